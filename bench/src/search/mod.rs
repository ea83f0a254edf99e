//! Search at the counter: among so many people, in process, by misspelled names with the birth year.

mod crowd;
mod typing;

use std::{collections::HashMap, time::Instant};

use axum::{
    Router,
    body::Body,
    http::{Request, header},
};
use clap::Args;
use ground::{Clock, Fault, PersonId};
use http_body_util::BodyExt as _;
use people::{Directory, Person};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha12Rng;
use store::Db;
use tower::ServiceExt as _;
use web::House;

use crate::{
    NOW, badge, figure,
    measure::{Measure, percentile},
    site::Site,
    tell,
};
pub use crowd::found;

use crowd::Known;

/// How many people are shown for a name at the counter.
const SHOWN: usize = 10;
/// Searches that come first and are not counted.
const WARM: usize = 50;
/// Promised: milliseconds for a network of this size at most, and for a country; found among a hundred.
const NETWORK: (u32, f64) = (100_000, 5.0);
const COUNTRY: f64 = 15.0;
const FOUND: f64 = 98.0;

/// `bench search`.
#[derive(Args, Clone, Debug)]
pub struct Wish {
    /// How many people are registered
    #[arg(long, default_value_t = 37_000, value_name = "N")]
    pub people: u32,
    /// In how many spaces they are, equally; the counter searches its own, so that one space is the hardest
    #[arg(long, default_value_t = 1, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub spaces: u32,
    /// How many searches
    #[arg(long, default_value_t = 2_000, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub searches: u32,
    /// Seed of the names and of the misspellings
    #[arg(long, default_value_t = 1, value_name = "N")]
    pub seed: u64,
}

/// Somebody, and what is typed for them.
struct Search {
    wanted: Known,
    typed: String,
}

/// Fills the database, then searches.
pub async fn measure(site: &Site, wish: &Wish) -> Result<Vec<Measure>, Fault> {
    let db = site.open(Clock::set_at(NOW)).await?;
    let among = crowd::settle(&db, wish).await?;
    let mut rng = ChaCha12Rng::seed_from_u64(wish.seed ^ 0x5EA);
    let searches = drawn(&db, &mut rng, wish.searches as usize).await?;
    let house = site.house(&db)?;
    let before = crate::resident();
    let begun = Instant::now();
    let directory = house.port::<Directory>()?.clone();
    directory.refresh(&db).await?;
    let (filled, held) = (begun.elapsed().as_secs_f64(), crate::resident() - before);
    tell(&format!("{} people are in the directory; {} searches", directory.len(), searches.len() - WARM));
    let name = |what: &str| format!("search among {among}: {what}");
    let most = if among <= NETWORK.0 { NETWORK.1 } else { COUNTRY };
    let mut measures = vec![
        Measure::of(name("directory filled after a start"), filled, "s"),
        Measure::of(name("directory in memory"), held, "MB"),
    ];
    let index = by_index(&directory, &searches)?;
    measures.extend(times(&name("index alone"), &index, Some(most)));
    let (counter, found) = at_the_counter(&db, &directory, &searches).await?;
    measures.extend(times(&name("counter (changes, index, rows)"), &counter, Some(most)));
    let share = figure(found) * 100.0 / figure(counter.len());
    measures.push(Measure::of(name("misspelled names found in the first ten"), share, "%").at_least(FOUND));
    let page = whole_page(&house, &searches).await?;
    measures.extend(times(&name("whole page, in process"), &page, None));
    db.close().await;
    Ok(measures)
}

fn times(what: &str, all: &[f64], most: Option<f64>) -> [Measure; 2] {
    let p99 = Measure::of(format!("{what}, p99"), percentile(all, 0.99), "ms");
    [
        Measure::of(format!("{what}, p50"), percentile(all, 0.5), "ms"),
        match most {
            Some(most) => p99.at_most(most),
            None => p99,
        },
    ]
}

/// People at random, with what is typed for each; the first ones only warm up.
async fn drawn(db: &Db, rng: &mut ChaCha12Rng, count: usize) -> Result<Vec<Search>, Fault> {
    let people = crowd::sample(db, rng, count + WARM).await?;
    if people.is_empty() {
        return Err(Fault::because("nobody with a birth year is registered: give --people more"));
    }
    let search = |_| {
        let wanted = people[rng.random_range(0..people.len())].clone();
        let typed = typing::misspelled(rng, &wanted);
        Search { wanted, typed }
    };
    Ok((0..count + WARM).map(search).collect())
}

/// Milliseconds since.
fn millis(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
}

/// The index in memory, as everything else builds on it.
fn by_index(directory: &Directory, searches: &[Search]) -> Result<Vec<f64>, Fault> {
    let mut all = Vec::with_capacity(searches.len());
    for search in searches {
        let begun = Instant::now();
        let hits = directory.search(search.wanted.space, &search.typed, SHOWN)?;
        all.push(millis(begun));
        std::hint::black_box(hits);
    }
    Ok(all.split_off(WARM))
}

/// What the counter's search does before its page is drawn: bring the directory up to date, search, read the people.
async fn at_the_counter(db: &Db, directory: &Directory, searches: &[Search]) -> Result<(Vec<f64>, usize), Fault> {
    let asking = badge().within(crowd::organisation(db).await?);
    let (mut all, mut found) = (Vec::with_capacity(searches.len()), 0);
    for (place, search) in searches.iter().enumerate() {
        let begun = Instant::now();
        directory.refresh(db).await?;
        let ids = directory.search(search.wanted.space, &search.typed, SHOWN)?;
        let mut tx = asking.read(db).await?;
        let people = people::person::store::by_ids(&mut tx, &ids).await?;
        drop(tx);
        all.push(millis(begun));
        found += usize::from(place >= WARM && is_among(&search.wanted, &ids, people));
    }
    Ok((all.split_off(WARM), found))
}

/// Whether the one who is wanted, or a namesake of the same year, is among those found.
fn is_among(wanted: &Known, ids: &[PersonId], people: Vec<Person>) -> bool {
    let people: HashMap<PersonId, Person> = people.into_iter().map(|person| (person.id, person)).collect();
    ids.iter().filter_map(|id| people.get(id)).any(|person| {
        let who = &person.identity;
        person.id == wanted.id
            || (who.birth_year == Some(wanted.birth_year)
                && names::fold(&who.first_name) == names::fold(&wanted.first_name)
                && names::fold(&who.last_name) == names::fold(&wanted.last_name))
    })
}

/// The counter's page of results through the whole program but the network: session, guard, search, template, headers.
async fn whole_page(house: &House, searches: &[Search]) -> Result<Vec<f64>, Fault> {
    let router: Router = antenne::compose::routes().into_router(house.clone());
    let sessions = crowd::receptionists(house).await?;
    let mut all = Vec::with_capacity(searches.len());
    for search in searches {
        let Some(token) = sessions.get(&search.wanted.space) else { continue };
        let query: String = form_urlencoded::byte_serialize(search.typed.as_bytes()).collect();
        let request = Request::get(format!("/people?q={query}"))
            .header(header::HOST, "127.0.0.1")
            .header(header::COOKIE, format!("antenne={token}"))
            .body(Body::empty())
            .map_err(Fault::from_error)?;
        let begun = Instant::now();
        let response = router.clone().oneshot(request).await.map_err(Fault::from_error)?;
        let status = response.status();
        let _ = response.into_body().collect().await.map_err(|error| Fault::because(error.to_string()))?;
        all.push(millis(begun));
        if !status.is_success() {
            return Err(Fault::because(format!("the page of results answers {status}")));
        }
    }
    Ok(all.split_off(WARM.min(all.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_small_crowd_is_searched() {
        let wish = Wish { people: 40, spaces: 2, searches: 20, seed: 1 };
        for database in [None, Some(crate::site::test_server())] {
            let site = Site::make(database.as_deref(), None).await.expect("made");
            let measures = measure(&site, &wish).await.expect("measured");
            let folder = site.folder.clone();
            site.remove().await.expect("removed");
            assert!(!folder.exists());
            let found = measures.iter().find(|line| line.unit == "%").expect("a share");
            assert!(found.value >= 95.0, "{found:?}");
            let timed: Vec<&Measure> = measures.iter().filter(|line| line.unit == "ms").collect();
            assert!(timed.len() == 6 && timed.iter().all(|line| line.value > 0.0), "{measures:?}");
        }
    }
}

//! A morning at twelve counters over HTTP: find, check in, see the record, register, call the next, at a steady pace.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use antenne::demo;
use clap::Args;
use ground::{AccountId, Clock, Fault, PersonId, SpaceId, Uuid, values};
use rand::{RngExt as _, SeedableRng as _, seq::SliceRandom as _};
use rand_chacha::ChaCha12Rng;
use tokio::task::JoinSet;
use web::{House, Role, account};

use crate::{
    NOW, badge, figure,
    measure::{Measure, percentile},
    pages::{Server, probed},
    site::Site,
    tell,
    wire::{Wire, request},
};

/// Promised for 99 of 100 of each act, in milliseconds.
const P99: f64 = 30.0;
/// How much more memory may be resident at the end than after the first tenth, in MB: what was registered is found by
/// name, which takes its place.
const GROWN: f64 = 10.0;
/// The five commonest acts of a counter, in the order in which they are done.
const ACTS: [&str; 5] = ["find", "check in", "see record", "register", "call next"];
/// Which of them is the search.
const FIND: usize = 0;

/// `bench morning`.
#[derive(Args, Clone, Debug)]
pub struct Wish {
    /// How many people the demo network has
    #[arg(long, default_value_t = 37_000, value_name = "N")]
    pub people: u32,
    /// How many acts a second, over all counters together
    #[arg(long, default_value_t = 50.0, value_name = "N")]
    pub rate: f64,
    /// How long the morning lasts, in minutes
    #[arg(long, default_value_t = 20.0, value_name = "N")]
    pub minutes: f64,
}

/// One receptionist at work.
struct Desk {
    address: SocketAddr,
    cookie: String,
    /// Those who come, each once, with what is typed to find them.
    people: Vec<(PersonId, String)>,
    rng: ChaCha12Rng,
    /// Between two acts.
    pace: Duration,
    late: Duration,
    ends: Instant,
    refused: usize,
}

/// Prepares the demo, opens the counters, and lets the morning pass.
pub async fn measure(site: &Site, wish: &Wish) -> Result<Vec<Measure>, Fault> {
    if !(wish.minutes > 0.0 && wish.minutes <= 600.0 && wish.rate > 0.0) {
        return Err(Fault::because("--minutes takes a time between 0 and 600, --rate more than 0"));
    }
    let db = site.open(Clock::set_at(NOW)).await?;
    tell(&format!("a demo of {} people is being made", wish.people));
    demo::prepare(&db, demo::Plan { people: wish.people, seed: 1 }, |_| ()).await?;
    let house = site.house(&db)?;
    let counters = counters(&house).await?;
    let server = Server::of(probed(house.clone(), &db)?).await?;
    let pace = Duration::from_secs_f64(figure(counters.len()) / wish.rate);
    let time = Duration::from_secs_f64(wish.minutes * 60.0);
    let ends = Instant::now() + time;
    tell(&format!("{} counters, {} acts a second for {} minutes", counters.len(), wish.rate, wish.minutes));
    let mut desks = JoinSet::new();
    let all = u32::try_from(counters.len()).unwrap_or(1);
    for (number, (cookie, people)) in (0_u32..).zip(counters) {
        let rng = ChaCha12Rng::seed_from_u64(u64::from(number));
        let (address, late) = (server.address, pace * number / all);
        desks.spawn(Desk { address, cookie, people, rng, pace, late, ends, refused: 0 }.works());
    }
    tokio::time::sleep(time / 10).await;
    let before = crate::resident();
    let mut times: [Vec<f64>; ACTS.len()] = Default::default();
    while let Some(worked) = desks.join_next().await {
        for (all, own) in times.iter_mut().zip(worked.map_err(Fault::from_error)??) {
            all.extend(own);
        }
    }
    let after = crate::resident();
    server.stop().await;
    db.close().await;
    let count: usize = times.iter().map(Vec::len).sum();
    let mut measures =
        vec![Measure::of("acts a second", figure(count) / time.as_secs_f64(), "1/s").at_least(0.95 * wish.rate)];
    for (act, times) in ACTS.iter().zip(&times) {
        measures.push(Measure::of(format!("{act}, p50"), percentile(times, 0.5), "ms"));
        measures.push(Measure::of(format!("{act}, p99"), percentile(times, 0.99), "ms").at_most(P99));
    }
    measures.push(Measure::of("memory after a tenth of the morning", before, "MB"));
    measures.push(Measure::of("memory grown from there to its end", after - before, "MB").at_most(GROWN));
    Ok(measures)
}

/// A receptionist of each space, signed in, and those whom they will meet.
async fn counters(house: &House) -> Result<Vec<(String, Vec<(PersonId, String)>)>, Fault> {
    let mut tx = badge().read(house.db()).await?;
    let posts: Vec<(AccountId, Uuid, SpaceId)> = tx
        .all(
            "SELECT g.account, g.id, g.space FROM grants g JOIN accounts a ON a.id = g.account
             WHERE g.role = $1 AND g.space IS NOT NULL AND a.closed_at IS NULL ORDER BY g.space, g.id",
            values![Role::Receptionist],
        )
        .await?;
    drop(tx);
    let mut counters = Vec::new();
    let mut last = None;
    for (account, grant, space) in posts {
        if last == Some(space) {
            continue;
        }
        last = Some(space);
        let token = account::open_session(house, account, NOW).await?;
        if !account::choose_post(house, &token, account, grant).await? {
            continue;
        }
        let mut tx = badge().read(house.db()).await?;
        let people: Vec<(PersonId, String, String)> = tx
            .all(
                "SELECT id, first_name, last_name FROM people
                 WHERE space = $1 AND anonymised_at IS NULL AND merged_into IS NULL
                   AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.person = people.id AND v.ended_at IS NULL)
                 ORDER BY id DESC LIMIT 2000",
                values![space],
            )
            .await?;
        let typed = |name: String| form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>();
        let mut people: Vec<_> =
            people.into_iter().map(|(id, first, last)| (id, typed(format!("{last} {first}")))).collect();
        people.shuffle(&mut ChaCha12Rng::seed_from_u64(7));
        if !people.is_empty() {
            counters.push((format!("antenne={}", token.text()), people));
        }
    }
    if counters.is_empty() { Err(Fault::because("no space has somebody at the counter")) } else { Ok(counters) }
}

impl Desk {
    /// Does one act after another until the morning is over; milliseconds of each act.
    async fn works(mut self) -> Result<[Vec<f64>; ACTS.len()], Fault> {
        let mut wire = Wire::open(self.address).await?;
        let mut times: [Vec<f64>; ACTS.len()] = Default::default();
        let mut next = Instant::now() + self.late;
        let mut turn = 0;
        while Instant::now() < self.ends {
            let act = turn % ACTS.len();
            let mut asks = self.act(act, turn / ACTS.len());
            tokio::time::sleep_until(next.into()).await;
            // An act that should have begun already waited, and its time is counted from when it should have.
            let begun = next;
            next += self.pace;
            if act == FIND {
                // What is looked for goes as a form, which leads to what was found: the act is both.
                let sent = wire.fetch(&asks).await?;
                let found = sent.header("location").ok_or_else(|| Fault::because("a search leads nowhere"))?;
                asks = request("GET", found, &self.cookie, true, None);
            }
            let status = wire.ask(&asks).await?.0;
            let (right, refused) = if asks.starts_with(b"GET") { (200, 404) } else { (303, 422) };
            if status != right {
                self.refused += 1;
            }
            // Somebody may be here already; more than that is not a morning.
            if ![right, refused].contains(&status) || self.refused > 5 + turn / 50 {
                return Err(Fault::because(format!("« {} » answers {status}", ACTS[act])));
            }
            times[act].push(begun.elapsed().as_secs_f64() * 1000.0);
            turn += 1;
        }
        Ok(times)
    }

    fn act(&mut self, act: usize, round: usize) -> Vec<u8> {
        let (person, typed) = &self.people[round % self.people.len()];
        let key = Uuid::now_v7();
        match act {
            FIND => request("POST", "/searches", &self.cookie, true, Some(&format!("list=/people&q={typed}"))),
            1 => {
                let form = format!("key={key}&reason=help");
                request("POST", &format!("/people/{person}/visits"), &self.cookie, true, Some(&form))
            }
            2 => request("GET", &format!("/people/{person}"), &self.cookie, true, None),
            3 => {
                let name = |rng: &mut ChaCha12Rng| -> String {
                    (0..9).map(|_| char::from(b'a' + rng.random_range(0..26_u8))).collect()
                };
                let (first, last) = (name(&mut self.rng), name(&mut self.rng));
                let year = self.rng.random_range(1935..2006);
                let form = format!("key={key}&first_name={first}&last_name={last}&birth_year={year}");
                request("POST", "/people", &self.cookie, true, Some(&form))
            }
            _ => request("POST", "/queue/calls", &self.cookie, true, Some(&format!("key={key}"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_short_morning_passes_on_both_databases() {
        let wish = Wish { people: 60, rate: 20.0, minutes: 0.05 };
        for database in [None, Some(crate::site::test_server())] {
            let site = Site::make(database.as_deref(), None).await.expect("made");
            let measures = measure(&site, &wish).await.expect("measured");
            site.remove().await.expect("removed");
            let acts = measures.iter().filter(|line| line.measure.ends_with(", p50") && line.value > 0.0);
            assert_eq!(acts.count(), ACTS.len(), "{measures:?}");
        }
    }
}

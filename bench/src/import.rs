//! Import of people: as many as a network has followed in six years, from one file, with its duplicates.

use std::{fmt::Write as _, time::Instant};

use antenne::demo;
use clap::Args;
use ground::{Clock, Fault, OrganisationId, SpaceId};
use imports::{Brought, What, at_once};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha12Rng;
use store::Db;
use web::{Language, Words};

use crate::{NOW, badge, figure, measure::Measure, search::found, site::Site, tell};

/// Promised, in seconds, for the 37,000 people of a real network.
const SECONDS: f64 = 20.0;
const PROMISED: u32 = 37_000;
/// One line in so many names somebody of an earlier line again, most of them with a slip.
const AGAIN: u32 = 50;
/// Where they live, as people write it.
const HOMES: [(&str, &str); 6] = [
    ("Lille", "59000"),
    ("Roubaix", "59100"),
    ("Saint-Denis", "93200"),
    ("Bordeaux", "33000"),
    ("Nantes", "44000"),
    ("Strasbourg", "67000"),
];

/// `bench import`.
#[derive(Args, Clone, Debug)]
pub struct Wish {
    /// How many lines the file has
    #[arg(long, default_value_t = PROMISED, value_name = "N")]
    pub people: u32,
}

/// Imports the file once, and once more.
pub async fn measure(site: &Site, wish: &Wish) -> Result<Vec<Measure>, Fault> {
    let db = site.open(Clock::set_at(NOW)).await?;
    let (organisation, spaces) = found(&db, 1).await?;
    let space = *spaces.first().ok_or_else(|| Fault::because("there is no space"))?;
    let file = file(wish.people)?;
    tell(&format!("a file of {} lines, {} kB", wish.people, file.len() / 1024));
    let (first, made) = brought(&db, organisation, space, &file).await?;
    let (second, again) = brought(&db, organisation, space, &file).await?;
    db.close().await;
    let report = &made.report;
    tell(&format!("{} made, {} the same, {} in doubt", report.created, report.unchanged, report.errors.len()));
    let whole = Measure::of(format!("import of {} people", wish.people), first, "s");
    Ok(vec![
        if wish.people <= PROMISED { whole.at_most(SECONDS) } else { whole },
        Measure::of("lines a second", f64::from(wish.people) / first, "1/s"),
        Measure::of("people made", figure(report.created), "people"),
        Measure::of("the same file again", second, "s"),
        Measure::of("people that it made or changed", figure(again.report.created + again.report.updated), "people")
            .at_most(0.0),
    ])
}

async fn brought(db: &Db, organisation: OrganisationId, space: SpaceId, file: &str) -> Result<(f64, Brought), Fault> {
    let words = Words::gather(&[web::TEXTS, network::TEXTS, people::TEXTS, imports::TEXTS].concat())?;
    let wish = imports::Wish {
        what: What::People,
        space: Some(space),
        name: "people.csv",
        columns: None,
        language: Language::French,
        trial: false,
        lists: None,
    };
    let begun = Instant::now();
    let brought = at_once(db, &badge().within(organisation), &words, &wish, file.as_bytes()).await?;
    Ok((begun.elapsed().as_secs_f64(), brought))
}

/// The columns of the common beneficiary import, with the demo's names.
fn file(people: u32) -> Result<String, Fault> {
    let names = demo::Names::unpack()?;
    let mut rng = ChaCha12Rng::seed_from_u64(19);
    let mut lines: Vec<(String, String, i16, String, usize)> = Vec::new();
    let mut file = "Nom;Prénom;Année de naissance;Commune;Code postal;N° de téléphone;Genre\n".to_owned();
    let unable = |_| Fault::because("a line could not be written");
    for at in 0..people {
        if at % AGAIN == AGAIN - 1 {
            let (mut last, first, year, phone, home) = lines[rng.random_range(0..lines.len())].clone();
            if rng.random_bool(0.5) {
                last = slipped(&last);
            }
            writeln!(file, "{last};{first};{year};{};{};{phone};", HOMES[home].0, HOMES[home].1).map_err(unable)?;
            continue;
        }
        let year = rng.random_range(1935..2008);
        let drawn = names.draw(&mut rng, year);
        let phone =
            if rng.random_bool(0.6) { format!("06{:08}", rng.random_range(0..100_000_000)) } else { String::new() };
        let gender = if drawn.woman { "F" } else { "M" };
        let home = rng.random_range(0..HOMES.len());
        let (commune, postal) = HOMES[home];
        writeln!(file, "{};{};{year};{commune};{postal};{phone};{gender}", drawn.last, drawn.first).map_err(unable)?;
        lines.push((drawn.last, drawn.first, year, phone, home));
    }
    Ok(file)
}

/// Two letters that changed places.
fn slipped(name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let middle = letters.len() / 2;
    if middle > 0 {
        letters.swap(middle - 1, middle);
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_comes_in_once() {
        let site = Site::make(None, None).await.expect("a site");
        let measures = measure(&site, &Wish { people: 300 }).await.expect("measured");
        site.remove().await.expect("removed");
        assert!(measures[2].value > 280.0 && measures[2].value < 300.0, "{measures:?}");
    }
}

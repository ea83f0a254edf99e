//! The pack of papers for a day without a computer: printed from the queue, before it is needed.

use ::store::Tx;
use axum::extract::Query;
use ground::{Day, Fault};
use papers::{CounterPack, Printable as _, counter_pack};
use people::Identity;
use serde::Deserialize;
use web::{Answer, Asker, Speech, Trouble, dates};

use crate::agenda;

/// How many numbers a day needs: the arrivals of a large space.
const NUMBERS: u16 = 60;
/// How many days ahead a pack may be printed: the week-end, and a bank holiday.
const AHEAD: i64 = 14;

#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    day: String,
}

pub async fn show(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = asker.read().await?;
    let space = network::space::store::get(&mut tx, asker.space()?).await?;
    let today = tx.now().day(&space.zone);
    let day: Day = if wanted.day.is_empty() { today } else { wanted.day.parse().map_err(|_| Trouble::Missing)? };
    if day < today || day > tx.now().plus_days(AHEAD).day(&space.zone) {
        return Err(Trouble::Missing);
    }
    let pack = pack(&asker, &mut tx, &space, day).await?;
    drop(tx);
    let paper = pack.paper(asker.t.code(), &asker.t.say("reception-pack-title")).map_err(Fault::from_error)?;
    crate::print(&asker, paper, &format!("journee-{day}.pdf")).await
}

async fn pack(asker: &Asker, tx: &mut Tx, space: &network::Space, day: Day) -> Result<CounterPack, Trouble> {
    let t = &asker.t;
    let all = agenda(asker)?.expected(tx, space.id, day).await?;
    let ids: Vec<ground::PersonId> = all.iter().map(|one| one.person).collect();
    let people = people::person::store::by_ids(tx, &ids).await?;
    let catalogue = skills::catalogue(tx).await?;
    let awaited = all.iter().filter_map(|one| {
        let person = people.iter().find(|person| person.id == one.person)?;
        Some(counter_pack::Awaited {
            hour: dates::hour(t, one.starts_at, &space.zone),
            name: discreet(&person.identity),
            what: catalogue.called(t, &one.title, &one.module),
        })
    });
    let awaited = awaited.collect();
    Ok(CounterPack {
        network: network::space::store::organisation_name(tx).await?,
        space: space.name.clone(),
        day: dates::day(t, day),
        arrivals: sheet(t, "arrivals", &["number", "hour", "name", "why", "then"]),
        numbers: NUMBERS,
        slips: sheet(t, "slips", &["number", "first-name", "last-name", "birth-year", "commune", "phone", "consent"]),
        awaited_title: t.say("reception-panel-expected"),
        awaited_nobody: t.say("reception-expected-empty"),
        awaited_columns: words(t, "awaited", &["hour", "name", "what"]),
        awaited,
    })
}

/// « Amina D. »: the pack lies on the counter.
fn discreet(who: &Identity) -> String {
    let initial = who.last_name.chars().next().map(|letter| format!(" {}.", letter.to_uppercase()));
    format!("{}{}", who.first_name, initial.unwrap_or_default()).trim().to_owned()
}

fn sheet(t: &Speech, noun: &str, columns: &[&str]) -> counter_pack::Sheet {
    counter_pack::Sheet {
        title: t.say(&format!("reception-pack-{noun}")),
        todo: t.say(&format!("reception-pack-{noun}-todo")),
        columns: words(t, noun, columns),
    }
}

fn words(t: &Speech, noun: &str, columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| t.say(&format!("reception-pack-{noun}-{column}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_on_the_counter_names_nobody_in_full() {
        assert_eq!(discreet(&Identity::named("Amina", "Diallo")), "Amina D.");
        assert_eq!(discreet(&Identity::named("Amina", "")), "Amina");
        assert_eq!(discreet(&Identity::named("Élodie", "ábel")), "Élodie Á.");
    }
}

//! Speaks: who was registered this month without a referral: the rows behind the figure of the list of referrals.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Query;
use ground::{Day, Zone};
use serde::Deserialize;
use store::{Right, Tx};
use web::{Answer, Asker, Cell, Exports, Page, Sheet, dates, html};

use super::store::{self as referrals, WalkIn};

/// How many stand on a page.
const PAGE: i64 = 50;

#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    page: i64,
}

struct Row {
    day: Day,
    when: String,
    /// Empty for who does not open records, and for whom is forgotten.
    name: String,
    href: String,
    space: String,
}

#[derive(Template)]
#[template(path = "referral/walk_ins.html")]
struct List {
    page: Page,
    lead: String,
    rows: Vec<Row>,
    before: String,
    after: String,
    shown: String,
    exports: Exports,
}

/// The month that the figure counts.
fn month(tx: &Tx) -> Day {
    tx.now().day(&Zone::paris()).first_of_month()
}

async fn rows(asker: &Asker, tx: &mut Tx, found: Vec<WalkIn>) -> Result<Vec<Row>, ground::Fault> {
    let sees = asker.badge().may(Right::FindPerson);
    let ids: Vec<_> = found.iter().filter_map(|one| one.person).filter(|_| sees).collect();
    let people = people::person::store::by_ids(tx, &ids).await?;
    let people: HashMap<_, _> = people.iter().map(|person| (person.id, person)).collect();
    let row = |one: WalkIn| {
        let person = one.person.and_then(|id| people.get(&id));
        Row {
            day: one.day,
            when: dates::short_day(&asker.t, one.day),
            name: person.map(|person| person.name()).unwrap_or_default(),
            href: person.map(|person| format!("/people/{}", person.id)).unwrap_or_default(),
            space: one.space,
        }
    };
    Ok(found.into_iter().map(row).collect())
}

pub async fn list(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (space, since, here) = (asker.badge().space(), month(&tx), asked.page.max(0));
    let (registered, sent) = referrals::sources(&mut tx, space, since).await?;
    let found = referrals::walk_ins(&mut tx, space, since, (PAGE, here)).await?;
    let address = |page: i64| format!("/walk-ins?page={page}");
    Ok(html(&List {
        page: asker.page(t.say("referral-walk-ins")),
        lead: t.with("referral-walk-ins-lead", ("day", dates::day(t, since))),
        rows: rows(&asker, &mut tx, found).await?,
        before: if here > 0 { address(here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < registered - sent { address(here + 1) } else { String::new() },
        shown: t.with("referral-walk-ins-count", ("count", registered - sent)),
        exports: Exports::of("/walk-ins", ""),
    }))
}

/// The same, to download.
pub async fn export(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let (space, since) = (asker.badge().space(), month(&tx));
    let found = referrals::walk_ins(&mut tx, space, since, (i64::from(i32::MAX), 0)).await?;
    let line = |row: Row| [Cell::from(row.name), row.day.into(), row.space.into()];
    let lines: Vec<_> = rows(&asker, &mut tx, found).await?.into_iter().map(line).collect();
    let heads = ["referral-column-person", "referral-walk-ins-day", "referral-column-space"];
    Sheet::whole(&asker, "sans-orientation", &heads, lines)
}

//! Speaks: the activity report of a period, to download.

use std::collections::HashMap;

use ::store::Tx;
use askama::Template;
use axum::extract::Query;
use ground::{Day, Moment, PersonId, Zone};
use network::Space;
use people::Person;
use serde::Deserialize;
use web::{Answer, Asker, Cell, Exports, Form, Page, Sheet, Trouble, html};

use super::rules::{COLUMNS, age_band, done, gender, period};
use crate::{
    request::{rules::Request, store},
    today,
};

#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
}

/// The days that are asked for; of this month when none are.
async fn days(asker: &Asker, tx: &mut Tx, wanted: &Wanted) -> Result<(Day, Day, Zone), Trouble> {
    let (today, zone) = today(asker, tx).await?;
    let of = |text: &str, otherwise: Day| text.parse().unwrap_or(otherwise);
    let (from, until) = period(of(&wanted.from, today.first_of_month()), of(&wanted.until, today))?;
    Ok((from, until, zone))
}

async fn closed(asker: &Asker, tx: &mut Tx, (from, until, zone): &(Day, Day, Zone)) -> Result<Vec<Request>, Trouble> {
    let end = Moment::local(*until, 23, 59, zone).plus_minutes(1);
    Ok(store::closed(tx, asker.space()?, Moment::local(*from, 0, 0, zone), end).await?)
}

#[derive(Template)]
#[template(path = "report/show.html")]
struct Show {
    page: Page,
    form: Form,
    count: String,
    empty: bool,
    exports: Exports,
}

pub async fn show(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let days = days(&asker, &mut tx, &wanted).await?;
    let all = closed(&asker, &mut tx, &days).await?;
    let minutes: i64 = all.iter().filter_map(|one| one.closure.as_ref()).map(|closure| closure.minutes).sum();
    let query = format!("from={}&until={}", days.0, days.1);
    Ok(html(&Show {
        page: asker.page(t.say("advice-report")),
        form: Form::new(t).filled("from", days.0).filled("until", days.1),
        count: t.with("advice-report-count", (("count", all.len()), ("hours", minutes / 60))),
        empty: all.is_empty(),
        exports: Exports::of("/advice/report", &query),
    }))
}

/// The file: one line a request that was closed.
pub async fn export(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = asker.read().await?;
    let days = days(&asker, &mut tx, &wanted).await?;
    let all = closed(&asker, &mut tx, &days).await?;
    let space = network::space::store::get(&mut tx, asker.space()?).await?;
    let ids: Vec<PersonId> = all.iter().filter_map(|one| one.person).collect();
    let mut people = HashMap::new();
    // Lists of ids have their bounds.
    for some in ids.chunks(500) {
        let found = people::person::store::by_ids(&mut tx, some).await?;
        people.extend(found.into_iter().map(|person| (person.id, person)));
    }
    let mut sheet = Sheet::begin(&asker, "rapport-activite", &COLUMNS.map(str::to_owned))?;
    for one in &all {
        let person = one.person.and_then(|person| people.get(&person));
        if let Some(line) = line(one, person, &space) {
            sheet.line(line)?;
        }
    }
    sheet.answer()
}

fn line(one: &Request, person: Option<&Person>, space: &Space) -> Option<Vec<Cell>> {
    let (closure, closed_at) = (one.closure.as_ref()?, one.closed_at?);
    let day = one.opened_at.day(&space.zone);
    let commune = |insee: &str| geo::Geo::get().commune(insee);
    let here = commune(&space.commune);
    let theirs = person.and_then(|person| person.identity.commune.clone()).unwrap_or_default();
    let [means, equipment, topics, procedures, autonomy, sent, to] = done(one, closure);
    let postal = here.as_ref().and_then(|found| found.postal_codes().next().map(str::to_owned)).unwrap_or_default();
    Some(vec![
        day.into(),
        closed_at.day(&space.zone).into(),
        "individuel".into(),
        1.into(),
        means.into(),
        space.name.clone().into(),
        space.address.clone().into(),
        here.map(|found| found.name().to_owned()).unwrap_or_default().into(),
        postal.into(),
        space.commune.clone().into(),
        closure.minutes.into(),
        equipment.into(),
        topics.into(),
        procedures.into(),
        autonomy.into(),
        sent.into(),
        to.into(),
        commune(&theirs).map(|found| found.name().to_owned()).unwrap_or_default().into(),
        theirs.into(),
        gender(person).into(),
        age_band(person.and_then(|person| person.identity.birth_year), day.year()).into(),
        "non_communique".into(),
    ])
}

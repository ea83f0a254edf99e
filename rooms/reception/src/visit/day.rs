//! Speaks: the visits of one day of a space, each with the way to correct it; the day, to download.

use ::store::Tx;
use askama::Template;
use axum::extract::Query;
use ground::{Day, Fault, PersonId, SpaceId, Zone};
use serde::Deserialize;
use web::{Answer, Asker, Cell, Exports, Form, Page, Sheet, dates, html};

use super::{line::why, rules::Visit, store as visits};

/// Which day the address asks for.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    day: String,
}

struct Row {
    ticket: Option<i64>,
    hour: String,
    name: String,
    href: String,
    why: String,
    /// How it ended; empty while it lasts.
    outcome: String,
    /// That it was typed in later, and when; else empty.
    late: String,
    correction: String,
}

#[derive(Template)]
#[template(path = "visit/day.html")]
struct List {
    page: Page,
    form: Form,
    day: String,
    rows: Vec<Row>,
    /// How many came, and how many of them without a record.
    shown: String,
    exports: Exports,
}

/// The day that is asked for, else today; what is not over yet has no visits.
fn asked_day(asked: &Asked, today: Day) -> Day {
    asked.day.parse::<Day>().ok().filter(|day| *day <= today).unwrap_or(today)
}

async fn rows(asker: &Asker, tx: &mut Tx, space: SpaceId, (day, zone): (Day, &Zone)) -> Result<Vec<Row>, Fault> {
    let t = &asker.t;
    let all = visits::of_day(tx, space, day).await?;
    let ids: Vec<PersonId> = all.iter().filter_map(|visit| visit.person).collect();
    let people = people::person::store::by_ids(tx, &ids).await?;
    let row = |visit: Visit| {
        let person = people.iter().find(|person| Some(person.id) == visit.person);
        let stamp = |at| t.with("reception-late-noted", ("when", dates::stamp(t, at, zone)));
        Row {
            ticket: visit.ticket,
            hour: dates::hour(t, visit.arrived_at, zone),
            name: person.map_or_else(|| t.say("reception-nameless"), people::Person::name),
            href: person.map(|person| format!("/people/{}", person.id)).unwrap_or_default(),
            why: why(t, visit.reason),
            outcome: visit.outcome.map(|outcome| t.say(&outcome.text())).unwrap_or_default(),
            late: visit.typed_at.map(stamp).unwrap_or_default(),
            correction: format!("/visits/{}/correction", visit.id),
        }
    };
    Ok(all.into_iter().map(row).collect())
}

pub async fn list(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let (t, space) = (&asker.t, asker.space()?);
    let mut tx = asker.read().await?;
    let zone = network::space::store::get(&mut tx, space).await?.zone;
    let day = asked_day(&asked, tx.now().day(&zone));
    let rows = rows(&asker, &mut tx, space, (day, &zone)).await?;
    let nameless = rows.iter().filter(|row| row.href.is_empty()).count();
    Ok(html(&List {
        page: asker.page(t.say("reception-day-title")),
        form: Form::new(t).filled("day", day),
        day: dates::day(t, day),
        shown: t.with("reception-day-count", (("count", rows.len()), ("nameless", nameless))),
        exports: Exports::of("/visits", &format!("day={day}")),
        rows,
    }))
}

/// The visits of the day, to download.
pub async fn export(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let space = asker.space()?;
    let mut tx = asker.read().await?;
    let zone = network::space::store::get(&mut tx, space).await?.zone;
    let day = asked_day(&asked, tx.now().day(&zone));
    let line = |row: Row| {
        let texts = [row.hour, row.name, row.why, row.outcome, row.late].map(Cell::from);
        [Cell::from(day), row.ticket.into()].into_iter().chain(texts)
    };
    let lines: Vec<_> = rows(&asker, &mut tx, space, (day, &zone)).await?.into_iter().map(line).collect();
    let heads = ["day", "ticket", "hour", "person", "why", "outcome", "late"];
    let heads = heads.map(|head| format!("reception-day-column-{head}"));
    Sheet::whole(&asker, "visites", &heads.each_ref().map(String::as_str), lines)
}

//! A sheet of paper typed in after a power cut or a day outside: arrivals without a record, one line after another.

use ::store::Tx;
use askama::Template;
use axum::extract::Query;
use ground::{Day, choice::Choice as _};
use serde::Deserialize;
use web::{Answer, Asker, Begun, Form, Page, Trouble, dates, html, refused};

use super::{
    late::DAYS,
    line::why,
    pages::typed,
    rules::{Reason, Visit},
    store::{self as visits, Arrival},
};

struct Line {
    hour: String,
    why: String,
}

#[derive(Template)]
#[template(path = "visit/paper.html")]
struct New {
    page: Page,
    form: Form,
    reasons: Vec<(String, String)>,
    /// What was typed in for this day so far, in the order of arrival.
    lines: Vec<Line>,
    lead: String,
}

#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    day: String,
}

async fn render(asker: &Asker, tx: &mut Tx, form: Form) -> Result<New, Trouble> {
    let t = &asker.t;
    let space = network::space::store::get(tx, asker.space()?).await?;
    let day: Option<Day> = form.value("day").parse().ok();
    let mut noted = visits::of_day(tx, space.id, day.unwrap_or_else(|| tx.now().day(&space.zone))).await?;
    noted.retain(|visit| visit.typed_at.is_some());
    noted.sort_by_key(|visit| visit.arrived_at);
    let line = |visit: &Visit| Line { hour: dates::hour(t, visit.arrived_at, &space.zone), why: why(t, visit.reason) };
    Ok(New {
        page: asker.page(t.say("reception-late")),
        form,
        reasons: Reason::ALL.iter().map(|reason| (reason.word().to_owned(), t.say(&reason.text()))).collect(),
        lines: noted.iter().map(line).collect(),
        lead: t.with("reception-late-lead", ("days", DAYS)),
    })
}

pub async fn new(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = asker.read().await?;
    let day: Option<Day> = wanted.day.parse().ok();
    let form = Form::new(&asker.t).filled_if("day", day);
    Ok(html(&render(&asker, &mut tx, form).await?))
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let space = asker.space()?;
    let reason = form.choice::<Reason>("reason");
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let zone = network::space::store::get(&mut tx, space).await?.zone;
    if form.value("hour").trim().is_empty() {
        form.refuse("hour", "ui-field-required");
    }
    let at = typed(&mut form, tx.now(), &zone);
    let Some(at) = at.filter(|_| form.is_fine()) else {
        return Ok(refused(&render(&asker, &mut tx, form).await?));
    };
    let new = Arrival { id: form.id(), space, person: None, reason, queues: false };
    visits::arrive_late(&mut tx, &new, at).await??;
    // The next line of the sheet is of the same day.
    let path = format!("/visits/late?day={}", at.day(&zone));
    asker.finish(tx, &form, &path, "reception-done-late").await
}

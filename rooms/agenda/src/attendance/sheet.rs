//! The printed sheet: names down, dates across, a box to sign in.

use std::sync::Arc;

use axum::extract::Path;
use ground::{Fault, Identifier as _};
use papers::{AttendanceSheet, Attendee, Line, Press, Printable as _};
use web::{Answer, Asker, Trouble, dates, pdf};

use crate::{
    enrolment::store as enrolments,
    reach::{self, Asked, asked},
    seats::store::place_of,
    session::{
        line::hours,
        rules::State,
        store::{self as sessions, Meeting},
    },
};

const A_SHEET: usize = papers::attendance::MOST_DATES;
/// Rows left empty for those who come without a booking, at least.
const SPARE: i64 = 2;

pub async fn show(asker: Asker, path: Path<String>, query: Asked) -> Answer {
    let mut tx = asker.read().await?;
    let workshop = reach::workshop(&mut tx, &path).await?;
    let space = network::space::store::get(&mut tx, workshop.space).await?;
    let network = network::space::store::organisation_name(&mut tx).await?;
    let meetings = sessions::of_workshop(&mut tx, workshop.id).await?;
    let seated = enrolments::of_workshop(&mut tx, workshop.id).await?;
    let catalogue = skills::catalogue(&mut tx).await?;
    drop(tx);
    let part: usize = asked(&query, "part").parse().unwrap_or(1);
    let held: Vec<Meeting> = meetings.into_iter().filter(|meeting| meeting.course.state != State::Cancelled).collect();
    let shown: Vec<Meeting> = held.into_iter().skip(part.saturating_sub(1) * A_SHEET).take(A_SHEET).collect();
    if shown.is_empty() {
        return Err(Trouble::Missing);
    }
    let t = &asker.t;
    let heading = |meeting: &Meeting| {
        let course = &meeting.course;
        let day = dates::day_without_year(t, course.starts_at.day(&space.zone));
        format!("{day}\n{}", hours(t, course.starts_at, course.ends_at, &space.zone))
    };
    let place = place_of(workshop.room.clone(), workshop.place.clone());
    let place = if place.is_empty() { space.name.clone() } else { format!("{} · {place}", space.name) };
    let mut facts = vec![Line::new(t.say("agenda-place"), place)];
    if let Some(name) = shown.iter().find_map(|meeting| meeting.facilitator_name.clone()) {
        facts.push(Line::new(t.say("agenda-facilitator"), name));
    }
    let here = seated.iter().filter(|one| one.ended_at.is_none());
    let sheet = AttendanceSheet {
        network,
        workshop: catalogue.called(t, &workshop.title, &workshop.module),
        facts,
        name_label: t.say("agenda-sheet-name"),
        dates: shown.iter().map(heading).collect(),
        attendees: here.map(|one| Attendee { name: one.name(), note: None }).collect(),
        spare_rows: u8::try_from((workshop.seats - workshop.taken).max(SPARE)).unwrap_or(u8::MAX),
        facilitator_label: t.say("agenda-sheet-facilitator"),
        notice: Some(t.say("agenda-sheet-notice")),
    };
    let paper = sheet.paper(t.code(), &t.say("agenda-sheet-title")).map_err(Fault::from_error)?;
    let press = asker.house().port::<Arc<dyn Press>>()?.clone();
    let printed = tokio::task::spawn_blocking(move || press.print(&paper)).await.map_err(Fault::from_error)?;
    Ok(pdf(&format!("emargement-{}.pdf", workshop.id.uuid()), printed.map_err(Fault::from_error)?))
}

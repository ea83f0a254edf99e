//! Speaks: moving a session, giving it to somebody else, and all those after it in its series.

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::Path;
use ground::{AccountId, Zone, choice::Choice as _};
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{Extent, Options, line, rest, workshop_path};
use crate::{
    occupancy::{
        self,
        needs::Wanted,
        rules::{Clash, Kind as Thing},
    },
    reach,
    session::{
        line::Line,
        store::{self, Meeting},
    },
    told::{Became, Change, tell},
    workshop::{
        pages::{facilitator, team},
        rules::{Slot, later, one},
        store as workshops,
    },
};

#[derive(Template)]
#[template(path = "session/edit.html")]
struct Edit {
    page: Page,
    form: Form,
    line: Line,
    team: Options,
    /// As it was read: whoever saves sees what another changed meanwhile.
    version: i64,
    /// This session, or the rest of its series with it.
    extents: Options,
    /// The standing week that it is a day of.
    standing: String,
    asks_why: bool,
}

async fn page(asker: &Asker, tx: &mut Tx, meeting: &Meeting, form: Form) -> Result<Edit, Trouble> {
    let (line, space) = line(asker, tx, meeting).await?;
    let team = team(tx, space.id, &space.zone).await?;
    let others = rest(tx, meeting).await?.len();
    let words = |extent: &Extent| match extent {
        Extent::One => asker.t.say("agenda-extent-one"),
        Extent::Rest => asker.t.with("agenda-extent-rest", ("count", others)),
    };
    let extents = Extent::ALL.iter().map(|extent| (extent.word().to_owned(), words(extent)));
    Ok(Edit {
        page: reach::page(asker, asker.t.with("agenda-session-edit-title", ("day", line.day.as_str()))),
        asks_why: false,
        form,
        line,
        team,
        version: meeting.version,
        extents: if others > 0 { extents.collect() } else { Vec::new() },
        standing: meeting.standing.map(|id| format!("/standing-weeks/{id}/edit")).unwrap_or_default(),
    })
}

pub async fn edit(asker: Asker, path: Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let meeting = reach::meeting(&mut tx, &path).await?;
    meeting.course.change()?;
    let zone = network::space::store::get(&mut tx, meeting.space).await?.zone;
    let starts = meeting.course.starts_at.civil(&zone);
    let form = Form::new(&asker.t)
        .filled("day", starts.date())
        .filled("hour", format!("{:02}:{:02}", starts.hour(), starts.minute()))
        .filled("minutes", meeting.course.ends_at.seconds_since(meeting.course.starts_at) / 60)
        .filled("extent", Extent::One.word())
        .filled_if("facilitator", meeting.facilitator.map(ground::Identifier::uuid));
    Ok(html(&page(&asker, &mut tx, &meeting, form).await?))
}

/// What a form wants of a session; `None` when something is to be corrected.
async fn wanted(
    tx: &mut Tx,
    form: &mut Form,
    meeting: &Meeting,
    zone: &Zone,
) -> Result<Option<(Slot, Option<AccountId>)>, Trouble> {
    let team = team(tx, meeting.space, zone).await?;
    let facilitator = facilitator(form, &team);
    let (day, hour, minutes) = (form.day("day"), form.hour("hour"), form.number("minutes", 15..=480));
    for (field, is_there) in [("day", day.is_some()), ("hour", hour.is_some()), ("minutes", minutes.is_some())] {
        if !is_there && form.value(field).trim().is_empty() {
            form.refuse(field, "ui-field-required");
        }
    }
    let seen = form.number("version", 0..=i64::MAX).unwrap_or(meeting.version);
    if seen != meeting.version {
        form.refuse("", "agenda-changed-meanwhile");
    }
    match day.zip(hour).zip(minutes).map(|((day, hour), minutes)| one(day, hour, minutes, zone)) {
        Some(Ok(slot)) if form.is_fine() => Ok(Some((slot, facilitator))),
        Some(Err(refusal)) => {
            form.refuse_all(refusal);
            Ok(None)
        }
        _ => Ok(None),
    }
}

pub async fn update(asker: Asker, path: Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let meeting = reach::locked_in_space(&mut tx, &path).await?;
    meeting.course.change()?;
    let zone = network::space::store::get(&mut tx, meeting.space).await?.zone;
    let over = form.optional("over", 200).filter(|_| asker.badge().may(Right::ManageSpace));
    let mut asks_why = over.is_some();
    if let Some((slot, facilitator)) = wanted(&mut tx, &mut form, &meeting, &zone).await? {
        let others = match form.choice("extent") {
            Some(Extent::Rest) => rest(&mut tx, &meeting).await?,
            Some(Extent::One) | None => Vec::new(),
        };
        let mut changes = vec![change(meeting.clone(), slot, facilitator)];
        changes.extend(others.into_iter().map(|one| {
            let slot = alike(&one, (&meeting, slot), &zone);
            change(one, slot, facilitator)
        }));
        let clashes = keep(&mut tx, &meeting, &changes, over.as_deref()).await?;
        if clashes.is_empty() {
            tell(&asker, &mut tx, &form.key().to_string(), &changes).await?;
            return asker.finish(tx, &form, &workshop_path(&meeting), "agenda-done-session-updated").await;
        }
        occupancy::words::refuse(&mut tx, (&mut form, &[Thing::Facilitator]), &asker.t, &zone, &clashes).await?;
        asks_why = asker.badge().may(Right::ManageSpace);
    }
    drop(tx);
    let mut tx = asker.read().await?;
    let page = page(&asker, &mut tx, &meeting, form).await?;
    Ok(refused(&Edit { asks_why, ..page }))
}

const fn change(before: Meeting, slot: Slot, facilitator: Option<AccountId>) -> Change {
    Change { before, became: Became::Changed { slot, facilitator } }
}

/// The time of a later session, changed as this one was: as many days further, at the same local hour, as long.
fn alike(other: &Meeting, (meeting, slot): (&Meeting, Slot), zone: &Zone) -> Slot {
    let days = (slot.starts_at.day(zone) - meeting.course.starts_at.day(zone)).get_days();
    let day = later(other.course.starts_at.day(zone), i64::from(days));
    let hour = slot.starts_at.civil(zone);
    let part = |part: i8| part.unsigned_abs();
    let minutes = slot.ends_at.seconds_since(slot.starts_at) / 60;
    let starts_at = ground::Moment::local(day, part(hour.hour()), part(hour.minute()), zone);
    Slot { starts_at, ends_at: starts_at.plus_minutes(minutes) }
}

/// Writes the changes and what the sessions hold now; the clashes, when something is taken.
async fn keep(tx: &mut Tx, meeting: &Meeting, changes: &[Change], over: Option<&str>) -> Result<Vec<Clash>, Trouble> {
    occupancy::store::lock(tx, meeting.space).await?;
    let Some(workshop) = workshops::find(tx, meeting.workshop).await? else { return Err(Trouble::Missing) };
    let equipment = workshop.equipment.zip(workshop.equipment_count);
    let (now, mut claims) = (tx.now(), Vec::new());
    for change in changes {
        let Became::Changed { slot, facilitator } = change.became else { continue };
        store::update(tx, &change.before, slot, facilitator).await?;
        if meeting.standing.is_some() {
            store::set_apart(tx, change.before.id).await?;
        }
        occupancy::store::free(tx, change.before.id).await?;
        if slot.ends_at > now {
            let wanted = Wanted { room: workshop.room_id, equipment, facilitator };
            claims.extend(wanted.claims(tx, meeting.space, &[(change.before.id, slot)]).await?);
        }
    }
    Ok(occupancy::needs::settle(tx, &claims, over).await?.err().unwrap_or_default())
}

//! Speaks: the part of the programme that the list shows, to download.

use ::store::Right;
use web::{Answer, Asker, Cell, Exports, Sheet};

use super::list::{When, load, programme, space_of};
use crate::{
    reach::{Asked, asked},
    session::line::Line,
};

/// The addresses of this part of the programme.
pub(super) fn addresses(query: &str) -> Exports {
    Exports::of("/workshops", query)
}

pub async fn list(asker: Asker, query: Asked) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (space, _) = space_of(&mut tx, asked(&query, "space")).await?;
    let catalogue = skills::catalogue(&mut tx).await?;
    let programme = programme(&query, &catalogue, space, tx.now());
    let (meetings, ..) = match programme.when {
        When::Unclosed if !asker.badge().may(Right::TakeAttendance) => Default::default(),
        _ => load(&mut tx, &programme).await?,
    };
    let heads = ["day", "hours", "title", "series", "room", "facilitator", "seats", "taken", "state"];
    let heads = heads.map(|head| t.say(&format!("agenda-export-{head}")));
    let mut sheet = Sheet::begin(&asker, "programme", &heads)?;
    for meeting in meetings {
        let line = Line::of(&meeting, t, &catalogue, &programme.space.zone, tx.now());
        let state = line.badge.map(|(_, words)| words).unwrap_or_default();
        sheet.line([
            Cell::from(line.local_day),
            line.hours.into(),
            line.title.into(),
            line.series.into(),
            line.place.into(),
            line.facilitator.into(),
            line.seats.into(),
            line.taken.into(),
            state.into(),
        ])?;
    }
    sheet.answer()
}

//! Says a clash: what is taken, when, and by what.

use ::store::Tx;
use ground::{Fault, Zone};
use web::{Form, Speech, dates};

use super::rules::{Clash, Kind};
use crate::session::{line::hours, store as sessions};

/// Most clashes that a form says: who plans a term does not read forty.
const SAID: usize = 3;

/// The fields of a form beside which clashes are said; those of others are said of the whole form.
pub const ALL: &[Kind] = &[Kind::Room, Kind::Facilitator, Kind::Equipment];

/// Says the clashes, beside the fields that they are about when the page has them.
pub async fn refuse(
    tx: &mut Tx,
    (form, beside): (&mut Form, &[Kind]),
    t: &Speech,
    zone: &Zone,
    clashes: &[Clash],
) -> Result<(), Fault> {
    for kind in [Kind::Room, Kind::Facilitator, Kind::Equipment] {
        let of_kind: Vec<&Clash> = clashes.iter().filter(|clash| clash.need.kind == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        let mut said = Vec::new();
        for clash in of_kind.iter().take(SAID) {
            said.push(one(tx, t, zone, clash).await?);
        }
        if of_kind.len() > SAID {
            said.push(t.with("agenda-clash-more", ("count", of_kind.len() - SAID)));
        }
        let field = if beside.contains(&kind) { kind.field() } else { "" };
        form.refuse_with(field, "agenda-clash-said", ("clashes", said.join(" ")));
    }
    Ok(())
}

/// « Salle d’atelier : prise mardi 24 novembre de 14 h à 16 h (Ma boîte mail). »
async fn one(tx: &mut Tx, t: &Speech, zone: &Zone, clash: &Clash) -> Result<String, Fault> {
    let name = clash.need.name.as_str();
    let holder = match clash.holder {
        Some(session) => sessions::find(tx, session).await?,
        None => None,
    };
    let (slot, what) = match &holder {
        Some(meeting) => {
            let catalogue = skills::catalogue(tx).await?;
            let slot = (meeting.course.starts_at, meeting.course.ends_at);
            (slot, catalogue.called(t, &meeting.title, &meeting.module))
        }
        None => ((clash.slot.starts_at, clash.slot.ends_at), String::new()),
    };
    let day = dates::day_without_year(t, slot.0.day(zone));
    let when = format!("{day} {}", hours(t, slot.0, slot.1, zone));
    Ok(if clash.need.kind == Kind::Facilitator && holder.is_none() {
        // Of a calendar kept outside, only the hours are known.
        t.with("agenda-clash-elsewhere", (("name", name), ("when", when)))
    } else if clash.need.kind != Kind::Equipment {
        t.with("agenda-clash-taken", (("name", name), ("when", when), ("what", what)))
    } else if what.is_empty() {
        t.with("agenda-clash-few", (("name", name), ("count", clash.need.capacity)))
    } else {
        let when = format!("{when} ({what})");
        t.with("agenda-clash-left", (("name", name), ("free", clash.free), ("when", when)))
    })
}

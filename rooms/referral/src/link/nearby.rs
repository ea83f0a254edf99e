//! The nearest spaces, with what helps to choose one: how far, when it is open, which languages, how many free seats.

use std::sync::Arc;

use ::store::Tx;
use ground::Fault;
use network::{Space, closure, partner::Partner, space};
use people::port::Places;
use web::{Asker, Speech, dates};

use super::rules::{nearest_first, nearest_to};
use crate::commune;

/// How many spaces are shown with their details.
const DETAILED: usize = 3;

/// A space to choose.
pub(crate) struct Choice {
    pub id: String,
    /// « Lille, à 3 km »: short enough for a phone.
    pub label: String,
    /// When it is open, and until when; nothing for the spaces further away.
    pub lines: Vec<String>,
    /// Among the nearest: the others stay folded.
    pub near: bool,
}

/// The spaces of the organisation, nearest first: to the commune, when one is known, or to the structure.
pub(crate) async fn choices(
    asker: &Asker,
    tx: &mut Tx,
    partner: &Partner,
    from: Option<&str>,
) -> Result<Vec<Choice>, Fault> {
    let t = &asker.t;
    let all = space::store::all(tx).await?;
    let placed = match from {
        Some(commune) => nearest_to(commune, all),
        None => nearest_first(partner, all),
    };
    let spoken = space::store::languages(tx).await?;
    let mut choices = Vec::with_capacity(placed.len());
    for (at, (space, far)) in placed.into_iter().enumerate() {
        let mut lines = Vec::new();
        if at < DETAILED {
            lines = closure::pages::door(t, tx, &space).await?;
            if let Some((_, languages)) = spoken.iter().find(|(of, _)| *of == space.id) {
                lines.push(t.with("referral-space-languages", ("languages", languages)));
            }
            lines.extend(free(asker, tx, &space).await?);
        }
        let near = at < DETAILED;
        choices.push(Choice { id: space.id.to_string(), label: label(t, &space, far), lines, near });
    }
    Ok(choices)
}

/// « 5 places libres dans les prochains ateliers, le premier mardi 24 novembre ».
async fn free(asker: &Asker, tx: &mut Tx, space: &Space) -> Result<Option<String>, Fault> {
    let Ok(places) = asker.house().port::<Arc<dyn Places>>() else { return Ok(None) };
    let offers = places.free(tx, space.id).await?;
    let Some(first) = offers.first() else { return Ok(None) };
    let count: i64 = offers.iter().map(|offer| offer.free).sum();
    let day = dates::day_without_year(&asker.t, first.starts_at.day(&space.zone));
    Ok(Some(asker.t.with("referral-space-free", (("count", count), ("day", day)))))
}

fn label(t: &Speech, space: &Space, far: Option<i64>) -> String {
    let commune = commune::name(&space.commune);
    let known = names::fold(&space.name).contains(&names::fold(&commune));
    let place = if known { space.name.clone() } else { format!("{} ({commune})", space.name) };
    match far {
        None => place,
        Some(0) => t.with("referral-space-here", ("place", place.as_str())),
        Some(far) => t.with("referral-space-far", (("place", place.as_str()), ("far", far.to_string().as_str()))),
    }
}

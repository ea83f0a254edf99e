//! Rules of first help: which structures can refer, the nearest first; when a provisional right may be given.

use geo::{Geo, distance_km};
use ground::{Day, Refusal};
use network::partner::{PartnerKind, store::Partner};
use people::Right;

/// How many structures are named: what fits on the slip, and is read.
pub const NEAREST: usize = 5;

/// How many of one kind, as long as there are others.
const MOST_OF_A_KIND: usize = 2;

/// The kinds of structures that refer people: those with social workers or advisers who receive the public.
pub const REFERRING: [PartnerKind; 9] = [
    PartnerKind::CommunalWelfare,
    PartnerKind::DepartmentWelfare,
    PartnerKind::SocialCentre,
    PartnerKind::Employment,
    PartnerKind::Youth,
    PartnerKind::Housing,
    PartnerKind::FranceServices,
    PartnerKind::Health,
    PartnerKind::Association,
];

/// The origin of a right that a colleague gives for a while.
pub const PROVISIONAL: &str = "provisional";

/// Where a structure is: its own place, else the middle of its commune.
fn place(partner: &Partner) -> Option<(f64, f64)> {
    partner.latitude.zip(partner.longitude).or_else(|| Geo::get().commune(&partner.commune)?.centre())
}

/// The nearest of these structures to the middle of a commune, with the distance in kilometres; those that can be called
/// before the others at the same distance. Without a commune that is known, by name and without distance.
pub fn nearest(mut all: Vec<Partner>, commune: Option<&str>) -> Vec<(Partner, Option<f64>)> {
    let here = commune.and_then(|commune| Geo::get().commune(commune)).and_then(geo::Commune::centre);
    let Some(here) = here else {
        all.sort_by(|a, b| (a.phone.is_none(), &a.name).cmp(&(b.phone.is_none(), &b.name)));
        all.truncate(NEAREST);
        return all.into_iter().map(|partner| (partner, None)).collect();
    };
    let mut far: Vec<(Partner, f64)> =
        all.into_iter().filter_map(|partner| place(&partner).map(|at| (partner, distance_km(here, at)))).collect();
    // To the half kilometre: of two that are as near, the one with a telephone, then by kind.
    let rank = |partner: &Partner| REFERRING.iter().position(|kind| *kind == partner.kind);
    let near = |partner: &Partner, far: f64| ((far * 2.0).round(), partner.phone.is_none(), rank(partner));
    far.sort_by(|(a, a_far), (b, b_far)| {
        near(a, *a_far)
            .partial_cmp(&near(b, *b_far))
            .unwrap_or(std::cmp::Ordering::Equal)
            .then_with(|| a.name.cmp(&b.name))
    });
    // Of as near ones, several kinds: who is of no use to somebody may be to another.
    let mut counted: Vec<PartnerKind> = Vec::new();
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for (partner, far) in far {
        let of_kind = counted.iter().filter(|kind| **kind == partner.kind).count();
        counted.push(partner.kind);
        if of_kind < MOST_OF_A_KIND { first.push((partner, Some(far))) } else { rest.push((partner, Some(far))) }
    }
    first.truncate(NEAREST);
    let missing = NEAREST - first.len();
    first.extend(rest.into_iter().take(missing));
    first
}

/// The days of a provisional right, the last included.
///
/// # Errors
/// When the network gives none, a right holds already, or one was given before.
pub fn provisional(known: &[Right], today: Day, days: i64) -> Result<(Day, Day), Refusal> {
    if days <= 0 {
        return Err(Refusal::because("reception-provisional-never"));
    }
    if known.iter().any(|right| right.holds(today)) {
        return Err(Refusal::because("reception-provisional-held"));
    }
    if known.iter().any(|right| right.origin == PROVISIONAL) {
        return Err(Refusal::because("reception-provisional-once"));
    }
    let length = std::time::Duration::from_hours(u64::try_from(days).unwrap_or(0) * 24);
    Ok((today, today.saturating_add(length)))
}

/// The provisional right that may be taken back: the one that holds.
///
/// # Errors
/// When there is none.
pub fn taken_back(known: &[Right], today: Day) -> Result<Right, Refusal> {
    let mut holding = known.iter().filter(|right| right.origin == PROVISIONAL && right.holds(today));
    holding.next().cloned().ok_or_else(|| Refusal::because("reception-provisional-none"))
}

#[cfg(test)]
mod unit {
    use ground::Uuid;

    use super::*;

    fn right(origin: &str, from: Day, until: Day) -> Right {
        Right { id: Uuid::nil(), origin: origin.into(), origin_id: None, from_day: from, until_day: until }
    }

    #[test]
    fn a_provisional_right_is_given_once_and_only_where_there_is_none() {
        let (before, today, after) =
            (Day::constant(2026, 1, 1), Day::constant(2026, 11, 22), Day::constant(2027, 1, 1));
        let why = |known: &[Right], days| provisional(known, today, days).map_err(|refusal| refusal.problems[0].text);
        assert_eq!(why(&[], 30), Ok((today, Day::constant(2026, 12, 22))));
        assert_eq!(why(&[], 0), Err("reception-provisional-never"));
        assert_eq!(why(&[right("referral", before, after)], 30), Err("reception-provisional-held"));
        assert!(why(&[right("referral", before, before)], 30).is_ok(), "one that is over");
        assert_eq!(why(&[right(PROVISIONAL, before, before)], 30), Err("reception-provisional-once"));
        assert!(taken_back(&[right("referral", before, after)], today).is_err());
        assert!(taken_back(&[right(PROVISIONAL, before, before)], today).is_err());
        assert!(taken_back(&[right(PROVISIONAL, before, after)], today).is_ok());
    }
}

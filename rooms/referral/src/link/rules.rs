//! Orders the spaces by their distance from where the person lives, or from the structure that sends.

use geo::{Geo, distance_km};
use network::{Space, partner::Partner};

/// Where a commune is, as far as it is known.
fn centre(insee: &str) -> Option<(f64, f64)> {
    Geo::get().resolve(insee)?.commune.centre()
}

/// Spaces with their distance in whole kilometres from the structure, nearest first; unknown distances come last.
pub(crate) fn nearest_first(partner: &Partner, spaces: Vec<Space>) -> Vec<(Space, Option<i64>)> {
    let here = partner.latitude.zip(partner.longitude).or_else(|| centre(&partner.commune));
    by_distance(here, &partner.commune, spaces)
}

/// The same, from a commune.
pub(crate) fn nearest_to(commune: &str, spaces: Vec<Space>) -> Vec<(Space, Option<i64>)> {
    by_distance(centre(commune), commune, spaces)
}

fn by_distance(here: Option<(f64, f64)>, commune: &str, spaces: Vec<Space>) -> Vec<(Space, Option<i64>)> {
    let mut placed: Vec<(Space, Option<i64>)> = spaces
        .into_iter()
        .map(|space| {
            let far = here.zip(centre(&space.commune)).map(|(here, there)| kilometres(distance_km(here, there)));
            // Both in the same commune: the centre of a large one may be far from either.
            let same = space.commune == commune;
            (space, if same { Some(0) } else { far })
        })
        .collect();
    placed.sort_by_key(|(space, far)| (far.unwrap_or(i64::MAX), space.name.clone()));
    placed
}

#[allow(clippy::cast_possible_truncation)] // no two places are further apart than 20,016 km
fn kilometres(far: f64) -> i64 {
    far.round().clamp(0.0, 20_100.0) as i64
}

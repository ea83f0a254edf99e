//! Rules of school holidays: the zone of a space follows from its département, unless the space says otherwise.
//!
//! Source of the zones: arrêté du 7 décembre 2022 relatif au calendrier scolaire, whose three zones group the académies
//! (code de l'éducation, D222-1 says which départements are in which); Corsica and each overseas territory have calendars
//! of their own, under the names that the national open-data calendar gives them.

use ground::{Day, holidays::department_of};

use crate::closure::Span;

ground::id!(
    /// One holiday of schools in one zone.
    BreakId
);

/// A holiday of schools.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Break {
    pub id: BreakId,
    /// `A`, `B`, `C`, or the name of a territory.
    pub zone: String,
    /// « Vacances de Noël ».
    pub description: String,
    /// `2026-2027`.
    pub school_year: String,
    /// The last day included.
    pub span: Span,
}

impl Break {
    pub fn covers(&self, day: Day) -> bool {
        self.span.from <= day && day <= self.span.until
    }
}

/// Every zone, as it is stored.
pub const ZONES: &[&str] = &[
    "A",
    "B",
    "C",
    "Corse",
    "Guadeloupe",
    "Guyane",
    "Martinique",
    "Mayotte",
    "Nouvelle Calédonie",
    "Polynésie",
    "Réunion",
    "Saint Pierre et Miquelon",
    "Wallis et Futuna",
];

/// Départements of zone A: académies of Besançon, Bordeaux, Clermont-Ferrand, Dijon, Grenoble, Limoges, Lyon, Poitiers.
const A: &str = "25 39 70 90 24 33 40 47 64 03 15 43 63 21 58 71 89 07 26 38 73 74 19 23 87 01 42 69 16 17 79 86";
/// Of zone C: Créteil, Montpellier, Paris, Toulouse, Versailles. The rest of the mainland is zone B.
const C: &str = "77 93 94 11 30 34 48 66 75 09 12 31 32 46 65 81 82 78 91 92 95";

/// Territories with a calendar of their own, by département.
const APART: &[(&str, &str)] = &[
    ("2A", "Corse"),
    ("2B", "Corse"),
    ("971", "Guadeloupe"),
    ("977", "Guadeloupe"),
    ("978", "Guadeloupe"),
    ("972", "Martinique"),
    ("973", "Guyane"),
    ("974", "Réunion"),
    ("975", "Saint Pierre et Miquelon"),
    ("976", "Mayotte"),
    ("986", "Wallis et Futuna"),
    ("987", "Polynésie"),
    ("988", "Nouvelle Calédonie"),
];

/// The zone in which a commune lies, by its INSEE code.
pub fn zone_of_commune(commune: &str) -> &'static str {
    let department = department_of(commune);
    let within = |list: &str| list.split(' ').any(|one| one == department);
    match APART.iter().find(|(of, _)| *of == department) {
        Some((_, zone)) => zone,
        None if within(A) => "A",
        None if within(C) => "C",
        None => "B",
    }
}

/// A zone however a file writes it: `Zone B`, `b`, `La Réunion`.
pub fn named(text: &str) -> Option<&'static str> {
    let folded = names::fold(text);
    let bare = folded.strip_prefix("zone ").or_else(|| folded.strip_prefix("la ")).unwrap_or(&folded);
    ZONES.iter().copied().find(|zone| names::fold(zone) == bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_space_lies_in_the_zone_of_its_academie() {
        for (commune, zone) in [
            ("59350", "B"),
            ("67482", "B"),
            ("13055", "B"),
            ("69123", "A"),
            ("33063", "A"),
            ("75056", "C"),
            ("93066", "C"),
            ("31555", "C"),
            ("2A004", "Corse"),
            ("97411", "Réunion"),
            ("97105", "Guadeloupe"),
            ("98818", "Nouvelle Calédonie"),
        ] {
            assert_eq!(zone_of_commune(commune), zone, "{commune}");
        }
    }

    #[test]
    fn the_mainland_has_ninety_four_departements_in_three_zones() {
        let all: Vec<&str> = A.split(' ').chain(C.split(' ')).collect();
        let mut once = all.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!((all.len(), once.len()), (53, 53), "32 of zone A, 21 of zone C, 41 others of zone B");
    }

    #[test]
    fn a_zone_is_read_however_it_is_written() {
        for (text, zone) in [("Zone B", "B"), ("zone c", "C"), ("La Réunion", "Réunion"), ("Polynesie", "Polynésie")]
        {
            assert_eq!(named(text), Some(zone), "{text}");
        }
        assert_eq!(named("Zone D"), None);
    }
}

//! The columns of the national activity report, and what stands in each. Source: the report's own export, 2026.

use ground::{Day, Refusal, choice::Choice as _};
use people::{Gender, Person};

use crate::request::rules::{Closure, Request};

/// The heads of the columns, as the national export writes them: no name, no words typed about anybody.
pub const COLUMNS: [&str; 22] = [
    "Date",
    "Enregistré le",
    "Type",
    "Participants",
    "Canaux d’accompagnement",
    "Nom du lieu",
    "Adresse",
    "Commune",
    "Code postal",
    "Code Insee",
    "Durée (min)",
    "Matériel numérique utilisé",
    "Thématique(s) d’accompagnement",
    "Nom de la démarche administrative",
    "Niveau d’autonomie",
    "Bénéficiaire réorienté",
    "Structure de redirection",
    "Commune du bénéficiaire",
    "Code Insee du bénéficiaire",
    "Genre du bénéficiaire",
    "Tranche d’âge du bénéficiaire",
    "Statut du bénéficiaire",
];

/// The longest period of one file, in days.
const LONGEST: i32 = 366;

/// Whether a file may be made of these days.
///
/// # Errors
/// Beside the second day.
pub fn period(from: Day, until: Day) -> Result<(Day, Day), Refusal> {
    let days = (until - from).get_days();
    if days < 0 {
        return Err(Refusal::of("until", "advice-report-backwards"));
    }
    if days > LONGEST { Err(Refusal::of("until", "advice-report-long")) } else { Ok((from, until)) }
}

/// The national age bands, of those who were born in `birth_year`, in `year`.
pub fn age_band(birth_year: Option<i16>, year: i16) -> &'static str {
    match birth_year.map(|birth| year - birth) {
        Some(0..12) => "moins_de_douze",
        Some(12..18) => "douze_dix_huit",
        Some(18..25) => "dix_huit_vingt_quatre",
        Some(25..40) => "vingt_cinq_trente_neuf",
        Some(40..60) => "quarante_cinquante_neuf",
        Some(60..70) => "soixante_soixante_neuf",
        Some(70..) => "soixante_dix_plus",
        _ => "non_communique",
    }
}

/// The national words for a gender.
pub fn gender(person: Option<&Person>) -> &'static str {
    match person.and_then(|person| person.identity.gender) {
        Some(Gender::Woman) => "feminin",
        Some(Gender::Man) => "masculin",
        _ => "non_communique",
    }
}

fn words<T: ground::choice::Choice>(all: impl Iterator<Item = T>) -> String {
    all.map(ground::choice::Choice::word).collect::<Vec<_>>().join("|")
}

/// What was done with one person: means, topics, procedures, how alone, sent on, and to what.
pub fn done(one: &Request, closure: &Closure) -> [String; 7] {
    let place = one.place.counted().word().to_owned();
    let equipment = words(closure.equipment.iter().copied());
    let topics = words(closure.themes.iter().copied().filter(|theme| !theme.is_administrative()));
    let procedures = words(closure.themes.iter().copied().filter(|theme| theme.is_administrative()));
    let autonomy = closure.autonomy.map(|one| one.word().to_owned()).unwrap_or_default();
    let sent = if closure.redirection.is_some() { "oui" } else { "non" };
    let to = closure.redirection.map(|one| one.word().to_owned()).unwrap_or_default();
    [place, equipment, topics, procedures, autonomy, sent.to_owned(), to]
}

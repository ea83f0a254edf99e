//! Rules of a list of people who are sent: which columns, what a cell may say.

use ground::{Day, Moment, Refusal, Zone};
use network::import::{Columns, Field, Line, LineError, looks_dialled, looks_like_a_commune, looks_postal};
use people::{
    Contact,
    import::{COMMUNE, EMAIL, FIRST, INSEE, LAST, PHONE, POSTAL, YEAR, check as check_names, identity},
    port::Listed,
};

/// Names of the exports of RDV-Insertion, RDV Service Public and France Travail.
const SENDER: &[&str] = &[
    "prescripteur",
    "structure prescriptrice",
    "structure dorientation",
    "organisme",
    "organisation",
    "structure",
    "agence",
    "service",
    "orientation par",
    "oriente par",
];
const REASON: &[&str] =
    &["motif", "motif de rdv", "motif du rendez vous", "categorie de motif", "motif dorientation", "besoin", "objet"];
const DAY: &[&str] = &[
    "date",
    "date dorientation",
    "date de prescription",
    "date de creation",
    "date de demande",
    "date du rdv",
    "date du rendez vous",
    "cree le",
];

/// What a column of a file may be.
pub const FIELDS: &[Field] = &[
    Field { key: "last_name", names: LAST, needed: true, looks: |_| false },
    Field { key: "first_name", names: FIRST, needed: true, looks: |_| false },
    Field { key: "sender", names: SENDER, needed: true, looks: |_| false },
    Field { key: "birth_date", names: YEAR, needed: false, looks: |_| false },
    Field { key: "phone", names: PHONE, needed: false, looks: looks_dialled },
    Field { key: "email", names: EMAIL, needed: false, looks: |cell| cell.contains('@') },
    Field { key: "postal_code", names: POSTAL, needed: false, looks: looks_postal },
    Field { key: "commune", names: COMMUNE, needed: false, looks: looks_like_a_commune },
    Field { key: "insee", names: INSEE, needed: false, looks: |_| false },
    Field { key: "reason", names: REASON, needed: false, looks: |_| false },
    Field { key: "sent_on", names: DAY, needed: false, looks: |_| false },
];

/// Longest name of whoever sends; longest reason: as on the form.
const SENDER_LONGEST: usize = 120;
const REASON_LONGEST: usize = 300;

/// # Errors
/// When there is no column for the names, or for who sends.
pub fn check(columns: &Columns) -> Result<(), LineError> {
    check_names(columns)?;
    if SENDER.iter().any(|name| columns.has(name)) {
        return Ok(());
    }
    Err(LineError::at(1, "", Refusal::because("imports-referral-header")))
}

/// Who a line sends.
pub fn listed(line: &Line, now: Moment) -> Result<Listed, LineError> {
    let mut who = identity(line, now)?;
    who.contact = if who.phone.is_some() { Contact::Call } else { Contact::NextVisit };
    Ok(Listed {
        who,
        sender: line.wanted(SENDER, SENDER_LONGEST)?,
        words: line.text(REASON, REASON_LONGEST)?,
        day: day(line, now)?,
    })
}

/// `12/03/2026`, `2026-03-12`, with an hour after it or none; never a day to come by more than a year.
fn day(line: &Line, now: Moment) -> Result<Option<Day>, LineError> {
    let Some(written) = line.text(DAY, 40)? else { return Ok(None) };
    let first = written.split([' ', 'T']).next().unwrap_or_default();
    let french = || {
        let mut parts = first.split(['/', '.', '-']);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    };
    let day = first.parse().ok().or_else(french);
    let near = |day: &Day| (*day - now.day(&Zone::paris())).get_days().abs() < 3 * 366;
    day.filter(near)
        .map(Some)
        .ok_or_else(|| line.refuse(DAY, Refusal::because("imports-referral-day").with("written", written.as_str())))
}

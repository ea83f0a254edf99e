//! Rules of the import of people: which columns, what a cell may say, what a second line adds.

use ground::{Argument, Moment, Refusal, Zone};
use network::import::{
    Columns, Field, Line, LineError, dialled, email, looks_dialled, looks_like_a_commune, looks_postal, place_of, whole,
};

use crate::{Gender, Identity, PhoneUse, Residence, person::rules::phone};

pub const LAST: &[&str] = &["nom", "nom de famille", "nom de naissance", "nom dusage"];
pub const FIRST: &[&str] = &["prenom", "prenoms"];
pub const YEAR: &[&str] = &["annee de naissance", "annee naissance", "date de naissance", "naissance"];
pub const COMMUNE: &[&str] = &["commune", "ville", "commune de residence"];
pub const INSEE: &[&str] = &["code insee", "insee", "code commune"];
pub const POSTAL: &[&str] = &["code postal", "cp"];
pub const PHONE: &[&str] = &[
    "n de telephone",
    "no de telephone",
    "numero de telephone",
    "telephone",
    "tel",
    "portable",
    "telephone portable",
    "mobile",
];
pub const EMAIL: &[&str] = &["e mail", "email", "mail", "courriel", "adresse e mail", "adresse email"];
const GENDER: &[&str] = &["genre", "sexe", "civilite"];
/// Never imported.
pub const NOTES: &[&str] = &["notes", "note", "commentaire", "commentaires", "remarques", "observations"];

/// What a column of a file may be, each by the names under which it is read here.
pub const FIELDS: &[Field] = &[
    Field { key: "last_name", names: LAST, needed: true, looks: |_| false },
    Field { key: "first_name", names: FIRST, needed: true, looks: |_| false },
    Field { key: "birth_date", names: YEAR, needed: false, looks: is_dated },
    Field {
        key: "gender",
        names: GENDER,
        needed: false,
        looks: |cell| !is_unknown(&names::fold(cell)) && gender_of(cell).is_some(),
    },
    Field { key: "phone", names: PHONE, needed: false, looks: looks_dialled },
    Field { key: "email", names: EMAIL, needed: false, looks: |cell| cell.contains('@') },
    Field { key: "postal_code", names: POSTAL, needed: false, looks: looks_postal },
    Field { key: "commune", names: COMMUNE, needed: false, looks: looks_like_a_commune },
    Field { key: "insee", names: INSEE, needed: false, looks: |_| false },
];

/// Longest part of a name, in characters.
const LONGEST: usize = 80;

/// # Errors
/// When there is no column for the names, by which alone somebody is known.
pub fn check(columns: &Columns) -> Result<(), LineError> {
    let has = |names: &[&str]| names.iter().any(|name| columns.has(name));
    let missing: Vec<&str> =
        [(LAST, "Nom"), (FIRST, "Prénom")].into_iter().filter(|(names, _)| !has(names)).map(|(_, said)| said).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let refusal = Refusal::because("people-import-header")
        .with("missing", missing.join(", "))
        .with("count", Argument::from(missing.len()));
    Err(LineError::at(1, "", refusal))
}

/// Who a line says somebody is.
pub fn identity(line: &Line, now: Moment) -> Result<Identity, LineError> {
    let mut who = Identity::named(name(line, FIRST)?, name(line, LAST)?);
    who.birth_year = year(line)?;
    who.gender = gender(line)?;
    (who.residence, who.commune) = residence(line)?;
    who.phone = telephone(line)?;
    who.email = line
        .text(EMAIL, 250)?
        .map_or(Ok(None), |text| email(&text))
        .map_err(|_| line.refuse(EMAIL, Refusal::because("people-email")))?;
    who.check(now).map_err(|refusal| {
        let columns = match refusal.problems.first().map(|problem| problem.field) {
            Some("birth_year") => YEAR,
            Some("commune") => COMMUNE,
            Some("email") => EMAIL,
            _ => LAST,
        };
        line.refuse(columns, refusal)
    })
}

fn name(line: &Line, names: &[&str]) -> Result<String, LineError> {
    let written = line.wanted(names, LONGEST)?;
    if written.chars().any(char::is_alphabetic) && !written.chars().any(|char| char.is_ascii_digit()) {
        Ok(proper(&written))
    } else {
        Err(line.refuse(names, Refusal::because("people-import-name").with("written", written)))
    }
}

/// A name that was shouted or whispered, with one capital a part; any other is its owner's.
fn proper(written: &str) -> String {
    let letters = || written.chars().filter(|char| char.is_alphabetic());
    if letters().any(char::is_lowercase) && letters().any(char::is_uppercase) {
        return written.to_owned();
    }
    let mut out = String::with_capacity(written.len());
    let mut inside = false;
    for char in written.chars() {
        if inside {
            out.extend(char.to_lowercase());
        } else {
            out.extend(char.to_uppercase());
        }
        inside = char.is_alphanumeric();
    }
    out
}

/// Whether a cell says that the answer is not known.
fn is_unknown(folded: &str) -> bool {
    matches!(
        folded,
        "" | "0" | "nc" | "nr" | "inconnu" | "inconnue" | "non renseigne" | "non renseignee" | "ne sait pas"
    )
}

/// The serial numbers of days that can only be a day of birth: 1927 to 2064. Shorter ones may be a year.
const SERIAL: std::ops::Range<i64> = 10_000..60_000;
/// 1 January 1970, as spreadsheets count days.
const UNIX_EPOCH: i64 = 25_569;

/// `1985`, `1985.0`, `12/03/1985`, `1985-03-12`, `31118` (a day as spreadsheets count them from 1900): only the year is
/// kept.
fn year(line: &Line) -> Result<Option<i16>, LineError> {
    let Some(written) = line.text(YEAR, 30)? else { return Ok(None) };
    let written = whole(&written);
    if is_unknown(&names::fold(written)) {
        return Ok(None);
    }
    year_of(written)
        .map(Some)
        .ok_or_else(|| line.refuse(YEAR, Refusal::because("people-import-year").with("written", written)))
}

fn year_of(written: &str) -> Option<i16> {
    if let Some(serial) = written.parse().ok().filter(|serial| SERIAL.contains(serial)) {
        return Some(Moment::from_micros(0).plus_days(serial - UNIX_EPOCH).plus_hours(12).day(&Zone::paris()).year());
    }
    let parts = || written.split(['/', '-', '.', ' ', 'T']);
    let dated =
        parts().count() != 2 && parts().all(|part| part.bytes().all(|byte| byte.is_ascii_digit() || byte == b':'));
    parts().find(|part| part.len() == 4).filter(|_| dated).and_then(|part| part.parse().ok())
}

/// Whether a cell looks like a day or a year of birth.
fn is_dated(cell: &str) -> bool {
    let year = year_of(whole(cell)).is_some_and(|year| (1905..2030).contains(&year));
    year && (cell.len() == 4 || cell.contains(['/', '-', '.']))
}

fn gender_of(written: &str) -> Option<Gender> {
    match names::fold(written).as_str() {
        "f" | "femme" | "feminin" | "mme" | "madame" | "mlle" => Some(Gender::Woman),
        "m" | "h" | "homme" | "masculin" | "monsieur" | "mr" => Some(Gender::Man),
        "autre" | "non binaire" | "x" => Some(Gender::Other),
        "non communique" | "ne souhaite pas repondre" | "ne souhaite pas le dire" => Some(Gender::Undisclosed),
        _ => None,
    }
}

fn gender(line: &Line) -> Result<Option<Gender>, LineError> {
    let Some(written) = line.text(GENDER, 60)? else { return Ok(None) };
    match gender_of(&written) {
        None if !is_unknown(&names::fold(&written)) => {
            Err(line.refuse(GENDER, Refusal::because("people-import-gender").with("written", written)))
        }
        gender => Ok(gender),
    }
}

fn residence(line: &Line) -> Result<(Residence, Option<String>), LineError> {
    for column in [COMMUNE, INSEE, POSTAL] {
        line.text(column, 120)?;
    }
    let said = names::fold(line.value(COMMUNE));
    if matches!(
        said.as_str(),
        "sdf" | "sans domicile fixe" | "sans domicile" | "sans adresse fixe" | "sans adresse" | "sans abri"
    ) {
        return Ok((Residence::NoFixedAddress, None));
    }
    if is_unknown(&said) && line.value(INSEE).is_empty() && line.value(POSTAL).is_empty() {
        return Ok((Residence::Unknown, None));
    }
    let commune = place_of(line, INSEE, POSTAL, COMMUNE)?;
    Ok(commune.map_or((Residence::Unknown, None), |commune| (Residence::Commune, Some(commune.insee().to_owned()))))
}

fn telephone(line: &Line) -> Result<Option<String>, LineError> {
    let Some(written) = line.text(PHONE, 80)? else { return Ok(None) };
    let first =
        written.split(['|', ';']).flat_map(|part| part.split(" / ")).map(str::trim).find(|part| !part.is_empty());
    match first.map(dialled) {
        None => Ok(None),
        Some(number) if is_unknown(&names::fold(&number)) => Ok(None),
        Some(number) => phone(&number).map(Some).map_err(|refusal| line.refuse(PHONE, refusal)),
    }
}

/// What is known of somebody, with what a line adds where nothing was known.
pub fn filled(known: &Identity, line: &Identity) -> Identity {
    let mut after = known.clone();
    after.birth_year = known.birth_year.or(line.birth_year);
    after.gender = known.gender.or(line.gender);
    after.email = known.email.clone().or_else(|| line.email.clone());
    if known.phone_use != PhoneUse::None {
        after.phone = known.phone.clone().or_else(|| line.phone.clone());
    }
    if known.residence == Residence::Unknown {
        after.residence = line.residence;
        after.commune.clone_from(&line.commune);
    }
    after
}

#[cfg(test)]
mod tests {
    use super::proper;

    #[test]
    fn names_are_never_shouted() {
        assert_eq!(proper("LE GOFF"), "Le Goff");
        assert_eq!(proper("JEAN-PIERRE"), "Jean-Pierre");
        assert_eq!(proper("N’DIAYE"), "N’Diaye");
        assert_eq!(proper("élodie"), "Élodie");
        assert_eq!(proper("McDonald"), "McDonald");
    }
}

//! Rules of volunteers on a list: which columns, what a cell may say, whom a line is about.

use ground::{Argument, Refusal};
use network::import::{Columns, Field, Line, LineError, email, looks_dialled, phone};
use web::account::store::Volunteer;

pub const LAST: &[&str] = &["nom", "nom de famille", "nom dusage", "nom et prenom", "nom prenom", "benevole"];
const FIRST: &[&str] = &["prenom", "prenoms"];
pub const EMAIL: &[&str] = &["e mail", "email", "mail", "courriel", "adresse e mail", "adresse email"];
const PHONE: &[&str] =
    &["telephone", "n de telephone", "numero de telephone", "tel", "portable", "telephone portable", "mobile"];
const SPOKEN: &[&str] = &["langues", "langues parlees", "langue", "langue parlee"];

/// What a column of a file may be.
pub const FIELDS: &[Field] = &[
    Field { key: "last_name", names: LAST, needed: true, looks: |_| false },
    Field { key: "first_name", names: FIRST, needed: false, looks: |_| false },
    Field { key: "email", names: EMAIL, needed: false, looks: |cell| cell.contains('@') },
    Field { key: "phone", names: PHONE, needed: false, looks: looks_dialled },
    Field { key: "languages", names: SPOKEN, needed: false, looks: |_| false },
];

/// Longest name, in characters.
const LONGEST: usize = 80;

/// What a line says of somebody.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub spoken: Option<String>,
}

/// # Errors
/// When there is no column for the name, by which alone somebody is known.
pub fn check(columns: &Columns) -> Result<(), LineError> {
    if LAST.iter().any(|name| columns.has(name)) {
        return Ok(());
    }
    Err(LineError::at(1, "", Refusal::because("imports-volunteer-header")))
}

/// Who a line says somebody is.
pub fn said(line: &Line) -> Result<Said, LineError> {
    let (last, first) = (line.wanted(LAST, LONGEST)?, line.text(FIRST, LONGEST)?);
    let name = first.map_or(last.clone(), |first| format!("{first} {last}"));
    if !name.chars().any(char::is_alphabetic) || name.chars().count() > LONGEST {
        return Err(line.refuse(LAST, Refusal::because("people-import-name").with("written", name)));
    }
    let email_of = |text: String| email(&text).map_err(|_| line.refuse(EMAIL, Refusal::because("people-email")));
    let phone_of = |text: String| phone(&text).map_err(|_| line.refuse(PHONE, Refusal::because("people-phone")));
    Ok(Said {
        name,
        email: line.text(EMAIL, 120)?.map_or(Ok(None), email_of)?,
        phone: line.text(PHONE, LONGEST)?.map_or(Ok(None), phone_of)?,
        spoken: line.text(SPOKEN, LONGEST)?,
    })
}

/// The same words in any order.
fn folded(name: &str) -> Vec<String> {
    let mut words: Vec<String> = names::fold(name).split(' ').map(str::to_owned).collect();
    words.sort_unstable();
    words
}

/// Whom of the organisation a line is about: by address, by name and telephone, or by the name alone in this very space.
///
/// # Errors
/// When somebody has the same name and another address or telephone, or is of another team: a person must decide.
pub fn find(team: &[Volunteer], said: &Said) -> Result<Option<usize>, Refusal> {
    let by_address = |one: &Volunteer| said.email.is_some() && one.email == said.email;
    if let Some(at) = team.iter().position(by_address) {
        return Ok(Some(at));
    }
    let name = folded(&said.name);
    let named: Vec<usize> = (0..team.len()).filter(|at| folded(&team[*at].name) == name).collect();
    let first = |fits: &dyn Fn(&Volunteer) -> bool| named.iter().copied().find(|at| fits(&team[*at]));
    let differs = |known: &Option<String>, said: &Option<String>| known.is_some() && said.is_some() && known != said;
    let same_number = |one: &Volunteer| one.phone.is_some() && one.phone == said.phone;
    let alike = |one: &Volunteer| !differs(&one.email, &said.email) && !differs(&one.phone, &said.phone);
    let found = first(&same_number).or_else(|| first(&|one| one.here && alike(one)));
    let doubt = match first(&|one| one.here).or(named.first().copied()) {
        None => return Ok(None),
        Some(at) => &team[at],
    };
    let text = if doubt.here { "imports-volunteer-like" } else { "imports-volunteer-elsewhere" };
    found.map_or_else(|| Err(Refusal::because(text).with("name", Argument::from(&doubt.name))), |at| Ok(Some(at)))
}

/// What is known of somebody, with what a line adds where nothing was known.
pub fn filled(known: &Volunteer, said: &Said) -> Volunteer {
    let mut after = known.clone();
    after.email = known.email.clone().or_else(|| said.email.clone());
    after.phone = known.phone.clone().or_else(|| said.phone.clone());
    after.spoken = known.spoken.clone().or_else(|| said.spoken.clone());
    after
}

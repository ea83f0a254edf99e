//! The form of an identity: read from what was sent, filled from what is known.

use ground::{Fault, Moment, choice::Choice};
use network::neighbourhood;
use people::{Contact, Gender, Identity, PhoneUse, Priority, Residence, Spoken};
use store::Tx;
use web::{Form, Speech};

use super::rules::{Place, commune_name, place, proper};

/// What the form offers, in words.
pub struct Options {
    pub genders: Vec<(String, String)>,
    pub residences: Vec<(String, String)>,
    pub priorities: Vec<(String, String)>,
    pub phone_uses: Vec<(String, String)>,
    pub phone_readers: Vec<(String, String)>,
    pub contacts: Vec<(String, String)>,
    pub languages: Vec<(String, String)>,
    /// Communes to choose among, when what was typed has several meanings.
    pub communes: Vec<(String, String)>,
    /// The priority neighbourhoods of the commune, when it is clear and has a list.
    pub listed: Option<Listed>,
}

/// The priority neighbourhoods among which one answers.
#[derive(Clone)]
pub struct Listed {
    /// INSEE code.
    pub commune: String,
    pub names: Vec<String>,
}

/// The list of the commune that a form names; `kept` is what the record says already, which may stay.
pub async fn listed(tx: &mut Tx, form: &Form, near: &str, kept: Option<&Identity>) -> Result<Option<Listed>, Fault> {
    match place(form.value("commune"), form.value("commune_choice"), near) {
        Place::One(commune) => listed_in(tx, commune, kept).await,
        _ => Ok(None),
    }
}

/// The list of the commune where somebody lives.
pub async fn listed_for(tx: &mut Tx, who: &Identity) -> Result<Option<Listed>, Fault> {
    match who.commune.clone() {
        Some(commune) => listed_in(tx, commune, Some(who)).await,
        None => Ok(None),
    }
}

async fn listed_in(tx: &mut Tx, commune: String, kept: Option<&Identity>) -> Result<Option<Listed>, Fault> {
    let mut names = neighbourhood::store::names(tx, &commune).await?;
    if names.is_empty() {
        return Ok(None);
    }
    let kept = kept.filter(|who| who.commune.as_ref() == Some(&commune)).and_then(|who| who.neighbourhood.clone());
    names.extend(kept);
    Ok(Some(Listed { names: neighbourhood::rules::in_order(names), commune }))
}

impl Options {
    /// The options of a form, `near` the département of the space.
    pub fn of(t: &Speech, form: &Form, near: &str, listed: Option<Listed>) -> Self {
        let several = form.problem("commune_choice").is_some();
        let communes = match place(form.value("commune"), "", near) {
            Place::Several(choices) if several => choices,
            _ => Vec::new(),
        };
        Self {
            genders: offered::<Gender>(t, "gender"),
            residences: offered::<Residence>(t, "residence"),
            priorities: priorities(t, listed.as_ref()),
            phone_uses: offered::<PhoneUse>(t, "phone-use"),
            phone_readers: READERS.iter().map(|(word, _)| ((*word).to_owned(), t.say(&readers(word)))).collect(),
            contacts: offered::<Contact>(t, "contact"),
            languages: offered::<Spoken>(t, "language"),
            communes,
            listed,
        }
    }
}

/// The names of the commune first, then yes, no and unknown.
fn priorities(t: &Speech, listed: Option<&Listed>) -> Vec<(String, String)> {
    let names = listed.map(|listed| listed.names.as_slice()).unwrap_or_default();
    let answers = offered::<Priority>(t, "priority").into_iter().map(|(word, said)| match word.as_str() {
        "yes" if !names.is_empty() => (word, t.say("reception-priority-other")),
        _ => (word, said),
    });
    names.iter().map(|name| (name.clone(), name.clone())).chain(answers).collect()
}

/// Who may read the phone: the word of the form, and whether others do.
const READERS: [(&str, bool); 2] = [("alone", false), ("others", true)];

/// Id of the words for who reads a phone.
fn readers(word: &str) -> String {
    format!("reception-phone-read-{word}")
}

/// Who reads the phone, in words; none while it was not asked.
pub fn phone_readers(t: &Speech, others: Option<bool>) -> Option<String> {
    READERS.iter().find(|(_, read)| Some(*read) == others).map(|(word, _)| t.say(&readers(word)))
}

fn offered<T: Choice>(t: &Speech, noun: &str) -> Vec<(String, String)> {
    let said = |word: &str| t.say(&format!("people-{noun}-{}", word.replace('_', "-")));
    T::ALL.iter().map(|choice| (choice.word().to_owned(), said(choice.word()))).collect()
}

/// Reads the form; `None` when something is to be corrected, which the form then says.
pub fn read(form: &mut Form, near: &str, listed: Option<&Listed>, now: Moment) -> Option<Identity> {
    let first_name = proper(&form.required("first_name", 80));
    let last_name = proper(&form.required("last_name", 80));
    let mut who = Identity::named(first_name, last_name);
    // Out of range is said by the rule, with its own words.
    who.birth_year = form.number("birth_year", 0..=9999).and_then(|year| i16::try_from(year).ok());
    who.gender = form.choice("gender");
    residence(form, &mut who, near);
    (who.priority, who.neighbourhood) = priority(form, listed);
    if let Some(typed) = form.optional("phone", 30) {
        match people::person::rules::phone(&typed) {
            Ok(phone) => who.phone = Some(phone),
            Err(refusal) => form.refuse_all(refusal),
        }
    }
    who.phone_use = form.choice("phone_use").unwrap_or(PhoneUse::Unknown);
    who.phone_read_by_others = read_by(form);
    who.email = form.optional("email", 200);
    let reachable = if who.phone.is_some() { Contact::Call } else { Contact::NextVisit };
    who.contact = form.choice("contact").unwrap_or(reachable);
    who.language = form.choice("language").unwrap_or(Spoken::French);
    // A number that cannot be read is one problem, not two.
    let unread = form.problem("phone").is_some();
    let checked = who.check(now).map_err(|refusal| {
        for problem in refusal.problems.into_iter().filter(|problem| !(unread && problem.field == "contact")) {
            form.refuse_all(ground::Refusal { problems: vec![problem] });
        }
    });
    checked.ok().filter(|_| form.is_fine())
}

/// Where the commune has a list, a name of it answers, and « yes » once the list was seen; elsewhere the name is free.
fn priority(form: &mut Form, listed: Option<&Listed>) -> (Priority, Option<String>) {
    let said = form.value("priority").to_owned();
    let written = form.optional("neighbourhood", neighbourhood::rules::LONGEST);
    let answer = Priority::parse(&said);
    let Some(listed) = listed else {
        if answer.is_none() && !said.is_empty() {
            form.refuse_with("priority", "reception-neighbourhood-elsewhere", ("name", said));
        }
        return (answer.unwrap_or(Priority::Unknown), written);
    };
    let free = answer.is_none().then_some(said).filter(|said| !said.is_empty()).or(written);
    let Some(name) = free else {
        if answer == Some(Priority::Yes) && form.value("listed") != listed.commune {
            form.refuse("priority", "reception-neighbourhood-which");
        }
        return (answer.unwrap_or(Priority::Unknown), None);
    };
    let known = listed.names.iter().find(|known| names::fold(known) == names::fold(&name)).cloned();
    if known.is_none() {
        form.refuse_with("priority", "reception-neighbourhood-elsewhere", ("name", name));
    }
    (Priority::Yes, known)
}

/// Whether others read the phone; none when nothing was chosen.
fn read_by(form: &mut Form) -> Option<bool> {
    let said = form.value("phone_read_by_others").to_owned();
    let known = READERS.iter().find(|(word, _)| *word == said);
    if known.is_none() && !said.is_empty() {
        form.refuse("phone_read_by_others", "ui-field-choice");
    }
    known.map(|(_, others)| *others)
}

/// A commune that is typed says that there is one: nobody has to choose it twice.
fn residence(form: &mut Form, who: &mut Identity, near: &str) {
    let typed = form.optional("commune", 120);
    let said: Option<Residence> = form.choice("residence");
    match (typed, said) {
        (Some(_), Some(Residence::NoFixedAddress | Residence::Unknown)) => {
            form.refuse("residence", "reception-commune-or-none");
        }
        (Some(typed), _) => match place(&typed, form.value("commune_choice"), near) {
            Place::One(insee) => {
                who.residence = Residence::Commune;
                who.commune = Some(insee);
            }
            Place::Several(_) => form.refuse("commune_choice", "reception-commune-several"),
            Place::Nowhere => form.refuse("commune", "reception-commune-nowhere"),
        },
        (None, said) => who.residence = said.unwrap_or(Residence::Unknown),
    }
}

/// The form filled with what is known; a neighbourhood is an answer of the list where there is one.
pub fn fill(form: Form, who: &Identity, listed: Option<&Listed>) -> Form {
    let priority = match (&who.neighbourhood, listed) {
        (Some(name), Some(_)) => name,
        _ => who.priority.word(),
    };
    form.filled("first_name", &who.first_name)
        .filled("last_name", &who.last_name)
        .filled_if("birth_year", who.birth_year)
        .filled_if("gender", who.gender.map(Choice::word))
        .filled("residence", who.residence.word())
        .filled_if("commune", who.commune.as_deref().map(commune_name))
        .filled_if("commune_choice", who.commune.as_ref())
        .filled("priority", priority)
        .filled_if("neighbourhood", who.neighbourhood.as_ref())
        .filled_if("phone", who.phone.as_deref().map(people::show_phone))
        .filled("phone_use", who.phone_use.word())
        .filled_if(
            "phone_read_by_others",
            READERS.iter().find(|(_, read)| Some(*read) == who.phone_read_by_others).map(|(word, _)| word),
        )
        .filled_if("email", who.email.as_ref())
        .filled("contact", who.contact.word())
        .filled("language", who.language.word())
}

/// The answers that are folded on the form: asked when there is time, and never a condition.
const FOLDED: [&str; 7] =
    ["residence", "priority", "neighbourhood", "phone_read_by_others", "email", "contact", "language"];

/// Whether they may stay folded: none is to be corrected, and no referrer answered them, to be checked with the person.
pub fn may_fold(form: &Form) -> bool {
    form.value("referral").is_empty() && FOLDED.iter().all(|field| form.problem(field).is_none())
}

/// What an empty form proposes.
pub fn blank(form: Form) -> Form {
    form.filled("priority", Priority::Unknown.word())
        .filled("phone_use", PhoneUse::Unknown.word())
        .filled("language", Spoken::French.word())
}

//! The form of an identity: read from what was sent, filled from what is known.

use ground::{Moment, choice::Choice};
use people::{Contact, Gender, Identity, PhoneUse, Priority, Residence, Spoken};
use web::{Form, Speech};

use super::rules::{Place, commune_name, place, proper};

/// What the form offers, in words.
pub struct Options {
    pub genders: Vec<(String, String)>,
    pub residences: Vec<(String, String)>,
    pub priorities: Vec<(String, String)>,
    pub phone_uses: Vec<(String, String)>,
    pub contacts: Vec<(String, String)>,
    pub languages: Vec<(String, String)>,
    /// Communes to choose among, when what was typed has several meanings.
    pub communes: Vec<(String, String)>,
}

impl Options {
    /// The options of a form, `near` the département of the space.
    pub fn of(t: &Speech, form: &Form, near: &str) -> Self {
        let several = form.problem("commune_choice").is_some();
        let communes = match place(form.value("commune"), "", near) {
            Place::Several(choices) if several => choices,
            _ => Vec::new(),
        };
        Self {
            genders: offered::<Gender>(t, "gender"),
            residences: offered::<Residence>(t, "residence"),
            priorities: offered::<Priority>(t, "priority"),
            phone_uses: offered::<PhoneUse>(t, "phone-use"),
            contacts: offered::<Contact>(t, "contact"),
            languages: offered::<Spoken>(t, "language"),
            communes,
        }
    }
}

fn offered<T: Choice>(t: &Speech, noun: &str) -> Vec<(String, String)> {
    let said = |word: &str| t.say(&format!("people-{noun}-{}", word.replace('_', "-")));
    T::ALL.iter().map(|choice| (choice.word().to_owned(), said(choice.word()))).collect()
}

/// Reads the form; `None` when something is to be corrected, which the form then says.
pub fn read(form: &mut Form, near: &str, now: Moment) -> Option<Identity> {
    let first_name = proper(&form.required("first_name", 80));
    let last_name = proper(&form.required("last_name", 80));
    let mut who = Identity::named(first_name, last_name);
    // Out of range is said by the rule, with its own words.
    who.birth_year = form.number("birth_year", 0..=9999).and_then(|year| i16::try_from(year).ok());
    who.gender = form.choice("gender");
    residence(form, &mut who, near);
    who.priority = form.choice("priority").unwrap_or(Priority::Unknown);
    who.neighbourhood = form.optional("neighbourhood", 120);
    if let Some(typed) = form.optional("phone", 30) {
        match people::person::rules::phone(&typed) {
            Ok(phone) => who.phone = Some(phone),
            Err(refusal) => form.refuse_all(refusal),
        }
    }
    who.phone_use = form.choice("phone_use").unwrap_or(PhoneUse::Unknown);
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

/// The form filled with what is known.
pub fn fill(form: Form, who: &Identity) -> Form {
    form.filled("first_name", &who.first_name)
        .filled("last_name", &who.last_name)
        .filled_if("birth_year", who.birth_year)
        .filled_if("gender", who.gender.map(Choice::word))
        .filled("residence", who.residence.word())
        .filled_if("commune", who.commune.as_deref().map(commune_name))
        .filled_if("commune_choice", who.commune.as_ref())
        .filled("priority", who.priority.word())
        .filled_if("neighbourhood", who.neighbourhood.as_ref())
        .filled_if("phone", who.phone.as_deref().map(people::show_phone))
        .filled("phone_use", who.phone_use.word())
        .filled_if("email", who.email.as_ref())
        .filled("contact", who.contact.word())
        .filled("language", who.language.word())
}

/// What an empty form proposes.
pub fn blank(form: Form) -> Form {
    form.filled("priority", Priority::Unknown.word())
        .filled("phone_use", PhoneUse::Unknown.word())
        .filled("language", Spoken::French.word())
}

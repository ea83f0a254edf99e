//! Reads the form of a referral.

use ground::{Moment, SpaceId};
use people::{Contact, Identity, Residence, Spoken, person::rules::phone};
use web::{Form, Language};

use crate::{
    commune,
    referral::{Agreed, Reason, Referrer},
};

/// Ways to reach a person that a referral offers; a street or an e-mail address is not asked.
pub(super) const CONTACTS: [Contact; 4] = [Contact::Call, Contact::Sms, Contact::Referrer, Contact::NextVisit];

/// A few words are at most so long.
const WORDS: usize = 300;

ground::choices! {
    /// What the person agrees that the referrer hears.
    Hears { Steps = "steps", Attendance = "attendance", Autonomy = "autonomy" }
}

/// What was sent, checked as far as it can be without the database.
pub(crate) struct Sent {
    pub space: Option<SpaceId>,
    pub who: Identity,
    pub reasons: Vec<Reason>,
    pub words: Option<String>,
    pub referrer: Referrer,
    pub agreed: Agreed,
}

/// Reads everything, so that every problem is said at once.
pub(super) fn read(form: &mut Form, now: Moment, language: Language) -> Sent {
    Sent {
        who: person(form, now),
        reasons: form.choices("reasons"),
        words: form.lines("words", WORDS),
        space: space(form),
        agreed: agreed(form),
        referrer: referrer(form, language),
    }
}

pub(crate) fn space(form: &mut Form) -> Option<SpaceId> {
    let space = form.pick("space");
    if space.is_none() {
        form.refuse("space", "referral-space-missing");
    }
    space
}

/// A name that must be there; what is missing is named, since the summary of errors stands apart from the fields.
pub(crate) fn name(form: &mut Form, field: &str, most: usize, missing: &str) -> String {
    let name = form.optional(field, most);
    if name.is_none() {
        form.refuse(field, missing);
    }
    name.unwrap_or_default()
}

fn person(form: &mut Form, now: Moment) -> Identity {
    let mut who = Identity::named(
        name(form, "first_name", 80, "referral-first-name-missing"),
        name(form, "last_name", 80, "referral-last-name-missing"),
    );
    who.birth_year = form.number("birth_year", 1..=9999).and_then(|year| i16::try_from(year).ok());
    who.phone = telephone(form, "phone");
    let contact = form.choice::<Contact>("contact");
    if contact.is_some_and(|contact| !CONTACTS.contains(&contact)) {
        form.refuse("contact", "ui-field-choice");
    }
    who.contact = contact.unwrap_or(if who.phone.is_some() { Contact::Call } else { Contact::Referrer });
    who.language = form.choice::<Spoken>("language").unwrap_or(Spoken::French);
    who.commune = commune::read(form, "commune");
    who.residence = if who.commune.is_some() { Residence::Commune } else { Residence::Unknown };
    // A number that cannot be read is said once, beside itself.
    let unread = form.problem("phone").is_some();
    match who.clone().check(now) {
        Ok(who) => who,
        Err(mut refusal) => {
            refusal.problems.retain(|problem| !(unread && problem.field == "contact"));
            form.refuse_all(refusal);
            who
        }
    }
}

fn telephone(form: &mut Form, field: &'static str) -> Option<String> {
    let text = form.optional(field, 40)?;
    let number = phone(&text).ok();
    if number.is_none() {
        form.refuse(field, "people-phone");
    }
    number
}

fn agreed(form: &mut Form) -> Agreed {
    if !form.has("agreed", "yes") {
        form.refuse("agreed", "referral-agreed-missing");
    }
    let hears: Vec<Hears> = form.choices("hears");
    Agreed {
        steps: hears.contains(&Hears::Steps),
        attendance: hears.contains(&Hears::Attendance),
        autonomy: hears.contains(&Hears::Autonomy),
    }
}

pub(crate) fn referrer(form: &mut Form, language: Language) -> Referrer {
    let referrer = Referrer {
        name: name(form, "referrer_name", 120, "referral-referrer-name-missing"),
        email: form.optional("referrer_email", 120),
        phone: telephone(form, "referrer_phone"),
        language,
    };
    if referrer.email.as_deref().is_some_and(|email| !looks_like_email(email)) {
        form.refuse("referrer_email", "people-email");
    }
    referrer
}

pub(crate) fn looks_like_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@')
    }) && !text.contains(char::is_whitespace)
}

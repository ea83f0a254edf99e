//! Reads a page of lines: a line that says nothing is nobody; every other must be right before anybody is sent.

use ground::{Moment, SpaceId};
use people::{Contact, Identity, person::rules::phone};
use web::{Form, Language};

use crate::{
    link::form::{Sent, name, referrer, space},
    referral::{Agreed, Reason},
};

/// How many lines a page has.
pub const LINES: usize = 10;

/// The name of a field on a line, from 1.
pub fn field(what: &str, line: usize) -> String {
    format!("{what}-{line}")
}

/// Those who are sent, checked as far as it can be without the database; and to which space.
pub fn read(form: &mut Form, now: Moment, language: Language) -> (Option<SpaceId>, Vec<Sent>) {
    let space = space(form);
    let referrer = referrer(form, language);
    let mut all = Vec::new();
    for line in 1..=LINES {
        let of = |what: &str| field(what, line);
        if ["first_name", "last_name", "phone", "reason", "agreed"].iter().all(|what| form.value(&of(what)).is_empty())
        {
            continue;
        }
        let mut who = Identity::named(
            name(form, &of("first_name"), 80, "referral-first-name-missing"),
            name(form, &of("last_name"), 80, "referral-last-name-missing"),
        );
        who.phone = telephone(form, &of("phone"));
        who.contact = if who.phone.is_some() { Contact::Call } else { Contact::Referrer };
        let reason = form.choice::<Reason>(&of("reason"));
        if !form.has(&of("agreed"), "yes") {
            form.refuse(&of("agreed"), "referral-agreed-missing");
        }
        if let Err(refusal) = who.clone().check(now) {
            for problem in refusal.problems {
                form.refuse(&of("first_name"), problem.text);
            }
        }
        let (reasons, agreed) = (reason.into_iter().collect(), Agreed::default());
        all.push(Sent { space, who, reasons, words: None, referrer: referrer.clone(), agreed });
    }
    if all.is_empty() {
        form.refuse(&field("first_name", 1), "referral-several-nobody");
    }
    (space, all)
}

fn telephone(form: &mut Form, field: &str) -> Option<String> {
    let text = form.optional(field, 40)?;
    let number = phone(&text).ok();
    if number.is_none() {
        form.refuse(field, "people-phone");
    }
    number
}

//! Reads a page of lines: a line that says nothing is nobody; one that is wrong holds nobody else back.

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

/// What a line asks.
const WHAT: [&str; 5] = ["first_name", "last_name", "phone", "reason", "agreed"];
/// What is asked once for all lines.
const ONCE: [&str; 4] = ["space", "referrer_name", "referrer_email", "referrer_phone"];

/// Whether nothing is wrong with a line.
pub fn is_right(form: &Form, line: usize) -> bool {
    WHAT.iter().all(|what| form.problem(&field(what, line)).is_none())
}

/// Whether nothing is wrong but on lines.
pub fn is_right_beside(form: &Form) -> bool {
    let of_lines = |name: &str| (1..=LINES).any(|line| WHAT.iter().any(|what| field(what, line) == name));
    form.problems().iter().all(|problem| of_lines(&problem.field))
}

/// A new form with these lines of another, and what is asked once.
pub fn rest(form: &Form, blank: Form, lines: &[usize]) -> Form {
    let names = lines.iter().flat_map(|line| WHAT.map(|what| field(what, *line)));
    let names = names.chain(ONCE.map(str::to_owned));
    names.fold(blank, |rest, name| {
        let value = Some(form.value(&name)).filter(|value| !value.is_empty()).map(str::to_owned);
        rest.filled_if(&name, value)
    })
}

/// Those who are sent, each with their line, checked as far as it can be without the database; and to which space.
pub fn read(form: &mut Form, now: Moment, language: Language) -> (Option<SpaceId>, Vec<(usize, Sent)>) {
    let space = space(form);
    let referrer = referrer(form, language);
    let mut all = Vec::new();
    for line in 1..=LINES {
        let of = |what: &str| field(what, line);
        if WHAT.iter().all(|what| form.value(&of(what)).is_empty()) {
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
        all.push((line, Sent { space, who, reasons, words: None, referrer: referrer.clone(), agreed }));
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

//! A person's identity, rights and agreements, in words.

use ground::{Zone, choice::Choice as _};
use names::{Match, Reason};
use people::{Identity, Residence, Right, consent::store::Consent};
use web::{Speech, dates};

use super::{entry, rules::commune_name};

/// The word of a choice in the texts of the house.
pub fn word(t: &Speech, noun: &str, word: &str) -> String {
    t.say(&format!("people-{noun}-{}", word.replace('_', "-")))
}

/// `naissance en 1985`; empty when unknown.
fn born(t: &Speech, who: &Identity) -> String {
    who.birth_year.map_or_else(String::new, |year| t.with("reception-born", ("year", year.to_string())))
}

/// The commune, or how the residence is known.
fn residence(t: &Speech, who: &Identity) -> String {
    who.commune.as_deref().map_or_else(|| word(t, "residence", who.residence.word()), commune_name)
}

/// The few details that tell two people of one name apart; what is unknown is left out.
pub fn details(t: &Speech, who: &Identity) -> Vec<String> {
    let home = if who.residence == Residence::Unknown { String::new() } else { residence(t, who) };
    [born(t, who), home, phone_end(t, who)].into_iter().filter(|detail| !detail.is_empty()).collect()
}

/// The end of a telephone number: enough to recognise it with the person, not to note it down.
fn phone_end(t: &Speech, who: &Identity) -> String {
    let phone = who.phone.as_deref().unwrap_or_default();
    let Some(end) = phone.len().checked_sub(4).and_then(|from| phone.get(from..)) else { return String::new() };
    t.with("reception-phone-end", ("end", format!("{}\u{a0}{}", &end[..2], &end[2..])))
}

/// The right of access, in words.
pub fn right(t: &Speech, right: Option<&Right>) -> String {
    right.map_or_else(
        || t.say("reception-right-none"),
        |right| {
            let provisional = right.origin == crate::first_help::rules::PROVISIONAL;
            let said = if provisional { "reception-right-provisional" } else { "reception-right-until" };
            t.with(said, ("day", dates::short_day(t, right.until_day)))
        },
    )
}

/// Every line of an identity: what it is, and what is known.
pub fn lines(t: &Speech, who: &Identity) -> Vec<(String, String)> {
    let mut lines = vec![("birth-year", who.birth_year.map(|year| year.to_string()))];
    lines.push(("gender", who.gender.map(|gender| word(t, "gender", gender.word()))));
    lines.push(("commune", Some(residence(t, who))));
    lines.push(("priority", Some(priority(t, who))));
    lines.push(("phone", Some(phone(t, who))));
    lines.push(("phone-read-by-others", entry::phone_readers(t, who.phone_read_by_others)));
    lines.push(("email", who.email.clone()));
    lines.push(("contact", Some(word(t, "contact", who.contact.word()))));
    lines.push(("language", Some(t.say(&who.language.text()))));
    lines
        .into_iter()
        .filter_map(|(field, value)| value.map(|value| (t.say(&format!("reception-field-{field}")), value)))
        .collect()
}

fn priority(t: &Speech, who: &Identity) -> String {
    let answer = word(t, "priority", who.priority.word());
    who.neighbourhood.as_ref().map_or(answer.clone(), |name| format!("{answer} ({name})"))
}

fn phone(t: &Speech, who: &Identity) -> String {
    let of = word(t, "phone-use", who.phone_use.word());
    who.phone.as_deref().map_or(of.clone(), |phone| format!("{} ({})", people::show_phone(phone), of.to_lowercase()))
}

/// An agreement, in words: what, yes or no, when.
pub struct Agreed {
    pub what: String,
    pub given: bool,
    pub when: String,
}

/// What was agreed or refused.
pub fn agreed(t: &Speech, consents: &[Consent], zone: &Zone) -> Vec<Agreed> {
    consents
        .iter()
        .map(|consent| Agreed {
            what: word(t, "consent", consent.purpose.word()),
            given: consent.given,
            when: t.with(
                "reception-consent-on",
                (("day", dates::short_day(t, consent.at.day(zone))), ("wording", consent.wording.clone())),
            ),
        })
        .collect()
}

/// Why a record may be of the same person, in words.
pub fn reason(t: &Speech, reason: Reason) -> String {
    t.say(match reason {
        Reason::Family(Match::Same) => "reception-alike-family",
        Reason::Family(_) => "reception-alike-family-near",
        Reason::Given(Match::Same) => "reception-alike-given",
        Reason::Given(_) => "reception-alike-given-near",
        Reason::Inverted => "reception-alike-inverted",
        Reason::SameYear => "reception-alike-year",
        Reason::NearYear | Reason::MistypedYear => "reception-alike-year-near",
        Reason::SamePhone => "reception-alike-phone",
        Reason::SameCommune => "reception-alike-commune",
        Reason::OtherFamily => "reception-alike-family-other",
        Reason::OtherGiven => "reception-alike-given-other",
        Reason::OtherYear => "reception-alike-year-other",
    })
}

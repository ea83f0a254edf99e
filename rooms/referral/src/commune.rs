//! Reads a commune as people write it: a name, a postal code, or both.

use geo::{Geo, Match};
use web::Form;

/// INSEE code of the commune in a field; empty is `None`, and a doubt is said beside the field.
pub(crate) fn read(form: &mut Form, field: &str) -> Option<String> {
    let text = form.optional(field, 80)?;
    match match_of(&text) {
        Match::Found(found) => Some(found.commune.insee().to_owned()),
        Match::Ambiguous(_) => {
            form.refuse(field, "referral-commune-ambiguous");
            None
        }
        Match::Unknown => {
            form.refuse(field, "referral-commune-unknown");
            None
        }
    }
}

fn match_of(text: &str) -> Match {
    let is_postal = |word: &&str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    let postal = text.split([' ', '(', ')', ',']).find(is_postal);
    let name: Vec<&str> = text.split([' ', '(', ')', ',']).filter(|word| !is_postal(word)).collect();
    let name = Some(name.join(" ").trim().to_owned()).filter(|name| !name.is_empty());
    Geo::get().match_place(None, postal, name.as_deref())
}

/// When what was typed names several communes: each as it can be typed without doubt, the likeliest first.
pub(crate) fn candidates(text: &str) -> Vec<String> {
    match match_of(text) {
        Match::Ambiguous(communes) => communes.iter().map(|commune| typed(commune.insee())).collect(),
        _ => Vec::new(),
    }
}

/// The commune's name, or its code where it is not known.
pub(crate) fn name(insee: &str) -> String {
    Geo::get().resolve(insee).map_or_else(|| insee.to_owned(), |found| found.commune.name().to_owned())
}

/// As it is typed again: name and one postal code, so that there is no doubt.
pub(crate) fn typed(insee: &str) -> String {
    Geo::get().resolve(insee).map_or_else(String::new, |found| {
        let postal = found.commune.postal_codes().next().unwrap_or_default();
        format!("{} {postal}", found.commune.name()).trim().to_owned()
    })
}

/// INSEE code of what was typed, when there is no doubt.
pub(crate) fn understood(text: &str) -> Option<String> {
    match match_of(text) {
        Match::Found(found) => Some(found.commune.insee().to_owned()),
        Match::Ambiguous(_) | Match::Unknown => None,
    }
}

//! What no form keeps: social-security numbers, numbers of cards; and a gentle word about passwords.

use ground::{
    Refusal,
    unkept::{Unkept, names_password, unkept},
};

use crate::Form;

impl Form {
    /// Refuses, beside their fields, numbers that are not kept: the one place through which every form comes. No field is
    /// exempt: what the rule lets through, it says itself. A search is told nothing: nothing of it is written.
    pub(crate) fn refuse_unkept(&mut self) {
        let found: Vec<(String, &str)> =
            self.fields().iter().filter_map(|(name, value)| Some((name.clone(), not_kept(value)?))).collect();
        for (field, text) in found {
            self.refuse(&field, text);
        }
    }

    /// The same, for a form about to be written whose page did not ask whether it is fine.
    pub fn unkept(&self) -> Option<Refusal> {
        self.fields().iter().find_map(|(_, value)| not_kept(value)).map(Refusal::because)
    }

    /// Whether somebody wrote a password down.
    pub(crate) fn names_password(&self) -> bool {
        self.fields().iter().any(|(_, value)| names_password(value))
    }
}

/// Id of the words that say why this is not kept, when it is not.
fn not_kept(value: &str) -> Option<&'static str> {
    match unkept(value)? {
        Unkept::SocialSecurity => Some("ui-field-social-security"),
        Unkept::Card => Some("ui-field-card"),
    }
}

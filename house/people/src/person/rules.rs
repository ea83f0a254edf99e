//! Rules of identity: what may be asked, what may be left out, how a telephone number is written.

use ground::{Refusal, Zone, choice::Choice as _};

ground::choices! {
    /// How the residence is known. A street is never asked.
    Residence { Commune = "commune", NoFixedAddress = "none", Unknown = "unknown" }
}
ground::choices! {
    /// Whether the person lives in a priority neighbourhood (QPV).
    Priority { Yes = "yes", No = "no", Unknown = "unknown" }
}
ground::choices! {
    /// Whose phone it is; asked once, so that messages stay discreet.
    PhoneUse { Own = "own", Shared = "shared", None = "none", Unknown = "unknown" }
}
ground::choices! {
    /// How the person wants to be reached.
    Contact {
        Sms = "sms",
        Call = "call",
        Email = "email",
        Letter = "letter",
        Referrer = "referrer",
        NextVisit = "next_visit",
        /// Not at all: they come when they come.
        Never = "never",
    }
}
ground::choices! {
    Gender { Woman = "woman", Man = "man", Other = "other", Undisclosed = "undisclosed" }
}
ground::choices! {
    /// The language that is easiest to the person at the counter.
    Spoken {
        French = "fr", Arabic = "ar", English = "en", Spanish = "es", Portuguese = "pt", Turkish = "tr",
        Russian = "ru", Ukrainian = "uk", Chinese = "zh", Bambara = "bm", Wolof = "wo", Soninke = "snk",
        Pashto = "ps", Dari = "fa", Tamil = "ta", Bengali = "bn", Romanian = "ro", Other = "other",
    }
}

/// Who somebody says they are, checked.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
pub struct Identity {
    pub first_name: String,
    pub last_name: String,
    pub birth_year: Option<i16>,
    pub gender: Option<Gender>,
    pub residence: Residence,
    /// INSEE code, when the residence is a commune.
    pub commune: Option<String>,
    pub priority: Priority,
    /// Name of the priority neighbourhood, as said or chosen.
    pub neighbourhood: Option<String>,
    /// E.164, such as `+33612345678`.
    pub phone: Option<String>,
    pub phone_use: PhoneUse,
    /// Whether others read this phone too; none while it was not asked.
    #[serde(default)]
    pub phone_read_by_others: Option<bool>,
    pub email: Option<String>,
    pub contact: Contact,
    pub language: Spoken,
}

/// Oldest birth year that is not a slip of the finger: nobody alive was born before (oldest known living person: 1909).
const OLDEST: i16 = 1905;

impl Identity {
    /// The least: a name.
    pub fn named(first_name: impl Into<String>, last_name: impl Into<String>) -> Self {
        Self {
            first_name: first_name.into(),
            last_name: last_name.into(),
            birth_year: None,
            gender: None,
            residence: Residence::Unknown,
            commune: None,
            priority: Priority::Unknown,
            neighbourhood: None,
            phone: None,
            phone_use: PhoneUse::Unknown,
            phone_read_by_others: None,
            email: None,
            contact: Contact::NextVisit,
            language: Spoken::French,
        }
    }

    /// Checks what the fields say together, at `now`.
    ///
    /// # Errors
    /// One problem a field that contradicts another or cannot be.
    pub fn check(mut self, now: ground::Moment) -> Result<Self, Refusal> {
        let this_year = now.day(&Zone::paris()).year();
        let mut problems = Vec::new();
        if self.birth_year.is_some_and(|year| !(OLDEST..=this_year).contains(&year)) {
            let (least, most) = (OLDEST.to_string(), this_year.to_string());
            problems.push(Refusal::of("birth_year", "people-birth-year").with("least", least).with("most", most));
        }
        if self.residence == Residence::Commune && self.commune.is_none() {
            problems.push(Refusal::of("commune", "people-commune-missing"));
        }
        if self.residence != Residence::Commune {
            self.commune = None;
            self.neighbourhood = None;
        }
        if self.phone.is_none() {
            self.phone_read_by_others = None;
        }
        if matches!(self.phone_use, PhoneUse::None) && self.phone.is_some() {
            problems.push(Refusal::of("phone_use", "people-phone-none-with-number"));
        }
        if self.phone.is_none() && matches!(self.contact, Contact::Sms | Contact::Call) {
            problems.push(Refusal::of("contact", "people-contact-without-phone"));
        }
        if self.email.is_none() && self.contact == Contact::Email {
            problems.push(Refusal::of("contact", "people-contact-without-email"));
        }
        if self.email.as_deref().is_some_and(|email| !is_email(email)) {
            problems.push(Refusal::of("email", "people-email"));
        }
        match problems.into_iter().reduce(Refusal::and) {
            None => Ok(self),
            Some(refusal) => Err(refusal),
        }
    }

    /// Whether a text sent to this phone must be fit for other eyes: it is shared, others read it, or nobody asked.
    pub fn wants_discretion(&self) -> bool {
        self.phone_use == PhoneUse::Shared || self.phone_read_by_others != Some(false)
    }

    /// The name as it is said: given name first, never in capitals.
    pub fn display(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
}

fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
    }) && !text.contains(char::is_whitespace)
}

/// Reads a telephone number as people write it; French without a country code, else `+` or `00` and the country.
///
/// # Errors
/// A refusal that says how to write it.
pub fn phone(text: &str) -> Result<String, Refusal> {
    let kept: String = text.chars().filter(|c| !(c.is_whitespace() || "().-/\u{a0}".contains(*c))).collect();
    let refusal = || Refusal::of("phone", "people-phone");
    let international = kept.strip_prefix('+').or_else(|| kept.strip_prefix("00"));
    let digits = match international {
        // `+33 (0)6…` is written often.
        Some(number) if number.starts_with("330") => format!("33{}", &number[3..]),
        Some(number) => number.to_owned(),
        None => format!("33{}", kept.strip_prefix('0').filter(|rest| rest.len() == 9).ok_or_else(refusal)?),
    };
    let fits = digits.bytes().all(|b| b.is_ascii_digit()) && (8..=15).contains(&digits.len());
    let french = !digits.starts_with("33") || (digits.len() == 11 && !digits.starts_with("330"));
    if fits && french { Ok(format!("+{digits}")) } else { Err(refusal()) }
}

/// A number as the French read it: `06 12 34 56 78`; others as `+32 …`.
pub fn show_phone(phone: &str) -> String {
    match phone.strip_prefix("+33") {
        Some(rest) if rest.len() == 9 && rest.is_ascii() => {
            let national = format!("0{rest}");
            let pairs: Vec<&str> = (0..10).step_by(2).map(|at| &national[at..at + 2]).collect();
            pairs.join("\u{a0}")
        }
        _ => phone.to_owned(),
    }
}

impl Spoken {
    /// Id of the language's name in the texts.
    pub fn text(self) -> String {
        format!("people-language-{}", self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> ground::Moment {
        "2026-11-22T10:00:00Z".parse().expect("an instant")
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for typed in ["06 12 34 56 78", "+33 6 12 34 56 78", "0033612345678", "06.12.34.56.78", "+33 (0)6 12345678"] {
            assert_eq!(phone(typed), Ok("+33612345678".to_owned()), "{typed}");
        }
        assert_eq!(phone("+32 470 12 34 56"), Ok("+32470123456".to_owned()));
        for typed in ["612345678", "06 12 34", "portable", "+33 6 12 34 56", "", "++33612345678"] {
            assert!(phone(typed).is_err(), "{typed}");
        }
        assert_eq!(show_phone("+33612345678"), "06\u{a0}12\u{a0}34\u{a0}56\u{a0}78");
    }

    #[test]
    fn a_name_is_enough() {
        assert!(Identity::named("Amina", "Diallo").check(now()).is_ok());
    }

    #[test]
    fn contradictions_are_said_beside_their_field() {
        let mut amina = Identity::named("Amina", "Diallo");
        amina.birth_year = Some(2030);
        amina.residence = Residence::Commune;
        amina.contact = Contact::Sms;
        let refusal = amina.check(now()).expect_err("three problems");
        let fields: Vec<_> = refusal.problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, ["birth_year", "commune", "contact"]);
    }

    #[test]
    fn a_text_is_open_only_where_they_alone_read_it() {
        let mut amina = Identity::named("Amina", "Diallo");
        amina.phone = Some("+33612345678".into());
        amina.phone_use = PhoneUse::Own;
        assert!(amina.wants_discretion(), "nobody asked who reads it");
        amina.phone_read_by_others = Some(false);
        assert!(!amina.wants_discretion());
        amina.phone_use = PhoneUse::Shared;
        assert!(amina.wants_discretion());
        amina.phone = None;
        assert_eq!(amina.check(now()).expect("fine").phone_read_by_others, None, "without a phone nobody reads it");
    }

    #[test]
    fn without_a_commune_no_neighbourhood_is_kept() {
        let mut amina = Identity::named("Amina", "Diallo");
        amina.residence = Residence::NoFixedAddress;
        amina.commune = Some("93066".into());
        assert_eq!(amina.check(now()).expect("fine").commune, None);
    }
}

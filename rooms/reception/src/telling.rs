//! The timeline's words for what happens to a person's record and at the counter.

use facts::{Fact, people::People, reception::Reception};
use ground::{Day, choice::Choice as _};
use people::{Line, Teller};
use store::Right;
use web::{Speech, dates};

use crate::visit::rules::Outcome;

/// Tells the facts of the counter and of the record.
pub struct Words;

impl Teller for Words {
    fn right(&self) -> Right {
        Right::FindPerson
    }

    fn tell(&self, t: &Speech, fact: &Fact) -> Option<Line> {
        match fact {
            Fact::People(fact) => Some(of_people(t, fact)),
            Fact::Reception(fact) => of_reception(t, fact),
            _ => None,
        }
    }
}

fn of_people(t: &Speech, fact: &People) -> Line {
    match fact {
        People::Registered { .. } => Line { text: t.say("reception-told-registered"), pictogram: "add" },
        // Never on a record: who was taken back has none.
        People::Unregistered {} => Line { text: t.say("reception-told-registered"), pictogram: "undo" },
        People::Corrected { fields } => {
            let said: Vec<String> = fields
                .iter()
                .map(|field| t.say(&format!("reception-field-{}", field.replace('_', "-"))).to_lowercase())
                .collect();
            let text = t.with("reception-told-corrected", ("fields", said.join(", ")));
            Line { text, pictogram: "edit" }
        }
        People::ConsentGiven { to, given } => {
            let what = t.say(&format!("people-consent-{}", to.replace('_', "-")));
            let text = if *given {
                t.with("reception-told-agreed", ("what", what))
            } else {
                t.with("reception-told-refused", ("what", what))
            };
            Line { text, pictogram: if *given { "check" } else { "close" } }
        }
        People::RightOpened { until, .. } => {
            let day = until.parse::<Day>().map_or_else(|_| until.clone(), |day| dates::day(t, day));
            Line { text: t.with("reception-told-right", ("day", day)), pictogram: "card" }
        }
        People::RightWithdrawn { .. } => Line { text: t.say("reception-told-right-withdrawn"), pictogram: "undo" },
        People::Merged { .. } => Line { text: t.say("reception-told-merged"), pictogram: "person" },
        People::Split { .. } => Line { text: t.say("reception-told-split"), pictogram: "undo" },
        People::HouseholdLinked { .. } => Line { text: t.say("reception-told-household"), pictogram: "home" },
        People::HouseholdParted { .. } => Line { text: t.say("reception-told-parted"), pictogram: "undo" },
        People::GuardianNoted { agreed } => {
            let text = t.say(if *agreed { "reception-told-guardian" } else { "reception-told-guardian-asked" });
            Line { text, pictogram: "person" }
        }
        People::Anonymised { .. } => Line { text: t.say("reception-told-anonymised"), pictogram: "privacy" },
    }
}

fn of_reception(t: &Speech, fact: &Reception) -> Option<Line> {
    let line = match fact {
        Reception::Arrived { reason, .. } | Reception::Identified { reason, .. } => {
            let reason = t.say(&format!("reception-reason-{reason}")).to_lowercase();
            Line { text: t.with("reception-told-arrived", ("reason", reason)), pictogram: "reception" }
        }
        Reception::Left { outcome, .. } if *outcome == Outcome::Unclosed.word() => {
            Line { text: t.say("reception-told-unclosed"), pictogram: "leave" }
        }
        Reception::Left { outcome, .. } => {
            let outcome = t.say(&format!("reception-outcome-{outcome}")).to_lowercase();
            Line { text: t.with("reception-told-left", ("outcome", outcome)), pictogram: "leave" }
        }
        Reception::IdentificationUndone { .. } => Line { text: t.say("reception-told-unnamed"), pictogram: "undo" },
        Reception::SentOn { reason, .. } => {
            let reason = t.say(&format!("reception-reason-{reason}")).to_lowercase();
            Line { text: t.with("reception-told-sent-on", ("reason", reason)), pictogram: "arrow" }
        }
        Reception::Corrected { reason, .. } => {
            let reason = t.say(&format!("reception-reason-{reason}")).to_lowercase();
            Line { text: t.with("reception-told-visit-corrected", ("reason", reason)), pictogram: "edit" }
        }
        Reception::CardGiven { replaces, .. } => {
            let text = t.say(if replaces.is_some() { "reception-told-card-replaced" } else { "reception-told-card" });
            Line { text, pictogram: "card" }
        }
        Reception::CardEnded { how, .. } if how == "returned" => {
            Line { text: t.say("reception-told-card-returned"), pictogram: "card" }
        }
        Reception::Cancelled { .. } => Line { text: t.say("reception-told-cancelled"), pictogram: "undo" },
        // Steps of the queue, of which the timeline tells the outcome; a replaced card is told with the new one.
        Reception::Called { .. }
        | Reception::Met { .. }
        | Reception::SendingUndone { .. }
        | Reception::PutBack { .. }
        | Reception::CardEnded { .. } => return None,
    };
    Some(line)
}

#[cfg(test)]
mod tests {
    use ground::Uuid;
    use web::{Language, Words as Texts};

    use super::*;

    fn told(language: Language, fact: impl Into<Fact>) -> Option<String> {
        let texts = [web::TEXTS, people::TEXTS, crate::TEXTS].concat();
        let t = Texts::gather(&texts).expect("valid").speech(language);
        Words.tell(&t, &fact.into()).map(|line| line.text)
    }

    #[test]
    fn a_timeline_reads_in_plain_words() {
        let french = |fact| told(Language::French, fact);
        let visit = Uuid::from_u128(7);
        let arrived = Reception::Arrived { visit, reason: "workshop".into() };
        assert_eq!(french(Fact::from(arrived)).as_deref(), Some("Venue à l’antenne\u{a0}: atelier"));
        assert_eq!(french(Fact::from(Reception::Called { visit, room: None })), None);
        let left = Reception::Left { visit, outcome: "unclosed".into() };
        assert_eq!(french(Fact::from(left)).as_deref(), Some("La fin de la visite n’a pas été notée"));
        let corrected = People::Corrected { fields: vec!["first_name".into(), "phone_use".into()] };
        assert_eq!(
            french(Fact::from(corrected)).as_deref(),
            Some("Identité corrigée\u{a0}: prénom, à qui est ce téléphone")
        );
    }

    #[test]
    fn no_fact_of_ours_lacks_its_words() {
        for language in [Language::French, Language::English] {
            for word in ["gender", "neighbourhood", "contact", "language", "birth_year", "email", "residence"] {
                let text = told(language, People::Corrected { fields: vec![word.into()] }).expect("told");
                assert!(!text.contains('⟦'), "{text}");
            }
            for reason in ["unsaid", "other", "shop"] {
                let fact = Reception::Arrived { visit: Uuid::from_u128(1), reason: reason.into() };
                assert!(!told(language, fact).expect("told").contains('⟦'));
            }
        }
    }
}

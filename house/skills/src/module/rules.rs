//! Rules of a module: its bounds, its name among the others, and an order without circles.

use ground::{Refusal, Uuid};
use web::{Language, Speech};

use crate::{Catalogue, Domain, Level, Need};

/// How many people it is for, at least and at most.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Group {
    pub least: i64,
    pub most: i64,
}

/// A text of the network, in French and perhaps in English.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    pub french: String,
    pub english: Option<String>,
}

/// The network's own words for a module.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Words {
    pub name: Said,
    pub purpose: Said,
    /// What is shown at the end, one a line.
    pub shown: Said,
}

/// A module, in one of its versions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Module {
    /// Stable word, as in facts.
    pub word: String,
    /// 0 is the program's own.
    pub version: i64,
    /// Nobody plans it any more; what was planned with it goes on.
    pub retired: bool,
    pub domain: Domain,
    /// The level from which it is useful.
    pub from: Level,
    /// The needs that it serves.
    pub needs: Vec<Need>,
    /// Words of the modules that come before it, for whoever is step by step in their domain.
    pub before: Vec<String>,
    pub sessions: i64,
    /// Of each session.
    pub minutes: i64,
    pub group: Group,
    /// The network's words; none for the program's.
    pub words: Option<Words>,
}

/// Most sessions of a series.
pub const MOST_SESSIONS: i64 = 12;
/// How long a session may last, in minutes.
pub const MINUTES: std::ops::RangeInclusive<i64> = 15..=480;
/// The largest group.
pub const MOST_PEOPLE: i64 = 30;
/// Most lines of what is shown at the end, and the longest.
pub const MOST_SHOWN: usize = 6;
pub const LONGEST_LINE: usize = 120;

/// How the words of a network's own modules begin.
const OWN: &str = "own-";

/// The word of a new module of the network.
pub fn own_word(id: Uuid) -> String {
    format!("{OWN}{}", id.simple())
}

impl Said {
    fn in_language(&self, t: &Speech) -> &str {
        match (t.language(), &self.english) {
            (Language::English, Some(english)) => english,
            _ => &self.french,
        }
    }
}

impl Module {
    /// Whether the network made it; else the program did, whatever its words are now.
    pub fn is_own(&self) -> bool {
        self.word.starts_with(OWN)
    }

    /// Id of the program's name for it in the texts.
    pub fn text(&self) -> String {
        format!("skills-module-{}", self.word)
    }

    pub fn name(&self, t: &Speech) -> String {
        self.words.as_ref().map_or_else(|| t.say(&self.text()), |words| words.name.in_language(t).to_owned())
    }

    /// What it is for.
    pub fn purpose(&self, t: &Speech) -> String {
        let default = || t.say(&format!("skills-purpose-{}", self.word));
        self.words.as_ref().map_or_else(default, |words| words.purpose.in_language(t).to_owned())
    }

    /// What is shown at the end.
    pub fn shown(&self, t: &Speech) -> Vec<String> {
        let default = || t.say(&format!("skills-shown-{}", self.word));
        let text = self.words.as_ref().map_or_else(default, |words| words.shown.in_language(t).to_owned());
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    pub fn serves(&self, need: Need) -> bool {
        self.needs.contains(&need)
    }

    /// The network's words, with another name and the rest as it is.
    pub fn written(&self, name: Said, t: &Speech) -> Words {
        let both = |say: &dyn Fn(&Speech) -> String| Said {
            french: say(&t.in_language(Language::French)),
            english: Some(say(&t.in_language(Language::English))),
        };
        Words { name, purpose: both(&|t| self.purpose(t)), shown: both(&|t| self.shown(t).join("\n")) }
    }

    /// Whether it may stand in the catalogue as it is.
    ///
    /// # Errors
    /// A refusal beside each field: a group that cannot be, an order that goes in a circle.
    pub fn check(&self, catalogue: &Catalogue) -> Result<(), Refusal> {
        let mut problems = Vec::new();
        if self.group.least > self.group.most {
            problems.push(Refusal::of("least", "skills-group-upside-down"));
        }
        if self.before.iter().any(|word| catalogue.module(word).is_none()) {
            problems.push(Refusal::of("before", "skills-before-unknown"));
        } else if self.before.iter().any(|word| comes_after(catalogue, word, &self.word)) {
            problems.push(Refusal::of("before", "skills-before-circle"));
        }
        problems.into_iter().reduce(Refusal::and).map_or(Ok(()), Err)
    }
}

impl Module {
    /// Whether nothing else that is taught bears its French name.
    ///
    /// # Errors
    /// A refusal beside the name.
    pub fn named_apart(&self, catalogue: &Catalogue, t: &Speech) -> Result<(), Refusal> {
        let french = t.in_language(Language::French);
        let name = self.name(&french).to_lowercase();
        let same = |other: &Self| other.word != self.word && other.name(&french).to_lowercase() == name;
        if self.retired || !catalogue.taught().any(same) {
            Ok(())
        } else {
            Err(Refusal::of("name", "skills-name-taken"))
        }
    }
}

/// Whether `word` is `target` or comes after it: a walk through everything that comes before it.
fn comes_after(catalogue: &Catalogue, word: &str, target: &str) -> bool {
    let (mut open, mut seen) = (vec![word], Vec::new());
    while let Some(here) = open.pop() {
        if here == target {
            return true;
        }
        if !seen.contains(&here) {
            seen.push(here);
            open.extend(catalogue.module(here).iter().flat_map(|module| &module.before).map(String::as_str));
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn known(word: &str) -> Module {
        Catalogue::default().module(word).expect("known").clone()
    }

    fn refused(module: &Module, catalogue: &Catalogue) -> Vec<(&'static str, &'static str)> {
        let refusal = module.check(catalogue).err();
        refusal.iter().flat_map(|refusal| &refusal.problems).map(|problem| (problem.field, problem.text)).collect()
    }

    #[test]
    fn an_order_that_goes_in_a_circle_is_refused() {
        let catalogue = Catalogue::default();
        let circle = [("before", "skills-before-circle")];
        let itself = Module { before: vec!["web".into()], ..known("web") };
        assert_eq!(refused(&itself, &catalogue), circle);
        let far = Module { before: vec!["caf".into()], ..known("initiation") };
        assert_eq!(refused(&far, &catalogue), circle, "caf comes after web, web after the initiation");
        let unknown = Module { before: vec!["flying".into()], ..known("web") };
        assert_eq!(refused(&unknown, &catalogue), [("before", "skills-before-unknown")]);
        assert!(refused(&Module { before: vec!["mailbox".into()], ..known("web") }, &catalogue).is_empty());
    }

    #[test]
    fn a_group_has_more_at_most_than_at_least() {
        let upside = Module { group: Group { least: 8, most: 5 }, ..known("web") };
        assert_eq!(refused(&upside, &Catalogue::default()), [("least", "skills-group-upside-down")]);
    }

    #[test]
    fn two_that_are_taught_never_bear_one_name() {
        let t = web::Words::gather(&crate::TEXTS).expect("valid").speech(Language::French);
        let said = |text: &str| Said { french: text.into(), english: None };
        let words = Words { name: said("Le courrier"), purpose: said("x"), shown: said("x") };
        let renamed = Module { words: Some(words.clone()), ..known("mailbox") };
        let catalogue = Catalogue::of([renamed.clone()]);
        let other = Module { words: Some(Words { name: said("LE COURRIER"), ..words.clone() }), ..known("web") };
        let refusal = other.named_apart(&catalogue, &t).expect_err("taken");
        assert_eq!((refusal.problems[0].field, refusal.problems[0].text), ("name", "skills-name-taken"));
        assert!(Module { retired: true, ..other.clone() }.named_apart(&catalogue, &t).is_ok());
        assert!(other.named_apart(&Catalogue::of([Module { retired: true, ..renamed }]), &t).is_ok());
        let like_ours = Module { words: Some(Words { name: said("Ma boîte mail"), ..words }), ..known("web") };
        assert!(like_ours.named_apart(&Catalogue::default(), &t).is_err(), "the program's own name counts too");
    }

    proptest! {
        /// However the orders are changed one after another, what is accepted never makes a circle.
        #[test]
        fn no_way_leads_to_a_circle(changes in prop::collection::vec((0..29_usize, 0..29_usize), 0..60)) {
            let words: Vec<String> = Catalogue::default().all().iter().map(|module| module.word.clone()).collect();
            let mut changed: Vec<Module> = Vec::new();
            for (of, first) in changes {
                let catalogue = Catalogue::of(changed.clone());
                let mut module = catalogue.module(&words[of]).expect("known").clone();
                module.before.push(words[first].clone());
                if module.check(&catalogue).is_ok() {
                    changed.push(module);
                }
            }
            let catalogue = Catalogue::of(changed);
            for module in catalogue.all() {
                prop_assert!(module.before.iter().all(|word| !comes_after(&catalogue, word, &module.word)));
            }
        }
    }
}

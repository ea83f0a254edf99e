//! The catalogue that the program comes with: 29 modules for what people ask for (product book, section 5).
//!
//! Durations and groups follow the field: an initiation is six sessions of two hours in groups of 5 to 7; a discovery is one
//! session. Levels, prerequisites and what is shown at the end are choices of the project, which a network changes on
//! `/modules`. Names, purposes and what is shown are in the texts: `skills-module-…`, `skills-purpose-…`, `skills-shown-…`.

use crate::{Domain, Group, Level, Module, Need};

struct Default {
    word: &'static str,
    domain: Domain,
    from: Level,
    needs: &'static [Need],
    /// Sessions, and minutes of each.
    time: (i64, i64),
    group: (i64, i64),
    before: &'static [&'static str],
}

const fn of(
    (word, domain, from): (&'static str, Domain, Level),
    needs: &'static [Need],
    time: (i64, i64),
    group: (i64, i64),
    before: &'static [&'static str],
) -> Default {
    Default { word, domain, from, needs, time, group, before }
}

/// A session of two hours, the usual group.
const ONCE: (i64, i64) = (1, 120);
const USUAL: (i64, i64) = (4, 7);
const SMALL: (i64, i64) = (2, 5);

const START: Level = Level::StepByStep;
const HELPED: Level = Level::Learning;

const ALL: &[Default] = &[
    of(("initiation", Domain::Device, START), &[Need::Keyboard], (6, 120), (5, 7), &[]),
    of(("mouse-keyboard", Domain::Device, START), &[Need::Keyboard], ONCE, SMALL, &[]),
    of(("smartphone", Domain::Device, START), &[], (2, 120), SMALL, &[]),
    of(("web", Domain::Internet, START), &[Need::Search], ONCE, USUAL, &["initiation"]),
    of(("mailbox", Domain::Mail, START), &[Need::Mailbox], (2, 120), USUAL, &["initiation"]),
    of(("mail-attachments", Domain::Mail, HELPED), &[Need::Mailbox], ONCE, USUAL, &["mailbox", "files"]),
    of(("video-call", Domain::Communication, START), &[Need::Family], ONCE, USUAL, &[]),
    of(("caf", Domain::Administration, HELPED), &[Need::Caf], ONCE, SMALL, &["web", "mailbox"]),
    of(("online-forms", Domain::Administration, HELPED), &[], ONCE, USUAL, &["web", "mailbox"]),
    of(("job-sites", Domain::Work, HELPED), &[Need::JobSite], ONCE, USUAL, &["web", "mailbox"]),
    of(("employment-service", Domain::Work, HELPED), &[Need::Employment], ONCE, SMALL, &["web", "mailbox"]),
    of(("cv", Domain::Documents, HELPED), &[Need::Cv], (2, 120), SMALL, &["initiation", "files"]),
    of(("files", Domain::Documents, START), &[], ONCE, USUAL, &["initiation"]),
    of(("health-appointment", Domain::Health, HELPED), &[Need::Health], ONCE, USUAL, &["web", "mailbox"]),
    of(("school", Domain::Daily, HELPED), &[Need::School], ONCE, USUAL, &["web"]),
    of(("train-ticket", Domain::Daily, HELPED), &[Need::Train], ONCE, USUAL, &["web"]),
    of(("pay-bill", Domain::Daily, HELPED), &[Need::Bill], ONCE, SMALL, &["web"]),
    of(("phone-plan", Domain::Daily, START), &[Need::Operator], ONCE, USUAL, &[]),
    of(("passwords", Domain::Safety, START), &[], ONCE, USUAL, &["initiation"]),
    of(("scams", Domain::Safety, START), &[Need::Scams], ONCE, (4, 10), &["initiation"]),
    of(("messages", Domain::Communication, START), &[Need::Family], ONCE, USUAL, &["smartphone"]),
    of(("phone-papers", Domain::Documents, START), &[], (1, 90), SMALL, &["smartphone"]),
    of(("health-record", Domain::Health, HELPED), &[Need::Health], ONCE, SMALL, &["web", "mailbox", "passwords"]),
    of(("operator-dispute", Domain::Daily, START), &[Need::Operator], (1, 90), SMALL, &["phone-plan", "mailbox"]),
    of(("save-money", Domain::Daily, HELPED), &[], ONCE, (4, 10), &["web"]),
    of(("training", Domain::Work, HELPED), &[], ONCE, USUAL, &["web", "mailbox"]),
    of(("job-application", Domain::Work, HELPED), &[Need::JobSite], ONCE, SMALL, &["job-sites", "cv"]),
    of(("one-login", Domain::Administration, HELPED), &[], ONCE, SMALL, &["mailbox", "passwords"]),
    of(("rights-check", Domain::Administration, HELPED), &[Need::Caf], (1, 90), SMALL, &["web"]),
];

/// The modules as the program words them.
pub fn modules() -> Vec<Module> {
    let module = |default: &Default| Module {
        word: default.word.to_owned(),
        version: 0,
        retired: false,
        domain: default.domain,
        from: default.from,
        needs: default.needs.to_vec(),
        before: default.before.iter().map(|word| (*word).to_owned()).collect(),
        sessions: default.time.0,
        minutes: default.time.1,
        group: Group { least: default.group.0, most: default.group.1 },
        words: None,
    };
    ALL.iter().map(module).collect()
}

#[cfg(test)]
mod tests {
    use ground::choice::Choice as _;
    use web::{Language, Words};

    use crate::{Catalogue, Need, TEXTS};

    #[test]
    fn words_are_unique_and_every_need_has_its_module() {
        let catalogue = Catalogue::default();
        assert!(catalogue.all().len() >= 24, "the least that was promised");
        for module in catalogue.all() {
            assert_eq!(catalogue.all().iter().filter(|other| other.word == module.word).count(), 1, "{}", module.word);
            assert!(module.check(&catalogue).is_ok(), "{}", module.word);
        }
        for need in Need::ALL {
            assert!(catalogue.all().iter().any(|module| module.serves(*need)), "{need:?}");
        }
    }

    #[test]
    fn the_order_names_known_modules_and_is_short() {
        fn depth(catalogue: &Catalogue, word: &str) -> usize {
            catalogue.before(word).map(|first| depth(catalogue, &first.word) + 1).max().unwrap_or(0)
        }
        let catalogue = Catalogue::default();
        for known in catalogue.all() {
            assert!(known.before.iter().all(|word| catalogue.module(word).is_some()), "{}", known.word);
            assert!(depth(&catalogue, &known.word) <= 3, "{}", known.word);
        }
    }

    #[test]
    fn each_says_what_it_is_for_and_what_is_shown_at_its_end() {
        let words = Words::gather(&TEXTS).expect("valid");
        for language in [Language::French, Language::English] {
            let t = words.speech(language);
            for module in Catalogue::default().all() {
                let all = [vec![module.name(&t), module.purpose(&t)], module.shown(&t)].concat();
                assert!(all.iter().all(|text| !text.is_empty() && !text.contains('⟦')), "{all:?}");
                assert!((2..=5).contains(&module.shown(&t).len()), "{} in {language:?}", module.word);
            }
        }
    }
}

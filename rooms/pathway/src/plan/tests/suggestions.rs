//! What the suggestions promise, whatever somebody's standing.

use ground::choice::Choice as _;
use people::port::Standing;
use proptest::prelude::*;
use skills::{Catalogue, Domain, Level, Need};

use super::standing;
use crate::plan::suggestion::{MOST_SUGGESTED, What, suggest};

fn standings() -> impl Strategy<Value = Standing> {
    let level = prop::option::of(prop::sample::select(Level::ALL));
    let levels = prop::collection::vec(level, Domain::ALL.len());
    let goals = prop::sample::subsequence(Need::ALL, 0..=6);
    (levels, goals, any::<bool>(), any::<bool>()).prop_map(|(levels, goals, equipment, connection)| {
        let known = Domain::ALL.iter().zip(levels).filter_map(|(domain, level)| Some((*domain, level?)));
        Standing {
            lacks_equipment: equipment,
            lacks_connection: connection,
            ..standing(&known.collect::<Vec<_>>(), &goals)
        }
    })
}

proptest! {
    #[test]
    fn suggestions_are_few_distinct_and_in_order(standing in standings()) {
        let catalogue = Catalogue::default();
        let all = suggest(&catalogue, &standing, &[]);
        prop_assert!(all.len() <= MOST_SUGGESTED);
        let codes: Vec<_> = all.iter().map(|suggestion| suggestion.what.code()).collect();
        for (place, code) in codes.iter().enumerate() {
            prop_assert!(!codes[..place].contains(code), "{code} twice");
            // What comes before a module is never suggested after it.
            prop_assert!(!catalogue.before(code).any(|first| codes[place..].contains(&first.word.as_str())), "{codes:?}");
        }
    }

    #[test]
    fn what_is_known_is_not_suggested_again(standing in standings()) {
        let catalogue = Catalogue::default();
        let first = suggest(&catalogue, &standing, &[]);
        let known: Vec<_> = first.iter().map(|suggestion| suggestion.what.code()).collect();
        prop_assert!(suggest(&catalogue, &standing, &known).iter().all(|again| !known.contains(&again.what.code())));
    }
}

#[test]
fn who_is_step_by_step_begins_at_the_beginning() {
    let catalogue = Catalogue::default();
    let words = |standing: &Standing| -> Vec<String> {
        suggest(&catalogue, standing, &[]).iter().map(|one| one.what.code().to_owned()).collect()
    };
    let new = standing(
        &[
            (Domain::Device, Level::StepByStep),
            (Domain::Internet, Level::StepByStep),
            (Domain::Mail, Level::StepByStep),
        ],
        &[Need::Caf],
    );
    assert_eq!(words(&new), ["equipment", "initiation", "web", "mailbox", "caf"]);
    let handy = standing(
        &[(Domain::Device, Level::Alone), (Domain::Internet, Level::Alone), (Domain::Mail, Level::Alone)],
        &[Need::Caf],
    );
    assert_eq!(words(&handy), ["equipment", "caf"]);
    let alone = standing(&[(Domain::Administration, Level::Alone)], &[Need::Caf]);
    assert_eq!(words(&alone), ["equipment"]);
    let no_goal = standing(&[(Domain::Safety, Level::StepByStep)], &[]);
    assert_eq!(words(&no_goal), ["equipment", "passwords"]);
    assert!(
        matches!(suggest(&catalogue, &handy, &["equipment"])[..], [ref only] if matches!(only.what, What::Module(_)))
    );
}

//! What makes the pathways of the demo live: the network's own words in the catalogue, somebody accompanied without a goal of
//! autonomy, steps that a partner holds, calls that were made. Drawn apart, so that nothing else of the demo moves.

use ground::{Day, Fault, Identifier as _, Moment, Uuid};
use pathway::{
    assistance::{
        rules::Reason,
        store::{self as assistances, NewAssistance},
    },
    call::{
        rules::{Call, Outcome, Terms, again_on},
        store::{self as calls, Unseen},
    },
    plan::store as plans,
    step::store::{self as steps, Held},
};
use rand::SeedableRng as _;
use rand_chacha::ChaCha12Rng;
use skills::{Catalogue, Group, Module, Said, Words, module::store as modules};
use store::Tx;

use super::{
    foundation::{Founded, id},
    life::at_work,
};

/// The pace of the settings' defaults, in days.
const SILENCE: i64 = 30;
const TERMS: Terms = Terms { a_day: 10, again_days: 3, tries: 3 };

/// What was done for somebody who is out of sight.
#[derive(Clone, Copy)]
enum Act {
    /// With what came of it, so many days ago.
    Called(Outcome, i64),
    Assisted,
    /// A partner holds their step, to be asked in so many days.
    Held(i64),
    Nothing,
}

/// What was done in each space, for those whom one saw last.
const ACTS: [Act; 14] = [
    Act::Called(Outcome::NoAnswer, 4),
    Act::Nothing,
    Act::Assisted,
    Act::Held(-2),
    Act::Called(Outcome::Reached, 2),
    Act::Nothing,
    Act::Held(5),
    Act::Called(Outcome::Never, 1),
    Act::Assisted,
    Act::Called(Outcome::NextVisit, 3),
    Act::Called(Outcome::NoAnswer, 5),
    Act::Held(12),
    Act::Assisted,
    Act::Called(Outcome::Reached, 6),
];

/// The network's own versions: a module made shorter, and one of its own.
pub async fn write_catalogue(tx: &mut Tx, at: Moment) -> Result<(), Fault> {
    tx.turn_to(at);
    let mut rng = ChaCha12Rng::seed_from_u64(31);
    let said = |text: &str| Said { french: text.into(), english: None };
    let catalogue = Catalogue::default();
    let (Some(money), Some(ticket)) = (catalogue.module("save-money"), catalogue.module("train-ticket")) else {
        return Ok(());
    };
    let shorter = Module {
        version: 1,
        minutes: 90,
        group: Group { least: 4, most: 8 },
        words: Some(Words {
            name: said("Les bons plans du mois"),
            purpose: said("Payer moins cher : un bon plan différent chaque mois."),
            shown: said("Compare deux prix pour la même chose\nTrouve le bon plan du mois"),
        }),
        ..money.clone()
    };
    let own = Module {
        word: skills::module::rules::own_word(id::<ground::WriteKey>(&mut rng, at).uuid()),
        version: 1,
        words: Some(Words {
            name: Said { french: "Prendre le tram avec son téléphone".into(), english: Some("Tram tickets".into()) },
            purpose: said("Acheter et valider un ticket de tram sans guichet."),
            shown: said("Achète un ticket\nLe montre au contrôle"),
        }),
        ..ticket.clone()
    };
    for (before, after) in [(Some(money), &shorter), (None, &own)] {
        let key: Uuid = id::<ground::WriteKey>(&mut rng, at).uuid();
        modules::write(tx, key, before, after).await?;
    }
    Ok(())
}

/// What happened lately with the people of every space.
pub async fn enliven(tx: &mut Tx, spaces: &[Founded], now: Moment) -> Result<(), Fault> {
    for (space, seed) in spaces.iter().zip(500..) {
        let mut rng = ChaCha12Rng::seed_from_u64(seed);
        let adviser = space.one_of(&mut rng, &[web::Role::Adviser, web::Role::SpaceManager]);
        at_work(tx, &adviser, space).await?;
        let mut lost = calls::unseen(tx, space.id, now.plus_days(-21).day(&space.zone)).await?;
        // The latest first: these are the people whom one still knows.
        lost.sort_by_key(|unseen| (std::cmp::Reverse(unseen.last_contact), unseen.person));
        let on = |days: i64| now.plus_days(days).day(&space.zone);
        for (unseen, act) in lost.iter().zip(ACTS) {
            match act {
                Act::Called(outcome, days) => {
                    call(tx, &mut rng, (space, unseen), outcome, now.plus_days(-days)).await?;
                }
                Act::Assisted => assist(tx, &mut rng, space, unseen).await?,
                Act::Held(days) => entrust(tx, space, unseen, on(days)).await?,
                Act::Nothing => {}
            }
        }
    }
    Ok(())
}

async fn assist(tx: &mut Tx, rng: &mut ChaCha12Rng, space: &Founded, unseen: &Unseen) -> Result<(), Fault> {
    let at = Moment::local(unseen.last_contact, 15, 0, &space.zone);
    tx.turn_to(at);
    let (reason, words) = if unseen.person.uuid().as_u128().is_multiple_of(2) {
        (Reason::OwnChoice, "Venir, oui ; apprendre, non")
    } else {
        (Reason::Relative, "Sa nièce fait avec elle")
    };
    let new = NewAssistance { id: id(rng, at), person: unseen.person, space: space.id, reason, words: words.into() };
    assistances::create(tx, &new).await?;
    Ok(())
}

/// A structure of the space holds the next step.
async fn entrust(tx: &mut Tx, space: &Founded, unseen: &Unseen, look_on: Day) -> Result<(), Fault> {
    tx.turn_to(Moment::local(unseen.last_contact, 16, 0, &space.zone));
    let (Some(plan), Some(partner)) = (plans::agreed(tx, unseen.person).await?, space.structures.first()) else {
        return Ok(());
    };
    if let Some(step) = plan.next() {
        let held = Held { partner: *partner, words: "S’en occupe avec la personne".into(), look_on };
        steps::hold(tx, unseen.person, &plan, step, Some(&held)).await?;
    }
    Ok(())
}

async fn call(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    (space, unseen): (&Founded, &Unseen),
    outcome: Outcome,
    at: Moment,
) -> Result<(), Fault> {
    tx.turn_to(at);
    let again_on = again_on(outcome, at.day(&space.zone), SILENCE, TERMS);
    let call = Call { id: id(rng, at), person: unseen.person, outcome, again_on, made_at: at };
    calls::create(tx, space.id, &call).await
}

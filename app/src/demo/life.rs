//! What happens to each person of the demo: sent, welcomed, measured, agreed a path, enrolled; through the rooms' stores.

use diagnosis::diagnosis::{
    rules::{Answers, Confidence, Connection, DiagnosisId, Equipment, Frequency, Observation, Presence, Source},
    store::NewDiagnosis,
};
use ground::{Cents, Fault, Identifier as _, Moment, PartnerId, PersonId, Refusal, Zone, choice::Choice as _};
use papers::Code;
use pathway::{
    plan::{
        rules::{Agreement, PlanId, PlanState, Present},
        store::NewPlan,
        suggestion::{What, suggest},
    },
    step::{rules::StepId, store::Step},
};
use people::{
    Identity, Purpose,
    port::{Standings as _, Vouchers as _},
};
use rand::{Rng, RngExt as _, seq::IndexedRandom as _};
use rand_chacha::ChaCha12Rng;
use reception::visit::store::Arrival;
use referral::{Agreed, NewReferral, ReferralId, Referrer};
use skills::{Domain, Level, Need};
use store::{Badge, Rights, Tx, Who};

use super::{
    Stage,
    assumptions::{ACCOMPANIED, DIAGNOSED, PLANNED, WORKSHOPS, ZIPF},
    foundation::{Colleague, Founded, id},
    groups::Groups,
};

/// The demo's generator breaks off when a rule refuses what it does: then the generator is wrong.
pub fn must<T>(outcome: Result<T, Refusal>) -> Result<T, Fault> {
    outcome.map_err(|refusal| Fault::because(format!("the demo was refused: {:?}", refusal.problems)))
}

/// Puts a colleague at the keyboard for what follows.
pub async fn at_work(tx: &mut Tx, colleague: &Colleague, space: &Founded) -> Result<(), Fault> {
    let who = Who::Account { id: colleague.id, number: colleague.number };
    let organisation = tx.badge().maybe_organisation();
    tx.wear(Badge::mint(who, organisation, Some(space.id), Rights::none())).await
}

/// A structure of the space: few send most.
fn sender(rng: &mut impl Rng, space: &Founded) -> PartnerId {
    let weight = |rank: u32| 1.0 / f64::from(rank).powf(ZIPF);
    let count = u32::try_from(space.structures.len()).unwrap_or(1).max(1);
    let all: f64 = (1..=count).map(weight).sum();
    let mut left = rng.random::<f64>() * all;
    for (partner, rank) in space.structures.iter().zip(1..) {
        left -= weight(rank);
        if left <= 0.0 {
            return *partner;
        }
    }
    space.structures[0]
}

/// A structure sends somebody.
pub async fn send(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    space: &Founded,
    who: &Identity,
    at: Moment,
) -> Result<ReferralId, Fault> {
    const WRITERS: [&str; 8] =
        ["Mme Petit", "M. Garcia", "Mme Lopez", "Mme Roux", "M. Fontaine", "Mme Chevalier", "M. Blanc", "Mme Faure"];
    tx.turn_to(at);
    let partner = sender(rng, space);
    tx.wear(Badge::mint(Who::Referrer { partner }, tx.badge().maybe_organisation(), None, Rights::none())).await?;
    let mut reasons: Vec<referral::Reason> = referral::Reason::ALL.to_vec();
    reasons.retain(|_| rng.random_bool(0.2));
    if reasons.is_empty() {
        reasons.push(referral::Reason::FirstSteps);
    }
    let agreed =
        Agreed { steps: rng.random_bool(0.7), attendance: rng.random_bool(0.5), autonomy: rng.random_bool(0.6) };
    let referral = id(rng, at);
    let new = NewReferral {
        id: referral,
        partner,
        space: space.id,
        code: Code::from_bytes(rng.random()),
        who: who.clone(),
        reasons,
        words: None,
        referrer: Referrer {
            name: (*WRITERS.choose(rng).unwrap_or(&"M. Blanc")).into(),
            email: None,
            phone: None,
            language: web::Language::French,
        },
        agreed,
        until: at.plus_days(90).day(&space.zone),
    };
    referral::referral::store::create(tx, &new).await?;
    Ok(referral)
}

/// One person's way through a space, from the instant at which they come for the first time.
pub async fn live(
    tx: &mut Tx,
    stage: &mut Stage,
    (space, groups): (&Founded, &mut Groups),
    (who, sent): (&Identity, Option<ReferralId>),
    at: Moment,
) -> Result<PersonId, Fault> {
    let now = stage.period.now;
    let rng = &mut stage.rng;
    let receptionist = space.one_of(rng, &[web::Role::Receptionist, web::Role::SpaceManager]);
    at_work(tx, &receptionist, space).await?;
    tx.turn_to(at);
    let person = id(rng, at);
    people::person::store::create(tx, person, space.id, who).await?;
    people::consent::store::give(tx, person, Purpose::Record, true, "counter").await?;
    if let Some(referral) = sent {
        must(referral::Desk.bind(tx, referral.uuid(), person).await?)?;
    }
    arrive(tx, rng, space, Some(person), at).await?;
    for _ in 0..rng.random_range(0..3) {
        let later = working(at.plus_days(rng.random_range(3..200)), &space.zone);
        if later < now {
            arrive(tx, rng, space, Some(person), later).await?;
        }
    }
    if rng.random_bool(DIAGNOSED) {
        let goals = measure(tx, rng, space, person, at.plus_minutes(40)).await?;
        if rng.random_bool(PLANNED) {
            agree(tx, rng, space, person, at.plus_minutes(70)).await?;
            if rng.random_bool(WORKSHOPS) {
                let seated = at.plus_minutes(80);
                let workshop = groups.next_with_a_seat(tx, rng, space, seated, &goals).await?;
                groups.seat(tx, rng, (space, workshop), person, seated).await?;
            }
        }
    }
    Ok(person)
}

/// The same hour on that day, or on the Monday after it.
pub fn working(at: Moment, zone: &Zone) -> Moment {
    match at.day(zone).weekday().to_monday_zero_offset() {
        weekday @ (5 | 6) => at.plus_days(i64::from(7 - weekday)),
        _ => at,
    }
}

/// Somebody comes in, waits, is called and leaves.
pub async fn arrive(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    space: &Founded,
    person: Option<PersonId>,
    at: Moment,
) -> Result<(), Fault> {
    tx.turn_to(at);
    let reasons = reception::Reason::ALL;
    let reason = reasons[rng.random_range(0..reasons.len())];
    let visit = Arrival { id: id(rng, at), space: space.id, person, reason: Some(reason), queues: false };
    // Twice at the same minute is the generator's chance, not an error.
    let _ = reception::visit::store::arrive(tx, &visit).await?;
    Ok(())
}

async fn measure(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    space: &Founded,
    person: PersonId,
    at: Moment,
) -> Result<Vec<Need>, Fault> {
    let facilitator = space.one_of(rng, &[web::Role::Facilitator, web::Role::Adviser]);
    at_work(tx, &facilitator, space).await?;
    tx.turn_to(at);
    let ease: f64 = rng.random();
    let level = |rng: &mut ChaCha12Rng| match ease * 0.7 + rng.random::<f64>() * 0.5 {
        share if share < 0.45 => Level::StepByStep,
        share if share < 0.85 => Level::Learning,
        _ => Level::Alone,
    };
    let source = if rng.random_bool(0.4) { Source::Observed } else { Source::Declared };
    let levels = Domain::ALL.iter().map(|domain| Observation { domain: *domain, level: level(rng), source }).collect();
    let goals: Vec<Need> = Need::ALL.iter().copied().filter(|_| rng.random_bool(0.18)).collect();
    let equipment = if rng.random_bool(0.75) { vec![Equipment::Smartphone] } else { vec![Equipment::Nothing] };
    let connections = if rng.random_bool(0.6) { vec![Connection::MobileData] } else { vec![Connection::Nothing] };
    let answers = Answers {
        levels,
        frequency: Some(Frequency::ALL[rng.random_range(0..4)]),
        confidence: Some(Confidence::ALL[rng.random_range(0..3)]),
        presence: Some(Presence::ALL[rng.random_range(0..3)]),
        equipment,
        connections,
        spending: rng.random_bool(0.7).then(|| Cents(rng.random_range(2..70) * 100)),
        goals: goals.clone(),
        ..Answers::default()
    };
    let diagnosis: DiagnosisId = id(rng, at);
    let new = NewDiagnosis { id: diagnosis, person, space: space.id, answers, corrects: None };
    diagnosis::diagnosis::store::create(tx, &new).await?;
    Ok(goals)
}

async fn agree(tx: &mut Tx, rng: &mut ChaCha12Rng, space: &Founded, person: PersonId, at: Moment) -> Result<(), Fault> {
    tx.turn_to(at);
    let Some(standing) = diagnosis::Latest.latest(tx, person).await? else { return Ok(()) };
    let catalogue = skills::catalogue(tx).await?;
    let suggestions = suggest(&catalogue, &standing, &[]);
    if suggestions.is_empty() {
        return Ok(());
    }
    let step = |rng: &mut ChaCha12Rng, what: What<'_>| Step {
        id: id::<StepId>(rng, at),
        module: match what {
            What::Module(module) => Some(module.word.clone()),
            _ => None,
        },
        ..Step::planned(what.kind(), at)
    };
    let steps = suggestions.iter().map(|suggestion| step(rng, suggestion.what)).collect();
    let agreement = Agreement { on: Some(at.day(&space.zone)), present: Some(present(person)) };
    let (id, state) = (id::<PlanId>(rng, at), PlanState::Agreed);
    let plan = NewPlan { id, person, space: space.id, state, agreement, steps };
    pathway::plan::store::create(tx, &plan).await
}

/// Who was there with the person: mostly nobody. Drawn from who it is, so that nothing else of the demo moves.
fn present(person: PersonId) -> Present {
    let others = [Present::Relative, Present::Referrer, Present::Interpreter, Present::Guardian];
    let drawn = usize::try_from(person.uuid().as_u128() % 1000).unwrap_or(0);
    if drawn < ACCOMPANIED { others[drawn % others.len()] } else { Present::Alone }
}

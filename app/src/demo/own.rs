//! The demo's person with a page of her own: a card, a word, an appointment to change, a plan begun, two questions.

use ground::{Fault, Moment, PersonId};
use network::way::{Point, Way, store as ways};
use own::{
    page::{OwnPageId, store as pages},
    question::{QuestionId, rules::Topic, store as questions},
    word::rules::folded,
};
use papers::Code;
use pathway::{
    plan::{
        rules::{Agreement, PlanId, PlanState, Present},
        store::NewPlan,
    },
    step::{
        rules::{Change, Kind, State, StepId},
        store::Step,
    },
};
use people::{Identity, Person, PhoneUse, Purpose, Spoken};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha12Rng;
use store::{Badge, Rights, Tx, Who};
use web::{House, Role, account::rules::hash};

use super::{
    Stage,
    foundation::{Founded, id},
    groups::{Groups, Wish},
    life::{arrive, at_work, must, working},
    neighbourhoods,
};

/// The word of the page that is shown.
pub const WORD: &str = "girafe bleue";
/// Where the person lives whose page is shown: with the accounts that are.
const SHOWN_AT: &str = "SDN";
/// A point of the neighbourhood of Empalot, in Toulouse.
const EMPALOT: Point = Point { latitude: 43.5798, longitude: 1.4425 };
/// What her groups teach.
const MODULE: &str = "caf";

/// A draw of its own: what comes after it in the network stays as it was.
fn rng() -> ChaCha12Rng {
    ChaCha12Rng::seed_from_u64(24)
}

/// Says of each space where it is: a little beside the middle of its commune, since its address is invented too.
pub async fn signpost(tx: &mut Tx, spaces: &[Founded]) -> Result<(), Fault> {
    for space in spaces {
        let centre = geo::Geo::get().resolve(space.place.commune).and_then(|found| found.commune.centre());
        let beside =
            centre.map(|(latitude, longitude)| Point { latitude: latitude - 0.0031, longitude: longitude + 0.0042 });
        // In Toulouse the outlines of neighbourhoods are there: its space is in one of them.
        let point = if space.place.code == "TLS" { Some(EMPALOT) } else { beside };
        let words = Some("Arrêt Mairie, puis cinq minutes à pied.\nLa porte bleue : sonnez.".replace(" :", "\u{a0}:"));
        ways::set(tx, space.id, &Way { point, words }).await?;
    }
    neighbourhoods::outline(tx).await
}

/// Gives the person an appointment, and all the rest if she is not there yet.
pub async fn welcome(tx: &mut Tx, stage: &Stage, (space, groups): (&Founded, &mut Groups)) -> Result<(), Fault> {
    if space.place.code != SHOWN_AT {
        return Ok(());
    }
    let (mut rng, now) = (rng(), stage.period.now);
    let person = match pages::shown(tx).await? {
        Some(page) => page.person,
        None => settle(tx, &mut rng, space, working(now.plus_days(-21), &space.zone)).await?,
    };
    let catalogue = skills::catalogue(tx).await?;
    let Some(module) = catalogue.module(MODULE).cloned() else { return Ok(()) };
    let facilitator = space.team.iter().find(|colleague| colleague.role == Role::Facilitator).cloned();
    for (n, days) in [(0, 3), (1, 8)] {
        let at = now.plus_days(-2);
        let wish = Wish {
            first: working(now.plus_days(days), &space.zone).day(&space.zone),
            hour: 10,
            module: module.clone(),
            facilitator: facilitator.clone(),
        };
        let workshop = groups.open(tx, &mut rng, space, at, wish).await?;
        if n == 0 {
            let receptionist = space.one_of(&mut rng, &[Role::Receptionist]);
            at_work(tx, &receptionist, space).await?;
            groups.seat(tx, &mut rng, (space, workshop), person, at).await?;
        }
    }
    Ok(())
}

/// She comes, agrees a plan, gets a card and a page, and asks.
async fn settle(tx: &mut Tx, rng: &mut ChaCha12Rng, space: &Founded, at: Moment) -> Result<PersonId, Fault> {
    let receptionist = space.one_of(rng, &[Role::Receptionist]);
    at_work(tx, &receptionist, space).await?;
    tx.turn_to(at);
    let person: PersonId = id(rng, at);
    let mut who = Identity::named("Amina", "Benali");
    who.birth_year = Some(1985);
    who.language = Spoken::Arabic;
    who.phone_use = PhoneUse::None;
    let number = people::person::store::create(tx, person, space.id, &who).await?;
    people::consent::store::give(tx, person, Purpose::Record, true, "counter").await?;
    arrive(tx, rng, space, Some(person), at).await?;
    plan(tx, rng, space, person, at.plus_minutes(40)).await?;
    at_work(tx, &receptionist, space).await?;
    tx.turn_to(at.plus_minutes(60));
    let known = people::person::store::find(tx, person).await?.ok_or_else(|| Fault::because("she is not there"))?;
    let code = Code::from_bytes(rng.random());
    must(reception::card::store::give(tx, id(rng, at), &known, code.as_str()).await?)?;
    let page: OwnPageId = id(rng, at);
    must(pages::give(tx, page, &known, ground::id::v7(at, rng.random())).await?)?;
    let own = pages::living(tx, person).await?.ok_or_else(|| Fault::because("her page is not there"))?;
    pages::choose(tx, &own, &known, &hash(&folded(WORD))?, None).await?;
    ask(tx, rng, space, (&known, number), at.plus_days(2)).await?;
    Ok(person)
}

/// Three steps, the first of them done.
async fn plan(tx: &mut Tx, rng: &mut ChaCha12Rng, space: &Founded, person: PersonId, at: Moment) -> Result<(), Fault> {
    let facilitator = space.one_of(rng, &[Role::Facilitator]);
    at_work(tx, &facilitator, space).await?;
    tx.turn_to(at);
    let mut step = |kind: Kind, module: Option<&str>| Step {
        id: id::<StepId>(rng, at),
        module: module.map(str::to_owned),
        ..Step::planned(kind, at)
    };
    let steps =
        vec![step(Kind::Skills, Some("mailbox")), step(Kind::Skills, Some(MODULE)), step(Kind::Connection, None)];
    let agreement = Agreement { on: Some(at.day(&space.zone)), present: Some(Present::Alone) };
    let (id, state) = (id::<PlanId>(rng, at), PlanState::Agreed);
    let new = NewPlan { id, person, space: space.id, state, agreement, steps };
    pathway::plan::store::create(tx, &new).await?;
    tx.turn_to(at.plus_days(6));
    let agreed = pathway::plan::store::agreed(tx, person).await?;
    if let Some((plan, first)) = agreed.as_ref().and_then(|plan| Some((plan, plan.steps.first()?))) {
        let done = Change { to: State::Done, reason: None, note: None, obtained: None, closed_by: None };
        pathway::step::store::update(tx, person, plan, first, &done, None).await?;
    }
    Ok(())
}

/// One question that has its answer, one that waits.
async fn ask(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    space: &Founded,
    (person, number): (&Person, facts::Number),
    at: Moment,
) -> Result<(), Fault> {
    let herself = Badge::mint(Who::Person { number }, tx.badge().maybe_organisation(), None, Rights::none());
    let first: QuestionId = id(rng, at);
    for (question, topic, words, at) in [
        (first, Topic::Appointment, "Est-ce que je peux venir avec ma fille\u{202f}?", at),
        (
            id(rng, at.plus_days(3)),
            Topic::Connection,
            "Ma recharge est finie. Combien coûte une autre\u{202f}?",
            at.plus_days(3),
        ),
    ] {
        tx.wear(herself.clone()).await?;
        tx.turn_to(at);
        questions::ask(tx, question, person, topic, Some(words)).await?;
    }
    let adviser = space.one_of(rng, &[Role::Adviser]);
    at_work(tx, &adviser, space).await?;
    tx.turn_to(at.plus_hours(2));
    if let Some(asked) = questions::find(tx, first).await? {
        questions::answer(tx, &asked, "Oui, bien sûr. Il y a un coin pour les enfants.").await?;
    }
    Ok(())
}

/// The line of the table of accounts: who, where, with which word.
pub async fn line(house: &House) -> Result<Option<String>, Fault> {
    let mut tx = web::doorkeeper().read(house.db()).await?;
    let Some((organisation, _)) = network::space::store::organisations(&mut tx).await?.into_iter().next() else {
        return Ok(None);
    };
    tx.wear(web::doorkeeper().within(organisation)).await?;
    let Some(page) = pages::shown(&mut tx).await? else { return Ok(None) };
    let Some(person) = people::person::store::find(&mut tx, page.person).await? else { return Ok(None) };
    let link = format!("{}{}", house.address(), own::path(house, page.id));
    Ok(Some(format!("{:<22} {:<18} {link}  {WORD}\n", "person", person.name())))
}

//! The desk: vouchers as the counter asks for them, and what happens to a referral when its person comes.

use std::{future::Future, pin::Pin};

use ::store::{Reaction, Tx};
use facts::{Fact, Number, Told, pathway::Pathway, reception::Reception};
use ground::{Fault, Identifier as _, PersonId, Refusal, SpaceId, Uuid, Zone};
use network::setting;
use papers::Code;
use people::{
    Purpose, consent,
    port::{Promise, Voucher, Vouchers},
    right,
};

use crate::{
    answer::rules::HOW,
    referral::{Referral, ReferralId, State, rules::months_after, store},
};

/// How many awaited vouchers the counter is shown.
const AWAITED: i64 = 200;
/// How many a search by name looks through: months of referrals of a busy space.
const SEARCHED: i64 = 5_000;
/// How many a search by name gives.
const NAMED: usize = 5;

/// Fills the port of vouchers.
#[derive(Clone, Copy, Default, Debug)]
pub struct Desk;

impl Vouchers for Desk {
    fn find<'a>(&'a self, tx: &'a mut Tx, code: &'a str) -> Promise<'a, Option<Voucher>> {
        Box::pin(async move {
            let Ok(code) = Code::parse(code) else { return Ok(None) };
            let found = store::by_code(tx, code).await?;
            Ok(found.map(|referral| voucher(tx, referral)))
        })
    }

    fn get<'a>(&'a self, tx: &'a mut Tx, referral: Uuid) -> Promise<'a, Option<Voucher>> {
        Box::pin(async move {
            let found = store::find(tx, ReferralId::from_uuid(referral)).await?;
            Ok(found.map(|referral| voucher(tx, referral)))
        })
    }

    fn awaited<'a>(&'a self, tx: &'a mut Tx, space: SpaceId) -> Promise<'a, Vec<Voucher>> {
        Box::pin(async move {
            let all = store::awaited(tx, space, AWAITED).await?;
            Ok(all.into_iter().map(|referral| voucher(tx, referral)).collect())
        })
    }

    fn named<'a>(&'a self, tx: &'a mut Tx, space: SpaceId, name: &'a str) -> Promise<'a, Vec<Voucher>> {
        Box::pin(async move {
            let all = store::awaited(tx, space, SEARCHED).await?;
            Ok(likeliest(all, name).into_iter().map(|referral| voucher(tx, referral)).collect())
        })
    }

    fn bind<'a>(&'a self, tx: &'a mut Tx, referral: Uuid, person: PersonId) -> Promise<'a, Result<(), Refusal>> {
        Box::pin(bind(tx, ReferralId::from_uuid(referral), person))
    }
}

/// Those whose name is likely what was typed, likeliest first. A space awaits a few hundred people at most, so their
/// index is made anew for each search and never lags behind the database.
fn likeliest(awaited: Vec<Referral>, name: &str) -> Vec<Referral> {
    let mut index = names::Index::with_capacity(awaited.len());
    for referral in &awaited {
        index.insert(&names::Entry {
            id: referral.id.uuid().as_u128(),
            first: &referral.who.first_name,
            last: &referral.who.last_name,
            extra: None,
            birth_year: referral.who.birth_year,
            group: 0,
        });
    }
    let hits = index.search(name, |_| true, NAMED);
    let place = |referral: &Referral| hits.iter().position(|hit| hit.id == referral.id.uuid().as_u128());
    let mut found: Vec<_> = awaited.into_iter().filter_map(|one| Some((place(&one)?, one))).collect();
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, referral)| referral).collect()
}

fn voucher(tx: &Tx, referral: Referral) -> Voucher {
    let today = tx.now().day(&Zone::paris());
    Voucher {
        referral: referral.id.uuid(),
        code: referral.code.to_string(),
        space: referral.space,
        person: referral.person,
        usable: referral.usable(today),
        identity: referral.who,
        partner: referral.partner_name,
        sent_at: referral.sent_at,
        until: referral.until,
    }
}

async fn bind(tx: &mut Tx, id: ReferralId, person: PersonId) -> Result<Result<(), Refusal>, Fault> {
    let Some(referral) = store::find(tx, id).await? else {
        return Ok(Err(Refusal::because("referral-voucher-missing")));
    };
    if referral.person == Some(person) {
        return Ok(Ok(()));
    }
    let today = tx.now().day(&Zone::paris());
    if let Err(refusal) = referral.usable(today) {
        return Ok(Err(refusal));
    }
    if !store::bind(tx, &referral, person).await? {
        return Ok(Err(Refusal::because("referral-voucher-used")));
    }
    let months = setting::number(tx, setting::rules::RIGHT_MONTHS, Some(referral.space), today).await?;
    let right = right::Right {
        id: tx.fresh_id(),
        origin: "referral".into(),
        origin_id: Some(id.uuid()),
        from_day: today,
        until_day: months_after(today, months),
    };
    right::open(tx, person, &right).await?;
    write_consents(tx, &referral, person).await?;
    let number = people::person::store::number(tx, person).await?;
    if let Some(visit) = store::visit_today(tx, number).await? {
        welcome(tx, number, visit).await?;
    }
    Ok(Ok(()))
}

/// Writes down what the person agreed to through the form, unless they have said something about it since.
async fn write_consents(tx: &mut Tx, referral: &Referral, person: PersonId) -> Result<(), Fault> {
    let words = consent::store::current(tx, person).await?;
    let boxes = [
        (Purpose::AnswerSteps, referral.agreed.steps),
        (Purpose::AnswerAttendance, referral.agreed.attendance),
        (Purpose::AnswerAutonomy, referral.agreed.autonomy),
    ];
    for (purpose, ticked) in boxes {
        let later = words.iter().any(|word| word.purpose == purpose && word.at >= referral.sent_at);
        if ticked && !later {
            consent::store::give(tx, person, purpose, true, HOW).await?;
        }
    }
    Ok(())
}

async fn welcome(tx: &mut Tx, number: Number, visit: Uuid) -> Result<(), Fault> {
    for referral in store::of_number(tx, number, &[State::Sent, State::Seen]).await? {
        if let Ok(step) = referral.state.welcome()
            && store::take(tx, &referral, step).await?
        {
            store::set_visit(tx, referral.id, visit).await?;
        }
    }
    Ok(())
}

async fn undo_welcome(tx: &mut Tx, number: Number, visit: Uuid) -> Result<(), Fault> {
    for referral in store::of_number(tx, number, &[State::Welcomed]).await? {
        if let Ok(step) = referral.state.undo_welcome()
            && store::welcomed_by(tx, referral.id, visit).await?
        {
            store::take(tx, &referral, step).await?;
        }
    }
    Ok(())
}

/// The person was checked in: whoever sent them hears that they were welcomed. A check-in made by mistake is undone.
#[derive(Clone, Copy, Default, Debug)]
pub struct WelcomeOnArrival;

impl Reaction for WelcomeOnArrival {
    fn hear<'a>(
        &'a self,
        tx: &'a mut Tx,
        told: &'a Told,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>> {
        Box::pin(async move {
            match (&told.fact, told.subject) {
                // Whose the number is may be said after it was given.
                (
                    Fact::Reception(Reception::Arrived { visit, .. } | Reception::Identified { visit, .. }),
                    Some(number),
                ) => welcome(tx, number, *visit).await,
                (
                    Fact::Reception(Reception::Cancelled { visit } | Reception::IdentificationUndone { visit }),
                    Some(number),
                ) => undo_welcome(tx, number, *visit).await,
                _ => Ok(()),
            }
        })
    }
}

/// A pathway was agreed with the person: their referral is in progress.
#[derive(Clone, Copy, Default, Debug)]
pub struct ProgressOnPlan;

impl Reaction for ProgressOnPlan {
    fn hear<'a>(
        &'a self,
        tx: &'a mut Tx,
        told: &'a Told,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>> {
        Box::pin(async move {
            let (Fact::Pathway(Pathway::Agreed { .. }), Some(number)) = (&told.fact, told.subject) else {
                return Ok(());
            };
            // Whoever agrees a pathway is there, even if nobody checked them in.
            for referral in store::of_number(tx, number, &[State::Sent, State::Seen]).await? {
                if let Ok(step) = referral.state.welcome() {
                    store::take(tx, &referral, step).await?;
                }
            }
            for referral in store::of_number(tx, number, &[State::Welcomed]).await? {
                if let Ok(step) = referral.state.progress() {
                    store::take(tx, &referral, step).await?;
                }
            }
            Ok(())
        })
    }
}

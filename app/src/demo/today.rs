//! The demo's today: groups, arrivals, new referrals, a session that nobody leads, shifts to take.

use ground::{Fault, Moment};
use rand::RngExt as _;
use rand_chacha::ChaCha12Rng;
use reception::visit::store::Arrival;
use skills::CATALOGUE;
use store::Tx;
use team::{ShiftId, Task, shift::store::NewShift};

use super::{
    foundation::{Founded, id},
    groups::Groups,
    life::{at_work, must, send},
    names::Names,
    people::somebody,
};

/// Fills the day on which the demo is opened, and the week after it.
pub async fn fill(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    names: &Names,
    space: &Founded,
    groups: &mut Groups,
    today: Moment,
) -> Result<(), Fault> {
    let year = today.day(&space.zone).year();
    // New referrals, of the last days, that nobody has answered.
    for n in 0..rng.random_range(3..7) {
        let who = somebody(rng, names, space, year);
        send(tx, rng, space, &who, today.plus_hours(-3 - 17 * n)).await?;
    }
    wait(tx, rng, names, space, today).await?;
    meet(tx, rng, space, groups, today).await?;
    roster(tx, rng, space, today).await
}

/// People who came this morning and wait.
async fn wait(tx: &mut Tx, rng: &mut ChaCha12Rng, names: &Names, space: &Founded, today: Moment) -> Result<(), Fault> {
    let receptionist = space.one_of(rng, &[web::Role::Receptionist, web::Role::SpaceManager]);
    at_work(tx, &receptionist, space).await?;
    let reasons = [reception::Reason::Help, reception::Reason::Advice, reception::Reason::Shop];
    for n in 0..5_i64 {
        let at = today.plus_minutes(-50 + 9 * n);
        tx.turn_to(at);
        let person = if n == 3 {
            None
        } else {
            let who = somebody(rng, names, space, today.day(&space.zone).year());
            let person = id(rng, at);
            people::person::store::create(tx, person, space.id, &who).await?;
            people::consent::store::give(tx, person, people::Purpose::Record, true, "counter").await?;
            Some(person)
        };
        let reason = reasons[rng.random_range(0..reasons.len())];
        let arrival = Arrival { id: id(rng, at), space: space.id, person, reason: Some(reason), queues: true };
        must(reception::visit::store::arrive(tx, &arrival).await?)?;
    }
    Ok(())
}

/// A group later today, one tomorrow, and one of the week that nobody leads yet.
async fn meet(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    space: &Founded,
    groups: &mut Groups,
    today: Moment,
) -> Result<(), Fault> {
    let single = |word: &str| CATALOGUE.iter().copied().find(|module| module.word == word).unwrap_or(CATALOGUE[1]);
    for (days, word, staffed) in [(1, "scams", true), (2, "train-ticket", true), (4, "files", false)] {
        let day = today.plus_days(days).day(&space.zone);
        groups.open(tx, rng, space, (day, today.plus_days(-6)), (single(word), staffed)).await?;
    }
    Ok(())
}

/// Two weeks of shifts, some of which nobody has taken.
async fn roster(tx: &mut Tx, rng: &mut ChaCha12Rng, space: &Founded, today: Moment) -> Result<(), Fault> {
    tx.turn_to(today.plus_days(-14));
    let volunteers: Vec<_> = space
        .team
        .iter()
        .filter(|colleague| matches!(colleague.role, web::Role::Volunteer | web::Role::Receptionist))
        .collect();
    for days in 0..14_i64 {
        let day = today.plus_days(days).day(&space.zone);
        if day.weekday().to_monday_zero_offset() > 4 {
            continue;
        }
        for (task, hour) in [(Task::Reception, 9), (Task::Reception, 14), (Task::DropIn, 14)] {
            let starts_at = Moment::local(day, hour, 30, &space.zone);
            let shift: ShiftId = id(rng, starts_at);
            let new = NewShift { id: shift, space: space.id, task, starts_at, ends_at: starts_at.plus_hours(3) };
            team::shift::store::create(tx, &new).await?;
            if let Some(volunteer) = volunteers.get(rng.random_range(0..volunteers.len() + 2))
                && let Some(open) = team::shift::store::find(tx, shift).await?
            {
                team::shift::store::take(tx, &open, volunteer.id).await?;
            }
        }
    }
    Ok(())
}

//! What a person does with their own seats: leaves one, changes it for another, takes it back; the lock before the rule.

use ::store::Tx;
use ground::{Fault, Identifier as _, PersonId, Refusal, Uuid};
use people::port::{
    Offer, Promise,
    own::{Seat, SeatRefusal, Seats, Wish},
};
use web::Asker;

use super::{
    EnrolmentId,
    rules::{By, Way, may_leave},
    store::{self, Enrolment, NewEnrolment},
};
use crate::{
    leave, reminder,
    seats::{self, store::own},
    workshop::{
        WorkshopId,
        store::{self as workshops, Group},
    },
};

/// What became of an act.
type Done = Result<Result<(), SeatRefusal>, Fault>;

impl Seats for seats::Seats {
    fn of_person<'a>(&'a self, tx: &'a mut Tx, person: PersonId) -> Promise<'a, Vec<Seat>> {
        Box::pin(own::seats(tx, person))
    }

    fn others<'a>(&'a self, tx: &'a mut Tx, seat: &'a Seat) -> Promise<'a, Vec<Offer>> {
        Box::pin(others(tx, seat))
    }

    fn leave<'a>(&'a self, tx: &'a mut Tx, wish: Wish) -> Promise<'a, Result<(), SeatRefusal>> {
        Box::pin(leave(tx, wish))
    }

    fn skip<'a>(&'a self, tx: &'a mut Tx, wish: Wish, session: Uuid) -> Promise<'a, Result<(), SeatRefusal>> {
        Box::pin(leave::own::skip(tx, wish, session))
    }

    fn unskip<'a>(&'a self, tx: &'a mut Tx, wish: Wish, session: Uuid) -> Promise<'a, Result<(), SeatRefusal>> {
        Box::pin(leave::own::unskip(tx, wish, session))
    }

    fn change<'a>(
        &'a self,
        asker: &'a Asker,
        tx: &'a mut Tx,
        wish: Wish,
        to: Uuid,
        id: Uuid,
    ) -> Promise<'a, Result<(), SeatRefusal>> {
        Box::pin(change(asker, tx, wish, WorkshopId::from_uuid(to), EnrolmentId::from_uuid(id)))
    }

    fn take_back<'a>(
        &'a self,
        asker: &'a Asker,
        tx: &'a mut Tx,
        wish: Wish,
        minutes: i64,
        id: Uuid,
    ) -> Promise<'a, Result<(), SeatRefusal>> {
        Box::pin(take_back(asker, tx, wish, minutes, EnrolmentId::from_uuid(id)))
    }
}

async fn others(tx: &mut Tx, seat: &Seat) -> Result<Vec<Offer>, Fault> {
    let now = tx.now();
    let mut groups = workshops::groups(tx, seat.space, now).await?;
    groups.retain(|group| {
        let other = group.id.uuid() != seat.workshop && group.module == seat.module;
        other && group.first_at > now && group.free() > 0
    });
    groups.sort_by_key(|group| group.first_at);
    Ok(groups.into_iter().map(seats::offer).collect())
}

/// The enrolment that is meant, if it is this person's.
pub(crate) async fn theirs(tx: &mut Tx, wish: Wish) -> Result<Option<Enrolment>, Fault> {
    let Some(enrolment) = store::find(tx, EnrolmentId::from_uuid(wish.enrolment)).await? else { return Ok(None) };
    let records = people::person::store::records_of(tx, wish.person).await?;
    Ok(records.contains(&enrolment.person).then_some(enrolment))
}

/// Their seat, if it may still be given up; its groups are locked first, so that nothing changes meanwhile.
async fn given_up(
    tx: &mut Tx,
    wish: Wish,
    to: Option<WorkshopId>,
) -> Result<Result<(Enrolment, Seat), SeatRefusal>, Fault> {
    let Some(enrolment) = theirs(tx, wish).await? else { return Ok(Err(SeatRefusal::Gone)) };
    let locked: Vec<WorkshopId> = std::iter::once(enrolment.workshop).chain(to).collect();
    workshops::lock(tx, &locked).await?;
    let Some(enrolment) = theirs(tx, wish).await?.filter(|enrolment| enrolment.ended_at.is_none()) else {
        return Ok(Err(SeatRefusal::Gone));
    };
    let seats = own::seats(tx, wish.person).await?;
    let Some(seat) = seats.into_iter().find(|seat| seat.enrolment == wish.enrolment) else {
        return Ok(Err(SeatRefusal::Over));
    };
    Ok(if may_leave(seat.starts_at, wish.hours, tx.now()) { Ok((enrolment, seat)) } else { Err(SeatRefusal::Late) })
}

async fn leave(tx: &mut Tx, wish: Wish) -> Done {
    let enrolment = match given_up(tx, wish, None).await? {
        Ok((enrolment, _)) => enrolment,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if let Err(refusal) = store::withdraw(tx, &enrolment, By::Person).await? {
        return Ok(Err(of(&refusal)));
    }
    reminder::take_back(tx, &enrolment).await?;
    Ok(Ok(()))
}

async fn change(asker: &Asker, tx: &mut Tx, wish: Wish, to: WorkshopId, id: EnrolmentId) -> Done {
    let (enrolment, seat) = match given_up(tx, wish, Some(to)).await? {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let now = tx.now();
    let groups = workshops::groups(tx, seat.space, now).await?;
    let fits = |group: &&Group| group.id == to && group.module == seat.module && group.first_at > now;
    if !groups.iter().any(|group| fits(&group)) {
        return Ok(Err(SeatRefusal::Over));
    }
    if let Err(refusal) = store::shift(tx, &enrolment, to, id, By::Person).await? {
        return Ok(Err(of(&refusal)));
    }
    reminder::take_back(tx, &enrolment).await?;
    reminder::confirm(asker, tx, id, to, enrolment.person).await?;
    Ok(Ok(()))
}

async fn take_back(asker: &Asker, tx: &mut Tx, wish: Wish, minutes: i64, id: EnrolmentId) -> Done {
    let now = tx.now();
    let left = theirs(tx, wish).await?.and_then(|enrolment| Some((enrolment.ended_at?, enrolment)));
    let Some((ended_at, enrolment)) = left else { return Ok(Err(SeatRefusal::Gone)) };
    // What a colleague freed was freed for a reason that the person hears at the counter.
    if enrolment.moved_to.is_some() || enrolment.ended_by != Some(By::Person) {
        return Ok(Err(SeatRefusal::Gone));
    }
    if ended_at.plus_minutes(minutes) < now {
        return Ok(Err(SeatRefusal::Late));
    }
    let new = NewEnrolment {
        id,
        workshop: enrolment.workshop,
        space: enrolment.space,
        person: wish.person,
        way: Way::Booked,
    };
    if let Err(refusal) = store::enrol(tx, new).await? {
        return Ok(Err(of(&refusal)));
    }
    reminder::confirm(asker, tx, id, enrolment.workshop, wish.person).await?;
    Ok(Ok(()))
}

/// What the agenda's refusal is to the person.
fn of(refusal: &Refusal) -> SeatRefusal {
    match refusal.problems.first().map(|problem| problem.text) {
        Some("agenda-enrol-full") => SeatRefusal::Full,
        Some("agenda-enrol-already") => SeatRefusal::Already,
        Some("agenda-withdraw-ended") => SeatRefusal::Gone,
        _ => SeatRefusal::Over,
    }
}

#[cfg(test)]
mod tests {
    use ground::Moment;

    use super::*;
    use crate::enrolment::rules::Group as Room;

    #[test]
    fn a_person_hears_why_a_group_does_not_take_them() {
        let now = Moment::from_micros(5);
        let room = Room { seats: 1, taken: vec![1], ends_at: Some(now.plus_hours(1)), already: false };
        let said = |room: Room| of(&room.admit(Way::Booked, now).expect_err("refused"));
        assert_eq!(said(room.clone()), SeatRefusal::Full);
        assert_eq!(said(Room { already: true, ..room.clone() }), SeatRefusal::Already);
        assert_eq!(said(Room { ends_at: Some(now), ..room.clone() }), SeatRefusal::Over);
        assert_eq!(said(Room { ends_at: None, ..room }), SeatRefusal::Over);
        assert_eq!(of(&Refusal::because("agenda-withdraw-ended")), SeatRefusal::Gone);
    }
}

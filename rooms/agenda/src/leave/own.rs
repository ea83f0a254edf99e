//! What a person does with one session of their own seat; the lock before the rule.

use ::store::Tx;
use ground::{Fault, Identifier as _, Uuid};
use people::port::own::{Seat, SeatRefusal, Wish};

use super::store;
use crate::{
    enrolment::{
        own::theirs,
        rules::{By, may_leave},
        store::Enrolment,
    },
    reminder,
    seats::store::own,
    session::{
        SessionId,
        store::{self as sessions, Meeting},
    },
    workshop::store as workshops,
};

type Done = Result<Result<(), SeatRefusal>, Fault>;

/// Their seat and one of its sessions that is still far enough away, under the lock.
async fn found(
    tx: &mut Tx,
    wish: Wish,
    session: Uuid,
) -> Result<Result<(Enrolment, Seat, Meeting), SeatRefusal>, Fault> {
    let Some(enrolment) = theirs(tx, wish).await? else { return Ok(Err(SeatRefusal::Gone)) };
    workshops::lock(tx, &[enrolment.workshop]).await?;
    let Some(enrolment) = theirs(tx, wish).await?.filter(|enrolment| enrolment.ended_at.is_none()) else {
        return Ok(Err(SeatRefusal::Gone));
    };
    let meeting = sessions::find(tx, SessionId::from_uuid(session)).await?;
    let Some(meeting) = meeting.filter(|meeting| meeting.workshop == enrolment.workshop) else {
        return Ok(Err(SeatRefusal::Gone));
    };
    let seats = own::seats(tx, wish.person).await?;
    let Some(seat) = seats.into_iter().find(|seat| seat.enrolment == wish.enrolment) else {
        return Ok(Err(SeatRefusal::Over));
    };
    let early = may_leave(meeting.course.starts_at, wish.hours, tx.now());
    Ok(if early { Ok((enrolment, seat, meeting)) } else { Err(SeatRefusal::Late) })
}

/// They do not come to this one. The last session that is left is given up with the seat, not alone.
pub(crate) async fn skip(tx: &mut Tx, wish: Wish, session: Uuid) -> Done {
    let (enrolment, seat, meeting) = match found(tx, wish, session).await? {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if seat.left <= 1 {
        return Ok(Err(SeatRefusal::Last));
    }
    if !store::leave(tx, meeting.id, &enrolment, By::Person).await? {
        return Ok(Err(SeatRefusal::Gone));
    }
    reminder::alone(tx, &meeting, enrolment.person, false).await?;
    Ok(Ok(()))
}

/// They come after all, if it was they who gave it up and nobody else was given the seat.
pub(crate) async fn unskip(tx: &mut Tx, wish: Wish, session: Uuid) -> Done {
    let (enrolment, _, meeting) = match found(tx, wish, session).await? {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if !store::come(tx, meeting.id, &enrolment, Some(By::Person)).await? {
        return Ok(Err(SeatRefusal::Full));
    }
    reminder::alone(tx, &meeting, enrolment.person, true).await?;
    Ok(Ok(()))
}

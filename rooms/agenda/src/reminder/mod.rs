//! What people are told of their seats: that they have one, and that it is soon.

pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
mod work;

use ::store::Tx;
use ground::{Fault, Moment, PersonId, SpaceId, Zone, choice::Choice as _};
use post::{Courier, MessageId, Notice, template::Kind};
use web::{Asker, dates};

use crate::{
    enrolment::{
        EnrolmentId,
        store::{self as enrolments, Enrolment},
    },
    seats::store::place_of,
    session::{
        SessionId,
        store::{self as sessions, Meeting},
    },
    workshop::WorkshopId,
};

use rules::Call;
pub use work::Remind;

/// The one message that says of a seat that it is theirs.
fn message(enrolment: EnrolmentId) -> MessageId {
    post::id_of(&["enrolled", &enrolment.to_string()])
}

/// Tells a person that they have a seat: when the first session is, where, and what it is.
pub(crate) async fn confirm(
    asker: &Asker,
    tx: &mut Tx,
    enrolment: EnrolmentId,
    workshop: WorkshopId,
    person: PersonId,
) -> Result<(), Fault> {
    let Ok(courier) = asker.house().port::<Courier>() else { return Ok(()) };
    let now = tx.now();
    let coming = sessions::of_workshop(tx, workshop).await?;
    let next = coming.into_iter().find(|meeting| {
        meeting.course.starts_at > now && meeting.course.state == crate::session::rules::State::Scheduled
    });
    let Some(next) = next else { return Ok(()) };
    let seat = Seat {
        space: next.space,
        starts_at: next.course.starts_at,
        title: next.title,
        module: next.module,
        room: next.room,
        place: next.place,
    };
    let values = values(courier, tx, person, &seat).await?;
    courier
        .tell(
            tx,
            Notice {
                id: message(enrolment),
                kind: Kind::Enrolled,
                person,
                space: seat.space,
                values,
                not_before: None,
                worthless_after: Some(seat.starts_at),
            },
        )
        .await
}

/// The seat is not theirs any more: what has not left is not said, nor are they reminded.
pub(crate) async fn take_back(tx: &mut Tx, enrolment: &Enrolment) -> Result<(), Fault> {
    post::withdraw(tx, message(enrolment.id)).await?;
    for meeting in sessions::of_workshop(tx, enrolment.workshop).await? {
        for call in Call::ALL {
            post::withdraw(tx, id(*call, meeting.id, enrolment.person, meeting.course.starts_at)).await?;
        }
    }
    Ok(())
}

/// One of those who have a seat does not come to a session, or comes after all: reminded of it or not.
pub(crate) async fn alone(tx: &mut Tx, meeting: &Meeting, person: PersonId, comes: bool) -> Result<(), Fault> {
    for call in Call::ALL {
        let message = id(*call, meeting.id, person, meeting.course.starts_at);
        if comes { post::renew(tx, message).await? } else { post::withdraw(tx, message).await? }
    }
    Ok(())
}

/// A session does not take place: nobody is reminded of it.
pub(crate) async fn silence(tx: &mut Tx, meeting: &Meeting) -> Result<(), Fault> {
    for message in reminders(tx, meeting).await? {
        post::withdraw(tx, message).await?;
    }
    Ok(())
}

/// It takes place after all: what was not said because of it is said.
pub(crate) async fn recall(tx: &mut Tx, meeting: &Meeting) -> Result<(), Fault> {
    for message in reminders(tx, meeting).await? {
        post::renew(tx, message).await?;
    }
    Ok(())
}

/// The reminders of those who have a seat in a session.
async fn reminders(tx: &mut Tx, meeting: &Meeting) -> Result<Vec<MessageId>, Fault> {
    let enrolled = enrolments::of_workshop(tx, meeting.workshop).await?;
    let seated = enrolled.iter().filter(|one| one.ended_at.is_none());
    let of = |one: &Enrolment| {
        Call::ALL.iter().map(|call| id(*call, meeting.id, one.person, meeting.course.starts_at)).collect::<Vec<_>>()
    };
    Ok(seated.flat_map(of).collect())
}

/// The one message of a reminder. A session that was moved is another one to remind of.
fn id(call: Call, session: SessionId, person: PersonId, starts_at: Moment) -> MessageId {
    post::id_of(&["reminder", call.word(), &session.to_string(), &person.to_string(), &starts_at.to_string()])
}

/// What a message says of a seat.
struct Seat {
    space: SpaceId,
    starts_at: Moment,
    title: String,
    module: String,
    room: Option<String>,
    place: Option<String>,
}

/// When, where and what, in the language of the message.
async fn values(
    courier: &Courier,
    tx: &mut Tx,
    person: PersonId,
    seat: &Seat,
) -> Result<Vec<(&'static str, String)>, Fault> {
    let t = courier.words.speech(courier.language(tx, person).await?);
    let catalogue = skills::catalogue(tx).await?;
    let space = network::space::store::get(tx, seat.space).await?;
    let zone: &Zone = &space.zone;
    // Elsewhere than the space: that place alone; a room of the space is found at its door.
    let place = match &seat.place {
        Some(place) => place_of(seat.room.clone(), Some(place.clone())),
        None if space.address.trim().is_empty() => space.name.clone(),
        None => format!("{}, {}", space.name, space.address),
    };
    Ok(vec![
        ("when", dates::moment(&t, seat.starts_at, zone)),
        ("place", place),
        ("what", catalogue.called(&t, &seat.title, &seat.module)),
    ])
}

//! Remembers who gives one session up, and who sits there instead.

use ground::{Fault, Identifier as _, PersonId, values};
use serde_json::json;
use store::{Tx, journal::Change};

use crate::{
    enrolment::{EnrolmentId, rules::By, store::Enrolment},
    session::SessionId,
};

/// Notes that somebody does not come to one session; false when that was noted.
pub async fn leave(tx: &mut Tx, session: SessionId, enrolment: &Enrolment, by: By) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let new = tx
        .run(
            "INSERT INTO session_leaves (session, enrolment, organisation, left_at, left_by, account)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (session, enrolment) DO NOTHING",
            values![session, enrolment.id, organisation, now, by, account],
        )
        .await?;
    if new == 1 {
        note(tx, session, enrolment, "withdrawn").await?;
    }
    Ok(new == 1)
}

/// They come after all, as long as nobody else sits there; `of` whom alone it may be taken back. Whether it was.
pub async fn come(tx: &mut Tx, session: SessionId, enrolment: &Enrolment, of: Option<By>) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let gone = tx
        .run(
            "DELETE FROM session_leaves WHERE session = $1 AND enrolment = $2 AND organisation = $3 AND guest IS NULL
               AND left_by = COALESCE($4, left_by)",
            values![session, enrolment.id, organisation, of],
        )
        .await?;
    if gone == 1 {
        note(tx, session, enrolment, "created").await?;
    }
    Ok(gone == 1)
}

/// A seat that is free for this session, of somebody whose group it still is.
async fn free(tx: &mut Tx, session: SessionId) -> Result<Option<EnrolmentId>, Fault> {
    let organisation = tx.organisation()?;
    let found: Option<(EnrolmentId,)> = tx
        .maybe(
            "SELECT l.enrolment FROM session_leaves l JOIN enrolments e ON e.id = l.enrolment
             WHERE l.session = $1 AND l.organisation = $2 AND l.guest IS NULL AND e.ended_at IS NULL
             ORDER BY l.left_at, l.enrolment LIMIT 1",
            values![session, organisation],
        )
        .await?;
    Ok(found.map(|(enrolment,)| enrolment))
}

/// Gives a seat that is free for one session, under the lock of the workshop; false when there is none.
pub async fn seat_guest(tx: &mut Tx, session: SessionId, guest: PersonId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let Some(enrolment) = free(tx, session).await? else { return Ok(false) };
    let given = tx
        .run(
            "UPDATE session_leaves SET guest = $1
             WHERE session = $2 AND enrolment = $3 AND organisation = $4 AND guest IS NULL",
            values![guest, session, enrolment, organisation],
        )
        .await?;
    Ok(given == 1)
}

/// The guest was written down by mistake; whether they were one.
pub async fn unseat_guest(tx: &mut Tx, session: SessionId, guest: PersonId) -> Result<bool, Fault> {
    let (organisation, none): (_, Option<PersonId>) = (tx.organisation()?, None);
    let freed = tx
        .run(
            "UPDATE session_leaves SET guest = $4 WHERE session = $1 AND guest = $2 AND organisation = $3",
            values![session, guest, organisation, none],
        )
        .await?;
    Ok(freed > 0)
}

async fn note(tx: &mut Tx, session: SessionId, enrolment: &Enrolment, action: &'static str) -> Result<(), Fault> {
    let what = json!({ "session": session });
    let (record, person) = (enrolment.id.uuid(), Some(enrolment.person));
    tx.note_change(Change { noun: "enrolment", record, person, action, what: &what }).await
}

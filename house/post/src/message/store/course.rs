//! Remembers what becomes of a message: it leaves once, arrives or not, is given up, taken back, forgotten.

use ::store::Tx;
use ground::{Fault, Moment, OrganisationId, PersonId, choice::Choice as _, values};

use super::{Filter, State, count};
use crate::{MessageId, Obstacle};

/// How many messages of the badge's organisation wait.
pub async fn waiting(tx: &mut Tx) -> Result<i64, Fault> {
    count(tx, Filter { state: Some(State::Waiting), channel: None }).await
}

/// Hands a message to its service: true for the one who does it first.
pub(crate) async fn start(tx: &mut Tx, id: MessageId) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let started = tx
        .run(
            "UPDATE messages SET leaving_at = $1
             WHERE organisation = $2 AND id = $3 AND leaving_at IS NULL AND sent_at IS NULL AND gave_up_at IS NULL",
            values![now, organisation, id],
        )
        .await?;
    Ok(started == 1)
}

/// The message has left, under this name of the service's.
pub(crate) async fn left(tx: &mut Tx, id: MessageId, provider_id: Option<&str>) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE messages SET sent_at = $1, provider_id = $2, leaving_at = NULL, error = NULL
         WHERE organisation = $3 AND id = $4 AND sent_at IS NULL",
        values![now, provider_id, organisation, id],
    )
    .await?;
    Ok(())
}

/// The message has left (for a letter: was printed; for a visit: was told). False when it had, or waits no more.
pub async fn sent(tx: &mut Tx, id: MessageId) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let marked = tx
        .run(
            "UPDATE messages SET sent_at = $1, error = NULL
             WHERE organisation = $2 AND id = $3 AND sent_at IS NULL AND gave_up_at IS NULL",
            values![now, organisation, id],
        )
        .await?;
    Ok(marked == 1)
}

/// It was not printed or told after all: it waits again.
pub(crate) async fn unsent(tx: &mut Tx, id: MessageId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let marked = tx
        .run(
            "UPDATE messages SET sent_at = NULL
             WHERE organisation = $1 AND id = $2 AND sent_at IS NOT NULL AND channel IN ('letter', 'visit')",
            values![organisation, id],
        )
        .await?;
    Ok(marked == 1)
}

/// Something stands in its way; it is tried again.
pub(crate) async fn hinder(tx: &mut Tx, id: MessageId, obstacle: Obstacle) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE messages SET error = $1, leaving_at = NULL WHERE organisation = $2 AND id = $3 AND sent_at IS NULL",
        values![obstacle, organisation, id],
    )
    .await?;
    Ok(())
}

/// It is not tried again; without an obstacle here, the last one noted stays.
pub(crate) async fn give_up(tx: &mut Tx, id: MessageId, obstacle: Option<Obstacle>) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE messages SET gave_up_at = $1, leaving_at = NULL, error = COALESCE($2, error, $3)
         WHERE organisation = $4 AND id = $5 AND sent_at IS NULL AND gave_up_at IS NULL",
        values![now, obstacle, Obstacle::Unexpected.word(), organisation, id],
    )
    .await?;
    Ok(())
}

/// A colleague cancels what waits and is in nobody's hands; whether it still did.
pub(crate) async fn cancel(tx: &mut Tx, id: MessageId) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let cancelled = tx
        .run(
            "UPDATE messages SET gave_up_at = $1, error = $2
             WHERE organisation = $3 AND id = $4 AND sent_at IS NULL AND gave_up_at IS NULL AND leaving_at IS NULL",
            values![now, Obstacle::Cancelled, organisation, id],
        )
        .await?;
    Ok(cancelled == 1)
}

/// What was taken back waits again; whether it had been.
pub(crate) async fn uncancel(tx: &mut Tx, id: MessageId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let waits = tx
        .run(
            "UPDATE messages SET gave_up_at = NULL, error = NULL
             WHERE organisation = $1 AND id = $2 AND sent_at IS NULL AND error = $3",
            values![organisation, id, Obstacle::Cancelled],
        )
        .await?;
    Ok(waits == 1)
}

/// What was given up, or did not arrive, waits again; whether it did not already.
pub(crate) async fn again(tx: &mut Tx, id: MessageId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let waits = tx
        .run(
            "UPDATE messages SET sent_at = NULL, gave_up_at = NULL, failed_at = NULL, leaving_at = NULL,
               provider_id = NULL, error = NULL
             WHERE organisation = $1 AND id = $2 AND delivered_at IS NULL
               AND (failed_at IS NOT NULL OR (sent_at IS NULL AND gave_up_at IS NOT NULL))",
            values![organisation, id],
        )
        .await?;
    Ok(waits == 1)
}

/// The message that a provider knows by this name, in whichever organisation.
pub(crate) async fn named(tx: &mut Tx, provider_id: &str) -> Result<Option<(OrganisationId, MessageId)>, Fault> {
    tx.maybe("SELECT organisation, id FROM messages WHERE provider_id = $1 LIMIT 1", values![provider_id]).await
}

/// Whether messages wait that are worth nothing any more, in any organisation.
pub(crate) async fn lapses(tx: &mut Tx) -> Result<bool, Fault> {
    let now = tx.now();
    let found: Option<(MessageId, OrganisationId)> = tx
        .maybe(
            "SELECT id, organisation FROM messages
             WHERE worthless_after <= $1 AND sent_at IS NULL AND gave_up_at IS NULL AND leaving_at IS NULL LIMIT 1",
            values![now],
        )
        .await?;
    Ok(found.is_some())
}

/// Gives up what waits and is worth nothing any more.
pub(crate) async fn lapse(tx: &mut Tx) -> Result<u64, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE messages SET gave_up_at = $1, error = $2
         WHERE organisation = $3 AND worthless_after <= $1 AND sent_at IS NULL AND gave_up_at IS NULL
           AND leaving_at IS NULL",
        values![now, Obstacle::TooLate, organisation],
    )
    .await
}

/// A receipt: it arrived, or did not. What arrived has arrived, whatever comes later.
pub(crate) async fn arrived(tx: &mut Tx, id: MessageId, delivered: bool) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    if delivered {
        tx.run(
            "UPDATE messages SET delivered_at = $1, failed_at = NULL, error = NULL
             WHERE organisation = $2 AND id = $3 AND sent_at IS NOT NULL AND delivered_at IS NULL",
            values![now, organisation, id],
        )
        .await?;
    } else {
        tx.run(
            "UPDATE messages SET failed_at = $1, error = $2
             WHERE organisation = $3 AND id = $4 AND sent_at IS NOT NULL AND delivered_at IS NULL
               AND failed_at IS NULL",
            values![now, Obstacle::Undelivered, organisation, id],
        )
        .await?;
    }
    Ok(())
}

/// Forgets the messages about a person, and what they refused; how many messages there were.
pub async fn forget_person(tx: &mut Tx, person: PersonId) -> Result<u64, Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM opt_outs WHERE organisation = $1 AND person = $2", values![organisation, person]).await?;
    tx.run("DELETE FROM messages WHERE organisation = $1 AND person = $2", values![organisation, person]).await
}

/// Forgets the messages written before an instant that no longer wait; how many there were.
pub async fn forget_before(tx: &mut Tx, before: Moment) -> Result<u64, Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM messages
         WHERE organisation = $1 AND created_at < $2 AND (sent_at IS NOT NULL OR gave_up_at IS NOT NULL)",
        values![organisation, before],
    )
    .await
}

/// What must be true of messages: one line per problem.
pub async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let sentences = [
        (
            "messages with a receipt that never left",
            "SELECT COUNT(*) FROM messages WHERE sent_at IS NULL AND (delivered_at IS NOT NULL OR failed_at IS NOT NULL)",
        ),
        (
            "messages given up without a reason",
            "SELECT COUNT(*) FROM messages WHERE sent_at IS NULL AND gave_up_at IS NOT NULL AND error IS NULL",
        ),
        (
            "messages that still wait for a person who was erased",
            "SELECT COUNT(*) FROM messages m JOIN people p ON p.id = m.person WHERE p.anonymised_at IS NOT NULL",
        ),
        (
            "text messages to what is not a number",
            "SELECT COUNT(*) FROM messages WHERE channel = 'sms' AND recipient NOT LIKE '+%'",
        ),
    ];
    ::store::check::breaches(tx, &sentences).await
}

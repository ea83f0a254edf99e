//! Remembers messages, and what became of them.

use ::store::{Cells, Composer, Record, Tx};
use ground::{Fault, Moment, PersonId, choice::Choice as _, values};

use super::{
    Channel, Message,
    rules::{Place, State},
};
use crate::{MessageId, Obstacle};

/// A message as the list shows it.
#[derive(Clone)]
pub struct Line {
    pub id: MessageId,
    pub channel: Channel,
    pub recipient: String,
    pub subject: String,
    /// Whom it is about.
    pub person: Option<PersonId>,
    pub created_at: Moment,
    pub state: State,
}

impl Record for Line {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            channel: cells.take()?,
            recipient: cells.take()?,
            subject: cells.take()?,
            person: cells.maybe()?,
            created_at: cells.take()?,
            state: State::of(cells.maybe()?, cells.maybe()?),
        })
    }
}

/// A message with all that is known of it.
#[derive(Clone)]
pub struct Kept {
    pub message: Message,
    pub created_at: Moment,
    pub sent_at: Option<Moment>,
    pub gave_up_at: Option<Moment>,
    /// What last stood in its way.
    pub obstacle: Option<Obstacle>,
}

impl Record for Kept {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let message = Message {
            id: cells.take()?,
            channel: cells.take()?,
            recipient: cells.take()?,
            subject: cells.take()?,
            body: cells.take()?,
            person: cells.maybe()?,
        };
        Ok(Self {
            message,
            created_at: cells.take()?,
            sent_at: cells.maybe()?,
            gave_up_at: cells.maybe()?,
            obstacle: cells.maybe()?,
        })
    }
}

impl Kept {
    pub fn state(&self) -> State {
        State::of(self.sent_at, self.gave_up_at)
    }
}

/// Writes a message; whether it is new.
pub(crate) async fn add(tx: &mut Tx, message: &Message) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    // A subject is one line: whatever was typed into it cannot become a header.
    let subject = message.subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let added = tx
        .run(
            "INSERT INTO messages (id, organisation, channel, recipient, subject, body, person, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING",
            values![
                message.id,
                organisation,
                message.channel,
                message.recipient.trim(),
                subject,
                message.body,
                message.person,
                now
            ],
        )
        .await?;
    Ok(added == 1)
}

/// One message of the badge's organisation.
pub(crate) async fn one(tx: &mut Tx, id: MessageId) -> Result<Option<Kept>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT id, channel, recipient, subject, body, person, created_at, sent_at, gave_up_at, error
         FROM messages WHERE organisation = $1 AND id = $2",
        values![organisation, id],
    )
    .await
}

fn filtered(tx: &Tx, columns: &'static str, state: Option<State>) -> Result<Composer, Fault> {
    let mut sql = Composer::new(columns);
    sql.filter("organisation =", &tx.organisation()?);
    match state {
        None => {}
        Some(State::Sent) => _ = sql.plain("sent_at IS NOT NULL"),
        Some(State::GivenUp) => _ = sql.plain("sent_at IS NULL").plain("gave_up_at IS NOT NULL"),
        Some(State::Waiting) => _ = sql.plain("sent_at IS NULL").plain("gave_up_at IS NULL"),
    }
    Ok(sql)
}

/// Messages of the badge's organisation, the newest first, from a place on.
pub(crate) async fn list(
    tx: &mut Tx,
    state: Option<State>,
    from: Option<Place>,
    at_most: i64,
) -> Result<Vec<Line>, Fault> {
    let columns = "SELECT id, channel, recipient, subject, person, created_at, sent_at, gave_up_at FROM messages";
    let mut sql = filtered(tx, columns, state)?;
    if let Some(place) = from {
        sql.filter("(created_at, id) < (", &place.created_at).then_value(",", &place.id).then(")");
    }
    sql.then("ORDER BY created_at DESC, id DESC").then_value("LIMIT", &at_most);
    tx.all(&sql, sql.values()).await
}

/// How many messages there are in this state, or in any.
pub(crate) async fn count(tx: &mut Tx, state: Option<State>) -> Result<i64, Fault> {
    let sql = filtered(tx, "SELECT CAST(count(*) AS BIGINT) FROM messages", state)?;
    let (count,) = tx.one::<(i64,)>(&sql, sql.values()).await?;
    Ok(count)
}

/// How many messages of the badge's organisation wait.
pub async fn waiting(tx: &mut Tx) -> Result<i64, Fault> {
    count(tx, Some(State::Waiting)).await
}

/// The message has left (for a letter: was printed and handed over).
pub async fn sent(tx: &mut Tx, id: MessageId) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE messages SET sent_at = $1, error = NULL WHERE organisation = $2 AND id = $3 AND sent_at IS NULL",
        values![now, organisation, id],
    )
    .await?;
    Ok(())
}

/// Something stands in its way; it is tried again.
pub(crate) async fn hinder(tx: &mut Tx, id: MessageId, obstacle: Obstacle) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE messages SET error = $1 WHERE organisation = $2 AND id = $3 AND sent_at IS NULL",
        values![obstacle, organisation, id],
    )
    .await?;
    Ok(())
}

/// It is not tried again; without an obstacle here, the last one noted stays.
pub(crate) async fn give_up(tx: &mut Tx, id: MessageId, obstacle: Option<Obstacle>) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE messages SET gave_up_at = $1, error = COALESCE($2, error, $3)
         WHERE organisation = $4 AND id = $5 AND sent_at IS NULL AND gave_up_at IS NULL",
        values![now, obstacle, Obstacle::Unexpected.word(), organisation, id],
    )
    .await?;
    Ok(())
}

/// Forgets the messages about a person; how many there were.
pub async fn forget_person(tx: &mut Tx, person: PersonId) -> Result<u64, Fault> {
    let organisation = tx.organisation()?;
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

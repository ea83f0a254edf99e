//! Remembers messages, and what became of them.

mod course;

use ::store::{Cells, Composer, Record, Tx};
use ground::{Fault, Moment, PersonId, SpaceId, values};
use web::Language;

use super::{
    Channel, Message, Terms,
    rules::{Course, Place, State},
};
use crate::{MessageId, Obstacle};

pub(crate) use course::{again, arrived, cancel, give_up, hinder, lapse, lapses, left, named, start, uncancel, unsent};
pub use course::{check, forget_before, forget_person, sent, waiting};

impl Record for Course {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            sent_at: cells.maybe()?,
            gave_up_at: cells.maybe()?,
            delivered_at: cells.maybe()?,
            failed_at: cells.maybe()?,
        })
    }
}

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
    /// Why it has not left, or did not arrive.
    pub obstacle: Option<Obstacle>,
    pub language: Option<Language>,
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
            obstacle: cells.maybe()?,
            language: cells.maybe()?,
            state: Course::read(cells)?.state(),
        })
    }
}

/// A message with all that is known of it.
#[derive(Clone)]
pub struct Kept {
    pub message: Message,
    pub terms: Terms,
    pub created_at: Moment,
    /// When it was handed to a service that has not said yes or no.
    pub leaving_at: Option<Moment>,
    pub course: Course,
    /// What last stood in its way.
    pub obstacle: Option<Obstacle>,
    /// Where its reader says that they want no more of such messages.
    pub unsubscribe: Option<String>,
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
        let terms = Terms {
            kind: cells.maybe()?,
            manner: cells.maybe()?,
            language: cells.maybe()?,
            space: cells.maybe()?,
            not_before: cells.maybe()?,
            worthless_after: cells.maybe()?,
        };
        Ok(Self {
            message,
            terms,
            created_at: cells.take()?,
            leaving_at: cells.maybe()?,
            obstacle: cells.maybe()?,
            course: Course::read(cells)?,
            unsubscribe: cells.maybe()?,
        })
    }
}

impl Kept {
    pub const fn state(&self) -> State {
        self.course.state()
    }
}

/// Writes a message; whether it is new.
pub(crate) async fn add(tx: &mut Tx, message: &Message, terms: Terms) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    // A subject is one line: whatever was typed into it cannot become a header.
    let subject = message.subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let added = tx
        .run(
            "INSERT INTO messages (id, organisation, channel, recipient, subject, body, person, kind, manner,
               language, space, not_before, worthless_after, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (id) DO NOTHING",
            values![
                message.id,
                organisation,
                message.channel,
                message.recipient.trim(),
                subject,
                message.body,
                message.person,
                terms.kind,
                terms.manner,
                terms.language,
                terms.space,
                terms.not_before,
                terms.worthless_after,
                now
            ],
        )
        .await?;
    Ok(added == 1)
}

/// Whether a message of this id was ever written.
pub async fn is_known(tx: &mut Tx, id: MessageId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let found: Option<(MessageId,)> =
        tx.maybe("SELECT id FROM messages WHERE organisation = $1 AND id = $2", values![organisation, id]).await?;
    Ok(found.is_some())
}

fn select() -> Composer {
    Composer::new(
        "SELECT id, channel, recipient, subject, body, person, kind, manner, language, space, not_before,
           worthless_after, created_at, leaving_at, error, sent_at, gave_up_at, delivered_at, failed_at, unsubscribe
         FROM messages",
    )
}

/// Notes where the reader of a message says that they want no more of such messages.
pub(crate) async fn set_way_out(tx: &mut Tx, id: MessageId, address: &str) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE messages SET unsubscribe = $1 WHERE id = $2 AND organisation = $3",
        values![address.to_owned(), id, organisation],
    )
    .await?;
    Ok(())
}

/// One message of the badge's organisation.
pub(crate) async fn one(tx: &mut Tx, id: MessageId) -> Result<Option<Kept>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).filter("id =", &id);
    tx.maybe(&sql, sql.values()).await
}

/// Messages of one channel that wait for a colleague, the oldest first; about one person, or anybody.
pub(crate) async fn in_hand(tx: &mut Tx, channel: Channel, about: Option<PersonId>) -> Result<Vec<Kept>, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let mut sql = select();
    sql.filter("organisation =", &organisation).filter("channel =", &channel);
    sql.filter("COALESCE(worthless_after, 9223372036854775807) >", &now);
    match about {
        Some(person) => _ = sql.filter("person =", &person),
        None => within(tx, &mut sql),
    }
    sql.plain("sent_at IS NULL").plain("gave_up_at IS NULL").then("ORDER BY created_at, id LIMIT 200");
    tx.all(&sql, sql.values()).await
}

/// Of today's space, and of none in particular; of every space for who works for all.
fn within(tx: &Tx, sql: &mut Composer) {
    if let Some(space) = tx.badge().space() {
        sql.plain("(space IS NULL").then_value("OR space =", &space).then(")");
    }
}

/// Letters that were printed since an instant, the latest first.
pub(crate) async fn printed(tx: &mut Tx, since: Moment) -> Result<Vec<Kept>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).filter("channel =", &Channel::Letter).filter("sent_at >=", &since);
    within(tx, &mut sql);
    sql.then("ORDER BY sent_at DESC, id DESC LIMIT 200");
    tx.all(&sql, sql.values()).await
}

/// What a list is narrowed to.
#[derive(Clone, Copy, Default)]
pub struct Filter {
    pub state: Option<State>,
    pub channel: Option<Channel>,
}

fn filtered(tx: &Tx, columns: &'static str, filter: Filter) -> Result<Composer, Fault> {
    let mut sql = Composer::new(columns);
    sql.filter("organisation =", &tx.organisation()?);
    if let Some(channel) = filter.channel {
        sql.filter("channel =", &channel);
    }
    match filter.state {
        None => {}
        Some(State::Delivered) => _ = sql.plain("delivered_at IS NOT NULL"),
        Some(State::Failed) => _ = sql.plain("delivered_at IS NULL").plain("failed_at IS NOT NULL"),
        Some(State::Sent) => {
            _ = sql.plain("sent_at IS NOT NULL").plain("delivered_at IS NULL").plain("failed_at IS NULL");
        }
        Some(State::GivenUp) => _ = sql.plain("sent_at IS NULL").plain("gave_up_at IS NOT NULL"),
        Some(State::Waiting) => _ = sql.plain("sent_at IS NULL").plain("gave_up_at IS NULL"),
    }
    Ok(sql)
}

/// Messages of the badge's organisation, the newest first, from a place on.
pub(crate) async fn list(tx: &mut Tx, filter: Filter, from: Option<Place>, at_most: i64) -> Result<Vec<Line>, Fault> {
    let columns =
        "SELECT id, channel, recipient, subject, person, created_at, error, language, sent_at, gave_up_at, delivered_at,
           failed_at
         FROM messages";
    let mut sql = filtered(tx, columns, filter)?;
    if let Some(place) = from {
        sql.filter("(created_at, id) < (", &place.created_at).then_value(",", &place.id).then(")");
    }
    sql.then("ORDER BY created_at DESC, id DESC").then_value("LIMIT", &at_most);
    tx.all(&sql, sql.values()).await
}

/// How many messages there are in this state and of this channel, or in any.
pub(crate) async fn count(tx: &mut Tx, filter: Filter) -> Result<i64, Fault> {
    let sql = filtered(tx, "SELECT CAST(count(*) AS BIGINT) FROM messages", filter)?;
    let (count,) = tx.one::<(i64,)>(&sql, sql.values()).await?;
    Ok(count)
}

/// The zone and the hours that count for a message: its space's.
pub(crate) async fn zone(tx: &mut Tx, space: Option<SpaceId>) -> Result<ground::Zone, Fault> {
    match space {
        None => Ok(ground::Zone::paris()),
        Some(space) => Ok(network::space::store::get(tx, space).await?.zone),
    }
}

//! Remembers calls, and finds who may have dropped out of sight.

use ::store::{Cells, Composer, Record, Tx, journal::Change};
use facts::{Told, pathway::Pathway as Happened};
use ground::{Day, Fault, Identifier as _, Moment, PersonId, SpaceId, choice::Choice as _, values};
use people::{Contact, PhoneUse};
use serde_json::json;

use super::rules::Call;
use crate::step::rules::Kind;

#[cfg(test)]
pub(crate) mod before;

impl Record for Call {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            person: cells.take()?,
            outcome: cells.take()?,
            again_on: cells.maybe()?,
            made_at: cells.take()?,
        })
    }
}

/// Somebody with an open plan who was not seen for a while, and the step that they walk now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unseen {
    pub person: PersonId,
    pub last_contact: Day,
    pub contact: Contact,
    pub has_phone: bool,
    pub phone_use: PhoneUse,
    pub kind: Kind,
    pub module: Option<String>,
    /// When a partner who holds the step is to be asked.
    pub look_on: Option<Day>,
    /// When their plan was written.
    pub written_at: Moment,
}

impl Record for Unseen {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            person: cells.take()?,
            last_contact: cells.take()?,
            contact: cells.take()?,
            has_phone: cells.take()?,
            phone_use: cells.take()?,
            kind: cells.take()?,
            module: cells.maybe()?,
            look_on: cells.maybe()?,
            written_at: cells.take()?,
        })
    }
}

/// The people of a space with an open plan who were not seen since `before`, the latest plan of each first; whoever wants not
/// to be reached at all is not among them.
pub async fn unseen(tx: &mut Tx, space: SpaceId, before: Day) -> Result<Vec<Unseen>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT p.id, p.last_contact, p.contact, (p.phone IS NOT NULL), p.phone_use, s.kind, s.module, s.look_on,
           l.written_at
         FROM plans l
         JOIN people r ON r.id = l.person AND r.organisation = l.organisation
         JOIN people p ON p.id = COALESCE(r.merged_into, r.id)
         JOIN plan_steps s ON s.plan = l.id AND s.organisation = l.organisation AND s.state IN ('planned', 'booked')
           AND NOT EXISTS (SELECT 1 FROM plan_steps f WHERE f.plan = s.plan AND f.organisation = s.organisation
             AND f.place < s.place AND f.state IN ('planned', 'booked'))
         WHERE l.organisation = $1 AND l.space = $2 AND p.space = l.space AND l.state = 'agreed' AND p.last_contact < $3
           AND p.anonymised_at IS NULL AND p.contact <> 'never'
         ORDER BY p.id, l.written_at DESC",
        values![organisation, space, before],
    )
    .await
}

fn select() -> Composer {
    Composer::new(
        "SELECT c.id, COALESCE(r.merged_into, r.id), c.outcome, c.again_on, c.made_at
         FROM calls c JOIN people r ON r.id = c.person AND r.organisation = c.organisation",
    )
}

/// The calls of a space since then, the oldest first, and every wish for no more calls.
pub async fn since(tx: &mut Tx, space: SpaceId, since: Moment) -> Result<Vec<Call>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT c.id, COALESCE(r.merged_into, r.id), c.outcome, c.again_on, c.made_at
         FROM calls c JOIN people r ON r.id = c.person AND r.organisation = c.organisation
         WHERE c.organisation = $1 AND c.withdrawn_at IS NULL
           AND (c.outcome = 'never' OR (c.space = $2 AND c.made_at >= $3))
         ORDER BY c.made_at, c.id",
        values![organisation, space, since],
    )
    .await
}

/// The calls of a person, on records that were merged too, the oldest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Call>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("c.organisation =", &organisation).of_person("c.person", &person).plain("c.withdrawn_at IS NULL");
    sql.then("ORDER BY c.made_at, c.id");
    tx.all(&sql, sql.values()).await
}

/// Notes what came of a call, and tells it.
pub async fn create(tx: &mut Tx, space: SpaceId, new: &Call) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO calls (id, organisation, space, person, outcome, again_on, made_at, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![new.id, organisation, space, new.person, new.outcome, new.again_on, now, account],
    )
    .await?;
    let number = people::person::store::number(tx, new.person).await?;
    let fact = Happened::Called { call: new.id.uuid(), outcome: new.outcome.word().to_owned() };
    tx.tell(Told::new(fact, now).at(space).about(number)).await?;
    let (what, record) = (json!({ "outcome": new.outcome }), new.id.uuid());
    tx.note_change(Change { noun: "call", record, person: Some(new.person), action: "created", what: &what }).await
}

/// Takes a call back that was noted by mistake; false when it was taken back already.
pub async fn withdraw(tx: &mut Tx, space: SpaceId, call: &Call) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let touched = tx
        .run(
            "UPDATE calls SET withdrawn_at = $1, withdrawn_by = $2
             WHERE id = $3 AND organisation = $4 AND withdrawn_at IS NULL",
            values![now, account, call.id, organisation],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    let number = people::person::store::number(tx, call.person).await?;
    tx.tell(Told::new(Happened::CallWithdrawn { call: call.id.uuid() }, now).at(space).about(number)).await?;
    let (what, record) = (json!({ "outcome": call.outcome }), call.id.uuid());
    tx.note_change(Change { noun: "call", record, person: Some(call.person), action: "withdrawn", what: &what })
        .await?;
    Ok(true)
}

/// Calls of a person who was anonymised go.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM calls WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}

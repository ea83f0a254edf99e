//! Remembers standing weeks, and which of their days are stored.

use ground::{AccountId, Day, Fault, Identifier as _, SpaceId, holidays::department_of, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::{
    StandingId,
    rules::{Calendar, Skips, Standing},
};
use crate::session::SessionId;

impl Record for Standing {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let (id, space, template, kind) = (cells.take()?, cells.take()?, cells.maybe()?, cells.take()?);
        let (module, title, seats) = (cells.take()?, cells.take()?, cells.take()?);
        let (facilitator, room) = (cells.maybe()?, cells.maybe()?);
        let (equipment, count) = (cells.maybe()?, cells.maybe()?);
        Ok(Self {
            id,
            space,
            template,
            kind,
            module,
            title,
            seats,
            facilitator,
            room,
            equipment: Option::zip(equipment, count),
            rule: cells.take()?,
            first: cells.take()?,
            from: cells.take()?,
            to: cells.take()?,
            skips: Skips { school: cells.take()?, public: cells.take()?, closed: cells.take()? },
            planned_until: cells.take()?,
            version: cells.take()?,
        })
    }
}

/// The standing weeks of a space, the oldest first.
pub async fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Standing>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, space, template, kind, module, title, seats, facilitator, room, equipment, equipment_count, rule,
           first_day, from_minute, to_minute, skip_school, skip_public, skip_closed, planned_until, version
         FROM standing_weeks WHERE organisation = $1 AND space = $2 ORDER BY made_at, id",
        values![organisation, space],
    )
    .await
}

/// One standing week.
pub async fn find(tx: &mut Tx, id: StandingId) -> Result<Option<Standing>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT id, space, template, kind, module, title, seats, facilitator, room, equipment, equipment_count, rule,
           first_day, from_minute, to_minute, skip_school, skip_public, skip_closed, planned_until, version
         FROM standing_weeks WHERE id = $1 AND organisation = $2",
        values![id, organisation],
    )
    .await
}

/// Keeps a new one; its days are stored apart.
pub async fn create(tx: &mut Tx, new: &Standing) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO standing_weeks (id, organisation, space, template, kind, module, title, seats, facilitator, room,
           equipment, equipment_count, rule, first_day, from_minute, to_minute, skip_school, skip_public, skip_closed,
           planned_until, made_at, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        values![
            new.id,
            organisation,
            new.space,
            new.template,
            new.kind,
            new.module,
            new.title,
            new.seats,
            new.facilitator,
            new.room,
            new.equipment.map(|(id, _)| id),
            new.equipment.map(|(_, count)| count),
            new.rule,
            new.first,
            new.from,
            new.to,
            new.skips.school,
            new.skips.public,
            new.skips.closed,
            new.planned_until,
            now,
            account,
        ],
    )
    .await?;
    note(tx, new.id, "created", &json!({ "title": new.title, "rule": new.rule.to_string() })).await
}

/// Changes what it is from now on; false when somebody else changed it since it was read.
pub async fn update(tx: &mut Tx, before: &Standing, after: &Standing) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let written = tx
        .run(
            "UPDATE standing_weeks SET title = $1, seats = $2, facilitator = $3, room = $4, equipment = $5,
               equipment_count = $6, rule = $7, first_day = $8, from_minute = $9, to_minute = $10, skip_school = $11,
               skip_public = $12, skip_closed = $13, version = version + 1
             WHERE id = $14 AND organisation = $15 AND version = $16",
            values![
                after.title,
                after.seats,
                after.facilitator,
                after.room,
                after.equipment.map(|(id, _)| id),
                after.equipment.map(|(_, count)| count),
                after.rule,
                after.first,
                after.from,
                after.to,
                after.skips.school,
                after.skips.public,
                after.skips.closed,
                before.id,
                organisation,
                before.version,
            ],
        )
        .await?;
    if written == 0 {
        return Ok(false);
    }
    let hour = |minutes: i64| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let what = json!({
        "title": [before.title, after.title], "rule": [before.rule.to_string(), after.rule.to_string()],
        "from": [hour(before.from), hour(after.from)], "to": [hour(before.to), hour(after.to)],
        "facilitator": [before.facilitator, after.facilitator], "room": [before.room, after.room],
    });
    note(tx, before.id, "updated", &what).await?;
    Ok(true)
}

/// Nobody leads what a colleague led who left a space, or every space: the days of the night begin without anybody.
pub async fn leave(tx: &mut Tx, account: AccountId, space: Option<SpaceId>) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("UPDATE standing_weeks SET facilitator = NULL, version = version + 1");
    sql.filter("organisation =", &organisation).filter("facilitator =", &account);
    if let Some(space) = space {
        sql.filter("space =", &space);
    }
    tx.run(&sql, sql.values()).await?;
    Ok(())
}

/// Its days are stored until then.
pub async fn set_planned(tx: &mut Tx, id: StandingId, until: Day) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE standing_weeks SET planned_until = $1 WHERE id = $2 AND organisation = $3",
        values![until, id, organisation],
    )
    .await?;
    Ok(())
}

/// A day of it that is stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stored {
    pub day: Day,
    pub session: SessionId,
    /// It was changed by itself.
    pub apart: bool,
}

impl Record for Stored {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { day: cells.take()?, session: cells.take()?, apart: cells.take()? })
    }
}

/// Its stored days from a day on, in order.
pub async fn stored(tx: &mut Tx, id: StandingId, from: Day) -> Result<Vec<Stored>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT w.occurrence, s.id, s.apart FROM workshops w JOIN workshop_sessions s ON s.workshop = w.id
         WHERE w.standing = $1 AND w.organisation = $2 AND w.occurrence >= $3 ORDER BY w.occurrence, s.id",
        values![id, organisation, from],
    )
    .await
}

/// On which days the space of a standing week does not meet, from a day on.
pub async fn calendar(tx: &mut Tx, space: SpaceId, from: Day) -> Result<Calendar, Fault> {
    let commune = network::space::store::get(tx, space).await?.commune;
    Ok(Calendar {
        department: department_of(&commune).to_owned(),
        breaks: network::holiday::store::of_space(tx, space, from).await?,
        closures: network::closure::store::ahead(tx, space, from).await?,
    })
}

async fn note(tx: &mut Tx, id: StandingId, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    tx.note_change(Change { noun: "standing", record: id.uuid(), person: None, action, what }).await
}

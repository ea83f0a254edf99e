//! Remembers workshops and takes their lock.

use facts::{Told, agenda::Agenda as Happened};
use ground::{Fault, Identifier as _, Moment, SpaceId, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use network::room::RoomId;

use super::{
    WorkshopId,
    rules::{Kind, NewWorkshop},
};
use crate::{equipment::EquipmentId, session::rules::State, standing::StandingId};

mod check;

pub use check::check;

/// A workshop.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Workshop {
    pub id: WorkshopId,
    pub space: SpaceId,
    /// Word of the module that it teaches.
    pub module: String,
    pub title: String,
    pub seats: i64,
    pub taken: i64,
    pub room: Option<String>,
    pub place: Option<String>,
    pub kind: Kind,
    pub room_id: Option<RoomId>,
    pub equipment: Option<EquipmentId>,
    pub equipment_count: Option<i64>,
    pub standing: Option<StandingId>,
    pub bring: Option<String>,
}

impl Record for Workshop {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            module: cells.take()?,
            title: cells.take()?,
            seats: cells.take()?,
            taken: cells.take()?,
            room: cells.maybe()?,
            place: cells.maybe()?,
            kind: cells.take()?,
            room_id: cells.maybe()?,
            equipment: cells.maybe()?,
            equipment_count: cells.maybe()?,
            standing: cells.maybe()?,
            bring: cells.maybe()?,
        })
    }
}

/// Makes a workshop with all its sessions, and tells that each is scheduled.
pub async fn create(tx: &mut Tx, new: &NewWorkshop) -> Result<(), Fault> {
    create_all(tx, std::slice::from_ref(new)).await?;
    note(tx, new.id, "created", &json!({ "title": new.title, "sessions": new.sessions.len() })).await
}

/// Workshops of one statement: twenty-two values each, below what both engines bind.
const AT_ONCE: usize = 500;

/// Makes several with their sessions, which are told; the journal of changes is the caller's.
pub async fn create_all(tx: &mut Tx, all: &[NewWorkshop]) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    for some in all.chunks(AT_ONCE) {
        let mut sql = Composer::new(
            "INSERT INTO workshops (id, organisation, space, module, title, seats, room, place, created_at, created_by,
               changed_at, kind, template, standing, occurrence, room_id, equipment, equipment_count, minimum,
               facilitators, bring, by_referrer, by_person) VALUES",
        );
        for new in some {
            let means = &new.means;
            sql.row(values![
                new.id,
                organisation,
                new.space,
                new.module,
                new.title,
                new.seats,
                new.room,
                new.place,
                now,
                account,
                now,
                means.kind,
                means.template,
                means.standing.map(|(id, _)| id),
                means.standing.map(|(_, day)| day),
                means.room,
                means.equipment.map(|(id, _)| id),
                means.equipment.map(|(_, count)| count),
                means.minimum,
                means.facilitators,
                means.bring,
                means.by_referrer,
                means.by_person,
            ]);
        }
        tx.run(&sql, sql.values()).await?;
        sessions(tx, some).await?;
    }
    for new in all {
        let seats = u16::try_from(new.seats).unwrap_or(u16::MAX);
        for (id, _) in &new.sessions {
            let fact = Happened::Scheduled { session: id.uuid(), workshop: new.id.uuid(), seats };
            tx.tell(Told::new(fact, now).at(new.space)).await?;
        }
    }
    Ok(())
}

async fn sessions(tx: &mut Tx, all: &[NewWorkshop]) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new(
        "INSERT INTO workshop_sessions (id, organisation, workshop, space, number, starts_at, ends_at, facilitator,
           state) VALUES",
    );
    for new in all {
        for (number, (id, slot)) in (1_i64..).zip(&new.sessions) {
            sql.row(values![
                *id,
                organisation,
                new.id,
                new.space,
                number,
                slot.starts_at,
                slot.ends_at,
                new.facilitator,
                State::Scheduled,
            ]);
        }
    }
    tx.run(&sql, sql.values()).await?;
    Ok(())
}

/// Corrects what a workshop is called, its seats and where it is.
pub async fn update(tx: &mut Tx, before: &Workshop, after: &Workshop) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE workshops SET title = $1, seats = $2, room = $3, place = $4, changed_at = $5, room_id = $6,
           equipment = $7, equipment_count = $8
         WHERE id = $9 AND organisation = $10",
        values![
            after.title,
            after.seats,
            after.room,
            after.place,
            now,
            after.room_id,
            after.equipment,
            after.equipment_count,
            before.id,
            organisation,
        ],
    )
    .await?;
    let what = json!({
        "title": [before.title, after.title], "seats": [before.seats, after.seats],
        "room": [before.room, after.room], "place": [before.place, after.place],
    });
    note(tx, before.id, "updated", &what).await
}

async fn note(tx: &mut Tx, id: WorkshopId, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    tx.note_change(Change { noun: "workshop", record: id.uuid(), person: None, action, what }).await
}

/// One workshop of the organisation.
pub async fn find(tx: &mut Tx, id: WorkshopId) -> Result<Option<Workshop>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT w.id, w.space, w.module, w.title, w.seats,
           (SELECT COUNT(*) FROM seats t WHERE t.workshop = w.id AND t.organisation = w.organisation), w.room, w.place,
           w.kind, w.room_id, w.equipment, w.equipment_count, w.standing, w.bring
         FROM workshops w WHERE w.id = $1 AND w.organisation = $2",
        values![id, organisation],
    )
    .await
}

/// Takes the lock of a workshop's seats until the transaction ends: whoever else wants one waits here, and reads
/// what was decided. (On SQLite the writer is alone anyway.) Several are locked in the order of their ids.
pub async fn lock(tx: &mut Tx, ids: &[WorkshopId]) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        tx.run(
            "UPDATE workshops SET changed_at = $1 WHERE id = $2 AND organisation = $3",
            values![now, id, organisation],
        )
        .await?;
    }
    Ok(())
}

/// A workshop that still meets, as one chooses among them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    pub id: WorkshopId,
    pub title: String,
    pub module: String,
    pub room: Option<String>,
    pub place: Option<String>,
    pub seats: i64,
    pub taken: i64,
    pub first_at: Moment,
    /// Beginning of the next session that is not over.
    pub next_at: Moment,
    /// Sessions that are not cancelled.
    pub sessions: i64,
}

impl Group {
    pub fn free(&self) -> i64 {
        (self.seats - self.taken).max(0)
    }
}

impl Record for Group {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            title: cells.take()?,
            module: cells.take()?,
            room: cells.maybe()?,
            place: cells.maybe()?,
            seats: cells.take()?,
            taken: cells.take()?,
            first_at: cells.take()?,
            next_at: cells.take()?,
            sessions: cells.take()?,
        })
    }
}

/// The workshops of a space that still meet after `now`, the next one first.
pub async fn groups(tx: &mut Tx, space: SpaceId, now: Moment) -> Result<Vec<Group>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT w.id, w.title, w.module, w.room, w.place, w.seats,
           (SELECT COUNT(*) FROM seats t WHERE t.workshop = w.id AND t.organisation = w.organisation),
           MIN(s.starts_at), MIN(CASE WHEN s.ends_at > $1 THEN s.starts_at END) AS next_at, COUNT(*)
         FROM workshops w
         JOIN workshop_sessions s ON s.workshop = w.id AND s.organisation = w.organisation AND s.state <> 'cancelled'
         WHERE w.organisation = $2 AND w.space = $3 AND w.kind = 'workshop' AND w.id IN (
           SELECT c.workshop FROM workshop_sessions c
           WHERE c.organisation = $2 AND c.space = $3 AND c.ends_at > $1 AND c.state = 'scheduled')
         GROUP BY w.id, w.organisation, w.title, w.module, w.room, w.place, w.seats
         ORDER BY next_at, w.id",
        values![now, organisation, space],
    )
    .await
}

/// Outreach places where a space held workshops, the latest first.
pub async fn places(tx: &mut Tx, space: SpaceId) -> Result<Vec<String>, Fault> {
    let organisation = tx.organisation()?;
    let found: Vec<(String,)> = tx
        .all(
            "SELECT place FROM workshops WHERE organisation = $1 AND space = $2 AND place IS NOT NULL
             GROUP BY place ORDER BY MAX(created_at) DESC, place LIMIT 20",
            values![organisation, space],
        )
        .await?;
    Ok(found.into_iter().map(|(place,)| place).collect())
}

//! Remembers enrolments and gives seats: the lock taken late, everything checked again under it.

use facts::{Told, agenda::Agenda as Happened};
use ground::{Fault, Identifier as _, Moment, PersonId, Refusal, SpaceId, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::{
    EnrolmentId,
    rules::{By, Group, Way},
};
use crate::workshop::{WorkshopId, store::lock};

/// What a rule allowed, or why not.
pub type Outcome<T> = Result<Result<T, Refusal>, Fault>;

/// One enrolment, with the name of the person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Enrolment {
    pub id: EnrolmentId,
    pub workshop: WorkshopId,
    pub space: SpaceId,
    pub person: PersonId,
    pub first_name: String,
    pub last_name: String,
    pub enrolled_at: Moment,
    pub ended_at: Option<Moment>,
    /// Who ended it; unknown of those ended before this was kept.
    pub ended_by: Option<By>,
    pub moved_to: Option<EnrolmentId>,
}

impl Enrolment {
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
}

impl Record for Enrolment {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            workshop: cells.take()?,
            space: cells.take()?,
            person: cells.take()?,
            first_name: cells.take()?,
            last_name: cells.take()?,
            enrolled_at: cells.take()?,
            ended_at: cells.maybe()?,
            ended_by: cells.maybe()?,
            moved_to: cells.maybe()?,
        })
    }
}

/// One enrolment of the organisation.
pub async fn find(tx: &mut Tx, id: EnrolmentId) -> Result<Option<Enrolment>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT e.id, e.workshop, w.space, e.person, p.first_name, p.last_name, e.enrolled_at, e.ended_at,
           e.ended_by, e.moved_to
         FROM enrolments e JOIN workshops w ON w.id = e.workshop JOIN people p ON p.id = e.person
         WHERE e.id = $1 AND e.organisation = $2",
        values![id, organisation],
    )
    .await
}

/// Everybody who has or had a seat in a workshop, by name; of each person the latest enrolment only.
pub async fn of_workshop(tx: &mut Tx, workshop: WorkshopId) -> Result<Vec<Enrolment>, Fault> {
    let organisation = tx.organisation()?;
    let mut all: Vec<Enrolment> = tx
        .all(
            "SELECT e.id, e.workshop, w.space, e.person, p.first_name, p.last_name, e.enrolled_at, e.ended_at,
               e.ended_by, e.moved_to
             FROM enrolments e JOIN workshops w ON w.id = e.workshop JOIN people p ON p.id = e.person
             WHERE e.workshop = $1 AND e.organisation = $2
             ORDER BY p.folded, p.id, CASE WHEN e.ended_at IS NULL THEN 0 ELSE 1 END, e.enrolled_at DESC, e.id DESC",
            values![workshop, organisation],
        )
        .await?;
    all.dedup_by_key(|enrolment| enrolment.person);
    Ok(all)
}

/// A person about to get a seat.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NewEnrolment {
    pub id: EnrolmentId,
    pub workshop: WorkshopId,
    pub space: SpaceId,
    pub person: PersonId,
    pub way: Way,
}

/// Gives a person a seat, if there is one for them.
pub async fn enrol(tx: &mut Tx, new: NewEnrolment) -> Outcome<()> {
    lock(tx, &[new.workshop]).await?;
    if let Err(refusal) = sit(tx, new).await? {
        return Ok(Err(refusal));
    }
    people::person::store::touch(tx, new.person).await?;
    let fact = Happened::Enrolled { workshop: new.workshop.uuid() };
    tell(tx, new.person, new.space, fact).await?;
    note(tx, new.id, new.person, "created", &json!({ "workshop": new.workshop })).await?;
    Ok(Ok(()))
}

/// Writes the enrolment and its seat, under the lock of the workshop.
async fn sit(tx: &mut Tx, new: NewEnrolment) -> Outcome<()> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let group = group(tx, new.workshop, new.person).await?;
    let seat = match group.admit(new.way, now) {
        Ok(seat) => seat,
        Err(refusal) => return Ok(Err(refusal)),
    };
    tx.run(
        "INSERT INTO enrolments (id, organisation, workshop, person, enrolled_at, enrolled_by)
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![new.id, organisation, new.workshop, new.person, now, account],
    )
    .await?;
    tx.run(
        "INSERT INTO seats (workshop, number, organisation, enrolment) VALUES ($1, $2, $3, $4)",
        values![new.workshop, seat, organisation, new.id],
    )
    .await?;
    Ok(Ok(()))
}

async fn group(tx: &mut Tx, workshop: WorkshopId, person: PersonId) -> Result<Group, Fault> {
    let organisation = tx.organisation()?;
    let taken: Vec<(i64,)> = tx
        .all("SELECT number FROM seats WHERE workshop = $1 AND organisation = $2", values![workshop, organisation])
        .await?;
    let (seats,) = tx
        .one::<(i64,)>(
            "SELECT seats FROM workshops WHERE id = $1 AND organisation = $2",
            values![workshop, organisation],
        )
        .await?;
    let ends_at = tx
        .maybe::<(Moment,)>(
            "SELECT ends_at FROM workshop_sessions WHERE workshop = $1 AND organisation = $2 AND state <> 'cancelled'
             ORDER BY ends_at DESC LIMIT 1",
            values![workshop, organisation],
        )
        .await?;
    let already = tx
        .maybe::<(EnrolmentId,)>(
            "SELECT id FROM enrolments
             WHERE workshop = $1 AND organisation = $3 AND ended_at IS NULL
               AND person IN (SELECT id FROM people WHERE id = $2 OR merged_into = $2) LIMIT 1",
            values![workshop, person, organisation],
        )
        .await?;
    Ok(Group {
        seats,
        taken: taken.into_iter().map(|(number,)| number).collect(),
        ends_at: ends_at.map(|(at,)| at),
        already: already.is_some(),
    })
}

/// Frees a seat. Enrolling again undoes it.
pub async fn withdraw(tx: &mut Tx, enrolment: &Enrolment, by: By) -> Outcome<()> {
    lock(tx, &[enrolment.workshop]).await?;
    if !stand(tx, enrolment.id, None, by).await? {
        return Ok(Err(Refusal::because("agenda-withdraw-ended")));
    }
    let fact = Happened::Withdrawn { workshop: enrolment.workshop.uuid() };
    tell(tx, enrolment.person, enrolment.space, fact).await?;
    note(tx, enrolment.id, enrolment.person, "withdrawn", &json!({ "workshop": enrolment.workshop })).await?;
    Ok(Ok(()))
}

/// Ends an enrolment and frees its seat; `false` when it had already ended.
async fn stand(tx: &mut Tx, id: EnrolmentId, moved_to: Option<EnrolmentId>, by: By) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let ended = tx
        .run(
            "UPDATE enrolments SET ended_at = $1, moved_to = $2, ended_by = $5
             WHERE id = $3 AND organisation = $4 AND ended_at IS NULL",
            values![now, moved_to, id, organisation, by],
        )
        .await?;
    tx.run("DELETE FROM seats WHERE enrolment = $1 AND organisation = $2", values![id, organisation]).await?;
    Ok(ended == 1)
}

/// Moves a person to another workshop in one act: they leave their seat only when they have the new one.
/// When refused, the caller drops the transaction and nothing has changed.
pub async fn shift(tx: &mut Tx, old: &Enrolment, to: WorkshopId, id: EnrolmentId, by: By) -> Outcome<()> {
    lock(tx, &[old.workshop, to]).await?;
    let new = NewEnrolment { id, workshop: to, space: old.space, person: old.person, way: Way::Booked };
    if let Err(refusal) = sit(tx, new).await? {
        return Ok(Err(refusal));
    }
    if !stand(tx, old.id, Some(id), by).await? {
        return Ok(Err(Refusal::because("agenda-withdraw-ended")));
    }
    let fact = Happened::Moved { from: old.workshop.uuid(), to: to.uuid() };
    tell(tx, old.person, old.space, fact).await?;
    note(tx, old.id, old.person, "moved", &json!({ "from": old.workshop, "to": to })).await?;
    Ok(Ok(()))
}

async fn tell(tx: &mut Tx, person: PersonId, space: SpaceId, fact: Happened) -> Result<(), Fault> {
    let number = people::person::store::number(tx, person).await?;
    let told = Told::new(fact, tx.now()).at(space).about(number);
    tx.tell(told).await
}

async fn note(
    tx: &mut Tx,
    id: EnrolmentId,
    person: PersonId,
    action: &'static str,
    what: &serde_json::Value,
) -> Result<(), Fault> {
    tx.note_change(Change { noun: "enrolment", record: id.uuid(), person: Some(person), action, what }).await
}

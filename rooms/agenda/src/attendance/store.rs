//! Remembers who came, with their signature, and tells it when the session is closed.

use facts::{Fact, Told, agenda::Agenda as Happened};
use ground::{FactId, Fault, Identifier as _, Moment, PersonId, values};
use store::{Cells, Record, Tx, journal::Wanted};

use super::rules::{About, Mark, telling};
use crate::session::{
    SessionId,
    rules::State,
    store::{self as sessions, Meeting},
};

/// Somebody on the sheet of a session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attendee {
    pub person: PersonId,
    pub first_name: String,
    pub last_name: String,
    pub mark: Option<Mark>,
    pub signature: Option<String>,
    /// When they were marked last.
    pub marked_at: Option<Moment>,
    /// When they got their seat; none when they have left it since.
    pub enrolled_at: Option<Moment>,
    /// They said that they do not come to this session.
    pub away: bool,
    /// They sit that day on the seat of somebody who does not come.
    pub guest: bool,
}

impl Attendee {
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }

    /// Whether they came without a booking: written down once the session had begun, or on its sheet just before,
    /// which gives the seat and the mark at the same instant. Who books in the morning for the afternoon is expected.
    pub fn came_by(&self, meeting: &Meeting) -> bool {
        self.guest || self.enrolled_at.is_some_and(|at| at >= meeting.course.starts_at || self.marked_at == Some(at))
    }
}

impl Record for Attendee {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            person: cells.take()?,
            first_name: cells.take()?,
            last_name: cells.take()?,
            mark: cells.maybe()?,
            signature: cells.maybe()?,
            marked_at: cells.maybe()?,
            enrolled_at: cells.maybe()?,
            away: cells.take()?,
            guest: cells.take()?,
        })
    }
}

fn about(meeting: &Meeting) -> About {
    About { session: meeting.id.uuid(), workshop: meeting.workshop.uuid(), module: meeting.module.clone() }
}

/// Who is on the sheet, by name: those who had a seat during the session, and those who were marked.
pub async fn roll(tx: &mut Tx, meeting: &Meeting) -> Result<Vec<Attendee>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT p.id, p.first_name, p.last_name, a.mark, a.signature, a.marked_at,
           (SELECT MAX(n.enrolled_at) FROM enrolments n
            WHERE n.workshop = $1 AND n.person = p.id AND n.organisation = $2 AND n.ended_at IS NULL),
           EXISTS (SELECT 1 FROM session_leaves l JOIN enrolments h ON h.id = l.enrolment
            WHERE l.session = $3 AND l.organisation = $2 AND h.person = p.id AND h.ended_at IS NULL),
           EXISTS (SELECT 1 FROM session_leaves l
            WHERE l.session = $3 AND l.organisation = $2 AND l.guest = p.id)
         FROM people p LEFT JOIN attendances a ON a.person = p.id AND a.session = $3 AND a.organisation = $2
         WHERE p.organisation = $2 AND p.id IN (
           SELECT e.person FROM enrolments e WHERE e.workshop = $1 AND e.organisation = $2
             AND e.enrolled_at < $4 AND (e.ended_at IS NULL OR e.ended_at > $5)
           UNION SELECT m.person FROM attendances m WHERE m.session = $3 AND m.organisation = $2)
         ORDER BY p.folded, p.id",
        values![meeting.workshop, organisation, meeting.id, meeting.course.ends_at, meeting.course.starts_at],
    )
    .await
}

/// Writes a mark; a signature given before stays unless a new one comes.
pub async fn mark(
    tx: &mut Tx,
    session: SessionId,
    person: PersonId,
    mark: Mark,
    signature: Option<&str>,
) -> Result<(), Fault> {
    let (organisation, id, now, account) = (tx.organisation()?, tx.fresh_id(), tx.now(), tx.account());
    tx.run(
        "INSERT INTO attendances (id, organisation, session, person, mark, signature, marked_at, marked_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (session, person) DO UPDATE SET mark = $5,
           signature = CASE WHEN $5 = 'present' THEN COALESCE($6, attendances.signature) END,
           marked_at = $7, marked_by = $8",
        values![id, organisation, session, person, mark, signature, now, account],
    )
    .await?;
    Ok(())
}

/// Takes somebody off the sheet who was written down by mistake.
pub async fn strike(tx: &mut Tx, session: SessionId, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM attendances WHERE session = $1 AND person = $2 AND organisation = $3",
        values![session, person, organisation],
    )
    .await?;
    Ok(())
}

/// Closes a session whose marks are all there, and tells what happened; what was told before is corrected, not
/// repeated.
pub async fn close(tx: &mut Tx, meeting: &Meeting, state: State) -> Result<(), Fault> {
    // Before anything is told: who hears it reads the session as closed.
    sessions::close(tx, meeting, state).await?;
    let roll = roll(tx, meeting).await?;
    let about = about(meeting);
    for attendee in &roll {
        let Some(mark) = attendee.mark else { continue };
        tell_person(tx, meeting, &about, attendee.person, Some(mark)).await?;
        if mark == Mark::Present {
            people::person::store::touch(tx, attendee.person).await?;
        }
    }
    if meeting.course.is_being_corrected() {
        for person in told_before(tx, meeting, &about).await? {
            if roll.iter().all(|attendee| attendee.person != person) {
                tell_person(tx, meeting, &about, person, None).await?;
            }
        }
    }
    tell_closure(tx, meeting, &roll).await
}

async fn tell_person(
    tx: &mut Tx,
    meeting: &Meeting,
    about: &About,
    person: PersonId,
    mark: Option<Mark>,
) -> Result<(), Fault> {
    // Somebody erased since has no number any more: nothing is told of them.
    let Some(number) = tx.number_of(person.uuid()).await? else { return Ok(()) };
    let last = if meeting.course.is_being_corrected() {
        let wanted = Wanted { subject: Some(number), ..Wanted::default() };
        tx.facts(&wanted).await?.into_iter().filter_map(|noted| said(about, noted.id, noted.fact)).next_back()
    } else {
        None
    };
    let Some((fact, corrects)) = telling(last, about.fact(mark)) else { return Ok(()) };
    let mut told = Told::new(fact, meeting.course.starts_at).at(meeting.space).about(number);
    told.corrects = corrects;
    tx.tell(told).await
}

fn said(about: &About, id: FactId, fact: Fact) -> Option<(FactId, Happened)> {
    match fact {
        Fact::Agenda(fact) if about.is_told_by(&fact) => Some((id, fact)),
        _ => None,
    }
}

/// People of whom something was told when the session was closed before.
async fn told_before(tx: &mut Tx, meeting: &Meeting, about: &About) -> Result<Vec<PersonId>, Fault> {
    let mut people = Vec::new();
    for kind in ["agenda.attended", "agenda.absent"] {
        for noted in told_until(tx, meeting, kind, meeting.course.starts_at).await? {
            let Some(subject) = noted.subject else { continue };
            if said(about, noted.id, noted.fact).is_some()
                && let Some(person) = people::person::store::by_number(tx, subject).await?
                && !people.contains(&person)
            {
                people.push(person);
            }
        }
    }
    Ok(people)
}

/// Facts of a kind from the day of the session to the day of `last`.
async fn told_until(
    tx: &mut Tx,
    meeting: &Meeting,
    kind: &str,
    last: Moment,
) -> Result<Vec<store::journal::Noted>, Fault> {
    let zone = network::space::store::get(tx, meeting.space).await?.zone;
    let (since, until) = (meeting.course.starts_at.day(&zone).to_string(), last.day(&zone).to_string());
    let wanted = Wanted { kind: Some(kind.to_owned()), since: Some(since), until: Some(until), ..Wanted::default() };
    tx.facts(&wanted).await
}

async fn tell_closure(tx: &mut Tx, meeting: &Meeting, roll: &[Attendee]) -> Result<(), Fault> {
    let present = roll.iter().filter(|attendee| attendee.mark == Some(Mark::Present)).count();
    let few = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let session = meeting.id.uuid();
    let fact = Happened::Closed { session, present: few(present), expected: few(roll.len()) };
    let mut told = Told::new(fact.clone(), tx.now()).at(meeting.space);
    if let Some(closed_at) = meeting.course.closed_at {
        let before = told_until(tx, meeting, "agenda.closed", closed_at).await?;
        let ours = |noted: &store::journal::Noted| matches!(noted.fact, Fact::Agenda(Happened::Closed { session: of, .. }) if of == session);
        if let Some(last) = before.into_iter().rfind(ours) {
            if last.fact == Fact::from(fact) {
                return Ok(());
            }
            told.corrects = Some(last.id);
        }
    }
    tx.tell(told).await
}

/// Forgets the signatures of a person whose record is erased; that they came still counts.
pub async fn forget(tx: &mut Tx, person: PersonId) -> Result<u64, Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE attendances SET signature = NULL
         WHERE person = $1 AND organisation = $2 AND signature IS NOT NULL",
        values![person, organisation],
    )
    .await
}

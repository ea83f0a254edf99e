//! The demo's workshops: opened as people need them, held, closed; who drops out, who ends up autonomous.

use agenda::{
    attendance::rules::Mark,
    enrolment::{EnrolmentId, rules::Way, store::NewEnrolment},
    session::{SessionId, store::Meeting},
    workshop::{
        WorkshopId,
        rules::{NewWorkshop, Series, Weekday},
    },
};
use ground::{Day, Fault, Identifier as _, Moment, PersonId};
use pathway::autonomy::{
    rules::{AutonomyId, Evidence},
    store::NewAutonomy,
};
use rand::{RngExt as _, SeedableRng as _, seq::IndexedRandom as _};
use rand_chacha::ChaCha12Rng;
use skills::{Catalogue, Module, Need};
use store::Tx;
use web::{Language, Speech, Words};

use super::{
    assumptions::{ABSENT, AUTONOMOUS, DROP_OUT, EXCUSED},
    foundation::{Colleague, Founded, id},
    life::{at_work, must},
};

/// Seats of a demo group (field: 5 to 7).
const SEATS: usize = 6;

/// A group that may still take somebody.
struct Group {
    id: WorkshopId,
    first: Moment,
    taken: usize,
}

/// When and how a group meets.
pub struct Wish {
    pub first: Day,
    pub hour: u8,
    pub module: Module,
    /// Nobody leads it yet when none.
    pub facilitator: Option<Colleague>,
}

/// The groups of one space, in the order in which they begin.
pub struct Groups {
    words: Speech,
    catalogue: Catalogue,
    all: Vec<Group>,
    full_until: usize,
}

impl Groups {
    /// Those that still meet.
    pub async fn of(tx: &mut Tx, space: &Founded, now: Moment) -> Result<Self, Fault> {
        let known = agenda::workshop::store::groups(tx, space.id, now).await?;
        let group = |known: &agenda::workshop::store::Group| Group {
            id: known.id,
            first: known.first_at,
            taken: usize::try_from(known.taken).unwrap_or(SEATS),
        };
        let catalogue = skills::catalogue(tx).await?;
        Ok(Self { words: french()?, catalogue, all: known.iter().map(group).collect(), full_until: 0 })
    }

    /// The next group with a free seat that begins after `at`, opened if there is none.
    pub async fn next_with_a_seat(
        &mut self,
        tx: &mut Tx,
        rng: &mut ChaCha12Rng,
        space: &Founded,
        at: Moment,
        goals: &[Need],
    ) -> Result<WorkshopId, Fault> {
        let (soon, late) = (at.plus_days(1), at.plus_days(45));
        let open = self.all[self.full_until..]
            .iter()
            .find(|group| group.taken < SEATS && group.first > soon && group.first < late);
        if let Some(group) = open {
            return Ok(group.id);
        }
        let weekday = at.day(&space.zone).weekday().to_monday_zero_offset();
        let days = i64::from(7 - weekday) + 7 * rng.random_range(0..2);
        let wish = Wish {
            first: at.plus_days(days).day(&space.zone),
            hour: *[9, 10, 14, 15].choose(rng).unwrap_or(&14),
            module: wanted(rng, &self.catalogue, goals),
            facilitator: Some(space.one_of(rng, &[web::Role::Facilitator])),
        };
        self.open(tx, rng, space, at, wish).await
    }

    /// Opens a group: six sessions in three weeks for the initiation, else what the module needs.
    pub async fn open(
        &mut self,
        tx: &mut Tx,
        rng: &mut ChaCha12Rng,
        space: &Founded,
        at: Moment,
        wish: Wish,
    ) -> Result<WorkshopId, Fault> {
        tx.turn_to(at.plus_minutes(-5));
        let series = Series {
            first: wish.first,
            at: (wish.hour, 30),
            minutes: 120,
            count: wish.module.sessions,
            weekdays: if wish.module.sessions > 1 { vec![Weekday::Monday, Weekday::Thursday] } else { Vec::new() },
        };
        let slots = must(series.slots(tx.now(), &space.zone))?;
        let first = slots.first().map_or(at, |slot| slot.starts_at);
        let sessions = slots.into_iter().map(|slot| (id::<SessionId>(rng, at), slot)).collect();
        let workshop = id::<WorkshopId>(rng, at);
        let new = NewWorkshop {
            id: workshop,
            space: space.id,
            title: wish.module.name(&self.words),
            module: wish.module.word,
            seats: i64::try_from(SEATS).unwrap_or(6),
            room: Some(format!("Salle {}", rng.random_range(1..=2))),
            place: None,
            facilitator: wish.facilitator.map(|facilitator| facilitator.id),
            sessions,
            means: agenda::workshop::rules::Means::default(),
        };
        agenda::workshop::store::create(tx, &new).await?;
        self.all.push(Group { id: workshop, first, taken: 0 });
        Ok(workshop)
    }

    /// Gives somebody a seat, unless the group says no (already enrolled, full).
    pub async fn seat(
        &mut self,
        tx: &mut Tx,
        rng: &mut ChaCha12Rng,
        (space, workshop): (&Founded, WorkshopId),
        person: PersonId,
        at: Moment,
    ) -> Result<(), Fault> {
        tx.turn_to(at);
        let new = NewEnrolment { id: id::<EnrolmentId>(rng, at), workshop, space: space.id, person, way: Way::Booked };
        if agenda::enrolment::store::enrol(tx, new).await?.is_ok()
            && let Some(group) = self.all.iter_mut().rev().find(|group| group.id == workshop)
        {
            group.taken += 1;
        }
        while self.all.get(self.full_until).is_some_and(|group| group.taken >= SEATS) {
            self.full_until += 1;
        }
        Ok(())
    }
}

/// What the modules are called on French papers.
fn french() -> Result<Speech, Fault> {
    Ok(Words::gather(&skills::TEXTS)?.speech(Language::French))
}

/// Holds every session of a space that is over: marks, closes, declares. Returns some of those who came last.
pub async fn hold(tx: &mut Tx, rng: &mut ChaCha12Rng, space: &Founded, now: Moment) -> Result<Vec<PersonId>, Fault> {
    let mut came = Vec::new();
    loop {
        let due = agenda::session::store::unclosed(tx, Some(space.id), now.plus_minutes(-15)).await?;
        if due.is_empty() {
            return Ok(came);
        }
        came.clear();
        for meeting in due {
            came.extend(hold_one(tx, rng, space, &meeting).await?);
        }
    }
}

/// Marks everybody on the sheet, closes it; after the last session, declares who is autonomous.
async fn hold_one(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    space: &Founded,
    meeting: &Meeting,
) -> Result<Vec<PersonId>, Fault> {
    let facilitator = space.team.iter().find(|colleague| Some(colleague.id) == meeting.facilitator).cloned();
    let facilitator = facilitator.unwrap_or_else(|| space.one_of(rng, &[web::Role::Facilitator]));
    at_work(tx, &facilitator, space).await?;
    let over = meeting.course.ends_at.plus_minutes(15);
    tx.turn_to(over);
    let mut stay = Vec::new();
    for attendee in agenda::attendance::store::roll(tx, meeting).await? {
        let gives_up = gives_up(attendee.person, meeting.workshop);
        let mark = match gives_up && meeting.number > 2 || rng.random_bool(ABSENT) {
            true if rng.random_bool(EXCUSED) => Mark::Excused,
            true => Mark::Absent,
            false => Mark::Present,
        };
        if attendee.mark.is_none() {
            agenda::attendance::store::mark(tx, meeting.id, attendee.person, mark, None).await?;
        }
        if !gives_up {
            stay.push(attendee.person);
        }
    }
    let state = must(meeting.course.close(over, &space.zone))?;
    agenda::attendance::store::close(tx, meeting, state).await?;
    if meeting.number == meeting.count {
        conclude(tx, rng, (space, meeting), &stay).await?;
    }
    Ok(stay)
}

/// Whether somebody leaves a group after two sessions: drawn from who and which, so the same at every session.
fn gives_up(person: PersonId, workshop: WorkshopId) -> bool {
    let mixed = person.uuid().as_u128() ^ workshop.uuid().as_u128().rotate_left(64);
    let mut seed = [0; 32];
    seed[..16].copy_from_slice(&mixed.to_be_bytes());
    ChaCha12Rng::from_seed(seed).random_bool(DROP_OUT)
}

/// Declares autonomous those who went to the end and did it alone.
async fn conclude(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    (space, meeting): (&Founded, &Meeting),
    stay: &[PersonId],
) -> Result<(), Fault> {
    const WORDS: [&str; 3] =
        ["L’a fait devant moi, sans aide", "A envoyé un mail à la classe", "A trouvé la page tout de suite"];
    let catalogue = skills::catalogue(tx).await?;
    let module = catalogue.module(&meeting.module);
    let Some(need) = module.and_then(|module| module.needs.first().copied()) else { return Ok(()) };
    let at = meeting.course.ends_at.plus_minutes(30);
    tx.turn_to(at);
    for person in stay {
        if rng.random_bool(AUTONOMOUS) {
            let new = NewAutonomy {
                id: id::<AutonomyId>(rng, at),
                person: *person,
                space: space.id,
                need,
                evidence: Evidence::Observed,
                words: (*WORDS.choose(rng).unwrap_or(&WORDS[0])).into(),
                shown: Vec::new(),
            };
            pathway::autonomy::store::create(tx, &new).await?;
        }
    }
    Ok(())
}

/// The module of a new group: most are initiations, some serve a goal.
fn wanted(rng: &mut ChaCha12Rng, catalogue: &Catalogue, goals: &[Need]) -> Module {
    let serving = goals.first().and_then(|need| catalogue.serving(*need).next());
    match serving {
        Some(module) if rng.random_bool(0.4) => module.clone(),
        _ => catalogue.all()[0].clone(),
    }
}

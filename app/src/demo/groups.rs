//! The demo's workshops: opened as people need them, held, closed; who drops out, who ends up autonomous.

use agenda::{
    attendance::rules::Mark,
    session::SessionId,
    workshop::{
        WorkshopId,
        rules::{NewWorkshop, Series, Weekday},
    },
};
use ground::{Day, Fault, Moment, PersonId};
use pathway::autonomy::{
    rules::{AutonomyId, Evidence},
    store::NewAutonomy,
};
use rand::{RngExt as _, seq::IndexedRandom as _};
use rand_chacha::ChaCha12Rng;
use skills::{CATALOGUE, Module, Need};
use store::Tx;
use web::Speech;

use super::{
    assumptions::{ABSENT, AUTONOMOUS, DROP_OUT, EXCUSED},
    foundation::{Colleague, Founded, id},
    life::{at_work, must},
};

/// Seats of a demo group (field: 5 to 7).
const SEATS: usize = 6;

struct Group {
    id: WorkshopId,
    module: Module,
    first: Moment,
    facilitator: Colleague,
    people: Vec<PersonId>,
}

/// The groups of one space, in the order in which they begin.
pub struct Groups {
    today: Moment,
    words: Speech,
    all: Vec<Group>,
    full_until: usize,
}

impl Groups {
    pub fn new(today: Moment, words: Speech) -> Self {
        Self { today, words, all: Vec::new(), full_until: 0 }
    }

    pub fn today(&self) -> Moment {
        self.today
    }

    /// Notes that a seat was given.
    pub fn seated(&mut self, workshop: WorkshopId, person: PersonId) {
        if let Some(group) = self.all.iter_mut().rev().find(|group| group.id == workshop) {
            group.people.push(person);
        }
        while self.all.get(self.full_until).is_some_and(|group| group.people.len() >= SEATS) {
            self.full_until += 1;
        }
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
        let soon = at.plus_days(1);
        let late = at.plus_days(45);
        let open = self.all[self.full_until..]
            .iter()
            .find(|group| group.people.len() < SEATS && group.first > soon && group.first < late);
        if let Some(group) = open {
            return Ok(group.id);
        }
        let module = wanted(rng, goals);
        let weekday = at.day(&space.zone).weekday().to_monday_zero_offset();
        let days = i64::from(7 - weekday) + 7 * rng.random_range(0..2);
        let monday = at.plus_days(days).day(&space.zone);
        self.open(tx, rng, space, (monday, at), (module, true)).await
    }

    /// Opens a group: six sessions in three weeks for the initiation, else what the module needs.
    pub async fn open(
        &mut self,
        tx: &mut Tx,
        rng: &mut ChaCha12Rng,
        space: &Founded,
        (first, at): (Day, Moment),
        (module, staffed): (Module, bool),
    ) -> Result<WorkshopId, Fault> {
        tx.turn_to(at.plus_minutes(-5));
        let facilitator = space.one_of(rng, &[web::Role::Facilitator]);
        let hour = *[9, 10, 14, 15].choose(rng).unwrap_or(&14);
        let series = Series {
            first,
            at: (hour, 30),
            minutes: 120,
            count: i64::from(module.sessions),
            weekdays: if module.sessions > 1 { vec![Weekday::Monday, Weekday::Thursday] } else { Vec::new() },
        };
        let slots = must(series.slots(tx.now(), &space.zone))?;
        let starts = slots.first().map_or(at, |slot| slot.starts_at);
        let sessions = slots.into_iter().map(|slot| (id::<SessionId>(rng, at), slot)).collect();
        let workshop = id::<WorkshopId>(rng, at);
        let new = NewWorkshop {
            id: workshop,
            space: space.id,
            module,
            title: self.words.say(&module.text()),
            seats: i64::try_from(SEATS).unwrap_or(6),
            room: Some("Salle 1".into()),
            place: None,
            facilitator: staffed.then_some(facilitator.id),
            sessions,
        };
        agenda::workshop::store::create(tx, &new).await?;
        self.all.push(Group { id: workshop, module, first: starts, facilitator, people: Vec::new() });
        Ok(workshop)
    }

    /// Holds every session that is over: marks, closes, declares; one of the last days stays unclosed.
    pub async fn hold(&self, tx: &mut Tx, rng: &mut ChaCha12Rng, space: &Founded) -> Result<(), Fault> {
        for group in &self.all {
            at_work(tx, &group.facilitator, space).await?;
            let stays: Vec<(PersonId, bool)> =
                group.people.iter().map(|person| (*person, rng.random_bool(DROP_OUT))).collect();
            let meetings = agenda::session::store::of_workshop(tx, group.id).await?;
            let last = meetings.last().map(|meeting| meeting.course.ends_at);
            for meeting in meetings {
                let over = meeting.course.ends_at.plus_minutes(15);
                if over >= self.today || over.plus_days(3) > self.today && rng.random_bool(0.3) {
                    continue;
                }
                tx.turn_to(over);
                for (person, gives_up) in &stays {
                    let absent = *gives_up && meeting.number > 2 || rng.random_bool(ABSENT);
                    let mark = match absent {
                        true if rng.random_bool(EXCUSED) => Mark::Excused,
                        true => Mark::Absent,
                        false => Mark::Present,
                    };
                    agenda::attendance::store::mark(tx, meeting.id, *person, mark, None).await?;
                }
                let state = must(meeting.course.close(over, &space.zone))?;
                agenda::attendance::store::close(tx, &meeting, state).await?;
            }
            if last.is_some_and(|last| last.plus_hours(1) < self.today) {
                conclude(tx, rng, space, group, &stays, last.unwrap_or(self.today)).await?;
            }
        }
        Ok(())
    }
}

/// Declares autonomous those who went to the end and did it alone.
async fn conclude(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    space: &Founded,
    group: &Group,
    stays: &[(PersonId, bool)],
    last: Moment,
) -> Result<(), Fault> {
    const WORDS: [&str; 3] =
        ["L’a fait devant moi, sans aide", "A envoyé un mail à la classe", "A trouvé la page tout de suite"];
    let Some(need) = group.module.need else { return Ok(()) };
    tx.turn_to(last.plus_minutes(30));
    for (person, gave_up) in stays {
        if !gave_up && rng.random_bool(AUTONOMOUS) {
            let new = NewAutonomy {
                id: id::<AutonomyId>(rng, last),
                person: *person,
                space: space.id,
                need,
                evidence: Evidence::Observed,
                words: (*WORDS.choose(rng).unwrap_or(&WORDS[0])).into(),
            };
            pathway::autonomy::store::create(tx, &new).await?;
        }
    }
    Ok(())
}

/// The module of a new group: most are initiations, some serve a goal.
fn wanted(rng: &mut ChaCha12Rng, goals: &[Need]) -> Module {
    let serving = goals.first().and_then(|need| CATALOGUE.iter().find(|module| module.need == Some(*need)));
    match serving {
        Some(module) if rng.random_bool(0.4) => *module,
        _ => CATALOGUE[0],
    }
}

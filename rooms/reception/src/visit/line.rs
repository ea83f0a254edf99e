//! The queue of a space today, line by line: who waits and for what, who was called where, who has gone.

use std::collections::HashMap;

use ground::{AccountId, Fault, Moment, PersonId, SpaceId, Zone, choice::Choice as _};
use network::room::{Room, RoomId, RoomKind, store as rooms};
use store::{Right, Tx};
use web::{Asker, Speech, account, dates};

use super::{
    rules::{Outcome, Reason, State, Visit, VisitId},
    store::{self as visits, For},
    view::View,
};

/// One line of the queue.
pub struct Row {
    pub id: VisitId,
    pub ticket: Option<i64>,
    /// Whose it is, once that is known.
    pub person: Option<PersonId>,
    /// They see the manager before anybody else; never why.
    pub manager: bool,
    /// Empty when nobody has to know it.
    pub href: String,
    pub name: String,
    pub reason: Option<Reason>,
    pub why: String,
    /// How long they have waited, or been helped, or when they left.
    pub since: String,
    pub outcome: String,
    pub arrived_at: Moment,
    pub room: Option<RoomId>,
    /// Where they wait for, and for whom; empty for the counter and anybody.
    pub place: String,
    /// Where they were called to, and by whom.
    pub called: String,
    pub with: bool,
    /// Nobody knows yet whose the number is.
    pub nameless: bool,
    /// Whose it is was said after the number was given, and can be taken back.
    pub named_later: bool,
    /// Sent on from another stop, which can be undone.
    pub sent_on: bool,
}

impl Row {
    /// Whether it is for the advice room, with somebody whose record is known.
    pub fn is_advice(&self) -> bool {
        !self.nameless && self.reason.is_some_and(|reason| reason.room() == RoomKind::Advice)
    }
}

/// The day's queue, as everyone of the space sees it.
pub struct Queue {
    pub waiting: Vec<Row>,
    pub called: Vec<Row>,
    pub ended: Vec<Row>,
    /// Visits counted without a ticket; the latest last.
    pub counted: Vec<Row>,
}

/// What the lines are told with.
struct Known<'a> {
    t: &'a Speech,
    people: HashMap<PersonId, String>,
    rooms: HashMap<RoomId, String>,
    colleagues: HashMap<AccountId, String>,
    now: Moment,
    zone: &'a Zone,
}

impl Queue {
    /// Today's queue of a space.
    pub async fn of(tx: &mut Tx, t: &Speech, space: SpaceId, zone: &Zone) -> Result<Self, Fault> {
        let (now, day) = (tx.now(), tx.now().day(zone));
        let all = visits::of_day(tx, space, day).await?;
        let ids: Vec<PersonId> = all.iter().filter_map(|visit| visit.person).collect();
        let people = people::person::store::by_ids(tx, &ids).await?;
        let known = Known {
            t,
            people: people.iter().map(|person| (person.id, person.name())).collect(),
            rooms: rooms::of_space(tx, space).await?.into_iter().map(|room| (room.id, room.name)).collect(),
            colleagues: account::of_space(tx, space, day).await?.into_iter().map(|one| (one.id, one.name)).collect(),
            now,
            zone,
        };
        let mut queue = Self { waiting: Vec::new(), called: Vec::new(), ended: Vec::new(), counted: Vec::new() };
        for visit in all {
            let row = known.row(&visit);
            match (visit.state, visit.ticket) {
                (_, None) => queue.counted.push(row),
                (State::Waiting, _) => queue.waiting.push(row),
                (State::Called | State::With, _) => queue.called.push(row),
                _ => queue.ended.push(row),
            }
        }
        queue.ended.reverse();
        Ok(queue)
    }

    /// Marks those of the waiting and the called who see the manager first.
    pub async fn mark(&mut self, asker: &Asker, tx: &mut Tx, zone: &Zone) -> Result<(), Fault> {
        let rows = self.waiting.iter().chain(&self.called);
        let people: Vec<PersonId> = rows.filter_map(|row| row.person).collect();
        let first = crate::manager_first(asker, tx, &people, tx.now().day(zone)).await?;
        for row in self.waiting.iter_mut().chain(&mut self.called) {
            row.manager = row.person.is_some_and(|person| first.contains(&person));
        }
        Ok(())
    }

    /// Only those who wait for this; whoever was called is seen by all.
    pub fn only(&mut self, whom: For) {
        match whom {
            For::Everybody => {}
            For::Counter => self.waiting.retain(|row| row.room.is_none()),
            For::Room(room) => self.waiting.retain(|row| row.room == Some(room)),
        }
    }
}

impl Known<'_> {
    fn row(&self, visit: &Visit) -> Row {
        let t = self.t;
        let name = visit.person.and_then(|person| self.people.get(&person)).cloned();
        Row {
            id: visit.id,
            ticket: visit.ticket,
            person: visit.person,
            manager: false,
            href: visit.person.map(|person| format!("/people/{person}")).unwrap_or_default(),
            name: name.unwrap_or_else(|| t.say("reception-nameless")),
            reason: visit.reason,
            why: why(t, visit.reason),
            since: self.since(visit),
            outcome: visit.outcome.map(|outcome| t.say(&outcome.text())).unwrap_or_default(),
            arrived_at: visit.arrived_at,
            room: visit.room,
            place: self.place(visit),
            called: self.called(visit),
            with: visit.state == State::With,
            nameless: visit.person.is_none(),
            named_later: visit.person.is_some() && visit.identified_at.is_some(),
            sent_on: visit.stop > 1,
        }
    }

    fn since(&self, visit: &Visit) -> String {
        match visit.state {
            State::Called => dates::ago(self.t, visit.called_at.unwrap_or(visit.since), self.now),
            State::With => dates::ago(self.t, visit.met_at.unwrap_or(visit.since), self.now),
            State::Ended => dates::hour(self.t, visit.ended_at.unwrap_or(visit.arrived_at), self.zone),
            _ => waits(self.t, visit.since, self.now),
        }
    }

    fn place(&self, visit: &Visit) -> String {
        let room = visit.room.and_then(|room| self.rooms.get(&room)).cloned();
        let wanted = visit.wanted.and_then(|account| self.colleagues.get(&account));
        match (room, wanted) {
            (Some(room), Some(name)) => {
                self.t.with("reception-place-room-wanted", (("room", room), ("name", name.as_str())))
            }
            (Some(room), None) => room,
            (None, Some(name)) => self.t.with("reception-place-wanted", ("name", name.as_str())),
            (None, None) => String::new(),
        }
    }

    fn called(&self, visit: &Visit) -> String {
        if !matches!(visit.state, State::Called | State::With) {
            return String::new();
        }
        let desk = visit.desk.and_then(|desk| self.rooms.get(&desk));
        let by = visit.taken_by.and_then(|account| self.colleagues.get(&account));
        let said = [desk, by].into_iter().flatten().cloned().collect::<Vec<String>>().join(" · ");
        let with = visit.state == State::With;
        match (said.is_empty(), with) {
            (true, false) => self.t.say("reception-row-called-nowhere"),
            (true, true) => self.t.say("reception-row-with-nowhere"),
            (false, false) => self.t.with("reception-row-called", ("where", said)),
            (false, true) => self.t.with("reception-row-with", ("where", said)),
        }
    }
}

/// « Atelier »; « Pas demandé ».
pub fn why(t: &Speech, reason: Option<Reason>) -> String {
    t.say(&reason.map_or_else(|| "reception-reason-unsaid".to_owned(), Reason::text))
}

/// « attend depuis 12 min », counted from the instants: nobody has to write it down.
fn waits(t: &Speech, since: Moment, now: Moment) -> String {
    let minutes = now.seconds_since(since).max(0) / 60;
    match (minutes / 60, minutes % 60) {
        (0, 0) => t.say("reception-waits-now"),
        (0, minutes) => t.with("reception-waits-minutes", ("minutes", minutes)),
        (hours, minutes) => t.with("reception-waits-hours", (("hours", hours), ("minutes", format!("{minutes:02}")))),
    }
}

/// What can be done with the lines of a page: how a visit ends, where it can go on, where the forms come back to.
pub struct Moves {
    /// The buttons that end a visit: word and words.
    pub outcomes: Vec<(&'static str, String)>,
    pub rooms: Vec<(RoomId, String)>,
    pub back: &'static str,
    pub view: View,
    /// Whether the asker works in the advice room: a request opens from the stop there.
    pub advises: bool,
}

impl Moves {
    /// For a page whose forms come back to it.
    pub async fn of(tx: &mut Tx, t: &Speech, space: SpaceId, back: &'static str, view: View) -> Result<Self, Fault> {
        let rooms = rooms::in_use(tx, space).await?;
        Ok(Self {
            outcomes: Outcome::SAID.iter().map(|outcome| (outcome.word(), t.say(&outcome.text()))).collect(),
            rooms: rooms.into_iter().map(|Room { id, name, .. }| (id, name)).collect(),
            back,
            view,
            advises: tx.badge().may(Right::Advise),
        })
    }
}

#[cfg(test)]
mod tests {
    use web::{Language, Words};

    use super::*;

    #[test]
    fn waiting_is_counted_from_the_instants() {
        let t = Words::gather(&[web::TEXTS, crate::TEXTS].concat()).expect("valid").speech(Language::French);
        let since = Moment::from_micros(0);
        let said = |minutes: i64| waits(&t, since, since.plus_minutes(minutes));
        assert_eq!(said(0), "vient d’arriver");
        assert_eq!(said(12), "attend depuis 12\u{a0}min");
        assert_eq!(said(65), "attend depuis 1\u{a0}h\u{a0}05");
        assert_eq!(waits(&t, since.plus_minutes(3), since), "vient d’arriver", "a clock that was set back");
    }
}

//! Rules of the page: what state it is in, and how long a code waits.

use ground::{Moment, PersonId, Uuid};

use super::OwnPageId;

/// How long the code with which a word is chosen may wait, in days (project's choice: the time to come home and find
/// somebody who helps).
pub const START_DAYS: i64 = 14;
/// How long a session lasts in any case, in hours.
const MOST_HOURS: i64 = 4;
/// A use is written down once in a minute.
const NOTED_SECONDS: i64 = 60;

/// A page, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnPage {
    pub id: OwnPageId,
    pub person: PersonId,
    /// What the code that waits is drawn from, and until when it may serve.
    pub start: Option<(Uuid, Moment)>,
    /// Hash of the word.
    pub word: Option<String>,
    pub opened_at: Moment,
    pub ended_at: Option<Moment>,
}

/// What a page is at an instant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum State<'a> {
    /// Opens with the word of this hash.
    Open(&'a str),
    /// Waits for its word; the code is drawn from this, and serves until then.
    Awaited(Uuid, Moment),
    /// Waits for its word, and the code serves no more: the counter gives another.
    Late,
    Ended,
}

impl OwnPage {
    pub fn state(&self, now: Moment) -> State<'_> {
        match (&self.ended_at, &self.word, self.start) {
            (Some(_), ..) => State::Ended,
            (None, Some(word), _) => State::Open(word),
            (None, None, Some((start, until))) if now < until => State::Awaited(start, until),
            _ => State::Late,
        }
    }
}

/// A session on a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Session {
    pub page: OwnPageId,
    pub created_at: Moment,
    pub seen_at: Moment,
}

impl Session {
    /// Whether it still opens the page, when it may stay unused for so many minutes.
    pub fn lasts(&self, minutes: i64, now: Moment) -> bool {
        let idle = now.seconds_since(self.seen_at);
        idle < minutes * 60 + NOTED_SECONDS && now < self.created_at.plus_hours(MOST_HOURS)
    }

    /// Whether the last use was long enough ago to be written anew.
    pub fn is_worth_noting(&self, now: Moment) -> bool {
        now.seconds_since(self.seen_at) >= NOTED_SECONDS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> OwnPage {
        OwnPage {
            id: OwnPageId::fresh(),
            person: PersonId::fresh(),
            start: None,
            word: None,
            opened_at: Moment::from_micros(0),
            ended_at: None,
        }
    }

    #[test]
    fn a_page_waits_for_its_word_then_opens_and_ends() {
        let (start, now) = (Uuid::now_v7(), Moment::from_micros(0));
        let until = now.plus_days(START_DAYS);
        let waiting = OwnPage { start: Some((start, until)), ..page() };
        assert_eq!(waiting.state(now), State::Awaited(start, until));
        assert_eq!(waiting.state(until), State::Late);
        assert_eq!(page().state(now), State::Late);
        let open = OwnPage { word: Some("hash".into()), ..page() };
        assert_eq!(open.state(until), State::Open("hash"));
        assert_eq!(OwnPage { ended_at: Some(now), ..open }.state(now), State::Ended);
    }

    #[test]
    fn a_session_ends_unused_and_in_any_case_after_hours() {
        let start = Moment::from_micros(0);
        let session = Session { page: OwnPageId::fresh(), created_at: start, seen_at: start };
        assert!(session.lasts(15, start.plus_minutes(15)) && !session.lasts(15, start.plus_minutes(16)));
        let used = Session { seen_at: start.plus_hours(4).plus_minutes(-1), ..session };
        assert!(used.lasts(15, start.plus_hours(4).plus_minutes(-1)) && !used.lasts(15, start.plus_hours(4)));
        assert!(session.is_worth_noting(start.plus_minutes(1)) && !session.is_worth_noting(start.plus_seconds(59)));
    }
}

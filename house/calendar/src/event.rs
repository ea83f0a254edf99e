//! What stands in a calendar, and who knows it: the port that rooms fill.

use std::sync::Arc;

use ground::{AccountId, Moment, SpaceId, Uuid, Zone};
use network::room::RoomId;
use people::port::Promise;
use store::Tx;
use web::Speech;

/// Something with an hour and a place. It names no person accompanied: calendars leave the house.
#[derive(Clone, PartialEq, Debug)]
pub struct Event {
    /// The same for as long as the thing lives: calendars know it again by this.
    pub id: Uuid,
    /// Grows with each change.
    pub sequence: i64,
    pub changed_at: Moment,
    pub starts_at: Moment,
    pub ends_at: Moment,
    /// Of the space where it takes place.
    pub zone: Zone,
    pub is_cancelled: bool,
    pub title: String,
    pub place: String,
    pub words: String,
    /// Its page in the program, without the address of the house; empty when there is none for its readers.
    pub path: String,
}

/// What a calendar is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// What one colleague leads and where they are expected.
    Account(AccountId),
    /// All that a space does.
    Space(SpaceId),
    /// All that takes place in one room.
    Room(RoomId),
    /// What anybody may read of a space: no colleague is named.
    Programme(SpaceId),
}

impl Scope {
    /// As it is kept and stands in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Account(_) => "account",
            Self::Space(_) => "space",
            Self::Room(_) => "room",
            Self::Programme(_) => "programme",
        }
    }

    pub fn subject(self) -> Uuid {
        use ground::Identifier as _;
        match self {
            Self::Account(id) => id.uuid(),
            Self::Space(id) | Self::Programme(id) => id.uuid(),
            Self::Room(id) => id.uuid(),
        }
    }

    /// What a kept word and id stand for; nothing when the word is none of these.
    pub fn read(word: &str, subject: Uuid) -> Option<Self> {
        use ground::Identifier as _;
        match word {
            "account" => Some(Self::Account(AccountId::from_uuid(subject))),
            "space" => Some(Self::Space(SpaceId::from_uuid(subject))),
            "room" => Some(Self::Room(RoomId::from_uuid(subject))),
            "programme" => Some(Self::Programme(SpaceId::from_uuid(subject))),
            _ => None,
        }
    }
}

/// Which events are asked for: those of the scope that begin in `[from, until)`.
pub struct Wanted<'a> {
    pub scope: Scope,
    pub from: Moment,
    pub until: Moment,
    /// The language in which they are said.
    pub t: &'a Speech,
}

/// A room that knows events; in the caller's transaction.
pub trait Diary: Send + Sync {
    fn events<'a>(&'a self, tx: &'a mut Tx, wanted: &'a Wanted<'a>) -> Promise<'a, Vec<Event>>;
}

/// Every room that knows events; wired by the app.
pub type Diaries = Arc<Vec<Box<dyn Diary>>>;

//! How a colleague looks at the queue: whom they call, and from which desk; kept in the address, not in a session.

use std::fmt::Write as _;

use network::room::RoomId;
use serde::Deserialize;
use web::Form;

use super::store::For;

/// What an address or a form says, empty or not.
#[derive(Deserialize, Clone, Default, Debug, PartialEq, Eq)]
pub struct View {
    /// Empty: everybody; `counter`; or a room.
    #[serde(default)]
    pub room: String,
    /// Empty: not said; or a room.
    #[serde(default)]
    pub desk: String,
}

/// The word of those who wait for no room.
pub const COUNTER: &str = "counter";

impl View {
    /// What a form carries of the page that it is on.
    pub fn carried(form: &Form) -> Self {
        Self { room: form.value("view-room").to_owned(), desk: form.value("view-desk").to_owned() }
    }

    pub fn whom(&self) -> For {
        match self.room.as_str() {
            COUNTER => For::Counter,
            room => room.parse().map_or(For::Everybody, For::Room),
        }
    }

    /// The desk from which this colleague calls; who only sees those of one room calls them there.
    pub fn desk(&self) -> Option<RoomId> {
        self.desk.parse().or_else(|_| self.room.parse()).ok()
    }

    /// The address of the queue, looked at in this way.
    pub fn address(&self) -> String {
        let mut address = "/queue".to_owned();
        let said = [("room", &self.room), ("desk", &self.desk)];
        // Ids and one word: nothing to escape, and nothing else comes through.
        let fits = |value: &str| value == COUNTER || value.parse::<RoomId>().is_ok();
        for (n, (name, value)) in said.into_iter().filter(|(_, value)| fits(value)).enumerate() {
            let _ = write!(address, "{}{name}={value}", if n == 0 { '?' } else { '&' });
        }
        address
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_rooms_comes_back_in_an_address() {
        let room = RoomId::fresh().to_string();
        let view = View { room: COUNTER.into(), desk: room.clone() };
        assert_eq!(view.address(), format!("/queue?room=counter&desk={room}"));
        assert_eq!(view.whom(), For::Counter);
        let odd = View { room: "x&y=//elsewhere".into(), desk: String::new() };
        assert_eq!((odd.address(), odd.whom(), odd.desk()), ("/queue".into(), For::Everybody, None));
        let own = View { room: room.clone(), desk: String::new() };
        assert_eq!(own.desk().map(|desk| desk.to_string()), Some(room), "the room that one looks at");
    }
}

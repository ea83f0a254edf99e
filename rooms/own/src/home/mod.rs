//! What a person reads on their page: what comes next, how to come, how far they are.

pub mod pages;
pub mod plan;
mod sketch;
pub mod way;

use ::store::Tx;
use ground::{Fault, Moment, Zone};
use people::port::own::Seat;
use web::{Speech, dates};

/// A day as a leaf of the calendar, an hour, and what for.
pub(crate) struct Leaf {
    pub weekday: &'static str,
    pub day: String,
    pub month: &'static str,
    pub hour: String,
    /// The whole in words, for whoever listens.
    pub when: String,
    pub what: String,
}

impl Leaf {
    pub fn of(t: &Speech, at: Moment, zone: &Zone, what: String) -> Self {
        let day = at.day(zone);
        Self {
            weekday: dates::weekday(t, day),
            day: dates::number(t, day),
            month: dates::month(t, day),
            hour: dates::hour(t, at, zone),
            when: dates::moment(t, at, zone),
            what,
        }
    }

    pub async fn of_seat(t: &Speech, tx: &mut Tx, seat: &Seat, zone: &Zone) -> Result<Self, Fault> {
        let what = skills::catalogue(tx).await?.called(t, &seat.title, &seat.module);
        Ok(Self::of(t, seat.starts_at, zone, what))
    }
}

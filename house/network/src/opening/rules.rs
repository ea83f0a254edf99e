//! Rules of openings: what is always to be done, and how long before.

use ground::{Day, choice::Choice as _};

ground::id!(
    /// One thing to do before a space opens.
    OpeningStepId
);

ground::choices! {
    /// What every space needs, in the order in which it is usually done.
    Kind {
        Agreement = "agreement",
        Premises = "premises",
        Connection = "connection",
        Team = "team",
        Equipment = "equipment",
        Partners = "partners",
        Volunteers = "volunteers",
        Programme = "programme",
        Shop = "shop",
        Accounts = "accounts",
        Notices = "notices",
        Doors = "doors",
    }
}

impl Kind {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("network-opening-{}", self.word())
    }

    /// How many days before the doors open: an assumption to begin with, which each network changes on its list.
    pub const fn days_before(self) -> i64 {
        match self {
            Self::Agreement => 120,
            Self::Premises => 90,
            Self::Connection | Self::Team => 60,
            Self::Equipment => 45,
            Self::Partners => 30,
            Self::Volunteers => 21,
            Self::Programme | Self::Shop => 14,
            Self::Accounts | Self::Notices => 7,
            Self::Doors => 0,
        }
    }

    /// Its day, for a space that opens on `opens`.
    pub fn due(self, opens: Day) -> Day {
        moved(opens, -self.days_before())
    }
}

/// A day so many days later.
pub fn moved(day: Day, days: i64) -> Day {
    let span = std::time::Duration::from_secs(days.unsigned_abs() * 86_400);
    if days < 0 { day.saturating_sub(span) } else { day.saturating_add(span) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_done_in_order_and_ends_with_the_doors() {
        let opens: Day = "2027-03-01".parse().expect("a day");
        let days: Vec<Day> = Kind::ALL.iter().map(|kind| kind.due(opens)).collect();
        assert!(days.is_sorted(), "{days:?}");
        assert_eq!(days.first(), Some(&"2026-11-01".parse().expect("a day")));
        assert_eq!(days.last(), Some(&opens));
        assert_eq!(moved(opens, 31), "2027-04-01".parse().expect("a day"));
    }
}

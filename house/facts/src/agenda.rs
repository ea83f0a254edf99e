//! Facts of the agenda: sessions, seats, attendance.

crate::facts! {
    /// What happens in workshops.
    Agenda {
        "agenda.scheduled" 1 Scheduled { session: crate::Thing, workshop: crate::Thing, seats: u16 },
        "agenda.enrolled" 1 Enrolled { workshop: crate::Thing },
        "agenda.moved" 1 Moved { from: crate::Thing, to: crate::Thing },
        "agenda.withdrawn" 1 Withdrawn { workshop: crate::Thing },
        "agenda.attended" 1 Attended { session: crate::Thing, workshop: crate::Thing, module: String },
        "agenda.absent" 1 Absent { session: crate::Thing, workshop: crate::Thing, excused: bool },
        /// Neither came nor was expected: corrects a mark made by mistake.
        "agenda.struck" 1 Struck { session: crate::Thing, workshop: crate::Thing },
        "agenda.closed" 1 Closed { session: crate::Thing, present: u16, expected: u16 },
        "agenda.cancelled" 1 Cancelled { session: crate::Thing },
        /// A cancelled session takes place after all.
        "agenda.restored" 1 Restored { session: crate::Thing },
    }
}

//! Facts of the team: shifts taken and given back.

crate::facts! {
    /// What happens on the roster.
    Team {
        "team.shift_taken" 1 ShiftTaken { shift: crate::Thing },
        "team.shift_released" 1 ShiftReleased { shift: crate::Thing, reason: String },
    }
}

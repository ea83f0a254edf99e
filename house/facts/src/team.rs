//! Facts of the team: shifts taken and given back.

crate::facts! {
    /// What happens on the roster.
    Team {
        "team.shift_taken" 1 ShiftTaken { shift: crate::Thing },
        /// Why stays on the roster: it may tell of somebody's health or family.
        "team.shift_released" 2 ShiftReleased { shift: crate::Thing },
    }
}

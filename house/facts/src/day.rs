//! Facts of the day of a space: closed and reopened, calls taken and returned, belongings left in care.

crate::facts! {
    /// What happens from opening to closing.
    Day {
        "day.closed" 1 Closed { closure: crate::Thing },
        /// Closed too early: corrects it.
        "day.reopened" 1 Reopened { closure: crate::Thing },
        /// Somebody called; a subject only when a record was open.
        "day.call_taken" 1 CallTaken {
            call: crate::Thing,
            /// Who calls: the person, their referrer, a relative, somebody else.
            caller: String,
            to_return: bool,
        },
        /// Somebody tried to call back: `reached`, `no_answer`.
        "day.call_tried" 1 CallTried { call: crate::Thing, how: String },
        /// That was noted by mistake: corrects it.
        "day.call_try_undone" 1 CallTryUndone { call: crate::Thing },
        "day.belonging_kept" 1 BelongingKept { belonging: crate::Thing },
        "day.belonging_returned" 1 BelongingReturned { belonging: crate::Thing },
        /// It is still here: corrects it.
        "day.return_undone" 1 ReturnUndone { belonging: crate::Thing },
    }
}

//! Facts of the counter: who came, why, and what became of the visit.

crate::facts! {
    /// What happens at the counter.
    Reception {
        /// Somebody arrived; without a subject it is a visit without a name. The reason may be `unsaid`.
        "reception.arrived" 1 Arrived { visit: crate::Thing, reason: String },
        "reception.called" 1 Called { visit: crate::Thing },
        "reception.left" 1 Left { visit: crate::Thing, outcome: String },
        /// A check-in made by mistake.
        "reception.cancelled" 1 Cancelled { visit: crate::Thing },
        /// Called or ended by mistake: waiting again.
        "reception.put_back" 1 PutBack { visit: crate::Thing },
    }
}

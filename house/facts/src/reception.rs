//! Facts of the counter: who came, why, where they went inside the space, and what became of the visit.

crate::facts! {
    /// What happens at the counter.
    Reception {
        /// Somebody arrived; without a subject it is a visit without a name. The reason may be `unsaid`.
        "reception.arrived" 1 Arrived { visit: crate::Thing, reason: String },
        "reception.called" 2 Called {
            visit: crate::Thing,
            /// Where to, when it was said.
            room: Option<crate::Thing>,
        },
        /// Whoever was called is with a colleague.
        "reception.met" 1 Met { visit: crate::Thing },
        /// The visit goes on elsewhere in the space, under the same number.
        "reception.sent_on" 1 SentOn {
            visit: crate::Thing,
            /// The how-manieth stop begins, counted from 1; the same as before for who had not been called yet.
            stop: i64,
            /// None is the counter.
            room: Option<crate::Thing>,
            /// Why, from there on; may be `unsaid`.
            reason: String,
        },
        /// Sent on by mistake: corrects it.
        "reception.sending_undone" 1 SendingUndone { visit: crate::Thing },
        "reception.left" 1 Left { visit: crate::Thing, outcome: String },
        /// A check-in made by mistake.
        "reception.cancelled" 1 Cancelled { visit: crate::Thing },
        /// Called or ended by mistake: waiting again.
        "reception.put_back" 1 PutBack { visit: crate::Thing },
        /// Whose a number is was said later: corrects an arrival without a subject.
        "reception.identified" 1 Identified { visit: crate::Thing, reason: String },
        /// It was somebody else: corrects who it was said to be.
        "reception.identification_undone" 1 IdentificationUndone { visit: crate::Thing },
        /// What was noted of an arrival was wrong: corrects it, and happened when the person came.
        "reception.corrected" 1 Corrected {
            visit: crate::Thing,
            /// As it is now; may be `unsaid`.
            reason: String,
            /// Which of the two changed: `reason`, `arrived_at`.
            fields: Vec<String>,
        },
        /// A card was given; the one before it, if any, opens nothing from then on.
        "reception.card_given" 1 CardGiven { card: crate::Thing, replaces: Option<crate::Thing> },
        /// A card was taken back, or is lost.
        "reception.card_ended" 1 CardEnded { card: crate::Thing, how: String },
    }
}

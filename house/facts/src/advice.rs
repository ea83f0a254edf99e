//! Facts of the advice room: requests, follow-up, mandates. Never what was said, nor what is confidential.

crate::facts! {
    /// What happens in the advice room. Words are those of the national activity report.
    Advice {
        "advice.opened" 1 Opened { request: crate::Thing, kind: String, place: String },
        /// Worked on and over: how long, on what, and where the person was sent on to, if anywhere.
        "advice.closed" 1 Closed {
            request: crate::Thing,
            kind: String,
            place: String,
            outcome: String,
            minutes: i64,
            themes: Vec<String>,
            redirected: Option<String>,
        },
        /// Closed too early: corrects it.
        "advice.reopened" 1 Reopened { request: crate::Thing },
        "advice.promised" 1 Promised { task: crate::Thing, due: String },
        "advice.kept" 1 Kept { task: crate::Thing },
        /// Kept by mistake: corrects it.
        "advice.unkept" 1 Unkept { task: crate::Thing },
        "advice.mandated" 1 Mandated { mandate: crate::Thing, until: String },
        "advice.mandate_ended" 1 MandateEnded { mandate: crate::Thing },
    }
}

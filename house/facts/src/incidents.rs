//! Facts of the register: incidents, complaints, temporary exclusions. Never why, nor what was said.

crate::facts! {
    /// What the register of a space counts.
    Incidents {
        "incidents.noted" 1 Noted { incident: crate::Thing, kind: String },
        "incidents.closed" 1 Closed { incident: crate::Thing },
        /// Closed too early: corrects it.
        "incidents.reopened" 1 Reopened { incident: crate::Thing },
        "incidents.complained" 1 Complained { complaint: crate::Thing },
        "incidents.answered" 1 Answered { complaint: crate::Thing },
        /// Answered by mistake: corrects it.
        "incidents.answer_undone" 1 AnswerUndone { complaint: crate::Thing },
        "incidents.excluded" 1 Excluded { exclusion: crate::Thing, until: String },
        "incidents.exclusion_reviewed" 1 ExclusionReviewed { exclusion: crate::Thing },
        /// `ended` before its day, `lifted` as if it had never been.
        "incidents.exclusion_over" 1 ExclusionOver { exclusion: crate::Thing, how: String },
        /// Ended or lifted by mistake: corrects it.
        "incidents.exclusion_resumed" 1 ExclusionResumed { exclusion: crate::Thing },
    }
}

//! What may be agreed to; nothing is taken for granted.

ground::choices! {
    /// What an agreement is about. Each stands alone and may be withdrawn.
    Purpose {
        /// The space keeps a record.
        Record = "record",
        /// The referrer hears that the person came and what steps were agreed.
        AnswerSteps = "answer_steps",
        /// The referrer hears of presence in workshops.
        AnswerAttendance = "answer_attendance",
        /// The referrer hears what the person can now do alone.
        AnswerAutonomy = "answer_autonomy",
        /// Reminders by SMS.
        Reminders = "reminders",
    }
}

impl Purpose {
    /// What is asked: only what somebody acts on. That a record is kept is said, not asked, and no reminder leaves yet;
    /// what was once answered about them stays readable, and may be withdrawn.
    pub const ASKED: [Self; 3] = [Self::AnswerSteps, Self::AnswerAttendance, Self::AnswerAutonomy];
}

/// Version of the wordings that the screens show; changes with the texts `people-consent-…`.
pub const WORDING: &str = "2026-11";

//! Facts of the diagnosis: where a person stands, as measured.

crate::facts! {
    /// What a diagnosis concludes.
    Diagnosis {
        "diagnosis.measured" 1 Measured {
            diagnosis: crate::Thing,
            /// Profile kept in the end.
            profile: String,
            /// Profile that the rule advised.
            advised: String,
            /// Level 0–3 by domain word.
            levels: std::collections::BTreeMap<String, u8>,
        },
        "diagnosis.postponed" 1 Postponed { reason: String },
    }
}

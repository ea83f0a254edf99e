//! The kinds of waiting.

ground::choices! {
    /// What is still to be done with a person.
    Kind {
        /// The diagnosis was put off.
        Diagnosis = "diagnosis",
        /// Measured, and no plan yet.
        Plan = "plan",
    }
}

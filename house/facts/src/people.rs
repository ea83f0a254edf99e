//! Facts about the shared person: identity, consent, rights of access.

crate::facts! {
    /// What happens to a person's record.
    People {
        /// A person was registered.
        "people.registered" 1 Registered {
            /// How the residence is known: commune, none, unknown.
            residence: String,
            /// INSEE code of the commune, when known.
            commune: Option<String>,
            /// Priority neighbourhood: yes, no, unknown.
            priority: String,
            /// Birth year, when known.
            birth_year: Option<i16>,
        },
        /// The registration is taken back (an import undone): corrects it, as of the day when it was told.
        "people.unregistered" 1 Unregistered {},
        "people.corrected" 1 Corrected { fields: Vec<String> },
        "people.consent" 1 ConsentGiven { to: String, given: bool },
        "people.right_opened" 1 RightOpened { right: crate::Thing, until: String },
        "people.anonymised" 1 Anonymised { reason: String },
    }
}

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
        /// A right given by mistake is taken back: corrects its opening.
        "people.right_withdrawn" 1 RightWithdrawn { right: crate::Thing },
        /// Another record of the same person is the one to use from now on.
        "people.merged" 1 Merged {
            /// The number of the record that is kept.
            into: crate::Number,
        },
        /// They were two people after all.
        "people.split" 1 Split {
            /// The number of the record that was kept.
            from: crate::Number,
        },
        /// They live together; told of each of the two.
        "people.household_linked" 1 HouseholdLinked { with: crate::Number },
        /// They do not, or do no more.
        "people.household_parted" 1 HouseholdParted { with: crate::Number },
        /// Who answers for a minor was written down; their agreement was given, or is still to be asked.
        "people.guardian_noted" 1 GuardianNoted { agreed: bool },
        "people.anonymised" 1 Anonymised { reason: String },
    }
}

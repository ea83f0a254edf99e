//! Facts of data protection: requests and their answers.

crate::facts! {
    /// What happens to requests about one's data.
    Privacy {
        "privacy.requested" 1 Requested { request: crate::Thing, kind: String },
        "privacy.answered" 1 Answered { request: crate::Thing, kind: String },
    }
}

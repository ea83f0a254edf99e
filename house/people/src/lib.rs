//! The shared person: identity, household, guardian, consent, rights of access, and how they are found.

pub mod consent;
mod directory;
pub mod guardian;
pub mod household;
pub mod import;
mod panel;
pub mod person;
pub mod port;
pub mod right;

pub use consent::rules::Purpose;
pub use directory::Directory;
pub use panel::{Line, RecordPanel, Teller};
pub use person::rules::{Contact, Gender, Identity, PhoneUse, Priority, Residence, Spoken, show_phone};
pub use person::store::Person;
pub use right::Right;

/// The words of this part of the house.
pub const TEXTS: [(web::Language, &str); 2] = [
    (web::Language::French, include_str!("../texts/fr.ftl")),
    (web::Language::English, include_str!("../texts/en.ftl")),
];

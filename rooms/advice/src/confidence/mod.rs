//! Confidential notes: locked in the database, read by who wrote them and by the roles named in the permission table.

pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

ground::id!(
    /// One confidential note.
    ConfidenceId
);

/// The longest note.
pub const LONGEST: usize = 4000;

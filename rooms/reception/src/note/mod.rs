//! Notes for the next colleague: short, done once, never a judgement.

pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

ground::id!(
    /// One note.
    NoteId
);

/// A note, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    pub id: NoteId,
    pub space: ground::SpaceId,
    pub person: Option<ground::PersonId>,
    pub text: String,
    pub written_at: ground::Moment,
    /// Name of the colleague who wrote it.
    pub writer: Option<String>,
    pub done_at: Option<ground::Moment>,
}

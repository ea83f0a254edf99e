//! Words of documents: what is kept for a while, and what is only looked at.

use files::Format;
use ground::{Day, Moment, PersonId, SpaceId, choice::Choice as _};

use crate::request::rules::RequestId;

ground::id!(
    /// One working document.
    DocumentId
);

ground::choices! {
    /// What is kept to be worked on. Proofs of who somebody is, or of what they earn, are not among them.
    Kind { Cv = "cv", Letter = "letter", Form = "form", Bill = "bill", Screen = "screen", Other = "other" }
}

ground::choices! {
    /// What is seen and never copied.
    Proof { Identity = "identity", Income = "income", Tax = "tax", Address = "address", Family = "family" }
}

/// How many documents one request has at a time.
pub const MOST: usize = 10;

impl Kind {
    /// Id of its words in the texts.
    pub fn text(self) -> String {
        format!("advice-document-{}", self.word())
    }
}

impl Proof {
    /// Id of its words in the texts.
    pub fn text(self) -> String {
        format!("advice-proof-{}", self.word())
    }
}

/// A document, without what it holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    pub id: DocumentId,
    pub request: RequestId,
    pub space: SpaceId,
    /// By the record that is kept.
    pub person: PersonId,
    pub kind: Kind,
    pub format: Format,
    /// In bytes.
    pub size: i64,
    pub kept_at: Moment,
    pub keeper: Option<String>,
    /// The last day on which it is kept.
    pub until: Day,
}

/// A proof that was seen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seen {
    pub proof: Proof,
    pub on: Day,
    pub by: Option<String>,
}

//! The plan (parcours): what a person wants, the steps agreed, and the next appointment, in big words.

use serde::Serialize;

use crate::block::{List, Place};
use crate::{PaperKind, Printable};

/// How far a step has come. The template draws it; `Step::state` says it in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    #[default]
    Waiting,
    Going,
    Done,
}

/// One agreed step.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Step {
    /// What will be done, as said to the person.
    pub what: String,
    pub progress: Progress,
    /// The same progress in words, since no paper speaks by a drawing alone.
    pub state: String,
    /// Where and when, or who holds the step; one short line each.
    pub details: Vec<String>,
}

/// Together or not at all: the three kinds of steps, each with its pictogram; on an assisted path, the help itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    Equipment,
    Connection,
    #[default]
    Skills,
    /// The help itself, on an assisted path.
    Aid,
}

/// The steps of one kind.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StepGroup {
    pub kind: StepKind,
    pub label: String,
    pub steps: Vec<Step>,
}

/// What a plan shows. Groups without steps and an empty `goals` are left out.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Plan {
    pub network: String,
    /// The name the person chose to be called by.
    pub person: String,
    /// The person's goals in their own words.
    pub goals: List,
    pub groups: Vec<StepGroup>,
    /// The next appointment: the first line is when, set largest.
    pub next: Option<List>,
    /// When we agreed, and who was there; left out without lines.
    pub agreed: List,
    /// Under which words each signs; none: nobody does.
    pub signatures: Vec<String>,
    /// Whom to call, where to come.
    pub contact: Place,
}

impl Printable for Plan {
    const KIND: PaperKind = PaperKind::Plan;
}

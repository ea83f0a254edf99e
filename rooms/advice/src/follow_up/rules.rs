//! Rules of what was promised: a day that is not past, done once, undone.

use ground::{AccountId, Day, Moment, PersonId, Refusal, SpaceId};

use crate::request::rules::RequestId;

ground::id!(
    /// One thing to do for a person.
    TaskId
);

/// How far ahead something is promised, in days.
const FURTHEST: i32 = 366;

/// Something to do, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Task {
    pub id: TaskId,
    pub space: SpaceId,
    /// By the record that is kept.
    pub person: PersonId,
    pub request: Option<RequestId>,
    pub words: String,
    pub due_on: Day,
    /// None is the team.
    pub assigned: Option<AccountId>,
    pub assigned_name: Option<String>,
    pub made_at: Moment,
    pub maker: Option<String>,
    pub done_at: Option<Moment>,
    pub doer: Option<String>,
}

/// Whether something may be promised for this day.
///
/// # Errors
/// Beside the day, when it is past or too far.
pub fn promised(due_on: Day, today: Day) -> Result<(), Refusal> {
    let ahead = (due_on - today).get_days();
    if ahead < 0 {
        return Err(Refusal::of("due_on", "advice-due-past"));
    }
    if ahead > FURTHEST { Err(Refusal::of("due_on", "advice-due-far")) } else { Ok(()) }
}

impl Task {
    pub fn is_late(&self, today: Day) -> bool {
        self.done_at.is_none() && self.due_on < today
    }

    /// Whether it may be done.
    ///
    /// # Errors
    /// When it is.
    pub fn keep(&self) -> Result<(), Refusal> {
        if self.done_at.is_some() { Err(Refusal::because("advice-task-done-already")) } else { Ok(()) }
    }

    /// Whether it may be undone.
    ///
    /// # Errors
    /// When it is not done.
    pub fn undo(&self) -> Result<(), Refusal> {
        if self.done_at.is_none() { Err(Refusal::because("advice-task-open-already")) } else { Ok(()) }
    }
}

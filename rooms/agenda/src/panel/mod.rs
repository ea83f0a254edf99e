//! What the agenda shows elsewhere: on Today, on a person's record, in a timeline.

mod enrolments;
mod next_group;
mod sessions;
mod teller;
mod unclosed;
mod week;

#[cfg(test)]
mod tests;

pub use enrolments::EnrolmentsPanel;
pub use next_group::NextGroupPanel;
pub use sessions::TodaysSessions;
pub use teller::AgendaTeller;
pub use unclosed::UnclosedPanel;
pub use week::WeekPanel;

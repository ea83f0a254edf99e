//! Attendance: who came, who did not, who signed; the printed sheet.

pub mod pages;
pub mod rules;
pub mod sheet;
pub mod store;

#[cfg(test)]
mod tests;

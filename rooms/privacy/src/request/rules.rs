//! Rules of requests: what may be asked, and by when it is answered.

use ground::{Day, Refusal};

ground::choices! {
    /// What somebody asks (GDPR, articles 15 to 21).
    Kind { Access = "access", Correction = "correction", Erasure = "erasure", Objection = "objection", Portability = "portability" }
}

/// One month to answer (GDPR, article 12.3).
pub fn due_on(received: Day) -> Day {
    received.saturating_add(std::time::Duration::from_hours(30 * 24))
}

/// A day on which a request may have come.
///
/// # Errors
/// When it is still to come.
pub fn received_on(day: Day, today: Day) -> Result<Day, Refusal> {
    if day > today { Err(Refusal::of("received_on", "privacy-refusal-future")) } else { Ok(day) }
}

/// Whether a request may be answered.
///
/// # Errors
/// When it was answered already.
pub fn answer(answered_on: Option<Day>) -> Result<(), Refusal> {
    if answered_on.is_some() { Err(Refusal::because("privacy-refusal-answered")) } else { Ok(()) }
}

//! Rules of autonomy: on which need, upon which evidence.

use ground::Refusal;
use skills::Need;

ground::id!(
    /// One declaration.
    AutonomyId
);
ground::choices! {
    /// How it is known; always with a sentence beside it.
    Evidence {
        /// Did it alone before a colleague.
        Observed = "observed",
        /// Brings what it gave: a ticket, a receipt.
        Proof = "proof",
        /// Did an exercise alone.
        Exercise = "exercise",
        /// Tells it in their own words.
        Told = "told",
    }
}

/// What is said of a success: a sentence, or what was shown of what the modules ask for.
///
/// # Errors
/// A refusal beside the sentence when there is neither.
pub fn said(words: Option<String>, shown: &[String]) -> Result<String, Refusal> {
    match words {
        Some(words) => Ok(words),
        None if shown.is_empty() => Err(Refusal::of("words", "ui-field-required")),
        None => Ok(String::new()),
    }
}

/// Needs on which nothing is declared yet.
pub fn open_needs(declared: &[Need]) -> Vec<Need> {
    use ground::choice::Choice as _;
    Need::ALL.iter().copied().filter(|need| !declared.contains(need)).collect()
}

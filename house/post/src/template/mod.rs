//! Templates: the words of each kind of message, the program's own or those that a network gave it.

pub mod pages;
pub mod rules;
pub mod store;

use ::store::Tx;
use ground::{Argument, Fault};
use web::{Speech, Words};

pub use rules::{Kind, Manner, Template, Text};

use std::sync::Arc;

/// What the program itself says; values of its sentences stay as they are given.
pub(crate) fn own(t: &Speech, template: Template, values: &[(&'static str, String)]) -> Text {
    let t = t.in_language(template.language);
    let arguments: Vec<(&'static str, Argument)> =
        values.iter().map(|(name, value)| (*name, Argument::from(value))).collect();
    let id = template.text();
    let subject =
        if template.has_subject() { t.with(&format!("{id}-subject"), arguments.as_slice()) } else { String::new() };
    Text { subject: unmarked(&subject), body: unmarked(&t.with(&id, arguments.as_slice())) }
}

/// Without the marks that keep a value's own direction on a screen: in a text message each takes a place, and one that
/// touches an address breaks it.
fn unmarked(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// A message of this template with its values: in the network's own words, else in the program's.
///
/// # Errors
/// When the database does not answer.
pub async fn written(
    tx: &mut Tx,
    words: &Arc<Words>,
    template: Template,
    values: &[(&'static str, String)],
) -> Result<Text, Fault> {
    if let Some(text) = store::latest(tx, template).await? {
        // What was kept was checked; a variable that the program has dropped since is left out.
        return Ok(Text { subject: rules::filled(&text.subject, values), body: rules::filled(&text.body, values) });
    }
    Ok(own(&words.speech(template.language), template, values))
}

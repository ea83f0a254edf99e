//! Speaks: the catalogue, one module, its versions; changed, retired and taken back by the network.

mod act;
mod form;
mod list;
mod show;

pub use act::{restoration, retirement, return_to};
pub use form::{create, edit, new, update};
pub use list::{export, list};
pub use show::{show, version};

use ::store::Tx;
use ground::choice::Choice;
use web::{Speech, Trouble};

use super::{rules::Module, store};
use crate::Catalogue;

/// A module of an address, with the catalogue that it stands in.
async fn known(tx: &mut Tx, word: &str) -> Result<(Catalogue, Module), Trouble> {
    let catalogue = store::catalogue(tx).await?;
    let module = catalogue.module(word).cloned().ok_or(Trouble::Missing)?;
    Ok((catalogue, module))
}

/// « 6 séances de 2 h ».
fn time(t: &Speech, module: &Module) -> String {
    let (hours, minutes) = (module.minutes / 60, module.minutes % 60);
    let each = match (hours, minutes) {
        (0, _) => t.with("skills-minutes", ("minutes", minutes)),
        (_, 0) => t.with("skills-hours", ("hours", hours)),
        _ => t.with("skills-hours-minutes", (("hours", hours), ("minutes", format!("{minutes:02}")))),
    };
    t.with("skills-time", (("sessions", module.sessions), ("each", each)))
}

/// « de 5 à 7 personnes ».
fn group(t: &Speech, module: &Module) -> String {
    if module.group.least == module.group.most {
        return t.with("skills-group-of", ("most", module.group.most));
    }
    t.with("skills-group", (("least", module.group.least), ("most", module.group.most)))
}

fn needs(t: &Speech, module: &Module) -> Vec<String> {
    module.needs.iter().map(|need| t.say(&need.text())).collect()
}

/// Every choice of a list with its words.
fn options<T: Choice>(t: &Speech, text: fn(T) -> String) -> Vec<(String, String)> {
    T::ALL.iter().map(|choice| (choice.word().to_owned(), t.say(&text(*choice)))).collect()
}

/// Whose words a module has: the kind of the badge, and what it says; nothing for the program's.
fn origin(t: &Speech, module: &Module) -> Option<(&'static str, String)> {
    match (module.retired, module.is_own(), module.version) {
        (true, ..) => Some(("wait", t.say("skills-is-retired"))),
        (false, true, _) => Some(("next", t.say("skills-is-own"))),
        (false, false, 0) => None,
        (false, false, _) => Some(("plain", t.say("skills-is-changed"))),
    }
}

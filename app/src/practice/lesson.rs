//! The lesson of the first hour at the counter: five acts, each ticked by what the learner's own acts left in the journals.

use facts::{Fact, Number, people::People, reception::Reception};
use ground::Fault;
use store::{Tx, journal::Wanted};
use web::account::practice::{Learning, Step, Teacher};

use super::store as journals;

/// Find, register, check in, call the next one, leave a note.
pub(super) struct FirstHour;

impl Teacher for FirstHour {
    fn steps<'a>(&'a self, tx: &'a mut Tx) -> Learning<'a> {
        Box::pin(steps(tx))
    }
}

async fn steps(tx: &mut Tx) -> Result<Vec<Step>, Fault> {
    let (Some(account), Some(number)) = (tx.account(), tx.badge().number()) else { return Ok(Vec::new()) };
    let registers = |fact: &Fact| matches!(fact, Fact::People(People::Registered { .. }));
    let arrives = |fact: &Fact| matches!(fact, Fact::Reception(Reception::Arrived { .. }));
    let calls = |fact: &Fact| matches!(fact, Fact::Reception(Reception::Called { .. }));
    Ok(vec![
        Step { text: "app-practice-find", how: "app-practice-find-how", done: journals::looked(tx, account).await? },
        Step {
            text: "app-practice-register",
            how: "app-practice-register-how",
            done: did(tx, "people.registered", number, registers).await?,
        },
        Step {
            text: "app-practice-arrive",
            how: "app-practice-arrive-how",
            done: did(tx, "reception.arrived", number, arrives).await?,
        },
        Step {
            text: "app-practice-call",
            how: "app-practice-call-how",
            done: did(tx, "reception.called", number, calls).await?,
        },
        Step { text: "app-practice-note", how: "app-practice-note-how", done: journals::noted(tx, account).await? },
    ])
}

/// Whether the learner told a fact of this kind.
async fn did(tx: &mut Tx, kind: &str, number: Number, is: impl Fn(&Fact) -> bool) -> Result<bool, Fault> {
    let wanted = Wanted { kind: Some(kind.to_owned()), ..Wanted::default() };
    Ok(tx.facts(&wanted).await?.iter().any(|noted| noted.actor == Some(number) && is(&noted.fact)))
}

//! Speaks: the sessions that fall on days of closing, left to be moved one by one or cancelled all at once.

use ::store::{Right, Tx};
use axum::extract::Path;
use ground::{Fault, Moment, Refusal};
use web::{Answer, Asker, Begun, Form, Speech, Trouble, dates};

use super::{
    Closure, Span,
    pages::{address, days, space},
    port::{Held, SessionsPort},
    store,
};
use crate::space::store::Space;

ground::choices! {
    /// What becomes of the sessions of a closure.
    Fate {
        /// They stay, to be moved or cancelled one by one.
        Keep = "keep",
        Cancel = "cancel",
    }
}

/// A session as the page of closures shows it.
pub(super) struct Row {
    pub when: String,
    pub title: String,
    pub people: String,
    /// Where it is moved or cancelled; empty for whoever does not see the agenda.
    pub href: String,
}

/// The sessions that days of closing touch; none where nobody keeps an agenda.
pub(super) async fn within(asker: &Asker, tx: &mut Tx, space: &Space, span: Span) -> Result<Vec<Held>, Fault> {
    let Ok(port) = asker.house().port::<SessionsPort>() else { return Ok(Vec::new()) };
    let after = span.until.tomorrow().unwrap_or(span.until);
    let span = (Moment::local(span.from, 0, 0, &space.zone), Moment::local(after, 0, 0, &space.zone));
    port.clone().within(asker, tx, space.id, span).await
}

pub(super) fn rows(asker: &Asker, space: &Space, held: &[Held]) -> Vec<Row> {
    let t = &asker.t;
    let sees = asker.badge().may(Right::SeeAgenda);
    let row = |one: &Held| Row {
        when: dates::moment(t, one.starts_at, &space.zone),
        title: one.title.clone(),
        people: people(t, one.people),
        href: if sees { format!("/workshops/{}", one.workshop) } else { String::new() },
    };
    held.iter().map(row).collect()
}

fn people(t: &Speech, count: i64) -> String {
    t.with("network-closure-people", ("count", count))
}

/// « Les 6 séances de cette fermeture sont annulées, et les 23 personnes inscrites prévenues… », before it is done.
pub(super) fn consequence(t: &Speech, held: &[Held]) -> String {
    let seats: i64 = held.iter().map(|one| one.people).sum();
    t.with("network-closure-cancel-consequence", (("count", held.len()), ("seats", seats)))
}

/// Whether this asker may cancel sessions; else they only hear of them.
pub(super) fn may_cancel(asker: &Asker) -> bool {
    asker.badge().may(Right::Schedule)
}

/// The choices of the form that plans a closure over sessions.
pub(super) fn fates(asker: &Asker) -> Vec<(String, String)> {
    use ground::choice::Choice as _;
    let all = Fate::ALL.iter().filter(|fate| **fate == Fate::Keep || may_cancel(asker));
    all.map(|fate| (fate.word().to_owned(), asker.t.say(&format!("network-closure-fate-{}", fate.word())))).collect()
}

/// What the form decides of these sessions; `None` when it must first be asked.
pub(super) fn decided(asker: &Asker, form: &mut Form, held: &[Held]) -> Option<Fate> {
    if held.is_empty() {
        return Some(Fate::Keep);
    }
    let fate = form.choice::<Fate>("sessions").filter(|fate| *fate == Fate::Keep || may_cancel(asker));
    if fate.is_none() {
        form.refuse("sessions", "network-closure-sessions-choose");
    }
    fate
}

/// Cancels the sessions of a closure, for the reason that stands on the door.
pub(super) async fn cancel(asker: &Asker, tx: &mut Tx, closure: &Closure, held: &[Held]) -> Result<usize, Fault> {
    let Ok(port) = asker.house().port::<SessionsPort>() else { return Ok(0) };
    let span = days(&asker.t, closure.span);
    let reason = match &closure.reason {
        Some(reason) => asker.t.with("network-closure-reason-why", (("days", span), ("reason", reason))),
        None => asker.t.with("network-closure-reason-plain", ("days", span)),
    };
    port.clone().cancel(asker, tx, held, &closure.id.to_string(), &reason).await
}

/// Every session of a closure that was planned, cancelled in one act.
async fn cancelled(asker: Asker, id: Option<&str>, closure: &str, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    if !may_cancel(&asker) {
        return Err(Trouble::Forbidden);
    }
    let space = space(&asker, &mut tx, id).await?;
    let today = tx.now().day(&space.zone);
    let all = store::ahead(&mut tx, space.id, today).await?;
    let known = all.into_iter().find(|one| one.id.to_string() == closure).ok_or(Trouble::Missing)?;
    let held = within(&asker, &mut tx, &space, known.span).await?;
    if held.is_empty() {
        return Err(Refusal::because("network-closure-sessions-none").into());
    }
    cancel(&asker, &mut tx, &known, &held).await?;
    asker.finish(tx, &form, &address(id), "network-done-sessions-cancelled").await
}

pub async fn create(asker: Asker, Path(closure): Path<String>, form: Form) -> Answer {
    cancelled(asker, None, &closure, form).await
}

pub async fn space_create(asker: Asker, Path((id, closure)): Path<(String, String)>, form: Form) -> Answer {
    cancelled(asker, Some(&id), &closure, form).await
}

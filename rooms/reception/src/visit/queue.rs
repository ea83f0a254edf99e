//! The queue of a space today, and calling whoever has waited longest.

use askama::Template;
use axum::extract::Query;
use web::{Answer, Asker, Begun, Form, Page, Trouble, html};

use super::{
    line::{Moves, Queue},
    pages::tiles,
    store as visits,
    view::{COUNTER, View},
};
use crate::{
    Back,
    panel::expected::{self, Expected},
};

#[derive(Template)]
#[template(path = "visit/queue.html")]
struct Show {
    page: Page,
    queue: Queue,
    moves: Moves,
    reasons: Vec<(&'static str, String)>,
    /// Those of today's appointments who have not come yet.
    expected: Vec<Expected>,
    /// Whether the asker keeps the screen of the waiting room.
    manages: bool,
    counter: &'static str,
}

pub async fn list(asker: Asker, Query(view): Query<View>) -> Answer {
    let space = asker.space()?;
    let mut tx = asker.read().await?;
    let zone = network::space::store::get(&mut tx, space).await?.zone;
    let mut queue = Queue::of(&mut tx, &asker.t, space, &zone).await?;
    queue.mark(&asker, &mut tx, &zone).await?;
    queue.only(view.whom());
    let mut expected = expected::of_today(&asker, &mut tx, space).await?;
    expected.retain(|one| one.came.is_empty());
    let moves = Moves::of(&mut tx, &asker.t, space, "queue", view).await?;
    Ok(html(&Show {
        page: asker.page(asker.t.say("reception-queue-title")),
        queue,
        moves,
        reasons: tiles(&asker.t),
        expected,
        manages: asker.badge().may(store::Right::ManageSpace),
        counter: COUNTER,
    }))
}

/// Calls the next one.
pub async fn create(asker: Asker, form: Form) -> Answer {
    let (space, view) = (asker.space()?, View::carried(&form));
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let desk = match view.desk() {
        Some(desk) => Some(network::room::store::find(&mut tx, space, desk).await?.ok_or(Trouble::Missing)?.id),
        None => None,
    };
    let called = visits::call_next(&mut tx, space, view.whom(), desk).await?;
    let back = Back::of(&form, Back::Queue).at(&view, None);
    let done = if called.is_some() { "reception-done-called" } else { "reception-done-nobody" };
    asker.finish(tx, &form, &back, done).await
}

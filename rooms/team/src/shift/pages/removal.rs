//! Speaks: open shifts removed from the roster, one or the rest of its series.

use askama::Template;
use axum::extract::Path;
use ground::{Refusal, choice::Choice as _};
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, html, refused};

use super::{Row, reachable, roster::place, row};
use crate::shift::{
    rules,
    store::{self as shifts, Shift},
};

ground::choices! {
    /// What is removed.
    Extent { One = "one", Series = "series" }
}

#[derive(Template)]
#[template(path = "shift/removal.html")]
struct Removal {
    page: Page,
    form: Form,
    shift: Row,
    back: String,
    /// Nothing to choose when no other shift is like it.
    extents: Vec<(String, String)>,
}

/// The open shifts of the series from this one on, itself first.
async fn series(tx: &mut Tx, shift: &Shift) -> Result<Vec<Shift>, ground::Fault> {
    let span = |one: &Shift| (one.starts_at, one.ends_at);
    let mut all = shifts::following(tx, shift).await?;
    all.retain(|one| rules::is_of_series(span(shift), span(one), &shift.zone));
    Ok(all)
}

fn removal(asker: &Asker, shift: &Shift, series: &[Shift], form: Form) -> Removal {
    let t = &asker.t;
    let others = series.iter().filter(|one| one.id != shift.id).count();
    let extent = |extent: &Extent| {
        let words = match extent {
            Extent::One => t.say("team-remove-one"),
            Extent::Series => t.with("team-remove-series", ("count", others)),
        };
        (extent.word().to_owned(), words)
    };
    Removal {
        page: asker.page(t.say("team-remove-title")),
        form,
        shift: row(t, shift),
        back: place(shift, asker.now()),
        extents: if others > 0 { Extent::ALL.iter().map(extent).collect() } else { Vec::new() },
    }
}

pub async fn removal_new(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let shift = reachable(&asker, &mut tx, &id).await?;
    let series = series(&mut tx, &shift).await?;
    let mut form = Form::new(&asker.t).filled("extent", Extent::One.word());
    if shift.account.is_some() {
        form.refuse("", "team-refusal-held");
    }
    Ok(html(&removal(&asker, &shift, &series, form)))
}

pub async fn removal_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let shift = reachable(&asker, &mut tx, &id).await?;
    let extent = form.choice("extent").unwrap_or(Extent::One);
    let series = series(&mut tx, &shift).await?;
    if !form.is_fine() {
        return Ok(refused(&removal(&asker, &shift, &series, form)));
    }
    if !shifts::remove(&mut tx, &shift).await? {
        return Err(Refusal::because("team-refusal-held").into());
    }
    if extent == Extent::One {
        return asker.finish(tx, &form, &place(&shift, asker.now()), "team-done-removed").await;
    }
    for one in series.iter().filter(|one| one.id != shift.id) {
        // One that somebody has just taken stays.
        shifts::remove(&mut tx, one).await?;
    }
    asker.finish(tx, &form, &place(&shift, asker.now()), "team-done-removed-series").await
}

//! Speaks: a shift given to a colleague by who keeps the roster, or freed for somebody who cannot come.

use askama::Template;
use axum::extract::Path;
use ground::{AccountId, Identifier as _, Refusal, choice::Choice as _};
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{
    Row, give, reachable,
    roster::{freed_word, place},
    row,
};
use crate::shift::{
    rules::{self, Reason},
    store::{self as shifts, Shift},
};

#[derive(Template)]
#[template(path = "shift/assignment.html")]
struct Assignment {
    page: Page,
    form: Form,
    shift: Row,
    team: Vec<(String, String)>,
}

/// Colleagues who hold a post in the shift's space on its day.
async fn team(tx: &mut Tx, shift: &Shift) -> Result<Vec<web::account::Account>, Trouble> {
    Ok(web::account::of_space(tx, shift.space, shift.starts_at.day(&shift.zone)).await?)
}

async fn assignment(asker: &Asker, tx: &mut Tx, shift: &Shift, form: Form) -> Result<Assignment, Trouble> {
    let team = team(tx, shift).await?;
    Ok(Assignment {
        page: asker.page(asker.t.say("team-assign-title")),
        form,
        shift: row(&asker.t, shift),
        team: team.into_iter().map(|account| (account.id.uuid().to_string(), account.name)).collect(),
    })
}

pub async fn assignment_edit(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let shift = reachable(&asker, &mut tx, &id).await?;
    let mut form = Form::new(&asker.t);
    if let Err(refusal) = rules::take(shift.account, shift.starts_at, tx.now()) {
        form.refuse_all(refusal);
    }
    Ok(html(&assignment(&asker, &mut tx, &shift, form).await?))
}

pub async fn assignment_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let shift = reachable(&asker, &mut tx, &id).await?;
    let chosen: Option<AccountId> = form.pick("account");
    let team = team(&mut tx, &shift).await?;
    let elsewhere = Refusal::of("account", "team-refusal-elsewhere");
    match chosen.and_then(|id| team.into_iter().find(|account| account.id == id)) {
        None => form.refuse("account", "ui-field-choose"),
        Some(account) => match give(&mut tx, &shift, account.id, elsewhere).await? {
            Ok(()) => return asker.finish(tx, &form, &place(&shift, asker.now()), "team-done-assigned").await,
            Err(refusal) => form.refuse_all(refusal),
        },
    }
    Ok(refused(&assignment(&asker, &mut tx, &shift, form).await?))
}

#[derive(Template)]
#[template(path = "shift/freeing.html")]
struct Freeing {
    page: Page,
    form: Form,
    shift: Row,
    name: String,
    reasons: Vec<(String, String)>,
}

fn freeing(asker: &Asker, shift: &Shift, form: Form) -> Freeing {
    let name = shift.holder.clone().unwrap_or_default();
    let reasons = Reason::OF_ANOTHER.iter().map(|reason| (reason.word().to_owned(), freed_word(asker, *reason)));
    Freeing {
        page: asker.page(asker.t.with("team-free-title", ("name", &name))).about(&name),
        form,
        shift: row(&asker.t, shift),
        name,
        reasons: reasons.collect(),
    }
}

pub async fn freeing_new(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let shift = reachable(&asker, &mut tx, &id).await?;
    let mut form = Form::new(&asker.t);
    if let Err(refusal) = rules::free(shift.account, shift.starts_at, tx.now()) {
        form.refuse_all(refusal);
    }
    Ok(html(&freeing(&asker, &shift, form)))
}

pub async fn freeing_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let shift = reachable(&asker, &mut tx, &id).await?;
    // Nothing to fill in any more: who opens the roster sees why.
    let holder = rules::free(shift.account, shift.starts_at, tx.now())?;
    if let Some(reason) = form.chosen::<Reason>("reason").filter(|reason| Reason::OF_ANOTHER.contains(reason)) {
        if shifts::release(&mut tx, &shift, holder, reason).await? {
            return asker.finish(tx, &form, &place(&shift, asker.now()), "team-done-freed").await;
        }
        return Err(Refusal::because("team-refusal-open").into());
    }
    Ok(refused(&freeing(&asker, &shift, form)))
}

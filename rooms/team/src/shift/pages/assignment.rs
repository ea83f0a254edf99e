//! Speaks: a shift given to a colleague by who keeps the roster, or freed for somebody who cannot come.

use askama::Template;
use axum::extract::Path;
use ground::{AccountId, Identifier as _, Refusal, choice::Choice as _};
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{Row, reachable, roster::freed_word, row, zone};
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
async fn team(asker: &Asker, tx: &mut Tx, shift: &Shift) -> Result<Vec<web::account::Account>, Trouble> {
    let zone = zone(asker, tx).await?;
    Ok(web::account::of_space(tx, shift.space, shift.starts_at.day(&zone)).await?)
}

async fn assignment(asker: &Asker, tx: &mut Tx, shift: &Shift, form: Form) -> Result<Assignment, Trouble> {
    let zone = zone(asker, tx).await?;
    let team = team(asker, tx, shift).await?;
    Ok(Assignment {
        page: asker.page(asker.t.say("team-assign-title")),
        form,
        shift: row(&asker.t, shift, &zone),
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
    let team = team(&asker, &mut tx, &shift).await?;
    match chosen.and_then(|id| team.into_iter().find(|account| account.id == id)) {
        None => form.refuse("account", "ui-field-choose"),
        Some(account) => match give(&mut tx, &shift, account.id).await? {
            Ok(()) => return asker.finish(tx, &form, "/roster", "team-done-assigned").await,
            Err(refusal) => form.refuse_all(refusal),
        },
    }
    Ok(refused(&assignment(&asker, &mut tx, &shift, form).await?))
}

async fn give(tx: &mut Tx, shift: &Shift, account: AccountId) -> Result<Result<(), Refusal>, ground::Fault> {
    let theirs = shifts::of_account(tx, account, shift.starts_at).await?;
    let spans: Vec<rules::Span> = theirs.iter().map(|one| (one.starts_at, one.ends_at)).collect();
    let allowed = rules::take(shift.account, shift.starts_at, tx.now())
        .and_then(|()| rules::is_free(&spans, (shift.starts_at, shift.ends_at)));
    if let Err(refusal) = allowed {
        return Ok(Err(refusal));
    }
    Ok(if shifts::take(tx, shift, account).await? { Ok(()) } else { Err(Refusal::because("team-refusal-taken")) })
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

async fn freeing(asker: &Asker, tx: &mut Tx, shift: &Shift, form: Form) -> Result<Freeing, Trouble> {
    let zone = zone(asker, tx).await?;
    let name = shift.holder.clone().unwrap_or_default();
    let reasons = Reason::ALL.iter().map(|reason| (reason.word().to_owned(), freed_word(asker, *reason)));
    Ok(Freeing {
        page: asker.page(asker.t.with("team-free-title", ("name", &name))),
        form,
        shift: row(&asker.t, shift, &zone),
        name,
        reasons: reasons.collect(),
    })
}

pub async fn freeing_new(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let shift = reachable(&asker, &mut tx, &id).await?;
    let mut form = Form::new(&asker.t);
    if let Err(refusal) = rules::free(shift.account, shift.starts_at, tx.now()) {
        form.refuse_all(refusal);
    }
    Ok(html(&freeing(&asker, &mut tx, &shift, form).await?))
}

pub async fn freeing_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let shift = reachable(&asker, &mut tx, &id).await?;
    // Nothing to fill in any more: who opens the roster sees why.
    let holder = rules::free(shift.account, shift.starts_at, tx.now())?;
    if let Some(reason) = form.chosen::<Reason>("reason") {
        if shifts::release(&mut tx, &shift, holder, reason).await? {
            return asker.finish(tx, &form, "/roster", "team-done-freed").await;
        }
        return Err(Refusal::because("team-refusal-open").into());
    }
    Ok(refused(&freeing(&asker, &mut tx, &shift, form).await?))
}

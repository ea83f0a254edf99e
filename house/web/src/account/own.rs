//! Speaks: one's own account: where it is open, its short code.

use ::store::Tx;
use askama::Template;
use axum::{extract::Path, http::HeaderMap};
use ground::{AccountId, Fault, Moment, Uuid, Zone};

use crate::{
    Answer, Asker, Form, Page, Trouble,
    account::{
        SessionToken, doorkeeper,
        proof::{Proof, Try, hashed},
        rules, store,
    },
    answer::{go, html, refused},
    asker::cookie,
    dates,
};

/// One computer where an account is open.
pub(super) struct Computer {
    pub id: Uuid,
    pub browser: String,
    pub since: String,
    pub seen: String,
    /// The computer that asks.
    pub here: bool,
}

/// Where an account is open.
pub(super) async fn computers(
    asker: &Asker,
    tx: &mut Tx,
    account: AccountId,
    here: Option<Uuid>,
) -> Result<Vec<Computer>, Fault> {
    let (t, now) = (&asker.t, tx.now());
    let all = store::sessions_of(tx, account).await?;
    let said = |at: Moment| dates::moment(t, at, &Zone::paris());
    let computer = |open: store::Open| Computer {
        id: open.id,
        browser: if open.browser.is_empty() { t.say("account-browser-unknown") } else { open.browser },
        since: said(open.life.created),
        seen: dates::ago(t, open.life.seen, now),
        here: Some(open.id) == here,
    };
    Ok(all.into_iter().filter(|open| open.life.lasts(now)).map(computer).collect())
}

#[derive(Template)]
#[template(path = "account/own.html")]
struct Own {
    page: Page,
    form: Form,
    name: String,
    email: String,
    has_pin: bool,
    computers: Vec<Computer>,
}

fn colleague(asker: &Asker) -> Result<AccountId, Trouble> {
    asker.colleague().map(|colleague| colleague.account).ok_or(Trouble::Forbidden)
}

/// The session that asks.
async fn current(asker: &Asker, headers: &HeaderMap) -> Result<Option<Uuid>, Fault> {
    let Some(token) = cookie(headers, "antenne").and_then(SessionToken::parse) else { return Ok(None) };
    let mut tx = doorkeeper().read(asker.house().db()).await?;
    store::session_id(&mut tx, &token.seal(asker.house())).await
}

async fn sheet(asker: &Asker, headers: &HeaderMap, form: Form) -> Result<Own, Trouble> {
    let id = colleague(asker)?;
    let here = current(asker, headers).await?;
    let mut tx = asker.read().await?;
    let account = store::find(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    Ok(Own {
        page: asker.page(asker.t.say("account-own")),
        form,
        has_pin: store::has_pin(&mut tx, id).await?,
        computers: computers(asker, &mut tx, id, here).await?,
        name: account.name,
        email: account.email.unwrap_or_default(),
    })
}

pub async fn show(asker: Asker, headers: HeaderMap) -> Answer {
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, &headers, form).await?))
}

/// Ends one of one's sessions: a computer that was left open.
pub async fn session_remove(asker: Asker, Path(id): Path<String>, _: Form) -> Answer {
    let (account, id) = (colleague(&asker)?, id.parse().map_err(|_| Trouble::Missing)?);
    let mut tx = asker.write().await?;
    if !store::remove_session(&mut tx, account, id).await? {
        return Err(Trouble::Missing);
    }
    tx.commit().await?;
    Ok(go("/account?done=account-done-session-ended"))
}

/// Ends every session but this one.
pub async fn sessions_remove(asker: Asker, headers: HeaderMap, _: Form) -> Answer {
    let (account, here) = (colleague(&asker)?, current(&asker, &headers).await?);
    let mut tx = asker.write().await?;
    store::end_sessions_but(&mut tx, account, here).await?;
    tx.commit().await?;
    Ok(go("/account?done=account-done-sessions-ended"))
}

/// Chooses a short code, with the password: an open screen is not enough.
pub async fn pin_update(asker: Asker, headers: HeaderMap, mut form: Form) -> Answer {
    let account = colleague(&asker)?;
    let (password, pin) = (form.value("password").to_owned(), form.value("pin").to_owned());
    if let Err(refusal) = rules::new_pin(&pin) {
        form.refuse_all(refusal);
    }
    prove(&asker, &mut form, ("password", password)).await?;
    if !form.is_fine() {
        return Ok(refused(&sheet(&asker, &headers, form).await?));
    }
    let hash = hashed(pin).await?;
    let mut tx = asker.write().await?;
    store::set_pin(&mut tx, account, Some(&hash)).await?;
    tx.commit().await?;
    Ok(go("/account?done=account-done-pin"))
}

/// Refuses the field unless it holds the password of the one who asks: an open screen is not enough.
pub(super) async fn prove(
    asker: &Asker,
    form: &mut Form,
    (field, secret): (&'static str, String),
) -> Result<(), Trouble> {
    let account = colleague(asker)?;
    let mut tx = asker.read().await?;
    let hash = store::password(&mut tx, account).await?;
    drop(tx);
    let tried = Try { what: format!("password:{account}"), limits: rules::LIMITS, secret, hash };
    match tried.made(asker.house()).await? {
        Proof::Right => {}
        Proof::Wrong => form.refuse(field, "account-password-old-wrong"),
        Proof::Wait => form.refuse(field, "account-sign-in-wait"),
    }
    Ok(())
}

pub async fn pin_remove(asker: Asker, _: Form) -> Answer {
    let account = colleague(&asker)?;
    let mut tx = asker.write().await?;
    store::set_pin(&mut tx, account, None).await?;
    tx.commit().await?;
    Ok(go("/account?done=account-done-pin-removed"))
}

/// Ends the other sessions of the one who asks.
pub(super) async fn end_others(asker: &Asker, headers: &HeaderMap, tx: &mut Tx) -> Result<(), Trouble> {
    let here = current(asker, headers).await?;
    Ok(store::end_sessions_but(tx, colleague(asker)?, here).await?)
}

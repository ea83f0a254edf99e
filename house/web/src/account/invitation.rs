//! Speaks: by an invitation's link, somebody chooses the password of their account: the first, or after losing one.

use std::{future::Future, pin::Pin, sync::Arc};

use ::store::{Tx, Who};
use askama::Template;
use axum::{extract::Path, http::HeaderMap};
use ground::{AccountId, Fault, Identifier as _, Moment, Refusal, Uuid, Zone};
use keys::{KeyRing, Purpose};

use crate::{
    Answer, Asker, Begun, Form, Language, Page, Trouble,
    account::{self, door, doorkeeper, office, pages, proof::hashed, rules, store},
    answer::{html, refused},
    badge_for_link, dates,
};

/// The link of an invitation that waits, for whoever passes it on.
pub struct Invited {
    pub link: String,
    pub until: String,
    /// The address that the program writes it to; empty when it writes to nobody.
    pub written_to: String,
}

/// An invitation, for whoever writes it to its holder.
pub struct Letter {
    /// Of the invitation: one message each.
    pub id: Uuid,
    pub email: String,
    pub name: String,
    pub link: String,
    pub until: Moment,
    pub language: Language,
}

/// Writes invitations; implemented where messages leave.
pub trait Herald: Send + Sync {
    /// Whether what is written leaves: without a mail server it waits, and the link is passed on by hand.
    fn sends(&self) -> bool;
    fn write<'a>(
        &'a self,
        tx: &'a mut Tx,
        letter: Letter,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>>;
}

/// The port that the app fills; without it, links are passed on by hand.
pub type HeraldPort = Arc<dyn Herald>;

fn link(asker: &Asker, id: Uuid) -> String {
    let token = asker.house().keys().token(Purpose::Invitation, id, 1);
    format!("{}/invitation/{token}", asker.house().address())
}

/// Makes an invitation, and has it written to its holder.
pub(super) async fn make(asker: &Asker, tx: &mut Tx, id: Uuid, account: AccountId) -> Result<(), Fault> {
    store::invite(tx, id, account).await?;
    let Ok(herald) = asker.house().port::<HeraldPort>() else { return Ok(()) };
    let Some(invitation) = store::invitation_of(tx, account).await? else { return Ok(()) };
    let Some(account) = store::find(tx, account).await? else { return Ok(()) };
    let Some(email) = account.email else { return Ok(()) };
    let link = link(asker, id);
    let language = asker.t.language();
    let letter = Letter { id, email, name: account.name, link, until: invitation.until, language };
    herald.write(tx, letter).await
}

/// The invitation of an account, if one waits and its time is not over.
///
/// # Errors
/// When the database does not answer.
pub async fn invited(asker: &Asker, tx: &mut Tx, account: &store::Account) -> Result<Option<Invited>, Fault> {
    let Some(invitation) = store::invitation_of(tx, account.id).await?.filter(|found| tx.now() < found.until) else {
        return Ok(None);
    };
    let t = &asker.t;
    let link = link(asker, invitation.id);
    let until = dates::moment(t, invitation.until, &Zone::paris());
    let is_written = asker.house().port::<HeraldPort>().is_ok_and(|herald| herald.sends());
    let written_to = account.email.clone().filter(|_| is_written).unwrap_or_default();
    Ok(Some(Invited { link, until, written_to }))
}

/// Makes an invitation, named by the form; the one before opens nothing any more.
///
/// # Errors
/// Refused for a closed account, and for somebody without an address to sign in by.
pub async fn renew(asker: &Asker, tx: &mut Tx, form: &Form, account: &store::Account) -> Result<(), Trouble> {
    if account.closed_at.is_some() {
        return Err(Refusal::because("account-refusal-closed").into());
    }
    if account.email.is_none() {
        return Err(Refusal::because("account-refusal-no-email").into());
    }
    Ok(make(asker, tx, form.key().uuid(), account.id).await?)
}

/// Makes an invitation for an account of the organisation; the one before opens nothing any more.
pub async fn account_create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let account = office::known(&mut tx, &id).await?;
    renew(&asker, &mut tx, &form, &account).await?;
    asker.finish(tx, &form, &format!("/accounts/{}#invitation", account.id), "account-done-invited").await
}

#[derive(Template)]
#[template(path = "account/invitation.html")]
struct Invitation {
    page: Page,
    form: Form,
    here: String,
    name: String,
    email: String,
}

/// The invitation that this link names, and the asker as its holder.
async fn opened(asker: &Asker, token: &str) -> Result<(Asker, store::Invitation), Trouble> {
    let id = KeyRing::token_id(token).ok_or(Trouble::Missing)?;
    if !asker.house().keys().holds(Purpose::Invitation, token, id, 1) {
        return Err(Trouble::Missing);
    }
    let mut tx = doorkeeper().read(asker.house().db()).await?;
    let found = store::invitation(&mut tx, id).await?.filter(|found| tx.now() < found.until);
    let invitation = found.ok_or_else(|| Trouble::from(Refusal::because("account-invitation-over")))?;
    Ok((asker.wearing(badge_for_link(Who::Holder, invitation.organisation)), invitation))
}

async fn sheet(asker: &Asker, token: &str, account: AccountId, form: Form) -> Result<Invitation, Trouble> {
    let mut tx = asker.read().await?;
    let account = store::find(&mut tx, account).await?.ok_or(Trouble::Missing)?;
    let page = asker.page(asker.t.say("account-invitation"));
    Ok(Invitation {
        page,
        form,
        here: format!("/invitation/{token}"),
        name: account.name,
        email: account.email.unwrap_or_default(),
    })
}

pub async fn show(asker: Asker, Path(token): Path<String>) -> Answer {
    let (asker, invitation) = opened(&asker, &token).await?;
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, &token, invitation.account, form).await?))
}

/// Keeps the password and opens the door: whoever had a session, or the old password, is out.
pub async fn create(asker: Asker, Path(token): Path<String>, headers: HeaderMap, mut form: Form) -> Answer {
    let (asker, invitation) = opened(&asker, &token).await?;
    let password = form.value("password").to_owned();
    if let Err(refusal) = rules::new_password(&password) {
        form.refuse_all(refusal);
        return Ok(refused(&sheet(&asker, &token, invitation.account, form).await?));
    }
    let hash = hashed(password).await?;
    let mut tx = asker.write().await?;
    if !store::use_invitation(&mut tx, invitation.id).await? {
        return Err(Refusal::because("account-invitation-over").into());
    }
    store::set_password(&mut tx, invitation.account, &hash).await?;
    store::set_pin(&mut tx, invitation.account, None).await?;
    store::end_sessions_but(&mut tx, invitation.account, None).await?;
    let now = tx.now();
    tx.commit().await?;
    // A new password is one proof; who has set up the second one gives it here too.
    if super::code::door::is_asked(&asker, invitation.account).await? {
        let form = Form::new(&asker.t).filled("back", "/today?done=account-done-password");
        return Ok(super::code::door::ask(&asker, invitation.account, &form, now));
    }
    let computer = door::computer(&headers)?;
    let session = account::open_session_on(asker.house(), invitation.account, now, &computer).await?;
    let way = pages::Way { back: "/today?done=account-done-password", unsent: None };
    Ok(pages::enter(&asker, way, &session, &computer))
}

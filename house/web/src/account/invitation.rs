//! Speaks: by an invitation's link, somebody chooses the password of their account: the first, or after losing one.

use ::store::{Tx, Who};
use askama::Template;
use axum::{extract::Path, http::HeaderMap};
use ground::{AccountId, Fault, Identifier as _, Refusal, Zone};
use keys::{KeyRing, Purpose};

use crate::{
    Answer, Asker, Begun, Form, Page, Trouble,
    account::{self, door, doorkeeper, office, pages, proof::hashed, rules, store},
    answer::{html, refused},
    badge_for_link, dates,
};

/// The link of an invitation that waits, for whoever passes it on.
pub struct Invited {
    pub link: String,
    pub until: String,
    /// A message ready to be sent, for the mail program.
    pub mail: String,
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
    let token = asker.house().keys().token(Purpose::Invitation, invitation.id, 1);
    let link = format!("{}/invitation/{token}", asker.house().address());
    let until = dates::moment(t, invitation.until, &Zone::paris());
    let subject = t.say("account-invitation-subject");
    let name = account.name.as_str();
    let body = t.with("account-invitation-body", (("name", name), ("link", link.as_str()), ("until", until.as_str())));
    // A mail program reads %20, not the + of a form.
    let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
    let to = account.email.as_deref().unwrap_or_default();
    let mail = format!("mailto:{to}?subject={}&body={}", encoded(&subject), encoded(&body));
    Ok(Some(Invited { link, until, mail }))
}

/// Makes an invitation, named by the form; the one before opens nothing any more.
///
/// # Errors
/// Refused for a closed account, and for somebody without an address to sign in by.
pub async fn renew(tx: &mut Tx, form: &Form, account: &store::Account) -> Result<(), Trouble> {
    if account.closed_at.is_some() {
        return Err(Refusal::because("account-refusal-closed").into());
    }
    if account.email.is_none() {
        return Err(Refusal::because("account-refusal-no-email").into());
    }
    Ok(store::invite(tx, form.key().uuid(), account.id).await?)
}

/// Makes an invitation for an account of the organisation; the one before opens nothing any more.
pub async fn account_create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let account = office::known(&mut tx, &id).await?;
    renew(&mut tx, &form, &account).await?;
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
    let computer = door::computer(&headers)?;
    let session = account::open_session_on(asker.house(), invitation.account, now, &computer).await?;
    let way = pages::Way { back: "/today?done=account-done-password", unsent: None };
    Ok(pages::enter(&asker, way, &session, &computer))
}

//! Speaks: the page on which somebody says that they want no more news of the week; and what their mailbox says for them.

use ::store::Who;
use askama::Template;
use axum::extract::Path;
use ground::Uuid;
use keys::{KeyRing, Purpose};
use web::{Answer, Asker, Begun, Form, Page, Trouble, html};

use super::store;

#[derive(Template)]
#[template(path = "digest/show.html")]
struct Show {
    page: Page,
    form: Form,
    here: String,
    stopped: bool,
}

/// The asker as the holder of this link, and who reads.
async fn opened(asker: &Asker, token: &str) -> Result<(Asker, Uuid), Trouble> {
    let id = KeyRing::token_id(token).ok_or(Trouble::Missing)?;
    if !asker.house().keys().holds(Purpose::Digest, token, id, 1) {
        return Err(Trouble::Missing);
    }
    let mut tx = web::doorkeeper().read(asker.house().db()).await?;
    let organisation = store::of_link(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    drop(tx);
    Ok((asker.wearing(web::badge_for_link(Who::Holder, organisation)), id))
}

pub async fn show(asker: Asker, Path(token): Path<String>) -> Answer {
    let (asker, id) = opened(&asker, &token).await?;
    let mut tx = asker.read().await?;
    let stopped = store::stopped(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    let page = asker.page(asker.t.say("referral-digest-title"));
    Ok(html(&Show { page, form: Form::new(&asker.t), here: format!("/nouvelles/{token}"), stopped }))
}

/// A button, or a mailbox on its own, which knows of no key: asked twice, it changes nothing.
pub async fn create(asker: Asker, Path(token): Path<String>, form: Form) -> Answer {
    set(asker, token, form, true, "referral-done-digest-stopped").await
}

pub async fn remove(asker: Asker, Path(token): Path<String>, form: Form) -> Answer {
    set(asker, token, form, false, "referral-done-digest-wanted").await
}

async fn set(asker: Asker, token: String, form: Form, stop: bool, done: &'static str) -> Answer {
    let (asker, id) = opened(&asker, &token).await?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    store::set(&mut tx, id, stop).await?;
    asker.finish(tx, &form, &format!("/nouvelles/{token}"), done).await
}

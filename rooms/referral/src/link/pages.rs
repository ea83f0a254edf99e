//! Speaks: the form of a structure's personal link, and a kind word when the link is worth nothing any more.

use ::store::Tx;
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use ground::{Fault, Identifier as _};
use keys::{KeyRing, Purpose};
use network::partner::{Partner, store::by_id};
use people::show_phone;
use serde::Deserialize;
use web::{Answer, Asker, Begun, Form, Page, Trouble, go, html, refused};

use super::{
    Door, Holder, form, holder,
    sending::{bound, send},
    sheet::{LOOK, sheet},
    token,
};
use crate::{
    commune,
    referral::{ReferralId, store},
};

type Options = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "link/gone.html")]
struct Gone {
    page: Page,
    /// Spaces to call, for somebody who once held a link: name and telephone.
    spaces: Options,
}

/// The form of one's own structure, for a referrer who signed in.
pub async fn show(asker: Asker) -> Answer {
    let partner = asker.post().and_then(|post| post.partner).ok_or(Trouble::Missing)?;
    let mut tx = asker.read().await?;
    let partner = by_id(&mut tx, partner).await?.ok_or(Trouble::Missing)?;
    Ok(go(&format!("/r/{}", token(asker.house(), &partner))))
}

/// What is already known of the form.
#[derive(Deserialize, Default)]
pub struct Wanted {
    /// The follow-up of the referral sent before: the same referrer sends another person.
    #[serde(default)]
    comme: String,
}

pub async fn new(asker: Asker, Path(link): Path<String>, Query(wanted): Query<Wanted>) -> Answer {
    let (asker, partner) = match known(&asker, &link).await? {
        Ok(known) => known,
        Err(gone) => return Ok(gone),
    };
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t).filled_if("referrer_name", asker.colleague().map(|own| own.name.clone()));
    let form = as_before(&asker, &mut tx, &partner, &wanted.comme, form).await?;
    Ok(html(&sheet(&asker, &mut tx, (format!("/r/{link}"), &partner), form).await?))
}

/// The same space and the same referrer as in a referral of this structure that the asker holds the follow-up of.
async fn as_before(asker: &Asker, tx: &mut Tx, partner: &Partner, token: &str, form: Form) -> Result<Form, Fault> {
    let id = KeyRing::token_id(token).filter(|id| asker.house().keys().holds(Purpose::FollowUp, token, *id, 1));
    let Some(id) = id else { return Ok(form) };
    let before = store::find(tx, ReferralId::from_uuid(id)).await?;
    let Some(before) = before.filter(|before| before.partner == partner.id) else { return Ok(form) };
    Ok(form
        .filled("space", before.space)
        .filled("referrer_name", before.referrer.name)
        .filled_if("referrer_email", before.referrer.email)
        .filled_if("referrer_phone", before.referrer.phone.as_deref().map(show_phone)))
}

/// Whoever holds this link, or the page that says that it is worth nothing.
pub(crate) async fn known(asker: &Asker, link: &str) -> Result<Result<(Asker, Partner), Response>, Trouble> {
    known_by(asker, link, Door::Link).await
}

/// The same by another of a structure's links.
pub(super) async fn known_by(
    asker: &Asker,
    link: &str,
    door: Door,
) -> Result<Result<(Asker, Partner), Response>, Trouble> {
    Ok(match holder(asker, link, door).await? {
        Holder::Known(known) => Ok(*known),
        Holder::Revoked(asker) => Err(gone(&asker, true).await?),
        Holder::Unknown => Err(gone(asker, false).await?),
    })
}

pub async fn create(asker: Asker, Path(link): Path<String>, form: Form) -> Answer {
    let (asker, partner) = match known(&asker, &link).await? {
        Ok(known) => known,
        Err(gone) => return Ok(gone),
    };
    let action = format!("/r/{link}");
    match sent(&asker, (Door::Link, &partner), form).await? {
        Outcome::Sent(tx, form, id) => {
            let follow_up = asker.house().keys().token(Purpose::FollowUp, id.uuid(), 1);
            asker.finish(tx, &form, &format!("/suivi/{follow_up}?de={link}"), "referral-done-sent").await
        }
        Outcome::Seen(response) => Ok(response),
        Outcome::Shown(mut tx, form) => {
            let fine = form.is_fine();
            let page = sheet(&asker, &mut tx, (action, &partner), form).await?;
            Ok(if fine { html(&page) } else { refused(&page) })
        }
    }
}

/// What became of a form.
pub(crate) enum Outcome {
    /// Written, in a transaction to finish.
    Sent(Tx, Form, ReferralId),
    Seen(Response),
    /// To be shown again: something is wrong, or only the near spaces were looked for.
    Shown(Tx, Form),
}

/// Reads the form and sends what it says.
pub(super) async fn sent(asker: &Asker, (door, partner): (Door, &Partner), mut form: Form) -> Result<Outcome, Trouble> {
    if form.sent_field(LOOK) {
        if commune::read(&mut form, "commune").is_none() && form.is_fine() {
            form.refuse("commune", "referral-look-missing");
        }
        return Ok(Outcome::Shown(asker.read().await?, form));
    }
    let sent = form::read(&mut form, asker.now(), asker.t.language());
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(Outcome::Seen(response)),
    };
    let spaces = network::space::store::all(&mut tx).await?;
    let space = spaces.into_iter().find(|space| Some(space.id) == sent.space);
    if sent.space.is_some() && space.is_none() {
        form.refuse("space", "ui-field-choice");
    }
    if form.is_fine() {
        bound(&mut tx, (door, partner), 1, &mut form).await?;
    }
    let Some(space) = space.filter(|_| form.is_fine()) else {
        drop(tx);
        return Ok(Outcome::Shown(asker.read().await?, form));
    };
    let id = form.id::<ReferralId>();
    send(asker, &mut tx, (door, partner, &space), id, sent).await?;
    Ok(Outcome::Sent(tx, form, id))
}

async fn gone(asker: &Asker, revoked: bool) -> Result<Response, Trouble> {
    let mut spaces = Vec::new();
    if revoked {
        let mut tx = asker.read().await?;
        for space in network::space::store::all(&mut tx).await? {
            let reach = space.phone.as_deref().map(show_phone).or(space.email).unwrap_or_default();
            spaces.push((space.name, reach));
        }
    }
    let page = asker.page(asker.t.say("referral-gone-title"));
    let mut response = html(&Gone { page, spaces });
    *response.status_mut() = StatusCode::NOT_FOUND;
    Ok(response)
}

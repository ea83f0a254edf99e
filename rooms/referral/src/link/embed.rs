//! Speaks: the same form within a partner's own site, and only within the sites that the partner declared.

use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use ground::Identifier as _;
use keys::Purpose;
use serde::Deserialize;
use web::{Answer, Asker, Form, Page, Trouble, framed, html, refused};

use super::{
    Door,
    pages::{Outcome, known_by, sent},
    sheet::{Embedded, sheet},
};
use crate::{own::store::sites, sealed};

/// What the address says besides.
#[derive(Deserialize, Default)]
pub struct Wanted {
    /// The follow-up of what was sent just now.
    #[serde(default)]
    sent: String,
}

#[derive(Template)]
#[template(path = "link/embedded_sent.html")]
struct Sent {
    page: Page,
    code: String,
    follow_up: String,
    again: String,
}

/// Within these sites only; a structure that declared none shows it nowhere.
fn within(response: Response, sites: &[String]) -> Answer {
    if sites.is_empty() { Err(Trouble::Missing) } else { Ok(framed(response, sites)) }
}

pub async fn new(asker: Asker, Path(link): Path<String>, Query(wanted): Query<Wanted>) -> Answer {
    let (asker, partner) = match known_by(&asker, &link, Door::Form).await? {
        Ok(known) => known,
        Err(gone) => return Ok(gone),
    };
    let here = format!("/embed/{link}");
    let mut tx = asker.read().await?;
    let sites = sites(&mut tx, partner.id).await?;
    if !wanted.sent.is_empty() {
        drop(tx);
        let (_, referral) = sealed::opened(&asker, Purpose::FollowUp, &wanted.sent).await?;
        if referral.partner != partner.id {
            return Err(Trouble::Missing);
        }
        let page = html(&Sent {
            page: asker.page(asker.t.say("referral-sent-title")),
            code: referral.code.to_string(),
            follow_up: format!("/suivi/{}", wanted.sent),
            again: here,
        });
        return within(page, &sites);
    }
    let form = Form::new(&asker.t);
    let page = sheet(&asker, &mut tx, (here, &partner), form).await?;
    within(html(&Embedded(page)), &sites)
}

pub async fn create(asker: Asker, Path(link): Path<String>, form: Form) -> Answer {
    let (asker, partner) = match known_by(&asker, &link, Door::Form).await? {
        Ok(known) => known,
        Err(gone) => return Ok(gone),
    };
    let here = format!("/embed/{link}");
    let mut tx = asker.read().await?;
    let sites = sites(&mut tx, partner.id).await?;
    drop(tx);
    if sites.is_empty() {
        return Err(Trouble::Missing);
    }
    match sent(&asker, (Door::Form, &partner), form).await? {
        Outcome::Sent(tx, form, id) => {
            let follow_up = asker.house().keys().token(Purpose::FollowUp, id.uuid(), 1);
            asker.finish(tx, &form, &format!("{here}?sent={follow_up}"), "referral-done-sent").await
        }
        Outcome::Seen(response) => Ok(response),
        Outcome::Shown(mut tx, form) => {
            let fine = form.is_fine();
            let page = Embedded(sheet(&asker, &mut tx, (here, &partner), form).await?);
            within(if fine { html(&page) } else { refused(&page) }, &sites)
        }
    }
}

//! Speaks: the page on which a structure sends several people at once.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Fault, Identifier as _, choice::Choice as _};
use keys::Purpose;
use network::partner::Partner;
use web::{Answer, Asker, Begun, Form, Page, html, refused};

use super::form::{self, LINES, field};
use crate::{
    link::{
        Door,
        nearby::choices,
        pages::known,
        sending::{bound, send},
    },
    referral::{Reason, ReferralId, store},
};

/// One line: the names of its fields, and what each says.
struct Line {
    at: usize,
    first_name: String,
    last_name: String,
    phone: String,
    reason: String,
    agreed: String,
}

#[derive(Template)]
#[template(path = "several/new.html")]
struct New {
    page: Page,
    form: Form,
    action: String,
    alone: String,
    partner: String,
    spaces: Vec<(String, String)>,
    reasons: Vec<(String, String)>,
    lines: Vec<Line>,
}

async fn sheet(asker: &Asker, tx: &mut Tx, link: &str, partner: &Partner, form: Form) -> Result<New, Fault> {
    let t = &asker.t;
    let spaces = choices(asker, tx, partner, None).await?;
    let nearest = spaces.first().map(|space| space.id.clone());
    let unsaid = form.value("space").is_empty();
    let of = |what: &str, at: usize| field(what, at);
    Ok(New {
        page: asker.page(t.say("referral-several-title")),
        form: form.filled_if("space", nearest.filter(|_| unsaid)),
        action: format!("/r/{link}/plusieurs"),
        alone: format!("/r/{link}"),
        partner: partner.name.clone(),
        spaces: spaces.into_iter().map(|space| (space.id, space.label)).collect(),
        reasons: Reason::ALL.iter().map(|reason| (reason.word().to_owned(), t.say(&reason.text()))).collect(),
        lines: (1..=LINES)
            .map(|at| Line {
                at,
                first_name: of("first_name", at),
                last_name: of("last_name", at),
                phone: of("phone", at),
                reason: of("reason", at),
                agreed: of("agreed", at),
            })
            .collect(),
    })
}

pub async fn new(asker: Asker, Path(link): Path<String>) -> Answer {
    let (asker, partner) = match known(&asker, &link).await? {
        Ok(known) => known,
        Err(gone) => return Ok(gone),
    };
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t).filled_if("referrer_name", asker.colleague().map(|own| own.name.clone()));
    Ok(html(&sheet(&asker, &mut tx, &link, &partner, form).await?))
}

pub async fn create(asker: Asker, Path(link): Path<String>, mut form: Form) -> Answer {
    let (asker, partner) = match known(&asker, &link).await? {
        Ok(known) => known,
        Err(gone) => return Ok(gone),
    };
    let (space, all) = form::read(&mut form, asker.now(), asker.t.language());
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let spaces = network::space::store::all(&mut tx).await?;
    let chosen = spaces.into_iter().find(|known| Some(known.id) == space);
    if space.is_some() && chosen.is_none() {
        form.refuse("space", "ui-field-choice");
    }
    if form.is_fine() {
        bound(&mut tx, (Door::Link, &partner), i64::try_from(all.len()).unwrap_or(i64::MAX), &mut form).await?;
    }
    let Some(space) = chosen.filter(|_| form.is_fine()) else {
        drop(tx);
        let mut tx = asker.read().await?;
        return Ok(refused(&sheet(&asker, &mut tx, &link, &partner, form).await?));
    };
    let batch = form.key().uuid();
    for sent in all {
        let id = ReferralId::from_uuid(tx.fresh_id());
        send(&asker, &mut tx, (Door::Link, &partner, &space), id, sent).await?;
        store::set_batch(&mut tx, id, batch).await?;
    }
    let token = asker.house().keys().token(Purpose::Batch, batch, 1);
    asker.finish(tx, &form, &format!("/envoi/{token}"), "referral-done-several").await
}

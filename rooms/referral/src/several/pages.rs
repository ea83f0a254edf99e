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
    /// Who was sent while the rest was wrong, in words, and where their vouchers are; both empty at first.
    sent: String,
    batch: String,
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
        sent: String::new(),
        batch: String::new(),
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
    let (right, wrong): (Vec<_>, Vec<_>) = all.into_iter().partition(|(line, _)| form::is_right(&form, *line));
    let wrong: Vec<usize> = wrong.into_iter().map(|(line, _)| line).collect();
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        // Sent twice by a double click: what is still to mend is not lost with it.
        Begun::Seen(_) if !wrong.is_empty() && !right.is_empty() => {
            return mend(&asker, (&link, &partner), &form, (right.len(), &wrong)).await;
        }
        Begun::Seen(response) => return Ok(response),
    };
    let spaces = network::space::store::all(&mut tx).await?;
    let chosen = spaces.into_iter().find(|known| Some(known.id) == space);
    if space.is_some() && chosen.is_none() {
        form.refuse("space", "ui-field-choice");
    }
    // Of a form that holds a number which is not kept, nothing is sent: it is shown again, whole, beside its line.
    let sendable = !right.is_empty() && form.unkept().is_none();
    if form::is_right_beside(&form) && sendable {
        bound(&mut tx, (Door::Link, &partner), i64::try_from(right.len()).unwrap_or(i64::MAX), &mut form).await?;
    }
    let Some(space) = chosen.filter(|_| form::is_right_beside(&form) && sendable) else {
        drop(tx);
        let mut tx = asker.read().await?;
        return Ok(refused(&sheet(&asker, &mut tx, &link, &partner, form).await?));
    };
    let batch = form.key().uuid();
    let count = right.len();
    for (_, sent) in right {
        let id = ReferralId::from_uuid(tx.fresh_id());
        send(&asker, &mut tx, (Door::Link, &partner, &space), id, sent).await?;
        store::set_batch(&mut tx, id, batch).await?;
    }
    let sent = asker.finish(tx, &form, &paper(&asker, &form), "referral-done-several").await?;
    if wrong.is_empty() { Ok(sent) } else { mend(&asker, (&link, &partner), &form, (count, &wrong)).await }
}

/// Where the vouchers of those whom this form sent are.
fn paper(asker: &Asker, form: &Form) -> String {
    format!("/envoi/{}", asker.house().keys().token(Purpose::Batch, form.key().uuid(), 1))
}

/// The lines that could not be sent, in a form of their own, under what became of the others.
async fn mend(
    asker: &Asker,
    (link, partner): (&str, &Partner),
    form: &Form,
    (count, wrong): (usize, &[usize]),
) -> Answer {
    let mut rest = form::rest(form, Form::new(&asker.t), wrong);
    form::read(&mut rest, asker.now(), asker.t.language());
    let mut tx = asker.read().await?;
    let shown = sheet(asker, &mut tx, link, partner, rest).await?;
    let sent = asker.t.with("referral-several-sent", (("count", count), ("wrong", wrong.len())));
    Ok(refused(&New { sent, batch: paper(asker, form), ..shown }))
}

//! Speaks: a confidential note is written, read by those who may, taken away by its author.

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::Path;
use ground::{Fault, Identifier as _, Zone};
use keys::Purpose;
use web::{Answer, Asker, Begun, Form, Page, Trouble, dates, html, refused};

use super::{
    LONGEST,
    store::{self, Confidence},
};
use crate::{
    id,
    request::{
        rules::Request,
        show::{living, render},
    },
};

/// A note, as its request lists it: who wrote it and when, never what.
pub(crate) struct Row {
    /// Where it is read; empty for those who may not.
    pub href: String,
    pub said: String,
}

/// Whether this asker may read it: its author, and the roles that the permission table names.
fn may_read(asker: &Asker, one: &Confidence) -> bool {
    let author = asker.colleague().is_some_and(|colleague| colleague.account == one.author);
    author || asker.badge().may(Right::ReadConfidences)
}

/// The notes of a request.
pub(crate) async fn rows(asker: &Asker, tx: &mut Tx, request: &Request, zone: &Zone) -> Result<Vec<Row>, Fault> {
    let all = store::of_request(tx, request.id).await?;
    let row = |one: &Confidence| Row {
        href: if may_read(asker, one) { format!("/confidences/{}", one.id) } else { String::new() },
        said: asker.t.with(
            "advice-written-by",
            (("name", one.author_name.as_str()), ("when", dates::stamp(&asker.t, one.written_at, zone))),
        ),
    };
    Ok(all.iter().map(row).collect())
}

pub async fn create(asker: Asker, Path(address): Path<String>, mut form: Form) -> Answer {
    let words = form.lines("confidence", LONGEST);
    if words.is_none() {
        form.refuse("confidence", "ui-field-required");
    }
    let author = asker.colleague().ok_or(Trouble::Forbidden)?.account;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (one, person) = living(&asker, &mut tx, &address).await?;
    let Some(words) = words.filter(|_| form.is_fine()) else {
        return Ok(refused(&render(&asker, &mut tx, &one, form).await?));
    };
    let note: super::ConfidenceId = form.id();
    let locked = asker.house().keys().lock(Purpose::Confidence, note.uuid().as_bytes(), words.as_bytes())?;
    store::keep(&mut tx, note, (one.id, person), author, locked).await?;
    asker.finish(tx, &form, &format!("/advice/{}", one.id), "advice-done-confidence").await
}

#[derive(Template)]
#[template(path = "confidence/show.html")]
struct Show {
    page: Page,
    form: Form,
    here: String,
    request: String,
    said: String,
    words: String,
    /// Whether the asker wrote it.
    own: bool,
}

async fn found(asker: &Asker, tx: &mut Tx, address: &str) -> Result<Confidence, Trouble> {
    let one = store::find(tx, id(address)?).await?.ok_or(Trouble::Missing)?;
    if !asker.badge().reaches(one.space) {
        return Err(Trouble::Missing);
    }
    if may_read(asker, &one) { Ok(one) } else { Err(Trouble::Forbidden) }
}

/// What it says; a fault when this ring did not lock it.
fn unlocked(asker: &Asker, one: &Confidence) -> Result<String, Fault> {
    let bytes = asker.house().keys().unlock(Purpose::Confidence, one.id.uuid().as_bytes(), &one.locked);
    let words = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    words.ok_or_else(|| Fault::because("a confidential note that this key ring does not open"))
}

pub async fn show(asker: Asker, Path(address): Path<String>) -> Answer {
    let mut tx = asker.write().await?;
    let one = found(&asker, &mut tx, &address).await?;
    let zone = network::space::store::get(&mut tx, one.space).await?.zone;
    let shown = Show {
        page: asker.page(asker.t.say("advice-confidence")),
        form: Form::new(&asker.t),
        here: format!("/confidences/{}", one.id),
        request: format!("/advice/{}", one.request),
        said: asker.t.with(
            "advice-written-by",
            (("name", one.author_name.as_str()), ("when", dates::stamp(&asker.t, one.written_at, &zone))),
        ),
        words: unlocked(&asker, &one)?,
        own: asker.colleague().is_some_and(|colleague| colleague.account == one.author),
    };
    store::note_reading(&mut tx, &one).await?;
    tx.commit().await?;
    Ok(html(&shown))
}

pub async fn remove(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = found(&asker, &mut tx, &address).await?;
    if asker.colleague().is_none_or(|colleague| colleague.account != one.author) {
        return Err(Trouble::Forbidden);
    }
    store::remove(&mut tx, &one).await?;
    asker.finish(tx, &form, &format!("/advice/{}", one.request), "advice-done-confidence-removed").await
}

//! Speaks: a document is kept for a while, taken back out, deleted; a proof was seen.

use ::store::Tx;
use axum::extract::Path;
use files::Format;
use ground::{Fault, Identifier, Refusal, choice::Choice as _};
use keys::Purpose;
use web::{Answer, Asker, Begun, Form, Speech, Trouble, Upload, dates, download, refused};

use super::{
    rules::{Document, DocumentId, Kind, MOST, Proof},
    store,
};
use crate::{
    id,
    request::{
        rules::Request,
        show::{living, render},
    },
    today,
};

/// A document, as its request lists it.
pub(crate) struct Row {
    pub href: String,
    pub name: String,
    pub said: String,
}

pub(crate) fn kinds(t: &Speech) -> Vec<(String, String)> {
    Kind::ALL.iter().map(|kind| (kind.word().to_owned(), t.say(&kind.text()))).collect()
}

pub(crate) fn proofs(t: &Speech) -> Vec<(String, String)> {
    Proof::ALL.iter().map(|proof| (proof.word().to_owned(), t.say(&proof.text()))).collect()
}

/// The documents of a request.
pub(crate) async fn rows(asker: &Asker, tx: &mut Tx, one: &Request) -> Result<Vec<Row>, Fault> {
    let t = &asker.t;
    let (day, _) = today(asker, tx).await?;
    let all = store::of_request(tx, one.id, day).await?;
    let row = |document: &Document| Row {
        href: format!("/documents/{}", document.id),
        name: t.say(&document.kind.text()),
        said: t.with(
            "advice-document-said",
            (
                ("format", document.format.word().to_uppercase()),
                ("kilobytes", (document.size + 1023) / 1024),
                ("day", dates::day_without_year(t, document.until)),
            ),
        ),
    };
    Ok(all.iter().map(row).collect())
}

/// The proofs that were seen: « Pièce d’identité, vue le 22/11/2026 (Claire) ».
pub(crate) async fn seen(asker: &Asker, tx: &mut Tx, one: &Request) -> Result<Vec<String>, Fault> {
    let t = &asker.t;
    let all = store::seen(tx, one.id).await?;
    let said = |seen: &super::rules::Seen| {
        t.with(
            "advice-proof-seen",
            (
                ("proof", t.say(&seen.proof.text())),
                ("day", dates::short_day(t, seen.on)),
                ("name", seen.by.clone().unwrap_or_default()),
            ),
        )
    };
    Ok(all.iter().map(said).collect())
}

pub async fn create(asker: Asker, Path(address): Path<String>, upload: Upload) -> Answer {
    let Upload { mut form, bytes, .. } = upload;
    let kind = form.chosen::<Kind>("document");
    let format = files::checked(&bytes, ["advice-file-none", "advice-file-large", "advice-file-unknown"]);
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (one, person) = living(&asker, &mut tx, &address).await?;
    let (day, zone) = today(&asker, &mut tx).await?;
    if store::of_request(&mut tx, one.id, day).await?.len() >= MOST {
        form.refuse("file", "advice-file-enough");
    }
    let format = format.map_err(|refusal| form.refuse_all(refusal)).ok();
    let (Some(kind), Some(format), true) = (kind, format, form.is_fine()) else {
        return Ok(refused(&render(&asker, &mut tx, &one, form).await?));
    };
    let days = network::setting::number(&mut tx, network::setting::rules::DOCUMENT_DAYS, None, day).await?;
    let new = Document {
        id: form.id(),
        request: one.id,
        space: one.space,
        person,
        kind,
        format,
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        kept_at: tx.now(),
        keeper: None,
        until: tx.now().plus_days(days).day(&zone),
    };
    let locked = asker.house().keys().lock(Purpose::Document, new.id.uuid().as_bytes(), &bytes)?;
    store::keep(&mut tx, &new, locked).await?;
    asker.finish(tx, &form, &format!("/advice/{}", one.id), "advice-done-document").await
}

async fn found(asker: &Asker, tx: &mut Tx, address: &str) -> Result<Document, Trouble> {
    let (day, _) = today(asker, tx).await?;
    let one = store::find(tx, id(address)?, day).await?.ok_or(Trouble::Missing)?;
    if asker.badge().reaches(one.space) { Ok(one) } else { Err(Trouble::Missing) }
}

pub async fn show(asker: Asker, Path(address): Path<String>) -> Answer {
    let mut tx = asker.write().await?;
    let one = found(&asker, &mut tx, &address).await?;
    let locked = store::locked(&mut tx, one.id).await?;
    let bytes = asker.house().keys().unlock(Purpose::Document, one.id.uuid().as_bytes(), &locked);
    let bytes = bytes.ok_or_else(|| Fault::because("a document that this key ring does not open"))?;
    tx.note_consultation(one.person, "document").await?;
    tx.commit().await?;
    Ok(download(one.format.mime(), &name(one.kind, one.format), bytes))
}

/// A name that tells nothing about anybody: downloads stay on shared computers.
fn name(kind: Kind, format: Format) -> String {
    format!("document-{}.{}", kind.word(), format.word())
}

pub async fn remove(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = found(&asker, &mut tx, &address).await?;
    store::remove(&mut tx, &one).await?;
    asker.finish(tx, &form, &format!("/advice/{}", one.request), "advice-done-document-removed").await
}

/// A proof was seen, and given back.
pub mod sighting {
    use super::{Answer, Asker, Begun, DocumentId, Form, Identifier as _, Path, Proof, Refusal, living, store, today};

    pub async fn create(asker: Asker, Path(address): Path<String>, mut form: Form) -> Answer {
        let proof = form.chosen::<Proof>("proof");
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let (one, person) = living(&asker, &mut tx, &address).await?;
        let proof = proof.ok_or_else(|| Refusal::because("ui-field-choose"))?;
        let (day, _) = today(&asker, &mut tx).await?;
        store::saw(&mut tx, form.id::<DocumentId>().uuid(), (&one, person), (proof, day)).await?;
        asker.finish(tx, &form, &format!("/advice/{}", one.id), "advice-done-seen").await
    }
}

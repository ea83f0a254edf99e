//! Speaks: confirming what was seen, or giving it up.

use axum::extract::Path;
use ground::{Identifier as _, Refusal};
use serde_json::json;
use store::journal::Change;
use web::{Answer, Asker, Begun, Form, refused};

use super::{
    advance,
    pages::{known, sheet},
    rules::State,
    store as imports,
};

pub async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let import = known(&asker, &mut tx, &id).await?;
    if let Err(refusal) = import.state.step(State::Running) {
        form.refuse_all(refusal);
        return Ok(refused(&sheet(&asker, &mut tx, import, form).await?));
    }
    if !imports::step(&mut tx, &import, State::Running).await? {
        return Err(Refusal::because("imports-refusal-step").into());
    }
    let what = json!({ "what": import.what, "name": import.name });
    let record = import.id.uuid();
    tx.note_change(Change { noun: "import", record, person: None, action: "confirmed", what: &what }).await?;
    let size = imports::file(&mut tx, import.id).await?.map_or(0, |bytes| bytes.len());
    let now = advance::begin(&mut tx, import.id, size).await?;
    let response = asker.finish(tx, &form, &format!("/imports/{}", import.id), "").await?;
    if now {
        advance::here(&asker, import.id).await;
    }
    Ok(response)
}

pub async fn remove(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let import = known(&asker, &mut tx, &id).await?;
    if let Err(refusal) = import.state.step(State::Dropped) {
        form.refuse_all(refusal);
        return Ok(refused(&sheet(&asker, &mut tx, import, form).await?));
    }
    imports::step(&mut tx, &import, State::Dropped).await?;
    imports::forget_file(&mut tx, import.id).await?;
    imports::keep_problems(&mut tx, import.id, &[]).await?;
    asker.finish(tx, &form, "/imports", "imports-done-dropped").await
}

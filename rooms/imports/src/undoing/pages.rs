//! Speaks: undoing an import.

use axum::extract::Path;
use ground::{Identifier as _, Refusal};
use serde_json::json;
use store::journal::Change;
use web::{Answer, Asker, Begun, Form, refused};

use crate::import::{
    advance,
    pages::{known, sheet},
    rules::{SMALL, State, undone_since},
    store as imports,
};

/// So many records are taken back while one waits.
const FEW: i64 = 500;

pub async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let import = known(&asker, &mut tx, &id).await?;
    if let Err(refusal) = import.state.step(State::Undoing) {
        form.refuse_all(refusal);
    } else if import.created_at < undone_since(asker.now()) {
        form.refuse("", "imports-refusal-late");
    }
    if !form.is_fine() {
        return Ok(refused(&sheet(&asker, &mut tx, import, form).await?));
    }
    if !imports::step(&mut tx, &import, State::Undoing).await? {
        return Err(Refusal::because("imports-refusal-step").into());
    }
    let what = json!({ "what": import.what, "name": import.name });
    let record = import.id.uuid();
    tx.note_change(Change { noun: "import", record, person: None, action: "undone", what: &what }).await?;
    let few = import.counts.created + import.counts.updated <= FEW;
    let now = advance::begin(&mut tx, import.id, if few { 0 } else { SMALL + 1 }).await?;
    let response = asker.finish(tx, &form, &format!("/imports/{}", import.id), "").await?;
    if now {
        advance::here(&asker, import.id).await;
    }
    Ok(response)
}

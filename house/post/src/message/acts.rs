//! Speaks: what a colleague does with a message: tries it again, cancels it, tells it to the person.

use ::store::journal::Change;
use axum::extract::Path;
use ground::{Identifier as _, Refusal};
use serde_json::json;
use web::{Answer, Asker, Begun, Form, Trouble};

use super::{Channel, rules, store};
use crate::MessageId;

pub async fn attempt_create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let id: MessageId = id.parse().map_err(|_| Trouble::Missing)?;
    let kept = store::one(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    rules::again(kept.state(), kept.obstacle, kept.terms.worthless_after, tx.now())?;
    if !store::again(&mut tx, id).await? {
        return Err(Refusal::because("post-refusal-again").into());
    }
    if kept.message.channel.leaves() {
        let now = tx.now();
        crate::order(&mut tx, id, now).await?;
    }
    note(&mut tx, &kept, "restored").await?;
    asker.finish(tx, &form, &format!("/messages/{id}"), "post-done-again").await
}

pub async fn cancellation_create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let id: MessageId = id.parse().map_err(|_| Trouble::Missing)?;
    let kept = store::one(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    rules::cancelled(kept.state(), kept.leaving_at.is_some())?;
    if !store::cancel(&mut tx, id).await? {
        return Err(Refusal::because("post-refusal-cancel").into());
    }
    note(&mut tx, &kept, "cancelled").await?;
    asker.finish(tx, &form, &format!("/messages/{id}"), "post-done-cancelled").await
}

/// What the person was told at the counter; by who may open their record.
pub async fn telling_create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let id: MessageId = id.parse().map_err(|_| Trouble::Missing)?;
    let kept = store::one(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    let person = kept.message.person.filter(|_| kept.message.channel == Channel::Visit).ok_or(Trouble::Missing)?;
    let person = people::person::store::find(&mut tx, person).await?.ok_or(Trouble::Missing)?;
    if !tx.badge().reaches(person.space) {
        return Err(Trouble::Missing);
    }
    if !store::sent(&mut tx, id).await? {
        return Err(Refusal::because("post-refusal-told").into());
    }
    note(&mut tx, &kept, "told").await?;
    let kept = person.merged_into.unwrap_or(person.id);
    asker.finish(tx, &form, &format!("/people/{kept}"), "post-done-told").await
}

pub(crate) async fn note(tx: &mut ::store::Tx, kept: &store::Kept, action: &'static str) -> Result<(), ground::Fault> {
    let change = Change {
        noun: "message",
        record: kept.message.id.uuid(),
        person: kept.message.person,
        action,
        what: &json!({}),
    };
    tx.note_change(change).await
}

//! It meets for the last time on a day; what was planned after it is cancelled, and told.

use axum::extract::Path;
use web::{Answer, Asker, Begun, Form, refused};

use super::{
    acts::{Ground, keep, known},
    form::filled,
};
use crate::workshop::rules::later;

pub async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = known(&mut tx, &id).await?;
    let last = form.day("last");
    if last.is_none() && form.problem("last").is_none() {
        form.refuse("last", "ui-field-required");
    }
    if let Some(last) = last
        && keep(&asker, &mut tx, &mut form, (&one, &one.clone().ended(last), later(last, 1)), None).await?
    {
        return asker.finish(tx, &form, "/standing-weeks", "agenda-done-standing-ended").await;
    }
    let ground = Ground::of(&asker, &mut tx, "").await?;
    drop(tx);
    let today = asker.now().day(&ground.space.zone);
    let shown = filled(form, &one).filled("starting", today);
    Ok(refused(&ground.page(&asker, shown, Some(&one), None)))
}

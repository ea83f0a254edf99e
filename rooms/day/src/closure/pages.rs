//! Speaks: the day is closed, or goes on after all.

use web::{Answer, Asker, Begun, Form};

use super::{rules, store as closures};
use crate::today;

pub async fn create(asker: Asker, form: Form) -> Answer {
    let space = asker.space()?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (day, _) = today(&asker, &mut tx).await?;
    closures::close(&mut tx, form.id(), space, day).await??;
    asker.finish(tx, &form, "/day/closing", "day-done-closed").await
}

pub async fn remove(asker: Asker, form: Form) -> Answer {
    let space = asker.space()?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (day, _) = today(&asker, &mut tx).await?;
    let standing = rules::reopen(closures::standing(&mut tx, space, day).await?)?;
    closures::reopen(&mut tx, &standing).await?;
    asker.finish(tx, &form, "/day/closing", "day-done-reopened").await
}

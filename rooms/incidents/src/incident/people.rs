//! Speaks: whom else an incident concerns, said from their record, or not after all.

use axum::extract::Path;
use web::{Answer, Asker, Begun, Form, Trouble};

use super::{pages::found, rules, store as incidents};
use crate::{id, named};

pub async fn create(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = found(&asker, &mut tx, &address).await?;
    let person = named(&mut tx, form.value("person")).await?.ok_or(Trouble::Missing)?;
    if person.space != one.space {
        return Err(Trouble::Missing);
    }
    let known = incidents::people(&mut tx, one.id).await?;
    rules::names(&known, person.id)?;
    one.close()?;
    incidents::name(&mut tx, one.id, person.id).await?;
    asker.finish(tx, &form, &format!("/incidents/{}", one.id), "incidents-done-named").await
}

pub async fn remove(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = found(&asker, &mut tx, &address).await?;
    if !incidents::unname(&mut tx, one.id, id(form.value("person"))?).await? {
        return Err(Trouble::Missing);
    }
    asker.finish(tx, &form, &format!("/incidents/{}", one.id), "incidents-done-unnamed").await
}

//! A number was given first: « Qui est-ce ? » is answered on the page of results, and can be taken back.

use axum::extract::Path;
use ground::{PersonId, Refusal};
use web::{Answer, Asker, Begun, Form, Trouble};

use super::{moves::within_reach, store as visits, view::View};
use crate::{Back, carried, person};

pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
    let Some(id) = carried::<PersonId>(&form, "person")? else {
        return Err(Refusal::of("person", "ui-field-choose").into());
    };
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let visit = within_reach(&asker, &mut tx, &number).await?;
    let person = person::within_reach(&mut tx, id).await?;
    visits::identify(&mut tx, &visit, person.id).await??;
    asker.finish(tx, &form, &Back::of(&form, Back::Queue).path(Some(person.id)), "reception-done-named").await
}

/// It was somebody else.
pub async fn remove(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
    let (back, view) = (Back::of(&form, Back::Queue), View::carried(&form));
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let visit = within_reach(&asker, &mut tx, &number).await?;
    let person = visit.person.ok_or(Trouble::Missing)?;
    visits::unidentify(&mut tx, &visit).await??;
    asker.finish(tx, &form, &back.at(&view, Some(person)), "reception-done-unnamed").await
}

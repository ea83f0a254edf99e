//! Speaks: a provisional right is given to somebody without a voucher, or taken back.

use axum::extract::Path;
use ground::Uuid;
use network::setting::{number, rules::PROVISIONAL_DAYS};
use people::Right;
use web::{Answer, Asker, Begun, Form};

use super::rules::{self, PROVISIONAL};
use crate::{id, person::within_reach};

pub async fn create(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = within_reach(&mut tx, id(&address)?).await?;
    let today = crate::visit::store::today(&mut tx, person.space).await?;
    people::person::store::hold(&mut tx, person.id).await?;
    let days = number(&mut tx, PROVISIONAL_DAYS, Some(person.space), today).await?;
    let known = people::right::of_person(&mut tx, person.id).await?;
    let (from_day, until_day) = rules::provisional(&known, today, days)?;
    let right =
        Right { id: form.id::<GivenId>().into(), origin: PROVISIONAL.into(), origin_id: None, from_day, until_day };
    people::right::open(&mut tx, person.id, &right).await?;
    asker.finish(tx, &form, &format!("/people/{}/first-help", person.id), "reception-done-provisional").await
}

ground::id!(
    /// A right that a form gives.
    GivenId
);

pub async fn remove(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = within_reach(&mut tx, id(&address)?).await?;
    let today = crate::visit::store::today(&mut tx, person.space).await?;
    let known = people::right::of_person(&mut tx, person.id).await?;
    let right: Uuid = rules::taken_back(&known, today)?.id;
    people::right::withdraw(&mut tx, person.id, right).await?;
    asker.finish(tx, &form, &format!("/people/{}/first-help", person.id), "reception-done-provisional-back").await
}

//! A voucher brought by somebody who already has a record.

use axum::extract::Path;
use ground::Uuid;
use web::{Answer, Asker, Begun, Form, Trouble};

use super::{pages::voucher, within_reach};
use crate::{carried, id, vouchers};

pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
    let referral = carried::<Uuid>(&form, "referral")?.ok_or(Trouble::Missing)?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = within_reach(&mut tx, id(&number)?).await?;
    let voucher = voucher(&asker, &mut tx, referral).await?;
    vouchers(&asker)?.bind(&mut tx, voucher.referral, person.id).await??;
    asker.finish(tx, &form, &format!("/people/{}/consents", person.id), "reception-done-bound").await
}

//! Entrusts the team of a structure to one of its accounts, or takes it back.

use ::store::Tx;
use axum::extract::Path;
use ground::{AccountId, PartnerId};
use web::{
    Answer, Asker, Begun, Form, Trouble,
    account::{of_partner, rules},
};

use super::pages::known;
use crate::own::store::set_lead;

async fn set(asker: Asker, (id, account): (String, String), form: Form, leads: bool, done: &'static str) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let partner = known(&mut tx, &id).await?;
    let account = held(&mut tx, partner.id, &account).await?;
    set_lead(&mut tx, partner.id, account, leads).await?;
    asker.finish(tx, &form, &format!("/partners/{}", partner.id), done).await
}

/// An account of this structure.
async fn held(tx: &mut Tx, partner: PartnerId, account: &str) -> Result<AccountId, Trouble> {
    let account: AccountId = account.parse().map_err(|_| Trouble::Missing)?;
    let today = rules::day(tx.now());
    let all = of_partner(tx, partner, today).await?;
    if all.iter().any(|one| one.id == account) { Ok(account) } else { Err(Trouble::Missing) }
}

pub async fn create(asker: Asker, Path(ids): Path<(String, String)>, form: Form) -> Answer {
    set(asker, ids, form, true, "referral-done-lead-given").await
}

pub async fn remove(asker: Asker, Path(ids): Path<(String, String)>, form: Form) -> Answer {
    set(asker, ids, form, false, "referral-done-lead-taken").await
}

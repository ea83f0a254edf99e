//! Speaks: the accounts of those who refer people for a partner, made and closed on its page.

use axum::extract::Path;
use ground::{AccountId, Fault, PartnerId};
use store::Tx;
use web::{
    Answer, Asker, Begun, Form, Role, Trouble,
    account::{self, Grant, NewGrant, Newcomer, Status, rules},
    refused,
};

use super::pages::{known, sheet};
use crate::own::store::set_lead;

pub async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let partner = known(&mut tx, &id).await?;
    let newcomer = Newcomer::read(&mut tx, &mut form).await?;
    if !form.is_fine() {
        return Ok(refused(&sheet(&asker, &mut tx, partner, form).await?));
    }
    open(&asker, &mut tx, &form, partner.id, newcomer).await?;
    asker.finish(tx, &form, &format!("/partners/{}", partner.id), "referral-done-account-created").await
}

/// Makes an account that refers people for a partner.
pub(crate) async fn open(
    asker: &Asker,
    tx: &mut Tx,
    form: &Form,
    partner: PartnerId,
    newcomer: Newcomer,
) -> Result<(), Fault> {
    let account = newcomer.create(asker, tx, form, Status::Partner).await?;
    let grant = NewGrant {
        id: tx.fresh_id(),
        account,
        role: Role::Referrer,
        space: None,
        partner: Some(partner),
        from_day: rules::day(tx.now()),
        until_day: None,
    };
    account::grant(tx, &grant).await
}

/// A new link by which the holder of an account of this partner chooses a password.
pub async fn invitation_create(asker: Asker, Path((id, account)): Path<(String, String)>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let partner = known(&mut tx, &id).await?;
    let id: AccountId = account.parse().map_err(|_| Trouble::Missing)?;
    let today = rules::day(tx.now());
    let held = account::of_partner(&mut tx, partner.id, today).await?;
    let account = held.into_iter().find(|account| account.id == id).ok_or(Trouble::Missing)?;
    if !is_only_of(&mut tx, id, partner.id).await? {
        return Err(Trouble::Missing);
    }
    account::invite_again(&asker, &mut tx, &form, &account).await?;
    asker.finish(tx, &form, &format!("/partners/{}", partner.id), "account-done-invited").await
}

pub async fn closure_create(asker: Asker, Path((id, account)): Path<(String, String)>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let partner = known(&mut tx, &id).await?;
    let account: AccountId = account.parse().map_err(|_| Trouble::Missing)?;
    leave(&mut tx, account, partner.id).await?;
    asker.finish(tx, &form, &format!("/partners/{}", partner.id), "referral-done-account-closed").await
}

/// Whether an account holds no other post than this partner's: the way into any other is not a partner page's to give.
pub(super) async fn is_only_of(tx: &mut Tx, account: AccountId, partner: PartnerId) -> Result<bool, Fault> {
    let today = rules::day(tx.now());
    let held = account::all_grants(tx, account).await?;
    let mut lasting = held.iter().filter(|grant| grant.until_day.is_none_or(|until| until >= today));
    Ok(lasting.all(|grant| grant.partner == Some(partner)))
}

/// Takes the partner's posts from an account at once; one that has no other is closed.
pub(crate) async fn leave(tx: &mut Tx, account: AccountId, partner: PartnerId) -> Result<(), Trouble> {
    let today = rules::day(tx.now());
    let holds = |grant: &Grant| grant.until_day.is_none_or(|until| until >= today);
    let held = account::all_grants(tx, account).await?.into_iter().filter(holds);
    let (here, elsewhere): (Vec<_>, Vec<_>) = held.partition(|grant| grant.partner == Some(partner));
    if here.is_empty() {
        return Err(Trouble::Missing);
    }
    set_lead(tx, partner, account, false).await?;
    for grant in here {
        account::revoke(tx, grant.id, rules::day(tx.now().plus_days(-1))).await?;
    }
    if elsewhere.is_empty() {
        account::close(tx, account).await?;
    }
    Ok(())
}

//! What the referrer hears: a discreet message that an answer is there, and on their page what was agreed to.

pub mod rules;
pub mod store;
mod work;

use ::store::{Tx, Who};
use ground::{Fault, OrganisationId};

use crate::referral::{Referral, ReferralId};

pub use work::{AnswerReferrer, Relays};

/// Minutes before the message leaves: a check-in made by mistake is undone within them.
const SETTLE_MINUTES: i64 = 15;

/// What the job is told; nothing of anybody.
#[derive(Clone, Copy, Debug, serde::Serialize, serde::Deserialize)]
struct Order {
    referral: ReferralId,
    organisation: OrganisationId,
}

/// Orders the message to a referrer who left an address; the generator's past is not written to anybody.
pub(crate) async fn order(tx: &mut Tx, referral: &Referral) -> Result<(), Fault> {
    if referral.referrer.email.is_none() || matches!(tx.badge().who(), Who::Job("demo")) {
        return Ok(());
    }
    let order = Order { referral: referral.id, organisation: tx.organisation()? };
    let at = tx.now().plus_minutes(SETTLE_MINUTES);
    jobs::enqueue(tx, work::KIND, &order, at).await
}

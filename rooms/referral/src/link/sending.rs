//! Sends: writes the referral with its voucher, and says when a structure has sent enough.

use ::store::Tx;
use ground::{Fault, Uuid, Zone};
use network::{
    Space,
    partner::Partner,
    setting::{
        self,
        rules::{REFERRALS_DAY, REFERRALS_OPEN},
    },
};
use papers::Code;
use web::{Asker, Form, account::store as attempts};

use super::{Door, form::Sent};
use crate::referral::{
    NewReferral, ReferralId,
    rules::{MOST_IN_TEN_MINUTES, days_after},
    store,
};

/// Writes a referral of this structure to this space.
pub(crate) async fn send(
    asker: &Asker,
    tx: &mut Tx,
    (door, partner, space): (Door, &Partner, &Space),
    id: ReferralId,
    sent: Sent,
) -> Result<(), Fault> {
    attempts::note_attempt(tx, Uuid::now_v7(), &meter(door, partner)).await?;
    let today = tx.now().day(&Zone::paris());
    let days = setting::number(tx, setting::rules::VOUCHER_DAYS, Some(space.id), today).await?;
    let mut new = NewReferral {
        id,
        partner: partner.id,
        space: space.id,
        code: Code::from_bytes(keys::random()?),
        who: sent.who,
        reasons: sent.reasons,
        words: sent.words,
        referrer: sent.referrer,
        agreed: sent.agreed,
        until: days_after(today, days),
    };
    // Codes are drawn among billions: two in a row taken is a defect, not bad luck.
    for _ in 0..5 {
        if store::create(tx, &new).await? {
            // Who has an account finds again what they sent themselves.
            let own = asker.post().is_some_and(|post| post.partner == Some(partner.id));
            if let Some(colleague) = asker.colleague().filter(|_| own) {
                store::set_sender(tx, id, colleague.account).await?;
            }
            return Ok(());
        }
        new.code = Code::from_bytes(keys::random()?);
    }
    Err(Fault::because("no free code for a voucher"))
}

/// What is counted: each link by itself, so that strangers on a site cannot use up what the team sends.
fn meter(door: Door, partner: &Partner) -> String {
    match door {
        Door::Link => format!("refer:{}", partner.id),
        Door::Form => format!("refer-form:{}", partner.id),
    }
}

/// Says on the form when a structure would send more than people do, with `adding` more.
pub(crate) async fn bound(
    tx: &mut Tx,
    (door, partner): (Door, &Partner),
    adding: i64,
    form: &mut Form,
) -> Result<(), Fault> {
    let (now, meter) = (tx.now(), meter(door, partner));
    let today = now.day(&Zone::paris());
    let most_today = setting::number(tx, REFERRALS_DAY, None, today).await?;
    let most_open = setting::number(tx, REFERRALS_OPEN, None, today).await?;
    // Half of what may wait is left to the structure's own link, however many strangers fill the form in.
    let most_open = if door == Door::Form { (most_open / 2).max(1) } else { most_open };
    if attempts::attempts_since(tx, &meter, now.plus_days(-1)).await? + adding > most_today {
        form.refuse("", "referral-too-many-today");
    } else if store::open_of(tx, partner.id).await? + adding > most_open {
        form.refuse_with("", "referral-too-many-open", ("most", most_open));
    } else if attempts::attempts_since(tx, &meter, now.plus_minutes(-10)).await? + adding > MOST_IN_TEN_MINUTES {
        form.refuse("", "referral-too-many");
    }
    Ok(())
}

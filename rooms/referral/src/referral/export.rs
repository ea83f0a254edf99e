//! Speaks: the referrals that the list shows, to download.

use ::store::Tx;
use axum::extract::Query;
use ground::{Day, Zone, choice::Choice as _};
use network::setting;
use web::{Answer, Asker, Cell, Sheet};

use super::{
    State,
    pages::{LATE, Wanted, rows},
    store::{self, Filter, PAGE},
};

/// Which referrals wait for too long, in how many days that is, and which ones the list shows.
pub(super) async fn narrowed(
    asker: &Asker,
    tx: &mut Tx,
    wanted: &Wanted,
) -> Result<(Filter, i64, Filter), ground::Fault> {
    let (space, now) = (asker.badge().space(), tx.now());
    let days = setting::number(tx, setting::rules::ANSWER_DAYS, space, now.day(&Zone::paris())).await?;
    let waiting = vec![State::Sent, State::Seen];
    let late = Filter { space, states: waiting, sent_before: Some(now.plus_days(-days)), text: String::new() };
    let text = wanted.q.clone();
    let filter = match (wanted.state.as_str(), State::parse(&wanted.state)) {
        (LATE, _) => Filter { text, ..late.clone() },
        (_, Some(state)) => Filter { space, states: vec![state], sent_before: None, text },
        _ => Filter { space, text, ..Filter::default() },
    };
    Ok((late, days, filter))
}

/// The list as it is narrowed, to download.
pub async fn export(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (_, days, filter) = narrowed(&asker, &mut tx, &wanted).await?;
    let heads = ["person", "partner", "space", "needs", "sent", "state"];
    let heads = heads.map(|head| t.say(&format!("referral-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "orientations", &heads)?;
    for page in 0.. {
        let found = store::list(&mut tx, &filter, page, PAGE).await?;
        let last = i64::try_from(found.len()).unwrap_or(0) < PAGE;
        let sent: Vec<Day> = found.iter().map(|referral| referral.sent_at.day(&Zone::paris())).collect();
        for (row, sent) in rows(t, &mut tx, found, days).await?.into_iter().zip(sent) {
            let [person, partner, space] = [row.name, row.partner, row.space].map(Cell::from);
            sheet.line([person, partner, space, row.reasons.into(), sent.into(), row.state.into()])?;
        }
        if last || sheet.is_full() {
            break;
        }
    }
    sheet.answer()
}

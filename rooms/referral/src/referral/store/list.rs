//! Lists referrals as the space reads them: newest first, narrowed by state, age and words.

use ground::{Day, Fault, Moment, SpaceId, Zone};
use store::{Composer, Tx};

use super::{Referral, State, select};

/// How many referrals a page shows.
pub const PAGE: i64 = 50;

/// What the list is narrowed by.
#[derive(Clone, Default, Debug)]
pub struct Filter {
    /// One space, or all those of the organisation.
    pub space: Option<SpaceId>,
    /// States, as they are today; none for all.
    pub states: Vec<State>,
    /// Sent at this instant or before, and not answered at the counter.
    pub sent_before: Option<Moment>,
    /// Words of the person's name, of the structure's, or the code.
    pub text: String,
}

/// One page of referrals, counted from 0, newest first.
pub async fn list(tx: &mut Tx, filter: &Filter, page: i64, limit: i64) -> Result<Vec<Referral>, Fault> {
    let mut sql = select();
    narrow(tx, &mut sql, filter)?;
    sql.then_value("ORDER BY r.sent_at DESC, r.id DESC LIMIT", &limit).then_value("OFFSET", &(page.max(0) * limit));
    tx.all(&sql, sql.values()).await
}

/// How many referrals the filter finds.
pub async fn count(tx: &mut Tx, filter: &Filter) -> Result<i64, Fault> {
    let mut sql = Composer::new(
        "SELECT COUNT(*) FROM referrals r LEFT JOIN partners a ON a.id = r.partner LEFT JOIN people p ON p.id = r.person",
    );
    narrow(tx, &mut sql, filter)?;
    let (count,) = tx.one::<(i64,)>(&sql, sql.values()).await?;
    Ok(count)
}

/// Vouchers that nobody has come with and that end from today to `until`, by space: the first of these days, the
/// space's name, how many.
pub async fn expiring(tx: &mut Tx, until: Day) -> Result<Vec<(Day, String, i64)>, Fault> {
    let mut sql =
        Composer::new("SELECT MIN(r.until_day), s.name, COUNT(*) FROM referrals r JOIN spaces s ON s.id = r.space");
    sql.filter("r.organisation =", &tx.organisation()?)
        .plain("r.person IS NULL AND r.state IN ('sent', 'seen')")
        .filter("r.until_day >=", &tx.now().day(&Zone::paris()))
        .filter("r.until_day <=", &until);
    if let Some(space) = tx.badge().space() {
        sql.filter("r.space =", &space);
    }
    sql.then("GROUP BY s.id, s.name ORDER BY s.name, s.id");
    tx.all(&sql, sql.values()).await
}

fn narrow(tx: &Tx, sql: &mut Composer, filter: &Filter) -> Result<(), Fault> {
    sql.filter("r.organisation =", &tx.organisation()?);
    if let Some(space) = filter.space {
        sql.filter("r.space =", &space);
    }
    if !filter.states.is_empty() {
        // A voucher is over the day after its last, even before the program writes it down.
        let today = tx.now().day(&Zone::paris());
        let waiting = filter.states.iter().all(|state| state.waits());
        sql.one_of("r.state", as_written(&filter.states).iter());
        if waiting {
            sql.filter("(r.person IS NOT NULL OR r.until_day >=", &today).then(")");
        } else if filter.states == [State::Expired] {
            sql.filter("r.person IS NULL AND r.until_day <", &today);
        }
    }
    if let Some(before) = filter.sent_before {
        sql.filter("r.sent_at <=", &before).plain("r.person IS NULL");
    }
    for word in names::fold(&filter.text).split_whitespace().take(8) {
        sql.filter(
            "(COALESCE(p.folded, r.folded) || ' ' || a.folded || ' ' || LOWER(r.code)) LIKE",
            &format!("%{word}%"),
        );
    }
    Ok(())
}

/// States as they may still be written: an expired voucher may wait for the program to say so.
fn as_written(states: &[State]) -> Vec<State> {
    if states == [State::Expired] { vec![State::Expired, State::Sent, State::Seen] } else { states.to_vec() }
}

//! Remembers what was asked about rights that end, and renews them once.

use facts::{Told, referral::Referral as Happened};
use ground::{Day, Fault, Identifier as _, PersonId, SpaceId, Uuid, Zone, choice::Choice as _, values};
use network::setting;
use people::right;
use serde_json::json;
use store::{Cells, Composer, Record, Tx, Who, journal::Change};

use super::{Renewal, RenewalId, State};
use crate::referral::{ReferralId, rules::days_after};

/// How many renewals a page shows.
pub const PAGE: i64 = 50;
/// How many rights one call asks about.
const AT_ONCE: i64 = 500;

impl Record for Renewal {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            access: cells.take()?,
            referral: cells.take()?,
            space: cells.take()?,
            person: cells.take()?,
            state: cells.take()?,
            asked_at: cells.take()?,
            until: cells.take()?,
            answered_at: cells.maybe()?,
            reason: cells.maybe()?,
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT n.id, n.access, n.referral, n.space, COALESCE(p.merged_into, p.id), n.state, n.asked_at, n.until_day,
           n.answered_at, n.reason
         FROM renewals n JOIN rights g ON g.id = n.access JOIN people p ON p.id = g.person",
    )
}

pub async fn find(tx: &mut Tx, id: RenewalId) -> Result<Option<Renewal>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("n.organisation =", &organisation).filter("n.id =", &id);
    tx.maybe(&sql, sql.values()).await
}

/// What was asked last about the right that a referral opened.
pub async fn of_referral(tx: &mut Tx, referral: ReferralId) -> Result<Option<Renewal>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("n.organisation =", &organisation).filter("n.referral =", &referral);
    sql.then("ORDER BY n.asked_at DESC, n.id DESC LIMIT 1");
    tx.maybe(&sql, sql.values()).await
}

/// What a list is narrowed by.
#[derive(Clone, Copy, Default, Debug)]
pub struct Filter {
    pub space: Option<SpaceId>,
    pub state: Option<State>,
    /// Asked at this instant or before.
    pub asked_before: Option<ground::Moment>,
}

fn narrow(tx: &Tx, sql: &mut Composer, filter: Filter) -> Result<(), Fault> {
    sql.filter("n.organisation =", &tx.organisation()?).plain("p.anonymised_at IS NULL");
    if let Some(space) = filter.space {
        sql.filter("n.space =", &space);
    }
    if let Some(state) = filter.state {
        sql.filter("n.state =", &state);
    }
    if let Some(before) = filter.asked_before {
        sql.filter("n.asked_at <=", &before);
    }
    Ok(())
}

/// One page, what ends first first; counted from 0.
pub async fn list(tx: &mut Tx, filter: Filter, page: i64, limit: i64) -> Result<Vec<Renewal>, Fault> {
    let mut sql = select();
    narrow(tx, &mut sql, filter)?;
    sql.then("ORDER BY CASE WHEN n.state = 'asked' THEN 0 ELSE 1 END, n.until_day, n.id")
        .then_value("LIMIT", &limit)
        .then_value("OFFSET", &(page.max(0) * limit));
    tx.all(&sql, sql.values()).await
}

pub async fn count(tx: &mut Tx, filter: Filter) -> Result<i64, Fault> {
    let mut sql = Composer::new(
        "SELECT COUNT(*) FROM renewals n JOIN rights g ON g.id = n.access JOIN people p ON p.id = g.person",
    );
    narrow(tx, &mut sql, filter)?;
    let (count,) = tx.one::<(i64,)>(&sql, sql.values()).await?;
    Ok(count)
}

/// A right that ends and was not asked about.
pub struct Ending {
    pub access: Uuid,
    pub person: PersonId,
    pub referral: ReferralId,
    /// Its last day.
    pub until: Day,
    pub space: SpaceId,
}

impl Record for Ending {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            access: cells.take()?,
            person: cells.take()?,
            referral: cells.take()?,
            until: cells.take()?,
            space: cells.take()?,
        })
    }
}

/// Where a call stopped: the last day and the id of the right it looked at last.
pub type Mark = (Day, Uuid);

/// Asks about rights that end soon and may be renewed, a few hundred at a time: what was asked now, and from where to go
/// on. Those that may not be asked about (yet) never stand before those that may.
pub async fn ask_due(tx: &mut Tx, after: Option<Mark>) -> Result<(Vec<Renewal>, Option<Mark>), Fault> {
    let (organisation, today) = (tx.organisation()?, tx.now().day(&Zone::paris()));
    let (day, last) = after.unwrap_or((today, Uuid::nil()));
    let furthest = days_after(today, setting::rules::RENEWAL_AHEAD_DAYS.most);
    let found: Vec<Ending> = tx
        .all(
            "SELECT g.id, COALESCE(p.merged_into, p.id), r.id, g.until_day, r.space
             FROM rights g JOIN referrals r ON r.id = g.origin_id JOIN people p ON p.id = g.person
             WHERE g.organisation = $1 AND g.origin IN ('referral', 'renewal') AND g.until_day >= $2
               AND g.until_day <= $3 AND (g.until_day > $2 OR g.id > $4)
               AND p.anonymised_at IS NULL AND r.state <> 'withdrawn'
               AND NOT EXISTS (SELECT 1 FROM renewals n WHERE n.access = g.id)
             ORDER BY g.until_day, g.id LIMIT $5",
            values![organisation, day, furthest, last, AT_ONCE],
        )
        .await?;
    let full = i64::try_from(found.len()).is_ok_and(|count| count == AT_ONCE);
    let next = found.last().filter(|_| full).map(|last| (last.until, last.access));
    let mut asked = Vec::new();
    for ending in found {
        let ahead = setting::number(tx, setting::rules::RENEWAL_AHEAD_DAYS, Some(ending.space), today).await?;
        let most = setting::number(tx, setting::rules::RIGHT_RENEWALS, Some(ending.space), today).await?;
        if days_after(today, ahead) < ending.until || renewed(tx, ending.referral).await? >= most {
            continue;
        }
        let longest = right::of_person(tx, ending.person).await?.first().map(|right| right.until_day);
        if longest.is_none_or(|longest| longest <= ending.until) {
            asked.push(ask(tx, ending).await?);
        }
    }
    Ok((asked, next))
}

/// How many times the right of a referral was renewed.
async fn renewed(tx: &mut Tx, referral: ReferralId) -> Result<i64, Fault> {
    let organisation = tx.organisation()?;
    let (count,) = tx
        .one::<(i64,)>(
            "SELECT COUNT(*) FROM renewals WHERE organisation = $1 AND referral = $2 AND renewed IS NOT NULL",
            values![organisation, referral],
        )
        .await?;
    Ok(count)
}

/// Asks about one right.
pub async fn ask(tx: &mut Tx, ending: Ending) -> Result<Renewal, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let renewal = Renewal {
        id: RenewalId::from_uuid(tx.fresh_id()),
        access: ending.access,
        referral: ending.referral,
        space: ending.space,
        person: ending.person,
        state: State::Asked,
        asked_at: now,
        until: ending.until,
        answered_at: None,
        reason: None,
    };
    tx.run(
        "INSERT INTO renewals (id, organisation, access, referral, space, state, asked_at, until_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            renewal.id,
            organisation,
            renewal.access,
            renewal.referral,
            renewal.space,
            renewal.state,
            renewal.asked_at,
            renewal.until,
        ],
    )
    .await?;
    tell(tx, &renewal, State::Asked).await?;
    Ok(renewal)
}

/// Answers or decides, if it still stands where it was read; a yes opens the right that follows. False when somebody was
/// faster.
pub async fn answer(tx: &mut Tx, renewal: &Renewal, to: State, reason: Option<&str>) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let reason = reason.map(str::to_owned);
    let done = tx
        .run(
            "UPDATE renewals SET state = $1, answered_at = $2, decided_by = $3, reason = $4
             WHERE id = $5 AND organisation = $6 AND state = $7",
            values![to, now, account, reason, renewal.id, organisation, renewal.state],
        )
        .await?;
    if done == 0 {
        return Ok(false);
    }
    tell(tx, renewal, to).await?;
    if matches!(to, State::Agreed | State::Kept) {
        let today = now.day(&Zone::paris());
        let months = setting::number(tx, setting::rules::RIGHT_MONTHS, Some(renewal.space), today).await?;
        let id = tx.fresh_id();
        let next = renewal.next(id, today, months);
        // The record that held it: two records of one person may have been merged since.
        let (holder,) = tx
            .one::<(PersonId,)>(
                "SELECT person FROM rights WHERE id = $1 AND organisation = $2",
                values![renewal.access, organisation],
            )
            .await?;
        right::open(tx, holder, &next).await?;
        tx.run(
            "UPDATE renewals SET renewed = $1 WHERE id = $2 AND organisation = $3",
            values![next.id, renewal.id, organisation],
        )
        .await?;
    }
    // The generator's past is not worth a line.
    if !matches!(tx.badge().who(), Who::Job("demo")) {
        let what = json!({ "state": [renewal.state, to] });
        let (record, person) = (renewal.id.uuid(), Some(renewal.person));
        tx.note_change(Change { noun: "renewal", record, person, action: "updated", what: &what }).await?;
    }
    Ok(true)
}

async fn tell(tx: &mut Tx, renewal: &Renewal, step: State) -> Result<(), Fault> {
    let number = people::person::store::number(tx, renewal.person).await?;
    let (referral, access) = (renewal.referral.uuid(), renewal.access);
    let fact = Happened::Renewal { referral, right: access, step: step.word().to_owned() };
    tx.tell(Told::new(fact, tx.now()).at(renewal.space).about(number)).await
}

/// Forgets what was written about somebody's renewals.
pub async fn forget_person(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE renewals SET reason = NULL
         WHERE organisation = $1 AND access IN (SELECT id FROM rights WHERE organisation = $1 AND person = $2)",
        values![organisation, person],
    )
    .await?;
    Ok(())
}

/// Whether some right ends within a month and was not asked about, in any organisation.
pub async fn work_is_due(tx: &mut Tx) -> Result<bool, Fault> {
    let today = tx.now().day(&Zone::paris());
    let furthest = days_after(today, setting::rules::RENEWAL_AHEAD_DAYS.most);
    let (due,) = tx
        .one::<(bool,)>(
            "SELECT EXISTS (SELECT 1
             FROM rights g JOIN referrals r ON r.id = g.origin_id JOIN people p ON p.id = g.person
             WHERE g.origin IN ('referral', 'renewal') AND g.until_day >= $1 AND g.until_day <= $2
               AND p.anonymised_at IS NULL AND r.state <> 'withdrawn'
               AND NOT EXISTS (SELECT 1 FROM renewals n WHERE n.access = g.id))",
            values![today, furthest],
        )
        .await?;
    Ok(due)
}

/// What must be true of renewals, for `antenne check`.
pub const SENTENCES: &[(&str, &str)] = &[(
    "renewals that say yes without the right that follows, or no with one",
    "SELECT COUNT(*) FROM renewals WHERE (state IN ('agreed', 'kept')) <> (renewed IS NOT NULL)",
)];

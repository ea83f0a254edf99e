//! Remembers requests, and what became of them.

use ground::{Fault, Identifier as _, OrganisationId, PartnerId, values};
use network::partner::Partner;
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::{
    Request, RequestId, State,
    rules::{FORGET_DAYS, LIKELY, likeness},
};

/// How many requests a page shows.
pub const PAGE: i64 = 50;
/// How many likely structures are shown.
const SHOWN: usize = 5;

impl Record for Request {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            state: cells.take()?,
            name: cells.take()?,
            kind: cells.take()?,
            commune: cells.take()?,
            email: cells.take()?,
            referrer: cells.take()?,
            language: cells.take()?,
            asked_at: cells.take()?,
            decided_at: cells.maybe()?,
            decided_by: cells.maybe()?,
            partner: cells.maybe()?,
            reason: cells.maybe()?,
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT id, state, name, kind, commune, email, referrer, language, asked_at, decided_at, decided_by, partner,
           reason
         FROM link_requests",
    )
}

/// Writes a request down. One that waits already, of the same address and name, is not made twice.
pub async fn create(tx: &mut Tx, new: &Request) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let made = tx
        .run(
            "INSERT INTO link_requests (id, organisation, state, name, kind, commune, email, referrer, language, asked_at)
             SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
             WHERE NOT EXISTS (SELECT 1 FROM link_requests
               WHERE organisation = $2 AND state = 'waiting' AND email = $7 AND name = $4)",
            values![
                new.id,
                organisation,
                new.state,
                new.name,
                new.kind,
                new.commune,
                new.email,
                new.referrer,
                new.language,
                new.asked_at,
            ],
        )
        .await?;
    if made == 1 {
        note(tx, new.id, "created", &json!({})).await?;
    }
    Ok(made == 1)
}

pub async fn find(tx: &mut Tx, id: RequestId) -> Result<Option<Request>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).filter("id =", &id);
    tx.maybe(&sql, sql.values()).await
}

/// One page of requests, those that wait first, then the newest; counted from 0.
pub async fn list(tx: &mut Tx, state: Option<State>, page: i64, limit: i64) -> Result<Vec<Request>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation);
    if let Some(state) = state {
        sql.filter("state =", &state);
    }
    sql.then("ORDER BY CASE WHEN state = 'waiting' THEN 0 ELSE 1 END, asked_at DESC, id DESC")
        .then_value("LIMIT", &limit)
        .then_value("OFFSET", &(page.max(0) * limit));
    tx.all(&sql, sql.values()).await
}

pub async fn count(tx: &mut Tx, state: Option<State>) -> Result<i64, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT COUNT(*) FROM link_requests");
    sql.filter("organisation =", &organisation);
    if let Some(state) = state {
        sql.filter("state =", &state);
    }
    let (count,) = tx.one::<(i64,)>(&sql, sql.values()).await?;
    Ok(count)
}

/// Decides, if it still stands where it was read; false when somebody was faster.
pub async fn decide(
    tx: &mut Tx,
    request: &Request,
    to: State,
    partner: Option<PartnerId>,
    reason: Option<&str>,
) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let reason = reason.map(str::to_owned);
    let decided = (to != State::Waiting).then_some(now);
    let by = account.filter(|_| decided.is_some());
    let done = tx
        .run(
            "UPDATE link_requests SET state = $1, decided_at = $2, decided_by = $3, partner = $4, reason = $5
             WHERE id = $6 AND organisation = $7 AND state = $8",
            values![to, decided, by, partner, reason, request.id, organisation, request.state],
        )
        .await?;
    if done == 1 {
        note(tx, request.id, "updated", &json!({ "state": [request.state, to] })).await?;
    }
    Ok(done == 1)
}

async fn note(tx: &mut Tx, id: RequestId, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    tx.note_change(Change { noun: "link_request", record: id.uuid(), person: None, action, what }).await
}

/// Known structures that a request may be, likeliest first: of the same commune, or of the same rarest word.
pub async fn likely(tx: &mut Tx, request: &Request) -> Result<Vec<Partner>, Fault> {
    let longest = names::fold(&request.name).split(' ').max_by_key(|word| word.len()).unwrap_or_default().to_owned();
    let mut found = network::partner::store::of_commune_or_named(tx, &request.commune, &longest).await?;
    let score = |partner: &Partner| {
        let near = if partner.commune == request.commune { 200 } else { 0 };
        let alike = likeness(&request.name, &partner.name);
        if alike < LIKELY { 0 } else { alike + near + usize::from(partner.kind == request.kind) * 100 }
    };
    found.retain(|partner| score(partner) > 0);
    found.sort_by_key(|partner| (std::cmp::Reverse(score(partner)), partner.name.clone()));
    found.truncate(SHOWN);
    Ok(found)
}

/// Forgets who asked, some time after it was decided; how many.
pub async fn forget_old(tx: &mut Tx) -> Result<u64, Fault> {
    let (organisation, before) = (tx.organisation()?, tx.now().plus_days(-FORGET_DAYS));
    tx.run(
        "UPDATE link_requests SET email = '', referrer = '', reason = NULL
         WHERE organisation = $1 AND COALESCE(decided_at, asked_at) < $2 AND email <> ''",
        values![organisation, before],
    )
    .await
}

/// Whether some organisation has a name to forget.
pub async fn work_is_due(tx: &mut Tx) -> Result<bool, Fault> {
    let before = tx.now().plus_days(-FORGET_DAYS);
    let (due,) = tx
        .one::<(bool,)>(
            "SELECT EXISTS (SELECT 1 FROM link_requests WHERE COALESCE(decided_at, asked_at) < $1 AND email <> '')",
            values![before],
        )
        .await?;
    Ok(due)
}

/// The organisation that runs the space nearest to a commune: who answers for it. Asked by the doorkeeper.
pub async fn answering(tx: &mut Tx, commune: &str) -> Result<Option<OrganisationId>, Fault> {
    let spaces = network::space::store::everywhere(tx).await?;
    let geo = geo::Geo::get();
    let centre = |insee: &str| geo.resolve(insee).and_then(|found| found.commune.centre());
    let here = centre(commune);
    let far = |there: &str| match here.zip(centre(there)) {
        _ if there == commune => 0.0,
        Some((here, there)) => geo::distance_km(here, there),
        None => f64::MAX,
    };
    let nearest = spaces.iter().min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b)));
    Ok(nearest.map(|(organisation, _)| *organisation))
}

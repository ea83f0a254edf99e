//! Remembers sessions, and failed attempts.

use ::store::{Cells, Record, Tx};
use facts::Number;
use ground::{AccountId, Fault, Moment, OrganisationId, Uuid, values};

pub(crate) struct Session {
    pub account: AccountId,
    pub number: Number,
    pub organisation: OrganisationId,
    pub name: String,
    pub chosen: Option<Uuid>,
    pub created_at: Moment,
    pub seen_at: Moment,
}

impl Record for Session {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            account: cells.take()?,
            number: cells.take()?,
            organisation: cells.take()?,
            name: cells.take()?,
            chosen: cells.maybe()?,
            created_at: cells.take()?,
            seen_at: cells.take()?,
        })
    }
}

pub(crate) async fn session(tx: &mut Tx, seal: &[u8]) -> Result<Option<Session>, Fault> {
    tx.maybe(
        "SELECT a.id, a.number, a.organisation, a.name, s.chosen, s.created_at, s.seen_at
         FROM sessions s JOIN accounts a ON a.id = s.account
         WHERE s.token = $1 AND a.closed_at IS NULL",
        values![seal.to_vec()],
    )
    .await
}

pub(crate) async fn open_session(
    tx: &mut Tx,
    seal: &[u8],
    account: AccountId,
    chosen: Option<Uuid>,
) -> Result<(), Fault> {
    let now = tx.now();
    tx.run(
        "INSERT INTO sessions (token, organisation, account, chosen, created_at, seen_at)
         SELECT $1, organisation, id, $2, $3, $3 FROM accounts WHERE id = $4 AND closed_at IS NULL",
        values![seal.to_vec(), chosen, now, account],
    )
    .await?;
    Ok(())
}

pub(crate) async fn touch(tx: &mut Tx, seal: &[u8], now: Moment) -> Result<(), Fault> {
    tx.run("UPDATE sessions SET seen_at = $1 WHERE token = $2", values![now, seal.to_vec()]).await?;
    Ok(())
}

/// The post that this account chose last.
pub(crate) async fn last_chosen(tx: &mut Tx, account: AccountId) -> Result<Option<Uuid>, Fault> {
    let last = tx
        .maybe::<(Uuid,)>(
            "SELECT chosen FROM sessions WHERE account = $1 AND chosen IS NOT NULL ORDER BY seen_at DESC LIMIT 1",
            values![account],
        )
        .await?;
    Ok(last.map(|(grant,)| grant))
}

pub(crate) async fn choose(tx: &mut Tx, seal: &[u8], grant: Uuid) -> Result<(), Fault> {
    tx.run("UPDATE sessions SET chosen = $1 WHERE token = $2", values![grant, seal.to_vec()]).await?;
    Ok(())
}

pub(crate) async fn end_session(tx: &mut Tx, seal: &[u8]) -> Result<(), Fault> {
    tx.run("DELETE FROM sessions WHERE token = $1", values![seal.to_vec()]).await?;
    Ok(())
}

/// What signing in looks up: id and password hash of an open account.
pub(crate) async fn by_email(tx: &mut Tx, email: &str) -> Result<Option<(AccountId, String)>, Fault> {
    tx.maybe("SELECT id, password FROM accounts WHERE email = $1 AND closed_at IS NULL", values![email.to_lowercase()])
        .await
}

/// Notes a failed attempt on something (`sign-in:address`).
pub async fn note_attempt(tx: &mut Tx, what: &str) -> Result<(), Fault> {
    let now = tx.now();
    tx.run("INSERT INTO attempts (id, what, at) VALUES ($1, $2, $3)", values![Uuid::now_v7(), what, now]).await?;
    Ok(())
}

/// How many attempts were noted since.
pub async fn attempts_since(tx: &mut Tx, what: &str, since: Moment) -> Result<i64, Fault> {
    let (count,) =
        tx.one::<(i64,)>("SELECT COUNT(*) FROM attempts WHERE what = $1 AND at >= $2", values![what, since]).await?;
    Ok(count)
}

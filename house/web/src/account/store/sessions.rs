//! Remembers sessions, and failed attempts.

use ::store::{Cells, Record, Tx};
use facts::Number;
use ground::{AccountId, Fault, Moment, OrganisationId, Uuid, values};

use crate::account::rules::Life;

/// What a request needs of its session.
pub(crate) struct Session {
    pub account: AccountId,
    pub number: Number,
    pub organisation: OrganisationId,
    pub name: String,
    pub chosen: Option<Uuid>,
    pub life: Life,
    /// Among invented people, in an account of practice.
    pub practises: bool,
    /// The post asks for codes that are not set up yet.
    pub code_wanted: bool,
}

impl Record for Session {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            account: cells.take()?,
            number: cells.take()?,
            organisation: cells.take()?,
            name: cells.take()?,
            chosen: cells.maybe()?,
            life: Life::read(cells)?,
            practises: cells.take()?,
            code_wanted: cells.take()?,
        })
    }
}

impl Record for Life {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            created: cells.take()?,
            seen: cells.take()?,
            lock_minutes: cells.take()?,
            locked: cells.maybe::<Moment>()?.is_some(),
        })
    }
}

/// A session as it is listed: to its own account, to those who keep accounts, or on its computer's door.
#[derive(Clone)]
pub(crate) struct Open {
    pub id: Uuid,
    pub account: AccountId,
    pub name: String,
    pub browser: String,
    /// Hash of the account's short code.
    pub pin: Option<String>,
    pub life: Life,
}

impl Record for Open {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            account: cells.take()?,
            name: cells.take()?,
            browser: cells.take()?,
            pin: cells.maybe()?,
            life: Life::read(cells)?,
        })
    }
}

/// The sessions of an account, the last used first; those that ended unused may still be among them.
pub(crate) async fn sessions_of(tx: &mut Tx, account: AccountId) -> Result<Vec<Open>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT s.id, a.id, a.name, s.browser, a.pin, s.created_at, s.seen_at, s.lock_minutes, s.locked_at
         FROM sessions s JOIN accounts a ON a.id = s.account
         WHERE s.account = $1 AND s.organisation = $2 ORDER BY s.seen_at DESC, s.id",
        values![account, organisation],
    )
    .await
}

/// The sessions on one computer, by name.
pub(crate) async fn sessions_on(tx: &mut Tx, device: &[u8]) -> Result<Vec<Open>, Fault> {
    tx.all(
        "SELECT s.id, a.id, a.name, s.browser, a.pin, s.created_at, s.seen_at, s.lock_minutes, s.locked_at
         FROM sessions s JOIN accounts a ON a.id = s.account
         WHERE s.device = $1 AND a.closed_at IS NULL ORDER BY a.name, s.id",
        values![device.to_vec()],
    )
    .await
}

/// The name of the session that holds this token.
pub(crate) async fn session_id(tx: &mut Tx, seal: &[u8]) -> Result<Option<Uuid>, Fault> {
    let found = tx.maybe::<(Uuid,)>("SELECT id FROM sessions WHERE token = $1", values![seal.to_vec()]).await?;
    Ok(found.map(|(id,)| id))
}

/// Closes the screen of a session until its colleague opens it again.
pub(crate) async fn lock_session(tx: &mut Tx, seal: &[u8]) -> Result<(), Fault> {
    let now = tx.now();
    tx.run("UPDATE sessions SET locked_at = $1 WHERE token = $2", values![now, seal.to_vec()]).await?;
    Ok(())
}

/// Opens a session again under another token: who held the old one holds nothing. Not one that was ended meanwhile.
pub(crate) async fn reopen_session(tx: &mut Tx, id: Uuid, seal: &[u8]) -> Result<bool, Fault> {
    let now = tx.now();
    let opened = tx
        .run(
            "UPDATE sessions SET token = $1, seen_at = $2, locked_at = NULL WHERE id = $3 AND seen_at > 0",
            values![seal.to_vec(), now, id],
        )
        .await?;
    Ok(opened == 1)
}

/// Ends one session of an account; whether there was one.
pub(crate) async fn remove_session(tx: &mut Tx, account: AccountId, id: Uuid) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let ended = tx
        .run(
            "DELETE FROM sessions WHERE id = $1 AND account = $2 AND organisation = $3",
            values![id, account, organisation],
        )
        .await?;
    Ok(ended == 1)
}

/// Ends the sessions of an account, but the one that is `kept`.
pub(crate) async fn end_sessions_but(tx: &mut Tx, account: AccountId, kept: Option<Uuid>) -> Result<(), Fault> {
    tx.run("DELETE FROM sessions WHERE account = $1 AND id <> COALESCE($2, account)", values![account, kept]).await?;
    Ok(())
}

/// Forgets sessions that nobody can use any more, and the attempts of another day.
pub async fn forget_ended(tx: &mut Tx, before: Moment) -> Result<u64, Fault> {
    tx.run("DELETE FROM attempts WHERE at < $1", values![before]).await?;
    tx.run("DELETE FROM sessions WHERE created_at < $1", values![before]).await
}

pub(crate) async fn session(tx: &mut Tx, seal: &[u8]) -> Result<Option<Session>, Fault> {
    tx.maybe(
        "SELECT a.id, a.number, a.organisation, a.name,
           CASE WHEN s.practice IS NULL THEN s.chosen
             ELSE (SELECT g.id FROM grants g WHERE g.account = s.practice ORDER BY g.id LIMIT 1) END,
           s.created_at, s.seen_at, s.lock_minutes, s.locked_at, (s.practice IS NOT NULL), s.code_wanted
         FROM sessions s JOIN accounts o ON o.id = s.account JOIN accounts a ON a.id = COALESCE(s.practice, s.account)
         WHERE s.token = $1 AND o.closed_at IS NULL",
        values![seal.to_vec()],
    )
    .await
}

/// Opens a session; the one that this account had on the same computer is over.
pub(crate) async fn open_session(tx: &mut Tx, new: &NewSession<'_>) -> Result<(), Fault> {
    let now = tx.now();
    let device = new.device.map(<[u8]>::to_vec);
    tx.run("DELETE FROM sessions WHERE account = $1 AND device = $2", values![new.account, device]).await?;
    tx.run(
        "INSERT INTO sessions (token, id, organisation, account, chosen, device, browser, lock_minutes, created_at,
                               seen_at)
         SELECT $1, $2, organisation, id, $3, $4, $5, $6, $7, $7 FROM accounts WHERE id = $8 AND closed_at IS NULL",
        values![new.seal.to_vec(), Uuid::now_v7(), new.chosen, device, new.browser, new.lock_minutes, now, new.account],
    )
    .await?;
    Ok(())
}

/// What is needed to open a session.
pub(crate) struct NewSession<'a> {
    pub seal: &'a [u8],
    pub account: AccountId,
    pub chosen: Option<Uuid>,
    /// The seal of the computer's own token.
    pub device: Option<&'a [u8]>,
    pub browser: &'a str,
    pub lock_minutes: i64,
}

pub(crate) async fn touch(tx: &mut Tx, seal: &[u8], now: Moment) -> Result<(), Fault> {
    // One that was ended meanwhile stays so.
    tx.run("UPDATE sessions SET seen_at = $1 WHERE token = $2 AND seen_at > 0", values![now, seal.to_vec()]).await?;
    Ok(())
}

/// The post at which a session worked.
pub(crate) async fn chosen_in(tx: &mut Tx, session: Uuid) -> Result<Option<Uuid>, Fault> {
    let found = tx
        .maybe::<(Uuid,)>("SELECT chosen FROM sessions WHERE id = $1 AND chosen IS NOT NULL", values![session])
        .await?;
    Ok(found.map(|(grant,)| grant))
}

/// Whose session this is, over or not: what was written in it is theirs. What was written for practice is for nobody.
pub(crate) async fn holder_of(tx: &mut Tx, seal: &[u8]) -> Result<Option<(Uuid, AccountId)>, Fault> {
    tx.maybe("SELECT id, account FROM sessions WHERE token = $1 AND practice IS NULL", values![seal.to_vec()]).await
}

pub(crate) async fn choose(tx: &mut Tx, seal: &[u8], grant: Uuid, lock_minutes: i64) -> Result<(), Fault> {
    tx.run(
        "UPDATE sessions SET chosen = $1, lock_minutes = $2 WHERE token = $3 AND practice IS NULL",
        values![grant, lock_minutes, seal.to_vec()],
    )
    .await?;
    Ok(())
}

/// Ends a session as if it had never been used: whose it was is known until the night, for what is still being written.
pub(crate) async fn end_session(tx: &mut Tx, seal: &[u8]) -> Result<(), Fault> {
    tx.run("UPDATE sessions SET seen_at = 0 WHERE token = $1", values![seal.to_vec()]).await?;
    Ok(())
}

/// What signing in looks up: id and password hash of an open account.
pub(crate) async fn by_email(tx: &mut Tx, email: &str) -> Result<Option<(AccountId, String)>, Fault> {
    tx.maybe("SELECT id, password FROM accounts WHERE email = $1 AND closed_at IS NULL", values![email.to_lowercase()])
        .await
}

/// Notes an attempt on something (`sign-in:address`).
pub async fn note_attempt(tx: &mut Tx, id: Uuid, what: &str) -> Result<(), Fault> {
    let now = tx.now();
    tx.run("INSERT INTO attempts (id, what, at) VALUES ($1, $2, $3)", values![id, what, now]).await?;
    Ok(())
}

/// An attempt that was right, or was not made, does not count.
pub(crate) async fn strike_attempt(tx: &mut Tx, id: Uuid) -> Result<(), Fault> {
    tx.run("DELETE FROM attempts WHERE id = $1", values![id]).await?;
    Ok(())
}

/// How many attempts were noted since.
pub async fn attempts_since(tx: &mut Tx, what: &str, since: Moment) -> Result<i64, Fault> {
    let (count,) =
        tx.one::<(i64,)>("SELECT COUNT(*) FROM attempts WHERE what = $1 AND at >= $2", values![what, since]).await?;
    Ok(count)
}

//! Remembers whose sign-in asks for a code, the last one used, and the codes on paper.

use ::store::{Cells, Record, Tx};
use ground::{AccountId, Fault, Identifier as _, Moment, Uuid, values};
use serde_json::json;

use super::note;

/// What is known of an account's codes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Codes {
    /// From which the secret is made.
    pub version: i64,
    /// Since when they are asked for; none while they are not.
    pub since: Option<Moment>,
    /// The step of the last code that was used.
    pub step: i64,
}

impl Record for Codes {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { version: cells.take()?, since: cells.maybe()?, step: cells.take()? })
    }
}

/// What is known of an account's codes, for its holder and for the door.
pub(crate) async fn codes(tx: &mut Tx, account: AccountId) -> Result<Codes, Fault> {
    tx.one("SELECT code_version, code_since, code_step FROM accounts WHERE id = $1", values![account]).await
}

/// Asks for codes from now on; no session of the account waits for that any more.
pub(crate) async fn ask_codes(tx: &mut Tx, account: AccountId, version: i64, step: i64) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE accounts SET code_version = $1, code_since = $2, code_step = $3 WHERE id = $4 AND organisation = $5",
        values![version, now, step, account, organisation],
    )
    .await?;
    tx.run(
        "UPDATE sessions SET code_wanted = $1 WHERE account = $2 AND organisation = $3",
        values![false, account, organisation],
    )
    .await?;
    note(tx, "account", account.uuid(), "code", &json!({})).await
}

/// Asks for no code any more: the telephone and the papers open nothing from then on.
pub(crate) async fn drop_codes(tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE accounts SET code_version = code_version + 1, code_since = NULL WHERE id = $1 AND organisation = $2",
        values![account, organisation],
    )
    .await?;
    tx.run("DELETE FROM recovery_codes WHERE account = $1 AND organisation = $2", values![account, organisation])
        .await?;
    note(tx, "account", account.uuid(), "code", &json!({})).await
}

/// Uses a code, once: false when it, or a later one, was used meanwhile.
pub(crate) async fn use_code(tx: &mut Tx, account: AccountId, step: i64) -> Result<bool, Fault> {
    let used =
        tx.run("UPDATE accounts SET code_step = $1 WHERE id = $2 AND code_step < $1", values![step, account]).await?;
    Ok(used == 1)
}

/// Keeps new codes on paper; those before them open nothing.
pub(crate) async fn keep_papers(tx: &mut Tx, account: AccountId, hashes: &[String]) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM recovery_codes WHERE account = $1 AND organisation = $2", values![account, organisation])
        .await?;
    for hash in hashes {
        tx.run(
            "INSERT INTO recovery_codes (id, organisation, account, hash) VALUES ($1, $2, $3, $4)",
            values![Uuid::now_v7(), organisation, account, hash],
        )
        .await?;
    }
    Ok(())
}

/// Uses a code on paper, once.
pub(crate) async fn use_paper(tx: &mut Tx, account: AccountId, hash: &str) -> Result<bool, Fault> {
    let now = tx.now();
    let used = tx
        .run(
            "UPDATE recovery_codes SET used_at = $1 WHERE account = $2 AND hash = $3 AND used_at IS NULL",
            values![now, account, hash],
        )
        .await?;
    Ok(used == 1)
}

/// How many codes on paper are left.
pub(crate) async fn papers_left(tx: &mut Tx, account: AccountId) -> Result<i64, Fault> {
    let organisation = tx.organisation()?;
    let (count,) = tx
        .one::<(i64,)>(
            "SELECT COUNT(*) FROM recovery_codes WHERE account = $1 AND organisation = $2 AND used_at IS NULL",
            values![account, organisation],
        )
        .await?;
    Ok(count)
}

/// Says of a session that its post asks for codes that are not set up yet.
pub(crate) async fn want_codes(tx: &mut Tx, seal: &[u8], wanted: bool) -> Result<(), Fault> {
    tx.run(
        "UPDATE sessions SET code_wanted = $1 WHERE token = $2 AND practice IS NULL",
        values![wanted, seal.to_vec()],
    )
    .await?;
    Ok(())
}

/// Says of the open sessions of an account in which a post reaches everything that codes are to be set up.
pub(crate) async fn want_codes_again(tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE sessions SET code_wanted = $1 WHERE account = $2 AND organisation = $3 AND practice IS NULL
           AND chosen IN (SELECT id FROM grants
             WHERE account = $2 AND organisation = $3 AND role IN ('administrator', 'network_officer'))",
        values![true, account, organisation],
    )
    .await?;
    Ok(())
}

//! Keeps the keys of forms that were written.

use ground::{Fault, Moment, WriteKey, values};
use store::{Cells, Record, Tx};

pub(super) struct Write {
    pub actor: String,
    pub body: Vec<u8>,
    pub answer: Option<String>,
}

impl Record for Write {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { actor: cells.take()?, body: cells.take()?, answer: cells.maybe()? })
    }
}

/// Takes the key; false when it was taken before.
pub(super) async fn claim(tx: &mut Tx, key: WriteKey, actor: &str, body: &[u8; 32]) -> Result<bool, Fault> {
    let now = tx.now();
    let taken = tx
        .run(
            "INSERT INTO writes (key, actor, body, at) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING",
            values![key, actor, body.to_vec(), now],
        )
        .await?;
    Ok(taken == 1)
}

pub(super) async fn written(tx: &mut Tx, key: WriteKey) -> Result<Option<Write>, Fault> {
    tx.maybe("SELECT actor, body, answer FROM writes WHERE key = $1", values![key]).await
}

pub(super) async fn answer(tx: &mut Tx, key: WriteKey, answer: &str) -> Result<(), Fault> {
    tx.run("UPDATE writes SET answer = $1 WHERE key = $2", values![answer, key]).await?;
    Ok(())
}

pub(super) async fn forget(tx: &mut Tx, before: Moment) -> Result<u64, Fault> {
    tx.run("DELETE FROM writes WHERE at < $1", values![before]).await
}

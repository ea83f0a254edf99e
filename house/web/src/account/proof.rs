//! Proves who one is by a secret: each try is counted before it is made, and few are made at once.

use ground::{Fault, Uuid};
use tokio::sync::Semaphore;

use crate::{
    House,
    account::{doorkeeper, rules, store},
};

/// A hash takes 19 MiB and a core for a while: so many at once, the others wait.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// What became of a try.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Proof {
    Right,
    Wrong,
    /// Too many were wrong lately: this one was not made.
    Wait,
}

/// What is tried.
pub(super) struct Try {
    /// On what tries are counted: `sign-in:…`, `pin:…`, `password:…`.
    pub what: String,
    /// How many may be wrong within the window.
    pub most: i64,
    pub secret: String,
    pub hash: String,
}

impl Try {
    /// Whether the secret is the one that was hashed. However many come at once, no more than `most` are made: each is
    /// written down before it is counted, and only a right one is struck out again.
    pub(super) async fn made(self, house: &House) -> Result<Proof, Fault> {
        let id = Uuid::now_v7();
        let mut tx = doorkeeper().write(house.db()).await?;
        store::note_attempt(&mut tx, id, &self.what).await?;
        tx.commit().await?;
        let mut tx = doorkeeper().read(house.db()).await?;
        let since = tx.now().plus_minutes(-rules::WINDOW_MINUTES);
        let waits = store::attempts_since(&mut tx, &self.what, since).await? > self.most;
        drop(tx);
        if !waits && !aside(move || rules::verify(&self.secret, &self.hash)).await? {
            return Ok(Proof::Wrong);
        }
        let mut tx = doorkeeper().write(house.db()).await?;
        store::strike_attempt(&mut tx, id).await?;
        tx.commit().await?;
        Ok(if waits { Proof::Wait } else { Proof::Right })
    }
}

/// A password's hash, slow by design.
pub(super) async fn hashed(password: String) -> Result<String, Fault> {
    aside(move || rules::hash(&password)).await?
}

/// Made on a thread of its own, when it is its turn.
async fn aside<T: Send + 'static>(make: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    let _turn = AT_ONCE.acquire().await.map_err(Fault::from_error)?;
    tokio::task::spawn_blocking(make).await.map_err(Fault::from_error)
}

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
pub enum Proof {
    Right,
    Wrong,
    /// Too many were wrong lately: this one was not made.
    Wait,
}

/// What is tried.
pub struct Try {
    /// On what tries are counted: `sign-in:…`, `pin:…`, `password:…`, `own:…`.
    pub what: String,
    /// How many may be wrong, within how many minutes.
    pub limits: &'static [(i64, i64)],
    pub secret: String,
    pub hash: String,
}

impl Try {
    /// Whether the secret is the one that was hashed. However many come at once, no more than the most are made: each is
    /// written down before it is counted, and only a right one is struck out again.
    pub async fn made(self, house: &House) -> Result<Proof, Fault> {
        let (id, waits) = noted(house, &self.what, self.limits).await?;
        if !waits && !aside(move || rules::verify(&self.secret, &self.hash)).await? {
            return Ok(Proof::Wrong);
        }
        struck(house, id).await?;
        Ok(if waits { Proof::Wait } else { Proof::Right })
    }
}

/// The same of a secret that needs no hash, since the program draws it from its keys: it was compared already, and what
/// was found counts only if the try may be made.
pub async fn compared(
    house: &House,
    what: &str,
    limits: &'static [(i64, i64)],
    is_right: bool,
) -> Result<Proof, Fault> {
    let (id, waits) = noted(house, what, limits).await?;
    if !waits && !is_right {
        return Ok(Proof::Wrong);
    }
    struck(house, id).await?;
    Ok(if waits { Proof::Wait } else { Proof::Right })
}

/// Writes a try down, then counts it with those before.
async fn noted(house: &House, what: &str, limits: &[(i64, i64)]) -> Result<(Uuid, bool), Fault> {
    let id = Uuid::now_v7();
    let mut tx = doorkeeper().write(house.db()).await?;
    store::note_attempt(&mut tx, id, what).await?;
    tx.commit().await?;
    let mut tx = doorkeeper().read(house.db()).await?;
    let mut waits = false;
    for (most, minutes) in limits {
        let since = tx.now().plus_minutes(-minutes);
        waits |= store::attempts_since(&mut tx, what, since).await? > *most;
    }
    Ok((id, waits))
}

async fn struck(house: &House, id: Uuid) -> Result<(), Fault> {
    let mut tx = doorkeeper().write(house.db()).await?;
    store::strike_attempt(&mut tx, id).await?;
    tx.commit().await
}

/// The hash of a password, or of the word of a person's own page; slow by design.
pub async fn hashed(password: String) -> Result<String, Fault> {
    aside(move || rules::hash(&password)).await?
}

/// Made on a thread of its own, when it is its turn.
async fn aside<T: Send + 'static>(make: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    let _turn = AT_ONCE.acquire().await.map_err(Fault::from_error)?;
    tokio::task::spawn_blocking(make).await.map_err(Fault::from_error)
}

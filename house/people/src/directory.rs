//! The directory of the counter: names of people in memory, found in any order and however they are spelled.
//!
//! A cache: filled from the database, brought up to date before each search by what changed since; another process,
//! or a restart, rebuilds the same.

use std::{
    collections::HashMap,
    sync::{Arc, RwLock},
};

use ground::{Fault, Identifier as _, Moment, PersonId, SpaceId};
use names::{Entry, Index};
use store::Db;

use crate::person::store::{Indexed, changed_since};

/// How far back each refresh looks again, in seconds: a transaction may commit after a later one was seen.
const OVERLAP: i64 = 30;

#[derive(Default)]
struct State {
    index: Index,
    groups: HashMap<SpaceId, u32>,
    upto: Option<Moment>,
    /// Changes within the overlap that the index already holds.
    recent: HashMap<PersonId, Moment>,
}

impl State {
    fn take(&mut self, line: &Indexed) {
        if self.recent.get(&line.id) == Some(&line.changed_at) {
            return;
        }
        let next = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
        let group = *self.groups.entry(line.space).or_insert(next);
        let id = line.id.uuid().as_u128();
        if line.gone {
            self.index.remove(id);
        } else {
            self.index.insert(&Entry {
                id,
                first: &line.first_name,
                last: &line.last_name,
                extra: None,
                birth_year: line.birth_year,
                group,
            });
        }
        self.recent.insert(line.id, line.changed_at);
        self.upto = self.upto.max(Some(line.changed_at));
    }

    fn forget_old(&mut self) {
        if let Some(upto) = self.upto {
            let since = upto.plus_seconds(-OVERLAP);
            self.recent.retain(|_, at| *at >= since);
        }
    }
}

/// Names of people, ready to be searched. Cheap to clone.
#[derive(Clone, Default)]
pub struct Directory(Arc<RwLock<State>>);

impl Directory {
    /// Brings the directory up to date with the database.
    pub async fn refresh(&self, db: &Db) -> Result<(), Fault> {
        let upto = self.0.read().map_err(poisoned)?.upto;
        let since = upto.map_or(Moment::from_micros(i64::MIN), |upto| upto.plus_seconds(-OVERLAP));
        let mut tx = web::doorkeeper().read(db).await?;
        let mut lines = Vec::new();
        if upto.is_some() {
            changed_since(&mut tx, since, |line| lines.push(line)).await?;
            let mut state = self.0.write().map_err(poisoned)?;
            for line in &lines {
                state.take(line);
            }
            state.forget_old();
        } else {
            // The first filling goes line by line into a state of its own, so that nothing is held twice.
            let (mut state, mut many) = (State::default(), 100_000);
            changed_since(&mut tx, since, |line| {
                state.take(&line);
                if state.recent.len() > many {
                    state.forget_old();
                    // Those of one large import all stay: looked through again only once there are twice as many.
                    many = many.max(state.recent.len() * 2);
                }
            })
            .await?;
            state.forget_old();
            *self.0.write().map_err(poisoned)? = state;
        }
        Ok(())
    }

    /// The likeliest people of `space` for what was typed, best first.
    ///
    /// # Errors
    /// When a thread broke while it held the directory.
    pub fn search(&self, space: SpaceId, query: &str, limit: usize) -> Result<Vec<PersonId>, Fault> {
        let state = self.0.read().map_err(poisoned)?;
        let Some(own) = state.groups.get(&space).copied() else { return Ok(Vec::new()) };
        let hits = state.index.search(query, |group| group == own, limit);
        Ok(hits.into_iter().map(|hit| PersonId::from_uuid(ground::Uuid::from_u128(hit.id))).collect())
    }

    /// How many people it holds.
    pub fn len(&self) -> usize {
        self.0.read().map_or(0, |state| state.index.len())
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` hands it over
fn poisoned<T>(_: std::sync::PoisonError<T>) -> Fault {
    Fault::because("a thread broke while it held the directory")
}

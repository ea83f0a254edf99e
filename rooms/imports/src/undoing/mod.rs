//! Undoing an import as a whole: what it made is taken back, what it changed says again what it said; what has been
//! built upon since stays, and is said.

pub mod pages;

use ::store::{Badge, Db, Tx};
use ground::{AccountId, Fault, FaultKind, Identifier as _, PartnerId, PersonId};
use network::{
    holiday::{BreakId, import::HOLIDAY, store as holidays},
    import::NEIGHBOURHOOD,
    neighbourhood::store as neighbourhoods,
    partner::{self, NewPartner},
    place::{self, NewPlace, PlaceId},
};
use people::{
    Identity,
    person::store::{self as people_store, TakenBack},
    port::ListsPort,
};
use web::account::store::{self as accounts, Volunteer};

use crate::{
    ImportId,
    import::{
        rules::State,
        store::{self, Change, Hold, Import, Outcome},
    },
    referral::REFERRAL,
};

/// How many records one transaction takes back.
const TOGETHER: i64 = 100;

/// Takes back everything that can be, the last first.
pub async fn undo(db: &Db, badge: &Badge, import: &Import, lists: Option<&ListsPort>) -> Result<(), Fault> {
    let mut tx = badge.write(db).await?;
    let Some(hold) = store::hold(&mut tx, import).await? else { return Ok(()) };
    tx.commit().await?;
    let own = Own { db, badge, hold, lists };
    loop {
        let mut tx = badge.read(db).await?;
        let waiting = store::waiting(&mut tx, import.id, TOGETHER).await?;
        drop(tx);
        if waiting.is_empty() {
            break;
        }
        let mine = match own.together(import.id, &waiting).await {
            // Something stands on one of them: the database says so, and one after another it is found.
            Err(fault) if stands(&fault) => own.one_by_one(import.id, &waiting).await?,
            done => done?,
        };
        if !mine {
            return Ok(());
        }
        tokio::task::yield_now().await;
    }
    let mut tx = badge.write(db).await?;
    if store::is_held(&mut tx, &own.hold).await? {
        store::step(&mut tx, import, State::Undone).await?;
    }
    tx.commit().await
}

/// Whether the database held the line: another row stands on what was to be taken back, or in its place.
fn stands(fault: &Fault) -> bool {
    matches!(fault.kind(), FaultKind::Held | FaultKind::Conflict)
}

/// Whoever undoes, alone.
struct Own<'a> {
    db: &'a Db,
    badge: &'a Badge,
    hold: Hold,
    lists: Option<&'a ListsPort>,
}

impl Own<'_> {
    /// Takes back all of these or none; false when somebody else goes on with it.
    async fn together(&self, id: ImportId, changes: &[Change]) -> Result<bool, Fault> {
        let mut tx = self.badge.write(self.db).await?;
        if !store::is_held(&mut tx, &self.hold).await? {
            return Ok(false);
        }
        for change in changes {
            let outcome = take_back(&mut tx, change, self.lists).await?;
            store::mark(&mut tx, id, change.record, outcome).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    async fn one_by_one(&self, id: ImportId, changes: &[Change]) -> Result<bool, Fault> {
        for change in changes {
            match self.together(id, std::slice::from_ref(change)).await {
                Err(fault) if stands(&fault) => {
                    let mut tx = self.badge.write(self.db).await?;
                    if !store::is_held(&mut tx, &self.hold).await? {
                        return Ok(false);
                    }
                    store::mark(&mut tx, id, change.record, Outcome::InUse).await?;
                    tx.commit().await?;
                }
                Ok(false) => return Ok(false),
                done => drop(done?),
            }
        }
        Ok(true)
    }
}

/// Whether nobody changed it since.
const fn untouched(done: bool) -> Outcome {
    if done { Outcome::Undone } else { Outcome::Changed }
}

fn said<'a, T: serde::Deserialize<'a>>(before: Option<&'a str>) -> Result<Option<T>, Fault> {
    Ok(before.map(serde_json::from_str).transpose()?)
}

async fn take_back(tx: &mut Tx, change: &Change, lists: Option<&ListsPort>) -> Result<Outcome, Fault> {
    let Change { record, stamp, .. } = change;
    let before = change.before.as_deref();
    Ok(match change.noun.as_str() {
        "partner" => {
            let before: Option<NewPartner> = said(before)?;
            let id = PartnerId::from_uuid(*record);
            untouched(partner::store::take_back(tx, id, before.as_ref(), *stamp).await?)
        }
        "place" => {
            let before: Option<NewPlace> = said(before)?;
            untouched(place::store::take_back(tx, PlaceId::from_uuid(*record), before.as_ref(), *stamp).await?)
        }
        NEIGHBOURHOOD => {
            let added: Option<Added> = said(before)?;
            if let Some(Added { commune, name }) = added {
                neighbourhoods::take_away(tx, &commune, &name).await?;
            }
            Outcome::Undone
        }
        HOLIDAY => {
            let before: Option<holidays::Before> = said(before)?;
            holidays::take_back(tx, BreakId::from_uuid(*record), before.as_ref()).await?;
            Outcome::Undone
        }
        "person" => {
            let before: Option<Identity> = said(before)?;
            match people_store::take_back(tx, PersonId::from_uuid(*record), before.as_ref(), *stamp).await? {
                TakenBack::Done => Outcome::Undone,
                TakenBack::Changed => Outcome::Changed,
                TakenBack::InUse => Outcome::InUse,
            }
        }
        REFERRAL => match lists {
            Some(lists) if lists.take_back(tx, *record).await? => Outcome::Undone,
            _ => Outcome::InUse,
        },
        "account" => match said::<(Volunteer, Volunteer)>(before)? {
            Some((before, after)) => untouched(accounts::take_back_filling(tx, &before, &after).await?),
            None if accounts::take_back(tx, AccountId::from_uuid(*record), *stamp).await? => Outcome::Undone,
            None => Outcome::InUse,
        },
        "grant" if accounts::take_back_post(tx, *record).await? => Outcome::Undone,
        "grant" => Outcome::InUse,
        other => return Err(Fault::because(format!("an import made a {other}"))),
    })
}

/// A name that an import added to a commune.
#[derive(serde::Deserialize)]
struct Added {
    commune: String,
    name: String,
}

//! Undoing an import as a whole: what it made is taken back, what it changed says again what it said; what has been
//! built upon since stays, and is said.

pub mod pages;

use ::store::{Badge, Db, Tx};
use ground::{AccountId, Fault, FaultKind, Identifier as _, PartnerId, PersonId};
use network::{
    import::NEIGHBOURHOOD,
    neighbourhood::store as neighbourhoods,
    partner::{self, NewPartner},
    place::{self, NewPlace, PlaceId},
};
use people::{
    Identity,
    person::store::{self as people_store, TakenBack},
};
use web::account::store::{self as accounts, Volunteer};

use crate::{
    ImportId,
    import::{
        rules::State,
        store::{self, Change, Import, Outcome},
    },
};

/// How many records one transaction takes back.
const TOGETHER: i64 = 100;

/// Takes back everything that can be, the last first.
pub async fn undo(db: &Db, badge: &Badge, import: &Import) -> Result<(), Fault> {
    loop {
        let mut tx = badge.read(db).await?;
        let waiting = store::waiting(&mut tx, import.id, TOGETHER).await?;
        drop(tx);
        if waiting.is_empty() {
            break;
        }
        match together(db, badge, import.id, &waiting).await {
            // Something stands on one of them: the database says so, and one after another it is found.
            Err(fault) if fault.kind() == FaultKind::Conflict => one_by_one(db, badge, import.id, &waiting).await?,
            done => done?,
        }
        tokio::task::yield_now().await;
    }
    let mut tx = badge.write(db).await?;
    store::step(&mut tx, import, State::Undone).await?;
    tx.commit().await
}

async fn together(db: &Db, badge: &Badge, id: ImportId, changes: &[Change]) -> Result<(), Fault> {
    let mut tx = badge.write(db).await?;
    for change in changes {
        let outcome = take_back(&mut tx, change).await?;
        store::mark(&mut tx, id, change.record, outcome).await?;
    }
    tx.commit().await
}

async fn one_by_one(db: &Db, badge: &Badge, id: ImportId, changes: &[Change]) -> Result<(), Fault> {
    for change in changes {
        match together(db, badge, id, std::slice::from_ref(change)).await {
            Err(fault) if fault.kind() == FaultKind::Conflict => {
                let mut tx = badge.write(db).await?;
                store::mark(&mut tx, id, change.record, Outcome::InUse).await?;
                tx.commit().await?;
            }
            done => done?,
        }
    }
    Ok(())
}

/// Whether nobody changed it since.
const fn untouched(done: bool) -> Outcome {
    if done { Outcome::Undone } else { Outcome::Changed }
}

fn said<'a, T: serde::Deserialize<'a>>(before: Option<&'a str>) -> Result<Option<T>, Fault> {
    Ok(before.map(serde_json::from_str).transpose()?)
}

async fn take_back(tx: &mut Tx, change: &Change) -> Result<Outcome, Fault> {
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
        "person" => {
            let before: Option<Identity> = said(before)?;
            match people_store::take_back(tx, PersonId::from_uuid(*record), before.as_ref(), *stamp).await? {
                TakenBack::Done => Outcome::Undone,
                TakenBack::Changed => Outcome::Changed,
                TakenBack::InUse => Outcome::InUse,
            }
        }
        "account" => match said::<(Volunteer, Volunteer)>(before)? {
            Some((before, after)) => untouched(accounts::take_back_filling(tx, &before, &after).await?),
            None if accounts::take_back(tx, AccountId::from_uuid(*record)).await? => Outcome::Undone,
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

//! What sessions need, and holding it for them: refused when something is taken, unless a manager says why.

use std::collections::BTreeMap;

use ::store::Tx;
use calendar::{outside::store::busy, read::Busy};
use ground::{AccountId, Fault, Identifier as _, SpaceId, Uuid};
use network::room::RoomId;

use super::{
    rules::{Claim, Clash, Kind, Need},
    store,
};
use crate::{
    equipment::{self, EquipmentId},
    session::{SessionId, store as sessions},
    workshop::rules::Slot,
};

/// What a workshop holds while it meets.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Wanted {
    pub room: Option<RoomId>,
    pub equipment: Option<(EquipmentId, i64)>,
    pub facilitator: Option<AccountId>,
}

impl Wanted {
    /// By name, with how many there are.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn needs(&self, tx: &mut Tx, space: SpaceId) -> Result<Vec<Need>, Fault> {
        let mut needs = Vec::new();
        if let Some(id) = self.room
            && let Some(room) = network::room::store::find(tx, space, id).await?
        {
            needs.push(Need::whole(Kind::Room, id.uuid(), room.name));
        }
        if let Some(id) = self.facilitator {
            let name = web::account::find(tx, id).await?.map(|account| account.name).unwrap_or_default();
            needs.push(Need::whole(Kind::Facilitator, id.uuid(), name));
        }
        if let Some((id, count)) = self.equipment
            && let Some(set) = equipment::store::find(tx, space, id).await?
        {
            let (resource, name) = (id.uuid(), set.name);
            needs.push(Need { kind: Kind::Equipment, resource, name, count, capacity: set.count });
        }
        Ok(needs)
    }

    /// The claims of sessions that all want this.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn claims(
        &self,
        tx: &mut Tx,
        space: SpaceId,
        sessions: &[(SessionId, Slot)],
    ) -> Result<Vec<Claim>, Fault> {
        let needs = self.needs(tx, space).await?;
        Ok(sessions
            .iter()
            .map(|(session, slot)| Claim { session: *session, slot: *slot, needs: needs.clone() })
            .collect())
    }
}

/// The claims on colleagues who are busy elsewhere then, by a calendar that they keep outside.
///
/// # Errors
/// When the database does not answer.
pub async fn elsewhere(tx: &mut Tx, claims: &[Claim]) -> Result<Vec<Clash>, Fault> {
    let mut wanted: BTreeMap<Uuid, Vec<(&Claim, &Need)>> = BTreeMap::new();
    for claim in claims {
        for need in claim.needs.iter().filter(|need| need.kind == Kind::Facilitator) {
            wanted.entry(need.resource).or_default().push((claim, need));
        }
    }
    let mut clashes = Vec::new();
    for (colleague, wanted) in wanted {
        let slots = || wanted.iter().map(|(claim, _)| claim.slot);
        let Some(from) = slots().map(|slot| slot.starts_at).min() else { continue };
        let until = slots().map(|slot| slot.ends_at).max().unwrap_or(from);
        let spans = busy(tx, AccountId::from_uuid(colleague), from, until).await?;
        for (claim, need) in wanted {
            let meets = |span: &&Busy| span.starts_at < claim.slot.ends_at && span.ends_at > claim.slot.starts_at;
            if let Some(span) = spans.iter().find(meets) {
                let slot = Slot { starts_at: span.starts_at, ends_at: span.ends_at };
                clashes.push(Clash { session: claim.session, need: need.clone(), slot, holder: None, free: 0 });
            }
        }
    }
    Ok(clashes)
}

/// Holds what is claimed. Where something is taken, nothing is held and the clashes come back, unless somebody who may
/// says why all the same: then the sessions say so.
///
/// # Errors
/// When the database does not answer.
pub async fn settle(tx: &mut Tx, claims: &[Claim], over: Option<&str>) -> Result<Result<(), Vec<Clash>>, Fault> {
    let busy = elsewhere(tx, claims).await?;
    let held = if busy.is_empty() { store::hold(tx, claims, false).await? } else { Err(busy) };
    let clashes = match held {
        Ok(()) => return Ok(Ok(())),
        Err(clashes) => clashes,
    };
    let Some(reason) = over else { return Ok(Err(clashes)) };
    let mut ids: Vec<SessionId> = clashes.iter().map(|clash| clash.session).collect();
    ids.sort_unstable();
    ids.dedup();
    sessions::set_over(tx, &ids, reason).await?;
    store::hold(tx, claims, true).await
}

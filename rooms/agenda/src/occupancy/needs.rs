//! What sessions need, and holding it for them: refused when something is taken, unless a manager says why.

use ::store::Tx;
use ground::{AccountId, Fault, Identifier as _, SpaceId};
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

/// Holds what is claimed. Where something is taken, nothing is held and the clashes come back, unless somebody who may
/// says why all the same: then the sessions say so.
///
/// # Errors
/// When the database does not answer.
pub async fn settle(tx: &mut Tx, claims: &[Claim], over: Option<&str>) -> Result<Result<(), Vec<Clash>>, Fault> {
    let clashes = match store::hold(tx, claims, false).await? {
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

//! Rules of occupancy: what is held is not given twice, and a set of machines is shared until it is empty.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::RangeInclusive,
};

use ground::Uuid;

use crate::{session::SessionId, workshop::rules::Slot};

/// A quarter of an hour, in microseconds: the grain in which things are held.
const QUARTER: i64 = 15 * 60 * 1_000_000;

/// The quarters that a session touches, counted since 1970.
pub fn quarters(slot: Slot) -> RangeInclusive<i64> {
    slot.starts_at.micros().div_euclid(QUARTER)..=(slot.ends_at.micros() - 1).div_euclid(QUARTER)
}

/// What may be held.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    Room,
    Facilitator,
    Equipment,
}

impl Kind {
    /// The field of a form beside which a clash is said.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Room => "room_id",
            Self::Facilitator => "facilitator",
            Self::Equipment => "equipment",
        }
    }
}

/// What a session needs of one thing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Need {
    pub kind: Kind,
    pub resource: Uuid,
    /// As people call it.
    pub name: String,
    /// How many are needed, and how many there are.
    pub count: i64,
    pub capacity: i64,
}

impl Need {
    /// Something that there is one of.
    pub const fn whole(kind: Kind, resource: Uuid, name: String) -> Self {
        Self { kind, resource, name, count: 1, capacity: 1 }
    }
}

/// A session, and what it wants to hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Claim {
    pub session: SessionId,
    pub slot: Slot,
    pub needs: Vec<Need>,
}

/// One unit of a thing, held in a quarter by a session.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Held {
    pub resource: Uuid,
    /// From 1; beyond what there is, somebody decided so.
    pub unit: i64,
    pub quarter: i64,
    pub session: SessionId,
}

/// Why a session cannot have what it wants.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clash {
    /// The session that wanted it.
    pub session: SessionId,
    pub need: Need,
    /// When it was wanted.
    pub slot: Slot,
    /// Whoever holds it then; nobody, when there are simply not as many.
    pub holder: Option<SessionId>,
    /// How many are free then.
    pub free: i64,
}

/// The rows to write so that every claim holds what it needs, beside what is `taken`; `beyond` what there is, when somebody
/// decided so.
///
/// # Errors
/// The first clash of each need of each claim.
pub fn allot(claims: &[Claim], taken: &[Held], beyond: bool) -> Result<Vec<Held>, Vec<Clash>> {
    let mut units: BTreeMap<(Uuid, i64), BTreeMap<i64, SessionId>> = BTreeMap::new();
    for held in taken {
        units.entry((held.resource, held.quarter)).or_default().insert(held.unit, held.session);
    }
    let (mut rows, mut clashes) = (BTreeSet::new(), Vec::new());
    for claim in claims {
        for need in &claim.needs {
            match one(claim, need, &mut units, beyond) {
                Ok(held) => rows.extend(held),
                Err(clash) => clashes.push(*clash),
            }
        }
    }
    // In one order for everybody, so that two who write at once wait for each other and never in a circle.
    if clashes.is_empty() { Ok(rows.into_iter().collect()) } else { Err(clashes) }
}

fn one(
    claim: &Claim,
    need: &Need,
    units: &mut BTreeMap<(Uuid, i64), BTreeMap<i64, SessionId>>,
    beyond: bool,
) -> Result<Vec<Held>, Box<Clash>> {
    let mut rows = Vec::new();
    for quarter in quarters(claim.slot) {
        let taken = units.entry((need.resource, quarter)).or_default();
        let within = (1..=need.capacity).filter(|unit| !taken.contains_key(unit)).count();
        let free = i64::try_from(within).unwrap_or(i64::MAX);
        if free < need.count && !beyond {
            let holder = taken.values().find(|session| **session != claim.session).copied();
            return Err(Box::new(Clash { session: claim.session, need: need.clone(), slot: claim.slot, holder, free }));
        }
        let count = usize::try_from(need.count).unwrap_or(0);
        let chosen: Vec<i64> = (1..).filter(|unit| !taken.contains_key(unit)).take(count).collect();
        for unit in chosen {
            taken.insert(unit, claim.session);
            rows.push(Held { resource: need.resource, unit, quarter, session: claim.session });
        }
    }
    Ok(rows)
}

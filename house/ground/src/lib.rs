//! The ground everything stands on: typed ids, time, money, refusals and faults; no input, no output.

extern crate self as ground;

pub mod choice;
pub mod fault;
pub mod holidays;
pub mod id;
pub mod money;
pub mod refusal;
pub mod stored;
pub mod time;
pub mod unkept;

pub use fault::{Fault, FaultKind};
pub use id::Identifier;
pub use jiff::civil::Date as Day;
pub use money::Cents;
pub use refusal::{Argument, Problem, Refusal};
pub use stored::{Bind, Primitive, Stored, Value};
pub use time::{Clock, Moment, Zone};
pub use uuid::Uuid;

// Used by the macros of this crate.
#[doc(hidden)]
pub use serde;

id!(
    /// A legal body that runs spaces.
    OrganisationId
);
id!(
    /// A place of the network with rooms, hours and a team.
    SpaceId
);
id!(
    /// A person accompanied.
    PersonId
);
id!(
    /// Somebody who signs in.
    AccountId
);
id!(
    /// An outside body that works with the network.
    PartnerId
);
id!(
    /// One entry of the journal of facts.
    FactId
);
id!(
    /// What a form or a device names its write by, so that it happens once.
    WriteKey
);

//! Typed identifiers: UUIDv7, one Rust type per noun, so that a space is never passed for a person.

use crate::{Moment, Uuid};

/// What every typed id can do.
pub trait Identifier: Copy + Eq + Send + Sync + 'static {
    fn from_uuid(uuid: Uuid) -> Self;
    fn uuid(self) -> Uuid;
}

/// Builds a UUIDv7 from the milliseconds of `at` and 10 random bytes (RFC 9562, section 5.7).
pub fn v7(at: Moment, random: [u8; 10]) -> Uuid {
    let millis = u64::try_from(at.micros() / 1000).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

/// Declares typed ids.
#[macro_export]
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, $crate::serde::Serialize, $crate::serde::Deserialize)]
        #[serde(crate = "ground::serde")]
        pub struct $name($crate::Uuid);

        impl $name {
            /// A new id made now, with the system's randomness.
            pub fn fresh() -> Self { Self($crate::Uuid::now_v7()) }
            /// A reproducible id: the instant and ten bytes of a seeded generator.
            pub fn seeded(at: $crate::Moment, random: [u8; 10]) -> Self { Self($crate::id::v7(at, random)) }
        }
        impl $crate::Identifier for $name {
            fn from_uuid(uuid: $crate::Uuid) -> Self { Self(uuid) }
            fn uuid(self) -> $crate::Uuid { self.0 }
        }
        impl $crate::Stored for $name {
            type As = $crate::Uuid;
            fn store(&self) -> $crate::Uuid { self.0 }
            fn load(raw: $crate::Uuid) -> Result<Self, $crate::Fault> { Ok(Self(raw)) }
        }
        impl From<$name> for $crate::Uuid {
            fn from(id: $name) -> Self { id.0 }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::Fault;
            fn from_str(text: &str) -> Result<Self, $crate::Fault> {
                $crate::Uuid::parse_str(text).map(Self).map_err($crate::Fault::from_error)
            }
        }
    };
}

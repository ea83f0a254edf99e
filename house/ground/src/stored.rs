//! How a value is kept in a database column: a few primitives that both engines share.

use crate::{Fault, Uuid};

/// A value bound to a statement; the variant gives its type even when it is null.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    Int(Option<i64>),
    Real(Option<f64>),
    Bool(Option<bool>),
    Text(Option<String>),
    Id(Option<Uuid>),
    Bytes(Option<Vec<u8>>),
}

/// One of the column types that both engines share.
pub trait Primitive: Sized + Send {
    fn value(this: Option<Self>) -> Value;
}

macro_rules! primitives {
    ($($kind:ty => $variant:ident),*) => {$(
        impl Primitive for $kind {
            fn value(this: Option<Self>) -> Value { Value::$variant(this) }
        }
        impl Stored for $kind {
            type As = Self;
            fn store(&self) -> Self { self.clone() }
            fn load(raw: Self) -> Result<Self, Fault> { Ok(raw) }
        }
    )*};
}
primitives!(i64 => Int, f64 => Real, bool => Bool, String => Text, Uuid => Id, Vec<u8> => Bytes);

/// A type that knows its column.
pub trait Stored: Sized {
    type As: Primitive;
    fn store(&self) -> Self::As;
    /// # Errors
    /// When the column holds something that this type cannot be.
    fn load(raw: Self::As) -> Result<Self, Fault>;
}

macro_rules! integers {
    ($($kind:ty),*) => {$(
        impl Stored for $kind {
            type As = i64;
            fn store(&self) -> i64 { i64::from(*self) }
            fn load(raw: i64) -> Result<Self, Fault> { Self::try_from(raw).map_err(Fault::from_error) }
        }
    )*};
}
integers!(i16, i32, u8, u16, u32);

impl Stored for crate::Day {
    type As = String;
    fn store(&self) -> String {
        self.to_string()
    }
    fn load(raw: String) -> Result<Self, Fault> {
        raw.parse().map_err(Fault::from_error)
    }
}

/// Anything that can be bound to a statement.
pub trait Bind {
    fn bind(&self) -> Value;
}

impl<T: Stored> Bind for T {
    fn bind(&self) -> Value {
        T::As::value(Some(self.store()))
    }
}

impl<T: Stored> Bind for Option<T> {
    fn bind(&self) -> Value {
        T::As::value(self.as_ref().map(Stored::store))
    }
}

impl Bind for str {
    fn bind(&self) -> Value {
        Value::Text(Some(self.to_owned()))
    }
}

impl Bind for &str {
    fn bind(&self) -> Value {
        Value::Text(Some((*self).to_owned()))
    }
}

impl Bind for &String {
    fn bind(&self) -> Value {
        Value::Text(Some((*self).clone()))
    }
}

impl Bind for Option<&str> {
    fn bind(&self) -> Value {
        Value::Text(self.map(str::to_owned))
    }
}

/// The values of a statement, in the order of `$1`, `$2`, …
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::Bind::bind(&$value)),*] as &[$crate::Value] };
}

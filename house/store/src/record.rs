//! Reading rows: a record takes its columns in the order in which the query names them.

use ground::{Fault, Primitive, Stored, Uuid};
use sqlx::{Row as _, postgres::PgRow};

use crate::{db::fault, lite};

#[derive(Clone, Copy)]
pub(crate) enum AnyRow<'r> {
    Lite(&'r rusqlite::Row<'r>),
    Pg(&'r PgRow),
}

/// The cells of one row, taken from left to right.
pub struct Cells<'r> {
    pub(crate) row: AnyRow<'r>,
    next: usize,
}

/// A primitive that can be read from either engine's row.
pub trait Cell: Primitive {
    #[doc(hidden)]
    fn read(cells: &Cells<'_>, index: usize) -> Result<Option<Self>, Fault>;
}

macro_rules! cells {
    ($($kind:ty),*) => {$(
        impl Cell for $kind {
            fn read(cells: &Cells<'_>, index: usize) -> Result<Option<Self>, Fault> {
                match &cells.row {
                    AnyRow::Lite(row) => row.get(index).map_err(lite::fault),
                    AnyRow::Pg(row) => row.try_get(index).map_err(fault),
                }
            }
        }
    )*};
}
cells!(i64, f64, bool, String, Uuid, Vec<u8>);

impl<'r> Cells<'r> {
    pub(crate) fn new(row: AnyRow<'r>) -> Self {
        Self { row, next: 0 }
    }

    /// The next column.
    ///
    /// # Errors
    /// When it is null, missing, or not of this type.
    pub fn take<T: Stored>(&mut self) -> Result<T, Fault>
    where
        T::As: Cell,
    {
        let index = self.next;
        self.maybe()?.ok_or_else(|| Fault::because(format!("column {} is null", index + 1)))
    }

    /// The next column, which may be null.
    pub fn maybe<T: Stored>(&mut self) -> Result<Option<T>, Fault>
    where
        T::As: Cell,
    {
        let raw = T::As::read(self, self.next)?;
        self.next += 1;
        raw.map(T::load).transpose()
    }
}

/// Something that a row can be read as.
pub trait Record: Sized + Send {
    fn read(cells: &mut Cells) -> Result<Self, Fault>;
}

macro_rules! tuples {
    ($($name:ident)+) => {
        impl<$($name: Stored + Send),+> Record for ($($name,)+) where $($name::As: Cell),+ {
            fn read(cells: &mut Cells) -> Result<Self, Fault> { Ok(($(cells.take::<$name>()?,)+)) }
        }
    };
}
tuples!(A);
tuples!(A B);
tuples!(A B C);
tuples!(A B C D);
tuples!(A B C D E);
tuples!(A B C D E F);

//! The cast: a test house on either database, two organisations, a colleague for each role, and people with names.

mod check;
mod client;
mod database;
mod scene;

pub use client::{Client, Seen};
pub use database::TestHouse;
pub use scene::{
    AMINA, BERNARD, LILLE, NOW, ORGANISATION, OTHER, OTHER_SPACE, PARTNER, PASSWORD, SAINT_DENIS, account_of, email_of,
    hire,
};

#[doc(hidden)]
pub use tokio;

/// Declares one test that runs twice: on SQLite and on PostgreSQL.
///
/// ```ignore
/// cast::both!(async fn a_person_is_registered_once(house) {
///     let desk = house.app(reception::routes(), &[reception::TEXTS]).signed_in(Role::Receptionist).await;
///     …
/// });
/// ```
#[macro_export]
macro_rules! both {
    ($(async fn $name:ident($house:ident) $body:block)*) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn play($house: $crate::TestHouse) $body

            #[test]
            fn on_sqlite() { $crate::run(async { play($crate::TestHouse::lite().await).await }); }

            #[test]
            fn on_postgres() { $crate::run(async { play($crate::TestHouse::pg().await).await }); }
        }
    )*};
}

/// Runs a test on a runtime of its own.
pub fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(test);
}

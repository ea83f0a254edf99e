//! PostgreSQL repeats the boundary between organisations, for the day a query forgets it.

use cast::{ORGANISATION, OTHER, OTHER_SPACE, TestHouse};

use crate::{
    store::{bounded, fenced, plant, role, seen, seen_of, steal},
    world::{self, furnished},
};

#[test]
fn the_program_is_neither_superuser_nor_owner() {
    cast::run(async {
        let house = TestHouse::pg().await;
        let app = furnished(&house).await;
        for badge in [house.badge(), web::doorkeeper()] {
            let mut tx = badge.read(app.house().db()).await.expect("opened");
            assert_eq!(role(&mut tx).await, (false, false, 0));
        }
    });
}

#[test]
fn every_table_of_an_organisation_is_fenced() {
    cast::run(async {
        let house = TestHouse::pg().await;
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let fenced = fenced(&mut tx).await;
        let bounded: Vec<String> = bounded(&mut tx).await.into_keys().collect();
        assert!(bounded.len() > 25, "only {bounded:?}");
        for table in bounded {
            assert!(fenced.contains(&table), "{table} has no row-level security");
        }
    });
}

#[test]
fn a_query_that_forgets_the_organisation_sees_only_its_own() {
    cast::run(async {
        let house = TestHouse::pg().await;
        let app = furnished(&house).await;
        world::others(&house, &app).await;
        let db = app.house().db();
        let mut everywhere = web::doorkeeper().read(db).await.expect("opened");
        let tables: Vec<String> = bounded(&mut everywhere).await.into_keys().collect();
        let mut lived = 0;
        for table in &tables {
            let mut tx = house.badge().read(db).await.expect("opened");
            assert_eq!(seen_of(&mut tx, table, OTHER).await, 0, "{table}");
            assert_eq!(seen(&mut tx, table).await, seen_of(&mut everywhere, table, ORGANISATION).await, "{table}");
            lived += i32::from(seen_of(&mut everywhere, table, OTHER).await > 0);
        }
        assert!(lived > 20, "only {lived} tables of {} had a row of theirs to hide", tables.len());
    });
}

#[test]
fn a_write_that_forgets_the_organisation_touches_nothing() {
    cast::run(async {
        let house = TestHouse::pg().await;
        let app = furnished(&house).await;
        world::others(&house, &app).await;
        let db = app.house().db();
        let mut tx = house.badge().write(db).await.expect("opened");
        for table in bounded(&mut tx).await.into_keys() {
            assert_eq!(steal(&mut tx, &table, OTHER).await.expect("tried"), 0, "{table}");
        }
        assert!(plant(&mut tx, OTHER, OTHER_SPACE).await.is_err(), "a row was planted with them");
    });
}

#[test]
fn a_transaction_leaves_its_organisation_behind() {
    cast::run(async {
        let house = TestHouse::pg().await;
        // One after another on the same few connections: what the last one said must be gone.
        for _ in 0..12 {
            let mut tx = house.badge().read(house.db()).await.expect("opened");
            assert_eq!(seen_of(&mut tx, "people", OTHER).await, 0);
            drop(tx);
            let mut tx = house.other_badge().read(house.db()).await.expect("opened");
            assert_eq!((seen(&mut tx, "people").await, seen_of(&mut tx, "people", ORGANISATION).await), (1, 0));
        }
    });
}

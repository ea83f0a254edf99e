//! The database of the version before, in which a call was a task of its person.

use cast::{AMINA, BERNARD};
use ground::{Day, Identifier as _, Moment, PersonId};
use store::Db;

use crate::call::rules::Outcome;

const BEFORE: [&str; 4] = [
    "DROP TABLE calls",
    "DELETE FROM _sqlx_migrations WHERE version = 33",
    "INSERT INTO pathway_tasks (organisation, person, kind, since)
       SELECT organisation, id, 'called', 1767225600000000 FROM people",
    "INSERT INTO pathway_tasks (organisation, person, kind, since)
       SELECT organisation, id, 'plan', 1767225600000000 FROM people",
];

/// What is written in the letters that wait to be printed.
pub(crate) async fn letters(tx: &mut store::Tx) -> Vec<(String,)> {
    tx.all("SELECT body FROM messages WHERE channel = 'letter'", &[]).await.expect("read")
}

cast::both! {
    async fn a_call_of_before_was_somebody_reached(house) {
        house.as_owner(&BEFORE).await;
        Db::open(house.place(), house.clock().clone(), Vec::new()).await.expect("migrated").close().await;
        let mut tx = house.badge().read(house.db()).await.expect("open");
        let calls = crate::call::store::of_person(&mut tx, PersonId::from_uuid(AMINA)).await.expect("read");
        let [call] = &calls[..] else { panic!("one call: {calls:?}") };
        assert_eq!((call.outcome, call.made_at, call.again_on), (Outcome::Reached, Moment::from_micros(1_767_225_600_000_000), Some(Day::constant(2026, 1, 31))));
        let kinds: Vec<(String,)> = tx.all("SELECT DISTINCT kind FROM pathway_tasks", &[]).await.expect("read");
        assert_eq!(kinds, [("plan".to_owned(),)], "what else waits goes on waiting");
        assert!(crate::call::store::of_person(&mut tx, PersonId::from_uuid(BERNARD)).await.expect("read").len() <= 1);
        assert!(crate::plan::store::check(&mut tx).await.expect("checked").is_empty());
    }
}

//! (tests) What the tables and the journals say of the advice room.

use cast::TestHouse;
use facts::{Told, people::People};
use ground::{Identifier as _, PersonId, Uuid, values};

/// How often records were looked at for this reason.
pub async fn looks(house: &TestHouse, reason: &str) -> i64 {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let sql = "SELECT COUNT(*) FROM consultations WHERE reason = $1";
    tx.one::<(i64,)>(sql, values![reason]).await.expect("a count").0
}

/// What the database holds of confidential notes.
pub async fn locked(house: &TestHouse) -> Vec<Vec<u8>> {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let rows: Vec<(Vec<u8>,)> = tx.all("SELECT locked FROM advice_confidences", &[]).await.expect("read");
    rows.into_iter().map(|(locked,)| locked).collect()
}

/// Whether the journals of changes or of facts hold these words.
pub async fn said_in_journals(house: &TestHouse, words: &str) -> bool {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let mut all: Vec<(String,)> = tx.all("SELECT what FROM changes", &[]).await.expect("read");
    all.extend(tx.all::<(String,)>("SELECT payload FROM facts", &[]).await.expect("read"));
    all.iter().any(|(text,)| text.contains(words))
}

/// How many documents there are.
pub async fn documents(house: &TestHouse) -> i64 {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    tx.one::<(i64,)>("SELECT COUNT(*) FROM documents", &[]).await.expect("a count").0
}

/// Tells that somebody was anonymised, as erasure does.
pub async fn anonymise(house: &TestHouse, person: Uuid) {
    let mut tx = house.badge().write(house.db()).await.expect("opened");
    let person = PersonId::from_uuid(person);
    let number = people::person::store::number(&mut tx, person).await.expect("a number");
    let now = tx.now();
    let told = Told::new(People::Anonymised { reason: "request".into() }, now).about(number);
    tx.tell(told).await.expect("told");
    people::person::store::empty(&mut tx, person, "request").await.expect("emptied");
    tx.commit().await.expect("kept");
}

//! (tests) What the journals say of the register.

use cast::TestHouse;

/// Why records were looked at.
pub async fn looks(house: &TestHouse) -> Vec<String> {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let seen: Vec<(String,)> = tx.all("SELECT reason FROM consultations", &[]).await.expect("read");
    seen.into_iter().map(|(reason,)| reason).collect()
}

/// What changes of exclusions say, and how many of them name somebody.
pub async fn changes(house: &TestHouse) -> (Vec<String>, i64) {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let said: Vec<(String,)> = tx.all("SELECT what FROM changes WHERE noun = 'exclusion'", &[]).await.expect("read");
    let (named,) = tx
        .one::<(i64,)>("SELECT COUNT(*) FROM changes WHERE noun = 'exclusion' AND person IS NOT NULL", &[])
        .await
        .expect("a count");
    (said.into_iter().map(|(what,)| what).collect(), named)
}

/// What is written in the register, by its words.
pub async fn kept(house: &TestHouse) -> Vec<String> {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let all: Vec<(String,)> =
        tx.all("SELECT words FROM incidents UNION SELECT words FROM complaints ORDER BY 1", &[]).await.expect("read");
    all.into_iter().map(|(words,)| words).collect()
}

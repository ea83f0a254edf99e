//! The demo network: the same on both databases, sound, believable, brought up to a later day.

use antenne::{check, compose, demo};
use cast::TestHouse;
use ground::{Fault, Moment};
use store::{Badge, Tx, journal::Wanted};
use web::account::doorkeeper;

use crate::store::demo as counts;

const PLAN: demo::Plan = demo::Plan { people: 120, seed: 7 };

/// Of no organisation yet.
fn badge() -> Badge {
    doorkeeper()
}

/// A demo opened at half past ten in Paris, on a Friday.
async fn opened(house: TestHouse) -> TestHouse {
    opened_with(house, PLAN).await
}

pub async fn opened_with(house: TestHouse, plan: demo::Plan) -> TestHouse {
    let house = house.reacting(compose::reactions).await;
    house.clock().turn_to("2026-11-20T09:30:00Z".parse::<Moment>().expect("an instant"));
    demo::prepare(house.db(), plan, |_| ()).await.expect("made");
    house
}

/// As the program reads it: within the demo's organisation.
async fn read(house: &TestHouse) -> Result<Tx, Fault> {
    let mut tx = badge().read(house.db()).await?;
    let (organisation, _) = network::space::store::organisations(&mut tx).await?.remove(0);
    tx.wear(badge().within(organisation)).await?;
    Ok(tx)
}

pub async fn facts(house: &TestHouse, wanted: Wanted) -> Vec<store::journal::Noted> {
    read(house).await.expect("opened").facts(&wanted).await.expect("read")
}

pub async fn count(house: &TestHouse, sql: &'static str) -> i64 {
    let mut tx = read(house).await.expect("opened");
    tx.one::<(i64,)>(sql, &[]).await.expect("counted").0
}

#[test]
fn one_seed_and_one_instant_give_one_network_on_both_databases() {
    cast::run(async {
        let lite = opened(TestHouse::empty_lite().await).await;
        let pg = opened(TestHouse::empty_pg().await).await;
        let (one, other) = (facts(&lite, Wanted::default()).await, facts(&pg, Wanted::default()).await);
        assert!(one.len() > 2_000, "{}", one.len());
        assert_eq!(one.len(), other.len());
        for (one, other) in one.iter().zip(&other) {
            assert_eq!(one, other);
        }
        for house in [&lite, &pg] {
            sound(house).await;
            lived_in(house).await;
            brought_up(house).await;
        }
    });
}

async fn sound(house: &TestHouse) {
    assert_eq!(check::problems(house.db(), &badge()).await.expect("checked"), Vec::<String>::new());
    assert_eq!(count(house, counts::REAL_PHONES).await, 0, "telephone numbers only from the blocks kept for fiction");
    assert_eq!(count(house, counts::MESSAGES).await, 0, "nothing is written to anybody");
}

/// What a director looks for on the first morning.
async fn lived_in(house: &TestHouse) {
    assert_eq!(count(house, counts::SPACES).await, 12);
    assert_eq!(count(house, counts::PARTNERS).await, 1_000);
    assert!(count(house, counts::PLACES).await > 250, "real places around the spaces");
    for (what, sql, wanted) in [
        ("volunteers", counts::VOLUNTEERS, 300),
        ("civic service", counts::CIVIC_SERVICE, 47),
        ("staff", counts::STAFF, 40),
        ("colleagues of Saint-Denis", counts::COLLEAGUES_OF_SAINT_DENIS, 47),
        ("volunteers of Saint-Denis", counts::VOLUNTEERS_OF_SAINT_DENIS, 35),
    ] {
        assert_eq!(count(house, sql).await, wanted, "{what}");
    }
    let gone = count(house, counts::ANONYMISED).await;
    assert!(gone > 30, "those past retention are anonymised: {gone}");
    assert_eq!(count(house, counts::KEPT_TOO_LONG).await, 0, "nobody is kept past retention");
    assert!(count(house, counts::COMING).await >= 36, "each space has groups to come");
    assert!(count(house, counts::SEATED).await > 20, "with people in them");
    assert!(count(house, counts::UNSTAFFED).await > 0, "nobody leads one of them");
    assert!(count(house, counts::UNCLOSED).await > 0, "one was not closed");
    let waiting = count(house, counts::WAITING).await;
    assert!(waiting >= 12, "people wait: {waiting}");
    assert!(count(house, counts::SHIFT_OF_BERNARD).await > 0, "the volunteer that is shown is expected");
    assert_eq!(count(house, counts::POSTS_OF_MOUSSA).await, 2, "the receptionist that is shown chooses a post");
}

async fn brought_up(house: &TestHouse) {
    let before = facts(house, Wanted::default()).await.len();
    // Later the same day nothing happens by itself; on the Tuesday after it, the days between have been lived.
    house.clock().turn_to("2026-11-20T16:00:00Z".parse().expect("an instant"));
    demo::prepare(house.db(), PLAN, |_| ()).await.expect("opened again");
    assert_eq!(facts(house, Wanted::default()).await.len(), before);
    house.clock().turn_to("2026-11-24T09:30:00Z".parse().expect("an instant"));
    demo::prepare(house.db(), PLAN, |_| ()).await.expect("brought up");
    let of_day = |day: &str| Wanted { since: Some(day.into()), until: Some(day.into()), ..Wanted::default() };
    assert!(facts(house, of_day("2026-11-24")).await.len() > 60, "there is a today again");
    assert_eq!(count(house, counts::UNCLOSED).await, 0, "last week's sessions are closed");
    assert_eq!(check::problems(house.db(), &badge()).await.expect("checked"), Vec::<String>::new());
    let after = facts(house, Wanted::default()).await.len();
    demo::prepare(house.db(), PLAN, |_| ()).await.expect("opened again");
    assert_eq!(facts(house, Wanted::default()).await.len(), after);
}

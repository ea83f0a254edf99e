//! What a director must believe of the demo: each rate of its assumptions, counted in what was generated.

use ::store::journal::Wanted;
use antenne::demo;
use cast::TestHouse;

use crate::demo::{count, facts, opened_with};

mod store;

use store as counts;

const PEOPLE: u32 = 3_000;
const PLAN: demo::Plan = demo::Plan { people: PEOPLE, seed: 7 };

/// `part` of `whole`, between these bounds, in percent.
#[track_caller]
fn is_about(what: &str, part: i64, whole: i64, bounds: std::ops::RangeInclusive<i64>) {
    let percent = part * 100 / whole.max(1);
    assert!(bounds.contains(&percent), "{what}: {part} of {whole} is {percent} %, not within {bounds:?}");
}

#[test]
fn the_rates_of_the_demo_are_those_that_are_written_down() {
    cast::run(async {
        let house = opened_with(TestHouse::empty_lite().await, PLAN).await;
        people(&house).await;
        records(&house).await;
        sent(&house).await;
        groups(&house).await;
        spaces(&house).await;
    });
}

/// Who they are, as it was told when they were registered: records of long ago are anonymised since.
async fn people(house: &TestHouse) {
    let all = count(house, counts::REGISTERED).await;
    // Some more came today.
    assert!((i64::from(PEOPLE)..i64::from(PEOPLE) + 80).contains(&all), "{all} people");
    assert_eq!(count(house, counts::PEOPLE).await, all);
    for (what, sql, bounds) in [
        ("in a priority neighbourhood", counts::PRIORITY, 57..=63),
        ("without a fixed address", counts::NO_FIXED_ADDRESS, 4..=8),
        ("of whom the commune is unknown", counts::RESIDENCE_UNKNOWN, 1..=5),
        ("of whom the year is unknown", counts::YEAR_UNKNOWN, 2..=6),
        ("in August", counts::AUGUST, 0..=4),
        ("in September", counts::SEPTEMBER, 7..=15),
    ] {
        is_about(what, count(house, sql).await, all, bounds);
    }
    let gone = count(house, counts::ANONYMISED).await;
    is_about("anonymised since", gone, all, 40..=75);
}

/// What the records that are still kept say.
async fn records(house: &TestHouse) {
    let kept = count(house, counts::KEPT).await;
    is_about("without a telephone", count(house, counts::NO_PHONE).await, kept, 6..=13);
    let shared = count(house, counts::SHARED_PHONE).await;
    is_about("with a shared telephone", shared, kept, 4..=10);
    is_about("whose number is on two records", count(house, counts::REALLY_SHARED).await, shared, 65..=100);
    is_about(
        "records of somebody already there, in thousandths",
        count(house, counts::DOUBLES).await * 10,
        kept,
        8..=40,
    );
    let priority = count(house, counts::KEPT_PRIORITY).await;
    is_about("who say which neighbourhood", count(house, counts::NAMED).await, priority, 45..=90);
    assert_eq!(count(house, counts::NAMED_ELSEWHERE).await, 0, "a neighbourhood is of the list of its commune");
    assert_eq!(count(house, counts::REAL_PHONES).await, 0, "numbers of people, spaces and structures are fiction");
}

/// Who sends them, and who never comes.
async fn sent(house: &TestHouse) {
    let all = count(house, counts::SENT).await;
    is_about("sent by the hundred structures that send most", count(house, counts::SENT_BY_FEW).await, all, 45..=80);
    is_about("with whom nobody came", count(house, counts::LOST).await, all, 8..=16);
    let walked = count(house, counts::PEOPLE).await - count(house, counts::BOUND).await;
    is_about("who came by themselves", walked, count(house, counts::PEOPLE).await, 14..=23);
    assert!(count(house, counts::SENT_TODAY).await >= 6, "new referrals today");
}

/// Who misses a session, and who gives up.
async fn groups(house: &TestHouse) {
    let early = count(house, counts::MARKS_BEFORE_THE_THIRD).await;
    is_about("absent from the two first sessions", count(house, counts::MISSED_BEFORE_THE_THIRD).await, early, 8..=16);
    let begun = count(house, counts::BEGAN_A_SERIES).await;
    is_about("who gave up after the second session", count(house, counts::GAVE_UP).await, begun, 10..=23);
    assert!(count(house, counts::AUTONOMOUS).await > 50, "some are autonomous");
}

/// The spaces differ, and the new one is new.
async fn spaces(house: &TestHouse) {
    let new = count(house, counts::PEOPLE_OF_THE_NEW_SPACE).await;
    assert!((100..=106).contains(&new), "{new} people came to the new space");
    assert_eq!(count(house, counts::STRUCTURES_OF_THE_NEW_SPACE).await, 20);
    assert_eq!(count(house, counts::SPACES_OF_ONE_SIZE).await, 0, "no two spaces have the same number of people");
}

#[test]
fn another_seed_is_another_network() {
    cast::run(async {
        let few = |seed| demo::Plan { people: 40, seed };
        let one = opened_with(TestHouse::empty_lite().await, few(1)).await;
        let same = opened_with(TestHouse::empty_lite().await, few(1)).await;
        let other = opened_with(TestHouse::empty_lite().await, few(2)).await;
        let told = async |house: &TestHouse| facts(house, Wanted::default()).await;
        assert_eq!(told(&one).await, told(&same).await);
        assert_ne!(told(&one).await, told(&other).await);
    });
}

#[test]
fn the_table_of_accounts_names_every_role() {
    use ground::choice::Choice as _;
    let table = demo::accounts_table();
    for role in web::Role::ALL {
        let line = table.lines().find(|line| line.starts_with(role.word()));
        let line = line.unwrap_or_else(|| panic!("{} is not in\n{table}", role.word()));
        assert!(line.contains(&format!("{}@antenne.example", role.word())) && line.contains(demo::PASSWORD), "{line}");
    }
    assert_eq!(table.trim().lines().count(), 1 + web::Role::ALL.len());
}

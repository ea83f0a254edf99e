//! `antenne check` finds what is wrong, says it a line each, and makes nothing itself.

use std::process::{Command, Output};

use cast::TestHouse;
use ground::{Identifier as _, PersonId, Uuid};

use crate::{
    program::told,
    store::breaches::{plant, plant_twins, unnumber},
    world::{self, Life, furnished},
};

fn antenne(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_antenne")).args(words).output().expect("ran")
}

/// What the program says of this database, a problem a line; it ends in error when there is one, and only then.
fn problems(house: &TestHouse) -> Vec<String> {
    let checked = antenne(&["check", "--database", &told(house.place())]);
    let lines: Vec<String> = String::from_utf8_lossy(&checked.stdout).lines().map(str::to_owned).collect();
    let why = String::from_utf8_lossy(&checked.stderr);
    assert_eq!(checked.status.code(), Some(i32::from(!lines.is_empty())), "{lines:?} {why}");
    lines
}

/// Our organisation, in which two people sit in one workshop.
async fn lived_in(house: &TestHouse) -> Life {
    let app = furnished(house).await;
    let life = world::ours(house, &app).await;
    let enrolments = format!("/workshops/{}/enrolments", life.id("workshop"));
    life.manager.post(&enrolments, &[("person", &cast::AMINA.to_string())]).await.leads_to();
    life
}

cast::both! {
    async fn a_network_that_was_only_used_has_no_problem(house) {
        lived_in(&house).await;
        assert_eq!(problems(&house), [""; 0]);
    }

    async fn each_breach_is_a_line(house) {
        let life = lived_in(&house).await;
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let planted = plant(&mut tx, &life).await;
        tx.commit().await.expect("kept");
        assert_eq!(problems(&house), planted);
    }

    async fn somebody_without_a_number_is_a_problem(house) {
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        unnumber(&mut tx, PersonId::from_uuid(cast::AMINA)).await;
        tx.commit().await.expect("kept");
        assert_eq!(problems(&house), ["1 people without a number", "1 numbers of people who are not there"]);
    }
}

#[test]
fn what_a_lost_index_lets_through_is_found() {
    cast::run(async {
        let house = TestHouse::lite().await;
        let life = lived_in(&house).await;
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let planted = plant_twins(&mut tx, &life).await;
        tx.commit().await.expect("kept");
        let found = problems(&house);
        for line in planted {
            assert!(found.iter().any(|problem| problem == line), "« {line} » is not among {found:?}");
        }
    });
}

#[test]
fn a_database_that_is_not_there_is_not_made() {
    let folder = std::env::temp_dir().join(format!("antenne-nowhere-{}", Uuid::now_v7()));
    let path = folder.join("mistyped.db").display().to_string();
    for words in [&["check"][..], &["facts", "--json"], &["import", "people", "Cargo.toml"]] {
        let said = antenne(&[words, &["--database", &path]].concat());
        let why = String::from_utf8_lossy(&said.stderr).into_owned();
        assert!(said.status.code() == Some(1) && said.stdout.is_empty(), "{words:?}: {why}");
        assert!(why.contains(&path) && why.contains("there is no database"), "{words:?}: {why}");
        assert!(!folder.exists(), "{words:?} made something");
    }
}

//! Duplicates as colleagues look at them: found, merged, split, never suggested again; and everything that is refused.

use cast::{AMINA, Client, LILLE, SAINT_DENIS, TestHouse};
use ground::{Identifier as _, PersonId, Uuid};
use jobs::Work as _;
use people::{Identity, person::store as records};
use web::Role;

use super::{
    rules::{DuplicateId, Shown, Sort},
    store::{self as duplicates, Duplicate, Wanted},
};
use crate::{FindDuplicates, stage::counter};

/// Somebody registered in a space.
async fn registers(house: &TestHouse, space: Uuid, first: &str, last: &str, year: i16) -> PersonId {
    let mut tx = house.badge_at(space).write(house.db()).await.expect("a transaction");
    let mut who = Identity::named(first, last);
    who.birth_year = Some(year);
    who.phone = Some("+33639980042".into());
    let id = PersonId::fresh();
    let space = tx.badge().space().expect("a space");
    records::create(&mut tx, id, space, &who).await.expect("registered");
    tx.commit().await.expect("committed");
    id
}

async fn searches(house: &TestHouse) {
    FindDuplicates::Asked.run(house.db(), "").await.expect("searched");
}

/// The pair of two people.
async fn pair(house: &TestHouse, one: PersonId, other: PersonId) -> Option<Duplicate> {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    for shown in [Shown::Proposed, Shown::Apart, Shown::Merged] {
        let wanted = Wanted { shown, q: String::new(), sort: Sort::Score, page: 0 };
        let found = duplicates::list(&mut tx, &wanted).await.expect("listed");
        let is_it = |pair: &&Duplicate| [pair.a, pair.b].contains(&one) && [pair.a, pair.b].contains(&other);
        if let Some(pair) = found.iter().find(is_it) {
            return Some(pair.clone());
        }
    }
    None
}

/// Fatoumata, registered twice at Lille, and the manager who looks.
async fn twice(house: &TestHouse) -> (Client, PersonId, PersonId, Duplicate) {
    let one = registers(house, LILLE, "Fatoumata", "Sangaré", 1978).await;
    let other = registers(house, LILLE, "Fatouma", "Sangare", 1978).await;
    searches(house).await;
    let pair = pair(house, one, other).await.expect("found");
    (counter(house, Role::SpaceManager, Vec::new()).await, one, other, pair)
}

/// The letter of the record to keep.
fn letter(pair: &Duplicate, kept: PersonId) -> &'static str {
    if pair.a == kept { "a" } else { "b" }
}

async fn merged_into(house: &TestHouse, person: PersonId) -> Option<PersonId> {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    records::find(&mut tx, person).await.expect("read").expect("there").merged_into
}

/// What `antenne check` says of people.
async fn is_sound(house: &TestHouse) {
    let mut tx = jobs::badge("check").read(house.db()).await.expect("a transaction");
    assert_eq!(records::check(&mut tx).await.expect("checked"), Vec::<String>::new());
}

cast::both! {
    async fn a_pair_is_found_explained_merged_and_split_again(house) {
        let (manager, one, other, pair) = twice(&house).await;
        let seen = manager.get("/duplicates").await;
        seen.is(200).says("Fatoumata Sangaré").says("Fatouma Sangare").says("Une paire").says("nom : identique");
        let review = manager.get(&format!("/duplicates/{}", pair.id)).await;
        review.is(200).says("Deux fiches, une personne").says("Garder la première").says("Fatoumata Sangaré, ouverte le").says("téléphone : identique");

        let path = format!("/duplicates/{}/merge", pair.id);
        manager.post(&path, &[("kept", letter(&pair, one))]).await.leads_to();
        assert_eq!(merged_into(&house, other).await, Some(one));
        manager.get("/duplicates").await.says("Aucun doublon à regarder");
        manager.get("/duplicates?shown=merged").await.says("Fatouma Sangare");
        manager.get(&format!("/duplicates/{}", pair.id)).await.is(200).says("Ces deux fiches sont réunies");
        manager.get("/people?q=fatouma").await.says("Fatoumata Sangaré").does_not_say("Fatouma Sangare");

        house.clock().turn_to(cast::NOW.plus_minutes(1));
        manager.post(&format!("/people/{other}/separation"), &[]).await.leads_to();
        assert_eq!(merged_into(&house, other).await, None);
        manager.get("/duplicates").await.says("Fatouma Sangare");
        manager.get("/people?q=fatouma").await.says("Fatouma Sangare");
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        let told = |kind: &str| store::journal::Wanted { kind: Some(kind.into()), ..store::journal::Wanted::default() };
        assert_eq!(tx.facts(&told("people.merged")).await.expect("facts").len(), 1);
        assert_eq!(tx.facts(&told("people.split")).await.expect("facts").len(), 1);
        drop(tx);
        is_sound(&house).await;
    }

    async fn what_belongs_to_both_is_on_the_record_that_is_kept_and_goes_back(house) {
        let (manager, one, other, pair) = twice(&house).await;
        manager.post(&format!("/people/{other}/visits"), &[("reason", "help")]).await.leads_to();
        manager.post("/notes", &[("text", "Parle peul."), ("person", &other.to_string())]).await.leads_to();
        let count = async |person: PersonId| {
            let mut tx = house.badge().read(house.db()).await.expect("a transaction");
            let visits = crate::visit::store::of_person(&mut tx, person, 9).await.expect("visits").len();
            let notes = crate::note::store::of_person(&mut tx, person).await.expect("notes").len();
            (visits, notes)
        };
        assert_eq!((count(one).await, count(other).await), ((0, 0), (1, 1)));
        manager.post(&format!("/duplicates/{}/merge", pair.id), &[("kept", letter(&pair, one))]).await.leads_to();
        assert_eq!(count(one).await, (1, 1));
        manager.post(&format!("/people/{other}/separation"), &[]).await.leads_to();
        assert_eq!((count(one).await, count(other).await), ((0, 0), (1, 1)), "as before");
    }

    async fn two_people_are_never_suggested_again_unless_somebody_asks(house) {
        let (manager, _, _, pair) = twice(&house).await;
        manager.post(&format!("/duplicates/{}/distinction", pair.id), &[]).await.leads_to();
        manager.get("/duplicates").await.says("Aucun doublon à regarder");
        searches(&house).await;
        manager.get("/duplicates").await.says("Aucun doublon à regarder");
        manager.get("/duplicates?shown=apart").await.says("Fatouma Sangare");
        manager.get(&format!("/duplicates/{}", pair.id)).await.says("deux personnes différentes");
        manager.post(&format!("/duplicates/{}/proposal", pair.id), &[]).await.leads_to();
        manager.get("/duplicates").await.says("Fatouma Sangare");
    }

    async fn the_list_is_searched_sorted_and_downloaded(house) {
        let (manager, ..) = twice(&house).await;
        manager.get("/duplicates?q=SANGARE").await.says("Fatoumata Sangaré");
        manager.get("/duplicates?q=personne&sort=name").await.is(200).says("Aucune paire ne correspond");
        manager.get("/duplicates?sort=date&page=3").await.is(200);
        manager.get("/duplicates?sort=%27&shown=x&page=0").await.is(200).says("Fatoumata");
        let csv = manager.get("/duplicates.csv").await;
        assert!(csv.is(200).text().contains("Fatouma Sangare"), "{}", csv.text());
        manager.post("/duplicates", &[]).await.leads_to();
        manager.with_cookie("language", "en").get("/duplicates").await.says("Search now").says("last name");
    }

    async fn what_cannot_be_merged_is_refused(house) {
        let (manager, one, other, pair) = twice(&house).await;
        let path = format!("/duplicates/{}/merge", pair.id);
        manager.post(&path, &[]).await.is(422).says("Choisissez");
        manager.post(&path, &[("kept", "c")]).await.is(422);
        manager.post(&format!("/people/{other}/separation"), &[]).await.is(422).says("n’est plus réunie");
        manager.post(&path, &[("kept", letter(&pair, one))]).await.leads_to();
        manager.post(&path, &[("kept", letter(&pair, other))]).await.is(422).says("déjà été réunie");
        manager.post(&format!("/duplicates/{}/distinction", pair.id), &[]).await.is(422);

        let third = registers(&house, LILLE, "Fatimata", "Sangaré", 1978).await;
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        for (kept, gone, why) in [
            (one, one, "people-merge-itself"),
            (other, third, "people-merge-merged"),
            (third, other, "people-merge-merged"),
            (third, one, "people-merge-holds"),
            (one, PersonId::fresh(), "people-merge-gone"),
        ] {
            let refusal = records::merge(&mut tx, kept, gone).await.expect("answered").expect_err("refused");
            assert_eq!(refusal.problems[0].text, why);
        }
        records::merge(&mut tx, one, third).await.expect("answered").expect("several records of one person");
        assert_eq!(records::records_of(&mut tx, one).await.expect("read").len(), 3);
        tx.commit().await.expect("committed");
        is_sound(&house).await;
    }

    async fn nobody_merges_what_is_out_of_reach(house) {
        let lille = registers(&house, LILLE, "Fatoumata", "Sangaré", 1978).await;
        let elsewhere = registers(&house, SAINT_DENIS, "Fatouma", "Sangare", 1978).await;
        searches(&house).await;
        let across = pair(&house, lille, elsewhere).await.expect("found");
        let manager = counter(&house, Role::SpaceManager, Vec::new()).await;
        manager.get("/duplicates").await.does_not_say("Sangar");
        for path in [format!("/duplicates/{}", across.id), "/duplicates/x".into(), format!("/duplicates/{}", DuplicateId::fresh())] {
            manager.get(&path).await.is(404);
        }
        for verb in ["merge", "distinction", "proposal"] {
            manager.post(&format!("/duplicates/{}/{verb}", across.id), &[("kept", "a")]).await.is(404);
        }
        manager.post(&format!("/people/{elsewhere}/separation"), &[]).await.is(404);
        let desk = counter(&house, Role::Receptionist, Vec::new()).await;
        desk.get("/duplicates").await.is(403);
        // The officer of the network sees both spaces.
        let officer = counter(&house, Role::NetworkOfficer, Vec::new()).await;
        officer.get("/duplicates").await.is(200).says("Fatouma Sangare");
        officer.post(&format!("/duplicates/{}/merge", across.id), &[("kept", "a")]).await.leads_to();
        manager.post(&format!("/people/{}/separation", across.b), &[]).await.is(404);
        officer.post(&format!("/people/{}/separation", across.b), &[]).await.leads_to();

        // Another organisation's people are not there.
        let mut tx = house.other_badge().write(house.db()).await.expect("a transaction");
        let refusal = records::merge(&mut tx, lille, elsewhere).await.expect("answered").expect_err("refused");
        assert_eq!(refusal.problems[0].text, "people-merge-gone");
    }

    async fn two_merges_at_once_make_neither_a_chain_nor_a_circle(house) {
        let (_, one, other, _) = twice(&house).await;
        let merge = async |kept: PersonId, gone: PersonId| {
            let mut tx = house.badge().write(house.db()).await.expect("a transaction");
            let done = records::merge(&mut tx, kept, gone).await.expect("answered");
            tx.commit().await.expect("committed");
            done.is_ok()
        };
        let (first, second) = tokio::join!(merge(one, other), merge(other, one));
        assert!(first != second, "one of the two, not both: {first} {second}");
        is_sound(&house).await;
    }

    async fn a_person_of_two_records_is_counted_once(house) {
        let (manager, one, _, pair) = twice(&house).await;
        let registered = async || {
            let mut tx = house.badge().read(house.db()).await.expect("a transaction");
            let day = ground::Day::constant(2000, 1, 1);
            let all = crate::figures::store::registered(&mut tx, day, day).await.expect("counted");
            let rows = crate::figures::store::rows(&mut tx, day).await.expect("listed").len();
            (all.iter().map(|space| space.all).sum::<i64>(), rows)
        };
        let (before, rows) = registered().await;
        manager.post(&format!("/duplicates/{}/merge", pair.id), &[("kept", letter(&pair, one))]).await.leads_to();
        assert_eq!(registered().await, (before - 1, rows - 1));
    }

    async fn a_pair_that_is_not_alike_any_more_goes(house) {
        let (manager, one, other, pair) = twice(&house).await;
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        let before = records::find(&mut tx, other).await.expect("read").expect("there");
        let mut who = Identity::named("Jeanne", "Vasseur");
        who.birth_year = Some(1950);
        assert!(records::update(&mut tx, &before, &who).await.expect("written"));
        tx.commit().await.expect("committed");
        house.clock().turn_to(cast::NOW.plus_minutes(1));
        searches(&house).await;
        assert!(self::pair(&house, one, other).await.is_none());
        manager.get(&format!("/duplicates/{}", pair.id)).await.is(404);
        assert!(FindDuplicates::Nightly.is_called_for(house.db()).await.expect("read"));
        assert_ne!(one.uuid(), AMINA);
    }
}

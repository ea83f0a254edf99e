//! What undoing takes back, and what it leaves, on both databases.

use cast::{AMINA, LILLE, SAINT_DENIS, TestHouse};
use facts::Fact;
use ground::{Identifier as _, PersonId, SpaceId, Uuid, Zone};
use network::import::text_of;
use people::person;
use serde_json::json;
use store::journal::{Change, Wanted};
use web::{Language, Role};

use super::{app, brings, named, reads};
use crate::{
    What, Wish,
    import::{
        advance,
        rules::State,
        running::Running,
        store::{self as imports},
    },
};

async fn confirmed(desk: &cast::Client, what: &str, file: &str) -> String {
    let page = brings(desk, what, "liste.csv", file.as_bytes()).await;
    desk.post(&format!("{page}/confirmation"), &[]).await.leads_to();
    page
}

async fn writes(house: &TestHouse) -> store::Tx {
    house.badge_at(LILLE).write(house.db()).await.expect("a transaction")
}

cast::both! {
    async fn who_is_written_about_or_stands_for_another_stays(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let page = confirmed(&desk, "people", "Nom;Prénom\nEssai;Awa\nTest;Ivan\nSuite;Léa\n").await;
        let (awa, ivan) = (named(&house, "Awa", "Essai").await.remove(0), named(&house, "Ivan", "Test").await.remove(0));
        let mut tx = writes(&house).await;
        person::store::merge(&mut tx, awa.id, PersonId::from_uuid(AMINA)).await.expect("no fault").expect("merged");
        let note = Change { noun: "note", record: Uuid::now_v7(), person: Some(ivan.id), action: "created", what: &json!({}) };
        tx.note_change(note).await.expect("noted");
        tx.commit().await.expect("kept");
        desk.post(&format!("{page}/undoing"), &[]).await.leads_to();
        let undone = desk.get(&page).await;
        undone.says("Ligne 2 : cette fiche a déjà servi").says("Ligne 3 : cette fiche a déjà servi");
        assert!(named(&house, "Léa", "Suite").await.is_empty(), "nobody wrote about her");
        let mut tx = reads(&house).await;
        for (id, last) in [(awa.id, "Essai"), (ivan.id, "Test"), (PersonId::from_uuid(AMINA), "Diallo")] {
            let there = person::store::find(&mut tx, id).await.expect("asked").expect("there");
            assert_eq!(there.identity.last_name, last);
        }
    }

    async fn who_is_completed_later_in_the_same_file_is_taken_back(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let file = "Nom;Prénom;N° de téléphone;E-mail\nEssai;Awa;0639980001;\nEssai;Awa;0639980001;awa@exemple.fr\n";
        let space = Some(SpaceId::from_uuid(LILLE));
        let mut tx = writes(&house).await;
        let bytes = file.as_bytes().to_vec();
        let id = advance::bring(&mut tx, What::People, space, ("liste.csv", bytes), Language::French).await.expect("noted");
        for state in [State::Ready, State::Running] {
            let import = imports::find(&mut tx, id).await.expect("asked").expect("there");
            assert!(imports::step(&mut tx, &import, state).await.expect("stepped"));
        }
        tx.commit().await.expect("kept");
        let text = text_of(file.as_bytes()).expect("read");
        let mut running = Running::open(What::People, &text, space, (None, None)).expect("opened");
        // A transaction a line, at two instants.
        for minutes in [0, 1] {
            house.clock().turn_to(cast::NOW.plus_minutes(minutes));
            let mut tx = writes(&house).await;
            running.some(&mut tx, 1, false).await.expect("written");
            let traces = std::mem::take(&mut running.report().traces);
            imports::keep_changes(&mut tx, id, traces).await.expect("kept");
            tx.commit().await.expect("kept");
        }
        assert_eq!(named(&house, "Awa", "Essai").await[0].identity.email.as_deref(), Some("awa@exemple.fr"));
        let mut tx = writes(&house).await;
        assert_eq!(imports::tally(&mut tx, id).await.expect("counted"), (1, 0), "made, not changed");
        let import = imports::find(&mut tx, id).await.expect("asked").expect("there");
        imports::counted(&mut tx, id, imports::Counts { read: 2, created: 1, updated: 1, ..import.counts }).await.expect("kept");
        imports::step(&mut tx, &import, State::Done).await.expect("stepped");
        tx.commit().await.expect("kept");
        desk.post(&format!("/imports/{id}/undoing"), &[]).await.leads_to();
        desk.get(&format!("/imports/{id}")).await.says("Tout a été repris");
        assert!(named(&house, "Awa", "Essai").await.is_empty());
    }

    async fn what_is_too_old_is_not_undone_by_command_either(house) {
        let desk = app(&house);
        let (words, badge) = (desk.house().words().clone(), house.badge_at(LILLE));
        let (what, space) = (What::People, Some(SpaceId::from_uuid(LILLE)));
        let wish = Wish { what, space, name: "liste.csv", columns: None, language: Language::French, trial: false, lists: None };
        let brought = crate::at_once(house.db(), &badge, &words, &wish, b"Nom;Pr\xc3\xa9nom\nEssai;Awa\n").await;
        let id = brought.expect("no fault").id.expect("noted");
        house.clock().turn_to(cast::NOW.plus_days(31));
        let refusal = crate::undo(house.db(), &badge, id, None).await.expect("no fault").expect_err("refused");
        assert_eq!(refusal.problems[0].text, "imports-refusal-late");
        assert_eq!(named(&house, "Awa", "Essai").await.len(), 1);
        let mut tx = reads(&house).await;
        assert_eq!(imports::find(&mut tx, id).await.expect("asked").expect("there").state, State::Done);
        drop(tx);
        house.clock().turn_to(cast::NOW.plus_days(1));
        assert_eq!(crate::undo(house.db(), &badge, id, None).await.expect("no fault"), Ok((1, 0)));
    }

    async fn an_account_that_the_office_corrected_since_stays(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let page = confirmed(&desk, "volunteers", "Nom;Prénom;E-mail\nEssai;Awa;awa@exemple.fr\nTest;Ivan;\n").await;
        house.clock().turn_to(cast::NOW.plus_minutes(5));
        let mut tx = writes(&house).await;
        let team = web::account::of_organisation(&mut tx).await.expect("read");
        let awa = team.iter().find(|one| one.name == "Awa Essai").expect("there").id;
        let phone = Some("+33639980001".to_owned());
        let all = web::account::store::volunteers(&mut tx, SpaceId::from_uuid(LILLE), cast::NOW.day(&Zone::paris())).await;
        let known = all.expect("read").into_iter().find(|one| one.id == awa).expect("there");
        web::account::store::fill(&mut tx, &web::account::store::Volunteer { phone, ..known }).await.expect("corrected");
        tx.commit().await.expect("kept");
        desk.post(&format!("{page}/undoing"), &[]).await.leads_to();
        desk.get(&page).await.says("Annulé").says("Ligne 2 : cette fiche a déjà servi");
        let mut tx = reads(&house).await;
        let team = web::account::of_organisation(&mut tx).await.expect("read");
        assert!(team.iter().any(|one| one.id == awa) && !team.iter().any(|one| one.name == "Ivan Test"));
    }

    async fn a_post_that_is_taken_back_is_told_as_one_that_ends(house) {
        let mut tx = writes(&house).await;
        let account = cast::hire(&mut tx, "awa@exemple.fr", &[(Role::Volunteer, Some(SAINT_DENIS))]).await;
        tx.commit().await.expect("kept");
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let page = confirmed(&desk, "volunteers", "Nom;E-mail\nEssai Awa;awa@exemple.fr\n").await;
        let left = || async {
            let mut tx = reads(&house).await;
            let wanted = Wanted { kind: Some("account.left".into()), ..Wanted::default() };
            tx.facts(&wanted).await.expect("asked").into_iter().map(|told| (told.fact, told.space)).collect::<Vec<_>>()
        };
        assert!(left().await.is_empty());
        desk.post(&format!("{page}/undoing"), &[]).await.leads_to();
        desk.get(&page).await.says("Tout a été repris");
        let told = left().await;
        let wanted = (Fact::Account(facts::account::Account::Left {}), Some(SpaceId::from_uuid(LILLE)));
        assert_eq!(told, [wanted], "they left Lille, and no other space");
        let mut tx = reads(&house).await;
        let posts = web::account::store::all_grants(&mut tx, account).await.expect("read");
        assert_eq!(posts.iter().map(|post| post.space).collect::<Vec<_>>(), [Some(SpaceId::from_uuid(SAINT_DENIS))]);
    }
}

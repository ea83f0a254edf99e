//! Practice: every post steps among invented people, learns the first hour there, and nothing of it counts or leaves.

use ground::choice::Choice as _;
use web::Role;

use crate::{
    store::{everything, isolation_of, organisations, practices},
    world::{furnished, ours},
};

/// The first record that a page leads to.
fn record(page: &str) -> String {
    let mut all = page.split("href=\"").filter_map(|rest| rest.split('"').next());
    all.find(|href| href.starts_with("/people/") && href.len() == 44).expect("a record").to_owned()
}

cast::both! {
    async fn a_newcomer_learns_the_first_hour(house) {
        let app = furnished(&house).await;
        let volunteer = app.signed_in(Role::Volunteer).await;
        volunteer.get("/practice").await.is(200).says("Commencer");
        volunteer.get("/today").await.says("S’entraîner").does_not_say("Quitter l’entraînement");
        assert_eq!(volunteer.post("/practice", &[]).await.leads_to(), "/today");
        let today = volunteer.get("/today").await;
        today.is(200).says("les personnes sont inventées").says("Antenne d’entraînement").says("Amina Benali");
        volunteer.get("/practice").await.says("0 étapes faites sur 5");
        let found = volunteer.get("/people?q=Petit").await;
        let person = record(&found.text());
        // Somebody who neither came nor is expected: why is asked, as in real life.
        volunteer.post(&format!("{person}/consultations"), &[("reason", "call")]).await.leads_to();
        volunteer.get("/practice").await.says("1 étapes faites sur 5");
        volunteer.post("/people", &[("first_name", "Zoé"), ("last_name", "Essai")]).await.leads_to();
        volunteer.post(&format!("{person}/visits"), &[("reason", "help")]).await.leads_to();
        volunteer.post("/queue/calls", &[]).await.leads_to();
        volunteer.post("/notes", &[("text", "Tout va bien.")]).await.leads_to();
        volunteer.get("/practice").await.says("5 étapes faites sur 5");
        volunteer.post("/practice/beginning", &[]).await.leads_to();
        volunteer.get("/practice").await.says("0 étapes faites sur 5");
        volunteer.get("/people?q=Essai").await.does_not_say("Zoé");
        assert_eq!(volunteer.post("/practice/removal", &[]).await.leads_to(), "/today");
        volunteer.get("/today").await.is(200).does_not_say("les personnes sont inventées").says("Bénévolat");
        volunteer.get("/people").await.is(403);
    }

    async fn practice_is_kept_where_one_left_it(house) {
        let app = furnished(&house).await;
        let desk = app.signed_in(Role::Receptionist).await;
        desk.post("/practice", &[]).await.leads_to();
        desk.post("/people", &[("first_name", "Zoé"), ("last_name", "Essai")]).await.leads_to();
        desk.post("/practice/removal", &[]).await.leads_to();
        desk.get("/people?q=Essai").await.does_not_say("Zoé");
        desk.post("/practice", &[]).await.leads_to();
        desk.get("/people?q=Essai").await.says("Zoé Essai");
        // Nobody else's: a colleague who practises has other people.
        let other = app.signed_in(Role::Adviser).await;
        other.post("/practice", &[]).await.leads_to();
        other.get("/people?q=Essai").await.does_not_say("Zoé");
    }

    async fn nothing_is_counted_and_nothing_leaves(house) {
        let app = furnished(&house).await;
        ours(&house, &app).await;
        let before = isolation_of(&house).await;
        let desk = app.signed_in(Role::Receptionist).await;
        desk.post("/practice", &[]).await.leads_to();
        let person = desk.post("/people", &[("first_name", "Zoé"), ("last_name", "Essai")]).await.leads_to();
        desk.post(&format!("{person}/visits"), &[("reason", "help")]).await.leads_to();
        let after = isolation_of(&house).await;
        assert_eq!(before, after, "a row of the real organisation, or a fact that is counted, was written");
        assert_eq!(organisations(&house).await, 2, "the program works for the two real ones only");
        let problems = antenne::check::problems(house.db(), &house.badge()).await.expect("checked");
        assert!(!problems.iter().any(|problem| problem.contains("practice") || problem.contains("invented")), "{problems:?}");
    }

    async fn what_was_left_behind_is_removed_whole_after_its_term(house) {
        let app = furnished(&house).await;
        ours(&house, &app).await;
        let desk = app.signed_in(Role::Receptionist).await;
        desk.post("/practice", &[]).await.leads_to();
        let person = desk.post("/people", &[("first_name", "Zoé"), ("last_name", "Essai")]).await.leads_to();
        desk.post(&format!("{person}/visits"), &[("reason", "help")]).await.leads_to();
        desk.post("/practice/removal", &[]).await.leads_to();
        let all = everything(&house).await;
        assert_eq!(practices(&house).await, 1);
        let works = || antenne::compose::works(post::Transport::None, app.house(), None);
        let night = async |days| {
            house.clock().turn_to(cast::NOW.plus_days(days));
            let nightly = works().into_iter().find(|work| work.kind() == "remove-practices").expect("wired");
            nightly.run(app.house().db(), "").await.expect("ran");
        };
        night(30).await;
        assert_eq!(practices(&house).await, 1, "its term is not over");
        night(31).await;
        assert_eq!(practices(&house).await, 0);
        assert!(everything(&house).await < all);
        let problems = antenne::check::problems(house.db(), &jobs::badge("test")).await.expect("checked");
        assert!(!problems.iter().any(|problem| problem.contains("practice") || problem.contains("number")), "{problems:?}");
        // Who comes back begins anew.
        let desk = app.signed_in(Role::Receptionist).await;
        desk.post("/practice", &[]).await.leads_to();
        desk.get("/today").await.is(200).says("Amina Benali");
        // What is not invented is never removed.
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        assert!(tx.remove_practice().await.is_err());
    }

    async fn every_post_may_practise(house) {
        let app = furnished(&house).await;
        for role in Role::ALL.iter().copied() {
            let client = app.signed_in(role).await;
            client.get("/practice").await.is(200).says("Commencer");
            client.post("/practice", &[]).await.leads_to();
            client.get("/today").await.is(200).says("les personnes sont inventées");
            client.get("/accounts").await.is(403);
            client.post("/practice/removal", &[]).await.leads_to();
        }
        app.post("/practice", &[]).await.is(403);
    }
}

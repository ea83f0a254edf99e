//! A space that closes: the manager sees which sessions fall then, and moves or cancels them.

use cast::{AMINA, Client};
use web::Role;

use crate::world::furnished;

/// A group of one session with these people in it; its address.
async fn group(manager: &Client, title: &str, day: &str, people: &[ground::Uuid]) -> String {
    let planned = [
        ("module", "mailbox"),
        ("title", title),
        ("day", day),
        ("hour", "14:00"),
        ("minutes", "120"),
        ("seats", "6"),
        ("count", "1"),
    ];
    let group = manager.post("/workshops", &planned).await.leads_to();
    for person in people {
        manager.post(&format!("{group}/enrolments"), &[("person", &person.to_string())]).await.leads_to();
    }
    group
}

cast::both! {
    async fn a_closure_over_sessions_asks_what_becomes_of_them(house) {
        let app = furnished(&house).await;
        let manager = app.signed_in(Role::SpaceManager).await;
        let first = group(&manager, "Boîte mail de décembre", "2026-12-22", &[AMINA]).await;
        let second = group(&manager, "Boîte mail de la fin", "2026-12-29", &[]).await;
        let after = group(&manager, "Boîte mail de janvier", "2027-01-05", &[AMINA]).await;
        let december = [("from", "2026-12-21"), ("until", "2027-01-03"), ("reason", "Congés")];
        let asked = manager.post("/closures", &december).await;
        asked.is(422).says("2 séances tombent ces jours-là").says("Boîte mail de décembre");
        asked.says("1 personne inscrite").says("personne d’inscrit").says("Dites ce que deviennent ces séances").does_not_say("Boîte mail de janvier");
        assert!(asked.text().contains("value=\"Congés\""), "nothing is lost");
        assert!(asked.text().contains(&format!("href=\"{first}\"")), "each leads to where it is moved");
        manager.get("/closures").await.says("Aucune fermeture prévue");
        // Kept: they stand under the closure until they are moved or cancelled.
        let keep = [december.as_slice(), &[("sessions", "keep")]].concat();
        manager.post("/closures", &keep).await.leads_to();
        let page = manager.get("/closures").await;
        page.is(200).says("2 séances tombent ces jours-là").says("1 place prise").says("Annuler les 2 séances");
        let closure = page.text().split("/closures/").nth(1).expect("a closure")[..36].to_owned();
        let cancel = format!("/closures/{closure}/sessions");
        app.signed_in(Role::Receptionist).await.post(&cancel, &[]).await.is(403);
        let other = app.signed_in(Role::NetworkOfficer).await;
        other.post(&format!("/spaces/{}/closures/{closure}/sessions", cast::LILLE), &[]).await.is(403);
        assert_eq!(manager.post(&cancel, &[]).await.leads_to(), "/closures", "{cancel}");
        manager.get("/closures").await.is(200).says("Congés").does_not_say("tombent ces jours-là");
        for cancelled in [&first, &second] {
            manager.get(cancelled).await.is(200).says("Annul").says("Antenne fermée du lundi 21 décembre");
        }
        manager.get(&after).await.is(200).does_not_say("Antenne fermée");
        assert!(!manager.post(&cancel, &[]).await.status.is_success(), "nothing is left to cancel");
        // One of them takes place after all, and falls into the closure again.
        let session = first_session(&manager, &first).await;
        let restored = manager.post(&format!("/sessions/{session}/restoration"), &[]).await;
        assert_eq!(restored.status.as_u16(), 303, "{session}");
        manager.get("/closures").await.says("1 séance tombe ces jours-là");
    }

    async fn a_closure_is_planned_and_its_sessions_cancelled_in_one_act(house) {
        let app = furnished(&house).await;
        let manager = app.signed_in(Role::SpaceManager).await;
        group(&manager, "Boîte mail de décembre", "2026-12-22", &[AMINA]).await;
        let all = [("from", "2026-12-21"), ("until", "2026-12-24"), ("sessions", "cancel")];
        let done = manager.post("/closures", &all).await;
        assert!(done.location.as_deref().is_some_and(|to| to.ends_with("network-done-closed-cancelled")), "{done:?}");
        manager.get("/closures").await.says("lundi 21 décembre").does_not_say("tombe ces jours-là");
        // Who does not plan sessions hears of them, and cannot cancel.
        group(&manager, "Boîte mail de février", "2027-02-02", &[AMINA]).await;
        let office = app.signed_in(Role::Administrator).await;
        let lille = format!("/spaces/{}/closures", cast::LILLE);
        let february = [("from", "2027-02-01"), ("until", "2027-02-05"), ("sessions", "cancel")];
        office.post(&lille, &february).await.is(422).says("1 séance tombe").does_not_say("Les annuler toutes");
    }
}

/// The id of the session of a group.
async fn first_session(manager: &Client, group: &str) -> String {
    let text = manager.get(group).await.text();
    text.split("/sessions/").nth(1).expect("a session")[..36].to_owned()
}

//! Figures and lists that lead to their rows: walk-ins of the month, visits of a day, who is expected.

use cast::{AMINA, Client, LILLE};
use ground::{Identifier as _, PersonId, SpaceId};
use people::port::Awaited as _;
use web::Role;

use crate::world::furnished;

/// Registers somebody who came of themselves; the address of their record.
async fn registered(desk: &Client, name: &str) -> String {
    desk.post("/people", &[("first_name", name), ("last_name", "Essai")]).await.leads_to()
}

cast::both! {
    async fn the_figure_of_walk_ins_opens_on_its_rows(house) {
        let app = furnished(&house).await;
        let desk = app.signed_in(Role::SpaceManager).await;
        let before = desk.get("/walk-ins.csv").await.text().lines().count();
        let record = registered(&desk, "Zoé").await;
        assert!(desk.get("/referrals").await.text().contains("href=\"/walk-ins\""));
        let page = desk.get("/walk-ins").await;
        page.is(200).says("Zoé Essai").says("Lille");
        assert!(page.text().contains(&format!("href=\"{record}\"")));
        let lines = desk.get("/walk-ins.csv").await.text();
        assert_eq!(lines.lines().count(), before + 1);
        // As many rows as the figure says.
        desk.get("/referrals").await.says(&format!("{before} sans"));
        // Who opens no records counts, and reads no name.
        let office = app.signed_in(Role::NetworkOfficer).await;
        office.get("/walk-ins").await.is(200).says("Nom réservé à l’accueil").does_not_say("Zoé Essai");
        office.get("/walk-ins.csv").await.is(200).does_not_say("Zoé");
        app.signed_in(Role::Volunteer).await.get("/walk-ins").await.is(403);
    }

    async fn the_visits_of_a_day_are_listed_corrected_and_taken_along(house) {
        let app = furnished(&house).await;
        let desk = app.signed_in(Role::Receptionist).await;
        desk.get("/visits?day=2026-11-01").await.is(200).says("Aucune visite ce jour-là");
        desk.post(&format!("/people/{AMINA}/visits"), &[("reason", "help")]).await.leads_to();
        desk.post("/visits", &[("reason", ""), ("queue", "")]).await.leads_to();
        let page = desk.get("/visits").await;
        page.is(200).says("2 visites, dont 1 sans fiche").says("Amina").says("Personne sans fiche");
        let correction = page.text().split("/visits/").nth(1).expect("a visit")[..36].to_owned();
        desk.get(&format!("/visits/{correction}/correction")).await.is(200);
        // A day that is not there yet is today.
        desk.get("/visits?day=2030-01-01").await.says("2 visites");
        let sheet = desk.get("/visits.csv?day=2026-11-22").await;
        assert_eq!(sheet.text().lines().count(), 3, "{}", sheet.text());
        app.signed_in(Role::NetworkOfficer).await.get("/visits").await.is(403);
    }

    async fn who_has_a_seat_ahead_is_expected_until_it_is_cancelled(house) {
        let app = furnished(&house).await;
        let manager = app.signed_in(Role::SpaceManager).await;
        let planned = [
            ("module", "mailbox"), ("title", "Boîte mail"), ("day", "2026-12-22"), ("hour", "14:00"), ("minutes", "120"),
            ("seats", "6"), ("count", "1"),
        ];
        let group = manager.post("/workshops", &planned).await.leads_to();
        let expected = async || {
            let mut tx = house.badge().read(house.db()).await.expect("opened");
            agenda::Seats.ahead(&mut tx, SpaceId::from_uuid(LILLE)).await.expect("read").contains(&PersonId::from_uuid(AMINA))
        };
        assert!(!expected().await);
        manager.post(&format!("{group}/enrolments"), &[("person", &AMINA.to_string())]).await.leads_to();
        assert!(expected().await);
        let session = manager.get(&group).await.text().split("/sessions/").nth(1).expect("a session")[..36].to_owned();
        manager.post(&format!("/sessions/{session}/cancellation"), &[("reason", "Panne"), ("extent", "one")]).await.leads_to();
        assert!(!expected().await);
    }
}

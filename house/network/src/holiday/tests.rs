//! School holidays, as they come in and as a space lives by them.

use cast::LILLE;
use ground::{Day, Identifier as _, SpaceId};
use web::Role;

use super::{import::Holidays, store};

const CSV: &str = "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire\n\
    Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Lille;Zone B;2026-2027\n\
    Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Nantes;Zone B;2026-2027\n\
    Prérentrée;Enseignants;2026-08-30T22:00:00+00:00;2026-08-31T22:00:00+00:00;Lille;Zone B;2026-2027\n\
    Vacances d'Hiver;Élèves;2027-02-05T23:00:00+00:00;2027-02-21T23:00:00+00:00;Paris;Zone C;2026-2027\n\
    Vacances d'été austral;-;2026-12-18T20:00:00+00:00;2027-01-24T20:00:00+00:00;La Réunion;Réunion;2026-2027\n\
    Illisible;-;hier;demain;Lille;Zone B;2026-2027\n";

const JSON: &str = r#"{"results":[{"description":"Vacances de Noël","population":"-","start_date":"2026-12-18T23:00:00+00:00",
    "end_date":"2027-01-03T23:00:00+00:00","location":"Lille","zones":"Zone B","annee_scolaire":"2026-2027"}]}"#;

const ICS: &str = "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Calendrier scolaire - Zone B\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261219\r\n\
    DTEND;VALUE=DATE:20270104\r\nSUMMARY:Vacances de\r\n  Noël\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

async fn bring(house: &cast::TestHouse, text: &str) -> (usize, usize, usize, usize) {
    let mut tx = house.badge().write(house.db()).await.expect("opened");
    let mut list = Holidays::open(text).expect("a calendar");
    while list.some(&mut tx, 100, false).await.expect("read") {}
    tx.commit().await.expect("kept");
    (list.report.created, list.report.updated, list.report.unchanged, list.report.errors.len())
}

cast::both! {
    async fn the_national_calendar_comes_in_by_zone_again_and_again_without_doubles(house) {
        assert_eq!(bring(&house, CSV).await, (3, 0, 2, 1), "one zone once, teachers not, one line that cannot be read");
        assert_eq!(bring(&house, CSV).await.0, 0);
        let lille = SpaceId::from_uuid(LILLE);
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let known = store::of_space(&mut tx, lille, day("2026-11-22")).await.expect("read");
        assert_eq!(known.len(), 1, "those of zone B");
        assert_eq!((known[0].span.from, known[0].span.until), (day("2026-12-19"), day("2027-01-03")), "classes resume on the 4th");
        assert!(known[0].covers(day("2027-01-03")) && !known[0].covers(day("2027-01-04")));
        let all = store::ahead(&mut tx, day("2026-11-22")).await.expect("read");
        let reunion = all.iter().find(|one| one.zone == "Réunion").expect("kept");
        assert_eq!(reunion.span.from, day("2026-12-19"), "its own midnight");
    }

    async fn the_same_comes_in_as_json_and_as_a_calendar(house) {
        assert_eq!(bring(&house, JSON).await, (1, 0, 0, 0));
        assert_eq!(bring(&house, ICS).await, (0, 0, 1, 0), "the same days, the same words");
        assert!(Holidays::open("a;b\n1;2\n").is_err());
    }

    async fn a_space_may_say_that_its_zone_is_another(house) {
        bring(&house, CSV).await;
        let app = house.app(crate::routes(), &[]);
        let manager = app.signed_in(Role::SpaceManager).await;
        manager.get("/holidays").await.is(200).says("Vacances de Noël").says("Lundi de Pâques");
        manager.post("/holidays", &[("zone", "Z")]).await.is(422);
        manager.post("/holidays", &[("zone", "C")]).await.leads_to();
        manager.get("/holidays").await.is(200).says("Vacances d'Hiver").does_not_say("Vacances de Noël");
        manager.post("/holidays", &[("zone", "")]).await.leads_to();
        manager.get("/holidays").await.is(200).says("Vacances de Noël");
        app.signed_in(Role::Facilitator).await.get("/holidays").await.is(403);
    }
}

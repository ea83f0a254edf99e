//! Tests of what the agenda shows elsewhere, and of its port.

use askama::Template;
use axum::extract::Path;
use cast::{AMINA, Client, LILLE, SAINT_DENIS, TestHouse};
use facts::{Fact, agenda::Agenda as Happened};
use ground::{Day, Identifier as _, PersonId, SpaceId, Uuid};
use people::{RecordPanel, Teller, port::Agenda};
use web::{Answer, Asker, Guard, Page, Role, TodayPanel, html};

use super::{AgendaTeller, EnrolmentsPanel, NextGroupPanel, UnclosedPanel, WeekPanel};
use crate::{
    Seats,
    scene::{SKILLS, at, elsewhere, enrolled, id_in, scheduled, session},
};

#[derive(Template)]
#[template(
    ext = "html",
    source = "{% extends \"layout/staff.html\" %}{% block content %}{% for html in fragments %}<section>{{ html|safe }}</section>{% endfor %}{% endblock %}"
)]
struct Shown {
    page: Page,
    fragments: Vec<String>,
}

async fn today(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let role = asker.post().map(|post| post.role).expect("a post");
    let panels: [&dyn TodayPanel; 3] = [&NextGroupPanel, &UnclosedPanel, &WeekPanel];
    let mut fragments = Vec::new();
    for panel in panels {
        if panel.roles().contains(&role)
            && let Some(fragment) = panel.show(&asker, &mut tx).await?
        {
            fragments.push(format!("<h2>{}</h2>{}", fragment.title, fragment.html));
        }
    }
    Ok(html(&Shown { page: asker.page("Aujourd’hui"), fragments }))
}

async fn record(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let id: PersonId = id.parse().expect("an id");
    let person = people::person::store::find(&mut tx, id).await?.expect("a person");
    let fragment = EnrolmentsPanel.show(&asker, &mut tx, &person).await?.expect("shown");
    Ok(html(&Shown { page: asker.page("Fiche"), fragments: vec![fragment.html] }))
}

fn app(house: &TestHouse) -> Client {
    let routes = crate::routes().get("/today", Guard::SignedIn, today).get("/record/{id}", Guard::SignedIn, record);
    house.app_with(routes, &[crate::TEXTS, SKILLS], |house| house)
}

cast::both! {
    async fn today_shows_the_next_group_and_what_is_left_to_close(house) {
        let app = app(&house);
        let desk = app.signed_in(Role::Facilitator).await;
        let own = cast::account_of(Role::Facilitator).to_string();
        desk.get("/today").await.is(200).does_not_say("Votre prochain groupe");
        let first = scheduled(&desk, &[("module", "cv")]).await;
        let mine = scheduled(&desk, &[("day", "2026-11-26"), ("facilitator", &own)]).await;
        enrolled(&desk, &mine, &AMINA.to_string()).await;
        desk.get("/today").await.says("Votre prochain groupe").says("Ma boîte mail").says("Amina Diallo").does_not_say("Faire l’émargement");
        app.signed_in(Role::SpaceManager).await.get("/today").await.says("Le prochain groupe").says("Faire mon CV")
            .says("2 séances").says("Qui anime").says("5 places libres");
        house.clock().turn_to(at("2026-11-26T13:10:00Z"));
        let desk = app.signed_in(Role::Facilitator).await;
        desk.get("/today").await.says("Faire l’émargement").says("Séances à clore").says("Faire mon CV");
        app.signed_in(Role::Volunteer).await.get("/today").await.is(200).does_not_say("Séances à clore");
        assert_ne!(first, mine);
    }

    async fn the_network_sees_which_spaces_to_help(house) {
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        elsewhere(&mut tx, SAINT_DENIS, AMINA).await;
        tx.commit().await.expect("committed");
        let officer = app(&house).signed_in(Role::NetworkOfficer).await;
        officer.get("/today").await.is(200).says("les antennes à aider").says("Saint-Denis").does_not_say("Lille").does_not_say("Nantes");
    }

    async fn a_record_shows_groups_and_past_sessions(house) {
        let app = app(&house);
        let desk = app.signed_in(Role::Facilitator).await;
        desk.get(&format!("/record/{AMINA}")).await.is(200).says("n’est dans aucun atelier").says("Inscrire Amina à un atelier");
        let workshop = scheduled(&desk, &[("count", "2")]).await;
        enrolled(&desk, &workshop, &AMINA.to_string()).await;
        desk.get(&format!("/record/{AMINA}")).await.says("mardi 24 novembre à 14 h").says("encore 2 séances").says("Changer de groupe");
        let session = session(&house, &workshop).await;
        house.clock().turn_to(at("2026-11-24T15:10:00Z"));
        let desk = app.signed_in(Role::Facilitator).await;
        desk.post(&format!("{session}/attendance"), &[(&format!("mark-{AMINA}"), "present")]).await.leads_to();
        desk.get(&format!("/record/{AMINA}")).await.says("dernière séance").says("Présence");
        app.signed_in(Role::Adviser).await.get(&format!("/record/{AMINA}")).await.is(200).does_not_say("Désinscrire");
    }

    async fn the_port_tells_offers_and_who_is_expected(house) {
        let desk = app(&house).signed_in(Role::Facilitator).await;
        let workshop = scheduled(&desk, &[("count", "2"), ("room", "Salle bleue")]).await;
        enrolled(&desk, &workshop, &AMINA.to_string()).await;
        let (lille, amina) = (SpaceId::from_uuid(LILLE), PersonId::from_uuid(AMINA));
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        let offers = Seats.offers(&mut tx, lille, "mailbox").await.expect("offers");
        assert_eq!((offers.len(), offers[0].workshop, offers[0].sessions, offers[0].free), (1, id_in(&workshop), 2, 2));
        assert!(Seats.offers(&mut tx, lille, "cv").await.expect("offers").is_empty());
        let coming = Seats.coming(&mut tx, amina).await.expect("appointments");
        assert_eq!((coming.len(), coming[0].place.as_str()), (2, "Salle bleue"));
        let day = Day::constant(2026, 11, 24);
        let expected = Seats.expected(&mut tx, lille, day).await.expect("appointments");
        assert_eq!((expected.len(), expected[0].person, expected[0].starts_at), (1, amina, at("2026-11-24T13:00:00Z")));
        assert!(Seats.expected(&mut tx, lille, Day::constant(2026, 11, 25)).await.expect("appointments").is_empty());
        drop(tx);
        house.clock().turn_to(at("2026-11-24T13:30:00Z"));
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        assert!(Seats.offers(&mut tx, lille, "mailbox").await.expect("offers").is_empty(), "it has begun");
        let mut tx = house.other_badge().read(house.db()).await.expect("a transaction");
        assert!(Seats.coming(&mut tx, amina).await.expect("appointments").is_empty(), "another organisation's person");
    }
}

#[test]
fn the_timeline_tells_what_happened_to_somebody() {
    let texts: Vec<_> = crate::TEXTS.into_iter().chain(SKILLS).collect();
    let t = web::Words::gather(&texts).expect("valid").speech(web::Language::French);
    let (session, workshop) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let line = |fact: Happened| AgendaTeller.tell(&t, &Fact::from(fact)).map(|line| line.text);
    let attended = line(Happened::Attended { session, workshop, module: "mailbox".into() });
    assert_eq!(attended.as_deref(), Some("Est venu·e à l’atelier «\u{a0}Ma boîte mail\u{a0}»."));
    for fact in [
        Happened::Enrolled { workshop },
        Happened::Moved { from: workshop, to: workshop },
        Happened::Withdrawn { workshop },
        Happened::Absent { session, workshop, excused: true },
        Happened::Absent { session, workshop, excused: false },
        Happened::Struck { session, workshop },
    ] {
        assert!(line(fact).is_some_and(|text| !text.contains('⟦')));
    }
    assert_eq!(line(Happened::Cancelled { session }), None);
}

//! The panels of the counter, on pages as the app composes them.

use askama::Template;
use cast::{AMINA, LILLE, TestHouse};
use ground::{Identifier as _, PersonId};
use people::RecordPanel;
use web::{Answer, Asker, Fragment, Guard, Page, Role, Routes, TodayPanel, html};

use super::{
    record::{IdentityPanel, VisitsPanel},
    today::{ExpectedPanel, NotesPanel, QueuePanel, SearchPanel},
};
use crate::{
    RegisteredPanel,
    stage::{Diary, Drawer, voucher},
};

#[derive(Template)]
#[template(
    source = r#"{% extends "layout/staff.html" %}{% block content %}{% for part in parts %}<section><h2>{{ part.title }}</h2>{{ part.html|safe }}</section>{% endfor %}{% endblock %}"#,
    ext = "html"
)]
struct Composed {
    page: Page,
    parts: Vec<Fragment>,
}

async fn today(asker: Asker) -> Answer {
    let panels: [&dyn TodayPanel; 5] = [&SearchPanel, &ExpectedPanel, &QueuePanel, &NotesPanel, &RegisteredPanel];
    let mut tx = asker.read().await?;
    let mut parts = Vec::new();
    for panel in panels {
        if asker.post().is_some_and(|post| panel.roles().contains(&post.role)) {
            parts.extend(panel.show(&asker, &mut tx).await?);
        }
    }
    Ok(html(&Composed { page: asker.page("Essai"), parts }))
}

async fn record(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let person = people::person::store::find(&mut tx, PersonId::from_uuid(AMINA)).await?.expect("Amina is there");
    let mut parts = Vec::new();
    for panel in [&IdentityPanel as &dyn RecordPanel, &VisitsPanel] {
        if asker.badge().may(panel.right()) {
            parts.extend(panel.show(&asker, &mut tx, &person).await?);
        }
    }
    Ok(html(&Composed { page: asker.page("Essai"), parts }))
}

async fn composed(house: &TestHouse, role: Role) -> cast::Client {
    let drawer: std::sync::Arc<dyn people::port::Vouchers> =
        std::sync::Arc::new(Drawer(std::sync::Mutex::new(vec![voucher(LILLE)])));
    let diary: std::sync::Arc<dyn people::port::Agenda> = std::sync::Arc::new(Diary);
    let pages = Routes::new().get("/today", Guard::SignedIn, today).get("/record", Guard::SignedIn, record);
    house
        .app_with(crate::routes().and(pages), &[crate::TEXTS], |mut house| {
            house.nav = crate::NAV.to_vec();
            house.port(people::Directory::default()).port(drawer).port(diary)
        })
        .signed_in(role)
        .await
}

cast::both! {
    async fn the_officers_figure_says_what_it_counts_twice(house) {
        let office = composed(&house, Role::NetworkOfficer).await;
        office.get("/today").await.is(200).says("Saint-Denis").says("est comptée deux fois");
    }

    async fn the_receptionists_day_stands_on_one_page(house) {
        let desk = composed(&house, Role::Receptionist).await;
        desk.get("/today").await.is(200)
            .says("Chercher une personne").says("14 h 30").says("Amina Diallo").says("Est arrivée")
            .says("Awa Traoré").says("Personne n’attend").says("Aucune note en attente");
        let arrived = [("reason", "workshop"), ("back", "today")];
        assert_eq!(desk.post(&format!("/people/{AMINA}/visits"), &arrived).await.leads_to(), "/today");
        desk.post("/visits", &[("back", "today")]).await.leads_to();
        desk.post("/notes", &[("back", "today"), ("text", "Clé de la salle 2 chez Rachid.")]).await.leads_to();
        desk.get("/today").await.is(200)
            .says("Venue à 10 h").says("Appeler").says("Une visite sans fiche aujourd’hui, à 10 h").says("chez Rachid");
    }

    async fn each_post_sees_its_own_people_first(house) {
        let desk = composed(&house, Role::Receptionist).await;
        desk.post("/visits", &[("queue", "yes"), ("reason", "shop")]).await.leads_to();
        desk.post(&format!("/people/{AMINA}/visits"), &[("reason", "advice")]).await.leads_to();
        let order = |words: String| (words.find("Amina Diallo").expect("she waits"), words.find("sans fiche Boutique").expect("they wait"));
        let advice = composed(&house, Role::Adviser).await.get("/today").await;
        advice.is(200).says("Prochaine personne");
        let (amina, nameless) = order(advice.words());
        assert!(amina < nameless);
        let shop = composed(&house, Role::Seller).await.get("/today").await;
        let (amina, nameless) = order(shop.words());
        assert!(nameless < amina);
        composed(&house, Role::Volunteer).await.get("/today").await.is(200).does_not_say("Amina");
    }

    async fn a_record_says_who_and_when_and_what_was_agreed(house) {
        let desk = composed(&house, Role::Receptionist).await;
        desk.get("/record").await.is(200)
            .says("1985").says("Pas de droit d’accès").says("Rien n’a encore été demandé").says("Pas encore de visite")
            .says("pourquoi vient-elle").says("Corriger l’identité");
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let (amina, steps) = (ground::Identifier::from_uuid(AMINA), people::Purpose::AnswerSteps);
        people::consent::store::give(&mut tx, amina, steps, true, "referral").await.expect("written");
        tx.commit().await.expect("kept");
        desk.post(&format!("/people/{AMINA}/visits"), &[("reason", "help"), ("back", "record")]).await.leads_to();
        let about = AMINA.to_string();
        desk.post("/notes", &[("text", "Préfère le matin."), ("person", &about)]).await.leads_to();
        desk.get("/record").await.is(200)
            .says("Dans la file : n° 1").says("en attente").says("sait où j’en suis").says("Préfère le matin");
        composed(&house, Role::Facilitator).await.get("/record").await.is(200).does_not_say("Corriger l’identité");
    }

    async fn the_panels_read_in_english_too(house) {
        let desk = composed(&house, Role::SpaceManager).await.with_cookie("language", "en");
        desk.get("/today").await.is(200).says("Expected today").says("Nobody is waiting").says("Count a visit");
        desk.get("/record").await.is(200).says("Birth year");
    }
}

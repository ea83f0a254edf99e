//! The door: nothing of anybody before the word; tries are few; what is lost or ended opens nothing.

use cast::{AMINA, NOW, OTHER_SPACE, Seen};
use ground::{Identifier as _, Moment, PersonId};
use keys::{KeyRing, Purpose};
use people::Identity;
use web::Role;

use super::{Scene, WORD, scene, somebody};
use crate::store::{facts, ids};

/// What somebody might read of Amina.
const SECRETS: [&str; 8] =
    ["Amina", "Diallo", "1985", "Lille", "rue de l’Essai", "boîte mail", "24 novembre", "Réseau d’essai"];

fn shows_nobody(seen: &Seen) {
    for secret in SECRETS {
        seen.does_not_say(secret);
        assert!(!seen.text().contains(secret), "« {secret} » stands in the page");
    }
}

/// The path in what a card's code holds.
async fn card(scene: &Scene, house: &cast::TestHouse) -> String {
    scene.desk.post(&format!("/people/{AMINA}/cards"), &[]).await.leads_to();
    let mut tx = house.badge().read(scene.app.house().db()).await.expect("opened");
    let living = reception::card::store::living(&mut tx, PersonId::from_uuid(AMINA)).await.expect("read");
    let card = living.expect("a card").id.uuid();
    format!("/moi/{}", scene.app.house().keys().token(Purpose::Card, card, 1))
}

cast::both! {
    async fn the_link_alone_shows_nothing_of_anybody(house) {
        let scene = scene(&house).await;
        let workshop = scene.workshop(&[]).await;
        scene.enrols(&workshop, AMINA).await;
        let card = card(&scene, &house).await;
        // A card before there is a page.
        let seen = scene.app.get(&card).await;
        shows_nobody(seen.is(200).says("Cette page attend son code"));
        let link = scene.gives(&house, AMINA).await;
        for path in [&link, &card] {
            shows_nobody(scene.app.get(path).await.is(200).says("Ma page").says("Le code du papier"));
        }
        scene.desk.post(&format!("/people/{AMINA}/own-page/word"), &[("word", WORD)]).await.leads_to();
        for path in [&link, &card] {
            shows_nobody(scene.app.get(path).await.is(200).says("Votre mot"));
            shows_nobody(scene.app.post(path, &[("word", "un autre mot")]).await.is(422).says("Ce n’est pas le bon mot"));
            shows_nobody(scene.app.post(path, &[]).await.is(422));
            shows_nobody(scene.app.post(&format!("{path}/mot"), &[("code", "X"), ("word", "amina")]).await.is(422));
        }
        for path in ["/moi", "/moi/venir", "/moi/parcours", "/moi/rendez-vous", "/moi/questions"] {
            shows_nobody(scene.app.get(path).await.is(403).says("Votre page est fermée"));
        }
        // Either leads to the same page.
        for path in [&link, &card] {
            scene.opens(path, WORD).await.get("/moi").await.is(200).says("Bonjour Amina");
        }
    }

    async fn a_link_that_is_bent_lost_or_ended_leads_nowhere(house) {
        let scene = scene(&house).await;
        let (_, link) = scene.enters(&house, AMINA).await;
        let (lost, mut bent) = (card(&scene, &house).await, link.clone());
        let last = if bent.pop() == Some('0') { '1' } else { '0' };
        bent.push(last);
        scene.app.get(&bent).await.is(404).says("Cette adresse n’ouvre rien");
        scene.app.get("/moi/x").await.is(404);
        // A seal of another purpose.
        let page = KeyRing::token_id(link.trim_start_matches("/moi/")).expect("an id");
        let other = scene.app.house().keys().token(Purpose::FollowUp, page, 1);
        scene.app.get(&format!("/moi/{other}")).await.is(404);
        let new = card(&scene, &house).await;
        scene.app.get(&lost).await.is(404);
        scene.app.post(&lost, &[("word", WORD)]).await.is(404);
        scene.app.get(&new).await.is(200);
        scene.desk.post(&format!("/people/{AMINA}/own-page/removal"), &[]).await.leads_to();
        scene.app.get(&link).await.is(404);
        scene.app.post(&link, &[("word", WORD)]).await.is(404);
        scene.desk.post(&format!("/people/{AMINA}/own-page/removal"), &[]).await.is(404);
        // The new card leads to the page given after it.
        scene.app.post(&new, &[("word", WORD)]).await.is(422);
        scene.enters(&house, AMINA).await;
        scene.opens(&new, WORD).await;
    }

    async fn the_word_is_chosen_at_home_with_a_code_that_serves_once(house) {
        let scene = scene(&house).await;
        let link = scene.gives(&house, AMINA).await;
        scene.desk.post(&format!("/people/{AMINA}/own-page"), &[]).await.is(422).says("a déjà une page");
        let code = scene.code(AMINA).await;
        let slip = scene.desk.get(&format!("/people/{AMINA}/own-page/slip.pdf")).await;
        assert!(slip.is(200).body.starts_with(b"%PDF"));
        let choose = format!("{link}/mot");
        let wrong = if code.starts_with('2') { "3333-3333" } else { "2222-2222" };
        for (code, word, why) in [
            (wrong, "girafe bleue", "Ce n’est pas le code du papier"),
            (code.as_str(), "1985", "C’est trop court"),
            (&code, "maman 1985", "Une date se devine"),
            (&code, "amina12", "Votre nom se devine"),
            (&code, "soleil", "Beaucoup de gens"),
            (&code, "", "Remplissez ce champ"),
        ] {
            let seen = scene.app.post(&choose, &[("code", code), ("word", word)]).await;
            seen.is(422).says(why);
            assert!(seen.text().contains(&format!("value=\"{code}\"")), "the code is kept");
        }
        let sent = [("code", code.to_lowercase().replace('-', " ")), ("word", "Girafe Bleue".to_owned())];
        let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let entered = scene.app.post(&choose, &sent).await;
        assert_eq!(entered.leads_to(), "/moi");
        scene.app.keeping(&entered).get("/moi").await.is(200).says("Bonjour Amina");
        scene.app.post(&choose, &sent).await.is(422).says("Ce code ne sert plus");
        scene.app.post(&choose, &[("code", "x"), ("word", "")]).await.is(422).says("Ce code ne sert plus");
        scene.desk.get(&format!("/people/{AMINA}/own-page/slip.pdf")).await.is(404);
        scene.opens(&link, "GIRAFE-BLEUE").await;
        scene.app.post(&link, &[("word", "girafe")]).await.is(422);
        // Forgotten: another code, another word; who was on the page is out.
        let on = scene.opens(&link, WORD).await;
        scene.desk.post(&format!("/people/{AMINA}/own-page/code"), &[]).await.leads_to();
        on.get("/moi").await.is(403);
        scene.app.post(&link, &[("word", WORD)]).await.is(422);
        let again = scene.code(AMINA).await;
        assert_ne!(code, again);
        house.clock().turn_to(NOW.plus_days(15));
        let desk = scene.app.signed_in(Role::Receptionist).await;
        scene.app.post(&choose, &[("code", &again), ("word", "lion vert")]).await.is(422).says("Ce code ne sert plus");
        desk.get(&format!("/people/{AMINA}/own-page")).await.says("le code ne sert plus");
    }

    async fn the_slip_is_in_the_persons_language(house) {
        let scene = scene(&house).await;
        let (app, id) = (&scene.app, PersonId::from_uuid(AMINA));
        scene.gives(&house, AMINA).await;
        let slip = format!("/people/{AMINA}/own-page/slip.pdf");
        let mut papers = Vec::new();
        for language in [people::Spoken::Arabic, people::Spoken::English, people::Spoken::Wolof] {
            let mut tx = house.badge().write(app.house().db()).await.expect("opened");
            let known = people::person::store::find(&mut tx, id).await.expect("read").expect("Amina");
            let who = Identity { language, ..known.identity.clone() };
            assert!(people::person::store::update(&mut tx, &known, &who).await.expect("corrected"));
            tx.commit().await.expect("kept");
            let paper = scene.desk.get(&slip).await;
            assert!(paper.is(200).body.starts_with(b"%PDF"), "{language:?}");
            assert!(!papers.contains(&paper.body.len()), "{language:?} is set as another");
            papers.push(paper.body.len());
        }
    }

    async fn wrong_words_are_few_and_close_this_page_alone(house) {
        let scene = scene(&house).await;
        let (_, link) = scene.enters(&house, AMINA).await;
        let awa = somebody(&house, &scene.app, "Awa").await;
        let (_, hers) = scene.enters(&house, awa).await;
        for n in 0..6 {
            scene.app.post(&link, &[("word", &format!("essai numéro {n}"))]).await.is(422).says("Ce n’est pas le bon mot");
        }
        scene.app.post(&link, &[("word", WORD)]).await.is(422).says("Attendez un quart d’heure");
        scene.opens(&hers, WORD).await;
        house.clock().turn_to(NOW.plus_minutes(16));
        scene.opens(&link, WORD).await;
        // Twenty in a day: the next day, or the counter.
        let mut at: Moment = NOW.plus_minutes(16);
        for _ in 0..3 {
            at = at.plus_minutes(16);
            house.clock().turn_to(at);
            for n in 0..5 {
                scene.app.post(&link, &[("word", &format!("encore un essai {n}"))]).await.is(422);
            }
        }
        at = at.plus_minutes(16);
        house.clock().turn_to(at);
        scene.app.post(&link, &[("word", WORD)]).await.is(422).says("Attendez");
        house.clock().turn_to(NOW.plus_hours(26));
        scene.opens(&link, WORD).await;
    }

    async fn a_page_closes_unused_when_its_person_leaves_and_on_no_other_path(house) {
        let scene = scene(&house).await;
        let (amina, link) = scene.enters(&house, AMINA).await;
        let entered = scene.app.post(&link, &[("word", WORD)]).await;
        let cookie = entered.cookies.iter().find(|cookie| cookie.starts_with("moi=")).expect("a session");
        assert!(cookie.contains("Path=/moi;") && cookie.contains("HttpOnly") && !cookie.contains("Max-Age"), "{cookie}");
        let left = amina.post("/moi/sortie", &[]).await;
        left.is(200).says("Personne ne peut la lire sur ce téléphone").does_not_say("Amina");
        amina.get("/moi").await.is(403);
        let other = scene.app.keeping(&entered);
        house.clock().turn_to(NOW.plus_minutes(14));
        other.get("/moi").await.is(200);
        house.clock().turn_to(NOW.plus_minutes(28));
        other.get("/moi/parcours").await.is(200);
        house.clock().turn_to(NOW.plus_minutes(45));
        other.get("/moi").await.is(403).does_not_say("Amina");
        // The team's pages know nobody by this cookie.
        other.get("/today").await.is(303);
        let mut tx = house.badge().read(scene.app.house().db()).await.expect("opened");
        assert_eq!(facts(&mut tx, "own.entered").await, 2);
    }

    async fn only_the_desk_of_the_space_gives_a_page(house) {
        let scene = scene(&house).await;
        for role in [Role::Volunteer, Role::Facilitator, Role::Administrator] {
            scene.app.signed_in(role).await.post(&format!("/people/{AMINA}/own-page"), &[]).await.is(403);
        }
        for person in [cast::BERNARD, OTHER_SPACE] {
            scene.desk.post(&format!("/people/{person}/own-page"), &[]).await.is(404);
            scene.desk.get(&format!("/people/{person}/own-page")).await.is(404);
        }
        scene.desk.get(&format!("/people/{AMINA}/own-page")).await.is(200).says("n’a pas encore de page");
        scene.desk.post(&format!("/people/{AMINA}/own-page/word"), &[("word", WORD)]).await.is(404);
        scene.desk.post(&format!("/people/{AMINA}/own-page/code"), &[]).await.is(404);
        scene.gives(&house, AMINA).await;
        let refused = scene.desk.post(&format!("/people/{AMINA}/own-page/word"), &[("word", "amina")]).await;
        refused.is(422).says("C’est trop court");
        scene.desk.get(&format!("/people/{AMINA}/visits/new")).await.is(200);
    }

    async fn with_the_record_goes_the_page_and_all_that_was_asked(house) {
        let scene = scene(&house).await;
        let (amina, link) = scene.enters(&house, AMINA).await;
        amina.post("/moi/questions", &[("topic", "help")]).await.leads_to();
        let mut tx = house.badge().write(scene.app.house().db()).await.expect("opened");
        privacy::retention::store::erase(&mut tx, PersonId::from_uuid(AMINA), "request").await.expect("erased");
        tx.commit().await.expect("kept");
        amina.get("/moi").await.is(403);
        scene.app.get(&link).await.is(404);
        let mut tx = house.badge().read(scene.app.house().db()).await.expect("opened");
        for table in ["own_pages", "own_questions"] {
            assert!(ids(&mut tx, table).await.is_empty(), "{table} still knows her");
        }
        assert_eq!(own::check(&mut tx).await.expect("checked"), Vec::<String>::new());
    }

    async fn two_records_of_one_person_have_one_page(house) {
        let scene = scene(&house).await;
        let twin = somebody(&house, &scene.app, "Aminata").await;
        let (_, link) = scene.enters(&house, twin).await;
        let workshop = scene.workshop(&[]).await;
        scene.enrols(&workshop, AMINA).await;
        let mut tx = house.badge().write(scene.app.house().db()).await.expect("opened");
        let (kept, gone) = (PersonId::from_uuid(AMINA), PersonId::from_uuid(twin));
        people::person::store::merge(&mut tx, kept, gone).await.expect("no fault").expect("merged");
        tx.commit().await.expect("kept");
        scene.desk.post(&format!("/people/{AMINA}/own-page"), &[]).await.is(422).says("a déjà une page");
        let amina = scene.opens(&link, WORD).await;
        amina.get("/moi").await.is(200).says("Bonjour Amina").says("Ma boîte mail");
        amina.post("/moi/questions", &[("topic", "device")]).await.leads_to();
        scene.desk.get("/questions").await.is(200).says("Amina Diallo");
    }
}

//! The person's seats: given up, taken back, changed for another in one act; each refusal says why and changes nothing.

use cast::{AMINA, Client, NOW};
use ground::Moment;

use super::{Scene, WORD, id_in, scene, somebody};
use crate::store::{facts, twice};

async fn told(scene: &Scene, house: &cast::TestHouse, kind: &str) -> i64 {
    let mut tx = house.badge().read(scene.app.house().db()).await.expect("opened");
    facts(&mut tx, kind).await
}

fn at(text: &str) -> Moment {
    text.parse().expect("an instant")
}

cast::both! {
    async fn a_person_gives_up_their_seat_and_takes_it_back(house) {
        let scene = scene(&house).await;
        let workshop = scene.workshop(&[("seats", "1")]).await;
        scene.enrols(&workshop, AMINA).await;
        let (amina, _) = scene.enters(&house, AMINA).await;
        amina.get("/moi").await.says("Mon prochain rendez-vous").says("mardi 24 novembre à 14 h").says("Lille");
        let seat = scene.seats(&amina).await.remove(0);
        let ask = amina.get(&format!("{seat}/annulation")).await;
        ask.is(200).says("Annuler ce rendez-vous").says("mardi 24 novembre à 14 h").says("Non, je viens");
        let fields = [("key", "01920000-0000-7000-8000-0000000000cd")];
        let done = amina.post(&format!("{seat}/annulation"), &fields).await.leads_to();
        amina.get(&done).await.is(200).says("C’est annulé").says("Reprendre ma place");
        // Sent twice, it happened once.
        assert_eq!(amina.post(&format!("{seat}/annulation"), &fields).await.leads_to(), done);
        assert_eq!(told(&scene, &house, "agenda.withdrawn").await, 1);
        amina.post(&format!("{seat}/annulation"), &[]).await.is(422).says("n’est plus à vous");
        amina.get("/moi").await.says("Vous n’avez pas de rendez-vous");
        assert_eq!(amina.post(&format!("{seat}/reprise"), &[]).await.leads_to(), "/moi/rendez-vous");
        amina.get("/moi/rendez-vous?done=own-done-back").await.says("Votre place est à vous").says("mardi 24 novembre");
        amina.post(&format!("{seat}/reprise"), &[]).await.is(422).says("Vous avez déjà votre place");
        // The counter reads who did it.
        let record = format!("/people/{AMINA}");
        scene.desk.get(&record).await.is(200).says("la personne, sur sa page").says("Page personnelle donnée");
    }

    async fn what_is_too_late_gone_or_of_somebody_else_changes_nothing(house) {
        let scene = scene(&house).await;
        let workshop = scene.workshop(&[("seats", "1")]).await;
        scene.enrols(&workshop, AMINA).await;
        let (amina, link) = scene.enters(&house, AMINA).await;
        let seat = scene.seats(&amina).await.remove(0);
        let awa = somebody(&house, &scene.app, "Awa").await;
        let (other, _) = scene.enters(&house, awa).await;
        for act in ["annulation", "reprise"] {
            other.post(&format!("{seat}/{act}"), &[]).await.is(422).does_not_say("mardi 24 novembre");
        }
        other.get(&format!("{seat}/annulation")).await.is(200).does_not_say("mardi 24 novembre");
        other.get(&format!("{seat}/changement")).await.is(200).does_not_say("mardi 24 novembre");
        other.get("/moi/rendez-vous/x/annulation").await.is(404);
        // Taken by somebody else in the meantime.
        amina.post(&format!("{seat}/annulation"), &[]).await.leads_to();
        scene.enrols(&workshop, awa).await;
        amina.post(&format!("{seat}/reprise"), &[]).await.is(422).says("Une autre personne a pris la place");
        let hers = scene.seats(&other).await.remove(0);
        other.post(&format!("{hers}/annulation"), &[]).await.leads_to();
        // Too long ago.
        house.clock().turn_to(NOW.plus_minutes(11));
        amina.post(&format!("{seat}/reprise"), &[]).await.is(422).says("C’est trop tard pour la reprendre");
        scene.enrols(&workshop, AMINA).await;
        let seat = scene.seats(&amina).await.remove(0);
        // Four hours before, and not one minute later.
        house.clock().turn_to(at("2026-11-24T09:01:00Z"));
        let amina = scene.opens(&link, WORD).await;
        let late = amina.post(&format!("{seat}/annulation"), &[]).await;
        late.is(422).says("appelez l’accueil");
        // Once it is over, there is no seat to give up.
        house.clock().turn_to(at("2026-11-24T15:30:00Z"));
        let amina = scene.opens(&link, WORD).await;
        amina.post(&format!("{seat}/annulation"), &[]).await.is(422).says("fini");
        assert_eq!(told(&scene, &house, "agenda.withdrawn").await, 2);
    }

    async fn what_the_team_freed_is_not_taken_back_at_home(house) {
        let scene = scene(&house).await;
        let workshop = scene.workshop(&[]).await;
        scene.enrols(&workshop, AMINA).await;
        let (amina, _) = scene.enters(&house, AMINA).await;
        let seat = scene.seats(&amina).await.remove(0);
        scene.desk.post(&format!("/enrolments/{}/withdrawal", id_in(&seat)), &[]).await.leads_to();
        amina.post(&format!("{seat}/reprise"), &[]).await.is(422).says("n’est plus à reprendre");
        amina.get("/moi").await.says("Vous n’avez pas de rendez-vous");
        assert_eq!(told(&scene, &house, "agenda.enrolled").await, 1);
    }

    async fn one_session_of_a_series_is_given_up_alone(house) {
        let scene = scene(&house).await;
        let workshop = scene.workshop(&[("count", "3"), ("seats", "1")]).await;
        scene.enrols(&workshop, AMINA).await;
        let (amina, link) = scene.enters(&house, AMINA).await;
        let page = amina.get("/moi/rendez-vous").await;
        page.says("mardi 24 novembre à 14 h").says("Je ne viens pas ce jour-là");
        let one = page.text().split('"').find(|href| href.contains("/seances/")).expect("a way").to_owned();
        amina.get(&one).await.is(200).says("mardi 24 novembre à 14 h").says("Vous gardez vos autres séances");
        let key = [("key", "01920000-0000-7000-8000-0000000000ce")];
        for _ in 0..2 {
            amina.post(&one, &key).await.leads_to();
        }
        amina.get("/moi/rendez-vous").await.says("Vous ne venez pas mardi 24 novembre à 14 h").says("mardi 1er décembre à 14 h").says("Je viens finalement");
        amina.get("/moi").await.says("mardi 1er décembre");
        amina.post(&one, &[]).await.is(422).says("n’est plus à vous");
        // Nobody else’s.
        let awa = somebody(&house, &scene.app, "Awa").await;
        let (other, _) = scene.enters(&house, awa).await;
        other.post(&one, &[]).await.is(422).does_not_say("novembre");
        other.post(&format!("{one}/reprise"), &[]).await.is(422);
        amina.post(&format!("{one}/reprise"), &[]).await.leads_to();
        amina.get("/moi/rendez-vous").await.does_not_say("Vous ne venez pas").says("mardi 24 novembre");
        amina.post(&one, &[]).await.leads_to();
        // On the day somebody without a booking gets that seat, for that session.
        house.clock().turn_to(at("2026-11-24T09:30:00Z"));
        let desk = scene.app.signed_in(web::Role::SpaceManager).await;
        let sheet = format!("/sessions/{}/attendance", id_in(&one));
        desk.get(&sheet).await.is(200).says("A prévenu").does_not_say("pas de place");
        desk.post(&sheet, &[("add", &awa.to_string())]).await.leads_to();
        let amina = scene.opens(&link, WORD).await;
        amina.post(&format!("{one}/reprise"), &[]).await.is(422);
        // The group is theirs as before: the seat was lent for a day.
        amina.get("/moi/rendez-vous").await.says("mardi 1er décembre");
        let third = somebody(&house, &scene.app, "Binta").await;
        desk.post(&sheet, &[("add", &third.to_string())]).await.is(422).says("complet");
        desk.post(&sheet, &[("strike", &awa.to_string())]).await.leads_to();
        desk.post(&sheet, &[("add", &third.to_string())]).await.leads_to();
        let problems = antenne::check::problems(scene.app.house().db(), &jobs::badge("test")).await.expect("checked");
        assert!(problems.is_empty(), "{problems:?}");
    }

    async fn the_team_notes_who_does_not_come_and_the_last_session_goes_whole(house) {
        let scene = scene(&house).await;
        let workshop = scene.workshop(&[("count", "2")]).await;
        scene.enrols(&workshop, AMINA).await;
        let (amina, _) = scene.enters(&house, AMINA).await;
        let page = amina.get("/moi/rendez-vous").await.text();
        let one = page.split('"').find(|href| href.contains("/seances/")).expect("a way").to_owned();
        let leaves = format!("/sessions/{}/leaves", id_in(&one));
        let who = AMINA.to_string();
        scene.desk.post(&leaves, &[("person", &who)]).await.leads_to();
        scene.desk.post(&leaves, &[("person", &who)]).await.is(422).says("déjà noté");
        scene.desk.get(&format!("/sessions/{}/attendance", id_in(&one))).await.says("Vient finalement");
        // What the team noted, the team takes back; and what is left alone is given up with the seat.
        amina.get("/moi/rendez-vous").await.says("Vous ne venez pas").does_not_say("Je viens finalement").does_not_say("ce jour-là");
        amina.post(&format!("{one}/reprise"), &[]).await.is(422);
        scene.desk.post(&format!("{leaves}/removal"), &[("person", &who)]).await.leads_to();
        amina.get("/moi/rendez-vous").await.does_not_say("Vous ne venez pas");
        scene.desk.post(&leaves, &[("person", &ground::Uuid::now_v7().to_string())]).await.is(404);
    }

    async fn a_person_changes_to_another_group_of_the_same_module_and_back(house) {
        let scene = scene(&house).await;
        let (from, to) = (scene.workshop(&[]).await, scene.workshop(&[("day", "2026-11-26")]).await);
        let full = scene.workshop(&[("day", "2026-11-27"), ("seats", "1")]).await;
        let other = scene.workshop(&[("module", "cv"), ("day", "2026-11-27")]).await;
        scene.enrols(&from, AMINA).await;
        let (amina, _) = scene.enters(&house, AMINA).await;
        let seat = scene.seats(&amina).await.remove(0);
        let change = format!("{seat}/changement");
        let page = amina.get(&change).await;
        page.is(200).says("jeudi 26 novembre à 14 h").says("vendredi 27 novembre").does_not_say("CV");
        amina.post(&change, &[]).await.is(422).says("Choisissez une réponse");
        amina.post(&change, &[("to", "x")]).await.is(422);
        amina.post(&change, &[("to", id_in(&other))]).await.is(422).says("Rien n’a changé");
        amina.post(&change, &[("to", id_in(&from))]).await.is(422).says("Vous avez déjà une place");
        let awa = somebody(&house, &scene.app, "Awa").await;
        scene.enrols(&full, awa).await;
        let refused = amina.post(&change, &[("to", id_in(&full))]).await;
        refused.is(422).says("La dernière place vient d’être prise");
        assert_eq!(scene.seats(&amina).await, std::slice::from_ref(&seat), "the seat is kept");
        let moved = amina.post(&change, &[("to", id_in(&to))]).await;
        let shown = amina.get(moved.location.as_deref().expect("a way on")).await;
        shown.is(200).says("C’est changé").says("jeudi 26 novembre").says("Non, revenir à avant");
        assert_eq!(told(&scene, &house, "agenda.moved").await, 1);
        amina.post(&change, &[("to", id_in(&to))]).await.is(422).says("n’est plus à vous");
        let new = scene.seats(&amina).await.remove(0);
        amina.post(&format!("{new}/changement"), &[("to", id_in(&from)), ("back", "yes")]).await.leads_to();
        amina.get("/moi/rendez-vous").await.says("mardi 24 novembre").does_not_say("jeudi 26 novembre");
        assert_eq!(told(&scene, &house, "agenda.moved").await, 2);
    }

    async fn the_last_seat_goes_to_one_of_those_who_change_at_once(house) {
        let scene = scene(&house).await;
        let from = scene.workshop(&[("seats", "6")]).await;
        let last = scene.workshop(&[("day", "2026-11-26"), ("seats", "1")]).await;
        let mut sent = Vec::new();
        for name in ["Awa", "Issa", "Moussa", "Fatou", "Samir"] {
            let id = somebody(&house, &scene.app, name).await;
            scene.enrols(&from, id).await;
            let (person, _) = scene.enters(&house, id).await;
            let seat = scene.seats(&person).await.remove(0);
            sent.push(changes(person, format!("{seat}/changement"), id_in(&last).to_owned()));
        }
        let mut changed = 0;
        for one in sent {
            let status = one.await.expect("answered");
            assert!(matches!(status, 303 | 422), "{status}");
            changed += i32::from(status == 303);
        }
        assert_eq!(changed, 1);
        assert_eq!(told(&scene, &house, "agenda.moved").await, 1);
        let mut tx = house.badge().read(scene.app.house().db()).await.expect("opened");
        assert_eq!(twice(&mut tx).await, []);
    }
}

/// Sends the form from a thread of its own.
fn changes(person: Client, path: String, to: String) -> cast::tokio::task::JoinHandle<u16> {
    let runtime = cast::tokio::runtime::Handle::current();
    cast::tokio::task::spawn_blocking(move || {
        runtime.block_on(async { person.post(&path, &[("to", &to)]).await.status.as_u16() })
    })
}

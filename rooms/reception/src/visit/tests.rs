//! Arrivals and the queue, as colleagues live them.

use cast::{AMINA, BERNARD, TestHouse};
use facts::{Fact, reception::Reception};
use ground::{PersonId, SpaceId};
use jobs::Work as _;
use people::Identity;
use web::Role;

use super::{
    rules::{Outcome, State, VisitId},
    store as visits,
};
use crate::{
    CloseVisits,
    stage::{counter, desk},
};

mod away;
mod noted;
mod stops;

async fn of_today(house: &TestHouse) -> Vec<super::rules::Visit> {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    let space: SpaceId = ground::Identifier::from_uuid(cast::LILLE);
    let day = visits::today(&mut tx, space).await.expect("a day");
    visits::of_day(&mut tx, space, day).await.expect("read")
}

async fn facts(house: &TestHouse, kind: &str) -> Vec<store::journal::Noted> {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    let wanted = store::journal::Wanted { kind: Some(kind.into()), ..Default::default() };
    tx.facts(&wanted).await.expect("read")
}

async fn arrive(desk: &cast::Client, reason: &str) -> cast::Seen {
    desk.post(&format!("/people/{AMINA}/visits"), &[("reason", reason)]).await
}

cast::both! {
    async fn an_arrival_takes_two_clicks_and_stands_in_the_queue(house) {
        let desk = desk(&house).await;
        let form = desk.get(&format!("/people/{AMINA}/visits/new")).await;
        form.is(200).says("Arrivée de Amina Diallo").says("Attendue aujourd’hui à 14 h 30 : Écrire un e-mail").says("Atelier");
        assert_eq!(arrive(&desk, "workshop").await.leads_to(), "/queue");
        desk.get("/queue?done=reception-done-arrived").await.is(200)
            .says("L’arrivée est notée").says("Une personne attend").says("Amina Diallo").says("Atelier").says("vient d’arriver");
        let told = facts(&house, "reception.arrived").await;
        assert_eq!(told.len(), 1);
        assert!(told[0].subject.is_some() && told[0].space.is_some());
    }

    async fn the_queue_can_be_refreshed_with_a_script_and_without(house) {
        let desk = desk(&house).await;
        arrive(&desk, "help").await.leads_to();
        let page = desk.get("/queue").await;
        page.is(200).says("Actualiser");
        let html = page.text();
        // What the script replaces, what it announces; the form that somebody may be filling stands outside.
        let (now, ended) = (html.find("id=\"queue-now\" data-fresh"), html.find("id=\"queue-ended\" data-fresh"));
        let (form, who) = (html.find("action=\"/visits\""), html.find("/call\""));
        assert!(now.is_some() && now < who && who < form && form < ended, "{now:?} {who:?} {form:?} {ended:?}");
        assert!(html.contains("<span id=\"queue-count\" role=\"status\">Une personne attend</span>"), "{html}");
        let script = html.split("<script type=\"module\"").find(|part| part.contains("data-fresh]")).expect("a script");
        assert!(script.split("</script>").next().is_some_and(|script| script.len() < 3 * 1024));
    }

    async fn nobody_waits_twice_and_the_screen_says_so_kindly(house) {
        let desk = desk(&house).await;
        arrive(&desk, "help").await.leads_to();
        let again = arrive(&desk, "advice").await;
        again.is(422).says("Amina Diallo attend déjà : n° 1").says("rien à refaire").says("Voir la file d’attente");
        assert_eq!(of_today(&house).await.len(), 1);
        assert_eq!(facts(&house, "reception.arrived").await.len(), 1);
    }

    async fn a_form_sent_twice_checks_in_once(house) {
        let desk = desk(&house).await;
        let fields = [("key", "01930000-0000-7000-8000-00000000000a"), ("reason", "help")];
        let path = format!("/people/{AMINA}/visits");
        assert_eq!(desk.post(&path, &fields).await.leads_to(), "/queue");
        assert_eq!(desk.post(&path, &fields).await.leads_to(), "/queue");
        assert_eq!(of_today(&house).await.len(), 1);
    }

    async fn without_a_reason_the_tiles_come_back(house) {
        let desk = desk(&house).await;
        arrive(&desk, "").await.is(422).says("Choisissez une réponse").says("Boutique");
        arrive(&desk, "swim").await.is(422);
        assert!(of_today(&house).await.is_empty());
    }

    async fn a_visit_is_called_ended_and_put_back(house) {
        let desk = desk(&house).await;
        arrive(&desk, "help").await.leads_to();
        let id = of_today(&house).await[0].id;
        desk.post(&format!("/visits/{id}/call"), &[]).await.leads_to();
        desk.get("/queue").await.says("Avec un collègue").says("Personne n’attend");
        desk.post(&format!("/visits/{id}/call"), &[]).await.is(422).says("Un collègue a déjà changé");
        desk.post(&format!("/visits/{id}/closure"), &[("outcome", "flew")]).await.is(422);
        desk.post(&format!("/visits/{id}/closure"), &[("outcome", "helped")]).await.leads_to();
        let ended = of_today(&house).await.remove(0);
        assert_eq!((ended.state, ended.outcome), (State::Ended, Some(Outcome::Helped)));
        desk.get("/queue").await.says("Terminé aujourd’hui").says("Aidée");
        desk.post(&format!("/visits/{id}/waiting"), &[]).await.leads_to();
        let back = of_today(&house).await.remove(0);
        assert_eq!((back.state, back.ticket, back.outcome, back.ended_at), (State::Waiting, Some(1), None, None));
    }

    async fn a_check_in_by_mistake_is_corrected_by_another_fact(house) {
        let desk = desk(&house).await;
        arrive(&desk, "help").await.leads_to();
        let id = of_today(&house).await[0].id;
        assert_eq!(desk.post(&format!("/visits/{id}/cancellation"), &[]).await.leads_to(), "/queue");
        assert!(of_today(&house).await.is_empty());
        let [told] = facts(&house, "reception.cancelled").await.try_into().expect("one");
        let store::journal::Noted { fact, subject, .. } = told;
        assert!(matches!(fact, Fact::Reception(Reception::Cancelled { .. })) && subject.is_some());
        // And the person can be checked in again, under the next number.
        arrive(&desk, "help").await.leads_to();
        assert_eq!(of_today(&house).await[0].ticket, Some(2));
    }

    async fn put_back_is_refused_while_the_person_waits_again(house) {
        let desk = desk(&house).await;
        arrive(&desk, "help").await.leads_to();
        let first = of_today(&house).await[0].id;
        desk.post(&format!("/visits/{first}/closure"), &[("outcome", "left")]).await.leads_to();
        arrive(&desk, "shop").await.leads_to();
        desk.post(&format!("/visits/{first}/waiting"), &[]).await.is(422).says("attend déjà");
    }

    async fn yesterdays_queue_is_over(house) {
        let desk = desk(&house).await;
        arrive(&desk, "help").await.leads_to();
        let tomorrow = cast::NOW.plus_days(1);
        house.clock().turn_to(tomorrow);
        let account = cast::account_of(Role::Receptionist);
        let session = web::account::open_session(desk.house(), account, tomorrow).await.expect("a session");
        let desk = desk.with_cookie("antenne", session.text());
        desk.get("/queue").await.is(200).says("Personne n’attend").does_not_say("Aide à une démarche Amina").does_not_say("Appeler");
        assert_eq!(arrive(&desk, "help").await.leads_to(), "/queue");
        assert_eq!(of_today(&house).await[0].ticket, Some(1));
    }

    async fn a_visit_without_a_name_is_counted_in_one_click_and_can_be_taken_back(house) {
        let desk = desk(&house).await;
        assert_eq!(desk.post("/visits", &[("back", "today")]).await.leads_to(), "/today");
        desk.post("/visits", &[("reason", "information")]).await.leads_to();
        let all = of_today(&house).await;
        assert!(all.iter().all(|visit| visit.ticket.is_none() && visit.state == State::Ended));
        desk.get("/queue").await.says("Personne sans fiche").says("Retirer cette visite").says("Personne n’attend");
        desk.post(&format!("/visits/{}/cancellation", all[1].id), &[]).await.leads_to();
        assert_eq!(of_today(&house).await.len(), 1);
        assert!(facts(&house, "reception.arrived").await.iter().all(|noted| noted.subject.is_none()));
    }

    async fn somebody_without_a_record_can_wait_too(house) {
        let desk = desk(&house).await;
        desk.post("/visits", &[("queue", "yes")]).await.leads_to();
        desk.get("/queue").await.is(200).says("Une personne attend").says("Personne sans fiche").says("Appeler");
        assert_eq!(of_today(&house).await[0].ticket, Some(1));
    }

    async fn what_a_day_left_open_is_closed_at_night_and_stays_a_visit(house) {
        let desk = desk(&house).await;
        arrive(&desk, "help").await.leads_to();
        desk.post("/visits", &[("queue", "yes")]).await.leads_to();
        let called = of_today(&house).await[1].id;
        desk.post(&format!("/visits/{called}/call"), &[]).await.leads_to();
        let done = desk.post(&format!("/visits/{called}/closure"), &[("outcome", "unclosed")]).await;
        done.is(422);
        let closed = async || {
            let mut tx = house.badge().write(house.db()).await.expect("a transaction");
            let closed = visits::close_overnight(&mut tx).await.expect("closed");
            tx.commit().await.expect("committed");
            closed
        };
        // 23:30 in Lille: the day is not over.
        house.clock().turn_to(cast::NOW.plus_minutes(810));
        assert!(!CloseVisits.is_called_for(house.db()).await.expect("asked"));
        assert_eq!(closed().await, 0);
        let yesterday = of_today(&house).await;
        house.clock().turn_to(cast::NOW.plus_hours(16));
        assert!(CloseVisits.is_called_for(house.db()).await.expect("asked"));
        CloseVisits.run(house.db(), "").await.expect("done");
        assert!(!CloseVisits.is_called_for(house.db()).await.expect("asked"));
        assert_eq!(closed().await, 0, "once is enough");
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        for before in &yesterday {
            let after = visits::find(&mut tx, before.id).await.expect("read").expect("still a visit");
            assert_eq!((after.state, after.outcome), (State::Ended, Some(Outcome::Unclosed)));
            assert_eq!(after.ended_at.map(|at| at.day(&ground::Zone::paris())), Some(before.day));
        }
        drop(tx);
        let told = facts(&house, "reception.left").await;
        assert_eq!(told.len(), 2);
        assert!(told.iter().all(|noted| noted.local_day == yesterday[0].day.to_string()));
        assert!(of_today(&house).await.is_empty());
        assert_eq!(facts(&house, "reception.arrived").await.len(), 2);
    }

    async fn what_is_not_ours_is_not_there(house) {
        let desk = desk(&house).await;
        arrive(&desk, "help").await.leads_to();
        desk.get(&format!("/people/{BERNARD}/visits/new")).await.is(404);
        desk.post(&format!("/people/{BERNARD}/visits"), &[("reason", "help")]).await.is(404);
        desk.get("/people/nobody/visits/new").await.is(404);
        let other = VisitId::fresh();
        for verb in ["call", "cancellation", "waiting"] {
            desk.post(&format!("/visits/{other}/{verb}"), &[]).await.is(404);
        }
        let mut tx = house.other_badge().write(house.db()).await.expect("a transaction");
        let space = ground::Identifier::from_uuid(cast::OTHER_SPACE);
        let id = VisitId::fresh();
        let new = visits::Arrival { id, space, person: None, reason: None, queues: true };
        visits::arrive(&mut tx, &new).await.expect("written").expect("allowed");
        tx.commit().await.expect("committed");
        desk.post(&format!("/visits/{id}/closure"), &[("outcome", "left")]).await.is(404);
    }

    async fn tickets_follow_each_other_when_everybody_comes_at_once(house) {
        let desk = desk(&house).await;
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        let space = ground::Identifier::from_uuid(cast::LILLE);
        let people: Vec<PersonId> = (0..12).map(|_| PersonId::fresh()).collect();
        for (at, person) in people.iter().enumerate() {
            let who = Identity::named(format!("Prénom{at}"), "Nom");
            people::person::store::create(&mut tx, *person, space, &who).await.expect("registered");
        }
        tx.commit().await.expect("committed");
        // Everybody twice: the second check-in is refused.
        let arrivals = people.iter().chain(&people).map(|person| {
            let (desk, path) = (desk.clone(), format!("/people/{person}/visits"));
            async move { desk.post(&path, &[("reason", "help")]).await.status.as_u16() }
        });
        let mut answers = futures_util::future::join_all(arrivals).await;
        answers.sort_unstable();
        assert_eq!(answers, [vec![303; 12], vec![422; 12]].concat());
        let tickets: Vec<i64> = of_today(&house).await.iter().filter_map(|visit| visit.ticket).collect();
        assert_eq!(tickets, (1..=12).collect::<Vec<i64>>());
    }

    async fn two_colleagues_who_call_the_same_person_do_it_once(house) {
        let (desk, advice) = (desk(&house).await, counter(&house, Role::Adviser, Vec::new()).await);
        arrive(&desk, "advice").await.leads_to();
        let path = format!("/visits/{}/call", of_today(&house).await[0].id);
        let (one, other) = tokio::join!(desk.post(&path, &[]), advice.post(&path, &[]));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422]);
        assert_eq!(facts(&house, "reception.called").await.len(), 1);
    }
}

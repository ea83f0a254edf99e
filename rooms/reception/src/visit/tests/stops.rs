//! One visit, several stops: sent on, called at a desk, called at once by two; a number before a name.

use cast::{AMINA, BERNARD, Client, LILLE, TestHouse};
use facts::{Fact, reception::Reception};
use ground::{Identifier as _, PersonId, SpaceId};
use network::room::{Room, RoomId, RoomKind};
use people::Identity;
use web::Role;

use super::{arrive, facts, of_today, visits};
use crate::{
    stage::{counter, desk},
    visit::rules::{Reason, State},
};

async fn room(house: &TestHouse, kind: RoomKind, name: &str) -> RoomId {
    let space = SpaceId::from_uuid(LILLE);
    let room = Room { id: RoomId::fresh(), space, kind, name: name.into(), seats: None, retired: false };
    let mut tx = house.badge().write(house.db()).await.expect("a transaction");
    network::room::store::create(&mut tx, &room).await.expect("made");
    tx.commit().await.expect("kept");
    room.id
}

/// So many people of Lille, registered.
async fn crowd(house: &TestHouse, many: usize) -> Vec<PersonId> {
    let mut tx = house.badge().write(house.db()).await.expect("a transaction");
    let people: Vec<PersonId> = (0..many).map(|_| PersonId::fresh()).collect();
    for (at, person) in people.iter().enumerate() {
        let who = Identity::named(format!("Prénom{at}"), "Nom");
        people::person::store::create(&mut tx, *person, SpaceId::from_uuid(LILLE), &who).await.expect("registered");
    }
    tx.commit().await.expect("committed");
    people
}

async fn send(desk: &Client, visit: impl std::fmt::Display, room: &str) -> cast::Seen {
    desk.post(&format!("/visits/{visit}/stops"), &[("room", room)]).await
}

cast::both! {
    async fn a_visit_goes_from_room_to_room_under_one_number(house) {
        let (advice, shop) = (room(&house, RoomKind::Advice, "Espace conseil").await, room(&house, RoomKind::Shop, "Boutique").await);
        let desk = desk(&house).await;
        arrive(&desk, "advice").await.leads_to();
        let visit = of_today(&house).await.remove(0);
        assert_eq!(visit.room, Some(advice), "the only room of that kind");
        desk.get("/queue").await.is(200).says("Conseil → Espace conseil").says("Appeler la personne suivante");
        desk.post(&format!("/visits/{}/call", visit.id), &[("view-desk", &advice.to_string())]).await.leads_to();
        desk.get("/queue").await.says("appelée : Espace conseil").says("Est là");
        desk.post(&format!("/visits/{}/meeting", visit.id), &[]).await.leads_to();
        desk.get("/queue").await.says("avec : Espace conseil").does_not_say("Est là");
        desk.post(&format!("/visits/{}/meeting", visit.id), &[]).await.is(422);
        send(&desk, visit.id, &shop.to_string()).await.leads_to();
        let sent = of_today(&house).await.remove(0);
        assert_eq!((sent.state, sent.stop, sent.room, sent.ticket), (State::Waiting, 2, Some(shop), Some(1)));
        assert_eq!((sent.called_at, sent.desk, sent.met_at), (None, None, None));
        desk.get("/queue").await.says("Conseil → Boutique");
        // By mistake: she is with the same colleague again.
        desk.post(&format!("/visits/{}/stops/removal", visit.id), &[]).await.leads_to();
        let back = of_today(&house).await.remove(0);
        assert_eq!((back.state, back.stop, back.room, back.desk), (State::With, 1, Some(advice), Some(advice)));
        desk.post(&format!("/visits/{}/stops/removal", visit.id), &[]).await.is(422);
        send(&desk, visit.id, "counter").await.leads_to();
        assert_eq!(of_today(&house).await[0].room, None);
        desk.post(&format!("/visits/{}/closure", visit.id), &[("outcome", "helped")]).await.leads_to();
        let kinds = ["reception.arrived", "reception.called", "reception.met", "reception.sent_on", "reception.sending_undone", "reception.left"];
        let mut told = Vec::new();
        for kind in kinds {
            told.push(facts(&house, kind).await.len());
        }
        assert_eq!(told, [1, 1, 1, 2, 1, 1]);
        let [called] = facts(&house, "reception.called").await.try_into().expect("one");
        assert!(matches!(called.fact, Fact::Reception(Reception::Called { room, .. }) if room == Some(advice.uuid())));
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        assert!(visits::check(&mut tx).await.expect("checked").is_empty());
    }

    async fn a_sending_is_undone_step_by_step_and_a_correction_is_of_the_arrival(house) {
        let (advice, shop) = (room(&house, RoomKind::Advice, "Espace conseil").await, room(&house, RoomKind::Shop, "Boutique").await);
        let desk = desk(&house).await;
        arrive(&desk, "help").await.leads_to();
        let visit = of_today(&house).await.remove(0).id;
        desk.post(&format!("/visits/{visit}/call"), &[]).await.leads_to();
        for (room, reason) in [(advice, "advice"), (shop, "shop")] {
            let to = [("room", &*room.to_string()), ("reason", reason)];
            desk.post(&format!("/visits/{visit}/stops"), &to).await.leads_to();
        }
        // Why she came is not where she was sent.
        let page = desk.get(&format!("/visits/{visit}/correction")).await;
        assert!(page.is(200).text().contains("value=\"help\" selected"), "{}", page.text());
        desk.post(&format!("/visits/{visit}/correction"), &[("reason", "information"), ("hour", "10:00")]).await.leads_to();
        let sent = of_today(&house).await.remove(0);
        assert_eq!((sent.room, sent.reason), (Some(shop), Some(Reason::Shop)));
        let back = async || {
            desk.post(&format!("/visits/{visit}/stops/removal"), &[]).await.leads_to();
            of_today(&house).await.remove(0)
        };
        let first = back().await;
        assert_eq!((first.state, first.stop, first.room, first.reason), (State::Waiting, 2, Some(advice), Some(Reason::Advice)));
        let counter = back().await;
        assert_eq!((counter.state, counter.stop, counter.room), (State::Called, 1, None));
        assert_eq!(counter.reason, Some(Reason::Information), "as it was corrected");
        desk.post(&format!("/visits/{visit}/stops/removal"), &[]).await.is(422);
        let undone = facts(&house, "reception.sending_undone").await;
        let sendings: Vec<_> = facts(&house, "reception.sent_on").await.iter().map(|fact| Some(fact.id)).collect();
        assert_eq!(undone.iter().map(|fact| fact.corrects).collect::<Vec<_>>(), [sendings[1], sendings[0]]);
    }

    async fn whatever_is_found_out_later_an_arrival_counts_once(house) {
        let desk = desk(&house).await;
        desk.post("/visits", &[("queue", "yes")]).await.leads_to();
        let visit = of_today(&house).await.remove(0).id;
        let correct = async |hour: &str| {
            desk.post(&format!("/visits/{visit}/correction"), &[("reason", "shop"), ("hour", hour)]).await.leads_to();
        };
        correct("09:50").await;
        desk.post(&format!("/visits/{visit}/person"), &[("person", &AMINA.to_string())]).await.leads_to();
        correct("09:40").await;
        desk.post(&format!("/visits/{visit}/person/removal"), &[]).await.leads_to();
        correct("09:30").await;
        desk.post(&format!("/visits/{visit}/person"), &[("person", &AMINA.to_string())]).await.leads_to();
        desk.post(&format!("/visits/{visit}/cancellation"), &[]).await.leads_to();
        let mut told = Vec::new();
        for kind in ["arrived", "corrected", "identified", "identification_undone", "cancelled"] {
            told.extend(facts(&house, &format!("reception.{kind}")).await);
        }
        assert_eq!(told.len(), 8);
        told.sort_by_key(|fact| fact.id);
        // Each names the one before it: whoever leaves out what was corrected is left with one.
        for pair in told.windows(2) {
            assert_eq!(pair[1].corrects, Some(pair[0].id), "{:?} after {:?}", pair[1].fact, pair[0].fact);
        }
    }

    async fn who_came_first_is_called_first_in_each_room(house) {
        let shop = room(&house, RoomKind::Shop, "Boutique").await.to_string();
        let desk = desk(&house).await;
        let people = crowd(&house, 3).await;
        for (person, reason) in people.iter().zip(["help", "shop", "help"]) {
            desk.post(&format!("/people/{person}/visits"), &[("reason", reason)]).await.leads_to();
        }
        let all = of_today(&house).await;
        // The first is sent to the shop after the second: she keeps her place before him.
        send(&desk, all[0].id, &shop).await.leads_to();
        let filtered = desk.get(&format!("/queue?room={shop}")).await;
        filtered.is(200).says("2 personnes attendent").says("Prénom0").says("Prénom1").does_not_say("Prénom2");
        let next = [("view-room", shop.as_str())];
        let called = desk.post("/queue/calls", &next).await;
        assert!(called.location.as_deref().unwrap_or("").contains(&format!("room={shop}")), "{:?}", called.location);
        let states: Vec<State> = of_today(&house).await.iter().map(|visit| visit.state).collect();
        assert_eq!(states, [State::Called, State::Waiting, State::Waiting]);
        desk.post("/queue/calls", &[("view-room", "counter")]).await.leads_to();
        assert_eq!(of_today(&house).await[2].state, State::Called, "who waits for no room");
        desk.post("/queue/calls", &next).await.leads_to();
        let nobody = desk.post("/queue/calls", &next).await;
        assert!(nobody.location.unwrap_or_default().contains("reception-done-nobody"));
    }

    async fn a_colleague_who_is_wanted_is_not_robbed_of_the_visit(house) {
        let (reception, adviser) = (desk(&house).await, counter(&house, Role::Adviser, Vec::new()).await);
        arrive(&reception, "advice").await.leads_to();
        let visit = of_today(&house).await.remove(0);
        let wanted = cast::account_of(Role::Adviser).to_string();
        reception.get(&format!("/visits/{}/stops", visit.id)).await.is(200).says("Camille adviser");
        let page = reception.post(&format!("/visits/{}/stops", visit.id), &[("wanted", &wanted)]).await;
        page.is(422).says("Choisissez une réponse");
        let stranger = cast::account_of(Role::Administrator).to_string();
        reception.post(&format!("/visits/{}/stops", visit.id), &[("room", "counter"), ("wanted", &stranger)]).await.is(422);
        reception.post(&format!("/visits/{}/stops", visit.id), &[("room", "counter"), ("wanted", &wanted)]).await.leads_to();
        reception.get("/queue").await.says("pour Camille adviser");
        reception.post("/queue/calls", &[]).await.leads_to();
        assert_eq!(of_today(&house).await[0].state, State::Waiting);
        adviser.post("/queue/calls", &[]).await.leads_to();
        assert_eq!(of_today(&house).await[0].state, State::Called);
    }

    async fn a_room_that_is_not_ours_or_not_in_use_is_refused(house) {
        let desk = desk(&house).await;
        let old = room(&house, RoomKind::Shop, "Ancienne").await;
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        let space = SpaceId::from_uuid(LILLE);
        let found = network::room::store::find(&mut tx, space, old).await.expect("read").expect("there");
        assert!(network::room::store::retire(&mut tx, &found, true).await.expect("retired"));
        tx.commit().await.expect("kept");
        arrive(&desk, "help").await.leads_to();
        let visit = of_today(&house).await.remove(0);
        for room in [old.to_string(), RoomId::fresh().to_string(), "cellar".to_owned(), String::new()] {
            send(&desk, visit.id, &room).await.is(422);
        }
        let nowhere = RoomId::fresh().to_string();
        desk.post(&format!("/visits/{}/call", visit.id), &[("view-desk", &nowhere)]).await.is(404);
        desk.post("/queue/calls", &[("view-desk", &nowhere)]).await.is(404);
        send(&desk, crate::VisitId::fresh(), "counter").await.is(404);
        desk.post(&format!("/visits/{}/closure", visit.id), &[("outcome", "left")]).await.leads_to();
        send(&desk, visit.id, "counter").await.is(422).says("Un collègue a déjà changé");
    }

    async fn colleagues_who_call_the_next_at_once_never_call_the_same_person(house) {
        let (one, other) = (desk(&house).await, counter(&house, Role::Adviser, Vec::new()).await);
        for person in crowd(&house, 9).await {
            one.post(&format!("/people/{person}/visits"), &[("reason", "help")]).await.leads_to();
        }
        let calls = (0..12).map(|at| {
            let colleague = if at % 2 == 0 { one.clone() } else { other.clone() };
            async move { colleague.post("/queue/calls", &[]).await.location.unwrap_or_default() }
        });
        let answers = futures_util::future::join_all(calls).await;
        let called = answers.iter().filter(|to| to.contains("reception-done-called")).count();
        assert_eq!((called, answers.len() - called), (9, 3), "{answers:?}");
        assert!(of_today(&house).await.iter().all(|visit| visit.state == State::Called));
        let mut told: Vec<_> = facts(&house, "reception.called").await.iter().map(|noted| noted.subject).collect();
        assert_eq!(told.len(), 9);
        told.sort_unstable();
        told.dedup();
        assert_eq!(told.len(), 9, "somebody was called twice");
    }

    async fn a_number_comes_before_the_name(house) {
        let desk = desk(&house).await;
        desk.post("/visits", &[("queue", "yes"), ("reason", "help")]).await.leads_to();
        let visit = of_today(&house).await.remove(0).id;
        desk.get("/queue").await.is(200).says("Qui est-ce ?");
        let asked = desk.get(&format!("/people?visit={visit}&q=amina")).await;
        asked.is(200).says("Qui est-ce ? Numéro 1").says("C’est cette personne").does_not_say("Noter l’arrivée");
        let name = [("person", AMINA.to_string())];
        let name: Vec<(&str, &str)> = name.iter().map(|(field, value)| (*field, value.as_str())).collect();
        assert_eq!(desk.post(&format!("/visits/{visit}/person"), &name).await.leads_to(), "/queue");
        desk.get("/queue").await.says("Amina Diallo").does_not_say("Qui est-ce ?");
        desk.post(&format!("/visits/{visit}/person"), &name).await.is(422).says("déjà celui d’une personne");
        let [told] = facts(&house, "reception.identified").await.try_into().expect("one");
        assert!(told.subject.is_some());
        assert_eq!(facts(&house, "reception.arrived").await.len(), 1);
        // Not her after all.
        desk.post(&format!("/visits/{visit}/person/removal"), &[]).await.leads_to();
        assert_eq!(of_today(&house).await[0].person, None);
        desk.post(&format!("/visits/{visit}/person/removal"), &[]).await.is(404);
        assert_eq!(facts(&house, "reception.identification_undone").await.len(), 1);
        // She waits already under another number.
        arrive(&desk, "shop").await.leads_to();
        desk.post(&format!("/visits/{visit}/person"), &name).await.is(422).says("attend déjà avec un autre numéro");
        desk.post(&format!("/visits/{visit}/person"), &[("person", &BERNARD.to_string())]).await.is(404);
        desk.post(&format!("/visits/{visit}/person"), &[]).await.is(422);
        desk.get(&format!("/people?visit={}", crate::VisitId::fresh())).await.is(404);
    }

    async fn who_is_registered_for_a_number_takes_it(house) {
        let desk = desk(&house).await;
        desk.post("/visits", &[("queue", "yes")]).await.leads_to();
        let visit = of_today(&house).await.remove(0).id.to_string();
        desk.get(&format!("/people/new?name=Issa&visit={visit}")).await.is(200);
        let who = [("first_name", "Issa"), ("last_name", "Sow"), ("visit", visit.as_str())];
        let record = desk.post("/people", &who).await.leads_to();
        let seen = of_today(&house).await.remove(0);
        assert_eq!(seen.person.map(|person| format!("/people/{person}")), Some(record));
        // Sent twice for the same number, another person is not registered beside it.
        let other = [("first_name", "Moussa"), ("last_name", "Ba"), ("visit", visit.as_str())];
        desk.post("/people", &other).await.is(422).says("déjà celui d’une personne");
        desk.get("/people?q=moussa%20ba").await.is(200).says("Personne de ce nom");
    }
}

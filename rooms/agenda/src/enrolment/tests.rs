//! Tests of enrolment: seats are given once, never lost, never over.

use cast::{AMINA, Client};
use ground::Moment;
use proptest::prelude::*;

use super::rules::{Group, Way, may_leave};
use crate::scene::{at, desk, enrolled, enrolment, facts, meetings, person, posted_at_once, scheduled};

proptest! {
    #[test]
    fn a_seat_is_free_and_within_the_room(seats in 1_i64..=30, taken in proptest::collection::hash_set(1_i64..=40, 0..30)) {
        let taken: Vec<i64> = taken.into_iter().collect();
        let given = i64::try_from(taken.len()).expect("few");
        let group = Group { seats, taken: taken.clone(), ends_at: Some(Moment::from_micros(1)), already: false };
        match group.admit(Way::Booked, Moment::from_micros(0)) {
            Ok(seat) => prop_assert!(given < seats && (1..=seats).contains(&seat) && !taken.contains(&seat)),
            Err(_) => prop_assert!(given >= seats),
        }
    }
}

#[test]
fn a_group_that_is_over_or_cancelled_takes_nobody() {
    let group = Group { seats: 3, taken: vec![1], ends_at: Some(Moment::from_micros(5)), already: false };
    let now = Moment::from_micros(5);
    assert!(group.admit(Way::Booked, now).is_err());
    assert_eq!(group.admit(Way::Came, now), Ok(2), "somebody who came is written down afterwards");
    assert!(Group { ends_at: None, ..group.clone() }.admit(Way::Came, now).is_err());
    assert!(Group { already: true, ..group }.admit(Way::Came, now).is_err());
}

#[test]
fn a_person_gives_up_their_seat_until_some_hours_before() {
    let (starts_at, hours) = (Moment::from_micros(0).plus_days(2), 4);
    assert!(may_leave(starts_at, hours, starts_at.plus_hours(-4)));
    assert!(!may_leave(starts_at, hours, starts_at.plus_hours(-4).plus_seconds(1)));
    assert!(may_leave(starts_at, 0, starts_at.plus_seconds(-1)) && !may_leave(starts_at, 0, starts_at));
}

/// Sends many forms at once; how many were accepted.
async fn at_once(desk: &Client, forms: Vec<(String, Vec<(&'static str, String)>)>) -> usize {
    let mut accepted = 0;
    for status in posted_at_once(desk, forms).await {
        assert!(matches!(status, 303 | 422), "{status}");
        accepted += usize::from(status == 303);
    }
    accepted
}

cast::both! {
    async fn a_person_gets_a_seat_gives_it_back_and_takes_it_again(house) {
        let desk = desk(&house).await;
        let workshop = scheduled(&desk, &[]).await;
        let amina = AMINA.to_string();
        desk.get(&format!("/workshops?person={amina}")).await.is(200).says("atelier pour Amina Diallo").says("Inscrire Amina");
        desk.get(&format!("{workshop}?q=diallo")).await.is(200).says("naissance en 1985").says("Inscrire Amina Diallo");
        desk.get(&format!("{workshop}?q=nobody")).await.is(200).says("Personne de ce nom");
        let fields = [("key", "01920000-0000-7000-8000-0000000000ab"), ("person", amina.as_str())];
        let to = format!("{workshop}/enrolments");
        let seen = desk.post(&to, &fields).await;
        assert_eq!(seen.leads_to(), workshop);
        desk.get(seen.location.as_deref().expect("a way on")).await.says("La place est réservée").says("Amina Diallo a sa place")
            .says("mardi 24 novembre à 14 h");
        desk.post(&to, &fields).await.leads_to();
        desk.get(&format!("/workshops?person={amina}")).await.says("Déjà inscrite ou inscrit").does_not_say("Inscrire Amina");
        desk.post(&to, &[("person", &amina)]).await.is(422).says("déjà une place");
        assert_eq!(facts(&house, "agenda.enrolled").await.len(), 1);

        let seat = enrolment(&house, &workshop, &amina).await.expect("a seat");
        let after = desk.post(&format!("{seat}/withdrawal"), &[]).await;
        desk.get(after.location.as_deref().expect("a way on")).await.says("La place est libérée").says("Inscrire Amina").says("3 places libres");
        desk.post(&format!("{seat}/withdrawal"), &[]).await.is(422).says("n’a plus de place");
        desk.get(&format!("{seat}/move")).await.is(422);
        assert_eq!(facts(&house, "agenda.withdrawn").await.len(), 1);
        enrolled(&desk, &workshop, &amina).await;
        let told = facts(&house, "agenda.enrolled").await;
        assert_eq!(told.len(), 2);
        assert!(told.iter().all(|one| one.subject.is_some()));
    }

    async fn the_last_seats_go_to_exactly_as_many_people(house) {
        let desk = desk(&house).await;
        let workshop = scheduled(&desk, &[("seats", "3")]).await;
        let mut forms = Vec::new();
        for name in ["Awa", "Issa", "Moussa", "Fatou", "Samir", "Lina", "Oumar", "Nour", "Inès", "Paul", "Rosa", "Yao"] {
            forms.push((format!("{workshop}/enrolments"), vec![("person", person(&house, name).await)]));
        }
        assert_eq!(at_once(&desk, forms).await, 3);
        assert_eq!(meetings(&house, &workshop).await[0].taken, 3);
        assert_eq!(facts(&house, "agenda.enrolled").await.len(), 3);
        desk.get(&workshop).await.says("3 sur 3");
    }

    async fn one_person_asked_for_by_two_counters_has_one_seat(house) {
        let desk = desk(&house).await;
        let workshop = scheduled(&desk, &[("seats", "6")]).await;
        let forms = (0..8).map(|_| (format!("{workshop}/enrolments"), vec![("person", AMINA.to_string())])).collect();
        assert_eq!(at_once(&desk, forms).await, 1);
        assert_eq!(meetings(&house, &workshop).await[0].taken, 1);
    }

    async fn moving_is_one_act_and_a_full_group_changes_nothing(house) {
        let desk = desk(&house).await;
        let (from, to) = (scheduled(&desk, &[]).await, scheduled(&desk, &[("day", "2026-11-26"), ("seats", "1")]).await);
        let other = scheduled(&desk, &[("module", "cv"), ("day", "2026-11-27")]).await;
        let (awa, issa) = (person(&house, "Awa").await, person(&house, "Issa").await);
        enrolled(&desk, &from, &awa).await;
        enrolled(&desk, &from, &issa).await;
        let seat = enrolment(&house, &from, &awa).await.expect("a seat");
        desk.get(&format!("{seat}/move")).await.is(200).says("Le même module").says("Un autre module").says("jeudi 26 novembre");
        desk.post(&format!("{seat}/move"), &[]).await.is(422).says("Choisissez une réponse");
        let to_id = to.rsplit('/').next().expect("an id");
        assert_eq!(desk.post(&format!("{seat}/move"), &[("to", to_id)]).await.leads_to(), to);
        assert!(enrolment(&house, &from, &awa).await.is_none());
        assert!(enrolment(&house, &to, &awa).await.is_some());
        let issas = enrolment(&house, &from, &issa).await.expect("a seat");
        desk.post(&format!("{issas}/move"), &[("to", to_id)]).await.is(422).says("la seule place est prise").says("CV");
        assert!(enrolment(&house, &from, &issa).await.is_some(), "the old seat is kept");
        desk.post(&format!("{seat}/move"), &[("to", other.rsplit('/').next().expect("an id"))]).await.is(422);
        assert!(enrolment(&house, &other, &awa).await.is_none(), "a seat that was left leads nowhere");
        assert_eq!(facts(&house, "agenda.moved").await.len(), 1);
        desk.get(&from).await.says("a changé de groupe");
    }

    async fn two_groups_that_swap_at_once_neither_lose_nor_double_anybody(house) {
        let desk = desk(&house).await;
        let groups = [scheduled(&desk, &[("seats", "6")]).await, scheduled(&desk, &[("day", "2026-11-26"), ("seats", "6")]).await];
        let mut forms = Vec::new();
        let mut people = Vec::new();
        for (index, name) in ["Awa", "Issa", "Moussa", "Fatou", "Samir", "Lina"].into_iter().enumerate() {
            let (here, there) = (&groups[index % 2], &groups[(index + 1) % 2]);
            let id = person(&house, name).await;
            enrolled(&desk, here, &id).await;
            let seat = enrolment(&house, here, &id).await.expect("a seat");
            forms.push((format!("{seat}/move"), vec![("to", there.rsplit('/').next().expect("an id").to_owned())]));
            people.push((id, there.clone()));
        }
        assert_eq!(at_once(&desk, forms).await, 6);
        for (id, there) in people {
            assert!(enrolment(&house, &there, &id).await.is_some());
        }
        assert_eq!(meetings(&house, &groups[0]).await[0].taken + meetings(&house, &groups[1]).await[0].taken, 6);
    }

    async fn a_workshop_that_is_over_takes_nobody(house) {
        let workshop = scheduled(&desk(&house).await, &[]).await;
        house.clock().turn_to(at("2026-11-25T09:00:00Z"));
        let desk = desk(&house).await;
        desk.post(&format!("{workshop}/enrolments"), &[("person", &AMINA.to_string())]).await.is(422).says("Cet atelier est terminé");
        desk.get("/workshops?when=past").await.is(200).says("Ma boîte mail").says("Émargement à faire");
        desk.get("/workshops?when=unclosed").await.is(200).says("Faire l’émargement");
        desk.get("/workshops").await.is(200).does_not_say("Ma boîte mail de 14");
    }
}

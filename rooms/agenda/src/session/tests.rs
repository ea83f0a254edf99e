//! Tests of sessions: what may become of them, and whom to tell.

use cast::AMINA;
use ground::{Moment, Zone};

use super::rules::{Course, Phase, State};
use crate::scene::{desk, enrolled, facts, meetings, scheduled, session};

fn course(state: State, closed_at: Option<Moment>) -> Course {
    let starts_at = cast::NOW;
    Course { state, starts_at, ends_at: starts_at.plus_hours(2), closed_at }
}

#[test]
fn a_session_goes_its_way() {
    let (now, paris) = (cast::NOW, Zone::paris());
    let open = course(State::Scheduled, None);
    assert_eq!(open.phase(now.plus_minutes(-1)), Phase::Coming);
    assert_eq!(open.phase(now), Phase::Underway);
    assert_eq!(open.phase(now.plus_hours(2)), Phase::Unclosed);
    assert!(open.mark(now.plus_days(-1), &paris).is_err(), "not the day before");
    assert!(open.mark(now.plus_hours(-2), &paris).is_ok(), "the same morning");
    assert!(open.close(now.plus_minutes(-1), &paris).is_err());
    assert_eq!(open.close(now, &paris), Ok(State::Closed));
    assert!(open.reopen(now).is_err() && open.restore().is_err());
    let closed = course(State::Closed, Some(now));
    assert_eq!(closed.reopen(now.plus_days(7)), Ok(State::Scheduled));
    assert!(closed.reopen(now.plus_days(8)).is_err(), "after a week it stays");
    assert!(closed.cancel().is_err() && closed.mark(now, &paris).is_err());
    let corrected = course(State::Scheduled, Some(now));
    assert!(corrected.is_being_corrected() && corrected.cancel().is_err());
    let cancelled = course(State::Cancelled, None);
    assert_eq!(cancelled.restore(), Ok(State::Scheduled));
    assert!(cancelled.close(now, &paris).is_err() && cancelled.cancel().is_err());
}

cast::both! {
    async fn a_session_is_cancelled_with_whom_to_tell_and_takes_place_after_all(house) {
        let desk = desk(&house).await;
        let workshop = scheduled(&desk, &[]).await;
        let session = session(&house, &workshop).await;
        enrolled(&desk, &workshop, &AMINA.to_string()).await;
        desk.get(&format!("{session}/cancellation")).await.is(200).says("1 personne à prévenir").says("Amina Diallo").says("À sa prochaine venue");
        desk.post(&format!("{session}/cancellation"), &[("reason", " ")]).await.is(422).says("Remplissez ce champ");
        let to = desk.post(&format!("{session}/cancellation"), &[("reason", "Salle fermée")]).await.leads_to();
        desk.get(&to).await.says("Séance annulée").says("Salle fermée").says("Amina Diallo");
        desk.post(&format!("{session}/cancellation"), &[("reason", "encore")]).await.is(422).says("est annulée");
        desk.post(&format!("{workshop}/enrolments"), &[("person", &AMINA.to_string())]).await.is(422);
        desk.post(&format!("{session}/attendance"), &[]).await.is(422);
        desk.get(&format!("{session}/edit")).await.is(422);
        desk.get("/workshops").await.says("Annulée");
        desk.post(&format!("{session}/restoration"), &[]).await.leads_to();
        desk.post(&format!("{session}/restoration"), &[]).await.is(422);
        desk.get(&workshop).await.does_not_say("Salle fermée");
        assert_eq!(facts(&house, "agenda.cancelled").await.len(), 1);
        assert_eq!(facts(&house, "agenda.restored").await.len(), 1);
    }

    async fn a_series_made_by_mistake_is_cancelled_at_once_and_takes_place_after_all(house) {
        let desk = desk(&house).await;
        let workshop = scheduled(&desk, &[("count", "4")]).await;
        let all = meetings(&house, &workshop).await;
        let path = |at: usize| format!("/sessions/{}", all[at].id);
        desk.post(&format!("{}/cancellation", path(2)), &[("reason", "Férié")]).await.leads_to();
        desk.get(&format!("{}/cancellation", path(1))).await.is(200).says("Cette séance et 1 autre");
        let fields = [("reason", "Créé par erreur"), ("extent", "rest")];
        desk.post(&format!("{}/cancellation", path(0)), &[("reason", ""), ("extent", "rest")]).await.is(422);
        let to = desk.post(&format!("{}/cancellation", path(0)), &fields).await.leads_to();
        assert_eq!(facts(&house, "agenda.cancelled").await.len(), 4);
        desk.get(&to).await.is(200).says("Créé par erreur").says("Cette séance et 3 autres");
        desk.post(&format!("{}/restoration", path(0)), &[("extent", "rest")]).await.leads_to();
        assert_eq!(facts(&house, "agenda.restored").await.len(), 4);
        desk.get(&workshop).await.does_not_say("Annulée");
    }

    async fn the_rest_of_a_series_is_offered_though_its_first_session_is_over(house) {
        let desk = desk(&house).await;
        let workshop = scheduled(&desk, &[("count", "2")]).await;
        house.clock().turn_to("2026-11-24T16:30:00Z".parse().expect("an instant"));
        let evening = crate::scene::desk(&house).await;
        let seen = evening.get(&format!("/workshops?person={AMINA}")).await;
        seen.is(200).says("Inscrire");
        assert!(seen.text().contains(&format!("{workshop}/enrolments")));
    }

    async fn a_session_gets_another_hour_and_somebody_to_lead_it(house) {
        let desk = desk(&house).await;
        let workshop = scheduled(&desk, &[]).await;
        let session = session(&house, &workshop).await;
        desk.get(&format!("{session}/edit")).await.is(200).says("Camille facilitator");
        let leader = cast::account_of(web::Role::Facilitator).to_string();
        let fields = [("facilitator", leader.as_str()), ("day", "2026-11-25"), ("hour", "9h30"), ("minutes", "90")];
        desk.post(&session, &fields).await.leads_to();
        desk.get(&workshop).await.says("mercredi 25 novembre").says("de 9 h 30 à 11 h").says("Camille facilitator").does_not_say("Sans animation");
        desk.post(&session, &[("day", "2026-11-25"), ("hour", "23:00"), ("minutes", "90")]).await.is(422).says("entre 6");
        assert_eq!(meetings(&house, &workshop).await[0].facilitator_name.as_deref(), Some("Camille facilitator"));
    }
}

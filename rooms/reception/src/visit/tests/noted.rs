//! Visits noted wrongly or late: corrected with a trace, struck out, typed in from paper.

use cast::{AMINA, TestHouse};
use facts::{Fact, reception::Reception};
use ground::{Day, Identifier as _, SpaceId};

use super::{arrive, facts, of_today, visits};
use crate::{
    stage::desk,
    visit::rules::{Reason, State, Visit},
};

async fn on(house: &TestHouse, day: Day) -> Vec<Visit> {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    visits::of_day(&mut tx, SpaceId::from_uuid(cast::LILLE), day).await.expect("read")
}

cast::both! {
    async fn a_visit_is_corrected_with_a_trace_and_struck_out(house) {
        let desk = desk(&house).await;
        arrive(&desk, "help").await.leads_to();
        let visit = of_today(&house).await.remove(0);
        let here = format!("/visits/{}", visit.id);
        desk.get(&format!("{here}/correction")).await.is(200).says("Visite du 22/11/2026 à 10 h").says("Retirer cette visite");
        let wrong = [("reason", "flying"), ("hour", "")];
        desk.post(&format!("{here}/correction"), &wrong).await.is(422).says("Remplissez ce champ");
        desk.post(&format!("{here}/correction"), &[("reason", "shop"), ("hour", "23:00")]).await.is(422).says("pas encore passée");
        let right = [("reason", "shop"), ("hour", "09:40")];
        assert_eq!(desk.post(&format!("{here}/correction"), &right).await.leads_to(), format!("/people/{AMINA}"));
        let after = of_today(&house).await.remove(0);
        assert_eq!((after.reason, after.arrived_at), (Some(Reason::Shop), visit.arrived_at.plus_minutes(-20)));
        assert_eq!(after.ticket, visit.ticket);
        let [told] = facts(&house, "reception.corrected").await.try_into().expect("one");
        let fields = vec!["arrived_at".to_owned(), "reason".to_owned()];
        assert_eq!(told.fact, Fact::from(Reception::Corrected { visit: visit.id.uuid(), reason: "shop".into(), fields }));
        assert_eq!(told.happened_at, after.arrived_at);
        // The same answers again change nothing.
        desk.post(&format!("{here}/correction"), &right).await.leads_to();
        assert_eq!(facts(&house, "reception.corrected").await.len(), 1);
        desk.post(&format!("{here}/closure"), &[("outcome", "helped")]).await.leads_to();
        desk.post(&format!("{here}/cancellation"), &[]).await.is(422);
        desk.post(&format!("{here}/removal"), &[]).await.leads_to();
        assert!(of_today(&house).await.is_empty());
        let [struck] = facts(&house, "reception.cancelled").await.try_into().expect("one");
        assert!(struck.subject.is_some());
        desk.get(&format!("{here}/correction")).await.is(404);
        desk.post(&format!("{here}/removal"), &[]).await.is(404);
    }

    async fn a_called_person_did_not_come_after_the_call(house) {
        let desk = desk(&house).await;
        arrive(&desk, "help").await.leads_to();
        let visit = of_today(&house).await.remove(0);
        desk.post(&format!("/visits/{}/call", visit.id), &[]).await.leads_to();
        house.clock().turn_to(cast::NOW.plus_minutes(10));
        let later = [("reason", "help"), ("hour", "10:05")];
        desk.post(&format!("/visits/{}/correction", visit.id), &later).await.is(422).says("après avoir été appelée");
    }

    async fn paper_is_typed_in_later_at_its_own_day_and_hour(house) {
        let desk = desk(&house).await;
        let friday = [("reason", "help"), ("day", "2026-11-20"), ("hour", "09:30")];
        desk.post(&format!("/people/{AMINA}/visits"), &friday).await.leads_to();
        let [past] = on(&house, Day::constant(2026, 11, 20)).await.try_into().expect("one");
        assert_eq!((past.state, past.ticket, past.typed_at.is_some()), (State::Ended, None, true));
        let [told] = facts(&house, "reception.arrived").await.try_into().expect("one");
        assert_eq!((told.happened_at, told.local_day.as_str()), (past.arrived_at, "2026-11-20"));
        desk.get(&format!("/visits/{}/correction", past.id)).await.says("Saisie après coup");
        // The sheet is typed by two colleagues: the second is told.
        let again = [("reason", "help"), ("day", "2026-11-20"), ("hour", "09:35")];
        desk.post(&format!("/people/{AMINA}/visits"), &again).await.is(422).says("déjà notée");
        let old = [("reason", "help"), ("day", "2026-11-10"), ("hour", "09:30")];
        let refused = desk.post(&format!("/people/{AMINA}/visits"), &old).await;
        refused.is(422).says("trop ancien");
        assert!(refused.text().contains("value=\"09:30\""), "what was typed is lost");
        let hourless = [("reason", "help"), ("day", "2026-11-19")];
        desk.post(&format!("/people/{AMINA}/visits"), &hourless).await.is(422).says("Donnez l’heure");
        // Today, and she still waits.
        let waits = [("reason", "help"), ("hour", "09:45"), ("waits", "yes")];
        desk.post(&format!("/people/{AMINA}/visits"), &waits).await.leads_to();
        let [now] = of_today(&house).await.try_into().expect("one");
        assert_eq!((now.state, now.ticket), (State::Waiting, Some(1)));
        desk.get("/queue").await.says("attend depuis 15 min");
    }

    async fn a_sheet_without_names_is_typed_line_after_line(house) {
        let desk = desk(&house).await;
        desk.get("/visits/late").await.is(200).says("Saisir une feuille papier");
        desk.post("/visits/late", &[("day", "2026-11-21")]).await.is(422).says("Remplissez ce champ");
        let line = [("day", "2026-11-21"), ("hour", "14:10"), ("reason", "shop")];
        let next = desk.post("/visits/late", &line).await;
        assert!(next.location.as_deref().unwrap_or("").starts_with("/visits/late?day=2026-11-21"));
        desk.get("/visits/late?day=2026-11-21").await.is(200).says("14 h 10 · Boutique");
        desk.post("/visits/late", &[("hour", "23:59")]).await.is(422).says("pas encore passée");
        assert_eq!(on(&house, Day::constant(2026, 11, 21)).await.len(), 1);
        assert!(of_today(&house).await.is_empty());
    }
}

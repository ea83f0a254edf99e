//! A step that a partner holds, a step that a fact closes.

use ground::PartnerId;
use network::partner::{NewPartner, PartnerKind};

use super::*;

async fn partner(house: &TestHouse, name: &str) -> PartnerId {
    let mut tx = house.badge().write(house.db()).await.expect("open");
    let id = PartnerId::fresh();
    let new = NewPartner::by_hand(id, name, PartnerKind::Youth, "59350");
    network::partner::store::upsert(&mut tx, &new).await.expect("written");
    tx.commit().await.expect("kept");
    id
}

async fn step(house: &TestHouse, place: usize) -> String {
    format!("/people/{AMINA}/plan/steps/{}", agreed(house).await.steps[place].id)
}

/// What the pathway does when a later diagnosis of Amina is told.
async fn measures(house: &TestHouse, equipment: bool, connection: bool) {
    let found = Standing { has_equipment: equipment, has_connection: connection, ..standing(&[], &[]) };
    let mut tx = house.badge().write(house.db()).await.expect("open");
    let number = people::person::store::number(&mut tx, amina()).await.expect("number");
    let told = Told::new(measured(), cast::NOW).at(SpaceId::from_uuid(LILLE)).about(number);
    let latest: Arc<dyn Standings> = Stage::of(Some(found), 0);
    store::Reaction::hear(&StepOnSupply(latest), &mut tx, &told).await.expect("heard");
    tx.commit().await.expect("kept");
}

fn measured() -> facts::diagnosis::Diagnosis {
    let levels = std::collections::BTreeMap::new();
    let (profile, advised) = ("beginner".into(), "beginner".into());
    facts::diagnosis::Diagnosis::Measured { diagnosis: Uuid::now_v7(), profile, advised, levels }
}

cast::both! {
    async fn a_partner_holds_a_step_is_asked_on_the_day_and_gives_it_back(house) {
        let desk = adviser(&house).await;
        desk.post(&path(), AGREED).await.leads_to();
        let local = partner(&house, "Mission locale de Lille").await.to_string();
        let holder = format!("{}/holder", step(&house, 1).await);
        desk.get(&holder).await.is(200).says("Mission locale de Lille").says("Confier l’étape");
        desk.get(&format!("{holder}?q=zzz")).await.is(200).says("Aucun partenaire de ce nom");
        let whole = [("partner", local.as_str()), ("words", "Cherche un ordinateur"), ("look_on", "2026-12-12")];
        let unknown = Uuid::now_v7().to_string();
        for (field, value, words) in [("partner", "", "Choisissez"), ("partner", unknown.as_str(), "Choisissez"), ("partner", "moi", "Choisissez"), ("words", "", "Remplissez"),
            ("look_on", "", "Remplissez"), ("look_on", "2026-11-22", "Choisissez un jour à venir"), ("look_on", "2028-11-22", "dans l’année")] {
            let wrong: Vec<_> = whole.iter().copied().filter(|(name, _)| *name != field).chain([(field, value)]).collect();
            let seen = desk.post(&holder, &wrong).await;
            seen.is(422).says(words);
            assert!(field == "words" || seen.text().contains("Cherche un ordinateur"), "{field} loses what was typed");
        }
        desk.post(&format!("{holder}/removal"), &[]).await.is(422).says("Plus personne ne tient");
        assert_eq!(desk.post(&holder, &whole).await.leads_to(), path());
        desk.get(&path()).await.says("Tenue par Mission locale de Lille : Cherche un ordinateur").says("Confiée : revoir");
        desk.get(&holder).await.is(200).says("Mission locale de Lille tient cette étape").says("Reprendre l’étape");
        assert_eq!(panels(&house).await, "", "nobody is asked before the day");
        house.clock().turn_to(cast::NOW.plus_days(20));
        let html = panels(&house).await;
        assert!(html.contains("Un partenaire à qui demander des nouvelles") && html.contains("prévu le 12/12/2026"), "{html}");
        house.clock().turn_to(cast::NOW);
        desk.post(&format!("{holder}/removal"), &[]).await.leads_to();
        desk.post(&format!("{holder}/removal"), &[]).await.is(422).says("Plus personne ne tient");
        assert_eq!((told(&house, "pathway.step_entrusted").await.len(), told(&house, "pathway.step_taken_back").await.len()), (1, 1));
        // Of a revision, what a partner holds goes with the step.
        desk.post(&holder, &whole).await.leads_to();
        let keep = format!("keep-{}", agreed(&house).await.steps[1].id);
        desk.post(&path(), &[("version", "1"), ("items", keep.as_str())]).await.leads_to();
        desk.get(&path()).await.says("Tenue par Mission locale de Lille");
    }

    async fn a_closed_step_is_given_to_nobody(house) {
        let desk = adviser(&house).await;
        desk.post(&path(), AGREED).await.leads_to();
        let local = partner(&house, "Mission locale de Lille").await.to_string();
        let caf = step(&house, 0).await;
        desk.post(&caf, &[("act", "finish")]).await.leads_to();
        let whole = [("partner", local.as_str()), ("words", "Cherche"), ("look_on", "2026-12-12")];
        desk.post(&format!("{caf}/holder"), &whole).await.is(422).says("Cette étape est fermée");
        desk.get(&format!("/people/{BERNARD}/plan/steps/{AMINA}/holder")).await.is(404);
        desk.post(&format!("/people/{BERNARD}/plan/steps/{AMINA}/holder"), &whole).await.is(404);
        desk.post(&format!("/people/{BERNARD}/plan/steps/{AMINA}/holder/removal"), &[]).await.is(404);
    }

    async fn a_later_diagnosis_closes_what_the_person_has_by_now(house) {
        let desk = adviser(&house).await;
        desk.post(&path(), &[("version", "0"), ("items", "equipment"), ("items", "connection"), ("items", "caf"), ("own-1", "Un écran"), ("own-kind-1", "equipment")]).await.leads_to();
        let states = async || agreed(&house).await.steps.iter().map(|step| step.state).collect::<Vec<_>>();
        measures(&house, false, false).await;
        assert!(states().await.iter().all(|state| *state == State::Planned), "not asked is not said");
        measures(&house, true, false).await;
        assert_eq!(states().await, [State::Done, State::Planned, State::Planned, State::Planned]);
        desk.get(&path()).await.says("constaté au diagnostic");
        assert_eq!(told(&house, "pathway.step_done").await.len(), 1);
        measures(&house, true, false).await;
        assert_eq!(told(&house, "pathway.step_done").await.len(), 1, "once");
        desk.post(&step(&house, 0).await, &[("act", "reopen")]).await.leads_to();
        desk.get(&path()).await.does_not_say("constaté au diagnostic");
    }
}

//! Exclusions, as they are decided, reviewed, ended; and all that the counter reads.

use std::sync::Arc;

use cast::{AMINA, BERNARD, TestHouse};
use ground::{Day, Identifier as _, PersonId};
use people::{RecordPanel as _, port::Welcome};
use web::Role;

use super::store::Standing;
use crate::{
    SeeManagerPanel,
    stage::{at, store::changes, told},
};

const DAYS: [(&str, &str); 4] = [
    ("from", "2026-11-22"),
    ("until", "2026-12-05"),
    ("review_on", "2026-11-29"),
    ("reason", "Menaces répétées envers une bénévole."),
];

fn with<'a>(person: &'a str, field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let fields = DAYS.iter().copied().filter(|(name, _)| *name != field);
    fields.chain([("person", person)]).chain((!field.is_empty()).then_some((field, value))).collect()
}

async fn is_kept_away(house: &TestHouse, day: &str) -> bool {
    let day: Day = day.parse().expect("a day");
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let welcome: Arc<dyn Welcome> = Arc::new(Standing);
    let people = [PersonId::from_uuid(AMINA)];
    welcome.manager_first(&mut tx, &people, day).await.expect("read").contains(&people[0])
}

cast::both! {
    async fn an_exclusion_is_decided_reviewed_ended_and_resumed(house) {
        let manager = at(&house, Role::SpaceManager).await;
        let person = AMINA.to_string();
        manager.get(&format!("/exclusions/new?person={person}")).await.is(200).says("30 jours au plus");
        let one = manager.post("/exclusions", &with(&person, "", "")).await.leads_to();
        manager.get(&one).await.is(200).says("Menaces répétées").says("en cours");
        assert!(is_kept_away(&house, "2026-11-22").await && is_kept_away(&house, "2026-12-05").await);
        assert!(!is_kept_away(&house, "2026-12-06").await && !is_kept_away(&house, "2026-11-21").await);
        manager.post(&format!("{one}/end/removal"), &[]).await.is(422).says("n’a pas été terminée");
        manager.post(&format!("{one}/review"), &[("review", "")]).await.is(422).says("Remplissez ce champ");
        manager.post(&format!("{one}/review"), &[("review", "Entretien fait.")]).await.leads_to();
        manager.post(&format!("{one}/review"), &[("review", "x")]).await.is(422).says("déjà eu lieu");
        manager.post(&format!("{one}/end"), &[("how", "fled")]).await.is(422);
        manager.post(&format!("{one}/end"), &[("how", "ended")]).await.leads_to();
        assert!(!is_kept_away(&house, "2026-11-22").await);
        manager.post(&format!("{one}/end"), &[("how", "lifted")]).await.is(422).says("est terminée");
        manager.post(&format!("{one}/end/removal"), &[]).await.leads_to();
        assert!(is_kept_away(&house, "2026-11-22").await);
        assert_eq!(told(&house, "incidents.excluded").await, (1, 1));
        assert_eq!(told(&house, "incidents.exclusion_resumed").await, (1, 1));
        let csv = manager.get("/exclusions.csv").await.text();
        assert!(!csv.contains("Amina") && !csv.contains("Menaces"), "{csv}");
    }

    async fn what_cannot_be_is_refused_beside_its_field_and_kept(house) {
        let manager = at(&house, Role::SpaceManager).await;
        let person = AMINA.to_string();
        for (field, value, said) in [
            ("from", "2026-11-21", "commence aujourd’hui"),
            ("until", "2026-11-21", "vient avant"),
            ("until", "2027-01-22", "trop long"),
            ("review_on", "2026-12-06", "La revue a lieu"),
            ("reason", "", "Remplissez ce champ"),
            ("until", "", "Remplissez ce champ"),
        ] {
            let refused = manager.post("/exclusions", &with(&person, field, value)).await;
            refused.is(422).says(said);
            assert!(field == "reason" || refused.text().contains("Menaces répétées"), "{field}: lost");
        }
        manager.post("/exclusions", &with(&person, "", "")).await.leads_to();
        manager.post("/exclusions", &with(&person, "", "")).await.is(422).says("Une autre exclusion");
        manager.post("/exclusions", &with(&BERNARD.to_string(), "", "")).await.is(404);
        manager.post("/exclusions", &DAYS).await.is(404);
    }

    async fn the_counter_reads_see_the_manager_and_never_why(house) {
        let manager = at(&house, Role::SpaceManager).await;
        manager.post("/exclusions", &with(&AMINA.to_string(), "", "")).await.leads_to();
        assert_eq!(SeeManagerPanel.right(), ::store::Right::FindPerson);
        let desk = at(&house, Role::Receptionist).await;
        desk.get(&format!("/exclusions/new?person={AMINA}")).await.is(403);
        let (said, named) = changes(&house).await;
        assert!(!said.is_empty() && said.iter().all(|what| !what.contains("Menaces")));
        assert_eq!(named, 0, "the journal of changes is read by more people than the register");
    }

    async fn an_exclusion_is_forgotten_with_the_record(house) {
        let house = house.reacting(|| vec![Box::new(crate::Forgetting)]).await;
        let manager = at(&house, Role::SpaceManager).await;
        let one = manager.post("/exclusions", &with(&AMINA.to_string(), "", "")).await.leads_to();
        let person = PersonId::from_uuid(AMINA);
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let number = people::person::store::number(&mut tx, person).await.expect("a number");
        let fact = facts::people::People::Anonymised { reason: "request".into() };
        tx.tell(facts::Told::new(fact, tx.now()).about(number)).await.expect("told");
        assert!(crate::check(&mut tx).await.expect("checked").is_empty());
        tx.commit().await.expect("kept");
        manager.get(&one).await.is(404);
    }
}

//! Incidents, as who keeps the register meets them.

use cast::{AMINA, BERNARD};
use web::Role;

use jobs::Work as _;

use crate::{
    ForgetRegister,
    stage::{
        anonymised, at,
        store::{kept, looks},
        told,
    },
};

const INCIDENT: [(&str, &str); 4] =
    [("kind", "words"), ("day", "2026-11-22"), ("hour", "09:30"), ("words", "Des cris devant le comptoir.")];

fn with<'a>(field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    INCIDENT.iter().copied().filter(|(name, _)| *name != field).chain([(field, value)]).collect()
}

cast::both! {
    async fn an_incident_is_noted_closed_and_reopened(house) {
        let manager = at(&house, Role::SpaceManager).await;
        manager.get("/incidents").await.is(200).says("Aucun incident noté");
        let person = AMINA.to_string();
        manager.get(&format!("/incidents/new?person={person}")).await.is(200).says("Concerne Amina Diallo");
        let about = [INCIDENT.to_vec(), vec![("person", person.as_str())]].concat();
        let one = manager.post("/incidents", &about).await.leads_to();
        manager.get(&one).await.is(200).says("Des cris devant le comptoir").says("Amina Diallo").says("En cours");
        manager.post(&format!("{one}/reopening"), &[]).await.is(422).says("n’est pas clos");
        manager.post(&format!("{one}/closure"), &[("follow_up", " ")]).await.is(422).says("Remplissez ce champ");
        manager.post(&format!("{one}/closure"), &[("follow_up", "Police prévenue.")]).await.leads_to();
        manager.get(&one).await.says("Police prévenue").says("Clos");
        manager.post(&format!("{one}/closure"), &[("follow_up", "x")]).await.is(422).says("déjà clos");
        manager.post(&format!("{one}/reopening"), &[]).await.leads_to();
        manager.get(&one).await.says("En cours");
        assert_eq!(told(&house, "incidents.noted").await, (1, 0), "it is about nobody in the facts");
        let csv = manager.get("/incidents.csv").await.text();
        assert!(csv.contains("Des cris") && !csv.contains("Amina"), "{csv}");
    }

    async fn others_are_named_from_their_record_and_taken_off(house) {
        let manager = at(&house, Role::SpaceManager).await;
        let one = manager.post("/incidents", &INCIDENT).await.leads_to();
        manager.get(&one).await.does_not_say("Personnes concernées");
        let person = AMINA.to_string();
        manager.post(&format!("{one}/people"), &[("person", &person)]).await.leads_to();
        manager.get(&one).await.says("Personnes concernées").says("Amina Diallo");
        manager.post(&format!("{one}/people"), &[("person", &person)]).await.is(422).says("concerne déjà");
        manager.post(&format!("{one}/people"), &[("person", &BERNARD.to_string())]).await.is(404);
        manager.post(&format!("{one}/people"), &[]).await.is(404);
        manager.post(&format!("{one}/people/removal"), &[("person", &person)]).await.leads_to();
        manager.get(&one).await.does_not_say("Amina Diallo");
        manager.post(&format!("{one}/people/removal"), &[("person", &person)]).await.is(404);
        manager.post(&format!("{one}/closure"), &[("follow_up", "Fait.")]).await.leads_to();
        manager.post(&format!("{one}/people"), &[("person", &person)]).await.is(422).says("déjà clos");
    }

    async fn what_was_written_goes_with_the_record_of_whom_it_names(house) {
        let house = house.reacting(|| vec![Box::new(crate::Forgetting) as Box<dyn ::store::Reaction>]).await;
        let manager = at(&house, Role::SpaceManager).await;
        let person = AMINA.to_string();
        let about = [INCIDENT.to_vec(), vec![("person", person.as_str())]].concat();
        let one = manager.post("/incidents", &about).await.leads_to();
        let other = manager.post("/incidents", &INCIDENT).await.leads_to();
        manager.post(&format!("{one}/closure"), &[("follow_up", "Amina s’est excusée.")]).await.leads_to();
        anonymised(&house, AMINA).await;
        let page = manager.get(&one).await;
        page.is(200).says("effacé avec le dossier").says("Clos").does_not_say("Amina").does_not_say("Des cris");
        manager.get(&other).await.says("Des cris devant le comptoir");
        assert!(!manager.get("/incidents.csv").await.text().contains("excusée"));
    }

    async fn the_register_forgets_after_its_term_and_nothing_sooner(house) {
        let manager = at(&house, Role::SpaceManager).await;
        let closed = manager.post("/incidents", &with("words", "Clos depuis longtemps.")).await.leads_to();
        manager.post(&format!("{closed}/closure"), &[("follow_up", "Fait.")]).await.leads_to();
        manager.post("/incidents", &with("words", "Encore ouvert.")).await.leads_to();
        let said = [("received_on", "2026-11-20"), ("words", "Deux heures d’attente.")];
        let answered = manager.post("/complaints", &said).await.leads_to();
        manager.post(&format!("{answered}/answer"), &[("answer", "Excuses.")]).await.leads_to();
        manager.post("/complaints", &[("received_on", "2026-11-20"), ("words", "Sans réponse.")]).await.leads_to();
        house.clock().turn_to(cast::NOW.plus_days(730));
        ForgetRegister.run(house.db(), "").await.expect("forgotten");
        assert_eq!(kept(&house).await, ["Clos depuis longtemps.", "Deux heures d’attente.", "Encore ouvert.", "Sans réponse."]);
        // Two years and a day later.
        house.clock().turn_to(cast::NOW.plus_days(732));
        ForgetRegister.run(house.db(), "").await.expect("forgotten");
        assert_eq!(kept(&house).await, ["Encore ouvert.", "Sans réponse."]);
    }

    async fn a_reading_is_noted(house) {
        let manager = at(&house, Role::SpaceManager).await;
        let person = AMINA.to_string();
        let one = manager.post("/incidents", &[INCIDENT.to_vec(), vec![("person", person.as_str())]].concat()).await;
        manager.get(&one.leads_to()).await.is(200);
        assert_eq!(looks(&house).await, ["register"]);
    }

    async fn what_cannot_be_is_refused_and_kept(house) {
        let manager = at(&house, Role::SpaceManager).await;
        for (field, value, said) in [
            ("kind", "gossip", "Choisissez"),
            ("day", "2026-11-23", "pas encore venu"),
            ("day", "", "Remplissez ce champ"),
            ("hour", "99", "heure"),
            ("words", " ", "Remplissez ce champ"),
        ] {
            let refused = manager.post("/incidents", &with(field, value)).await;
            refused.is(422).says(said);
            assert!(field == "words" || refused.text().contains("Des cris devant"), "{field}: lost");
        }
        manager.post("/incidents", &with("colleague", &ground::Uuid::now_v7().to_string())).await.is(422);
        let theirs = BERNARD.to_string();
        manager.post("/incidents", &[INCIDENT.to_vec(), vec![("person", theirs.as_str())]].concat()).await.is(404);
    }

    async fn the_register_is_not_the_counters(house) {
        for role in [Role::Receptionist, Role::Adviser, Role::Facilitator, Role::Volunteer, Role::Administrator] {
            let colleague = at(&house, role).await;
            for path in ["/incidents", "/complaints", "/exclusions", "/incidents/new"] {
                colleague.get(path).await.is(403);
            }
            colleague.post("/incidents", &INCIDENT).await.is(403);
        }
        let manager = at(&house, Role::SpaceManager).await;
        let one = manager.post("/incidents", &INCIDENT).await.leads_to();
        let officer = at(&house, Role::NetworkOfficer).await;
        officer.get("/incidents").await.is(200).says("Lille");
        officer.get(&one).await.is(200).says("Des cris devant le comptoir");
    }
}

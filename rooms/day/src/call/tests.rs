//! Calls, as they are taken and returned.

use cast::{AMINA, BERNARD};
use ground::{Identifier as _, PersonId};
use jobs::Work as _;
use people::Purpose;
use web::Role;

use super::store;
use crate::stage::{action, at, told};

/// A call to return to somebody whose number is known.
const CALL: [(&str, &str); 5] = [
    ("by", "other"),
    ("caller", "Mme Petit"),
    ("phone", "06 12 34 56 78"),
    ("about", "les horaires de samedi"),
    ("return_by", "2026-11-23"),
];

fn with<'a>(field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    CALL.iter().copied().filter(|(name, _)| *name != field).chain([(field, value)]).collect()
}

cast::both! {
    async fn a_call_is_noted_tried_returned_and_put_back(house) {
        let desk = at(&house, Role::Receptionist).await;
        desk.get("/phone-calls").await.is(200).says("Personne n’attend d’appel");
        desk.get("/phone-calls/new").await.is(200).says("Qui appelle").says("Camille adviser");
        let call = desk.post("/phone-calls", &CALL).await.leads_to();
        desk.get(&call).await.is(200).says("Ce que vous pouvez dire").says("Rien sur une personne");
        let list = desk.get("/phone-calls").await;
        list.says("1 appel à rendre").says("Mme Petit").says("06 12 34 56 78").says("À rappeler lundi 23 novembre");
        let tries = action(&list.text(), "/tries");
        desk.post(&tries, &[("how", "no_answer")]).await.leads_to();
        desk.get("/phone-calls").await.says("un essai sans réponse").says("1 appel à rendre");
        desk.post(&tries, &[("how", "reached"), ("back", "closing")]).await.leads_to();
        desk.get("/phone-calls").await.says("Personne n’attend d’appel").says("Derniers appels terminés");
        desk.post(&tries, &[("how", "reached")]).await.is(422).says("déjà terminé");
        desk.post(&format!("{tries}/removal"), &[]).await.leads_to();
        desk.get("/phone-calls").await.says("1 appel à rendre").says("un essai sans réponse");
        desk.post(&format!("{tries}/removal"), &[]).await.leads_to();
        desk.post(&format!("{tries}/removal"), &[]).await.is(422).says("Personne n’a encore essayé");
        assert_eq!(told(&house, "day.call_tried").await, 2);
        assert_eq!(told(&house, "day.call_try_undone").await, 2);
        let csv = desk.get("/phone-calls.csv").await;
        assert!(csv.text().contains("Mme Petit"), "{}", csv.text());
    }

    async fn what_cannot_be_is_said_beside_its_field_and_kept(house) {
        let desk = at(&house, Role::Receptionist).await;
        for (field, value, said) in [
            ("about", "", "Remplissez ce champ"),
            ("return_by", "2026-11-20", "Ce jour est passé"),
            ("return_by", "2027-03-01", "trop loin"),
            ("return_by", "", "Dites pour quand"),
            ("phone", "12", "Écrivez un numéro"),
            ("phone", "", "Écrivez le numéro"),
            ("by", "nobody", "Choisissez"),
        ] {
            let refused = desk.post("/phone-calls", &with(field, value)).await;
            refused.is(422).says(said);
            assert!(refused.text().contains("Mme Petit"), "{field} {value}: what was typed is lost");
        }
        desk.post("/phone-calls", &with("wanted", &ground::Uuid::now_v7().to_string())).await.is(422);
        let settled = [("by", "other"), ("about", "les horaires"), ("nothing", "yes"), ("return_by", "2026-11-22")];
        let call = desk.post("/phone-calls", &settled).await.leads_to();
        desk.post(&format!("{call}/tries"), &[("how", "reached")]).await.is(422);
        desk.get("/phone-calls").await.says("Personne n’attend d’appel").says("les horaires");
    }

    async fn a_referrer_hears_what_the_person_agreed_to(house) {
        let desk = at(&house, Role::Receptionist).await;
        let about = AMINA.to_string();
        let by = |who| [with("by", who), vec![("person", about.as_str())]].concat();
        let call = desk.post("/phone-calls", &by("referrer")).await.leads_to();
        desk.get(&call).await.says("n’a pas donné son accord").does_not_say("les étapes convenues");
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        people::consent::store::give(&mut tx, PersonId::from_uuid(AMINA), Purpose::AnswerSteps, true, "counter")
            .await
            .expect("given");
        tx.commit().await.expect("kept");
        desk.get(&call).await.says("les étapes convenues").does_not_say("sa présence aux ateliers");
        let relative = desk.post("/phone-calls", &by("relative")).await.leads_to();
        desk.get(&relative).await.says("Rien sur cette personne").does_not_say("les étapes convenues");
        desk.get(&format!("/phone-calls/new?person={AMINA}")).await.is(200).says("Amina Diallo");
    }

    async fn what_is_not_ours_is_not_there(house) {
        let desk = at(&house, Role::Receptionist).await;
        let theirs = BERNARD.to_string();
        let call = [CALL.to_vec(), vec![("person", theirs.as_str())]].concat();
        desk.post("/phone-calls", &call).await.is(404);
        desk.get(&format!("/phone-calls/new?person={BERNARD}")).await.is(404);
        desk.get(&format!("/phone-calls/{}", ground::Uuid::now_v7())).await.is(404);
        desk.post("/phone-calls/x/tries", &[("how", "reached")]).await.is(404);
        at(&house, Role::Volunteer).await.get("/phone-calls").await.is(403);
    }

    async fn calls_about_somebody_forgotten_go(house) {
        let house = house.reacting(|| vec![Box::new(crate::Forgetting)]).await;
        let desk = at(&house, Role::Receptionist).await;
        let about = AMINA.to_string();
        let call = desk.post("/phone-calls", &[CALL.to_vec(), vec![("person", about.as_str())]].concat()).await.leads_to();
        let words = [("words", "Sac bleu"), ("place", "Placard"), ("person", about.as_str())];
        desk.post("/belongings", &words).await.leads_to();
        desk.post(&format!("{call}/tries"), &[("how", "no_answer")]).await.leads_to();
        let person = PersonId::from_uuid(AMINA);
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let number = people::person::store::number(&mut tx, person).await.expect("a number");
        let fact = facts::people::People::Anonymised { reason: "request".into() };
        tx.tell(facts::Told::new(fact, tx.now()).about(number)).await.expect("told");
        assert!(store::of_person(&mut tx, person).await.expect("read").is_empty());
        assert!(crate::belonging::store::of_person(&mut tx, person).await.expect("read").is_empty());
        tx.commit().await.expect("kept");
        desk.get("/phone-calls").await.says("Personne n’attend d’appel");
        desk.get("/belongings").await.says("Sac bleu").does_not_say("Amina");
    }

    async fn a_call_is_kept_for_its_term_returned_or_not(house) {
        let desk = at(&house, Role::Receptionist).await;
        let waits = desk.post("/phone-calls", &CALL).await.leads_to();
        let list = desk.get("/phone-calls").await.text();
        desk.post(&action(&list, "/tries"), &[("how", "no_answer")]).await.leads_to();
        let manager = |days| {
            house.clock().turn_to(cast::NOW.plus_days(days));
            at(&house, Role::SpaceManager)
        };
        let first = manager(90).await;
        crate::ForgetCalls.run(house.db(), "").await.expect("forgotten");
        first.get(&waits).await.is(200);
        let second = manager(91).await;
        crate::ForgetCalls.run(house.db(), "").await.expect("forgotten");
        second.get(&waits).await.is(404);
        second.get("/phone-calls").await.says("Personne n’attend d’appel");
    }
}

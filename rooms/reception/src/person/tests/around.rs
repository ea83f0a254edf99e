//! Who is around a person: those they live with, and the guardian of a minor.

use cast::{AMINA, BERNARD};
use ground::{Identifier as _, PersonId};
use people::{guardian::store as guardians, household::store as households};

use crate::stage::desk;

cast::both! {
    async fn two_people_who_live_together_are_linked_both_ways_and_parted(house) {
        let desk = desk(&house).await;
        let record = desk.post("/people", &[("first_name", "Issa"), ("last_name", "Diallo"), ("checked", &AMINA.to_string())])
            .await.leads_to();
        let issa = record.trim_start_matches("/people/").to_owned();
        let here = format!("/people/{AMINA}/household");
        desk.get(&here).await.is(200).says("Aucun lien noté");
        desk.get(&format!("{here}?q=issa")).await.is(200).says("Elles vivent ensemble");
        desk.get(&format!("{here}?q=nobody")).await.is(200).says("Personne de ce nom");
        assert_eq!(desk.post(&here, &[("person", &issa)]).await.leads_to(), here);
        desk.get(&here).await.says("Issa Diallo").says("Retirer le lien");
        desk.get(&format!("{record}/household")).await.is(200).says("Amina Diallo");
        desk.post(&format!("{record}/household"), &[("person", &AMINA.to_string())]).await.is(422).says("déjà liées");
        desk.post(&here, &[("person", &AMINA.to_string())]).await.is(422).says("une autre personne");
        desk.post(&here, &[("person", &BERNARD.to_string())]).await.is(404);
        desk.post(&here, &[]).await.is(422);
        let removal = format!("{record}/household/removal");
        desk.post(&removal, &[("person", &AMINA.to_string())]).await.leads_to();
        desk.post(&removal, &[("person", &AMINA.to_string())]).await.is(404);
        desk.get(&here).await.says("Aucun lien noté");
        // And linked again: parting was a mistake.
        desk.post(&here, &[("person", &issa)]).await.leads_to();
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        let of = async |tx: &mut store::Tx| households::of_person(tx, PersonId::from_uuid(AMINA)).await.expect("read").len();
        assert_eq!(of(&mut tx).await, 1);
        people::person::store::empty(&mut tx, issa.parse().expect("an id"), "retention").await.expect("emptied");
        assert_eq!(of(&mut tx).await, 0);
    }

    async fn a_minor_is_asked_for_a_guardian_and_helped_without_an_answer(house) {
        let desk = desk(&house).await;
        let lea = [("first_name", "Léa"), ("last_name", "Petit"), ("birth_year", "2012")];
        let asked = desk.post("/people", &lea).await.leads_to();
        assert!(asked.ends_with("/guardian"), "{asked}");
        desk.get(&asked).await.is(200).says("mineure");
        let person: PersonId = asked.trim_end_matches("/guardian").trim_start_matches("/people/").parse().expect("an id");
        let bad = [("name", ""), ("phone", "portable"), ("agreed_on", "2027-01-01")];
        desk.post(&asked, &bad).await.is(422).says("Remplissez ce champ").says("pas encore là");
        desk.post(&asked, &[("name", "Paul Petit"), ("phone", "06 12 34 56 78")]).await.leads_to();
        let agreed = async || {
            let mut tx = house.badge().read(house.db()).await.expect("a transaction");
            let who = people::person::store::find(&mut tx, person).await.expect("read").expect("there");
            guardians::agreement(&mut tx, &who).await.expect("read")
        };
        assert!(matches!(agreed().await, guardians::Agreement::ToAsk(Some(_))));
        desk.post(&asked, &[("name", "Paul Petit"), ("agreed_on", "2026-11-20")]).await.leads_to();
        assert!(matches!(agreed().await, guardians::Agreement::Given(_)));
        // She is received all the while.
        desk.post(&format!("/people/{person}/visits"), &[("reason", "help")]).await.leads_to();
        // The network asks from fifteen on only.
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        let day = tx.now().day(&ground::Zone::paris());
        network::setting::set(&mut tx, network::setting::rules::GUARDIAN_AGE, Some(14), None, day).await.expect("set");
        tx.commit().await.expect("kept");
        assert_eq!(agreed().await, guardians::Agreement::NotAsked);
        desk.get(&format!("/people/{BERNARD}/guardian")).await.is(404);
        desk.post(&format!("/people/{BERNARD}/guardian"), &[("name", "X")]).await.is(404);
    }
}

//! What waits for a colleague, and the lists that are longer than Today shows.

use super::*;

cast::both! {
    async fn nobody_runs_after_a_refusal(house) {
        let house = house.reacting(|| vec![Box::new(TaskOnDiagnosis)]).await;
        hears(&house, facts::diagnosis::Diagnosis::Postponed { reason: "no_time".into() }).await;
        assert!(panels(&house).await.contains("Diagnostic remis à plus tard"));
        hears(&house, facts::diagnosis::Diagnosis::Postponed { reason: "does_not_wish".into() }).await;
        assert_eq!(panels(&house).await, "");
    }

    async fn more_than_ten_are_reachable(house) {
        let mut tx = house.badge().write(house.db()).await.expect("open");
        for number in 0..62 {
            let (id, space) = (ground::PersonId::fresh(), ground::Identifier::from_uuid(cast::LILLE));
            let who = people::Identity::named(format!("Numéro {number:02}"), "Essai");
            people::person::store::create(&mut tx, id, space, &who).await.expect("made");
            let since = cast::NOW.plus_minutes(-number);
            crate::task::store::wait(&mut tx, id, crate::task::rules::Kind::Plan, since).await.expect("waits");
        }
        tx.commit().await.expect("kept");
        let html = panels(&house).await;
        assert!(html.contains("/tasks?kind=plan") && html.contains("Numéro 09") && !html.contains("Numéro 10"), "{html}");
        let desk = fresh(&house, &house.app(crate::routes(), &[crate::TEXTS, SKILLS])).await;
        desk.get("/tasks?kind=plan").await.is(200).says("Choisir un parcours").says("Numéro 49").does_not_say("Numéro 50");
        desk.get("/tasks?kind=plan&page=1").await.is(200).says("Numéro 50").says("Numéro 61").does_not_say("Numéro 49");
        desk.get("/tasks?kind=diagnosis").await.is(200).says("Personne n’attend");
        desk.get("/tasks?kind=planets").await.is(404);
    }
}

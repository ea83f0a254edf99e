//! Who is to be called, who was, and the lists that are longer than Today shows.

use super::*;

cast::both! {
    async fn who_was_called_is_not_called_again_at_once_and_it_can_be_undone(house) {
        adviser(&house).await.post(&path(), AGREED).await.leads_to();
        house.clock().turn_to(cast::NOW.plus_days(40));
        let app = house.app(crate::routes(), &[crate::TEXTS, SKILLS]);
        let manager = fresh(&house, &app).await;
        manager.get("/calls").await.is(200).says("Amina Diallo").says("Appelé").does_not_say("Déjà appelés");
        let call = format!("/people/{AMINA}/calls");
        assert_eq!(manager.post(&call, &[]).await.leads_to(), "/calls");
        manager.get("/calls").await.says("Personne à rappeler").says("Déjà appelés").says("appel du 01/01/2027");
        // Whoever pressed by mistake finds the way back, though nobody is left to call.
        let panels_then = panels(&house).await;
        assert!(panels_then.contains("Plus personne à appeler") && panels_then.contains("/calls"), "{panels_then}");
        manager.post(&format!("{call}/removal"), &[]).await.leads_to();
        manager.get("/calls").await.says("Amina Diallo").does_not_say("Déjà appelés");
        manager.post(&call, &[]).await.leads_to();
        // Another silence later, she is asked for again.
        house.clock().turn_to(cast::NOW.plus_days(80));
        assert!(panels(&house).await.contains("À rappeler"));
        fresh(&house, &app).await.get("/calls").await.says("Amina Diallo").does_not_say("Personne à rappeler");
        fresh(&house, &app).await.post(&format!("/people/{BERNARD}/calls"), &[]).await.is(404);
    }

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

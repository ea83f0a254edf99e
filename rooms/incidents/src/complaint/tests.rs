//! Complaints, as they are written down and answered.

use cast::AMINA;
use web::Role;

use crate::stage::{at, told};

cast::both! {
    async fn a_complaint_is_answered_and_its_answer_taken_back(house) {
        let manager = at(&house, Role::SpaceManager).await;
        manager.get("/complaints").await.is(200).says("Aucune réclamation");
        let person = AMINA.to_string();
        let said = [("received_on", "2026-11-20"), ("words", "Deux heures d’attente."), ("person", person.as_str())];
        let one = manager.post("/complaints", &said).await.leads_to();
        manager.get(&one).await.is(200).says("Amina Diallo").says("Répondre avant le 20/12/2026");
        manager.post(&format!("{one}/answer/removal"), &[]).await.is(422).says("pas encore de réponse");
        manager.post(&format!("{one}/answer"), &[("answer", "")]).await.is(422).says("Remplissez ce champ");
        manager.post(&format!("{one}/answer"), &[("answer", "Excuses, et un rendez-vous.")]).await.leads_to();
        manager.get(&one).await.says("Excuses, et un rendez-vous").says("Camille space_manager");
        manager.post(&format!("{one}/answer"), &[("answer", "x")]).await.is(422).says("déjà sa réponse");
        manager.post(&format!("{one}/answer/removal"), &[]).await.leads_to();
        let open = manager.get(&one).await;
        open.says("Répondre avant");
        assert!(open.text().contains("Excuses, et un rendez-vous"), "its words are kept to be mended");
        assert_eq!(told(&house, "incidents.complained").await, (1, 1));
        let csv = manager.get("/complaints.csv").await.text();
        assert!(csv.contains("Deux heures") && !csv.contains("Amina"), "{csv}");
    }

    async fn what_waits_too_long_is_said_and_what_has_not_come_is_refused(house) {
        let manager = at(&house, Role::SpaceManager).await;
        let refused = manager.post("/complaints", &[("received_on", "2026-11-23"), ("words", "Bruit")]).await;
        refused.is(422).says("pas encore venu");
        assert!(refused.text().contains("Bruit"));
        manager.post("/complaints", &[("received_on", ""), ("words", "")]).await.is(422).says("Remplissez ce champ");
        manager.post("/complaints", &[("received_on", "2026-10-01"), ("words", "Bruit")]).await.leads_to();
        let list = manager.get("/complaints").await;
        list.is(200).says("Répondre avant le 31/10/2026");
        assert!(list.text().contains("badge-care"));
    }
}

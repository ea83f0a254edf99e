//! Notes, as colleagues leave and read them.

use cast::{AMINA, BERNARD};

use super::NoteId;
use crate::stage::desk;

cast::both! {
    async fn a_note_is_left_read_and_reopened(house) {
        let desk = desk(&house).await;
        desk.get("/notes").await.is(200).says("Aucune note en attente");
        let about = AMINA.to_string();
        let fields = [("text", "Elle reviendra avec son justificatif."), ("person", about.as_str()), ("back", "record")];
        assert_eq!(desk.post("/notes", &fields).await.leads_to(), format!("/people/{AMINA}"));
        let seen = desk.get("/notes").await;
        seen.is(200).says("avec son justificatif").says("Amina Diallo").says("Camille receptionist");
        let page = seen.text();
        let close = page.split("action=\"").filter_map(|rest| rest.split('"').next()).find(|path| path.ends_with("/closure"));
        let close = close.expect("a button").to_owned();
        assert_eq!(desk.post(&close, &[]).await.leads_to(), "/notes");
        desk.get("/notes").await.says("Notes faites").says("Aucune note en attente");
        desk.post(&close.replace("closure", "reopening"), &[]).await.leads_to();
        desk.get("/notes").await.does_not_say("Notes faites").says("avec son justificatif");
    }

    async fn an_empty_or_endless_note_is_refused_and_kept(house) {
        let desk = desk(&house).await;
        desk.post("/notes", &[("text", "  ")]).await.is(422).says("Remplissez ce champ");
        let long = "a".repeat(501);
        let refused = desk.post("/notes", &[("text", &long)]).await;
        refused.is(422).says("500 caractères");
        assert!(refused.text().contains(&long));
    }

    async fn what_is_not_ours_is_not_there(house) {
        let desk = desk(&house).await;
        let other = BERNARD.to_string();
        desk.post("/notes", &[("text", "Bonjour"), ("person", &other)]).await.is(404);
        desk.post(&format!("/notes/{}/closure", NoteId::fresh()), &[]).await.is(404);
        desk.post("/notes/x/reopening", &[]).await.is(404);
    }
}

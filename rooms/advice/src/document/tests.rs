//! Working documents: what they are, how long they stay, what the database holds; proofs that are only seen.

use cast::{AMINA, Client, TestHouse};
use jobs::Work as _;
use web::Role;

use crate::{
    ForgetDocuments,
    stage::{at, store},
};

const PDF: &[u8] = b"%PDF-1.7\nLettre a l'operateur\n%%EOF";

async fn asked(house: &TestHouse) -> (Client, String) {
    let adviser = at(house, Role::Adviser).await;
    let one = adviser.post(&format!("/people/{AMINA}/advice"), &[("kind", "cv"), ("place", "room")]).await.leads_to();
    (adviser, one)
}

async fn kept(house: &TestHouse) -> (Client, String, String) {
    let (adviser, one) = asked(house).await;
    let path = format!("{one}/documents");
    adviser.upload(&path, &[("document", "letter")], ("file", "amina-diallo.pdf", PDF)).await.leads_to();
    let page = adviser.get(&one).await.text();
    let at = page.find("/documents/").expect("a document");
    let document = page[at..].split('"').next().expect("an address").to_owned();
    (adviser, one, document)
}

cast::both! {
    async fn a_document_is_kept_locked_and_read_again(house) {
        let (adviser, one, document) = kept(&house).await;
        adviser.get(&one).await.says("Courrier").says("PDF, 1 ko").does_not_say("amina-diallo.pdf");
        let file = adviser.get(&document).await;
        file.is(200);
        assert_eq!(file.body, PDF);
        assert!(file.header("content-disposition").contains("document-letter.pdf"), "no name of anybody");
        assert_eq!(store::looks(&house, "document").await, 1);
        adviser.post(&format!("{document}/removal"), &[]).await.leads_to();
        adviser.get(&document).await.is(404);
        assert_eq!(store::documents(&house).await, 0);
    }

    async fn what_is_no_document_is_refused(house) {
        let (adviser, one) = asked(&house).await;
        let path = format!("{one}/documents");
        let html = b"<html><script>alert(1)</script>".as_slice();
        adviser.upload(&path, &[("document", "letter")], ("file", "x.pdf", html)).await.is(422).says("ni un PDF");
        adviser.upload(&path, &[("document", "letter")], ("file", "x.pdf", b"")).await.is(422).says("Choisissez un fichier");
        adviser.upload(&path, &[("document", "identity")], ("file", "x.pdf", PDF)).await.is(422);
        assert_eq!(store::documents(&house).await, 0);
    }

    async fn it_goes_after_its_last_day(house) {
        let (adviser, one, document) = kept(&house).await;
        house.clock().turn_to(house.clock().now().plus_days(30));
        let adviser = adviser.signed_in(Role::Adviser).await;
        adviser.get(&document).await.is(200);
        house.clock().turn_to(house.clock().now().plus_days(1));
        let adviser = adviser.signed_in(Role::Adviser).await;
        adviser.get(&document).await.is(404);
        adviser.get(&one).await.is(200).does_not_say("Courrier, ");
        house.clock().turn_to(house.clock().now().plus_days(1));
        assert!(ForgetDocuments.is_called_for(house.db()).await.expect("read"));
        ForgetDocuments.run(house.db(), "").await.expect("run");
        assert_eq!(store::documents(&house).await, 0);
        assert!(!ForgetDocuments.is_called_for(house.db()).await.expect("read"));
    }

    async fn a_proof_is_seen_and_never_copied(house) {
        let (adviser, one) = asked(&house).await;
        adviser.get(&one).await.says("jamais copiées");
        adviser.post(&format!("{one}/sightings"), &[("proof", "identity")]).await.leads_to();
        adviser.post(&format!("{one}/sightings"), &[("proof", "identity")]).await.leads_to();
        adviser.get(&one).await.says("Pièce d’identité, vu le 22/11/2026");
        adviser.post(&format!("{one}/sightings"), &[("proof", "passport")]).await.is(422);
    }
}

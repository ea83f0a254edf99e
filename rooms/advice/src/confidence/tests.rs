//! Confidential notes: who reads them, what the database holds of them, what the journal says.

use cast::{AMINA, BERNARD, LILLE, hire};
use web::Role;

use crate::stage::{at, store};

async fn noted(house: &cast::TestHouse) -> (cast::Client, String) {
    let adviser = at(house, Role::Adviser).await;
    let asked = [("kind", "bill"), ("place", "room"), ("summary", "Facture à étaler.")];
    let one = adviser.post(&format!("/people/{AMINA}/advice"), &asked).await.leads_to();
    adviser.post(&format!("{one}/confidences"), &[("confidence", "Violences à la maison.")]).await.leads_to();
    (adviser, one)
}

/// Where the only note of a request is read.
async fn note(client: &cast::Client, request: &str) -> String {
    let page = client.get(request).await.text();
    let at = page.find("/confidences/").expect("a note");
    page[at..].split('"').next().expect("an address").to_owned()
}

cast::both! {
    async fn its_author_and_the_manager_read_it_and_each_reading_is_noted(house) {
        let (adviser, one) = noted(&house).await;
        adviser.get(&one).await.does_not_say("Violences");
        let note = note(&adviser, &one).await;
        let before = store::looks(&house, "confidence").await;
        adviser.get(&note).await.is(200).says("Violences à la maison");
        adviser.get(&note).await.is(200);
        let manager = at(&house, Role::SpaceManager).await;
        manager.get(&note).await.is(200).says("Violences à la maison");
        assert_eq!(store::looks(&house, "confidence").await - before, 3, "each, however soon");
        manager.post(&format!("{note}/removal"), &[]).await.is(403);
        adviser.post(&format!("{note}/removal"), &[]).await.leads_to();
        adviser.get(&note).await.is(404);
    }

    async fn another_adviser_sees_that_there_is_one_and_no_more(house) {
        let (adviser, one) = noted(&house).await;
        let note = note(&adviser, &one).await;
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let newcomer = hire(&mut tx, "conseil2@antenne.example", &[(Role::Adviser, Some(LILLE))]).await;
        tx.commit().await.expect("kept");
        let other = adviser.signed_in_as(newcomer).await;
        other.get(&one).await.is(200).says("Facture à étaler").says("Réservée").does_not_say("Violences");
        other.get(&note).await.is(403);
        other.post(&format!("{note}/removal"), &[]).await.is(403);
    }

    async fn the_database_does_not_hold_its_words(house) {
        let (_, _) = noted(&house).await;
        for locked in store::locked(&house).await {
            assert!(!String::from_utf8_lossy(&locked).contains("Violences"));
            assert!(locked.len() > 40, "a nonce, the words, a seal");
        }
        assert!(!store::said_in_journals(&house, "Violences").await);
    }

    async fn an_empty_note_or_one_about_nobody_is_refused(house) {
        let (adviser, one) = noted(&house).await;
        adviser.post(&format!("{one}/confidences"), &[("confidence", " ")]).await.is(422).says("Remplissez ce champ");
        adviser.post(&format!("/advice/{BERNARD}/confidences"), &[("confidence", "x")]).await.is(404);
    }

    async fn who_is_forgotten_leaves_no_note_and_what_was_done_counts(house) {
        let house = house.reacting(|| vec![Box::new(crate::Forgetting)]).await;
        let (adviser, one) = noted(&house).await;
        store::anonymise(&house, AMINA).await;
        assert!(store::locked(&house).await.is_empty());
        adviser.get(&one).await.is(200).says("Personne oubliée").does_not_say("Facture à étaler");
        adviser.post(&format!("{one}/closure"), &[("usual", "15")]).await.is(404);
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        assert_eq!(crate::check(&mut tx).await.expect("checked"), Vec::<String>::new());
    }
}

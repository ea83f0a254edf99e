//! Three pictures instead of a word: pressed at the counter or at home, in their order, with few tries.

use cast::{AMINA, Client, Seen};

use super::{WORD, scene};

/// Presses pictures one after another, as the page carries them.
async fn pressed(client: &Client, here: &str, pictures: &[&str]) -> Seen {
    let (mut chosen, mut last) = (String::new(), None);
    for picture in pictures {
        let seen = client.post(here, &[("chosen", &chosen), ("picture", picture)]).await;
        format!("{chosen} {picture}").trim().clone_into(&mut chosen);
        last = Some(seen);
    }
    last.expect("a picture")
}

cast::both! {
    async fn three_pictures_open_the_page_in_their_order(house) {
        let scene = scene(&house).await;
        let link = scene.gives(&house, AMINA).await;
        let counter = format!("/people/{AMINA}/own-page/pictures");
        scene.desk.get(&counter).await.is(200).says("Image 1 sur 3").says("Parapluie");
        scene.desk.post(&counter, &[("picture", "sun")]).await.is(200).says("Image 2 sur 3").does_not_say("Soleil");
        pressed(&scene.desk, &counter, &["sun", "cat", "key"]).await.leads_to();
        let here = format!("{link}/images");
        // Nothing of anybody before the last picture; nothing in an address.
        scene.app.get(&link).await.is(200).says("Ouvrir avec mes trois images");
        scene.app.get(&here).await.is(200).says("Image 1 sur 3").does_not_say("Amina");
        for wrong in [["cat", "sun", "key"], ["sun", "cat", "boat"]] {
            pressed(&scene.app, &here, &wrong).await.is(422).says("Ce ne sont pas les bonnes images").says("Image 1 sur 3");
        }
        // What is not ours, or twice, is no picture.
        scene.app.post(&here, &[("chosen", "sun sun lion"), ("picture", "sun")]).await.is(200).says("Image 2 sur 3");
        let entered = pressed(&scene.app, &here, &["sun", "cat", "key"]).await;
        assert_eq!(entered.leads_to(), "/moi");
        scene.app.keeping(&entered).get("/moi").await.is(200).says("Amina");
        // The pictures are no word that somebody may type.
        scene.app.post(&link, &[("word", "pictures:sun cat key")]).await.is(422);
        scene.app.post(&link, &[("word", "sun cat key")]).await.is(422);
        let arabic = scene.app.with_cookie("moi-langue", "ar");
        arabic.get(&here).await.is(200).says("مظلة");
    }

    async fn few_tries_and_the_word_replaces_the_pictures(house) {
        let scene = scene(&house).await;
        let link = scene.gives(&house, AMINA).await;
        let (here, counter) = (format!("{link}/images"), format!("/people/{AMINA}/own-page/pictures"));
        pressed(&scene.desk, &counter, &["sun", "cat", "key"]).await.leads_to();
        for _ in 0..5 {
            pressed(&scene.app, &here, &["sun", "cat", "boat"]).await.is(422).says("Ce ne sont pas");
        }
        pressed(&scene.app, &here, &["sun", "cat", "key"]).await.is(422).says("Trop d’essais");
        house.clock().turn_to(cast::NOW.plus_minutes(16));
        assert_eq!(pressed(&scene.app, &here, &["sun", "cat", "key"]).await.leads_to(), "/moi");
        let desk = scene.app.signed_in(web::Role::SpaceManager).await;
        desk.post(&format!("/people/{AMINA}/own-page/word"), &[("word", WORD)]).await.leads_to();
        pressed(&scene.app, &here, &["sun", "cat", "key"]).await.is(422);
        scene.app.signed_in(web::Role::Volunteer).await.get(&counter).await.is(403);
    }

    async fn at_home_the_code_of_the_paper_keeps_them(house) {
        let scene = scene(&house).await;
        let link = scene.gives(&house, AMINA).await;
        let here = format!("{link}/images");
        scene.app.get(&link).await.says("Choisir trois images");
        pressed(&scene.app, &here, &["moon", "fish", "bell"]).await.is(200).says("Le code du papier");
        let chosen = ("chosen", "moon fish bell");
        scene.app.post(&here, &[chosen, ("code", "K7QX-4MPD")]).await.is(422);
        let code = scene.code(AMINA).await;
        assert_eq!(scene.app.post(&here, &[chosen, ("code", &code)]).await.leads_to(), "/moi");
        assert_eq!(pressed(&scene.app, &here, &["moon", "fish", "bell"]).await.leads_to(), "/moi");
        // The code served once.
        scene.app.post(&here, &[("chosen", "sun cat key"), ("code", &code)]).await.is(422);
        scene.app.get(&format!("/moi/{}/images", "0".repeat(64))).await.is(404);
    }
}

//! What a colleague reads when something is not possible: a sentence and a way on, never a bare error.

use ground::{Identifier as _, PersonId, SpaceId};
use people::Identity;
use web::{Answer, Asker, Guard, Role, Routes, go};

use crate::world::{self, furnished, furnished_with};

/// Registers under an id that is taken.
async fn create(asker: Asker) -> Answer {
    let mut tx = asker.write().await?;
    let (taken, space) = (PersonId::from_uuid(cast::AMINA), SpaceId::from_uuid(cast::LILLE));
    people::person::store::create(&mut tx, taken, space, &Identity::named("Awa", "Ba")).await?;
    Ok(go("/"))
}

/// Where a record's page says these words; each must be there.
fn place(page: &str, words: &str) -> usize {
    page.find(words).unwrap_or_else(|| panic!("« {words} » is not there:\n{page}"))
}

cast::both! {
    async fn what_is_there_already_is_a_conflict_and_not_a_breakdown(house) {
        let app = house.app(Routes::new().post("/twice", Guard::SignedIn, create), &[]);
        let desk = app.signed_in(Role::Receptionist).await;
        let seen = desk.post("/twice", &[]).await;
        seen.is(409).says("Quelqu’un a été plus rapide").says("Rien n’a été enregistré").says("Retour à l’accueil");
    }

    async fn a_post_without_a_space_is_told_where_to_choose_one(house) {
        let app = furnished(&house).await;
        for role in [Role::NetworkOfficer, Role::Administrator] {
            let office = app.signed_in(role).await;
            for path in ["/people", "/queue", "/roster", "/workshops/new"] {
                let seen = office.get(path).await;
                seen.is(403).says("Choisissez d’abord une antenne").says("Changer de poste");
                assert!(seen.text().contains(&format!("/post?back={}", path.replace('/', "%2F"))), "{path}");
            }
            office.get("/post?back=%2Fqueue").await.is(200);
        }
        // What is for another post of the network is another matter.
        app.signed_in(Role::NetworkOfficer).await.get("/accounts").await.is(403).does_not_say("Choisissez d’abord");
        // The post once chosen leads to where one was going.
        let desk = app.signed_in(Role::Receptionist).await;
        let posts = desk.get("/post?back=%2Fqueue").await.text();
        let grant = &posts[place(&posts, "name=\"grant\" value=\"") + 20..][..36];
        assert_eq!(desk.post("/post", &[("grant", grant), ("back", "/queue")]).await.leads_to(), "/queue");
        assert_eq!(desk.post("/post", &[("grant", grant), ("back", "//elsewhere.example")]).await.leads_to(), "/today");
    }

    async fn a_form_survives_the_end_of_its_session_for_whoever_wrote_it(house) {
        let app = furnished(&house).await;
        let desk = app.signed_in(Role::Receptionist).await;
        let key = ground::Uuid::now_v7().to_string();
        let fields = [("key", key.as_str()), ("text", "Les clés sont chez « Awa & Ba »"), ("password", "du 12 au 14")];
        desk.post("/lock", &[]).await;
        let door = desk.post("/notes", &fields).await;
        door.is(403).says("Votre session était finie").says("ce que vous avez écrit est gardé");
        door.does_not_say("du 12 au 14");
        let unsent = format!("key={key}&text=Les+cl%C3%A9s+sont+chez+%C2%AB+Awa+%26+Ba+%C2%BB");
        let page = door.text();
        assert!(page.contains(&unsent.replace('&', "&#38;")), "the form is not in the page:\n{page}");
        let writer = &page[place(&page, "name=\"writer\" value=\"") + 21..][..128];
        let way = |email, password| {
            [("back", "/notes"), ("unsent", unsent.as_str()), ("writer", writer), ("email", email), ("password", password)]
        };
        let wrong = desk.post("/sign-in", &way("wrong", "wrong")).await;
        assert!(wrong.is(422).text().contains(&unsent.replace('&', "&#38;")), "a wrong password loses the form");
        let colleague = cast::email_of(Role::Facilitator);
        let other = app.post("/sign-in", &way(&colleague, cast::PASSWORD)).await;
        assert_eq!(other.leads_to(), "/notes", "what somebody else wrote is not for a colleague");
        let email = cast::email_of(Role::Receptionist);
        let changed = unsent.replace("Awa", "Eve");
        let forged = [("back", "/notes"), ("unsent", changed.as_str()), ("writer", writer), ("email", &*email)];
        let forged = [forged.as_slice(), &[("password", cast::PASSWORD)]].concat();
        assert_eq!(app.post("/sign-in", &forged).await.leads_to(), "/notes", "what was changed is not kept");
        let offered = desk.post("/sign-in", &way(&email, cast::PASSWORD)).await;
        offered.is(200).says("Envoyer maintenant");
        let text = offered.text();
        assert!(text.contains("action=\"/notes\"") && text.contains(&format!("name=\"key\" value=\"{key}\"")), "{text}");
        let desk = app.signed_in(Role::Receptionist).await;
        desk.get("/notes").await.does_not_say("Awa & Ba");
        assert_eq!(desk.post("/notes", &fields).await.status.as_u16(), 303);
        desk.get("/notes").await.says("Awa & Ba");
    }

    async fn an_address_that_only_receives_leads_to_the_page_above(house) {
        let app = furnished(&house).await;
        let desk = app.signed_in(Role::Receptionist).await;
        let person = format!("/people/{}", cast::AMINA);
        assert_eq!(desk.get(&format!("{person}/visits")).await.leads_to(), person);
        desk.post("/design", &[]).await.is(405).says("Retour à l’accueil");
        desk.post("/nowhere", &[]).await.is(404).says("Retour à l’accueil");
    }

    async fn the_page_of_messages_knows_whether_they_leave(house) {
        const SILENT: &str = "Rien ne part";
        let silent = furnished(&house).await.signed_in(Role::Administrator).await;
        silent.get("/messages").await.is(200).says(SILENT);
        let smtp = post::Transport::smtp("smtp://127.0.0.1:2525?tls=none", "bonjour@essai.example").expect("a transport");
        let sends = furnished_with(&house, smtp.clone()).await.signed_in(Role::Administrator).await;
        sends.get("/messages").await.is(200).says("Rien ne part de ce programme par SMS");
        let door = post::Opening { url: "http://127.0.0.1:2526/", ..post::Opening::default() };
        let both = smtp.with_sms(post::Sms::open(door, None).expect("a door"));
        let sends = furnished_with(&house, both).await.signed_in(Role::Administrator).await;
        sends.get("/messages").await.is(200).does_not_say(SILENT).says("Accusés de réception des SMS");
    }

    async fn at_the_counter_a_record_begins_with_who_it_is(house) {
        let app = furnished(&house).await;
        let life = world::ours(&house, &app).await;
        let path = format!("/people/{}", life.id("person"));
        let order = async |role| {
            let page = app.signed_in(role).await.get(&path).await.text();
            let record = &page[place(&page, "record-main")..];
            place(record, "Identité") < place(record, "Ateliers")
        };
        assert!(order(Role::Receptionist).await, "who it is comes first");
        assert!(!order(Role::Adviser).await, "where they stand comes first");
    }
}

//! What becomes of a text message: its hours, its end, refusals, one sending, a receipt; on both databases.

use std::{net::TcpListener, time::Duration};

use cast::{AMINA, Client, LILLE, NOW, ORGANISATION, TestHouse};
use ground::{Identifier as _, Moment, PersonId, SpaceId};
use jobs::Worker;
use post::{Channel, Memory, Message, MessageId, Obstacle, Opening, Sms, Terms, Transport, template::Kind};
use store::Db;
use web::Role;

/// Monday 23 November 2026 at 10:00 in Paris; the tests' own now is a Sunday.
fn monday() -> Moment {
    NOW.plus_days(1)
}

fn sms(body: &str) -> Message {
    Message {
        id: MessageId::fresh(),
        channel: Channel::Sms,
        recipient: "+33639980102".into(),
        subject: "Rappel".into(),
        body: body.into(),
        person: Some(PersonId::from_uuid(AMINA)),
    }
}

fn terms() -> Terms {
    Terms { kind: Some(Kind::Reminder), space: Some(SpaceId::from_uuid(LILLE)), ..Terms::default() }
}

async fn put(house: &TestHouse, message: &Message, terms: Terms) {
    let mut tx = house.badge().write(house.db()).await.expect("opens");
    post::put_within(&mut tx, message, terms).await.expect("put");
    tx.commit().await.expect("committed");
}

async fn run(house: &TestHouse, memory: &Memory) {
    let works = post::works(Transport::Memory(memory.clone()));
    Worker::new(house.db().clone(), works).run_due().await.expect("ran");
}

async fn administrator(house: &TestHouse, memory: &Memory) -> Client {
    let transport = Transport::Memory(memory.clone());
    let app = house.app_with(post::routes(), &[post::TEXTS], |builder| {
        let mut builder = builder.port(transport);
        builder.address = "http://antenne.test".into();
        builder.nav = post::NAV.to_vec();
        builder
    });
    app.signed_in(Role::Administrator).await
}

async fn shows(desk: &Client, message: &Message, words: &str) {
    desk.get(&format!("/messages/{}", message.id)).await.is(200).says(words);
}

cast::both! {
    async fn a_text_message_waits_for_its_hours(house) {
        let memory = Memory::default();
        let message = sms("Rappel : mardi");
        put(&house, &message, terms()).await;
        run(&house, &memory).await;
        assert!(memory.sent().is_empty(), "it is Sunday");
        house.clock().turn_to(monday().plus_hours(-3));
        run(&house, &memory).await;
        assert!(memory.sent().is_empty(), "it is seven in the morning");
        house.clock().turn_to(monday().plus_hours(-2));
        run(&house, &memory).await;
        assert_eq!(memory.sent().len(), 1);
        house.clock().turn_to(monday());
        run(&house, &memory).await;
        assert_eq!(memory.sent().len(), 1, "once");
    }

    async fn an_email_does_not_wait(house) {
        let memory = Memory::default();
        let message = Message { channel: Channel::Email, recipient: "amina@essai.example".into(), ..sms("Bonjour") };
        put(&house, &message, terms()).await;
        run(&house, &memory).await;
        assert_eq!(memory.sent().len(), 1);
    }

    async fn a_space_sets_its_own_hours(house) {
        let memory = Memory::default();
        let mut tx = house.badge().write(house.db()).await.expect("opens");
        let today = NOW.day(&ground::Zone::paris());
        let sundays = network::setting::rules::QUIET_SUNDAYS;
        network::setting::set(&mut tx, sundays, Some(0), Some(SpaceId::from_uuid(LILLE)), today).await.expect("set");
        tx.commit().await.expect("committed");
        put(&house, &sms("Rappel"), terms()).await;
        put(&house, &sms("Ailleurs"), Terms { space: None, ..terms() }).await;
        run(&house, &memory).await;
        assert_eq!(memory.sent().iter().map(|one| one.body.clone()).collect::<Vec<_>>(), ["Rappel"]);
    }

    async fn what_comes_too_late_is_given_up(house) {
        let memory = Memory::default();
        let tonight = sms("Ce soir");
        put(&house, &tonight, Terms { worthless_after: Some(NOW.plus_hours(9)), ..terms() }).await;
        run(&house, &memory).await;
        let desk = administrator(&house, &memory).await;
        shows(&desk, &tonight, "Il ne servait plus à rien").await;
        let tomorrow = sms("Demain");
        put(&house, &tomorrow, Terms { not_before: Some(monday()), worthless_after: Some(monday().plus_hours(1)), ..terms() }).await;
        house.clock().turn_to(monday().plus_hours(2));
        run(&house, &memory).await;
        let desk = administrator(&house, &memory).await;
        shows(&desk, &tomorrow, "Il ne servait plus à rien").await;
        assert!(memory.sent().is_empty());
        desk.post(&format!("/messages/{}/attempt", tomorrow.id), &[]).await.is(422).says("ce qu’il annonce est passé");
    }

    async fn a_letter_that_nobody_needs_any_more_is_given_up(house) {
        let memory = Memory::default();
        let letter = Message { channel: Channel::Letter, recipient: "Amina Diallo".into(), ..sms("Votre place") };
        put(&house, &letter, Terms { worthless_after: Some(NOW.plus_hours(1)), ..terms() }).await;
        run(&house, &memory).await;
        house.clock().turn_to(NOW.plus_hours(2));
        run(&house, &memory).await;
        let desk = administrator(&house, &memory).await;
        shows(&desk, &letter, "Abandonné").await;
        shows(&desk, &letter, "Il ne servait plus à rien").await;
    }

    async fn who_wants_none_gets_none(house) {
        let memory = Memory::default();
        house.clock().turn_to(monday());
        let counter = house.app(post::routes(), &[post::TEXTS]).signed_in(Role::Receptionist).await;
        let wishes = format!("/people/{AMINA}/opt-outs");
        counter.post(&wishes, &[("refused", "sms")]).await.leads_to();
        let (text, mail) = (sms("Rappel"), Message { channel: Channel::Email, recipient: "amina@essai.example".into(), ..sms("Rappel") });
        put(&house, &text, terms()).await;
        put(&house, &mail, terms()).await;
        // To the referrer, about her: not hers to refuse.
        let answer = Message { channel: Channel::Sms, ..sms("Une réponse") };
        put(&house, &answer, Terms { kind: Some(Kind::Answer), ..terms() }).await;
        run(&house, &memory).await;
        let mut bodies: Vec<_> = memory.sent().into_iter().map(|one| (one.channel, one.body)).collect();
        bodies.sort();
        assert_eq!(bodies, [(Channel::Email, "Rappel".to_owned()), (Channel::Sms, "Une réponse".to_owned())]);
        let desk = administrator(&house, &memory).await;
        shows(&desk, &text, "ne veut pas de message par ce moyen").await;
        desk.post(&format!("/messages/{}/attempt", text.id), &[]).await.is(422).says("ne veut pas de message");
        counter.post(&wishes, &[]).await.leads_to();
        let later = sms("Plus tard");
        put(&house, &later, terms()).await;
        run(&house, &memory).await;
        assert_eq!(memory.sent().len(), 3);
        let stranger = house.app(post::routes(), &[post::TEXTS]).signed_in(Role::Volunteer).await;
        stranger.post(&wishes, &[("refused", "sms")]).await.is(403);
    }

    async fn a_text_message_leaves_once_whoever_hurries(house) {
        let memory = Memory::default();
        house.clock().turn_to(monday());
        let message = sms("Une fois");
        put(&house, &message, terms()).await;
        // Past the claims of the jobs: the same order, in several processes at the same time.
        let order = format!(r#"{{"message":"{}","organisation":"{ORGANISATION}"}}"#, message.id);
        let mut running = Vec::new();
        for _ in 0..4 {
            let db = Db::connect(house.place(), house.clock().clone(), Vec::new()).await.expect("connected");
            let (memory, order) = (memory.clone(), order.clone());
            running.push(cast::tokio::spawn(async move {
                let works = post::works(Transport::Memory(memory));
                works[0].run(&db, &order).await.expect("ran");
            }));
        }
        for process in running {
            process.await.expect("ended");
        }
        assert_eq!(memory.sent().len(), 1);
        let desk = administrator(&house, &memory).await;
        shows(&desk, &message, "Envoyé").await;
    }

    async fn what_may_have_left_when_the_program_stopped_is_not_sent_again(house) {
        house.clock().turn_to(monday());
        let message = sms("Peut-être");
        put(&house, &message, terms()).await;
        // A provider that hears and never answers; the program stops meanwhile.
        let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}/", silent.local_addr().expect("an address"));
        let sms = Sms::open(Opening { url: &url, ..Opening::default() }, None).expect("a door");
        let works = post::works(Transport::None.with_sms(sms));
        let order = format!(r#"{{"message":"{}","organisation":"{ORGANISATION}"}}"#, message.id);
        let stopped = cast::tokio::time::timeout(Duration::from_secs(2), works[0].run(house.db(), &order)).await;
        assert!(stopped.is_err(), "it waits for an answer");
        let memory = Memory::default();
        run(&house, &memory).await;
        assert!(memory.sent().is_empty());
        let desk = administrator(&house, &memory).await;
        let path = format!("/messages/{}", message.id);
        desk.get(&path).await.says("Abandonné").says("Il est peut-être parti");
        // A colleague who checked may send it.
        desk.post(&format!("{path}/attempt"), &[]).await.leads_to();
        run(&house, &memory).await;
        assert_eq!(memory.sent().len(), 1);
    }

    async fn a_message_is_cancelled_while_it_waits_and_tried_again(house) {
        let memory = Memory::default();
        let message = sms("Demain");
        put(&house, &message, terms()).await;
        let desk = administrator(&house, &memory).await;
        let path = format!("/messages/{}", message.id);
        desk.get(&path).await.says("Annuler ce message").does_not_say("Essayer encore");
        desk.post(&format!("{path}/cancellation"), &[]).await.leads_to();
        desk.get(&path).await.says("Un collègue l’a annulé").says("Essayer encore").does_not_say("Annuler ce message");
        desk.post(&format!("{path}/cancellation"), &[]).await.is(422).says("n’attend plus");
        house.clock().turn_to(monday());
        run(&house, &memory).await;
        assert!(memory.sent().is_empty());
        let desk = administrator(&house, &memory).await;
        desk.post(&format!("{path}/attempt"), &[]).await.leads_to();
        desk.post(&format!("{path}/attempt"), &[]).await.is(422).says("rien à essayer encore");
        run(&house, &memory).await;
        assert_eq!(memory.sent().len(), 1);
        desk.post(&format!("{path}/cancellation"), &[]).await.is(422);
        let nobody = MessageId::fresh();
        desk.post(&format!("/messages/{nobody}/attempt"), &[]).await.is(404);
        desk.post(&format!("/messages/{nobody}/cancellation"), &[]).await.is(404);
    }

    async fn a_receipt_says_whether_it_arrived(house) {
        let memory = Memory::default();
        house.clock().turn_to(monday());
        let (arrived, lost) = (sms("Arrivé"), sms("Perdu"));
        for message in [&arrived, &lost] {
            put(&house, message, terms()).await;
        }
        run(&house, &memory).await;
        let desk = administrator(&house, &memory).await;
        let page = desk.get("/messages").await.text().to_owned();
        let door = page.split("http://antenne.test/receipts/").nth(1).and_then(|rest| rest.split('"').next()).expect("a door");
        let provider = house.app(post::routes(), &[post::TEXTS]);
        let called = |id: &Message, state: &str| format!("/receipts/{door}?id=memory-{}&ptt=4&description={state}", id.id);
        provider.get(&called(&arrived, "8")).await.is(204);
        shows(&desk, &arrived, "Envoyé").await;
        provider.get(&called(&arrived, "1")).await.is(204);
        provider.get(&called(&arrived, "2")).await.is(204);
        shows(&desk, &arrived, "Arrivé le").await;
        provider.get(&called(&lost, "16")).await.is(204);
        desk.get(&format!("/messages/{}", lost.id)).await.says("Non remis").says("n’est pas arrivé").says("Essayer encore");
        provider.get(&called(&sms("Inconnu"), "1")).await.is(404);
        provider.get(&format!("/receipts/{door}?ptt=4")).await.is(422);
        let bent = door.replace(|c: char| c.is_ascii_digit(), "f");
        provider.get(&format!("/receipts/{bent}?id=memory-{}&description=1", lost.id)).await.is(404);
        provider.get("/receipts/x?id=1&description=1").await.is(404);
        desk.get("/messages?state=delivered").await.says("1 message");
        desk.get("/messages?state=failed&channel=sms").await.says("1 message");
        desk.get("/messages?channel=email").await.says("Aucun message ne correspond");
        run(&house, &memory).await;
        desk.post(&format!("/messages/{}/attempt", lost.id), &[]).await.leads_to();
        run(&house, &memory).await;
        assert_eq!(memory.sent().len(), 3);
        let mut tx = house.badge().read(house.db()).await.expect("opens");
        assert!(post::check(&mut tx).await.expect("checked").is_empty());
    }

    async fn a_refusal_of_the_number_is_final_and_a_busy_provider_is_not(house) {
        let memory = Memory::default();
        house.clock().turn_to(monday());
        memory.hinder(Some(Obstacle::Address));
        let wrong = sms("Faux numéro");
        put(&house, &wrong, terms()).await;
        run(&house, &memory).await;
        memory.hinder(Some(Obstacle::Unreachable));
        let busy = sms("Occupé");
        put(&house, &busy, terms()).await;
        run(&house, &memory).await;
        memory.hinder(None);
        house.clock().turn_to(monday().plus_minutes(2));
        run(&house, &memory).await;
        assert_eq!(memory.sent().iter().map(|one| one.id).collect::<Vec<_>>(), [busy.id]);
        let desk = administrator(&house, &memory).await;
        shows(&desk, &wrong, "L’adresse ou le numéro").await;
    }
}

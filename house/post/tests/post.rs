//! Messages leave once, wait when they must, and show on their page; on both databases.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::TcpListener,
    thread,
};

use cast::{AMINA, Client, NOW, TestHouse};
use ground::{Identifier as _, PersonId};
use jobs::Worker;
use post::{Channel, Memory, Message, MessageId, Obstacle, Transport};
use store::{Badge, Db};
use web::Role;

fn message(subject: &str) -> Message {
    Message {
        id: MessageId::fresh(),
        channel: Channel::Email,
        recipient: "amina@essai.example".into(),
        subject: subject.into(),
        body: "Bonjour,\n\nÀ demain à 14 h.".into(),
        person: None,
    }
}

async fn put_as(badge: Badge, house: &TestHouse, message: &Message) {
    let mut tx = badge.write(house.db()).await.expect("opens");
    post::put(&mut tx, message).await.expect("put");
    tx.commit().await.expect("committed");
}

async fn put(house: &TestHouse, message: &Message) {
    put_as(house.badge(), house, message).await;
}

/// A worker that finds nothing of the scene's own left to do.
async fn worker_over(house: &TestHouse, transport: Transport) -> Worker {
    Worker::new(house.db().clone(), Vec::new()).run_due().await.expect("ran");
    Worker::new(house.db().clone(), post::works(transport))
}

async fn worker(house: &TestHouse, memory: &Memory) -> Worker {
    worker_over(house, Transport::Memory(memory.clone())).await
}

fn subjects(memory: &Memory) -> Vec<String> {
    memory.sent().into_iter().map(|message| message.subject).collect()
}

async fn administrator(house: &TestHouse, transport: Transport) -> Client {
    let app = house.app_with(post::routes(), &[post::TEXTS], |builder| {
        let mut builder = builder.port(transport);
        builder.nav = post::NAV.to_vec();
        builder
    });
    app.signed_in(Role::Administrator).await
}

/// A mail server for one mail, on this machine: answers RCPT as told, gives back what it heard.
fn mail_server(to_recipient: &'static str) -> (String, thread::JoinHandle<String>) {
    let door = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("smtp://{}", door.local_addr().expect("an address"));
    let server = thread::spawn(move || {
        let (stream, _) = door.accept().expect("somebody comes");
        let mut answer = stream.try_clone().expect("two ends");
        let (mut heard, mut in_mail) = (String::new(), false);
        answer.write_all(b"220 essai.example\r\n").expect("said");
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            heard.push_str(&line);
            heard.push('\n');
            let reply = match line.split([' ', ':']).next().unwrap_or_default() {
                "." => {
                    in_mail = false;
                    "250 taken"
                }
                _ if in_mail => continue,
                "DATA" => {
                    in_mail = true;
                    "354 go on"
                }
                "RCPT" => to_recipient,
                _ => "250 fine",
            };
            if answer.write_all(format!("{reply}\r\n").as_bytes()).is_err() {
                break;
            }
        }
        heard
    });
    (url, server)
}

cast::both! {
    async fn a_message_leaves_once(house) {
        let memory = Memory::default();
        let message = message("Votre rendez-vous");
        put(&house, &message).await;
        put(&house, &message).await;
        assert_eq!(worker(&house, &memory).await.run_due().await.expect("ran"), 1);
        assert_eq!(subjects(&memory), ["Votre rendez-vous"]);
        put(&house, &message).await;
        assert_eq!(worker(&house, &memory).await.run_due().await.expect("ran"), 0);
        assert_eq!(memory.sent().len(), 1);
    }

    async fn what_is_not_committed_does_not_leave(house) {
        let memory = Memory::default();
        let mut tx = house.badge().write(house.db()).await.expect("opens");
        post::put(&mut tx, &message("Jamais")).await.expect("put");
        drop(tx);
        assert_eq!(worker(&house, &memory).await.run_due().await.expect("ran"), 0);
        assert!(memory.sent().is_empty());
    }

    async fn several_processes_send_each_message_once(house) {
        let memory = Memory::default();
        for number in 0..12 {
            put(&house, &message(&format!("{number}"))).await;
        }
        let mut running = Vec::new();
        for _ in 0..3 {
            let db = Db::connect(house.place(), house.clock().clone(), Vec::new()).await.expect("connected");
            let works = post::works(Transport::Memory(memory.clone()));
            running.push(cast::tokio::spawn(async move { Worker::new(db, works).run_due().await.expect("ran") }));
        }
        for process in running {
            process.await.expect("ended");
        }
        let mut sent = subjects(&memory);
        sent.sort();
        sent.dedup();
        assert_eq!((sent.len(), memory.sent().len()), (12, 12));
    }

    async fn a_silent_server_is_tried_again(house) {
        let memory = Memory::default();
        memory.hinder(Some(Obstacle::Unreachable));
        let worker = worker(&house, &memory).await;
        let message = message("Demain");
        put(&house, &message).await;
        worker.run_due().await.expect("ran");
        let desk = administrator(&house, Transport::Memory(memory.clone())).await;
        let path = format!("/messages/{}", message.id);
        desk.get(&path).await.is(200).says("En attente").says("ne répond pas");
        memory.hinder(None);
        house.clock().turn_to(NOW.plus_minutes(1));
        worker.run_due().await.expect("ran");
        assert_eq!(subjects(&memory), ["Demain"]);
        desk.get(&path).await.says("Envoyé").does_not_say("ne répond pas");
    }

    async fn a_server_that_stays_silent_ends_in_giving_up(house) {
        let memory = Memory::default();
        memory.hinder(Some(Obstacle::SignIn));
        let worker = worker(&house, &memory).await;
        let message = message("Demain");
        put(&house, &message).await;
        for hours in 0..8 {
            house.clock().turn_to(NOW.plus_hours(7 * hours));
            assert_eq!(worker.run_due().await.expect("ran"), 1);
        }
        memory.hinder(None);
        house.clock().turn_to(NOW.plus_hours(70));
        assert_eq!(worker.run_due().await.expect("ran"), 0);
        assert!(memory.sent().is_empty());
        let desk = administrator(&house, Transport::Memory(memory)).await;
        let seen = desk.get(&format!("/messages/{}", message.id)).await;
        seen.says("Abandonné").says("Le service d’envoi refuse notre connexion");
    }

    async fn a_refusal_is_final(house) {
        let memory = Memory::default();
        memory.hinder(Some(Obstacle::Refused));
        put(&house, &message("Refusé")).await;
        assert_eq!(worker(&house, &memory).await.run_due().await.expect("ran"), 1);
        let mut tx = house.badge().read(house.db()).await.expect("opens");
        assert_eq!(jobs::pending(&mut tx).await.expect("counted"), 0);
        assert_eq!(jobs::failed(&mut tx).await.expect("counted"), 0);
        assert_eq!(post::waiting(&mut tx).await.expect("counted"), 0);
    }

    async fn without_a_service_messages_stay_and_the_page_says_so(house) {
        put(&house, &message("À lire ici")).await;
        let worker = worker_over(&house, Transport::None).await;
        assert_eq!(worker.run_due().await.expect("ran"), 1);
        let desk = administrator(&house, Transport::None).await;
        desk.get("/messages").await.is(200).says("À lire ici").says("En attente").says("Rien ne part");
        let desk = administrator(&house, Transport::Memory(Memory::default())).await;
        desk.get("/messages").await.does_not_say("Rien ne part");
    }

    async fn a_letter_waits_until_somebody_sends_it(house) {
        let memory = Memory::default();
        let letter = Message { channel: Channel::Letter, ..message("Votre convocation") };
        put(&house, &letter).await;
        assert_eq!(worker(&house, &memory).await.run_due().await.expect("ran"), 0);
        let mut tx = house.badge().write(house.db()).await.expect("opens");
        assert_eq!(post::waiting(&mut tx).await.expect("counted"), 1);
        post::sent(&mut tx, letter.id).await.expect("marked");
        assert_eq!(post::waiting(&mut tx).await.expect("counted"), 0);
    }

    async fn the_page_is_for_who_keeps_the_program_of_this_organisation(house) {
        let desk = administrator(&house, Transport::None).await;
        desk.get("/messages").await.is(200).says("Aucun message");
        let other = message("Ailleurs");
        put_as(house.other_badge(), &house, &other).await;
        desk.get("/messages").await.says("Aucun message").does_not_say("Ailleurs");
        desk.get(&format!("/messages/{}", other.id)).await.is(404).does_not_say("Ailleurs");
        desk.get("/messages/demain").await.is(404);
        let reception = house.app(post::routes(), &[post::TEXTS]).signed_in(Role::Receptionist).await;
        reception.get("/messages").await.is(403);
        reception.get(&format!("/messages/{}", other.id)).await.is(403);
    }

    async fn a_message_shows_its_text_and_lists_are_filtered_and_paged(house) {
        let memory = Memory::default();
        for number in 0..51 {
            put(&house, &message(&format!("Numéro {number:02}"))).await;
        }
        worker(&house, &memory).await.run_due().await.expect("ran");
        let late = message("Le <dernier>");
        house.clock().turn_to(NOW.plus_minutes(5));
        put(&house, &late).await;
        let desk = administrator(&house, Transport::Memory(memory)).await;
        let first = desk.get("/messages").await;
        first.is(200).says("52 messages").says("Le <dernier>").says("22/11/2026 à 10:05").does_not_say("Numéro 00");
        let page = first.text();
        let next = page.split("rel=\"next\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a next page");
        desk.get(&next.replace("&#38;", "&")).await.is(200).says("Numéro 00").does_not_say("Le <dernier>");
        desk.get("/messages?state=waiting").await.says("1 message").says("Le <dernier>").does_not_say("Numéro");
        desk.get("/messages?state=given-up").await.says("Aucun message ne correspond");
        let path = format!("/messages/{}", late.id);
        desk.get(&path).await.is(200).says("Le <dernier>").says("amina@essai.example").says("À demain à 14 h.");
        desk.get(&path).await.is(200);
    }

    async fn who_opens_no_records_sees_that_a_message_left_and_not_what_it_says(house) {
        let link = format!("http://antenne.test/suivi/{}", "0f".repeat(32));
        let about = Message { person: Some(PersonId::from_uuid(AMINA)), body: format!("Amina\n{link}"), ..message("Pour Amina") };
        let other = Message { body: format!("Votre lien\n{link}"), ..message("Votre lien") };
        for one in [&about, &other] {
            put(&house, one).await;
        }
        let desk = administrator(&house, Transport::None).await;
        desk.get("/messages").await.is(200).says("Message sur une personne").does_not_say("Pour Amina");
        let seen = desk.get(&format!("/messages/{}", about.id)).await;
        seen.is(200).says("amina@essai.example").says("En attente").says("n’ouvre pas les fiches");
        seen.does_not_say("Pour Amina").does_not_say("suivi");
        let seen = desk.get(&format!("/messages/{}", other.id)).await;
        seen.is(200).says("http://antenne.test/suivi/…").does_not_say("0f0f");
    }

    async fn messages_are_forgotten_with_the_person_and_with_time(house) {
        let memory = Memory::default();
        let worker = worker(&house, &memory).await;
        let amina = PersonId::from_uuid(AMINA);
        put(&house, &Message { person: Some(amina), ..message("Pour Amina") }).await;
        put(&house, &message("Parti")).await;
        let mut tx = house.badge().write(house.db()).await.expect("opens");
        assert_eq!(post::forget_person(&mut tx, amina).await.expect("forgotten"), 1);
        tx.commit().await.expect("committed");
        worker.run_due().await.expect("ran");
        assert_eq!(subjects(&memory), ["Parti"]);
        house.clock().turn_to(NOW.plus_days(30));
        put(&house, &message("Attend")).await;
        let mut tx = house.badge().write(house.db()).await.expect("opens");
        assert_eq!(post::forget_before(&mut tx, NOW.plus_days(40)).await.expect("forgotten"), 1);
        assert_eq!(post::waiting(&mut tx).await.expect("counted"), 1);
    }

    async fn a_real_server_takes_the_mail(house) {
        let (url, server) = mail_server("250 fine");
        let transport = Transport::smtp(&url, "Antenne <bonjour@essai.example>").expect("a transport");
        let message = message("Votre rendez-vous à l’antenne");
        put(&house, &message).await;
        worker_over(&house, transport).await.run_due().await.expect("ran");
        let heard = server.join().expect("ended");
        for said in ["MAIL FROM:<bonjour@essai.example>", "RCPT TO:<amina@essai.example>", "Auto-Submitted: auto-generated"] {
            assert!(heard.contains(said), "{said} was not heard in:\n{heard}");
        }
        assert!(heard.contains(&format!("Message-ID: <{}@essai.example>", message.id)), "{heard}");
        let mut tx = house.badge().read(house.db()).await.expect("opens");
        assert_eq!(post::waiting(&mut tx).await.expect("counted"), 0);
    }

    async fn a_real_server_refuses_the_recipient(house) {
        let (url, server) = mail_server("550 5.1.1 <amina@essai.example> unknown");
        let transport = Transport::smtp(&url, "bonjour@essai.example").expect("a transport");
        let message = message("Bonjour");
        put(&house, &message).await;
        worker_over(&house, transport).await.run_due().await.expect("ran");
        server.join().expect("ended");
        let desk = administrator(&house, Transport::Memory(Memory::default())).await;
        desk.get(&format!("/messages/{}", message.id)).await.says("Abandonné").says("a refusé ce message");
    }
}

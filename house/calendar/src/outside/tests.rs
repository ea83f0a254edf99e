//! Calendars kept elsewhere, as their owners meet them.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use cast::{Client, TestHouse, account_of};
use errand::{Patience, Reach};
use ground::Identifier as _;
use jobs::Work as _;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};
use web::Role;

use super::{Circle, Outside, ReadOutside, store};
use crate::Diaries;

const FILE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Paris:20261201T090000\r\nDTEND;TZID=Europe/Paris:20261201T100000\r\nSUMMARY:Rendez-vous chez Zoé\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn app(house: &TestHouse) -> Client {
    let diaries: Diaries = Arc::new(Vec::new());
    house.app_with(crate::routes(), &[crate::TEXTS], |builder| builder.port(diaries))
}

async fn busy(house: &TestHouse, app: &Client) -> usize {
    let mut tx = house.badge().read(app.house().db()).await.expect("opened");
    let now = tx.now();
    store::busy(&mut tx, account_of(Role::Facilitator), now, now.plus_days(60)).await.expect("read").len()
}

/// A door that answers each request with the next of these, the last one again and again; and how often it was asked.
async fn door(answers: Vec<String>) -> (u16, Arc<AtomicUsize>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let port = listener.local_addr().expect("bound").port();
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    tokio::spawn(async move {
        loop {
            let Ok((mut stream, _)) = listener.accept().await else { return };
            let number = count.fetch_add(1, Ordering::SeqCst).min(answers.len() - 1);
            let answer = answers[number].clone();
            tokio::spawn(async move {
                let mut bytes = [0; 2048];
                let _ = stream.read(&mut bytes).await;
                if answer == "hang" {
                    tokio::time::sleep(Duration::from_secs(30)).await;
                }
                let _ = stream.write_all(answer.as_bytes()).await;
            });
        }
    });
    (port, asked)
}

fn answer(status: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

/// The facilitator has a calendar at this address, and the work goes round once.
async fn reads(house: &TestHouse, app: &Client, address: &str, reach: Reach) -> Outside {
    let account = account_of(Role::Facilitator);
    let keys = app.house().keys().clone();
    let hidden = keys.hide(keys::Purpose::OutsideCalendar, account.uuid().as_bytes(), address).expect("hidden");
    let new = Outside {
        id: super::OutsideId::fresh(),
        account,
        name: "perso".into(),
        address: Some(hidden),
        zone: ground::Zone::paris(),
        read_at: None,
        problem: None,
    };
    let mut tx = house.badge().write(app.house().db()).await.expect("opened");
    store::create(&mut tx, &new).await.expect("made");
    tx.commit().await.expect("kept");
    let patience = Patience { to_reach: Duration::from_secs(5), to_answer: Duration::from_millis(400) };
    let work = ReadOutside { keys, circle: Circle { reach, patience } };
    assert!(work.is_called_for(app.house().db()).await.expect("asked"));
    work.run(app.house().db(), "").await.expect("ran");
    assert!(!work.is_called_for(app.house().db()).await.expect("asked"), "it comes round in an hour, not at once");
    let mut tx = house.badge().read(app.house().db()).await.expect("opened");
    store::find(&mut tx, new.id).await.expect("read").expect("there")
}

cast::both! {
    async fn a_file_says_when_its_owner_is_busy_and_nothing_else(house) {
        let app = app(&house);
        let facilitator = app.signed_in(Role::Facilitator).await;
        facilitator.get("/calendars").await.is(200).says("Aucun agenda extérieur");
        let wrong = facilitator.upload("/calendars/outside/file", &[("called", "perso")], ("file", "notes.ics", b"hello")).await;
        wrong.is(422).says("au format iCalendar").says("perso");
        facilitator.upload("/calendars/outside/file", &[("called", "perso")], ("file", "a.ics", FILE.as_bytes())).await.leads_to();
        let page = facilitator.get("/calendars").await;
        page.is(200).says("perso");
        assert!(!page.text().contains("Zoé"));
        assert_eq!(busy(&house, &app).await, 1);
        let id = page.text().split("/calendars/outside/").find(|rest| rest.get(36..).is_some_and(|rest| rest.starts_with("/removal"))).map(|rest| rest[..36].to_owned()).expect("an id");
        app.signed_in(Role::SpaceManager).await.post(&format!("/calendars/outside/{id}/removal"), &[]).await.is(404);
        facilitator.post(&format!("/calendars/outside/{id}/removal"), &[]).await.leads_to();
        assert_eq!(busy(&house, &app).await, 0);
    }

    async fn an_address_is_asked_for_in_words_and_kept_out_of_sight(house) {
        let app = app(&house);
        let facilitator = app.signed_in(Role::Facilitator).await;
        let ask = async |address: &str| facilitator.post("/calendars/outside", &[("name", "perso"), ("address", address)]).await;
        ask("").await.is(422).says("Remplissez ce champ");
        ask("agenda").await.is(422).says("n’en est pas une");
        ask("http://agenda.example/x.ics").await.is(422).says("pas protégée");
        ask("webcal://agenda.example/secret.ics").await.leads_to();
        let page = facilitator.get("/calendars").await;
        page.is(200).says("Sera lu dans une minute");
        assert!(!page.text().contains("secret.ics"));
        for _ in 0..4 {
            ask("https://agenda.example/x.ics").await.leads_to();
        }
        ask("https://agenda.example/x.ics").await.is(422).says("cinq agendas");
    }

    async fn an_address_is_read_again_and_what_it_said_holds_meanwhile(house) {
        let app = app(&house);
        let (port, asked) = door(vec![answer("302 Found\r\nLocation: /b.ics", ""), answer("200 OK", FILE), answer("500 Oh", "")]).await;
        let read = reads(&house, &app, &format!("http://127.0.0.1:{port}/a.ics"), Reach::Anywhere).await;
        assert_eq!((read.problem, asked.load(Ordering::SeqCst)), (None, 2));
        assert_eq!(busy(&house, &app).await, 1);
        let mut tx = house.badge().write(app.house().db()).await.expect("opened");
        store::hasten(&mut tx, read.account, read.id).await.expect("hastened");
        tx.commit().await.expect("kept");
        let patience = Patience { to_reach: Duration::from_secs(5), to_answer: Duration::from_millis(400) };
        let work = ReadOutside { keys: app.house().keys().clone(), circle: Circle { reach: Reach::Anywhere, patience } };
        work.run(app.house().db(), "").await.expect("ran");
        let mut tx = house.badge().read(app.house().db()).await.expect("opened");
        let now = store::find(&mut tx, read.id).await.expect("read").expect("there");
        assert_eq!(now.problem.as_deref(), Some("calendar-outside-unreachable"));
        drop(tx);
        assert_eq!(busy(&house, &app).await, 1, "what was read before still holds");
    }

    async fn what_hangs_is_hostile_or_within_is_left(house) {
        let app = app(&house);
        let said = async |answers: Vec<String>, reach| {
            let (port, _) = door(answers).await;
            reads(&house, &app, &format!("http://127.0.0.1:{port}/a.ics"), reach).await.problem
        };
        assert_eq!(said(vec!["hang".into()], Reach::Anywhere).await.as_deref(), Some("calendar-outside-unanswered"));
        let round = answer("302 Found\r\nLocation: /a.ics", "");
        assert_eq!(said(vec![round], Reach::Anywhere).await.as_deref(), Some("calendar-outside-unreachable"));
        let large = answer("200 OK", &"x".repeat(crate::outside::LARGEST + 1));
        assert_eq!(said(vec![large], Reach::Anywhere).await.as_deref(), Some("calendar-outside-unanswered"));
        assert_eq!(said(vec![answer("200 OK", "<html>")], Reach::Anywhere).await.as_deref(), Some("calendar-outside-not-a-calendar"));
        assert_eq!(said(vec![answer("404 No", "")], Reach::Anywhere).await.as_deref(), Some("calendar-outside-gone"));
        assert_eq!(said(vec![answer("200 OK", FILE)], Reach::Public).await.as_deref(), Some("calendar-outside-not-https"));
        let within = reads(&house, &app, "https://127.0.0.1:1/a.ics", Reach::Public).await;
        assert_eq!(within.problem.as_deref(), Some("calendar-outside-forbidden"));
    }
}

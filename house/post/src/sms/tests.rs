//! Both ways out, against a provider on this machine: it takes, refuses, is slow, talks nonsense, or sends elsewhere.

use ground::Moment;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
    task::JoinHandle,
};

use super::{Opening, Sms};
use crate::{Channel, Left, Message, MessageId, Obstacle};

const NOW: Moment = Moment::from_micros(1_764_000_000_000_000);

/// Answers one request with these bytes (none: never), and gives back what it heard.
async fn provider(answer: &'static str) -> (String, JoinHandle<String>) {
    let door = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let place = door.local_addr().expect("an address").to_string();
    let heard = tokio::spawn(async move {
        let (mut stream, _) = door.accept().await.expect("somebody comes");
        let (mut heard, mut some) = (Vec::new(), [0_u8; 4096]);
        loop {
            let read = stream.read(&mut some).await.expect("read");
            heard.extend_from_slice(&some[..read]);
            let text = String::from_utf8_lossy(&heard).to_lowercase();
            let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
            let length = head.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next());
            let length: usize = length.and_then(|length| length.parse().ok()).unwrap_or(0);
            if read == 0 || text.contains("\r\n\r\n") && body.len() >= length {
                break;
            }
        }
        if answer.is_empty() {
            tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        } else {
            let (status, body) = answer.split_once('\n').unwrap_or((answer, ""));
            let answer = format!(
                "HTTP/1.1 {status}\r\ncontent-length: {}\r\nlocation: http://127.0.0.1:1/\r\n\r\n{body}",
                body.len()
            );
            stream.write_all(answer.as_bytes()).await.expect("said");
        }
        String::from_utf8_lossy(&heard).into_owned()
    });
    (place, heard)
}

fn message() -> Message {
    Message {
        id: MessageId::fresh(),
        channel: Channel::Sms,
        recipient: "+33639980102".into(),
        subject: String::new(),
        body: "Rendez-vous mardi à 14 h.".into(),
        person: None,
    }
}

fn ovh(place: &str) -> Sms {
    let url = format!("ovh://key:secret:consumer@sms-ab1-1?endpoint=http://{place}/1.0");
    Sms::open(Opening { url: &url, ..Opening::default() }, Some("Antenne")).expect("an account").hurried()
}

fn door(place: &str) -> Sms {
    let url = format!("http://{place}/send?v=1");
    let opening = Opening {
        url: &url,
        header: Some("Authorization: Bearer secret"),
        answer: Some("data.0.ref"),
        ..Opening::default()
    };
    Sms::open(opening, None).expect("a door").hurried()
}

async fn outcome(make: fn(&str) -> Sms, answer: &'static str) -> Result<Left, Obstacle> {
    let (place, heard) = provider(answer).await;
    let outcome = make(&place).deliver(&message(), NOW).await;
    heard.abort();
    outcome
}

#[tokio::test]
async fn ovh_is_asked_as_its_description_says() {
    let (place, heard) = provider("200 OK\n{\"ids\": [4242], \"invalidReceivers\": []}").await;
    let left = ovh(&place).deliver(&message(), NOW).await.expect("taken");
    assert_eq!(left.provider_id.as_deref(), Some("4242"));
    let heard = heard.await.expect("ended");
    for said in [
        "POST /1.0/sms/sms-ab1-1/jobs HTTP/1.1",
        "x-ovh-application: key",
        "x-ovh-consumer: consumer",
        "x-ovh-timestamp: 1764000000",
        "x-ovh-signature: $1$",
        "\"receivers\":[\"+33639980102\"]",
        "\"sender\":\"Antenne\"",
        "\"coding\":\"7bit\"",
        "\"noStopClause\":true",
    ] {
        assert!(heard.contains(said), "{said} was not heard in:\n{heard}");
    }
    assert!(!heard.contains("secret"), "the secret signs and does not travel");
}

#[tokio::test]
async fn a_door_is_asked_as_its_settings_say() {
    let (place, heard) = provider("202 Accepted\n{\"data\": [{\"ref\": \"x-9\"}]}").await;
    let sent = message();
    let left = door(&place).deliver(&sent, NOW).await.expect("taken");
    assert_eq!(left.provider_id.as_deref(), Some("x-9"));
    let heard = heard.await.expect("ended");
    for said in [
        "POST /send?v=1 HTTP/1.1",
        "authorization: Bearer secret",
        "content-type: application/json",
        "\"text\": \"Rendez-vous mardi à 14 h.\"",
    ] {
        assert!(heard.contains(said), "{said} was not heard in:\n{heard}");
    }
    let (place, heard) = provider("200 OK\nok").await;
    let url = format!("http://{place}/send");
    let get = Opening { url: &url, method: Some("get"), ..Opening::default() };
    let left = Sms::open(get, None).expect("a door").deliver(&sent, NOW).await.expect("taken");
    assert_eq!(left.provider_id, Some(sent.id.to_string()), "without an id of theirs, ours");
    assert!(
        heard.await.expect("ended").starts_with("GET /send?to=%2B33639980102&text=Rendez-vous+mardi+%C3%A0+14+h.&id=")
    );
}

#[tokio::test]
async fn what_goes_wrong_is_told_apart() {
    for make in [ovh as fn(&str) -> Sms, door] {
        for (answer, obstacle) in [
            ("429 Too Many Requests\n{}", Obstacle::Unreachable),
            ("503 Service Unavailable\n{}", Obstacle::Unreachable),
            ("401 Unauthorized\n{}", Obstacle::SignIn),
            ("400 Bad Request\n{}", Obstacle::Refused),
            ("500 Internal Server Error\n{}", Obstacle::Unanswered),
            ("302 Found\n", Obstacle::Unexpected),
            ("", Obstacle::Unanswered),
        ] {
            assert_eq!(outcome(make, answer).await.err(), Some(obstacle), "{answer}");
        }
    }
    assert_eq!(outcome(ovh, "200 OK\n<html>").await.err(), Some(Obstacle::Unanswered));
    assert_eq!(
        outcome(ovh, "200 OK\n{\"ids\": [], \"invalidReceivers\": [\"+33\"]}").await.err(),
        Some(Obstacle::Address)
    );
    let nowhere = ovh("127.0.0.1:1").deliver(&message(), NOW).await;
    assert_eq!(nowhere.err(), Some(Obstacle::Unreachable));
    let nobody = Message { recipient: "06 12".into(), ..message() };
    assert_eq!(ovh("127.0.0.1:1").deliver(&nobody, NOW).await.err(), Some(Obstacle::Address));
}

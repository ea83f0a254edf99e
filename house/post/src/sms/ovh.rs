//! Text messages through OVHcloud: `POST /sms/{serviceName}/jobs` of its public API, each request signed.
//!
//! The signature is `$1$` and the SHA-1 of secret, consumer key, method, URL, body and time, joined by `+`
//! (OVHcloud's guide « First steps with the OVHcloud APIs »); the fields are those of the API's own description of `/sms`.

use axum::http::{Method, Uri};
use ground::{Fault, Moment};
use serde::Deserialize;
use serde_json::json;
use sha1::{Digest as _, Sha1};

use super::web::{Call, Patience, Reply, ask, meaning};
use crate::{Left, Message, Obstacle};

const ENDPOINT: &str = "https://eu.api.ovh.com/1.0";

/// A service of text messages at OVHcloud, and the keys that may send through it.
#[derive(Clone)]
pub struct Ovh {
    jobs: Uri,
    application_key: String,
    application_secret: String,
    consumer_key: String,
    sender: Option<String>,
    pub(super) patience: Patience,
}

#[derive(Deserialize)]
struct Job {
    #[serde(default)]
    ids: Vec<i64>,
    #[serde(default, rename = "invalidReceivers")]
    invalid: Vec<String>,
}

impl Ovh {
    /// Of `ovh://APPLICATION_KEY:APPLICATION_SECRET:CONSUMER_KEY@SERVICE`; `?endpoint=URL` for another region.
    ///
    /// # Errors
    /// When the URL is not like that; the fault does not repeat it.
    pub(super) fn parse(url: &str, sender: Option<String>) -> Result<Self, Fault> {
        let wrong = || Fault::because("--sms is not like ovh://KEY:SECRET:CONSUMER@sms-xx11111-1");
        let rest = url.strip_prefix("ovh://").ok_or_else(wrong)?;
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let endpoint = query.strip_prefix("endpoint=").unwrap_or(ENDPOINT).trim_end_matches('/');
        let (keys, service) = rest.trim_end_matches('/').rsplit_once('@').ok_or_else(wrong)?;
        let keys: Vec<&str> = keys.split(':').collect();
        let [key, secret, consumer] = keys.as_slice() else { return Err(wrong()) };
        let is_plain = |text: &&str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if ![key, secret, consumer].into_iter().all(is_plain) || !is_plain(&service) {
            return Err(wrong());
        }
        Ok(Self {
            jobs: format!("{endpoint}/sms/{service}/jobs").parse().map_err(|_| wrong())?,
            application_key: (*key).to_owned(),
            application_secret: (*secret).to_owned(),
            consumer_key: (*consumer).to_owned(),
            sender,
            patience: Patience::default(),
        })
    }

    pub(super) async fn deliver(&self, message: &Message, now: Moment) -> Result<Left, Obstacle> {
        let body = self.body(message).to_string();
        let time = now.micros().div_euclid(1_000_000);
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let headers = vec![
            header("content-type", "application/json; charset=utf-8"),
            header("x-ovh-application", &self.application_key),
            header("x-ovh-consumer", &self.consumer_key),
            header("x-ovh-timestamp", &time.to_string()),
            header("x-ovh-signature", &self.signature("POST", &self.jobs.to_string(), &body, time)),
        ];
        let call = Call { method: Method::POST, url: &self.jobs, headers, body };
        understood(&ask(call, self.patience).await?)
    }

    /// No clause to unsubscribe by text: it is for advertising, and the person's refusal is kept with us.
    fn body(&self, message: &Message) -> serde_json::Value {
        let coding = match super::Length::of(&message.body).coding {
            super::Coding::Gsm7 => "7bit",
            super::Coding::Ucs2 => "8bit",
        };
        let mut body = json!({
            "receivers": [message.recipient],
            "message": message.body,
            "charset": "UTF-8",
            "coding": coding,
            "class": "phoneDisplay",
            "priority": "high",
            "noStopClause": true,
            "tag": message.id.to_string(),
            "senderForResponse": self.sender.is_none(),
        });
        if let Some(sender) = &self.sender {
            body["sender"] = sender.as_str().into();
        }
        body
    }

    fn signature(&self, method: &str, url: &str, body: &str, time: i64) -> String {
        let (secret, consumer) = (&self.application_secret, &self.consumer_key);
        let hash = Sha1::digest(format!("{secret}+{consumer}+{method}+{url}+{body}+{time}"));
        format!("$1${}", keys::hex(&hash))
    }
}

/// What an answer says: taken under a number, the receiver is not one, or the request was not.
fn understood(reply: &Reply) -> Result<Left, Obstacle> {
    if !(200..300).contains(&reply.status) {
        return Err(meaning(reply.status));
    }
    // Taken, and the answer cannot be read: sending again might send twice.
    let job: Job = serde_json::from_slice(&reply.body).map_err(|_| Obstacle::Unanswered)?;
    match (job.ids.first(), job.invalid.is_empty()) {
        (Some(id), _) => Ok(Left { provider_id: Some(id.to_string()) }),
        (None, false) => Err(Obstacle::Address),
        (None, true) => Err(Obstacle::Unanswered),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ovh() -> Ovh {
        Ovh::parse(
            "ovh://7kbG7Bk7S9Nt7ZSV:EXEgWIz07P0HYwtQDs7cNIqCiQaWSuHF:MtSwSrPpNjqfVSmJhLbPyr2i45lSwPU1@sms-ab1-1",
            None,
        )
        .expect("an account")
    }

    /// The worked example of OVHcloud's guide, with another URL: the SHA-1 of the joined text, counted apart.
    #[test]
    fn a_request_is_signed_as_the_guide_says() {
        let signed = ovh().signature("GET", "https://eu.api.ovh.com/1.0/domain", "", 1_366_560_945);
        assert_eq!(signed, SIGNED);
    }

    const SIGNED: &str = "$1$a65359a3b76cab06398ab76d8fcfce40ab0732a2";

    #[test]
    fn an_account_that_is_not_one_is_said_without_its_keys() {
        for url in ["ovh://a:secret@sms-1", "ovh://a:secret:c", "https://a:secret:c@x", "ovh://a:secret:c@s/../x"] {
            let Err(fault) = Ovh::parse(url, None) else { panic!("{url} is taken") };
            assert!(!fault.to_string().contains("secret"), "{fault}");
        }
    }

    #[test]
    fn an_answer_is_taken_refused_or_unclear() {
        let answer = |status, body: &str| understood(&Reply { status, body: body.into(), location: None });
        let taken = r#"{"totalCreditsRemoved":1,"ids":[4242],"validReceivers":["+33639980102"],"invalidReceivers":[]}"#;
        assert_eq!(answer(200, taken).expect("taken").provider_id.as_deref(), Some("4242"));
        assert_eq!(answer(200, r#"{"ids":[],"invalidReceivers":["+33"]}"#).err(), Some(Obstacle::Address));
        assert_eq!(answer(200, "<html>").err(), Some(Obstacle::Unanswered));
        assert_eq!(answer(403, "{}").err(), Some(Obstacle::SignIn));
        assert_eq!(answer(429, "{}").err(), Some(Obstacle::Unreachable));
        assert_eq!(answer(302, "").err(), Some(Obstacle::Unexpected));
    }
}

//! Text messages through any provider with a door over HTTP: address, method, body, key and answer are settings.

use axum::http::{Method, Uri};
use ground::Fault;

use super::web::{Call, Patience, ask, meaning};
use crate::{Left, Message, Obstacle};

/// What is sent when nobody says.
const BODY: &str = r#"{"to": "{to}", "text": "{text}", "id": "{id}"}"#;

/// A provider's door.
#[derive(Clone)]
pub struct Door {
    url: Uri,
    method: Method,
    body: String,
    header: Option<(String, String)>,
    /// Where the answer keeps the provider's id, as `messages.0.id`.
    answer: Option<String>,
    pub(super) patience: Patience,
}

/// What the settings say of a door.
#[derive(Clone, Copy, Default)]
pub struct Opening<'a> {
    pub url: &'a str,
    /// `POST`, unless it is said.
    pub method: Option<&'a str>,
    /// JSON, or the fields of a form (`to={to}&text={text}`); of a GET, the query.
    pub body: Option<&'a str>,
    /// `Authorization: Bearer KEY`.
    pub header: Option<&'a str>,
    pub answer: Option<&'a str>,
}

impl Door {
    /// # Errors
    /// When a setting is not as it should be; the fault repeats none.
    pub(super) fn open(opening: Opening<'_>) -> Result<Self, Fault> {
        let url: Uri = opening.url.parse().map_err(|_| Fault::because("--sms is not an address"))?;
        if url.host().is_none() || !matches!(url.scheme_str(), Some("http" | "https")) {
            return Err(Fault::because("--sms is an address like https://provider.example/send"));
        }
        let method = opening.method.unwrap_or("POST").to_uppercase();
        let method = match method.as_str() {
            "POST" => Method::POST,
            "PUT" => Method::PUT,
            "GET" => Method::GET,
            _ => return Err(Fault::because("--sms-method is POST, PUT or GET")),
        };
        let body = opening.body.unwrap_or(if method == Method::GET { "to={to}&text={text}&id={id}" } else { BODY });
        if !body.contains("{to}") || !body.contains("{text}") {
            return Err(Fault::because("--sms-body says where {to} and {text} go"));
        }
        let header = opening.header.map(|header| {
            let (name, value) = header.split_once(':')?;
            let is_fine = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') && !name.is_empty();
            is_fine.then(|| (name.trim().to_owned(), value.trim().to_owned()))
        });
        let header = match header {
            Some(None) => return Err(Fault::because("--sms-header is like Authorization: Bearer KEY")),
            Some(header) => header,
            None => None,
        };
        let door = Self {
            url,
            method,
            body: body.to_owned(),
            header,
            answer: opening.answer.map(str::to_owned),
            patience: Patience::default(),
        };
        let trial = door.filled("+33600000000", "\"é\n", "id");
        if door.is_json() && serde_json::from_str::<serde_json::Value>(&trial).is_err() {
            return Err(Fault::because("--sms-body is not JSON once its values are in"));
        }
        Ok(door)
    }

    fn is_json(&self) -> bool {
        self.body.trim_start().starts_with(['{', '[']) && self.body.trim_end().ends_with(['}', ']'])
    }

    /// The body with its values, written as it wants them.
    fn filled(&self, to: &str, text: &str, id: &str) -> String {
        let written = |value: &str| {
            if self.is_json() {
                let quoted = serde_json::Value::from(value).to_string();
                quoted[1..quoted.len() - 1].to_owned()
            } else {
                form_urlencoded::byte_serialize(value.as_bytes()).collect()
            }
        };
        // One pass: what a value says is never filled again.
        let mut out = String::new();
        let mut rest = self.body.as_str();
        while let Some(at) = rest.find('{') {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let known = [("{to}", to), ("{text}", text), ("{id}", id)];
            if let Some((name, value)) = known.iter().find(|(name, _)| rest.starts_with(name)) {
                out.push_str(&written(value));
                rest = &rest[name.len()..];
            } else {
                out.push('{');
                rest = &rest[1..];
            }
        }
        out + rest
    }

    pub(super) async fn deliver(&self, message: &Message) -> Result<Left, Obstacle> {
        let id = message.id.to_string();
        let body = self.filled(&message.recipient, &message.body, &id);
        let mut headers: Vec<(String, String)> = self.header.iter().cloned().collect();
        let mut url = self.url.clone();
        let mut sent = body;
        if self.method == Method::GET {
            let joined = if url.query().is_some() { '&' } else { '?' };
            url = format!("{url}{joined}{sent}").parse().map_err(|_| Obstacle::Unexpected)?;
            sent = String::new();
        } else {
            let kind = if self.is_json() { "application/json" } else { "application/x-www-form-urlencoded" };
            headers.push(("content-type".to_owned(), kind.to_owned()));
        }
        let call = Call { method: self.method.clone(), url: &url, headers, body: sent };
        let reply = ask(call, self.patience).await?;
        if !(200..300).contains(&reply.status) {
            return Err(meaning(reply.status));
        }
        // Taken: without an id of theirs, a receipt may still come under ours.
        let theirs = self.answer.as_deref().and_then(|path| found(&reply.body, path));
        Ok(Left { provider_id: theirs.or(Some(id)) })
    }
}

/// What stands in an answer at `a.0.b`.
fn found(body: &[u8], path: &str) -> Option<String> {
    let value: serde_json::Value = serde_json::from_slice(body).ok()?;
    let found = path.split('.').try_fold(&value, |value, step| match step.parse::<usize>() {
        Ok(place) if value.is_array() => value.get(place),
        _ => value.get(step),
    })?;
    match found {
        serde_json::Value::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_values() {
        let json = Door::open(Opening { url: "https://sms.example/send", ..Opening::default() }).expect("a door");
        let body = json.filled("+33639980102", "Dites « \"oui\" » {id}\n", "7");
        let read: serde_json::Value = serde_json::from_str(&body).expect("JSON");
        assert_eq!((read["text"].as_str(), read["id"].as_str()), (Some("Dites « \"oui\" » {id}\n"), Some("7")));
        let form = Opening { url: "https://sms.example", body: Some("to={to}&msg={text}"), ..Opening::default() };
        let form = Door::open(form).expect("a door");
        assert_eq!(form.filled("+336", "à & b=c", "7"), "to=%2B336&msg=%C3%A0+%26+b%3Dc");
    }

    #[test]
    fn a_door_that_cannot_open_is_said_without_its_key() {
        let url = "https://sms.example";
        for opening in [
            Opening { url: "demain", ..Opening::default() },
            Opening { url, method: Some("BREW"), ..Opening::default() },
            Opening { url, body: Some("to={to}"), ..Opening::default() },
            Opening { url, body: Some("{\"to\": {to}, \"text\": \"{text}\"}"), ..Opening::default() },
            Opening { url, header: Some("secret"), ..Opening::default() },
            Opening { url, header: Some("Not a name: secret"), ..Opening::default() },
        ] {
            let Err(fault) = Door::open(opening) else { panic!("{:?} is taken", opening.body) };
            assert!(!fault.to_string().contains("secret"), "{fault}");
        }
    }

    #[test]
    fn the_id_of_an_answer_is_found_where_it_is_said_to_be() {
        let body = br#"{"messages": [{"id": 42, "ref": "x-1"}], "empty": ""}"#;
        assert_eq!(found(body, "messages.0.id").as_deref(), Some("42"));
        assert_eq!(found(body, "messages.0.ref").as_deref(), Some("x-1"));
        for path in ["messages.1.id", "empty", "nowhere", "messages"] {
            assert_eq!(found(body, path), None, "{path}");
        }
        assert_eq!(found(b"<html>", "id"), None);
    }
}

//! Decides what a receipt says: which message, and whether it arrived.

use serde_json::Value;

/// A receipt, understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Receipt {
    /// The provider's name for the message.
    pub id: String,
    /// None: it is still on its way.
    pub delivered: Option<bool>,
}

/// Reads the values of an address, then of a form or of a JSON object; the later ones count.
pub fn read(query: &str, body: &[u8]) -> Option<Receipt> {
    let mut values = pairs(query.as_bytes());
    match serde_json::from_slice::<Value>(body) {
        Ok(Value::Object(fields)) => values.extend(fields.iter().filter_map(|(name, value)| match value {
            Value::String(text) => Some((name.to_lowercase(), text.clone())),
            Value::Number(number) => Some((name.to_lowercase(), number.to_string())),
            _ => None,
        })),
        _ => values.extend(pairs(body)),
    }
    let of = |names: &[&str]| {
        values
            .iter()
            .rev()
            .find(|(name, value)| names.contains(&name.as_str()) && !value.is_empty())
            .map(|(_, value)| value)
    };
    let id = of(&["id", "message_id", "messageid"])?.clone();
    // OVHcloud says the state by the number of its report; others by a word.
    let delivered = match of(&["status", "state"]) {
        Some(word) => by_word(word),
        None => by_number(of(&["description", "dlr"])?),
    };
    Some(Receipt { id, delivered })
}

fn pairs(text: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(text).map(|(name, value)| (name.to_lowercase(), value.into_owned())).collect()
}

/// The reports of OVHcloud: 0 being made, 1 success, 2 failed, 4 waiting, 8 buffered, 16 error.
fn by_number(number: &str) -> Option<bool> {
    match number {
        "1" => Some(true),
        "2" | "16" => Some(false),
        _ => None,
    }
}

/// The words of SMPP 3.4 (appendix B) and those that doors over HTTP have made of them.
fn by_word(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "delivered" | "delivrd" | "success" => Some(true),
        "failed" | "failure" | "error" | "expired" | "rejected" | "rejectd" | "undelivered" | "undeliverable"
        | "undeliv" | "deleted" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipt(id: &str, delivered: Option<bool>) -> Option<Receipt> {
        Some(Receipt { id: id.into(), delivered })
    }

    #[test]
    fn ovh_says_it_in_the_address() {
        let address = |state: &str| format!("id=4242&ptt=4&date=20261124&description={state}&descriptionDlr=x");
        for (state, delivered) in [("0", None), ("1", Some(true)), ("2", Some(false)), ("8", None), ("16", Some(false))]
        {
            assert_eq!(read(&address(state), b""), receipt("4242", delivered), "{state}");
        }
    }

    #[test]
    fn others_say_it_in_a_form_or_in_json() {
        assert_eq!(read("", b"id=x-1&status=DELIVRD"), receipt("x-1", Some(true)));
        assert_eq!(read("", br#"{"messageId": 7, "status": "failed"}"#), receipt("7", Some(false)));
        assert_eq!(read("id=x-1", br#"{"status": "queued"}"#), receipt("x-1", None));
    }

    #[test]
    fn what_is_no_receipt_is_none() {
        for body in ["", "status=delivered", "id=7", "{", "[1]", "id=&status=delivered"] {
            assert_eq!(read("", body.as_bytes()), None, "{body}");
        }
    }
}

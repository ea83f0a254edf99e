//! Decides: the state of a message, the place where a list goes on, how a text is laid out.

use ground::{Moment, choice::Choice as _};

use crate::MessageId;

ground::choices! {
    /// What became of a message.
    State { Waiting = "waiting", Sent = "sent", GivenUp = "given-up" }
}

impl State {
    pub fn of(sent_at: Option<Moment>, gave_up_at: Option<Moment>) -> Self {
        match (sent_at, gave_up_at) {
            (Some(_), _) => Self::Sent,
            (None, Some(_)) => Self::GivenUp,
            (None, None) => Self::Waiting,
        }
    }

    /// Id of its word in the texts.
    pub fn text(self) -> String {
        format!("post-state-{}", self.word())
    }

    /// The kind of badge that shows it.
    pub const fn badge(self) -> &'static str {
        match self {
            Self::Waiting => "wait",
            Self::Sent => "done",
            Self::GivenUp => "care",
        }
    }
}

/// Where a list goes on: after this message, the newest first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    pub created_at: Moment,
    pub id: MessageId,
}

impl Place {
    pub fn parse(text: &str) -> Option<Self> {
        let (micros, id) = text.split_once('.')?;
        Some(Self { created_at: Moment::from_micros(micros.parse().ok()?), id: id.parse().ok()? })
    }

    pub fn text(self) -> String {
        format!("{}.{}", self.created_at.micros(), self.id)
    }
}

/// Shortest run of letters and digits that is no word: the secret of a link.
const SECRET: usize = 32;

/// A text without the secrets of its links: who reads it here is not the one it was written to.
pub fn masked(body: &str) -> String {
    let is_of_secret = |c: char| c.is_ascii_alphanumeric();
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while !rest.is_empty() {
        let run = rest.find(|c| !is_of_secret(c)).unwrap_or(rest.len());
        out.push_str(if run >= SECRET { "…" } else { &rest[..run] });
        let next = rest[run..].find(is_of_secret).map_or(rest.len(), |at| run + at);
        out.push_str(&rest[run..next]);
        rest = &rest[next..];
    }
    out
}

/// A plain text as paragraphs of lines.
pub fn paragraphs(body: &str) -> Vec<Vec<String>> {
    let lines: Vec<&str> = body.lines().map(str::trim_end).collect();
    lines
        .split(|line| line.is_empty())
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| paragraph.iter().map(|line| (*line).to_owned()).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_left_has_left() {
        let now = Some(Moment::from_micros(1));
        assert_eq!(State::of(None, None), State::Waiting);
        assert_eq!(State::of(now, None), State::Sent);
        assert_eq!(State::of(None, now), State::GivenUp);
    }

    #[test]
    fn a_place_survives_its_address() {
        let place = Place { created_at: Moment::from_micros(1_764_000_000_000_000), id: MessageId::fresh() };
        assert_eq!(Place::parse(&place.text()), Some(place));
        assert_eq!(Place::parse("demain"), None);
    }

    #[test]
    fn a_link_keeps_its_address_and_not_its_secret() {
        let link = format!("Voyez http://antenne.test/suivi/{}, à bientôt", "0f".repeat(32));
        assert_eq!(masked(&link), "Voyez http://antenne.test/suivi/…, à bientôt");
        assert_eq!(masked("Anticonstitutionnellement."), "Anticonstitutionnellement.");
        assert_eq!(masked(""), "");
    }

    #[test]
    fn a_text_keeps_its_paragraphs() {
        assert_eq!(
            paragraphs("Bonjour,\r\n\r\nÀ demain.\nLa maison\n"),
            [vec!["Bonjour,"], vec!["À demain.", "La maison"]]
        );
        assert!(paragraphs("").is_empty());
    }
}

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
    fn a_text_keeps_its_paragraphs() {
        assert_eq!(
            paragraphs("Bonjour,\r\n\r\nÀ demain.\nLa maison\n"),
            [vec!["Bonjour,"], vec!["À demain.", "La maison"]]
        );
        assert!(paragraphs("").is_empty());
    }
}

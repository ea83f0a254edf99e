//! Decides: the state of a message, what may be done to it, the place where a list goes on, how a text is laid out.

use ground::{Moment, Refusal, choice::Choice as _};

use crate::{MessageId, Obstacle};

ground::choices! {
    /// What became of a message.
    State { Waiting = "waiting", Sent = "sent", Delivered = "delivered", Failed = "failed", GivenUp = "given-up" }
}

/// When each thing happened to a message.
#[allow(clippy::struct_field_names)] // instants are named so everywhere
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Course {
    pub sent_at: Option<Moment>,
    pub gave_up_at: Option<Moment>,
    pub delivered_at: Option<Moment>,
    /// The provider said that it did not arrive.
    pub failed_at: Option<Moment>,
}

impl Course {
    pub const fn state(&self) -> State {
        match self {
            Self { delivered_at: Some(_), .. } => State::Delivered,
            Self { failed_at: Some(_), .. } => State::Failed,
            Self { sent_at: Some(_), .. } => State::Sent,
            Self { gave_up_at: Some(_), .. } => State::GivenUp,
            _ => State::Waiting,
        }
    }
}

/// Whether a message may be tried once more.
///
/// # Errors
/// A refusal when it is on its way or arrived, when nobody wants it any more, or when the person does not want it.
pub fn again(
    state: State,
    obstacle: Option<Obstacle>,
    worthless_after: Option<Moment>,
    now: Moment,
) -> Result<(), Refusal> {
    if !matches!(state, State::GivenUp | State::Failed) {
        return Err(Refusal::because("post-refusal-again"));
    }
    if worthless_after.is_some_and(|end| end <= now) {
        return Err(Refusal::because("post-refusal-too-late"));
    }
    if obstacle == Some(Obstacle::OptedOut) {
        return Err(Refusal::because("post-refusal-opted-out"));
    }
    Ok(())
}

/// Whether a message may be cancelled.
///
/// # Errors
/// A refusal when it waits no more, or a service has it in hand.
pub fn cancelled(state: State, leaving: bool) -> Result<(), Refusal> {
    if state == State::Waiting && !leaving { Ok(()) } else { Err(Refusal::because("post-refusal-cancel")) }
}

impl State {
    /// Id of its word in the texts.
    pub fn text(self) -> String {
        format!("post-state-{}", self.word())
    }

    /// The kind of badge that shows it.
    pub const fn badge(self) -> &'static str {
        match self {
            Self::Waiting => "wait",
            Self::Sent | Self::Delivered => "done",
            Self::Failed | Self::GivenUp => "care",
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

    const NOW: Moment = Moment::from_micros(1_764_000_000_000_000);

    #[test]
    fn the_last_thing_that_happened_is_its_state() {
        let at = Some(NOW);
        let sent = Course { sent_at: at, ..Course::default() };
        assert_eq!(Course::default().state(), State::Waiting);
        assert_eq!(sent.state(), State::Sent);
        assert_eq!(Course { delivered_at: at, ..sent }.state(), State::Delivered);
        assert_eq!(Course { failed_at: at, ..sent }.state(), State::Failed);
        assert_eq!(Course { gave_up_at: at, ..sent }.state(), State::Sent, "what left has left");
        assert_eq!(Course { gave_up_at: at, ..Course::default() }.state(), State::GivenUp);
    }

    #[test]
    fn only_what_stopped_is_tried_again_and_only_while_it_is_worth_it() {
        for state in [State::Waiting, State::Sent, State::Delivered] {
            assert_eq!(again(state, None, None, NOW), Err(Refusal::because("post-refusal-again")));
        }
        assert_eq!(again(State::Failed, Some(Obstacle::Undelivered), None, NOW), Ok(()));
        assert_eq!(again(State::GivenUp, Some(Obstacle::Cancelled), Some(NOW.plus_hours(1)), NOW), Ok(()));
        let late = again(State::GivenUp, Some(Obstacle::Unreachable), Some(NOW), NOW);
        assert_eq!(late, Err(Refusal::because("post-refusal-too-late")));
        let unwanted = again(State::GivenUp, Some(Obstacle::OptedOut), None, NOW);
        assert_eq!(unwanted, Err(Refusal::because("post-refusal-opted-out")));
    }

    #[test]
    fn only_what_waits_and_is_not_on_its_way_is_cancelled() {
        assert_eq!(cancelled(State::Waiting, false), Ok(()));
        assert!(cancelled(State::Waiting, true).is_err());
        for state in [State::Sent, State::Delivered, State::Failed, State::GivenUp] {
            assert!(cancelled(state, false).is_err(), "{state:?}");
        }
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

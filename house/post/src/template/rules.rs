//! Decides: which templates there are, what may stand in one, and how its values go in.

use ground::{Refusal, choice::Choice as _};
use web::Language;

use crate::{Channel, sms::Length};

ground::choices! {
    /// What a message is for.
    Kind {
        /// To a referrer: their page has an answer.
        Answer = "answer",
        /// To a colleague: choose the password of the account.
        Invitation = "invitation",
        /// To a person: enrolled in a workshop.
        Enrolled = "enrolled",
        /// To a person: it is soon.
        Reminder = "reminder",
        /// To a person: a session to which they come is moved, cancelled, held after all.
        Changed = "changed",
        /// To a colleague: a session that they lead changes.
        Planned = "planned",
        /// To a person: the link to their own page, which shows nothing without their word.
        Page = "page",
        /// To a person: what they asked has its answer, on their own page.
        Reply = "reply",
        /// To a structure that asked for its link: here it is.
        Link = "link",
        /// To a structure that asked for its link: why not.
        Refusal = "refusal",
        /// To a referrer: the space asks something.
        Question = "question",
        /// To a referrer: a right of access ends, do they agree to prolong it?
        Renewal = "renewal",
        /// To a referrer: what is new of those whom they sent.
        Digest = "digest",
    }
}

ground::choices! {
    /// Who may read it besides.
    Manner {
        Open = "open",
        /// For a phone or a mailbox that others read: names neither the charity nor the workshop.
        Discreet = "discreet",
        /// To the referrer, for them to pass on.
        Relay = "relay",
    }
}

/// One text: of a kind, for a channel, in a manner, in a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Template {
    pub kind: Kind,
    pub channel: Channel,
    pub manner: Manner,
    pub language: Language,
}

/// The words of a message.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Text {
    pub subject: String,
    pub body: String,
}

/// A variable of a template.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Variable {
    pub name: &'static str,
    /// Without it the message says nothing.
    pub required: bool,
}

/// Longest text of a template, in characters; of a text message, in segments.
pub const LONGEST: usize = 2_000;
pub const MOST_SEGMENTS: usize = 4;

const fn needed(name: &'static str) -> Variable {
    Variable { name, required: true }
}

const fn free(name: &'static str) -> Variable {
    Variable { name, required: false }
}

impl Template {
    /// Every template of one language, in the order of the screen.
    pub fn all(language: Language) -> Vec<Self> {
        use Channel::{Email, Letter, Sms, Visit};
        use Manner::{Discreet, Open, Relay};
        let to_person = [
            (Sms, Open),
            (Sms, Discreet),
            (Email, Open),
            (Email, Discreet),
            (Email, Relay),
            (Letter, Open),
            (Visit, Open),
        ];
        // To nobody else: what leads to a person's page goes to them.
        let to_page = [(Sms, Open), (Sms, Discreet), (Email, Open), (Email, Discreet), (Letter, Open)];
        let of = |kind: Kind| match kind {
            Kind::Answer
            | Kind::Invitation
            | Kind::Link
            | Kind::Refusal
            | Kind::Question
            | Kind::Renewal
            | Kind::Planned
            | Kind::Digest => &[(Email, Open)][..],
            Kind::Enrolled | Kind::Reminder | Kind::Changed => &to_person[..],
            Kind::Page | Kind::Reply => &to_page[..],
        };
        Kind::ALL
            .iter()
            .flat_map(|kind| of(*kind).iter().map(|(channel, manner)| (*kind, *channel, *manner)))
            .map(|(kind, channel, manner)| Self { kind, channel, manner, language })
            .filter(|template| language != Language::Arabic || template.comes_to_them())
            .collect()
    }

    /// Every template there is. In Arabic there are those that people read themselves; what the team prints, says or sends
    /// to others is in the languages of the screens.
    pub fn every() -> impl Iterator<Item = Self> {
        Language::OF_PERSON.into_iter().flat_map(Self::all)
    }

    /// Whether it is for the person's own phone or mailbox.
    fn comes_to_them(self) -> bool {
        let for_people = matches!(self.kind, Kind::Enrolled | Kind::Reminder | Kind::Page | Kind::Reply);
        for_people && matches!(self.channel, Channel::Sms | Channel::Email) && self.manner != Manner::Relay
    }

    /// Its stable name, in addresses and in the store: `enrolled.sms.discreet.fr`.
    pub fn name(self) -> String {
        let (kind, channel, manner) = (self.kind.word(), self.channel.word(), self.manner.word());
        format!("{kind}.{channel}.{manner}.{}", self.language.word())
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::every().find(|template| template.name() == name)
    }

    /// Id of the program's own words.
    pub fn text(self) -> String {
        let own = format!("post-template-{}-{}", self.kind.word(), self.channel.word());
        match self.manner {
            Manner::Open => own,
            manner => format!("{own}-{}", manner.word()),
        }
    }

    pub const fn has_subject(self) -> bool {
        matches!(self.channel, Channel::Email | Channel::Letter)
    }

    /// What may stand in it. A discreet text does not even have the words that would give somebody away.
    pub fn variables(self) -> Vec<Variable> {
        match (self.kind, self.manner) {
            (Kind::Answer | Kind::Question | Kind::Page | Kind::Reply, _) => vec![needed("link")],
            (Kind::Link, _) => vec![needed("link"), free("partner")],
            (Kind::Refusal, _) => vec![needed("reason")],
            (Kind::Renewal, _) => vec![needed("link"), free("until")],
            (Kind::Digest, _) => vec![needed("news"), needed("stop")],
            (Kind::Invitation, _) => vec![needed("link"), free("name"), free("until")],
            (Kind::Planned, _) | (Kind::Changed, Manner::Open) => vec![needed("change"), free("what")],
            (Kind::Changed, Manner::Discreet) => vec![needed("change")],
            (Kind::Changed, Manner::Relay) => vec![needed("link"), free("change")],
            (_, Manner::Open) => vec![needed("when"), free("place"), free("what")],
            (_, Manner::Discreet) => vec![needed("when")],
            (_, Manner::Relay) => vec![needed("link"), free("when")],
        }
    }

    /// What the network wrote, if it may be kept.
    ///
    /// # Errors
    /// Beside the field: no text, too long, a brace that is no variable, an unknown variable, one that is missing.
    pub fn check(self, text: &Text) -> Result<(), Refusal> {
        let mut problems = Vec::new();
        if self.has_subject() {
            problems.extend(self.wrong("subject", &text.subject, false));
        }
        problems.extend(self.wrong("body", &text.body, true));
        let too_long = text.body.chars().count() > LONGEST
            || self.channel == Channel::Sms && Length::of(&text.body).segments > MOST_SEGMENTS;
        if too_long {
            let refusal = Refusal::of("body", "post-template-long");
            problems.push(refusal.with("most", LONGEST).with("segments", MOST_SEGMENTS));
        }
        problems.into_iter().reduce(Refusal::and).map_or(Ok(()), Err)
    }

    fn wrong(self, field: &'static str, text: &str, holds_required: bool) -> Option<Refusal> {
        if text.trim().is_empty() {
            return Some(Refusal::of(field, "ui-field-required"));
        }
        let pieces = match read(text) {
            Ok(pieces) => pieces,
            Err(line) => return Some(Refusal::of(field, "post-template-syntax").with("line", line)),
        };
        let known = self.variables();
        let names =
            || pieces.iter().filter_map(|piece| if let Piece::Variable(name) = piece { Some(*name) } else { None });
        if let Some(name) = names().find(|name| !known.iter().any(|known| known.name == *name)) {
            let offered: Vec<String> = known.iter().map(|known| format!("{{ ${} }}", known.name)).collect();
            let refusal = Refusal::of(field, "post-template-unknown").with("name", format!("${name}"));
            return Some(refusal.with("offered", offered.join(", ")));
        }
        let missing = known.iter().find(|known| known.required && !names().any(|name| name == known.name));
        let missing = missing.filter(|_| holds_required)?;
        Some(Refusal::of(field, "post-template-missing").with("name", format!("{{ ${} }}", missing.name)))
    }
}

/// A piece of a template: words as they are, or the place of a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'a> {
    Words(&'a str),
    Variable(&'a str),
}

/// Reads a text of Fluent's syntax with nothing but words and plain placeables: `{ $when }`.
///
/// # Errors
/// The line, from 1, of a brace that is no such placeable.
pub fn read(text: &str) -> Result<Vec<Piece<'_>>, usize> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let line = text[..text.len() - rest.len() + at].lines().count().max(1)
            + usize::from(text[..text.len() - rest.len() + at].ends_with('\n'));
        if at > 0 {
            pieces.push(Piece::Words(&rest[..at]));
        }
        let inside = rest[at..].strip_prefix('{').ok_or(line)?;
        let end = inside.find('}').ok_or(line)?;
        let name = inside[..end].trim_matches(' ').strip_prefix('$').ok_or(line)?;
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        if !is_name {
            return Err(line);
        }
        pieces.push(Piece::Variable(name));
        rest = &inside[end + 1..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    Ok(pieces)
}

/// A text with its values in; what a value says is not read again.
pub fn filled(text: &str, values: &[(&'static str, String)]) -> String {
    let Ok(pieces) = read(text) else { return text.to_owned() };
    let said = |piece: &Piece<'_>| match piece {
        Piece::Words(words) => (*words).to_owned(),
        Piece::Variable(name) => {
            values.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
        }
    };
    pieces.iter().map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sms() -> Template {
        Template { kind: Kind::Enrolled, channel: Channel::Sms, manner: Manner::Open, language: Language::French }
    }

    fn text(body: &str) -> Text {
        Text { subject: "Objet".into(), body: body.into() }
    }

    fn problem(template: Template, body: &str) -> &'static str {
        template.check(&text(body)).map_or_else(|refusal| refusal.problems[0].text, |()| "")
    }

    #[test]
    fn a_text_is_words_and_values() {
        assert_eq!(
            read("Bonjour, { $when } à {$place}."),
            Ok(vec![
                Piece::Words("Bonjour, "),
                Piece::Variable("when"),
                Piece::Words(" à "),
                Piece::Variable("place"),
                Piece::Words("."),
            ])
        );
        for (wrong, line) in
            [("a\nb { when }", 2), ("a }", 1), ("{ $when", 1), ("a\n\n{ $n -> [one] x }", 3), ("{\n$when}", 1)]
        {
            assert_eq!(read(wrong), Err(line), "{wrong:?}");
        }
        assert_eq!(read(""), Ok(vec![]));
    }

    #[test]
    fn a_value_stays_a_value() {
        let values = [("when", "{ $place }".to_owned()), ("place", "Lille".to_owned())];
        assert_eq!(filled("{ $when } / {$place}{$what}", &values), "{ $place } / Lille");
    }

    #[test]
    fn what_may_not_be_kept_is_said() {
        assert_eq!(problem(sms(), "Venez { $when }, { $place }."), "");
        assert_eq!(problem(sms(), " "), "ui-field-required");
        assert_eq!(problem(sms(), "Venez { when }"), "post-template-syntax");
        assert_eq!(problem(sms(), "Venez { $when } { $nom }"), "post-template-unknown");
        assert_eq!(problem(sms(), "Venez vite"), "post-template-missing");
        assert_eq!(problem(sms(), &format!("{{ $when }}{}", "a".repeat(640))), "post-template-long");
        let discreet = Template { manner: Manner::Discreet, ..sms() };
        assert_eq!(problem(discreet, "{ $when } { $what }"), "post-template-unknown", "a workshop is not named");
        let mail = Template { channel: Channel::Email, ..sms() };
        let silent = mail.check(&Text { subject: String::new(), body: "{ $when }".into() }).expect_err("no subject");
        assert_eq!((silent.problems[0].field, silent.problems[0].text), ("subject", "ui-field-required"));
    }

    #[test]
    fn every_template_has_one_name() {
        let mut names: Vec<String> = Template::every()
            .map(|template| {
                assert_eq!(Template::named(&template.name()), Some(template));
                template.name()
            })
            .collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
        assert_eq!(Template::named("enrolled.sms.loud.fr"), None);
        assert_eq!(Template::named("answer.sms.open.fr"), None);
        assert!(Template::named("reminder.sms.discreet.ar").is_some());
        for other in
            ["digest.email.open.ar", "reminder.visit.open.ar", "reminder.letter.open.ar", "enrolled.email.relay.ar"]
        {
            assert_eq!(Template::named(other), None, "{other}: read by others");
        }
    }
}

//! How messages leave: by SMTP, by a provider of text messages, not at all, or into a test's memory.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use ground::{Fault, Moment};
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp,
};

use crate::{Channel, Message, Sms};

/// A mail server that says nothing for so long is tried again later.
const PATIENCE: Duration = Duration::from_secs(20);

ground::choices! {
    /// Why a message could not leave.
    Obstacle {
        /// The address is not one.
        Address = "address",
        /// The mail server refused this message, for good.
        Refused = "refused",
        /// The mail server cannot be reached, or has no time.
        Unreachable = "unreachable",
        /// The mail server does not take our name and password.
        SignIn = "sign-in",
        /// It left, and no answer says whether it was taken: sending again might send twice.
        Unanswered = "unanswered",
        /// It was worth nothing any more when it could leave.
        TooLate = "too-late",
        /// The person wants no automatic message this way.
        OptedOut = "opted-out",
        /// A colleague cancelled it.
        Cancelled = "cancelled",
        /// The provider says that it did not arrive.
        Undelivered = "undelivered",
        /// Anything else.
        Unexpected = "unexpected",
    }
}

impl Obstacle {
    /// Whether trying again is in vain.
    pub const fn is_final(self) -> bool {
        !matches!(self, Self::Unreachable | Self::SignIn | Self::Unexpected)
    }
}

/// How messages leave. Cheap to clone.
#[derive(Clone)]
pub enum Transport {
    Ways(Box<Ways>),
    /// Nothing leaves: no configuration, or a demonstration. Messages wait, to be read on the page of messages.
    None,
    Memory(Memory),
}

impl Transport {
    /// Over the server of a URL: `smtp://name:password@host:587` (STARTTLS, required unless the host is this
    /// machine; `?tls=none` or `?tls=opportunistic` to say otherwise) or `smtps://name:password@host` (TLS).
    /// `from` is an address, with or without a name: `Antenne <bonjour@example.org>`.
    ///
    /// # Errors
    /// When the URL or the address is not one; the fault holds neither.
    pub fn smtp(url: &str, from: &str) -> Result<Self, Fault> {
        let from = from.parse().map_err(|_| Fault::because("the sender's address is not an e-mail address"))?;
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(&with_tls(url))
            .map_err(|_| Fault::because("the mail server's URL is not like smtp://name:password@host:587"))?
            .timeout(Some(PATIENCE))
            .build();
        Ok(Self::Ways(Box::new(Ways { email: Some(Smtp { server, from }), sms: None })))
    }

    /// The same, and text messages by this provider.
    #[must_use]
    pub fn with_sms(self, sms: Sms) -> Self {
        let email = match self {
            Self::Ways(ways) => ways.email,
            Self::None | Self::Memory(_) => None,
        };
        Self::Ways(Box::new(Ways { email, sms: Some(sms) }))
    }

    /// Whether messages of this channel leave by themselves.
    pub fn sends(&self, channel: Channel) -> bool {
        match (self, channel) {
            (Self::None, _) | (_, Channel::Letter | Channel::Visit) => false,
            (Self::Memory(_), _) => true,
            (Self::Ways(ways), Channel::Email) => ways.email.is_some(),
            (Self::Ways(ways), Channel::Sms) => ways.sms.is_some(),
        }
    }

    /// `way_out`: where the reader says that they want no more.
    pub(crate) async fn deliver(
        &self,
        message: &Message,
        way_out: Option<&str>,
        now: Moment,
    ) -> Result<Left, Obstacle> {
        match (self, message.channel) {
            (Self::Memory(memory), _) => memory.deliver(message),
            (Self::Ways(ways), Channel::Email) => match &ways.email {
                Some(smtp) => smtp.deliver(message, way_out).await,
                None => Err(Obstacle::Unreachable),
            },
            (Self::Ways(ways), Channel::Sms) => match &ways.sms {
                Some(sms) => sms.deliver(message, now).await,
                None => Err(Obstacle::Unreachable),
            },
            _ => Err(Obstacle::Unreachable),
        }
    }
}

/// What a service says of a message that it took.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Left {
    /// Its own name for the message, by which receipts come.
    pub provider_id: Option<String>,
}

/// The services that are set up.
#[derive(Clone)]
pub struct Ways {
    email: Option<Smtp>,
    sms: Option<Sms>,
}

/// A mail server, and the address that writes.
#[derive(Clone)]
pub struct Smtp {
    server: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Smtp {
    async fn deliver(&self, message: &Message, way_out: Option<&str>) -> Result<Left, Obstacle> {
        let mail = mail(message, way_out, &self.from)?;
        self.server.send(mail).await.map(|_| Left::default()).map_err(|error| obstacle(&error))
    }
}

/// The mail of a message. Its Message-ID stays the same on every attempt, so that a mailbox can tell a repeat.
fn mail(message: &Message, way_out: Option<&str>, from: &Mailbox) -> Result<lettre::Message, Obstacle> {
    let address: Address = message.recipient.parse().map_err(|_| Obstacle::Address)?;
    // A machine wrote it: holiday replies are not sent back (RFC 3834).
    let header = |name: &'static str, value: String| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
    let automatic = header("Auto-Submitted", "auto-generated".to_owned());
    let mut builder = lettre::Message::builder();
    if let Some(address) = way_out {
        builder = builder
            .raw_header(header("List-Unsubscribe", format!("<{address}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    builder
        .from(from.clone())
        .to(Mailbox::new(None, address))
        .subject(message.subject.clone())
        .message_id(Some(format!("<{}@{}>", message.id, from.email.domain())))
        .raw_header(automatic)
        .header(ContentType::TEXT_PLAIN)
        .body(message.body.clone())
        .map_err(|_| Obstacle::Unexpected)
}

/// What an error of the mail server means (RFC 5321 section 4.2, RFC 4954 section 6); its text, which may
/// repeat the address, is not kept.
fn obstacle(error: &smtp::Error) -> Obstacle {
    let code = error.status().map(u16::from);
    tracing::warn!(code, tls = error.is_tls(), timeout = error.is_timeout(), "the mail server did not take a message");
    match code {
        Some(code) => meaning(code),
        None if error.is_client() => Obstacle::SignIn,
        None => Obstacle::Unreachable,
    }
}

fn meaning(code: u16) -> Obstacle {
    match code {
        501 | 550..=555 => Obstacle::Refused,
        530 | 534 | 535 | 538 => Obstacle::SignIn,
        400..=499 => Obstacle::Unreachable,
        _ => Obstacle::Unexpected,
    }
}

/// The URL with TLS required, unless it says otherwise or stays on this machine.
fn with_tls(url: &str) -> String {
    let Some(rest) = url.strip_prefix("smtp://") else { return url.to_owned() };
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    if query.split('&').any(|part| part == "tls=none") {
        return format!("smtp://{place}");
    }
    let host = place.rsplit_once('@').map_or(place, |(_, host)| host);
    let host = host.split('/').next().unwrap_or(host);
    let local = ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|name| host.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(':')));
    if local || query.contains("tls=") {
        return url.to_owned();
    }
    format!("smtp://{place}?tls=required")
}

/// A test's mailbox. Clones share it.
#[derive(Clone, Default)]
pub struct Memory {
    sent: Arc<Mutex<Vec<Message>>>,
    obstacle: Arc<Mutex<Option<Obstacle>>>,
}

impl Memory {
    /// What was sent, the first first.
    pub fn sent(&self) -> Vec<Message> {
        self.sent.lock().map(|sent| sent.clone()).unwrap_or_default()
    }

    /// From now on this stands in the way, or nothing.
    pub fn hinder(&self, obstacle: Option<Obstacle>) {
        if let Ok(mut now) = self.obstacle.lock() {
            *now = obstacle;
        }
    }

    fn deliver(&self, message: &Message) -> Result<Left, Obstacle> {
        let obstacle = self.obstacle.lock().map_err(|_| Obstacle::Unexpected)?;
        if let Some(obstacle) = *obstacle {
            return Err(obstacle);
        }
        self.sent.lock().map_err(|_| Obstacle::Unexpected)?.push(message.clone());
        Ok(Left { provider_id: (message.channel == Channel::Sms).then(|| format!("memory-{}", message.id)) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Channel, MessageId};

    fn message(recipient: &str, subject: &str) -> Message {
        Message {
            id: MessageId::fresh(),
            channel: Channel::Email,
            recipient: recipient.into(),
            subject: subject.into(),
            body: "À bientôt,\nl’équipe".into(),
            person: None,
        }
    }

    fn from() -> Mailbox {
        "Antenne <bonjour@essai.example>".parse().expect("an address")
    }

    #[test]
    fn passwords_do_not_travel_in_the_clear() {
        for (given, taken) in [
            ("smtp://a:b@mail.example:587", "smtp://a:b@mail.example:587?tls=required"),
            ("smtp://localhost.example", "smtp://localhost.example?tls=required"),
            ("smtp://a:b@mail.example?tls=opportunistic", "smtp://a:b@mail.example?tls=opportunistic"),
            ("smtp://relay.example:25?tls=none", "smtp://relay.example:25"),
            ("smtp://127.0.0.1:1025", "smtp://127.0.0.1:1025"),
            ("smtps://a:b@mail.example", "smtps://a:b@mail.example"),
        ] {
            assert_eq!(with_tls(given), taken);
        }
    }

    #[test]
    fn a_bad_configuration_is_said_without_its_password() {
        for (url, sender) in [("mail.example secret", "a@essai.example"), ("smtp://a:secret@mail.example", "secret")] {
            let Err(fault) = Transport::smtp(url, sender) else { panic!("{url} {sender} is taken") };
            assert!(!fault.to_string().contains("secret"), "{fault}");
        }
        assert!(Transport::smtp("smtp://a:b@mail.example:587", "Antenne <bonjour@essai.example>").is_ok());
    }

    #[test]
    fn a_mailbox_is_told_how_to_have_no_more() {
        let news = message("claire@essai.example", "Les nouvelles");
        let text = mail(&news, Some("https://antenne.example/nouvelles/x/arret"), &from()).expect("a mail").formatted();
        let text = String::from_utf8_lossy(&text).into_owned();
        assert!(text.contains("List-Unsubscribe: <https://antenne.example/nouvelles/x/arret>"), "{text}");
        assert!(text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{text}");
        let plain = mail(&news, None, &from()).expect("a mail").formatted();
        assert!(!String::from_utf8_lossy(&plain).contains("List-Unsubscribe"));
    }

    #[test]
    fn a_repeated_mail_says_that_it_is_the_same() {
        let message = message("amina@essai.example", "Votre rendez-vous");
        let texts = [mail(&message, None, &from()), mail(&message, None, &from())]
            .map(|mail| mail.expect("a mail").formatted());
        let id = format!("Message-ID: <{}@essai.example>", message.id);
        assert!(texts.iter().all(|text| String::from_utf8_lossy(text).contains(&id)));
    }

    #[test]
    fn an_address_carries_nothing_else() {
        for address in ["amina", "amina@essai.example, x@essai.example", "amina@essai.example\r\nBcc: x@essai.example"]
        {
            assert_eq!(mail(&message(address, "Bonjour"), None, &from()).err(), Some(Obstacle::Address), "{address}");
        }
        let mail =
            mail(&message("amina@essai.example", "Bonjour\r\nBcc: x@essai.example"), None, &from()).expect("a mail");
        assert!(!String::from_utf8_lossy(&mail.formatted()).contains("\nBcc:"));
    }

    #[test]
    fn only_a_refusal_of_the_message_is_final() {
        for (code, is_final) in [(550, true), (552, true), (421, false), (451, false), (535, false), (500, false)] {
            assert_eq!(meaning(code).is_final(), is_final, "{code}");
        }
    }
}

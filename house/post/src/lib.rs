//! E-mail, text messages and letters: one outbox, written in the caller's transaction and sent by a job.

mod herald;
mod letter;
mod message;
pub mod notice;
mod opt_out;
pub mod quiet;
mod receipt;
mod sending;
pub mod sms;
pub mod template;
mod transport;

use ::store::{Right, Tx};
use ground::{Fault, Identifier as _, OrganisationId, Uuid};
use web::{Guard, Language, NavEntry, Routes};

pub use herald::Herald;
pub use letter::panel::LettersPanel;
pub use message::{
    Channel, Message, State, Terms,
    store::{check, forget_before, forget_person, is_known, sent, waiting},
};
pub use notice::{Courier, Notice};
pub use opt_out::pages::{ToTellPanel, WishesPanel};
pub use sending::works;
pub use sms::{Opening, Sms};
pub use transport::{Left, Memory, Obstacle, Smtp, Transport, Ways};

ground::id!(
    /// One message; the one who writes it names it, so that it exists once.
    MessageId
);

/// The words of these pages.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// What people are told in Arabic.
pub const ARABIC: (Language, &str) = (Language::Arabic, include_str!("../texts/ar.ftl"));

pub const NAV: &[NavEntry] = &[
    NavEntry { href: "/messages", text: "post-nav", pictogram: "mail", guard: Guard::Right(Right::KeepProgram) },
    NavEntry {
        href: "/message-templates",
        text: "post-nav-templates",
        pictogram: "edit",
        guard: Guard::Right(Right::ChangeSettings),
    },
];

pub fn routes() -> Routes {
    let keep = Guard::Right(Right::KeepProgram);
    let words = Guard::Right(Right::ChangeSettings);
    // Who registers people may write to them, and sees the names on the envelopes.
    let desk = Guard::Right(Right::RegisterPerson);
    Routes::new()
        .get("/messages", keep, message::pages::list)
        .sheet(("/messages.csv", "/messages.xlsx"), keep, message::pages::export)
        .get("/messages/letters", desk, letter::pages::list)
        .sheet(("/messages/letters.csv", "/messages/letters.xlsx"), desk, letter::pages::export)
        .get("/messages/letters.pdf", desk, letter::pages::show)
        .post("/messages/letters/printing", desk, letter::pages::printing_create)
        .post("/messages/{id}/printing/removal", desk, letter::pages::printing_remove)
        .get("/message-templates", words, template::pages::list)
        .sheet(("/message-templates.csv", "/message-templates.xlsx"), words, template::pages::export)
        .get("/message-templates/{template}", words, template::pages::edit)
        .post("/message-templates/{template}", words, template::pages::update)
        .post("/message-templates/{template}/removal", words, template::pages::remove)
        .get("/messages/{id}", keep, message::pages::show)
        .post("/messages/{id}/attempt", keep, message::acts::attempt_create)
        .post("/messages/{id}/cancellation", keep, message::acts::cancellation_create)
        .post("/messages/{id}/telling", Guard::Right(Right::FindPerson), message::acts::telling_create)
        .post("/people/{id}/opt-outs", desk, opt_out::pages::update)
        .get("/receipts/{token}", Guard::Link, receipt::pages::create)
        .post("/receipts/{token}", Guard::Link, receipt::pages::create)
}

/// What the job that sends a message is told; nothing of the message itself.
#[derive(Clone, Copy, Debug, serde::Serialize, serde::Deserialize)]
struct Order {
    message: MessageId,
    organisation: OrganisationId,
}

/// Puts a message in the outbox, in the caller's transaction: it leaves if and only if that one commits.
/// The same id a second time changes nothing. A letter waits there for somebody to print it.
pub async fn put(tx: &mut Tx, message: &Message) -> Result<(), Fault> {
    put_within(tx, message, Terms::default()).await
}

/// The same, within these terms: what it is for, whose hours count, from when and until when it is worth sending.
pub async fn put_within(tx: &mut Tx, message: &Message, terms: Terms) -> Result<(), Fault> {
    // From invented people nothing leaves, not even as far as the outbox.
    if network::space::store::is_practice(tx).await? {
        return Ok(());
    }
    if message::store::add(tx, message, terms).await? && message.channel.leaves() {
        let at = terms.not_before.map_or(tx.now(), |at| at.max(tx.now()));
        order(tx, message.id, at).await?;
    }
    Ok(())
}

/// The same, for a message that comes again and again: its mailbox is told the address at which one says « no more »
/// (RFC 2369, RFC 8058).
pub async fn put_with_way_out(tx: &mut Tx, message: &Message, terms: Terms, address: &str) -> Result<(), Fault> {
    put_within(tx, message, terms).await?;
    message::store::set_way_out(tx, message.id, address).await
}

/// The id of a message that its parts alone make, so that it is written once (UUIDv5, RFC 9562 section 5.5).
pub fn id_of(parts: &[&str]) -> MessageId {
    use sha1::{Digest as _, Sha1};
    let hash = Sha1::digest(parts.join("\n"));
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&hash[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x50;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    MessageId::from_uuid(Uuid::from_bytes(bytes))
}

/// Has a message sent from `at` on.
async fn order(tx: &mut Tx, message: MessageId, at: ground::Moment) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    jobs::enqueue(tx, sending::KIND, &Order { message, organisation }, at).await
}

/// Takes back what has not left: what it announced is no more. What left has left.
///
/// # Errors
/// When the database does not answer.
pub async fn withdraw(tx: &mut Tx, message: MessageId) -> Result<(), Fault> {
    message::store::cancel(tx, message).await.map(|_| ())
}

/// What was withdrawn is announced after all, if it had not left before.
///
/// # Errors
/// When the database does not answer.
pub async fn renew(tx: &mut Tx, message: MessageId) -> Result<(), Fault> {
    if message::store::uncancel(tx, message).await? {
        let now = tx.now();
        order(tx, message, now).await?;
    }
    Ok(())
}

//! E-mail, later SMS and letters: one outbox, written in the caller's transaction and sent by a job.

mod message;
mod sending;
mod transport;

use ::store::{Right, Tx};
use ground::{Fault, OrganisationId};
use web::{Guard, Language, NavEntry, Routes};

pub use message::{
    Channel, Message, State,
    store::{forget_before, forget_person, sent, waiting},
};
pub use sending::works;
pub use transport::{Memory, Obstacle, Smtp, Transport};

ground::id!(
    /// One message; the one who writes it names it, so that it exists once.
    MessageId
);

/// The words of these pages.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

pub const NAV: NavEntry =
    NavEntry { href: "/messages", text: "post-nav", pictogram: "mail", guard: Guard::Right(Right::KeepProgram) };

pub fn routes() -> Routes {
    Routes::new().get("/messages", Guard::Right(Right::KeepProgram), message::pages::list).get(
        "/messages/{id}",
        Guard::Right(Right::KeepProgram),
        message::pages::show,
    )
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
    let (organisation, now) = (tx.organisation()?, tx.now());
    if message::store::add(tx, message).await? && message.channel == Channel::Email {
        jobs::enqueue(tx, sending::KIND, &Order { message: message.id, organisation }, now).await?;
    }
    Ok(())
}

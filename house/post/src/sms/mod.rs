//! Text messages: how long they are, and the providers by which they leave.

mod door;
mod length;
mod ovh;
#[cfg(test)]
mod tests;
mod web;

use ground::{Fault, Moment};

pub use door::{Door, Opening};
pub use length::{Coding, Length, softened};
pub use ovh::Ovh;

use crate::{Left, Message, Obstacle};

/// A provider of text messages.
#[derive(Clone)]
pub enum Sms {
    Ovh(Box<Ovh>),
    Door(Box<Door>),
}

impl Sms {
    /// By `ovh://…`, or by the address of any provider's door; `sender` is the name that phones show.
    ///
    /// # Errors
    /// When a setting is not as it should be; the fault repeats none of them.
    pub fn open(opening: Opening<'_>, sender: Option<&str>) -> Result<Self, Fault> {
        if opening.url.starts_with("ovh://") {
            return Ok(Self::Ovh(Box::new(Ovh::parse(opening.url, sender.map(str::to_owned))?)));
        }
        Ok(Self::Door(Box::new(Door::open(opening)?)))
    }

    pub(crate) async fn deliver(&self, message: &Message, now: Moment) -> Result<Left, Obstacle> {
        if !is_number(&message.recipient) {
            return Err(Obstacle::Address);
        }
        let message = Message { body: softened(&message.body), ..message.clone() };
        match self {
            Self::Ovh(ovh) => ovh.deliver(&message, now).await,
            Self::Door(door) => door.deliver(&message).await,
        }
    }

    #[cfg(test)]
    fn hurried(mut self) -> Self {
        let short = web::Patience {
            to_reach: std::time::Duration::from_secs(5),
            to_answer: std::time::Duration::from_millis(300),
        };
        match &mut self {
            Self::Ovh(ovh) => ovh.patience = short,
            Self::Door(door) => door.patience = short,
        }
        self
    }
}

/// A number as the house keeps them: `+` and the country, digits only.
fn is_number(text: &str) -> bool {
    text.strip_prefix('+')
        .is_some_and(|rest| (8..=15).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_digit()))
}

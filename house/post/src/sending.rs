//! The job that sends a message: once, in its hours, again when something stood in the way, then no more.

use std::time::Duration;

use ::store::{Badge, Db, Tx};
use ground::{Fault, choice::Choice as _};
use jobs::{Doing, Work, Works};

use crate::{
    Channel, Obstacle, Order, Transport,
    message::State,
    message::store::{self, Kept},
    opt_out,
    quiet::Quiet,
};

pub(crate) const KIND: &str = "send-message";

/// The works of the post, over this transport.
pub fn works(transport: Transport) -> Works {
    vec![Box::new(Sending { transport }), Box::new(Lapse)]
}

struct Sending {
    transport: Transport,
}

impl Order {
    fn read(payload: &str) -> Result<Self, Fault> {
        Ok(serde_json::from_str(payload)?)
    }

    fn badge(self) -> Badge {
        jobs::badge(KIND).within(self.organisation)
    }
}

impl Work for Sending {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn run<'a>(&'a self, db: &'a Db, payload: &'a str) -> Doing<'a> {
        Box::pin(async move { self.send(db, Order::read(payload)?).await })
    }

    fn give_up<'a>(&'a self, db: &'a Db, payload: &'a str, _error: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let order = Order::read(payload)?;
            let mut tx = order.badge().write(db).await?;
            store::give_up(&mut tx, order.message, None).await?;
            tx.commit().await
        })
    }
}

/// Gives up what nobody needs to hear any more: a letter that nobody printed, a word that nobody came to hear.
struct Lapse;

impl Work for Lapse {
    fn kind(&self) -> &'static str {
        "lapse-messages"
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(1))
    }

    fn is_called_for<'a>(&'a self, db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async move {
            let mut tx = jobs::badge(self.kind()).read(db).await?;
            store::lapses(&mut tx).await
        })
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let badge = jobs::badge(self.kind());
            let mut tx = badge.read(db).await?;
            let organisations = network::space::store::organisations(&mut tx).await?;
            drop(tx);
            for (organisation, _) in organisations {
                let mut tx = badge.within(organisation).write(db).await?;
                store::lapse(&mut tx).await?;
                tx.commit().await?;
            }
            Ok(())
        })
    }
}

impl Sending {
    async fn send(&self, db: &Db, order: Order) -> Result<(), Fault> {
        let mut tx = order.badge().write(db).await?;
        // Forgotten, sent, cancelled or given up since: nothing to do. Nor without a service for it.
        let Some(kept) = store::one(&mut tx, order.message).await?.filter(|kept| kept.state() == State::Waiting) else {
            return Ok(());
        };
        if !self.transport.sends(kept.message.channel) {
            return Ok(());
        }
        let ready = ready(&mut tx, order, &kept).await?;
        let now = tx.now();
        tx.commit().await?;
        if !ready {
            return Ok(());
        }
        let outcome = self.transport.deliver(&kept.message, kept.unsubscribe.as_deref(), now).await;
        let mut tx = order.badge().write(db).await?;
        match &outcome {
            Ok(left) => store::left(&mut tx, order.message, left.provider_id.as_deref()).await?,
            Err(obstacle) if obstacle.is_final() => {
                tracing::warn!(message = %order.message, obstacle = obstacle.word(), "a message is given up");
                store::give_up(&mut tx, order.message, Some(*obstacle)).await?;
            }
            Err(obstacle) => store::hinder(&mut tx, order.message, *obstacle).await?,
        }
        tx.commit().await?;
        match outcome {
            Err(obstacle) if !obstacle.is_final() => {
                Err(Fault::because(format!("the message could not leave: {}", obstacle.word())))
            }
            _ => Ok(()),
        }
    }
}

/// Whether the message leaves now. What is worth nothing any more, or is not wanted, is given up; a text message waits for its
/// hours.
async fn ready(tx: &mut Tx, order: Order, kept: &Kept) -> Result<bool, Fault> {
    let (now, id, end) = (tx.now(), order.message, kept.terms.worthless_after);
    if end.is_some_and(|end| end <= now) {
        store::give_up(tx, id, Some(Obstacle::TooLate)).await?;
        return Ok(false);
    }
    if kept.terms.is_to_person()
        && let Some(person) = kept.message.person
        && opt_out::store::refused(tx, person).await?.contains(&kept.message.channel)
    {
        store::give_up(tx, id, Some(Obstacle::OptedOut)).await?;
        return Ok(false);
    }
    if kept.message.channel != Channel::Sms {
        // A mail of the same Message-ID may be repeated after a crash: mailboxes tell it apart.
        return Ok(true);
    }
    let zone = store::zone(tx, kept.terms.space).await?;
    let quiet = Quiet::of(tx, kept.terms.space, now.day(&zone)).await?;
    let at = quiet.leaves_at(now, &zone, network::hours::is_public_holiday);
    if at > now {
        if end.is_some_and(|end| end <= at) {
            store::give_up(tx, id, Some(Obstacle::TooLate)).await?;
        } else {
            jobs::enqueue(tx, KIND, &order, at).await?;
        }
        return Ok(false);
    }
    if store::start(tx, id).await? {
        return Ok(true);
    }
    // It was handed over once, and the program stopped before it heard: nobody can say whether it left.
    store::give_up(tx, id, Some(Obstacle::Unanswered)).await?;
    Ok(false)
}

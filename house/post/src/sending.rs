//! The job that sends a message: once, again when something stood in the way, then no more.

use ::store::{Badge, Db};
use ground::{Fault, choice::Choice as _};
use jobs::{Doing, Work, Works};

use crate::{
    Order, Transport,
    message::{State, store},
};

pub(crate) const KIND: &str = "send-message";

/// The works of the post, over this transport.
pub fn works(transport: Transport) -> Works {
    vec![Box::new(Sending { transport })]
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

impl Sending {
    async fn send(&self, db: &Db, order: Order) -> Result<(), Fault> {
        if !self.transport.sends() {
            return Ok(());
        }
        let mut tx = order.badge().read(db).await?;
        let kept = store::one(&mut tx, order.message).await?;
        drop(tx);
        // Forgotten, sent or given up since: nothing to do.
        let Some(kept) = kept.filter(|kept| kept.state() == State::Waiting) else { return Ok(()) };
        let outcome = self.transport.deliver(&kept.message).await;
        let mut tx = order.badge().write(db).await?;
        match outcome {
            Ok(()) => store::sent(&mut tx, order.message).await?,
            Err(obstacle) if obstacle.is_final() => {
                tracing::warn!(message = %order.message, obstacle = obstacle.word(), "a message is given up");
                store::give_up(&mut tx, order.message, Some(obstacle)).await?;
            }
            Err(obstacle) => store::hinder(&mut tx, order.message, obstacle).await?,
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

//! What is late, or due within days, before a space opens: a deadline of the network.

use ::store::{Right, Tx};
use ground::Day;
use web::{Asker, Deadline, Deadlines, Found};

use super::{pages::said, store};
use crate::space::store as spaces;

/// The deadlines of openings.
pub struct OpeningDeadlines;

impl Deadlines for OpeningDeadlines {
    fn find<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, until: Day) -> Found<'a> {
        Box::pin(async move {
            let waiting = store::waiting(tx, until).await?;
            if waiting.is_empty() {
                return Ok(Vec::new());
            }
            let (all, may) = (spaces::all(tx).await?, asker.badge().may(Right::ChangeSettings));
            let deadline = |step: store::Step| {
                let space = all.iter().find(|space| space.id == step.space)?;
                let said = (("space", space.name.as_str()), ("step", said(&asker.t, &step)));
                let href = if may { format!("/spaces/{}/opening", space.id) } else { String::new() };
                Some(Deadline { day: step.due_on, text: asker.t.with("network-opening-due", said), href })
            };
            Ok(waiting.into_iter().filter_map(deadline).collect())
        })
    }
}

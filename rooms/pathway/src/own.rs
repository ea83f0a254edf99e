//! What a person reads of their pathway on their own page: steps and progress, no note, no reason.

use std::sync::Arc;

use ::store::Tx;
use ground::{PersonId, choice::Choice as _};
use people::port::{
    Agenda, Promise,
    own::{Plans, Progress, Step},
};
use skills::Need;

use crate::{
    autonomy,
    plan::{self, lines::shown_stage},
    step::rules::Stage,
};

/// Fills the port [`Plans`].
#[derive(Clone)]
pub struct Walked(pub Arc<dyn Agenda>);

impl Plans for Walked {
    fn steps<'a>(&'a self, tx: &'a mut Tx, person: PersonId) -> Promise<'a, Option<Vec<Step>>> {
        Box::pin(async move {
            let Some(plan) = plan::store::agreed(tx, person).await? else { return Ok(None) };
            let coming = self.0.coming(tx, person).await?;
            let step = |step: crate::step::store::Step| {
                let progress = match shown_stage(&step, &coming) {
                    Stage::Done => Progress::Done,
                    Stage::Begun | Stage::Booked => Progress::Going,
                    Stage::Planned => Progress::Waiting,
                    Stage::Dropped => return None,
                };
                Some(Step { kind: step.kind.word(), module: step.module, words: step.words, progress })
            };
            Ok(Some(plan.steps.into_iter().filter_map(step).collect()))
        })
    }

    fn able<'a>(&'a self, tx: &'a mut Tx, person: PersonId) -> Promise<'a, Vec<Need>> {
        Box::pin(async move {
            let all = autonomy::store::of_person(tx, person).await?;
            let mut able: Vec<Need> = all.iter().filter(|one| one.withdrawn_at.is_none()).map(|one| one.need).collect();
            able.sort_unstable();
            able.dedup();
            Ok(able)
        })
    }
}

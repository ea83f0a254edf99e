//! What the choice of steps stands on: where the person stands, what they walk already, whether they are accompanied without
//! a goal of doing alone.

use std::sync::Arc;

use ::store::Tx;
use ground::Day;
use people::{
    Person,
    port::{Standing, Standings},
};
use skills::Catalogue;
use web::{Asker, Trouble};

use crate::{
    assistance,
    plan::{
        rules::{Plan, PlanState},
        store,
        suggestion::{Suggestion, suggest, suggest_assisted},
    },
    step::{
        rules::{Aid, Kind, State},
        store::Step,
    },
};

pub(super) struct Ground {
    pub person: Person,
    pub catalogue: Catalogue,
    pub standing: Option<Standing>,
    pub assisted: bool,
    pub agreed: Option<Plan>,
    pub draft: Option<Plan>,
    pub today: Day,
}

impl Ground {
    /// Steps still to walk in the plan agreed now.
    pub fn open(&self) -> impl Iterator<Item = &Step> {
        self.agreed.iter().flat_map(|plan| &plan.steps).filter(|step| step.state.is_open())
    }

    pub fn done(&self) -> impl Iterator<Item = &Step> {
        self.agreed.iter().flat_map(|plan| &plan.steps).filter(|step| step.state == State::Done)
    }

    pub fn version(&self) -> i64 {
        self.agreed.as_ref().map_or(0, |plan| plan.version)
    }

    /// Codes of what is done or on the way.
    pub fn known(&self) -> Vec<&str> {
        let code = |step: &Step| match (step.kind, &step.words) {
            (Kind::Equipment, None) => Some("equipment"),
            (Kind::Connection, None) => Some("connection"),
            _ => step.aid.map(Aid::code),
        };
        let steps = || self.open().chain(self.done());
        steps().filter_map(|step| step.module.as_deref().or_else(|| code(step))).collect()
    }

    pub fn suggestions(&self) -> Vec<Suggestion<'_>> {
        match &self.standing {
            standing if self.assisted => suggest_assisted(standing.as_ref(), &self.known()),
            Some(standing) => suggest(&self.catalogue, standing, &self.known()),
            None => Vec::new(),
        }
    }
}

pub(super) async fn ground(asker: &Asker, tx: &mut Tx, person: Person) -> Result<Ground, Trouble> {
    let zone = network::space::store::get(tx, person.space).await?.zone;
    let standings = asker.house().port::<Arc<dyn Standings>>()?;
    Ok(Ground {
        catalogue: skills::catalogue(tx).await?,
        standing: standings.latest(tx, person.id).await?,
        assisted: assistance::store::active(tx, person.id).await?.is_some(),
        agreed: store::agreed(tx, person.id).await?,
        draft: store::in_state(tx, person.id, PlanState::Draft).await?,
        today: tx.now().day(&zone),
        person,
    })
}

/// How a step of the plan agreed now is named in the form.
pub(super) fn code(step: &Step) -> String {
    format!("keep-{}", step.id)
}

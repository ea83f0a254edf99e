//! Remembers steps and how they change; a change that somebody else made first is not made again.

use ::store::{Cells, Record, Tx, journal::Change as Noted};
use facts::{Told, pathway::Pathway as Happened};
use ground::{Fault, Identifier as _, Moment, PersonId, Uuid, choice::Choice as _, values};
use serde_json::json;

use super::rules::{Change, Kind, Reason, Stage, State, StepId};
use crate::plan::rules::Plan;

/// A step as kept.
#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    pub id: StepId,
    pub kind: Kind,
    /// Word of the module, for a step of the catalogue.
    pub module: Option<String>,
    /// The person's words, for a step of their own.
    pub words: Option<String>,
    pub state: State,
    pub reason: Option<Reason>,
    pub note: Option<String>,
    /// The last session attended for it: it completed the step, or the step is under way.
    pub session: Option<Uuid>,
    pub changed_at: Moment,
}

impl Step {
    /// How it is shown.
    pub fn stage(&self) -> Stage {
        match self.state {
            State::Planned | State::Booked if self.session.is_some() => Stage::Begun,
            State::Planned => Stage::Planned,
            State::Booked => Stage::Booked,
            State::Done => Stage::Done,
            State::Dropped => Stage::Dropped,
        }
    }
}

impl Record for Step {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            kind: cells.take()?,
            module: cells.maybe()?,
            words: cells.maybe()?,
            state: cells.take()?,
            reason: cells.maybe()?,
            note: cells.maybe()?,
            session: cells.maybe()?,
            changed_at: cells.take()?,
        })
    }
}

/// Changes a step and tells it; false when it was no longer in the state that was seen.
pub async fn update(
    tx: &mut Tx,
    person: PersonId,
    plan: &Plan,
    step: &Step,
    change: &Change,
    session: Option<Uuid>,
) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let touched = tx
        .run(
            "UPDATE plan_steps SET state = $1, reason = $2, note = $3, session = $4, changed_at = $5
             WHERE id = $6 AND organisation = $7 AND state = $8",
            values![change.to, change.reason, change.note, session, now, step.id, organisation, step.state],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    if let Some(fact) = told(plan, step, change) {
        let number = people::person::store::number(tx, person).await?;
        tx.tell(Told::new(fact, now).at(plan.space).about(number)).await?;
    }
    let after = Step { state: change.to, session, ..step.clone() };
    // One more session of a series that is under way is read on its sheet; the step is as it was.
    if step.state == change.to && after.stage() == step.stage() {
        return Ok(true);
    }
    let what = json!({
        "state": [step.stage().word(), after.stage().word()], "reason": change.reason, "note": change.note,
    });
    let (noun, record) = ("plan_step", step.id.uuid());
    tx.note_change(Noted { noun, record, person: Some(person), action: "updated", what: &what }).await?;
    Ok(true)
}

/// The fact of a change, if anybody counts it.
fn told(plan: &Plan, step: &Step, change: &Change) -> Option<Happened> {
    let (plan, kind, id) = (plan.id.uuid(), step.kind.word().to_owned(), step.id.uuid());
    match change.to {
        State::Done => Some(Happened::StepDone { plan, step: id, kind }),
        State::Dropped => {
            let reason = change.reason.map_or("", ground::choice::Choice::word).to_owned();
            Some(Happened::StepDropped { plan, step: id, kind, reason })
        }
        State::Planned if !step.state.is_open() => Some(Happened::StepReopened { plan, step: id, kind }),
        State::Planned | State::Booked => None,
    }
}

//! Remembers steps and how they change; a change that somebody else made first is not made again.

use ::store::{Cells, Record, Tx, journal::Change as Noted};
use facts::{Told, pathway::Pathway as Happened};
use ground::{Day, Fault, Identifier as _, Moment, PartnerId, PersonId, SpaceId, Uuid, choice::Choice as _, values};
use serde_json::json;

use super::rules::{Aid, Change, Kind, Obtained, Reason, Stage, State, StepId};
use crate::plan::rules::Plan;

/// A step that a partner holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    pub partner: PartnerId,
    /// What was agreed with them.
    pub words: String,
    /// When to ask them how it goes.
    pub look_on: Day,
}

/// A step as kept.
#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    pub id: StepId,
    pub kind: Kind,
    /// Word of the module, for a step of the catalogue.
    pub module: Option<String>,
    /// The help itself, on an assisted path.
    pub aid: Option<Aid>,
    /// The person's words, for a step of their own.
    pub words: Option<String>,
    pub state: State,
    pub reason: Option<Reason>,
    pub note: Option<String>,
    /// The last session attended for it: it completed the step, or the step is under way.
    pub session: Option<Uuid>,
    pub obtained: Option<Obtained>,
    /// The kind of fact that closed it, when no colleague did.
    pub closed_by: Option<String>,
    pub held: Option<Held>,
    pub changed_at: Moment,
}

impl Step {
    /// A new one of this kind, about nothing in particular yet.
    pub fn planned(kind: Kind, now: Moment) -> Self {
        Self {
            id: StepId::fresh(),
            kind,
            module: None,
            aid: None,
            words: None,
            state: State::Planned,
            reason: None,
            note: None,
            session: None,
            obtained: None,
            closed_by: None,
            held: None,
            changed_at: now,
        }
    }

    /// Whether both are about the same thing.
    pub fn is_same(&self, other: &Self) -> bool {
        (self.kind, self.aid) == (other.kind, other.aid) && (&self.module, &self.words) == (&other.module, &other.words)
    }

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
            aid: cells.maybe()?,
            words: cells.maybe()?,
            state: cells.take()?,
            reason: cells.maybe()?,
            note: cells.maybe()?,
            session: cells.maybe()?,
            obtained: cells.maybe()?,
            closed_by: cells.maybe()?,
            held: held(cells)?,
            changed_at: cells.take()?,
        })
    }
}

fn held(cells: &mut Cells) -> Result<Option<Held>, Fault> {
    let (partner, words, look_on) = (cells.maybe()?, cells.maybe()?, cells.maybe()?);
    Ok(partner.zip(words).zip(look_on).map(|((partner, words), look_on)| Held { partner, words, look_on }))
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
            "UPDATE plan_steps SET state = $1, reason = $2, note = $3, session = $4, obtained = $5, closed_by = $6,
               changed_at = $7
             WHERE id = $8 AND organisation = $9 AND state = $10",
            values![
                change.to,
                change.reason,
                change.note,
                session,
                change.obtained,
                change.closed_by,
                now,
                step.id,
                organisation,
                step.state,
            ],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    if let Some(fact) = told(plan, step, change) {
        tell(tx, person, plan.space, fact).await?;
    }
    let after = Step { state: change.to, session, ..step.clone() };
    // One more session of a series that is under way is read on its sheet; the step is as it was.
    if step.state == change.to && after.stage() == step.stage() {
        return Ok(true);
    }
    let what = json!({
        "state": [step.stage().word(), after.stage().word()], "reason": change.reason, "note": change.note,
        "obtained": change.obtained,
    });
    note(tx, person, step.id, "updated", &what).await?;
    Ok(true)
}

async fn tell(tx: &mut Tx, person: PersonId, space: SpaceId, fact: Happened) -> Result<(), Fault> {
    let (number, now) = (people::person::store::number(tx, person).await?, tx.now());
    tx.tell(Told::new(fact, now).at(space).about(number)).await
}

async fn note(
    tx: &mut Tx,
    person: PersonId,
    id: StepId,
    action: &'static str,
    what: &serde_json::Value,
) -> Result<(), Fault> {
    tx.note_change(Noted { noun: "plan_step", record: id.uuid(), person: Some(person), action, what }).await
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

/// Gives a step into a partner's hands, or takes it back; false when a colleague did so first, or the step is not open.
pub async fn hold(tx: &mut Tx, person: PersonId, plan: &Plan, step: &Step, held: Option<&Held>) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let (partner, words, look_on) =
        (held.map(|held| held.partner), held.map(|held| held.words.clone()), held.map(|held| held.look_on));
    let touched = tx
        .run(
            "UPDATE plan_steps SET partner = $1, partner_words = $2, look_on = $3, changed_at = $4
             WHERE id = $5 AND organisation = $6 AND state IN ('planned', 'booked')
               AND (partner IS NOT NULL OR CAST($7 AS BIGINT) = 1)",
            values![partner, words, look_on, now, step.id, organisation, i64::from(held.is_some())],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    let (plan_id, kind, id) = (plan.id.uuid(), step.kind.word().to_owned(), step.id.uuid());
    let fact = match held {
        Some(held) => Happened::StepEntrusted { plan: plan_id, step: id, kind, partner: held.partner.uuid() },
        None => Happened::StepTakenBack { plan: plan_id, step: id, kind },
    };
    tell(tx, person, plan.space, fact).await?;
    let before = step.held.as_ref();
    let what = json!({
        "partner": [before.map(|held| held.partner), partner],
        "look_on": [before.map(|held| held.look_on.to_string()), look_on.map(|day| day.to_string())],
        "note": words,
    });
    note(tx, person, step.id, if held.is_some() { "entrusted" } else { "taken_back" }, &what).await?;
    Ok(true)
}

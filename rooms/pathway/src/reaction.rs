//! What happens elsewhere and moves a pathway, in the same transaction: attendance, diagnosis.

use std::{future::Future, pin::Pin, sync::Arc};

use ::store::{Reaction, Tx};
use facts::{Fact, Told, agenda::Agenda as Happened, diagnosis::Diagnosis};
use ground::{Fault, PersonId, Uuid};
use people::port::{Agenda, Standings};

use crate::{
    plan::{self, rules::Plan},
    step::{
        self,
        rules::{Change, Kind, State},
        store::Step,
        walk::{Walk, walk},
    },
    task,
};

type Heard<'a> = Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>>;

/// Attendance walks the step of the module that a workshop teaches: under way from the first session attended, done
/// when [`walk`] says so, back when a mark was a mistake. The agenda says how far each one came.
pub struct StepOnAttendance(pub Arc<dyn Agenda>);

impl Reaction for StepOnAttendance {
    fn hear<'a>(&'a self, tx: &'a mut Tx, told: &'a Told) -> Heard<'a> {
        Box::pin(async move {
            let Fact::Agenda(fact) = &told.fact else { return Ok(()) };
            match (fact, told.subject) {
                (
                    Happened::Attended { workshop, .. }
                    | Happened::Absent { workshop, .. }
                    | Happened::Struck { workshop, .. },
                    Some(subject),
                ) => match people::person::store::by_number(tx, subject).await? {
                    Some(person) => self.follow(tx, *workshop, person).await,
                    None => Ok(()),
                },
                // Without its last session a series may be over; with it again, no longer.
                (Happened::Cancelled { session } | Happened::Restored { session }, _) => {
                    let Some(followers) = self.0.followers(tx, *session).await? else { return Ok(()) };
                    for person in followers.people {
                        self.follow(tx, followers.workshop, person).await?;
                    }
                    Ok(())
                }
                _ => Ok(()),
            }
        })
    }
}

impl StepOnAttendance {
    /// Brings the step of this workshop's module to where the person's attendance has come.
    async fn follow(&self, tx: &mut Tx, workshop: Uuid, person: PersonId) -> Result<(), Fault> {
        let Some(plan): Option<Plan> = plan::store::agreed(tx, person).await? else { return Ok(()) };
        let Some(series) = self.0.series(tx, workshop, person).await? else { return Ok(()) };
        let by_it = |step: &Step| series.sessions.iter().any(|lived| Some(lived.session) == step.session);
        let is_its = |step: &&Step| {
            let of_module = step.kind == Kind::Skills && step.module.as_deref() == Some(series.module.as_str());
            of_module && (step.state.is_open() || step.state == State::Done && by_it(step))
        };
        let Some(step) = plan.steps.iter().find(is_its) else { return Ok(()) };
        let open = if step.state.is_open() { step.state } else { State::Planned };
        let (to, session) = match walk(&series) {
            Walk::Done(session) => (State::Done, Some(session)),
            Walk::Begun(session) => (open, Some(session)),
            // What another group began stays begun.
            Walk::NotBegun => (open, step.session.filter(|_| !by_it(step))),
        };
        if (to, session) == (step.state, step.session) {
            return Ok(());
        }
        let change = Change::to(to, step.note.clone());
        step::store::update(tx, person, &plan, step, &change, session).await?;
        Ok(())
    }
}

/// What a fact brings to a person closes the step that waits for it: a machine, a connection, of their own. Today a later
/// diagnosis says that they have one; what is sold, lent or settled in the advice room will be told by facts of its own, and
/// is added to [`StepOnSupply::brought`].
pub struct StepOnSupply(pub Arc<dyn Standings>);

impl Reaction for StepOnSupply {
    fn hear<'a>(&'a self, tx: &'a mut Tx, told: &'a Told) -> Heard<'a> {
        Box::pin(async move {
            let Some(subject) = told.subject.filter(|_| Self::may_bring(&told.fact)) else { return Ok(()) };
            let Some(person) = people::person::store::by_number(tx, subject).await? else { return Ok(()) };
            let Some(plan) = plan::store::agreed(tx, person).await? else { return Ok(()) };
            for kind in self.brought(tx, &told.fact, person).await? {
                let waits = |step: &&Step| step.kind == kind && step.state.is_open() && step.words.is_none();
                let Some(step) = plan.steps.iter().find(waits) else { continue };
                let closed_by = Some(told.fact.kind().to_owned());
                let change = Change { closed_by, ..Change::to(State::Done, step.note.clone()) };
                step::store::update(tx, person, &plan, step, &change, None).await?;
            }
            Ok(())
        })
    }
}

impl StepOnSupply {
    /// Whether a fact of this kind may bring something: nothing is read for the others.
    fn may_bring(fact: &Fact) -> bool {
        matches!(fact, Fact::Diagnosis(Diagnosis::Measured { .. }))
    }

    /// The kinds of steps that a fact closes.
    async fn brought(&self, tx: &mut Tx, fact: &Fact, person: PersonId) -> Result<Vec<Kind>, Fault> {
        match fact {
            Fact::Diagnosis(Diagnosis::Measured { .. }) => {
                let Some(standing) = self.0.latest(tx, person).await? else { return Ok(Vec::new()) };
                let has = [(Kind::Equipment, standing.has_equipment), (Kind::Connection, standing.has_connection)];
                Ok(has.into_iter().filter(|(_, has)| *has).map(|(kind, _)| kind).collect())
            }
            _ => Ok(Vec::new()),
        }
    }
}

/// Why a diagnosis is put off that is not to be asked for again, as its fact says it.
const DOES_NOT_WISH: &str = "does_not_wish";

/// A diagnosis put off waits for a colleague; once measured, a plan does, until there is one.
pub struct TaskOnDiagnosis;

impl Reaction for TaskOnDiagnosis {
    fn hear<'a>(&'a self, tx: &'a mut Tx, told: &'a Told) -> Heard<'a> {
        Box::pin(async move {
            let (Fact::Diagnosis(fact), Some(subject)) = (&told.fact, told.subject) else { return Ok(()) };
            let Some(person) = people::person::store::by_number(tx, subject).await? else { return Ok(()) };
            match fact {
                // A refusal is heard: nobody runs after it.
                Diagnosis::Postponed { reason } if reason == DOES_NOT_WISH => {
                    task::store::done(tx, person, task::rules::Kind::Diagnosis).await
                }
                Diagnosis::Postponed { .. } => {
                    task::store::wait(tx, person, task::rules::Kind::Diagnosis, told.happened_at).await
                }
                Diagnosis::Measured { .. } => {
                    task::store::done(tx, person, task::rules::Kind::Diagnosis).await?;
                    if plan::store::agreed(tx, person).await?.is_none() {
                        task::store::wait(tx, person, task::rules::Kind::Plan, told.happened_at).await?;
                    }
                    Ok(())
                }
            }
        })
    }
}

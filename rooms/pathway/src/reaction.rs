//! What happens elsewhere and moves a pathway, in the same transaction: attendance, diagnosis.

use std::{future::Future, pin::Pin};

use ::store::{Reaction, Tx};
use facts::{Fact, Number, Told, agenda::Agenda, diagnosis::Diagnosis};
use ground::{Fault, Uuid};

use crate::{
    plan::{self, rules::Plan},
    step::{
        self,
        rules::{Change, Kind, State},
        store::Step,
    },
    task,
};

type Heard<'a> = Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>>;

/// Who attended a session that teaches a module has walked that step; a mark made by mistake opens it again.
pub struct StepOnAttendance;

impl Reaction for StepOnAttendance {
    fn hear<'a>(&'a self, tx: &'a mut Tx, told: &'a Told) -> Heard<'a> {
        Box::pin(async move {
            let (Fact::Agenda(fact), Some(subject)) = (&told.fact, told.subject) else { return Ok(()) };
            match fact {
                Agenda::Attended { session, module, .. } => attended(tx, subject, *session, module).await,
                Agenda::Absent { session, .. } | Agenda::Struck { session, .. } => struck(tx, subject, *session).await,
                _ => Ok(()),
            }
        })
    }
}

async fn attended(tx: &mut Tx, subject: Number, session: Uuid, module: &str) -> Result<(), Fault> {
    let of_module = |step: &Step| step.state.is_open() && step.module.as_deref() == Some(module);
    let change = Change { to: State::Done, reason: None, note: None };
    move_step(tx, subject, of_module, &change, Some(session)).await
}

async fn struck(tx: &mut Tx, subject: Number, session: Uuid) -> Result<(), Fault> {
    let by_it = |step: &Step| step.state == State::Done && step.session == Some(session);
    let change = Change { to: State::Planned, reason: None, note: None };
    move_step(tx, subject, by_it, &change, None).await
}

async fn move_step(
    tx: &mut Tx,
    subject: Number,
    which: impl Fn(&Step) -> bool + Send,
    change: &Change,
    session: Option<Uuid>,
) -> Result<(), Fault> {
    let Some(person) = people::person::store::by_number(tx, subject).await? else { return Ok(()) };
    let Some(plan): Option<Plan> = plan::store::agreed(tx, person).await? else { return Ok(()) };
    let found = plan.steps.iter().find(|step| step.kind == Kind::Skills && which(step));
    if let Some(step) = found {
        step::store::update(tx, person, &plan, step, change, session).await?;
    }
    Ok(())
}

/// A diagnosis put off waits for a colleague; once measured, a plan does, until there is one.
pub struct TaskOnDiagnosis;

impl Reaction for TaskOnDiagnosis {
    fn hear<'a>(&'a self, tx: &'a mut Tx, told: &'a Told) -> Heard<'a> {
        Box::pin(async move {
            let (Fact::Diagnosis(fact), Some(subject)) = (&told.fact, told.subject) else { return Ok(()) };
            let Some(person) = people::person::store::by_number(tx, subject).await? else { return Ok(()) };
            match fact {
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

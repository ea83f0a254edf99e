//! Remembers plans: one draft and one agreed version a person, the earlier ones kept as they were.

use ::store::{Cells, Composer, Record, Tx, journal::Change};
use facts::{Told, pathway::Pathway as Happened};
use ground::{Fault, Identifier as _, PersonId, SpaceId, values};
use serde_json::json;

use super::rules::{Agreement, Plan, PlanId, PlanState};
use crate::{step::store::Step, task};

mod check;

pub use check::check;

impl Record for Plan {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            person: cells.take()?,
            space: cells.take()?,
            version: cells.take()?,
            state: cells.take()?,
            written_at: cells.take()?,
            agreement: Agreement { on: cells.maybe()?, present: cells.maybe()? },
            steps: Vec::new(),
        })
    }
}

/// What is needed to write a version of a plan.
#[derive(Clone, PartialEq, Debug)]
pub struct NewPlan {
    pub id: PlanId,
    pub person: PersonId,
    pub space: SpaceId,
    /// `Draft` or `Agreed`.
    pub state: PlanState,
    pub agreement: Agreement,
    pub steps: Vec<Step>,
}

/// Takes the lock of a person's plans until the transaction ends: whoever else agrees one with them waits here, and reads
/// what was decided. (On SQLite the writer is alone anyway.)
pub async fn lock(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE people SET last_contact = last_contact WHERE id = $1 AND organisation = $2",
        values![person, organisation],
    )
    .await?;
    Ok(())
}

/// Writes a version: a draft takes the place of the draft before, an agreement that of the plan before.
///
/// # Errors
/// A conflict when two colleagues agree at the same time.
pub async fn create(tx: &mut Tx, new: &NewPlan) -> Result<(), Fault> {
    let (organisation, now, writer) = (tx.organisation()?, tx.now(), tx.account());
    forget_draft(tx, new.person).await?;
    let (last,) = tx
        .one::<(i64,)>(
            "SELECT COALESCE(MAX(version), 0) FROM plans WHERE organisation = $1 AND person = $2",
            values![organisation, new.person],
        )
        .await?;
    if new.state == PlanState::Agreed {
        tx.run(
            "UPDATE plans SET state = $1 WHERE organisation = $2 AND person = $3 AND state = 'agreed'",
            values![PlanState::Replaced, organisation, new.person],
        )
        .await?;
    }
    tx.run(
        "INSERT INTO plans (id, organisation, space, person, version, state, written_at, writer, agreed_on, present)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values![
            new.id,
            organisation,
            new.space,
            new.person,
            last + 1,
            new.state,
            now,
            writer,
            new.agreement.on,
            new.agreement.present,
        ],
    )
    .await?;
    write_steps(tx, new).await?;
    if new.state == PlanState::Agreed {
        tell_agreed(tx, new).await?;
    }
    let what = json!({ "state": new.state, "steps": new.steps.len(), "present": new.agreement.present });
    let (noun, record) = ("plan", new.id.uuid());
    tx.note_change(Change { noun, record, person: Some(new.person), action: "created", what: &what }).await
}

async fn tell_agreed(tx: &mut Tx, new: &NewPlan) -> Result<(), Fault> {
    task::store::done(tx, new.person, task::rules::Kind::Plan).await?;
    people::person::store::touch(tx, new.person).await?;
    let number = people::person::store::number(tx, new.person).await?;
    let steps = u16::try_from(new.steps.len()).unwrap_or(u16::MAX);
    let fact = Happened::Agreed { plan: new.id.uuid(), steps };
    tx.tell(Told::new(fact, tx.now()).at(new.space).about(number)).await
}

async fn write_steps(tx: &mut Tx, new: &NewPlan) -> Result<(), Fault> {
    if new.steps.is_empty() {
        return Ok(());
    }
    let organisation = tx.organisation()?;
    let mut sql = Composer::new(
        "INSERT INTO plan_steps (id, organisation, plan, place, kind, module, aid, words, state, reason, note, session, \
         obtained, closed_by, partner, partner_words, look_on, changed_at) VALUES",
    );
    for (place, step) in (1_i64..).zip(&new.steps) {
        sql.row(values![
            step.id,
            organisation,
            new.id,
            place,
            step.kind,
            step.module,
            step.aid,
            step.words,
            step.state,
            step.reason,
            step.note,
            step.session,
            step.obtained,
            step.closed_by,
            step.held.as_ref().map(|held| held.partner),
            step.held.as_ref().map(|held| held.words.clone()),
            step.held.as_ref().map(|held| held.look_on),
            step.changed_at,
        ]);
    }
    tx.run(&sql, sql.values()).await?;
    Ok(())
}

async fn forget_draft(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM plan_steps WHERE organisation = $1 AND plan IN (
           SELECT id FROM plans WHERE organisation = $1 AND person = $2 AND state = 'draft')",
        values![organisation, person],
    )
    .await?;
    tx.run(
        "DELETE FROM plans WHERE organisation = $1 AND person = $2 AND state = 'draft'",
        values![organisation, person],
    )
    .await?;
    Ok(())
}

/// A step of some plan.
struct OfPlan {
    plan: PlanId,
    step: Step,
}

impl Record for OfPlan {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { plan: cells.take()?, step: Step::read(cells)? })
    }
}

/// Every version with its steps, of records that were merged too, newest first.
pub async fn versions_with_steps(tx: &mut Tx, person: PersonId) -> Result<Vec<Plan>, Fault> {
    let organisation = tx.organisation()?;
    let mut plans = versions(tx, person).await?;
    let mut sql = Composer::new(
        "SELECT plan, id, kind, module, aid, words, state, reason, note, session, obtained, closed_by, partner,
           partner_words, look_on, changed_at FROM plan_steps",
    );
    sql.filter("organisation =", &organisation).one_of("plan", plans.iter().map(|plan| &plan.id));
    sql.then("ORDER BY place, id");
    for OfPlan { plan, step } in tx.all::<OfPlan>(&sql, sql.values()).await? {
        if let Some(of) = plans.iter_mut().find(|known| known.id == plan) {
            of.steps.push(step);
        }
    }
    Ok(plans)
}

/// Every version, of records that were merged too, newest first, without its steps.
pub async fn versions(tx: &mut Tx, person: PersonId) -> Result<Vec<Plan>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, person, space, version, state, written_at, agreed_on, present FROM plans
         WHERE organisation = $1 AND person IN (SELECT id FROM people WHERE id = $2 OR merged_into = $2)
         ORDER BY written_at DESC, version DESC",
        values![organisation, person],
    )
    .await
}

/// One version of this person with its steps.
pub async fn find(tx: &mut Tx, person: PersonId, id: PlanId) -> Result<Option<Plan>, Fault> {
    let organisation = tx.organisation()?;
    let plan = tx
        .maybe(
            "SELECT id, person, space, version, state, written_at, agreed_on, present FROM plans
             WHERE id = $1 AND organisation = $2
               AND person IN (SELECT id FROM people WHERE id = $3 OR merged_into = $3)",
            values![id, organisation, person],
        )
        .await?;
    with_steps(tx, plan).await
}

/// The plan agreed now, or the draft; of two records of one person, the one written last.
pub async fn in_state(tx: &mut Tx, person: PersonId, state: PlanState) -> Result<Option<Plan>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT id, person, space, version, state, written_at, agreed_on, present FROM plans");
    sql.filter("organisation =", &organisation).of_person("person", &person);
    // As a literal: given as a value, SQLite would plan anew each time, to see whether a partial index will do.
    sql.plain(match state {
        PlanState::Draft => "state = 'draft'",
        PlanState::Agreed => "state = 'agreed'",
        PlanState::Replaced => "state = 'replaced'",
    });
    sql.then("ORDER BY written_at DESC, version DESC LIMIT 1");
    let plan = tx.maybe(&sql, sql.values()).await?;
    with_steps(tx, plan).await
}

/// The plan agreed now.
pub async fn agreed(tx: &mut Tx, person: PersonId) -> Result<Option<Plan>, Fault> {
    in_state(tx, person, PlanState::Agreed).await
}

async fn with_steps(tx: &mut Tx, plan: Option<Plan>) -> Result<Option<Plan>, Fault> {
    let Some(mut plan) = plan else { return Ok(None) };
    let organisation = tx.organisation()?;
    plan.steps = tx
        .all(
            "SELECT id, kind, module, aid, words, state, reason, note, session, obtained, closed_by, partner,
               partner_words, look_on, changed_at
             FROM plan_steps WHERE plan = $1 AND organisation = $2 ORDER BY place, id",
            values![plan.id, organisation],
        )
        .await?;
    Ok(Some(plan))
}

/// Plans of a person who was anonymised go.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM plan_steps WHERE organisation = $2
           AND plan IN (SELECT id FROM plans WHERE person = $1 AND organisation = $2)",
        values![person, organisation],
    )
    .await?;
    tx.run("DELETE FROM plans WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}

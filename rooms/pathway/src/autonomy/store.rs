//! Remembers what a person does alone; one declaration a need at a time.

use ::store::{
    Cells, Record, Tx,
    journal::{Change, Wanted},
};
use facts::{Fact, Told, pathway::Pathway as Happened};
use ground::{Fault, Identifier as _, Moment, PersonId, SpaceId, choice::Choice as _, values};
use serde_json::json;
use skills::Need;

use super::rules::{AutonomyId, Evidence};

/// A declaration.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Autonomy {
    pub id: AutonomyId,
    /// The record on which it was declared; it may have been merged since.
    pub person: PersonId,
    pub space: SpaceId,
    pub need: Need,
    pub evidence: Evidence,
    pub words: String,
    /// What they showed of what is shown at the end of a module, as it was worded then.
    pub shown: Vec<String>,
    pub declared_at: Moment,
    /// Name of the colleague who declared it.
    pub declarer: Option<String>,
    pub withdrawn_at: Option<Moment>,
    /// Why it was withdrawn.
    pub reason: Option<String>,
}

impl Record for Autonomy {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            person: cells.take()?,
            space: cells.take()?,
            need: cells.take()?,
            evidence: cells.take()?,
            words: cells.take()?,
            shown: cells.maybe::<String>()?.iter().flat_map(|lines| lines.lines()).map(str::to_owned).collect(),
            declared_at: cells.take()?,
            declarer: cells.maybe()?,
            withdrawn_at: cells.maybe()?,
            reason: cells.maybe()?,
        })
    }
}

/// What is needed to declare.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewAutonomy {
    pub id: AutonomyId,
    pub person: PersonId,
    pub space: SpaceId,
    pub need: Need,
    pub evidence: Evidence,
    pub words: String,
    pub shown: Vec<String>,
}

/// Declares and tells it; false when this need was declared already.
pub async fn create(tx: &mut Tx, new: &NewAutonomy) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let written = tx
        .run(
            "INSERT INTO autonomies (id, organisation, space, person, need, evidence, words, declared_at, declared_by,
               shown)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (organisation, person, need) WHERE withdrawn_at IS NULL DO NOTHING",
            values![
                new.id,
                organisation,
                new.space,
                new.person,
                new.need,
                new.evidence,
                new.words,
                now,
                account,
                Some(new.shown.join("\n")).filter(|lines| !lines.is_empty()),
            ],
        )
        .await?;
    if written == 0 {
        return Ok(false);
    }
    people::person::store::touch(tx, new.person).await?;
    let number = people::person::store::number(tx, new.person).await?;
    let (need, evidence) = (new.need.word().to_owned(), new.evidence.word().to_owned());
    let what = json!({ "need": need, "evidence": evidence, "shown": new.shown.len() });
    tx.tell(Told::new(Happened::Autonomous { need, evidence }, now).at(new.space).about(number)).await?;
    note(tx, new.person, new.id, "created", &what).await?;
    Ok(true)
}

async fn note(
    tx: &mut Tx,
    person: PersonId,
    id: AutonomyId,
    action: &'static str,
    what: &serde_json::Value,
) -> Result<(), Fault> {
    tx.note_change(Change { noun: "autonomy", record: id.uuid(), person: Some(person), action, what }).await
}

/// Withdraws a declaration; the fact names the one that it corrects. False when it was withdrawn already.
pub async fn withdraw(tx: &mut Tx, old: &Autonomy, reason: &str) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let touched = tx
        .run(
            "UPDATE autonomies SET withdrawn_at = $1, withdrawn_by = $2, reason = $3
             WHERE id = $4 AND organisation = $5 AND withdrawn_at IS NULL",
            values![now, account, reason, old.id, organisation],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    let number = people::person::store::number(tx, old.person).await?;
    let word = old.need.word();
    let wanted = Wanted { subject: Some(number), kind: Some("pathway.autonomous".to_owned()), ..Wanted::default() };
    let of_need = |fact: &Fact| matches!(fact, Fact::Pathway(Happened::Autonomous { need, .. }) if need == word);
    let before = tx.facts(&wanted).await?.iter().rev().find(|noted| of_need(&noted.fact)).map(|noted| noted.id);
    let mut told = Told::new(Happened::AutonomyWithdrawn { need: word.to_owned() }, now).at(old.space).about(number);
    if let Some(before) = before {
        told = told.correcting(before);
    }
    tx.tell(told).await?;
    note(tx, old.person, old.id, "withdrawn", &json!({ "need": word, "reason": reason })).await?;
    Ok(true)
}

/// Every declaration of a person, on records that were merged too, newest first, withdrawn ones included.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Autonomy>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT u.id, u.person, u.space, u.need, u.evidence, u.words, u.shown, u.declared_at, a.name, u.withdrawn_at, u.reason
         FROM autonomies u LEFT JOIN accounts a ON a.id = u.declared_by AND a.organisation = u.organisation
         WHERE u.organisation = $1 AND u.person IN (SELECT id FROM people WHERE id = $2 OR merged_into = $2)
         ORDER BY u.declared_at DESC, u.id DESC",
        values![organisation, person],
    )
    .await
}

/// One need of somebody of a space, declared and not withdrawn.
pub struct Success {
    pub person: PersonId,
    pub first_name: String,
    pub last_name: String,
    pub need: Need,
    pub declared_at: Moment,
}

impl Record for Success {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            person: cells.take()?,
            first_name: cells.take()?,
            last_name: cells.take()?,
            need: cells.take()?,
            declared_at: cells.take()?,
        })
    }
}

/// What the people of a space do alone, by name. Whoever is accompanied without a goal of autonomy is left out: no target
/// waits for them.
pub async fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Success>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT p.id, p.first_name, p.last_name, u.need, MIN(u.declared_at) FROM autonomies u
         JOIN people r ON r.id = u.person AND r.organisation = u.organisation
         JOIN people p ON p.id = COALESCE(r.merged_into, r.id)
         WHERE u.organisation = $1 AND p.space = $2 AND u.withdrawn_at IS NULL AND p.anonymised_at IS NULL
           AND p.id NOT IN (SELECT COALESCE(m.merged_into, m.id) FROM assistances s
             JOIN people m ON m.id = s.person AND m.organisation = s.organisation
             WHERE s.organisation = $1 AND s.ended_at IS NULL)
         GROUP BY p.id, p.first_name, p.last_name, p.folded, u.need ORDER BY p.folded, p.id, u.need",
        values![organisation, space],
    )
    .await
}

/// Declarations about a person who was anonymised go.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM autonomies WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}

//! Remembers diagnoses: never changed once taken, but for the profile kept; a correction is a new one.

use std::collections::BTreeMap;

use facts::{Number, Told, diagnosis::Diagnosis as Happened};
use ground::{Day, FactId, Fault, Identifier as _, Moment, PersonId, SpaceId, Stored, choice::Choice, values};
use serde_json::json;
use skills::{Domain, Level};
use store::{
    Cells, Composer, Record, Tx,
    journal::{Change, Wanted},
};

use super::rules::{Answers, DiagnosisId, Observation, Profile, Source, advise};

mod levels;

pub use levels::levels;

/// What is needed to keep a diagnosis.
#[derive(Clone, PartialEq, Debug)]
pub struct NewDiagnosis {
    pub id: DiagnosisId,
    pub person: PersonId,
    /// Where it was taken.
    pub space: SpaceId,
    pub answers: Answers,
    /// The diagnosis that this one corrects.
    pub corrects: Option<DiagnosisId>,
}

/// A diagnosis as kept.
#[derive(Clone, PartialEq, Debug)]
pub struct Diagnosis {
    pub id: DiagnosisId,
    pub space: SpaceId,
    pub taken_at: Moment,
    pub taken_on: Day,
    /// Name of the colleague who took it.
    pub taker: Option<String>,
    pub answers: Answers,
    pub profile: Profile,
    pub advised: Profile,
    /// Why another profile than the advised one was kept.
    pub reason: Option<String>,
    pub corrects: Option<DiagnosisId>,
}

impl Record for Diagnosis {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            taken_at: cells.take()?,
            taken_on: cells.take()?,
            taker: cells.maybe()?,
            answers: Answers {
                frequency: cells.maybe()?,
                confidence: cells.maybe()?,
                presence: cells.maybe()?,
                withheld: cells.take()?,
                shared: cells.take()?,
                spending: cells.maybe()?,
                words: cells.maybe()?,
                ..Answers::default()
            },
            profile: cells.take()?,
            advised: cells.take()?,
            reason: cells.maybe()?,
            corrects: cells.maybe()?,
        })
    }
}

/// Keeps a diagnosis with the profile that the rule advises, and tells it.
pub async fn create(tx: &mut Tx, new: &NewDiagnosis) -> Result<Profile, Fault> {
    let (organisation, now, taker) = (tx.organisation()?, tx.now(), tx.account());
    let zone = network::space::store::get(tx, new.space).await?.zone;
    let (answers, profile) = (&new.answers, advise(&new.answers).profile);
    tx.run(
        "INSERT INTO diagnoses (id, organisation, space, person, taken_at, taken_on, taker, frequency, confidence,
           presence, withheld, shared, spending, words, profile, advised, corrects)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16)",
        values![
            new.id,
            organisation,
            new.space,
            new.person,
            now,
            now.day(&zone),
            taker,
            answers.frequency,
            answers.confidence,
            answers.presence,
            answers.withheld,
            answers.shared,
            answers.spending,
            answers.words,
            profile,
            new.corrects,
        ],
    )
    .await?;
    write_lists(tx, new).await?;
    people::person::store::touch(tx, new.person).await?;
    tell(tx, new, profile).await?;
    let what = json!({ "profile": profile.word(), "corrects": new.corrects });
    note(tx, new.person, new.id, "created", &what).await?;
    Ok(profile)
}

async fn tell(tx: &mut Tx, new: &NewDiagnosis, profile: Profile) -> Result<(), Fault> {
    let number = people::person::store::number(tx, new.person).await?;
    let fact = measured(new.id, profile, profile, &new.answers);
    let mut told = Told::new(fact, tx.now()).at(new.space).about(number);
    if let Some(old) = new.corrects
        && let Some(fact) = last_fact(tx, number, old).await?
    {
        told = told.correcting(fact);
    }
    tx.tell(told).await
}

fn measured(id: DiagnosisId, profile: Profile, advised: Profile, answers: &Answers) -> Happened {
    let levels: BTreeMap<String, u8> =
        answers.levels.iter().map(|seen| (seen.domain.word().to_owned(), seen.level.number())).collect();
    let (profile, advised) = (profile.word().to_owned(), advised.word().to_owned());
    Happened::Measured { diagnosis: id.uuid(), profile, advised, levels }
}

/// The latest fact that tells this diagnosis.
async fn last_fact(tx: &mut Tx, subject: Number, id: DiagnosisId) -> Result<Option<FactId>, Fault> {
    let wanted = Wanted { subject: Some(subject), kind: Some("diagnosis.measured".to_owned()), ..Wanted::default() };
    let of_this = |fact: &facts::Fact| matches!(fact, facts::Fact::Diagnosis(Happened::Measured { diagnosis, .. }) if *diagnosis == id.uuid());
    Ok(tx.facts(&wanted).await?.iter().rev().find(|noted| of_this(&noted.fact)).map(|noted| noted.id))
}

async fn note(
    tx: &mut Tx,
    person: PersonId,
    id: DiagnosisId,
    action: &'static str,
    what: &serde_json::Value,
) -> Result<(), Fault> {
    tx.note_change(Change { noun: "diagnosis", record: id.uuid(), person: Some(person), action, what }).await
}

async fn write_lists(tx: &mut Tx, new: &NewDiagnosis) -> Result<(), Fault> {
    let (organisation, answers) = (tx.organisation()?, &new.answers);
    if !answers.levels.is_empty() {
        let mut sql =
            Composer::new("INSERT INTO diagnosis_levels (organisation, diagnosis, domain, level, source) VALUES");
        for seen in &answers.levels {
            sql.row(values![organisation, new.id, seen.domain, seen.level, seen.source]);
        }
        tx.run(&sql, sql.values()).await?;
    }
    let marks: Vec<(&str, &str)> = [
        words("obstacle", &answers.obstacles),
        words("equipment", &answers.equipment),
        words("connection", &answers.connections),
        words("goal", &answers.goals),
    ]
    .concat();
    if !marks.is_empty() {
        let mut sql = Composer::new("INSERT INTO diagnosis_marks (organisation, diagnosis, kind, word) VALUES");
        for (kind, word) in marks {
            sql.row(values![organisation, new.id, kind, word]);
        }
        tx.run(&sql, sql.values()).await?;
    }
    Ok(())
}

fn words<T: Choice>(kind: &'static str, list: &[T]) -> Vec<(&'static str, &'static str)> {
    list.iter().map(|choice| (kind, choice.word())).collect()
}

/// Every diagnosis of a person that still counts (not corrected since), newest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Diagnosis>, Fault> {
    let all = history(tx, person).await?;
    let corrected: Vec<DiagnosisId> = all.iter().filter_map(|diagnosis| diagnosis.corrects).collect();
    Ok(all.into_iter().filter(|diagnosis| !corrected.contains(&diagnosis.id)).collect())
}

/// Every diagnosis of a person, under any of their records, those corrected since included, newest first.
pub async fn history(tx: &mut Tx, person: PersonId) -> Result<Vec<Diagnosis>, Fault> {
    let organisation = tx.organisation()?;
    let mut all: Vec<Diagnosis> = tx
        .all(
            "SELECT d.id, d.space, d.taken_at, d.taken_on, a.name, d.frequency, d.confidence, d.presence, d.withheld,
               d.shared, d.spending, d.words, d.profile, d.advised, d.reason, d.corrects
             FROM diagnoses d LEFT JOIN accounts a ON a.id = d.taker AND a.organisation = d.organisation
             WHERE d.organisation = $1 AND d.person IN (SELECT id FROM people WHERE id = $2 OR merged_into = $2)
             ORDER BY d.taken_at DESC, d.id DESC",
            values![organisation, person],
        )
        .await?;
    read_lists(tx, person, &mut all).await?;
    Ok(all)
}

/// A list answer: `obstacle` and `sight`.
struct Mark {
    diagnosis: DiagnosisId,
    kind: String,
    word: String,
}

impl Record for Mark {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { diagnosis: cells.take()?, kind: cells.take()?, word: cells.take()? })
    }
}

async fn read_lists(tx: &mut Tx, person: PersonId, all: &mut [Diagnosis]) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    let levels: Vec<(DiagnosisId, Domain, Level, Source)> = tx
        .all(
            "SELECT l.diagnosis, l.domain, l.level, l.source FROM diagnosis_levels l
             JOIN diagnoses d ON d.id = l.diagnosis WHERE d.organisation = $1
               AND d.person IN (SELECT id FROM people WHERE id = $2 OR merged_into = $2)",
            values![organisation, person],
        )
        .await?;
    let marks: Vec<Mark> = tx
        .all(
            "SELECT m.diagnosis, m.kind, m.word FROM diagnosis_marks m
             JOIN diagnoses d ON d.id = m.diagnosis WHERE d.organisation = $1
               AND d.person IN (SELECT id FROM people WHERE id = $2 OR merged_into = $2)",
            values![organisation, person],
        )
        .await?;
    for diagnosis in all {
        let own = levels.iter().filter(|level| level.0 == diagnosis.id);
        let mut seen: Vec<Observation> = own
            .map(|(_, domain, level, source)| Observation { domain: *domain, level: *level, source: *source })
            .collect();
        seen.sort_by_key(|seen| seen.domain);
        diagnosis.answers.levels = seen;
        diagnosis.answers.obstacles = marked(&marks, diagnosis.id, "obstacle")?;
        diagnosis.answers.equipment = marked(&marks, diagnosis.id, "equipment")?;
        diagnosis.answers.connections = marked(&marks, diagnosis.id, "connection")?;
        diagnosis.answers.goals = marked(&marks, diagnosis.id, "goal")?;
    }
    Ok(())
}

fn marked<T: Stored<As = String> + Ord>(marks: &[Mark], id: DiagnosisId, kind: &str) -> Result<Vec<T>, Fault> {
    let own = marks.iter().filter(|mark| mark.diagnosis == id && mark.kind == kind);
    let mut list: Vec<T> = own.map(|mark| T::load(mark.word.clone())).collect::<Result<_, _>>()?;
    list.sort_unstable();
    Ok(list)
}

/// Keeps another profile than before, with its reason; the fact is told again, naming the old one.
pub async fn keep_profile(
    tx: &mut Tx,
    person: PersonId,
    old: &Diagnosis,
    profile: Profile,
    reason: Option<String>,
) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE diagnoses SET profile = $1, reason = $2 WHERE id = $3 AND organisation = $4",
        values![profile, reason, old.id, organisation],
    )
    .await?;
    let number = people::person::store::number(tx, person).await?;
    let fact = measured(old.id, profile, old.advised, &old.answers);
    let mut told = Told::new(fact, tx.now()).at(old.space).about(number);
    if let Some(before) = last_fact(tx, number, old.id).await? {
        told = told.correcting(before);
    }
    tx.tell(told).await?;
    let what = json!({ "profile": [old.profile.word(), profile.word()], "reason": reason });
    note(tx, person, old.id, "updated", &what).await
}

/// Diagnoses of a person who was anonymised go.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    for sql in [
        "DELETE FROM diagnosis_levels WHERE organisation = $2
           AND diagnosis IN (SELECT id FROM diagnoses WHERE person = $1 AND organisation = $2)",
        "DELETE FROM diagnosis_marks WHERE organisation = $2
           AND diagnosis IN (SELECT id FROM diagnoses WHERE person = $1 AND organisation = $2)",
        "UPDATE diagnoses SET corrects = NULL WHERE person = $1 AND organisation = $2",
        "DELETE FROM diagnoses WHERE person = $1 AND organisation = $2",
    ] {
        tx.run(sql, values![person, organisation]).await?;
    }
    Ok(())
}

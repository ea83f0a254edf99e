//! Remembers questions and their answers.

use ::store::{Cells, Composer, Record, Tx, journal::Change};
use facts::{Told, own::Own as Happened};
use ground::{Fault, Identifier as _, PersonId, SpaceId, choice::Choice as _, values};
use people::Person;
use serde_json::json;

use super::{
    QuestionId,
    rules::{Question, Topic},
};

impl Record for Question {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            person: cells.take()?,
            topic: cells.take()?,
            words: cells.maybe()?,
            asked_at: cells.take()?,
            answer: cells.maybe()?,
            answered_at: cells.maybe()?,
            read_at: cells.maybe()?,
        })
    }
}

fn select() -> Composer {
    Composer::new("SELECT id, space, person, topic, words, asked_at, answer, answered_at, read_at FROM own_questions")
}

/// What a person asked, under any of their records, the latest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Question>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).of_person("person", &person);
    sql.then("ORDER BY asked_at DESC, id DESC LIMIT 30");
    tx.all(&sql, sql.values()).await
}

/// The questions that wait for an answer, the oldest first: of one space, or of all.
pub async fn open(tx: &mut Tx, space: Option<SpaceId>) -> Result<Vec<Question>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation);
    if let Some(space) = &space {
        sql.filter("space =", space);
    }
    sql.plain("answered_at IS NULL").then("ORDER BY asked_at, id LIMIT 200");
    tx.all(&sql, sql.values()).await
}

/// Those that have their answer, the latest first.
pub async fn answered(tx: &mut Tx, space: Option<SpaceId>, most: i64) -> Result<Vec<Question>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation);
    if let Some(space) = &space {
        sql.filter("space =", space);
    }
    sql.plain("answered_at IS NOT NULL").then_value("ORDER BY asked_at DESC, id DESC LIMIT", &most);
    tx.all(&sql, sql.values()).await
}

/// One question of the organisation.
pub async fn find(tx: &mut Tx, id: QuestionId) -> Result<Option<Question>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("id =", &id).filter("organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// A person asks their space.
pub async fn ask(tx: &mut Tx, id: QuestionId, person: &Person, topic: Topic, words: Option<&str>) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "INSERT INTO own_questions (id, organisation, space, person, topic, words, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![id, organisation, person.space, person.id, topic, words.map(str::to_owned), now],
    )
    .await?;
    people::person::store::touch(tx, person.id).await?;
    let fact = Happened::Asked { question: id.uuid(), topic: topic.word().into() };
    tell(tx, person.id, person.space, fact).await?;
    note(tx, id, person.id, "created").await
}

/// Answers a question; false when a colleague did meanwhile.
pub async fn answer(tx: &mut Tx, question: &Question, answer: &str) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let touched = tx
        .run(
            "UPDATE own_questions SET answer = $1, answered_at = $2, answered_by = $3
             WHERE id = $4 AND organisation = $5 AND answered_at IS NULL",
            values![answer, now, account, question.id, organisation],
        )
        .await?;
    if touched == 1 {
        let fact = Happened::Answered { question: question.id.uuid() };
        tell(tx, question.person, question.space, fact).await?;
        note(tx, question.id, question.person, "answered").await?;
    }
    Ok(touched == 1)
}

/// Takes back an answer that nobody read; false when it was read meanwhile.
pub async fn take_back(tx: &mut Tx, question: &Question) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let touched = tx
        .run(
            "UPDATE own_questions SET answer = NULL, answered_at = NULL, answered_by = NULL
             WHERE id = $1 AND organisation = $2 AND answered_at IS NOT NULL AND read_at IS NULL",
            values![question.id, organisation],
        )
        .await?;
    if touched == 1 {
        let fact = Happened::AnswerTakenBack { question: question.id.uuid() };
        tell(tx, question.person, question.space, fact).await?;
        note(tx, question.id, question.person, "taken_back").await?;
    }
    Ok(touched == 1)
}

/// The person read these answers.
pub async fn read(tx: &mut Tx, questions: &[QuestionId]) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let mut sql = Composer::new("UPDATE own_questions SET");
    sql.then_value("read_at =", &now);
    sql.filter("organisation =", &organisation).one_of("id", questions.iter());
    sql.plain("answered_at IS NOT NULL").plain("read_at IS NULL");
    tx.run(&sql, sql.values()).await?;
    Ok(())
}

async fn tell(tx: &mut Tx, person: PersonId, space: SpaceId, fact: Happened) -> Result<(), Fault> {
    let number = people::person::store::number(tx, person).await?;
    tx.tell(Told::new(fact, tx.now()).at(space).about(number)).await
}

async fn note(tx: &mut Tx, id: QuestionId, person: PersonId, action: &'static str) -> Result<(), Fault> {
    let what = json!({});
    tx.note_change(Change { noun: "question", record: id.uuid(), person: Some(person), action, what: &what }).await
}

/// What a person who was anonymised asked goes, with its answers.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM own_questions WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}

//! Speaks to the team: the questions of a space, and the answer to one.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Moment, Refusal, WriteKey, Zone};
use people::{Person, Spoken};
use post::{Courier, MessageId, Notice, template::Kind};
use web::{Answer, Asker, Begun, Cell, Exports, Form, Page, Sheet, Speech, Trouble, dates, html, refused};

use super::{
    QuestionId,
    rules::{LONGEST, Question},
    store,
};
use crate::page::store as pages;

/// How many answered questions the list shows.
const ANSWERED: i64 = 30;

pub(super) struct Row {
    pub href: String,
    pub name: String,
    pub topic: String,
    pub words: String,
    pub when: String,
    pub answer: String,
    pub read: bool,
}

#[derive(Template)]
#[template(path = "question/desk.html")]
struct List {
    page: Page,
    open: Vec<Row>,
    answered: Vec<Row>,
    exports: Exports,
}

/// The record that stands for whoever asked.
async fn asker_of(tx: &mut Tx, question: &Question) -> Result<Option<Person>, ground::Fault> {
    let mut found = people::person::store::find(tx, question.person).await?;
    if let Some(kept) = found.as_ref().and_then(|person| person.merged_into) {
        found = people::person::store::find(tx, kept).await?;
    }
    Ok(found)
}

/// Questions as they are listed, with the names of those who asked.
pub(super) async fn rows(
    tx: &mut Tx,
    t: &Speech,
    zone: &Zone,
    questions: Vec<Question>,
) -> Result<Vec<Row>, ground::Fault> {
    let mut rows = Vec::with_capacity(questions.len());
    for one in questions {
        let name = asker_of(tx, &one).await?.map(|person| person.name()).unwrap_or_default();
        rows.push(Row {
            href: format!("/questions/{}", one.id),
            name,
            topic: t.say(&one.topic.text()),
            words: one.words.unwrap_or_default(),
            when: dates::moment(t, one.asked_at, zone),
            answer: one.answer.unwrap_or_default(),
            read: one.read_at.is_some(),
        });
    }
    Ok(rows)
}

async fn zone(asker: &Asker, tx: &mut Tx) -> Result<Zone, ground::Fault> {
    match asker.badge().space() {
        Some(space) => Ok(network::space::store::get(tx, space).await?.zone),
        None => Ok(Zone::paris()),
    }
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let (space, zone) = (asker.badge().space(), zone(&asker, &mut tx).await?);
    let (open, answered) = (store::open(&mut tx, space).await?, store::answered(&mut tx, space, ANSWERED).await?);
    Ok(html(&List {
        page: asker.page(asker.t.say("own-team-nav-questions")),
        open: rows(&mut tx, &asker.t, &zone, open).await?,
        answered: rows(&mut tx, &asker.t, &zone, answered).await?,
        exports: Exports::of("/questions", ""),
    }))
}

/// The list, to download.
pub async fn export(asker: Asker) -> Answer {
    /// As many as a list of a space will ever have.
    const ALL: i64 = 100_000;
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (space, zone) = (asker.badge().space(), zone(&asker, &mut tx).await?);
    let heads = ["person", "topic", "words", "asked", "answer", "answered"];
    let heads = heads.map(|head| t.say(&format!("own-team-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "questions", &heads)?;
    for all in [store::open(&mut tx, space).await?, store::answered(&mut tx, space, ALL).await?] {
        for one in all {
            let name = asker_of(&mut tx, &one).await?.map(|person| person.name()).unwrap_or_default();
            let answered = one.answered_at.map(|at| at.day(&zone));
            let (topic, asked) = (t.say(&one.topic.text()), one.asked_at.day(&zone));
            let (words, answer) = (one.words.unwrap_or_default(), one.answer.unwrap_or_default());
            let texts = [name, topic, words].map(Cell::from);
            sheet.line(texts.into_iter().chain([asked.into(), answer.into(), answered.into()]))?;
        }
    }
    sheet.answer()
}

#[derive(Template)]
#[template(path = "question/answer.html")]
struct Edit {
    page: Page,
    form: Form,
    here: String,
    record: String,
    topic: String,
    words: String,
    when: String,
    /// The language that is easiest to the person.
    language: String,
    answer: String,
    read: bool,
    key: WriteKey,
}

async fn reached(tx: &mut Tx, id: &str) -> Result<(Question, Person), Trouble> {
    let id: QuestionId = id.parse().map_err(|_| Trouble::Missing)?;
    let question = store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    let person = asker_of(tx, &question).await?.ok_or(Trouble::Missing)?;
    if tx.badge().reaches(question.space) { Ok((question, person)) } else { Err(Trouble::Missing) }
}

async fn sheet(
    asker: &Asker,
    tx: &mut Tx,
    (question, person): (&Question, &Person),
    form: Form,
) -> Result<Edit, Trouble> {
    let t = &asker.t;
    let zone = network::space::store::get(tx, question.space).await?.zone;
    let spoken: Spoken = person.identity.language;
    Ok(Edit {
        page: asker.page(t.with("own-team-question-of", ("name", person.name()))).about(&person.name()),
        key: form.key(),
        form,
        here: format!("/questions/{}", question.id),
        record: format!("/people/{}", person.id),
        topic: t.say(&question.topic.text()),
        words: question.words.clone().unwrap_or_default(),
        when: dates::moment(t, question.asked_at, &zone),
        language: t.say(&spoken.text()),
        answer: question.answer.clone().unwrap_or_default(),
        read: question.read_at.is_some(),
    })
}

pub async fn edit(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let (question, person) = reached(&mut tx, &id).await?;
    let page = sheet(&asker, &mut tx, (&question, &person), Form::new(&asker.t)).await?;
    asker.looked(tx, person.id, "question").await?;
    Ok(html(&page))
}

/// The one message that says that a question has the answer of this instant.
fn message(question: &Question, answered_at: Moment) -> MessageId {
    post::id_of(&["own-reply", &question.id.to_string(), &answered_at.to_string()])
}

/// Tells the person that an answer waits, when a message comes to them and to nobody else.
async fn announce(asker: &Asker, tx: &mut Tx, question: &Question, person: &Person) -> Result<(), Trouble> {
    let Ok(courier) = asker.house().port::<Courier>() else { return Ok(()) };
    let Some(own) = pages::living(tx, person.id).await? else { return Ok(()) };
    if !courier.reaches_themself(tx, person).await? {
        return Ok(());
    }
    let link = format!("{}{}", asker.house().address(), crate::path(asker.house(), own.id));
    let notice = Notice {
        id: message(question, tx.now()),
        kind: Kind::Reply,
        person: person.id,
        space: question.space,
        values: vec![("link", link)],
        not_before: None,
        worthless_after: None,
    };
    Ok(courier.tell(tx, notice).await?)
}

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let answer = form.lines("answer", LONGEST);
    if answer.is_none() {
        form.refuse("answer", "ui-field-required");
    }
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (question, person) = reached(&mut tx, &id).await?;
    if let Err(refusal) = question.answer() {
        form.refuse_all(refusal);
    }
    let Some(answer) = answer.filter(|_| form.is_fine()) else {
        drop(tx);
        let mut tx = asker.read().await?;
        return Ok(refused(&sheet(&asker, &mut tx, (&question, &person), form).await?));
    };
    if !store::answer(&mut tx, &question, &answer).await? {
        return Err(Refusal::because("own-team-answer-already").into());
    }
    announce(&asker, &mut tx, &question, &person).await?;
    asker.finish(tx, &form, &format!("/questions/{}", question.id), "own-team-done-answered").await
}

/// Takes an answer back that nobody has read.
pub async fn remove(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (question, _) = reached(&mut tx, &id).await?;
    question.take_back()?;
    if !store::take_back(&mut tx, &question).await? {
        return Err(Refusal::because("own-team-answer-read").into());
    }
    if let Some(answered_at) = question.answered_at {
        post::withdraw(&mut tx, message(&question, answered_at)).await?;
    }
    asker.finish(tx, &form, &format!("/questions/{}", question.id), "own-team-done-taken-back").await
}

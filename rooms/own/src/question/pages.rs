//! Speaks to the person: what they asked, the answers, and one more question.

use askama::Template;
use axum::http::HeaderMap;
use ground::choice::Choice as _;
use people::Person;
use web::{Answer, Asker, Begun, Form, Page, Trouble, dates, html, refused};

use super::{
    QuestionId,
    rules::{LONGEST, Question, Topic, may_ask},
    store,
};
use crate::door::{Guest, guest, page};

struct Row {
    pictogram: &'static str,
    topic: String,
    words: String,
    day: String,
    answer: String,
    /// The answer was not read before this look.
    is_new: bool,
}

#[derive(Template)]
#[template(path = "question/list.html")]
struct List {
    page: Page,
    form: Form,
    rows: Vec<Row>,
    topics: Vec<(String, String, String)>,
}

fn shown(asker: &Asker, form: Form, asked: &[Question], zone: &ground::Zone) -> List {
    let t = &asker.t;
    let row = |one: &Question| Row {
        pictogram: one.topic.pictogram(),
        topic: t.say(&one.topic.text()),
        words: one.words.clone().unwrap_or_default(),
        day: dates::day_without_year(t, one.asked_at.day(zone)),
        answer: one.answer.clone().unwrap_or_default(),
        is_new: one.answer.is_some() && one.read_at.is_none(),
    };
    let tile = |topic: &Topic| (topic.word().to_owned(), t.say(&topic.text()), topic.pictogram().to_owned());
    List {
        page: page(asker, t.say("own-questions")),
        form,
        rows: asked.iter().map(row).collect(),
        topics: Topic::ALL.iter().map(tile).collect(),
    }
}

async fn screen(asker: &Asker, person: &Person, form: Form) -> Result<(List, Vec<QuestionId>), Trouble> {
    let mut tx = asker.read().await?;
    let zone = network::space::store::get(&mut tx, person.space).await?.zone;
    let asked = store::of_person(&mut tx, person.id).await?;
    let unread = asked.iter().filter(|one| one.answer.is_some() && one.read_at.is_none()).map(|one| one.id);
    Ok((shown(asker, form, &asked, &zone), unread.collect()))
}

pub async fn list(asker: Asker, headers: HeaderMap) -> Answer {
    let Guest { asker, person } = match guest(&asker, &headers).await? {
        Ok(guest) => guest,
        Err(closed) => return Ok(closed),
    };
    let (screen, unread) = screen(&asker, &person, Form::new(&asker.t)).await?;
    if !unread.is_empty() {
        let mut tx = asker.write().await?;
        store::read(&mut tx, &unread).await?;
        tx.commit().await?;
    }
    Ok(html(&screen))
}

pub async fn create(asker: Asker, headers: HeaderMap, form: Form) -> Answer {
    let Guest { asker, person } = match guest(&asker, &headers).await? {
        Ok(guest) => guest,
        Err(closed) => return Ok(closed),
    };
    let mut form = form.told_to(&asker.t);
    let topic: Option<Topic> = form.chosen("topic");
    let words = form.lines("words", LONGEST);
    if topic == Some(Topic::Other) && words.is_none() {
        form.refuse("words", "own-question-words");
    }
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    people::person::store::hold(&mut tx, person.id).await?;
    let before = store::of_person(&mut tx, person.id).await?;
    if let Err(refusal) = may_ask(&before, tx.now()) {
        form.refuse_all(refusal);
    }
    if let Some(topic) = topic.filter(|_| form.is_fine()) {
        store::ask(&mut tx, form.id(), &person, topic, words.as_deref()).await?;
        return asker.finish(tx, &form, "/moi/questions", "own-done-asked").await;
    }
    drop(tx);
    Ok(refused(&screen(&asker, &person, form).await?.0))
}

//! Speaks: the thread, on the space's page of a referral and on the referrer's, and what each of them writes there.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Fault, Identifier as _, Zone};
use post::template::Kind;
use web::{Answer, Asker, Begun, Form, Page, Trouble, dates, refused};

use super::{
    QuestionId, Said, Side,
    rules::{LONGEST, may_say, waits_for},
    store,
};
use crate::{
    follow_up,
    mail::{self, Mail},
    referral::{Referral, pages::reached, show},
};

struct Line {
    datetime: String,
    when: String,
    who: String,
    words: Vec<String>,
    /// Where it is taken back, while it may be.
    removal: String,
}

#[derive(Template)]
#[template(path = "question/thread.html")]
struct Thread {
    page: Page,
    form: Form,
    action: String,
    lines: Vec<Line>,
    /// Where the space says that nothing is to be answered, while something waits.
    settlement: String,
    label: String,
    hint: String,
    open: bool,
}

/// The thread as one side reads it, with the form to write. `action` is where it is sent.
pub(crate) async fn thread(
    asker: &Asker,
    tx: &mut Tx,
    referral: &Referral,
    (side, action): (Side, String),
    form: Form,
) -> Result<String, Fault> {
    let t = &asker.t;
    let all = store::thread(tx, referral.id).await?;
    if all.is_empty() && referral.is_forgotten() {
        return Ok(String::new());
    }
    let line = |said: &Said| Line {
        datetime: said.said_at.to_string(),
        when: dates::moment(t, said.said_at, &Zone::paris()),
        who: t.say(&said.side.text()),
        words: said.words.lines().map(str::to_owned).collect(),
        removal: said.take_back(side).map_or(String::new(), |()| format!("{action}/{}/removal", said.id)),
    };
    let settles = side == Side::Space && waits_for(&all, side);
    let words = match side {
        Side::Space => "space",
        Side::Referrer => "referrer",
    };
    let hint = if side == Side::Space && referral.referrer.email.is_none() { "unmailed" } else { words };
    let shown = Thread {
        page: asker.page(""),
        lines: all.iter().map(line).collect(),
        settlement: if settles { format!("{action}/settlement") } else { String::new() },
        label: t.say(&format!("referral-question-label-{words}")),
        hint: t.say(&format!("referral-question-hint-{hint}")),
        open: !referral.is_forgotten(),
        form,
        action,
    };
    shown.render().map_err(|error| Fault::because(error.to_string()))
}

/// Reads what is said, and whether it may be.
async fn read(tx: &mut Tx, referral: &Referral, side: Side, form: &mut Form) -> Result<Option<String>, Fault> {
    let words = form.lines("words", LONGEST);
    if words.is_none() {
        form.refuse("words", "referral-question-missing");
    }
    let thread = store::thread(tx, referral.id).await?;
    if let Err(refusal) = may_say(referral, &thread, side, tx.now()) {
        form.refuse_all(refusal);
    }
    Ok(words.filter(|_| form.is_fine()))
}

/// The space asks, or answers.
pub async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let referral = reached(&asker, &mut tx, &id).await?;
    let Some(words) = read(&mut tx, &referral, Side::Space, &mut form).await? else {
        return Ok(refused(&show::sheet(&asker, &mut tx, &referral, form).await?));
    };
    let id = form.id::<QuestionId>();
    store::say(&mut tx, &referral, id, Side::Space, &words).await?;
    if let Some(recipient) = referral.referrer.email.clone() {
        let link = format!("{}{}", asker.house().address(), follow_up::path(asker.house(), referral.id));
        let mail = Mail {
            id: post::id_of(&["referral-question", &id.uuid().to_string()]),
            kind: Kind::Question,
            recipient,
            language: referral.referrer.language,
            values: vec![("link", link)],
            space: Some(referral.space),
            person: referral.person,
        };
        mail::write(&mut tx, asker.house().words(), mail).await?;
    }
    asker.finish(tx, &form, &here(&referral), "referral-done-question").await
}

/// Nothing is to be answered.
pub async fn settlement_create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let referral = reached(&asker, &mut tx, &id).await?;
    if store::settle(&mut tx, referral.id, Side::Referrer).await? == 0 {
        return Err(ground::Refusal::because("referral-question-nothing").into());
    }
    asker.finish(tx, &form, &here(&referral), "referral-done-question-settled").await
}

pub async fn remove(asker: Asker, Path((id, question)): Path<(String, String)>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let referral = reached(&asker, &mut tx, &id).await?;
    let question = take_back(&mut tx, &referral, &question, Side::Space).await?;
    // What says that it waits has perhaps not left.
    post::withdraw(&mut tx, post::id_of(&["referral-question", &question.uuid().to_string()])).await?;
    asker.finish(tx, &form, &here(&referral), "referral-done-question-removed").await
}

fn here(referral: &Referral) -> String {
    format!("/referrals/{}#questions", referral.id)
}

async fn take_back(tx: &mut Tx, referral: &Referral, id: &str, side: Side) -> Result<QuestionId, Trouble> {
    let id: QuestionId = id.parse().map_err(|_| Trouble::Missing)?;
    let thread = store::thread(tx, referral.id).await?;
    let said = thread.iter().find(|said| said.id == id).ok_or(Trouble::Missing)?;
    said.take_back(side)?;
    if store::take_back(tx, referral.id, id, side).await? { Ok(id) } else { Err(Trouble::Busy) }
}

/// The referrer asks, or answers.
pub async fn link_create(asker: Asker, Path(token): Path<String>, mut form: Form) -> Answer {
    let (asker, referral) = follow_up::holder(&asker, &token).await?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let Some(words) = read(&mut tx, &referral, Side::Referrer, &mut form).await? else {
        return Ok(refused(&follow_up::pages::sheet(&asker, &mut tx, &referral, form).await?));
    };
    store::say(&mut tx, &referral, form.id::<QuestionId>(), Side::Referrer, &words).await?;
    let here = format!("{}#questions", follow_up::path(asker.house(), referral.id));
    asker.finish(tx, &form, &here, "referral-done-question").await
}

pub async fn link_remove(asker: Asker, Path((token, question)): Path<(String, String)>, form: Form) -> Answer {
    let (asker, referral) = follow_up::holder(&asker, &token).await?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    take_back(&mut tx, &referral, &question, Side::Referrer).await?;
    let here = format!("{}#questions", follow_up::path(asker.house(), referral.id));
    asker.finish(tx, &form, &here, "referral-done-question-removed").await
}

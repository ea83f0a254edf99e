//! Speaks: one request, with all that may be done about it.

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::Path;
use ground::{PersonId, choice::Choice as _};
use skills::report::{Autonomy, Equipment, MINUTES, Redirection, Theme};
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    closure,
    entry::LONGEST,
    rules::{Outcome, Request},
    store,
};
use crate::{confidence, document, follow_up, id, today};

#[derive(Template)]
#[template(path = "request/show.html")]
pub(crate) struct Show {
    page: Page,
    form: Form,
    here: String,
    name: String,
    record: String,
    open: bool,
    state: String,
    facts: Vec<(String, String)>,
    minutes: [i64; 6],
    /// The common case is closed in one click: what it is about is known from its kind.
    usual: String,
    outcomes: Vec<(String, String)>,
    themes: Vec<(String, String)>,
    equipment: Vec<(String, String)>,
    autonomies: Vec<(String, String)>,
    redirections: Vec<(String, String)>,
    partners: Vec<(String, String)>,
    confidences: Vec<confidence::pages::Row>,
    tasks: Vec<follow_up::pages::Row>,
    documents: Vec<document::pages::Row>,
    seen: Vec<String>,
    document_kinds: Vec<(String, String)>,
    proofs: Vec<(String, String)>,
    kept_days: i64,
}

/// A request within reach of the asker.
pub(crate) async fn found(asker: &Asker, tx: &mut Tx, address: &str) -> Result<Request, Trouble> {
    let one = store::find(tx, id(address)?).await?.ok_or(Trouble::Missing)?;
    if asker.badge().reaches(one.space) { Ok(one) } else { Err(Trouble::Missing) }
}

/// A request of somebody who was not forgotten: only those are worked on.
pub(crate) async fn living(asker: &Asker, tx: &mut Tx, address: &str) -> Result<(Request, PersonId), Trouble> {
    let one = found(asker, tx, address).await?;
    let person = one.person.ok_or(Trouble::Missing)?;
    Ok((one, person))
}

pub(crate) async fn render(asker: &Asker, tx: &mut Tx, one: &Request, form: Form) -> Result<Show, Trouble> {
    let t = &asker.t;
    let (day, zone) = today(asker, tx).await?;
    let person = match one.person {
        Some(person) => people::person::store::find(tx, person).await?,
        None => None,
    };
    let name = person.as_ref().map(people::Person::name).unwrap_or_default();
    let mut facts = vec![
        (t.say("advice-column-opened"), dates::stamp(t, one.opened_at, &zone)),
        (t.say("advice-column-by"), one.opener.clone().unwrap_or_default()),
        (t.say("advice-column-place"), t.say(&one.place.text())),
    ];
    facts.extend(done(t, one));
    if let Some(at) = one.closed_at {
        let said = (("when", dates::stamp(t, at, &zone)), ("name", one.closer.clone().unwrap_or_default()));
        facts.push((t.say("advice-column-closed"), t.with("advice-closed-by", said)));
    }
    let kept_days = network::setting::number(tx, network::setting::rules::DOCUMENT_DAYS, None, day).await?;
    let title = t.say(&one.kind.text());
    Ok(Show {
        page: asker.page(title),
        here: format!("/advice/{}", one.id),
        record: one.person.map(|person| format!("/people/{person}")).unwrap_or_default(),
        name,
        open: one.is_open(),
        state: t.say(if one.is_open() { "advice-open" } else { "advice-closed" }),
        facts,
        minutes: MINUTES,
        usual: one.kind.themes().iter().map(|theme| t.say(&theme.text())).collect::<Vec<_>>().join(", "),
        outcomes: Outcome::ALL.iter().map(|one| (one.word().to_owned(), t.say(&one.text()))).collect(),
        themes: Theme::ALL.iter().map(|one| (one.word().to_owned(), t.say(&one.text()))).collect(),
        equipment: Equipment::ALL.iter().map(|one| (one.word().to_owned(), t.say(&one.text()))).collect(),
        autonomies: Autonomy::ALL.iter().map(|one| (one.word().to_owned(), t.say(&one.text()))).collect(),
        redirections: Redirection::ALL.iter().map(|one| (one.word().to_owned(), t.say(&one.text()))).collect(),
        partners: closure::partners(tx, one).await?,
        confidences: confidence::pages::rows(asker, tx, one, &zone).await?,
        tasks: follow_up::pages::of_request(asker, tx, one.id, day).await?,
        documents: document::pages::rows(asker, tx, one).await?,
        seen: document::pages::seen(asker, tx, one).await?,
        document_kinds: document::pages::kinds(t),
        proofs: document::pages::proofs(t),
        kept_days,
        form: closure::prefilled(form, one),
    })
}

/// What was done, once it is closed.
fn done(t: &Speech, one: &Request) -> Vec<(String, String)> {
    let Some(done) = one.closure.as_ref().filter(|_| !one.is_open()) else { return Vec::new() };
    let joined = |all: Vec<String>| all.into_iter().map(|id| t.say(&id)).collect::<Vec<_>>().join(", ");
    let mut facts = vec![
        (t.say("advice-outcome"), t.say(&done.outcome.text())),
        (t.say("advice-minutes"), done.minutes.to_string()),
        (t.say("advice-themes"), joined(done.themes.iter().map(|theme| theme.text()).collect())),
        (t.say("advice-equipment"), joined(done.equipment.iter().map(|one| one.text()).collect())),
    ];
    facts.extend(done.autonomy.map(|autonomy| (t.say("advice-autonomy"), t.say(&autonomy.text()))));
    if let Some(to) = done.redirection {
        let to = [Some(t.say(&to.text())), one.partner_name.clone()].into_iter().flatten().collect::<Vec<_>>();
        facts.push((t.say("advice-redirection"), to.join(", ")));
    }
    facts
}

pub async fn show(asker: Asker, Path(address): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let one = found(&asker, &mut tx, &address).await?;
    let shown = render(&asker, &mut tx, &one, Form::new(&asker.t)).await?;
    if let Some(person) = one.person {
        asker.looked(tx, person, "advice").await?;
    }
    Ok(html(&shown))
}

/// The summary that the team reads.
pub mod summary {
    use super::{Answer, Asker, Begun, Form, LONGEST, Path, living, refused, render, store};

    pub async fn create(asker: Asker, Path(address): Path<String>, mut form: Form) -> Answer {
        let summary = form.lines("summary", LONGEST);
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let (one, _) = living(&asker, &mut tx, &address).await?;
        if !form.is_fine() {
            return Ok(refused(&render(&asker, &mut tx, &one, form).await?));
        }
        store::summarise(&mut tx, &one, summary.as_deref()).await?;
        asker.finish(tx, &form, &format!("/advice/{}", one.id), "advice-done-summary").await
    }
}

/// Whether this asker works in the advice room.
pub(crate) fn advises(asker: &Asker) -> bool {
    asker.badge().may(Right::Advise)
}

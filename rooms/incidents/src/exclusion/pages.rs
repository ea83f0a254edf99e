//! Speaks: the exclusions of a space; one of them, its review, its end, and its end taken back.

use askama::Template;
use axum::extract::Path;
use ground::{Day, PersonId, Refusal, choice::Choice as _};
use store::{Right, Tx};
use web::{Answer, Asker, Begun, Exports, Form, Page, Sheet, Speech, Trouble, dates, html, refused};

use super::{
    rules::{Exclusion, ExclusionId, Over, State},
    store as exclusions,
};
use crate::{id, incident::pages::looked, names, today};

/// An exclusion, as a list shows it.
struct Row {
    id: ExclusionId,
    name: String,
    days: String,
    space: String,
    state: String,
    running: bool,
}

pub(crate) fn days(t: &Speech, from: Day, until: Day) -> String {
    t.with("incidents-exclusion-days", (("from", dates::short_day(t, from)), ("until", dates::short_day(t, until))))
}

pub(crate) fn state(t: &Speech, one: &Exclusion, today: Day) -> String {
    t.say(&format!("incidents-state-{}", one.state(today).word()))
}

async fn rows(asker: &Asker, tx: &mut Tx) -> Result<Vec<Row>, Trouble> {
    let (day, _) = today(asker, tx).await?;
    let all = exclusions::all(tx, asker.badge().space()).await?;
    let ids: Vec<PersonId> = all.iter().map(|one| one.person).collect();
    let known = names(tx, &ids).await?;
    let row = |one: Exclusion| Row {
        id: one.id,
        name: known.get(&one.person).cloned().unwrap_or_default(),
        days: days(&asker.t, one.from, one.until),
        state: state(&asker.t, &one, day),
        running: matches!(one.state(day), State::Running | State::Coming),
        space: one.space_name,
    };
    Ok(all.into_iter().map(row).collect())
}

#[derive(Template)]
#[template(path = "exclusion/list.html")]
struct List {
    page: Page,
    rows: Vec<Row>,
    exports: Exports,
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let rows = rows(&asker, &mut tx).await?;
    let page = asker.page(asker.t.say("incidents-exclusions"));
    Ok(html(&List { page, rows, exports: Exports::of("/exclusions", "") }))
}

/// The exclusions, to download, without names nor reasons: how many, how long, how they ended.
pub async fn export(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let heads = ["space", "days", "state"].map(|head| asker.t.say(&format!("incidents-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "exclusions", &heads)?;
    for row in rows(&asker, &mut tx).await? {
        sheet.line([row.space, row.days, row.state])?;
    }
    sheet.answer()
}

#[derive(Template)]
#[template(path = "exclusion/show.html")]
struct Show {
    page: Page,
    form: Form,
    here: String,
    name: String,
    href: String,
    state: String,
    facts: Vec<(String, String)>,
    reason: String,
    review: String,
    /// What may be done now.
    reviews: bool,
    ends: bool,
    lifts: bool,
    resumes: bool,
}

async fn found(asker: &Asker, tx: &mut Tx, address: &str) -> Result<Exclusion, Trouble> {
    let one = exclusions::find(tx, id(address)?).await?.ok_or(Trouble::Missing)?;
    if asker.badge().reaches(one.space) { Ok(one) } else { Err(Trouble::Missing) }
}

async fn render(asker: &Asker, tx: &mut Tx, one: &Exclusion, form: Form) -> Result<Show, Trouble> {
    let t = &asker.t;
    let (day, zone) = today(asker, tx).await?;
    let known = names(tx, &[one.person]).await?;
    let others = exclusions::of_person(tx, one.person).await?;
    let by = |at, name: &Option<String>| {
        t.with("incidents-by", (("when", dates::stamp(t, at, &zone)), ("name", name.clone().unwrap_or_default())))
    };
    let mut facts = vec![
        (t.say("incidents-column-days"), days(t, one.from, one.until)),
        (t.say("incidents-exclusion-decided"), by(one.decided_at, &one.decider)),
        (t.say("incidents-exclusion-review-on"), dates::day(t, one.review_on)),
    ];
    facts.extend(one.reviewed_at.map(|at| (t.say("incidents-exclusion-reviewed-on"), by(at, &one.reviewer))));
    let opens = asker.badge().may(Right::FindPerson);
    Ok(Show {
        page: asker.page(t.say("incidents-exclusion")),
        form,
        here: format!("/exclusions/{}", one.id),
        name: known.get(&one.person).cloned().unwrap_or_default(),
        href: if opens { format!("/people/{}", one.person) } else { String::new() },
        state: state(t, one, day),
        facts,
        reason: one.reason.clone(),
        review: one.review.clone().unwrap_or_default(),
        reviews: one.reviewed(day).is_ok(),
        ends: one.over(Over::Ended, day).is_ok(),
        lifts: one.over(Over::Lifted, day).is_ok(),
        resumes: one.resumed(day, &others).is_ok(),
    })
}

pub async fn show(asker: Asker, Path(address): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let one = found(&asker, &mut tx, &address).await?;
    let shown = render(&asker, &mut tx, &one, Form::new(&asker.t)).await?;
    looked(&asker, tx, &[one.person]).await?;
    Ok(html(&shown))
}

/// The decision is looked at again, on its day or before.
pub mod review {
    use super::{Answer, Asker, Begun, Form, Path, Refusal, exclusions, found, refused, render, today};

    pub async fn create(asker: Asker, Path(address): Path<String>, mut form: Form) -> Answer {
        let words = form.lines("review", 1000);
        if words.is_none() {
            form.refuse("review", "ui-field-required");
        }
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let one = found(&asker, &mut tx, &address).await?;
        let (day, _) = today(&asker, &mut tx).await?;
        one.reviewed(day)?;
        let Some(words) = words.filter(|_| form.is_fine()) else {
            return Ok(refused(&render(&asker, &mut tx, &one, form).await?));
        };
        if !exclusions::review(&mut tx, &one, &words).await? {
            return Err(Refusal::because("incidents-exclusion-reviewed").into());
        }
        asker.finish(tx, &form, &format!("/exclusions/{}", one.id), "incidents-done-reviewed").await
    }
}

/// It is over before its last day; or it is not, after all.
pub mod end {
    use super::{Answer, Asker, Begun, Form, Over, Path, Refusal, exclusions, found, today};

    pub async fn create(asker: Asker, Path(address): Path<String>, mut form: Form) -> Answer {
        let how = form.chosen::<Over>("how");
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let one = found(&asker, &mut tx, &address).await?;
        let how = how.ok_or_else(|| Refusal::because("ui-field-choose"))?;
        let (day, _) = today(&asker, &mut tx).await?;
        one.over(how, day)?;
        if !exclusions::end(&mut tx, &one, how).await? {
            return Err(Refusal::because("incidents-exclusion-over").into());
        }
        asker.finish(tx, &form, &format!("/exclusions/{}", one.id), "incidents-done-over").await
    }

    pub async fn remove(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let one = found(&asker, &mut tx, &address).await?;
        let (day, _) = today(&asker, &mut tx).await?;
        people::person::store::hold(&mut tx, one.person).await?;
        let others = exclusions::of_person(&mut tx, one.person).await?;
        one.resumed(day, &others)?;
        if !exclusions::resume(&mut tx, &one).await? {
            return Err(Refusal::because("incidents-exclusion-stands").into());
        }
        asker.finish(tx, &form, &format!("/exclusions/{}", one.id), "incidents-done-resumed").await
    }
}

//! Speaks: how many people of the space do alone what they came for, need by need, and who they are.

use ::store::Tx;
use askama::Template;
use axum::extract::Query;
use ground::{PersonId, Zone, choice::Choice as _};
use serde::Deserialize;
use skills::Need;
use web::{Answer, Asker, Cell, Exports, Form, Page, Sheet, Trouble, dates, html};

use super::store::{self, Success};
use crate::assistance;

/// What the address narrows the list by.
#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default)]
    need: String,
}

struct Line {
    href: String,
    name: String,
    need: String,
    when: String,
}

#[derive(Template)]
#[template(path = "autonomy/figure.html")]
struct Figure {
    page: Page,
    form: Form,
    lead: String,
    /// How many are accompanied without that goal; empty: nobody.
    aside: String,
    needs: Vec<(String, String)>,
    /// Need by need: its words, how many people, and where they are listed.
    counts: Vec<(String, String, String)>,
    people: Vec<Line>,
    narrowed: bool,
    exports: Exports,
}

/// What is shown of a space, narrowed to a need; every success is of somebody for whom autonomy is a goal.
async fn read(tx: &mut Tx, asker: &Asker, need: Option<Need>) -> Result<(Vec<Success>, Vec<Success>, Zone), Trouble> {
    let space = network::space::store::get(tx, asker.space()?).await?;
    let all = store::of_space(tx, space.id).await?;
    let (shown, rest) = all.into_iter().partition(|success| need.is_none_or(|need| success.need == need));
    Ok((shown, rest, space.zone))
}

/// How many people, each counted once.
fn people<'a>(successes: impl Iterator<Item = &'a Success>) -> usize {
    successes.map(|success| success.person).collect::<std::collections::BTreeSet<PersonId>>().len()
}

pub(crate) async fn list(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let t = &asker.t;
    let mut form = Form::new(t).filled("need", &asked.need);
    let need = form.choice::<Need>("need");
    let mut tx = asker.read().await?;
    let (shown, rest, zone) = read(&mut tx, &asker, need).await?;
    let aside = assistance::store::count(&mut tx, asker.space()?).await?;
    let count = |need: &Need| {
        let count = people(shown.iter().chain(&rest).filter(|success| success.need == *need));
        (t.say(&need.text()), t.number(i64::try_from(count).unwrap_or(0)), format!("/autonomy?need={}", need.word()))
    };
    let line = |success: &Success| Line {
        href: format!("/people/{}/autonomy", success.person),
        name: format!("{} {}", success.first_name, success.last_name),
        need: t.say(&success.need.text()),
        when: dates::short_day(t, success.declared_at.day(&zone)),
    };
    Ok(html(&Figure {
        page: asker.page(t.say("pathway-figure-title")),
        lead: t.with("pathway-figure-lead", ("count", people(shown.iter().chain(&rest)))),
        aside: if aside > 0 { t.with("pathway-figure-aside", ("count", aside)) } else { String::new() },
        needs: Need::ALL.iter().map(|need| (need.word().to_owned(), t.say(&need.text()))).collect(),
        counts: Need::ALL.iter().map(count).collect(),
        people: shown.iter().map(line).collect(),
        narrowed: need.is_some(),
        exports: Exports::of("/autonomy", &need.map(|need| format!("need={}", need.word())).unwrap_or_default()),
        form,
    }))
}

/// The list as it is narrowed, to download.
pub(crate) async fn export(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let t = &asker.t;
    let need = Need::parse(&asked.need);
    let mut tx = asker.read().await?;
    let (shown, _, zone) = read(&mut tx, &asker, need).await?;
    let heads = ["name", "need", "when"].map(|head| t.say(&format!("pathway-figure-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "reussites", &heads)?;
    for success in &shown {
        sheet.line([
            Cell::from(format!("{} {}", success.first_name, success.last_name)),
            t.say(&success.need.text()).into(),
            success.declared_at.day(&zone).into(),
        ])?;
    }
    sheet.answer()
}

//! Speaks: the standing weeks of a space, in words, with when each comes next.

use ::store::Tx;
use askama::Template as Screen;
use ground::Day;
use web::{Answer, Asker, Cell, Exports, Form, Page, Sheet, Trouble, html};

use crate::{
    reach::{self, Asked, asked},
    standing::{StandingId, rule::End, rules::Standing, store, words},
    template::pages::kind_text,
};

struct Row {
    id: StandingId,
    title: String,
    kind: String,
    words: String,
    next: String,
    next_day: Option<Day>,
    is_over: bool,
}

#[derive(Screen)]
#[template(path = "standing/list.html")]
struct List {
    page: Page,
    form: Form,
    space: String,
    rows: Vec<Row>,
    over: Vec<Row>,
    narrowed: bool,
    shown: String,
    exports: Exports,
}

async fn rows(asker: &Asker, tx: &mut Tx, query: &Asked) -> Result<(String, Vec<Row>), Trouble> {
    let t = &asker.t;
    let space = network::space::store::get(tx, asker.space()?).await?;
    let catalogue = skills::catalogue(tx).await?;
    let (zone, _) = network::holiday::store::zone_of(tx, space.id).await?;
    let today = tx.now().day(&space.zone);
    let calendar = store::calendar(tx, space.id, today).await?;
    let row = |one: &Standing| {
        let next = one.days(today, one.planned_until, &calendar).held.into_iter().next();
        Row {
            id: one.id,
            title: catalogue.called(t, &one.title, &one.module),
            kind: t.say(&kind_text(one.kind)),
            words: words::said(t, one, &space.zone, &zone),
            next: next.map(|day| words::day(t, day)).unwrap_or_default(),
            next_day: next,
            is_over: matches!(one.rule.end, End::Until(day) if day < today) || next.is_none(),
        }
    };
    let typed = asked(query, "q").trim().to_lowercase();
    let fits = |row: &Row| typed.split_whitespace().all(|word| row.title.to_lowercase().contains(word));
    let mut all: Vec<Row> = store::of_space(tx, space.id).await?.iter().map(row).filter(fits).collect();
    all.sort_by_key(|row| (row.next_day.is_none(), row.next_day, row.title.clone()));
    Ok((space.name, all))
}

pub async fn list(asker: Asker, query: Asked) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (space, all) = rows(&asker, &mut tx, &query).await?;
    let (over, rows): (Vec<Row>, Vec<Row>) = all.into_iter().partition(|row| row.is_over);
    let typed = asked(&query, "q");
    let mut sent = form_urlencoded::Serializer::new(String::new());
    let sent = sent.append_pair("q", typed).finish();
    Ok(html(&List {
        page: reach::page(&asker, t.say("agenda-standing")),
        form: Form::new(t).filled("q", typed),
        space,
        narrowed: !typed.trim().is_empty(),
        shown: t.with("agenda-standing-count", ("count", rows.len())),
        rows,
        over,
        exports: Exports::of("/standing-weeks", &sent).discreet(&asker),
    }))
}

/// The list as it is narrowed, to download.
pub async fn export(asker: Asker, query: Asked) -> Answer {
    let t = &asker.t;
    let heads = ["title", "kind", "rule", "next"].map(|head| t.say(&format!("agenda-standing-{head}")));
    let mut tx = asker.read().await?;
    let mut sheet = Sheet::begin(&asker, "permanences", &heads)?;
    for row in rows(&asker, &mut tx, &query).await?.1 {
        sheet.line([Cell::from(row.title), row.kind.into(), row.words.into(), row.next.into()])?;
    }
    sheet.answer()
}

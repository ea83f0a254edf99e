//! Speaks: the templates of the network and of a space, searched, narrowed, to plan with.

use ::store::{Right, Tx};
use askama::Template as Screen;
use ground::{WriteKey, choice::Choice as _};
use web::{Answer, Asker, Cell, Exports, Form, Page, Sheet, Trouble, html};

use super::{Options, keeps, kind_text, kinds};
use crate::{
    reach::{self, Asked, asked},
    template::{Template, TemplateId, store as templates},
};

struct Row {
    id: TemplateId,
    title: String,
    kind: String,
    /// The network, or a space.
    whose: String,
    minutes: i64,
    seats: i64,
    equipment: String,
    may_change: bool,
    is_retired: bool,
    key: WriteKey,
    /// Where one plans with it, once and every week.
    plan: String,
    stand: String,
}

#[derive(Screen)]
#[template(path = "template/list.html")]
struct List {
    page: Page,
    form: Form,
    rows: Vec<Row>,
    retired: Vec<Row>,
    kinds: Options,
    narrowed: bool,
    shown: String,
    may_plan: bool,
    may_keep: bool,
    exports: Exports,
}

async fn rows(asker: &Asker, tx: &mut Tx, query: &Asked) -> Result<Vec<Row>, Trouble> {
    let t = &asker.t;
    let space = asker.badge().space();
    let names = network::space::store::all(tx).await?;
    let catalogue = skills::catalogue(tx).await?;
    let (typed, kind) = (asked(query, "q").trim().to_lowercase(), asked(query, "kind"));
    let row = |one: &Template| {
        let name = names.iter().find(|space| Some(space.id) == one.space).map(|space| space.name.clone());
        let count = one.equipment_count.unwrap_or(0);
        Row {
            id: one.id,
            title: catalogue.called(t, &one.title, &one.module),
            kind: t.say(&kind_text(one.kind)),
            whose: name.unwrap_or_else(|| t.say("agenda-template-network")),
            minutes: one.minutes,
            seats: one.seats,
            equipment: one.equipment.map(|kind| format!("{count} × {}", t.say(&kind.text()))).unwrap_or_default(),
            may_change: one.is_kept_by(space) && keeps(asker),
            is_retired: one.retired,
            key: WriteKey::fresh(),
            plan: format!("/workshops/new?template={}", one.id),
            stand: format!("/standing-weeks/new?template={}", one.id),
        }
    };
    let all = templates::all(tx, space).await?;
    let of_kind = |one: &&Template| kind.is_empty() || one.kind.word() == kind;
    let all = all.iter().filter(of_kind).map(row);
    Ok(all.filter(|row| typed.split_whitespace().all(|word| row.title.to_lowercase().contains(word))).collect())
}

fn address(query: &Asked) -> String {
    let mut sent = form_urlencoded::Serializer::new(String::new());
    sent.append_pair("q", asked(query, "q")).append_pair("kind", asked(query, "kind")).finish()
}

pub async fn list(asker: Asker, query: Asked) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (retired, used): (Vec<Row>, Vec<Row>) =
        rows(&asker, &mut tx, &query).await?.into_iter().partition(|row| row.is_retired);
    Ok(html(&List {
        page: reach::page(&asker, t.say("agenda-templates")),
        form: Form::new(t).filled("q", asked(&query, "q")).filled("kind", asked(&query, "kind")),
        narrowed: !asked(&query, "q").trim().is_empty() || !asked(&query, "kind").is_empty(),
        shown: t.with("agenda-templates-count", ("count", used.len())),
        kinds: kinds(t),
        rows: used,
        retired,
        may_plan: asker.badge().may(Right::Schedule),
        may_keep: keeps(&asker),
        exports: Exports::of("/workshop-templates", &address(&query)).discreet(&asker),
    }))
}

/// The list as it is narrowed, to download.
pub async fn export(asker: Asker, query: Asked) -> Answer {
    let t = &asker.t;
    let heads = ["title", "kind", "whose", "minutes", "seats", "equipment"];
    let heads = heads.map(|head| t.say(&format!("agenda-template-{head}")));
    let mut tx = asker.read().await?;
    let mut sheet = Sheet::begin(&asker, "modeles", &heads)?;
    for row in rows(&asker, &mut tx, &query).await?.into_iter().filter(|row| !row.is_retired) {
        sheet.line([
            Cell::from(row.title),
            row.kind.into(),
            row.whose.into(),
            row.minutes.into(),
            row.seats.into(),
            row.equipment.into(),
        ])?;
    }
    sheet.answer()
}

//! Speaks: what each rule is today, and changing it from a day on.

use askama::Template;
use ground::{Day, SpaceId, Zone};
use serde_json::json;
use store::{Tx, journal::Change};
use web::{Answer, Asker, Begun, Form, Page, Sheet, Trouble, account, dates, html, refused};

use super::{
    rules::{ALL, Setting},
    store::{self as settings, Choice},
};
use crate::{Space, space};

struct Row {
    what: String,
    now: String,
    /// What spaces set for themselves: « Lille : 6 ».
    own: Vec<String>,
    default: String,
    source: String,
}

struct Past {
    what: String,
    value: String,
    place: String,
    from: String,
    when: String,
    who: String,
}

#[derive(Template)]
#[template(path = "setting/list.html")]
struct List {
    page: Page,
    form: Form,
    rows: Vec<Row>,
    names: Vec<(String, String)>,
    spaces: Vec<(String, String)>,
    past: Vec<Past>,
}

/// Every rule as it is today.
async fn rows(asker: &Asker, tx: &mut Tx, spaces: &[Space]) -> Result<Vec<Row>, Trouble> {
    let t = &asker.t;
    let today = tx.now().day(&Zone::paris());
    let mut rows = Vec::with_capacity(ALL.len());
    for setting in ALL {
        let now = settings::number(tx, *setting, None, today).await?;
        let mut own = Vec::new();
        for space in spaces.iter().filter(|_| setting.of_space) {
            if let Some(value) = settings::own(tx, *setting, space.id, today).await? {
                own.push(t.with("network-settings-own", (("space", &space.name), ("value", t.number(value)))));
            }
        }
        rows.push(Row {
            what: t.say(setting.text),
            own,
            now: t.number(now),
            default: t.number(setting.default),
            source: t.say(&setting.source()),
        });
    }
    Ok(rows)
}

/// What was changed, by whom.
async fn past(asker: &Asker, tx: &mut Tx, spaces: &[Space]) -> Result<Vec<Past>, Trouble> {
    let t = &asker.t;
    let accounts = account::of_organisation(tx).await?;
    let past = |choice: Choice| Past {
        what: Setting::named(&choice.name).map_or_else(|| choice.name.clone(), |setting| t.say(setting.text)),
        value: choice.value.map_or_else(|| t.say("network-settings-as-network"), |value| t.number(value)),
        place: choice
            .space
            .and_then(|id| spaces.iter().find(|space| space.id == id))
            .map_or_else(|| t.say("network-settings-all"), |space| space.name.clone()),
        from: dates::short_day(t, choice.from_day),
        when: dates::stamp(t, choice.set_at, &Zone::paris()),
        who: choice
            .set_by
            .and_then(|id| accounts.iter().find(|account| account.id == id))
            .map(|account| account.name.clone())
            .unwrap_or_default(),
    };
    Ok(settings::history(tx).await?.into_iter().map(past).collect())
}

async fn listing(asker: &Asker, tx: &mut Tx, form: Form) -> Result<List, Trouble> {
    let t = &asker.t;
    let spaces = space::store::all(tx).await?;
    Ok(List {
        page: asker.page(t.say("network-settings")),
        form,
        rows: rows(asker, tx, &spaces).await?,
        names: ALL.iter().map(|setting| (setting.name.to_owned(), t.say(setting.text))).collect(),
        past: past(asker, tx, &spaces).await?,
        spaces: spaces.iter().map(|space| (space.id.to_string(), space.name.clone())).collect(),
    })
}

/// Every rule as it is today, to download.
pub async fn export(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let spaces = space::store::all(&mut tx).await?;
    let line = |row: Row| [row.what, row.now, row.own.join(" / "), row.default, row.source];
    let heads = [
        "network-settings-name",
        "network-settings-now",
        "network-settings-spaces",
        "network-settings-default",
        "network-settings-source",
    ];
    let lines: Vec<_> = rows(&asker, &mut tx, &spaces).await?.into_iter().map(line).collect();
    Sheet::whole(&asker, "reglages", &heads, lines)
}

/// What was changed, to download.
pub async fn changes_export(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let spaces = space::store::all(&mut tx).await?;
    let line = |past: Past| [past.what, past.value, past.place, past.from, past.when, past.who];
    let heads = [
        "network-settings-name",
        "network-settings-value",
        "network-settings-space",
        "network-settings-from",
        "network-settings-when",
        "network-settings-who",
    ];
    let lines: Vec<_> = past(&asker, &mut tx, &spaces).await?.into_iter().map(line).collect();
    Sheet::whole(&asker, "reglages-changes", &heads, lines)
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t).filled("from", tx.now().day(&Zone::paris()));
    Ok(html(&listing(&asker, &mut tx, form).await?))
}

struct Wish {
    setting: Setting,
    value: Option<i64>,
    space: Option<SpaceId>,
    from: Day,
}

async fn wish(tx: &mut Tx, form: &mut Form) -> Result<Option<Wish>, Trouble> {
    let setting = Setting::named(form.value("name"));
    if setting.is_none() {
        form.refuse("name", "ui-field-choose");
    }
    let as_network = form.has("as_network", "yes");
    let value = setting.filter(|_| !as_network).and_then(|setting| form.number("value", setting.bounds()));
    if value.is_none() && !as_network {
        form.refuse("value", "ui-field-required");
    }
    let from = form.day("from");
    match from {
        None => form.refuse("from", "ui-field-required"),
        Some(day) if day < tx.now().day(&Zone::paris()) => form.refuse("from", "network-settings-past"),
        Some(_) => {}
    }
    let space: Option<SpaceId> = form.pick("space");
    if let Some(id) = space
        && space::store::find(tx, id).await?.is_none()
    {
        form.refuse("space", "ui-field-choice");
    }
    if space.is_none() && as_network {
        form.refuse("space", "network-settings-whose");
    }
    if let (Some(Err(refusal)), Some(_)) = (setting.map(Setting::of_space), space) {
        form.refuse_all(refusal);
    }
    let (Some(setting), Some(from)) = (setting, from) else { return Ok(None) };
    Ok(form.is_fine().then_some(Wish { setting, value, space, from }))
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let Some(wish) = wish(&mut tx, &mut form).await? else {
        return Ok(refused(&listing(&asker, &mut tx, form).await?));
    };
    let before = settings::number(&mut tx, wish.setting, wish.space, wish.from).await?;
    settings::set(&mut tx, wish.setting, wish.value, wish.space, wish.from).await?;
    let what = json!({ wish.setting.name: [before, wish.value], "from": wish.from.to_string() });
    let change = Change {
        noun: "setting",
        record: form.id::<ground::WriteKey>().into(),
        person: None,
        action: "updated",
        what: &what,
    };
    tx.note_change(change).await?;
    asker.finish(tx, &form, "/settings", "network-done-setting").await
}

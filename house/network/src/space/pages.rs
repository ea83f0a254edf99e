//! Speaks: the spaces of the organisation, and opening one.

use askama::Template;
use axum::extract::Path;
use geo::Geo;
use ground::{Identifier as _, SpaceId, Zone};
use serde_json::json;
use store::{Tx, journal::Change};
use web::{Answer, Asker, Begun, Cell, Form, Page, Sheet, Trouble, dates, html, refused};

use crate::{
    closure, hours, opening,
    outline::{self, Verdict},
};

use super::{
    rules::{Said, ZONES},
    store::{self as spaces, Space},
};

/// Longest list of languages, in characters.
const LANGUAGES: usize = 120;

struct Row {
    id: SpaceId,
    code: String,
    name: String,
    commune: String,
    /// Whether it is open now.
    now: String,
    opened: String,
    /// How much is done of what its opening needs; empty where nothing was written.
    progress: String,
}

#[derive(Template)]
#[template(path = "space/list.html")]
struct List {
    page: Page,
    rows: Vec<Row>,
}

/// The commune's name, or its code where it is not known.
pub fn commune_name(insee: &str) -> String {
    Geo::get().resolve(insee).map_or_else(|| insee.to_owned(), |found| found.commune.name().to_owned())
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let now = tx.now();
    let closures = closure::store::all_ahead(&mut tx, now.plus_days(-1).day(&Zone::paris())).await?;
    let state = |space: &Space| {
        let own = closures.iter().filter(|closure| closure.space == space.id);
        let spans: Vec<closure::Span> = own.map(|closure| closure.span).collect();
        let state = hours::now(&space.hours, &spans, now, &space.zone);
        state.map(|state| hours::now_in_words(&asker.t, state, now, &space.zone)).unwrap_or_default()
    };
    let progress = opening::store::progress(&mut tx).await?;
    // A space that opened without a list needs none any more.
    let said = |space: &Space| match progress.iter().find(|(of, ..)| *of == space.id) {
        Some((_, done, all)) => {
            asker.t.with("network-opening-progress", (("done", done.to_string()), ("all", all.to_string())))
        }
        None if space.opened_on > now.day(&space.zone) => asker.t.say("network-opening-lay"),
        None => String::new(),
    };
    let row = |space: Space| Row {
        id: space.id,
        progress: said(&space),
        commune: commune_name(&space.commune),
        now: state(&space),
        opened: dates::short_day(&asker.t, space.opened_on),
        code: space.code,
        name: space.name,
    };
    let rows = spaces::all(&mut tx).await?.into_iter().map(row).collect();
    Ok(html(&List { page: asker.page(asker.t.say("network-spaces")), rows }))
}

/// The list, to download, with what a partner or a funder asks of each space.
pub async fn export(asker: Asker) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let spoken = spaces::languages(&mut tx).await?;
    let line = |space: Space| {
        let languages = spoken.iter().find(|(of, _)| *of == space.id).map(|(_, languages)| languages.clone());
        let priority = t.say(if space.priority_neighbourhood { "ui-yes" } else { "ui-no" });
        [
            Cell::from(space.name),
            space.code.into(),
            space.address.into(),
            commune_name(&space.commune).into(),
            space.commune.into(),
            space.phone.into(),
            space.email.into(),
            hours::in_words(t, &space.hours).join(" / ").into(),
            languages.into(),
            priority.into(),
            space.opened_on.into(),
        ]
    };
    let heads = [
        "network-space-name",
        "network-column-code",
        "network-space-address",
        "network-column-commune",
        "network-column-insee",
        "network-space-phone",
        "network-space-email",
        "network-space-hours",
        "network-space-languages",
        "network-space-priority",
        "network-space-opened",
    ];
    let lines: Vec<_> = spaces::all(&mut tx).await?.into_iter().map(line).collect();
    Sheet::whole(&asker, "antennes", &heads, lines)
}

#[derive(Template)]
#[template(path = "space/form.html")]
struct Edit {
    page: Page,
    form: Form,
    action: String,
    zones: Vec<(String, String)>,
    /// Where one says how to come; empty for a space that is not there yet.
    way: String,
    /// What outlines say of its neighbourhood; empty where that is said by hand.
    decided: String,
}

/// What outlines say, in words.
fn decided(t: &web::Speech, verdict: Option<&Verdict>) -> String {
    match verdict {
        Some(Verdict::Within(code, name)) => t.with("network-space-priority-within", (("name", name), ("code", code))),
        Some(Verdict::Outside) => t.say("network-space-priority-outside"),
        None => String::new(),
    }
}

fn sheet(asker: &Asker, form: Form, title: &str, (action, verdict): (String, Option<&Verdict>)) -> Edit {
    let zones = ZONES.iter().map(|(zone, text)| ((*zone).to_owned(), asker.t.say(text))).collect();
    let way = if action == "/spaces" { String::new() } else { format!("{action}/way") };
    let decided = decided(&asker.t, verdict);
    Edit { page: asker.page(asker.t.say(title)), form, action, zones, way, decided }
}

pub async fn new(asker: Asker) -> Answer {
    let form = Form::new(&asker.t).filled("zone", "Europe/Paris").filled("hours", "Mo-Fr 09:00-12:00,14:00-17:00");
    Ok(html(&sheet(&asker, form, "network-space-new", ("/spaces".to_owned(), None))))
}

/// The commune that was typed, by name or postal code, when only one fits.
pub(crate) fn commune(typed: &str) -> Option<String> {
    let found = Geo::get().search(typed, 2);
    let exact = |how: geo::How| how == geo::How::Exact;
    match found.as_slice() {
        [only] => Some(only.commune.insee().to_owned()),
        [first, second] if exact(first.how) && !exact(second.how) => Some(first.commune.insee().to_owned()),
        [first, _] if geo::Geo::get().commune(typed).is_some() => Some(first.commune.insee().to_owned()),
        _ => None,
    }
}

fn said(form: &mut Form) -> Said {
    let typed = form.required("commune", 100);
    Said {
        code: form.required("code", 8),
        name: form.required("name", 80),
        address: form.required("address", 200),
        commune: commune(&typed),
        phone: form.optional("phone", 30),
        email: form.optional("email", 120),
        zone: form.value("zone").to_owned(),
        hours: form.optional("hours", 300).unwrap_or_default(),
        priority_neighbourhood: form.has("priority_neighbourhood", "yes"),
        opened_on: form.day("opened_on"),
    }
}

fn checked(form: &mut Form, id: SpaceId) -> Option<Space> {
    let said = said(form);
    match said.space(id) {
        Ok(space) if form.is_fine() => Some(space),
        Ok(_) => None,
        Err(refusal) => {
            form.refuse_all(refusal);
            None
        }
    }
}

async fn note(tx: &mut Tx, space: &Space, action: &'static str) -> Result<(), Trouble> {
    let what = json!({ "code": space.code, "name": space.name, "hours": space.hours });
    tx.note_change(Change { noun: "space", record: space.id.uuid(), person: None, action, what: &what }).await?;
    Ok(())
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let id = form.id();
    let languages = form.optional("languages", LANGUAGES);
    let space = checked(&mut form, id);
    if let Some(space) = &space
        && spaces::by_code(&mut tx, Some(&space.code)).await?.is_some()
    {
        form.refuse("code", "network-space-code-taken");
    }
    let Some(space) = space.filter(|_| form.is_fine()) else {
        return Ok(refused(&sheet(&asker, form, "network-space-new", ("/spaces".to_owned(), None))));
    };
    spaces::create(&mut tx, &space).await?;
    spaces::set_languages(&mut tx, space.id, languages.as_deref()).await?;
    note(&mut tx, &space, "created").await?;
    // One that is still to open gets its list at once.
    let ahead = space.opened_on > tx.now().day(&space.zone);
    if ahead {
        opening::store::lay(&mut tx, space.id, space.opened_on).await?;
    }
    let next = if ahead { format!("/spaces/{}/opening", space.id) } else { "/spaces".to_owned() };
    asker.finish(tx, &form, &next, "network-done-space").await
}

async fn known(tx: &mut Tx, id: &str) -> Result<Space, Trouble> {
    let id = id.parse().map_err(|_| Trouble::Missing)?;
    spaces::find(tx, id).await?.ok_or(Trouble::Missing)
}

pub async fn edit(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let space = known(&mut tx, &id).await?;
    let spoken = spaces::languages(&mut tx).await?.into_iter().find(|(of, _)| *of == space.id);
    let form = Form::new(&asker.t)
        .filled_if("languages", spoken.map(|(_, languages)| languages))
        .filled("code", &space.code)
        .filled("name", &space.name)
        .filled("address", &space.address)
        .filled("commune", &space.commune)
        .filled_if("phone", space.phone.as_ref())
        .filled_if("email", space.email.as_ref())
        .filled("zone", space.zone.name())
        .filled("hours", &space.hours)
        .filled("opened_on", space.opened_on)
        .filled_if("priority_neighbourhood", space.priority_neighbourhood.then_some("yes"));
    let verdict = outline::store::judge_space(&mut tx, space.id, &space.commune).await?;
    Ok(html(&sheet(&asker, form, "network-space-edit", (format!("/spaces/{}", space.id), verdict.as_ref()))))
}

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let before = known(&mut tx, &id).await?;
    let languages = form.optional("languages", LANGUAGES);
    let after = checked(&mut form, before.id);
    if let Some(after) = &after
        && spaces::by_code(&mut tx, Some(&after.code)).await?.is_some_and(|same| same.id != before.id)
    {
        form.refuse("code", "network-space-code-taken");
    }
    let Some(after) = after.filter(|_| form.is_fine()) else {
        let verdict = outline::store::judge_space(&mut tx, before.id, &before.commune).await?;
        let here = format!("/spaces/{}", before.id);
        return Ok(refused(&sheet(&asker, form, "network-space-edit", (here, verdict.as_ref()))));
    };
    // Where outlines say it, nobody says otherwise by hand.
    let verdict = outline::store::judge_space(&mut tx, after.id, &after.commune).await?;
    let by_hand = after.priority_neighbourhood;
    let after = Space { priority_neighbourhood: verdict.map_or(by_hand, |said| said.is_within()), ..after };
    spaces::update(&mut tx, &after).await?;
    spaces::set_languages(&mut tx, after.id, languages.as_deref()).await?;
    let days = i64::from((after.opened_on - before.opened_on).get_days());
    if days != 0 {
        opening::store::shift(&mut tx, after.id, days).await?;
    }
    note(&mut tx, &after, "updated").await?;
    asker.finish(tx, &form, "/spaces", "network-done-space").await
}

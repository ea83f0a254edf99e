//! Speaks: planning a workshop, correcting it.

use ::store::Tx;
use askama::Template;
use ground::{AccountId, Identifier as _, Moment, SpaceId, Zone, choice::Choice as _};
use network::{
    Space,
    setting::{self, rules::WORKSHOP_SEATS},
};
use skills::{Catalogue, Module};
use web::{Answer, Asker, Begun, Form, Language, Page, Speech, Trouble, html, refused};

use crate::{
    reach::{self, Asked, asked},
    session::SessionId,
    workshop::{
        WorkshopId,
        rules::{MOST_SEATS, MOST_SESSIONS, NewWorkshop, Series, USUAL_MINUTES, Weekday, resize},
        store::{self, Workshop},
    },
};

type Options = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "workshop/new.html")]
struct New {
    page: Page,
    form: Form,
    modules: Options,
    weekdays: Options,
    team: Options,
    /// Places that are proposed while somebody types.
    places: Vec<String>,
    /// Several sessions are asked for, or days were ticked: the days of the week stand open.
    is_series: bool,
}

/// Colleagues of a space who may lead a session.
pub async fn team(tx: &mut Tx, space: SpaceId, zone: &Zone) -> Result<Options, Trouble> {
    let day = tx.now().day(zone);
    let accounts = web::account::of_space(tx, space, day).await?;
    Ok(accounts.into_iter().map(|account| (account.id.uuid().to_string(), account.name)).collect())
}

/// A colleague chosen among those of the space.
pub fn facilitator(form: &mut Form, team: &Options) -> Option<AccountId> {
    let chosen: Option<AccountId> = form.pick("facilitator");
    if chosen.is_some_and(|id| team.iter().all(|(known, _)| *known != id.uuid().to_string())) {
        form.refuse("facilitator", "ui-field-choice");
    }
    chosen
}

/// Longest name of an outreach place, in characters.
const LONGEST_PLACE: usize = 120;

/// Places that may be meant: where the space went before, then those known in its commune and its département.
async fn places(tx: &mut Tx, space: &Space) -> Result<Vec<String>, Trouble> {
    let mut all = store::places(tx, space.id).await?;
    for (name, commune) in network::place::store::around(tx, &space.commune).await? {
        let place = format!("{name}, {}", network::commune_name(&commune));
        if place.chars().count() <= LONGEST_PLACE && !all.contains(&place) {
            all.push(place);
        }
    }
    Ok(all)
}

/// The catalogue, each module with the sessions that it needs.
fn modules_with_sessions(t: &Speech, catalogue: &Catalogue) -> Options {
    let sessions = |module: &Module| t.with("agenda-sessions", ("count", module.sessions));
    let named = |module: &Module| (module.word.clone(), format!("{} ({})", module.name(t), sessions(module)));
    catalogue.taught().map(named).collect()
}

fn page(asker: &Asker, catalogue: &Catalogue, form: Form, (team, places): (Options, Vec<String>)) -> New {
    let weekdays = Weekday::ALL
        .iter()
        .map(|day| (day.word().to_owned(), asker.t.say(&format!("agenda-weekday-{}", day.word()))))
        .collect();
    let is_series = form.sent_field("weekdays") || form.value("count").trim().parse().is_ok_and(|count: i64| count > 1);
    New {
        page: asker.page(asker.t.say("agenda-new-title")),
        is_series,
        form,
        modules: modules_with_sessions(&asker.t, catalogue),
        weekdays,
        team,
        places,
    }
}

pub async fn new(asker: Asker, query: Asked) -> Answer {
    let mut tx = asker.read().await?;
    let space = network::space::store::get(&mut tx, asker.space()?).await?;
    let day = tx.now().day(&space.zone);
    let seats = setting::number(&mut tx, WORKSHOP_SEATS, Some(space.id), day).await?;
    let team = team(&mut tx, space.id, &space.zone).await?;
    let own = asker.badge().account().map(|id| id.uuid().to_string());
    let catalogue = skills::catalogue(&mut tx).await?;
    let module = catalogue.taught_module(asked(&query, "module"));
    let form = Form::new(&asker.t)
        .filled("module", asked(&query, "module"))
        .filled_if("count", module.map(|module| module.sessions))
        .filled("minutes", module.map_or(USUAL_MINUTES, |module| module.minutes))
        .filled("seats", seats)
        .filled_if(
            "facilitator",
            own.filter(|id| {
                asker.post().is_some_and(|post| post.role == web::Role::Facilitator)
                    && team.iter().any(|(known, _)| known == id)
            }),
        );
    let places = places(&mut tx, &space).await?;
    Ok(html(&page(&asker, &catalogue, form, (team, places))))
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let space = network::space::store::get(&mut tx, asker.space()?).await?;
    let team = team(&mut tx, space.id, &space.zone).await?;
    let catalogue = skills::catalogue(&mut tx).await?;
    let new = read(&asker, &mut form, tx.now(), (&catalogue, &space), &team);
    if let Some(new) = new.filter(|_| form.is_fine()) {
        store::create(&mut tx, &new).await?;
        let path = format!("/workshops/{}", new.id.uuid());
        return asker.finish(tx, &form, &path, "agenda-done-scheduled").await;
    }
    let places = places(&mut tx, &space).await?;
    drop(tx);
    // What the module needs stands in the field, to be checked before it is sent again.
    let needed = catalogue.module(form.value("module")).filter(|_| form.value("count").trim().is_empty());
    let form = form.filled_if("count", needed.map(|module| module.sessions));
    Ok(refused(&page(&asker, &catalogue, form, (team, places))))
}

fn read(
    asker: &Asker,
    form: &mut Form,
    now: Moment,
    (catalogue, space): (&Catalogue, &Space),
    team: &Options,
) -> Option<NewWorkshop> {
    let module = catalogue.taught_module(form.value("module"));
    if module.is_none() {
        form.refuse("module", "ui-field-choose");
    }
    let (title, room, place) =
        (form.optional("title", 80), form.optional("room", 80), form.optional("place", LONGEST_PLACE));
    let count = form.number("count", 1..=MOST_SESSIONS);
    let weekdays = form.choices::<Weekday>("weekdays");
    let (first, hour) = (form.day("day"), form.hour("hour"));
    for (field, is_there) in [("day", first.is_some()), ("hour", hour.is_some())] {
        if !is_there && form.value(field).trim().is_empty() {
            form.refuse(field, "ui-field-required");
        }
    }
    let usual = module.map_or(USUAL_MINUTES, |module| module.minutes);
    let minutes = form.number("minutes", 15..=480).unwrap_or(usual);
    let seats = seats(form);
    let facilitator = facilitator(form, team);
    let (module, first, hour) = (module?, first?, hour?);
    let count = count.or((module.sessions == 1).then_some(1));
    if count.is_none() && form.problem("count").is_none() {
        form.refuse_with("count", "agenda-count-missing", ("count", module.sessions));
    }
    let count = count.unwrap_or(module.sessions);
    let series = Series { first, at: hour, minutes, count, weekdays };
    let slots = match series.slots(now, &space.zone) {
        Ok(slots) => slots,
        Err(refusal) => {
            form.refuse_all(refusal);
            return None;
        }
    };
    // The title is kept in French, the language of the papers; it is somebody's own words once they typed some.
    let title = title.unwrap_or_else(|| module.name(&asker.t.in_language(Language::French)));
    let sessions = slots.into_iter().map(|slot| (SessionId::fresh(), slot)).collect();
    let id: WorkshopId = form.id();
    let module = module.word.clone();
    Some(NewWorkshop { id, space: space.id, module, title, seats: seats?, room, place, facilitator, sessions })
}

fn seats(form: &mut Form) -> Option<i64> {
    let seats = form.number("seats", 1..=MOST_SEATS);
    if seats.is_none() {
        form.refuse("seats", "ui-field-required");
    }
    seats
}

#[derive(Template)]
#[template(path = "workshop/edit.html")]
struct Edit {
    page: Page,
    form: Form,
    workshop: String,
    places: Vec<String>,
}

async fn edit_page(asker: &Asker, tx: &mut Tx, form: Form, workshop: &Workshop) -> Result<Edit, Trouble> {
    let space = network::space::store::get(tx, workshop.space).await?;
    let called = skills::catalogue(tx).await?.called(&asker.t, &workshop.title, &workshop.module);
    let title = asker.t.with("agenda-edit-title", ("title", called));
    let places = places(tx, &space).await?;
    Ok(Edit { page: asker.page(title), form, workshop: workshop.id.uuid().to_string(), places })
}

pub async fn edit(asker: Asker, path: axum::extract::Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let workshop = reach::workshop(&mut tx, &path).await?;
    let form = Form::new(&asker.t)
        .filled("title", &workshop.title)
        .filled("seats", workshop.seats)
        .filled_if("room", workshop.room.as_ref())
        .filled_if("place", workshop.place.as_ref());
    Ok(html(&edit_page(&asker, &mut tx, form, &workshop).await?))
}

pub async fn update(asker: Asker, path: axum::extract::Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let id = reach::workshop(&mut tx, &path).await?.id;
    // Under the lock: nobody takes a seat while seats are taken away.
    store::lock(&mut tx, &[id]).await?;
    let before = reach::workshop(&mut tx, &path).await?;
    let title = form.required("title", 80);
    let (room, place) = (form.optional("room", 80), form.optional("place", LONGEST_PLACE));
    let seats = seats(&mut form).map(|seats| resize(seats, before.taken));
    match seats {
        Some(Ok(seats)) if form.is_fine() => {
            let after = Workshop { title, seats, room, place, ..before.clone() };
            store::update(&mut tx, &before, &after).await?;
            let path = format!("/workshops/{}", before.id.uuid());
            return asker.finish(tx, &form, &path, "agenda-done-updated").await;
        }
        Some(Err(refusal)) => form.refuse_all(refusal),
        _ => {}
    }
    Ok(refused(&edit_page(&asker, &mut tx, form, &before).await?))
}

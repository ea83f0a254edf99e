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

use super::held::{Held, Holding};
use crate::{
    occupancy,
    reach::{Asked, asked},
    session::SessionId,
    template::{Template as Model, store as templates},
    workshop::{
        WorkshopId,
        rules::{MOST_SEATS, MOST_SESSIONS, Means, NewWorkshop, Series, USUAL_MINUTES, Weekday},
        store,
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
    held: Held,
    /// What it is made from, in words; its id goes with the form.
    model: Option<(String, String)>,
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
pub(super) const LONGEST_PLACE: usize = 120;

/// Places that may be meant: where the space went before, then those known in its commune and its département.
pub(super) async fn places(tx: &mut Tx, space: &Space) -> Result<Vec<String>, Trouble> {
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

fn page(
    asker: &Asker,
    catalogue: &Catalogue,
    form: Form,
    (team, places): (Options, Vec<String>),
    (held, model): (Held, Option<&Model>),
) -> New {
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
        held,
        model: model.map(|one| (one.id.to_string(), catalogue.called(&asker.t, &one.title, &one.module))),
        weekdays,
        team,
        places,
    }
}

/// The template that an address or a form names, when it may be planned with in this space.
async fn model(tx: &mut Tx, text: &str, space: SpaceId) -> Result<Option<Model>, Trouble> {
    let Ok(id) = text.parse() else { return Ok(None) };
    let found = templates::find(tx, id).await?;
    Ok(found.filter(|one| !one.retired && one.space.is_none_or(|own| own == space)))
}

pub async fn new(asker: Asker, query: Asked) -> Answer {
    let mut tx = asker.read().await?;
    let space = network::space::store::get(&mut tx, asker.space()?).await?;
    let day = tx.now().day(&space.zone);
    let seats = setting::number(&mut tx, WORKSHOP_SEATS, Some(space.id), day).await?;
    let team = team(&mut tx, space.id, &space.zone).await?;
    let own = asker.badge().account().map(|id| id.uuid().to_string());
    let catalogue = skills::catalogue(&mut tx).await?;
    let model = model(&mut tx, asked(&query, "template"), space.id).await?;
    let word = model.as_ref().map_or_else(|| asked(&query, "module"), |model| model.module.as_str());
    let module = catalogue.taught_module(word);
    let held = Held::of(&asker, &mut tx, space.id).await?;
    let form = Form::new(&asker.t)
        .filled("module", word)
        .filled_if("title", model.as_ref().map(|model| catalogue.called(&asker.t, &model.title, &model.module)))
        .filled_if("count", module.map(|module| module.sessions))
        .filled("minutes", model.as_ref().map_or(module.map_or(USUAL_MINUTES, |one| one.minutes), |one| one.minutes))
        .filled("seats", model.as_ref().map_or(seats, |model| model.seats))
        .filled_if("room_id", model.as_ref().and_then(|model| held.room_for(model)))
        .filled_if("equipment", model.as_ref().and_then(|model| held.equipment_for(model)))
        .filled_if("equipment_count", model.as_ref().and_then(|model| model.equipment_count))
        .filled_if(
            "facilitator",
            own.filter(|id| {
                asker.post().is_some_and(|post| post.role == web::Role::Facilitator)
                    && team.iter().any(|(known, _)| known == id)
            }),
        );
    let places = places(&mut tx, &space).await?;
    Ok(html(&page(&asker, &catalogue, form, (team, places), (held, model.as_ref()))))
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let space = network::space::store::get(&mut tx, asker.space()?).await?;
    let team = team(&mut tx, space.id, &space.zone).await?;
    let catalogue = skills::catalogue(&mut tx).await?;
    let model = model(&mut tx, form.value("template"), space.id).await?;
    let mut held = Held::of(&asker, &mut tx, space.id).await?;
    let holding = held.read(&mut form);
    let new = read(&asker, &mut form, tx.now(), (&catalogue, &space), &team);
    if let Some(mut new) = new.filter(|_| form.is_fine()) {
        new.means = model.as_ref().map(Model::means).unwrap_or_default();
        plan(&mut tx, &mut new, &holding).await?;
        match hold(&mut tx, &new, &holding).await? {
            Ok(()) => {
                let path = format!("/workshops/{}", new.id.uuid());
                return asker.finish(tx, &form, &path, "agenda-done-scheduled").await;
            }
            Err(clashes) => {
                occupancy::words::refuse(&mut tx, (&mut form, occupancy::words::ALL), &asker.t, &space.zone, &clashes)
                    .await?;
            }
        }
        held.clashed();
    }
    let places = places(&mut tx, &space).await?;
    drop(tx);
    // What the module needs stands in the field, to be checked before it is sent again.
    let needed = catalogue.module(form.value("module")).filter(|_| form.value("count").trim().is_empty());
    let form = form.filled_if("count", needed.map(|module| module.sessions));
    Ok(refused(&page(&asker, &catalogue, form, (team, places), (held, model.as_ref()))))
}

/// Writes the workshop with its sessions, under the lock of planning.
async fn plan(tx: &mut Tx, new: &mut NewWorkshop, holding: &Holding) -> Result<(), Trouble> {
    new.means = Means { room: holding.room, equipment: holding.equipment, ..new.means.clone() };
    new.room = new.room.take().or_else(|| holding.room_name.clone());
    occupancy::store::lock(tx, new.space).await?;
    store::create(tx, new).await?;
    Ok(())
}

/// Holds for a new workshop what it wants.
async fn hold(
    tx: &mut Tx,
    new: &NewWorkshop,
    holding: &Holding,
) -> Result<Result<(), Vec<occupancy::rules::Clash>>, Trouble> {
    let claims = holding.wanted(new.facilitator).claims(tx, new.space, &new.sessions).await?;
    Ok(occupancy::needs::settle(tx, &claims, holding.over.as_deref()).await?)
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
    Some(NewWorkshop {
        id,
        space: space.id,
        module,
        title,
        seats: seats?,
        room,
        place,
        facilitator,
        sessions,
        means: Means::default(),
    })
}

pub(super) fn seats(form: &mut Form) -> Option<i64> {
    let seats = form.number("seats", 1..=MOST_SEATS);
    if seats.is_none() {
        form.refuse("seats", "ui-field-required");
    }
    seats
}

//! Speaks: planning a standing week, its dates first; changing it from a day on.

use ::store::Tx;
use askama::Template as Screen;
use axum::extract::Path;
use ground::Day;
use network::setting::{self, rules::WORKSHOP_SEATS};
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::form::{Around, Choices, filled, fresh, read};
use crate::{
    occupancy,
    reach::{self, Asked, asked},
    standing::{plan, rules::Standing, store, words},
    template::{Template, store as templates},
    told,
    workshop::pages::{
        facilitator,
        held::{Held, Holding},
        team,
    },
};

type Options = Vec<(String, String)>;

/// Dates that the preview shows; the rest is counted.
const SHOWN: usize = 40;

/// What a form would give.
pub(super) struct Preview {
    words: String,
    days: Vec<String>,
    more: usize,
    skipped: Vec<(String, String)>,
}

#[derive(Screen)]
#[template(path = "standing/edit.html")]
pub(super) struct Edit {
    page: Page,
    form: Form,
    /// Where it is saved, and where its dates are shown first.
    action: String,
    choices: Choices,
    modules: Options,
    team: Options,
    held: Held,
    model: Option<(String, String)>,
    /// 0 for a new one.
    version: i64,
    preview: Option<Preview>,
}

/// What the pages of one act stand on.
pub(super) struct Ground {
    pub(super) space: network::Space,
    catalogue: skills::Catalogue,
    team: Options,
    held: Held,
    model: Option<Template>,
    school_zone: String,
    horizon: Day,
}

impl Ground {
    pub(super) async fn of(asker: &Asker, tx: &mut Tx, template: &str) -> Result<Self, Trouble> {
        let space = network::space::store::get(tx, asker.space()?).await?;
        let model = match template.parse() {
            Ok(id) => templates::find(tx, id).await?,
            Err(_) => None,
        };
        let today = tx.now().day(&space.zone);
        Ok(Self {
            catalogue: skills::catalogue(tx).await?,
            team: team(tx, space.id, &space.zone).await?,
            held: Held::of(asker, tx, space.id).await?,
            model: model.filter(|one| !one.retired && one.space.is_none_or(|own| own == space.id)),
            school_zone: network::holiday::store::zone_of(tx, space.id).await?.0,
            horizon: plan::horizon(tx, space.id, today).await?,
            space,
        })
    }

    /// The week that a form says, and why it may be although something is taken.
    fn read(&mut self, asker: &Asker, form: &mut Form, known: Option<&Standing>) -> (Option<Standing>, Holding) {
        let holding = self.held.read(form);
        facilitator(form, &self.team);
        let around = Around {
            t: &asker.t,
            space: &self.space,
            catalogue: &self.catalogue,
            model: self.model.as_ref(),
            now: asker.now(),
            horizon: self.horizon,
        };
        (read(form, &around, &holding, known), holding)
    }

    async fn preview(&self, asker: &Asker, tx: &mut Tx, standing: &Standing, from: Day) -> Result<Preview, Trouble> {
        let t = &asker.t;
        let calendar = store::calendar(tx, self.space.id, from).await?;
        let days = standing.days(from, standing.planned_until, &calendar);
        Ok(Preview {
            words: words::said(t, standing, &self.space.zone, &self.school_zone),
            more: days.held.len().saturating_sub(SHOWN),
            days: days.held.iter().take(SHOWN).map(|day| words::day(t, *day)).collect(),
            skipped: days.skipped.iter().map(|(day, why)| (words::day(t, *day), words::why(t, why))).collect(),
        })
    }

    pub(super) fn page(self, asker: &Asker, form: Form, known: Option<&Standing>, preview: Option<Preview>) -> Edit {
        let t = &asker.t;
        let title = match known {
            Some(one) => t.with("agenda-standing-edit", ("title", self.catalogue.called(t, &one.title, &one.module))),
            None => t.say("agenda-standing-new"),
        };
        let called = |one: &Template| self.catalogue.called(t, &one.title, &one.module);
        Edit {
            page: reach::page(asker, title),
            form,
            action: known.map_or("/standing-weeks".to_owned(), |one| format!("/standing-weeks/{}", one.id)),
            choices: Choices::of(t, &self.school_zone),
            modules: self.catalogue.taught().map(|module| (module.word.clone(), module.name(t))).collect(),
            model: self.model.as_ref().map(|one| (one.id.to_string(), called(one))),
            team: self.team,
            held: self.held,
            version: known.map_or(0, |one| one.version),
            preview,
        }
    }
}

pub async fn new(asker: Asker, query: Asked) -> Answer {
    let mut tx = asker.read().await?;
    let ground = Ground::of(&asker, &mut tx, asked(&query, "template")).await?;
    let today = tx.now().day(&ground.space.zone);
    let seats = setting::number(&mut tx, WORKSHOP_SEATS, Some(ground.space.id), today).await?;
    let mut form = fresh(&asker.t, today, seats, ground.model.as_ref(), &ground.catalogue);
    if let Some(model) = &ground.model {
        form = form.filled_if("room_id", ground.held.room_for(model));
        form = form.filled_if("equipment", ground.held.equipment_for(model));
    }
    Ok(html(&ground.page(&asker, form, None, None)))
}

/// A standing week of a space that the asker reaches.
pub(super) async fn known(tx: &mut Tx, text: &str) -> Result<Standing, Trouble> {
    let one = store::find(tx, reach::id(text)?).await?.ok_or(Trouble::Missing)?;
    if tx.badge().reaches(one.space) { Ok(one) } else { Err(Trouble::Missing) }
}

pub mod preview {
    //! The dates that a form gives; nothing is written.
    use super::{Answer, Asker, Form, Ground, Path, html, known, refused, starts};

    pub async fn create(asker: Asker, mut form: Form) -> Answer {
        let mut tx = asker.read().await?;
        let mut ground = Ground::of(&asker, &mut tx, form.value("template")).await?;
        let (standing, _) = ground.read(&asker, &mut form, None);
        let Some(standing) = standing else { return Ok(refused(&ground.page(&asker, form, None, None))) };
        let preview = ground.preview(&asker, &mut tx, &standing, standing.first).await?;
        Ok(html(&ground.page(&asker, form, None, Some(preview))))
    }

    pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
        let mut tx = asker.read().await?;
        let one = known(&mut tx, &id).await?;
        let mut ground = Ground::of(&asker, &mut tx, "").await?;
        let from = starts(&mut form);
        let (standing, _) = ground.read(&asker, &mut form, Some(&one));
        let Some((standing, from)) = standing.zip(from).filter(|_| form.is_fine()) else {
            return Ok(refused(&ground.page(&asker, form, Some(&one), None)));
        };
        let preview = ground.preview(&asker, &mut tx, &standing, from).await?;
        Ok(html(&ground.page(&asker, form, Some(&one), Some(preview))))
    }
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let mut ground = Ground::of(&asker, &mut tx, form.value("template")).await?;
    let (standing, holding) = ground.read(&asker, &mut form, None);
    if let Some(standing) = standing {
        match plan::begin(&mut tx, &standing, holding.over.as_deref()).await? {
            Ok(_) => return asker.finish(tx, &form, "/standing-weeks", "agenda-done-standing").await,
            Err(clashes) => {
                occupancy::words::refuse(
                    &mut tx,
                    (&mut form, occupancy::words::ALL),
                    &asker.t,
                    &ground.space.zone,
                    &clashes,
                )
                .await?;
                ground.held.clashed();
            }
        }
    }
    drop(tx);
    Ok(refused(&ground.page(&asker, form, None, None)))
}

pub async fn edit(asker: Asker, Path(id): Path<String>, query: Asked) -> Answer {
    let mut tx = asker.read().await?;
    let one = known(&mut tx, &id).await?;
    let ground = Ground::of(&asker, &mut tx, "").await?;
    let today = tx.now().day(&ground.space.zone);
    let from = asked(&query, "from").parse().unwrap_or(today);
    let form = filled(Form::new(&asker.t), &one).filled("starting", from);
    Ok(html(&ground.page(&asker, form, Some(&one), None)))
}

/// The day from which a change counts.
fn starts(form: &mut Form) -> Option<Day> {
    let day = form.day("starting");
    if day.is_none() && form.problem("starting").is_none() {
        form.refuse("starting", "ui-field-required");
    }
    day
}

/// Writes what a standing week is from a day on, and tells everybody concerned; beside the form, what cannot be.
pub(super) async fn keep(
    asker: &Asker,
    tx: &mut Tx,
    form: &mut Form,
    (before, after, from): (&Standing, &Standing, Day),
    over: Option<&str>,
) -> Result<bool, Trouble> {
    let seen = form.number("version", 0..=i64::MAX).unwrap_or(before.version);
    if !store::update(tx, &Standing { version: seen, ..before.clone() }, after).await? {
        form.refuse("", "agenda-changed-meanwhile");
        return Ok(false);
    }
    let reason = asker.t.in_language(web::Language::French).say("agenda-standing-changed");
    match plan::change(tx, after, from, &reason, over).await? {
        Ok(changes) => {
            told::tell(asker, tx, &form.key().to_string(), &changes).await?;
            Ok(true)
        }
        Err(clashes) => {
            let zone = network::space::store::get(tx, before.space).await?.zone;
            occupancy::words::refuse(tx, (form, occupancy::words::ALL), &asker.t, &zone, &clashes).await?;
            Ok(false)
        }
    }
}

pub mod change {
    //! This day and all after it are otherwise.
    use super::{Answer, Asker, Begun, Form, Ground, Path, keep, known, refused, starts};

    pub async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let one = known(&mut tx, &id).await?;
        let mut ground = Ground::of(&asker, &mut tx, "").await?;
        let from = starts(&mut form);
        let (after, holding) = ground.read(&asker, &mut form, Some(&one));
        if let Some((after, from)) = after.zip(from).filter(|_| form.is_fine()) {
            if keep(&asker, &mut tx, &mut form, (&one, &after, from), holding.over.as_deref()).await? {
                return asker.finish(tx, &form, "/standing-weeks", "agenda-done-standing-changed").await;
            }
            ground.held.clashed();
        }
        drop(tx);
        Ok(refused(&ground.page(&asker, form, Some(&one), None)))
    }
}

//! Speaks: the public holidays and the school holidays of a space, and the zone that it is in.

use ::store::Tx;
use askama::Template;
use ground::{Day, holidays};
use web::{Answer, Asker, Begun, Form, Page, Sheet, Trouble, dates, html, refused};

use super::{
    Break,
    rules::{ZONES, zone_of_commune},
    store,
};
use crate::{closure, import, space::store as spaces};

#[derive(Template)]
#[template(path = "holiday/list.html")]
struct List {
    page: Page,
    form: Form,
    space: String,
    zone: String,
    /// That of the département, when the space says nothing.
    usual: String,
    zones: Vec<(String, String)>,
    /// Days of the next twelve months, and their names.
    public: Vec<(String, String)>,
    school: Vec<(String, String)>,
    /// Where a calendar comes in, for those who may bring one.
    import: &'static str,
}

async fn sheet(asker: &Asker, tx: &mut Tx, form: Option<Form>) -> Result<List, Trouble> {
    let t = &asker.t;
    let space = spaces::get(tx, asker.space()?).await?;
    let (zone, own) = store::zone_of(tx, space.id).await?;
    let today = tx.now().day(&space.zone);
    let department = holidays::department_of(&space.commune);
    let mut public = holidays::of_year(today.year(), department);
    public.extend(holidays::of_year(today.year() + 1, department));
    let end = Day::new(today.year() + 1, today.month(), 1).unwrap_or(today);
    public.retain(|one| one.day >= today && one.day < end);
    let school = |one: Break| (closure::pages::days(t, one.span), one.description);
    let form = form.unwrap_or_else(|| Form::new(t).filled_if("zone", own.then_some(&zone)));
    Ok(List {
        page: asker.page(t.say("network-holidays")),
        form,
        usual: zone_of_commune(&space.commune).to_owned(),
        zones: ZONES.iter().map(|zone| ((*zone).to_owned(), (*zone).to_owned())).collect(),
        public: public
            .iter()
            .map(|one| (dates::day(t, one.day), t.say(&format!("network-holiday-{}", one.word))))
            .collect(),
        school: store::of_space(tx, space.id, today).await?.into_iter().map(school).collect(),
        import: import::entry(asker),
        space: space.name,
        zone,
    })
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    Ok(html(&sheet(&asker, &mut tx, None).await?))
}

/// The days without work of the next twelve months and the school holidays, as the page shows them.
pub async fn export(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let shown = sheet(&asker, &mut tx, None).await?;
    let (public, school) = (asker.t.say("network-holidays-public"), asker.t.say("network-holidays-school"));
    let public = shown.public.into_iter().map(|(days, name)| [days, name, public.clone()]);
    let school = shown.school.into_iter().map(|(days, name)| [days, name, school.clone()]);
    let heads = ["network-holidays-days", "network-holidays-name", "network-holidays-kind"];
    Sheet::whole(&asker, "jours-feries-et-vacances", &heads, public.chain(school))
}

/// The zone that the space says it is in; empty: that of its département.
pub async fn update(asker: Asker, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let space = asker.space()?;
    let mut form = form;
    let zone = form.value("zone").to_owned();
    if !zone.is_empty() && !ZONES.contains(&zone.as_str()) {
        form.refuse("zone", "ui-field-choice");
        return Ok(refused(&sheet(&asker, &mut tx, Some(form)).await?));
    }
    store::set_zone(&mut tx, space, Some(zone.as_str()).filter(|zone| !zone.is_empty())).await?;
    asker.finish(tx, &form, "/holidays", "network-done-school-zone").await
}

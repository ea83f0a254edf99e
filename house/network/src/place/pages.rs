//! Speaks: the places around the network, found by name, kind or commune.

use std::collections::HashMap;

use ::store::Tx;
use askama::Template;
use axum::extract::Query;
use ground::choice::Choice as _;
use serde::Deserialize;
use web::{Answer, Asker, Exports, Form, Page, Sheet, Speech, html};

use super::{
    rules::PlaceKind,
    store::{PAGE, Place, count, search},
};
use crate::{
    hours, import,
    outline::{self, Verdict},
    space::pages::{commune, commune_name},
    way::Point,
};

/// What the list is narrowed by, as the address says it.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    commune: String,
    #[serde(default)]
    page: i64,
}

impl Wanted {
    fn query(&self, page: i64) -> String {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("q", &self.q)
            .append_pair("kind", &self.kind)
            .append_pair("commune", &self.commune)
            .append_pair("page", &page.to_string())
            .finish()
    }

    fn address(&self, asker: &Asker, page: i64) -> String {
        asker.discreet(&format!("/places?{}", self.query(page)))
    }
}

struct Row {
    name: String,
    kind: String,
    address: String,
    commune: String,
    /// A line a group of days.
    hours: Vec<String>,
    website: String,
    /// The priority neighbourhood that its point is in, as far as outlines say.
    neighbourhood: String,
}

#[derive(Template)]
#[template(path = "place/list.html")]
struct List {
    page: Page,
    form: Form,
    kinds: Vec<(String, String)>,
    rows: Vec<Row>,
    narrowed: bool,
    /// Where a list comes in, for those who may bring one.
    import: &'static str,
    shown: String,
    before: String,
    after: String,
    exports: Exports,
}

/// What the list is narrowed to; a commune that was not understood is said beside its field.
fn narrowed(t: &Speech, wanted: &Wanted) -> (Form, Option<PlaceKind>, Option<String>) {
    let mut form = Form::new(t).filled("q", &wanted.q).filled("kind", &wanted.kind).filled("commune", &wanted.commune);
    let kind = form.choice("kind");
    let town = commune(wanted.commune.trim());
    if town.is_none() && !wanted.commune.trim().is_empty() {
        form.refuse("commune", "network-space-commune-wrong");
    }
    (form, kind, town)
}

/// Places in words, each with the priority neighbourhood that it is in.
async fn rows(t: &Speech, tx: &mut Tx, found: Vec<Place>) -> Result<Vec<Row>, ground::Fault> {
    let point = |place: &Place| Some(Point { latitude: place.latitude?, longitude: place.longitude? });
    let placed: Vec<(usize, &str, Point)> = found
        .iter()
        .enumerate()
        .filter_map(|(index, place)| Some((index, place.commune.as_str(), point(place)?)))
        .collect();
    let points: Vec<(&str, Point)> = placed.iter().map(|(_, commune, at)| (*commune, *at)).collect();
    let verdicts = outline::store::judge_all(tx, &points).await?;
    let mut within: HashMap<usize, String> = HashMap::new();
    for ((index, ..), verdict) in placed.iter().zip(verdicts) {
        if let Some(Verdict::Within(_, name)) = verdict {
            within.insert(*index, name);
        }
    }
    let row = |(index, place)| Row { neighbourhood: within.remove(&index).unwrap_or_default(), ..row(t, place) };
    Ok(found.into_iter().enumerate().map(row).collect())
}

fn row(t: &Speech, place: Place) -> Row {
    Row {
        kind: place.kind.map(|kind| t.say(&kind.text())).unwrap_or_default(),
        commune: commune_name(&place.commune),
        address: place.address.unwrap_or_default(),
        hours: hours::in_words(t, &place.hours.unwrap_or_default()),
        website: place.website.unwrap_or_default(),
        neighbourhood: String::new(),
        name: place.name,
    }
}

/// The list as it is narrowed, to download.
pub async fn export(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let heads = [
        "network-space-name",
        "network-place-kind",
        "network-space-address",
        "network-column-commune",
        "network-space-hours",
        "network-place-website",
        "network-place-neighbourhood",
    ];
    let mut sheet = Sheet::begin(&asker, "lieux", &heads.map(|head| t.say(head)))?;
    let (form, kind, town) = narrowed(t, &wanted);
    let mut tx = asker.read().await?;
    for page in 0.. {
        let found =
            if form.is_fine() { search(&mut tx, &wanted.q, kind, town.as_deref(), page).await? } else { vec![] };
        let more = sheet.goes_on(found.len(), PAGE);
        for Row { name, kind, address, commune, hours, website, neighbourhood } in rows(t, &mut tx, found).await? {
            sheet.line([name, kind, address, commune, hours.join(" ; "), website, neighbourhood])?;
        }
        if !more {
            break;
        }
    }
    sheet.answer()
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let (form, kind, town) = narrowed(t, &wanted);
    let mut tx = asker.read().await?;
    let here = wanted.page.max(0);
    let count = count(&mut tx, &wanted.q, kind, town.as_deref()).await?;
    let found = search(&mut tx, &wanted.q, kind, town.as_deref(), here).await?;
    // A commune that was not understood lists nothing rather than everything.
    let clear = form.is_fine();
    let rows = rows(t, &mut tx, if clear { found } else { Vec::new() }).await?;
    Ok(html(&List {
        page: asker.page(t.say("network-places")),
        kinds: PlaceKind::ALL.iter().map(|kind| (kind.word().to_owned(), t.say(&kind.text()))).collect(),
        import: import::entry(&asker),
        narrowed: !wanted.q.trim().is_empty() || kind.is_some() || town.is_some() || !clear,
        shown: if clear { t.with("network-places-count", ("count", count)) } else { String::new() },
        before: if here > 0 { wanted.address(&asker, here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < count { wanted.address(&asker, here + 1) } else { String::new() },
        exports: Exports::of("/places", &wanted.query(0)).discreet(&asker),
        rows,
        form,
    }))
}

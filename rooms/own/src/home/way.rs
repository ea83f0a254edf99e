//! Speaks: how to come, with the address, a few words, a sketch and what to bring.

use std::sync::Arc;

use askama::Template;
use axum::http::HeaderMap;
use geo::Geo;
use ground::choice::Choice as _;
use network::{
    Space,
    way::{
        Point,
        rules::rounded,
        store::{self as ways, Landmark},
    },
};
use people::port::own::Seats;
use web::{Answer, Asker, Page, Speech, html};

use super::sketch::{self, Sketch};
use crate::door::{Guest, guest, page};

/// Farther than this the centre of the commune helps nobody, in metres.
const FAR: f64 = 3_000.0;

#[derive(Template)]
#[template(path = "home/way.html")]
struct Show {
    page: Page,
    /// Where the next appointment is, or the space.
    name: String,
    address: Vec<String>,
    /// As a telephone dials it, and as it is read.
    call: String,
    phone: String,
    /// The team's own directions, in French.
    words: Vec<String>,
    sketch: Option<Sketch>,
    /// What stands around, in words, by the number on the sketch.
    around: Vec<(usize, String)>,
    /// « 200 m », the length of the bar.
    scale: String,
    /// Opens the map that the device has, if it has one.
    geo: String,
}

pub async fn show(asker: Asker, headers: HeaderMap) -> Answer {
    let Guest { asker, person } = match guest(&asker, &headers).await? {
        Ok(guest) => guest,
        Err(closed) => return Ok(closed),
    };
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let seats = asker.house().port::<Arc<dyn Seats>>()?.of_person(&mut tx, person.id).await?;
    let seat = seats.into_iter().next();
    let space = seat.as_ref().map_or(person.space, |seat| seat.space);
    let space = network::space::store::get(&mut tx, space).await?;
    let elsewhere = seat.map(|seat| seat.elsewhere).filter(|place| !place.is_empty());
    let mut shown = Show {
        page: page(&asker, t.say("own-way")),
        name: elsewhere.clone().unwrap_or_else(|| space.name.clone()),
        address: if elsewhere.is_some() { Vec::new() } else { address(&space) },
        call: space.phone.clone().unwrap_or_default(),
        phone: space.phone.as_deref().map(people::show_phone).unwrap_or_default(),
        words: Vec::new(),
        sketch: None,
        around: Vec::new(),
        scale: String::new(),
        geo: String::new(),
    };
    // Of a place outside, nothing is known but its name.
    if elsewhere.is_none() {
        let way = ways::of(&mut tx, space.id).await?;
        shown.words = way.words.iter().flat_map(|words| words.lines()).map(str::to_owned).collect();
        if let Some(here) = way.point {
            let near = ways::landmarks(&mut tx, &space.commune, here).await?;
            draw(t, &mut shown, here, near, &space);
        }
    }
    Ok(html(&shown))
}

fn address(space: &Space) -> Vec<String> {
    let commune = network::commune_name(&space.commune);
    vec![space.address.clone(), commune]
}

/// The middle of the commune, where it is near enough to help.
fn centre(t: &Speech, space: &Space, here: Point) -> Option<Landmark> {
    let (latitude, longitude) = Geo::get().resolve(&space.commune)?.commune.centre()?;
    let point = Point { latitude, longitude };
    let name = t.with("own-way-centre", ("commune", network::commune_name(&space.commune)));
    (here.metres_to(point) < FAR).then_some(Landmark { name, point })
}

fn draw(t: &Speech, shown: &mut Show, here: Point, near: Vec<Landmark>, space: &Space) {
    let chosen = sketch::choose(here, near, centre(t, space, here));
    let said = |landmark: &Landmark| {
        let metres = rounded(here.metres_to(landmark.point));
        let towards = t.say(&format!("own-towards-{}", here.towards(landmark.point).word()));
        t.with("own-way-landmark", (("name", &landmark.name), ("metres", &metres.to_string()), ("towards", &towards)))
    };
    shown.around = (1..).zip(chosen.iter().map(said)).collect();
    let sketch = Sketch::of(here, &chosen.iter().map(|landmark| landmark.point).collect::<Vec<_>>());
    shown.scale = t.with("own-way-metres", ("metres", sketch.metres.to_string()));
    shown.sketch = Some(sketch);
    shown.geo = format!("geo:{:.5},{:.5}", here.latitude, here.longitude);
}

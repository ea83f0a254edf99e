//! Speaks: the first screen of the page, with the next appointment and where one goes from here.

use std::sync::Arc;

use askama::Template;
use axum::http::HeaderMap;
use people::port::own::Seats;
use web::{Answer, Asker, Page, html};

use super::Leaf;
use crate::{
    door::{Guest, guest, page},
    question::store as questions,
};

#[derive(Template)]
#[template(path = "home/show.html")]
struct Show {
    page: Page,
    next: Option<Leaf>,
    /// Where the next appointment is.
    place: String,
    /// How many answers were not read yet.
    answers: usize,
}

pub async fn show(asker: Asker, headers: HeaderMap) -> Answer {
    let Guest { asker, person } = match guest(&asker, &headers).await? {
        Ok(guest) => guest,
        Err(closed) => return Ok(closed),
    };
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let seats = asker.house().port::<Arc<dyn Seats>>()?.of_person(&mut tx, person.id).await?;
    let (mut next, mut place) = (None, String::new());
    if let Some(seat) = seats.first() {
        let space = network::space::store::get(&mut tx, seat.space).await?;
        next = Some(Leaf::of_seat(t, &mut tx, seat, &space.zone).await?);
        place = if seat.elsewhere.is_empty() { space.name } else { seat.elsewhere.clone() };
    }
    let asked = questions::of_person(&mut tx, person.id).await?;
    let answers = asked.iter().filter(|one| one.answer.is_some() && one.read_at.is_none()).count();
    drop(tx);
    let title = t.with("own-home", ("name", &person.identity.first_name));
    let page = page(&asker, title).about(&person.identity.first_name);
    Ok(html(&Show { page, next, place, answers }))
}

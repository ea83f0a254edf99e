//! Speaks: where exactly a space is, and how to come.

use askama::Template;
use axum::extract::Path;
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{Point, Way, store};
use crate::{
    outline,
    space::store::{self as spaces, Space},
};

/// The longest directions: a few short sentences.
const LONGEST: usize = 300;

#[derive(Template)]
#[template(path = "way/edit.html")]
struct Edit {
    page: Page,
    form: Form,
    space: String,
    here: String,
}

async fn known(tx: &mut ::store::Tx, id: &str) -> Result<Space, Trouble> {
    let id = id.parse().map_err(|_| Trouble::Missing)?;
    spaces::find(tx, id).await?.ok_or(Trouble::Missing)
}

fn sheet(asker: &Asker, form: Form, space: &Space) -> Edit {
    let here = format!("/spaces/{}", space.id);
    Edit { page: asker.page(asker.t.say("network-way")), form, space: space.name.clone(), here }
}

pub async fn edit(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let space = known(&mut tx, &id).await?;
    let way = store::of(&mut tx, space.id).await?;
    let point = way.point.map(|point| format!("{}, {}", point.latitude, point.longitude));
    let form = Form::new(&asker.t).filled_if("point", point).filled_if("words", way.words);
    Ok(html(&sheet(&asker, form, &space)))
}

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let space = known(&mut tx, &id).await?;
    let typed = form.optional("point", 60);
    let words = form.lines("words", LONGEST);
    let point = match typed.as_deref().map(Point::read) {
        Some(Ok(point)) => Some(point),
        Some(Err(refusal)) => {
            form.refuse_all(refusal);
            None
        }
        None => None,
    };
    if !form.is_fine() {
        return Ok(refused(&sheet(&asker, form, &space)));
    }
    store::set(&mut tx, space.id, &Way { point, words }).await?;
    outline::store::follow(&mut tx, &space).await?;
    asker.finish(tx, &form, &format!("/spaces/{}", space.id), "network-done-way").await
}

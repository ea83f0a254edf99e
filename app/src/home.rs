//! The front door: what this is, and where to sign in.

use askama::Template;
use web::{Answer, Asker, Guard, Page, Routes, go, html};

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    page: Page,
}

pub(crate) fn routes() -> Routes {
    Routes::new().get("/", Guard::Anyone, show)
}

async fn show(asker: Asker) -> Answer {
    if asker.is_signed_in() {
        return Ok(go("/today"));
    }
    Ok(html(&Home { page: asker.page(asker.t.say("app-home-title")) }))
}

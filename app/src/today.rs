//! Today: the screen of the post, composed from the rooms' panels.

use askama::Template;
use ground::Zone;
use web::{Answer, Asker, Fragment, Guard, Page, Role, Routes, TodayPanel, dates, go, html};

#[derive(Template)]
#[template(path = "today.html")]
struct Today {
    page: Page,
    day: String,
    main: Vec<Fragment>,
    side: Vec<Fragment>,
}

/// Panels of every room, in the order of the screen.
pub(crate) struct Panels(pub Vec<Box<dyn TodayPanel>>);

pub(crate) fn routes() -> Routes {
    Routes::new().get("/today", Guard::SignedIn, show)
}

async fn show(asker: Asker) -> Answer {
    let Some(post) = asker.post().cloned() else { return Ok(go("/post")) };
    let mut tx = asker.read().await?;
    let zone = match post.space {
        Some(space) => network::space::store::get(&mut tx, space).await?.zone,
        None => Zone::paris(),
    };
    let (mut main, mut side) = (Vec::new(), Vec::new());
    for panel in &asker.house().port::<Panels>()?.0 {
        if panel.roles().contains(&post.role)
            && let Some(fragment) = panel.show(&asker, &mut tx).await?
        {
            if fragment.main { main.push(fragment) } else { side.push(fragment) }
        }
    }
    let day = dates::day(&asker.t, tx.now().day(&zone));
    let page = asker.page(asker.t.say(title(post.role)));
    Ok(html(&Today { page, day, main, side }))
}

/// What the day is called at this post.
const fn title(role: Role) -> &'static str {
    match role {
        Role::Administrator => "app-today-administrator",
        Role::NetworkOfficer => "app-today-network-officer",
        Role::SpaceManager => "app-today-space-manager",
        Role::Facilitator => "app-today-facilitator",
        Role::Adviser => "app-today-adviser",
        Role::Receptionist => "app-today-receptionist",
        Role::Seller => "app-today-seller",
        Role::Volunteer => "app-today-volunteer",
        Role::Referrer => "app-today-referrer",
    }
}

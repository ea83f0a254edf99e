//! The day of a space, from opening to closing: two pages composed from the rooms' panels, as Today is.

use askama::Template;
use ground::{Day, Moment};
use network::{Space, closure, hours::State};
use store::{Right, Tx};
use web::{Answer, Asker, Fragment, Guard, Page, Routes, TodayPanel, dates, html};

/// How far ahead the counter's pack is printed, in days.
const AHEAD: usize = 14;

/// Panels of both pages, in the order of the screen.
pub(crate) struct DayPanels {
    pub opening: Vec<Box<dyn TodayPanel>>,
    pub closing: Vec<Box<dyn TodayPanel>>,
}

#[derive(Template)]
#[template(path = "day.html")]
struct Show {
    page: Page,
    lead: String,
    main: Vec<Fragment>,
    side: Vec<Fragment>,
    /// Where the other page of the day is, and its words.
    other: (&'static str, String),
    /// Where the papers of the next day are printed, and for which day; both empty on the opening page.
    pack: (String, String),
}

pub(crate) fn routes() -> Routes {
    let receive = Guard::Right(Right::Receive);
    Routes::new().get("/day", receive, opening::show).get("/day/closing", receive, closing::show)
}

async fn compose(
    asker: &Asker,
    tx: &mut Tx,
    panels: &[Box<dyn TodayPanel>],
) -> Result<(Vec<Fragment>, Vec<Fragment>), ground::Fault> {
    let (mut main, mut side) = (Vec::new(), Vec::new());
    for panel in panels {
        if let Some(fragment) = panel.show(asker, tx).await? {
            if fragment.main { main.push(fragment) } else { side.push(fragment) }
        }
    }
    Ok((main, side))
}

/// What a space looks at before its door opens.
mod opening {
    use super::{Answer, Asker, DayPanels, Show, compose, dates, html};

    pub async fn show(asker: Asker) -> Answer {
        let t = &asker.t;
        let mut tx = asker.read().await?;
        let space = network::space::store::get(&mut tx, asker.space()?).await?;
        let (main, side) = compose(&asker, &mut tx, &asker.house().port::<DayPanels>()?.opening).await?;
        let day = dates::day(t, tx.now().day(&space.zone));
        Ok(html(&Show {
            page: asker.page(t.say("app-day-opening")),
            lead: format!("{} · {day}", space.name),
            main,
            side,
            other: ("/day/closing", t.say("app-day-to-closing")),
            pack: (String::new(), String::new()),
        }))
    }
}

/// What it looks at before its lights go out.
mod closing {
    use super::{Answer, Asker, DayPanels, Show, compose, dates, html, next_day};

    pub async fn show(asker: Asker) -> Answer {
        let t = &asker.t;
        let mut tx = asker.read().await?;
        let space = network::space::store::get(&mut tx, asker.space()?).await?;
        let (main, side) = compose(&asker, &mut tx, &asker.house().port::<DayPanels>()?.closing).await?;
        let today = tx.now().day(&space.zone);
        let next = next_day(&mut tx, &space).await?;
        let said = t.with("app-day-pack-print", ("day", dates::day_without_year(t, next)));
        Ok(html(&Show {
            page: asker.page(t.say("app-day-closing")),
            lead: format!("{} · {}", space.name, dates::day(t, today)),
            main,
            side,
            other: ("/day", t.say("app-day-to-opening")),
            pack: (format!("/queue/pack.pdf?day={next}"), said),
        }))
    }
}

/// The next day on which the space receives, by its hours and closures; tomorrow when they say nothing.
async fn next_day(tx: &mut Tx, space: &Space) -> Result<Day, ground::Fault> {
    let today = tx.now().day(&space.zone);
    let tomorrow = today.tomorrow().unwrap_or(today);
    let spans: Vec<closure::Span> =
        closure::store::ahead(tx, space.id, today).await?.iter().map(|closure| closure.span).collect();
    let midnight = Moment::local(tomorrow, 0, 0, &space.zone);
    let opens = match network::hours::now(&space.hours, &spans, midnight, &space.zone) {
        Some(State::Closed { opens: Some(opens), .. }) => opens.day(&space.zone),
        _ => tomorrow,
    };
    let farthest = std::iter::successors(Some(today), |day| day.tomorrow().ok()).nth(AHEAD);
    Ok(if farthest.is_some_and(|last| opens <= last) { opens } else { tomorrow })
}

//! Today's panel: the questions that wait for an answer in the space.

use ::store::Tx;
use askama::Template;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use super::{
    answer::{Row, rows},
    store,
};

/// How many lines stand on Today; the rest is one click away.
const MOST: usize = 5;

/// The questions of people, on Today.
pub struct QuestionsPanel;

#[derive(Template)]
#[template(path = "question/panel.html")]
struct Content {
    page: Page,
    rows: Vec<Row>,
    more: usize,
}

impl TodayPanel for QuestionsPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Receptionist, Role::SpaceManager, Role::Adviser]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let zone = network::space::store::get(tx, space).await?.zone;
            let mut open = store::open(tx, Some(space)).await?;
            if open.is_empty() {
                return Ok(None);
            }
            let more = open.len().saturating_sub(MOST);
            open.truncate(MOST);
            let content = Content { page: asker.page(""), rows: rows(tx, &asker.t, &zone, open).await?, more };
            Fragment::of(asker.t.say("own-team-panel-questions"), "voice", false, &content).map(Some)
        })
    }
}

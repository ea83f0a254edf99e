//! The personal page on a person's record: whether there is one, and where it is kept.

use ::store::{Right, Tx};
use askama::Template;
use people::{Person, RecordPanel};
use web::{Asker, Fragment, Page, Shown};

use super::{rules::State, store};

/// The personal page, on the record.
pub struct PagePanel;

#[derive(Template)]
#[template(path = "page/panel.html")]
struct Content {
    page: Page,
    href: String,
    state: &'static str,
    kind: &'static str,
    may: bool,
}

impl RecordPanel for PagePanel {
    fn right(&self) -> Right {
        Right::RegisterPerson
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            let own = store::living(tx, person.id).await?;
            let (state, kind) = match own.as_ref().map(|own| own.state(tx.now())) {
                None | Some(State::Ended) => ("own-team-panel-none", "plain"),
                Some(State::Open(_)) => ("own-team-panel-open", "next"),
                Some(State::Awaited(..)) => ("own-team-panel-awaited", "wait"),
                Some(State::Late) => ("own-team-panel-late", "care"),
            };
            let content = Content {
                page: asker.page(""),
                href: format!("/people/{}/own-page", person.id),
                state,
                kind,
                may: asker.badge().reaches(person.space),
            };
            Fragment::of(asker.t.say("own-team-panel-title"), "phone", false, &content).map(Some)
        })
    }
}

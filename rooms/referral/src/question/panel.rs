//! The panel of Today: referrers who asked something and wait for the space.

use ::store::Tx;
use askama::Template;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel, dates};

use super::store;
use crate::referral;

const SHOWN: usize = 5;

struct Row {
    href: String,
    partner: String,
    when: String,
}

#[derive(Template)]
#[template(path = "panel/questions.html")]
struct Questions {
    page: Page,
    waiting: usize,
    rows: Vec<Row>,
}

/// Questions of referrers without an answer; nothing when there is none.
#[derive(Clone, Copy, Default, Debug)]
pub struct QuestionsPanel;

impl TodayPanel for QuestionsPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Receptionist, Role::Adviser, Role::SpaceManager, Role::NetworkOfficer]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let (t, now) = (&asker.t, tx.now());
            let (waiting, first) = store::open(tx, asker.badge().space(), SHOWN).await?;
            if waiting == 0 {
                return Ok(None);
            }
            let mut rows = Vec::with_capacity(first.len());
            for (id, at) in first {
                if let Some(referral) = referral::store::find(tx, id).await? {
                    let href = format!("/referrals/{id}#questions");
                    rows.push(Row { href, partner: referral.partner_name, when: dates::ago(t, at, now) });
                }
            }
            let title = t.say("referral-panel-questions");
            let panel = Questions { page: asker.page(title.clone()), waiting, rows };
            Fragment::of(title, "help", true, &panel).map(Some)
        })
    }
}

//! Panels of Today: referring with one's latest answers, referrals that wait for the space, vouchers about to expire.

use ::store::{Right, Tx};
use askama::Template;
use ground::{Day, Zone};
use network::{partner::store::by_id, setting};
use web::{Asker, Deadline, Deadlines, Found, Fragment, Page, Role, Shown, TodayPanel, dates};

use crate::{
    answer::{rules::shown, store::answers},
    follow_up,
    referral::{
        State,
        pages::{Row, rows},
        store::{self, Filter},
    },
};

const ANSWERS: i64 = 8;
const WAITING: i64 = 6;

struct Latest {
    href: String,
    name: String,
    when: String,
    badge: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "panel/refer.html")]
struct Refer {
    page: Page,
    partner: String,
    latest: Vec<Latest>,
}

/// « Orienter », and the latest answers to one's structure.
#[derive(Clone, Copy, Default, Debug)]
pub struct ReferPanel;

impl TodayPanel for ReferPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Referrer]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(partner) = asker.post().and_then(|post| post.partner) else { return Ok(None) };
            let Some(partner) = by_id(tx, partner).await? else { return Ok(None) };
            let (t, now) = (&asker.t, tx.now());
            let mut latest = Vec::new();
            for referral in store::of_partner(tx, partner.id, ANSWERS).await? {
                let (agreed, _) = answers(tx, &referral).await?;
                let state = shown(referral.state_on(now.day(&Zone::paris())), agreed);
                latest.push(Latest {
                    href: follow_up::path(asker.house(), referral.id),
                    name: if referral.is_forgotten() { t.say("referral-forgotten") } else { referral.discreet_name() },
                    when: dates::ago(t, referral.sent_at, now),
                    badge: match state {
                        State::Sent | State::Seen => "wait",
                        State::Welcomed | State::InProgress => "done",
                        State::Ended | State::Expired | State::Withdrawn => "plain",
                    },
                    state: t.say(&state.text()),
                });
            }
            let title = t.say("referral-panel-refer");
            let panel = Refer { page: asker.page(title.clone()), partner: partner.name, latest };
            Fragment::of(title, "referral", true, &panel).map(Some)
        })
    }
}

#[derive(Template)]
#[template(path = "panel/unanswered.html")]
struct Unanswered {
    page: Page,
    rows: Vec<Row>,
    waiting: i64,
    late: String,
    /// The post covers several spaces.
    everywhere: bool,
}

/// Referrals that nobody has come with yet, the oldest first in mind: how many wait, how many for too long.
#[derive(Clone, Copy, Default, Debug)]
pub struct UnansweredPanel;

impl TodayPanel for UnansweredPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::SpaceManager, Role::NetworkOfficer]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let (t, space, now) = (&asker.t, asker.badge().space(), tx.now());
            let days = setting::number(tx, setting::rules::ANSWER_DAYS, space, now.day(&Zone::paris())).await?;
            let states = vec![State::Sent, State::Seen];
            let all = Filter { space, states, ..Filter::default() };
            let late = Filter { sent_before: Some(now.plus_days(-days)), ..all.clone() };
            let (waiting, too_long) = (store::count(tx, &all).await?, store::count(tx, &late).await?);
            // Those that wait for too long first; when there are none, what is new.
            let shown = if too_long > 0 { &late } else { &Filter { states: vec![State::Sent], ..all } };
            let found = store::list(tx, shown, 0, WAITING).await?;
            let rows = rows(t, tx, found, days).await?;
            let title = t.say("referral-panel-unanswered");
            let panel = Unanswered {
                page: asker.page(title.clone()),
                rows,
                waiting,
                late: if too_long > 0 {
                    t.with("referral-late-count", (("count", too_long), ("days", days)))
                } else {
                    String::new()
                },
                everywhere: space.is_none(),
            };
            Fragment::of(title, "referral", true, &panel).map(Some)
        })
    }
}

/// The vouchers that expire soon, space by space: somebody may still call those who were to come.
#[derive(Clone, Copy, Default, Debug)]
pub struct Expiring;

impl Deadlines for Expiring {
    fn find<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, until: Day) -> Found<'a> {
        Box::pin(async move {
            let href = if asker.badge().may(Right::AnswerReferrals) { "/referrals" } else { "" };
            let spaces = store::expiring(tx, until).await?;
            let line = |(day, space, count): (Day, String, i64)| Deadline {
                day,
                text: asker.t.with("referral-expiring", (("space", space), ("count", count))),
                href: href.to_owned(),
            };
            Ok(spaces.into_iter().map(line).collect())
        })
    }
}

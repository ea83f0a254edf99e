//! Speaks: the list of accounts, found by name, status, post or space.

use ::store::Tx;
use askama::Template;
use axum::extract::Query;
use ground::{AccountId, Fault, SpaceId, choice::Choice as _};
use serde::Deserialize;

use crate::{
    Answer, Asker, Exports, Form, Page, Role, Sheet, Speech,
    account::{
        Status,
        office::{roles, statuses},
        rules, store,
    },
    answer::html,
};

/// How many accounts a page of the list shows.
const PAGE: usize = 50;

/// What the list is narrowed by, as the address says it.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    space: String,
    #[serde(default)]
    page: usize,
}

impl Wanted {
    fn query(&self, page: usize) -> String {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("q", &self.q)
            .append_pair("status", &self.status)
            .append_pair("role", &self.role)
            .append_pair("space", &self.space)
            .append_pair("page", &page.to_string())
            .finish()
    }

    fn address(&self, asker: &Asker, page: usize) -> String {
        asker.discreet(&format!("/accounts?{}", self.query(page)))
    }

    fn is_narrowed(&self) -> bool {
        [&self.q, &self.status, &self.role, &self.space].iter().any(|filter| !filter.trim().is_empty())
    }

    /// Every word of the search is in the name or the address, however they are accented; a post must be held there.
    fn keeps(&self, account: &store::Account, posts: &[store::Grant]) -> bool {
        let text = names::fold(&format!("{} {}", account.name, account.email.as_deref().unwrap_or_default()));
        let words = names::fold(&self.q);
        let (role, space) = (Role::parse(&self.role), self.space.parse::<SpaceId>().ok());
        let fits = |post: &store::Grant| {
            role.is_none_or(|role| post.role == role) && space.is_none_or(|space| post.space == Some(space))
        };
        words.split_whitespace().all(|word| text.contains(word))
            && Status::parse(&self.status).is_none_or(|status| account.status == status)
            && ((role.is_none() && space.is_none()) || posts.iter().any(fits))
    }
}

struct Row {
    id: AccountId,
    name: String,
    email: String,
    status: String,
    posts: Vec<String>,
    closed: bool,
}

#[derive(Template)]
#[template(path = "account/list.html")]
struct List {
    page: Page,
    form: Form,
    statuses: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    spaces: Vec<(String, String)>,
    rows: Vec<Row>,
    shown: String,
    before: String,
    after: String,
    exports: Exports,
}

fn said(t: &Speech, post: &store::Grant) -> String {
    let place = post.place.clone().unwrap_or_else(|| t.say("account-post-everywhere"));
    format!("{} · {place}", t.say(&post.role.text()))
}

/// The accounts that the list shows, with their posts of today.
async fn kept(tx: &mut Tx, wanted: &Wanted) -> Result<Vec<(Vec<store::Grant>, store::Account)>, Fault> {
    let held = store::grants_on(tx, rules::day(tx.now())).await?;
    let posts =
        |account: AccountId| held.iter().filter(move |post| post.account == account).cloned().collect::<Vec<_>>();
    let all = store::of_organisation(tx).await?.into_iter().map(|account| (posts(account.id), account));
    Ok(all.filter(|(posts, account)| wanted.keeps(account, posts)).collect())
}

/// The list as it is narrowed, to download.
pub async fn export(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let heads = ["name", "status", "column-posts", "email", "phone", "column-state"];
    let mut sheet = Sheet::begin(&asker, "comptes", &heads.map(|head| t.say(&format!("account-{head}"))))?;
    for (posts, account) in kept(&mut tx, &wanted).await? {
        let posts: Vec<String> = posts.iter().map(|post| said(t, post)).collect();
        sheet.line([
            account.name,
            t.say(&account.status.text()),
            posts.join(", "),
            account.email.unwrap_or_default(),
            account.phone.unwrap_or_default(),
            t.say(if account.closed_at.is_some() { "account-closed" } else { "account-open" }),
        ])?;
    }
    sheet.answer()
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let kept = kept(&mut tx, &wanted).await?;
    let here = wanted.page.min(kept.len() / PAGE);
    let row = |(posts, account): &(Vec<store::Grant>, store::Account)| Row {
        id: account.id,
        name: account.name.clone(),
        email: account.email.clone().unwrap_or_else(|| t.say("account-email-none")),
        status: t.say(&account.status.text()),
        posts: posts.iter().map(|post| said(t, post)).collect(),
        closed: account.closed_at.is_some(),
    };
    let spaces = store::spaces(&mut tx).await?;
    Ok(html(&List {
        page: asker.page(t.say("account-list")),
        form: Form::new(t)
            .filled("q", &wanted.q)
            .filled("status", &wanted.status)
            .filled("role", &wanted.role)
            .filled("space", &wanted.space),
        statuses: statuses(&asker, Status::ALL),
        roles: roles(&asker),
        spaces: spaces.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
        shown: t.with(
            if wanted.is_narrowed() { "account-count-found" } else { "account-count" },
            ("count", i64::try_from(kept.len()).unwrap_or(i64::MAX)),
        ),
        exports: Exports::of("/accounts", &wanted.query(0)).discreet(&asker),
        before: if here > 0 { wanted.address(&asker, here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < kept.len() { wanted.address(&asker, here + 1) } else { String::new() },
        rows: kept.iter().skip(here * PAGE).take(PAGE).map(row).collect(),
    }))
}

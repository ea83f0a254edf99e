//! Speaks: one module, what comes before and after it, and its versions.

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::Path;
use ground::{WriteKey, Zone};
use web::{Answer, Asker, Page, Speech, Trouble, account, dates, html};

use super::{group, known, needs, origin, time};
use crate::{
    Catalogue, Module,
    module::store::{self, Version},
};

/// A link to another module.
struct Link {
    href: String,
    name: String,
}

/// A version in the list of versions.
struct Past {
    href: String,
    name: String,
    when: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "module/show.html")]
struct Show {
    page: Page,
    word: String,
    badge: Option<(&'static str, String)>,
    purpose: String,
    facts: Vec<(String, String)>,
    shown: Vec<String>,
    before: Vec<Link>,
    after: Vec<Link>,
    versions: Vec<Past>,
    /// An earlier version, only to be read: its number, and when it was written.
    old: Option<(i64, String)>,
    retired: bool,
    may: bool,
    may_schedule: bool,
    keys: [WriteKey; 2],
}

fn facts(t: &Speech, module: &Module) -> Vec<(String, String)> {
    let fact = |id: &str, value: String| (t.say(&format!("skills-column-{id}")), value);
    let mut facts = vec![
        fact("domain", t.say(&module.domain.text())),
        fact("level", t.say(&module.from.text())),
        fact("time", time(t, module)),
        fact("group", group(t, module)),
    ];
    let needs = needs(t, module);
    if !needs.is_empty() {
        facts.push(fact("need", needs.join(", ")));
    }
    facts
}

fn link(t: &Speech, module: &Module) -> Link {
    Link { href: format!("/modules/{}", module.word), name: module.name(t) }
}

/// The versions of a module, the latest first, the program's own last.
async fn versions(asker: &Asker, tx: &mut Tx, module: &Module) -> Result<Vec<(Version, String)>, Trouble> {
    let mut all = store::versions(tx).await?;
    all.retain(|version| version.module.word == module.word);
    all.reverse();
    let names = if all.is_empty() { Vec::new() } else { account::of_organisation(tx).await? };
    let said = |version: Version| {
        let who = names.iter().find(|account| Some(account.id) == version.writer);
        let day = dates::day(&asker.t, version.written_at.day(&Zone::paris()));
        let when = match who {
            Some(who) => asker.t.with("skills-version-by", (("day", day), ("who", &who.name))),
            None => asker.t.with("skills-version-on", ("day", day)),
        };
        (version, when)
    };
    Ok(all.into_iter().map(said).collect())
}

fn past(asker: &Asker, module: &Module, all: &[(Version, String)]) -> Vec<Past> {
    let t = &asker.t;
    let line = |number: i64, name: String, when: String| Past {
        href: format!("/modules/{}/versions/{number}", module.word),
        name,
        when,
        current: number == module.version,
    };
    let written = all.iter().map(|(version, when)| {
        let name = version.module.name(t);
        let name = if version.module.retired { t.with("skills-version-retired", ("name", name)) } else { name };
        line(version.module.version, name, when.clone())
    });
    let default = Catalogue::default();
    let first = default.module(&module.word).map(|first| line(0, first.name(t), t.say("skills-version-default")));
    if all.is_empty() { Vec::new() } else { written.chain(first).collect() }
}

async fn page(asker: &Asker, tx: &mut Tx, word: &str, number: Option<i64>) -> Result<Show, Trouble> {
    let t = &asker.t;
    let (catalogue, current) = known(tx, word).await?;
    let all = versions(asker, tx, &current).await?;
    let default = Catalogue::default();
    let (shown, when) = match number {
        None => (current.clone(), None),
        Some(0) => (default.module(word).cloned().ok_or(Trouble::Missing)?, Some(t.say("skills-version-default"))),
        Some(number) => {
            let found = all.iter().find(|(version, _)| version.module.version == number).ok_or(Trouble::Missing)?;
            (found.0.module.clone(), Some(found.1.clone()))
        }
    };
    let title = shown.name(t);
    let after = catalogue.taught().filter(|other| other.before.contains(&shown.word));
    let before = shown.before.iter().filter_map(|word| catalogue.module(word));
    Ok(Show {
        page: asker.page(title),
        word: word.to_owned(),
        badge: origin(t, &current).filter(|_| when.is_none()),
        purpose: shown.purpose(t),
        facts: facts(t, &shown),
        shown: shown.shown(t),
        before: before.map(|first| link(t, first)).collect(),
        after: after.map(|next| link(t, next)).collect(),
        versions: past(asker, &current, &all),
        old: when.map(|when| (shown.version, when)).filter(|(number, _)| *number != current.version),
        retired: current.retired,
        may: asker.badge().may(Right::ChangeSettings),
        may_schedule: asker.badge().may(Right::Schedule) && !current.retired,
        keys: [WriteKey::fresh(), WriteKey::fresh()],
    })
}

pub async fn show(asker: Asker, Path(word): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    Ok(html(&page(&asker, &mut tx, &word, None).await?))
}

/// A version as it was.
pub async fn version(asker: Asker, Path((word, number)): Path<(String, String)>) -> Answer {
    let number = number.parse().map_err(|_| Trouble::Missing)?;
    let mut tx = asker.read().await?;
    Ok(html(&page(&asker, &mut tx, &word, Some(number)).await?))
}

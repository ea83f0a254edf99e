//! Speaks: the catalogue, searched by a word, a domain, a level, a need.

use ::store::Right;
use askama::Template;
use axum::extract::Query;
use serde::Deserialize;
use web::{Answer, Asker, Cell, Exports, Form, Page, Sheet, Speech, html};

use super::{group, needs, options, origin, time};
use crate::{Catalogue, Domain, Level, Module, Need, module::store};

/// What the list is narrowed by, as the address says it.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    domain: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    need: String,
    #[serde(default)]
    retired: String,
}

impl Wanted {
    fn query(&self) -> String {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("q", &self.q)
            .append_pair("domain", &self.domain)
            .append_pair("level", &self.level)
            .append_pair("need", &self.need)
            .append_pair("retired", &self.retired)
            .finish()
    }

    fn form(&self, t: &Speech) -> Form {
        Form::new(t)
            .filled("q", &self.q)
            .filled("domain", &self.domain)
            .filled("level", &self.level)
            .filled("need", &self.need)
            .filled("retired", &self.retired)
    }

    fn narrows(&self) -> bool {
        [&self.q, &self.domain, &self.level, &self.need].iter().any(|field| !field.trim().is_empty())
    }

    /// The modules that are asked for, in the order of the catalogue.
    fn among<'a>(&self, t: &Speech, catalogue: &'a Catalogue) -> Vec<&'a Module> {
        let mut form = self.form(t);
        let (domain, level) = (form.choice::<Domain>("domain"), form.choice::<Level>("level"));
        let need = form.choice::<Need>("need");
        let typed: Vec<String> = self.q.split_whitespace().map(plain).collect();
        let says = |module: &Module| {
            let text = plain(&format!("{} {}", module.name(t), module.purpose(t)));
            typed.iter().all(|word| text.contains(word))
        };
        let fits = |module: &&Module| {
            (self.retired == "yes" || !module.retired)
                && domain.is_none_or(|domain| module.domain == domain)
                && level.is_none_or(|level| module.from == level)
                && need.is_none_or(|need| module.serves(need))
                && says(module)
        };
        catalogue.all().iter().filter(|_| form.is_fine()).filter(fits).collect()
    }
}

/// Without capitals and accents, as people type.
fn plain(text: &str) -> String {
    let bare = |char: char| match char {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    };
    text.to_lowercase().chars().map(bare).collect()
}

struct Row {
    href: String,
    name: String,
    badge: Option<(&'static str, String)>,
    domain: String,
    level: &'static str,
    level_words: String,
    time: String,
    group: String,
    needs: String,
}

#[derive(Template)]
#[template(path = "module/list.html")]
struct List {
    page: Page,
    form: Form,
    domains: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    needs: Vec<(String, String)>,
    rows: Vec<Row>,
    lead: String,
    narrowed: bool,
    may: bool,
    exports: Exports,
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let catalogue = store::catalogue(&mut asker.read().await?).await?;
    let found = wanted.among(t, &catalogue);
    let row = |module: &&Module| Row {
        href: format!("/modules/{}", module.word),
        name: module.name(t),
        badge: origin(t, module),
        domain: t.say(&module.domain.text()),
        level: ["0", "1", "2", "3"][usize::from(module.from.number().min(3))],
        level_words: t.say(&module.from.text()),
        time: time(t, module),
        group: group(t, module),
        needs: needs(t, module).join(", "),
    };
    Ok(html(&List {
        page: asker.page(t.say("skills-modules")),
        form: wanted.form(t),
        domains: options(t, Domain::text),
        levels: options(t, Level::text),
        needs: options(t, Need::text),
        rows: found.iter().map(row).collect(),
        lead: t.with("skills-modules-count", ("count", found.len())),
        narrowed: wanted.narrows(),
        may: asker.badge().may(Right::ChangeSettings),
        exports: Exports::of("/modules", &wanted.query()).discreet(&asker),
    }))
}

/// The list as it is narrowed, to download.
pub async fn export(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let catalogue = store::catalogue(&mut asker.read().await?).await?;
    let heads = [
        "name", "domain", "level", "need", "purpose", "sessions", "minutes", "least", "most", "before", "shown",
        "version",
    ];
    let heads = heads.map(|head| t.say(&format!("skills-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "modules", &heads)?;
    for module in wanted.among(t, &catalogue) {
        let before: Vec<String> = module.before.iter().map(|word| catalogue.name(t, word)).collect();
        sheet.line([
            Cell::from(module.name(t)),
            t.say(&module.domain.text()).into(),
            t.say(&module.from.text()).into(),
            needs(t, module).join(", ").into(),
            module.purpose(t).into(),
            module.sessions.into(),
            module.minutes.into(),
            module.group.least.into(),
            module.group.most.into(),
            before.join(", ").into(),
            module.shown(t).join(" / ").into(),
            module.version.into(),
        ])?;
    }
    sheet.answer()
}

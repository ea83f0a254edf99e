//! Speaks: a module written by the network, changed as a new version.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Identifier as _, WriteKey, choice::Choice as _};
use web::{Answer, Asker, Begun, Form, Language, Page, html, refused};

use super::{known, options};
use crate::{
    Catalogue, Domain, Level, Module, Need,
    module::{
        rules::{Group, LONGEST_LINE, MINUTES, MOST_PEOPLE, MOST_SESSIONS, MOST_SHOWN, Said, Words, own_word},
        store,
    },
};

/// Longest name and purpose, in characters; a name must fit as the title of a workshop.
const LONGEST_NAME: usize = 80;
const LONGEST_PURPOSE: usize = 300;

#[derive(Template)]
#[template(path = "module/form.html")]
struct FormPage {
    page: Page,
    form: Form,
    action: String,
    back: String,
    domains: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    needs: Vec<(String, String)>,
    before: Vec<(String, String)>,
}

fn page(asker: &Asker, catalogue: &Catalogue, module: Option<&Module>, form: Form) -> FormPage {
    let t = &asker.t;
    let title = match module {
        Some(module) => t.with("skills-edit", ("name", module.name(t))),
        None => t.say("skills-new"),
    };
    let path = module.map_or_else(|| "/modules".to_owned(), |module| format!("/modules/{}", module.word));
    let offered = catalogue.all().iter().filter(|other| {
        let is_known = module.is_some_and(|module| module.before.contains(&other.word));
        (!other.retired || is_known) && module.is_none_or(|module| module.word != other.word)
    });
    FormPage {
        page: asker.page(title),
        form,
        action: path.clone(),
        back: path,
        domains: options(t, Domain::text),
        levels: options(t, Level::text),
        needs: options(t, Need::text),
        before: offered.map(|other| (other.word.clone(), other.name(t))).collect(),
    }
}

/// What a form says of a module; `None` when something is to be corrected.
fn said(asker: &Asker, form: &mut Form, catalogue: &Catalogue, known: Option<&Module>) -> Option<Module> {
    let words = Words {
        name: Said { french: form.required("name", LONGEST_NAME), english: form.optional("name_en", LONGEST_NAME) },
        purpose: Said {
            french: form.required("purpose", LONGEST_PURPOSE),
            english: form.optional("purpose_en", LONGEST_PURPOSE),
        },
        shown: Said { french: shown(form, "shown").unwrap_or_default(), english: shown(form, "shown_en") },
    };
    if words.shown.french.is_empty() {
        form.refuse("shown", "ui-field-required");
    }
    let (domain, from) = (form.chosen::<Domain>("domain"), form.chosen::<Level>("level"));
    let sessions = number(form, "sessions", 1..=MOST_SESSIONS);
    let minutes = number(form, "minutes", MINUTES);
    let (least, most) = (number(form, "least", 1..=MOST_PEOPLE), number(form, "most", 1..=MOST_PEOPLE));
    let word = known.map_or_else(|| own_word(form.id::<WriteKey>().uuid()), |module| module.word.clone());
    let before = catalogue.all().iter().map(|other| other.word.clone());
    let before = before.filter(|word| form.has("before", word)).collect();
    let module = Module {
        word,
        version: known.map_or(1, |module| module.version + 1),
        retired: known.is_some_and(|module| module.retired),
        domain: domain?,
        from: from?,
        needs: form.choices("needs"),
        before,
        sessions: sessions?,
        minutes: minutes?,
        group: Group { least: least?, most: most? },
        words: Some(words),
    };
    for checked in [module.check(catalogue), module.named_apart(catalogue, &asker.t)] {
        if let Err(refusal) = checked {
            form.refuse_all(refusal);
        }
    }
    Some(module).filter(|_| form.is_fine())
}

fn number(form: &mut Form, field: &str, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
    let number = form.number(field, range);
    if number.is_none() {
        form.refuse(field, "ui-field-required");
    }
    number
}

/// A few short lines.
fn shown(form: &mut Form, field: &str) -> Option<String> {
    let text = form.lines(field, MOST_SHOWN * (LONGEST_LINE + 1))?;
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.len() > MOST_SHOWN {
        form.refuse_with(field, "skills-shown-many", ("most", MOST_SHOWN));
    }
    if lines.iter().any(|line| line.chars().count() > LONGEST_LINE) {
        form.refuse_with(field, "skills-shown-long", ("most", LONGEST_LINE));
    }
    Some(lines.join("\n"))
}

fn filled(asker: &Asker, module: &Module) -> Form {
    let (french, english) = (asker.t.in_language(Language::French), asker.t.in_language(Language::English));
    let theirs = |of: fn(&Words) -> &Said, default: String| match &module.words {
        Some(words) => of(words).english.clone(),
        None => Some(default),
    };
    let form = Form::new(&asker.t)
        .filled("version", module.version)
        .filled("name", module.name(&french))
        .filled("purpose", module.purpose(&french))
        .filled("shown", module.shown(&french).join("\n"))
        .filled_if("name_en", theirs(|words| &words.name, module.name(&english)))
        .filled_if("purpose_en", theirs(|words| &words.purpose, module.purpose(&english)))
        .filled_if("shown_en", theirs(|words| &words.shown, module.shown(&english).join("\n")))
        .filled("domain", module.domain.word())
        .filled("level", module.from.word())
        .filled("sessions", module.sessions)
        .filled("minutes", module.minutes)
        .filled("least", module.group.least)
        .filled("most", module.group.most);
    let form = module.needs.iter().fold(form, |form, need| form.filled("needs", need.word()));
    module.before.iter().fold(form, |form, word| form.filled("before", word))
}

pub async fn new(asker: Asker) -> Answer {
    let catalogue = store::catalogue(&mut asker.read().await?).await?;
    let form = Form::new(&asker.t).filled("sessions", 1).filled("minutes", 120).filled("least", 4).filled("most", 7);
    Ok(html(&page(&asker, &catalogue, None, form)))
}

pub async fn edit(asker: Asker, Path(word): Path<String>) -> Answer {
    let (catalogue, module) = known(&mut asker.read().await?, &word).await?;
    Ok(html(&page(&asker, &catalogue, Some(&module), filled(&asker, &module))))
}

async fn write(asker: Asker, mut tx: Tx, mut form: Form, catalogue: Catalogue, known: Option<Module>) -> Answer {
    let read = known.as_ref().map_or(0, |module| module.version);
    if known.is_some() && form.value("version") != read.to_string() {
        form.refuse("", "skills-changed-look");
        form = form.filled("version", read);
    }
    if let Some(module) = said(&asker, &mut form, &catalogue, known.as_ref()) {
        if store::write(&mut tx, form.id::<WriteKey>().uuid(), known.as_ref(), &module).await? {
            return asker.finish(tx, &form, &format!("/modules/{}", module.word), "skills-done-module").await;
        }
        form.refuse("", "skills-changed-look");
    }
    Ok(refused(&page(&asker, &catalogue, known.as_ref(), form)))
}

pub async fn create(asker: Asker, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let catalogue = store::catalogue(&mut tx).await?;
    write(asker, tx, form, catalogue, None).await
}

pub async fn update(asker: Asker, Path(word): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (catalogue, module): (Catalogue, Module) = known(&mut tx, &word).await?;
    write(asker, tx, form, catalogue, Some(module)).await
}

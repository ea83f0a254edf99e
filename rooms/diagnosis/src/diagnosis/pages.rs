//! Speaks: the form of ten minutes, what came out of it, and the profile kept.

use askama::Template;
use axum::extract::{Path, Query};
use ground::choice::Choice as _;
use people::Person;
use serde::Deserialize;
use skills::{Domain, Level, Need};
use store::{Right, Tx};
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    prefill,
    rules::{Confidence, Connection, DiagnosisId, Equipment, Frequency, Obstacle, Presence, Profile, advise, keep},
    store::{self as kept, Diagnosis, NewDiagnosis},
    words::{LevelLine, Options, another_kept, asked, because, context, level_lines, options, said},
};
use crate::reach;

/// One level of a domain, with an example in plain words.
struct LevelField {
    word: &'static str,
    said: String,
    example: String,
}

/// One domain of the form.
struct DomainField {
    level: String,
    seen: String,
    pictogram: String,
    said: String,
    levels: Vec<LevelField>,
}

#[derive(Template)]
#[template(path = "diagnosis/form.html")]
struct FormPage {
    page: Page,
    form: Form,
    id: String,
    name: String,
    domains: Vec<DomainField>,
    frequencies: Options,
    confidences: Options,
    presences: Options,
    obstacles: Options,
    equipment: Options,
    connections: Options,
    goals: Options,
}

fn domain_field(t: &Speech, domain: Domain) -> DomainField {
    let level = |level: &Level| LevelField {
        word: level.word(),
        said: t.say(&level.text()),
        example: t.say(&format!("diagnosis-example-{}-{}", domain.word(), level.word().replace('_', "-"))),
    };
    DomainField {
        level: prefill::level_field(domain),
        seen: prefill::seen_field(domain),
        pictogram: format!("domain-{}", domain.word()),
        said: t.say(&domain.text()),
        levels: Level::ALL.iter().map(level).collect(),
    }
}

fn form_page(asker: &Asker, person: &Person, form: Form) -> FormPage {
    let t = &asker.t;
    let mut obstacles = options::<Obstacle>(t, "diagnosis-obstacle-{}");
    obstacles.push((prefill::WITHHELD.to_owned(), t.say("diagnosis-obstacle-withheld")));
    let title = if form.value("corrects").is_empty() { "diagnosis-new-title" } else { "diagnosis-correct-title" };
    FormPage {
        page: asker.page(t.with(title, ("name", person.name()))).about(&person.name()),
        id: person.id.to_string(),
        name: person.name(),
        form,
        domains: Domain::ALL.iter().map(|domain| domain_field(t, *domain)).collect(),
        frequencies: asked::<Frequency>(t, "diagnosis-frequency-{}"),
        confidences: asked::<Confidence>(t, "diagnosis-confidence-{}"),
        presences: asked::<Presence>(t, "diagnosis-presence-{}"),
        obstacles,
        equipment: options::<Equipment>(t, "diagnosis-equipment-{}"),
        connections: options::<Connection>(t, "diagnosis-connection-{}"),
        goals: Need::ALL.iter().map(|need| (need.word().to_owned(), t.say(&need.text()))).collect(),
    }
}

#[derive(Deserialize, Default)]
pub(crate) struct From {
    /// The diagnosis to correct.
    from: Option<String>,
}

pub(crate) async fn new(asker: Asker, Path(id): Path<String>, Query(query): Query<From>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reach::person(&mut tx, &id).await?;
    let form = match query.from {
        None => Form::new(&asker.t),
        Some(from) => {
            let (old, _) = find(&mut tx, &person, &from).await?;
            prefill::fill(Form::new(&asker.t).filled("corrects", old.id), &old.answers)
        }
    };
    reach::looked(&asker, tx, person.id).await?;
    Ok(html(&form_page(&asker, &person, form)))
}

pub(crate) async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reach::person(&mut tx, &id).await?;
    let corrects: Option<DiagnosisId> = form.pick("corrects");
    if let Some(old) = corrects {
        find(&mut tx, &person, &old.to_string()).await?;
    }
    let answers = prefill::read(&mut form);
    let answers = if form.is_fine() { answers.check() } else { Ok(answers) };
    let answers = match answers {
        Ok(answers) if form.is_fine() => answers,
        Ok(_) => return Ok(refused(&form_page(&asker, &person, form))),
        Err(refusal) => {
            form.refuse_all(refusal);
            return Ok(refused(&form_page(&asker, &person, form)));
        }
    };
    let id: DiagnosisId = form.id();
    let space = asker.badge().space().unwrap_or(person.space);
    kept::create(&mut tx, &NewDiagnosis { id, person: person.id, space, answers, corrects }).await?;
    asker.finish(tx, &form, &format!("/people/{}/diagnoses/{id}", person.id), "diagnosis-done-measured").await
}

/// A diagnosis in the list of those of this person.
struct Other {
    href: String,
    when: String,
    profile: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "diagnosis/show.html")]
struct Show {
    page: Page,
    form: Form,
    /// The profile form was refused: open it.
    open: bool,
    id: String,
    person: String,
    lead: String,
    /// A correction came after: only to be read.
    corrected: bool,
    profile: String,
    /// « Conseillé : … Gardé : … », when another was kept.
    kept: Option<String>,
    because: Vec<String>,
    levels: Vec<LevelLine>,
    facts: Vec<(String, String)>,
    goals: Vec<String>,
    words: Option<String>,
    profiles: Options,
    others: Vec<Other>,
    may_plan: bool,
}

/// The diagnosis of an address and the one before it, if it is of this person.
async fn find(tx: &mut Tx, person: &Person, id: &str) -> Result<(Diagnosis, Option<Diagnosis>), Trouble> {
    let id: DiagnosisId = id.parse().map_err(|_| Trouble::Missing)?;
    let all = kept::history(tx, person.id).await?;
    let counting = kept::of_person(tx, person.id).await?;
    let found = all.into_iter().find(|diagnosis| diagnosis.id == id).ok_or(Trouble::Missing)?;
    let before = counting
        .into_iter()
        .find(|other| (other.taken_at, other.id) < (found.taken_at, found.id) && Some(other.id) != found.corrects);
    Ok((found, before))
}

pub(crate) async fn show(asker: Asker, Path((id, diagnosis)): Path<(String, String)>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reach::person(&mut tx, &id).await?;
    let found = find(&mut tx, &person, &diagnosis).await?;
    let form = Form::new(&asker.t).filled("profile", found.0.profile.word());
    let page = show_page(&asker, &mut tx, &person, found, form).await?;
    reach::looked(&asker, tx, person.id).await?;
    Ok(html(&page))
}

async fn show_page(
    asker: &Asker,
    tx: &mut Tx,
    person: &Person,
    (found, before): (Diagnosis, Option<Diagnosis>),
    form: Form,
) -> Result<Show, Trouble> {
    let t = &asker.t;
    let counting = kept::of_person(tx, person.id).await?;
    let when = dates::day(t, found.taken_on);
    let lead = match &found.taker {
        Some(taker) => t.with("diagnosis-taken-by", (("day", &when), ("taker", taker))),
        None => t.with("diagnosis-taken", ("day", &when)),
    };
    let others = counting.iter().map(|other| Other {
        href: format!("/people/{}/diagnoses/{}", person.id, other.id),
        when: dates::day(t, other.taken_on),
        profile: said(t, "diagnosis-profile-{}", other.profile),
        current: other.id == found.id,
    });
    let profiles = options::<Profile>(t, "diagnosis-profile-{}");
    Ok(Show {
        page: asker.page(t.with("diagnosis-show-title", ("name", person.name()))).about(&person.name()),
        open: !form.is_fine(),
        form,
        id: found.id.to_string(),
        person: person.id.to_string(),
        lead,
        corrected: !counting.iter().any(|other| other.id == found.id),
        profile: said(t, "diagnosis-profile-{}", found.profile),
        kept: another_kept(t, &found),
        because: because(t, &advise(&found.answers)),
        levels: level_lines(t, &found, before.as_ref()),
        facts: context(t, &found),
        goals: found.answers.goals.iter().map(|need| t.say(&need.text())).collect(),
        words: found.answers.words.clone(),
        profiles,
        others: others.collect(),
        may_plan: asker.badge().may(Right::Accompany),
    })
}

pub(crate) async fn profile_update(
    asker: Asker,
    Path((id, diagnosis)): Path<(String, String)>,
    mut form: Form,
) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reach::person(&mut tx, &id).await?;
    let (found, before) = find(&mut tx, &person, &diagnosis).await?;
    let profile: Option<Profile> = form.chosen("profile");
    let reason = form.optional("reason", 300);
    let chosen = profile.filter(|_| form.is_fine()).map(|profile| (profile, keep(found.advised, profile, reason)));
    match chosen {
        Some((profile, Ok(reason))) => {
            if profile != found.profile || reason != found.reason {
                kept::keep_profile(&mut tx, person.id, &found, profile, reason).await?;
            }
            let path = format!("/people/{}/diagnoses/{}", person.id, found.id);
            return asker.finish(tx, &form, &path, "diagnosis-done-profile").await;
        }
        Some((_, Err(refusal))) => form.refuse_all(refusal),
        None => {}
    }
    Ok(refused(&show_page(&asker, &mut tx, &person, (found, before), form).await?))
}

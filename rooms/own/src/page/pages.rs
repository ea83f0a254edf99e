//! Speaks to the team: a person's page given, its code and link handed over, its word chosen here, its end.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{PersonId, WriteKey};
use people::Person;
use web::{Answer, Asker, Begun, Form, Page, Trouble, dates, html};

use super::{
    OwnPageId,
    rules::{OwnPage, State},
    start_code, store,
};

/// A person of one's own space, whose record is alive.
pub(crate) async fn reached(tx: &mut Tx, id: &str) -> Result<Person, Trouble> {
    let id: PersonId = id.parse().map_err(|_| Trouble::Missing)?;
    let person = people::person::store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    let alive = person.anonymised_at.is_none() && person.merged_into.is_none();
    if alive && tx.badge().reaches(person.space) { Ok(person) } else { Err(Trouble::Missing) }
}

fn record(person: &Person) -> String {
    format!("/people/{}", person.id)
}

fn here(person: &Person) -> String {
    format!("/people/{}/own-page", person.id)
}

#[derive(Template)]
#[template(path = "page/show.html")]
struct Show {
    page: Page,
    form: Form,
    record: String,
    here: String,
    name: String,
    /// Whether there is a page.
    given: bool,
    /// What is to know of it.
    state: String,
    opens: bool,
    /// The code that waits; empty when none does.
    code: String,
    /// The address of the page, to be copied or read out.
    link: String,
    /// Whether a message reaches the person themself.
    reaches: bool,
}

impl Show {
    /// A key for one of the small forms: each button is a form of its own.
    fn key() -> WriteKey {
        WriteKey::fresh()
    }
}

async fn shown(asker: &Asker, tx: &mut Tx, person: &Person, form: Form) -> Result<Show, Trouble> {
    let t = &asker.t;
    let zone = network::space::store::get(tx, person.space).await?.zone;
    let own = store::living(tx, person.id).await?;
    let state = own.as_ref().map(|own| own.state(tx.now()));
    let (said, code) = match &state {
        None => (t.say("own-team-state-none"), String::new()),
        Some(State::Open(_)) => (t.say("own-team-state-open"), String::new()),
        Some(State::Awaited(start, until)) => {
            let day = dates::day(t, until.day(&zone));
            (t.with("own-team-state-awaited", ("day", day)), start_code(asker.house(), *start)?.to_string())
        }
        Some(State::Late | State::Ended) => (t.say("own-team-state-late"), String::new()),
    };
    let opens = matches!(state, Some(State::Open(_)));
    let link = own.as_ref().map(|own| format!("{}{}", asker.house().address(), super::path(asker.house(), own.id)));
    let reaches = match asker.house().port::<post::Courier>() {
        Ok(courier) => courier.reaches_themself(tx, person).await?,
        Err(_) => false,
    };
    Ok(Show {
        page: asker.page(t.with("own-team-page-title", ("name", person.name()))).about(&person.name()),
        form,
        record: record(person),
        here: here(person),
        name: person.name(),
        given: own.is_some(),
        state: said,
        opens,
        code,
        link: link.unwrap_or_default(),
        reaches,
    })
}

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reached(&mut tx, &id).await?;
    let page = shown(&asker, &mut tx, &person, Form::new(&asker.t)).await?;
    asker.looked(tx, person.id, "own_page").await?;
    Ok(html(&page))
}

/// Gives the page.
pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reached(&mut tx, &id).await?;
    let (page, start): (OwnPageId, _) = (form.id(), tx.fresh_id());
    store::give(&mut tx, page, &person, start).await??;
    asker.finish(tx, &form, &here(&person), "own-team-done-given").await
}

/// Ends it.
pub async fn remove(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reached(&mut tx, &id).await?;
    if !store::end(&mut tx, &person).await? {
        return Err(Trouble::Missing);
    }
    asker.finish(tx, &form, &here(&person), "own-team-done-ended").await
}

/// The person's page, which must be there.
async fn given(tx: &mut Tx, person: &Person) -> Result<OwnPage, Trouble> {
    store::living(tx, person.id).await?.ok_or(Trouble::Missing)
}

/// A new code: the word before it is forgotten.
pub mod code {
    use axum::extract::Path;
    use web::{Answer, Asker, Begun, Form, Trouble};

    use super::{given, here, reached, store};

    pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let person = reached(&mut tx, &id).await?;
        let own = given(&mut tx, &person).await?;
        let start = tx.fresh_id();
        if !store::renew(&mut tx, &own, &person, start).await? {
            return Err(Trouble::Missing);
        }
        asker.finish(tx, &form, &here(&person), "own-team-done-code").await
    }
}

/// The person chooses their word here, and types it themself.
// Without the key's memory, for the reason said at the door; the same word twice is the same word.
pub mod word {
    use axum::extract::Path;
    use web::{Answer, Asker, Form, Trouble, account::hashed, go, refused};

    use super::{given, here, reached, shown, store};
    use crate::word::rules::{Known, LONGEST, chosen};

    /// What confirms it.
    const DONE: &str = "own-team-done-word";

    pub async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
        let typed = form.required("word", LONGEST);
        let mut tx = asker.read().await?;
        let person = reached(&mut tx, &id).await?;
        let own = given(&mut tx, &person).await?;
        let word = match chosen(&typed, &Known::of(&person)) {
            Ok(word) if form.is_fine() => word,
            outcome => {
                if let Err(refusal) = outcome {
                    form.refuse_all(refusal);
                }
                return Ok(refused(&shown(&asker, &mut tx, &person, form).await?));
            }
        };
        drop(tx);
        let hash = hashed(word).await?;
        let mut tx = asker.write().await?;
        if !store::choose(&mut tx, &own, &person, &hash, None).await? {
            return Err(Trouble::Missing);
        }
        tx.commit().await?;
        Ok(go(&format!("{}?done={DONE}", here(&person))))
    }
}

/// The link goes to the person, by the way that reaches them.
pub mod link {
    use axum::extract::Path;
    use ground::Refusal;
    use post::{Courier, Notice, template::Kind};
    use web::{Answer, Asker, Begun, Form};

    use super::{given, here, reached};

    pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let person = reached(&mut tx, &id).await?;
        let own = given(&mut tx, &person).await?;
        let courier = asker.house().port::<Courier>()?;
        if !courier.reaches_themself(&mut tx, &person).await? {
            return Err(Refusal::because("own-team-link-nowhere").into());
        }
        let link = format!("{}{}", asker.house().address(), crate::path(asker.house(), own.id));
        let notice = Notice {
            id: post::id_of(&["own-page", &own.id.to_string(), &form.key().to_string()]),
            kind: Kind::Page,
            person: person.id,
            space: person.space,
            values: vec![("link", link)],
            not_before: None,
            worthless_after: None,
        };
        courier.tell(&mut tx, notice).await?;
        asker.finish(tx, &form, &here(&person), "own-team-done-link").await
    }
}

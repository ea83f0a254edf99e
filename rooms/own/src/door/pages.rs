//! Speaks at the door: which language, which word; the word chosen with a code; the way out.
// A word is no value of a form that is written once: the memory of keys holds a digest of what was sent, from which a
// short word could be found. Sending it twice opens the page twice.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use ground::Moment;
use web::{
    Answer, Asker, Form, Page, Trouble,
    account::{Proof, Try},
    go, html, refused,
};

use super::{Behind, HOME, SESSION, as_person, behind, fresh, page, seal, speaking};
use crate::{
    page::{
        rules::{OwnPage, State},
        store,
    },
    word::rules::{LIMITS, LONGEST, folded},
};

#[derive(Template)]
#[template(path = "door/show.html")]
struct Show {
    page: Page,
    form: Form,
    /// Where the forms go.
    here: String,
    opens: bool,
    awaits: bool,
}

#[derive(Template)]
#[template(path = "door/closed.html")]
struct Closed {
    page: Page,
    lead: &'static str,
}

/// The page is closed, or was never opened here: how to come in.
pub(crate) fn closed(asker: &Asker) -> Response {
    let page = page(asker, asker.t.say("own-closed"));
    let mut response = html(&Closed { page, lead: "own-closed-lead" });
    *response.status_mut() = StatusCode::FORBIDDEN;
    response
}

/// A link that leads nowhere, or no more.
pub(super) fn dead(asker: &Asker) -> Response {
    let page = page(asker, asker.t.say("own-dead"));
    let mut response = html(&Closed { page, lead: "own-dead-lead" });
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

fn shown(asker: &Asker, token: &str, own: Option<&OwnPage>, form: Form, now: Moment) -> Show {
    let state = own.map(|own| own.state(now));
    Show {
        page: page(asker, asker.t.say("own-door")),
        form,
        here: format!("/moi/{token}"),
        opens: matches!(state, Some(State::Open(_))),
        awaits: matches!(state, Some(State::Awaited(..))),
    }
}

/// What is behind a link, and the asker in their language; else the page that says it leads nowhere.
pub(super) async fn arrived(
    asker: &Asker,
    headers: &HeaderMap,
    token: &str,
) -> Result<(Asker, Option<Behind>), Trouble> {
    let asker = speaking(asker, headers);
    let behind = behind(&asker, token).await?;
    Ok((asker, behind))
}

pub async fn new(asker: Asker, Path(token): Path<String>, headers: HeaderMap) -> Answer {
    let (asker, Some(behind)) = arrived(&asker, &headers, &token).await? else {
        return Ok(dead(&speaking(&asker, &headers)));
    };
    let form = Form::new(&asker.t);
    Ok(html(&shown(&asker, &token, behind.own.as_ref(), form, asker.now())))
}

/// The word opens the page.
pub async fn create(asker: Asker, Path(token): Path<String>, headers: HeaderMap, form: Form) -> Answer {
    let (asker, Some(behind)) = arrived(&asker, &headers, &token).await? else {
        return Ok(dead(&speaking(&asker, &headers)));
    };
    let mut form = form.told_to(&asker.t);
    // A page without a word has another form, or none: that one says what to do.
    if let Some(own) = &behind.own
        && let State::Open(hash) = own.state(asker.now())
    {
        let typed = form.required("word", LONGEST);
        let (what, secret, hash) = (format!("own:{}", own.id), folded(&typed), hash.to_owned());
        let proof = if form.is_fine() {
            Some(Try { what, limits: LIMITS, secret, hash }.made(asker.house()).await?)
        } else {
            None
        };
        match proof {
            Some(Proof::Right) => match enter(&asker, &behind, own).await? {
                Some(inside) => return Ok(inside),
                None => form.refuse("word", "own-word-wrong"),
            },
            Some(Proof::Wrong) => form.refuse("word", "own-word-wrong"),
            Some(Proof::Wait) => form.refuse("word", "own-word-wait"),
            None => {}
        }
    }
    Ok(refused(&shown(&asker, &token, behind.own.as_ref(), form, asker.now())))
}

/// Opens a session for the person, who proved who they are; nothing when the word was changed meanwhile.
pub(super) async fn enter(asker: &Asker, behind: &Behind, own: &OwnPage) -> Result<Option<Response>, Trouble> {
    let token = fresh()?;
    let mut tx = web::doorkeeper().within(behind.organisation).read(asker.house().db()).await?;
    let number = people::person::store::number(&mut tx, behind.person.id).await?;
    drop(tx);
    let asker = as_person(asker, behind.organisation, number);
    let mut tx = asker.write().await?;
    if !store::enter(&mut tx, own, &behind.person, &seal(asker.house(), token.text())).await? {
        return Ok(None);
    }
    tx.commit().await?;
    let mut response = go(HOME);
    SESSION.keep(&asker, &mut response, token.text(), None);
    Ok(Some(response))
}

/// Closes the page on this device.
pub async fn remove(asker: Asker, headers: HeaderMap) -> Answer {
    let asker = speaking(&asker, &headers);
    if let Some(token) = SESSION.read(&headers) {
        let mut tx = web::doorkeeper().write(asker.house().db()).await?;
        store::leave(&mut tx, &seal(asker.house(), token)).await?;
        tx.commit().await?;
    }
    let page = page(&asker, asker.t.say("own-left"));
    let mut response = html(&Closed { page, lead: "own-left-lead" });
    SESSION.forget(&asker, &mut response);
    Ok(response)
}

/// The word is chosen, with the code that the counter gave.
pub mod word {
    use axum::{extract::Path, http::HeaderMap};
    use papers::Code;
    use web::{
        Answer, Asker, Form, Trouble,
        account::{Proof, compared, hashed},
        refused,
    };

    use super::{arrived, dead, enter, shown};
    use crate::{
        door::{Behind, as_person, speaking},
        page::{
            rules::{OwnPage, State},
            start_code, store,
        },
        word::rules::{Known, LIMITS, LONGEST, chosen},
    };

    pub async fn create(asker: Asker, Path(token): Path<String>, headers: HeaderMap, form: Form) -> Answer {
        let (asker, Some(behind)) = arrived(&asker, &headers, &token).await? else {
            return Ok(dead(&speaking(&asker, &headers)));
        };
        let mut form = form.told_to(&asker.t);
        if let Some(own) = &behind.own
            && choose(&asker, &behind, own, &mut form).await?
        {
            match enter(&asker, &behind, own).await? {
                Some(inside) => return Ok(inside),
                None => form.refuse("", "own-code-over"),
            }
        }
        Ok(refused(&shown(&asker, &token, behind.own.as_ref(), form, asker.now())))
    }

    /// Whether the code is theirs and the word is kept; else the form says what to mend.
    async fn choose(asker: &Asker, behind: &Behind, own: &OwnPage, form: &mut Form) -> Result<bool, Trouble> {
        let known = Known::of(&behind.person);
        keep(asker, behind, own, form, |form| {
            let wished = form.required("word", LONGEST);
            chosen(&wished, &known).unwrap_or_else(|refusal| {
                form.refuse_all(refusal);
                String::new()
            })
        })
        .await
    }

    /// The same with a word that is read otherwise.
    pub(in crate::door) async fn keep(
        asker: &Asker,
        behind: &Behind,
        own: &OwnPage,
        form: &mut Form,
        read: impl FnOnce(&mut Form) -> String,
    ) -> Result<bool, Trouble> {
        let State::Awaited(start, _) = own.state(asker.now()) else {
            form.refuse("", "own-code-over");
            return Ok(false);
        };
        let typed = form.required("code", 20);
        let word = read(form);
        let Ok(code) = Code::parse(&typed) else {
            form.refuse("code", "own-code-wrong");
            return Ok(false);
        };
        if !form.is_fine() {
            return Ok(false);
        }
        let is_right = code == start_code(asker.house(), start)?;
        match compared(asker.house(), &format!("own-code:{}", own.id), LIMITS, is_right).await? {
            Proof::Right => {}
            Proof::Wrong => form.refuse("code", "own-code-wrong"),
            Proof::Wait => form.refuse("code", "own-word-wait"),
        }
        if !form.is_fine() {
            return Ok(false);
        }
        let hash = hashed(word).await?;
        let mut tx = web::doorkeeper().within(behind.organisation).read(asker.house().db()).await?;
        let number = people::person::store::number(&mut tx, behind.person.id).await?;
        drop(tx);
        let mut tx = as_person(asker, behind.organisation, number).write().await?;
        if !store::choose(&mut tx, own, &behind.person, &hash, Some(start)).await? {
            form.refuse("", "own-code-over");
            return Ok(false);
        }
        tx.commit().await?;
        Ok(true)
    }
}

/// The language of these pages on this device.
pub mod language {
    use ground::choice::Choice as _;
    use web::{Answer, Asker, Form, Language, go};

    use crate::door::{HOME, LANGUAGE};

    /// A year.
    const KEPT: i64 = 365 * 86_400;

    pub async fn update(asker: Asker, form: Form) -> Answer {
        let language = Language::of_person(form.value("language")).unwrap_or(Language::French);
        let back = form.value("back");
        // Of these pages only, and never of another site.
        let inside = back == HOME || back.strip_prefix("/moi/").is_some_and(|rest| !rest.contains(['\\', ':']));
        let mut response = go(if inside && !back.contains(char::is_control) { back } else { HOME });
        LANGUAGE.keep(&asker, &mut response, language.word(), Some(KEPT));
        Ok(response)
    }
}

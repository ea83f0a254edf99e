//! Practice: an organisation of invented people of one's own, in which a newcomer learns the first hour at the counter.

mod lesson;
mod seed;
mod store;
mod work;

use std::sync::Arc;

use askama::Template;
use axum::http::HeaderMap;
use ground::{AccountId, Fault, OrganisationId};
use web::{
    Answer, Asker, Form, Guard, Page, Routes, Trouble,
    account::practice::{self, Step, TeacherPort},
    go, html,
};

pub use work::RemovePractices;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/practice", Guard::SignedIn, show)
        .post("/practice", Guard::SignedIn, create)
        .post("/practice/removal", Guard::SignedIn, remove)
        .post("/practice/beginning", Guard::SignedIn, beginning_create)
}

/// The port that the layout's lesson comes from.
pub(crate) fn teacher() -> TeacherPort {
    Arc::new(lesson::FirstHour)
}

#[derive(Template)]
#[template(path = "practice.html")]
struct Show {
    page: Page,
    form: Form,
    /// The steps, with what to do; none outside of practice.
    steps: Vec<Step>,
    done: usize,
    practises: bool,
}

async fn show(asker: Asker) -> Answer {
    let lesson = asker.colleague().and_then(|colleague| colleague.lesson.clone());
    let steps: Vec<Step> = lesson.iter().flat_map(|lesson| lesson.iter().cloned()).collect();
    Ok(html(&Show {
        page: asker.page(asker.t.say("app-practice-title")),
        form: Form::new(&asker.t),
        done: steps.iter().filter(|step| step.done).count(),
        practises: lesson.is_some(),
        steps,
    }))
}

/// Whose session it is, whatever they wear.
async fn holder(asker: &Asker, headers: &HeaderMap) -> Result<(AccountId, OrganisationId), Trouble> {
    practice::holder(asker, headers).await?.ok_or(Trouble::Forbidden)
}

/// Steps among invented people: where one was last, or where everything is new.
async fn create(asker: Asker, headers: HeaderMap, _: Form) -> Answer {
    let (account, organisation) = holder(&asker, &headers).await?;
    let db = asker.house().db();
    // Across organisations: what one practises in is another than one's own.
    let mut tx = jobs::badge(seed::KIND).read(db).await?;
    let known = practice::latest(&mut tx, account).await?;
    drop(tx);
    let worn = match known {
        Some(known) => known,
        None => seed::organisation(db, account, organisation).await?,
    };
    practice::wear(&asker, &headers, Some(worn)).await?;
    Ok(go("/today?done=app-done-practice"))
}

/// Begins again, with other people; what was done before is left behind.
async fn beginning_create(asker: Asker, headers: HeaderMap, _: Form) -> Answer {
    let (account, organisation) = holder(&asker, &headers).await?;
    let worn = seed::organisation(asker.house().db(), account, organisation).await?;
    practice::wear(&asker, &headers, Some(worn)).await?;
    Ok(go("/today?done=app-done-practice"))
}

/// Back to one's own post.
async fn remove(asker: Asker, headers: HeaderMap, _: Form) -> Answer {
    practice::wear(&asker, &headers, None).await?;
    Ok(go("/today?done=app-done-practice-left"))
}

/// What must hold between two organisations that a colleague belongs to.
pub async fn check(tx: &mut ::store::Tx) -> Result<Vec<String>, Fault> {
    store::check(tx).await
}

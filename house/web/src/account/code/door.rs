//! Speaks: the password was right; the code that comes after it.

use ::store::Tx;
use askama::Template;
use axum::{http::HeaderMap, response::Response};
use ground::{AccountId, Fault, Moment, Uuid};

use super::rules;
use crate::{
    Answer, Asker, Form, Page,
    account::{self, door, doorkeeper, pages, rules as doors, store, unsent::Unsent},
    answer::{html, refused},
};

#[derive(Template)]
#[template(path = "account/code.html")]
struct Code {
    page: Page,
    form: Form,
}

fn page(asker: &Asker, form: Form) -> Code {
    Code { page: asker.page(asker.t.say("account-code-title")), form }
}

/// Whether this account's sign-in asks for a code.
pub(crate) async fn is_asked(asker: &Asker, account: AccountId) -> Result<bool, Fault> {
    let mut tx = doorkeeper().read(asker.house().db()).await?;
    Ok(store::codes(&mut tx, account).await?.since.is_some())
}

/// The page that asks for it, with what the sign-in page carried.
pub(crate) fn ask(asker: &Asker, account: AccountId, form: &Form, now: Moment) -> Response {
    let mut next = Form::new(&asker.t)
        .filled("ticket", rules::ticket(asker.house().keys(), account, now))
        .filled("back", form.value("back"));
    for field in ["unsent", "writer"] {
        if form.sent_field(field) {
            next = next.filled(field, form.value(field));
        }
    }
    html(&page(asker, next))
}

/// What became of a code.
enum Tried {
    Right,
    Wrong,
    Wait,
}

pub async fn create(asker: Asker, headers: HeaderMap, mut form: Form) -> Answer {
    let keys = asker.house().keys();
    let Some(account) = rules::holder(keys, form.value("ticket"), asker.now()) else {
        // The password again: too long ago, or not ours.
        form.refuse("", "account-code-late");
        return Ok(refused(&pages::sign_in_page(&asker, &headers, form).await?));
    };
    let typed = form.required("code", 20);
    if form.is_fine() {
        match tried(&asker, account, &typed).await? {
            Tried::Right => {
                let computer = door::computer(&headers)?;
                let token = account::open_session_on(asker.house(), account, asker.now(), &computer).await?;
                let unsent = Unsent::read(asker.house(), &form).filter(|unsent| unsent.account == account);
                pages::take_post(&asker, account, &token, unsent.as_ref()).await?;
                let way = pages::Way { back: form.value("back"), unsent };
                return Ok(pages::enter(&asker, way, &token, &computer));
            }
            Tried::Wrong => form.refuse("code", "account-code-wrong"),
            Tried::Wait => form.refuse("code", "account-code-wait"),
        }
    }
    Ok(refused(&page(&asker, form)))
}

/// Tries a code, of the telephone or on paper: each try is counted before it is made.
async fn tried(asker: &Asker, account: AccountId, typed: &str) -> Result<Tried, Fault> {
    let (id, what) = (Uuid::now_v7(), format!("code:{account}"));
    let mut tx = doorkeeper().write(asker.house().db()).await?;
    store::note_attempt(&mut tx, id, &what).await?;
    tx.commit().await?;
    let mut tx = doorkeeper().write(asker.house().db()).await?;
    let since = tx.now().plus_minutes(-doors::WINDOW_MINUTES);
    if store::attempts_since(&mut tx, &what, since).await? > rules::ATTEMPTS {
        store::strike_attempt(&mut tx, id).await?;
        tx.commit().await?;
        return Ok(Tried::Wait);
    }
    if !is_right(asker, &mut tx, account, typed).await? {
        return Ok(Tried::Wrong);
    }
    store::strike_attempt(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Tried::Right)
}

async fn is_right(asker: &Asker, tx: &mut Tx, account: AccountId, typed: &str) -> Result<bool, Fault> {
    let keys = asker.house().keys();
    let known = store::codes(tx, account).await?;
    let secret = rules::secret(keys, account, known.version);
    match rules::step_of(&secret, typed, tx.now(), known.step) {
        Some(step) => store::use_code(tx, account, step).await,
        None => store::use_paper(tx, account, &rules::sealed(keys, account, typed)).await,
    }
}

//! Speaks: the door of a shared computer. Who works on it today locks the screen, or hands it over with a short code.

use axum::{
    http::{HeaderMap, header},
    response::Response,
};
use ground::{AccountId, Fault, Uuid};

use crate::{
    Answer, Asker, Form,
    account::{
        Computer, SessionToken, doorkeeper, pages,
        proof::{Proof, Try},
        rules, store,
        unsent::Unsent,
    },
    answer::{go, refused},
    asker::cookie,
};

/// What this browser keeps of its computer, if it was given anything.
pub(super) fn device(headers: &HeaderMap) -> Option<SessionToken> {
    cookie(headers, "device").and_then(SessionToken::parse)
}

/// The computer that these headers come from; one that was never here gets a token of its own.
pub(super) fn computer(headers: &HeaderMap) -> Result<Computer, Fault> {
    let device = device(headers).map_or_else(SessionToken::fresh, Ok)?;
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or("");
    Ok(Computer { device: Some(device), browser: rules::browser(agent) })
}

/// Who may open this computer with a short code: those who signed in on it, have not signed out, and chose one. The
/// session, and a first name and initial: the door may be read by whoever passes.
pub(super) async fn colleagues(asker: &Asker, headers: &HeaderMap) -> Result<Vec<(String, String)>, Fault> {
    let Some(device) = device(headers) else { return Ok(Vec::new()) };
    let mut tx = doorkeeper().read(asker.house().db()).await?;
    let now = tx.now();
    let all = store::sessions_on(&mut tx, &device.seal(asker.house())).await?;
    let may = all.into_iter().filter(|open| open.pin.is_some() && open.life.lasts(now));
    Ok(may.map(|open| (open.id.to_string(), short(&open.name))).collect())
}

/// `Moussa D.`
fn short(name: &str) -> String {
    let (first, last) = name.split_once(' ').unwrap_or((name, ""));
    last.chars().next().map_or_else(|| first.to_owned(), |initial| format!("{first} {initial}."))
}

/// Closes the screen; the session waits for its colleague.
pub async fn lock_create(asker: Asker, headers: HeaderMap) -> Answer {
    if let Some(token) = cookie(&headers, "antenne").and_then(SessionToken::parse) {
        let mut tx = doorkeeper().write(asker.house().db()).await?;
        store::lock_session(&mut tx, &token.seal(asker.house())).await?;
        tx.commit().await?;
    }
    Ok(go("/sign-in?done=account-done-locked"))
}

/// Opens the screen for one of those who work on it today, by their short code.
pub async fn switch_create(asker: Asker, headers: HeaderMap, mut form: Form) -> Answer {
    match switch(&asker, &headers, &mut form).await? {
        Some(Opened { token, account, own }) => {
            // Whoever closed the screen goes on where they were; a colleague begins their own day.
            let back = if own { form.value("back") } else { "/today" };
            let unsent = Unsent::read(asker.house(), &form).filter(|unsent| unsent.account == account);
            let computer = computer(&headers)?;
            // What was not sent goes where it was to go.
            let back = if unsent.is_some() { form.value("back") } else { back };
            Ok(pages::enter(&asker, pages::Way { back, unsent }, &token, &computer))
        }
        None => Ok(refusal(&asker, &headers, form).await?),
    }
}

async fn refusal(asker: &Asker, headers: &HeaderMap, form: Form) -> Result<Response, Fault> {
    Ok(refused(&pages::sign_in_page(asker, headers, form).await?))
}

/// The session that a code opened.
struct Opened {
    token: SessionToken,
    account: AccountId,
    /// Whether this browser held it before.
    own: bool,
}

async fn switch(asker: &Asker, headers: &HeaderMap, form: &mut Form) -> Result<Option<Opened>, Fault> {
    let house = asker.house();
    let mut tx = doorkeeper().read(house.db()).await?;
    let now = tx.now();
    let wish: Option<Uuid> = form.pick("session");
    let here = match device(headers) {
        Some(device) => store::sessions_on(&mut tx, &device.seal(house)).await?,
        None => Vec::new(),
    };
    let open = here.into_iter().find(|open| Some(open.id) == wish && open.life.lasts(now));
    let Some((open, hash)) = open.and_then(|open| Some((open.clone(), open.pin?))) else {
        form.refuse("", "account-switch-who");
        return Ok(None);
    };
    let held = match cookie(headers, "antenne").and_then(SessionToken::parse) {
        Some(token) => store::session_id(&mut tx, &token.seal(house)).await?,
        None => None,
    };
    drop(tx);
    let (what, secret) = (format!("pin:{}", open.account), form.value("pin").to_owned());
    match (Try { what, limits: rules::PIN_LIMITS, secret, hash }).made(house).await? {
        Proof::Right => {}
        Proof::Wrong => {
            form.refuse("pin", "account-pin-wrong");
            return Ok(None);
        }
        Proof::Wait => {
            form.refuse("pin", "account-pin-wait");
            return Ok(None);
        }
    }
    let mut tx = doorkeeper().write(house.db()).await?;
    let token = SessionToken::fresh()?;
    if !store::reopen_session(&mut tx, open.id, &token.seal(house)).await? {
        form.refuse("", "account-switch-who");
        return Ok(None);
    }
    tx.commit().await?;
    Ok(Some(Opened { token, account: open.account, own: held == Some(open.id) }))
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn the_door_says_no_whole_name() {
        assert_eq!(short("Moussa Diarra"), "Moussa D.");
        assert_eq!(short("Élodie Le Goff"), "Élodie L.");
        assert_eq!(short("Yao"), "Yao");
    }
}

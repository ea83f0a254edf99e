//! Speaks: codes set up on one's telephone, ten on paper, and neither any more.

use askama::Template;
use axum::extract::Path;
use ground::{AccountId, Fault};
use papers::qr;

use super::rules;
use crate::{
    Answer, Asker, Begun, Form, Page, Trouble,
    account::{self as accounts, office, own, store},
    answer::{go, html, refused},
};

#[derive(Template)]
#[template(path = "account/codes.html")]
struct Codes {
    page: Page,
    form: Form,
    /// Whether they are asked for.
    on: bool,
    /// How many on paper are left.
    left: i64,
    /// Whether this post asks for them.
    wanted: bool,
    /// The QR code, safe SVG made here; empty until the password was given, and once they are asked for.
    picture: String,
    /// The same for who types it.
    secret: String,
    /// New codes on paper, said once.
    papers: Vec<String>,
}

fn colleague(asker: &Asker) -> Result<AccountId, Trouble> {
    asker.colleague().map(|colleague| colleague.account).ok_or(Trouble::Forbidden)
}

/// The page; the secret stands on it only when the form carries the proof that the password was just given: whoever
/// passes by an open screen copies none.
async fn sheet(asker: &Asker, form: Form, papers: Vec<String>) -> Result<Codes, Trouble> {
    let account = colleague(asker)?;
    let mut tx = asker.read().await?;
    let known = store::codes(&mut tx, account).await?;
    let on = known.since.is_some();
    let (keys, version) = (asker.house().keys(), known.version + 1);
    let (mut picture, mut secret) = (String::new(), String::new());
    if !on && rules::sets_up(keys, account, version, form.value("proof"), asker.now()) {
        let email = store::find(&mut tx, account).await?.and_then(|account| account.email).unwrap_or_default();
        let bytes = rules::secret(keys, account, version);
        let alt = asker.t.say("account-codes-picture");
        picture = qr::svg(&rules::address(&bytes, &email), &alt, 256).map_err(Fault::from_error)?;
        let typed = rules::base32(&bytes);
        let fours = typed.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four).into_owned());
        secret = fours.collect::<Vec<_>>().join(" ");
    }
    Ok(Codes {
        page: asker.page(asker.t.say("account-codes-title")),
        form,
        on,
        left: store::papers_left(&mut tx, account).await?,
        wanted: asker.colleague().is_some_and(|colleague| colleague.code_wanted),
        picture,
        secret,
        papers,
    })
}

pub async fn show(asker: Asker) -> Answer {
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, form, Vec::new()).await?))
}

/// Ten codes that nobody can guess, and what is kept of them.
fn fresh(asker: &Asker, account: AccountId) -> Result<(Vec<String>, Vec<String>), Fault> {
    let codes: Result<Vec<String>, Fault> =
        (0..rules::RECOVERY).map(|_| keys::random::<10>().map(rules::recovery)).collect();
    let codes = codes?;
    let hashes = codes.iter().map(|code| rules::sealed(asker.house().keys(), account, code)).collect();
    Ok((codes, hashes))
}

/// The secret for the telephone, for who gives the password.
pub async fn key_create(asker: Asker, mut form: Form) -> Answer {
    let account = colleague(&asker)?;
    let password = form.value("password").to_owned();
    own::prove(&asker, &mut form, ("password", password)).await?;
    if !form.is_fine() {
        return Ok(refused(&sheet(&asker, form, Vec::new()).await?));
    }
    let mut tx = asker.read().await?;
    let version = store::codes(&mut tx, account).await?.version + 1;
    drop(tx);
    let proof = rules::setting_up(asker.house().keys(), account, version, asker.now());
    Ok(html(&sheet(&asker, Form::new(&asker.t).filled("proof", proof), Vec::new()).await?))
}

/// Sets the telephone up: a moment after the password, with a code that it shows.
pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let account = colleague(&asker)?;
    let mut tx = asker.read().await?;
    let known = store::codes(&mut tx, account).await?;
    drop(tx);
    if known.since.is_some() {
        return Ok(go("/account/code"));
    }
    let proof = form.value("proof").to_owned();
    if !rules::sets_up(asker.house().keys(), account, known.version + 1, &proof, asker.now()) {
        form.refuse("password", "account-code-late");
        return Ok(refused(&sheet(&asker, form, Vec::new()).await?));
    }
    let typed = form.required("code", 20);
    let secret = rules::secret(asker.house().keys(), account, known.version + 1);
    let step = rules::step_of(&secret, &typed, asker.now(), 0);
    if step.is_none() {
        form.refuse("code", "account-codes-unlike");
    }
    let Some(step) = step.filter(|_| form.is_fine()) else {
        return Ok(refused(&sheet(&asker, form, Vec::new()).await?));
    };
    let (papers, hashes) = fresh(&asker, account)?;
    let mut tx = asker.write().await?;
    store::ask_codes(&mut tx, account, known.version + 1, step).await?;
    store::keep_papers(&mut tx, account, &hashes).await?;
    tx.commit().await?;
    Ok(html(&sheet(&asker, Form::new(&asker.t), papers).await?))
}

/// Ten new codes on paper; those before them open nothing.
pub async fn papers_create(asker: Asker, mut form: Form) -> Answer {
    let account = colleague(&asker)?;
    let password = form.value("password").to_owned();
    own::prove(&asker, &mut form, ("password", password)).await?;
    if !form.is_fine() {
        return Ok(refused(&sheet(&asker, form, Vec::new()).await?));
    }
    let (papers, hashes) = fresh(&asker, account)?;
    let mut tx = asker.write().await?;
    if store::codes(&mut tx, account).await?.since.is_none() {
        return Err(Trouble::Missing);
    }
    store::keep_papers(&mut tx, account, &hashes).await?;
    tx.commit().await?;
    Ok(html(&sheet(&asker, Form::new(&asker.t), papers).await?))
}

/// No code any more; with the password.
pub async fn remove(asker: Asker, mut form: Form) -> Answer {
    let account = colleague(&asker)?;
    let password = form.value("password").to_owned();
    own::prove(&asker, &mut form, ("password", password)).await?;
    if !form.is_fine() {
        return Ok(refused(&sheet(&asker, form, Vec::new()).await?));
    }
    let mut tx = asker.write().await?;
    store::drop_codes(&mut tx, account).await?;
    accounts::want_codes_again(asker.house(), &mut tx, account).await?;
    tx.commit().await?;
    Ok(go("/account/code?done=account-done-code-removed"))
}

/// A colleague lost telephone and papers: who keeps accounts opens the door again.
pub async fn office_remove(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let account = office::known(&mut tx, &id).await?;
    // One's own second proof goes by one's own page, which asks the password.
    if asker.colleague().is_some_and(|colleague| colleague.account == account.id) {
        return Err(Trouble::Forbidden);
    }
    store::drop_codes(&mut tx, account.id).await?;
    accounts::want_codes_again(asker.house(), &mut tx, account.id).await?;
    asker.finish(tx, &form, &format!("/accounts/{}", account.id), "account-done-code-removed").await
}

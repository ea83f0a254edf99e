//! Speaks: sign in, choose today's post, sign out, change language or display.

use askama::Template;
use axum::{
    extract::Query,
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use ground::{AccountId, Fault, Uuid, choice::Choice as _};
use serde::Deserialize;

use crate::{
    Answer, Asker, Form, Language, Page, Trouble,
    account::{
        self, Computer, SessionToken, code, door, doorkeeper,
        proof::{Proof, Try},
        rules, store,
        unsent::Unsent,
    },
    answer::{go, html, refused},
    asker::cookie,
};

#[derive(Template)]
#[template(path = "account/sign_in.html")]
pub(super) struct SignIn {
    page: Page,
    form: Form,
    /// Who may open this computer with a short code: session and name.
    here: Vec<(String, String)>,
}

#[derive(Deserialize, Default)]
pub struct Back {
    #[serde(default)]
    back: String,
}

/// A path of this program, never of another site.
fn inside(path: &str) -> &str {
    // A browser drops a tab or a line's end, and would read what follows as another site.
    let fine =
        path.starts_with('/') && !path.starts_with("//") && !path.contains(|c: char| c == '\\' || c.is_control());
    if fine { path } else { "/today" }
}

pub async fn new(asker: Asker, headers: HeaderMap, Query(query): Query<Back>) -> Answer {
    if asker.is_signed_in() {
        return Ok(go("/today"));
    }
    let form = Form::new(&asker.t).filled("back", inside(&query.back));
    Ok(html(&sign_in_page(&asker, &headers, form).await?))
}

pub(super) async fn sign_in_page(asker: &Asker, headers: &HeaderMap, form: Form) -> Result<SignIn, Fault> {
    let here = door::colleagues(asker, headers).await?;
    Ok(SignIn { page: asker.page(asker.t.say("account-sign-in-title")), form, here })
}

pub async fn create(asker: Asker, headers: HeaderMap, mut form: Form) -> Answer {
    let email = form.required("email", 200).to_lowercase();
    let password = form.value("password").to_owned();
    if password.is_empty() {
        form.refuse("password", "ui-field-required");
    }
    if form.is_fine() {
        let computer = door::computer(&headers)?;
        let unsent = Unsent::read(asker.house(), &form);
        match check(&asker, &email, password, &computer, unsent.as_ref()).await? {
            Checked::Code(account) => return Ok(code::door::ask(&asker, account, &form, asker.now())),
            Checked::Right(account, token) => {
                let way = Way { back: form.value("back"), unsent: unsent.filter(|unsent| unsent.account == account) };
                return Ok(enter(&asker, way, &token, &computer));
            }
            Checked::Wrong => form.refuse("", "account-sign-in-wrong"),
            Checked::Wait => form.refuse("", "account-sign-in-wait"),
        }
    }
    Ok(refused(&sign_in_page(&asker, &headers, form).await?))
}

/// Where a session begins: back to where somebody was, or at the form that they had not sent.
pub(super) struct Way<'a> {
    pub back: &'a str,
    pub unsent: Option<Unsent>,
}

/// The way in with a session.
pub(super) fn enter(asker: &Asker, way: Way<'_>, session: &SessionToken, computer: &Computer) -> Response {
    let back = inside(way.back);
    let mut response = way.unsent.map_or_else(|| go(back), |unsent| unsent.offer(asker, back));
    let secure = secure(asker);
    set_cookie(&mut response, &format!("antenne={}; Path=/; HttpOnly; SameSite=Lax{secure}", session.text()));
    if let Some(device) = &computer.device {
        let cookie = format!("device={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{secure}", device.text());
        set_cookie(&mut response, &cookie);
    }
    response
}

/// A form written at a post is sent from that post.
pub(super) async fn take_post(
    asker: &Asker,
    account: AccountId,
    token: &SessionToken,
    unsent: Option<&Unsent>,
) -> Result<(), Fault> {
    let Some(unsent) = unsent else { return Ok(()) };
    let mut tx = doorkeeper().read(asker.house().db()).await?;
    let post = store::chosen_in(&mut tx, unsent.session).await?;
    drop(tx);
    if let Some(grant) = post {
        account::choose_post(asker.house(), token, account, grant).await?;
    }
    Ok(())
}

enum Checked {
    Right(AccountId, SessionToken),
    /// The password is right, and a code is to come.
    Code(AccountId),
    Wrong,
    Wait,
}

async fn check(
    asker: &Asker,
    email: &str,
    password: String,
    computer: &Computer,
    unsent: Option<&Unsent>,
) -> Result<Checked, Fault> {
    let what =
        format!("sign-in:{}", keys::hex(&asker.house().keys().seal(keys::Purpose::Session, email.as_bytes())[..8]));
    let mut tx = doorkeeper().read(asker.house().db()).await?;
    let now = tx.now();
    let known = store::by_email(&mut tx, email).await?;
    drop(tx);
    // The same work for an unknown address, so that time tells nothing.
    let (account, hash) = known.map_or((None, rules::NOBODYS.to_owned()), |(id, hash)| (Some(id), hash));
    let proof = Try { what, limits: rules::LIMITS, secret: password, hash }.made(asker.house()).await?;
    match (proof, account) {
        (Proof::Right, Some(account)) if code::door::is_asked(asker, account).await? => Ok(Checked::Code(account)),
        (Proof::Right, Some(account)) => {
            let token = account::open_session_on(asker.house(), account, now, computer).await?;
            take_post(asker, account, &token, unsent).await?;
            Ok(Checked::Right(account, token))
        }
        (Proof::Wait, _) => Ok(Checked::Wait),
        _ => Ok(Checked::Wrong),
    }
}

fn secure(asker: &Asker) -> &'static str {
    if asker.house().address().starts_with("https://") { "; Secure" } else { "" }
}

fn set_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

pub async fn remove(asker: Asker, headers: HeaderMap) -> Answer {
    if let Some(token) = cookie(&headers, "antenne").and_then(SessionToken::parse) {
        let mut tx = doorkeeper().write(asker.house().db()).await?;
        store::end_session(&mut tx, &token.seal(asker.house())).await?;
        tx.commit().await?;
    }
    let mut response = go("/sign-in?done=account-done-signed-out");
    set_cookie(&mut response, "antenne=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    Ok(response)
}

struct PostChoice {
    grant: Uuid,
    role: String,
    place: String,
    pictogram: &'static str,
}

#[derive(Template)]
#[template(path = "account/post.html")]
struct ChoosePost {
    page: Page,
    form: Form,
    name: String,
    posts: Vec<PostChoice>,
}

async fn choose(asker: &Asker, form: Form) -> Result<ChoosePost, Trouble> {
    let Some(colleague) = asker.colleague() else { return Err(Trouble::Forbidden) };
    let mut tx = doorkeeper().read(asker.house().db()).await?;
    let day = rules::day(tx.now());
    let grants = store::grants(&mut tx, colleague.account, day).await?;
    let posts = grants
        .into_iter()
        .map(|grant| PostChoice {
            grant: grant.id,
            role: asker.t.say(&grant.role.text()),
            place: grant.place.unwrap_or_else(|| asker.t.say("account-post-everywhere")),
            pictogram: pictogram(grant.role),
        })
        .collect();
    let page = asker.page(asker.t.say("account-post-title"));
    Ok(ChoosePost { page, form, name: colleague.name.clone(), posts })
}

fn pictogram(role: crate::Role) -> &'static str {
    use crate::Role;
    match role {
        Role::Administrator => "lock",
        Role::NetworkOfficer => "network",
        Role::SpaceManager => "home",
        Role::Facilitator => "agenda",
        Role::Adviser => "diagnosis",
        Role::Receptionist => "reception",
        Role::Seller => "phone",
        Role::Volunteer => "team",
        Role::Referrer => "referral",
    }
}

pub async fn post_new(asker: Asker, Query(query): Query<Back>) -> Answer {
    let form = Form::new(&asker.t).filled("back", inside(&query.back));
    Ok(html(&choose(&asker, form).await?))
}

pub async fn post_create(asker: Asker, headers: HeaderMap, mut form: Form) -> Answer {
    let grant: Option<Uuid> = form.pick("grant");
    let token = cookie(&headers, "antenne").and_then(SessionToken::parse);
    if let (Some(grant), Some(token), Some(colleague)) = (grant, token, asker.colleague())
        && account::choose_post(asker.house(), &token, colleague.account, grant).await?
    {
        return Ok(go(inside(form.value("back"))));
    }
    form.refuse("grant", "ui-field-choose");
    Ok(refused(&choose(&asker, form).await?))
}

pub async fn language_update(asker: Asker, form: Form) -> Answer {
    let language = Language::parse(form.value("language")).unwrap_or(Language::French);
    let mut response = go(inside(form.value("back")));
    let cookie =
        format!("language={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{}", language.word(), secure(&asker));
    set_cookie(&mut response, &cookie);
    Ok(response)
}

pub async fn display_update(asker: Asker, form: Form) -> Answer {
    let display = asker.display().pressed(form.value("theme"), form.value("size"), form.value("keys"));
    let mut response = go(inside(form.value("back")));
    let cookie =
        format!("display={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{}", display.cookie(), secure(&asker));
    set_cookie(&mut response, &cookie);
    Ok(response)
}

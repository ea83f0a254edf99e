//! The one who asks: recognised from the session cookie, with today's post, rights and language.

use std::sync::{Arc, OnceLock};

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, StatusCode, Uri, header, request::Parts},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use ground::{AccountId, Fault, Moment, Refusal, SpaceId, Uuid, choice::Choice as _};
use store::{Badge, Rights, Tx, Who};

use crate::{
    Display, House, Language, Page, Role, Speech, Trouble,
    account::{self, SessionToken},
    answer::{self, ErrorPage},
    page, search,
};

/// Today's post of somebody who signed in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Post {
    pub grant: Uuid,
    pub role: Role,
    pub space: Option<SpaceId>,
    /// The name of its space, or of its partner.
    pub place: Option<String>,
    /// The partner structure, for a referrer's account.
    pub partner: Option<ground::PartnerId>,
}

/// Who signed in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Colleague {
    pub account: AccountId,
    pub name: String,
    pub post: Option<Post>,
    /// How long the screen stays open unused, in minutes.
    pub lock_minutes: i64,
    /// What is to be learnt, for whoever practises on invented people.
    pub lesson: Option<account::practice::Lesson>,
    /// Their post asks for a code after the password, which they have not set up.
    pub code_wanted: bool,
}

/// The one who asks; every handler takes one.
#[derive(Clone)]
pub struct Asker {
    house: House,
    badge: Badge,
    colleague: Option<Colleague>,
    pub t: Speech,
    display: Display,
    path: String,
    query: Option<String>,
    nonce: String,
    /// What every page of this request has, made once: each panel takes a page too.
    page: Arc<OnceLock<Page>>,
}

impl Asker {
    pub fn house(&self) -> &House {
        &self.house
    }

    pub fn badge(&self) -> &Badge {
        &self.badge
    }

    pub fn now(&self) -> Moment {
        self.house.db().clock().now()
    }

    pub fn is_signed_in(&self) -> bool {
        self.colleague.is_some()
    }

    pub fn colleague(&self) -> Option<&Colleague> {
        self.colleague.as_ref()
    }

    /// Today's post.
    pub fn post(&self) -> Option<&Post> {
        self.colleague.as_ref().and_then(|colleague| colleague.post.as_ref())
    }

    /// The space of today's post.
    ///
    /// # Errors
    /// `Spaceless` for a post without a space.
    pub fn space(&self) -> Result<SpaceId, Trouble> {
        self.badge.space().ok_or(Trouble::Spaceless)
    }

    /// Opens a transaction that reads.
    pub async fn read(&self) -> Result<Tx, Fault> {
        self.badge.read(self.house.db()).await
    }

    /// Opens a transaction that writes; for forms prefer [`Asker::begin`], which happens once.
    pub async fn write(&self) -> Result<Tx, Fault> {
        self.badge.write(self.house.db()).await
    }

    /// The same asker once a link has told who they are.
    #[must_use]
    pub fn wearing(&self, badge: Badge) -> Self {
        Self { badge, page: Arc::default(), ..self.clone() }
    }

    /// The same asker, who reads another language: that of a person's own page.
    #[must_use]
    pub fn speaking(&self, language: Language) -> Self {
        Self { t: self.t.in_language(language), page: Arc::default(), ..self.clone() }
    }

    /// The path and query of this request.
    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn query(&self) -> &str {
        self.query.as_deref().unwrap_or("")
    }

    /// A page under this title, with navigation, post and language.
    pub fn page(&self, title: impl Into<String>) -> Page {
        let made = self.page.get_or_init(|| page::make(self));
        Page { title: title.into(), ..made.clone() }
    }

    /// How this device wants its pages.
    pub fn display(&self) -> Display {
        self.display
    }

    pub(crate) fn nonce(&self) -> &str {
        &self.nonce
    }

    /// Adds what depends on this request to its answer.
    pub(crate) fn dress(&self, response: &mut Response) {
        self.explain_if_not(response);
        response.extensions_mut().insert(crate::headers::Nonce(self.nonce.clone()));
    }

    fn explain_if_not(&self, response: &mut Response) {
        if response.extensions().get::<answer::Explained>().is_none()
            && let Some(trouble) = response.extensions_mut().remove::<answer::Unexplained>()
        {
            *response = self.explain(trouble.into());
        }
    }

    /// The page for trouble: what happened, in plain words, and a way back.
    pub(crate) fn explain(&self, trouble: Trouble) -> Response {
        let (status, kind) = match &trouble {
            Trouble::Forbidden => (StatusCode::FORBIDDEN, "forbidden"),
            Trouble::Spaceless => (StatusCode::FORBIDDEN, "spaceless"),
            Trouble::Conflict(_) => (StatusCode::CONFLICT, "conflict"),
            Trouble::Missing => (StatusCode::NOT_FOUND, "missing"),
            Trouble::Refused(_) => (StatusCode::UNPROCESSABLE_ENTITY, "refused"),
            Trouble::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
            Trouble::Fault(_) => (StatusCode::INTERNAL_SERVER_ERROR, "fault"),
        };
        let reference = match &trouble {
            Trouble::Fault(fault) => Some(answer::log(fault)),
            Trouble::Conflict(fault) => Some(answer::log_conflict(fault)),
            _ => None,
        };
        let elsewhere = matches!(trouble, Trouble::Forbidden | Trouble::Spaceless) && self.is_signed_in();
        let post = elsewhere.then(|| self.choose_post());
        let reasons = match trouble {
            Trouble::Refused(refusal) => {
                refusal.problems.iter().map(|problem| self.t.with(problem.text, &*problem.arguments)).collect()
            }
            _ => Vec::new(),
        };
        let page = self.page(self.t.say(&format!("ui-error-{kind}-title")));
        let what = self.t.say(&format!("ui-error-{kind}-text"));
        let mut response = answer::html(&ErrorPage { page, what, reasons, post, reference });
        *response.status_mut() = status;
        response.extensions_mut().insert(answer::Explained);
        response.extensions_mut().insert(crate::headers::Nonce(self.nonce.clone()));
        response
    }

    pub(crate) fn to_sign_in(&self) -> Response {
        answer::go(&format!("/sign-in?back={}", self.back()))
    }

    /// Where today's post is chosen, and leads back here.
    pub(crate) fn choose_post(&self) -> String {
        format!("/post?back={}", self.back())
    }

    /// This page once more: its path and query.
    pub(crate) fn again(&self) -> String {
        self.query.as_ref().map_or_else(|| self.path.clone(), |query| format!("{}?{query}", self.path))
    }

    fn back(&self) -> String {
        form_urlencoded::byte_serialize(self.again().as_bytes()).collect()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Asker {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Trouble::Fault(Fault::because("a handler outside of Routes")).into_response())
    }
}

/// A cookie's value.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// Middleware around everything: whoever comes is a visitor at first, and no answer stays without words.
pub(crate) async fn receive(State(house): State<House>, mut request: Request, next: Next) -> Response {
    let visitor = match visitor(house, request.headers(), request.uri()) {
        Ok(visitor) => visitor,
        Err(fault) => return Trouble::Fault(fault).into_response(),
    };
    request.extensions_mut().insert(visitor.clone());
    let mut response = next.run(request).await;
    visitor.explain_if_not(&mut response);
    let status = response.status();
    let told = response.headers().contains_key(header::CONTENT_TYPE)
        || response.extensions().get::<answer::Explained>().is_some();
    if (status.is_client_error() || status.is_server_error()) && !told {
        response = visitor.explain(match status {
            StatusCode::FORBIDDEN => Trouble::Forbidden,
            StatusCode::SERVICE_UNAVAILABLE => Trouble::Busy,
            StatusCode::PAYLOAD_TOO_LARGE => Refusal::because("ui-form-too-large").into(),
            _ => Trouble::Missing,
        });
        *response.status_mut() = status;
    }
    response
}

fn visitor(house: House, headers: &HeaderMap, uri: &Uri) -> Result<Asker, Fault> {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let language =
        cookie(headers, "language").and_then(Language::parse).unwrap_or_else(|| Language::accepted(accepted));
    Ok(Asker {
        t: house.words().speech(language),
        display: cookie(headers, "display").map(Display::parse).unwrap_or_default(),
        house,
        badge: Badge::mint(Who::Visitor, None, None, Rights::none()),
        colleague: None,
        path: uri.path().to_owned(),
        query: uri.query().map(str::to_owned),
        nonce: keys::hex(&keys::random::<16>()?),
        page: Arc::default(),
    })
}

/// The header of what a page asks while nobody touches it.
const BY_ITSELF: &str = "x-by-itself";

/// Middleware: recognises the colleague in a visitor who has a session.
pub(crate) async fn recognise(mut request: Request, next: Next) -> Response {
    let token = cookie(request.headers(), "antenne").and_then(SessionToken::parse);
    // What a page asks by itself is no sign that somebody is there.
    let is_used = !request.headers().contains_key(BY_ITSELF);
    if let Some(token) = token
        && let Some(asker) = request.extensions_mut().get_mut::<Asker>()
    {
        match account::recognise(&asker.house, &token, is_used).await {
            Ok(Some(known)) => (asker.badge, asker.colleague) = (known.badge, Some(known.colleague)),
            Ok(None) => {}
            Err(fault) => return asker.explain(fault.into()),
        }
    }
    let asker = request.extensions().get::<Asker>();
    let whose = asker.and_then(Asker::colleague).map(|colleague| colleague.account);
    if let Some(plain) = asker.and_then(|asker| search::revealed(&asker.house, whose, request.uri())) {
        *request.uri_mut() = plain;
    }
    next.run(request).await
}

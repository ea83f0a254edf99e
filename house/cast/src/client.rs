//! A browser without a window: keeps cookies, follows nothing by itself, checks every page it fetches.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use ground::{AccountId, Uuid};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;
use web::{House, Role, Routes, account};

use crate::{check, scene::account_of};

/// A browser of one person.
#[derive(Clone)]
pub struct Client {
    router: Router,
    house: House,
    cookies: Vec<(String, String)>,
    /// What it says of itself with every request.
    says: Vec<(String, String)>,
}

/// An answer.
#[derive(Debug)]
pub struct Seen {
    pub status: StatusCode,
    /// Where a redirect leads.
    pub location: Option<String>,
    pub kind: String,
    /// What the browser is asked to keep, each as it was sent.
    pub cookies: Vec<String>,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Seen {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    /// What a person reads: without tags, white space made single.
    pub fn words(&self) -> String {
        check::words(&self.text())
    }

    /// # Panics
    /// When the words are not on the page.
    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        let words = &check::single(words);
        assert!(self.words().contains(words.as_str()), "« {words} » is not on the page:\n{}", self.words());
        self
    }

    /// # Panics
    /// When the words are on the page.
    #[track_caller]
    pub fn does_not_say(&self, words: &str) -> &Self {
        let words = &check::single(words);
        assert!(!self.words().contains(words.as_str()), "« {words} » is on the page:\n{}", self.words());
        self
    }

    /// # Panics
    /// When the status is another.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.words());
        self
    }

    /// The path of a redirect, without its confirmation.
    ///
    /// # Panics
    /// When this is no redirect.
    #[track_caller]
    pub fn leads_to(&self) -> String {
        let to = self.location.as_deref().unwrap_or_else(|| panic!("no redirect: {} {}", self.status, self.words()));
        to.split(['?', '#']).next().unwrap_or(to).to_owned()
    }
}

impl Client {
    pub(crate) fn new(router: Router, house: House) -> Self {
        let says = vec![("sec-fetch-site".to_owned(), "same-origin".to_owned())];
        Self { router, house, cookies: Vec::new(), says }
    }

    /// A browser before a house that the app composed itself.
    pub fn before(routes: Routes, house: House) -> Self {
        Self::new(routes.into_router(house.clone()), house)
    }

    pub fn house(&self) -> &House {
        &self.house
    }

    /// The same browser, with the colleague of this role signed in at their post.
    pub async fn signed_in(&self, role: Role) -> Self {
        self.signed_in_as(account_of(role)).await
    }

    /// The same browser, with the holder of this account signed in.
    pub async fn signed_in_as(&self, account: AccountId) -> Self {
        let now = self.house.db().clock().now();
        let token = account::open_session(&self.house, account, now).await.expect("a session");
        self.with_cookie("antenne", token.text())
    }

    #[must_use]
    pub fn with_cookie(&self, name: &str, value: &str) -> Self {
        let mut other = self.clone();
        other.cookies.retain(|(known, _)| known != name);
        other.cookies.push((name.to_owned(), value.to_owned()));
        other
    }

    /// The same browser, keeping what an answer asks it to keep.
    #[must_use]
    pub fn keeping(&self, seen: &Seen) -> Self {
        let kept = seen.cookies.iter().filter_map(|cookie| cookie.split(';').next()?.split_once('='));
        kept.fold(self.clone(), |browser, (name, value)| browser.with_cookie(name, value))
    }

    /// The same browser, which says this of where its requests come from.
    #[must_use]
    pub fn saying(&self, headers: &[(&str, &str)]) -> Self {
        let says = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { says, ..self.clone() }
    }

    /// Fetches a page; HTML is checked by the house rules.
    pub async fn get(&self, path: &str) -> Seen {
        self.send(Method::GET, path, String::new()).await
    }

    /// Sends a form, with a fresh key unless the fields name one.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let mut form = form_urlencoded::Serializer::new(String::new());
        if !fields.iter().any(|(name, _)| *name == "key") {
            form.append_pair("key", &Uuid::now_v7().to_string());
        }
        form.extend_pairs(fields);
        self.send(Method::POST, path, form.finish()).await
    }

    /// Sends a form with a file: its field, its name and its bytes.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], (field, name, bytes): (&str, &str, &[u8])) -> Seen {
        const EDGE: &str = "edge-of-a-part";
        let key = Uuid::now_v7().to_string();
        let mut body = Vec::new();
        for (name, value) in fields.iter().copied().chain([("key", key.as_str())]) {
            let part = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.as_bytes());
        }
        let head = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.as_bytes());
        body.extend(bytes);
        body.extend(format!("\r\n--{EDGE}--\r\n").as_bytes());
        self.send_as(Method::POST, path, body, &format!("multipart/form-data; boundary={EDGE}")).await
    }

    async fn send(&self, method: Method, path: &str, body: String) -> Seen {
        self.send_as(method, path, body.into_bytes(), "application/x-www-form-urlencoded").await
    }

    async fn send_as(&self, method: Method, path: &str, body: Vec<u8>, kind: &str) -> Seen {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(method.clone())
            .uri(path)
            .header(header::HOST, "antenne.test")
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, kind);
        for (name, value) in &self.says {
            request = request.header(name, value);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        let of = |name: header::HeaderName| {
            response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
        };
        let (location, kind, policy) =
            (of(header::LOCATION), of(header::CONTENT_TYPE), of(header::CONTENT_SECURITY_POLICY));
        let headers = response.headers().clone();
        let cookies = headers.get_all(header::SET_COOKIE).iter();
        let cookies = cookies.filter_map(|value| value.to_str().ok()).map(str::to_owned).collect();
        let body = response.into_body().collect().await.expect("a body").to_bytes().to_vec();
        let seen = Seen { status, location, kind: kind.unwrap_or_default(), cookies, headers, body };
        if seen.kind.starts_with("text/html") {
            let problems = check::problems(&seen.text(), policy.as_deref().unwrap_or(""));
            assert!(problems.is_empty(), "{method} {path} breaks the house rules:\n{}\n", problems.join("\n"));
        }
        seen
    }
}

//! Routes with the right that each needs, kept in one list: checked before any handler, printed by `antenne routes`.

use std::{convert::Infallible, time::Duration};

use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, Request},
    handler::Handler,
    http::{Method, StatusCode},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
    routing::{MethodRouter, any, get, post},
};
use ground::choice::Choice as _;
use store::Right;
use tower_http::{limit::RequestBodyLimitLayer, timeout::TimeoutLayer};

use crate::{Asker, House, Trouble, account, asker, headers, permission};

/// What a route asks of the one who comes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Guard {
    /// A right of today's post.
    Right(Right),
    /// To be signed in, whatever the post.
    SignedIn,
    /// A secret link, whose seal the handler checks.
    Link,
    /// Nothing.
    Anyone,
}

impl Guard {
    /// Whether this asker may come in.
    pub(crate) fn admits(self, asker: &Asker) -> bool {
        match self {
            Self::Right(right) => asker.badge().may(right),
            Self::SignedIn => asker.is_signed_in(),
            Self::Link | Self::Anyone => true,
        }
    }

    /// As `antenne routes` prints it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Right(right) => right.word(),
            Self::SignedIn => "signed_in",
            Self::Link => "link",
            Self::Anyone => "anyone",
        }
    }
}

/// One line of `antenne routes`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RouteInfo {
    pub method: &'static str,
    pub path: &'static str,
    pub guard: Guard,
}

/// Largest form without a file, in bytes.
pub(crate) const MOST: usize = 256 * 1024;

/// What a request may weigh, and how long it may take with the time to receive it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Limits {
    /// In bytes.
    size: usize,
    time: Duration,
}

/// Of a page, and of a form without a file.
const USUAL: Limits = Limits { size: MOST, time: Duration::from_secs(30) };
/// How long a form with a file may take: 40 MB at 64 kB/s.
const SENDING: Duration = Duration::from_mins(10);

/// The routes of a room.
#[derive(Default)]
pub struct Routes {
    list: Vec<(RouteInfo, Limits, MethodRouter<House>)>,
}

impl Routes {
    pub fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub fn get<T: 'static>(mut self, path: &'static str, guard: Guard, handler: impl Handler<T, House>) -> Self {
        self.list.push((RouteInfo { method: "GET", path, guard }, USUAL, get(handler)));
        self
    }

    #[must_use]
    pub fn post<T: 'static>(mut self, path: &'static str, guard: Guard, handler: impl Handler<T, House>) -> Self {
        self.list.push((RouteInfo { method: "POST", path, guard }, USUAL, post(handler)));
        self
    }

    /// A list to download, at an address of each kind: its handler answers with a [`crate::Sheet`].
    #[must_use]
    pub fn sheet<T: 'static>(
        self,
        (csv, xlsx): (&'static str, &'static str),
        guard: Guard,
        handler: impl Handler<T, House>,
    ) -> Self {
        self.get(csv, guard, handler.clone()).get(xlsx, guard, handler)
    }

    /// A form with a file of at most `most` bytes: its handler takes an [`crate::Upload`].
    #[must_use]
    pub fn upload<T: 'static>(
        mut self,
        path: &'static str,
        guard: Guard,
        most: usize,
        handler: impl Handler<T, House>,
    ) -> Self {
        self.list.push((
            RouteInfo { method: "POST", path, guard },
            Limits { size: most, time: SENDING },
            post(handler),
        ));
        self
    }

    /// These routes and those of another room.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.list.extend(other.list);
        self
    }

    pub fn infos(&self) -> Vec<RouteInfo> {
        self.list.iter().map(|(info, ..)| *info).collect()
    }

    /// The service: every route behind its guard, then headers, limits and the page for what is not there.
    pub fn into_router(self, house: House) -> Router {
        let mut router = Router::new();
        for (info, limits, method) in self.list {
            let guarded = method
                .layer::<_, Infallible>(middleware::from_fn(check))
                .layer::<_, Infallible>(Extension(info.guard))
                .layer::<_, Infallible>(middleware::from_fn(asker::recognise));
            router = router.route(info.path, limited(guarded, limits));
        }
        let missing = limited(any(nowhere).layer(middleware::from_fn(asker::recognise)), USUAL);
        let router = router.method_not_allowed_fallback(above).fallback_service(missing.with_state(house.clone()));
        headers::wrap(router.with_state(house.clone()), house)
    }
}

/// Refuses what weighs more (413) and gives up what takes longer (503).
fn limited<S: Clone + Send + Sync + 'static>(method: MethodRouter<S>, limits: Limits) -> MethodRouter<S> {
    method
        .layer::<_, Infallible>(DefaultBodyLimit::disable())
        .layer::<_, Infallible>(RequestBodyLimitLayer::new(limits.size))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limits.time))
}

async fn check(Extension(guard): Extension<Guard>, request: Request, next: Next) -> Response {
    let Some(asker) = request.extensions().get::<Asker>().cloned() else {
        return Trouble::Fault(ground::Fault::because("a route without an asker")).into_response();
    };
    if let Some(response) = codes_first(&asker, &request) {
        return response;
    }
    if guard.admits(&asker) {
        let mut response = next.run(request).await;
        asker.dress(&mut response);
        return response;
    }
    match (asker.colleague(), guard) {
        // What was written while the session ended is not lost; a file is still where it was.
        (None, _) if request.method() == Method::POST && !crate::upload::is_sent_in(&request) => {
            account::keep_unsent(&asker, request).await
        }
        (None, _) => asker.to_sign_in(),
        // With several posts and none chosen, no page is forbidden yet.
        (Some(colleague), _) if colleague.post.is_none() && request.method() == Method::GET => {
            crate::go(&asker.choose_post())
        }
        (Some(_), Guard::Right(right)) if asker.badge().space().is_none() && permission::is_of_a_space(right) => {
            asker.explain(Trouble::Spaceless)
        }
        _ => asker.explain(Trouble::Forbidden),
    }
}

/// Pages that open before codes are set up: those that set them up, and the ways out.
const BEFORE_CODES: [&str; 8] =
    ["/account", "/sign-out", "/sign-in", "/lock", "/language", "/display", "/assets", "/practice"];

/// Where a post asks for codes that its holder has not set up, they are set up first.
fn codes_first(asker: &Asker, request: &Request) -> Option<Response> {
    let wanted = asker.colleague().is_some_and(|colleague| colleague.code_wanted && colleague.lesson.is_none());
    let path = request.uri().path();
    let free = BEFORE_CODES.iter().any(|free| crate::page::is_under(path, free)) || path == "/post";
    if !wanted || free {
        return None;
    }
    let reads = request.method() == Method::GET;
    Some(if reads { crate::go("/account/code") } else { asker.explain(Trouble::Forbidden) })
}

async fn nowhere(Extension(asker): Extension<Asker>) -> Response {
    asker.explain(Trouble::Missing)
}

/// An address that only receives forms, asked as a page (after signing in, or by a changed language): the page above it.
async fn above(request: Request) -> Response {
    if request.method() != Method::GET {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    match request.uri().path().rsplit_once('/') {
        Some((above, _)) if !above.is_empty() => crate::go(above),
        _ => crate::go("/"),
    }
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, http::Request};
    use tower::ServiceExt as _;

    use super::*;

    async fn slow() -> &'static str {
        tokio::time::sleep(Duration::from_millis(40)).await;
        "answered"
    }

    async fn answer_within(time: Duration) -> StatusCode {
        let limits = Limits { time, ..USUAL };
        let router = Router::new().route("/", limited(get(slow), limits));
        router.oneshot(Request::new(Body::empty())).await.expect("an answer").status()
    }

    #[tokio::test]
    async fn a_file_has_the_time_to_arrive_and_a_page_is_given_up_sooner() {
        let routes = Routes::new()
            .get("/imports", Guard::Anyone, slow)
            .post("/imports/now", Guard::Anyone, slow)
            .upload("/imports", Guard::Anyone, 1 << 20, slow);
        let limits: Vec<(usize, u64)> = routes.list.iter().map(|(_, of, _)| (of.size, of.time.as_secs())).collect();
        assert_eq!(limits, [(256 << 10, 30), (256 << 10, 30), (1 << 20, 600)]);
        assert_eq!(answer_within(Duration::from_millis(5)).await, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer_within(SENDING).await, StatusCode::OK);
    }
}

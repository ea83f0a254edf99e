//! Routes with the right that each needs, kept in one list: checked before any handler, printed by `antenne routes`.

use axum::{
    Extension, Router,
    extract::{Request, State},
    handler::Handler,
    http::Method,
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
    routing::{MethodRouter, get, post},
};
use ground::choice::Choice as _;
use store::Right;

use crate::{Asker, House, Trouble, asker, headers, permission};

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

/// The routes of a room.
#[derive(Default)]
pub struct Routes {
    list: Vec<(RouteInfo, MethodRouter<House>)>,
}

impl Routes {
    pub fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub fn get<T: 'static>(mut self, path: &'static str, guard: Guard, handler: impl Handler<T, House>) -> Self {
        self.list.push((RouteInfo { method: "GET", path, guard }, get(handler)));
        self
    }

    #[must_use]
    pub fn post<T: 'static>(mut self, path: &'static str, guard: Guard, handler: impl Handler<T, House>) -> Self {
        self.list.push((RouteInfo { method: "POST", path, guard }, post(handler)));
        self
    }

    /// These routes and those of another room.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.list.extend(other.list);
        self
    }

    pub fn infos(&self) -> Vec<RouteInfo> {
        self.list.iter().map(|(info, _)| *info).collect()
    }

    /// The service: every route behind its guard, then headers, limits and the page for what is not there.
    pub fn into_router(self, house: House) -> Router {
        let mut router = Router::new();
        for (info, method) in self.list {
            let guarded = method
                .layer::<_, std::convert::Infallible>(middleware::from_fn(check))
                .layer::<_, std::convert::Infallible>(Extension(info.guard))
                .layer(middleware::from_fn_with_state(house.clone(), asker::recognise));
            router = router.route(info.path, guarded);
        }
        let missing = get(nowhere).layer(middleware::from_fn_with_state(house.clone(), asker::recognise));
        let router = router.fallback_service(missing.with_state(house.clone()));
        headers::wrap(router.with_state(house))
    }
}

async fn check(Extension(guard): Extension<Guard>, request: Request, next: Next) -> Response {
    let Some(asker) = request.extensions().get::<Asker>().cloned() else {
        return Trouble::Fault(ground::Fault::because("a route without an asker")).into_response();
    };
    let allowed = match guard {
        Guard::Right(right) => asker.badge().may(right),
        Guard::SignedIn => asker.is_signed_in(),
        Guard::Link | Guard::Anyone => true,
    };
    if allowed {
        let mut response = next.run(request).await;
        asker.dress(&mut response);
        return response;
    }
    match (asker.colleague(), guard) {
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

async fn nowhere(State(_): State<House>, Extension(asker): Extension<Asker>) -> Response {
    asker.explain(Trouble::Missing)
}

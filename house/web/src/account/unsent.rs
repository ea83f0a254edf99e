//! A form that came after its session had ended: kept in the page through signing in, then sent by one button.

use askama::Template;
use axum::{
    body::to_bytes,
    extract::Request,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use ground::Refusal;

use super::pages::sign_in_page;
use crate::{Asker, Form, Page, Trouble, answer::html, route::MOST};

/// The field of the sign-in page that holds the form, as it was sent.
pub(super) const UNSENT: &str = "unsent";

/// The way back in, with what was written in it. Nothing stays on the server: nobody is known yet.
pub(crate) async fn keep(asker: &Asker, request: Request) -> Response {
    let headers = request.headers().clone();
    let Ok(body) = to_bytes(request.into_body(), MOST).await else {
        return Trouble::from(Refusal::because("ui-form-too-large")).into_response();
    };
    let form = Form::new(&asker.t).filled("back", asker.path()).filled(UNSENT, String::from_utf8_lossy(&body));
    let mut response = match sign_in_page(asker, &headers, form).await {
        Ok(page) => html(&page),
        Err(fault) => return asker.explain(fault.into()),
    };
    *response.status_mut() = StatusCode::FORBIDDEN;
    response
}

#[derive(Template)]
#[template(path = "account/unsent.html")]
struct Unsent {
    page: Page,
    /// Where the form goes.
    action: String,
    fields: Vec<(String, String)>,
}

/// Offers what was written once more, to somebody who has just signed in.
pub(super) fn offer(asker: &Asker, action: &str, body: &str) -> Response {
    let fields = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let page = asker.page(asker.t.say("account-unsent-title"));
    html(&Unsent { page, action: action.to_owned(), fields })
}

//! A form that came after its session had ended: kept in the page through signing in, then sent by one button.

use askama::Template;
use axum::{
    body::to_bytes,
    extract::Request,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};
use ground::{AccountId, Fault, Identifier as _, Refusal, Uuid};
use keys::Purpose;

use super::{SessionToken, doorkeeper, pages::sign_in_page, store};
use crate::{Asker, Form, House, Page, Trouble, answer::html, asker::cookie, route::MOST};

/// The fields of the sign-in page that hold the form, as it was sent, and whose it is.
const UNSENT: &str = "unsent";
const WRITER: &str = "writer";
/// Fields that are never kept in a page.
const SECRETS: [&str; 5] = ["password", "old", "pin", "code", "word"];

/// What somebody wrote in a session that is over.
pub(super) struct Unsent {
    pub session: Uuid,
    pub account: AccountId,
    pub body: String,
}

impl Unsent {
    /// What the sign-in page kept, if it is as we wrote it.
    pub(super) fn read(house: &House, form: &Form) -> Option<Self> {
        let (writer, body) = (form.value(WRITER), form.value(UNSENT));
        let session = Uuid::try_parse(writer.get(..32)?).ok()?;
        let account = AccountId::from_uuid(Uuid::try_parse(writer.get(32..64)?).ok()?);
        let unsent = Self { session, account, body: body.to_owned() };
        (unsent.writer(house) == writer).then_some(unsent)
    }

    /// Session and account, sealed with what was written.
    fn writer(&self, house: &House) -> String {
        let (session, account) = (self.session, self.account.uuid());
        let sealed = [session.as_bytes(), account.as_bytes(), self.body.as_bytes()].concat();
        let seal = house.keys().seal(Purpose::Session, &sealed);
        format!("{}{}{}", session.simple(), account.simple(), keys::hex(&seal))
    }

    /// Offers it once more, to whoever wrote it and has just signed in.
    pub(super) fn offer(&self, asker: &Asker, action: &str) -> Response {
        let fields = form_urlencoded::parse(self.body.as_bytes()).into_owned().collect();
        let page = asker.page(asker.t.say("account-unsent-title"));
        html(&Sheet { page, action: action.to_owned(), fields })
    }
}

/// The way back in, with what was written in it. Nothing stays on the server: nobody is known yet.
pub(crate) async fn keep(asker: &Asker, request: Request) -> Response {
    let headers = request.headers().clone();
    let Ok(body) = to_bytes(request.into_body(), MOST).await else {
        return Trouble::from(Refusal::because("ui-form-too-large")).into_response();
    };
    match kept(asker, &headers, &body).await {
        Ok(mut response) => {
            *response.status_mut() = StatusCode::FORBIDDEN;
            response
        }
        Err(fault) => asker.explain(fault.into()),
    }
}

async fn kept(asker: &Asker, headers: &HeaderMap, body: &[u8]) -> Result<Response, Fault> {
    let mut form = Form::new(&asker.t).filled("back", asker.path());
    if let Some((session, account)) = holder(asker.house(), headers).await? {
        let fields = form_urlencoded::parse(body).filter(|(name, _)| !SECRETS.contains(&&**name));
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let unsent = Unsent { session, account, body };
        form = form.filled(WRITER, unsent.writer(asker.house())).filled(UNSENT, unsent.body);
    }
    Ok(html(&sign_in_page(asker, headers, form).await?))
}

/// Whose session this browser held; a form from nowhere is nobody's to send again.
async fn holder(house: &House, headers: &HeaderMap) -> Result<Option<(Uuid, AccountId)>, Fault> {
    let Some(token) = cookie(headers, "antenne").and_then(SessionToken::parse) else { return Ok(None) };
    let mut tx = doorkeeper().read(house.db()).await?;
    store::holder_of(&mut tx, &token.seal(house)).await
}

#[derive(Template)]
#[template(path = "account/unsent.html")]
struct Sheet {
    page: Page,
    /// Where the form goes.
    action: String,
    fields: Vec<(String, String)>,
}

//! A form with a file: its fields as of any form, and the file apart.

use axum::{
    extract::{FromRequest, Multipart, Request},
    http::header,
    response::{IntoResponse as _, Response},
};
use ground::{Fault, Refusal};
use sha2::{Digest as _, Sha256};

use crate::{Asker, Form, Trouble};

/// What was sent with a file.
pub struct Upload {
    pub form: Form,
    /// Its name as the sender calls it, without folders; empty when no file was chosen.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Whether a request carries a file.
pub(crate) fn is_sent_in(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let Some(asker) = request.extensions().get::<Asker>().cloned() else {
            return Err(Trouble::Fault(Fault::because("a form outside of Routes")).into_response());
        };
        let broken = || Trouble::from(Refusal::because("ui-form-upload-broken")).into_response();
        let mut parts = Multipart::from_request(request, state).await.map_err(|_| broken())?;
        let (mut fields, mut name, mut bytes) = (Vec::new(), String::new(), Vec::new());
        let mut digest = Sha256::new().chain_update(asker.path()).chain_update([0]);
        while let Some(part) = parts.next_field().await.map_err(|_| broken())? {
            let field = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(|name| name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned());
            // The size is limited before it comes here (see `route`).
            let said = part.bytes().await.map_err(|_| broken())?;
            digest.update(&field);
            digest.update([0]);
            digest.update(&said);
            match file {
                Some(called) => (name, bytes) = (called, said.to_vec()),
                None => fields.push((field, String::from_utf8_lossy(&said).into_owned())),
            }
        }
        Ok(Self { form: Form::told(&asker.t, fields, digest.finalize().into()), name, bytes })
    }
}

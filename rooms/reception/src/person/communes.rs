//! Communes for the field that proposes them while somebody types.

use axum::{
    extract::Query,
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use geo::Geo;
use ground::Fault;
use serde::Deserialize;
use serde_json::json;
use web::Answer;

use super::rules::{CHOICES, label};

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
}

pub async fn list(Query(typed): Query<Typed>) -> Answer {
    let found: Vec<_> = Geo::get()
        .search(&typed.q, CHOICES)
        .iter()
        .map(|one| json!({ "insee": one.commune.insee(), "label": label(one) }))
        .collect();
    let text = serde_json::to_string(&found).map_err(Fault::from)?;
    let mut response: Response = text.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}

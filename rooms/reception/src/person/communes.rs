//! Communes for the field that proposes them while somebody types, each with its priority neighbourhoods.

use axum::{
    extract::Query,
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use geo::{Found, Geo};
use ground::Fault;
use network::neighbourhood;
use serde::Deserialize;
use serde_json::json;
use web::{Answer, Asker};

use super::rules::{CHOICES, label};

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
}

pub async fn list(asker: Asker, Query(typed): Query<Typed>) -> Answer {
    let found = Geo::get().search(&typed.q, CHOICES);
    let codes: Vec<String> = found.iter().map(|one| one.commune.insee().to_owned()).collect();
    let mut tx = asker.read().await?;
    let names = neighbourhood::store::by_commune(&mut tx, &codes).await?;
    let line = |one: &Found| {
        let insee = one.commune.insee();
        json!({ "insee": insee, "label": label(one), "neighbourhoods": names.get(insee) })
    };
    let found: Vec<_> = found.iter().map(line).collect();
    let text = serde_json::to_string(&found).map_err(Fault::from)?;
    let mut response: Response = text.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}

//! The other side: a handler without session, guard, words or template, that asks the database exactly what the page
//! asks (the same transactions, statements and values, noted while the page is drawn once) and answers the rows in JSON.

use std::sync::Arc;

use antenne::compose;
use axum::{
    Router,
    body::Body,
    extract::State,
    http::{Request, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use ground::{Fault, Value};
use serde::{Serialize, Serializer, ser::SerializeSeq as _};
use store::{Asked, Db, Plain, Statement, Watch};
use tower::ServiceExt as _;
use web::House;

use super::scene::Page;
use crate::tell;

/// What the page asks of the database, once everything that is noted at a first look is noted.
pub async fn asked(watched: &House, watch: &Watch, page: &Page) -> Result<Vec<Asked>, Fault> {
    let router = compose::routes().into_router(watched.clone());
    let mut asked = Vec::new();
    for _ in 0..2 {
        watch.take();
        let request = Request::get(&page.path)
            .header(header::HOST, "127.0.0.1")
            .header(header::COOKIE, &page.cookie)
            .body(Body::empty())
            .map_err(Fault::from_error)?;
        let status = router.clone().oneshot(request).await.map_err(Fault::from_error)?.status();
        if !status.is_success() {
            return Err(Fault::because(format!("{} answers {status}", page.name)));
        }
        asked = watch.take();
    }
    Ok(asked)
}

/// How many statements were asked before, with the same values.
pub fn again(asked: &[Asked]) -> usize {
    let all = || asked.iter().flat_map(|asked| &asked.statements);
    let same = |one: &Statement, other: &Statement| one.sql.text() == other.sql.text() && one.values == other.values;
    all().enumerate().filter(|(place, one)| all().take(*place).any(|other| same(one, other))).count()
}

/// Says what is asked, and how many rows are given.
pub async fn say(db: &Db, asked: &[Asked]) -> Result<(), Fault> {
    for asked in asked {
        let mut tx = asked.badge.read(db).await?;
        for statement in &asked.statements {
            let rows = tx.all::<Plain>(statement.sql.clone(), &statement.values).await?.len();
            let words: Vec<&str> = statement.sql.text().split_whitespace().collect();
            tell(&format!("{rows:>4} rows: {}", words.join(" ")));
        }
    }
    Ok(())
}

#[derive(Clone)]
struct Bare {
    db: Db,
    asked: Arc<Vec<Asked>>,
}

/// Serves it at `/`.
pub fn router(db: Db, asked: Vec<Asked>) -> Router {
    Router::new().route("/", get(show)).with_state(Bare { db, asked: Arc::new(asked) })
}

async fn show(State(bare): State<Bare>) -> Response {
    match rows(&bare).await.and_then(|rows| Ok(serde_json::to_vec(&rows)?)) {
        Ok(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        Err(fault) => (StatusCode::INTERNAL_SERVER_ERROR, fault.to_string()).into_response(),
    }
}

async fn rows(bare: &Bare) -> Result<Vec<Rows>, Fault> {
    let mut all = Vec::new();
    for asked in bare.asked.iter() {
        let mut tx = asked.badge.read(&bare.db).await?;
        for statement in &asked.statements {
            let (sql, values) = (statement.sql.clone(), &statement.values);
            all.push(Rows(if statement.one {
                tx.maybe::<Plain>(sql, values).await?.into_iter().collect()
            } else {
                tx.all::<Plain>(sql, values).await?
            }));
        }
    }
    Ok(all)
}

/// The rows of one statement, as lists of values.
struct Rows(Vec<Plain>);

impl Serialize for Rows {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|row| Cells(&row.0)))
    }
}

struct Cells<'a>(&'a [Value]);

impl Serialize for Cells<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_seq(Some(self.0.len()))?;
        for value in self.0 {
            match value {
                Value::Int(value) => row.serialize_element(value)?,
                Value::Real(value) => row.serialize_element(value)?,
                Value::Bool(value) => row.serialize_element(value)?,
                Value::Text(value) => row.serialize_element(value)?,
                Value::Id(value) => row.serialize_element(&value.map(|id| id.to_string()))?,
                Value::Bytes(value) => row.serialize_element(value)?,
            }
        }
        row.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_become_json() {
        let row = Plain(vec![Value::Int(Some(1)), Value::Text(Some("é".into())), Value::Text(None)]);
        assert_eq!(serde_json::to_string(&Rows(vec![row])).expect("JSON"), r#"[[1,"é",null]]"#);
    }
}

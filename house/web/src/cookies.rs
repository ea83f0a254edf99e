//! What a browser keeps for a page that is not the team's: read, kept, and let go, under one path.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};

use crate::{Asker, asker};

/// A cookie under the path of the pages that use it: no other page is told of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cookie {
    pub name: &'static str,
    pub path: &'static str,
}

impl Cookie {
    /// What the browser keeps under this name.
    pub fn read(self, headers: &HeaderMap) -> Option<&str> {
        asker::cookie(headers, self.name)
    }

    /// Has the browser keep it: for so many seconds, or until it is closed.
    pub fn keep(self, asker: &Asker, response: &mut Response, value: &str, seconds: Option<i64>) {
        let age = seconds.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
        let secure = if asker.house().address().starts_with("https://") { "; Secure" } else { "" };
        let Self { name, path } = self;
        let cookie = format!("{name}={value}; Path={path}{age}; HttpOnly; SameSite=Lax{secure}");
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }

    /// Has the browser forget it.
    pub fn forget(self, asker: &Asker, response: &mut Response) {
        self.keep(asker, response, "", Some(0));
    }
}

//! What went wrong in a journey, in a sentence that says where to look.

use std::fmt;

/// Shown as it is when a test that returns it fails.
pub struct Trouble(String);

impl Trouble {
    pub fn because(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl fmt::Debug for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Trouble {}

impl From<fantoccini::error::CmdError> for Trouble {
    fn from(error: fantoccini::error::CmdError) -> Self {
        Self(format!("the browser refuses: {error}"))
    }
}

impl From<fantoccini::error::NewSessionError> for Trouble {
    fn from(error: fantoccini::error::NewSessionError) -> Self {
        Self(format!("the browser does not start: {error}"))
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

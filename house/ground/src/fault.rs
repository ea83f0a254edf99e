//! A fault is something to log once, at the boundary; the person only gets a reference and a way back.

use std::{error::Error, fmt};

/// What kind of fault it is, where a caller may act on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FaultKind {
    /// A unique or check constraint held the line.
    Conflict,
    /// Another transaction was in the way; trying again may succeed.
    Busy,
    /// Anything else.
    Other,
}

/// An unexpected failure, with its cause.
#[derive(Debug)]
pub struct Fault {
    kind: FaultKind,
    what: String,
    cause: Option<Box<dyn Error + Send + Sync>>,
}

impl Fault {
    /// A fault in words, for developers and logs; never personal data.
    pub fn because(what: impl Into<String>) -> Self {
        Self { kind: FaultKind::Other, what: what.into(), cause: None }
    }

    /// A fault that wraps another error.
    pub fn from_error(cause: impl Error + Send + Sync + 'static) -> Self {
        Self::of(FaultKind::Other, cause)
    }

    /// A fault of a known kind that wraps another error.
    pub fn of(kind: FaultKind, cause: impl Error + Send + Sync + 'static) -> Self {
        Self { kind, what: cause.to_string(), cause: Some(Box::new(cause)) }
    }

    /// The same fault, saying what was being done.
    #[must_use]
    pub fn during(mut self, what: &str) -> Self {
        self.what = format!("{what}: {}", self.what);
        self
    }

    pub fn kind(&self) -> FaultKind {
        self.kind
    }

    pub fn is_conflict(&self) -> bool {
        self.kind == FaultKind::Conflict
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl Error for Fault {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_ref().map(|cause| &**cause as &(dyn Error + 'static))
    }
}

impl From<std::io::Error> for Fault {
    fn from(cause: std::io::Error) -> Self {
        Self::from_error(cause)
    }
}

impl From<serde_json::Error> for Fault {
    fn from(cause: serde_json::Error) -> Self {
        Self::from_error(cause)
    }
}

//! Rules of attendance: what may be marked, and which facts a closure tells.

use facts::agenda::Agenda as Happened;
use ground::{FactId, Refusal, Uuid};

ground::choices! {
    /// What became of somebody at a session. Absence never leaves the space.
    Mark { Present = "present", Absent = "absent", Excused = "excused" }
}

/// Longest signature kept, in bytes of path text.
pub const LONGEST_SIGNATURE: usize = 8 * 1024;

/// A signature as SVG path text: moves and lines in whole units, nothing else.
///
/// # Errors
/// A refusal when it is too long or is no drawing.
pub fn signature(text: &str) -> Result<Option<String>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text.len() > LONGEST_SIGNATURE {
        return Err(Refusal::because("agenda-signature-long"));
    }
    let drawn = text.starts_with('M') && text.bytes().all(|b| b.is_ascii_digit() || b"Ml -".contains(&b));
    if drawn { Ok(Some(text.to_owned())) } else { Err(Refusal::because("agenda-signature-unreadable")) }
}

/// The session that marks are about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct About {
    pub session: Uuid,
    pub workshop: Uuid,
    pub module: String,
}

impl About {
    /// What is told of somebody with this mark; without a mark they were written down by mistake.
    pub fn fact(&self, mark: Option<Mark>) -> Happened {
        let (session, workshop) = (self.session, self.workshop);
        match mark {
            Some(Mark::Present) => Happened::Attended { session, workshop, module: self.module.clone() },
            Some(Mark::Absent) => Happened::Absent { session, workshop, excused: false },
            Some(Mark::Excused) => Happened::Absent { session, workshop, excused: true },
            None => Happened::Struck { session, workshop },
        }
    }

    /// Whether a fact speaks of somebody's presence at this session.
    pub fn is_told_by(&self, fact: &Happened) -> bool {
        match fact {
            Happened::Attended { session, .. }
            | Happened::Absent { session, .. }
            | Happened::Struck { session, .. } => *session == self.session,
            _ => false,
        }
    }
}

/// What to tell now, given what was told last: nothing when it says the same, else a fact that corrects the old one.
pub fn telling(last: Option<(FactId, Happened)>, now: Happened) -> Option<(Happened, Option<FactId>)> {
    match last {
        Some((_, said)) if said == now => None,
        Some((old, _)) => Some((now, Some(old))),
        None if matches!(now, Happened::Struck { .. }) => None,
        None => Some((now, None)),
    }
}

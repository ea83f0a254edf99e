//! Rules of the list: the program's own tasks, those of the space, and which stand on it.

use ground::{Moment, Refusal, choice::Choice as _};
use web::Speech;

ground::id!(
    /// One task that a space worded itself.
    TaskId
);

ground::choices! {
    /// When a task is looked after.
    When { Opening = "opening", Closing = "closing" }
}

ground::choices! {
    /// What a space begins with; it may leave any of them out.
    Kind {
        Light = "light",
        Computers = "computers",
        Printer = "printer",
        Posts = "posts",
        Tidy = "tidy",
        Off = "off",
        Locked = "locked",
    }
}

impl Kind {
    /// When it is looked after.
    pub const fn when(self) -> When {
        match self {
            Self::Light | Self::Computers | Self::Printer | Self::Posts => When::Opening,
            Self::Tidy | Self::Off | Self::Locked => When::Closing,
        }
    }
}

/// One line of the list, as it is kept: a word of the program that the space left out, or words of its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Own {
    pub id: TaskId,
    pub when: When,
    pub kind: Option<Kind>,
    pub words: Option<String>,
    pub removed_at: Option<Moment>,
}

/// One thing to look after.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Task {
    /// What a tick names: the word of a task of the program, or the id of one of the space.
    pub key: String,
    pub kind: Option<Kind>,
    pub words: Option<String>,
    pub removed: bool,
}

/// The most tasks that a space adds to one list: a longer one is not read.
pub const MOST: usize = 20;

impl Task {
    /// As it is read.
    pub fn said(&self, t: &Speech) -> String {
        match (&self.words, self.kind) {
            (Some(words), _) => words.clone(),
            (None, Some(kind)) => t.say(&format!("day-task-{}", kind.word())),
            (None, None) => String::new(),
        }
    }
}

/// The list of a moment: the program's tasks, then the space's own, the oldest first; those left out say so.
pub fn list(own: &[Own], when: When) -> Vec<Task> {
    let left_out = |kind: Kind| own.iter().any(|one| one.kind == Some(kind) && one.removed_at.is_some());
    let ours = Kind::ALL.iter().filter(|kind| kind.when() == when).map(|kind| Task {
        key: kind.word().to_owned(),
        kind: Some(*kind),
        words: None,
        removed: left_out(*kind),
    });
    let theirs = own.iter().filter(|one| one.when == when && one.words.is_some()).map(|one| Task {
        key: one.id.to_string(),
        kind: None,
        words: one.words.clone(),
        removed: one.removed_at.is_some(),
    });
    ours.chain(theirs).collect()
}

/// Whether a space may add one more to a list.
///
/// # Errors
/// When the list is full, or says the same already.
pub fn add(own: &[Own], when: When, words: &str) -> Result<(), Refusal> {
    let standing = || own.iter().filter(|one| one.when == when && one.removed_at.is_none() && one.words.is_some());
    if standing().count() >= MOST {
        return Err(Refusal::of("words", "day-task-full").with("most", MOST));
    }
    if standing().any(|one| one.words.as_deref() == Some(words)) {
        return Err(Refusal::of("words", "day-task-twice"));
    }
    Ok(())
}

#[cfg(test)]
mod unit {
    use super::*;

    fn own(words: &str, removed: bool) -> Own {
        Own {
            id: TaskId::fresh(),
            when: When::Opening,
            kind: None,
            words: Some(words.to_owned()),
            removed_at: removed.then_some(Moment::from_micros(1)),
        }
    }

    #[test]
    fn a_space_leaves_out_and_adds() {
        let out = Own { kind: Some(Kind::Printer), words: None, ..own("", true) };
        let all = list(&[out, own("Aérer la salle", false)], When::Opening);
        assert_eq!(all.len(), 5);
        assert!(all.iter().any(|task| task.key == "printer" && task.removed));
        assert_eq!(all[4].words.as_deref(), Some("Aérer la salle"));
        assert_eq!(list(&[], When::Closing).len(), 3);
    }

    #[test]
    fn a_list_is_short_and_says_nothing_twice() {
        let many: Vec<Own> = (0..MOST).map(|n| own(&n.to_string(), false)).collect();
        assert_eq!(add(&many, When::Opening, "x").expect_err("full").problems[0].text, "day-task-full");
        assert_eq!(add(&many[..1], When::Opening, "0").expect_err("twice").problems[0].text, "day-task-twice");
        assert!(add(&many, When::Closing, "x").is_ok() && add(&[own("x", true)], When::Opening, "x").is_ok());
    }
}

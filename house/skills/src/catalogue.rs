//! The catalogue: every module as the network teaches it, in the program's words or in its own.

use std::{collections::HashMap, sync::Arc};

use web::{Language, Speech};

use crate::{Module, Need, defaults};

/// Every module, retired ones too: what was planned with them keeps its name. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Catalogue(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    modules: Vec<Module>,
    /// French names that a module had in its versions.
    names: HashMap<String, Vec<String>>,
}

impl Default for Catalogue {
    /// As the program comes.
    fn default() -> Self {
        Self(Arc::new(Inner { modules: defaults::modules(), names: HashMap::new() }))
    }
}

impl Catalogue {
    /// The program's modules, as the network's versions changed them, then the network's own. `versions`: by word, the
    /// oldest first.
    pub fn of(versions: impl IntoIterator<Item = Module>) -> Self {
        let (mut modules, mut names) = (defaults::modules(), HashMap::<String, Vec<String>>::new());
        for version in versions {
            if let Some(words) = &version.words {
                names.entry(version.word.clone()).or_default().push(words.name.french.clone());
            }
            match modules.iter_mut().find(|module| module.word == version.word) {
                Some(module) => *module = version,
                None => modules.push(version),
            }
        }
        Self(Arc::new(Inner { modules, names }))
    }

    /// Every module, retired ones too.
    pub fn all(&self) -> &[Module] {
        &self.0.modules
    }

    /// Those that are taught today.
    pub fn taught(&self) -> impl Iterator<Item = &Module> {
        self.all().iter().filter(|module| !module.retired)
    }

    /// A module by its word.
    pub fn module(&self, word: &str) -> Option<&Module> {
        self.all().iter().find(|module| module.word == word)
    }

    /// A module that is taught today.
    pub fn taught_module(&self, word: &str) -> Option<&Module> {
        self.module(word).filter(|module| !module.retired)
    }

    /// What comes right before a module, among what is taught.
    pub fn before(&self, word: &str) -> impl Iterator<Item = &Module> {
        let words = self.module(word).map(|module| module.before.as_slice()).unwrap_or_default();
        words.iter().filter_map(|word| self.taught_module(word))
    }

    /// The modules that serve a need, among what is taught.
    pub fn serving(&self, need: Need) -> impl Iterator<Item = &Module> {
        self.taught().filter(move |module| module.serves(need))
    }

    /// What a module is called on the reader's screen; its word, for one that nobody knows any more.
    pub fn name(&self, t: &Speech, word: &str) -> String {
        self.module(word).map_or_else(|| word.to_owned(), |module| module.name(t))
    }

    /// What a workshop is called on the reader's screen: the words that a colleague typed or, when they typed none, the
    /// module's name in the reader's language. (What was not typed is kept in French, the language of the papers, as the
    /// module was called then.)
    pub fn called(&self, t: &Speech, title: &str, word: &str) -> String {
        let Some(module) = self.module(word) else { return title.to_owned() };
        let is_default = || !module.is_own() && title == t.in_language(Language::French).say(&module.text());
        let was_named = || self.0.names.get(word).is_some_and(|names| names.iter().any(|name| name == title));
        if title.is_empty() || was_named() || is_default() { module.name(t) } else { title.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use web::{Language, Words};

    use super::*;
    use crate::{Said, TEXTS};

    #[test]
    fn a_title_that_nobody_typed_follows_the_name_of_its_module() {
        let words = Words::gather(&TEXTS).expect("valid");
        let (french, english) = (words.speech(Language::French), words.speech(Language::English));
        let said = |french: &str| Said { french: french.into(), english: Some("Post on a screen".into()) };
        let before = Catalogue::default();
        assert_eq!(before.called(&english, "Ma boîte mail", "mailbox"), "My mailbox");
        assert_eq!(before.called(&english, "Avec Bernard", "mailbox"), "Avec Bernard");
        let mailbox = before.module("mailbox").expect("known");
        let version =
            |version, name| Module { version, words: Some(mailbox.written(said(name), &french)), ..mailbox.clone() };
        let after = Catalogue::of([version(1, "Le courrier"), version(2, "Mon courrier")]);
        for title in ["", "Ma boîte mail", "Le courrier", "Mon courrier"] {
            assert_eq!(after.called(&french, title, "mailbox"), "Mon courrier", "« {title} »");
        }
        assert_eq!(after.called(&english, "Le courrier", "mailbox"), "Post on a screen");
        assert_eq!(after.called(&french, "Avec Bernard", "mailbox"), "Avec Bernard");
        assert_eq!(after.called(&french, "Ancien", "gone"), "Ancien");
    }

    #[test]
    fn what_is_retired_is_known_and_not_taught() {
        let mut web = Catalogue::default().module("web").expect("known").clone();
        web.retired = true;
        let catalogue = Catalogue::of([web]);
        assert!(catalogue.module("web").is_some() && catalogue.taught_module("web").is_none());
        assert!(catalogue.before("caf").all(|module| module.word != "web"));
        assert_eq!(catalogue.serving(Need::Search).count(), 0);
    }
}

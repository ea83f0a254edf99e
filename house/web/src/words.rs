//! Words: every text on screen comes from Fluent files, in the person's language.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use ground::{Argument, Fault, Stored, choice::Choice};

use crate::numbers::group;

/// The languages of the screens. The team's screens speak those of [`Choice::ALL`]; a person's own page, and
/// what is written to them, speak Arabic too.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, ground::serde::Serialize, ground::serde::Deserialize,
)]
#[serde(crate = "ground::serde")]
pub enum Language {
    #[serde(rename = "fr")]
    French,
    #[serde(rename = "en")]
    English,
    #[serde(rename = "ar")]
    Arabic,
}

impl Choice for Language {
    const ALL: &'static [Self] = &[Self::French, Self::English];

    fn word(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
            Self::Arabic => "ar",
        }
    }
}

impl Stored for Language {
    type As = String;

    fn store(&self) -> String {
        self.word().to_owned()
    }

    fn load(raw: String) -> Result<Self, Fault> {
        // A message may be in a language that only people's own pages speak.
        Self::of_person(&raw).ok_or_else(|| Fault::because("a language that the screens do not speak"))
    }
}

impl Language {
    /// Those of a person's own page.
    pub const OF_PERSON: [Self; 3] = [Self::French, Self::English, Self::Arabic];

    /// One of those, by its word.
    pub fn of_person(word: &str) -> Option<Self> {
        Self::OF_PERSON.into_iter().find(|language| language.word() == word)
    }

    /// The first of those in an `Accept-Language` header; French otherwise.
    pub fn accepted_by_person(header: &str) -> Self {
        let known = |part: &str| part.trim().get(..2).and_then(Self::of_person);
        header.split(',').find_map(known).unwrap_or(Self::French)
    }

    /// The first language of an `Accept-Language` header that the screens speak; French otherwise.
    pub fn accepted(header: &str) -> Self {
        header
            .split(',')
            .filter_map(|part| part.trim().get(..2))
            .find_map(<Self as ground::choice::Choice>::parse)
            .unwrap_or(Self::French)
    }
}

type Bundle = FluentBundle<FluentResource>;

/// All the words of all rooms.
pub struct Words {
    french: Bundle,
    english: Bundle,
    arabic: Bundle,
}

/// Texts of one language, ready to be said. Cheap to clone.
#[derive(Clone)]
pub struct Speech {
    words: Arc<Words>,
    language: Language,
}

/// A value that can stand inside a sentence.
pub trait Sayable {
    fn argument(&self) -> Argument;
}

impl<T: Sayable + ?Sized> Sayable for &T {
    fn argument(&self) -> Argument {
        (**self).argument()
    }
}

impl Sayable for str {
    fn argument(&self) -> Argument {
        Argument::from(self)
    }
}

impl Sayable for Argument {
    fn argument(&self) -> Argument {
        self.clone()
    }
}

macro_rules! sayable {
    ($($kind:ty),*) => {$(
        impl Sayable for $kind {
            fn argument(&self) -> Argument { Argument::from(self) }
        }
    )*};
}
sayable!(String, i16, i32, i64, u8, u16, u32, u64, usize);

/// One or more named values inside a sentence.
pub trait Arguments {
    fn list(&self) -> Vec<(&'static str, Argument)>;
}

impl<T: Arguments + ?Sized> Arguments for &T {
    fn list(&self) -> Vec<(&'static str, Argument)> {
        (**self).list()
    }
}

impl<A: Sayable> Arguments for (&'static str, A) {
    fn list(&self) -> Vec<(&'static str, Argument)> {
        vec![(self.0, self.1.argument())]
    }
}

impl<A: Sayable, B: Sayable> Arguments for ((&'static str, A), (&'static str, B)) {
    fn list(&self) -> Vec<(&'static str, Argument)> {
        vec![(self.0.0, self.0.1.argument()), (self.1.0, self.1.1.argument())]
    }
}

impl<A: Sayable, B: Sayable, C: Sayable> Arguments for ((&'static str, A), (&'static str, B), (&'static str, C)) {
    fn list(&self) -> Vec<(&'static str, Argument)> {
        vec![(self.0.0, self.0.1.argument()), (self.1.0, self.1.1.argument()), (self.2.0, self.2.1.argument())]
    }
}

impl Arguments for [(&'static str, Argument)] {
    fn list(&self) -> Vec<(&'static str, Argument)> {
        self.to_vec()
    }
}

fn bundle(language: Language, texts: &[(Language, &str)]) -> Result<Bundle, Fault> {
    let code = <Language as ground::choice::Choice>::word(language);
    let id = code.parse().map_err(Fault::from_error)?;
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // Names and figures that run the other way keep to themselves.
    bundle.set_use_isolating(language == Language::Arabic);
    bundle.set_formatter(Some(match language {
        Language::French | Language::Arabic => |value, _| grouped(value, '\u{202f}'),
        Language::English => |value, _| grouped(value, ','),
    }));
    for (_, text) in texts.iter().filter(|(of, _)| *of == language) {
        let resource = FluentResource::try_new((*text).to_owned())
            .map_err(|(_, errors)| Fault::because(format!("texts in {code}: {errors:?}")))?;
        bundle.add_resource(resource).map_err(|errors| Fault::because(format!("texts in {code}: {errors:?}")))?;
    }
    Ok(bundle)
}

/// Whole numbers with their thousands apart, as the language writes them.
fn grouped(value: &FluentValue<'_>, separator: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    #[allow(clippy::cast_possible_truncation)] // counts on screen are far below 2^53
    let whole = number.value as i64;
    Some(group(whole, separator))
}

impl Words {
    /// Gathers the texts of the house and of every room.
    ///
    /// # Errors
    /// When a text is not valid Fluent or an id is defined twice.
    pub fn gather(texts: &[(Language, &str)]) -> Result<Arc<Self>, Fault> {
        Ok(Arc::new(Self {
            french: bundle(Language::French, texts)?,
            english: bundle(Language::English, texts)?,
            arabic: bundle(Language::Arabic, texts)?,
        }))
    }

    /// These words, said in one language.
    pub fn speech(self: &Arc<Self>, language: Language) -> Speech {
        Speech { words: self.clone(), language }
    }
}

impl Speech {
    pub fn language(&self) -> Language {
        self.language
    }

    /// `fr`, `en`.
    pub fn code(&self) -> &'static str {
        <Language as ground::choice::Choice>::word(self.language)
    }

    /// The same words in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self { words: self.words.clone(), language }
    }

    /// Writing direction.
    pub fn dir(&self) -> &'static str {
        if self.language == Language::Arabic { "rtl" } else { "ltr" }
    }

    /// Whether the sentence exists.
    pub fn knows(&self, id: &str) -> bool {
        self.words.french.has_message(id)
    }

    /// A sentence without values.
    pub fn say(&self, id: &str) -> String {
        self.format(id, &[])
    }

    /// A sentence with values inside.
    #[allow(clippy::needless_pass_by_value)] // templates pass literals
    pub fn with(&self, id: &str, arguments: impl Arguments) -> String {
        self.format(id, &arguments.list())
    }

    fn format(&self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        let own = match self.language {
            Language::French => &self.words.french,
            Language::English => &self.words.english,
            Language::Arabic => &self.words.arabic,
        };
        let found = [own, &self.words.french]
            .into_iter()
            .find_map(|bundle| bundle.get_message(id).and_then(|m| m.value()).map(|pattern| (bundle, pattern)));
        let Some((bundle, pattern)) = found else {
            // Page checks and `tidy` look for this mark.
            return format!("⟦{id}⟧");
        };
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            match value {
                Argument::Text(text) => args.set(*name, text.clone()),
                Argument::Number(number) => args.set(*name, *number),
            }
        }
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if errors.is_empty() { said } else { format!("⟦{id}⟧") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_counts_as_the_french_write() {
        let texts = [(Language::French, "n = { $n } { $n ->\n    [one] personne\n   *[other] personnes\n }")];
        let speech = Words::gather(&texts).expect("valid").speech(Language::French);
        assert_eq!(speech.with("n", ("n", 37_000)), "37\u{202f}000 personnes");
        assert_eq!(speech.with("n", ("n", 1)), "1 personne");
        assert_eq!(speech.with("n", ("n", 0)), "0 personne");
        assert_eq!(speech.say("missing"), "⟦missing⟧");
    }

    #[test]
    fn the_first_language_we_speak_is_chosen() {
        assert_eq!(Language::accepted("de-DE,en;q=0.8,fr;q=0.5"), Language::English);
        assert_eq!(Language::accepted("ar"), Language::French);
        assert_eq!(Language::accepted_by_person("de-DE,ar-DZ;q=0.8,fr;q=0.5"), Language::Arabic);
        assert_eq!(Language::accepted_by_person("éé"), Language::French);
    }

    #[test]
    fn arabic_counts_in_six_ways_and_keeps_names_apart() {
        let texts = [
            (
                Language::Arabic,
                "n = { $n ->\n    [zero] لا جلسة\n    [one] جلسة واحدة\n    [two] جلستان\n    [few] { $n } جلسات\n    \
                 [many] { $n } جلسة\n   *[other] { $n } جلسة.\n }\nat = في { $place }",
            ),
            (Language::French, "n = { $n }\nat = à { $place }\nlost = En français"),
        ];
        let speech = Words::gather(&texts).expect("valid").speech(Language::Arabic);
        let said = |n: i64| speech.with("n", ("n", n)).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!([0, 1, 2].map(said), ["لا جلسة", "جلسة واحدة", "جلستان"]);
        assert_eq!([3, 11, 100].map(said), ["3 جلسات", "11 جلسة", "100 جلسة."]);
        assert_eq!(speech.with("at", ("place", "Lille")), "في \u{2068}Lille\u{2069}");
        assert_eq!((speech.dir(), speech.say("lost").as_str()), ("rtl", "En français"));
    }

    #[test]
    fn the_team_never_meets_a_screen_in_arabic() {
        assert_eq!(Language::parse("ar"), None);
        assert_eq!(Language::of_person("ar"), Some(Language::Arabic));
        // What is kept for people, such as the words of a message, may be in it.
        assert!(matches!(Language::load("ar".into()), Ok(Language::Arabic)));
        assert!(Language::load("de".into()).is_err());
    }
}

//! Closed lists of words: what a form offers, a column keeps and a fact says is one enum.

/// An enum whose variants each have one stable word.
pub trait Choice: Copy + Eq + Sized + 'static {
    const ALL: &'static [Self];
    fn word(self) -> &'static str;
    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.word() == word)
    }
}

/// Declares an enum with the word of each variant; it can be stored, sent and offered in a form.
#[macro_export]
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, $crate::serde::Serialize, $crate::serde::Deserialize)]
        #[serde(crate = "ground::serde")]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),* }

        impl $crate::choice::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];
            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }
        impl $crate::Stored for $name {
            type As = String;
            fn store(&self) -> String { $crate::choice::Choice::word(*self).to_owned() }
            fn load(raw: String) -> Result<Self, $crate::Fault> {
                <Self as $crate::choice::Choice>::parse(&raw)
                    .ok_or_else(|| $crate::Fault::because(format!(concat!(stringify!($name), " cannot be {}"), raw)))
            }
        }
    };
}

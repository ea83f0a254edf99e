//! A refusal is something to tell the person, beside the field, in their language.

/// A value inside a sentence.
#[derive(Clone, PartialEq, Debug)]
pub enum Argument {
    Text(String),
    Number(i64),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Argument {
            fn from(number: $number) -> Self { Self::Number(i64::try_from(number).unwrap_or(i64::MAX)) }
        }
        impl From<&$number> for Argument {
            fn from(number: &$number) -> Self { Self::from(*number) }
        }
    )*};
}
numbers!(i16, i32, i64, u8, u16, u32, u64, usize);

/// One thing that is wrong, by the field it stands beside (empty: the whole form).
#[derive(Clone, PartialEq, Debug)]
pub struct Problem {
    pub field: &'static str,
    /// Id of the sentence in the texts.
    pub text: &'static str,
    pub arguments: Vec<(&'static str, Argument)>,
}

/// Why something may not be done, said so that the person can mend it. Never empty.
#[derive(Clone, PartialEq, Debug)]
pub struct Refusal {
    pub problems: Vec<Problem>,
}

impl Refusal {
    /// A refusal of the whole act.
    pub fn because(text: &'static str) -> Self {
        Self::of("", text)
    }

    /// A refusal of one field.
    pub fn of(field: &'static str, text: &'static str) -> Self {
        Self { problems: vec![Problem { field, text, arguments: Vec::new() }] }
    }

    /// The same refusal, with a value inside its (last) sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        if let Some(problem) = self.problems.last_mut() {
            problem.arguments.push((name, value.into()));
        }
        self
    }

    /// Both refusals at once.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.problems.extend(other.problems);
        self
    }
}

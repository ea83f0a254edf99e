//! The kinds of waiting.

ground::choices! {
    /// What is still to be done with a person.
    Kind {
        /// The diagnosis was put off.
        Diagnosis = "diagnosis",
        /// Measured, and no plan yet.
        Plan = "plan",
    }
}

/// Part of a list: so many people, after so many others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Slice {
    pub most: i64,
    pub after: i64,
}

impl Slice {
    /// What Today shows, and one more to know whether there are others.
    pub const TODAY: Self = Self { most: 11, after: 0 };

    /// A page of a list, counted from 0, and one more.
    pub const fn page(page: i64) -> Self {
        Self { most: 51, after: if page > 0 { page * 50 } else { 0 } }
    }

    /// Whether there are others; they are taken off.
    pub fn cut<T>(self, list: &mut Vec<T>) -> bool {
        let shown = usize::try_from(self.most - 1).unwrap_or(0);
        let more = list.len() > shown;
        list.truncate(shown);
        more
    }
}

#[cfg(test)]
mod tests {
    use super::Slice;

    #[test]
    fn a_page_says_whether_another_follows() {
        let mut list: Vec<u8> = (0..51).collect();
        assert!(Slice::page(1).cut(&mut list) && list.len() == 50);
        assert!(!Slice::page(1).cut(&mut list));
        assert_eq!((Slice::page(2).after, Slice::page(-1).after), (100, 0));
    }
}

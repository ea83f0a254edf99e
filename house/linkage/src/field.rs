//! Fields: what a row may say of a person.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    FirstName,
    LastName,
    /// `1978-05-24`, `24/05/1978`, `19780524` or the year alone.
    BirthDate,
    PostalCode,
    /// Name or code.
    Commune,
    Address,
    Email,
    Phone,
}

impl Field {
    /// All, in the order of [`Row`].
    pub const ALL: [Field; 8] = [
        Field::FirstName,
        Field::LastName,
        Field::BirthDate,
        Field::PostalCode,
        Field::Commune,
        Field::Address,
        Field::Email,
        Field::Phone,
    ];

    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Field::FirstName => "first_name",
            Field::LastName => "last_name",
            Field::BirthDate => "birth_date",
            Field::PostalCode => "postal_code",
            Field::Commune => "commune",
            Field::Address => "address",
            Field::Email => "email",
            Field::Phone => "phone",
        }
    }

    /// The field of that name.
    pub fn named(name: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.name() == name)
    }
}

/// What one row says, as written; an empty text is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row([String; 8]);

impl Row {
    pub fn get(&self, field: Field) -> &str {
        &self.0[field as usize]
    }

    pub fn set(&mut self, field: Field, value: impl Into<String>) {
        self.0[field as usize] = value.into();
    }

    /// The row with that field, for tests and short lists.
    #[must_use]
    pub fn with(mut self, field: Field, value: &str) -> Self {
        self.set(field, value);
        self
    }
}

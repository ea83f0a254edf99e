//! Money: integer cents of euro.

/// An amount in cents of euro.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
pub struct Cents(pub i64);

impl Cents {
    /// Reads what a person types: `12`, `12,5`, `12.50`, with or without `€`; at most two decimals.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '€').collect();
        let (euros, cents) = text.split_once([',', '.']).unwrap_or((&text, ""));
        if euros.is_empty() || cents.len() > 2 || !(euros.to_owned() + cents).bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let cents: i64 = format!("{cents:0<2}").parse().ok()?;
        euros.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents).map(Self)
    }
}

impl crate::Stored for Cents {
    type As = i64;
    fn store(&self) -> i64 {
        self.0
    }
    fn load(raw: i64) -> Result<Self, crate::Fault> {
        Ok(Self(raw))
    }
}

#[cfg(test)]
mod tests {
    use super::Cents;

    #[test]
    fn reads_amounts_as_people_type_them() {
        for (typed, cents) in [("12", 1200), ("12,5", 1250), ("12.50 €", 1250), ("0,05", 5), ("1 000", 100_000)] {
            assert_eq!(Cents::parse(typed), Some(Cents(cents)), "{typed}");
        }
        for typed in ["", "douze", "-3", "1,234", ","] {
            assert_eq!(Cents::parse(typed), None, "{typed}");
        }
    }
}

//! Numbers as the language writes them: thousands apart, the mark of decimals, euros on their side.

use ground::{Argument, Cents};

use crate::{Language, Speech, words::Sayable};

/// What stands between thousands, and before decimals.
fn marks(language: Language) -> (char, char) {
    match language {
        // In Arabic, as the Maghreb writes: figures from the west, and the French marks.
        Language::French | Language::Arabic => ('\u{202f}', ','),
        Language::English => (',', '.'),
    }
}

pub(crate) fn group(number: i64, separator: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// The whole part and the decimals of a number that counts the last of its `places` decimals.
fn split(units: i64, places: u32) -> (i64, String) {
    let one = 10_i64.pow(places);
    (units / one, format!("{:0width$}", (units % one).unsigned_abs(), width = places as usize))
}

impl Speech {
    /// A whole number, with its thousands apart.
    #[allow(clippy::needless_pass_by_value)] // templates pass literals
    pub fn number(&self, number: impl Sayable) -> String {
        match number.argument() {
            Argument::Number(number) => group(number, marks(self.language()).0),
            Argument::Text(text) => text,
        }
    }

    /// A number with decimals, given in units of the last one: `1 234,5`, `1,234.5`.
    pub fn decimal(&self, units: i64, places: u32) -> String {
        let (thousands, mark) = marks(self.language());
        let (whole, decimals) = split(units, places);
        format!("{}{mark}{decimals}", group(whole, thousands))
    }

    /// An amount of money: `19,99 €`, `€19.99`; of whole euros, without cents.
    pub fn amount(&self, amount: Cents) -> String {
        let whole = amount.0 % 100 == 0;
        let amount = if whole { self.number(amount.0 / 100) } else { self.decimal(amount.0, 2) };
        self.with("ui-amount", ("amount", amount))
    }

    /// An amount of money as one types it: `19,99`, `19.99`.
    pub fn typed(&self, amount: Cents) -> String {
        let (whole, cents) = split(amount.0, 2);
        format!("{whole}{}{cents}", marks(self.language()).1)
    }
}

#[cfg(test)]
mod tests {
    use ground::Cents;

    use crate::{Language, TEXTS, Words};

    #[test]
    fn each_language_has_its_marks() {
        let words = Words::gather(&TEXTS).expect("valid");
        let (french, english) = (words.speech(Language::French), words.speech(Language::English));
        assert_eq!((french.number(37_000), english.number(37_000)), ("37\u{202f}000".into(), "37,000".into()));
        assert_eq!((french.decimal(12, 1), english.decimal(12, 1)), ("1,2".into(), "1.2".into()));
        assert_eq!((french.decimal(12_345, 1), english.decimal(5, 2)), ("1\u{202f}234,5".into(), "0.05".into()));
        for (cents, fr, en) in
            [(1999, "19,99\u{a0}€", "€19.99"), (2000, "20\u{a0}€", "€20"), (5, "0,05\u{a0}€", "€0.05")]
        {
            assert_eq!((french.amount(Cents(cents)), english.amount(Cents(cents))), (fr.into(), en.into()));
        }
    }

    #[test]
    fn what_is_typed_is_read_again() {
        let words = Words::gather(&TEXTS).expect("valid");
        for language in [Language::French, Language::English] {
            for cents in [0, 5, 1999, 100_000] {
                assert_eq!(Cents::parse(&words.speech(language).typed(Cents(cents))), Some(Cents(cents)));
            }
        }
    }
}

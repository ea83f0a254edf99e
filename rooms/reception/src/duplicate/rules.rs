//! Rules of duplicates: what is proposed, what was decided, why, and in which order they are looked at.

use ground::PersonId;
use linkage::Reasons;
use serde::{Deserialize, Serialize};
use web::Speech;

ground::id!(
    /// A pair of records that are probably one person.
    DuplicateId
);

ground::choices! {
    /// What was decided of a pair that is not merged.
    State { Proposed = "proposed", Apart = "apart" }
}

ground::choices! {
    /// Which pairs are listed.
    Shown { Proposed = "proposed", Apart = "apart", Merged = "merged" }
}

ground::choices! {
    /// In which order.
    Sort { Score = "score", Name = "name", Date = "date" }
}

ground::choices! {
    /// Which of the two records is kept.
    Kept { A = "a", B = "b" }
}

/// The household is worth a word from this many bits.
const HOUSEHOLD: f64 = -1.0;

/// Why two records may be one person: what is compared, how well it agrees, and how much that says.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Reason {
    /// As [`linkage::Comparison::word`], or `household`.
    pub of: String,
    /// As [`linkage::Contribution::word`].
    pub level: String,
    /// Tenths of a bit.
    pub tenths: i64,
}

impl Reason {
    /// `nom : même son (+6,0)`.
    pub fn said(&self, t: &Speech) -> String {
        let field = t.say(&format!("reception-likeness-{}", self.of));
        let level = t.say(&format!("reception-level-{}", self.level));
        t.with("reception-likeness-reason", (("field", field), ("level", level), ("bits", self.bits(t))))
    }

    /// `+6,0`.
    fn bits(&self, t: &Speech) -> String {
        format!("{}{}", if self.tenths < 0 { "−" } else { "+" }, t.decimal(self.tenths.abs(), 1))
    }
}

/// The reasons of record linkage, in the words of the screens; what says nothing is left out.
pub fn reasons(of: &Reasons) -> Vec<Reason> {
    let fields = of.contributions.iter().map(|part| Reason {
        of: part.of.word().to_owned(),
        level: part.word().to_owned(),
        tenths: tenths(part.bits),
    });
    let household = (of.household <= HOUSEHOLD).then(|| Reason {
        of: "household".to_owned(),
        level: "possible".to_owned(),
        tenths: tenths(of.household),
    });
    fields.chain(household).filter(|reason| reason.of != "order" || reason.level == "inverted").collect()
}

fn tenths(figure: f64) -> i64 {
    #[allow(clippy::cast_possible_truncation)] // bits and percents are small
    let tenths = (figure * 10.0).round() as i64;
    tenths
}

/// A probability in words: never a hundred percent, since nothing is sure.
pub fn percent(t: &Speech, score: f64) -> String {
    let percent = t.decimal(tenths(score * 100.0).min(999), 1);
    t.with("reception-likeness-percent", ("percent", percent))
}

/// A pair as it is kept: the smaller id first, so that it is there once.
pub fn ordered(one: PersonId, other: PersonId) -> (PersonId, PersonId) {
    (one.min(other), one.max(other))
}

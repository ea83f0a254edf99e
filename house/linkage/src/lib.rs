//! Which rows of a table are the same person: record linkage (« appariement »), fitted to each table without labels.
//!
//! 1. **Blocks** (`block`): only pairs that share a key are compared: the sound of both names in any order, parts of the
//!    birth date, telephone, mailbox, place and name, address. Too large a block is sorted and each row meets its
//!    neighbours (Hernández and Stolfo 1995), so that 200,000 rows do not make 20,000,000,000 pairs.
//! 2. **Levels** (`compare`): each field of a pair agrees to the letter, in sound, but for a slip, in part, from afar or
//!    not at all; unknown on one side, it says nothing. Inverted names are compared crosswise.
//! 3. **Weights** (`model`). With γ the levels of a pair, and for each class its share λ and the probability of each
//!    level (Fellegi and Sunter 1969), fields being independent within a class:
//!
//!    P(same | γ) = λ_s Π m(γ_k) / (λ_s Π m(γ_k) + λ_r Π r(γ_k) + λ_u Π u(γ_k))
//!
//!    `s` is the same person, `u` two strangers, and `r` two relatives, a class of our own without which the fields of a
//!    household (name, address, telephone) would count each as if it were news, and merge twins: r is m for those, u for
//!    the given name, and for the birth date mostly u. m, u and all λ are fitted by expectation and maximisation (Winkler
//!    1988; Dempster, Laird and Rubin 1977) over all pairs of the table: candidates by their expected class, all others as
//!    strangers, seen through 30,000 drawn at random. First guesses count as a few pairs, so that two rows are enough.
//!    How many relatives there are besides duplicates is thereby learned from the table itself.
//! 4. **Frequency** (`commonness`): for a value to the letter or in sound, u is how common that value is (Winkler 2000).
//!    A telephone, mailbox or address of more than fifteen people says nothing of who one is.
//! 5. **Groups** (`group`): pairs of probability one half and more are closed into people, the strongest first, unless
//!    rows of the two sides contradict each other on average, or are probably relatives.
//!
//! log2(m/u) is what a field says in *bits*; they are given for each pair so that the score can be explained.

mod block;
mod born;
mod commonness;
mod compare;
mod field;
mod group;
mod judge;
mod level;
mod model;
mod record;
mod sample;

pub use field::{Field, Row};
pub use judge::{Contribution, Pair, Reasons, link};
pub use level::{Comparison, Level};

//! Telephone numbers that belong to nobody.

use rand::{Rng, RngExt as _};

/// A telephone number of the blocks that ARCEP keeps for fiction, in E.164.
pub fn fiction_phone(rng: &mut impl Rng, mobile: bool) -> String {
    const BLOCKS: [&str; 5] = ["19900", "26191", "35301", "46571", "53649"];
    let block = if mobile { "63998" } else { BLOCKS[rng.random_range(0..BLOCKS.len())] };
    format!("+33{block}{:04}", rng.random_range(0..10_000))
}

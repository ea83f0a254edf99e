//! Invented people's names: given names by decade of birth, family names, drawn from open lists.

use std::io::Read as _;

use ground::Fault;
use rand::{Rng, RngExt as _};

use super::{
    assumptions::OTHER_NAMES,
    other_names::{OTHER_FAMILY, OTHER_MEN, OTHER_WOMEN},
};

const LISTS: &[u8] = include_bytes!("../../data/names.csv.gz");

/// Given names of one sex, each with its births by decade (1930 to 2000).
type Given = Vec<(String, [u32; 8])>;

/// The lists, ready to draw from.
pub struct Names {
    women: Given,
    men: Given,
    family: Vec<String>,
}

/// A name and the sex that it is usual for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Drawn {
    pub first: String,
    pub last: String,
    pub woman: bool,
}

impl Names {
    /// Unpacks the lists.
    ///
    /// # Errors
    /// When the lists in the program are damaged.
    pub fn unpack() -> Result<Self, Fault> {
        let mut text = String::new();
        flate2::read::GzDecoder::new(LISTS).read_to_string(&mut text)?;
        let mut names = Self { women: Vec::new(), men: Vec::new(), family: Vec::new() };
        for line in text.lines() {
            let cells: Vec<&str> = line.split(',').collect();
            match cells.as_slice() {
                ["given", sex, name, births @ ..] if births.len() == 8 => {
                    let mut decades = [0; 8];
                    for (decade, births) in decades.iter_mut().zip(births) {
                        *decade = births.parse().map_err(Fault::from_error)?;
                    }
                    let list = if *sex == "F" { &mut names.women } else { &mut names.men };
                    list.push(((*name).to_owned(), decades));
                }
                ["family", _, name, _] => names.family.push((*name).to_owned()),
                _ => return Err(Fault::because("the list of names is damaged")),
            }
        }
        Ok(names)
    }

    /// A name for somebody born in `year`.
    pub fn draw(&self, rng: &mut impl Rng, year: i16) -> Drawn {
        let woman = rng.random_bool(0.54);
        if rng.random_bool(OTHER_NAMES) {
            let first = one(rng, if woman { OTHER_WOMEN } else { OTHER_MEN });
            return Drawn { first: first.to_owned(), last: one(rng, OTHER_FAMILY).to_owned(), woman };
        }
        let decade = usize::try_from((year - 1930).clamp(0, 79) / 10).unwrap_or(0);
        let list = if woman { &self.women } else { &self.men };
        // Frequent family names are frequent: the square of a uniform draw favours the first ranks.
        let rank = rng.random::<f64>().powi(2);
        let last = self.family[index(rank, self.family.len())].clone();
        Drawn { first: by_births(rng, list, decade), last, woman }
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)] // small lists
fn index(share: f64, len: usize) -> usize {
    ((share * len as f64) as usize).min(len - 1)
}

fn one<'a>(rng: &mut impl Rng, list: &[&'a str]) -> &'a str {
    list[rng.random_range(0..list.len())]
}

fn by_births(rng: &mut impl Rng, list: &Given, decade: usize) -> String {
    // Rejection against the most frequent name of the decade: no table to build.
    let most = list.iter().map(|(_, births)| births[decade]).max().unwrap_or(1).max(1);
    loop {
        let (name, births) = &list[rng.random_range(0..list.len())];
        if rng.random_range(0..most) < births[decade].max(most / 400) {
            return name.clone();
        }
    }
}

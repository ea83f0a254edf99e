//! Priority neighbourhoods by commune, as far as the open data at hand goes: Occitanie, the zoning of 2015.

use std::{io::Read as _, sync::OnceLock};

use crate::Commune;

/// One line a neighbourhood, in byte order: INSEE code of its main commune, a tabulation, its name.
fn lines() -> &'static str {
    static LINES: OnceLock<String> = OnceLock::new();
    LINES.get_or_init(|| {
        let mut text = String::new();
        let mut packed = flate2::read::ZlibDecoder::new(include_bytes!("../data/neighbourhoods.bin").as_slice());
        packed.read_to_string(&mut text).map(|_| text).unwrap_or_default()
    })
}

impl Commune {
    /// Names of its priority neighbourhoods, in order; none where the list says nothing of the commune.
    pub fn priority_neighbourhoods(self) -> impl Iterator<Item = &'static str> {
        let of = |line: &'static str| line.split_once('\t');
        lines().lines().filter_map(of).filter(move |(code, _)| *code == self.insee()).map(|(_, name)| name)
    }
}

//! Reads `data/france.bin`, which `examples/pack.rs` writes.
//!
//! A zlib stream. Inside, after the mark, columns one after the other, each as long as the count that opens its
//! section. A *number* is LEB128; a *step* is a number that holds a signed difference in zigzag (0, -1, 1, -2…);
//! *lines* are a number of bytes, then the texts with a line feed after each.
//!
//! | section | columns |
//! |---|---|
//! | regions, by code | count; codes (lines); names (lines) |
//! | départements, by code | count; codes (lines); names (lines); regions (numbers) |
//! | EPCI, in the order in which communes meet them | count; SIREN (lines); names (lines); kinds (numbers) |
//! | postal codes, in order | count; steps from the one before |
//! | communes, by INSEE code | count; codes; names (lines); how many postal codes; postal codes; EPCI, population, latitude, longitude |
//! | former communes, by INSEE code | count; codes; names (lines); commune (steps) |
//! | municipal arrondissements, by INSEE code | count; codes; names (lines); how many postal codes; postal codes; commune (steps); population |
//!
//! An INSEE code is a step from the one before, see [`push_insee`]. A postal code is the step from the first one that
//! begins with the two first signs of the INSEE code. An EPCI is the step from the one before, counted from 1, 0 for none.
//! A latitude or longitude, in 1/10 000 degree, is the step from the commune before of the same EPCI, plus one;
//! 0 when it is not known.

use std::io::Read;

use crate::columns::{Reader, push_insee, push_postal, unzigzag};
use crate::strings::{Lists, Strings, first};

/// The first bytes of the unpacked data; changes with the format.
const MARK: &[u8] = b"ANTENNE GEO 1\n";

/// Says that a commune's place on the map is not known.
pub(crate) const NOWHERE: [i32; 2] = [i32::MIN, i32::MIN];

/// Areas with a code, a name and one number more: a département's region, an EPCI's kind.
#[derive(Default)]
pub(crate) struct Areas {
    pub(crate) codes: Strings,
    pub(crate) names: Strings,
    pub(crate) of: Vec<u32>,
}

impl Areas {
    fn read(reader: &mut Reader, with_number: bool) -> Option<Self> {
        let mut areas = Self::default();
        let count = reader.count()?;
        reader.lines(count, &mut areas.codes)?;
        reader.lines(count, &mut areas.names)?;
        if with_number {
            areas.of = reader.numbers(count)?;
        }
        Some(areas)
    }
}

/// What the file says, before anything is made ready for searching.
#[derive(Default)]
pub(crate) struct Pack {
    pub(crate) regions: Areas,
    pub(crate) departments: Areas,
    pub(crate) epcis: Areas,
    pub(crate) postal: Strings,
    /// INSEE codes of communes, then former communes, then municipal arrondissements.
    pub(crate) codes: Strings,
    /// Their names.
    pub(crate) names: Strings,
    /// Their postal codes, as numbers in `postal`; former communes have none of their own.
    pub(crate) postal_of: Lists<u16>,
    /// Legal population of communes, then municipal arrondissements.
    pub(crate) population: Vec<u32>,
    /// Latitude and longitude of communes in 1/10 000 degree, or [`NOWHERE`].
    pub(crate) centres: Vec<[i32; 2]>,
    /// EPCI of communes counted from 1, 0 for none.
    pub(crate) epci_of: Vec<u32>,
    /// The present commune of former communes, then of municipal arrondissements.
    pub(crate) parents: Vec<u32>,
    pub(crate) communes: u32,
    pub(crate) formers: u32,
    pub(crate) districts: u32,
}

impl Pack {
    /// What `bytes` say, or nothing when they are cut, damaged or of another format.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut plain = Vec::new();
        flate2::read::ZlibDecoder::new(bytes).read_to_end(&mut plain).ok()?;
        let mut reader = Reader { left: plain.strip_prefix(MARK)? };
        let mut pack = Self {
            regions: Areas::read(&mut reader, false)?,
            departments: Areas::read(&mut reader, true)?,
            epcis: Areas::read(&mut reader, true)?,
            postal: read_postal(&mut reader)?,
            ..Self::default()
        };
        pack.communes = reader.count()?;
        pack.read_places(&mut reader, pack.communes)?;
        pack.read_postal(&mut reader, pack.communes, 0)?;
        pack.read_communes(&mut reader)?;
        pack.formers = reader.count()?;
        pack.read_places(&mut reader, pack.formers)?;
        pack.read_parents(&mut reader, pack.formers)?;
        (0..pack.formers).for_each(|_| pack.postal_of.push([]));
        pack.districts = reader.count()?;
        pack.read_places(&mut reader, pack.districts)?;
        pack.read_postal(&mut reader, pack.districts, pack.communes + pack.formers)?;
        pack.read_parents(&mut reader, pack.districts)?;
        pack.population.extend(reader.numbers(pack.districts)?);
        reader.left.is_empty().then_some(pack)
    }

    /// Gives back the memory that reading asked for and did not use.
    pub(crate) fn shrink(&mut self) {
        [&mut self.postal, &mut self.codes, &mut self.names].into_iter().for_each(Strings::shrink);
        self.postal_of.shrink();
        [&mut self.population, &mut self.epci_of, &mut self.parents].into_iter().for_each(Vec::shrink_to_fit);
        self.centres.shrink_to_fit();
    }

    /// Bytes held on the heap.
    pub(crate) fn weight(&self) -> usize {
        let areas = [&self.regions, &self.departments, &self.epcis];
        let numbers = [&self.population, &self.epci_of, &self.parents];
        areas
            .map(|areas| areas.codes.weight() + areas.names.weight() + areas.of.capacity() * size_of::<u32>())
            .iter()
            .sum::<usize>()
            + [&self.postal, &self.codes, &self.names].map(Strings::weight).iter().sum::<usize>()
            + numbers.map(|list| list.capacity() * size_of::<u32>()).iter().sum::<usize>()
            + self.postal_of.weight()
            + self.centres.capacity() * size_of::<[i32; 2]>()
    }

    fn read_places(&mut self, reader: &mut Reader, count: u32) -> Option<()> {
        let mut code = 0;
        for _ in 0..count {
            code += reader.step()?;
            push_insee(code, &mut self.codes)?;
        }
        reader.lines(count, &mut self.names)
    }

    fn read_postal(&mut self, reader: &mut Reader, count: u32, from: u32) -> Option<()> {
        let counts = reader.numbers(count)?;
        let mut list = Vec::new();
        for (place, many) in (from..).zip(counts) {
            let base = i64::from(postal_base(&self.postal, self.codes.get(place)));
            list.clear();
            for _ in 0..many {
                let code = u16::try_from(base + reader.step()?).ok()?;
                list.push(Some(code).filter(|&code| u32::from(code) < self.postal.len())?);
            }
            self.postal_of.push(list.iter().copied());
        }
        Some(())
    }

    fn read_communes(&mut self, reader: &mut Reader) -> Option<()> {
        let mut epci = 0;
        for _ in 0..self.communes {
            epci += reader.step()?;
            self.epci_of.push(u32::try_from(epci).ok().filter(|&epci| epci <= self.epcis.codes.len())?);
        }
        self.population = reader.numbers(self.communes)?;
        let latitudes = self.read_degrees(reader)?;
        let longitudes = self.read_degrees(reader)?;
        self.centres = latitudes
            .into_iter()
            .zip(longitudes)
            .map(|pair| if let (Some(latitude), Some(longitude)) = pair { [latitude, longitude] } else { NOWHERE })
            .collect();
        Some(())
    }

    fn read_degrees(&self, reader: &mut Reader) -> Option<Vec<Option<i32>>> {
        let mut last = vec![0; self.epcis.codes.len() as usize + 1];
        let mut degrees = Vec::with_capacity(self.epci_of.len());
        for &epci in &self.epci_of {
            let Some(step) = reader.number()?.checked_sub(1) else {
                degrees.push(None);
                continue;
            };
            let before = last.get_mut(epci as usize)?;
            *before += unzigzag(step);
            degrees.push(Some(i32::try_from(*before).ok()?));
        }
        Some(degrees)
    }

    fn read_parents(&mut self, reader: &mut Reader, count: u32) -> Option<()> {
        let mut parent = 0;
        for _ in 0..count {
            parent += reader.step()?;
            self.parents.push(u32::try_from(parent).ok().filter(|&parent| parent < self.communes)?);
        }
        Some(())
    }
}

fn read_postal(reader: &mut Reader) -> Option<Strings> {
    let mut postal = Strings::default();
    let mut code = 0;
    for _ in 0..reader.count()? {
        code += reader.step()?;
        push_postal(code, &mut postal)?;
    }
    Some(postal)
}

/// The number of the first postal code that could belong to the département of `insee`.
pub(crate) fn postal_base(postal: &Strings, insee: &str) -> u32 {
    let department = insee.get(..2).unwrap_or_default();
    let start = if matches!(department, "2A" | "2B") { "20" } else { department };
    first(postal.len(), |i| postal.get(i) >= start)
}

//! Makes `data/france.bin` from the CSV files of a folder: `cargo run -p geo --example pack -- DIR`.
//! With `--check`, compares instead what the built crate answers with these files, row by row.
//!
//! The same files give the same bytes. The format is described in `src/pack.rs`.
#![allow(clippy::print_stdout, reason = "a command line tool")]

use std::collections::HashMap;
use std::error::Error;
use std::io::Write;
use std::path::Path;

use geo::Geo;

type Row = HashMap<String, String>;
type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let tables = |dir: &String| Tables::read(Path::new(dir));
    match arguments.as_slice() {
        [check, dir] if check == "--check" => tables(dir)?.check(),
        [dir] => {
            let packed = deflate(&tables(dir)?.pack()?)?;
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/france.bin");
            std::fs::write(&file, &packed)?;
            println!("{}: {} bytes", file.display(), packed.len());
            Ok(())
        }
        _ => Err("usage: pack [--check] DIR".into()),
    }
}

struct Tables {
    communes: Vec<Row>,
    districts: Vec<Row>,
    formers: Vec<Row>,
    departments: Vec<Row>,
    regions: Vec<Row>,
    epcis: Vec<Row>,
}

impl Tables {
    fn read(dir: &Path) -> Outcome<Self> {
        let by = |name: &str, key: &str| -> Outcome<Vec<Row>> {
            let mut rows: Vec<Row> =
                csv::Reader::from_path(dir.join(name))?.deserialize().collect::<Result<_, csv::Error>>()?;
            rows.sort_by(|a, b| a[key].cmp(&b[key]));
            Ok(rows)
        };
        Ok(Self {
            communes: by("communes.csv", "insee")?,
            districts: by("arrondissements_municipaux.csv", "insee")?,
            formers: by("communes_anciennes.csv", "insee_ancien")?,
            departments: by("departements.csv", "code")?,
            regions: by("regions.csv", "code")?,
            epcis: by("epci.csv", "siren")?,
        })
    }

    fn pack(&self) -> Outcome<Vec<u8>> {
        let mut out = Columns(b"ANTENNE GEO 1\n".to_vec());
        out.areas(&self.regions, "code");
        out.areas(&self.departments, "code");
        let regions = numbered(&self.regions, "code");
        out.all(&self.departments, |row| Ok(regions[row["region"].as_str()]))?;
        let epcis = self.epcis_as_met();
        out.areas(&epcis, "siren");
        out.all(&epcis, |row| kind(&row["type"]))?;
        let postal = self.postal_codes();
        out.number(postal.len() as u64);
        out.steps(postal.iter().map(|code| code.parse()))?;
        out.number(self.communes.len() as u64);
        out.places(&self.communes, "insee")?;
        out.postal(&self.communes, &postal)?;
        self.pack_communes(&mut out, &numbered(&epcis, "siren"))?;
        let communes = numbered(&self.communes, "insee");
        out.number(self.formers.len() as u64);
        out.places(&self.formers, "insee_ancien")?;
        out.steps(self.formers.iter().map(|row| i64::try_from(communes[row["insee_actuel"].as_str()])))?;
        out.number(self.districts.len() as u64);
        out.places(&self.districts, "insee")?;
        out.postal(&self.districts, &postal)?;
        out.steps(self.districts.iter().map(|row| i64::try_from(communes[row["commune"].as_str()])))?;
        out.all(&self.districts, |row| Ok(row["population"].parse()?))?;
        Ok(out.0)
    }

    fn pack_communes(&self, out: &mut Columns, epcis: &HashMap<&str, u64>) -> Outcome<()> {
        let epci = |row: &Row| epcis.get(row["epci"].as_str()).map_or(0, |epci| epci + 1);
        out.steps(self.communes.iter().map(|row| i64::try_from(epci(row))))?;
        out.all(
            &self.communes,
            |row| if row["population"].is_empty() { Ok(0) } else { Ok(row["population"].parse()?) },
        )?;
        for column in ["lat", "lon"] {
            let mut last: HashMap<u64, i64> = HashMap::new();
            out.all(&self.communes, |row| {
                let Some(degrees) = ten_thousandths(&row[column])? else { return Ok(0) };
                let before = last.insert(epci(row), degrees).unwrap_or(0);
                Ok(zigzag(degrees - before) + 1)
            })?;
        }
        Ok(())
    }

    /// EPCI in the order in which communes meet them, so that neighbours have neighbouring numbers.
    fn epcis_as_met(&self) -> Vec<Row> {
        let mut met: HashMap<&str, usize> = HashMap::new();
        for row in &self.communes {
            let next = met.len();
            met.entry(&row["epci"]).or_insert(next);
        }
        let mut epcis = self.epcis.clone();
        epcis.sort_by_key(|row| met.get(row["siren"].as_str()).copied().unwrap_or(usize::MAX));
        epcis
    }

    fn postal_codes(&self) -> Vec<&str> {
        let rows = self.communes.iter().chain(&self.districts);
        let mut codes: Vec<&str> = rows.flat_map(postal_codes).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// Compares every row with what the crate answers.
    fn check(&self) -> Outcome<()> {
        let geo = Geo::get();
        for row in &self.communes {
            let commune = geo.commune(&row["insee"]).ok_or_else(|| format!("no commune {}", row["insee"]))?;
            let (latitude, longitude) =
                commune.centre().map_or_else(Default::default, |(a, b)| (a.to_string(), b.to_string()));
            let said = [
                commune.name(),
                &commune.postal_codes().collect::<Vec<_>>().join("|"),
                &commune.population().to_string(),
                commune.department().code(),
                commune.region().code(),
                commune.epci().map_or("", |epci| epci.siren()),
                &latitude,
                &longitude,
            ];
            let population = if row["population"].is_empty() { "0" } else { &row["population"] };
            let names = ["nom", "codes_postaux", "", "departement", "region", "epci", "lat", "lon"];
            let wanted = names.map(|name| row.get(name).map_or(population, String::as_str));
            // Latitudes and longitudes are numbers: `49` and `49.0` are the same.
            let same = |(a, b): (&str, &str)| a == b || (b.contains('.') && a.parse::<f64>().ok() == b.parse().ok());
            if !said.into_iter().zip(wanted).all(same) {
                return Err(format!("{said:?} differs from {row:?}").into());
            }
        }
        for row in &self.formers {
            let now = geo.resolve(&row["insee_ancien"]).ok_or_else(|| format!("no former {row:?}"))?;
            if (now.commune.insee(), now.was) != (&*row["insee_actuel"], Some(&*row["nom"])) {
                return Err(format!("{now:?} differs from {row:?}").into());
            }
        }
        for row in &self.districts {
            let now = geo.resolve(&row["insee"]).ok_or_else(|| format!("no arrondissement {row:?}"))?;
            let said = now.district.map(|district| {
                let codes = district.postal_codes().collect::<Vec<_>>().join("|");
                (
                    district.insee(),
                    district.name(),
                    codes,
                    district.population().to_string(),
                    district.commune().insee(),
                )
            });
            let wanted = (
                &*row["insee"],
                &*row["nom"],
                row["codes_postaux"].clone(),
                row["population"].clone(),
                &*row["commune"],
            );
            if said != Some(wanted) {
                return Err(format!("{now:?} differs from {row:?}").into());
            }
        }
        println!(
            "{} communes, {} former, {} arrondissements agree",
            self.communes.len(),
            self.formers.len(),
            self.districts.len()
        );
        Ok(())
    }
}

struct Columns(Vec<u8>);

impl Columns {
    fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.0.push(number.to_le_bytes()[0]);
    }

    fn all(&mut self, rows: &[Row], mut value: impl FnMut(&Row) -> Outcome<u64>) -> Outcome<()> {
        rows.iter().try_for_each(|row| value(row).map(|value| self.number(value)))
    }

    fn steps<E: Into<Box<dyn Error>>>(&mut self, values: impl IntoIterator<Item = Result<i64, E>>) -> Outcome<()> {
        let mut before = 0;
        for value in values {
            let value = value.map_err(Into::into)?;
            self.number(zigzag(value - before));
            before = value;
        }
        Ok(())
    }

    fn lines(&mut self, rows: &[Row], column: &str) {
        let text: String = rows.iter().flat_map(|row| [row[column].as_str(), "\n"]).collect();
        self.number(text.len() as u64);
        self.0.extend(text.into_bytes());
    }

    fn areas(&mut self, rows: &[Row], code: &str) {
        self.number(rows.len() as u64);
        self.lines(rows, code);
        self.lines(rows, "nom");
    }

    fn places(&mut self, rows: &[Row], code: &str) -> Outcome<()> {
        self.steps(rows.iter().map(|row| insee_number(&row[code])))?;
        self.lines(rows, "nom");
        Ok(())
    }

    fn postal(&mut self, rows: &[Row], postal: &[&str]) -> Outcome<()> {
        self.all(rows, |row| Ok(postal_codes(row).count() as u64))?;
        for row in rows {
            let department = row["insee"][..2].replace(['A', 'B'], "0");
            let base = i64::try_from(postal.partition_point(|code| *code < department.as_str()))?;
            for code in postal_codes(row) {
                self.number(zigzag(i64::try_from(postal.partition_point(|other| *other < code))? - base));
            }
        }
        Ok(())
    }
}

fn postal_codes(row: &Row) -> impl Iterator<Item = &str> {
    row["codes_postaux"].split('|').filter(|code| !code.is_empty())
}

fn numbered<'a>(rows: &'a [Row], key: &str) -> HashMap<&'a str, u64> {
    rows.iter().map(|row| row[key].as_str()).zip(0..).collect()
}

fn kind(code: &str) -> Outcome<u64> {
    let kinds = ["CC", "CA", "CU", "METRO", "MET69"];
    Ok(kinds.iter().position(|kind| *kind == code).ok_or_else(|| format!("unknown kind of EPCI {code}"))? as u64)
}

fn insee_number(code: &str) -> Outcome<i64> {
    Ok(i64::from_str_radix(&code[..2], 36)? * 1000 + code[2..].parse::<i64>()?)
}

fn ten_thousandths(degrees: &str) -> Outcome<Option<i64>> {
    let Some((whole, part)) = degrees.split_once('.') else {
        return if degrees.is_empty() { Ok(None) } else { Ok(Some(degrees.parse::<i64>()? * 10_000)) };
    };
    let digits: i64 = format!("{whole}{part:0<4}").parse()?;
    if part.len() > 4 { Err(format!("{degrees} has more than four decimals").into()) } else { Ok(Some(digits)) }
}

fn zigzag(step: i64) -> u64 {
    (step << 1 ^ step >> 63).cast_unsigned()
}

fn deflate(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

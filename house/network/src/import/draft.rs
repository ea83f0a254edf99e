//! What one line says of a body, whatever the format: checked, cleaned, on a commune of today.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use geo::{Commune, Geo, Match};
use ground::{PartnerId, Refusal};

use super::{
    cell,
    format::Format,
    kind,
    line::{Field, Line},
    naming, opening,
    report::LineError,
};
use crate::{
    partner::{NewPartner, PartnerKind},
    place::{NewPlace, PlaceId, PlaceKind},
};

const INSEE: &[&str] = &["code insee", "insee", "code commune"];
const POSTAL: &[&str] = &["code postal"];
const COMMUNE: &[&str] = &["commune", "ville"];
const NAME: &[&str] = &["nom", "structure"];
const PHONE: &[&str] = &["telephone"];
const EMAIL: &[&str] = &["courriels", "courriel", "email"];
const WEBSITE: &[&str] = &["site web"];
const HOURS: &[&str] = &["horaires", "horaires accueil", "horaires ouverture"];

const fn field(key: &'static str, names: &'static [&'static str], looks: fn(&str) -> bool) -> Field {
    Field { key, names, needed: false, looks }
}

/// Each begins with a name under which it is read here.
pub(super) const FIELDS: &[Field] = &[
    Field {
        key: "name",
        names: &[
            "nom",
            "structure",
            "nom de la structure",
            "nom structure",
            "raison sociale",
            "denomination",
            "organisme",
        ],
        needed: true,
        looks: |_| false,
    },
    field("kind", &["typologie", "type de structure", "type", "categorie", "nature"], |_| false),
    field("address", &["adresse", "adresse postale", "rue", "voie"], |cell| {
        cell.starts_with(|char: char| char.is_ascii_digit()) && cell.contains(' ') && cell.len() > 8
    }),
    field("postal_code", &["code postal", "cp"], cell::looks_postal),
    field("commune", &["commune", "ville", "localite"], cell::looks_like_a_commune),
    field("insee", INSEE, |_| false),
    field("phone", &["telephone", "tel", "n de telephone", "numero de telephone", "tel fixe"], cell::looks_dialled),
    field("email", &["courriels", "courriel", "email", "e mail", "mail", "adresse mail"], |cell| cell.contains('@')),
    field("website", &["site web", "site internet", "site", "url"], |cell| {
        cell.starts_with("http") || cell.starts_with("www.")
    }),
    field("hours", HOURS, |_| false),
    field("latitude", &["latitude", "lat"], |_| false),
    field("longitude", &["longitude", "lon", "lng"], |_| false),
    field("id", &["id", "identifiant", "siret"], |_| false),
];
const DAYS: [&str; 6] = ["h lundi", "h mardi", "h mercredi", "h jeudi", "h vendredi", "h samedi"];

/// A body, as a line describes it.
#[derive(Debug)]
pub(super) struct Draft {
    pub line: usize,
    name: String,
    partner: Option<PartnerKind>,
    place: Option<PlaceKind>,
    address: Option<String>,
    postal_code: Option<String>,
    commune: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
    phone: Option<String>,
    email: Option<String>,
    website: Option<String>,
    hours: Option<String>,
    source: String,
    source_id: String,
    /// The source has no id of its own for a body: a line that names one again adds nothing.
    pub repeats: bool,
}

impl Draft {
    pub fn read(format: Format, line: &Line, notices: &mut Vec<LineError>) -> Result<Self, LineError> {
        let written = line.wanted(NAME, cell::LONGEST)?;
        if !written.chars().any(char::is_alphabetic) {
            return Err(line.refuse(NAME, Refusal::because("network-import-name").with("written", written)));
        }
        let id = line.text(&["surrogate id", "id"], 200)?;
        let commune = commune(line)?;
        let (latitude, longitude) = degrees(line, notices)?;
        let (source, source_id) = identity(format, line, id.as_ref(), &written, commune)?;
        let words = kinds(format, line);
        let partner = kind::partner(&words, &written);
        Ok(Self {
            line: line.number,
            name: naming::proper(&written, Some(commune)),
            place: kind::place(&words, partner),
            partner: partner.or_else(|| by_law(line)),
            address: address(line)?,
            postal_code: line.kept(POSTAL, cell::postal, notices)?,
            commune: commune.insee().to_owned(),
            latitude,
            longitude,
            phone: line.kept(PHONE, cell::phone, notices)?,
            email: line.kept(EMAIL, cell::email, notices)?,
            website: line.kept(WEBSITE, cell::website, notices)?,
            hours: hours(format, line, notices)?,
            source,
            source_id,
            repeats: matches!(format, Format::Advisers | Format::Sample) || format == Format::Matched && id.is_none(),
        })
    }

    /// What makes it the same body.
    pub fn key(&self) -> String {
        format!("{}\n{}", self.source, self.source_id)
    }

    /// Everything that it says, but for its line, in one number.
    pub fn digest(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        let degrees = [self.latitude, self.longitude].map(|degrees| degrees.map(f64::to_bits));
        let texts = [&self.address, &self.postal_code, &self.phone, &self.email, &self.website, &self.hours];
        (&self.name, self.partner, self.place, &self.commune, &self.source, degrees, texts).hash(&mut hasher);
        hasher.finish()
    }

    pub fn into_partner(self, id: PartnerId) -> NewPartner {
        NewPartner {
            id,
            name: self.name,
            kind: self.partner.unwrap_or(PartnerKind::Other),
            address: self.address,
            postal_code: self.postal_code,
            commune: self.commune,
            latitude: self.latitude,
            longitude: self.longitude,
            phone: self.phone,
            email: self.email,
            website: self.website,
            hours: self.hours,
            source: self.source,
            source_id: self.source_id,
        }
    }

    pub fn into_place(self, id: PlaceId) -> NewPlace {
        NewPlace {
            id,
            name: self.name,
            kind: self.place,
            address: self.address,
            postal_code: self.postal_code,
            commune: self.commune,
            latitude: self.latitude,
            longitude: self.longitude,
            hours: self.hours,
            phone: self.phone,
            website: self.website,
            source: self.source,
            source_id: self.source_id,
        }
    }
}

/// What makes it the same body at the next import: the source's id, or its name and commune where there is none.
fn identity(
    format: Format,
    line: &Line,
    id: Option<&String>,
    name: &str,
    commune: Commune,
) -> Result<(String, String), LineError> {
    let of = line.text(&["source"], 80)?.map(|of| names::fold(&of).replace(' ', "-")).unwrap_or_default();
    let named = || format!("{}|{}", names::fold(name), commune.insee());
    let given = || id.cloned().ok_or_else(|| line.refuse(&["id"], Refusal::because("network-import-missing")));
    Ok(match format {
        Format::FranceServices => ("france-services-2024".into(), cell::whole(&given()?).to_owned()),
        Format::Advisers => ("conseillers-numeriques-2021".into(), named()),
        Format::Sample => ("lieux-mediation".into(), format!("{of}|{}", named())),
        Format::Matched => ("list".into(), id.cloned().unwrap_or_else(named)),
        Format::National if of.is_empty() => ("mednum".into(), given()?),
        Format::National => (format!("mednum-{of}"), given()?),
        // Since v1 an id begins with its source: `dora--…`; before, it was unique in its source only.
        Format::DataInclusion => {
            let id = given()?;
            let whole = of.is_empty() || id.contains("--");
            ("data-inclusion".into(), if whole { id } else { format!("{of}--{id}") })
        }
    })
}

/// What the source calls it.
fn kinds(format: Format, line: &Line) -> Vec<String> {
    match format {
        Format::FranceServices => vec!["france services".to_owned()],
        Format::Advisers => Vec::new(),
        Format::Sample => kind::list(line.value(&["categorie"])),
        Format::National | Format::DataInclusion | Format::Matched => {
            let both = [line.value(&["typologie"]), line.value(&["reseaux porteurs"])];
            both.into_iter().flat_map(kind::list).collect()
        }
    }
}

/// A host of advisers is known as public or private only.
fn by_law(line: &Line) -> Option<PartnerKind> {
    match names::fold(line.value(&["type"])).as_str() {
        "publique" => Some(PartnerKind::LocalAuthority),
        "privee" => Some(PartnerKind::Association),
        _ => None,
    }
}

fn address(line: &Line) -> Result<Option<String>, LineError> {
    let street = line.text(&["adresse"], cell::LONGEST)?;
    let more = line.text(&["complement adresse"], cell::LONGEST)?;
    Ok(match (street, more) {
        (Some(street), Some(more)) => Some(format!("{street}, {more}")),
        (street, more) => street.or(more),
    })
}

/// Both, or neither: half a position is none, nor is the middle of the ocean (0, 0).
fn degrees(line: &Line, notices: &mut Vec<LineError>) -> Result<(Option<f64>, Option<f64>), LineError> {
    let latitude = line.kept(&["latitude", "lat"], cell::latitude, notices)?;
    let longitude = line.kept(&["longitude", "lon", "lng"], cell::longitude, notices)?;
    let nowhere = latitude.zip(longitude).is_none_or(|(latitude, longitude)| latitude.abs() + longitude.abs() < 1e-6);
    Ok(if nowhere { (None, None) } else { (latitude, longitude) })
}

fn hours(format: Format, line: &Line, notices: &mut Vec<LineError>) -> Result<Option<String>, LineError> {
    if format == Format::FranceServices {
        let days = DAYS.map(|day| line.value(&[day]));
        return Ok(opening::week(&days).unwrap_or_else(|refusal| {
            notices.push(line.refuse(&DAYS[..1], refusal));
            None
        }));
    }
    line.kept(HOURS, cell::hours, notices)
}

/// The commune of today that a line means.
fn commune(line: &Line) -> Result<Commune, LineError> {
    place_of(line, INSEE, POSTAL, COMMUNE)?
        .ok_or_else(|| line.refuse(COMMUNE, Refusal::because("network-import-missing")))
}

/// The commune of today that these columns mean; none when all three are empty.
///
/// # Errors
/// When nothing is like it, or when several communes may be meant.
pub fn place_of(line: &Line, insee: &[&str], postal: &[&str], name: &[&str]) -> Result<Option<Commune>, LineError> {
    let said = [cell::whole(line.value(insee)), cell::whole(line.value(postal)), line.value(name)];
    // Registers write 0 for nothing.
    let [insee, postal, named] = said.map(|value| (!matches!(value, "" | "0" | "00000")).then_some(value));
    if insee.is_none() && postal.is_none() && named.is_none() {
        return Ok(None);
    }
    let postal = postal.and_then(|postal| cell::postal(postal).ok().flatten().or(Some(postal.to_owned())));
    match Geo::get().match_place(insee, postal.as_deref(), named) {
        Match::Found(found) => Ok(Some(found.commune)),
        Match::Ambiguous(choice) => {
            let list = choice.iter().take(5).map(|commune| format!("{} ({})", commune.name(), commune.insee()));
            let refusal =
                Refusal::because("network-import-commune-doubt").with("choice", list.collect::<Vec<_>>().join(", "));
            Err(line.refuse(name, refusal))
        }
        Match::Unknown => {
            let written: Vec<&str> = [insee, postal.as_deref(), named].into_iter().flatten().collect();
            let written = cell::short(&written.join(" "));
            Err(line.refuse(name, Refusal::because("network-import-commune-unknown").with("written", written)))
        }
    }
}

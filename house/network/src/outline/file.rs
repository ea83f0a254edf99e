//! Reads a GeoJSON file of outlines (RFC 7946), neighbourhood by neighbourhood: what is fine, and what is wrong with the
//! rest.

use std::collections::BTreeSet;

use geo::Geo;
use ground::Refusal;
use serde_json::Value;

use super::rules::{Ring, Shape};
use crate::neighbourhood::rules::LONGEST;

/// Largest file, in bytes: that of the whole country, to the metre, is some 10 MB.
pub const LARGEST: usize = 24 << 20;
/// Most neighbourhoods of a file: the country has some 1,600.
const MOST: usize = 5_000;

/// Names of the properties in the files of the zonings of 2015 and 2024.
const CODE: [&str; 3] = ["code_qp", "codeqp", "code"];
const NAME: [&str; 4] = ["nom_qp", "lib_qp", "nom", "name"];
const COMMUNE: [&str; 5] = ["code_commune", "insee_com", "code_insee", "insee", "commune"];

/// One neighbourhood and where it is.
#[derive(Clone, PartialEq, Debug)]
pub struct Outline {
    pub code: String,
    pub name: String,
    /// INSEE code of its main commune.
    pub commune: String,
    pub shape: Shape,
}

/// A neighbourhood of the file that cannot be kept.
#[derive(Clone, PartialEq, Debug)]
pub struct Wrong {
    /// Which of the file, from 1.
    pub number: usize,
    /// Its code or its name, as far as it says one.
    pub called: String,
    pub why: Refusal,
}

/// What a file says.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Read {
    pub outlines: Vec<Outline>,
    pub wrong: Vec<Wrong>,
}

/// Reads a file.
///
/// # Errors
/// When nothing of it can be read: it is too large, no GeoJSON, no collection, in another system of coordinates.
pub fn read(bytes: &[u8]) -> Result<Read, Refusal> {
    let whole = |text: &'static str| Refusal::of("file", text);
    if bytes.len() > LARGEST {
        return Err(whole("network-outline-large").with("most", (LARGEST >> 20).to_string()));
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let file: Value = serde_json::from_slice(bytes).map_err(|_| whole("network-outline-no-json"))?;
    if file.get("type").and_then(Value::as_str) != Some("FeatureCollection") {
        return Err(whole("network-outline-no-collection"));
    }
    if !is_in_degrees(&file) {
        return Err(whole("network-outline-system"));
    }
    let features =
        file.get("features").and_then(Value::as_array).ok_or_else(|| whole("network-outline-no-collection"))?;
    if features.is_empty() {
        return Err(whole("network-outline-nothing"));
    }
    if features.len() > MOST {
        return Err(whole("network-outline-many").with("most", MOST.to_string()));
    }
    let (mut read, mut known) = (Read::default(), BTreeSet::new());
    for (number, feature) in (1..).zip(features) {
        let found = outline(feature).and_then(|outline| {
            let is_new = known.insert(outline.code.clone());
            if is_new { Ok(outline) } else { Err(Refusal::because("network-outline-twice")) }
        });
        match found {
            Ok(outline) => read.outlines.push(outline),
            Err(why) => read.wrong.push(Wrong { number, called: called(feature), why }),
        }
    }
    Ok(read)
}

/// A file that names a system of coordinates names the degrees of RFC 7946, by one of its names.
fn is_in_degrees(file: &Value) -> bool {
    let name = file.pointer("/crs/properties/name").and_then(Value::as_str);
    name.is_none_or(|name| name.contains("CRS84") || name.ends_with("4326") || name.ends_with("4258"))
}

/// A property under the first of these names that says something.
fn said(feature: &Value, names: &[&str]) -> Option<String> {
    let properties = feature.get("properties")?.as_object()?;
    let of = |name: &&str| {
        let (_, value) = properties.iter().find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        let text = match value {
            Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        Some(text).filter(|text| !text.is_empty())
    };
    names.iter().find_map(of)
}

fn called(feature: &Value) -> String {
    let text = said(feature, &CODE).or_else(|| said(feature, &NAME)).unwrap_or_default();
    text.chars().take(60).collect()
}

fn outline(feature: &Value) -> Result<Outline, Refusal> {
    let code = said(feature, &CODE).ok_or_else(|| Refusal::because("network-outline-code-missing"))?.to_uppercase();
    if !is_code(&code) {
        return Err(Refusal::because("network-outline-code-unknown"));
    }
    let name = said(feature, &NAME).ok_or_else(|| Refusal::because("network-outline-name-missing"))?;
    if name.chars().count() > LONGEST {
        return Err(Refusal::because("network-outline-name-long"));
    }
    let commune = said(feature, &COMMUNE).ok_or_else(|| Refusal::because("network-outline-commune-missing"))?;
    // A neighbourhood over several communes names the main one first.
    let first = commune.split([',', ';', ' ']).next().unwrap_or_default();
    let known = Geo::get().resolve(first).ok_or_else(|| Refusal::because("network-outline-commune-unknown"))?;
    Ok(Outline { code, name, commune: known.commune.insee().to_owned(), shape: shape(feature)? })
}

/// As the zonings number them: QP066007 (2015), QN05901M (2024).
fn is_code(code: &str) -> bool {
    code.len() == 8
        && (code.starts_with("QP") || code.starts_with("QN"))
        && code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
}

fn shape(feature: &Value) -> Result<Shape, Refusal> {
    let geometry = feature.get("geometry").filter(|geometry| geometry.is_object());
    let geometry = geometry.ok_or_else(|| Refusal::because("network-outline-empty"))?;
    let coordinates = geometry.get("coordinates").unwrap_or(&Value::Null);
    let polygons = match geometry.get("type").and_then(Value::as_str) {
        Some("Polygon") => polygon(coordinates).map(|polygon| vec![polygon]),
        Some("MultiPolygon") => coordinates.as_array().and_then(|all| all.iter().map(polygon).collect()),
        _ => return Err(Refusal::because("network-outline-kind")),
    };
    Shape::new(polygons.ok_or_else(|| Refusal::because("network-outline-numbers"))?)
}

fn polygon(value: &Value) -> Option<Vec<Ring>> {
    let corner = |value: &Value| {
        // A height may follow; it says nothing here.
        let pair = value.as_array().filter(|pair| pair.len() >= 2)?;
        Some((pair[0].as_f64()?, pair[1].as_f64()?))
    };
    let ring = |value: &Value| value.as_array()?.iter().map(corner).collect::<Option<Ring>>();
    value.as_array()?.iter().map(ring).collect()
}

/// The polygons of a shape, as they are kept.
pub fn written(shape: &Shape) -> String {
    serde_json::to_string(shape.polygons()).unwrap_or_default()
}

/// A shape as it was kept.
pub fn kept(text: &str) -> Option<Shape> {
    Shape::new(serde_json::from_str(text).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of one neighbourhood with this geometry.
    fn file(geometry: &str) -> String {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"code_qp":"QP066007",
            "nom_qp":"Bas-Vernet","code_commune":"66136"}},"geometry":{geometry}}}]}}"#
        )
    }

    fn refused(text: &str) -> &'static str {
        read(text.as_bytes()).expect_err("refused").problems[0].text
    }

    fn wrong(text: &str) -> &'static str {
        let read = read(text.as_bytes()).expect("read");
        assert!(read.outlines.is_empty(), "{text}");
        read.wrong[0].why.problems[0].text
    }

    #[test]
    fn a_file_that_is_none_is_refused_as_a_whole() {
        assert_eq!(refused("code_qp;nom_qp\nQP066007;Bas-Vernet"), "network-outline-no-json");
        assert_eq!(refused(r#"{"type":"Feature"}"#), "network-outline-no-collection");
        assert_eq!(refused(r#"{"type":"FeatureCollection"}"#), "network-outline-no-collection");
        assert_eq!(refused(r#"{"type":"FeatureCollection","features":[]}"#), "network-outline-nothing");
        let lambert = r#"{"type":"FeatureCollection","crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::2154"}},"features":[{}]}"#;
        assert_eq!(refused(lambert), "network-outline-system");
        assert_eq!(refused(&" ".repeat(LARGEST + 1)), "network-outline-large");
        let many = vec!["{}"; MOST + 1].join(",");
        assert_eq!(refused(&format!(r#"{{"type":"FeatureCollection","features":[{many}]}}"#)), "network-outline-many");
    }

    #[test]
    fn what_is_wrong_with_a_neighbourhood_is_said() {
        let fine = r#"{"type":"Polygon","coordinates":[[[2.9,42.7],[2.91,42.7],[2.91,42.71],[2.9,42.7]]]}"#;
        assert_eq!(read(file(fine).as_bytes()).expect("read").outlines.len(), 1);
        assert_eq!(wrong(&file("null")), "network-outline-empty");
        assert_eq!(wrong(&file(r#"{"type":"Point","coordinates":[2.9,42.7]}"#)), "network-outline-kind");
        assert_eq!(wrong(&file(r#"{"type":"Polygon","coordinates":[[["a",42.7]]]}"#)), "network-outline-numbers");
        assert_eq!(wrong(&file(r#"{"type":"Polygon"}"#)), "network-outline-numbers");
        assert_eq!(wrong(&file(fine).replace("QP066007", "66007")), "network-outline-code-unknown");
        assert_eq!(wrong(&file(fine).replace("code_qp", "autre")), "network-outline-code-missing");
        assert_eq!(wrong(&file(fine).replace("66136", "99999")), "network-outline-commune-unknown");
        assert_eq!(wrong(&file(fine).replace("code_commune", "x")), "network-outline-commune-missing");
        assert_eq!(wrong(&file(fine).replace("Bas-Vernet", "")), "network-outline-name-missing");
        assert_eq!(wrong(&file(fine).replace("Bas-Vernet", &"x".repeat(121))), "network-outline-name-long");
    }

    #[test]
    fn what_is_kept_is_what_was_read() {
        let text =
            file(r#"{"type":"MultiPolygon","coordinates":[[[[2.9,42.7,12],[2.91,42.7],[2.91,42.71],[2.9,42.7]]]]}"#);
        let read = read(text.as_bytes()).expect("read");
        assert_eq!(kept(&written(&read.outlines[0].shape)).as_ref(), Some(&read.outlines[0].shape));
        assert_eq!(kept("[[["), None);
    }
}

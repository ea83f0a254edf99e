//! One measure: what, how much, what was promised; and the arithmetic behind it.

use std::fmt::Write as _;

use serde::Serialize;

use crate::figure;

/// What was measured.
#[derive(Serialize, Clone, PartialEq, Debug)]
pub struct Measure {
    #[allow(clippy::struct_field_names)] // the name that was promised for the JSON
    pub measure: String,
    pub value: f64,
    pub unit: &'static str,
    /// What was promised, if anything was.
    pub target: Option<f64>,
    pub met: Option<bool>,
    /// The same measure of what it is compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<f64>,
    /// The value as a share of `against`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<f64>,
}

impl Measure {
    pub fn of(measure: impl Into<String>, value: f64, unit: &'static str) -> Self {
        let value = rounded(value);
        Self { measure: measure.into(), value, unit, target: None, met: None, against: None, ratio: None }
    }

    /// Promised to be this or less.
    #[must_use]
    pub fn at_most(self, target: f64) -> Self {
        Self { target: Some(target), met: Some(self.value <= target), ..self }
    }

    /// Promised to be this or more.
    #[must_use]
    pub fn at_least(self, target: f64) -> Self {
        Self { target: Some(rounded(target)), met: Some(self.value >= target), ..self }
    }

    /// Compared with the same measure of something else.
    #[must_use]
    pub fn against(self, other: f64) -> Self {
        Self { against: Some(rounded(other)), ratio: ratio(self.value, other), ..self }
    }
}

/// Four significant digits: more would be noise.
fn rounded(value: f64) -> f64 {
    format!("{value:.3e}").parse().unwrap_or(value)
}

/// How much of `other` the value is; nothing when there is nothing to compare with.
pub fn ratio(value: f64, other: f64) -> Option<f64> {
    (other > 0.0).then(|| rounded(value / other))
}

/// The value that `share` (0 to 1) of the values do not exceed, by nearest rank: always one of the values.
pub fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a rank within the list
    let rank = (figure(sorted.len()) * share).ceil().max(1.0) as usize;
    sorted.get(rank.min(sorted.len()).saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

/// Measures for somebody to read.
pub fn table(measures: &[Measure]) -> String {
    let wide = measures.iter().map(|measure| measure.measure.chars().count()).max().unwrap_or(0);
    let mut out = String::new();
    for line in measures {
        let said = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
        let met = line.met.map_or("", |met| if met { "met" } else { "MISSED" });
        let mut against = String::new();
        if let (Some(other), Some(ratio)) = (line.against, line.ratio) {
            let _ = write!(against, "  {ratio} of {other}");
        }
        let target = said(line.target);
        let _ = writeln!(
            out,
            "{:<wide$}  {:>10} {:<10}  {target:>8}  {met:<6}{against}",
            line.measure,
            said(Some(line.value)),
            line.unit
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        let near = |share: f64, value: f64| (percentile(&hundred, share) - value).abs() < f64::EPSILON;
        assert!(near(0.5, 50.0) && near(0.99, 99.0) && near(1.0, 100.0) && near(0.0, 1.0));
        assert!((percentile(&[7.0], 0.99) - 7.0).abs() < f64::EPSILON);
        assert!((percentile(&[1.0, 2.0, 3.0], 0.5) - 2.0).abs() < f64::EPSILON);
        assert!(percentile(&[], 0.5).is_nan());
    }

    #[test]
    fn a_ratio_needs_something_to_compare_with() {
        assert_eq!(ratio(1.0, 4.0), Some(0.25));
        assert_eq!(ratio(1.0, 0.0), None);
    }

    #[test]
    fn a_target_is_a_ceiling_or_a_floor() {
        let value = Measure::of("x", 5.0, "ms");
        assert_eq!(value.clone().at_most(5.0).met, Some(true));
        assert_eq!(value.clone().at_most(4.9).met, Some(false));
        assert_eq!(value.clone().at_least(5.0).met, Some(true));
        assert_eq!(value.at_least(5.1).met, Some(false));
    }

    #[test]
    fn json_names_a_comparison_only_where_there_is_one() {
        let alone = serde_json::to_value(Measure::of("x", 1.5, "ms")).expect("JSON");
        assert_eq!(alone, serde_json::json!({"measure": "x", "value": 1.5, "unit": "ms", "target": null, "met": null}));
        let compared = Measure::of("y", 1.0, "1/s").at_least(0.5).against(2.0);
        let compared = serde_json::to_value(compared).expect("JSON");
        assert_eq!((&compared["against"], &compared["ratio"]), (&2.0.into(), &0.5.into()));
    }

    #[test]
    fn the_table_says_what_is_missed() {
        let lines = [Measure::of("short", 1.0, "ms").at_most(0.5), Measure::of("much longer", 2.0, "kB")];
        let table = table(&lines);
        assert!(table.contains("MISSED") && table.lines().count() == 2, "{table}");
    }
}

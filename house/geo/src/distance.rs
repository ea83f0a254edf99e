//! How far places are from each other, as the crow flies.

use crate::{Commune, Geo};

/// Mean radius of the Earth in kilometres, (2a + b) / 3 of the GRS 80 ellipsoid
/// (H. Moritz, "Geodetic Reference System 1980", Journal of Geodesy 74, 2000).
const EARTH_RADIUS_KM: f64 = 6371.0088;

/// Great-circle distance in kilometres between two points given as (latitude, longitude) in degrees,
/// by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984).
pub fn distance_km(a: (f64, f64), b: (f64, f64)) -> f64 {
    2.0 * EARTH_RADIUS_KM * haversine(a, b).sqrt().min(1.0).asin()
}

/// Square of the sine of half the angle between two points: grows with the distance, and is cheaper to compare.
fn haversine(a: (f64, f64), b: (f64, f64)) -> f64 {
    let half = |a: f64, b: f64| ((b - a).to_radians() / 2.0).sin().powi(2);
    half(a.0, b.0) + a.0.to_radians().cos() * b.0.to_radians().cos() * half(a.1, b.1)
}

impl Geo {
    /// The communes whose centres are nearest to a point in degrees (WGS 84), with the distance in kilometres,
    /// nearest first, at most `limit`. Empty when the point is not a number.
    pub fn nearest(&'static self, latitude: f64, longitude: f64, limit: usize) -> Vec<(Commune, f64)> {
        let here = (latitude, longitude);
        if limit == 0 || !latitude.is_finite() || !longitude.is_finite() {
            return Vec::new();
        }
        let measured = |commune: Commune| commune.centre().map(|centre| (haversine(here, centre), commune));
        let mut near: Vec<(f64, Commune)> = self.communes().filter_map(measured).collect();
        let closer = |a: &(f64, Commune), b: &(f64, Commune)| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1));
        if limit < near.len() {
            near.select_nth_unstable_by(limit, closer);
            near.truncate(limit);
        }
        near.sort_unstable_by(closer);
        near.into_iter().filter_map(|(_, commune)| Some((commune, distance_km(here, commune.centre()?)))).collect()
    }
}

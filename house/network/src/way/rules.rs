//! Rules of the way: how a point is read as maps write it, and which way and how far another point is.

use geo::distance_km;
use ground::Refusal;

/// A point in degrees, WGS 84.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Point {
    pub latitude: f64,
    pub longitude: f64,
}

/// What is known of the way to a space.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Way {
    pub point: Option<Point>,
    /// In the team's words: the stop of the bus, the door, the floor.
    pub words: Option<String>,
}

ground::choices! {
    /// The eight directions of a compass, clockwise.
    Direction {
        North = "north",
        NorthEast = "north-east",
        East = "east",
        SouthEast = "south-east",
        South = "south",
        SouthWest = "south-west",
        West = "west",
        NorthWest = "north-west",
    }
}

impl Point {
    /// Reads « 48.9362, 2.3574 », as maps copy it; a comma in the numbers is read too.
    ///
    /// # Errors
    /// A refusal that says how to write it.
    pub fn read(typed: &str) -> Result<Self, Refusal> {
        let parts: Vec<&str> = match typed.split([';', ' ']).filter(|part| !part.is_empty()).collect::<Vec<_>>() {
            two if two.len() == 2 => two,
            _ => typed.split(',').collect(),
        };
        let number = |text: &str| text.trim().trim_end_matches(',').replace(',', ".").parse::<f64>().ok();
        let point = match parts.as_slice() {
            [latitude, longitude] => number(latitude).zip(number(longitude)),
            _ => None,
        };
        point
            .map(|(latitude, longitude)| Self { latitude, longitude })
            .filter(|point| point.latitude.abs() <= 85.0 && point.longitude.abs() <= 180.0)
            .ok_or_else(|| Refusal::of("point", "network-way-point-wrong"))
    }

    /// How far another point is, in metres, as the crow flies.
    pub fn metres_to(self, other: Self) -> f64 {
        1000.0 * distance_km((self.latitude, self.longitude), (other.latitude, other.longitude))
    }

    /// How far east and north another point is, in metres: the surface taken as flat, which it is over a few kilometres.
    pub fn offset(self, other: Self) -> (f64, f64) {
        /// A degree of a meridian, in metres (the metre's first definition: a quarter meridian is ten million).
        const DEGREE: f64 = 10_000_000.0 / 90.0;
        let north = (other.latitude - self.latitude) * DEGREE;
        let east = (other.longitude - self.longitude) * DEGREE * self.latitude.to_radians().cos();
        (east, north)
    }

    /// The direction in which another point is.
    pub fn towards(self, other: Self) -> Direction {
        let (east, north) = self.offset(other);
        // Clockwise from the north, in eighths of a turn.
        let eighths = (east.atan2(north).to_degrees() + 360.0 + 22.5) / 45.0;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and 16
        let index = eighths as usize % 8;
        <Direction as ground::choice::Choice>::ALL[index]
    }
}

/// A distance as it is said: to ten metres when near, to fifty when farther.
pub fn rounded(metres: f64) -> i64 {
    let step = if metres < 200.0 { 10.0 } else { 50.0 };
    #[allow(clippy::cast_possible_truncation)] // a few kilometres
    let steps = (metres / step).round() as i64;
    steps.max(1) * if metres < 200.0 { 10 } else { 50 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAINT_DENIS: Point = Point { latitude: 48.9362, longitude: 2.3574 };

    #[test]
    fn a_point_is_read_as_maps_write_it() {
        for typed in ["48.9362, 2.3574", "48.9362,2.3574", "48,9362 2,3574", "48.9362;2.3574", " 48.9362 2.3574 "] {
            assert_eq!(Point::read(typed), Ok(SAINT_DENIS), "{typed}");
        }
        for wrong in ["", "Saint-Denis", "48.9362", "95, 2", "48.9, 200", "NaN, 2", "48.9 2.3 7"] {
            assert!(Point::read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn directions_and_distances_are_those_of_a_map() {
        let at = |latitude, longitude| Point { latitude, longitude };
        assert_eq!(SAINT_DENIS.towards(at(48.95, 2.3574)), Direction::North);
        assert_eq!(SAINT_DENIS.towards(at(48.9362, 2.37)), Direction::East);
        assert_eq!(SAINT_DENIS.towards(at(48.92, 2.3574)), Direction::South);
        assert_eq!(SAINT_DENIS.towards(at(48.95, 2.337)), Direction::NorthWest);
        let (east, north) = SAINT_DENIS.offset(at(48.9452, 2.3574));
        assert!(east.abs() < 0.1 && (north - 1000.0).abs() < 1.0, "{east} {north}");
        assert!((SAINT_DENIS.metres_to(at(48.9452, 2.3574)) - 1000.0).abs() < 5.0);
        assert_eq!([3.0, 84.0, 312.0, 1480.0].map(rounded), [10, 80, 300, 1500]);
    }
}

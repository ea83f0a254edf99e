//! Rules of outlines: what shape is one, and whether a point is in it.

use ground::Refusal;

use crate::way::Point;

/// A line that comes back to where it begins: longitude, latitude.
pub type Ring = Vec<(f64, f64)>;

/// Polygons; of each, its outer ring, then its holes.
#[derive(Clone, PartialEq, Debug)]
pub struct Shape(Vec<Vec<Ring>>);

/// The box that holds a shape, in degrees.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

/// Most corners of a shape: the most winding neighbourhood of the zoning of 2015 has some thousands.
const MOST_CORNERS: usize = 100_000;

/// How near its border a point is on it, in degrees: a tenth of a millimetre.
const NEAR: f64 = 1e-9;

/// Where a point is, of a ring.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Inside,
    Border,
    Outside,
}

impl Shape {
    /// A shape from its polygons.
    ///
    /// # Errors
    /// A refusal that says what is wrong with it: nothing in it, a ring that is open or too short, corners that are no
    /// degrees, too many of them.
    pub fn new(polygons: Vec<Vec<Ring>>) -> Result<Self, Refusal> {
        if polygons.is_empty() || polygons.iter().any(Vec::is_empty) {
            return Err(Refusal::because("network-outline-empty"));
        }
        let rings = || polygons.iter().flatten();
        if rings().map(Vec::len).sum::<usize>() > MOST_CORNERS {
            return Err(Refusal::because("network-outline-corners"));
        }
        if rings().any(|ring| ring.len() < 4) {
            return Err(Refusal::because("network-outline-short"));
        }
        let is_degree = |(x, y): &(f64, f64)| x.abs() <= 180.0 && y.abs() <= 90.0;
        if !rings().flatten().all(is_degree) {
            return Err(Refusal::because("network-outline-degrees"));
        }
        let is_closed = |ring: &Ring| ring.first().zip(ring.last()).is_some_and(|(first, last)| is_same(*first, *last));
        if !rings().all(is_closed) {
            return Err(Refusal::because("network-outline-open"));
        }
        Ok(Self(polygons))
    }

    pub fn polygons(&self) -> &[Vec<Ring>] {
        &self.0
    }

    /// The box that holds it.
    pub fn bounds(&self) -> Bounds {
        let nothing =
            Bounds { west: f64::INFINITY, south: f64::INFINITY, east: f64::NEG_INFINITY, north: f64::NEG_INFINITY };
        self.0.iter().flatten().flatten().fold(nothing, |held, (x, y)| Bounds {
            west: held.west.min(*x),
            south: held.south.min(*y),
            east: held.east.max(*x),
            north: held.north.max(*y),
        })
    }

    /// Whether a point is in it. A point on the border, of the outside or of a hole, is in: a street that bounds a
    /// neighbourhood belongs to it.
    pub fn holds(&self, point: Point) -> bool {
        self.0.iter().any(|polygon| {
            let mut rings = polygon.iter().map(|ring| place(ring, (point.longitude, point.latitude)));
            match rings.next() {
                Some(Place::Border) => true,
                Some(Place::Inside) => !rings.any(|hole| hole == Place::Inside),
                _ => false,
            }
        })
    }
}

fn is_same(a: (f64, f64), b: (f64, f64)) -> bool {
    (a.0 - b.0).abs() < NEAR && (a.1 - b.1).abs() < NEAR
}

/// Counts how often a line from the point eastwards crosses the ring: an odd number of times from inside.
fn place(ring: &Ring, (x, y): (f64, f64)) -> Place {
    let mut inside = false;
    for side in ring.windows(2) {
        let [(ax, ay), (bx, by)] = [side[0], side[1]];
        if is_on(((ax, ay), (bx, by)), (x, y)) {
            return Place::Border;
        }
        // A corner at the point's own height counts once, with the side that goes up from it.
        if (ay > y) != (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax) {
            inside = !inside;
        }
    }
    if inside { Place::Inside } else { Place::Outside }
}

/// Whether a point is on a side.
fn is_on(((ax, ay), (bx, by)): ((f64, f64), (f64, f64)), (x, y): (f64, f64)) -> bool {
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx.hypot(dy);
    if length < NEAR {
        return is_same((ax, ay), (x, y));
    }
    let away = ((x - ax) * dy - (y - ay) * dx).abs() / length;
    let along = ((x - ax) * dx + (y - ay) * dy) / length;
    away < NEAR && (-NEAR..=length + NEAR).contains(&along)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn square(west: f64, south: f64, side: f64) -> Ring {
        vec![(west, south), (west + side, south), (west + side, south + side), (west, south + side), (west, south)]
    }

    fn at(longitude: f64, latitude: f64) -> Point {
        Point { latitude, longitude }
    }

    fn shape(polygons: Vec<Vec<Ring>>) -> Shape {
        Shape::new(polygons).expect("a shape")
    }

    #[test]
    fn a_hole_is_outside_its_border_and_an_island_in_it_are_inside() {
        let yard = shape(vec![vec![square(0.0, 0.0, 10.0), square(4.0, 4.0, 2.0)], vec![square(4.5, 4.5, 1.0)]]);
        assert!(yard.holds(at(1.0, 1.0)));
        assert!(!yard.holds(at(4.2, 4.2)), "in the hole");
        assert!(yard.holds(at(5.0, 5.0)), "the island in the hole");
        assert!(yard.holds(at(4.0, 5.0)), "the border of the hole");
        for corner in [at(0.0, 0.0), at(10.0, 10.0), at(0.0, 5.0), at(5.0, 10.0)] {
            assert!(yard.holds(corner), "{corner:?} is on the border");
        }
        for away in [at(-0.001, 5.0), at(10.001, 5.0), at(5.0, -0.001), at(5.0, 10.001), at(11.0, 10.0), at(-1.0, 0.0)]
        {
            assert!(!yard.holds(away), "{away:?}");
        }
    }

    #[test]
    fn a_shape_that_is_none_is_refused_with_its_reason() {
        let why = |polygons: Vec<Vec<Ring>>| Shape::new(polygons).expect_err("refused").problems[0].text;
        assert_eq!(why(vec![]), "network-outline-empty");
        assert_eq!(why(vec![vec![]]), "network-outline-empty");
        assert_eq!(why(vec![vec![vec![(0.0, 0.0), (1.0, 1.0), (0.0, 0.0)]]]), "network-outline-short");
        assert_eq!(why(vec![vec![vec![(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]]]), "network-outline-open");
        assert_eq!(why(vec![vec![square(651_000.0, 6_862_000.0, 10.0)]]), "network-outline-degrees");
        assert_eq!(why(vec![vec![vec![(0.5, 0.5); MOST_CORNERS + 1]]]), "network-outline-corners");
        let mut odd = square(0.0, 0.0, 1.0);
        odd[1].0 = f64::NAN;
        assert_eq!(why(vec![vec![odd]]), "network-outline-degrees");
    }

    /// A star around a point: it is hollow between its branches, and its corners are where they are computed to be.
    fn star((x, y): (f64, f64), radii: &[f64]) -> Ring {
        let turn = std::f64::consts::TAU / f64::from(u32::try_from(radii.len()).expect("few"));
        let corner = |(index, radius): (u32, &f64)| {
            let angle = turn * f64::from(index);
            (x + radius * angle.cos(), y + radius * angle.sin())
        };
        let mut ring: Ring = (0..).zip(radii).map(corner).collect();
        ring.push(ring[0]);
        ring
    }

    proptest! {
        /// Of a star, every point between its middle and a border is in, every one as far again beyond is out.
        #[test]
        fn inside_and_outside_of_any_star(
            radii in prop::collection::vec(0.01_f64..1.0, 3..40),
            side in 0_usize..40, along in 0.0_f64..1.0, deep in 0.01_f64..0.99,
        ) {
            let middle = (2.35, 48.85);
            let ring = star(middle, &radii);
            let whole = shape(vec![vec![ring.clone()]]);
            let [a, b] = [ring[side % radii.len()], ring[side % radii.len() + 1]];
            let border = (a.0 + along * (b.0 - a.0), a.1 + along * (b.1 - a.1));
            let toward = |part: f64| at(middle.0 + part * (border.0 - middle.0), middle.1 + part * (border.1 - middle.1));
            prop_assert!(whole.holds(toward(deep)));
            prop_assert!(!whole.holds(toward(1.0 + deep)));
            prop_assert!(whole.holds(at(a.0, a.1)), "a corner is in");
        }

        /// It does not matter where a ring begins, nor which way round it goes.
        #[test]
        fn neither_beginning_nor_way_round_matters(
            radii in prop::collection::vec(0.01_f64..1.0, 5..20), begin in 0_usize..20,
            x in -1.2_f64..1.2, y in -1.2_f64..1.2,
        ) {
            let ring = star((0.0, 0.0), &radii);
            let mut turned: Ring = ring[..ring.len() - 1].to_vec();
            turned.rotate_left(begin % radii.len());
            turned.push(turned[0]);
            let reversed: Ring = ring.iter().rev().copied().collect();
            let said = shape(vec![vec![ring]]).holds(at(x, y));
            prop_assert_eq!(shape(vec![vec![turned]]).holds(at(x, y)), said);
            prop_assert_eq!(shape(vec![vec![reversed]]).holds(at(x, y)), said);
        }

        /// A hole takes away what is strictly in it and nothing else; what is in a shape is in its box.
        #[test]
        fn a_hole_takes_away_what_is_in_it(
            radii in prop::collection::vec(0.01_f64..1.0, 5..20), x in -2.0_f64..2.0, y in -2.0_f64..2.0,
        ) {
            let hole = star((0.0, 0.0), &radii);
            let (yard, filled) = (shape(vec![vec![square(-1.5, -1.5, 3.0), hole.clone()]]), shape(vec![vec![hole.clone()]]));
            let whole = shape(vec![vec![square(-1.5, -1.5, 3.0)]]);
            prop_assert_eq!(yard.holds(at(x, y)), whole.holds(at(x, y)) && !filled.holds(at(x, y)));
            // The yard and what fills its hole are, as two polygons, the whole.
            let both = shape(vec![yard.polygons()[0].clone(), vec![hole]]);
            prop_assert_eq!(both.holds(at(x, y)), whole.holds(at(x, y)));
            let bounds = yard.bounds();
            let boxed = (bounds.west..=bounds.east).contains(&x) && (bounds.south..=bounds.north).contains(&y);
            prop_assert!(!yard.holds(at(x, y)) || boxed);
        }
    }
}

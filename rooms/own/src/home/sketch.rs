//! Draws the sketch: the space in the middle, what stands around it in its direction and at its distance, to scale.

use network::way::{Point, store::Landmark};

/// How wide and high the drawing is, and its margin.
pub const WIDTH: i64 = 320;
pub const HEIGHT: i64 = 240;
const MARGIN: f64 = 28.0;
/// How many landmarks are drawn: more would be a map.
const MOST: usize = 3;
/// Nearer than this two things are one, in metres.
const APART: f64 = 60.0;

/// A mark on the drawing: its number, and where it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    pub number: usize,
    pub x: i64,
    pub y: i64,
}

/// The drawing; north is above.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sketch {
    pub marks: Vec<Mark>,
    /// How many metres the bar stands for, and how long it is.
    pub metres: i64,
    pub bar: i64,
}

/// What is drawn: the nearest things that stand apart from each other, and the middle of the commune if it is known.
pub fn choose(here: Point, mut near: Vec<Landmark>, centre: Option<Landmark>) -> Vec<Landmark> {
    near.sort_by(|a, b| here.metres_to(a.point).total_cmp(&here.metres_to(b.point)));
    let mut chosen: Vec<Landmark> = Vec::new();
    let most = MOST - usize::from(centre.is_some());
    for landmark in near {
        let apart = here.metres_to(landmark.point) > APART
            && chosen.iter().all(|other| other.point.metres_to(landmark.point) > APART);
        if apart && chosen.len() < most {
            chosen.push(landmark);
        }
    }
    chosen.extend(centre.filter(|centre| here.metres_to(centre.point) > APART));
    chosen
}

impl Sketch {
    /// The drawing around `here`, as large as its farthest mark allows.
    pub fn of(here: Point, around: &[Point]) -> Self {
        let offsets: Vec<(f64, f64)> = around.iter().map(|point| here.offset(*point)).collect();
        let (half_width, half_height) = (half(WIDTH), half(HEIGHT));
        let need = |(east, north): &(f64, f64)| (east.abs() / half_width).max(north.abs() / half_height);
        // Metres by unit of the drawing; with nothing around, a few streets.
        let scale = offsets.iter().map(need).fold(200.0 / half_width, f64::max);
        let place = |number: usize, (east, north): &(f64, f64)| Mark {
            number,
            x: WIDTH / 2 + whole(east / scale),
            y: HEIGHT / 2 - whole(north / scale),
        };
        let metres = [50_i64, 100, 200, 500, 1000].into_iter().rfind(|metres| long(*metres, scale) <= 90);
        let metres = metres.unwrap_or(50);
        Self {
            marks: (1..).zip(&offsets).map(|(number, offset)| place(number, offset)).collect(),
            metres,
            bar: long(metres, scale),
        }
    }
}

#[allow(clippy::cast_precision_loss)] // a few hundred
fn half(side: i64) -> f64 {
    side as f64 / 2.0 - MARGIN
}

#[allow(clippy::cast_precision_loss)] // a few hundred
fn long(metres: i64, scale: f64) -> i64 {
    whole(metres as f64 / scale)
}

#[allow(clippy::cast_possible_truncation)] // within the drawing
fn whole(number: f64) -> i64 {
    number.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Point = Point { latitude: 48.9362, longitude: 2.3574 };

    fn at(name: &str, latitude: f64, longitude: f64) -> Landmark {
        Landmark { name: name.into(), point: Point { latitude, longitude } }
    }

    #[test]
    fn north_is_above_and_east_is_on_the_right() {
        let sketch = Sketch::of(HERE, &[at("n", 48.94, 2.3574).point, at("e", 48.9362, 2.364).point]);
        let [north, east] = sketch.marks.as_slice() else { panic!("two marks") };
        assert!(north.x == WIDTH / 2 && north.y < HEIGHT / 2, "{north:?}");
        assert!(east.y == HEIGHT / 2 && east.x > WIDTH / 2, "{east:?}");
        for mark in &sketch.marks {
            assert!((20..WIDTH - 20).contains(&mark.x) && (20..HEIGHT - 20).contains(&mark.y), "{mark:?}");
        }
    }

    #[test]
    fn the_bar_is_to_scale() {
        let far = at("far", 48.9362, 2.3574 + 0.0137);
        let sketch = Sketch::of(HERE, &[far.point]);
        let metres = HERE.metres_to(far.point);
        #[allow(clippy::cast_precision_loss)]
        let drawn = (sketch.marks[0].x - WIDTH / 2) as f64;
        #[allow(clippy::cast_precision_loss)]
        let (bar, length) = (sketch.bar as f64, sketch.metres as f64);
        assert!((metres / drawn - length / bar).abs() < 0.5, "{metres} m on {drawn}, {length} m on {bar}");
        assert_eq!(Sketch::of(HERE, &[]).marks, []);
    }

    #[test]
    fn few_things_that_stand_apart_are_drawn() {
        let near = vec![
            at("here itself", 48.9363, 2.3574),
            at("library", 48.938, 2.3574),
            at("beside the library", 48.9381, 2.3575),
            at("town hall", 48.9362, 2.361),
            at("school", 48.934, 2.3574),
            at("park", 48.932, 2.35),
        ];
        let names = |chosen: Vec<Landmark>| chosen.into_iter().map(|one| one.name).collect::<Vec<_>>();
        assert_eq!(names(choose(HERE, near.clone(), None)), ["library", "school", "town hall"]);
        let centre = at("centre", 48.93, 2.36);
        assert_eq!(names(choose(HERE, near, Some(centre))), ["library", "school", "centre"]);
    }
}

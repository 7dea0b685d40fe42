//! Curves in few letters: cubic pieces between places that are equally far apart, with the slopes of the curve.

use std::fmt::Write;

use lectern::plot::Point;

/// The coordinate system of the area: as fine as half a pixel of a large window.
pub const UNITS: Point = (2000.0, 1000.0);
/// How far apart the places are, in units.
const STEP: f64 = 80.0;

/// A path through points in units: a curve that goes to the right, or a straight line of two points.
pub fn path(points: &[Point]) -> String {
    let (first, last) = (points[0], points[points.len() - 1]);
    let mut pen = Pen::at(first);
    if points.len() == 2 {
        pen.to('l', &[last]);
        return pen.text;
    }
    assert!(points.windows(2).all(|pair| pair[0].0 < pair[1].0), "a curve that does not go to the right");
    let places = places(first.0, last.0);
    let mut step_before = 0.0;
    for pair in places.windows(2) {
        let (step, end) = (pair[1] - pair[0], (pair[1], height(points, pair[1])));
        let start = (pair[0], height(points, pair[0]));
        let control = |(x, y): Point, ahead: f64| (x + ahead, y + ahead * slope(points, x));
        let (leaving, coming) = (control(start, step / 3.0), control(end, -step / 3.0));
        // Where both steps are equally long a curve leaves as it came, and need not say how.
        if (step - step_before).abs() < 1e-9 {
            pen.to('s', &[coming, end]);
        } else {
            pen.to('c', &[leaving, coming, end]);
        }
        step_before = step;
    }
    pen.text
}

/// Multiples of a step between two ends, and these; none is too near to an end.
fn places(from: f64, to: f64) -> Vec<f64> {
    let far = 0.3 * STEP;
    let multiples = (0..).map(|index| STEP * f64::from(index));
    let between = multiples.skip_while(|x| *x < from + far).take_while(|x| *x < to - far);
    std::iter::once(from).chain(between).chain([to]).collect()
}

/// The height of a curve at a place.
fn height(points: &[Point], x: f64) -> f64 {
    let index = points.partition_point(|point| point.0 < x).clamp(1, points.len() - 1);
    let (from, to) = (points[index - 1], points[index]);
    from.1 + (x - from.0) / (to.0 - from.0) * (to.1 - from.1)
}

/// The slope of a curve at a place.
fn slope(points: &[Point], x: f64) -> f64 {
    const NEAR: f64 = 8.0;
    let (low, high) = ((x - NEAR).max(points[0].0), (x + NEAR).min(points[points.len() - 1].0));
    (height(points, high) - height(points, low)) / (high - low)
}

/// Writes whole numbers, each from the point before: what is rounded there is made up for here.
struct Pen {
    text: String,
    at: Point,
}

impl Pen {
    fn at((x, y): Point) -> Self {
        let at = (x.round(), y.round());
        Self { text: format!("M{} {}", at.0, at.1), at }
    }

    fn to(&mut self, command: char, points: &[Point]) {
        self.text.push(command);
        let (mut is_first, from) = (true, self.at);
        for point in points {
            self.at = (point.0.round(), point.1.round());
            for number in [self.at.0 - from.0, self.at.1 - from.1] {
                // A minus parts numbers as well as a space does.
                let gap = if is_first || number < 0.0 { "" } else { " " };
                write!(self.text, "{gap}{}", number + 0.0).expect("a string takes everything");
                is_first = false;
            }
        }
    }
}

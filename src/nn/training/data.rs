//! Data sets: two classes of points in the plane.

use std::f64::consts::{PI, SQRT_2, TAU};

use crate::nn::random::Random;

/// How the two classes lie. All are scaled so that their coordinates have about unit variance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DataKind {
    /// Two arms of a spiral, each winding 1.75 times round the centre.
    #[default]
    Spirals,
    /// Two half-circles that reach into each other.
    Moons,
    /// A circle inside another of twice its radius.
    Circles,
    /// The four quadrants of a square, opposite ones of one class.
    Xor,
}

/// The turns of an arm of [`DataKind::Spirals`].
const TURNS: f64 = 1.75;

impl DataKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Spirals, Self::Moons, Self::Circles, Self::Xor];

    /// The name in addresses and data, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Spirals => "spirals",
            Self::Moons => "moons",
            Self::Circles => "circles",
            Self::Xor => "xor",
        }
    }

    /// A point of a class, before noise.
    fn point(self, is_second: bool, random: &mut Random) -> [f64; 2] {
        let along = random.uniform();
        let on_circle = |radius: f64, angle: f64| [radius * libm::cos(angle), radius * libm::sin(angle)];
        match self {
            // The mean square of a radius uniform in 0…1 is 1/3, half of it along each coordinate.
            Self::Spirals => {
                let start = if is_second { PI } else { 0.0 };
                on_circle(along * 6.0_f64.sqrt(), TURNS * TAU * along + start)
            }
            // As `make_moons` of scikit-learn, about its centre.
            Self::Moons => {
                let [x, y] = on_circle(1.0, PI * along);
                let [x, y] = if is_second { [1.0 - x, 0.5 - y] } else { [x, y] };
                [SQRT_2 * (x - 0.5), SQRT_2 * (y - 0.25)]
            }
            // The mean square of the two radii is r²·(1 + 1/4)/2, half of it along each coordinate.
            Self::Circles => on_circle(if is_second { 0.8_f64.sqrt() } else { 3.2_f64.sqrt() }, TAU * along),
            // Uniform on ±√3.
            Self::Xor => {
                let side = random.sign();
                let (x, y) = (3.0_f64.sqrt() * along * side, 3.0_f64.sqrt() * random.uniform() * side);
                [if is_second { -x } else { x }, y]
            }
        }
    }
}

/// Points with their classes; one class has as many as the other, or one more.
#[derive(Clone, Debug, PartialEq)]
pub struct DataSet {
    points: Vec<[f64; 2]>,
    labels: Vec<f64>,
}

impl DataSet {
    /// This many points, to whose coordinates normal noise of this deviation is added.
    #[must_use]
    pub fn new(kind: DataKind, examples: usize, noise: f64, random: &mut Random) -> Self {
        let mut points = Vec::with_capacity(examples);
        for index in 0..examples {
            let [x, y] = kind.point(index % 2 == 1, random);
            points.push([x + noise * random.normal(), y + noise * random.normal()]);
        }
        Self { points, labels: (0..examples).map(|index| (index % 2) as f64).collect() }
    }

    /// Given points with their classes, 0 or 1.
    #[must_use]
    pub fn of(examples: impl IntoIterator<Item = ([f64; 2], f64)>) -> Self {
        let (points, labels) = examples.into_iter().unzip();
        Self { points, labels }
    }

    /// The points.
    #[must_use]
    pub fn points(&self) -> &[[f64; 2]] {
        &self.points
    }

    /// Their classes, 0 or 1.
    #[must_use]
    pub fn labels(&self) -> &[f64] {
        &self.labels
    }
}

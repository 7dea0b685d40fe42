//! Everything that is computed: the width, the examples that a wanted one needs, the curves.

use super::curves::{Fourfold, LECTURE_ERRORS, Line, fourfold, line};
use super::params::Params;
use crate::panels::shared::MethodChoice;
use crate::stats::proportion::Method;
use crate::stats::sample_size::needed_examples;

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The width at n, as a difference of probabilities.
    pub width: f64,
    /// The width at n as a multiple of the error probability; infinite when that is 0.
    pub relative_width: f64,
    /// What four times the examples do to the width, at a place where nothing else is drawn.
    pub fourfold: Fourfold,
    /// The fewest examples from which on the width is at most the wanted one; infinite when 10⁹ are too few.
    pub needed_n: f64,
    /// The curve of these parameters.
    pub mine: Line,
    /// The curve of the same error probability for the lecture's method, where another is chosen.
    pub lecture_method: Option<Line>,
    /// The lecture's error probabilities but this one, by the lecture's method.
    pub lecture: Vec<Line>,
}

impl Solution {
    /// The width at n in the unit that is shown.
    #[must_use]
    pub fn shown_width(&self, params: &Params) -> f64 {
        self.width / params.unit()
    }
}

/// Computes everything that the panel shows.
#[must_use]
pub fn solve(params: &Params) -> Solution {
    let unit = params.unit();
    let needed = needed_examples(params.target * unit, |n| width(params.method(), n, params.error, params.level));
    let width_now = width(params.method(), params.n, params.error, params.level);
    let lecture_line = |error: f64| line(Method::Uniform, error, params);
    Solution {
        width: width_now,
        relative_width: width_now / params.error,
        fourfold: fourfold(params, needed),
        needed_n: needed.map_or(f64::INFINITY, |n| n as f64),
        mine: line(params.method(), params.error, params),
        lecture_method: (params.method != MethodChoice::Uniform).then(|| lecture_line(params.error)),
        lecture: LECTURE_ERRORS
            .into_iter()
            .filter(|error| error.to_bits() != params.error.to_bits())
            .map(lecture_line)
            .collect(),
    }
}

/// The width of the interval after n examples of which exactly the share `error` were errors.
#[must_use]
pub fn width(method: Method, n: f64, error: f64, level: f64) -> f64 {
    method.interval(n, n * error, level).width
}

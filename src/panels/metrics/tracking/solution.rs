//! Everything that is computed: the lanes, the counts with their rates, the detector's precision by recall.

use super::params::Params;
use super::runs::Lanes;
use crate::tracking::Evaluation;
use crate::tracking::average_precision::{OperatingPoint, envelope, interpolated, stepwise};

/// More points of a curve cannot be distinguished.
const MOST_POINTS: usize = 400;

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// Who has which track when.
    pub lanes: Lanes,
    /// Number of frames.
    pub frames: u32,
    /// The counts.
    pub found: Evaluation,
    /// 1 − (missed + ghosts + switches) / truths.
    pub mota: f64,
    /// F₁ of the identities.
    pub idf1: f64,
    /// Mean 1 − `IoU` of the matches; not a number without any.
    pub motp: f64,
    /// Share of the people's boxes that are matched.
    pub recall: f64,
    /// Share of the tracker's boxes that are matched; 0 without any.
    pub precision: f64,
    /// Errors an hour for a person in view, as many as here, at the frame rate.
    pub errors_per_hour: f64,
    /// Points (recall, precision) of the detector as its threshold falls.
    pub curve: Vec<(f64, f64)>,
    /// Points (recall, greatest precision at that recall or beyond).
    pub envelope: Vec<(f64, f64)>,
    /// Average precision as a sum of steps; not a number without a detector.
    pub average_precision: f64,
    /// Average precision under the envelope; not a number without a detector.
    pub interpolated_precision: f64,
}

const SECONDS_PER_HOUR: f64 = 3600.0;

impl Solution {
    /// What follows from the counts and the points of the detector, if there is one. It finds nothing where it has no
    /// points.
    #[must_use]
    pub fn new(params: &Params, lanes: Lanes, found: Evaluation, detector: Option<&[OperatingPoint]>) -> Self {
        let points = detector.unwrap_or_default();
        let of_detector = |area: Option<f64>| detector.map_or(f64::NAN, |_| area.unwrap_or_default());
        let errors = f64::from(found.missed()) + f64::from(found.ghosts()) + f64::from(found.switches);
        let by_steps: Vec<(f64, f64)> = points.iter().map(|point| (point.recall, point.precision)).collect();
        Self {
            lanes,
            frames: params.frames as u32,
            mota: found.mota().unwrap_or(f64::NAN),
            idf1: found.idf1().unwrap_or(f64::NAN),
            motp: found.motp().unwrap_or(f64::NAN),
            recall: found.recall().unwrap_or_default(),
            precision: found.precision().unwrap_or_default(),
            errors_per_hour: errors * params.fps * SECONDS_PER_HOUR / f64::from(found.truths.max(1)),
            curve: thinned(&by_steps),
            envelope: thinned(&envelope(points)),
            average_precision: of_detector(stepwise(points)),
            interpolated_precision: of_detector(interpolated(points)),
            found,
        }
    }
}

/// Some of the points, the first and the last among them.
fn thinned(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let stride = points.len().div_ceil(MOST_POINTS).max(1);
    let last = points.len().saturating_sub(1);
    let kept = points.iter().enumerate().filter(|(index, _)| index % stride == 0 || *index == last);
    kept.map(|(_, point)| *point).collect()
}

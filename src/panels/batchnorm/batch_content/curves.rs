//! What the figures draw by batch size: the deviation of x̂, its limit, and the gap of the laws of all values.

use std::sync::LazyLock;

use super::controls::{LARGEST_BATCH, SMALLEST_BATCH};
use crate::plot::Curve;
use crate::stats::batch_law::BatchLaw;

/// Batch sizes at which the curves are computed: all small ones, then about eight an octave.
pub fn sizes() -> &'static [f64] {
    static SIZES: LazyLock<Vec<f64>> = LazyLock::new(|| {
        let next = |size: &f64| (*size < LARGEST_BATCH).then(|| (size * 1.09).ceil().min(LARGEST_BATCH));
        std::iter::successors(Some(SMALLEST_BATCH), next).collect()
    });
    &SIZES
}

/// The standard deviation of x̂ for large batches, √((1 + x²/2)/m): that of the batch mean, and, x times, that of the
/// batch deviation.
pub fn limit(x: f64, m: f64) -> f64 {
    ((1.0 + 0.5 * x * x) / m).sqrt()
}

/// The Kolmogorov distance of the law of all normalized values of a batch from that of inference, for normal values.
pub fn gap(m: f64) -> f64 {
    BatchLaw::new(m as u64).map_or(f64::NAN, |law| law.kolmogorov_distance_to_normal())
}

/// [`gap`] by batch size.
pub fn gaps() -> &'static Curve {
    static GAPS: LazyLock<Curve> =
        LazyLock::new(|| Curve::through(sizes().iter().map(|size| (*size, gap(*size))).collect()));
    &GAPS
}

//! Intervals of a posterior, and their widths.

use super::Beta;
use super::quantile::Masses;
use super::saddle::Point;

/// An interval of probabilities.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Interval {
    /// The lower end, in \[0, 1\].
    pub low: f64,
    /// The upper end, in \[0, 1\].
    pub high: f64,
    /// The width, to full relative precision: `high − low` loses eight digits when the interval is
    /// 1e-8 wide.
    pub width: f64,
    /// Where the offsets are counted from: the mean of the posterior, or the observed share of
    /// errors where an interval has no posterior.
    pub centre: f64,
    /// `low` less the centre, to full relative precision.
    pub low_offset: f64,
    /// `high` less the centre, to full relative precision.
    pub high_offset: f64,
}

impl Interval {
    /// Whether a probability lies in the interval, its ends included.
    #[must_use]
    pub fn contains(&self, probability: f64) -> bool {
        (self.low..=self.high).contains(&probability)
    }

    /// The interval between two places whose offsets are counted from the centre.
    pub(in crate::stats) fn between(centre: f64, low: &Point, high: &Point) -> Self {
        Self {
            low: low.x,
            high: high.x,
            width: distance(low, high),
            centre,
            low_offset: low.offset,
            high_offset: high.offset,
        }
    }
}

/// The distance of two places: a difference of offsets or, if both are closer to an end than to the
/// mean, of distances from that end. The smaller the numbers, the less is lost.
fn distance(low: &Point, high: &Point) -> f64 {
    let offsets = low.offset.abs().max(high.offset.abs());
    if high.x < offsets {
        high.x - low.x
    } else if low.y < offsets {
        low.y - high.y
    } else {
        high.offset - low.offset
    }
}

impl Beta {
    /// The interval that leaves (1 − confidence)/2 on each side. NaN for a confidence outside of
    /// \[0, 1\].
    #[must_use]
    pub fn equal_tailed(&self, confidence: f64) -> Interval {
        let outside = 0.5 * (1.0 - confidence);
        self.leaving(outside, outside)
    }

    /// The interval that leaves these masses below and above it. For a confidence close to 1, whose
    /// difference from 1 has few digits left. NaN if they are not in \[0, 1\].
    #[must_use]
    pub fn leaving(&self, below: f64, above: f64) -> Interval {
        let low = self.place(&Masses::with_lower(below));
        let high = self.place(&Masses::with_upper(above));
        Interval::between(self.mean, &low, &high)
    }
}

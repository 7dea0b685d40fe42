//! A curve as points of values, and what figures need to know of it.

use super::picture::Point;
use super::scale::Scale;

/// Points of values, from left to right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    points: Vec<(f64, f64)>,
}

impl Curve {
    /// A curve without a point.
    #[must_use]
    pub const fn new() -> Self {
        Self { points: Vec::new() }
    }

    /// A curve through points that go from left to right.
    #[must_use]
    pub const fn through(points: Vec<(f64, f64)>) -> Self {
        Self { points }
    }

    /// Its points.
    #[must_use]
    pub fn points(&self) -> &[(f64, f64)] {
        &self.points
    }

    /// Whether it has no point.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// The curve in pixels.
    #[must_use]
    pub fn to_points(&self, x: &Scale, y: &Scale) -> Vec<Point> {
        self.points.iter().map(|&(place, height)| (x.to_px(place), y.to_px(height))).collect()
    }

    /// Where it begins and where it ends; from 0 to 1 if it has no point.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        (self.points.first().map_or(0.0, |point| point.0), self.points.last().map_or(1.0, |point| point.0))
    }

    /// Its greatest height; 0 if it has none above that.
    #[must_use]
    pub fn peak(&self) -> f64 {
        self.points.iter().map(|point| point.1).fold(0.0, f64::max)
    }

    /// The height of its peak within a scale.
    #[must_use]
    pub fn peak_within(&self, scale: &Scale) -> f64 {
        self.points.iter().filter(|point| scale.contains(point.0)).map(|point| point.1).fold(0.0, f64::max)
    }

    /// Its height at a place between its points: a straight line between neighbours, as it is drawn. Outside it is the
    /// height of the nearer end.
    #[must_use]
    pub fn height_at(&self, place: f64) -> f64 {
        let after = self.points.partition_point(|point| point.0 < place);
        let before = after.checked_sub(1).and_then(|before| self.points.get(before));
        match (before, self.points.get(after)) {
            (Some(before), Some(after)) if after.0 > before.0 => {
                before.1 + (after.1 - before.1) * (place - before.0) / (after.0 - before.0)
            }
            (Some(only), _) | (None, Some(only)) => only.1,
            (None, None) => 0.0,
        }
    }

    /// The last of its points up to a place.
    #[must_use]
    pub fn last_until(&self, place: f64) -> Option<(f64, f64)> {
        self.points.iter().rev().find(|point| point.0 <= place).copied()
    }

    /// The point right of the peak within a scale at which it has fallen to a share of that peak.
    #[must_use]
    pub fn right_flank(&self, share: f64, scale: &Scale) -> Option<(f64, f64)> {
        let least = share * self.peak_within(scale);
        self.points.iter().rev().find(|point| point.1 >= least && scale.contains(point.0)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hill() -> Curve {
        Curve::through(vec![(0.0, 0.0), (1.0, 4.0), (3.0, 2.0), (4.0, 0.0)])
    }

    #[test]
    fn a_curve_has_ends_a_peak_and_a_flank() {
        let scale = Scale::linear((2.0, 5.0), (0.0, 1.0));
        assert_eq!((hill().ends(), hill().peak(), hill().peak_within(&scale)), ((0.0, 4.0), 4.0, 2.0));
        assert_eq!(hill().right_flank(0.5, &scale), Some((3.0, 2.0)));
        assert_eq!((Curve::new().ends(), Curve::new().peak()), ((0.0, 1.0), 0.0));
        assert_eq!(Curve::new().right_flank(0.5, &scale), None);
    }

    #[test]
    fn between_its_points_a_curve_is_straight_and_beyond_them_level() {
        let heights = [-1.0, 0.5, 2.0, 3.0, 9.0].map(|place| hill().height_at(place));
        assert!(heights.iter().zip([0.0, 2.0, 3.0, 2.0, 0.0]).all(|(height, wanted)| (height - wanted).abs() < 1e-12));
        assert_eq!(hill().last_until(2.0), Some((1.0, 4.0)));
    }
}

//! Clipping of polylines to a rectangle, because plotters moves outside points to the border.

use super::picture::Point;

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounds {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Bounds {
    /// The rectangle between two corners.
    pub fn between(one: Point, other: Point) -> Self {
        let (left, right) = (one.0.min(other.0), one.0.max(other.0));
        Self { left, top: one.1.min(other.1), right, bottom: one.1.max(other.1) }
    }

    /// The same rectangle with each edge moved outwards.
    pub fn grown(&self, px: f64) -> Self {
        Self { left: self.left - px, top: self.top - px, right: self.right + px, bottom: self.bottom + px }
    }

    /// Whether two rectangles have more than an edge in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether a point lies inside or on the edge.
    pub fn contains(&self, (x, y): Point) -> bool {
        self.left <= x && x <= self.right && self.top <= y && y <= self.bottom
    }
}

/// The parts of a polyline that lie inside `bounds`; points that are not finite break it.
pub(super) fn clip_polyline(points: &[Point], bounds: &Bounds) -> Vec<Vec<Point>> {
    if points.iter().all(|point| bounds.contains(*point)) {
        return if points.len() > 1 { vec![points.to_vec()] } else { Vec::new() };
    }
    let mut pieces: Vec<Vec<Point>> = Vec::new();
    for pair in points.windows(2) {
        let Some((from, to)) = clip_segment(pair[0], pair[1], bounds) else {
            continue;
        };
        match pieces.last_mut() {
            Some(piece) if piece.last() == Some(&from) => piece.push(to),
            _ => pieces.push(vec![from, to]),
        }
    }
    pieces
}

/// The part of a segment inside the rectangle, by Liang and Barsky's parameters (ACM Trans. Graphics 3, 1984).
pub(super) fn clip_segment(from: Point, to: Point, bounds: &Bounds) -> Option<(Point, Point)> {
    if ![from.0, from.1, to.0, to.1].iter().all(|value| value.is_finite()) {
        return None;
    }
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    let sides = [
        (-dx, from.0 - bounds.left),
        (dx, bounds.right - from.0),
        (-dy, from.1 - bounds.top),
        (dy, bounds.bottom - from.1),
    ];
    for (towards, distance) in sides {
        if towards == 0.0 {
            if distance < 0.0 {
                return None;
            }
        } else if towards < 0.0 {
            start = start.max(distance / towards);
        } else {
            end = end.min(distance / towards);
        }
    }
    let at = |share: f64| {
        if share <= 0.0 {
            from
        } else if share >= 1.0 {
            to
        } else {
            (from.0 + share * dx, from.1 + share * dy)
        }
    };
    (start <= end).then(|| (at(start), at(end)))
}

/// A filled polygon's points brought inside the rectangle one by one: right for shapes that are functions of x. On a
/// sheet too small for its margins a rectangle is inside out; the points then come to its upper left corner.
pub(super) fn clamp_points(points: &[Point], bounds: &Bounds) -> Vec<Point> {
    points
        .iter()
        .filter(|(x, y)| !x.is_nan() && !y.is_nan())
        .map(|&(x, y)| (x.min(bounds.right).max(bounds.left), y.min(bounds.bottom).max(bounds.top)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds = Bounds { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };

    #[test]
    fn a_line_through_the_corner_of_the_world_is_cut_at_the_border() {
        assert_eq!(clip_polyline(&[(-10.0, 5.0), (20.0, 5.0)], &BOUNDS), [vec![(0.0, 5.0), (10.0, 5.0)]]);
    }

    #[test]
    fn what_leaves_and_returns_is_two_pieces() {
        let pieces = clip_polyline(&[(1.0, 5.0), (5.0, -5.0), (9.0, 5.0)], &BOUNDS);
        assert_eq!(pieces.len(), 2);
    }

    #[test]
    fn numbers_that_are_none_break_the_line() {
        let pieces =
            clip_polyline(&[(1.0, 1.0), (2.0, f64::NAN), (3.0, f64::INFINITY), (4.0, 1.0), (5.0, 1.0)], &BOUNDS);
        assert_eq!(pieces, [vec![(4.0, 1.0), (5.0, 1.0)]]);
    }
}

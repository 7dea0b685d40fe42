//! The area of a figure between its axes, and where in it something stands.

use lectern::plot::{Picture, Point, Shape};

/// The edges of the area in CSS pixels of a picture.
pub struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    size_px: (f64, f64),
}

impl Area {
    /// The area over which the lines of a picture reach.
    pub fn of(picture: &Picture) -> Self {
        let lines = picture.shapes.iter().filter_map(|(_, shape)| match shape {
            Shape::Line(points, _) if !is_tick(points) => Some(points),
            _ => None,
        });
        let points: Vec<Point> = lines.flatten().copied().collect();
        let edge =
            |of: fn(&Point) -> f64, choose: fn(f64, f64) -> f64, start: f64| points.iter().map(of).fold(start, choose);
        Self {
            left: edge(|point| point.0, f64::min, f64::INFINITY),
            top: edge(|point| point.1, f64::min, f64::INFINITY),
            right: edge(|point| point.0, f64::max, 0.0),
            bottom: edge(|point| point.1, f64::max, 0.0),
            size_px: (picture.width_px, picture.height_px),
        }
    }

    /// How far its edges are from those of the figure: top, right, bottom, left, in CSS pixels.
    pub fn inset_px(&self) -> [f64; 4] {
        let (width_px, height_px) = self.size_px;
        [self.top, width_px - self.right, height_px - self.bottom, self.left]
    }

    /// Where a point stands, in shares of the area: 0 to 1 within it.
    pub fn share(&self, (x, y): Point) -> Point {
        ((x - self.left) / (self.right - self.left), (y - self.top) / (self.bottom - self.top))
    }

    /// Where a label stands, from where it stands here and where in a picture of another size: at the same share of the
    /// area in both, or as many CSS pixels from an edge in both. What moves otherwise has its share of here.
    pub fn anchors(&self, at: Point, other: (&Self, Point)) -> [Anchor; 2] {
        let (elsewhere, there) = other;
        let (share, other_share) = (self.share(at), elsewhere.share(there));
        [
            anchor(
                (share.0, other_share.0),
                [at.0 - self.left, there.0 - elsewhere.left],
                [at.0 - self.right, there.0 - elsewhere.right],
            ),
            anchor(
                (share.1, other_share.1),
                [at.1 - self.top, there.1 - elsewhere.top],
                [at.1 - self.bottom, there.1 - elsewhere.bottom],
            ),
        ]
    }

    /// What must be the same at any size: the ends of a line, and the middle of a dot, in shares of the area.
    pub fn marks(&self, shape: &Shape) -> Vec<Point> {
        match shape {
            Shape::Line(points, _) if !is_tick(points) => {
                vec![self.share(points[0]), self.share(points[points.len() - 1])]
            }
            Shape::Dot(at, ..) => vec![self.share(*at)],
            _ => Vec::new(),
        }
    }
}

/// Where something stands along one direction: a share of the area, and so many CSS pixels beyond it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// 0 is the left or upper edge, 1 the other one.
    pub share: f64,
    /// To the right or down.
    pub beyond_px: f64,
}

fn anchor(shares: (f64, f64), from_first_px: [f64; 2], from_last_px: [f64; 2]) -> Anchor {
    let is_same = |[here, there]: [f64; 2]| (here - there).abs() < 0.1;
    if (shares.0 - shares.1).abs() < 1e-3 {
        Anchor { share: shares.0, beyond_px: 0.0 }
    } else if is_same(from_last_px) {
        Anchor { share: 1.0, beyond_px: from_last_px[0] }
    } else if is_same(from_first_px) {
        Anchor { share: 0.0, beyond_px: from_first_px[0] }
    } else {
        Anchor { share: shares.0, beyond_px: 0.0 }
    }
}

/// A line as short as no other: the sign of a number on an axis.
pub fn is_tick(points: &[Point]) -> bool {
    const LONGEST_PX: f64 = 8.0;
    matches!(points, [from, to] if (from.0 - to.0).abs().max((from.1 - to.1).abs()) < LONGEST_PX)
}

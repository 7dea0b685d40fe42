//! Boxes around people, and how much of them two have in common.

/// A box with sides along the axes, in pixels: a corner and two sides, no pixel added at the far edges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoundingBox {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A box of one frame with the name of its track.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Labelled {
    /// The track: of a person in the truth, of whatever the tracker follows in its answer.
    pub track: u32,
    /// Where it is.
    pub area: BoundingBox,
}

impl BoundingBox {
    /// Intersection over union (`IoU`): 1 for equal boxes, 0 for boxes that do not overlap.
    ///
    /// It is 0 as well where it has no meaning: for a side that is not positive or not finite.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> f64 {
        let across = common(self.left, self.width, other.left, other.width);
        let down = common(self.top, self.height, other.top, other.height);
        let both = across * down;
        // Between the same edges as what is common: equal boxes have exactly 1.
        let either = self.area_between_edges() + other.area_between_edges() - both;
        let share = both / either;
        let is_sound = self.is_sound() && other.is_sound() && share.is_finite();
        if is_sound { share.clamp(0.0, 1.0) } else { 0.0 }
    }

    fn area_between_edges(&self) -> f64 {
        common(self.left, self.width, self.left, self.width) * common(self.top, self.height, self.top, self.height)
    }

    fn is_sound(&self) -> bool {
        let Self { left, top, width, height } = *self;
        left.is_finite() && top.is_finite() && width > 0.0 && height > 0.0 && (width * height).is_finite()
    }
}

/// The length that two stretches have in common.
fn common(start: f64, length: f64, other_start: f64, other_length: f64) -> f64 {
    ((start + length).min(other_start + other_length) - start.max(other_start)).max(0.0)
}

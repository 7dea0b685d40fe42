//! A label with the places it may have.

use super::picture::{Align, Label, Point};

/// The height of a line of text, in sizes of its letters.
pub(super) const LINE: f64 = 1.1;

/// What is given up last: the lower, the earlier a label is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rank {
    /// Ticks of an axis, which are at their place or nowhere.
    Tick,
    /// Must be seen.
    Needed,
    /// May be left out.
    Droppable,
}

/// A label with the places it may have, the best first.
#[derive(Clone, Debug)]
pub struct Tag {
    pub(super) label: Label,
    pub(super) others: Vec<(Point, Align)>,
    pub(super) shorter: Option<String>,
    pub(super) rank: Rank,
    pub(super) anchor: Option<Point>,
}

impl Tag {
    /// A label that must be seen, as near to its place as can be.
    #[must_use]
    pub const fn new(label: Label) -> Self {
        Self { label, others: Vec::new(), shorter: None, rank: Rank::Needed, anchor: None }
    }

    /// How wide it is at most, in CSS pixels.
    #[must_use]
    pub fn width_px(&self) -> f64 {
        self.label.width_px()
    }

    /// It may also be there.
    #[must_use]
    pub fn or(mut self, at: Point, align: Align) -> Self {
        self.others.push((at, align));
        self
    }

    /// It may also be anywhere around a point, to which a line leads if it must be far away.
    #[must_use]
    pub fn or_around(mut self, point: Point, gap_px: f64) -> Self {
        let (x, y) = point;
        let line = 0.5 * LINE * self.label.size_px + 0.5 * gap_px;
        for (side, align) in [(gap_px, Align::Start), (-gap_px, Align::End)] {
            self.others.extend([-line, line, 0.0].map(|down| ((x + side, y + down), align)));
        }
        self.others.extend([-gap_px - line, gap_px + line].map(|down| ((x, y + down), Align::Middle)));
        self.anchor = Some(point);
        self
    }

    /// It may also be above or below a curve of points from left to right, clear of all of it that is there.
    #[must_use]
    pub fn or_along(mut self, curve: &[Point], gap_px: f64) -> Self {
        const PLACES: usize = 6;
        let Some((first, last)) = curve.first().zip(curve.last()) else { return self };
        let half_px = 0.5 * self.width_px();
        let (from, to) = (first.0 + half_px, last.0 - half_px);
        let line = 0.5 * LINE * self.label.size_px + gap_px;
        for place in (0..PLACES).rev().filter(|_| from < to) {
            let x = from + (to - from) * place as f64 / (PLACES - 1) as f64;
            let (high, low) = span(curve, (x - half_px, x + half_px));
            self.others.extend([high - line, low + line].map(|y| ((x, y), Align::Middle)));
        }
        self
    }

    /// It may also say less.
    #[must_use]
    pub fn or_shorter(mut self, text: String) -> Self {
        self.shorter = Some(text);
        self
    }

    /// It may be left out where none of its places is free.
    #[must_use]
    pub const fn droppable(mut self) -> Self {
        self.rank = Rank::Droppable;
        self
    }

    /// It is at its place, or is left out, and other labels make way for it.
    #[must_use]
    pub const fn tick(mut self) -> Self {
        self.rank = Rank::Tick;
        self
    }

    /// Whether it says something, somewhere.
    pub(super) fn has_a_place(&self) -> bool {
        let (x, y) = self.label.at;
        x.is_finite() && y.is_finite() && !self.label.text.is_empty()
    }

    /// The label with fewer words, if it may have them.
    pub(super) fn in_fewer_words(&self) -> Option<Label> {
        self.shorter.as_ref().map(|text| Label { text: text.clone(), ..self.label.clone() })
    }
}

/// The highest and the lowest place of a curve between two others, in pixels from above.
fn span(curve: &[Point], (left, right): (f64, f64)) -> (f64, f64) {
    let pieces = curve.windows(2).filter(|pair| pair[1].0 >= left && pair[0].0 <= right);
    pieces.fold((f64::INFINITY, f64::NEG_INFINITY), |(high, low), pair| {
        let (from, to) = (pair[0], pair[1]);
        let height = |x: f64| {
            let share = if to.0 > from.0 { (x.clamp(from.0, to.0) - from.0) / (to.0 - from.0) } else { 0.0 };
            share.mul_add(to.1 - from.1, from.1)
        };
        let (one, other) = if to.0 > from.0 { (height(left), height(right)) } else { (from.1, to.1) };
        (high.min(one).min(other), low.max(one).max(other))
    })
}

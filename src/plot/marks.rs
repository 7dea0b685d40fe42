//! Marks that several figures draw: the bars of a histogram, a frozen curve, a reading from both axes.

use super::picture::{Color, Point, Stroke};
use super::scale::Scale;
use super::sheet::{Area, Sheet};

/// Draws a histogram: for each bin its two edges and its height. Bars that are too tall end at the top.
pub fn histogram(
    sheet: &mut Sheet,
    area: &Area,
    (x, y): (&Scale, &Scale),
    bins: impl Iterator<Item = (f64, f64, f64)>,
    color: Color,
) {
    for (low, high, height) in bins.filter(|bin| bin.2 > 0.0) {
        sheet.bar(area, (x.to_px(low), area.bottom), (x.to_px(high), y.to_px(height)), color);
    }
}

/// Draws a frozen curve, and its sign at the place that is given for it.
pub fn ghost(sheet: &mut Sheet, area: &Area, points: &[Point], index: usize, sign: Option<Point>) {
    sheet.mark("ghost");
    sheet.line(area, points, sheet.theme.ghost(index));
    if let Some(at) = sign {
        sheet.ghost_sign(at, index);
    }
}

/// Draws the lines that read a point off both axes: from the left edge to it, and from it down.
pub fn reading(sheet: &mut Sheet, area: &Area, at: Point, pen: Stroke) {
    sheet.line(area, &[(area.left, at.1), at, (at.0, area.bottom)], pen);
}

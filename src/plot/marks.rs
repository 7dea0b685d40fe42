//! Marks that several figures draw: the bars of a histogram, a frozen curve, a reading from both axes, names of curves.

use super::order::sort_few;
use super::picture::{Align, Color, Point, Stroke};
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

/// Cuts a bar that is taller than can be drawn by a slanting gap near the top, between two pixels across.
pub fn cut(sheet: &mut Sheet, area: &Area, (left, right): (f64, f64)) {
    const RISE_PX: f64 = 3.5;
    const BEYOND_PX: f64 = 1.0;
    let pen = Stroke::solid(sheet.theme.paper, 3.0);
    let y = area.top + area.height_px() * 0.1;
    let around = area.inset(-3.0, 0.0, -3.0, 0.0);
    sheet.rule(&around, (left - BEYOND_PX, y + RISE_PX), (right + BEYOND_PX, y - RISE_PX), pen);
}

/// The name of a curve at its end.
#[derive(Clone, Debug)]
pub struct EndName {
    /// The mark of the curve.
    pub mark: &'static str,
    /// Where the curve ends.
    pub end: Point,
    /// Its name.
    pub text: String,
    /// Its colour.
    pub color: Color,
}

/// How far from the end of a curve its name begins: a ring around the end is free of it, in the hall, too.
#[must_use]
pub fn beside_end_px(sheet: &Sheet) -> f64 {
    3.0f64.mul_add(sheet.theme.curve_px, 1.0)
}

/// Writes the names of curves right of their ends, in the order of these, moved apart where they would touch.
pub fn name_ends(sheet: &mut Sheet, area: &Area, mut names: Vec<EndName>) {
    let beside_px = beside_end_px(sheet);
    sort_few(&mut names, |name| name.end.1);
    let mut heights: Vec<f64> = names.iter().map(|name| name.end.1.max(area.top).min(area.bottom)).collect();
    move_apart(&mut heights, sheet.theme.label_px * 1.2, (area.top, area.bottom));
    for (EndName { mark, end, text, color }, height) in names.into_iter().zip(heights) {
        sheet.mark(mark);
        sheet.value_label((end.0 + beside_px, height), Align::Start, text, color);
    }
}

/// Moves ascending heights so far apart that neighbours are `gap` from each other, all by as little as can be done in
/// two passes, and back between two ends.
fn move_apart(heights: &mut [f64], gap: f64, (top, bottom): (f64, f64)) {
    let mut moved_up = heights.to_vec();
    push_up(&mut moved_up, gap, f64::INFINITY);
    push_down(heights, gap, f64::NEG_INFINITY);
    for (height, up) in heights.iter_mut().zip(moved_up) {
        *height = f64::midpoint(*height, up);
    }
    push_up(heights, gap, bottom);
    push_down(heights, gap, top);
}

fn push_down(heights: &mut [f64], gap: f64, mut free_from: f64) {
    for height in heights {
        *height = height.max(free_from);
        free_from = *height + gap;
    }
}

fn push_up(heights: &mut [f64], gap: f64, mut free_to: f64) {
    for height in heights.iter_mut().rev() {
        *height = height.min(free_to);
        free_to = *height - gap;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_would_touch_are_moved_apart_and_stay_in_their_order() {
        let mut heights = [0.0, 50.0, 52.0, 100.0];
        move_apart(&mut heights, 10.0, (0.0, 100.0));
        assert!(heights.iter().zip([0.0, 46.0, 56.0, 100.0]).all(|(height, wanted)| (height - wanted).abs() < 1e-9));
        let mut low = [98.0, 99.0, 100.0];
        move_apart(&mut low, 10.0, (0.0, 100.0));
        assert!(low.iter().zip([80.0, 90.0, 100.0]).all(|(height, wanted)| (height - wanted).abs() < 1e-9));
    }
}

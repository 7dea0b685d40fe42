//! The width by the number of examples: the lecture's curves and mine, read in both directions.

use super::scales::Wish;
use super::text::{EXAMPLES, RELATIVE_WIDTH, WIDTH};
use super::{Line, Params, Solution};
use crate::language::{count, percent, percent_of_step};
use crate::plot::{
    Align, Area, AxisText, Color, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis,
};

const EXAMPLES_WISH: Wish = Wish { name: "n", usual: (10.0, 1e7), furthest: (1.0, 1e9) };
const WIDTH_WISH: Wish = Wish { name: "width", usual: (1e-4, 1.0), furthest: (1e-12, 1.0) };
const RELATIVE_WISH: Wish = Wish { name: "relative width", usual: (1e-3, 100.0), furthest: (1e-8, 1e9) };

/// Both axes.
#[derive(Clone, Copy)]
struct Axes {
    area: Area,
    x: Scale,
    y: Scale,
}

impl Axes {
    fn at(&self, n: f64, width: f64) -> Point {
        (self.x.to_px(n), self.y.to_px(width))
    }
}

/// Draws the curves, the reading from N to Δ, and the one back from the wanted Δ to N.
pub fn draw(params: &Params, solution: &Solution, sheet: &mut Sheet) {
    let axes = settled_axes(params, solution, sheet);
    draw_axes(params, sheet, &axes);
    draw_curves(params, solution, sheet, &axes);
    draw_slope(params, solution, sheet, &axes);
    draw_wanted(params, solution, sheet, &axes);
    draw_sample(params, sheet, &axes);
}

fn settled_axes(params: &Params, solution: &Solution, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let right = if sheet.is_narrow() { text_px * 3.6 } else { text_px * 5.2 };
    let area = sheet.area().inset(text_px * 4.4, text_px * 2.4, right, text_px * 3.6);
    let wish = if params.is_relative() { RELATIVE_WISH } else { WIDTH_WISH };
    let x = EXAMPLES_WISH.across(&[params.n, solution.needed_n], sheet, &area);
    let y = wish.upwards(&[params.shown_width(params.n), params.target], sheet, &area);
    Axes { area, x, y }
}

fn draw_axes(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let (language, is_narrow) = (sheet.language, sheet.is_narrow());
    let widths = Tick::all(&axes.y, if is_narrow { 5 } else { 6 }, |value, _| percent_of_step(value, value, language));
    let title = if params.is_relative() { RELATIVE_WIDTH } else { WIDTH };
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: title.get(language), ticks: &widths });
    let sizes = Tick::all(&axes.x, if is_narrow { 4 } else { 9 }, |value, _| count(value, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: EXAMPLES.get(language), ticks: &sizes });
}

fn draw_curves(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    let pens = [(theme.green, Dash::Dotted), (theme.orange, Dash::Dashed), (theme.purple, Dash::Dashed)];
    let mut names: Vec<(f64, f64, Color)> = Vec::new();
    sheet.mark("lecture");
    for (line, (color, dash)) in solution.lecture.iter().zip(pens) {
        draw_line(sheet, axes, line, Stroke { color, width_px: theme.curve_px * 0.6, dash });
        names.extend(end_of(line, axes).map(|height| (height, line.error, color)));
    }
    sheet.mark("method");
    if let Some(line) = &solution.lecture_method {
        draw_line(sheet, axes, line, Stroke::solid(theme.soft, theme.curve_px * 0.5));
    }
    sheet.mark("width");
    draw_line(sheet, axes, &solution.mine, Stroke::solid(theme.blue, theme.curve_px));
    names.extend(end_of(&solution.mine, axes).map(|height| (height, params.error, theme.blue)));
    name_curves(sheet, axes, names);
}

fn draw_line(sheet: &mut Sheet, axes: &Axes, line: &Line, stroke: Stroke) {
    let points: Vec<Point> = line.curve.iter().map(|&(n, width)| axes.at(n, width)).collect();
    sheet.line(&axes.area, &points, stroke);
}

/// The height at which a curve reaches the right edge, in CSS pixels.
fn end_of(line: &Line, axes: &Axes) -> Option<f64> {
    let last = axes.x.domain().1 * (1.0 + 1e-9);
    let point = line.curve.iter().rev().find(|(n, _)| *n <= last)?;
    Some(axes.y.to_px(point.1))
}

/// The curves' names at their right ends, moved apart where they would touch.
fn name_curves(sheet: &mut Sheet, axes: &Axes, mut names: Vec<(f64, f64, Color)>) {
    names.sort_by(|a, b| a.0.total_cmp(&b.0));
    let gap = sheet.theme.label_px * 1.15;
    let mut free_from = f64::NEG_INFINITY;
    for (height, error, color) in names {
        let height = height.max(free_from);
        free_from = height + gap;
        if height < axes.area.bottom + 0.5 * gap {
            let text = percent(error, sheet.language);
            sheet.value_label((axes.area.right + 8.0, height), Align::Start, text, color);
        }
    }
}

/// From N to four times N the width halves: a triangle under the curve.
fn draw_slope(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("slope");
    let now = params.shown_width(params.n);
    let four_n = 4.0 * params.n;
    let is_seen = four_n <= axes.x.domain().1 && now > 0.0 && solution.width_at_four_n > 0.0;
    if !is_seen {
        return;
    }
    let theme = sheet.theme;
    let pen = Stroke::solid(theme.ink, 1.5 * theme.rule_px);
    let (start, end) = (axes.at(params.n, now), axes.at(four_n, solution.width_at_four_n));
    sheet.line(&axes.area, &[start, (end.0, start.1), end], pen);
    let above = (f64::midpoint(start.0, end.0), start.1 - theme.text_px * 0.75);
    sheet.value_label(above, Align::Middle, "×4".to_owned(), theme.ink);
    let ratio = solution.width_at_four_n / now;
    let halved = if (ratio - 0.5).abs() < 0.02 {
        "½".to_owned()
    } else {
        format!("×{}", crate::language::fixed(ratio, 2, sheet.language))
    };
    let beside = (end.0 + 6.0, f64::midpoint(start.1, end.1));
    sheet.value_label(beside, Align::Start, halved, theme.ink);
}

/// How far from its line a value stands, in CSS pixels: of the two lines the upper one has it above, the other below.
fn beside_line(label_px: f64, is_upper: bool) -> f64 {
    if is_upper { -0.75 * label_px } else { 0.85 * label_px }
}

/// From N up to the curve and left to Δ.
fn draw_sample(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    let Axes { area, x, .. } = axes;
    let (theme, language) = (sheet.theme, sheet.language);
    sheet.mark("sample");
    let shown = params.shown_width(params.n);
    let px = x.to_px(params.n);
    let pen = Stroke::solid(theme.blue, 1.5 * theme.rule_px);
    if shown > 0.0 && shown.is_finite() {
        let place = axes.at(params.n, shown);
        sheet.line(area, &[(area.left, place.1), place, (px, area.bottom)], pen);
        sheet.dot(area, place, 5.5, theme.blue);
        let height = place.1 + beside_line(theme.label_px, shown >= params.target);
        sheet.value_label((area.left + 14.0, height), Align::Start, percent(shown, language), theme.blue);
    }
    sheet.handle("n", (px, area.bottom), Direction::Horizontal, *x, theme.blue);
    let near_bottom = area.bottom - theme.label_px * 1.1;
    sheet.value_label((px + 14.0, near_bottom), Align::Start, count(params.n, language), theme.blue);
}

/// From the wanted Δ right to the curve and down to the N it needs.
fn draw_wanted(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let Axes { area, x, y } = axes;
    let (theme, language) = (sheet.theme, sheet.language);
    sheet.mark("wanted");
    let height = y.to_px(params.target);
    let pen = Stroke::solid(theme.orange, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    if solution.needed_n.is_finite() {
        let place = axes.at(solution.needed_n.max(x.domain().0), params.target);
        sheet.line(area, &[(area.left, height), place, (place.0, area.bottom)], pen);
        sheet.dot(area, place, 5.5, theme.orange);
        let needed = format!("N = {}", count(solution.needed_n, language));
        let beside = (place.0 + 10.0, area.bottom - theme.label_px * 2.6);
        sheet.value_label(beside, Align::Start, needed, theme.orange);
    } else {
        sheet.line(area, &[(area.left, height), (area.right, height)], pen);
    }
    let is_upper = params.target > params.shown_width(params.n);
    let beside = (area.left + 14.0, height + beside_line(theme.label_px, is_upper));
    sheet.value_label(beside, Align::Start, percent(params.target, language), theme.orange);
    sheet.handle("target", (area.left, height), Direction::Vertical, *y, theme.orange);
}

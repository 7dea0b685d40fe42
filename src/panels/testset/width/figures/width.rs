//! The width by the number of examples: the lecture's curves and mine, read in both directions.

use super::super::curves::{Fourfold, Line};
use super::super::text::{EXAMPLES, RELATIVE_WIDTH, WIDTH};
use super::super::{Params, Solution, Width};
use super::beside::{draw_ghosts, draw_guess};
use super::scales::Wish;
use crate::language::{count, fixed, percent, percent_of_step};
use crate::panel::Scene;
use crate::plot::{
    Align, Area, AxisText, Color, Dash, Direction, Point, Scale, Sheet, Stroke, Theme, Tick, bottom_axis, left_axis,
    marks, sort_few,
};

const EXAMPLES_WISH: Wish = Wish { name: "n", usual: (10.0, 1e7), furthest: (1.0, 1e9) };
const WIDTH_WISH: Wish = Wish { name: "width", usual: (1e-4, 1.0), furthest: (1e-12, 1.0) };
const RELATIVE_WISH: Wish = Wish { name: "relative width", usual: (1e-3, 100.0), furthest: (1e-8, 1e9) };

/// Both axes.
#[derive(Clone, Copy)]
pub struct Axes {
    /// The area they span.
    pub area: Area,
    /// The examples.
    pub x: Scale,
    /// The widths.
    pub y: Scale,
}

impl Axes {
    /// The place of a width after so many examples.
    pub fn at(&self, n: f64, width: f64) -> Point {
        (self.x.to_px(n), self.y.to_px(width))
    }
}

/// Draws the curves, the reading from N to Δ, and the one back from the wanted Δ to N.
///
/// While the room still guesses, the curves are held back: the answer could be read off them.
pub fn draw(scene: &Scene<'_, Width>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(params, solution, sheet);
    draw_axes(params, sheet, &axes);
    draw_ghosts(scene, sheet, &axes);
    if scene.guess.is_none_or(|guess| !guess.is_open) {
        draw_curves(params, solution, sheet, &axes);
        draw_fourfold(solution, sheet, &axes);
        draw_wanted(params, solution, sheet, &axes);
    }
    draw_sample(params, solution, sheet, &axes);
    draw_guess(scene, sheet, &axes);
}

fn settled_axes(params: &Params, solution: &Solution, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let right = if sheet.is_narrow() { text_px * 3.6 } else { text_px * 5.2 };
    let area = sheet.area().inset(text_px * 4.4, text_px * 2.4, right, text_px * 3.6);
    let wish = if params.is_relative() { RELATIVE_WISH } else { WIDTH_WISH };
    let x = EXAMPLES_WISH.across(&[params.n, solution.needed_n], sheet, &area);
    let y = wish.upwards(&[solution.shown_width(params), params.target], sheet, &area);
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
    let mut names: Vec<(f64, f64, Color)> = Vec::new();
    sheet.mark("lecture");
    for line in &solution.lecture {
        let pen = lecture_pen(line, theme);
        draw_line(sheet, axes, line, pen);
        names.extend(end_of(line, axes).map(|height| (height, line.error, pen.color)));
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

/// Each of the lecture's error probabilities keeps its pen, whichever of them is mine.
pub fn lecture_pen(line: &Line, theme: &Theme) -> Stroke {
    let (color, dash) = match line.error {
        error if error < 0.05 => (theme.green, Dash::Dotted),
        error if error < 0.2 => (theme.soft, Dash::Dashed),
        _ => (theme.purple, Dash::Dashed),
    };
    Stroke { color, width_px: theme.curve_px * 0.6, dash }
}

fn draw_line(sheet: &mut Sheet, axes: &Axes, line: &Line, stroke: Stroke) {
    sheet.line(&axes.area, &line.curve.to_points(&axes.x, &axes.y), stroke);
}

/// The height at which a curve reaches the right edge, in CSS pixels.
fn end_of(line: &Line, axes: &Axes) -> Option<f64> {
    let last = axes.x.domain().1 * (1.0 + 1e-9);
    Some(axes.y.to_px(line.curve.last_until(last)?.1))
}

/// The curves' names at their right ends, moved apart where they would touch.
fn name_curves(sheet: &mut Sheet, axes: &Axes, mut names: Vec<(f64, f64, Color)>) {
    sort_few(&mut names, |name| name.0);
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

/// Four times the examples, half the width: a corner below the curve.
fn draw_fourfold(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("fourfold");
    let Fourfold { n, before, after } = solution.fourfold;
    let (lowest, highest) = axes.y.domain();
    let is_seen = 4.0 * n <= axes.x.domain().1 && lowest <= after && after < before && before <= highest;
    let theme = sheet.theme;
    let (start, end) = (axes.at(n, before), axes.at(4.0 * n, after));
    // At the foot stand the numbers of examples.
    let foot = axes.area.bottom - 2.0 * theme.label_px;
    if !is_seen || end.1 + 1.4 * theme.label_px > foot {
        return;
    }
    let corner = (start.0, end.1);
    sheet.line(&axes.area, &[start, corner, end], Stroke::solid(theme.ink, 1.5 * theme.rule_px));
    let below = (f64::midpoint(corner.0, end.0), corner.1 + theme.label_px * 0.75);
    sheet.value_label(below, Align::Middle, "×4".to_owned(), theme.ink);
    let ratio = after / before;
    let is_half = (ratio - 0.5).abs() < 0.02;
    let narrower = if is_half { "½".to_owned() } else { format!("×{}", fixed(ratio, 2, sheet.language)) };
    let beside = (corner.0 - 6.0, f64::midpoint(start.1, corner.1));
    sheet.value_label(beside, Align::End, narrower, theme.ink);
}

/// How far from its line a value stands, in CSS pixels: of the two lines the upper one has it above, the other below.
fn beside_line(label_px: f64, is_upper: bool) -> f64 {
    if is_upper { -0.75 * label_px } else { 0.85 * label_px }
}

/// Writes the N at the foot of its line: of the two lines the left one has it on the left, the other on the right.
fn name_foot(sheet: &mut Sheet, foot: Point, is_right: bool, text: String, color: Color) {
    let width = bold_px(&text, sheet.theme);
    let has_room = foot.0 + 14.0 + width <= sheet.area().right;
    let (beside, align) = if is_right && has_room { (14.0, Align::Start) } else { (-14.0, Align::End) };
    let at = (foot.0 + beside, foot.1 - sheet.theme.label_px * 1.1);
    sheet.value_label(at, align, text, color);
}

/// About how wide a value is, in CSS pixels.
fn bold_px(text: &str, theme: &Theme) -> f64 {
    text.chars().count() as f64 * theme.label_px * 0.6
}

/// The largest width that any of the curves has just before N.
fn highest_at(n: f64, solution: &Solution) -> f64 {
    let before = |line: &Line| line.curve.last_until(n).map_or(0.0, |point| point.1);
    solution.lecture.iter().chain([&solution.mine]).map(before).fold(0.0, f64::max)
}

/// From N up to the curve and left to Δ.
fn draw_sample(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let Axes { area, x, .. } = axes;
    let (theme, language) = (sheet.theme, sheet.language);
    sheet.mark("sample");
    let shown = solution.shown_width(params);
    let px = x.to_px(params.n);
    let pen = Stroke::solid(theme.blue, 1.5 * theme.rule_px);
    if shown > 0.0 && shown.is_finite() {
        let place = axes.at(params.n, shown);
        marks::reading(sheet, area, place, pen);
        sheet.dot(area, place, 5.5, theme.blue);
        let text = percent(shown, language);
        let at = if area.left + 20.0 + bold_px(&text, theme) < place.0 {
            (area.left + 14.0, place.1 + beside_line(theme.label_px, shown >= params.target))
        } else {
            // The line is too short for its value. All curves fall: right of it, above the highest, nothing stands.
            let highest = axes.y.to_px(highest_at(params.n, solution));
            (place.0 + 8.0, (highest - 0.75 * theme.label_px).max(area.top + 0.25 * theme.label_px))
        };
        sheet.value_label(at, Align::Start, text, theme.blue);
    }
    sheet.handle("n", (px, area.bottom), Direction::Horizontal, *x, theme.blue);
    let text = format!("N = {}", count(params.n, language));
    name_foot(sheet, (px, area.bottom), params.n > solution.needed_n, text, theme.blue);
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
        marks::reading(sheet, area, place, pen);
        sheet.dot(area, place, 5.5, theme.orange);
        let text = format!("N = {}", count(solution.needed_n, language));
        name_foot(sheet, (place.0, area.bottom), params.n <= solution.needed_n, text, theme.orange);
    } else {
        sheet.line(area, &[(area.left, height), (area.right, height)], pen);
    }
    let is_upper = params.target > solution.shown_width(params);
    let (text, sample) = (percent(params.target, language), x.to_px(params.n));
    let is_crossed = !is_upper && (area.left + 8.0..area.left + 20.0 + bold_px(&text, theme)).contains(&sample);
    let left = if is_crossed { sample + 8.0 } else { area.left + 14.0 };
    let beside = (left, height + beside_line(theme.label_px, is_upper));
    sheet.value_label(beside, Align::Start, text, theme.orange);
    sheet.handle("target", (area.left, height), Direction::Vertical, *y, theme.orange);
}

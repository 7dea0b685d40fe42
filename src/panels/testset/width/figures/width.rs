//! The width by the number of examples: the lecture's curves and mine, read in both directions.

use super::super::curves::{Fourfold, Line};
use super::super::text::{EXAMPLES, RELATIVE_WIDTH, WIDTH, width_in_words};
use super::super::{Params, Solution, Width};
use super::beside::{draw_ghosts, draw_guess};
use super::scales::Wish;
use crate::language::{count, fixed, percent, percent_of_step, without_unit};
use crate::panel::Scene;
use crate::plot::marks::EndName;
use crate::plot::{
    Align, Axes, AxisText, Color, Dash, Direction, Point, Scale, Sheet, Stroke, Theme, Tick, bottom_axis, left_axis,
    marks, with_room_for_left_axis,
};

const EXAMPLES_WISH: Wish = Wish { name: "n", usual: (10.0, 1e7), furthest: (1.0, 1e9) };
const WIDTH_WISH: Wish = Wish { name: "width", usual: (1e-4, 1.0), furthest: (1e-12, 1.0) };
const RELATIVE_WISH: Wish = Wish { name: "relative width", usual: (1e-3, 100.0), furthest: (1e-8, 1e9) };

/// Draws the curves, the reading from N to Δ, and the one back from the wanted Δ to N.
///
/// While the room still guesses, the curves are held back: the answer could be read off them.
pub fn draw(scene: &Scene<'_, Width>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(params, solution, sheet);
    draw_axes(params, sheet, &axes);
    draw_ghosts(scene, sheet, &axes);
    if scene.guess.is_none_or(|guess| !guess.is_open) {
        draw_curves(solution, sheet, &axes);
        draw_fourfold(solution, sheet, &axes);
        draw_wanted(params, solution, sheet, &axes);
    }
    draw_sample(params, solution, sheet, &axes);
    draw_guess(scene, sheet, &axes);
}

fn settled_axes(params: &Params, solution: &Solution, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let names = solution.lecture.iter().chain([&solution.mine]).map(|line| percent(line.error, sheet.language));
    let widest_px = names.map(|name| sheet.value((0.0, 0.0), Align::Start, name, sheet.theme.ink).width_px());
    let usual_px = if sheet.is_narrow() { text_px * 3.6 } else { text_px * 5.2 };
    let right = widest_px.map(|px| px + 14.0).fold(usual_px, f64::max);
    let area = sheet.area().inset(text_px * 4.4, text_px * 2.4, right, text_px * 3.6);
    let wish = if params.is_relative() { RELATIVE_WISH } else { WIDTH_WISH };
    let y = wish.upwards(&[solution.shown_width(params), params.target], sheet, &area);
    let area = with_room_for_left_axis(sheet, &area, &widths(params, sheet, &y));
    let x = EXAMPLES_WISH.across(&[params.n, solution.needed_n], sheet, &area);
    Axes { area, x, y }
}

fn widths(params: &Params, sheet: &Sheet, y: &Scale) -> Vec<Tick> {
    let wanted = if sheet.is_narrow() { 5 } else { 6 };
    Tick::all(y, wanted, |value, _| {
        let text = percent_of_step(value, value, sheet.language);
        if params.is_relative() { text } else { without_unit(&text).to_owned() }
    })
}

fn draw_axes(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let (language, is_narrow) = (sheet.language, sheet.is_narrow());
    let widths = widths(params, sheet, &axes.y);
    let title = if params.is_relative() { RELATIVE_WIDTH } else { WIDTH };
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: title.get(language), ticks: &widths });
    let sizes = Tick::all(&axes.x, if is_narrow { 4 } else { 9 }, |value, _| count(value, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: EXAMPLES.get(language), ticks: &sizes });
}

fn draw_curves(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    let mut names: Vec<EndName> = Vec::new();
    let language = sheet.language;
    let mut name = |mark: &'static str, line: &Line, color: Color| {
        let text = percent(line.error, language);
        names.extend(end_of(line, axes).map(|end| EndName { mark, end, text, color }));
    };
    sheet.mark("lecture");
    for line in &solution.lecture {
        let pen = lecture_pen(line, theme);
        draw_line(sheet, axes, line, pen);
        name("lecture", line, pen.color);
    }
    sheet.mark("method");
    if let Some(line) = &solution.lecture_method {
        draw_line(sheet, axes, line, Stroke::solid(theme.soft, theme.curve_px * 0.5));
    }
    sheet.mark("width");
    draw_line(sheet, axes, &solution.mine, Stroke::solid(theme.blue, theme.curve_px));
    name("width", &solution.mine, theme.blue);
    marks::name_ends(sheet, &axes.area, names);
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

/// Where a curve reaches the right edge, if it does above the lower one.
fn end_of(line: &Line, axes: &Axes) -> Option<Point> {
    let last = axes.x.domain().1 * (1.0 + 1e-9);
    let height = axes.y.to_px(line.curve.last_until(last)?.1);
    (height < axes.area.bottom + 8.0).then_some((axes.area.right, height))
}

/// Four times the examples, half the width: a corner below the curve.
fn draw_fourfold(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("fourfold");
    let Fourfold { n, before, after } = solution.fourfold;
    let (lowest, highest) = axes.y.domain();
    let is_seen = 4.0 * n <= axes.x.domain().1 && lowest <= after && after < before && before <= highest;
    let theme = sheet.theme;
    let (start, end) = (axes.at(n, before), axes.at(4.0 * n, after));
    // The numbers of examples are at the foot.
    let foot = axes.area.bottom - 2.0 * theme.label_px;
    if !is_seen || end.1 + 1.4 * theme.label_px > foot {
        return;
    }
    let corner = (start.0, end.1);
    sheet.line(&axes.area, &[start, corner, end], Stroke::solid(theme.ink, 1.5 * theme.rule_px));
    let below = (f64::midpoint(corner.0, end.0), corner.1 + theme.label_px * 0.75);
    sheet.tag(sheet.value(below, Align::Middle, "×4".to_owned(), theme.ink).droppable());
    let ratio = after / before;
    let is_half = (ratio - 0.5).abs() < 0.02;
    let narrower = if is_half { "½".to_owned() } else { format!("×{}", fixed(ratio, 2, sheet.language)) };
    let beside = (corner.0 - 6.0, f64::midpoint(start.1, corner.1));
    sheet.tag(sheet.value(beside, Align::End, narrower, theme.ink).droppable());
}

/// Writes the N at the foot of its line: of the two lines the left one has it on the left, the other on the right.
fn name_foot(sheet: &mut Sheet, foot: Point, is_right: bool, text: String, color: Color) {
    let height = foot.1 - sheet.theme.label_px * 1.1;
    let (right, left) = (((foot.0 + 14.0, height), Align::Start), ((foot.0 - 14.0, height), Align::End));
    let (first, second) = if is_right { (right, left) } else { (left, right) };
    let label = sheet.value(first.0, first.1, text, color).or(second.0, second.1);
    // A line higher where both sides are taken.
    let [above, above_too] = [first, second].map(|(at, align)| ((at.0, at.1 - sheet.theme.label_px * 1.2), align));
    sheet.tag(label.or(above.0, above.1).or(above_too.0, above_too.1));
}

/// Writes a value at the left end of its line, above or below it as `side` says: −1 or 1. Another place is found
/// where that is taken, and right of `end` where the line is too short.
fn name_level(sheet: &mut Sheet, axes: &Axes, end: Point, side: f64, text: String, color: Color) {
    let off_px = 0.8 * sheet.theme.label_px;
    let left_px = axes.area.left + 14.0;
    let label = sheet.value((left_px, end.1 + side * off_px), Align::Start, text, color);
    let label = label.or((left_px, end.1 - side * off_px), Align::Start);
    // Beyond the curves where it is crowded: above all of them, or below.
    let far = [-2.2, 2.2, -3.3, 3.3].map(|lines| (end.0 + 8.0, end.1 + lines * sheet.theme.label_px));
    let label = far.into_iter().fold(label.or_around(end, 8.0), |label, at| label.or(at, Align::Start));
    sheet.tag(label);
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
        // Of the two values the larger is placed above its line, the other below.
        let side = if shown >= params.target { -1.0 } else { 1.0 };
        name_level(sheet, axes, place, side, width_in_words(params, shown, language), theme.blue);
    }
    sheet.handle("n", (px, area.bottom), Direction::Horizontal, *x, theme.blue);
    let text = format!("N\u{a0}=\u{a0}{}", count(params.n, language));
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
        let text = format!("N\u{a0}=\u{a0}{}", count(solution.needed_n, language));
        name_foot(sheet, (place.0, area.bottom), params.n <= solution.needed_n, text, theme.orange);
    } else {
        sheet.line(area, &[(area.left, height), (area.right, height)], pen);
    }
    let side = if params.target > solution.shown_width(params) { -1.0 } else { 1.0 };
    let end = (x.to_px(x.clamp(params.n)), height);
    name_level(sheet, axes, end, side, width_in_words(params, params.target, language), theme.orange);
    sheet.handle("target", (area.left, height), Direction::Vertical, *y, theme.orange);
}

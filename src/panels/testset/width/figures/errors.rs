//! The relative width by the number of errors: what counts is how often the model was wrong, not how often it was
//! tried.

use super::super::curves::Line;
use super::super::params::unit_of;
use super::super::text::{ERRORS_SEEN, HALF_WIDTH, whole_percent};
use super::super::{Params, Solution, Width};
use super::scales::Wish;
use super::width::lecture_pen;
use crate::language::{count, percent, percent_of_step};
use crate::panel::Scene;
use crate::panels::shared::is_symmetric;
use crate::plot::{
    Align, Area, AxisText, Color, Dash, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks,
    with_room_for_left_axis,
};

const ERRORS_WISH: Wish = Wish { name: "errors", usual: (1.0, 1e5), furthest: (1e-3, 1e9) };
const SHARE_WISH: Wish = Wish { name: "half width", usual: (0.005, 2.0), furthest: (1e-6, 1e6) };
/// The number of errors that the lecture's rule of thumb is about.
const HUNDRED: f64 = 100.0;

/// Draws the relative half-width of each curve by the number of errors.
pub fn draw(scene: &Scene<'_, Width>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let theme = sheet.theme;
    let text_px = theme.text_px;
    let area = sheet.area().inset(text_px * 4.4, text_px * 2.4, text_px * 1.4, text_px * 3.6);
    let mine = (params.n * params.error, 0.5 * solution.relative_width);
    let y = SHARE_WISH.upwards(&[mine.1], sheet, &area);
    let shares = Tick::all(&y, 7, |value, _| percent_of_step(value, value, sheet.language));
    let area = with_room_for_left_axis(sheet, &area, &shares);
    let x = ERRORS_WISH.across(&[mine.0], sheet, &area);
    draw_axes(sheet, &area, (&x, &y), &shares);
    sheet.mark("lecture");
    for line in &solution.lecture {
        sheet.line(&area, &by_errors(params, line, &x, &y), lecture_pen(line, theme));
    }
    sheet.mark("width");
    sheet.line(&area, &by_errors(params, &solution.mine, &x, &y), Stroke::solid(theme.blue, theme.curve_px));
    name_curves(params, solution, sheet, &area);
    draw_hundred(solution, params, sheet, &area, (&x, &y));
    draw_mine(mine, sheet, &area, (&x, &y));
}

fn draw_axes(sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale), shares: &[Tick]) {
    sheet.mark("");
    let language = sheet.language;
    left_axis(sheet, area, y, &AxisText { title: HALF_WIDTH.get(language), ticks: shares });
    let wanted = if sheet.is_narrow() { 4 } else { 9 };
    let errors = Tick::all(x, wanted, |value, _| count(value, language));
    bottom_axis(sheet, area, x, &AxisText { title: ERRORS_SEEN.get(language), ticks: &errors });
}

/// A curve in pixels, from (examples, width in the unit shown) to (errors, half-width relative to the error).
fn by_errors(params: &Params, line: &Line, x: &Scale, y: &Scale) -> Vec<Point> {
    let to_relative = 0.5 * unit_of(params.relative, line.error) / line.error;
    line.curve.points().iter().map(|&(n, width)| (x.to_px(n * line.error), y.to_px(width * to_relative))).collect()
}

/// The names in a column in the upper right corner, which the falling curves leave free.
fn name_curves(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area) {
    let theme = sheet.theme;
    let lecture = solution.lecture.iter().map(|line| ("lecture", line.error, lecture_pen(line, theme).color));
    let mut names: Vec<(&'static str, f64, Color)> = lecture.collect();
    let place = names.partition_point(|name| name.1 < params.error);
    names.insert(place, ("width", params.error, theme.blue));
    let pitch = sheet.theme.label_px * 1.35;
    for (row, (mark, error, color)) in names.into_iter().enumerate() {
        sheet.mark(mark);
        let at = (area.right, area.top + pitch * (row as f64 + 0.8));
        sheet.value_label(at, Align::End, format!("p\u{a0}=\u{a0}{}", percent(error, sheet.language)), color);
    }
}

/// A hundred errors, and what they buy.
fn draw_hundred(solution: &Solution, params: &Params, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    let Some(hundred) = height_at(&by_errors(params, &solution.mine, x, y), x.to_px(HUNDRED)) else {
        return;
    };
    sheet.mark("hundred");
    let theme = sheet.theme;
    let px = x.to_px(HUNDRED);
    let pen = Stroke::solid(theme.soft, theme.rule_px).with_dash(Dash::Dotted);
    marks::reading(sheet, area, (px, hundred), pen);
    let text = format!("±{}", whole_percent(y.from_px(hundred), sheet.language));
    let at = (area.left + 8.0, hundred + theme.label_px * 0.8);
    let label = sheet.value(at, Align::Start, text, theme.soft);
    sheet.tag(label.or((at.0, hundred - theme.label_px * 0.8), Align::Start).droppable());
}

/// The height of a polyline at a place: a straight line between neighbours, as it is drawn.
fn height_at(points: &[Point], px: f64) -> Option<f64> {
    let pair = points.windows(2).find(|pair| pair[0].0 <= px && px <= pair[1].0)?;
    let share = (px - pair[0].0) / (pair[1].0 - pair[0].0);
    Some(pair[0].1 + share * (pair[1].1 - pair[0].1))
}

fn draw_mine((errors, half): (f64, f64), sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    sheet.mark("sample");
    let theme = sheet.theme;
    let at = (x.to_px(errors), y.to_px(half));
    let is_seen = area.left <= at.0 && at.0 <= area.right && area.top <= at.1 && at.1 <= area.bottom;
    if !(errors > 0.0 && is_seen) {
        return;
    }
    sheet.dot(area, at, 6.5, theme.blue);
    // With few errors one end is much farther away than the other: the half-width is no "±".
    let sign = if is_symmetric(errors) { "±" } else { "" };
    let text = format!("{sign}{}", percent(half, sheet.language));
    let label = sheet.value((at.0 + 12.0, at.1 - theme.label_px * 0.8), Align::Start, text, theme.blue);
    sheet.tag(label.or_around(at, 12.0));
}

//! The share of hits as tests go on, beside the exact probability and the promised level.

use super::super::text::{EXACT, HITS_SHARE, PROMISED, TESTS};
use super::super::{Coverage, Solution};
use crate::language::{Words, count, percent, percent_of_step};
use crate::panel::Scene;
use crate::plot::{Align, Area, AxisText, Color, Dash, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis};

/// Draws the share, and the lines that it is held against.
pub fn draw(scene: &Scene<'_, Coverage>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let theme = sheet.theme;
    let area = sheet.area().inset(theme.text_px * 3.6, theme.text_px * 2.4, theme.text_px * 1.2, theme.text_px * 3.6);
    let most = solution.running.len().max(10) as f64;
    let x = Scale::logarithmic((1.0, most), area.across());
    let y = settled_scale(params.level, solution, sheet, &area);
    draw_axes(sheet, &area, &x, &y);
    sheet.mark("level");
    let level = Stroke::solid(theme.ink, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    let height = y.to_px(params.level);
    sheet.rule(&area, (area.left, height), (area.right, height), level);
    sheet.mark("exact");
    let exact = Stroke { color: theme.orange, width_px: theme.curve_px * 0.8, dash: Dash::Solid };
    let exact_height = y.to_px(solution.exact);
    sheet.rule(&area, (area.left, exact_height), (area.right, exact_height), exact);
    sheet.mark("hits");
    let points: Vec<Point> = solution.running.iter().map(|&(tests, share)| (x.to_px(tests), y.to_px(share))).collect();
    sheet.line(&area, &points, Stroke::solid(theme.blue, theme.curve_px));
    if let Some(last) = points.last() {
        sheet.dot(&area, *last, 5.0, theme.blue);
    }
    let is_above = solution.exact > params.level;
    let language = sheet.language;
    let text = |words: Words, share: f64| format!("{} {}", words.get(language), percent(share, language));
    sheet.mark("exact");
    name_line(sheet, &area, exact_height, is_above, text(EXACT, solution.exact), theme.orange);
    sheet.mark("level");
    name_line(sheet, &area, height, !is_above, text(PROMISED, params.level), theme.ink);
}

/// From the lowest of the lines, or of the later shares, up to one.
fn settled_scale(level: f64, solution: &Solution, sheet: &mut Sheet, area: &Area) -> Scale {
    let later = solution.running.iter().skip(solution.running.len() / 4).map(|point| point.1);
    let lowest = later.fold(level.min(solution.exact), f64::min);
    let wanted = ((lowest - 0.03).max(0.0), 1.0);
    Scale::linear(sheet.memory.settle("share", (lowest, 1.0), wanted), area.upwards())
}

fn draw_axes(sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let shares = Tick::all(y, 5, |value, step| percent_of_step(value, step, language));
    left_axis(sheet, area, y, &AxisText { title: HITS_SHARE.get(language), ticks: &shares });
    let tests = Tick::all(x, if sheet.is_narrow() { 4 } else { 8 }, |value, _| count(value, language));
    bottom_axis(sheet, area, x, &AxisText { title: TESTS.get(language), ticks: &tests });
}

/// Writes the name of a line at its right end, on the side away from the other line.
fn name_line(sheet: &mut Sheet, area: &Area, height: f64, is_above: bool, text: String, color: Color) {
    let beside = if is_above { -0.8 } else { 0.9 } * sheet.theme.label_px;
    sheet.value_label((area.right, height + beside), Align::End, text, color);
}

//! Detection against false alarms an hour: a curve a system, the limit as a line that can be moved.

use super::super::words::{ALARMS, DETECTION, exact, name, share};
use super::super::{Constraints, Params, Solution};
use super::{color, pen};
use crate::language::{percent_of_step, significant};
use crate::panel::Scene;
use crate::plot::{Align, Axes, AxisText, Direction, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis};

/// What is seen if the limit lies inside.
const USUAL: (f64, f64) = (0.01, 10.0);

/// Draws the curves, the limit with what lies beyond it, and what the test measured.
pub fn draw(scene: &Scene<'_, Constraints>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(params, sheet);
    draw_axes(sheet, &axes);
    draw_limit(params, sheet, &axes);
    for (index, (ghost, _)) in scene.ghosts.iter().enumerate() {
        draw_ghost(ghost, index, sheet, &axes);
    }
    // The winner and the one selected lie on top.
    let mut order: Vec<usize> = (0..solution.rated.len()).collect();
    order.sort_by_key(|index| (solution.winner() == Some(*index), *index == params.system.index()));
    for index in order {
        draw_system(params, solution, index, sheet, &axes);
    }
}

fn settled_axes(params: &Params, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 3.6, text_px * 2.4, text_px * 1.6, text_px * 3.6);
    let limit = params.limit_per_hour;
    let wanted = (USUAL.0.min(0.1 * limit), USUAL.1.max(10.0 * limit));
    let x = sheet.memory.settle_logarithmic("alarms", (0.3 * limit, 3.0 * limit), wanted);
    Axes { area, x: Scale::logarithmic(x, area.across()), y: Scale::linear((0.0, 1.0), area.upwards()) }
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let wanted = if sheet.is_narrow() { 4 } else { 6 };
    let across = Tick::all(&axes.x, wanted, |value, _| significant(value, 1, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: ALARMS.get(language), ticks: &across });
    let upwards = Tick::all(&axes.y, 5, |value, step| percent_of_step(value, step, language));
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: DETECTION.get(language), ticks: &upwards });
}

/// The limit with its number; what lies right of it is shaded.
fn draw_limit(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("limit");
    let (theme, area) = (sheet.theme, &axes.area);
    let px = axes.x.to_px(params.limit_per_hour);
    sheet.bar(area, (px, area.top), (area.right, area.bottom), theme.ink.faded(0.06));
    sheet.rule(area, (px, area.top), (px, area.bottom), Stroke::solid(theme.ink, 2.0 * theme.rule_px));
    sheet.handle("limit_per_hour", (px, area.bottom), Direction::Horizontal, axes.x, theme.ink);
    let text = format!("≤\u{a0}{}", exact(params.limit_per_hour, sheet.language));
    let at = (px + 12.0, area.bottom - theme.label_px * 0.9);
    let label = sheet.value(at, Align::Start, text, theme.ink);
    sheet.tag(label.or((px - 12.0, at.1), Align::End).or_around((px, at.1), 12.0));
}

/// The curve of a system, its name at the left, and the dot of its test at the limit.
fn draw_system(params: &Params, solution: &Solution, index: usize, sheet: &mut Sheet, axes: &Axes) {
    let rated = &solution.rated[index];
    let is_winner = solution.winner() == Some(index);
    sheet.mark(if index == params.system.index() { "detection" } else { "system" });
    let theme = sheet.theme;
    let (pen, color) = (pen(theme, params, solution, index), color(theme, params, solution, index));
    sheet.line(&axes.area, &rated.curve.to_points(&axes.x, &axes.y), pen);
    let (left, _) = axes.x.domain();
    let start = (axes.area.left + 8.0, axes.y.to_px(rated.curve.height_at(left)) - theme.label_px * 0.7);
    let label = sheet.value(start, Align::Start, name(index).to_owned(), color);
    let label =
        label.or((start.0 + 24.0, start.1), Align::Start).or((start.0, start.1 + theme.label_px * 1.5), Align::Start);
    sheet.tag(label.or((start.0 + 60.0, start.1 - 12.0), Align::Start).droppable());
    let at = (axes.x.to_px(params.limit_per_hour), axes.y.to_px(rated.detection));
    let opacity = if rated.is_fast { 1.0 } else { 0.5 };
    sheet.dot(&axes.area, at, if is_winner { 7.0 } else { 4.5 }, color.faded(opacity));
    if is_winner || index == params.system.index() {
        let text = format!("{}: {}", name(index), share(rated.detection, sheet.language));
        let label = sheet.value((at.0 + 12.0, at.1 + theme.label_px), Align::Start, text, color);
        sheet.tag(label.or_around(at, 12.0));
    }
}

/// The limit of a frozen setting.
fn draw_ghost(ghost: &Params, index: usize, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("ghost");
    let px = axes.x.to_px(axes.x.clamp(ghost.limit_per_hour));
    sheet.rule(&axes.area, (px, axes.area.top), (px, axes.area.bottom), sheet.theme.ghost(index));
    sheet.ghost_sign((px + 6.0, axes.area.top + sheet.theme.label_px), index);
}

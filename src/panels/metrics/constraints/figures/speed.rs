//! Detection against the time a frame takes: what lies right of the limit is out.

use super::super::words::{DETECTION, LATENCY, ms, name};
use super::super::{Constraints, Params, Solution};
use super::color;
use crate::language::{count, percent_of_step};
use crate::panel::Scene;
use crate::plot::{Align, Axes, AxisText, Direction, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis};

/// What is seen if the limit lies inside.
const USUAL: (f64, f64) = (5.0, 1000.0);

/// Draws the systems, and the limit as a line that can be moved.
pub fn draw(scene: &Scene<'_, Constraints>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 3.6, text_px * 2.4, text_px * 1.6, text_px * 3.6);
    let limit = params.limit_ms;
    let wanted = (USUAL.0.min(0.5 * limit), USUAL.1.max(2.0 * limit));
    let domain = sheet.memory.settle_logarithmic("ms", (10.0_f64.min(limit), 500.0_f64.max(limit)), wanted);
    let x = Scale::logarithmic(domain, area.across());
    let least = solution.rated.iter().map(|rated| rated.detection_ends.0).fold(1.0, f64::min);
    // Fifths of the axis.
    let low = (5.0 * least - 0.1).floor().max(0.0) / 5.0;
    let domain = sheet.memory.settle("detection", (least.max(low), 1.0), (low, 1.0));
    let axes = Axes { area, x, y: Scale::linear(domain, area.upwards()) };
    draw_axes(sheet, &axes);
    draw_limit(params, sheet, &axes);
    for (index, (ghost, _)) in scene.ghosts.iter().enumerate() {
        sheet.mark("ghost");
        let px = axes.x.to_px(axes.x.clamp(ghost.limit_ms));
        sheet.rule(&axes.area, (px, axes.area.top), (px, axes.area.bottom), sheet.theme.ghost(index));
        sheet.ghost_sign((px + 6.0, axes.area.top + sheet.theme.label_px), index);
    }
    for index in 0..solution.rated.len() {
        draw_system(params, solution, index, sheet, &axes);
    }
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let across = Tick::all(&axes.x, if sheet.is_narrow() { 4 } else { 8 }, |value, _| count(value, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: LATENCY.get(language), ticks: &across });
    let upwards = Tick::all(&axes.y, 5, |value, step| percent_of_step(value, step, language));
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: DETECTION.get(language), ticks: &upwards });
}

fn draw_limit(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("latency");
    let (theme, area) = (sheet.theme, &axes.area);
    let px = axes.x.to_px(params.limit_ms);
    sheet.bar(area, (px, area.top), (area.right, area.bottom), theme.ink.faded(0.06));
    sheet.rule(area, (px, area.top), (px, area.bottom), Stroke::solid(theme.ink, 2.0 * theme.rule_px));
    sheet.handle("limit_ms", (px, area.bottom), Direction::Horizontal, axes.x, theme.ink);
    let text = format!("≤\u{a0}{}", ms(params.limit_ms, sheet.language));
    let at = (px + 12.0, area.bottom - theme.label_px * 0.9);
    let label = sheet.value(at, Align::Start, text, theme.ink);
    sheet.tag(label.or((px - 12.0, at.1), Align::End).or_around((px, at.1), 12.0));
}

/// A system with the interval of its detection.
fn draw_system(params: &Params, solution: &Solution, index: usize, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark(if index == params.system.index() { "detection" } else { "system" });
    let rated = &solution.rated[index];
    let theme = sheet.theme;
    let color = color(theme, params, solution, index);
    let x = axes.x.to_px(rated.system.ms);
    let [low, at, high] =
        [rated.detection_ends.0, rated.detection, rated.detection_ends.1].map(|share| axes.y.to_px(share));
    sheet.rule(&axes.area, (x, low), (x, high), Stroke::solid(color, theme.curve_px * 0.7));
    sheet.dot(&axes.area, (x, at), 6.0, color);
    let label = sheet.value((x + 11.0, at), Align::Start, name(index).to_owned(), color);
    sheet.tag(label.or_around((x, at), 11.0).droppable());
}

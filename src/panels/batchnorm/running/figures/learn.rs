//! Two networks that learn: their losses above, the norms of their weights below.

use super::super::learning::{Course, STEPS};
use super::super::words::{BY_BATCH, BY_RUNNING, LOSS, STEP, WEIGHT_NORM, diverged_in_words};
use super::super::{Running, Solution};
use crate::language::{Language, Words, count, significant};
use crate::panel::Scene;
use crate::plot::{Align, Area, AxisText, Color, Dash, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis};

/// The axes of the losses and of the norms reach from here to here, however far a network blows up.
const LOSSES: (f64, f64) = (0.01, 1000.0);
const NORMS: (f64, f64) = (0.8, 40.0);

/// Draws both networks.
pub fn draw(scene: &Scene<'_, Running>, sheet: &mut Sheet) {
    let solution = scene.solution;
    let theme = sheet.theme;
    let area = sheet.area().inset(theme.text_px * 3.4, theme.text_px * 2.2, theme.text_px * 1.2, theme.text_px * 3.6);
    let middle = area.top + 0.6 * area.height_px();
    let upper = Area { bottom: middle - theme.text_px * 0.5, ..area };
    let lower = Area { top: middle + theme.text_px * 1.9, ..area };
    let x = Scale::logarithmic((1.0, STEPS as f64), area.across());
    let losses = Scale::logarithmic(LOSSES, upper.upwards());
    let norms = Scale::logarithmic(NORMS, lower.upwards());
    draw_axes(sheet, (&upper, &losses), (&lower, &norms), &x);
    for (_, ghost) in &scene.ghosts {
        draw_ghost(ghost, sheet, &upper, (&x, &losses));
    }
    for (course, pen) in [(&solution.by_batch, pen_of_batch(sheet)), (&solution.by_running, pen_of_running(sheet))] {
        sheet.mark(if pen.dash == Dash::Solid { "by_batch" } else { "by_running" });
        sheet.line(&upper, &to_px(&course.blocks, (&x, &losses)), pen);
        sheet.line(&lower, &to_px(&course.growth, (&x, &norms)), pen);
        draw_end(course, sheet, (&upper, &lower), &x, pen.color);
    }
    draw_names(sheet, &upper);
}

fn pen_of_batch(sheet: &Sheet) -> Stroke {
    Stroke::solid(sheet.theme.blue, sheet.theme.curve_px * 0.8)
}

fn pen_of_running(sheet: &Sheet) -> Stroke {
    Stroke { color: sheet.theme.orange, width_px: sheet.theme.curve_px * 0.8, dash: Dash::Dashed }
}

/// Points on the sheet; what goes beyond the scale ends at its edge.
fn to_px(points: &[(f64, f64)], (x, y): (&Scale, &Scale)) -> Vec<Point> {
    points.iter().map(|&(step, height)| (x.to_px(x.clamp(step)), y.to_px(y.clamp(height)))).collect()
}

fn draw_axes(sheet: &mut Sheet, (upper, losses): (&Area, &Scale), (lower, norms): (&Area, &Scale), x: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let ticks = Tick::all(losses, 4, |value, _| significant(value, 1, language));
    left_axis(sheet, upper, losses, &AxisText { title: LOSS.get(language), ticks: &ticks });
    let ticks: Vec<Tick> =
        [1.0, 4.0, 16.0].map(|value| Tick { value, label: times_in_words(value, language) }).to_vec();
    left_axis(sheet, lower, norms, &AxisText { title: WEIGHT_NORM.get(language), ticks: &ticks });
    let ticks = Tick::all(x, 4, |value, _| count(value, language));
    bottom_axis(sheet, lower, x, &AxisText { title: STEP.get(language), ticks: &ticks });
}

fn times_in_words(value: f64, language: Language) -> String {
    format!("×{}", count(value, language))
}

/// Where a network has blown up: a dot at the top of both halves, and the step.
fn draw_end(course: &Course, sheet: &mut Sheet, (upper, lower): (&Area, &Area), x: &Scale, color: Color) {
    let Some(step) = course.diverged else { return };
    let px = x.to_px(step as f64);
    for area in [upper, lower] {
        sheet.rule(area, (px, area.top), (px, area.bottom), Stroke::solid(color, 2.0));
    }
    sheet.dot(upper, (px, upper.top), 6.0, color);
    let at = (px + 14.0, upper.top + sheet.theme.label_px * 1.1);
    let text = diverged_in_words(step, sheet.language);
    let label = sheet.value(at, Align::Start, text, color);
    sheet.tag(label.or((px - 14.0, at.1), Align::End));
}

fn draw_ghost(ghost: &Solution, sheet: &mut Sheet, area: &Area, scales: (&Scale, &Scale)) {
    sheet.mark("ghost");
    let pen = Stroke { color: sheet.theme.soft, width_px: sheet.theme.rule_px, dash: Dash::Dotted };
    for course in [&ghost.by_batch, &ghost.by_running] {
        sheet.line(area, &to_px(&course.blocks, scales), pen);
    }
}

/// What the lines are, on two lines at the lower left of the losses.
fn draw_names(sheet: &mut Sheet, area: &Area) {
    let language = sheet.language;
    let names: [(&'static str, Words, Color); 2] =
        [("by_batch", BY_BATCH, sheet.theme.blue), ("by_running", BY_RUNNING, sheet.theme.orange)];
    for (index, (mark, words, color)) in names.into_iter().enumerate() {
        sheet.mark(mark);
        let height = area.top + sheet.theme.label_px * (0.5 + 1.25 * index as f64);
        let label = sheet.value((area.right, height), Align::End, words.get(language).to_owned(), color);
        sheet.tag(label);
    }
}

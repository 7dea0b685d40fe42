//! How far the output for the tracked example wanders, by batch size, beside the gap of the laws of all values.

use super::super::controls::{LARGEST_BATCH, SMALLEST_BATCH};
use super::super::text::{BATCH_SIZE, DEVIATION, GAP, LIMIT, SHORT_DEVIATION, SHORT_GAP};
use super::super::{BatchContent, Params, Solution};
use crate::language::{Words, count, significant};
use crate::panel::Scene;
use crate::panels::shared::{Side, draw_level};
use crate::plot::{
    Align, Area, AxisText, Curve, Dash, Direction, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks,
};

/// The vertical axis reaches down and up to here at least.
const DOMAIN: (f64, f64) = (1e-4, 1.5);
/// The batch sizes at which the name of a curve and that of its limit begin: the limit is apart for small ones alone.
const NAME_FROM: f64 = 72.0;
const LIMIT_FROM: f64 = 3.6;

/// Draws the curves, and a grip at the batch size.
///
/// While the room still guesses, the curves are held back: the answer could be read off them.
pub fn draw(scene: &Scene<'_, BatchContent>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let theme = sheet.theme;
    let area = sheet.area().inset(theme.text_px * 4.2, theme.text_px * 1.2, theme.text_px * 1.2, theme.text_px * 3.5);
    let x = Scale::logarithmic((SMALLEST_BATCH, LARGEST_BATCH), area.across());
    let lowest = solution.deviations.points().iter().map(|point| point.1).fold(DOMAIN.0, f64::min);
    let highest = solution.limits.peak().max(DOMAIN.1);
    let y = Scale::logarithmic((lowest.max(1e-9), highest), area.upwards());
    draw_axes(sheet, &area, &x, &y);
    if scene.guess.is_none_or(|guess| !guess.is_open) {
        draw_ghosts(scene, sheet, &area, (&x, &y));
        draw_curves(solution, sheet, &area, (&x, &y));
    }
    draw_grip(params, solution, sheet, &area, (&x, &y));
    if let Some(guess) = scene.guess {
        draw_level(guess, Side::Right, sheet, &area, &y);
    }
}

fn draw_axes(sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let levels = Tick::all(y, 5, |value, _| significant(value, 1, language));
    // Two quantities of different kinds share the axis: their curves are named.
    left_axis(sheet, area, y, &AxisText { title: "", ticks: &levels });
    let stride = if sheet.is_narrow() { 2 } else { 1 };
    let sizes: Vec<Tick> = std::iter::successors(Some(4.0), |size| Some(2.0 * size))
        .take_while(|size| *size <= LARGEST_BATCH)
        .step_by(stride)
        .map(|value| Tick { value, label: count(value, language) })
        .collect();
    bottom_axis(sheet, area, x, &AxisText { title: BATCH_SIZE.get(language), ticks: &sizes });
}

fn draw_ghosts(scene: &Scene<'_, BatchContent>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    for (index, (ghost_params, ghost)) in scene.ghosts.iter().enumerate() {
        let at = (x.to_px(ghost_params.m), y.to_px(y.clamp(ghost.summary.deviation)));
        let sign = Some((at.0 + 8.0, at.1));
        marks::ghost(sheet, area, &ghost.deviations.to_points(x, y), index, sign);
    }
}

fn draw_curves(solution: &Solution, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    let theme = sheet.theme;
    sheet.mark("gap");
    let pen = Stroke { color: theme.blue, width_px: theme.curve_px, dash: Dash::Dotted };
    sheet.line(area, &solution.gaps.to_points(x, y), pen);
    name_curve(sheet, (x, y), solution.gaps, [GAP, SHORT_GAP], (pen, NAME_FROM));
    sheet.mark("limit");
    let pen = Stroke { color: theme.soft, width_px: theme.curve_px * 0.7, dash: Dash::Dashed };
    sheet.line(area, &solution.limits.to_points(x, y), pen);
    name_curve(sheet, (x, y), &solution.limits, [LIMIT, LIMIT], (pen, LIMIT_FROM));
    sheet.mark("training");
    let pen = Stroke::solid(theme.orange, theme.curve_px);
    sheet.line(area, &solution.deviations.to_points(x, y), pen);
    name_curve(sheet, (x, y), &solution.deviations, [DEVIATION, SHORT_DEVIATION], (pen, NAME_FROM));
}

/// Writes the name of a falling curve, long or short, above it, from a batch size on.
fn name_curve(
    sheet: &mut Sheet,
    (x, y): (&Scale, &Scale),
    curve: &Curve,
    names: [Words; 2],
    (pen, from): (Stroke, f64),
) {
    let ([name, shorter], language) = (names, sheet.language);
    let point = (x.to_px(from), y.to_px(y.clamp(curve.height_at(from))));
    let at = (point.0, point.1 - 0.9 * sheet.theme.label_px);
    let label = sheet.value(at, Align::Start, name.get(language).to_owned(), pen.color);
    sheet.tag(label.or_around(point, 12.0).or_shorter(shorter.get(language).to_owned()));
}

/// The grip at the deviation of these parameters, with its value.
fn draw_grip(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    let (theme, language) = (sheet.theme, sheet.language);
    sheet.mark("training");
    let at = (x.to_px(params.m), y.to_px(y.clamp(solution.summary.deviation)));
    let pen = Stroke::solid(theme.orange, theme.rule_px).with_dash(Dash::Dotted);
    sheet.rule(area, at, (at.0, area.bottom), pen);
    sheet.handle("m", at, Direction::Horizontal, *x, theme.orange);
    let text = significant(solution.summary.deviation, 3, language);
    let label = sheet.value((at.0 + 14.0, at.1 - theme.label_px), Align::Start, text, theme.orange);
    sheet.tag(label.or_around(at, 12.0));
}

//! How far training is from inference, and how far the mean of a batch is from the mean of all, by batch size.

use super::super::law::{LARGEST_BATCH, SMALLEST_BATCH};
use super::super::text::{BATCH_SIZE, DISTANCE, DISTANCE_NORMAL, MEAN_DEVIATION, SHORT_DISTANCE, SHORT_MEAN_DEVIATION};
use super::super::{BatchSize, Params, Solution};
use crate::language::{Words, count, significant};
use crate::panel::Scene;
use crate::panels::shared::InputChoice;
use crate::plot::{Align, Area, AxisText, Curve, Dash, Direction, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis};

/// The vertical axis, which stays fixed.
const DOMAIN: (f64, f64) = (3e-5, 1.0);
/// The batch size from which on the names of the curves are above them.
const NAME_FROM: f64 = 24.0;

/// Draws both curves, and a grip at the batch size.
pub fn draw(scene: &Scene<'_, BatchSize>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let theme = sheet.theme;
    let area = sheet.area().inset(theme.text_px * 4.2, theme.text_px * 1.2, theme.text_px * 1.2, theme.text_px * 3.5);
    let x = Scale::logarithmic((SMALLEST_BATCH, LARGEST_BATCH), area.across());
    let y = Scale::logarithmic(DOMAIN, area.upwards());
    draw_axes(sheet, &area, &x, &y);
    draw_curves(params, solution, sheet, &area, (&x, &y));
    draw_grip(params, solution, sheet, &area, (&x, &y));
}

fn draw_curves(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    let theme = sheet.theme;
    sheet.mark("mean");
    let pen = Stroke { color: theme.orange, width_px: theme.curve_px, dash: Dash::Dashed };
    draw_curve(sheet, area, (x, y), solution.mean_deviations, pen);
    name_curve(sheet, (x, y), solution.mean_deviations, [MEAN_DEVIATION, SHORT_MEAN_DEVIATION], pen);
    sheet.dot(area, (x.to_px(params.m), y.to_px(solution.sd_mean)), 5.0, theme.orange);
    sheet.mark("training");
    let is_exact = params.input == InputChoice::Normal;
    let width_px = if is_exact { theme.curve_px } else { theme.curve_px * 0.5 };
    let pen = Stroke::solid(theme.blue, width_px);
    draw_curve(sheet, area, (x, y), solution.gaps, pen);
    let name = if is_exact { DISTANCE } else { DISTANCE_NORMAL };
    name_curve(sheet, (x, y), solution.gaps, [name, SHORT_DISTANCE], pen);
}

fn draw_axes(sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let levels = Tick::all(y, 5, |value, _| significant(value, 1, language));
    // Two quantities of different kinds share the axis: their curves are named.
    left_axis(sheet, area, y, &AxisText { title: "", ticks: &levels });
    let stride = if sheet.is_narrow() { 2 } else { 1 };
    let sizes: Vec<Tick> = std::iter::successors(Some(SMALLEST_BATCH), |size| Some(2.0 * size))
        .take_while(|size| *size <= LARGEST_BATCH)
        .step_by(stride)
        .map(|value| Tick { value, label: count(value, language) })
        .collect();
    bottom_axis(sheet, area, x, &AxisText { title: BATCH_SIZE.get(language), ticks: &sizes });
}

fn draw_curve(sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale), curve: &Curve, pen: Stroke) {
    sheet.line(area, &curve.to_points(x, y), pen);
}

/// Writes the name of a falling curve, long or short, above it, from the middle on.
fn name_curve(sheet: &mut Sheet, (x, y): (&Scale, &Scale), curve: &Curve, names: [Words; 2], pen: Stroke) {
    if let Some((size, value)) = curve.points().iter().find(|(size, _)| *size >= NAME_FROM) {
        let ([name, shorter], language) = (names, sheet.language);
        let point = (x.to_px(*size), y.to_px(*value));
        let at = (point.0, point.1 - sheet.theme.label_px * 1.1);
        let label = sheet.value(at, Align::Start, name.get(language).to_owned(), pen.color);
        sheet.tag(label.or_around(point, 12.0).or_shorter(shorter.get(language).to_owned()));
    }
}

/// The grip at the distance of these parameters, with its value.
fn draw_grip(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    let (theme, language) = (sheet.theme, sheet.language);
    let at = (x.to_px(params.m), y.to_px(y.clamp(solution.gap)));
    let pen = Stroke::solid(theme.blue, theme.rule_px).with_dash(Dash::Dotted);
    sheet.rule(area, (at.0, at.1), (at.0, area.bottom), pen);
    sheet.handle("m", at, Direction::Horizontal, *x, theme.blue);
    // Above the falling curve, or below it from where its name is above.
    let is_under_name = params.m > 0.4 * NAME_FROM;
    let (right, down, align) = if is_under_name {
        (-12.0, theme.label_px, Align::End)
    } else if params.m > SMALLEST_BATCH {
        (12.0, -theme.label_px, Align::Start)
    } else {
        // The curves are too close to each other for a label between them, and the lower one falls steeply.
        (14.0, 0.0, Align::Start)
    };
    let text = significant(solution.gap, 3, language);
    let label = sheet.value((at.0 + right, at.1 + down), align, text, theme.blue);
    sheet.tag(label.or_around(at, 12.0));
}

//! A sample, the polynomial fitted to it, those of other samples, what they are on average, and the truth.

use super::super::solution::SEEN;
use super::super::words::{EXPECTED, FITTED, NO_DATA, PLACE, TRUTH, VALUE, of_step};
use super::super::{BiasVariance, Params, Solution};
use crate::language::Words;
use crate::panel::Scene;
use crate::plot::{
    Align, Axes, AxisText, Color, Curve, Dash, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks,
};

/// The axis reaches this many standard deviations of the noise beyond the truth.
const DEVIATIONS: f64 = 2.7;
/// With more points than this the dots are smaller.
const MANY: usize = 100;
/// Peaks of the truth, at which curves are named.
const PEAKS: [(f64, f64); 3] = [(-0.75, 1.0), (0.25, 1.0), (-0.25, -1.0)];

/// Draws all of them, the fan beneath.
pub fn draw(scene: &Scene<'_, BiasVariance>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(params, solution, sheet);
    draw_axes(sheet, &axes);
    draw_ends(sheet, &axes);
    let theme = sheet.theme;
    let (newest, others) = solution.fits.split_last().map_or((None, &[][..]), |(newest, rest)| (Some(newest), rest));
    sheet.mark("variance");
    for fit in others {
        draw_curve(fit, Stroke::solid(theme.blue.faded(0.3), theme.rule_px * 1.2), sheet, &axes);
    }
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points = ghost.expected.to_points(&axes.x, &axes.y);
        let sign = (axes.x.to_px(0.5 + 0.12 * index as f64), axes.y.to_px(axes.y.clamp(ghost.expected.height_at(0.5))));
        marks::ghost(sheet, &axes.area, &points, index, Some(sign));
    }
    sheet.mark("noise");
    let radius = if params.count() > MANY { 2.0 } else { 3.5 };
    for (place, value) in &solution.sample {
        sheet.dot(&axes.area, (axes.x.to_px(*place), axes.y.to_px(*value)), radius, theme.ink);
    }
    sheet.mark("train");
    if let Some(newest) = newest {
        draw_curve(newest, Stroke::solid(theme.blue, theme.curve_px), sheet, &axes);
    }
    sheet.mark("bias");
    draw_curve(&solution.truth, Stroke::solid(theme.ink, theme.curve_px * 0.6).with_dash(Dash::Dashed), sheet, &axes);
    let pen = Stroke::solid(theme.orange, theme.curve_px * 0.9).with_dash(Dash::Dashed);
    draw_curve(&solution.expected, pen, sheet, &axes);
    name_curves(solution, newest, sheet, &axes);
}

fn settled_axes(params: &Params, solution: &Solution, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 2.8, text_px * 2.4, text_px * 0.8, text_px * 3.6);
    let farthest = solution.sample.iter().map(|point| point.1.abs()).fold(1.2, f64::max);
    let reach = (1.0 + DEVIATIONS * params.noise).max(1.05 * farthest).max(1.5);
    let (low, high) = sheet.memory.settle("y", (-farthest, farthest), (-reach, reach));
    Axes { area, x: Scale::linear((-SEEN, SEEN), area.across()), y: Scale::linear((low, high), area.upwards()) }
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let values = Tick::all(&axes.y, 5, |value, step| of_step(value, step, language));
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: VALUE.get(language), ticks: &values });
    let places = Tick::all(&axes.x, 5, |value, step| of_step(value, step, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: PLACE.get(language), ticks: &places });
}

/// The ends of the data, beyond which there is nothing to hold the polynomials.
fn draw_ends(sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    let pen = Stroke::solid(theme.soft, theme.rule_px).with_dash(Dash::Dotted);
    for end in [-1.0, 1.0] {
        let px = axes.x.to_px(end);
        sheet.rule(&axes.area, (px, axes.area.top), (px, axes.area.bottom), pen);
    }
    let middle = axes.x.to_px(f64::midpoint(1.0, SEEN));
    let at = (middle, axes.area.top - theme.text_px * 1.35);
    let label = sheet.soft(at, Align::Middle, NO_DATA.get(sheet.language).to_owned());
    sheet.tag(label.or((axes.area.right, at.1), Align::End).droppable());
}

fn draw_curve(curve: &Curve, pen: Stroke, sheet: &mut Sheet, axes: &Axes) {
    sheet.line(&axes.area, &curve.to_points(&axes.x, &axes.y), pen);
}

/// Names the curves, each near a peak of the truth.
fn name_curves(solution: &Solution, newest: Option<&Curve>, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    let named: [(Option<&Curve>, &'static str, Words, Color); 3] = [
        (newest, "train", FITTED, theme.blue),
        (Some(&solution.truth), "bias", TRUTH, theme.ink),
        (Some(&solution.expected), "bias", EXPECTED, theme.orange),
    ];
    for ((curve, mark, name, color), (place, side)) in named.into_iter().zip(PEAKS) {
        let Some(curve) = curve else { continue };
        let at = (axes.x.to_px(place), axes.y.to_px(axes.y.clamp(curve.height_at(place))));
        let beyond = |lines: f64| (at.0, at.1 - side * lines * theme.label_px);
        sheet.mark(mark);
        let label = sheet.value(beyond(1.3), Align::Middle, name.get(sheet.language).to_owned(), color);
        // Above the figure and on its axis a name is farther from its curve than among the others.
        let inside = axes.area.top..=axes.area.bottom - 0.7 * theme.label_px;
        let others = [2.4, 3.6, 4.8, -1.3, -2.4].map(beyond).into_iter().filter(|at| inside.contains(&at.1));
        let label = others.fold(label, |label, at| label.or(at, Align::Middle));
        sheet.tag(label.or_around(at, 12.0));
    }
}

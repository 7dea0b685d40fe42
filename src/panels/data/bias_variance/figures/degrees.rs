//! Train and validation error by degree, on both sides of the noise.

use super::super::words::{DEGREE, NOISE, SQUARED_ERROR, TRAIN, VALIDATION, error_in_words, of_step};
use super::super::{BiasVariance, Errors, Params, Solution};
use crate::language::count;
use crate::panel::Scene;
use crate::plot::{
    Align, Axes, AxisText, Color, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks,
};

const HEADROOM: f64 = 1.06;
/// Beyond the first and the last degree.
const AIR: f64 = 0.4;

/// A kind of error.
type Kind = fn(&Errors) -> f64;

/// Draws both curves, the noise, what came out of the samples, and a ring that moves the degree.
pub fn draw(scene: &Scene<'_, BiasVariance>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(scene, sheet);
    draw_axes(sheet, &axes);
    draw_noise(solution, sheet, &axes);
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points = curve(ghost, |errors| errors.validation, &axes);
        let sign = points.first().map(|at| (at.0 + 8.0, at.1.max(axes.area.top) - sheet.theme.label_px));
        marks::ghost(sheet, &axes.area, &points, index, sign);
        marks::ghost(sheet, &axes.area, &curve(ghost, |errors| errors.train, &axes), index, None);
    }
    draw_gap(params, solution, sheet, &axes);
    let theme = sheet.theme;
    let named: [(_, _, Kind, _); 2] = [
        ("validation", VALIDATION, |errors| errors.validation, theme.orange),
        ("train", TRAIN, |errors| errors.train, theme.blue),
    ];
    for (mark, name, error, color) in named {
        sheet.mark(mark);
        let points = curve(solution, error, &axes);
        sheet.line(&axes.area, &points, Stroke::solid(color, theme.curve_px));
        for at in &points {
            sheet.dot(&axes.area, *at, theme.curve_px, color);
        }
        name_curve(params, error(&solution.errors), name.get(sheet.language), color, sheet, &axes);
    }
    draw_simulated(params, solution, sheet, &axes);
    let at = (axes.x.to_px(params.degree), axes.area.bottom);
    sheet.mark("");
    sheet.handle("degree", at, Direction::Horizontal, axes.x, theme.ink);
}

fn settled_axes(scene: &Scene<'_, BiasVariance>, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 3.4, text_px * 2.4, text_px * 0.8, text_px * 3.6);
    let shown = || scene.ghosts.iter().map(|(_, ghost)| *ghost).chain([scene.solution]);
    let errors = shown().flat_map(|solution| &solution.by_degree).map(|errors| errors.validation);
    let most = errors.fold(1e-9, f64::max);
    let last = shown().map(|solution| solution.by_degree.len()).fold(2, usize::max) as f64 - 1.0;
    let top = sheet.memory.settle("error", (0.0, most), (0.0, HEADROOM * most)).1;
    Axes { area, x: Scale::linear((-AIR, last + AIR), area.across()), y: Scale::linear((0.0, top), area.upwards()) }
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let errors = Tick::all(&axes.y, 5, |value, step| of_step(value, step, language));
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: SQUARED_ERROR.get(language), ticks: &errors });
    let degrees = Tick::all(&axes.x, if sheet.is_narrow() { 6 } else { 16 }, |value, _| count(value, language));
    let degrees: Vec<Tick> = degrees.into_iter().filter(|tick| tick.value.fract().abs() < 1e-9).collect();
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: DEGREE.get(language), ticks: &degrees });
}

fn curve(solution: &Solution, error: impl Fn(&Errors) -> f64, axes: &Axes) -> Vec<Point> {
    let degrees = solution.by_degree.iter().enumerate();
    degrees.map(|(degree, errors)| (axes.x.to_px(degree as f64), axes.y.to_px(error(errors)))).collect()
}

/// The noise as a level, which no prediction of new values gets below.
fn draw_noise(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("noise");
    let height = axes.y.to_px(solution.errors.noise2);
    let pen = Stroke::solid(theme.ink, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    sheet.rule(&axes.area, (axes.area.left, height), (axes.area.right, height), pen);
    let text = format!("{} {}", NOISE.get(sheet.language), error_in_words(solution.errors.noise2, sheet.language));
    let above = height - 0.8 * theme.label_px;
    let label = sheet.value((axes.area.left + 8.0, above), Align::Start, text, theme.ink);
    sheet.tag(label.or((axes.area.left + 8.0, height + 0.8 * theme.label_px), Align::Start));
}

/// From one curve to the other at the degree that is set.
fn draw_gap(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("gap");
    let x = axes.x.to_px(params.degree);
    let [train, validation] =
        [solution.errors.train, solution.errors.validation].map(|error| axes.y.to_px(axes.y.clamp(error)));
    sheet.rule(&axes.area, (x, train), (x, validation), Stroke::solid(theme.purple, theme.curve_px * 1.4));
    let guide = Stroke::solid(theme.soft, theme.rule_px).with_dash(Dash::Dotted);
    sheet.rule(&axes.area, (x, train), (x, axes.area.bottom), guide);
}

/// The name of a curve with its value at the degree that is set, above it in the right half of the figure.
fn name_curve(params: &Params, error: f64, name: &str, color: Color, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    let at = (axes.x.to_px(params.degree), axes.y.to_px(axes.y.clamp(error)));
    let text = format!("{name} {}", error_in_words(error, sheet.language));
    let up = if color == theme.blue { 1.2 } else { -1.2 } * theme.label_px;
    let label = sheet.value((at.0 + 10.0, at.1 + up), Align::Start, text, color);
    sheet.tag(label.or((at.0 - 10.0, at.1 + up), Align::End).or_around(at, 14.0));
}

/// What the samples gave on average, at the degree that is set.
fn draw_simulated(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let x = axes.x.to_px(params.degree);
    for error in [solution.simulated.train, solution.simulated.validation] {
        let at = (x, axes.y.to_px(error));
        sheet.dot(&axes.area, at, 5.5, sheet.theme.paper);
        sheet.dot(&axes.area, at, 4.0, sheet.theme.green);
    }
}

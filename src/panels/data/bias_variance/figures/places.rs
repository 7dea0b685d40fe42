//! The expected squared error at each place, in its parts, on a logarithmic axis: between the data and beyond.

use super::super::solution::SEEN;
use super::super::words::{BIAS2, EXPECTED_ERROR, NOISE, PLACE, VARIANCE, WHOLE, of_decade, of_step};
use super::super::{BiasVariance, PlaceErrors, Solution};
use crate::panel::Scene;
use crate::plot::{Align, Axes, AxisText, Dash, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks};

/// Parts that are this much smaller than the whole are not seen.
const PARTS: f64 = 1e-3;
/// An error that is no longer distinguished from 0.
const LEAST: f64 = 1e-9;

/// A part of the error, or the whole.
type Part = fn(&PlaceErrors) -> f64;

/// Draws the parts and the whole, and where the data end.
pub fn draw(scene: &Scene<'_, BiasVariance>, sheet: &mut Sheet) {
    let solution = scene.solution;
    let axes = settled_axes(scene, sheet);
    draw_axes(sheet, &axes);
    let theme = sheet.theme;
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points = curve(ghost, PlaceErrors::whole, &axes);
        let sign = points.get(points.len() / 2).map(|at| (at.0 + 20.0 * index as f64, at.1 - theme.label_px));
        marks::ghost(sheet, &axes.area, &points, index, sign);
    }
    let thin = theme.curve_px * 0.6;
    sheet.mark("noise");
    let pen = Stroke::solid(theme.ink, thin).with_dash(Dash::Dotted);
    sheet.line(&axes.area, &curve(solution, |place| place.noise2, &axes), pen);
    sheet.mark("bias");
    let pen = Stroke::solid(theme.orange, thin).with_dash(Dash::Dashed);
    sheet.line(&axes.area, &curve(solution, |place| place.bias2, &axes), pen);
    sheet.mark("variance");
    sheet.line(&axes.area, &curve(solution, |place| place.variance, &axes), Stroke::solid(theme.blue, thin));
    sheet.mark("validation");
    let whole = Stroke::solid(theme.purple, theme.curve_px);
    sheet.line(&axes.area, &curve(solution, PlaceErrors::whole, &axes), whole);
    name_curves(solution, sheet, &axes);
}

fn settled_axes(scene: &Scene<'_, BiasVariance>, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 4.6, text_px * 2.4, text_px * 0.8, text_px * 3.6);
    let shown = || scene.ghosts.iter().map(|(_, ghost)| *ghost).chain([scene.solution]);
    let errors = || shown().flat_map(|solution| &solution.by_place);
    let high = errors().map(PlaceErrors::whole).fold(LEAST, f64::max);
    // Where the error vanishes at a place, the axis does not follow it.
    let on_data = errors().filter(|errors| errors.place.abs() <= 1.0).map(PlaceErrors::whole).fold(LEAST, f64::max);
    let low = errors().map(PlaceErrors::whole).fold(high, f64::min).max(on_data * PARTS);
    let power_of_ten = |error: f64, round: fn(f64) -> f64| libm::pow(10.0, round(libm::log10(error)));
    let wanted = (power_of_ten(low * PARTS, libm::ceil), power_of_ten(high, libm::ceil));
    let ends = sheet.memory.settle_logarithmic("error", (low, high), wanted);
    Axes { area, x: Scale::linear((-SEEN, SEEN), area.across()), y: Scale::logarithmic(ends, area.upwards()) }
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let errors = Tick::all(&axes.y, 6, |value, _| of_decade(value, language));
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: EXPECTED_ERROR.get(language), ticks: &errors });
    let places = Tick::all(&axes.x, 5, |value, step| of_step(value, step, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: PLACE.get(language), ticks: &places });
    let pen = Stroke::solid(sheet.theme.soft, sheet.theme.rule_px).with_dash(Dash::Dotted);
    for end in [-1.0, 1.0] {
        let px = axes.x.to_px(end);
        sheet.rule(&axes.area, (px, axes.area.top), (px, axes.area.bottom), pen);
    }
}

/// A part by place; where it is nothing, it lies below the axis.
fn curve(solution: &Solution, part: impl Fn(&PlaceErrors) -> f64, axes: &Axes) -> Vec<Point> {
    let least = axes.y.domain().0 * 0.1;
    let places = solution.by_place.iter();
    places.map(|errors| (axes.x.to_px(errors.place), axes.y.to_px(part(errors).max(least)))).collect()
}

/// Names the parts where they can be seen: the noise outside the data, where the others have left it, the bias where
/// it is greatest on them, the rest near their middle.
fn name_curves(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    let on_data = || solution.by_place.iter().filter(|errors| errors.place.abs() < 0.95);
    let at_place = |place: f64| solution.by_place.iter().find(|errors| errors.place >= place);
    let most_biased = on_data().max_by(|one, other| one.bias2.total_cmp(&other.bias2));
    let named: [(_, _, Part, _, _); 4] = [
        ("validation", at_place(-0.3), PlaceErrors::whole, WHOLE, theme.purple),
        ("noise", at_place(-SEEN), |place| place.noise2, NOISE, theme.ink),
        ("variance", at_place(0.1), |place| place.variance, VARIANCE, theme.blue),
        ("bias", most_biased, |place| place.bias2, BIAS2, theme.orange),
    ];
    for (mark, errors, part, name, color) in named {
        let Some(errors) = errors.filter(|errors| axes.y.contains(part(errors))) else { continue };
        let at = (axes.x.to_px(errors.place), axes.y.to_px(part(errors)));
        let align = if mark == "noise" { Align::Start } else { Align::Middle };
        sheet.mark(mark);
        let label = sheet.value((at.0, at.1 - theme.label_px), align, name.get(sheet.language).to_owned(), color);
        sheet.tag(label.or((at.0, at.1 + theme.label_px), align).or_around(at, 10.0).droppable());
    }
}

//! The expected optimism by the size of the test set, for some numbers of models.

use super::super::words::{EXAMPLES, OPTIMISM_IN_POINTS};
use super::super::{Selection, Solution};
use crate::language::{count, points, significant};
use crate::panel::Scene;
use crate::plot::marks::EndName;
use crate::plot::{
    Align, Axes, AxisText, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks,
};

/// The sizes that are shown.
const SIZES: (f64, f64) = (10.0, 1e5);
/// The optimism that is shown if it goes no lower.
const USUAL: (f64, f64) = (1e-3, 0.2);
/// What is less is rounding, and is not drawn.
const NONE: f64 = 1e-9;

/// Where a curve is seen.
fn points_of(curve: &[(f64, f64)], axes: &Axes) -> Vec<Point> {
    let seen = curve.iter().filter(|point| point.1 > NONE);
    seen.map(|&(size, optimism)| axes.at(size, optimism)).collect()
}

/// Draws the curves of some numbers of models, that of the models as they are above all, and a grip at the size.
pub fn draw(scene: &Scene<'_, Selection>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(solution, sheet);
    draw_axes(sheet, &axes);
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let curve = ghost.by_size.last().map_or(Vec::new(), |curve| points_of(&curve.points, &axes));
        let sign = curve.get(curve.len() / 3).map(|at| (at.0, at.1 - sheet.theme.label_px));
        marks::ghost(sheet, &axes.area, &curve, index, sign);
    }
    draw_curves(solution, sheet, &axes);
    draw_here(params.n, solution, sheet, &axes);
}

fn settled_axes(solution: &Solution, sheet: &mut Sheet) -> Axes {
    let (text_px, label_px) = (sheet.theme.text_px, sheet.theme.label_px);
    let area = sheet.area().inset(text_px * 3.2, text_px * 2.4, label_px * 7.0, text_px * 3.6);
    let all = solution.by_size.iter().flat_map(|curve| &curve.points).map(|point| point.1);
    let seen = all.filter(|optimism| *optimism > NONE);
    let (low, high) = seen.fold((USUAL.0, USUAL.1), |(low, high), optimism| (low.min(optimism), high.max(optimism)));
    let y = Scale::logarithmic(sheet.memory.settle_logarithmic("optimism", (low, high), (low, high)), area.upwards());
    Axes { area, x: Scale::logarithmic(SIZES, area.across()), y }
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let sizes = Tick::all(&axes.x, if sheet.is_narrow() { 3 } else { 6 }, |value, _| count(value, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: EXAMPLES.get(language), ticks: &sizes });
    let shares = Tick::all(&axes.y, 8, |value, _| significant(100.0 * value, 1, language));
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: OPTIMISM_IN_POINTS.get(language), ticks: &shares });
}

fn draw_curves(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    let Some((now, family)) = solution.by_size.split_last() else { return };
    let mut names = Vec::new();
    let others = family.iter().filter(|curve| (curve.models - now.models).abs() > 0.5);
    for curve in others.chain([now]) {
        let is_now = std::ptr::eq(curve, now);
        let (mark, color) = if is_now { ("optimism", theme.orange) } else { ("family", theme.soft) };
        let points = points_of(&curve.points, axes);
        sheet.mark(mark);
        let pen = if is_now {
            Stroke::solid(color, theme.curve_px)
        } else {
            Stroke::solid(color.faded(0.7), theme.curve_px * 0.5).with_dash(Dash::Dashed)
        };
        sheet.line(&axes.area, &points, pen);
        let text = format!("K\u{a0}=\u{a0}{}", count(curve.models, sheet.language));
        names.extend(points.last().map(|end| EndName { mark, end: *end, text, color }));
    }
    marks::name_ends(sheet, &axes.area, names);
}

/// The optimism at the size of the test set now, and the grip of the size.
fn draw_here(n: f64, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("optimism");
    let px = axes.x.to_px(axes.x.clamp(n));
    let optimism = solution.expected_now().optimism();
    if optimism > NONE && axes.x.contains(n) {
        let at = (px, axes.y.to_px(axes.y.clamp(optimism)));
        let pen = Stroke::solid(theme.orange, theme.rule_px).with_dash(Dash::Dotted);
        marks::reading(sheet, &axes.area, at, pen);
        sheet.dot(&axes.area, at, 5.5, theme.orange);
        let text = points(optimism, sheet.language);
        let label = sheet.value((at.0 + 10.0, at.1 - theme.label_px), Align::Start, text, theme.orange);
        sheet.tag(label.or_around(at, 12.0));
    }
    sheet.mark("n");
    sheet.handle("n", (px, axes.area.bottom), Direction::Horizontal, axes.x, theme.ink);
}

//! The precision of the detector against its recall as the threshold falls, and the two areas under it.

use super::super::words::{BY_STEPS, ENVELOPE, NO_DETECTOR, PRECISION, recall_axis};
use super::super::{Solution, Tracking};
use crate::language::{fixed, percent_of_step};
use crate::panel::Scene;
use crate::plot::{
    Align, Area, Axes, AxisText, Dash, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks,
};

/// Draws both curves with their areas; where the hand spoils tracks there is no detector, and that is said.
pub fn draw(scene: &Scene<'_, Tracking>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let theme = sheet.theme;
    let area = sheet.area().inset(theme.text_px * 3.6, theme.text_px * 2.4, theme.text_px * 1.6, theme.text_px * 3.6);
    let axes = Axes { area, x: Scale::linear((0.0, 1.0), area.across()), y: Scale::linear((0.0, 1.0), area.upwards()) };
    sheet.mark("");
    let language = sheet.language;
    let shares = |scale: &Scale| Tick::all(scale, 5, |value, step| percent_of_step(value, step, language));
    left_axis(sheet, &area, &axes.y, &AxisText { title: PRECISION.get(language), ticks: &shares(&axes.y) });
    bottom_axis(sheet, &area, &axes.x, &AxisText { title: &recall_axis(params, language), ticks: &shares(&axes.x) });
    if params.is_by_hand() {
        let middle = (f64::midpoint(area.left, area.right), f64::midpoint(area.top, area.bottom));
        let label = sheet.soft(middle, Align::Middle, NO_DETECTOR.get(language).to_owned());
        sheet.tag(label.droppable());
        return;
    }
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points = axes.points(&ghost.curve);
        let sign = points.last().map(|at| (at.0 + 4.0, at.1));
        marks::ghost(sheet, &area, &points, index, sign);
    }
    draw_curves(solution, sheet, &axes);
    draw_areas(solution, sheet, &area);
}

/// The curve, the envelope above it, and a line down where the recall ends.
fn draw_curves(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let (theme, area) = (sheet.theme, &axes.area);
    let curve = axes.points(&solution.curve);
    let envelope = axes.points(&solution.envelope);
    sheet.mark("curve");
    if let (Some(first), Some(last)) = (envelope.first(), envelope.last()) {
        let foot = [(last.0, area.bottom), (area.left, area.bottom), (area.left, first.1)];
        let under: Vec<Point> = envelope.iter().copied().chain(foot).collect();
        sheet.fill(area, &under, theme.blue.faded(theme.band_opacity));
    }
    let pen = Stroke::solid(theme.orange, 0.6 * theme.curve_px).with_dash(Dash::Dashed);
    sheet.line(area, &envelope, pen);
    sheet.line(area, &curve, Stroke::solid(theme.blue, 0.8 * theme.curve_px));
    if let Some(last) = curve.last() {
        let end = Stroke::solid(theme.blue, theme.rule_px).with_dash(Dash::Dotted);
        sheet.rule(area, *last, (last.0, area.bottom), end);
        sheet.dot(area, *last, 4.5, theme.blue);
    }
}

/// Both areas in numbers, in the corner that the curves leave free.
fn draw_areas(solution: &Solution, sheet: &mut Sheet, area: &Area) {
    let (theme, language) = (sheet.theme, sheet.language);
    let left = area.left + theme.label_px;
    let line = 1.3 * theme.label_px;
    let texts =
        [(BY_STEPS, solution.average_precision, theme.blue), (ENVELOPE, solution.interpolated_precision, theme.orange)];
    for (row, (name, value, color)) in texts.into_iter().enumerate() {
        let height = area.bottom - (2.2 - row as f64) * line;
        let text = format!("{}: {}", name.get(language), fixed(value, 3, language));
        sheet.value_label((left, height), Align::Start, text, color);
    }
}

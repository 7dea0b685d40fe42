//! What some hours say of the rate of false alarms: its density, its interval, the limit, the truth.

use super::super::words::{ALARMS, DENSITY, LIMIT, TRUTH, exact, sureness};
use super::super::{Constraints, Params, Solution};
use crate::language::{Language, significant};
use crate::panel::Scene;
use crate::plot::{Align, Axes, AxisText, Dash, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks};

/// Draws the density with its interval, the limit and the true rate.
pub fn draw(scene: &Scene<'_, Constraints>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(scene, sheet);
    draw_axes(sheet, &axes);
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points = ghost.rate_density.to_points(&axes.x, &axes.y);
        let sign = points.get(points.len() / 3).map(|at| (at.0 + 6.0, at.1 - 8.0));
        marks::ghost(sheet, &axes.area, &points, index, sign);
    }
    draw_density(params, solution, sheet, &axes);
    draw_limit(params, solution, sheet, &axes);
}

fn settled_axes(scene: &Scene<'_, Constraints>, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 3.4, text_px * 2.4, text_px * 1.8, text_px * 3.6);
    let Scene { params, solution, .. } = *scene;
    let end = solution.rate_density.ends().1.max(solution.looked_at(params).true_per_hour).max(params.limit_per_hour);
    let x = sheet.memory.settle("rate", (0.0, end), (0.0, 1.1 * end));
    let peak = solution.rate_density.peak();
    let y = sheet.memory.settle("density", (0.0, peak), (0.0, 1.3 * peak));
    Axes { area, x: Scale::linear(x, area.across()), y: Scale::linear(y, area.upwards()) }
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let short = |value: f64| if value == 0.0 { "0".to_owned() } else { trimmed(value, language) };
    let across = Tick::all(&axes.x, if sheet.is_narrow() { 4 } else { 7 }, |value, _| short(value));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: ALARMS.get(language), ticks: &across });
    let upwards = Tick::all(&axes.y, 4, |value, _| short(value));
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: DENSITY.get(language), ticks: &upwards });
}

/// Two digits, which is what a tick of a linear axis has at most.
fn trimmed(value: f64, language: Language) -> String {
    let two = significant(value, 2, language);
    let is_round = two.contains([',', '.']) && two.ends_with('0');
    if is_round { significant(value, 1, language) } else { two }
}

fn draw_density(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("rate");
    let theme = sheet.theme;
    let (low, high) = solution.looked_at(params).rate_ends;
    let curve = &solution.rate_density;
    let inside: Vec<Point> = std::iter::once((low, curve.height_at(low)))
        .chain(curve.points().iter().copied().filter(|point| (low..=high).contains(&point.0)))
        .chain([(high, curve.height_at(high))])
        .map(|(place, height)| (axes.x.to_px(place), axes.y.to_px(height)))
        .collect();
    let foot = |place: f64| (axes.x.to_px(place), axes.area.bottom);
    let region: Vec<Point> = std::iter::once(foot(low)).chain(inside).chain([foot(high)]).collect();
    sheet.fill(&axes.area, &region, theme.blue.faded(theme.band_opacity));
    sheet.line(&axes.area, &curve.to_points(&axes.x, &axes.y), Stroke::solid(theme.blue, theme.curve_px));
    let truth = axes.x.to_px(axes.x.clamp(solution.looked_at(params).true_per_hour));
    sheet.mark("truth");
    let pen = Stroke::solid(theme.orange, 2.0 * theme.rule_px).with_dash(Dash::Dashed);
    sheet.rule(&axes.area, (truth, axes.area.top), (truth, axes.area.bottom), pen);
    let at = (truth + 8.0, axes.area.top + theme.label_px * 2.2);
    let label = sheet.value(at, Align::Start, TRUTH.get(sheet.language).to_owned(), theme.orange);
    sheet.tag(label.or((truth - 8.0, at.1), Align::End).droppable());
}

/// The limit, and how sure it is that it is kept.
fn draw_limit(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("limit");
    let (theme, area, language) = (sheet.theme, &axes.area, sheet.language);
    let px = axes.x.to_px(axes.x.clamp(params.limit_per_hour));
    sheet.rule(area, (px, area.top), (px, area.bottom), Stroke::solid(theme.ink, 2.0 * theme.rule_px));
    let sure = sureness(solution.sure, language);
    let limit = exact(params.limit_per_hour, language);
    let text = format!("{} {limit}: {sure}", LIMIT.get(language));
    let at = (px + 8.0, area.top + theme.label_px * 0.7);
    let label = sheet.value(at, Align::Start, text, theme.ink);
    sheet.tag(label.or((px - 8.0, at.1), Align::End).or_around((px, at.1), 8.0).or_shorter(sure));
}

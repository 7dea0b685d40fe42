//! The scores of employees and of strangers, and the threshold between them.

use super::super::words::{DENSITY, SCORE, THRESHOLD, WHOSE, threshold};
use super::super::{Constraints, Rated};
use crate::language::fixed;
use crate::panel::Scene;
use crate::plot::{
    Align, Axes, AxisText, Color, Curve, Dash, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis,
};

/// Draws both densities, what raises an alarm, and the threshold.
pub fn draw(scene: &Scene<'_, Constraints>, sheet: &mut Sheet) {
    let rated = scene.solution.looked_at(scene.params);
    let densities = &scene.solution.densities;
    let theme = sheet.theme;
    let text_px = theme.text_px;
    let area = sheet.area().inset(text_px * 2.8, text_px * 2.4, text_px * 1.4, text_px * 3.6);
    let ends = (densities[0].ends().0, densities[1].ends().1.max(densities[0].ends().1));
    let domain = sheet.memory.settle("score", ends, ends);
    let y = Scale::linear((0.0, 0.55), area.upwards());
    let axes = Axes { area, x: Scale::linear(domain, area.across()), y };
    draw_axes(sheet, &axes);
    let kinds = [("employees", theme.orange, Dash::Dashed), ("detection", theme.blue, Dash::Solid)];
    // False alarms are few: they lie on top.
    for (index, (density, (mark, color, dash))) in densities.iter().zip(kinds).enumerate().rev() {
        sheet.mark(mark);
        if let Some(threshold) = rated.threshold {
            let opacity = if index == 0 { 0.8 } else { 2.0 * theme.band_opacity };
            sheet.fill(&axes.area, &beyond(density, threshold, &axes), color.faded(opacity));
        }
        let points = density.to_points(&axes.x, &axes.y);
        sheet.line(&axes.area, &points, Stroke::solid(color, theme.curve_px).with_dash(dash));
        name_density(index, density, color, sheet, &axes);
    }
    draw_threshold(rated, sheet, &axes);
    for (index, (params, ghost)) in scene.ghosts.iter().enumerate() {
        draw_ghost(ghost.looked_at(params), index, sheet, &axes);
    }
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let across = Tick::all(&axes.x, if sheet.is_narrow() { 5 } else { 9 }, |value, _| fixed(value, 0, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: SCORE.get(language), ticks: &across });
    let upwards = Tick::all(&axes.y, 4, |value, _| fixed(value, 1, language));
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: DENSITY.get(language), ticks: &upwards });
}

/// The region under a density right of the threshold.
fn beyond(density: &Curve, threshold: f64, axes: &Axes) -> Vec<Point> {
    let foot = |place: f64| (axes.x.to_px(place), axes.area.bottom);
    let start = (threshold, density.height_at(threshold));
    let rest = density.points().iter().copied().filter(|point| point.0 > threshold);
    let line = std::iter::once(start).chain(rest).map(|(place, height)| (axes.x.to_px(place), axes.y.to_px(height)));
    std::iter::once(foot(threshold)).chain(line).chain([foot(density.ends().1.max(threshold))]).collect()
}

fn name_density(index: usize, density: &Curve, color: Color, sheet: &mut Sheet, axes: &Axes) {
    let Some(peak) = density.points().iter().max_by(|p, q| p.1.total_cmp(&q.1)) else { return };
    let at = (axes.x.to_px(peak.0), axes.y.to_px(peak.1) - sheet.theme.label_px);
    let label = sheet.value(at, Align::Middle, WHOSE[index].get(sheet.language).to_owned(), color);
    sheet.tag(label.or_around((at.0, at.1 + sheet.theme.label_px), 14.0));
}

fn draw_threshold(rated: &Rated, sheet: &mut Sheet, axes: &Axes) {
    let Some(place) = rated.threshold else { return };
    sheet.mark("threshold");
    let (theme, area) = (sheet.theme, &axes.area);
    let px = axes.x.to_px(axes.x.clamp(place));
    sheet.rule(area, (px, area.top), (px, area.bottom), Stroke::solid(theme.ink, 2.0 * theme.rule_px));
    let text = format!("{}: {}", THRESHOLD.get(sheet.language), threshold(rated, sheet.language));
    let at = (px + 8.0, area.top + theme.label_px * 0.7);
    let label = sheet.value(at, Align::Start, text, theme.ink);
    sheet.tag(label.or((px - 8.0, at.1), Align::End).or_around((px, at.1), 8.0));
}

fn draw_ghost(ghost: &Rated, index: usize, sheet: &mut Sheet, axes: &Axes) {
    let Some(place) = ghost.threshold else { return };
    sheet.mark("ghost");
    let px = axes.x.to_px(axes.x.clamp(place));
    sheet.rule(&axes.area, (px, axes.area.top), (px, axes.area.bottom), sheet.theme.ghost(index));
    sheet.ghost_sign((px + 6.0, axes.area.top + 3.0 * sheet.theme.label_px), index);
}

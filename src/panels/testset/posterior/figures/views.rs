//! The figure: the density, and the other views, with the distribution function, for other N, and example by example.

use super::super::params::{Params, View};
use super::super::{Posterior, Solution};
use super::density::{draw_axis, draw_density, framed, settled_scale};
use crate::language::{Words, count, percent_of_step};
use crate::panel::Scene;
use crate::plot::{Align, Area, AxisText, Dash, Scale, Sheet, Stroke, Tick, left_axis, marks};

const TRUTH: Words = Words::new("истинная p", "true p");

/// Draws the selected view.
pub fn draw(scene: &Scene<'_, Posterior>, sheet: &mut Sheet) {
    match scene.params.view {
        View::Density => {
            let area = framed(sheet, sheet.area());
            draw_with_axis(scene, sheet, &area);
        }
        View::Both => draw_both(scene, sheet),
        View::Ridge => draw_ridge(scene.params, scene.solution, sheet),
        View::Arrivals => draw_arrivals(scene, sheet),
    }
}

fn draw_with_axis(scene: &Scene<'_, Posterior>, sheet: &mut Sheet, area: &Area) -> Scale {
    let x = settled_scale(scene, sheet, area);
    draw_axis(sheet, area, &x);
    draw_density(scene, sheet, area, &x);
    x
}

/// The density above, the distribution function below, and lines that read the interval off its axis.
fn draw_both(scene: &Scene<'_, Posterior>, sheet: &mut Sheet) {
    let solution = scene.solution;
    let area = framed(sheet, sheet.area()).inset(sheet.theme.text_px * 3.2, 0.0, 0.0, 0.0);
    let cells = area.cells(2, 1, 30.0);
    let x = settled_scale(scene, sheet, &cells[0]);
    draw_density(scene, sheet, &cells[0], &x);
    let below = cells[1];
    let y = Scale::linear((0.0, 1.0), below.upwards());
    let (theme, language) = (sheet.theme, sheet.language);
    draw_axis(sheet, &below, &x);
    let interval = solution.interval;
    let (tail_low, tail_high) = solution.levels;
    // The middle is the first to go where they are too close.
    let ticks: Vec<Tick> = [tail_low, tail_high, 0.5]
        .into_iter()
        .map(|value| Tick { value, label: percent_of_step(value, 0.001, language) })
        .collect();
    left_axis(sheet, &below, &y, &AxisText { title: "F(p)", ticks: &ticks });
    sheet.mark("interval");
    let pen = Stroke::solid(theme.orange, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    for (place, height) in [(interval.low, tail_low), (interval.high, tail_high)] {
        let corner = (x.to_px(place), y.to_px(height));
        marks::reading(sheet, &below, corner, pen);
        sheet.line(&area, &[(corner.0, corner.1), (corner.0, cells[0].bottom)], pen);
        sheet.dot(&area, corner, 4.0, theme.orange);
    }
    sheet.mark("posterior");
    sheet.line(&below, &solution.distribution.to_points(&x, &y), Stroke::solid(theme.blue, theme.curve_px));
}

/// Where the axis of the ridge begins and ends: the widest curve may be cut off on the right, the others may not.
fn ridge_ends(params: &Params, solution: &Solution) -> (f64, f64) {
    let all = solution.ridge.iter().map(|(_, curve)| curve.ends());
    let (low, high) =
        all.clone().fold((1.0_f64, 0.0_f64), |(low, high), (first, last)| (low.min(first), high.max(last)));
    let others = all.skip(1).fold(0.0_f64, |high, (_, last)| high.max(last));
    (low, high.min(params.error * 2.0 + 0.35).max(others))
}

/// One row for each sample size, on the same axis: the same rate, ever narrower.
fn draw_ridge(params: &Params, solution: &Solution, sheet: &mut Sheet) {
    let area = framed(sheet, sheet.area());
    let (low, high) = ridge_ends(params, solution);
    let x = Scale::linear((low, high), area.across());
    draw_axis(sheet, &area, &x);
    let rows = area.cells(solution.ridge.len(), 1, 14.0);
    let colors = [sheet.theme.purple, sheet.theme.orange, sheet.theme.green, sheet.theme.blue];
    for (((n, curve), row), color) in solution.ridge.iter().zip(&rows).zip(colors) {
        let y = Scale::linear((0.0, curve.peak_within(&x).max(1e-9) * 1.04), row.upwards());
        let points = curve.to_points(&x, &y);
        let mut outline = points.clone();
        let (first, last) = curve.ends();
        outline.extend([(x.to_px(last), row.bottom), (x.to_px(first), row.bottom)]);
        let theme = sheet.theme;
        sheet.mark("posterior");
        sheet.fill(row, &outline, color.faded(theme.band_opacity));
        sheet.line(row, &points, Stroke::solid(color, theme.curve_px));
        sheet.rule(
            &row.inset(0.0, 0.0, 0.0, -1.0),
            (row.left, row.bottom),
            (row.right, row.bottom),
            Stroke::solid(theme.line, theme.rule_px),
        );
        let name = format!("N\u{a0}=\u{a0}{}", count(*n, sheet.language));
        let label = sheet.value((row.right, row.top + theme.label_px), Align::End, name, color);
        sheet.tag(label.or((row.left, row.top + theme.label_px), Align::Start));
    }
}

/// The latest examples as squares, the posterior on the whole axis, the truth dashed.
fn draw_arrivals(scene: &Scene<'_, Posterior>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let area = framed(sheet, sheet.area()).inset(0.0, 34.0, 0.0, 0.0);
    let x = draw_with_axis(scene, sheet, &area);
    let theme = sheet.theme;
    sheet.mark("truth");
    let px = x.to_px(params.error);
    let pen = Stroke::solid(theme.orange, 2.0).with_dash(Dash::Dashed);
    sheet.rule(&area, (px, area.bottom), (px, area.top), pen);
    let name = TRUTH.get(sheet.language).to_owned();
    let label = sheet.value((px + 8.0, area.top + theme.label_px), Align::Start, name, theme.orange);
    sheet.tag(label.or((px - 8.0, area.top + theme.label_px), Align::End));
    let Some(arrivals) = &solution.arrivals else { return };
    sheet.mark("errors");
    let strip = Area { top: 8.0, bottom: 28.0, ..area };
    let pitch = (strip.width_px() / arrivals.latest.len().max(30) as f64).min(18.0);
    for (index, is_error) in arrivals.latest.iter().enumerate() {
        let left = strip.left + index as f64 * pitch;
        let color = if *is_error { theme.orange } else { theme.line };
        let top = if *is_error { strip.top } else { strip.top + 8.0 };
        sheet.bar(&strip, (left, top), (left + pitch * 0.75, strip.bottom), color);
    }
}

//! The error that systematic noise leaves, however many labels there are.

use super::super::words::{CLEAN, FLOOR, FLOOR_AXIS, HOPELESS};
use super::super::{Params, Quality, Solution};
use super::by_noise::{axes_of_noise, draw_noise};
use crate::language::{percent, percent_of_step};
use crate::panel::Scene;
use crate::plot::{Align, Axes, AxisText, Dash, Point, Scale, Sheet, Stroke, Tick, left_axis, marks};

/// The errors that are always seen.
const ERRORS: (f64, f64) = (0.08, 0.24);

/// Draws the error that remains, and the error after n clean labels.
pub fn draw(scene: &Scene<'_, Quality>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let needed = (ERRORS.0, ERRORS.1.max(1.05 * solution.error_clean));
    let errors = sheet.memory.settle("error", needed, needed);
    let axes = axes_of_noise(sheet, |area| Scale::linear(errors, area.upwards()));
    let language = sheet.language;
    sheet.mark("");
    let shares = Tick::all(&axes.y, 5, |share, step| percent_of_step(share, step, language));
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: FLOOR_AXIS.get(language), ticks: &shares });
    draw_clean(params, solution, sheet, &axes);
    for (index, (params, ghost)) in scene.ghosts.iter().enumerate().filter(|(_, ghost)| ghost.0.is_systematic()) {
        let at = axes.at(params.noise, ghost.floor);
        marks::ghost(sheet, &axes.area, &[(at.0, axes.area.bottom), at], index, Some((at.0 + 6.0, at.1 + 12.0)));
    }
    draw_floor(params, solution, sheet, &axes);
    draw_noise(params.noise, sheet, &axes);
}

/// The error after n clean labels as a level, above which no number of noisy ones helps.
fn draw_clean(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("clean");
    let height = axes.y.to_px(axes.y.clamp(solution.error_clean));
    let pen = Stroke::solid(theme.green, theme.curve_px * 0.7);
    sheet.rule(&axes.area, (axes.area.left, height), (axes.area.right, height), pen);
    let (language, right) = (sheet.language, axes.area.right - 6.0);
    let n = crate::language::count(params.n, language);
    let text = format!("{}, n\u{a0}=\u{a0}{n}: {}", CLEAN.get(language), percent(solution.error_clean, language));
    let label = sheet.value((right, height + 0.9 * theme.label_px), Align::End, text, theme.green);
    sheet.tag(label.or((axes.area.left + 14.0, height - 0.9 * theme.label_px), Align::Start));
}

fn draw_floor(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("floor");
    let curve = solution.by_noise.points();
    let points = axes.points(curve);
    let above: Vec<Point> = points.iter().map(|at| (at.0, at.1.min(axes.y.to_px(solution.error_clean)))).collect();
    let level = axes.y.to_px(axes.y.clamp(solution.error_clean));
    let ends = above.last().zip(above.first()).map(|(last, first)| [(last.0, level), (first.0, level)]);
    let region: Vec<Point> = above.iter().copied().chain(ends.into_iter().flatten()).collect();
    sheet.fill(&axes.area, &region, theme.orange.faded(theme.band_opacity));
    sheet.line(&axes.area, &points, Stroke::solid(theme.orange, theme.curve_px));
    let at = axes.at(params.noise, axes.y.clamp(solution.floor));
    marks::reading(sheet, &axes.area, at, Stroke::solid(theme.orange, theme.rule_px).with_dash(Dash::Dotted));
    sheet.dot(&axes.area, at, 5.5, theme.orange);
    let text = format!("{} {}", FLOOR.get(sheet.language), percent(solution.floor, sheet.language));
    let label = sheet.value((at.0 - 14.0, at.1 - theme.label_px), Align::End, text, theme.orange);
    sheet.tag(label.or((at.0 + 4.0, at.1 - 1.6 * theme.label_px), Align::Start).or_around(at, 14.0));
    let inside = axes.at(0.44, solution.error_clean);
    let words = HOPELESS.get(sheet.language).to_owned();
    let label = sheet.soft((inside.0, inside.1 - 1.2 * theme.text_px), Align::End, words);
    sheet.tag(label.droppable());
}

//! The exact coverage by the true error probability: a saw, because the number of errors is a whole number.

use super::super::job::furthest_truth;
use super::super::text::{COVERAGE, PROMISED, TRUE_PROBABILITY};
use super::super::{Coverage, Params, Solution};
use crate::language::{percent, percent_of_step};
use crate::panel::Scene;
use crate::panels::shared::{Side, draw_level};
use crate::plot::{
    Align, Area, AxisText, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks,
};

/// The axis reaches down to here, or to 0 where the coverage is lower.
const USUAL_LOW: f64 = 0.8;

/// Draws the saw, the promised level, and a ring at the truth.
///
/// While the room still guesses, the saw is held back: the answer could be read off it.
pub fn draw(scene: &Scene<'_, Coverage>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let theme = sheet.theme;
    let area = sheet.area().inset(theme.text_px * 3.6, theme.text_px * 2.4, theme.text_px * 1.2, theme.text_px * 3.6);
    let x = Scale::linear((0.0, furthest_truth(params)), area.across());
    let y = settled_scale(scene, sheet, &area);
    draw_axes(sheet, &area, &x, &y);
    draw_promise(params, sheet, &area, &y);
    let to_px = |&(truth, hit): &(f64, f64)| (x.to_px(truth), y.to_px(hit));
    draw_ghosts(scene, sheet, &area, (&x, &y));
    if scene.guess.is_none_or(|guess| !guess.is_open) {
        sheet.mark("exact");
        let points: Vec<Point> = solution.curve.iter().map(to_px).collect();
        sheet.line(&area, &points, Stroke::solid(theme.blue, theme.curve_px * 0.6));
        draw_mine(params, solution, sheet, &area, (&x, &y));
    }
    if let Some(guess) = scene.guess {
        draw_level(guess, Side::Right, sheet, &area, &y);
    }
}

/// Draws the frozen saws, each with its sign where it is last seen, one left of the other.
fn draw_ghosts(scene: &Scene<'_, Coverage>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    let theme = sheet.theme;
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points: Vec<Point> = ghost.curve.iter().map(|&(truth, hit)| (x.to_px(truth), y.to_px(hit))).collect();
        let right = area.right - theme.label_px * 1.5 * (index + 1) as f64;
        let last_seen = points.iter().rev().find(|at| at.0 <= right && area.top <= at.1 && at.1 <= area.bottom);
        let sign = last_seen.map(|at| (at.0, at.1 - theme.label_px));
        marks::ghost(sheet, area, &points, index, sign);
    }
}

fn settled_scale(scene: &Scene<'_, Coverage>, sheet: &mut Sheet, area: &Area) -> Scale {
    let guess = scene.guess.map_or(1.0, |guess| if guess.is_open { 0.0 } else { guess.value });
    let lowest = scene.solution.exact.min(scene.params.level).min(guess);
    let wanted = if lowest < USUAL_LOW { (0.0, 1.0) } else { (USUAL_LOW, 1.0) };
    Scale::linear(sheet.memory.settle("coverage", (lowest.min(0.99), 1.0), wanted), area.upwards())
}

fn draw_axes(sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let shares = Tick::all(y, 5, |value, step| percent_of_step(value, step, language));
    left_axis(sheet, area, y, &AxisText { title: COVERAGE.get(language), ticks: &shares });
    let wanted = if sheet.is_narrow() { 4 } else { 8 };
    let truths = Tick::all(x, wanted, |value, step| percent_of_step(value, step, language));
    bottom_axis(sheet, area, x, &AxisText { title: TRUE_PROBABILITY.get(language), ticks: &truths });
}

/// The level that was promised, with its name at the right end.
fn draw_promise(params: &Params, sheet: &mut Sheet, area: &Area, y: &Scale) {
    let theme = sheet.theme;
    sheet.mark("level");
    let height = y.to_px(params.level);
    let pen = Stroke::solid(theme.ink, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    sheet.rule(area, (area.left, height), (area.right, height), pen);
    let text = format!("{} {}", PROMISED.get(sheet.language), percent(params.level, sheet.language));
    // Above the saw, which is below the promise more often than above it: at the line where it is well below the top of
    // the area, else above the area.
    let line = if height - area.top > 2.0 * theme.label_px { height } else { area.top };
    sheet.value_label((area.right, line - theme.label_px * 0.8), Align::End, text, theme.ink);
}

/// The ring at the truth, which moves it, with the coverage there.
fn draw_mine(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    if params.is_from_prior() {
        return;
    }
    let theme = sheet.theme;
    let at = (x.to_px(params.truth), y.to_px(y.clamp(solution.exact)));
    let guide = Stroke::solid(theme.blue, theme.rule_px).with_dash(Dash::Dotted);
    sheet.rule(area, at, (at.0, area.bottom), guide);
    sheet.handle("truth", at, Direction::Horizontal, *x, theme.blue);
    let is_low = at.1 > f64::midpoint(area.top, area.bottom);
    let down = if is_low { 0.0 } else { theme.label_px * 2.4 };
    sheet.value_label((at.0 + 14.0, at.1 + down), Align::Start, percent(solution.exact, sheet.language), theme.blue);
}

//! The intervals of the latest tests on top of each other: those that miss the truth stand out.

use super::super::solution::{Outcome, Trial};
use super::super::text::{ERROR_PROBABILITY, TRUTH};
use super::super::{Coverage, Params, Solution};
use crate::language::{percent, percent_of_step};
use crate::panel::Scene;
use crate::plot::{Align, Area, AxisText, Dash, Direction, Scale, Sheet, Stroke, Tick, bottom_axis};

/// Fewer rows than this are drawn no thicker.
const LEAST_ROWS: usize = 25;

/// Draws the intervals, the truth through all of them, and a ring that moves it.
pub fn draw(scene: &Scene<'_, Coverage>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let theme = sheet.theme;
    let area = sheet.area().inset(20.0, theme.label_px * 1.7, 20.0, theme.text_px * 3.6);
    let x = settled_scale(params, solution, sheet, &area);
    draw_axis(sheet, &area, &x);
    if scene.guess.is_none_or(|guess| !guess.is_open) {
        draw_trials(params, solution, sheet, &area, &x);
    }
    if !params.is_from_prior() {
        draw_truth(params, sheet, &area, &x);
    }
}

fn settled_scale(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area) -> Scale {
    let ends = solution
        .latest
        .iter()
        .fold((params.truth, params.truth), |(low, high), trial| (low.min(trial.low), high.max(trial.high)));
    let air = 0.1 * (ends.1 - ends.0);
    let wanted = ((ends.0 - air).max(0.0), (ends.1 + air).min(1.0));
    let domain = if params.is_from_prior() { (0.0, 1.0) } else { sheet.memory.settle("p", ends, wanted) };
    Scale::linear(domain, area.across())
}

fn draw_axis(sheet: &mut Sheet, area: &Area, x: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let wanted = if sheet.is_narrow() { 4 } else { 8 };
    let ticks = Tick::all(x, wanted, |value, step| percent_of_step(value, step, language));
    bottom_axis(sheet, area, x, &AxisText { title: ERROR_PROBABILITY.get(language), ticks: &ticks });
}

/// A row a test, the newest at the bottom. A miss is thick and has a dot at the end that is nearest to the truth.
fn draw_trials(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let theme = sheet.theme;
    let rows = area.inset(0.0, 0.0, 0.0, 10.0);
    let pitch = rows.height_px() / solution.latest.len().max(LEAST_ROWS) as f64;
    let thick = (0.6 * pitch).min(theme.curve_px);
    let around = area.inset(-1.0, -1.0, -1.0, -1.0);
    for (row, trial) in solution.latest.iter().enumerate() {
        let y = rows.top + (row as f64 + 0.5) * pitch;
        let (mark, pen) = match trial.outcome() {
            Outcome::Hit => ("hits", Stroke::solid(theme.blue.faded(0.55), thick)),
            Outcome::Low | Outcome::High => ("misses", Stroke::solid(theme.orange, thick.max(2.0))),
        };
        sheet.mark(mark);
        sheet.rule(&around, (x.to_px(trial.low), y), (x.to_px(trial.high), y), pen);
        if let Some(end) = near_end(trial) {
            sheet.dot(&around, (x.to_px(end), y), thick.clamp(3.0, 5.0), theme.orange);
        }
        // Where the truth is the same in all tests, a line through all of them says so.
        let own = x.to_px(trial.truth);
        if params.is_from_prior() {
            let half = (0.45 * pitch).max(2.0);
            sheet.rule(area, (own, y - half), (own, y + half), Stroke::solid(theme.ink, 2.0));
        }
    }
}

/// The end of a miss that is nearest to the truth.
fn near_end(trial: &Trial) -> Option<f64> {
    match trial.outcome() {
        Outcome::Hit => None,
        Outcome::Low => Some(trial.high),
        Outcome::High => Some(trial.low),
    }
}

/// The truth as a line through all intervals, with a ring at its foot.
fn draw_truth(params: &Params, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let theme = sheet.theme;
    sheet.mark("truth");
    let px = x.to_px(params.truth);
    let pen = Stroke::solid(theme.ink, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    sheet.rule(area, (px, area.bottom), (px, area.top), pen);
    let name = format!("{}\u{a0}=\u{a0}{}", TRUTH.get(sheet.language), percent(params.truth, sheet.language));
    sheet.value_label((px, area.top - theme.label_px * 0.75), Align::Middle, name, theme.ink);
    sheet.handle("truth", (px, area.bottom), Direction::Horizontal, *x, theme.ink);
}

//! Models on one test set in the order of trial: the best so far falls below what any of them deserves.

use super::super::words::{BAND, ERRORS, FRESH, MEAN_TRUTH, ON_AVERAGE, THE_BEST, TRIES, TRUE_OF_BEST, TRUTH};
use super::super::{Params, Selection, Solution};
use super::{draw_axes_of_tries, draw_grip_of_tries, has_a_dot, scale_of_tries};
use crate::language::percent;
use crate::panel::Scene;
use crate::panels::shared::{Side, draw_level};
use crate::plot::{Align, Axes, Dash, Direction, Point, Scale, Sheet, Stroke, marks};

/// Draws the models, the best so far, what is to be expected of it, and the winner on a fresh test set.
///
/// While the room still guesses, only the truth is there.
pub fn draw(scene: &Scene<'_, Selection>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(scene, sheet);
    draw_axes_of_tries((TRIES, ERRORS), sheet, &axes);
    let is_open = scene.guess.is_some_and(|guess| guess.is_open);
    if !is_open {
        draw_band(solution, sheet, &axes);
        draw_models(solution, sheet, &axes);
        draw_ghosts(scene, sheet, &axes);
    }
    draw_truth(params, sheet, &axes);
    if !is_open {
        draw_expected(solution, sheet, &axes);
        draw_true_of_best(params, solution, sheet, &axes);
        draw_best(params, solution, sheet, &axes);
        draw_fresh(params, solution, sheet, &axes);
        draw_grip_of_tries(params.models, sheet, &axes.area, &axes.x);
    }
    if let Some(guess) = scene.guess {
        draw_level(guess, Side::Left, sheet, &axes.area, &axes.y);
    }
}

fn settled_axes(scene: &Scene<'_, Selection>, sheet: &mut Sheet) -> Axes {
    let Scene { params, solution, .. } = *scene;
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 3.8, text_px * 2.4, text_px * 1.4, text_px * 3.6);
    let x = scale_of_tries(params.models, sheet, &area);
    let shown = solution.trials.iter().map(|trial| trial.observed).chain(solution.opened.iter().map(|it| it.fresh));
    let shown = shown.chain([solution.expected_now().best, solution.band.0, solution.band.1, params.error]);
    let ends = shown.fold((1.0_f64, 0.0_f64), |(low, high), share| (low.min(share), high.max(share)));
    // The axis of the question would be far too long for its answer: each has its own.
    let (name, (needed, wanted)) = match scene.guess {
        // As far as can be guessed, or as was guessed: the axis does not give the answer away.
        Some(guess) if guess.is_open => ("guess", ((0.0, 0.2), (0.0, 0.2))),
        Some(guess) => ("errors", with_air((ends.0.min(guess.value), ends.1.max(guess.value)))),
        None => ("errors", with_air(ends)),
    };
    let y = Scale::linear(sheet.memory.settle(name, needed, wanted), area.upwards());
    Axes { area, x, y }
}

/// What must be seen, and the axis with some room around it.
fn with_air((low, high): (f64, f64)) -> ((f64, f64), (f64, f64)) {
    // Below there is a label, too.
    let air = (0.1 * (high - low)).max(1e-4);
    ((low, high), ((low - 2.0 * air).max(0.0), (high + air).min(1.0)))
}

/// The limits of an honest measurement of one model.
fn draw_band(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("band");
    let [low, high] = [solution.band.0, solution.band.1].map(|share| axes.y.to_px(share));
    let color = theme.blue.faded(theme.band_opacity);
    sheet.bar(&axes.area, (axes.area.left, low), (axes.area.right, high), color);
    let name = BAND.get(sheet.language).to_owned();
    let label = sheet.soft((axes.area.right - 6.0, high + theme.text_px), Align::End, name);
    let label = label.or((axes.area.right - 6.0, high - theme.text_px), Align::End);
    sheet.tag(label.or((axes.area.right - 6.0, low - theme.text_px), Align::End).droppable());
}

fn draw_models(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("models");
    let color = sheet.theme.blue.faded(0.45);
    for (place, trial) in solution.trials.iter().enumerate().filter(|(place, _)| has_a_dot(*place)) {
        sheet.dot(&axes.area, axes.at((place + 1) as f64, trial.observed), 2.6, color);
    }
}

/// The best so far as steps; the last goes on to the last model.
fn steps(params: &Params, solution: &Solution, axes: &Axes, share: impl Fn(usize) -> f64) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for place in &solution.records {
        let at = axes.at((place + 1) as f64, share(*place));
        points.extend(points.last().map(|before| (at.0, before.1)));
        points.push(at);
    }
    points.extend(points.last().map(|last| (axes.x.to_px(params.models), last.1)));
    points
}

fn draw_ghosts(scene: &Scene<'_, Selection>, sheet: &mut Sheet, axes: &Axes) {
    for (index, (params, ghost)) in scene.ghosts.iter().enumerate().filter(|(_, ghost)| ghost.0.has_models()) {
        let points = steps(params, ghost, axes, |place| ghost.trials[place].observed);
        let seen = points.iter().rev().find(|at| at.0 <= axes.area.right && at.1 <= axes.area.bottom);
        let sign = seen.map(|at| (at.0 - 2.0 * sheet.theme.label_px, at.1 - sheet.theme.label_px * 0.8));
        marks::ghost(sheet, &axes.area, &points, index, sign);
    }
}

/// The mean of the true errors, with a grip.
fn draw_truth(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("truth");
    let height = axes.y.to_px(axes.y.clamp(params.error));
    let pen = Stroke::solid(theme.ink, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    sheet.rule(&axes.area, (axes.area.left, height), (axes.area.right, height), pen);
    let name = if params.spread > 0.0 { MEAN_TRUTH } else { TRUTH };
    let text = format!("{} {}", name.get(sheet.language), percent(params.error, sheet.language));
    let left = axes.area.left + 14.0;
    let [above, below] = [-0.8, 0.8].map(|lines| height + lines * theme.label_px);
    let label = sheet.value((left, above), Align::Start, text, theme.ink).or((left, below), Align::Start);
    let label = label.or((axes.area.right, above), Align::End).or((axes.area.right, below), Align::End);
    let rule = [(axes.area.left, height), (axes.area.right, height)];
    sheet.tag(label.or_along(&rule, 0.3 * theme.label_px));
    sheet.handle("error", (axes.area.left, height), Direction::Vertical, axes.y, theme.ink);
}

fn draw_expected(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("expected");
    let points: Vec<Point> = solution.expected.iter().map(|(tries, it)| axes.at(*tries, it.best)).collect();
    let pen = Stroke::solid(theme.orange, theme.curve_px * 0.8).with_dash(Dash::Dashed);
    sheet.line(&axes.area, &points, pen);
    let Some(end) = points.last().copied() else { return };
    sheet.dot(&axes.area, end, 4.0, theme.orange);
    let value = percent(solution.expected_now().best, sheet.language);
    let text = format!("{} {value}", ON_AVERAGE.get(sheet.language));
    let label = sheet.value((end.0 + 10.0, end.1 + theme.label_px * 0.3), Align::Start, text, theme.orange);
    sheet.tag(label.or_along(&points, 0.3 * theme.label_px).or_around(end, 12.0).or_shorter(value));
}

/// The true error of the best so far, where models differ.
fn draw_true_of_best(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    if params.spread <= 0.0 {
        return;
    }
    let theme = sheet.theme;
    sheet.mark("true_of_best");
    let points = steps(params, solution, axes, |place| solution.trials[place].truth);
    sheet.line(&axes.area, &points, Stroke::solid(theme.ink, theme.curve_px * 0.6));
    let Some(end) = points.last().copied() else { return };
    let label =
        sheet.value((end.0 + 10.0, end.1), Align::Start, TRUE_OF_BEST.get(sheet.language).to_owned(), theme.ink);
    sheet.tag(label.or_around(end, 12.0).droppable());
}

fn draw_best(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("best");
    let points = steps(params, solution, axes, |place| solution.trials[place].observed);
    let Some(winner) = points.iter().rev().nth(1).copied() else { return };
    sheet.line(&axes.area, &points, Stroke::solid(theme.orange, theme.curve_px));
    sheet.dot(&axes.area, winner, 5.5, theme.orange);
    let best = solution.winner().map_or(f64::NAN, |winner| winner.observed);
    let value = percent(best, sheet.language);
    let text = format!("{} {value}", THE_BEST.get(sheet.language));
    let below = winner.1 + 0.9 * theme.label_px;
    let label = sheet.value((winner.0 - 10.0, below), Align::End, text, theme.orange);
    sheet.tag(
        label.or((winner.0 + 10.0, below), Align::Start).or_along(&points, 0.3 * theme.label_px).or_shorter(value),
    );
}

/// The winner thrown back: from what it showed to what it shows on a fresh test set.
fn draw_fresh(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let Some((fresh, winner)) = solution.reported().zip(solution.winner()) else { return };
    let theme = sheet.theme;
    sheet.mark("fresh");
    let [from, to] = [winner.observed, fresh.fresh].map(|share| axes.at(params.models, share));
    sheet.rule(&axes.area, from, to, Stroke::solid(theme.green, theme.curve_px * 0.7).with_dash(Dash::Dotted));
    sheet.dot(&axes.area, to, 6.5, theme.green);
    let text = format!("{} {}", FRESH.get(sheet.language), percent(fresh.fresh, sheet.language));
    let label = sheet.value((to.0 + 12.0, to.1 - theme.label_px * 0.6), Align::Start, text, theme.green);
    let label = label.or((to.0 - 12.0, to.1 - theme.label_px * 0.9), Align::End).or_around(to, 12.0);
    // The line of the best so far may end at the very point: then a line away from it.
    let away = [-2.4, 2.4].map(|lines| (to.0 - 12.0, to.1 + lines * theme.label_px));
    sheet.tag(away.into_iter().fold(label, |label, place| label.or(place, Align::End)));
}

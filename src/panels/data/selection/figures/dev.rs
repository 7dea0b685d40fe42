//! Models chosen on a dev set, and what the test set says of those for which it is opened.

use super::super::words::{IN_REPORT, ON_AVERAGE, ON_DEV, ON_TEST, SAME, TRUTH, WINNER_ON_DEV};
use super::super::{Params, Selection, Solution};
use super::has_a_dot;
use crate::language::{percent, percent_of_step};
use crate::panel::Scene;
use crate::plot::{Align, Axes, AxisText, Dash, Direction, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis};

/// Draws all models below on the dev axis, and as dots those for which the test set is opened.
pub fn draw(scene: &Scene<'_, Selection>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(params, solution, sheet);
    draw_axes(sheet, &axes);
    draw_same(sheet, &axes);
    draw_unopened(solution, sheet, &axes);
    draw_truth(params, sheet, &axes);
    draw_opened(params, solution, sheet, &axes);
    draw_ghosts(scene, sheet, &axes);
    draw_winner(solution, sheet, &axes);
}

fn settled_axes(params: &Params, solution: &Solution, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 3.8, text_px * 2.4, text_px * 1.4, text_px * 3.6);
    let shown = solution.trials.iter().map(|trial| trial.observed).chain(solution.opened.iter().map(|it| it.fresh));
    let shown = shown.chain([solution.band.0, solution.band.1, params.error]);
    let (low, high) = shown.fold((1.0_f64, 0.0_f64), |(low, high), share| (low.min(share), high.max(share)));
    let air = (0.1 * (high - low)).max(1e-4);
    let domain = sheet.memory.settle("dev", (low, high), ((low - air).max(0.0), (high + air).min(1.0)));
    Axes { area, x: Scale::linear(domain, area.across()), y: Scale::linear(domain, area.upwards()) }
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let write = |value, step| percent_of_step(value, step, language);
    let shares = Tick::all(&axes.y, if sheet.is_narrow() { 5 } else { 7 }, write);
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: ON_TEST.get(language), ticks: &shares });
    let shares = Tick::all(&axes.x, if sheet.is_narrow() { 4 } else { 8 }, write);
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: ON_DEV.get(language), ticks: &shares });
}

/// Where the test would say the same as dev.
fn draw_same(sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("same");
    let (low, high) = axes.x.domain();
    let [from, to] = [low, high].map(|share| (axes.x.to_px(share), axes.y.to_px(share)));
    sheet.line(&axes.area, &[from, to], Stroke::solid(theme.line, theme.curve_px * 0.7));
    let label = sheet.soft((to.0 - 12.0, to.1 + theme.text_px), Align::End, SAME.get(sheet.language).to_owned());
    sheet.tag(label.or_along(&[from, to], 0.3 * theme.text_px).droppable());
}

/// A stroke a model, where dev has put it.
fn draw_unopened(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    const HIGH_PX: f64 = 12.0;
    sheet.mark("models");
    let pen = Stroke::solid(sheet.theme.blue.faded(0.5), 1.5);
    for (_, trial) in solution.trials.iter().enumerate().filter(|(place, _)| has_a_dot(*place)) {
        let px = axes.x.to_px(trial.observed);
        sheet.rule(&axes.area, (px, axes.area.bottom), (px, axes.area.bottom - HIGH_PX), pen);
    }
}

fn draw_truth(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("truth");
    let height = axes.y.to_px(params.error);
    let pen = Stroke::solid(theme.ink, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    sheet.rule(&axes.area, (axes.area.left, height), (axes.area.right, height), pen);
    let text = format!("{} {}", TRUTH.get(sheet.language), percent(params.error, sheet.language));
    let [above, below] = [-0.8, 0.8].map(|lines| height + lines * theme.label_px);
    let label = sheet.value((axes.area.right, above), Align::End, text, theme.ink);
    sheet.tag(label.or((axes.area.right, below), Align::End).or((axes.area.left + 14.0, above), Align::Start));
    sheet.handle("error", (axes.area.left, height), Direction::Vertical, axes.y, theme.ink);
}

/// The opened ones as dots, the one that is reported as a large one, and what is reported on average.
fn draw_opened(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("opened");
    for opened in &solution.opened {
        sheet.dot(&axes.area, (axes.x.to_px(opened.chosen_by), axes.y.to_px(opened.fresh)), 4.0, theme.blue);
    }
    sheet.mark("expected");
    if params.opened() > 1 && solution.expected_fresh.is_finite() {
        let height = axes.y.to_px(solution.expected_fresh);
        let pen = Stroke::solid(theme.green, theme.curve_px * 0.7).with_dash(Dash::Dashed);
        sheet.rule(&axes.area, (axes.area.left, height), (axes.area.right, height), pen);
        let value = percent(solution.expected_fresh, sheet.language);
        let text = format!("{} {value}", ON_AVERAGE.get(sheet.language));
        let label = sheet.value((axes.area.right, height + 0.8 * theme.label_px), Align::End, text, theme.green);
        sheet.tag(label.or((axes.area.right, height - 0.8 * theme.label_px), Align::End));
    }
    let Some(reported) = solution.reported() else { return };
    sheet.mark("fresh");
    let at = (axes.x.to_px(reported.chosen_by), axes.y.to_px(reported.fresh));
    sheet.dot(&axes.area, at, 7.0, theme.green);
    let text = format!("{} {}", IN_REPORT.get(sheet.language), percent(reported.fresh, sheet.language));
    let label = sheet.value((at.0 + 14.0, at.1), Align::Start, text, theme.green);
    sheet.tag(label.or_around(at, 14.0));
}

/// The frozen reports, each with its sign.
fn draw_ghosts(scene: &Scene<'_, Selection>, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("ghost");
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let Some(reported) = ghost.reported() else { continue };
        let at = (axes.x.to_px(axes.x.clamp(reported.chosen_by)), axes.y.to_px(axes.y.clamp(reported.fresh)));
        let color = sheet.theme.ghost(index).color;
        sheet.dot(&axes.area, at, 5.0, color);
        sheet.ghost_sign((at.0 + 8.0, at.1), index);
    }
}

/// What the best on dev has there.
fn draw_winner(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let Some(winner) = solution.winner() else { return };
    let theme = sheet.theme;
    sheet.mark("best");
    let at = (axes.x.to_px(winner.observed), axes.area.bottom);
    let top = solution.opened.first().map_or(at.1 - 30.0, |opened| axes.y.to_px(opened.fresh));
    sheet.rule(&axes.area, at, (at.0, top), Stroke::solid(theme.orange, 1.5 * theme.rule_px).with_dash(Dash::Dotted));
    sheet.dot(&axes.area, at, 5.5, theme.orange);
    let text = format!("{} {}", WINNER_ON_DEV.get(sheet.language), percent(winner.observed, sheet.language));
    let label = sheet.value((at.0 + 10.0, at.1 - theme.label_px * 1.6), Align::Start, text, theme.orange);
    sheet.tag(label.or_around((at.0, at.1 - theme.label_px), 14.0));
}

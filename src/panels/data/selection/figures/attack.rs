//! Random answers and their vote: nothing is learnt, and the test set says four of five are right.

use super::super::words::{ACCURACY, ANSWERS, CHANCE, DROPPED, FLIPPED, VOTE};
use super::super::{Flip, Params, Selection, Solution};
use super::{draw_axes_of_tries, draw_grip_of_tries, has_a_dot, scale_of_tries};
use crate::language::percent;
use crate::panel::Scene;
use crate::plot::{Align, Axes, Color, Dash, Scale, Sheet, Stroke, marks};

/// What is right by chance.
const HALF: f64 = 0.5;

/// Draws the answers as dots, the accuracy of their vote, and what is to be expected of it.
pub fn draw(scene: &Scene<'_, Selection>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(params, solution, sheet);
    draw_axes_of_tries((ANSWERS, ACCURACY), sheet, &axes);
    draw_answers(solution, sheet, &axes);
    draw_chance(sheet, &axes);
    draw_ghosts(scene, sheet, &axes);
    let (theme, attack) = (sheet.theme, &solution.attack);
    let (mine, other) = match params.flip {
        Flip::Yes => ((FLIPPED, &attack.flipped), (DROPPED, &attack.dropped)),
        Flip::No => ((DROPPED, &attack.dropped), (FLIPPED, &attack.flipped)),
    };
    sheet.mark("other");
    let pen = Stroke::solid(theme.soft, theme.curve_px * 0.6).with_dash(Dash::Dotted);
    draw_curve((other.0.get(sheet.language), other.1), pen, theme.soft, sheet, &axes);
    sheet.mark("expected");
    let pen = Stroke::solid(theme.orange, theme.curve_px * 0.8).with_dash(Dash::Dashed);
    draw_curve((mine.0.get(sheet.language), mine.1), pen, theme.orange, sheet, &axes);
    draw_vote(solution, sheet, &axes);
    draw_grip_of_tries(params.models, sheet, &axes.area, &axes.x);
}

fn settled_axes(params: &Params, solution: &Solution, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 3.8, text_px * 2.4, text_px * 1.4, text_px * 3.6);
    let x = scale_of_tries(params.models, sheet, &area);
    let attack = &solution.attack;
    let curves = [&attack.vote, &attack.flipped, &attack.dropped].into_iter().flatten().map(|point| point.1);
    let shown = attack.answers.iter().copied().chain(curves);
    let (low, high) = shown.fold((HALF, HALF), |(low, high), share| (low.min(share), high.max(share)));
    let air = (0.12 * (high - low)).max(1e-3);
    let wanted = ((low - air).max(0.0), (high + air).min(1.0));
    let y = Scale::linear(sheet.memory.settle("accuracy", (low, high), wanted), area.upwards());
    Axes { area, x, y }
}

fn draw_answers(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("models");
    let color = sheet.theme.blue.faded(0.45);
    for (place, share) in solution.attack.answers.iter().enumerate().filter(|(place, _)| has_a_dot(*place)) {
        sheet.dot(&axes.area, (axes.x.to_px((place + 1) as f64), axes.y.to_px(*share)), 2.6, color);
    }
}

/// What any answer, and any vote of them, is worth on fresh labels.
fn draw_chance(sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("truth");
    let height = axes.y.to_px(HALF);
    let pen = Stroke::solid(theme.ink, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    sheet.rule(&axes.area, (axes.area.left, height), (axes.area.right, height), pen);
    let text = format!("{} {}", CHANCE.get(sheet.language), percent(HALF, sheet.language));
    let [above, below] = [-0.8, 0.8].map(|lines| height + lines * theme.label_px);
    let label = sheet.value((axes.area.right, below), Align::End, text, theme.ink);
    sheet.tag(label.or((axes.area.right, above), Align::End).or((axes.area.left + 12.0, below), Align::Start));
}

fn draw_ghosts(scene: &Scene<'_, Selection>, sheet: &mut Sheet, axes: &Axes) {
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points = axes.points(&ghost.attack.vote);
        let sign = points.iter().rev().find(|at| at.0 <= axes.area.right).map(|at| (at.0 - 24.0, at.1));
        marks::ghost(sheet, &axes.area, &points, index, sign);
    }
}

fn draw_curve((name, curve): (&str, &[(f64, f64)]), pen: Stroke, color: Color, sheet: &mut Sheet, axes: &Axes) {
    let points = axes.points(curve);
    sheet.line(&axes.area, &points, pen);
    let Some((end, last)) = points.last().copied().zip(curve.last()) else { return };
    let text = format!("{name} {}", percent(last.1, sheet.language));
    let line_px = sheet.theme.label_px;
    let label = sheet.value((end.0 - 4.0, end.1 - 0.9 * line_px), Align::End, text, color);
    sheet.tag(label.or((end.0 + 10.0, end.1), Align::Start).or_along(&points, 0.3 * line_px).droppable());
}

fn draw_vote(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("best");
    let points = axes.points(&solution.attack.vote);
    sheet.line(&axes.area, &points, Stroke::solid(theme.orange, theme.curve_px));
    let Some((end, last)) = points.last().copied().zip(solution.attack.vote.last()) else { return };
    sheet.dot(&axes.area, end, 5.5, theme.orange);
    let text = format!("{} {}", VOTE.get(sheet.language), percent(last.1, sheet.language));
    let label = sheet.value((end.0 - 14.0, end.1 - 0.5 * theme.label_px), Align::End, text, theme.orange);
    sheet.tag(label.or_around(end, 12.0).or_along(&points, 0.3 * theme.label_px));
}

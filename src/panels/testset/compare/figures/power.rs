//! How often the difference is seen by the number of examples, on separate tests and on a common one.

use super::super::text::needed;
use super::super::words::{APART, EXACT, EXAMPLES, POWER, TOGETHER};
use super::super::{Compare, Params, Solution};
use crate::language::{count, percent_exact, percent_of_step};
use crate::panel::{GUESS, Scene};
use crate::plot::{
    Align, Axes, AxisText, Color, Dash, Direction, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks,
};

/// The examples that are seen if no more are needed.
const USUAL: (f64, f64) = (100.0, 1e5);

/// Draws the curves, the power that is wanted, and what it needs: of separate tests always, of a common one where the
/// models share it.
///
/// While the room still guesses, the common test is held back: the answer could be read off it.
pub fn draw(scene: &Scene<'_, Compare>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(scene, sheet);
    draw_axes(sheet, &axes);
    draw_ghosts(scene, sheet, &axes);
    draw_wish(params, sheet, &axes);
    let theme = sheet.theme;
    let is_open = scene.guess.is_some_and(|guess| guess.is_open);
    let powers = &solution.powers;
    sheet.mark("unpaired");
    let pen = Stroke::solid(theme.orange, theme.curve_px).with_dash(Dash::Dashed);
    sheet.line(&axes.area, &powers.unpaired.to_points(&axes.x, &axes.y), pen);
    if params.is_paired() && !is_open {
        sheet.mark("exact");
        let pen = Stroke::solid(theme.green, theme.curve_px * 0.7).with_dash(Dash::Dotted);
        sheet.line(&axes.area, &powers.exact.to_points(&axes.x, &axes.y), pen);
        sheet.mark("paired");
        sheet.line(&axes.area, &powers.paired.to_points(&axes.x, &axes.y), Stroke::solid(theme.blue, theme.curve_px));
        draw_needed(("paired", TOGETHER.get(sheet.language)), solution.needed.paired, params, theme.blue, sheet, &axes);
        if !sheet.is_narrow() {
            name_exact(solution, sheet, &axes);
        }
    }
    draw_needed(("unpaired", APART.get(sheet.language)), solution.needed.unpaired, params, theme.orange, sheet, &axes);
    draw_sample(params, sheet, &axes);
    draw_guess(scene, sheet, &axes);
}

fn settled_axes(scene: &Scene<'_, Compare>, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 3.8, text_px * 2.4, text_px * 1.6, text_px * 3.6);
    let Solution { needed, .. } = scene.solution;
    let guess = scene.guess.map(|guess| guess.value);
    let seen = [Some(scene.params.n), Some(needed.unpaired), Some(needed.paired), guess];
    let seen = seen.into_iter().flatten().filter(|n| n.is_finite());
    let (low, high) = seen.fold((1e9_f64, 1.0_f64), |(low, high), n| (low.min(n), high.max(n)));
    let power_of_ten = |n: f64, round: fn(f64) -> f64| libm::pow(10.0, round(libm::log10(n)));
    let wanted = (
        power_of_ten(low / 1.5, libm::floor).min(USUAL.0).max(1.0),
        power_of_ten(high * 1.5, libm::ceil).max(USUAL.1).min(1e9),
    );
    let x = Scale::logarithmic(sheet.memory.settle_logarithmic("n", (low, high), wanted), area.across());
    Axes { area, x, y: Scale::linear((0.0, 1.0), area.upwards()) }
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    // The first of the examples before the lowest of the shares, where there is room for one of them.
    let sizes = Tick::all(&axes.x, if sheet.is_narrow() { 4 } else { 6 }, |value, _| count(value, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: EXAMPLES.get(language), ticks: &sizes });
    let shares = Tick::all(&axes.y, 5, |value, step| percent_of_step(value, step, language));
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: POWER.get(language), ticks: &shares });
}

/// Draws the frozen curves, each of the way in which the models were tried then.
fn draw_ghosts(scene: &Scene<'_, Compare>, sheet: &mut Sheet, axes: &Axes) {
    for (index, (params, ghost)) in scene.ghosts.iter().enumerate() {
        let curve = if params.is_paired() { &ghost.powers.paired } else { &ghost.powers.unpaired };
        let points = curve.to_points(&axes.x, &axes.y);
        let height = axes.y.to_px(0.35 + 0.1 * index as f64);
        let sign = points.iter().find(|at| at.1 <= height && at.0 > axes.area.left).map(|at| (at.0 + 6.0, at.1));
        marks::ghost(sheet, &axes.area, &points, index, sign);
    }
}

/// The power that is wanted, as a level that can be pulled.
fn draw_wish(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("power");
    let height = axes.y.to_px(params.power);
    let pen = Stroke::solid(theme.ink, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    sheet.rule(&axes.area, (axes.area.left, height), (axes.area.right, height), pen);
    sheet.handle("power", (axes.area.left, height), Direction::Vertical, axes.y, theme.ink);
    let text = percent_exact(params.power, sheet.language);
    let left = axes.area.left + 14.0;
    let label = sheet.value((left, height - theme.label_px * 0.8), Align::Start, text, theme.ink);
    sheet.tag(label.or((left, height + theme.label_px * 0.8), Align::Start).or_around((left, height), 8.0));
}

/// Where a curve reaches the power that is wanted: a dot, a line to the axis, the number and the name.
fn draw_needed(
    (mark, name): (&'static str, &str),
    n: f64,
    params: &Params,
    color: Color,
    sheet: &mut Sheet,
    axes: &Axes,
) {
    sheet.mark(mark);
    let theme = sheet.theme;
    let is_seen = n.is_finite() && axes.x.contains(n);
    let at = axes.at(axes.x.clamp(n), params.power);
    let text = format!("{name}: {}", needed(n, sheet.language));
    if is_seen {
        let pen = Stroke::solid(color, 1.5 * theme.rule_px);
        sheet.rule(&axes.area, at, (at.0, axes.area.bottom), pen);
        sheet.dot(&axes.area, at, 5.5, color);
    }
    // Low beside its line, where the curves are far.
    let [low, lower] = [4.0, 2.6].map(|lines| axes.area.bottom - lines * theme.label_px);
    let height = if mark == "paired" { low } else { lower };
    let label = sheet.value((at.0 + 8.0, height), Align::Start, text, color);
    let label = label.or((at.0 - 8.0, height), Align::End).or((at.0 + 8.0, low - 1.4 * theme.label_px), Align::Start);
    sheet.tag(label.or((at.0 - 8.0, low - 1.4 * theme.label_px), Align::End).or_shorter(needed(n, sheet.language)));
}

fn name_exact(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("exact");
    let points = solution.powers.exact.points();
    let Some(middle) = points.iter().find(|point| point.1 > 0.2) else { return };
    let at = axes.at(middle.0, middle.1);
    let color = sheet.theme.green;
    let label = sheet.value(
        (at.0 + 10.0, at.1 + sheet.theme.label_px * 0.5),
        Align::Start,
        EXACT.get(sheet.language).to_owned(),
        color,
    );
    sheet.tag(label.or_around(at, 12.0).droppable());
}

/// The size of the test now, a ring on the axis.
fn draw_sample(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("sample");
    let px = axes.x.to_px(axes.x.clamp(params.n));
    sheet.handle("n", (px, axes.area.bottom), Direction::Horizontal, axes.x, theme.ink);
    let text = format!("N\u{a0}=\u{a0}{}", count(params.n, sheet.language));
    let height = axes.area.bottom - theme.label_px * 1.25;
    let label = sheet.value((px + 12.0, height), Align::Start, text, theme.ink);
    sheet.tag(label.or((px - 12.0, height), Align::End).or_around((px, height), 12.0).droppable());
}

/// The guessed number of examples as an upright line on the axis.
fn draw_guess(scene: &Scene<'_, Compare>, sheet: &mut Sheet, axes: &Axes) {
    let Some(guess) = scene.guess else { return };
    sheet.mark("guess");
    let (theme, area) = (sheet.theme, &axes.area);
    let px = axes.x.to_px(axes.x.clamp(guess.value));
    let pen = theme.guess();
    sheet.rule(area, (px, area.bottom), (px, area.top), pen);
    let [right, left] =
        [((px + 10.0, area.top + theme.label_px), Align::Start), ((px - 10.0, area.top + theme.label_px), Align::End)];
    let (first, other) = if px < f64::midpoint(area.left, area.right) { (right, left) } else { (left, right) };
    let label = sheet.value(first.0, first.1, guess.label(sheet.language), pen.color);
    sheet.tag(label.or(other.0, other.1));
    if guess.is_open {
        let middle = f64::midpoint(area.top, area.bottom);
        sheet.handle(GUESS, (px, middle), Direction::Horizontal, axes.x, pen.color);
    }
}

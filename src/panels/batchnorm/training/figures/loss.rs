//! The losses of all networks by step, on a logarithmic axis, with what was changed on the way.

use super::super::Training;
use super::super::solution::{Network, Solution};
use super::super::words::{DIVERGED, LOSS, STEPS, change, loss, name};
use super::{color, mark, pen};
use crate::language::{Language, count, significant};
use crate::panel::Scene;
use crate::plot::marks::{self, EndName};
use crate::plot::{
    Align, Axes, AxisText, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, with_room_for_left_axis,
};

/// The losses that are seen in any case, in nats.
const USUAL: (f64, f64) = (0.1, 1.0);
/// Beyond these the axis does not follow.
const FURTHEST: (f64, f64) = (1e-6, 10.0);
/// A loss of zero has no place on the axis.
const LEAST: f64 = 1e-300;
/// The loss of a coin, ln 2, where the curves begin about.
const GUESSING: f64 = std::f64::consts::LN_2;

/// Where a curve is seen.
fn points_of(curve: &[(f64, f64)], axes: &Axes) -> Vec<Point> {
    curve.iter().map(|&(step, loss)| axes.at(step, loss.max(LEAST))).collect()
}

/// Draws the curves.
pub fn draw(scene: &Scene<'_, Training>, sheet: &mut Sheet) {
    let axes = settled_axes(scene, sheet);
    draw_axes(sheet, &axes);
    draw_changes(scene.solution, sheet, &axes);
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let Some(network) = ghost.network(ghost.subject) else { continue };
        let points = points_of(network.smooth.points(), &axes);
        let sign = points.get(points.len() / 2).map(|at| (at.0, at.1 - sheet.theme.label_px));
        marks::ghost(sheet, &axes.area, &points, index, sign);
    }
    for network in &scene.solution.networks {
        sheet.mark(mark(network.normalization));
        let faint = Stroke::solid(color(sheet.theme, network.normalization).faded(0.28), sheet.theme.rule_px);
        sheet.line(&axes.area, &points_of(network.raw.points(), &axes), faint);
    }
    for network in &scene.solution.networks {
        sheet.mark(mark(network.normalization));
        sheet.line(&axes.area, &points_of(network.smooth.points(), &axes), pen(sheet.theme, network.normalization));
        draw_divergence(network, sheet, &axes);
        draw_ring(network, sheet, &axes);
    }
    name_curves(scene.solution, sheet, &axes);
}

/// Round numbers around a region.
fn round_outwards((low, high): (f64, f64)) -> (f64, f64) {
    let power = |value: f64, round: fn(f64) -> f64| libm::pow(10.0, round(libm::log10(value)));
    let (below, above) = (power(low, libm::floor), power(high, libm::floor));
    let low = [5.0, 2.0, 1.0].into_iter().map(|times| times * below).find(|end| *end <= low).unwrap_or(below);
    let high = [1.0, 1.5, 2.0, 3.0, 5.0, 10.0].into_iter().map(|times| times * above).find(|end| *end >= high);
    (low, high.unwrap_or(10.0 * above))
}

fn settled_axes(scene: &Scene<'_, Training>, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let right = if sheet.is_narrow() { text_px } else { room_for_names(scene.solution, sheet) };
    let area = sheet.area().inset(text_px * 3.2, text_px * 2.4, right, text_px * 3.5);
    let ghosts = scene.ghosts.iter().filter_map(|(_, ghost)| ghost.network(ghost.subject));
    let shown: Vec<&Network> = scene.solution.networks.iter().chain(ghosts).collect();
    let losses = shown.iter().flat_map(|network| network.smooth.points()).map(|point| point.1);
    let losses = losses.chain(shown.iter().map(|network| network.loss()).filter(|loss| loss.is_finite()));
    let (low, high) = losses.fold(USUAL, |(low, high), loss| (low.min(loss), high.max(loss)));
    let needed = (low.max(FURTHEST.0), high.min(FURTHEST.1));
    let y = Scale::logarithmic(sheet.memory.settle_logarithmic("loss", needed, round_outwards(needed)), area.upwards());
    let area = with_room_for_left_axis(sheet, &area, &levels(sheet, &y));
    let steps = shown.iter().map(|network| network.steps).max().unwrap_or_default().max(10) as f64;
    let domain = sheet.memory.settle("step", (0.0, steps), (0.0, round_outwards((1.0, steps)).1));
    Axes { area, x: Scale::linear(domain, area.across()), y: Scale::logarithmic(y.domain(), area.upwards()) }
}

/// The label at the end of a curve.
fn label(network: &Network, language: Language) -> String {
    let name = name(network.normalization).get(language);
    if network.loss().is_nan() { name.to_owned() } else { format!("{name}\u{a0}{}", loss(network.loss(), language)) }
}

/// The width that the names right of the curves need.
fn room_for_names(solution: &Solution, sheet: &Sheet) -> f64 {
    const RIGHT_PX: f64 = 4.0;
    let color = sheet.theme.ink;
    let running = solution.networks.iter().filter(|network| network.diverged_at.is_none());
    let width = |network| sheet.value((0.0, 0.0), Align::Start, label(network, sheet.language), color).width_px();
    running.map(width).fold(sheet.theme.text_px, f64::max) + marks::beside_end_px(sheet) + RIGHT_PX
}

fn levels(sheet: &Sheet, y: &Scale) -> Vec<Tick> {
    let wanted = if sheet.is_narrow() { 5 } else { 7 };
    Tick::all(y, wanted, |value, _| significant(value, 1, sheet.language))
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let levels = levels(sheet, &axes.y);
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: LOSS.get(language), ticks: &levels });
    let steps = Tick::all(&axes.x, if sheet.is_narrow() { 3 } else { 5 }, |value, _| count(value, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: STEPS.get(language), ticks: &steps });
}

/// An upright line for each change; of those too close together the last is named.
fn draw_changes(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    const APART_PX: f64 = 14.0;
    sheet.mark("change");
    let (theme, area) = (sheet.theme, axes.area);
    let mut right = f64::INFINITY;
    for (made, before) in solution.changes.iter().rev() {
        let px = axes.x.to_px(made.step as f64);
        if right - px < APART_PX {
            continue;
        }
        right = px;
        sheet.rule(&area, (px, area.bottom), (px, area.top), Stroke::solid(theme.soft, theme.rule_px));
        let text = change(made, before, sheet.language);
        let (at, below) = (area.top + 0.8 * theme.text_px, area.top + 2.1 * theme.text_px);
        let label = sheet.soft((px + 5.0, at), Align::Start, text);
        sheet.tag(label.or((px - 5.0, at), Align::End).or((px + 5.0, below), Align::Start).droppable());
    }
}

/// A cross where a network has diverged.
fn draw_divergence(network: &Network, sheet: &mut Sheet, axes: &Axes) {
    const ARM_PX: f64 = 7.0;
    if network.diverged_at.is_none() {
        return;
    }
    let (step, loss) = network.raw.points().last().copied().unwrap_or((0.0, 1.0));
    let area = axes.area.inset(-ARM_PX, -ARM_PX, -ARM_PX, -ARM_PX);
    let (x, y) = (axes.x.to_px(step), axes.y.to_px(axes.y.clamp(loss)));
    let stroke = Stroke::solid(color(sheet.theme, network.normalization), sheet.theme.curve_px);
    sheet.rule(&area, (x - ARM_PX, y - ARM_PX), (x + ARM_PX, y + ARM_PX), stroke);
    sheet.rule(&area, (x - ARM_PX, y + ARM_PX), (x + ARM_PX, y - ARM_PX), stroke);
}

/// A ring for the loss on all examples that it was trained with, at inference.
fn draw_ring(network: &Network, sheet: &mut Sheet, axes: &Axes) {
    let loss = network.loss();
    if loss.is_finite() {
        let at = (axes.x.to_px(network.findings.steps as f64), axes.y.to_px(axes.y.clamp(loss)));
        let around = axes.area.inset(-1.0, -1.0, -1.0, -1.0);
        sheet.dot(&around, at, sheet.theme.curve_px * 2.2, color(sheet.theme, network.normalization));
        sheet.dot(&around, at, sheet.theme.curve_px * 1.2, sheet.theme.paper);
    }
}

/// The names at the ends of the curves, with that loss; one that has diverged says so beside its cross.
fn name_curves(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let (language, area) = (sheet.language, axes.area);
    let mut names = Vec::new();
    for network in &solution.networks {
        let (mark, color) = (mark(network.normalization), color(sheet.theme, network.normalization));
        let text = name(network.normalization).get(language);
        let Some(step) = network.diverged_at else {
            let at =
                if network.loss().is_nan() { (0.0, GUESSING) } else { (network.findings.steps as f64, network.loss()) };
            let end = (axes.x.to_px(at.0), axes.y.to_px(axes.y.clamp(at.1)));
            let text = label(network, language);
            names.push(EndName { mark, end, text, color });
            continue;
        };
        let end = network.raw.points().last().copied().unwrap_or((0.0, GUESSING));
        let end = (axes.x.to_px(end.0), axes.y.to_px(axes.y.clamp(end.1.max(LEAST))));
        sheet.mark(mark);
        let step = count(step as f64, language);
        let reported = format!("{text}: {}, {}\u{a0}{step}", DIVERGED.get(language), STEPS.get(language));
        let label = sheet.value((end.0 + 14.0, end.1), Align::Start, reported, color);
        sheet.tag(label.or_around(end, 14.0).or_shorter(format!("{text}\u{a0}×")));
    }
    if sheet.is_narrow() {
        for EndName { mark, end, text, color } in names {
            sheet.mark(mark);
            let place = (end.0.min(area.right) - 6.0, end.1 - sheet.theme.label_px);
            let label = sheet.value(place, Align::End, text, color);
            sheet.tag(label.or_around(end, 10.0));
        }
    } else {
        marks::name_ends(sheet, &area, names);
    }
}

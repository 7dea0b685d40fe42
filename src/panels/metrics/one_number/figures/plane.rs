//! The plane of the two rates: the systems, curves of equal score, the Pareto front.

use super::super::words::{EMPLOYEES, STRANGERS, name, score};
use super::super::{Level, OneNumber, Solution};
use super::{MARKS, color};
use crate::language::{Language, fixed};
use crate::panel::Scene;
use crate::plot::{
    Align, Area, Axes, AxisText, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis,
};

/// Both axes begin here, if no rate is lower.
const USUAL_LOW: f64 = 0.4;
const EMPLOYEE: [&str; 4] = ["a_employee", "b_employee", "c_employee", "d_employee"];
const STRANGER: [&str; 4] = ["a_stranger", "b_stranger", "c_stranger", "d_stranger"];

/// Draws the plane; the systems on top, as rings that can be dragged both ways.
pub fn draw(scene: &Scene<'_, OneNumber>, sheet: &mut Sheet) {
    let solution = scene.solution;
    let axes = settled_axes(scene, sheet);
    draw_axes(sheet, &axes);
    draw_front(solution, sheet, &axes);
    for level in &solution.levels {
        draw_level(level, sheet, &axes);
    }
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        draw_ghost(ghost, index, sheet, &axes);
    }
    for system in (0..solution.systems.len()).rev() {
        draw_system(solution, system, sheet, &axes);
    }
}

fn settled_axes(scene: &Scene<'_, OneNumber>, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 3.2, text_px * 2.4, text_px * 1.8, text_px * 3.6);
    let systems = scene.ghosts.iter().flat_map(|(_, ghost)| &ghost.systems).chain(&scene.solution.systems);
    let lowest = systems.map(|system| system.rates.employee.min(system.rates.stranger)).fold(1.0, f64::min);
    let low = if lowest < USUAL_LOW + 0.02 { 0.0 } else { USUAL_LOW };
    let domain = sheet.memory.settle("rates", (lowest.min(0.8), 1.0), (low, 1.0));
    Axes { area, x: Scale::linear(domain, area.across()), y: Scale::linear(domain, area.upwards()) }
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let write = |value: f64, _: f64| rate(value, language);
    let across = Tick::all(&axes.x, if sheet.is_narrow() { 4 } else { 7 }, write);
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: EMPLOYEES.get(language), ticks: &across });
    let upwards = Tick::all(&axes.y, 6, write);
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: STRANGERS.get(language), ticks: &upwards });
}

fn rate(value: f64, language: Language) -> String {
    fixed(value, 1, language)
}

/// What some system beats in both rates.
fn draw_front(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("front");
    let theme = sheet.theme;
    let rates = |index: &usize| solution.systems[*index].rates;
    let (Some(first), Some(last)) = (solution.front.first().map(rates), solution.front.last().map(rates)) else {
        return;
    };
    let (low, _) = axes.x.domain();
    let mut edge = vec![axes.at(low, first.stranger)];
    for (here, next) in solution.front.iter().map(rates).zip(solution.front.iter().map(rates).skip(1)) {
        edge.push(axes.at(here.employee, here.stranger));
        edge.push(axes.at(here.employee, next.stranger));
    }
    edge.push(axes.at(last.employee, last.stranger));
    edge.push(axes.at(last.employee, low));
    let corner = axes.at(low, low);
    let region: Vec<Point> = edge.iter().copied().chain([corner]).collect();
    sheet.fill(&axes.area, &region, theme.ink.faded(0.05));
    sheet.line(&axes.area, &edge, Stroke::solid(theme.soft, 1.5 * theme.rule_px).with_dash(Dash::Dotted));
}

/// A curve of equal score with its number where it meets the right edge or the top.
fn draw_level(level: &Level, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    let points = level.curve.to_points(&axes.x, &axes.y);
    if level.is_best {
        sheet.mark("best");
        sheet.line(&axes.area, &points, Stroke::solid(theme.ink, theme.curve_px * 0.7));
        return;
    }
    sheet.mark("level");
    sheet.line(&axes.area, &points, Stroke::solid(theme.soft.faded(0.45), 1.2 * theme.rule_px));
    let Some(end) = last_inside(&points, &axes.area) else { return };
    let at = (end.0 - 6.0, end.1 - theme.text_px * 0.7);
    let label = sheet.soft(at, Align::End, rate(level.score, sheet.language));
    sheet.tag(label.droppable());
}

/// Where a line leaves the area for the last time.
fn last_inside(points: &[Point], area: &Area) -> Option<Point> {
    let is_inside =
        |point: &Point| (area.left..=area.right).contains(&point.0) && (area.top..=area.bottom).contains(&point.1);
    points.iter().rev().find(|point| is_inside(point)).copied()
}

/// A system with its score, that of the best in words.
fn draw_system(solution: &Solution, system: usize, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark(MARKS[system]);
    let (theme, language) = (sheet.theme, sheet.language);
    let rates = solution.systems[system].rates;
    let at = axes.at(rates.employee, rates.stranger);
    let color = color(theme, system);
    let is_best = solution.ranking().winners.contains(&system);
    if is_best {
        sheet.dot(&axes.area.inset(-1.0, -1.0, -1.0, -1.0), at, 13.0, color.faded(0.35));
    }
    sheet.handle(EMPLOYEE[system], at, Direction::Horizontal, axes.x, color);
    sheet.handle(STRANGER[system], at, Direction::Vertical, axes.y, color);
    let value = score(solution.score(system), language);
    let text = match (language, is_best) {
        (_, false) => format!("{}: {value}", name(system)),
        (Language::Russian, true) => format!("{}: {value}, лучшая", name(system)),
        (Language::English, true) => format!("{}: {value}, best", name(system)),
    };
    let label = sheet.value((at.0 + 14.0, at.1 - theme.label_px * 0.8), Align::Start, text, color);
    sheet.tag(label.or_around(at, 14.0).or_shorter(format!("{} {value}", name(system))));
}

/// The systems of a frozen setting as crosses, and the level of its best one.
fn draw_ghost(ghost: &Solution, index: usize, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("ghost");
    let pen = sheet.theme.ghost(index);
    let best = ghost.levels.iter().find(|level| level.is_best);
    let points = best.map(|level| level.curve.to_points(&axes.x, &axes.y)).unwrap_or_default();
    sheet.line(&axes.area, &points, pen);
    for system in &ghost.systems {
        let (x, y) = axes.at(system.rates.employee, system.rates.stranger);
        let around = axes.area.inset(-1.0, -1.0, -1.0, -1.0);
        sheet.rule(&around, (x - 6.0, y - 6.0), (x + 6.0, y + 6.0), pen);
        sheet.rule(&around, (x - 6.0, y + 6.0), (x + 6.0, y - 6.0), pen);
    }
    let sign = last_inside(&points, &axes.area).unwrap_or((axes.area.left, axes.area.bottom));
    sheet.ghost_sign((sign.0 - 20.0, sign.1 - 10.0), index);
}

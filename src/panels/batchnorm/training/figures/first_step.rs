//! How far the first step moves the weights, by their scale: where batch normalization follows, as one over its square.

use super::super::Training;
use super::super::by_scale::{ByScale, SCALES};
use super::super::params::Params;
use super::super::solution::Solution;
use super::super::words::{FIRST_STEP, SCALE, name, number};
use super::{color, mark, pen};
use crate::language::{percent, with_percent_sign};
use crate::panel::Scene;
use crate::panels::shared::{Side, draw_level};
use crate::plot::{
    Align, Axes, AxisText, Direction, Point, Scale, Sheet, Tick, bottom_axis, left_axis, with_room_for_left_axis,
};

/// The relative steps that are seen in any case.
const USUAL: (f64, f64) = (1e-4, 1.0);
/// Beyond these the axis does not follow.
const FURTHEST: (f64, f64) = (1e-9, 1e3);

/// Draws the curves and the place on them. While the room still guesses, only the place: the answer could be read off
/// the curve.
pub fn draw(scene: &Scene<'_, Training>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(scene, sheet);
    draw_axes(sheet, &axes);
    let is_open = scene.guess.is_some_and(|guess| guess.is_open);
    for curve in &solution.first_steps {
        sheet.mark(mark(curve.normalization));
        if !is_open {
            let points: Vec<Point> = axes.points(&curve.curve);
            sheet.line(&axes.area, &points, pen(sheet.theme, curve.normalization));
        }
        draw_now(curve, params, sheet, &axes);
    }
    if !is_open {
        name_curves(solution, sheet, &axes);
    }
    if let Some(guess) = scene.guess {
        draw_level(guess, Side::Left, sheet, &axes.area, &axes.y);
    }
    draw_handle(params, sheet, &axes);
}

fn settled_axes(scene: &Scene<'_, Training>, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let right = if sheet.is_narrow() { 1.2 } else { 7.5 };
    let area = sheet.area().inset(text_px * 3.9, text_px * 2.4, text_px * right, text_px * 3.5);
    let is_open = scene.guess.is_some_and(|guess| guess.is_open);
    let curves = scene.solution.first_steps.iter();
    let drawn = curves.clone().flat_map(|curve| &curve.curve).map(|point| point.1).filter(|_| !is_open);
    let steps = drawn.chain(curves.filter_map(|curve| curve.now)).chain(scene.guess.map(|guess| guess.value));
    let (low, high) = steps.filter(|step| *step > 0.0).fold(USUAL, |(low, high), step| (low.min(step), high.max(step)));
    let needed = (low.max(FURTHEST.0), high.min(FURTHEST.1));
    let wanted = (needed.0 / 1.5, needed.1 * 1.5);
    let y = Scale::logarithmic(sheet.memory.settle_logarithmic("step", needed, wanted), area.upwards());
    let area = with_room_for_left_axis(sheet, &area, &levels(sheet, &y));
    let x = Scale::logarithmic(SCALES, area.across());
    Axes { area, x, y: Scale::logarithmic(y.domain(), area.upwards()) }
}

fn levels(sheet: &Sheet, y: &Scale) -> Vec<Tick> {
    let wanted = if sheet.is_narrow() { 5 } else { 7 };
    let write = |value: f64, _| with_percent_sign(&number(100.0 * value, sheet.language), sheet.language);
    Tick::all(y, wanted, write)
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let levels = levels(sheet, &axes.y);
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: FIRST_STEP.get(language), ticks: &levels });
    let scales = Tick::all(&axes.x, 7, |value, _| number(value, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: SCALE.get(language), ticks: &scales });
}

/// The step at the scale that is set, with its number.
fn draw_now(curve: &ByScale, params: &Params, sheet: &mut Sheet, axes: &Axes) {
    let Some(now) = curve.now.filter(|now| *now > 0.0) else { return };
    let color = color(sheet.theme, curve.normalization);
    let at = axes.at(axes.x.clamp(params.scale), axes.y.clamp(now));
    sheet.dot(&axes.area, at, 6.0, color);
    let text = percent(now, sheet.language);
    // Above a curve that falls and below one that rises.
    let is_falling = curve.curve.first().zip(curve.curve.last()).is_none_or(|(first, last)| first.1 > last.1);
    let down = if is_falling { -0.9 } else { 0.9 } * sheet.theme.label_px;
    let tag = sheet.value((at.0 + 12.0, at.1 + down), Align::Start, text, color);
    sheet.tag(tag.or_around(at, 10.0));
}

fn name_curves(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    for curve in &solution.first_steps {
        let Some(end) = curve.curve.iter().rev().find(|point| axes.y.contains(point.1)) else { continue };
        let at = axes.at(end.0, end.1);
        sheet.mark(mark(curve.normalization));
        let text = name(curve.normalization).get(sheet.language).to_owned();
        let color = color(sheet.theme, curve.normalization);
        let tag = if sheet.is_narrow() {
            sheet.value((at.0 - 8.0, at.1 - 14.0), Align::End, text, color)
        } else {
            sheet.value((at.0 + 10.0, at.1), Align::Start, text, color)
        };
        sheet.tag(tag.or_around(at, 10.0));
    }
}

/// The scale of the weights, to be pulled along the axis.
fn draw_handle(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("scale");
    let px = axes.x.to_px(axes.x.clamp(params.scale));
    sheet.handle("scale", (px, axes.area.bottom), Direction::Horizontal, axes.x, sheet.theme.ink);
}

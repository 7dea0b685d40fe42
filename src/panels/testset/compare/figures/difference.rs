//! The density of the difference: how much of it lies on either side of zero, and its interval.

use super::super::solution::Gap;
use super::super::words::{A_BETTER, APART, B_BETTER, GAP, GAP_SHORT, TOGETHER, bare_points, chance};
use super::super::{Compare, Params, Solution};
use crate::language::{Words, fixed};
use crate::panel::Scene;
use crate::plot::{
    Align, Axes, AxisText, Color, Curve, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis, marks,
};

/// Room above the peak for the words on both sides of zero.
const HEADROOM: f64 = 1.22;
/// Where a frozen density has fallen to this share of its peak, its sign is placed beside it.
const SIGN_AT: f64 = 0.45;
/// The density of the other way is named at this share of its peak.
const NAME_AT: f64 = 0.75;
/// It is shown whole unless it is this many times as high.
const HIGHEST_OTHER: f64 = 2.6;

/// Draws the density, split at zero, with the interval, and a ring that moves the error of B.
pub fn draw(scene: &Scene<'_, Compare>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(scene, sheet);
    draw_axis(sheet, &axes);
    draw_ghosts(scene, sheet, &axes);
    draw_sides(solution, sheet, &axes);
    draw_other(params, solution, sheet, &axes);
    sheet.mark("difference");
    let pen = Stroke::solid(sheet.theme.blue, sheet.theme.curve_px);
    sheet.line(&axes.area, &solution.gap.density.to_points(&axes.x, &axes.y), pen);
    draw_zero(sheet, &axes);
    draw_interval(solution, sheet, &axes);
    draw_ring(params, solution, sheet, &axes);
}

fn settled_axes(scene: &Scene<'_, Compare>, sheet: &mut Sheet) -> Axes {
    let theme = sheet.theme;
    let area = sheet.area().inset(20.0, theme.label_px * 0.6, 20.0, theme.text_px * 3.6);
    let densities = || scene.ghosts.iter().map(|(_, ghost)| &ghost.gap.density).chain([&scene.solution.gap.density]);
    // Zero is what the difference is held against, so it is always seen.
    let ends = densities().map(Curve::ends).chain([scene.solution.gap.ends, (0.0, 0.0)]);
    let (low, high) = ends.fold((0.0_f64, 0.0_f64), |(low, high), (first, last)| (low.min(first), high.max(last)));
    let air = 0.08 * (high - low);
    let wanted = ((low - air).max(-1.0), (high + air).min(1.0));
    let x = Scale::linear(sheet.memory.settle("difference", (low.max(-1.0), high.min(1.0)), wanted), area.across());
    let peak = densities().map(Curve::peak).fold(1e-9, f64::max);
    let other = scene.solution.other.density.peak();
    let peak = if other <= HIGHEST_OTHER * peak { peak.max(other) } else { peak };
    let top = sheet.memory.settle("density", (0.0, peak * 1.1), (0.0, peak * HEADROOM)).1;
    Axes { area, x, y: Scale::linear((0.0, top), area.upwards()) }
}

fn draw_axis(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let wanted = if sheet.is_narrow() { 4 } else { 8 };
    let ticks = Tick::all(&axes.x, wanted, |value, step| {
        let decimals = (0..10).find(|decimals| step * 100.0 * libm::pow(10.0, f64::from(*decimals)) > 0.999);
        fixed(100.0 * value, decimals.unwrap_or(10) as usize, language)
    });
    let title = if sheet.is_narrow() { GAP_SHORT } else { GAP };
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: title.get(language), ticks: &ticks });
}

/// Draws the frozen densities, each with its sign at the right flank.
fn draw_ghosts(scene: &Scene<'_, Compare>, sheet: &mut Sheet, axes: &Axes) {
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let flank = ghost.gap.density.right_flank(SIGN_AT, &axes.x);
        let sign = flank.map(|at| (axes.x.to_px(at.0) + 6.0, axes.y.to_px(at.1) - sheet.theme.label_px * 0.3));
        marks::ghost(sheet, &axes.area, &ghost.gap.density.to_points(&axes.x, &axes.y), index, sign);
    }
}

/// The areas left and right of zero, and what they mean.
fn draw_sides(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let Gap { a_better, b_better, density, .. } = &solution.gap;
    let zero = density.ends().0 < 0.0 && 0.0 < density.ends().1;
    let edge = zero.then(|| (0.0, density.height_at(0.0)));
    let points = |is_inside: fn(f64) -> bool| density.points().iter().copied().filter(move |point| is_inside(point.0));
    let (orange, blue) = (sheet.theme.orange, sheet.theme.blue);
    let left: Vec<_> = points(|place| place < 0.0).chain(edge).collect();
    sheet.mark("worse");
    draw_area(&left, orange, sheet, axes);
    name_side(Align::End, A_BETTER, chance(*a_better, *b_better, sheet.language), orange, sheet, axes);
    let right: Vec<_> = edge.into_iter().chain(points(|place| place > 0.0)).collect();
    sheet.mark("better");
    draw_area(&right, blue, sheet, axes);
    name_side(Align::Start, B_BETTER, chance(*b_better, *a_better, sheet.language), blue, sheet, axes);
}

/// Says beside the top of the zero line what its side means, or at the edge of the sheet where there is no room.
fn name_side(align: Align, name: Words, chance: String, color: Color, sheet: &mut Sheet, axes: &Axes) {
    let line_px = sheet.theme.label_px;
    let top = axes.area.top + 0.7 * line_px;
    let zero = axes.x.to_px(0.0);
    let (beside, end, inwards) = match align {
        Align::End => (zero - 12.0, axes.area.left, Align::Start),
        Align::Start | Align::Middle => (zero + 12.0, axes.area.right, Align::End),
    };
    let text = format!("{}: {chance}", name.get(sheet.language));
    let label = sheet.value((beside, top), align, text, color).or((end, top), inwards);
    sheet.tag(label.or((end, top + 1.3 * line_px), inwards).or_shorter(chance));
}

fn draw_area(inside: &[(f64, f64)], color: Color, sheet: &mut Sheet, axes: &Axes) {
    let (Some(first), Some(last)) = (inside.first(), inside.last()) else { return };
    let mut outline: Vec<Point> = inside.iter().map(|point| (axes.x.to_px(point.0), axes.y.to_px(point.1))).collect();
    outline.extend([last, first].map(|point| (axes.x.to_px(point.0), axes.area.bottom)));
    sheet.fill(&axes.area, &outline, color.faded(sheet.theme.band_opacity));
}

/// The density if the models were tried in the other way.
fn draw_other(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("other");
    let density = &solution.other.density;
    let pen = Stroke::solid(theme.soft, theme.curve_px * 0.6).with_dash(Dash::Dashed);
    sheet.line(&axes.area, &density.to_points(&axes.x, &axes.y), pen);
    let name = if params.is_paired() { APART } else { TOGETHER };
    if let Some(flank) = density.right_flank(NAME_AT, &axes.x) {
        let at = (axes.x.to_px(flank.0), axes.y.to_px(flank.1).max(axes.area.top));
        let label = sheet.value(
            (at.0 + 8.0, at.1 - theme.label_px * 0.4),
            Align::Start,
            name.get(sheet.language).to_owned(),
            theme.soft,
        );
        sheet.tag(label.or_around(at, 10.0).droppable());
    }
}

/// No difference, as a line.
fn draw_zero(sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("zero");
    let zero = axes.x.to_px(0.0);
    let pen = Stroke::solid(theme.ink, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    sheet.rule(&axes.area, (zero, axes.area.bottom), (zero, axes.area.top), pen);
}

/// The interval as a bracket above the axis, with its ends in points.
fn draw_interval(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("interval");
    let (low, high) = solution.gap.ends;
    let (left, right) = (axes.x.to_px(low), axes.x.to_px(high));
    let height = axes.area.bottom - theme.label_px * 1.5;
    let pen = Stroke::solid(theme.ink, theme.curve_px * 0.7);
    sheet.rule(&axes.area, (left, height), (right, height), pen);
    for end in [left, right] {
        sheet.rule(&axes.area, (end, height - 7.0), (end, height + 7.0), pen);
    }
    for (place, px, side, align) in [(low, left, -8.0, Align::End), (high, right, 8.0, Align::Start)] {
        let text = bare_points(place, solution.gap.ends, sheet.language);
        let label = sheet.value((px + side, height), align, text, theme.ink);
        sheet.tag(label.or((px, height - theme.label_px), Align::Middle).or_around((px, height), 12.0));
    }
}

/// The observed difference: where B is moved.
fn draw_ring(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("observed");
    let [a, b] = &solution.models;
    let observed = (a.errors - b.errors) / params.n;
    let (low, high) = axes.x.domain();
    // The error of B falls from left to right.
    let errors = Scale::linear((params.error_a - high, params.error_a - low), (axes.area.right, axes.area.left));
    let at = (axes.x.to_px(axes.x.clamp(observed)), axes.area.bottom);
    sheet.handle("error_b", at, Direction::Horizontal, errors, sheet.theme.orange);
}

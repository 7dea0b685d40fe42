//! The scores as the exponent of the mean changes, or the share of strangers, and where another system takes the lead.

use super::super::change::{EXPONENTS, SHARES};
use super::super::params::{Mean, Params};
use super::super::words::{EXPONENT, SCORE, SHARE, TO_MINIMUM, name, name_of};
use super::super::{Change, OneNumber};
use super::{MARKS, color};
use crate::language::{fixed, percent, significant};
use crate::panel::Scene;
use crate::plot::marks::{EndName, name_ends};
use crate::plot::{
    Align, Axes, AxisText, Curve, Dash, Direction, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks,
    with_room_for_left_axis,
};

/// Draws the curves, the places where the winner changes, and what is chosen now.
pub fn draw(scene: &Scene<'_, OneNumber>, sheet: &mut Sheet) {
    let change = &scene.solution.change;
    let axes = settled_axes(scene, sheet);
    draw_axes(scene.params, sheet, &axes);
    for (index, (params, ghost)) in scene.ghosts.iter().enumerate() {
        // A curve by something else has no place on this axis.
        if params.is_f_beta() == scene.params.is_f_beta() {
            draw_ghost(&ghost.change, index, sheet, &axes);
        }
    }
    draw_now(scene.params, sheet, &axes);
    let mut names = Vec::new();
    for (system, curve) in change.curves.iter().enumerate().rev() {
        sheet.mark(MARKS[system]);
        let color = color(sheet.theme, system);
        let points = curve.to_points(&axes.x, &axes.y);
        let dash = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::Dashed][system.min(3)];
        sheet.line(&axes.area, &points, Stroke::solid(color, sheet.theme.curve_px).with_dash(dash));
        if let Some(end) = points.last() {
            names.push(EndName { mark: MARKS[system], end: *end, text: name(system).to_owned(), color });
        }
    }
    name_ends(sheet, &axes.area, names);
    draw_turns(scene.params, change, sheet, &axes);
}

fn settled_axes(scene: &Scene<'_, OneNumber>, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 3.6, text_px * 2.4, sheet.theme.label_px * 2.0, text_px * 3.6);
    let heights = || scene.solution.change.curves.iter().flat_map(Curve::points).map(|point| point.1);
    let (least, peak) = (heights().fold(1.0, f64::min), heights().fold(0.0, f64::max));
    // Fifths of the axis, so that curves of means fill it; F goes down to 0.
    let low = if scene.params.is_f_beta() || peak > 1.0 { 0.0 } else { (5.0 * least - 0.1).floor().max(0.0) / 5.0 };
    let wanted = (low, if peak <= 1.0 { 1.0 } else { 1.1 * peak });
    let name = if scene.params.has_speed() { "score with speed" } else { "score" };
    let domain = sheet.memory.settle(name, (least.max(low), peak), wanted);
    let y = Scale::linear(domain, area.upwards());
    let ticks = Tick::all(&y, 5, |value, step| decimals(value, step, sheet));
    let area = with_room_for_left_axis(sheet, &area, &ticks);
    let x = if scene.params.is_f_beta() {
        Scale::logarithmic(SHARES, area.across())
    } else {
        Scale::linear(EXPONENTS, area.across())
    };
    Axes { area, x, y }
}

fn decimals(value: f64, step: f64, sheet: &Sheet) -> String {
    let decimals = (-libm::floor(libm::log10(step) + 1e-9)).clamp(0.0, 9.0);
    fixed(value, decimals as usize, sheet.language)
}

fn draw_axes(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let wanted = if sheet.is_narrow() { 3 } else { 6 };
    let (title, across) = if params.is_f_beta() {
        (SHARE, Tick::all(&axes.x, wanted, |value, _| percent(value, language)))
    } else {
        (EXPONENT, Tick::all(&axes.x, wanted, |value, _| fixed(value, 0, language)))
    };
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: title.get(language), ticks: &across });
    let upwards = Tick::all(&axes.y, 5, |value, step| decimals(value, step, sheet));
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: SCORE.get(language), ticks: &upwards });
}

/// The mean that is chosen as a line across, with the names of the others; or the share of strangers as a ring.
fn draw_now(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("now");
    let (theme, area, language) = (sheet.theme, &axes.area, sheet.language);
    let faint = Stroke::solid(theme.soft, theme.rule_px).with_dash(Dash::Dashed);
    if params.is_f_beta() {
        let px = axes.x.to_px(axes.x.clamp(params.share));
        sheet.rule(area, (px, area.top), (px, area.bottom), Stroke::solid(theme.ink, 1.5 * theme.rule_px));
        sheet.handle("share", (px, area.bottom), Direction::Horizontal, axes.x, theme.ink);
        let at = (px + 10.0, area.top + theme.label_px * 0.7);
        let label = sheet.value(at, Align::Start, percent(params.share, language), theme.ink);
        sheet.tag(label.or((px - 10.0, at.1), Align::End));
        return;
    }
    for mean in [Mean::Harmonic, Mean::Geometric, Mean::Arithmetic] {
        let Some(exponent) = mean.exponent() else { continue };
        let px = axes.x.to_px(exponent);
        let is_chosen = mean == params.mean;
        let pen = if is_chosen { Stroke::solid(theme.ink, 1.5 * theme.rule_px) } else { faint };
        sheet.rule(area, (px, area.top), (px, area.bottom), pen);
        let at = (px - 8.0, area.bottom - theme.text_px * 0.7);
        let label = sheet.soft(at, Align::End, name_of(mean).get(language).to_owned());
        sheet.tag(label.droppable());
    }
    let at = (area.left + 6.0, area.bottom - theme.text_px * 0.7);
    let label = sheet.soft(at, Align::Start, TO_MINIMUM.get(language).to_owned());
    sheet.tag(label.droppable());
}

/// Dots where another system takes the lead.
fn draw_turns(params: &Params, change: &Change, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("turn");
    let (theme, language) = (sheet.theme, sheet.language);
    for turn in &change.turns {
        let at = (axes.x.to_px(turn.place), axes.y.to_px(turn.score));
        sheet.dot(&axes.area, at, 6.0, theme.ink);
        let place = if params.is_f_beta() {
            percent(turn.place, language)
        } else {
            format!("r\u{a0}=\u{a0}{}", significant(turn.place, 2, language))
        };
        let text = format!("{} → {}: {place}", name(turn.before), name(turn.after));
        let label = sheet.value((at.0, at.1 - theme.label_px * 1.2), Align::Middle, text, theme.ink);
        sheet.tag(label.or_around(at, 10.0).droppable());
    }
}

fn draw_ghost(change: &Change, index: usize, sheet: &mut Sheet, axes: &Axes) {
    let all = change.curves.iter().map(|curve| curve.to_points(&axes.x, &axes.y));
    for (system, points) in all.enumerate() {
        let sign = points.first().filter(|_| system == 0).map(|at| (at.0 + 20.0, at.1 - 12.0));
        marks::ghost(sheet, &axes.area, &points, index, sign);
    }
}

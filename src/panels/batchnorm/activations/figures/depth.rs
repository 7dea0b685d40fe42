//! The standard deviation of the activations by depth, without normalization and with it.

use super::super::params::{ActivationChoice, Params};
use super::super::solution::Twin;
use super::super::text::{DEVIATION, INPUT, LAYER, NORMALIZED, PLAIN};
use super::super::{Activations, Solution};
use super::ghosts::draw_ghosts;
use crate::language::{Words, count, significant};
use crate::panel::Scene;
use crate::panels::shared::{Side, draw_level};
use crate::plot::marks::EndName;
use crate::plot::{
    Align, Area, AxisText, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks,
    with_room_for_left_axis,
};

/// The axis reaches at least from here …
const USUAL_LOW: f64 = 1e-3;
/// … to here.
const USUAL_HIGH: f64 = 1e3;
/// A decade beyond the furthest value, where the axis has to follow.
const AIR: f64 = 10.0;

/// Draws both curves.
pub fn draw(scene: &Scene<'_, Activations>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let theme = sheet.theme;
    let area = sheet.area().inset(theme.text_px * 3.9, theme.text_px * 2.4, theme.text_px * 5.5, theme.text_px * 3.5);
    let deepest = scene.ghosts.iter().map(|(_, ghost)| ghost.depth).fold(solution.depth, usize::max);
    let y = vertical_scale(scene, sheet, &area);
    let levels = levels(sheet, &y);
    let area = with_room_for_left_axis(sheet, &area, &levels);
    let x = Scale::linear((0.0, deepest as f64), area.across());
    draw_axes(sheet, &area, (&x, &y), &levels);
    draw_ghosts(scene, sheet, &area, (&x, &y));
    let curves = [
        ("normalized", &solution.normalized, theme.blue, Dash::Solid),
        ("plain", &solution.plain, theme.orange, Dash::Dashed),
    ];
    for (mark, twin, color, dash) in curves {
        sheet.mark(mark);
        let stroke = Stroke { color, width_px: theme.curve_px, dash };
        draw_curve(sheet, twin, &area, (&x, &y), stroke);
    }
    name_curves(solution, sheet, &area, (&x, &y));
    draw_handle(params, solution, sheet, (&x, &y));
    if let Some(guess) = scene.guess {
        draw_level(guess, Side::Left, sheet, &area, &y);
    }
}

/// The positive, finite deviations of a network: what a logarithmic axis can show.
pub fn deviations(twin: &Twin) -> impl Iterator<Item = (usize, f64)> {
    let layers = twin.layers.iter().enumerate();
    layers.map(|(number, layer)| (number, layer.sd)).filter(|(_, sd)| *sd > 0.0 && sd.is_finite())
}

fn vertical_scale(scene: &Scene<'_, Activations>, sheet: &mut Sheet, area: &Area) -> Scale {
    let Solution { plain, normalized, .. } = scene.solution;
    let ghosts = scene.ghosts.iter().flat_map(|(_, ghost)| deviations(&ghost.plain));
    let all = deviations(plain).chain(deviations(normalized)).chain(ghosts).map(|(_, sd)| sd);
    let all = all.chain(scene.guess.map(|guess| guess.value));
    let (low, high) = all.fold((1.0_f64, 1.0_f64), |(low, high), sd| (low.min(sd), high.max(sd)));
    let wanted =
        (if low < USUAL_LOW { low / AIR } else { USUAL_LOW }, if high > USUAL_HIGH { high * AIR } else { USUAL_HIGH });
    Scale::logarithmic(sheet.memory.settle_logarithmic("deviation", (low, high), wanted), area.upwards())
}

fn levels(sheet: &Sheet, y: &Scale) -> Vec<Tick> {
    let wanted = if sheet.is_narrow() { 5 } else { 7 };
    Tick::all(y, wanted, |value, _| significant(value, 1, sheet.language).replace("1\u{a0}·\u{a0}", ""))
}

fn draw_axes(sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale), levels: &[Tick]) {
    sheet.mark("");
    let language = sheet.language;
    left_axis(sheet, area, y, &AxisText { title: DEVIATION.get(language), ticks: levels });
    let layers = layer_ticks(sheet, x);
    let title = LAYER.get(language);
    bottom_axis(sheet, area, x, &AxisText { title, ticks: &layers });
}

/// The ticks of an axis of layers: whole numbers, the inputs by name.
pub fn layer_ticks(sheet: &Sheet, x: &Scale) -> Vec<Tick> {
    let language = sheet.language;
    let wanted = if sheet.is_narrow() { 5 } else { 10 };
    let ticks =
        Tick::all(
            x,
            wanted,
            |value, _| {
                if value == 0.0 { INPUT.get(language).to_owned() } else { count(value, language) }
            },
        );
    ticks.into_iter().filter(|tick| tick.value.fract() == 0.0).collect()
}

fn draw_curve(sheet: &mut Sheet, twin: &Twin, area: &Area, (x, y): (&Scale, &Scale), pen: Stroke) {
    let points: Vec<Point> = deviations(twin).map(|(number, sd)| (x.to_px(number as f64), y.to_px(sd))).collect();
    sheet.line(area, &points, pen);
    let around = area.inset(-1.0, -1.0, -1.0, -1.0);
    let radius = if points.len() > 25 { 2.5 } else { 4.5 };
    for point in points {
        sheet.dot(&around, point, radius, pen.color);
    }
    if let Some(number) = twin.first_overflow() {
        // The curve goes on upwards from the last layer that is still a number.
        let at = (x.to_px(number as f64), area.top + sheet.theme.label_px);
        let sign = sheet.value(at, Align::Middle, "∞".to_owned(), pen.color);
        sheet.tag(sign.or_around(at, 8.0));
    }
}

/// Each curve's name at its end.
fn name_curves(solution: &Solution, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    let theme = sheet.theme;
    let language = sheet.language;
    let name = |mark, twin: &Twin, name: Words, color| {
        let (number, sd) = deviations(twin).last()?;
        let end = (x.to_px(number as f64), y.to_px(sd));
        Some(EndName { mark, end, text: name.get(language).to_owned(), color })
    };
    let plain = name("plain", &solution.plain, PLAIN, theme.orange);
    let normalized = name("normalized", &solution.normalized, NORMALIZED, theme.blue);
    marks::name_ends(sheet, area, plain.into_iter().chain(normalized).collect());
}

/// The first layer's deviation sets the gain, where it is proportional to it.
fn draw_handle(params: &Params, solution: &Solution, sheet: &mut Sheet, (x, y): (&Scale, &Scale)) {
    let is_proportional = matches!(params.activation, ActivationChoice::Relu | ActivationChoice::Identity);
    let first = solution.plain.layer(1).filter(|layer| layer.sd > 0.0);
    let Some(first) = first.filter(|_| is_proportional) else {
        return;
    };
    sheet.mark("plain");
    let at = (x.to_px(1.0), y.to_px(first.sd));
    let gain_per_deviation = params.gain / first.sd;
    let (low, high) = y.domain();
    let gains = Scale::logarithmic((low * gain_per_deviation, high * gain_per_deviation), y.range_px());
    let color = sheet.theme.orange;
    sheet.handle("gain", at, Direction::Vertical, gains, color);
}

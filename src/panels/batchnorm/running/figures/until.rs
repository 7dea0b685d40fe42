//! After how many batches the start is forgotten, by momentum, with the defaults of two frameworks.

use super::super::Running;
use super::super::controls::LEAST_MOMENTUM;
use super::super::words::{BATCHES_UNTIL, MOMENTUM};
use crate::language::{count, significant};
use crate::panel::Scene;
use crate::panels::shared::{Side, draw_level};
use crate::plot::{
    Align, Area, AxisText, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks,
};

const BATCHES: (f64, f64) = (0.8, 6000.0);
/// What two frameworks begin with: the weight of the new value.
const DEFAULTS: [(&str, f64); 2] = [("Keras", 0.01), ("PyTorch", 0.1)];

/// Draws the curve and a grip at the momentum.
///
/// While the room still guesses, the curve is held back: the answer could be read off it.
pub fn draw(scene: &Scene<'_, Running>, sheet: &mut Sheet) {
    let theme = sheet.theme;
    let area = sheet.area().inset(theme.text_px * 3.6, theme.text_px * 2.2, theme.text_px * 1.4, theme.text_px * 3.6);
    let x = Scale::logarithmic((LEAST_MOMENTUM, 1.0), area.across());
    let y = Scale::logarithmic(BATCHES, area.upwards());
    draw_axes(sheet, &area, &x, &y);
    if scene.guess.is_none_or(|guess| !guess.is_open) {
        sheet.mark("until");
        let points: Vec<Point> =
            scene.solution.untils.iter().map(|&(momentum, batches)| (x.to_px(momentum), y.to_px(batches))).collect();
        sheet.line(&area, &points, Stroke::solid(theme.blue, theme.curve_px));
        for (index, (params, ghost)) in scene.ghosts.iter().enumerate() {
            let at = (x.to_px(params.momentum), y.to_px(y.clamp(ghost.batches_until)));
            let drop = [at, (at.0, area.bottom)];
            marks::ghost(sheet, &area, &drop, index, Some((at.0 + 8.0, f64::midpoint(at.1, area.bottom))));
        }
        name_defaults(scene, sheet, &area, (&x, &y));
    }
    draw_grip(scene, sheet, &area, (&x, &y));
    if let Some(guess) = scene.guess {
        draw_level(guess, Side::Right, sheet, &area, &y);
    }
}

fn draw_axes(sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let ticks = Tick::all(y, 5, |value, _| count(value, language));
    left_axis(sheet, area, y, &AxisText { title: BATCHES_UNTIL.get(language), ticks: &ticks });
    let ticks = Tick::all(x, 5, |value, _| significant(value, 1, language));
    bottom_axis(sheet, area, x, &AxisText { title: MOMENTUM.get(language), ticks: &ticks });
}

/// A dot for each framework, unless the grip is there; its number is on the curve already.
fn name_defaults(scene: &Scene<'_, Running>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    let color = sheet.theme.soft;
    for (name, momentum) in DEFAULTS {
        let curve = &scene.solution.untils;
        let nearest = curve.iter().min_by(|one, other| {
            let distance = |point: &(f64, f64)| (point.0 / momentum - 1.0).abs();
            distance(one).total_cmp(&distance(other))
        });
        let Some((_, batches)) = nearest else { continue };
        let at = (x.to_px(momentum), y.to_px(*batches));
        sheet.mark("defaults");
        sheet.dot(area, at, 5.0, color);
        let label = sheet.value((at.0 - 12.0, at.1 + sheet.theme.label_px), Align::End, name.to_owned(), color);
        sheet.tag(label.or_around(at, 14.0).droppable());
    }
}

/// The grip at these parameters, with the number of batches.
fn draw_grip(scene: &Scene<'_, Running>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    let (theme, language) = (sheet.theme, sheet.language);
    sheet.mark("until");
    let batches = scene.solution.batches_until;
    let at = (x.to_px(scene.params.momentum), y.to_px(y.clamp(batches)));
    let pen = Stroke::solid(theme.blue, theme.rule_px).with_dash(Dash::Dotted);
    sheet.rule(area, at, (at.0, area.bottom), pen);
    if scene.params.collects() {
        sheet.handle("momentum", at, Direction::Horizontal, *x, theme.blue);
    }
    let label = sheet.value((at.0 + 14.0, at.1 - theme.label_px), Align::Start, count(batches, language), theme.blue);
    sheet.tag(label.or_around(at, 12.0));
}

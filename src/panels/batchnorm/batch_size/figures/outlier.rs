//! Where an example goes that is far from the others: in training its own batch holds it, at inference nothing does.

use super::super::law::{DISTANCES, LARGEST_BATCH};
use super::super::text::{DISTANCE_OF_EXAMPLE, INFERENCE, NORMALIZED_VALUE, TRAINING};
use super::super::{BatchSize, Solution};
use crate::language::{count, significant};
use crate::panel::Scene;
use crate::panels::shared::{Side, draw_level};
use crate::plot::{
    Align, Area, AxisText, Dash, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, with_room_for_left_axis,
};

/// The axis of the normalized values, which stays fixed.
const VALUES: (f64, f64) = (0.1, 1e4);

/// Draws both curves and the bound.
///
/// While the room still guesses, the curve of training is held back: the answer could be read off it.
pub fn draw(scene: &Scene<'_, BatchSize>, sheet: &mut Sheet) {
    let (theme, language) = (sheet.theme, sheet.language);
    let area = sheet.area().inset(theme.text_px * 3.4, theme.text_px * 2.4, theme.text_px * 1.6, theme.text_px * 3.5);
    let y = Scale::logarithmic(VALUES, area.upwards());
    let tick = |value: f64| if value < 10.0 { significant(value, 1, language) } else { count(value, language) };
    let values = Tick::all(&y, 5, |value, _| tick(value));
    let area = with_room_for_left_axis(sheet, &area, &values);
    let x = Scale::logarithmic(DISTANCES, area.across());
    sheet.mark("");
    left_axis(sheet, &area, &y, &AxisText { title: NORMALIZED_VALUE.get(language), ticks: &values });
    let distances = Tick::all(&x, if sheet.is_narrow() { 3 } else { 6 }, |value, _| tick(value));
    bottom_axis(sheet, &area, &x, &AxisText { title: DISTANCE_OF_EXAMPLE.get(language), ticks: &distances });
    draw_inference(sheet, &area, (&x, &y));
    if scene.guess.is_none_or(|guess| !guess.is_open) {
        draw_training(scene, sheet, &area, (&x, &y));
    }
    if let Some(guess) = scene.guess {
        draw_level(guess, Side::Left, sheet, &area, &y);
    }
}

/// The statistics of all examples do not move with one: x̂ = x.
fn draw_inference(sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    const NAME_AT: f64 = 30.0;
    sheet.mark("inference");
    let theme = sheet.theme;
    let pen = Stroke { color: theme.orange, width_px: theme.curve_px * 0.8, dash: Dash::Dashed };
    sheet.line(area, &[DISTANCES.0, DISTANCES.1].map(|value| (x.to_px(value), y.to_px(value))), pen);
    let at = (x.to_px(NAME_AT) - 10.0, y.to_px(NAME_AT) - theme.label_px * 0.4);
    let label = sheet.value(at, Align::End, INFERENCE.get(sheet.language).to_owned(), pen.color);
    sheet.tag(label.or_around(at, 14.0));
}

fn draw_training(scene: &Scene<'_, BatchSize>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    let (theme, language) = (sheet.theme, sheet.language);
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        sheet.mark("ghost");
        sheet.line(area, &ghost.outlier.to_points(x, y), theme.ghost(index));
        let level = y.to_px(ghost.largest);
        sheet.ghost_sign((area.right - 16.0, level - theme.label_px * 0.7), index);
    }
    sheet.mark("training");
    let Solution { outlier, largest, .. } = scene.solution;
    sheet.line(area, &outlier.to_points(x, y), Stroke::solid(theme.blue, theme.curve_px));
    let level = y.to_px(*largest);
    let pen = Stroke::solid(theme.blue, theme.rule_px).with_dash(Dash::Dotted);
    sheet.rule(area, (area.left, level), (area.right, level), pen);
    let bound = format!("√(m\u{a0}−\u{a0}1)\u{a0}=\u{a0}{}", significant(*largest, 3, language));
    let text = format!("{}, {bound}", TRAINING.get(language));
    let side = if scene.params.m > 0.5 * LARGEST_BATCH { 1.0 } else { -1.0 };
    let [first, second] = [side, -side].map(|side| (area.right - 8.0, level + side * theme.label_px * 0.8));
    let label = sheet.value(first, Align::End, text, theme.blue).or(second, Align::End);
    sheet.tag(label.or((area.right - 8.0, level + 2.2 * theme.label_px), Align::End).or_shorter(bound));
}

//! The rates of the same tracks beside each other: MOTA, IDF1, recall, precision.

use super::super::words::{PRECISION, RATE, RECALL};
use super::super::{Solution, Tracking};
use crate::language::{Language, fixed};
use crate::panel::Scene;
use crate::panels::shared::{Side, draw_level};
use crate::plot::{Align, Area, AxisText, Color, Scale, Sheet, Stroke, Tick, left_axis};

/// The axis leaves room for the number above a bar of height 1.
const HIGHEST: f64 = 1.1;
/// A bar takes this share of its place.
const SHARE: f64 = 0.5;
/// The names of the formula's marks, and how many bars there are.
const MARKS: [&str; 4] = ["mota", "idf1", "recall", "precision"];
/// Which of them is to be guessed.
const IDF1: usize = 1;

/// Draws the bars with their numbers, and the guess across them.
///
/// While the room still guesses, IDF1 is held back: the answer could be read off it.
pub fn draw(scene: &Scene<'_, Tracking>, sheet: &mut Sheet) {
    let Scene { solution, .. } = *scene;
    let theme = sheet.theme;
    let area = sheet.area().inset(theme.text_px * 3.2, theme.text_px * 2.2, theme.text_px * 1.2, theme.text_px * 3.2);
    let lowest = solution.mota.min(0.0);
    let wanted = (if lowest < 0.0 { (2.0 * lowest).floor() / 2.0 } else { 0.0 }, HIGHEST);
    let y = Scale::linear(sheet.memory.settle("rate", (lowest, 1.0), wanted), area.upwards());
    sheet.mark("");
    let language = sheet.language;
    let decimals = usize::from(y.tick_step(5) < 1.0);
    let ticks = Tick::all(&y, 5, |value, _| fixed(value, decimals, language));
    left_axis(sheet, &area, &y, &AxisText { title: RATE.get(language), ticks: &ticks });
    let is_open = scene.guess.is_some_and(|guess| guess.is_open);
    draw_ghosts(scene, sheet, &area, &y);
    for index in 0..MARKS.len() {
        if !(is_open && index == IDF1) {
            draw_bar(index, solution, sheet, &area, &y);
        }
        draw_name(index, sheet, &area);
    }
    sheet.mark("");
    let zero = y.to_px(0.0);
    sheet.rule(&area, (area.left, zero), (area.right, zero), Stroke::solid(theme.ink, theme.rule_px));
    if let Some(guess) = scene.guess {
        let (left, right) = edges(IDF1, &area);
        let side = if guess.is_open { Side::Gap(f64::midpoint(left, right)) } else { Side::Right };
        draw_level(guess, side, sheet, &area, &y);
    }
}

fn value_of(index: usize, solution: &Solution) -> f64 {
    [solution.mota, solution.idf1, solution.recall, solution.precision].get(index).copied().unwrap_or_default()
}

fn name_of(index: usize, language: Language) -> &'static str {
    ["MOTA", "IDF1", RECALL.get(language), PRECISION.get(language)].get(index).copied().unwrap_or_default()
}

/// The left and the right edge of a bar.
fn edges(index: usize, area: &Area) -> (f64, f64) {
    let place = area.width_px() / MARKS.len() as f64;
    let middle = area.left + (index as f64 + 0.5) * place;
    (middle - 0.5 * SHARE * place, middle + 0.5 * SHARE * place)
}

fn draw_bar(index: usize, solution: &Solution, sheet: &mut Sheet, area: &Area, y: &Scale) {
    let theme = sheet.theme;
    let colors: [Color; 4] = [theme.blue, theme.orange, theme.soft, theme.soft];
    let color = colors[index % colors.len()];
    let value = value_of(index, solution);
    let (left, right) = edges(index, area);
    sheet.mark(MARKS[index]);
    // Paper first, so that no rule of the axis shines through.
    for color in [theme.paper, color.faded(if index < 2 { 0.8 } else { 0.4 })] {
        sheet.bar(area, (left, y.to_px(0.0)), (right, y.to_px(value)), color);
    }
    let above = y.to_px(value.max(0.0)) - theme.label_px * 0.75;
    let text = fixed(value, 3, sheet.language);
    let label = sheet.value((f64::midpoint(left, right), above), Align::Middle, text, color);
    sheet.tag(label.or_shorter(fixed(value, 2, sheet.language)));
}

fn draw_name(index: usize, sheet: &mut Sheet, area: &Area) {
    sheet.mark(MARKS[index]);
    let (left, right) = edges(index, area);
    let below = area.bottom + sheet.theme.text_px * 1.1;
    let label =
        sheet.soft((f64::midpoint(left, right), below), Align::Middle, name_of(index, sheet.language).to_owned());
    sheet.tag(label.or((f64::midpoint(left, right), below + sheet.theme.text_px * 1.2), Align::Middle));
}

/// The heights of frozen bars, with their signs.
fn draw_ghosts(scene: &Scene<'_, Tracking>, sheet: &mut Sheet, area: &Area, y: &Scale) {
    sheet.mark("ghost");
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let pen = sheet.theme.ghost(index);
        for bar in 0..MARKS.len() {
            let (left, right) = edges(bar, area);
            let height = y.to_px(y.clamp(value_of(bar, ghost)));
            let beyond = 0.3 * (right - left);
            sheet.rule(area, (left - beyond, height), (right + beyond, height), pen);
            if bar == 0 {
                sheet.ghost_sign((right + beyond, height), index);
            }
        }
    }
}

//! The dots stage by stage: a row a stage, lines from row to row, and the mean ± SD of each as a bar.

use super::super::params::{MOST_DOTS, Params};
use super::super::words::value_in_words;
use super::super::{Row, Solution, Transform};
use super::frame::{self, Frame};
use crate::panel::{GUESS, Guess, Scene};
use crate::plot::{Align, Direction, Sheet, Stroke};

const CONTROLS: [&str; MOST_DOTS] = ["x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8"];
/// The marks of the rows, which the symbols of the formula light.
const MARKS: [&str; 5] = ["input", "centred", "normalized", "scaled", "shifted"];
/// Half the height of a bar.
const BAR_PX: f64 = 7.0;
const DOT_PX: f64 = 5.5;

/// Draws the rows up to the stage, what is frozen, and the guess.
pub fn draw(scene: &Scene<'_, Transform>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let frame = Frame::new(scene, sheet);
    frame::draw(&frame, params, solution, sheet);
    let shown = &solution.rows[..=params.stage.row()];
    for (row, batch) in shown.iter().enumerate() {
        draw_spread(&frame, row, batch, sheet);
    }
    draw_ways(&frame, shown, sheet);
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        draw_ghost(&frame, ghost, index, sheet);
    }
    for (row, batch) in shown.iter().enumerate() {
        draw_dots(&frame, row, batch, sheet);
    }
    // The values of the input can be read off the axis above it.
    if let [_, .., batch] = shown {
        name_others(&frame, shown.len() - 1, batch, sheet);
    }
    draw_mean(&frame, params, solution, sheet);
    if let Some(guess) = scene.guess {
        draw_guess(&frame, guess, sheet);
    }
}

/// The bar from the mean minus one standard deviation to the mean plus one.
fn draw_spread(frame: &Frame, row: usize, batch: &Row, sheet: &mut Sheet) {
    sheet.mark("deviation");
    let theme = sheet.theme;
    let (scale, height) = (frame.scale(row), frame.height_px(row));
    let [left, right] = [batch.mean - batch.deviation, batch.mean + batch.deviation].map(|value| scale.to_px(value));
    let color = theme.blue.faded(theme.band_opacity);
    sheet.bar(&frame.around(), (left, height - BAR_PX), (right, height + BAR_PX), color);
    sheet.mark("mean");
    let px = scale.to_px(batch.mean);
    let half = BAR_PX + 5.0;
    let pen = Stroke::solid(theme.ink, 2.0);
    sheet.rule(&frame.around(), (px, height - half), (px, height + half), pen);
}

/// The path of each dot from row to row, that of the painted one on top.
fn draw_ways(frame: &Frame, shown: &[Row], sheet: &mut Sheet) {
    let theme = sheet.theme;
    for (row, pair) in shown.windows(2).enumerate() {
        sheet.mark(MARKS[row + 1]);
        let ends = pair[0].values.iter().zip(&pair[1].values).enumerate();
        for (dot, (from, to)) in ends.rev() {
            let from = (frame.scale(row).to_px(*from), frame.height_px(row));
            let to = (frame.scale(row + 1).to_px(*to), frame.height_px(row + 1));
            let pen = if dot == 0 {
                Stroke::solid(theme.orange, theme.curve_px * 0.8)
            } else {
                Stroke::solid(theme.blue.faded(0.4), theme.rule_px * 1.3)
            };
            sheet.rule(&frame.around(), from, to, pen);
        }
    }
}

/// The dots of a row, the painted one on top with its value; those of the first row can be dragged.
fn draw_dots(frame: &Frame, row: usize, batch: &Row, sheet: &mut Sheet) {
    sheet.mark(MARKS[row]);
    let (theme, language) = (sheet.theme, sheet.language);
    let (scale, height) = (frame.scale(row), frame.height_px(row));
    for (dot, value) in batch.values.iter().enumerate().rev() {
        let color = if dot == 0 { theme.orange } else { theme.blue };
        let at = (scale.to_px(*value), height);
        if row == 0 {
            sheet.handle(CONTROLS[dot], at, Direction::Horizontal, *scale, color);
        } else {
            sheet.dot(&frame.around(), at, if dot == 0 { DOT_PX + 2.0 } else { DOT_PX }, color);
        }
        if dot == 0 {
            let beside = (at.0 + 14.0, height + if row == 0 { 1.0 } else { -1.0 } * theme.label_px);
            let label = sheet.value(beside, Align::Start, value_in_words(*value, language), color);
            sheet.tag(label.or_around(at, 12.0));
        }
    }
}

/// The values of the dots that are not painted, in the last row, as far as there is room.
fn name_others(frame: &Frame, row: usize, batch: &Row, sheet: &mut Sheet) {
    sheet.mark(MARKS[row]);
    let (theme, language) = (sheet.theme, sheet.language);
    let above = frame.height_px(row) - theme.label_px;
    for value in batch.values.iter().skip(1) {
        let at = (frame.scale(row).to_px(*value) + 4.0, above);
        let label = sheet.value(at, Align::Start, value_in_words(*value, language), theme.blue);
        sheet.tag(label.droppable());
    }
}

/// The name of the mean, below the row of the input.
fn draw_mean(frame: &Frame, params: &Params, solution: &Solution, sheet: &mut Sheet) {
    sheet.mark("mean");
    let (theme, language) = (sheet.theme, sheet.language);
    let at = (frame.scale(0).to_px(solution.mean), frame.height_px(0));
    let text = format!("μ\u{a0}=\u{a0}{}", value_in_words(solution.mean, language));
    let below = (at.0 - 8.0, at.1 + BAR_PX + 8.0 + theme.label_px * 0.6);
    let label = sheet.value(below, Align::End, text, theme.ink);
    let label = label.or((at.0 + 8.0, below.1), Align::Start);
    // Beneath the first row there is nothing yet, before the mean is subtracted.
    sheet.tag(if params.stage.row() == 0 { label } else { label.droppable() });
}

/// Where the dots of a frozen setting end, with its sign.
fn draw_ghost(frame: &Frame, ghost: &Solution, index: usize, sheet: &mut Sheet) {
    sheet.mark("ghost");
    let last = MARKS.len() - 1;
    let pen = sheet.theme.ghost(index);
    let (scale, height) = (frame.scale(last), frame.height_px(last));
    let half = 12.0;
    for value in &ghost.rows[last].values {
        let px = scale.to_px(*value);
        sheet.rule(&frame.around(), (px, height - half), (px, height + half), pen);
    }
    if let Some(first) = ghost.rows[last].values.first() {
        sheet.ghost_sign((scale.to_px(*first), height - half - 8.0), index);
    }
}

/// The guess as a line across the rows of the outputs, with a grip on the last.
fn draw_guess(frame: &Frame, guess: Guess, sheet: &mut Sheet) {
    sheet.mark("guess");
    let (theme, last) = (sheet.theme, MARKS.len() - 1);
    let scale = frame.scale(last);
    let pen = theme.guess();
    let px = scale.to_px(scale.clamp(guess.value));
    let (top, bottom) = (frame.height_px(last - 1), frame.height_px(last));
    sheet.rule(&frame.around(), (px, top), (px, bottom), pen);
    let label = sheet.value((px + 12.0, top), Align::Start, guess.label(sheet.language), pen.color);
    sheet.tag(label.or((px - 12.0, top), Align::End));
    if guess.is_open {
        sheet.handle(GUESS, (px, bottom), Direction::Horizontal, *scale, pen.color);
    }
}

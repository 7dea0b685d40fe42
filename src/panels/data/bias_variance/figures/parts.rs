//! The expected validation error as a bar, divided as the lecture divides it and as the decomposition does.
//!
//! What both call variance begins at zero in both, so that the eye compares it.

use super::super::words::{
    BIAS2, BY_DECOMPOSITION, BY_DECOMPOSITION_SHORT, BY_LECTURE, BY_LECTURE_SHORT, LECTURE_BIAS, LECTURE_VARIANCE,
    NOISE, SQUARED_ERROR, TRAIN, VALIDATION, VARIANCE, error_in_words, of_step,
};
use super::super::{BiasVariance, Solution};
use crate::language::Words;
use crate::panel::{GUESS, Guess, Scene};
use crate::plot::{Align, Area, AxisText, Color, Dash, Direction, Scale, Sheet, Stroke, Tick, bottom_axis};

/// Errors that are seen while nobody knows them.
const UNKNOWN: f64 = 0.3;
/// A bar is no higher than this many letters.
const HIGHEST: f64 = 6.0;

/// A part of a bar.
struct Piece {
    mark: &'static str,
    name: String,
    short: &'static str,
    error: f64,
    color: Color,
}

#[derive(Clone, Copy)]
struct Axes {
    area: Area,
    x: Scale,
}

/// Draws both bars. While the room still guesses, they are held back.
pub fn draw(scene: &Scene<'_, BiasVariance>, sheet: &mut Sheet) {
    let axes = settled_axes(scene, sheet);
    draw_axis(sheet, &axes);
    let rows = axes.area.cells(2, 1, 0.0);
    let [first, second] = [rows[0], rows[1]];
    name_row((BY_LECTURE, BY_LECTURE_SHORT), &first, sheet);
    name_row((BY_DECOMPOSITION, BY_DECOMPOSITION_SHORT), &second, sheet);
    if scene.guess.is_none_or(|guess| !guess.is_open) {
        draw_bar(&by_lecture(scene.solution, sheet), &first, sheet, &axes);
        draw_bar(&by_decomposition(scene.solution, sheet), &second, sheet, &axes);
        name_whole(scene.solution, [&first, &second], sheet, &axes);
        for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
            draw_ghost(ghost, index, (&first, &second), sheet, &axes);
        }
    }
    if let Some(guess) = scene.guess {
        if guess.is_open {
            draw_noise(scene.solution, sheet, &axes);
        }
        draw_guess(guess, sheet, &axes);
    }
}

fn settled_axes(scene: &Scene<'_, BiasVariance>, sheet: &mut Sheet) -> Axes {
    let theme = sheet.theme;
    let area = sheet.area().inset(22.0, 4.0, theme.label_px * 1.2, theme.text_px * 3.6);
    let is_open = scene.guess.is_some_and(|guess| guess.is_open);
    let known = scene.ghosts.iter().map(|(_, ghost)| ghost.errors.validation).chain([scene.solution.errors.validation]);
    let most = if is_open { UNKNOWN } else { known.fold(1e-9, f64::max) };
    let most = scene.guess.map_or(most, |guess| most.max(guess.value));
    let x = Scale::linear(sheet.memory.settle("error", (0.0, most), (0.0, 1.06 * most)), area.across());
    Axes { area, x }
}

fn draw_axis(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let ticks = Tick::all(&axes.x, if sheet.is_narrow() { 4 } else { 7 }, |value, step| of_step(value, step, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: SQUARED_ERROR.get(language), ticks: &ticks });
}

fn name_row((name, short): (Words, Words), row: &Area, sheet: &mut Sheet) {
    sheet.mark("");
    let at = (row.left, row.top + 0.7 * sheet.theme.text_px);
    let label = sheet.soft(at, Align::Start, name.get(sheet.language).to_owned());
    sheet.tag(label.or_shorter(short.get(sheet.language).to_owned()));
}

/// Variance is what validation has more, bias is what train has.
fn by_lecture(solution: &Solution, sheet: &Sheet) -> [Piece; 2] {
    let (theme, language, errors) = (sheet.theme, sheet.language, &solution.errors);
    let variance =
        format!("{} = {} − {}", LECTURE_VARIANCE.get(language), VALIDATION.get(language), TRAIN.get(language));
    let bias = format!("{} = {}", LECTURE_BIAS.get(language), TRAIN.get(language));
    let [variance, bias] = [variance, bias].map(|name| name.replace(' ', "\u{a0}"));
    [
        Piece {
            mark: "gap",
            name: variance,
            short: LECTURE_VARIANCE.get(language),
            error: errors.gap(),
            color: theme.blue,
        },
        Piece { mark: "train", name: bias, short: LECTURE_BIAS.get(language), error: errors.train, color: theme.green },
    ]
}

fn by_decomposition(solution: &Solution, sheet: &Sheet) -> [Piece; 3] {
    let (theme, language, errors) = (sheet.theme, sheet.language, &solution.errors);
    let piece = |mark, name: Words, error, color| {
        let short = name.get(language);
        Piece { mark, name: short.to_owned(), short, error, color }
    };
    [
        piece("variance", VARIANCE, errors.variance, theme.blue),
        piece("noise", NOISE, errors.noise2, theme.soft),
        piece("bias", BIAS2, errors.bias2, theme.orange),
    ]
}

/// The bar's pieces from left to right, each with its name and number below it.
fn draw_bar(pieces: &[Piece], row: &Area, sheet: &mut Sheet, axes: &Axes) {
    let (top, bottom) = bar(row, sheet);
    let mut from = 0.0;
    for piece in pieces {
        let ends = (axes.x.to_px(from), axes.x.to_px(from + piece.error));
        sheet.mark(piece.mark);
        // What no model takes away stays in the background.
        let opacity = if piece.mark == "noise" { 0.45 } else { 0.82 };
        sheet.bar(&axes.area, (ends.0, top), (ends.1, bottom), piece.color.faded(opacity));
        from += piece.error;
    }
    let mut from = 0.0;
    let gap = Stroke::solid(sheet.theme.paper, 2.0);
    for piece in pieces {
        let ends = (axes.x.to_px(from), axes.x.to_px(from + piece.error));
        sheet.mark(piece.mark);
        if from > 0.0 {
            sheet.rule(&axes.area, (ends.0, top), (ends.0, bottom), gap);
        }
        name_piece(piece, ends, bottom, sheet);
        from += piece.error;
    }
}

/// Below the piece, or in a second line where the first has no room.
fn name_piece(piece: &Piece, (left, right): (f64, f64), bottom: f64, sheet: &mut Sheet) {
    let line = 1.25 * sheet.theme.label_px;
    let number = error_in_words(piece.error, sheet.language);
    let text = format!("{}\u{a0}=\u{a0}{number}", piece.name);
    let first = bottom + 0.8 * sheet.theme.label_px;
    let label = sheet.value((left, first), Align::Start, text, piece.color);
    let mut label = label.or_shorter(format!("{} {number}", piece.short));
    for height in [first, first + line, first + 2.0 * line] {
        label = label.or((left, height), Align::Start).or((right, height), Align::End);
    }
    sheet.tag(label);
}

/// Above the right end of each bar, what both are.
fn name_whole(solution: &Solution, rows: [&Area; 2], sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("validation");
    let (error, language) = (solution.errors.validation, sheet.language);
    let number = error_in_words(error, language);
    for row in rows {
        let at = (axes.x.to_px(error), row.top + 0.7 * sheet.theme.text_px);
        let text = format!("{} {number}", VALIDATION.get(language));
        let label = sheet.value(at, Align::End, text, sheet.theme.ink);
        sheet.tag(label.or_shorter(number.clone()).droppable());
    }
}

/// The upper and the lower edge of a row's bar.
fn bar(row: &Area, sheet: &Sheet) -> (f64, f64) {
    let top = row.top + 1.5 * sheet.theme.text_px;
    // Where it is narrow, the names take three lines, which keep off the axis.
    let below = if sheet.is_narrow() { 4.1 } else { 3.4 } * sheet.theme.label_px;
    (top, (row.bottom - below).min(top + HIGHEST * sheet.theme.text_px).max(top + 8.0))
}

/// A frozen setting: lines across each bar where its variance and its whole error end.
fn draw_ghost(ghost: &Solution, index: usize, (first, second): (&Area, &Area), sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("ghost");
    let pen = sheet.theme.ghost(index);
    for (row, errors) in [
        (first, [ghost.errors.gap(), ghost.errors.validation]),
        (second, [ghost.errors.variance, ghost.errors.validation]),
    ] {
        let (top, bottom) = bar(row, sheet);
        for error in errors {
            let px = axes.x.to_px(error);
            sheet.rule(&axes.area, (px, top - 4.0), (px, bottom + 4.0), pen);
        }
        sheet.ghost_sign((axes.x.to_px(errors[1]) + 5.0, bottom + 0.8 * sheet.theme.label_px), index);
    }
}

/// The noise, which is known beforehand, as a line to hold the guess against.
fn draw_noise(solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("noise");
    let (theme, noise2) = (sheet.theme, solution.errors.noise2);
    let (px, height) = (axes.x.to_px(noise2), axes.area.top + 0.75 * axes.area.height_px());
    let pen = Stroke::solid(theme.soft, theme.rule_px * 1.5).with_dash(Dash::Dotted);
    sheet.rule(&axes.area, (px, axes.area.top), (px, axes.area.bottom), pen);
    let name = NOISE.get(sheet.language);
    let text = format!("{name}\u{a0}=\u{a0}{}", error_in_words(noise2, sheet.language));
    let label = sheet.value((px - 10.0, height), Align::End, text, theme.soft);
    sheet.tag(label.or((px + 10.0, height), Align::Start).droppable());
}

/// The guess as a line across both bars, with a grip on the axis.
fn draw_guess(guess: Guess, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("guess");
    let pen = sheet.theme.guess();
    let px = axes.x.to_px(axes.x.clamp(guess.value));
    let (top, bottom) = (axes.area.top, axes.area.bottom);
    sheet.rule(&axes.area, (px, top), (px, bottom), pen.with_dash(Dash::Dashed));
    let height = f64::midpoint(top, bottom);
    let label = sheet.value((px + 12.0, height), Align::Start, guess.label(sheet.language), pen.color);
    sheet.tag(label.or((px - 12.0, height), Align::End).or((px + 12.0, top + 20.0), Align::Start));
    if guess.is_open {
        sheet.handle(GUESS, (px, bottom), Direction::Horizontal, axes.x, pen.color);
    }
}

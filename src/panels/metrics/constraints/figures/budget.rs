//! What the limit allows a decision: by passages and by frames, on one logarithmic axis.

use super::super::Constraints;
use super::super::lesson::GUESSES;
use super::super::words::{ALLOWED, ALLOWED_SHORT, BY, probability};
use crate::language::{Language, percent_exact};
use crate::panel::{GUESS, Scene};
use crate::plot::{Align, Area, AxisText, Color, Direction, Scale, Sheet, Tick, bottom_axis};

/// Draws a row for each kind of decision. While the room guesses, the frames are held back.
pub fn draw(scene: &Scene<'_, Constraints>, sheet: &mut Sheet) {
    let theme = sheet.theme;
    let is_open = scene.guess.is_some_and(|guess| guess.is_open);
    let (visit, frame) = scene.solution.allowed;
    let names = BY.map(|words| sheet.value((0.0, 0.0), Align::Start, words.get(sheet.language).to_owned(), theme.ink));
    let widest = names.iter().map(crate::plot::Tag::width_px).fold(0.0, f64::max);
    let area = sheet.area().inset(widest + 14.0, theme.text_px * 1.2, theme.text_px * 2.4, theme.text_px * 3.6);
    let (low, high) = (visit.min(frame), visit.max(frame));
    let wanted = (GUESSES.0.min(0.1 * low), 1.0);
    let domain = sheet.memory.settle_logarithmic("allowed", (low, high), wanted);
    let x = Scale::logarithmic(domain, area.across());
    draw_axis(sheet, &area, &x);
    let rows =
        [(0, visit, theme.blue, !scene.params.is_by_frame()), (1, frame, theme.orange, scene.params.is_by_frame())];
    for (row, allowed, color, is_chosen) in rows {
        let height = area.top + area.height_px() * (0.28 + 0.44 * f64::from(row));
        let name = BY[row as usize].get(sheet.language).to_owned();
        sheet.mark("");
        let label = if is_chosen {
            sheet.value((0.0, height), Align::Start, name, theme.ink)
        } else {
            sheet.soft((0.0, height), Align::Start, name)
        };
        sheet.tag(label.tick());
        if is_chosen || !is_open {
            draw_row(allowed, height, color, sheet, (&area, &x));
        }
    }
    for (index, (params, ghost)) in scene.ghosts.iter().enumerate() {
        let allowed = if params.is_by_frame() { ghost.allowed.1 } else { ghost.allowed.0 };
        sheet.mark("ghost");
        let px = x.to_px(x.clamp(allowed));
        sheet.rule(&area, (px, area.top), (px, area.bottom), sheet.theme.ghost(index));
        sheet.ghost_sign((px + 6.0, area.bottom - theme.label_px * (1.0 + index as f64)), index);
    }
    draw_guess(scene, sheet, &area, &x);
}

fn draw_axis(sheet: &mut Sheet, area: &Area, x: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let ticks = Tick::all(x, if sheet.is_narrow() { 3 } else { 7 }, |value, _| tick(value, language));
    let title = if sheet.is_narrow() { ALLOWED_SHORT } else { ALLOWED };
    bottom_axis(sheet, area, x, &AxisText { title: title.get(language), ticks: &ticks });
}

/// Round powers of ten without the zeros that a measured share has at its end.
fn tick(value: f64, language: Language) -> String {
    percent_exact(value, language)
}

/// A bar up to what is allowed, with its number.
fn draw_row(allowed: f64, height: f64, color: Color, sheet: &mut Sheet, (area, x): (&Area, &Scale)) {
    sheet.mark("allowed");
    let px = x.to_px(x.clamp(allowed));
    sheet.bar(area, (area.left, height - 7.0), (px, height + 7.0), color.faded(0.3));
    sheet.dot(area, (px, height), 7.0, color);
    let label = sheet.value((px + 14.0, height), Align::Start, probability(allowed, sheet.language), color);
    sheet.tag(label.or((px - 14.0, height), Align::End).or_around((px, height), 12.0));
}

fn draw_guess(scene: &Scene<'_, Constraints>, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let Some(guess) = scene.guess else { return };
    sheet.mark("guess");
    let pen = sheet.theme.guess();
    let px = x.to_px(x.clamp(guess.value));
    sheet.rule(area, (px, area.top), (px, area.bottom), pen);
    let height = area.bottom - sheet.theme.label_px * 0.8;
    let label = sheet.value((px + 12.0, height), Align::Start, guess.label(sheet.language), pen.color);
    sheet.tag(label.or((px - 12.0, height), Align::End).or_around((px, height), 12.0));
    if guess.is_open {
        sheet.handle(GUESS, (px, f64::midpoint(area.top, area.bottom)), Direction::Horizontal, *x, pen.color);
    }
}

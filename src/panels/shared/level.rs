//! A guess as a level across a figure, for the panels whose question is about a height.

use crate::panel::{GUESS, Guess};
use crate::plot::{Align, Area, Direction, Scale, Sheet};

/// Where the name of the level is placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Side {
    /// At its left end.
    Left,
    /// At its right end, beside the grip.
    Right,
    /// In the middle of a gap at this many CSS pixels, where there is one; at its right end else.
    Gap(f64),
}

/// Draws the level with its name; while the guess is open it can be pulled up and down.
pub fn draw_level(guess: Guess, side: Side, sheet: &mut Sheet, area: &Area, y: &Scale) {
    sheet.mark("guess");
    let theme = sheet.theme;
    let pen = theme.guess();
    let height = y.to_px(y.clamp(guess.value));
    sheet.rule(area, (area.left, height), (area.right, height), pen);
    let (left, right) = ((area.left + 12.0, Align::Start), (area.right - 28.0, Align::End));
    let (here, there) = match side {
        Side::Left => (left, right),
        Side::Right => (right, left),
        Side::Gap(middle) => ((middle, Align::Middle), right),
    };
    let (above, below) = (height - theme.label_px * 0.8, height + theme.label_px * 0.8);
    let label = sheet.value((here.0, above), here.1, guess.label(sheet.language), pen.color);
    sheet.tag(label.or((here.0, below), here.1).or((there.0, above), there.1).or((there.0, below), there.1));
    if guess.is_open {
        sheet.handle(GUESS, (area.right, height), Direction::Vertical, *y, pen.color);
    }
}

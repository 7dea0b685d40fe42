//! What is drawn beside the density for comparison: frozen densities, and the end of the interval that the room
//! guesses.

use super::super::Posterior;
use crate::panel::{GUESS, Scene};
use crate::plot::{Align, Area, Direction, Scale, Sheet, marks};

/// How high above the axis the grip of the guess is, as a share of the height.
const GUESS_HEIGHT: f64 = 0.3;

/// Where a frozen density has fallen to this share of its peak, its sign is placed beside it.
const SIGN_AT: f64 = 0.45;

/// Draws the frozen densities, each with its sign at the right flank.
pub fn draw_ghosts(scene: &Scene<'_, Posterior>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let flank = ghost.density.right_flank(SIGN_AT, x);
        let sign = flank.map(|at| (x.to_px(at.0) + 6.0, y.to_px(at.1) - sheet.theme.label_px * 0.3));
        marks::ghost(sheet, area, &ghost.density.to_points(x, y), index, sign);
    }
}

/// Draws the guessed end of the interval as a line on the axis, which can be pulled while the guess is open.
pub fn draw_guess(scene: &Scene<'_, Posterior>, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let Some(guess) = scene.guess else {
        return;
    };
    sheet.mark("guess");
    let theme = sheet.theme;
    let (px, height) = (x.to_px(x.clamp(guess.value)), area.bottom - GUESS_HEIGHT * area.height_px());
    let pen = theme.guess();
    sheet.rule(area, (px, area.bottom), (px, area.top), pen);
    let is_left = px < f64::midpoint(area.left, area.right);
    let (beside, align) = if is_left { (12.0, Align::Start) } else { (-12.0, Align::End) };
    let label_height = height - 1.4 * theme.label_px;
    let label = sheet.value((px + beside, label_height), align, guess.label(sheet.language), pen.color);
    sheet.tag(label.or_around((px, height), 14.0));
    if guess.is_open {
        sheet.handle(GUESS, (px, height), Direction::Horizontal, *x, pen.color);
    }
}

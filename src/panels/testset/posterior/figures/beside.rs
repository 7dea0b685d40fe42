//! What stands beside the density to be compared with it: frozen densities, and the width that the room guesses.

use super::super::Posterior;
use crate::panel::{GUESS, Scene};
use crate::plot::{Align, Area, Dash, Direction, Scale, Sheet, Stroke, marks};

/// How high above the axis the guess stands, as a share of the height.
const GUESS_HEIGHT: f64 = 0.3;

/// Where a frozen density has fallen to this share of its peak, its sign stands beside it.
const SIGN_AT: f64 = 0.45;

/// Draws the frozen densities, each with its sign at the right flank.
pub fn draw_ghosts(scene: &Scene<'_, Posterior>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let flank = ghost.density.right_flank(SIGN_AT, x);
        let sign = flank.map(|at| (x.to_px(at.0) + 6.0, y.to_px(at.1) - sheet.theme.label_px * 0.3));
        marks::ghost(sheet, area, &ghost.density.to_points(x, y), index, sign);
    }
}

/// The middle of the guessed interval: the share of errors, which the room knows.
fn middle(scene: &Scene<'_, Posterior>) -> f64 {
    scene.solution.errors / scene.params.n
}

/// The ends of the guessed interval.
pub fn guessed_ends(scene: &Scene<'_, Posterior>) -> Option<(f64, f64)> {
    let half = scene.guess?.value / 2.0;
    Some(((middle(scene) - half).max(0.0), (middle(scene) + half).min(1.0)))
}

/// Draws the guessed width as a bracket, which can be pulled wider while the guess is open.
pub fn draw_guess(scene: &Scene<'_, Posterior>, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let (Some(guess), Some((low, high))) = (scene.guess, guessed_ends(scene)) else {
        return;
    };
    sheet.mark("guess");
    let theme = sheet.theme;
    let (left, right, height) = (x.to_px(low), x.to_px(high), area.bottom - GUESS_HEIGHT * area.height_px());
    let pen = theme.guess();
    sheet.line(area, &[(left, height), (right, height)], pen);
    for end in [left, right] {
        sheet.rule(area, (end, height - 12.0), (end, height + 12.0), Stroke { dash: Dash::Solid, ..pen });
    }
    let middle_px = f64::midpoint(left, right);
    let [above, below] = [-1.0, 1.0].map(|side| (middle_px, height + side * theme.label_px));
    let label = sheet.value(above, Align::Middle, guess.label(sheet.language), pen.color);
    sheet.tag(label.or(below, Align::Middle));
    if guess.is_open {
        let (first, last) = x.domain();
        let widths = Scale::linear((2.0 * (first - middle(scene)), 2.0 * (last - middle(scene))), x.range_px());
        sheet.handle(GUESS, (right, height), Direction::Horizontal, widths, pen.color);
    }
}

//! What stands beside the curves to be compared with them: frozen ones, and the deviation that the room guesses.

use super::Activations;
use super::depth::deviations;
use crate::language::significant;
use crate::panels::contract::{GUESS, GUESS_LABEL, Scene};
use crate::plot::{Align, Area, Dash, Direction, Point, Scale, Sheet, Stroke};

/// Draws the frozen curves without normalization, each with its sign at the end: with it they all lie together.
pub fn draw_ghosts(scene: &Scene<'_, Activations>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    sheet.mark("ghost");
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points: Vec<Point> =
            deviations(&ghost.plain).map(|(number, sd)| (x.to_px(number as f64), y.to_px(sd))).collect();
        sheet.line(area, &points, sheet.theme.ghost(index));
        if let Some(last) = points.last() {
            sheet.ghost_sign((last.0 - 18.0, last.1 - sheet.theme.label_px * 0.8), index);
        }
    }
}

/// Draws the guessed deviation as a level.
pub fn draw_guess(scene: &Scene<'_, Activations>, sheet: &mut Sheet, area: &Area, y: &Scale) {
    let Some(guess) = scene.guess else {
        return;
    };
    sheet.mark("guess");
    let theme = sheet.theme;
    let height = y.to_px(guess.value);
    let pen = Stroke::solid(theme.purple, theme.curve_px * 0.8).with_dash(Dash::Dashed);
    sheet.rule(area, (area.left, height), (area.right, height), pen);
    let text = format!("{}: {}", GUESS_LABEL.get(sheet.language), significant(guess.value, 3, sheet.language));
    sheet.value_label((area.left + 12.0, height - theme.label_px * 0.8), Align::Start, text, theme.purple);
    if guess.is_open {
        sheet.handle(GUESS, (area.right, height), Direction::Vertical, *y, theme.purple);
    }
}

//! What stands beside the laws to be compared with them: frozen ones, and the number that the room guesses.

use super::BatchSize;
use super::bars::Bars;
use super::figure::to_points;
use crate::language::significant;
use crate::panels::contract::{GUESS, GUESS_LABEL, Scene};
use crate::plot::{Align, Area, Dash, Direction, Point, Scale, Sheet, Stroke};

/// Draws the frozen laws in training; where none is known, the outline of the histogram.
pub fn draw_ghosts(scene: &Scene<'_, BatchSize>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    sheet.mark("ghost");
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points = if ghost.training.is_empty() { outline(&ghost.after, x, y) } else { to_points(&ghost.training, x, y) };
        sheet.line(area, &points, sheet.theme.ghost(index));
        let highest = points.iter().filter(|point| point.1 >= area.top).min_by(|left, right| left.1.total_cmp(&right.1));
        if let Some(at) = highest {
            sheet.ghost_sign((at.0 + 6.0, at.1 - sheet.theme.label_px * 0.6), index);
        }
    }
}

fn outline(bars: &Bars, x: &Scale, y: &Scale) -> Vec<Point> {
    let tops = bars.densities.iter().enumerate();
    tops.flat_map(|(bin, density)| [bin, bin + 1].map(|edge| (x.to_px(Bars::edge(edge)), y.to_px(*density)))).collect()
}

/// Draws the guessed number as a level.
pub fn draw_guess(scene: &Scene<'_, BatchSize>, sheet: &mut Sheet, area: &Area, y: &Scale) {
    let Some(guess) = scene.guess else {
        return;
    };
    sheet.mark("guess");
    let theme = sheet.theme;
    let height = y.to_px(y.clamp(guess.value));
    let pen = Stroke::solid(theme.purple, theme.curve_px * 0.8).with_dash(Dash::Dashed);
    sheet.rule(area, (area.left, height), (area.right, height), pen);
    let text = format!("{}: {}", GUESS_LABEL.get(sheet.language), significant(guess.value, 3, sheet.language));
    sheet.value_label((area.right - 28.0, height - theme.label_px * 0.8), Align::End, text, theme.purple);
    if guess.is_open {
        sheet.handle(GUESS, (area.right, height), Direction::Vertical, *y, theme.purple);
    }
}

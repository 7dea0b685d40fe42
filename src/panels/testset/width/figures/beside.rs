//! What is drawn beside the curves for comparison: frozen ones, and the number of examples the room guesses.

use super::super::Width;
use super::super::params::unit_of;
use crate::panel::{GUESS, Scene};
use crate::plot::{Align, Axes, Direction, Point, Sheet, marks};

/// Draws the frozen curves in the unit that is shown now, each with a dot at its N.
pub fn draw_ghosts(scene: &Scene<'_, Width>, sheet: &mut Sheet, axes: &Axes) {
    for (index, (params, ghost)) in scene.ghosts.iter().enumerate() {
        let factor = params.unit() / unit_of(scene.params.relative, params.error);
        let points: Vec<Point> =
            ghost.mine.curve.points().iter().map(|&(n, width)| axes.at(n, width * factor)).collect();
        let at = axes.at(params.n, ghost.shown_width(params) * factor);
        marks::ghost(sheet, &axes.area, &points, index, None);
        if at.1.is_finite() {
            sheet.dot(&axes.area, at, 5.0, sheet.theme.ghost(index).color);
            sheet.ghost_sign((at.0 + 8.0, at.1 - sheet.theme.label_px * 0.7), index);
        }
    }
}

/// Draws the guessed number of examples as an upright line on the axis.
pub fn draw_guess(scene: &Scene<'_, Width>, sheet: &mut Sheet, axes: &Axes) {
    let Some(guess) = scene.guess else {
        return;
    };
    sheet.mark("guess");
    let (theme, area) = (sheet.theme, &axes.area);
    let px = axes.x.to_px(axes.x.clamp(guess.value));
    let pen = theme.guess();
    sheet.rule(area, (px, area.bottom), (px, area.top), pen);
    let is_left = px < f64::midpoint(area.left, area.right);
    let (beside, align) = if is_left { (10.0, Align::Start) } else { (-10.0, Align::End) };
    let label = sheet.value((px + beside, area.top + theme.label_px), align, guess.label(sheet.language), pen.color);
    let (other_side, other) = if is_left { (-10.0, Align::End) } else { (10.0, Align::Start) };
    sheet.tag(label.or((px + other_side, area.top + theme.label_px), other));
    if guess.is_open {
        let middle = f64::midpoint(area.top, area.bottom);
        sheet.handle(GUESS, (px, middle), Direction::Horizontal, axes.x, pen.color);
    }
}

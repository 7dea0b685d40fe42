//! What is drawn beside the curves for comparison: frozen ones.

use super::super::Activations;
use super::depth::deviations;
use crate::panel::Scene;
use crate::plot::{Area, Point, Scale, Sheet, marks};

/// Draws the frozen curves without normalization, each with its sign at the end: with it they all lie together.
pub fn draw_ghosts(scene: &Scene<'_, Activations>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points: Vec<Point> =
            deviations(&ghost.plain).map(|(number, sd)| (x.to_px(number as f64), y.to_px(sd))).collect();
        let sign = points.last().map(|last| (last.0 - 18.0, last.1 - sheet.theme.label_px * 0.8));
        marks::ghost(sheet, area, &points, index, sign);
    }
}

//! What is drawn beside the laws for comparison: frozen ones.

use super::super::BatchSize;
use super::super::bars::Bars;
use crate::panel::Scene;
use crate::plot::{Area, Point, Scale, Sheet, marks};

/// Draws the frozen laws in training; where none is known, the outline of the histogram.
pub fn draw_ghosts(scene: &Scene<'_, BatchSize>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points =
            if ghost.training.is_empty() { outline(&ghost.after, x, y) } else { ghost.training.to_points(x, y) };
        let highest =
            points.iter().filter(|point| point.1 >= area.top).min_by(|left, right| left.1.total_cmp(&right.1));
        let sign = highest.map(|at| (at.0 + 6.0, at.1 - sheet.theme.label_px * 0.6));
        marks::ghost(sheet, area, &points, index, sign);
    }
}

fn outline(bars: &Bars, x: &Scale, y: &Scale) -> Vec<Point> {
    bars.bins().flat_map(|(low, high, density)| [low, high].map(|edge| (x.to_px(edge), y.to_px(density)))).collect()
}

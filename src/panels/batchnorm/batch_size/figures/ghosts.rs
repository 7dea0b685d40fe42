//! What stands beside the laws to be compared with them: frozen ones.

use super::super::BatchSize;
use super::super::bars::Bars;
use super::law::to_points;
use crate::panel::Scene;
use crate::plot::{Area, Point, Scale, Sheet};

/// Draws the frozen laws in training; where none is known, the outline of the histogram.
pub fn draw_ghosts(scene: &Scene<'_, BatchSize>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    sheet.mark("ghost");
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points =
            if ghost.training.is_empty() { outline(&ghost.after, x, y) } else { to_points(&ghost.training, x, y) };
        sheet.line(area, &points, sheet.theme.ghost(index));
        let highest =
            points.iter().filter(|point| point.1 >= area.top).min_by(|left, right| left.1.total_cmp(&right.1));
        if let Some(at) = highest {
            sheet.ghost_sign((at.0 + 6.0, at.1 - sheet.theme.label_px * 0.6), index);
        }
    }
}

fn outline(bars: &Bars, x: &Scale, y: &Scale) -> Vec<Point> {
    let tops = bars.densities.iter().enumerate();
    tops.flat_map(|(bin, density)| [bin, bin + 1].map(|edge| (x.to_px(Bars::edge(edge)), y.to_px(*density)))).collect()
}

//! The figure, which the view changes: dots stage by stage, or what a convolution averages over.

mod brick;
mod dots;
mod frame;
mod slabs;

use super::{Transform, text};
use crate::language::Words;
use crate::panel::{Figure, FigureFace, Scene};
use crate::plot::Sheet;

/// The figures.
pub const FIGURES: &[Figure<Transform>] = &[Figure {
    face: FigureFace {
        name: "transform",
        title: Words::new("Батч до и после нормировки", "A batch before and after normalization"),
        aspect: 0.46,
        narrow_aspect: 0.95,
    },
    draw,
    caption: text::caption,
}];

/// Draws the selected view.
fn draw(scene: &Scene<'_, Transform>, sheet: &mut Sheet) {
    if scene.params.shows_dots() {
        dots::draw(scene, sheet);
    } else {
        slabs::draw(scene.params, scene.solution, sheet);
    }
}

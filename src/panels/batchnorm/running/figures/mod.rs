//! The figures: averages of a stream or networks that learn, as the view says, and how long the start is remembered.

mod collect;
mod learn;
mod until;

use super::{Running, text};
use crate::language::Words;
use crate::panel::{Figure, FigureFace, Scene};
use crate::plot::Sheet;

/// The figures.
pub const FIGURES: &[Figure<Running>] = &[
    Figure {
        face: FigureFace {
            name: "running",
            title: Words::new("Скользящие средние по батчам", "Running averages, batch by batch"),
            aspect: 0.44,
            narrow_aspect: 1.05,
        },
        draw,
        caption: text::caption_of_running,
    },
    Figure {
        face: FigureFace {
            name: "until",
            title: Words::new("Сколько помнится начало", "How long the start is remembered"),
            aspect: 0.48,
            narrow_aspect: 0.85,
        },
        draw: until::draw,
        caption: text::caption_of_until,
    },
];

/// Draws the selected view.
fn draw(scene: &Scene<'_, Running>, sheet: &mut Sheet) {
    if scene.params.learns() {
        learn::draw(scene, sheet);
    } else {
        collect::draw(scene, sheet);
    }
}

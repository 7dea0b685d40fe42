//! The figure, which the view changes.

mod beside;
mod density;
mod views;

use super::{Posterior, text};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};

/// The figures.
pub const FIGURES: &[Figure<Posterior>] = &[Figure {
    face: FigureFace {
        name: "density",
        title: Words::new("Апостериорная плотность вероятности ошибки", "Posterior density of the error probability"),
        aspect: 0.56,
        narrow_aspect: 0.86,
    },
    draw: views::draw,
    caption: text::caption,
}];

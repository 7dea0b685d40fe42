//! The figures: the density, which the view changes, and the process of evaluation.

mod beside;
mod density;
mod process;
mod views;

use super::{Posterior, text};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};

/// The figures.
pub const FIGURES: &[Figure<Posterior>] = &[
    Figure {
        face: FigureFace {
            name: "density",
            title: Words::new("Апостериорная плотность", "Posterior density"),
            aspect: 0.56,
            narrow_aspect: 0.86,
        },
        draw: views::draw,
        caption: text::caption,
    },
    Figure {
        face: FigureFace {
            name: "process",
            title: Words::new("Процесс оценки", "How a model is evaluated"),
            aspect: 0.3,
            narrow_aspect: 0.86,
        },
        draw: process::draw,
        caption: text::caption_of_process,
    },
];

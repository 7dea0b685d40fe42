//! The figures: where the output for one example goes with its neighbours, and how far it wanders by batch size.

mod output;
mod rows;
mod sizes;

use super::{BatchContent, text};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};

/// The figures.
pub const FIGURES: &[Figure<BatchContent>] = &[
    Figure {
        face: FigureFace {
            name: "output",
            title: Words::new(
                "Выход одного примера с разными соседями",
                "The output for one example, with other neighbours",
            ),
            aspect: 0.45,
            narrow_aspect: 1.0,
        },
        draw: output::draw,
        caption: text::caption_of_output,
    },
    Figure {
        face: FigureFace {
            name: "sizes",
            title: Words::new("Разброс выхода и размер батча", "The spread of the output by batch size"),
            aspect: 0.48,
            narrow_aspect: 0.85,
        },
        draw: sizes::draw,
        caption: text::caption_of_sizes,
    },
];

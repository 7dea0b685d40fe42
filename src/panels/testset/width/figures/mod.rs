//! The figures: the width against N, and against the number of errors.

mod beside;
mod errors;
mod scales;
mod width;

use super::{Width, text};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};

/// The figures.
pub const FIGURES: &[Figure<Width>] = &[
    Figure {
        face: FigureFace {
            name: "examples",
            title: Words::new("Ширина интервала при разных N", "Width of the interval against N"),
            aspect: 0.56,
            narrow_aspect: 0.92,
        },
        draw: width::draw,
        caption: text::caption_of_examples,
    },
    Figure {
        face: FigureFace {
            name: "errors",
            title: Words::new("Решает число ошибок", "What counts is the number of errors"),
            aspect: 0.5,
            narrow_aspect: 0.85,
        },
        draw: errors::draw,
        caption: text::caption_of_errors,
    },
];

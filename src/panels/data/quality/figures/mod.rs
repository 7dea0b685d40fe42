//! The figures: the error by the number of examples, and what noise costs.

mod by_noise;
mod curves;
mod exchange;
mod floors;
mod rates;

use super::{Quality, words};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};

/// The figures.
pub const FIGURES: &[Figure<Quality>] = &[
    Figure {
        face: FigureFace {
            name: "curves",
            title: Words::new("Ошибка от числа размеченных примеров", "Error by the number of labelled examples"),
            aspect: 0.5,
            narrow_aspect: 0.95,
        },
        draw: curves::draw,
        caption: words::caption_of_curves,
    },
    Figure {
        face: FigureFace {
            name: "noise",
            title: Words::new("Чего стоит шум", "What noise costs"),
            aspect: 0.46,
            narrow_aspect: 0.9,
        },
        draw: by_noise::draw,
        caption: words::caption_of_noise,
    },
];

//! The figures: the difference, the models, the power by the number of examples, the table of outcomes.

mod difference;
mod models;
mod outcomes;
mod power;

use super::{Compare, words};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};

/// The figures.
pub const FIGURES: &[Figure<Compare>] = &[
    Figure {
        face: FigureFace {
            name: "difference",
            title: Words::new("Разность вероятностей ошибки", "Difference of the error probabilities"),
            aspect: 0.4,
            narrow_aspect: 0.8,
        },
        draw: difference::draw,
        caption: words::caption_of_difference,
    },
    Figure {
        face: FigureFace {
            name: "power",
            title: Words::new("Сколько примеров нужно, чтобы увидеть разницу", "Examples needed to see the difference"),
            aspect: 0.5,
            narrow_aspect: 0.86,
        },
        draw: power::draw,
        caption: words::caption_of_power,
    },
    Figure {
        face: FigureFace {
            name: "outcomes",
            title: Words::new("Две модели на одних и тех же примерах", "Two models on the same examples"),
            aspect: 0.5,
            narrow_aspect: 0.95,
        },
        draw: outcomes::draw,
        caption: words::caption_of_outcomes,
    },
    Figure {
        face: FigureFace {
            name: "models",
            title: Words::new("Каждая модель отдельно", "Each model alone"),
            aspect: 0.5,
            narrow_aspect: 0.86,
        },
        draw: models::draw,
        caption: words::caption_of_models,
    },
];

//! The figures: histograms of the layers, the spread by depth, and how much of it distinguishes examples.

mod between;
mod depth;
mod ghosts;
mod layers;

use super::{Activations, words};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};

/// The figures.
pub const FIGURES: &[Figure<Activations>] = &[
    Figure {
        face: FigureFace {
            name: "layers",
            title: Words::new("Активации по слоям", "Activations layer by layer"),
            aspect: 0.56,
            narrow_aspect: 1.0,
        },
        draw: layers::draw,
        caption: words::caption_of_layers,
    },
    Figure {
        face: FigureFace {
            name: "depth",
            title: Words::new("STD активаций от слоя к слою", "Spread of the activations by depth"),
            aspect: 0.5,
            narrow_aspect: 0.8,
        },
        draw: depth::draw,
        caption: words::caption_of_depth,
    },
    Figure {
        face: FigureFace {
            name: "between",
            title: Words::new("Различимы ли ещё примеры?", "Can examples still be told apart?"),
            aspect: 0.4,
            narrow_aspect: 0.8,
        },
        draw: between::draw,
        caption: words::caption_of_between,
    },
];

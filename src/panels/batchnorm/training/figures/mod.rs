//! The figures: loss curves, decision regions, histograms of the layers, the sweep, first steps.

mod first_step;
mod layers;
mod loss;
mod regions;
mod sweep;

use super::compared::Normalization;
use super::{Training, words};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};
use crate::plot::{Color, Dash, Stroke, Theme};

/// The figures.
pub const FIGURES: &[Figure<Training>] = &[
    Figure {
        face: FigureFace {
            name: "loss",
            title: Words::new("Loss по шагам", "Loss by step"),
            aspect: 0.42,
            narrow_aspect: 0.8,
        },
        draw: loss::draw,
        caption: words::caption_of_loss,
    },
    Figure {
        face: FigureFace {
            name: "regions",
            title: Words::new("Как сети делят плоскость", "How the networks divide the plane"),
            aspect: 0.36,
            narrow_aspect: 1.05,
        },
        draw: regions::draw,
        caption: words::caption_of_regions,
    },
    Figure {
        face: FigureFace {
            name: "sweep",
            title: Words::new("Loss в конце при разных learning rate", "Loss at the end by learning rate"),
            aspect: 0.48,
            narrow_aspect: 0.9,
        },
        draw: sweep::draw,
        caption: words::caption_of_sweep,
    },
    Figure {
        face: FigureFace {
            name: "layers",
            title: Words::new("Выходы слоёв", "Outputs of the layers"),
            aspect: 0.5,
            narrow_aspect: 1.1,
        },
        draw: layers::draw,
        caption: words::caption_of_layers,
    },
    Figure {
        face: FigureFace {
            name: "first_step",
            title: Words::new("Первый шаг и масштаб весов", "The first step and the scale of the weights"),
            aspect: 0.46,
            narrow_aspect: 0.86,
        },
        draw: first_step::draw,
        caption: words::caption_of_first_steps,
    },
];

/// The mark of a network.
const fn mark(normalization: Normalization) -> &'static str {
    normalization.name()
}

/// The colour of a network.
const fn color(theme: &Theme, normalization: Normalization) -> Color {
    match normalization {
        Normalization::None => theme.orange,
        Normalization::Before => theme.blue,
        Normalization::After => theme.green,
        Normalization::Moving => theme.purple,
    }
}

/// The pen of a network.
const fn pen(theme: &Theme, normalization: Normalization) -> Stroke {
    let dash = match normalization {
        Normalization::None => Dash::Dashed,
        Normalization::Before | Normalization::After => Dash::Solid,
        Normalization::Moving => Dash::Dotted,
    };
    Stroke { color: color(theme, normalization), width_px: theme.curve_px, dash }
}

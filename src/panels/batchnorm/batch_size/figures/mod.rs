//! The figures: the law, three batch sizes side by side, an example that flies away, the distance by batch size, a
//! published measurement.

mod distance;
mod ghosts;
mod law;
mod outlier;
mod published;
mod sizes;

use super::{BatchSize, captions};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};

/// The figures.
pub const FIGURES: &[Figure<BatchSize>] = &[
    Figure {
        face: FigureFace {
            name: "law",
            title: Words::new("Распределение нормированного x̂", "Distribution of the normalized value x̂"),
            aspect: 0.54,
            narrow_aspect: 0.8,
        },
        draw: law::draw,
        caption: captions::of_law,
    },
    Figure {
        face: FigureFace {
            name: "sizes",
            title: Words::new("До и после нормировки", "Before and after normalization"),
            aspect: 0.54,
            narrow_aspect: 1.0,
        },
        draw: sizes::draw,
        caption: captions::of_sizes,
    },
    Figure {
        face: FigureFace {
            name: "outlier",
            title: Words::new("Один пример улетел далеко", "One example flies far away"),
            aspect: 0.5,
            narrow_aspect: 0.85,
        },
        draw: outlier::draw,
        caption: captions::of_outlier,
    },
    Figure {
        face: FigureFace {
            name: "distance",
            title: Words::new("Обучение и inference расходятся", "Training and inference differ"),
            aspect: 0.5,
            narrow_aspect: 0.85,
        },
        draw: distance::draw,
        caption: captions::of_distance,
    },
    Figure {
        face: FigureFace {
            name: "published",
            title: Words::new("ResNet-50 на ImageNet", "ResNet-50 on ImageNet"),
            aspect: 0.48,
            narrow_aspect: 0.8,
        },
        draw: published::draw,
        caption: captions::of_published,
    },
];

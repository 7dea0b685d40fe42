//! The figures: lanes over time, the rates as bars, precision against recall.

mod lanes;
mod precision_recall;
mod scores;

use super::{Tracking, text};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};

/// The figures.
pub const FIGURES: &[Figure<Tracking>] = &[
    Figure {
        face: FigureFace {
            name: "lanes",
            title: Words::new("Кто под каким ID", "Who has which ID"),
            aspect: 0.42,
            narrow_aspect: 0.95,
        },
        draw: lanes::draw,
        caption: text::caption_of_lanes,
    },
    Figure {
        face: FigureFace {
            name: "scores",
            title: Words::new("Одни и те же треки, четыре метрики", "The same tracks, four metrics"),
            aspect: 0.42,
            narrow_aspect: 0.8,
        },
        draw: scores::draw,
        caption: text::caption_of_scores,
    },
    Figure {
        face: FigureFace {
            name: "precision_recall",
            title: Words::new("Детектор: точность и полнота", "The detector: precision and recall"),
            aspect: 0.46,
            narrow_aspect: 0.85,
        },
        draw: precision_recall::draw,
        caption: text::caption_of_precision_recall,
    },
];

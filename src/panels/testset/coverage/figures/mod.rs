//! The figures: intervals on top of each other, the running share of hits, the exact coverage by truth.

mod exact;
mod intervals;
mod running;

use super::{Coverage, text};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};

/// The figures.
pub const FIGURES: &[Figure<Coverage>] = &[
    Figure {
        face: FigureFace {
            name: "intervals",
            title: Words::new("Интервалы многих тестов", "Intervals of many tests"),
            aspect: 0.56,
            narrow_aspect: 1.0,
        },
        draw: intervals::draw,
        caption: text::caption_of_intervals,
    },
    Figure {
        face: FigureFace {
            name: "running",
            title: Words::new("Доля попаданий", "Share of hits"),
            aspect: 0.42,
            narrow_aspect: 0.75,
        },
        draw: running::draw,
        caption: text::caption_of_running,
    },
    Figure {
        face: FigureFace {
            name: "exact",
            title: Words::new("Точное покрытие при разных p", "Exact coverage against p"),
            aspect: 0.5,
            narrow_aspect: 0.85,
        },
        draw: exact::draw,
        caption: text::caption_of_exact,
    },
];

//! The figures: the plane of the two rates, who leads by each mean, where the winner changes.

mod change;
mod plane;
mod winners;

use super::{OneNumber, text};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};
use crate::plot::{Color, Theme};

/// The figures.
pub const FIGURES: &[Figure<OneNumber>] = &[
    Figure {
        face: FigureFace {
            name: "plane",
            title: Words::new("Плоскость двух долей", "The plane of the two rates"),
            aspect: 0.41,
            narrow_aspect: 0.9,
        },
        draw: plane::draw,
        caption: text::caption_of_plane,
    },
    Figure {
        face: FigureFace {
            name: "winners",
            title: Words::new("Кто выигрывает по каждому среднему", "Who wins by each mean"),
            aspect: 0.4,
            narrow_aspect: 0.85,
        },
        draw: winners::draw,
        caption: text::caption_of_winners,
    },
    Figure {
        face: FigureFace {
            name: "change",
            title: Words::new("Где меняется победитель", "Where the winner changes"),
            aspect: 0.45,
            narrow_aspect: 0.86,
        },
        draw: change::draw,
        caption: text::caption_of_change,
    },
];

/// The marks of the systems, which the symbols of the formula light.
const MARKS: [&str; 4] = ["system_a", "system_b", "system_c", "system_d"];

/// The colour of a system.
const fn color(theme: &Theme, system: usize) -> Color {
    match system {
        0 => theme.blue,
        1 => theme.orange,
        2 => theme.green,
        _ => theme.purple,
    }
}

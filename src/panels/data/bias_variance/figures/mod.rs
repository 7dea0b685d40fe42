//! The figures: the polynomials, the error in its parts, the errors by degree, the expected error by place.

mod degrees;
mod fits;
mod parts;
mod places;

use super::{BiasVariance, words};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};

/// The figures.
pub const FIGURES: &[Figure<BiasVariance>] = &[
    Figure {
        face: FigureFace {
            name: "fits",
            title: Words::new("Полиномы по разным выборкам", "Polynomials fitted to different samples"),
            aspect: 0.5,
            narrow_aspect: 0.9,
        },
        draw: fits::draw,
        caption: words::caption_of_fits,
    },
    Figure {
        face: FigureFace {
            name: "parts",
            title: Words::new("Одна ошибка, разделённая двумя способами", "One error, divided in two ways"),
            aspect: 0.46,
            narrow_aspect: 0.95,
        },
        draw: parts::draw,
        caption: words::caption_of_parts,
    },
    Figure {
        face: FigureFace {
            name: "degrees",
            title: Words::new("Ошибки при разных степенях", "Errors by degree"),
            aspect: 0.5,
            narrow_aspect: 0.9,
        },
        draw: degrees::draw,
        caption: words::caption_of_degrees,
    },
    Figure {
        face: FigureFace {
            name: "places",
            title: Words::new("Ожидаемая ошибка в каждой точке", "Expected error at each place"),
            aspect: 0.5,
            narrow_aspect: 0.9,
        },
        draw: places::draw,
        caption: words::caption_of_places,
    },
];

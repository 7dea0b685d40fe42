//! The figures: models on a test set, on dev and test, or random answers, as the view says; the optimism by size.

mod attack;
mod best;
mod dev;
mod sizes;

use super::{Selection, View, words};
use crate::language::{Words, count, percent_of_step};
use crate::panel::{Figure, FigureFace, Scene};
use crate::plot::{Area, Axes, AxisText, Direction, Scale, Sheet, Tick, bottom_axis, left_axis};

/// The figures.
pub const FIGURES: &[Figure<Selection>] = &[
    Figure {
        face: FigureFace {
            name: "selection",
            title: Words::new("Лучшая из многих", "The best of many"),
            aspect: 0.46,
            narrow_aspect: 0.9,
        },
        draw,
        caption: words::caption_of_selection,
    },
    Figure {
        face: FigureFace {
            name: "sizes",
            title: Words::new("Оптимизм и размер теста", "Optimism by test-set size"),
            aspect: 0.48,
            narrow_aspect: 0.9,
        },
        draw: sizes::draw,
        caption: words::caption_of_sizes,
    },
];

/// Draws the selected view. The question is about models on a test set.
fn draw(scene: &Scene<'_, Selection>, sheet: &mut Sheet) {
    match scene.params.view {
        View::Dev if scene.guess.is_none() => dev::draw(scene, sheet),
        View::Attack if scene.guess.is_none() => attack::draw(scene, sheet),
        View::Best | View::Dev | View::Attack => best::draw(scene, sheet),
    }
}

/// A logarithmic axis of tries, from the first to a hundred at least.
fn scale_of_tries(tries: f64, sheet: &mut Sheet, area: &Area) -> Scale {
    let last = libm::pow(10.0, libm::ceil(libm::log10(tries) - 1e-9)).max(100.0);
    Scale::logarithmic(sheet.memory.settle_logarithmic("tries", (1.0, tries.max(2.0)), (1.0, last)), area.across())
}

/// An axis of tries and one of shares, by their names.
fn draw_axes_of_tries((tries, shares): (Words, Words), sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let (language, [of_tries, of_shares]) = (sheet.language, if sheet.is_narrow() { [4, 5] } else { [8, 7] });
    let ticks = Tick::all(&axes.y, of_shares, |value, step| percent_of_step(value, step, language));
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: shares.get(language), ticks: &ticks });
    let ticks = Tick::all(&axes.x, of_tries, |value, _| count(value, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: tries.get(language), ticks: &ticks });
}

/// The grip of the number of tries, on the axis.
fn draw_grip_of_tries(tries: f64, sheet: &mut Sheet, area: &Area, x: &Scale) {
    sheet.mark("models");
    let at = (x.to_px(x.clamp(tries)), area.bottom);
    sheet.handle("models", at, Direction::Horizontal, *x, sheet.theme.ink);
}

/// Whether the try at a place, from 0, has a dot of its own: all of the first do, later ones as densely as can be
/// distinguished on a logarithmic axis.
fn has_a_dot(place: usize) -> bool {
    const PER_DECADE: f64 = 110.0;
    let index = |place: usize| libm::floor(PER_DECADE * libm::log10((place + 1) as f64));
    place == 0 || index(place) > index(place - 1)
}

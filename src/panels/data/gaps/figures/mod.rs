//! The figures: errors with the gaps between them, in the experiment beside the plane of its examples; what the sizes
//! of sets buy.

mod bars;
mod clouds;
mod corpora;
mod intervals;

use super::assessment::{Gap, GapKind, Set};
use super::{Gaps, words};
use crate::language::Words;
use crate::panel::{Figure, FigureFace, Scene};
use crate::plot::{Area, Color, Sheet, Theme};

/// The figures.
pub const FIGURES: &[Figure<Gaps>] = &[
    Figure {
        face: FigureFace {
            name: "gaps",
            title: Words::new("Ошибки и разности между ними", "Errors and the gaps between them"),
            aspect: 0.46,
            narrow_aspect: 1.3,
        },
        draw,
        caption: words::caption_of_gaps,
    },
    Figure {
        face: FigureFace {
            name: "corpora",
            title: Words::new("Какого размера корпуса", "How large the sets"),
            aspect: 0.5,
            narrow_aspect: 1.0,
        },
        draw: corpora::draw,
        caption: words::caption_of_corpora,
    },
];

/// A row of a gap is this much higher than that of a bar where each has its own.
const GAP_ROW: f64 = 1.35;
/// A row of a gap has a name above its interval, that of a bar a name: at least, in sizes of letters.
const LEAST_GAP_ROW: f64 = 2.15;
const LEAST_BAR_ROW: f64 = 1.15;

/// Draws errors and gaps. The question is about errors that the reader sets.
fn draw(scene: &Scene<'_, Gaps>, sheet: &mut Sheet) {
    const PLANE_HIGH: f64 = 0.42;
    const PLANE_WIDE: f64 = 0.46;
    let whole = sheet.area().inset(0.0, 0.0, sheet.theme.text_px * 0.4, 0.0);
    let (middle, across) = (whole.top + PLANE_HIGH * whole.height_px(), whole.left + PLANE_WIDE * whole.width_px());
    match (scene.solution.plane.as_ref().filter(|_| scene.guess.is_none()), sheet.is_narrow()) {
        (Some(plane), true) => {
            clouds::draw(plane, sheet, &Area { bottom: middle, ..whole });
            draw_stacked(scene, sheet, &Area { top: middle, ..whole });
        }
        (Some(plane), false) => {
            clouds::draw(plane, sheet, &Area { right: across, ..whole });
            draw_stacked(scene, sheet, &Area { left: across + sheet.theme.text_px, ..whole });
        }
        (None, true) => draw_stacked(scene, sheet, &whole),
        (None, false) => draw_beside(scene, sheet, &whole),
    }
}

/// What is left of an area for rows, with room for an axis below.
fn rows_of(area: &Area, sheet: &Sheet) -> Area {
    area.inset(0.0, sheet.theme.text_px * 0.6, 0.0, sheet.theme.text_px * 3.6)
}

/// Bars on the left, and on the right each gap at the height between its two bars.
fn draw_beside(scene: &Scene<'_, Gaps>, sheet: &mut Sheet, whole: &Area) {
    const BARS: f64 = 0.5;
    let rows = rows_of(whole, sheet);
    let middle = rows.left + BARS * rows.width_px();
    let step = rows.height_px() / scene.solution.bars.len().max(1) as f64;
    bars::draw(scene, sheet, &Area { right: middle, ..rows });
    let right = Area { left: middle + 2.0 * sheet.theme.text_px, ..rows };
    let heights = (1..).map(|row| rows.top + step * f64::from(row));
    intervals::draw(scene, sheet, &right, &heights.take(scene.solution.gaps.len()).collect::<Vec<_>>());
}

/// Bars above gaps; where there is no room for both the bars alone, or while the room guesses the gaps.
fn draw_stacked(scene: &Scene<'_, Gaps>, sheet: &mut Sheet, whole: &Area) {
    let (bars, gaps) = (scene.solution.bars.len() as f64, scene.solution.gaps.len() as f64);
    let both = rows_of(&rows_of(whole, sheet), sheet).height_px();
    let line_px = sheet.theme.label_px;
    let gap_row = (GAP_ROW * both / (bars + GAP_ROW * gaps)).max(LEAST_GAP_ROW * line_px);
    let high = both - gaps * gap_row;
    let has_room = high >= bars * LEAST_BAR_ROW * line_px;
    let upper = if has_room { rows_of(whole, sheet).top + high } else { whole.bottom - 3.6 * sheet.theme.text_px };
    if has_room || scene.guess.is_none() {
        bars::draw(scene, sheet, &Area { bottom: upper, ..rows_of(whole, sheet) });
    }
    if has_room || scene.guess.is_some() {
        let top = if has_room { upper + 3.6 * sheet.theme.text_px } else { whole.top };
        let lower = rows_of(&Area { top, ..*whole }, sheet);
        let step = lower.height_px() / gaps.max(1.0);
        let heights = (0..scene.solution.gaps.len()).map(|row| lower.top + step * (row as f64 + 0.46));
        intervals::draw(scene, sheet, &lower, &heights.collect::<Vec<_>>());
    }
}

/// The mark of a gap.
const fn mark_of_gap(kind: GapKind) -> &'static str {
    match kind {
        GapKind::Bias => "bias",
        GapKind::Variance => "variance",
        GapKind::Mismatch => "mismatch",
        GapKind::Overfit => "overfit",
        GapKind::Together => "together",
    }
}

/// Green for the verdict, grey for what may be noise.
fn color_of_gap(gap: &Gap, is_verdict: bool, theme: &Theme) -> Color {
    match is_verdict {
        true => theme.green,
        false if gap.may_be_noise() => theme.soft,
        false => theme.ink,
    }
}

/// The mark of a set, which is also the control of its error.
const fn mark_of(set: Set) -> &'static str {
    match set {
        Set::Human => "human",
        Set::Train => "train",
        Set::TrainDev => "train_dev",
        Set::Dev => "dev",
        Set::Test => "test",
    }
}

/// One colour a distribution.
const fn color_of(set: Set, theme: &Theme) -> Color {
    match set {
        Set::Human => theme.soft,
        Set::Train | Set::TrainDev => theme.blue,
        Set::Dev | Set::Test => theme.orange,
    }
}

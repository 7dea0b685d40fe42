//! The figures: detection against false alarms, the two rankings, scores with the threshold, what a limit allows, the
//! rate after some hours, speed.

mod budget;
mod ranking;
mod rate;
mod scores;
mod speed;
mod tradeoff;

use super::params::Params;
use super::{Constraints, Solution, captions};
use crate::language::Words;
use crate::panel::{Figure, FigureFace};
use crate::plot::{Color, Dash, Stroke, Theme};

const fn face(name: &'static str, title: Words, aspect: f64, narrow_aspect: f64) -> FigureFace {
    FigureFace { name, title, aspect, narrow_aspect }
}

/// The figures.
pub const FIGURES: &[Figure<Constraints>] = &[
    Figure {
        face: face("tradeoff", Words::new("Обнаружение и ложные тревоги", "Detection and false alarms"), 0.39, 0.85),
        draw: tradeoff::draw,
        caption: captions::of_tradeoff,
    },
    Figure {
        face: face("ranking", Words::new("Два рейтинга", "Two rankings"), 0.45, 0.95),
        draw: ranking::draw,
        caption: captions::of_ranking,
    },
    Figure {
        face: face("scores", Words::new("Оценки и порог", "Scores and the threshold"), 0.42, 0.8),
        draw: scores::draw,
        caption: captions::of_scores,
    },
    Figure {
        face: face("budget", Words::new("Что разрешает предел", "What the limit allows"), 0.34, 0.75),
        draw: budget::draw,
        caption: captions::of_budget,
    },
    Figure {
        face: face("rate", Words::new("Частота ложных тревог", "The rate of false alarms"), 0.42, 0.8),
        draw: rate::draw,
        caption: captions::of_rate,
    },
    Figure {
        face: face("speed", Words::new("Обнаружение и время на кадр", "Detection and time a frame"), 0.42, 0.85),
        draw: speed::draw,
        caption: captions::of_speed,
    },
];

/// How a system is drawn: the winner and the one selected in colours, the others in grey, dotted where they are too
/// slow.
fn pen(theme: &Theme, params: &Params, solution: &Solution, index: usize) -> Stroke {
    let color = color(theme, params, solution, index);
    let is_marked = index == params.system.index() || solution.winner() == Some(index);
    let width = if is_marked { theme.curve_px } else { theme.curve_px * 0.5 };
    let dash = if !solution.rated[index].is_fast {
        Dash::Dotted
    } else if is_marked && solution.winner() != Some(index) {
        Dash::Dashed
    } else {
        Dash::Solid
    };
    Stroke::solid(color, width).with_dash(dash)
}

/// The colour of a system: blue wins, orange is selected.
fn color(theme: &Theme, params: &Params, solution: &Solution, index: usize) -> Color {
    if solution.winner() == Some(index) {
        theme.blue
    } else if index == params.system.index() {
        theme.orange
    } else {
        theme.soft
    }
}

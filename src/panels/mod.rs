//! The panels of the lecture, in lecture order. This file alone knows them all; page and tests get the list.
//!
//! A panel is a folder in that of its part and a line in the part's `mod.rs`. Nothing else in the program knows it by
//! name but the words around the panels that lead to its steps (`around.rs`).

pub mod around;
pub mod batchnorm;
pub mod data;
pub mod metrics;
pub mod shared;
pub mod testset;

use crate::language::Words;
use crate::machine::card::Card;
use crate::machine::registry::AnyPanel;
use crate::panel::{Interlude, InterludeName, interlude_count, interlude_names};

/// All panels in lecture order.
#[must_use]
pub fn all() -> Vec<&'static dyn AnyPanel> {
    [data::PANELS, testset::PANELS, metrics::PANELS, batchnorm::PANELS].concat()
}

/// The cards of all panels in lecture order.
pub fn cards() -> impl Iterator<Item = &'static Card> {
    [data::CARDS, testset::CARDS, metrics::CARDS, batchnorm::CARDS].into_iter().flatten()
}

/// What the controls of a panel are called, in the order of its card.
#[must_use]
pub fn control_labels(id: &str) -> &'static [Words] {
    let parts = [data::CONTROL_LABELS, testset::CONTROL_LABELS, metrics::CONTROL_LABELS, batchnorm::CONTROL_LABELS];
    parts.into_iter().flatten().find(|(panel, _)| *panel == id).map_or(&[], |(_, labels)| labels)
}

/// How many words the notes of each step of a panel have, in Russian and in English.
#[must_use]
pub fn step_words(id: &str) -> &'static [[u16; 2]] {
    let parts = [data::STEP_WORDS, testset::STEP_WORDS, metrics::STEP_WORDS, batchnorm::STEP_WORDS];
    parts.into_iter().flatten().find(|(panel, _)| *panel == id).map_or(&[], |(_, words)| words)
}

/// What is said around the panels, in lists, in lecture order.
const AROUND: &[&[Interlude]] = &[
    around::OPENING,
    data::around::OPENERS,
    data::around::CLOSERS,
    testset::around::OPENERS,
    testset::around::CLOSERS,
    metrics::around::OPENERS,
    metrics::around::CLOSERS,
    batchnorm::around::OPENERS,
    batchnorm::around::CLOSERS,
    around::ENDING,
];

/// What the page knows of the interludes from the beginning, in lecture order.
pub static INTERLUDE_NAMES: [InterludeName; interlude_count(AROUND)] = interlude_names(AROUND);

/// All interludes in lecture order.
pub fn interludes() -> impl Iterator<Item = &'static Interlude> {
    AROUND.iter().copied().flatten()
}

//! The seed of what is drawn by chance, for every panel that draws something.

use crate::language::Words;
use crate::panel::{ActionFace, Control};

const LARGEST_SEED: f64 = 4_294_967_295.0;

/// The control of a seed.
#[must_use]
pub const fn seed_control<P>(label: Words, field: fn(&mut P) -> &mut f64) -> Control<P> {
    Control::count("seed", label, field).legal(0.0, LARGEST_SEED)
}

/// The seed after another, round and round.
#[must_use]
pub fn next_seed(seed: f64) -> f64 {
    (seed + 1.0) % (LARGEST_SEED + 1.0)
}

/// The name of the control where values or examples are drawn.
pub const SAMPLE_NUMBER: Words = Words::new("Номер выборки", "Sample number");

/// The button that draws another sample.
pub const FRESH_SAMPLE: ActionFace =
    ActionFace { name: "fresh", label: Words::new("Новая выборка", "New sample"), steps_per_second: 0.0 };

//! Pieces that several panels use.

mod histogram_axis;
mod input_choice;
mod interval;
mod level;
mod method_choice;
mod seed;
mod spike;

pub use histogram_axis::{HistogramAxis, shown_layers};
pub use input_choice::{InputChoice, input_control};
pub use interval::{LEGAL_LEVELS, around, is_symmetric, level_control, level_in_words};
pub use level::{Side, draw_level};
pub use method_choice::{MethodChoice, method_control};
pub use seed::{FRESH_SAMPLE, SAMPLE_NUMBER, next_seed, seed_control};
pub use spike::Spike;

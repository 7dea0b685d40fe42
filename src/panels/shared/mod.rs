//! Pieces that several panels use.

mod input_choice;
mod level;

pub use input_choice::InputChoice;
pub use level::{Side, draw_level};

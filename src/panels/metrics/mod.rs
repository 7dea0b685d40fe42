//! Part 3: metrics.

pub mod around;
pub mod constraints;
pub mod one_number;
pub mod tracking;

crate::machine::card::part! {
    tracking::Tracking,
    one_number::OneNumber,
    constraints::Constraints,
}

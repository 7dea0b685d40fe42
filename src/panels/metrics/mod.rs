//! Part 3: metrics.

pub mod constraints;
pub mod one_number;

crate::machine::card::part! {
    one_number::OneNumber,
    constraints::Constraints,
}

//! Part 3: metrics.

pub mod one_number;

crate::machine::card::part! {
    one_number::OneNumber,
}

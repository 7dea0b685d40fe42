//! Part 1: train, dev, test.

pub mod selection;

crate::machine::card::part! {
    selection::Selection,
}

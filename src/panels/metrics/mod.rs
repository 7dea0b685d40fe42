//! Part 3: metrics.

pub mod tracking;

crate::machine::card::part! {
    tracking::Tracking,
}

//! Part 2: how large a test set must be.

pub mod around;
pub mod compare;
pub mod coverage;
pub mod posterior;
pub mod width;

crate::machine::card::part! {
    posterior::Posterior,
    width::Width,
    coverage::Coverage,
    compare::Compare,
}

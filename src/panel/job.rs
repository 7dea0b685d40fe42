//! A computation in slices, so that a page never freezes and a test runs the same code without a browser.

/// A computation that owns all it needs and knows nothing of time. Dropping it cancels it.
pub trait Job<Solution> {
    /// Does a slice of at most about two milliseconds; `false` when all is done.
    fn step(&mut self) -> bool;

    /// How much is done, 0 to 1.
    fn progress(&self) -> f64;

    /// Whether what there is so far can be shown.
    fn is_presentable(&self) -> bool;

    /// The solution so far; the whole one when `step` has returned `false`. Only called when presentable.
    fn solution(&self) -> Solution;
}

/// A computation so short that it is done when it is made.
#[derive(Clone, Debug)]
pub struct Immediate<Solution>(pub Solution);

impl<Solution: Clone> Job<Solution> for Immediate<Solution> {
    fn step(&mut self) -> bool {
        false
    }

    fn progress(&self) -> f64 {
        1.0
    }

    fn is_presentable(&self) -> bool {
        true
    }

    fn solution(&self) -> Solution {
        self.0.clone()
    }
}

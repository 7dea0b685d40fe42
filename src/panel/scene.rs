//! All that is on a figure at once.

use super::{Guess, Panel};

/// What a figure shows: the parameters with their solution, what was frozen before, and what the room guesses.
pub struct Scene<'a, P: Panel> {
    /// The parameters of what is shown.
    pub params: &'a P::Params,
    /// Their solution.
    pub solution: &'a P::Solution,
    /// Frozen earlier, each with its solution; drawn beneath, with the pens of [`Theme::ghost`](crate::plot::Theme).
    pub ghosts: Vec<(&'a P::Params, &'a P::Solution)>,
    /// What the room guesses the answer to be, on the figure that the question names.
    pub guess: Option<Guess>,
}

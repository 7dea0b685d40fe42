//! Figures as values: a name, a size, how it is drawn, what is written below it.

use std::fmt;

use super::{Panel, Scene};
use crate::language::{Language, Words};
use crate::plot::Sheet;

/// A figure of a panel.
pub struct Figure<P: Panel> {
    /// What the page sees of it.
    pub face: FigureFace,
    /// Draws it. It computes no statistic: all numbers come with the solution.
    pub draw: fn(&Scene<'_, P>, &mut Sheet),
    /// What is written below it.
    pub caption: fn(&P::Params, &P::Solution, Language) -> String,
}

/// A figure as the page sees it: all that no parameter changes.
#[derive(Clone, Copy, Debug)]
pub struct FigureFace {
    /// Its name, by which the lesson names it.
    pub name: &'static str,
    /// What it shows, in a few words.
    pub title: Words,
    /// Height divided by width where there is room.
    pub aspect: f64,
    /// Height divided by width on a phone.
    pub narrow_aspect: f64,
}

impl<P: Panel> fmt::Debug for Figure<P> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.face.fmt(formatter)
    }
}

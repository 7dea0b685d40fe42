//! Everything that the panel shows: errors with their intervals, gaps between them, and which gap is the largest
//! above noise.

use super::assessment::{Bar, Gap, GapKind, Set};
use super::experiment::Plane;
use crate::plot::Curve;

/// What a set of some size shows of an error like that on dev.
#[derive(Clone, Debug, PartialEq)]
pub struct Corpora {
    /// The share of errors on dev.
    pub error: f64,
    /// The width of the interval by the number of examples.
    pub widths: Curve,
    /// The same at the least and at the greatest size of the lecture's dev and test.
    pub at_ends: [f64; 2],
    /// The same at the size of dev.
    pub now: f64,
}

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The sets that there are, in the order of the chain.
    pub bars: Vec<Bar>,
    /// The gaps between neighbours among them.
    pub gaps: Vec<Gap>,
    /// Dev − train, whatever lies between.
    pub together: Gap,
    /// The largest gap above noise.
    pub verdict: Option<GapKind>,
    /// What the sizes of sets buy.
    pub corpora: Corpora,
    /// What the network of the experiment has learnt.
    pub plane: Option<Plane>,
}

impl Solution {
    /// A set that there is.
    #[must_use]
    pub fn bar(&self, set: Set) -> Option<&Bar> {
        self.bars.iter().find(|bar| bar.set == set)
    }

    /// A gap between neighbours.
    #[must_use]
    pub fn gap(&self, kind: GapKind) -> Option<&Gap> {
        self.gaps.iter().find(|gap| gap.kind == kind)
    }

    /// The largest gap above noise.
    #[must_use]
    pub fn largest(&self) -> Option<&Gap> {
        self.verdict.and_then(|kind| self.gap(kind))
    }
}

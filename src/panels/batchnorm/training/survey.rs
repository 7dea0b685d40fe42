//! What a network says of the whole plane and of all examples, at inference; computed in slices.

use std::sync::Arc;

use super::limits::SLICE_PRODUCTS;
use crate::nn::training::{DataSet, Score, Trainer, binary_cross_entropy, count_errors};

/// Nodes of the grid on each side.
pub const NODES: usize = 49;
/// The grid reaches this far from the centre in both coordinates.
pub const REACH: f64 = 2.8;

/// The points of a survey: the nodes of the grid, row by row from below, then the examples to train and to test with.
#[derive(Debug)]
pub struct Places {
    points: Vec<[f64; 2]>,
    labels: Vec<f64>,
    training: usize,
}

impl Places {
    /// The grid and the examples of a run.
    #[must_use]
    pub fn new(trainer: &Trainer) -> Self {
        let (training, test) = (trainer.training_set(), trainer.test_set());
        let grid = (0..NODES * NODES).map(|node| [coordinate(node % NODES), coordinate(node / NODES)]);
        let examples = |set: &DataSet| set.points().to_vec();
        Self {
            points: grid.chain(examples(training)).chain(examples(test)).collect(),
            labels: training.labels().iter().chain(test.labels()).copied().collect(),
            training: training.labels().len(),
        }
    }

    /// The points, all together.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.points.len()
    }
}

/// The coordinate of a column or a row of the grid.
#[must_use]
pub fn coordinate(line: usize) -> f64 {
    REACH * (2.0 * line as f64 / (NODES - 1) as f64 - 1.0)
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    /// The steps that the network had taken.
    pub steps: u64,
    /// The logits at the nodes, row by row from below, at most a million in size.
    pub logits: Arc<Vec<f64>>,
    /// On the examples that it was trained with.
    pub training: Score,
    /// On as many others.
    pub test: Score,
}

/// A survey on its way.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    logits: Vec<f64>,
}

impl Survey {
    /// Forgets what it has found.
    pub fn restart(&mut self) {
        self.logits.clear();
    }

    /// Evaluates the network at some more points; returns the findings when all are done. `products` is what one point
    /// takes.
    pub fn go_on(&mut self, trainer: &mut Trainer, places: &Places, products: usize) -> Option<Findings> {
        let done = self.logits.len();
        let points = (SLICE_PRODUCTS / products.max(1)).max(1).next_multiple_of(128).min(places.count() - done);
        self.logits.resize(done + points, 0.0);
        trainer.logits(&places.points[done..done + points], &mut self.logits[done..]);
        (self.logits.len() == places.count()).then(|| self.findings(trainer.steps(), places))
    }

    fn findings(&self, steps: u64, places: &Places) -> Findings {
        let (grid, examples) = self.logits.split_at(NODES * NODES);
        let (training, test) = examples.split_at(places.training);
        let (of_training, of_test) = places.labels.split_at(places.training);
        let bounded = |logit: &f64| if logit.is_nan() { 0.0 } else { logit.clamp(-1e6, 1e6) };
        Findings {
            steps,
            logits: Arc::new(grid.iter().map(bounded).collect()),
            training: score(training, of_training),
            test: score(test, of_test),
        }
    }
}

fn score(logits: &[f64], labels: &[f64]) -> Score {
    let loss = binary_cross_entropy(logits, labels, &mut vec![0.0; logits.len()]);
    Score {
        loss: if loss.is_finite() { loss } else { f64::INFINITY },
        error: count_errors(logits, labels) as f64 / logits.len().max(1) as f64,
    }
}

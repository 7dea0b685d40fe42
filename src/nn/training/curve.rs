//! A loss curve that keeps its size however long it grows.

/// The most points of a curve.
pub const MOST_POINTS: usize = 512;

/// A point of a curve: the mean of a number of steps in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The last of these steps, from 1.
    pub step: u64,
    /// The mean loss of them, in nats.
    pub loss: f64,
}

/// The losses of all steps, thinned: each point is the mean of [`stride`](Self::stride) steps, and when there are too
/// many points, neighbours become one.
#[derive(Clone, Debug, PartialEq)]
pub struct LossCurve {
    means: Vec<f64>,
    stride: u64,
    /// The losses of the steps after the last point, and how many they are.
    rest: f64,
    rest_count: u64,
}

impl Default for LossCurve {
    fn default() -> Self {
        Self { means: Vec::with_capacity(MOST_POINTS), stride: 1, rest: 0.0, rest_count: 0 }
    }
}

impl LossCurve {
    /// Adds the loss of the next step.
    pub fn push(&mut self, loss: f64) {
        self.rest += loss;
        self.rest_count += 1;
        if self.rest_count < self.stride {
            return;
        }
        if self.means.len() == MOST_POINTS {
            self.halve();
            // The step at hand is half a point now.
            return;
        }
        self.means.push(self.rest / self.stride as f64);
        (self.rest, self.rest_count) = (0.0, 0);
    }

    /// How many steps a point covers.
    #[must_use]
    pub const fn stride(&self) -> u64 {
        self.stride
    }

    /// The points, in order.
    pub fn points(&self) -> impl Iterator<Item = Point> + Clone + '_ {
        self.means.iter().zip(1..).map(|(&loss, index)| Point { step: index * self.stride, loss })
    }

    fn halve(&mut self) {
        let half = self.means.len() / 2;
        for index in 0..half {
            self.means[index] = 0.5 * (self.means[2 * index] + self.means[2 * index + 1]);
        }
        self.means.truncate(half);
        self.stride *= 2;
    }
}

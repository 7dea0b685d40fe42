//! In which order the examples come.

use crate::nn::random::{Purpose, Random};

/// Deals out examples in batches: all of them in a random order, then in another one. What is left of an order and
/// makes no whole batch is not dealt.
#[derive(Clone, Debug)]
pub(super) struct Shuffle {
    random: Random,
    order: Vec<usize>,
    next: usize,
}

impl Shuffle {
    /// So many examples, in an order of this seed.
    pub fn new(examples: usize, seed: u64) -> Self {
        // Nothing of the first order is left, so that the first batch comes from a fresh one.
        Self { random: Random::new(seed, Purpose::Batches), order: (0..examples).collect(), next: examples }
    }

    /// The next batch, of at most as many examples as there are.
    pub fn deal(&mut self, size: usize) -> &[usize] {
        let size = size.min(self.order.len());
        if self.next + size > self.order.len() {
            self.shuffle();
            self.next = 0;
        }
        self.next += size;
        &self.order[self.next - size..self.next]
    }

    /// R. A. Fisher, F. Yates, 1938, in the form of R. Durstenfeld, 1964.
    fn shuffle(&mut self) {
        for last in (1..self.order.len()).rev() {
            let other = self.random.index(last + 1);
            self.order.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_comes_once_before_one_comes_twice() {
        let mut shuffle = Shuffle::new(30, 4);
        let mut orders: Vec<Vec<usize>> = Vec::new();
        for _ in 0..3 {
            let order: Vec<usize> = (0..3).flat_map(|_| shuffle.deal(10).to_vec()).collect();
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert!(sorted.into_iter().eq(0..30));
            orders.push(order);
        }
        assert!(orders[0] != orders[1] && orders[1] != orders[2]);
    }

    #[test]
    fn what_makes_no_whole_batch_is_not_dealt() {
        let mut shuffle = Shuffle::new(30, 4);
        for _ in 0..9 {
            let mut batch = shuffle.deal(20).to_vec();
            batch.sort_unstable();
            batch.dedup();
            assert_eq!(batch.len(), 20);
        }
        assert_eq!(shuffle.deal(100).len(), 30);
    }
}

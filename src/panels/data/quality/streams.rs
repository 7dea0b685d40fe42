//! Models that learn by chance: each from a stream of examples, tried at more and more of them.
//!
//! The classifier depends on sums over its examples only, so that those of a block of examples are drawn by their exact
//! law: normal ones, and a binomial number of wrong labels. Where mistakes depend on the example, the coordinate that
//! decides is drawn example by example.

use super::params::Params;
use super::solution::SEPARATION;
use crate::nn::random::{Purpose, Random};
use crate::stats::binomial_table::BinomialTable;
use crate::stats::label_noise::{Corner, error};

/// Numbers of examples at which models are tried, a decade.
const A_DECADE: f64 = 6.0;

/// Numbers of examples at which models are tried: from 5 to at least `last`.
fn sizes(last: f64) -> Vec<u32> {
    let size = |index: i32| libm::round(libm::pow(10.0, 1.0 + f64::from(index) / A_DECADE));
    let mut sizes = Vec::new();
    for index in -2.. {
        sizes.push(size(index) as u32);
        if size(index) >= last {
            break;
        }
    }
    sizes
}

/// How wrong labels come about.
#[derive(Clone, Debug)]
enum Mistakes {
    /// Independently: the number of them in each block.
    Anywhere(Vec<BinomialTable>),
    /// In the examples of one class whose second coordinate is above this.
    Above(f64),
}

/// What a block of examples adds to the sums.
struct Block {
    examples: u32,
    wrong: u32,
    /// The sum of ỹ·x along the second coordinate, where mistakes depend on it.
    second: Option<f64>,
}

/// Models of one kind of labels.
#[derive(Clone, Debug)]
pub struct Streams {
    sizes: Vec<u32>,
    dims: usize,
    mistakes: Mistakes,
    random: Random,
    /// The errors of the models at each size.
    errors: Vec<Vec<f64>>,
}

impl Streams {
    /// Models that learn from clean labels up to `last` examples.
    #[must_use]
    pub fn clean(params: &Params, last: f64) -> Self {
        Self::new(params, last, Purpose::Inputs, |sizes| Mistakes::Anywhere(tables(sizes, 0.0)))
    }

    /// Models that learn from noisy labels up to `last` examples, other models than the clean ones.
    #[must_use]
    pub fn noisy(params: &Params, last: f64) -> Self {
        Self::new(params, last, Purpose::Labels, |sizes| {
            if params.is_systematic() {
                Mistakes::Above(Corner::new(SEPARATION, params.noise).threshold())
            } else {
                Mistakes::Anywhere(tables(sizes, params.noise))
            }
        })
    }

    fn new(params: &Params, last: f64, purpose: Purpose, mistakes: impl Fn(&[u32]) -> Mistakes) -> Self {
        let sizes = sizes(last);
        Self {
            mistakes: mistakes(&sizes),
            dims: params.dims as usize,
            random: Random::new(params.seed as u64, purpose),
            errors: vec![Vec::new(); sizes.len()],
            sizes,
        }
    }

    /// Numbers of examples, each with the errors of the models there.
    pub fn errors(&self) -> impl Iterator<Item = (f64, &[f64])> {
        self.sizes.iter().map(|size| f64::from(*size)).zip(self.errors.iter().map(Vec::as_slice))
    }

    /// How many models have learnt.
    #[must_use]
    pub fn count(&self) -> usize {
        self.errors.first().map_or(0, Vec::len)
    }

    /// One more model. More of them leave the earlier ones as they were.
    pub fn learn(&mut self) {
        let (mut along, mut aside) = (0.0, vec![0.0; self.dims.saturating_sub(1).max(1)]);
        let mut before = 0;
        for index in 0..self.sizes.len() {
            let block = self.block(index, self.sizes[index] - before);
            before = self.sizes[index];
            let deviation = f64::from(block.examples).sqrt();
            along += SEPARATION * (f64::from(block.examples) - 2.0 * f64::from(block.wrong));
            along += deviation * self.random.normal();
            let mut others = aside.iter_mut();
            if let Some((second, sum)) = block.second.and_then(|second| Some((second, others.next()?))) {
                *sum += second;
            }
            for sum in others {
                *sum += deviation * self.random.normal();
            }
            let length = aside.iter().map(|sum| sum * sum).sum::<f64>().sqrt();
            self.errors[index].push(error(SEPARATION, along / length.max(f64::MIN_POSITIVE)));
        }
    }

    fn block(&mut self, index: usize, examples: u32) -> Block {
        match &self.mistakes {
            Mistakes::Anywhere(tables) => {
                let wrong = tables[index].quantile(self.random.uniform());
                Block { examples, wrong, second: None }
            }
            Mistakes::Above(threshold) => corner_block(*threshold, examples, &mut self.random),
        }
    }
}

/// The number of wrong labels in each block of examples.
fn tables(sizes: &[u32], share: f64) -> Vec<BinomialTable> {
    let before = std::iter::once(0).chain(sizes.iter().copied());
    sizes.iter().zip(before).map(|(size, before)| BinomialTable::new(size - before, share)).collect()
}

/// A block in which the examples of class −1 above a threshold are labelled +1.
fn corner_block(threshold: f64, examples: u32, random: &mut Random) -> Block {
    let positive = heads(examples, random);
    let (mut wrong, mut second) = (0, f64::from(positive).sqrt() * random.normal());
    for _ in positive..examples {
        let coordinate = random.normal();
        if coordinate > threshold {
            wrong += 1;
            second += coordinate;
        } else {
            second -= coordinate;
        }
    }
    Block { examples, wrong, second: Some(second) }
}

/// How many of some coins show heads.
fn heads(coins: u32, random: &mut Random) -> u32 {
    let whole: u32 = (0..coins / 64).map(|_| random.coins().count_ones()).sum();
    let rest = coins % 64;
    whole + if rest > 0 { (random.coins() >> (64 - rest)).count_ones() } else { 0 }
}

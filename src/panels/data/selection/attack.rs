//! Random answers that vote: a bit says whether an answer agrees with the label of a question.
//!
//! The votes of 64 questions are counted at once, in planes: the first plane holds the lowest bit of each of the 64
//! counts, the next one the second, and a vote is added as a carry from plane to plane.

use super::params::{Flip, Params};
use crate::nn::random::{Purpose, Random};

/// Counts up to 2¹⁴ − 1: as many answers as are ever tried.
const PLANES: usize = 14;

/// The votes so far.
#[derive(Clone, Debug)]
pub struct Vote {
    questions: u32,
    flip: Flip,
    random: Random,
    planes: Vec<[u64; PLANES]>,
    voters: u32,
    tried: u32,
    answer: Vec<u64>,
}

impl Vote {
    /// Before the first answer.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let questions = params.n as u32;
        let words = questions.div_ceil(u64::BITS) as usize;
        Self {
            questions,
            flip: params.flip,
            random: Random::new(params.seed as u64, Purpose::Inputs),
            planes: vec![[0; PLANES]; words],
            voters: 0,
            tried: 0,
            answer: vec![0; words],
        }
    }

    /// How many answers were tried.
    #[must_use]
    pub fn tried(&self) -> u32 {
        self.tried
    }

    /// Tries a random answer; the share of labels that it agrees with.
    pub fn add_answer(&mut self) -> f64 {
        for word in &mut self.answer {
            *word = self.random.coins();
        }
        let beyond = self.answer.len() as u32 * u64::BITS - self.questions;
        if let Some(last) = self.answer.last_mut() {
            *last &= u64::MAX >> beyond;
        }
        let agreed: u32 = self.answer.iter().map(|word| word.count_ones()).sum();
        self.tried += 1;
        if 2 * agreed > self.questions {
            self.count(0);
        } else if 2 * agreed < self.questions && self.flip == Flip::Yes {
            self.count(u64::MAX);
        }
        f64::from(agreed) / f64::from(self.questions)
    }

    /// Counts the answer, or with all bits set its contrary. What is counted beyond the last question is never read.
    fn count(&mut self, flipped: u64) {
        self.voters += 1;
        for (planes, word) in self.planes.iter_mut().zip(&self.answer) {
            let mut carry = word ^ flipped;
            for plane in planes {
                let both = *plane & carry;
                *plane ^= carry;
                carry = both;
                if carry == 0 {
                    break;
                }
            }
        }
    }

    /// The share of questions that the majority gets right; one on which it is undecided counts half, as a coin would
    /// on average.
    #[must_use]
    pub fn accuracy(&self) -> f64 {
        let right = |question: u32| {
            let planes = &self.planes[(question / u64::BITS) as usize];
            let bit = |(place, plane): (usize, &u64)| (((plane >> (question % u64::BITS)) & 1) as u32) << place;
            let votes: u32 = planes.iter().enumerate().map(bit).sum();
            match (2 * votes).cmp(&self.voters) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            }
        };
        (0..self.questions).map(right).sum::<f64>() / f64::from(self.questions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_answer_alone_is_the_vote() {
        let mut vote = Vote::new(&Params { n: 101.0, ..Params::default() });
        let agreed = vote.add_answer();
        assert!((vote.accuracy() - agreed.max(1.0 - agreed)).abs() < 1e-12);
    }

    #[test]
    fn votes_are_counted_as_one_by_one() {
        let params = Params { n: 100.0, flip: Flip::No, ..Params::default() };
        let mut vote = Vote::new(&params);
        let mut counts = vec![0_u32; 100];
        let mut voters = 0;
        for _ in 0..300 {
            if vote.add_answer() > 0.5 {
                voters += 1;
                for (question, count) in counts.iter_mut().enumerate() {
                    *count += (vote.answer[question / 64] >> (question % 64) & 1) as u32;
                }
            }
        }
        let half = |count: &u32| 0.5 * f64::from(u8::from(2 * count >= voters) + u8::from(2 * count > voters));
        let right: f64 = counts.iter().map(half).sum();
        assert!((vote.accuracy() - right / 100.0).abs() < 1e-12 && vote.tried() == 300);
    }
}

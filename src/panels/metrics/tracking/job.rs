//! The computation in slices: some frames at a time.

use super::film::Film;
use super::params::Params;
use super::runs::Lanes;
use super::solution::Solution;
use crate::panel::Job;
use crate::tracking::average_precision::operating_points;
use crate::tracking::{Evaluation, Evaluator};

/// This many boxes a slice, about.
const SLICE_BOXES: f64 = 300.0;

/// The film on its way.
#[derive(Clone, Debug)]
pub struct Run {
    params: Params,
    film: Film,
    evaluator: Evaluator,
    lanes: Lanes,
    scored: Vec<(f64, bool)>,
    frame: u32,
    found: Option<Evaluation>,
    solution: Option<Solution>,
}

impl Run {
    /// The computation before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        Self {
            params: *params,
            film: Film::new(params),
            evaluator: Evaluator::new(params.iou),
            lanes: Lanes::default(),
            scored: Vec::new(),
            frame: 0,
            found: None,
            solution: None,
        }
    }

    /// Takes in the next frame; `false` after the last.
    fn next_frame(&mut self) -> bool {
        let Some(shot) = self.film.next() else { return false };
        self.frame += 1;
        let matches = self.evaluator.next_frame(&shot.people, &shot.answer);
        self.lanes.add(self.frame, &shot, &matches);
        self.scored.extend(shot.scored);
        true
    }

    /// What all frames so far give.
    fn solve(&self, found: Evaluation) -> Solution {
        let points = operating_points(&self.scored, found.truths as usize);
        let has_detector = !self.params.is_by_hand();
        Solution::new(&self.params, self.lanes.clone(), found, has_detector.then_some(points.as_slice()))
    }
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        let boxes = self.params.people + self.params.ghosts;
        let frames = (SLICE_BOXES / boxes).max(1.0) as u32;
        if (0..frames).all(|_| self.next_frame()) {
            return true;
        }
        // Who is who, and the detector's curve: each is a slice of its own.
        match (self.found.clone(), &self.solution) {
            (None, _) => self.found = Some(self.evaluator.evaluation()),
            (Some(found), None) => self.solution = Some(self.solve(found)),
            (Some(_), Some(_)) => {}
        }
        self.solution.is_none()
    }

    fn progress(&self) -> f64 {
        f64::from(self.frame) / self.params.frames.max(1.0)
    }

    fn is_presentable(&self) -> bool {
        self.solution.is_some()
    }

    fn solution(&self) -> Solution {
        self.solution.clone().unwrap_or_else(|| self.solve(self.evaluator.evaluation()))
    }
}

//! A tracker's answer against the truth: counts, and the rates that are made of them.

use std::collections::BTreeMap;

use super::Labelled;
use super::clear::{Match, Matcher};
use super::identity::Meetings;

/// Compares frame after frame, so that a long film can be worked off in slices.
#[derive(Clone, Debug)]
pub struct Evaluator {
    matcher: Matcher,
    meetings: Meetings,
    lives: BTreeMap<u32, Life>,
    counts: Evaluation,
}

/// What became of one person so far.
#[derive(Clone, Copy, Debug, Default)]
struct Life {
    /// Frames in which the person is there.
    frames: u32,
    /// Frames in which it is matched.
    matched: u32,
    /// Whether it is there and has been missed since its last match.
    is_missed: bool,
    /// How often a match came after a miss that came after a match.
    gaps: u32,
}

/// What the comparison found. Rates are `None` where nothing is there to divide by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evaluation {
    /// Boxes of persons in all frames together.
    pub truths: u32,
    /// Boxes of the tracker in all frames together.
    pub hypotheses: u32,
    /// Persons matched, those with a switch among them.
    pub matches: u32,
    /// Matches with another track than the last one that this person was matched with, however long ago (IDSW).
    pub switches: u32,
    /// Sum of 1 − `IoU` over the matches.
    pub total_distance: f64,
    /// Persons with the one track that is given to them, summed over the frames (IDTP).
    pub identified: u32,
    /// Persons matched in at least 80 % of their frames. `TrackEval` wants more than 80 %.
    pub mostly_tracked: u32,
    /// Persons matched in less than 80 % of their frames and at least 20 %.
    pub partly_tracked: u32,
    /// Persons matched in less than 20 % of their frames. The text of `MOTChallenge` counts those with 20 %, too.
    pub mostly_lost: u32,
    /// Interruptions: a person was matched, then missed, then matched again. Frames without the person do not count
    /// as missed.
    pub fragmentations: u32,
}

impl Evaluator {
    /// Before the first frame. A person and a box belong together only if their `IoU` is at least `least_overlap`.
    #[must_use]
    pub fn new(least_overlap: f64) -> Self {
        let matcher = Matcher::new(least_overlap);
        Self { matcher, meetings: Meetings::default(), lives: BTreeMap::new(), counts: Evaluation::default() }
    }

    /// Takes in the next frame and returns its matches in the order of the persons. A track that appears twice in one
    /// list is taken for two boxes of it.
    pub fn next_frame(&mut self, truth: &[Labelled], hypotheses: &[Labelled]) -> Vec<Match> {
        self.meet(truth, hypotheses);
        let matches = self.matcher.next_frame(truth, hypotheses);
        let mut is_matched = vec![false; truth.len()];
        for found in &matches {
            is_matched[found.person] = true;
            self.counts.total_distance += found.distance;
            self.counts.switches += u32::from(found.is_switch);
        }
        self.counts.truths += truth.len() as u32;
        self.counts.hypotheses += hypotheses.len() as u32;
        self.counts.matches += matches.len() as u32;
        for (person, is_matched) in truth.iter().zip(is_matched) {
            self.lives.entry(person.track).or_default().live(is_matched);
        }
        matches
    }

    fn meet(&mut self, truth: &[Labelled], hypotheses: &[Labelled]) {
        for person in truth {
            let near = hypotheses.iter().filter(|other| self.matcher.distance(person, other).is_some());
            for other in near {
                self.meetings.add(person.track, other.track);
            }
        }
    }

    /// What all frames so far give.
    #[must_use]
    pub fn evaluation(&self) -> Evaluation {
        let mut found = Evaluation { identified: self.meetings.identified() as u32, ..self.counts.clone() };
        for life in self.lives.values() {
            // Whole numbers: 0.8 of five frames are four, without rounding.
            let (matched, frames) = (u64::from(life.matched) * 5, u64::from(life.frames));
            if matched >= 4 * frames {
                found.mostly_tracked += 1;
            } else if matched >= frames {
                found.partly_tracked += 1;
            } else {
                found.mostly_lost += 1;
            }
            found.fragmentations += life.gaps;
        }
        found
    }
}

impl Life {
    fn live(&mut self, is_matched: bool) {
        self.frames += 1;
        self.matched += u32::from(is_matched);
        if is_matched {
            self.gaps += u32::from(self.is_missed);
            self.is_missed = false;
        } else {
            self.is_missed = self.matched > 0;
        }
    }
}

impl Evaluation {
    /// Persons in a frame that were not matched (FN).
    #[must_use]
    pub const fn missed(&self) -> u32 {
        self.truths - self.matches
    }

    /// Boxes of the tracker that were not matched (FP).
    #[must_use]
    pub const fn ghosts(&self) -> u32 {
        self.hypotheses - self.matches
    }

    /// Persons that are there in at least one frame.
    #[must_use]
    pub const fn persons(&self) -> u32 {
        self.mostly_tracked + self.partly_tracked + self.mostly_lost
    }

    /// Multiple object tracking accuracy: 1 − (missed + ghosts + switches) / truths. It can be negative.
    #[must_use]
    pub fn mota(&self) -> Option<f64> {
        let errors = f64::from(self.missed()) + f64::from(self.ghosts()) + f64::from(self.switches);
        ratio(errors, f64::from(self.truths)).map(|share| 1.0 - share)
    }

    /// Multiple object tracking precision as the mean distance 1 − `IoU` of the matches: small is good. (Other tools
    /// give the mean `IoU` this name.)
    #[must_use]
    pub fn motp(&self) -> Option<f64> {
        ratio(self.total_distance, f64::from(self.matches))
    }

    /// F₁ of the identities: twice the boxes that bear the right name, divided by all boxes of both sides.
    #[must_use]
    pub fn idf1(&self) -> Option<f64> {
        ratio(2.0 * f64::from(self.identified), f64::from(self.truths) + f64::from(self.hypotheses))
    }

    /// Share of the tracker's boxes that bear the right name.
    #[must_use]
    pub fn identity_precision(&self) -> Option<f64> {
        ratio(f64::from(self.identified), f64::from(self.hypotheses))
    }

    /// Share of the persons' boxes that are found under the right name.
    #[must_use]
    pub fn identity_recall(&self) -> Option<f64> {
        ratio(f64::from(self.identified), f64::from(self.truths))
    }

    /// Share of the tracker's boxes that are matched.
    #[must_use]
    pub fn precision(&self) -> Option<f64> {
        ratio(f64::from(self.matches), f64::from(self.hypotheses))
    }

    /// Share of the persons' boxes that are matched.
    #[must_use]
    pub fn recall(&self) -> Option<f64> {
        ratio(f64::from(self.matches), f64::from(self.truths))
    }
}

fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

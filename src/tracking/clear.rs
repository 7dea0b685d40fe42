//! Which box of the tracker belongs to which person in a frame, as the CLEAR MOT metrics want it.
//!
//! K. Bernardin and R. Stiefelhagen, "Evaluating Multiple Object Tracking Performance: The CLEAR MOT Metrics", 2008, as
//! the package motmetrics reads it.

use std::collections::BTreeMap;

use super::Labelled;
use super::assignment::{WHOLE, heaviest, weight_of};

/// A person and the box that was matched with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// The place of the person among those of the frame.
    pub person: usize,
    /// The place of the box among the tracker's of the frame.
    pub hypothesis: usize,
    /// 1 − `IoU` of the two: 0 for equal boxes.
    pub distance: f64,
    /// Whether this person was last matched with another track, however long ago.
    pub is_switch: bool,
}

/// Matches frame after frame, remembering whom it matched with whom.
#[derive(Clone, Debug)]
pub struct Matcher {
    least_overlap: f64,
    /// The track that each person was last matched with.
    partners: BTreeMap<u32, u32>,
}

impl Matcher {
    /// One that has seen nothing. Pairs whose `IoU` is less than `least_overlap` are never matched.
    #[must_use]
    pub const fn new(least_overlap: f64) -> Self {
        Self { least_overlap, partners: BTreeMap::new() }
    }

    /// The matches of the next frame in the order of the persons.
    ///
    /// A person first keeps the last known partner if that is there and still within reach, also after a gap
    /// (`TrackEval` prefers the partner of the frame before only). Of the rest as many as can be are matched, with the
    /// smallest total distance.
    pub fn next_frame(&mut self, truth: &[Labelled], hypotheses: &[Labelled]) -> Vec<Match> {
        let mut matches = self.kept(truth, hypotheses);
        let free = |count: usize, taken: &dyn Fn(&Match) -> usize| -> Vec<usize> {
            let mut is_free = vec![true; count];
            for found in &matches {
                is_free[taken(found)] = false;
            }
            (0..count).filter(|&place| is_free[place]).collect()
        };
        let persons = free(truth.len(), &|found| found.person);
        let boxes = free(hypotheses.len(), &|found| found.hypothesis);
        // One match more outweighs any sum of distances.
        let most = persons.len().min(boxes.len()) as i64 + 1;
        let weight = |row: usize, column: usize| {
            self.distance(&truth[persons[row]], &hypotheses[boxes[column]])
                .map_or(0, |distance| most * WHOLE - weight_of(distance))
        };
        for (row, column) in heaviest(persons.len(), boxes.len(), weight) {
            let (person, hypothesis) = (persons[row], boxes[column]);
            let (who, whom) = (truth[person], hypotheses[hypothesis]);
            if let Some(distance) = self.distance(&who, &whom) {
                let before = self.partners.insert(who.track, whom.track);
                let is_switch = before.is_some_and(|before| before != whom.track);
                matches.push(Match { person, hypothesis, distance, is_switch });
            }
        }
        matches.sort_unstable_by_key(|found| found.person);
        matches
    }

    /// The matches with the last known partners.
    fn kept(&self, truth: &[Labelled], hypotheses: &[Labelled]) -> Vec<Match> {
        let mut is_taken = vec![false; hypotheses.len()];
        let mut matches = Vec::new();
        for (person, who) in truth.iter().enumerate() {
            let partner = self.partners.get(&who.track);
            let place = partner.and_then(|partner| {
                (0..hypotheses.len()).find(|&place| !is_taken[place] && hypotheses[place].track == *partner)
            });
            let Some(hypothesis) = place else { continue };
            if let Some(distance) = self.distance(who, &hypotheses[hypothesis]) {
                is_taken[hypothesis] = true;
                matches.push(Match { person, hypothesis, distance, is_switch: false });
            }
        }
        matches
    }

    /// 1 − `IoU` of two boxes; none where they are too far apart to be matched.
    #[must_use]
    pub fn distance(&self, one: &Labelled, other: &Labelled) -> Option<f64> {
        let overlap = one.area.overlap(&other.area);
        (overlap > 0.0 && overlap >= self.least_overlap).then_some(1.0 - overlap)
    }
}

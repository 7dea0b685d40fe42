//! The film as lanes: from when to when each person has which track, and where false boxes are.

use std::collections::BTreeMap;

use super::film::Shot;
use crate::tracking::clear::Match;

/// Neighbouring frames in which nothing changes, both ends included; frames count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first frame.
    pub first: u32,
    /// The last frame.
    pub last: u32,
    /// The number of the track, in the order in which tracks appear; `None` while the person is missed.
    pub track: Option<usize>,
}

/// What becomes of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    /// From the first frame to the last.
    pub stretches: Vec<Stretch>,
    /// The frames in which the track is another than before.
    pub switches: Vec<u32>,
}

/// All lanes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lanes {
    /// A lane a person, in their order.
    pub people: Vec<Lane>,
    /// Boxes that belong to nobody, track by track.
    pub ghosts: Vec<Stretch>,
    /// The number of each track.
    numbers: BTreeMap<u32, usize>,
    /// The place among the ghosts of the latest stretch of each track.
    latest: BTreeMap<usize, usize>,
}

impl Lanes {
    /// Takes in the next frame, its number and its matches.
    pub fn add(&mut self, frame: u32, shot: &Shot, matches: &[Match]) {
        let mut tracks = vec![None; shot.people.len()];
        let mut is_taken = vec![false; shot.answer.len()];
        self.people.resize(shot.people.len(), Lane::default());
        for found in matches {
            is_taken[found.hypothesis] = true;
            tracks[found.person] = Some(self.number(shot.answer[found.hypothesis].track));
            if found.is_switch {
                self.people[found.person].switches.push(frame);
            }
        }
        for (lane, track) in self.people.iter_mut().zip(tracks) {
            lane.go_on(frame, track);
        }
        for (ghost, _) in shot.answer.iter().zip(is_taken).filter(|(_, is_taken)| !is_taken) {
            let track = self.number(ghost.track);
            self.haunt(frame, track);
        }
    }

    fn number(&mut self, name: u32) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(name).or_insert(next)
    }

    fn haunt(&mut self, frame: u32, track: usize) {
        let latest = self.latest.get(&track).and_then(|&place| self.ghosts.get_mut(place));
        match latest {
            Some(stretch) if stretch.last + 1 == frame => stretch.last = frame,
            _ => {
                self.latest.insert(track, self.ghosts.len());
                self.ghosts.push(Stretch { first: frame, last: frame, track: Some(track) });
            }
        }
    }
}

impl Lane {
    fn go_on(&mut self, frame: u32, track: Option<usize>) {
        match self.stretches.last_mut() {
            Some(stretch) if stretch.track == track => stretch.last = frame,
            _ => self.stretches.push(Stretch { first: frame, last: frame, track }),
        }
    }

    /// In how many frames the person is matched.
    #[must_use]
    pub fn matched(&self) -> u32 {
        self.stretches.iter().filter(|stretch| stretch.track.is_some()).map(Stretch::frames).sum()
    }

    /// How many tracks the person has one after another.
    #[must_use]
    pub fn tracks(&self) -> usize {
        let mut tracks: Vec<usize> = self.stretches.iter().filter_map(|stretch| stretch.track).collect();
        tracks.sort_unstable();
        tracks.dedup();
        tracks.len()
    }
}

impl Stretch {
    /// How many frames it has.
    #[must_use]
    pub const fn frames(&self) -> u32 {
        self.last + 1 - self.first
    }
}

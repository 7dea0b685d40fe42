//! The identity metrics: each person is given one track for the whole film, so that what counts is for how long the
//! tracker knew who is who.
//!
//! E. Ristani and others, "Performance Measures and a Data Set for Multi-Target, Multi-Camera Tracking", 2016.

use std::collections::BTreeMap;

use super::assignment::heaviest;

/// In how many frames each person and each track were within reach of each other.
#[derive(Clone, Debug, Default)]
pub struct Meetings(BTreeMap<(u32, u32), i64>);

impl Meetings {
    /// Takes in that a person and a track are within reach of each other in one frame more.
    pub fn add(&mut self, person: u32, track: u32) {
        *self.0.entry((person, track)).or_default() += 1;
    }

    /// In how many frames persons are with the track that is theirs (IDTP), if the tracks are given to persons, one
    /// each, so that this is most.
    #[must_use]
    pub fn identified(&self) -> i64 {
        self.best().values().sum()
    }

    /// The pairs of a person and the track that is given to it, with their frames together.
    #[must_use]
    pub fn best(&self) -> BTreeMap<(u32, u32), i64> {
        // Whoever met nobody is left out: the table is small although ghosts are many.
        let persons = sorted(self.0.keys().map(|pair| pair.0));
        let tracks = sorted(self.0.keys().map(|pair| pair.1));
        let frames =
            |row: usize, column: usize| self.0.get(&(persons[row], tracks[column])).copied().unwrap_or_default();
        let pairs = heaviest(persons.len(), tracks.len(), frames);
        pairs.into_iter().map(|(row, column)| ((persons[row], tracks[column]), frames(row, column))).collect()
    }
}

fn sorted(names: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut names: Vec<u32> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}

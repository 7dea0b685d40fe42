//! A small online tracker: where each track should be by its speed, and the boxes that overlap that place most.
//!
//! The plan is that of SORT (A. Bewley and others, "Simple Online and Realtime Tracking", 2016), with a smoothed speed
//! in the place of its Kalman filter.

use super::assignment::{heaviest, weight_of};
use super::{BoundingBox, Labelled};

/// How the tracker decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrackerConfig {
    /// A box goes on with a track only if its `IoU` with the expected place is at least this.
    pub least_overlap: f64,
    /// A track is kept through this many frames in a row without a box, and given up after one more.
    pub patience: u32,
    /// A track is reported from this many boxes on: ghosts that flash up once are not.
    pub confirmed_after: u32,
}

impl Default for TrackerConfig {
    fn default() -> Self {
        Self { least_overlap: 0.3, patience: 5, confirmed_after: 2 }
    }
}

/// A track that is followed.
#[derive(Clone, Copy, Debug)]
struct Track {
    name: u32,
    area: BoundingBox,
    /// Pixels a frame, to the right and down.
    speed: (f64, f64),
    boxes: u32,
    unseen: u32,
}

/// The tracker on its way through a film.
#[derive(Clone, Debug, Default)]
pub struct Tracker {
    config: TrackerConfig,
    tracks: Vec<Track>,
    names: u32,
}

/// The share of the new speed in the smoothed one.
const NEW_SPEED: f64 = 0.3;

impl Tracker {
    /// One that follows nobody yet.
    #[must_use]
    pub fn new(config: TrackerConfig) -> Self {
        Self { config, ..Self::default() }
    }

    /// Takes in the boxes of the next frame and returns those that belong to a track, in their order.
    pub fn next_frame(&mut self, boxes: &[BoundingBox]) -> Vec<Labelled> {
        let expected: Vec<BoundingBox> = self.tracks.iter().map(Track::expected).collect();
        let overlap = |track: usize, found: usize| expected[track].overlap(&boxes[found]);
        let least = self.config.least_overlap;
        let pairs = heaviest(self.tracks.len(), boxes.len(), |track, found| {
            let share = overlap(track, found);
            if share >= least { weight_of(share) } else { 0 }
        });
        let mut owners = vec![None; boxes.len()];
        for (track, found) in pairs {
            owners[found] = Some(track);
        }
        for (index, track) in self.tracks.iter_mut().enumerate() {
            match owners.iter().position(|owner| *owner == Some(index)) {
                Some(found) => track.see(boxes[found]),
                None => track.miss(),
            }
        }
        let mut reported = Vec::new();
        for (owner, area) in owners.into_iter().zip(boxes) {
            let track = match owner {
                Some(owner) => self.tracks[owner],
                None => self.begin(*area),
            };
            if track.boxes >= self.config.confirmed_after {
                reported.push(Labelled { track: track.name, area: *area });
            }
        }
        let patience = self.config.patience;
        self.tracks.retain(|track| track.unseen <= patience);
        reported
    }

    /// Begins to follow what belongs to no track.
    fn begin(&mut self, area: BoundingBox) -> Track {
        let track = Track { name: self.names, area, speed: (0.0, 0.0), boxes: 1, unseen: 0 };
        self.names += 1;
        self.tracks.push(track);
        track
    }
}

impl Track {
    /// Where it is in the next frame if it keeps its speed.
    fn expected(&self) -> BoundingBox {
        BoundingBox { left: self.area.left + self.speed.0, top: self.area.top + self.speed.1, ..self.area }
    }

    fn see(&mut self, area: BoundingBox) {
        // It has moved with its speed while it was unseen.
        let (right, down) = (area.left - self.area.left, area.top - self.area.top);
        let share = if self.boxes == 1 { 1.0 } else { NEW_SPEED };
        self.speed = (self.speed.0 + share * (right - self.speed.0), self.speed.1 + share * (down - self.speed.1));
        self.area = area;
        self.boxes += 1;
        self.unseen = 0;
    }

    fn miss(&mut self) {
        self.area = self.expected();
        self.unseen += 1;
    }
}

//! A simulated scene: people who walk on lanes, some towards each other, and a detector that misses some and sees
//! ghosts.
//!
//! It is a model, simpler than any film: people keep their speed and their size, the detector errs independently from
//! frame to frame, and of two who cover each other it sees the one in front only.

use super::{BoundingBox, Labelled};
use crate::nn::random::{Purpose, Random};

/// What happens in the scene, and how good the detector is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SceneConfig {
    /// How many people there are; at most [`MOST_PEOPLE`].
    pub people: u32,
    /// How many frames it has.
    pub frames: u32,
    /// How many pairs share a lane and cross in the middle of it; at most half of the people.
    pub crossings: u32,
    /// The chance that the detector misses a person in a frame, 0 to 1.
    pub miss: f64,
    /// How many ghosts the detector sees in a frame on average; at most [`MOST_GHOSTS`].
    pub ghosts: f64,
    /// Seed of the misses, the jitter and the ghosts.
    pub seed: u64,
}

/// More people are not simulated.
pub const MOST_PEOPLE: u32 = 1000;
/// More ghosts a frame, on average, are not simulated.
pub const MOST_GHOSTS: f64 = 20.0;

/// A box that the detector sees, without a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detection {
    /// Where it is.
    pub area: BoundingBox,
    /// How sure the detector is: normal with an SD of 1 around 2 for people, around 0 for ghosts.
    pub score: f64,
}

/// One frame: the people who are there, and what the detector sees of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// The truth.
    pub people: Vec<Labelled>,
    /// What the detector sees.
    pub detections: Vec<Detection>,
}

/// A scene, frame after frame.
#[derive(Clone, Debug)]
pub struct Scene {
    config: SceneConfig,
    detector: Random,
    ghosts: Random,
    frame: u32,
}

/// Width and height of a person, in pixels.
const SIZE_PX: (f64, f64) = (20.0, 40.0);
/// Lanes lie so far apart that people of two lanes never overlap.
const LANE_PX: f64 = 50.0;
/// How far a person walks in the whole scene.
const WAY_PX: f64 = 400.0;
/// The detector's boxes are off by this SD, in each direction.
const JITTER_PX: f64 = 0.8;
/// Of two people with a larger `IoU` the one behind is hidden.
const HIDES: f64 = 0.3;
/// The score of a person is higher by this on average than that of a ghost.
const SCORE_GAP: f64 = 2.0;

/// The number from 0 to the most; 0 for what is not a number.
fn within(value: f64, most: f64) -> f64 {
    if value > 0.0 { value.min(most) } else { 0.0 }
}

impl Scene {
    /// The scene before its first frame; what is too much in the configuration is cut to what is possible.
    #[must_use]
    pub fn new(config: SceneConfig) -> Self {
        let people = config.people.min(MOST_PEOPLE);
        let config = SceneConfig {
            people,
            crossings: config.crossings.min(people / 2),
            miss: within(config.miss, 1.0),
            ghosts: within(config.ghosts, MOST_GHOSTS),
            ..config
        };
        let random = |purpose| Random::new(config.seed, purpose);
        Self { config, detector: random(Purpose::Inputs), ghosts: random(Purpose::Ghosts), frame: 0 }
    }

    /// Where a person is in a frame. The two of a crossing pair walk towards each other on one lane.
    fn place(&self, person: u32) -> BoundingBox {
        let share = f64::from(self.frame) / f64::from(self.config.frames.max(2) - 1);
        let is_crossing = person < 2 * self.config.crossings;
        let is_backwards = is_crossing && person % 2 == 1;
        let walked = WAY_PX * if is_backwards { 1.0 - share } else { share };
        let lane = if is_crossing { person - person % 2 } else { person };
        BoundingBox { left: walked, top: LANE_PX * f64::from(lane), width: SIZE_PX.0, height: SIZE_PX.1 }
    }

    /// What the detector makes of a person. As many numbers are drawn whatever comes out, so that a higher miss rate
    /// misses the same people and some more.
    fn detect(&mut self, person: &Labelled, is_hidden: bool) -> Option<Detection> {
        let is_missed = self.detector.uniform() <= self.config.miss;
        let mut normal = || self.detector.normal();
        let (right, down, score) = (JITTER_PX * normal(), JITTER_PX * normal(), SCORE_GAP + normal());
        let area = BoundingBox { left: person.area.left + right, top: person.area.top + down, ..person.area };
        // A chance of 0 misses nobody: the number drawn is never 0.
        (!is_missed && !is_hidden).then_some(Detection { area, score })
    }

    /// A Poisson number of ghosts anywhere on the lanes (D. Knuth's product of uniform numbers).
    fn haunt(&mut self, detections: &mut Vec<Detection>) {
        let least = libm::exp(-self.config.ghosts);
        let mut product = self.ghosts.uniform();
        while product > least {
            let left = WAY_PX * self.ghosts.uniform();
            let top = LANE_PX * f64::from(self.config.people) * self.ghosts.uniform();
            let area = BoundingBox { left, top, width: SIZE_PX.0, height: SIZE_PX.1 };
            detections.push(Detection { area, score: self.ghosts.normal() });
            product *= self.ghosts.uniform();
        }
    }
}

impl Iterator for Scene {
    type Item = Frame;

    fn next(&mut self) -> Option<Frame> {
        if self.frame >= self.config.frames {
            return None;
        }
        let people: Vec<Labelled> =
            (0..self.config.people).map(|track| Labelled { track, area: self.place(track) }).collect();
        let mut detections = Vec::new();
        for (index, person) in people.iter().enumerate() {
            // The second of a pair walks behind the first.
            let is_hidden = index % 2 == 1 && person.area.overlap(&people[index - 1].area) > HIDES;
            detections.extend(self.detect(person, is_hidden));
        }
        self.haunt(&mut detections);
        self.frame += 1;
        Some(Frame { people, detections })
    }
}

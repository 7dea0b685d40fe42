//! The film: people frame by frame, and what the tracker, or the hand, makes of them.

use super::edits::Edit;
use super::params::Params;
use crate::tracking::average_precision::right_detections;
use crate::tracking::scene::{Frame, Scene, SceneConfig};
use crate::tracking::tracker::{Tracker, TrackerConfig};
use crate::tracking::{BoundingBox, Labelled};

/// One frame.
#[derive(Clone, Debug, Default)]
pub struct Shot {
    /// The truth.
    pub people: Vec<Labelled>,
    /// The boxes with the names of their tracks.
    pub answer: Vec<Labelled>,
    /// The detector's boxes: how sure it is of each, and whether somebody is there. Empty where the hand spoils tracks.
    pub scored: Vec<(f64, bool)>,
}

/// A film on its way.
#[derive(Clone, Debug)]
pub struct Film {
    scene: Scene,
    maker: Maker,
    frame: u16,
}

/// Who makes the tracks.
#[derive(Clone, Debug)]
enum Maker {
    /// The hand.
    Hand(Vec<Edit>),
    /// A tracker, and from which overlap on a box of the detector is right.
    Tracker(Tracker, f64),
}

/// New names begin here, where no person's name is.
const FIRST_NEW_NAME: u32 = 1000;
/// False tracks lie this far from everybody and from each other.
const AWAY_PX: f64 = 1e4;
const APART_PX: f64 = 100.0;

impl Film {
    /// The film before its first frame.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let (frames, people) = (params.frames as u32, params.people as u32);
        let (config, maker) = if params.is_by_hand() {
            let config = SceneConfig { people, frames, crossings: 0, miss: 0.0, ghosts: 0.0, seed: 0 };
            (config, Maker::Hand(params.all_edits()))
        } else {
            let (crossings, seed) = (params.crossings as u32, params.seed as u64);
            let config = SceneConfig { people, frames, crossings, miss: params.miss, ghosts: params.ghosts, seed };
            (config, Maker::Tracker(Tracker::new(TrackerConfig::default()), params.iou))
        };
        Self { scene: Scene::new(config), maker, frame: 0 }
    }
}

impl Iterator for Film {
    type Item = Shot;

    fn next(&mut self) -> Option<Shot> {
        let Frame { people, detections } = self.scene.next()?;
        self.frame = self.frame.saturating_add(1);
        let (answer, scored) = match &mut self.maker {
            Maker::Hand(edits) => (spoilt(&people, edits, self.frame), Vec::new()),
            Maker::Tracker(tracker, least_overlap) => {
                let boxes: Vec<BoundingBox> = detections.iter().map(|found| found.area).collect();
                (tracker.next_frame(&boxes), right_detections(&people, &detections, *least_overlap))
            }
        };
        Some(Shot { people, answer, scored })
    }
}

/// The people of a frame with the names that are left to them by the edits, and the boxes where nobody is.
fn spoilt(people: &[Labelled], edits: &[Edit], frame: u16) -> Vec<Labelled> {
    let mut names: Vec<u32> = people.iter().map(|person| person.track).collect();
    let mut is_lost = vec![false; people.len()];
    let mut ghosts = Vec::new();
    for (number, edit) in edits.iter().enumerate() {
        let new_name = FIRST_NEW_NAME + number as u32;
        match *edit {
            Edit::Swap { one, other, after } if frame > after => swap(&mut names, one, other),
            Edit::Cut { who, after } if frame > after => set(&mut names, who, new_name),
            Edit::Lose { who, after, until } if after < frame && frame <= until => set(&mut is_lost, who, true),
            Edit::Ghost { after, until } if after < frame && frame <= until => {
                let area = BoundingBox { left: AWAY_PX, top: APART_PX * number as f64, width: 20.0, height: 40.0 };
                ghosts.push(Labelled { track: new_name, area });
            }
            Edit::Blink { every } => {
                for (person, lost) in is_lost.iter_mut().enumerate() {
                    *lost |= is_blinking(person, frame, every);
                }
            }
            _ => {}
        }
    }
    let seen = people.iter().zip(names).zip(is_lost).filter(|(_, is_lost)| !is_lost);
    let named = seen.map(|((person, track), _)| Labelled { track, ..*person });
    named.chain(ghosts).collect()
}

/// Whether a person is lost in a frame: in one of `every`, for each next person three frames earlier.
fn is_blinking(person: usize, frame: u16, every: u16) -> bool {
    const SHIFT: usize = 3;
    (usize::from(frame) + SHIFT * person).is_multiple_of(usize::from(every))
}

/// Exchanges the names of two people, who count from 1.
fn swap(names: &mut [u32], one: u16, other: u16) {
    let places = usize::from(one).checked_sub(1).zip(usize::from(other).checked_sub(1));
    if let Some((one, other)) = places.filter(|&(one, other)| one.max(other) < names.len()) {
        names.swap(one, other);
    }
}

/// Sets what belongs to a person, who counts from 1.
fn set<T>(all: &mut [T], who: u16, value: T) {
    if let Some(place) = usize::from(who).checked_sub(1).and_then(|place| all.get_mut(place)) {
        *place = value;
    }
}

//! The panel's parameters: the scene, what is done to its tracks by hand, how good the detector is.

use serde::{Deserialize, Serialize};

use super::edits::{Edit, Edits};
use crate::language::Words;
use crate::panel::Choice;

/// Where the tracks come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SceneChoice {
    /// The truth, spoilt by hand.
    #[default]
    ByHand,
    /// A tracker that is given the boxes of a simulated detector.
    Simulated,
}

impl Choice for SceneChoice {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::ByHand, "by_hand", Words::new("испортить вручную", "spoilt by hand")),
        (Self::Simulated, "simulated", Words::new("настоящий трекер", "a real tracker")),
    ];
}

/// What the hand does to the tracks now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    /// Nothing.
    None,
    /// Two people exchange their names.
    #[default]
    Swap,
    /// A person gets a new name.
    Cut,
    /// A person is lost for some frames.
    Lose,
    /// A box where nobody is.
    Ghost,
    /// Every nth frame is lost.
    Blink,
}

impl Choice for Tool {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::None, "none", Words::new("ничего", "nothing")),
        (Self::Swap, "swap", Words::new("обменять ID", "swap two IDs")),
        (Self::Cut, "cut", Words::new("дать новый ID", "give a new ID")),
        (Self::Lose, "lose", Words::new("потерять", "lose a person")),
        (Self::Ghost, "ghost", Words::new("добавить ложный трек", "add a false track")),
        (Self::Blink, "blink", Words::new("терять каждый k-й кадр", "lose every kth frame")),
    ];
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// Where the tracks come from.
    pub scene: SceneChoice,
    /// What the hand does now.
    pub tool: Tool,
    /// To whom; people count from 1.
    pub who: f64,
    /// With whom.
    pub other: f64,
    /// After which frame; 0 is before the first.
    pub at: f64,
    /// Until which frame.
    pub until: f64,
    /// One frame in this many is lost.
    pub every: f64,
    /// What the hand has done before.
    pub edits: Edits,
    /// Number of frames.
    pub frames: f64,
    /// Number of people.
    pub people: f64,
    /// The chance that the detector misses a person in a frame.
    pub miss: f64,
    /// Mean number of false boxes of the detector in a frame.
    pub ghosts: f64,
    /// How many pairs of people cross each other's way.
    pub crossings: f64,
    /// A box and a person belong together only from this intersection over union on.
    pub iou: f64,
    /// Frames a second.
    pub fps: f64,
    /// Seed of the detector's misses, jitter and false boxes.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            scene: SceneChoice::ByHand,
            tool: Tool::Swap,
            who: 1.0,
            other: 2.0,
            at: 50.0,
            until: 60.0,
            every: 10.0,
            edits: Edits::default(),
            frames: 100.0,
            people: 2.0,
            miss: 0.1,
            ghosts: 0.2,
            crossings: 1.0,
            iou: 0.5,
            fps: 25.0,
            seed: 1.0,
        }
    }
}

impl Params {
    /// Whether the tracks are spoilt by hand.
    #[must_use]
    pub fn is_by_hand(&self) -> bool {
        self.scene == SceneChoice::ByHand
    }

    /// Whether the hand's tool has a beginning and an end.
    #[must_use]
    pub fn has_end(&self) -> bool {
        self.is_by_hand() && matches!(self.tool, Tool::Lose | Tool::Ghost)
    }

    /// Whether the hand's tool has a moment.
    #[must_use]
    pub fn has_moment(&self) -> bool {
        self.is_by_hand() && !matches!(self.tool, Tool::None | Tool::Blink)
    }

    /// Whether the hand's tool is for one person or two of several. Of two people only those two can be swapped.
    #[must_use]
    pub fn has_choice_of_people(&self) -> bool {
        let fewest = match self.tool {
            Tool::Swap => 3.0,
            Tool::Cut | Tool::Lose => 2.0,
            Tool::None | Tool::Ghost | Tool::Blink => return false,
        };
        self.is_by_hand() && self.people >= fewest
    }

    /// What the hand does now, if that is anything.
    #[must_use]
    pub fn edit(&self) -> Option<Edit> {
        let [who, other, after, until, every] =
            [self.who, self.other, self.at, self.until, self.every].map(|number| number as u16);
        match self.tool {
            Tool::None => None,
            Tool::Swap => (who != other).then_some(Edit::Swap { one: who, other, after }),
            Tool::Cut => Some(Edit::Cut { who, after }),
            Tool::Lose => Some(Edit::Lose { who, after, until }),
            Tool::Ghost => Some(Edit::Ghost { after, until }),
            Tool::Blink => Some(Edit::Blink { every }),
        }
    }

    /// All that is done by hand, the present tool last.
    #[must_use]
    pub fn all_edits(&self) -> Vec<Edit> {
        if self.is_by_hand() { self.edits.iter().chain(self.edit()).collect() } else { Vec::new() }
    }

    /// Every person named exists, nobody is swapped with themselves unless there is nobody else, what the hand does
    /// lasts a frame at least, and no edit names people or frames that do not exist.
    #[must_use]
    pub fn reconciled(self) -> Self {
        let who = self.who.min(self.people);
        let other = self.other.min(self.people);
        let is_with_oneself = who.to_bits() == other.to_bits();
        let other = if is_with_oneself { who % self.people + 1.0 } else { other };
        Self {
            who,
            other,
            until: if self.has_end() { self.until.max(self.at + 1.0) } else { self.until },
            crossings: self.crossings.min((self.people / 2.0).floor()),
            edits: self.edits.that_fit(self.people as u16, self.frames as u16),
            ..self
        }
    }
}

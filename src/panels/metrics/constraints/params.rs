//! The panel's parameters: the limits, how often somebody passes, how much was measured, which system is selected.

use serde::{Deserialize, Serialize};

use super::systems::COUNT;
use crate::language::Words;
use crate::panel::Choice;

/// What a false alarm is counted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// A passage of a person: one decision each.
    #[default]
    Visit,
    /// A frame: a decision each, taken as independent.
    Frame,
}

impl Choice for Per {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Visit, "visit", Words::new("на каждом проходе", "each passage")),
        (Self::Frame, "frame", Words::new("на каждом кадре", "each frame")),
    ];
}

/// The selected system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SystemChoice {
    /// The first.
    #[default]
    A,
    /// The second.
    B,
    /// The third.
    C,
    /// The fourth.
    D,
    /// The fifth.
    E,
    /// The sixth.
    F,
    /// The seventh.
    G,
}

impl Choice for SystemChoice {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::A, "a", Words::new("A", "A")),
        (Self::B, "b", Words::new("B", "B")),
        (Self::C, "c", Words::new("C", "C")),
        (Self::D, "d", Words::new("D", "D")),
        (Self::E, "e", Words::new("E", "E")),
        (Self::F, "f", Words::new("F", "F")),
        (Self::G, "g", Words::new("G", "G")),
    ];
}

impl SystemChoice {
    /// Its number, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize % COUNT
    }
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// False alarms an hour that are allowed.
    pub limit_per_hour: f64,
    /// Employees that pass in an hour.
    pub visits_per_hour: f64,
    /// Milliseconds a frame that are allowed.
    pub limit_ms: f64,
    /// Strangers in the test set, the same for all systems.
    pub n_test: f64,
    /// Hours of video with employees, on which the threshold is set; as many fresh ones judge it.
    pub hours: f64,
    /// The selected system.
    pub system: SystemChoice,
    /// What a false alarm is counted by.
    pub per: Per,
    /// Frames a second.
    pub fps: f64,
    /// The seed of the test data.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            limit_per_hour: 1.0,
            visits_per_hour: 100.0,
            limit_ms: 200.0,
            n_test: 1000.0,
            hours: 168.0,
            system: SystemChoice::A,
            per: Per::Visit,
            fps: 5.0,
            seed: 1.0,
        }
    }
}

const SECONDS_AN_HOUR: f64 = 3600.0;

impl Params {
    /// Frames an hour.
    #[must_use]
    pub fn frames_per_hour(&self) -> f64 {
        SECONDS_AN_HOUR * self.fps
    }

    /// Decisions an hour, each of which may be a false alarm.
    #[must_use]
    pub fn decisions_per_hour(&self) -> f64 {
        match self.per {
            Per::Visit => self.visits_per_hour,
            Per::Frame => self.frames_per_hour(),
        }
    }

    /// Whether a false alarm is counted by frames.
    #[must_use]
    pub fn is_by_frame(&self) -> bool {
        self.per == Per::Frame
    }
}

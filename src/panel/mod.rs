//! What every panel of the lecture declares about itself. The page and the tests know panels only through this.

mod action;
mod control;
mod job;
mod lesson;
mod output;
mod scene;

pub use action::{Action, ActionFace, Preset};
pub use control::{Choice, Control, ControlFace, Kind, KindFace, Number, NumberFace, Options, Refusal, Unit};
pub use job::{Immediate, Job};
pub use lesson::{Cue, GUESS, GUESS_LABEL, Goal, Guess, Lesson, Question, Scenario, Stage, Step, guess_in_words};
pub use output::{Output, Rank, Table};
pub use scene::Scene;

use std::fmt::Debug;

use serde::{Serialize, de::DeserializeOwned};

use crate::language::{Language, Words};
use crate::plot::Sheet;

/// The four parts of the lecture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Train, dev, test.
    Data,
    /// How large a test set must be.
    TestSet,
    /// Metrics.
    Metrics,
    /// Batch normalization.
    BatchNorm,
}

impl Part {
    /// All parts in lecture order.
    pub const ALL: [Self; 4] = [Self::Data, Self::TestSet, Self::Metrics, Self::BatchNorm];

    /// Its number in the lecture, which is also its key on the page.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// Its name.
    #[must_use]
    pub const fn title(self) -> Words {
        match self {
            Self::Data => Words::new("Данные", "Data"),
            Self::TestSet => Words::new("Размер тестового корпуса", "Test-set size"),
            Self::Metrics => Words::new("Метрики", "Metrics"),
            Self::BatchNorm => Words::new("BatchNorm", "BatchNorm"),
        }
    }
}

/// The words of a panel that no parameter changes.
#[derive(Debug)]
pub struct PanelText {
    /// The question that the panel answers; its heading.
    pub title: Words,
    /// One or two sentences before the picture.
    pub lede: Words,
    /// What is assumed: which prior, which interval, which variance; and the source of a quoted figure.
    pub assumptions: Words,
    /// The formula as `MathML`. `<mn data-slot="x">` is filled with the live text of `x` (see [`Panel::slots`]),
    /// an element with `data-mark="x"` lights the mark `x` of the figures.
    pub formula: &'static str,
}

/// A figure of a panel.
#[derive(Debug)]
pub struct FigureInfo {
    /// What it shows, in a few words.
    pub title: Words,
    /// Height divided by width where there is room.
    pub aspect: f64,
    /// Height divided by width on a phone.
    pub narrow_aspect: f64,
}

/// A panel: one idea of the lecture, as a pure function from its parameters to numbers, words and pictures.
pub trait Panel: 'static + Sized {
    /// The parameters: flat, in the address under their field names, all numbers `f64`. `Default` is the first view.
    type Params: Copy + Default + PartialEq + Debug + Send + Sync + Serialize + DeserializeOwned + 'static;
    /// Everything that outputs, sentence and figures need.
    type Solution: Clone + PartialEq + Send + Sync + 'static;
    /// The computation from one to the other, in slices.
    type Job: Job<Self::Solution> + 'static;

    /// Its folder, section and name in the address.
    const ID: &'static str;
    /// The part of the lecture it belongs to.
    const PART: Part;

    /// Its fixed words.
    fn text() -> &'static PanelText;
    /// Its controls: one for each parameter (those without a place on the page are never `shown`).
    fn controls() -> &'static [Control<Self::Params>];
    /// Its presets.
    fn presets() -> &'static [Preset<Self::Params>];
    /// Its buttons beside presets.
    #[must_use]
    fn actions() -> &'static [Action<Self::Params>] {
        &[]
    }
    /// Its figures, the most important first.
    fn figures() -> &'static [FigureInfo];
    /// What it brings to the lecture.
    fn lesson() -> &'static Lesson<Self::Params, Self::Solution>;

    /// Brings parameters that are each legal into agreement with each other.
    fn reconciled(params: Self::Params) -> Self::Params {
        params
    }
    /// Begins the computation for legal parameters. Same parameters, same solution, bit for bit.
    fn start(params: &Self::Params) -> Self::Job;

    /// The numbers under the picture, always the same ones in the same order.
    fn outputs(params: &Self::Params, solution: &Self::Solution, language: Language) -> Vec<Output>;
    /// What the picture shows, in one sentence with its numbers.
    fn sentence(params: &Self::Params, solution: &Self::Solution, language: Language) -> String;
    /// What the reader must know about these parameters (no shortest interval, a limit met), if anything.
    fn notice(_params: &Self::Params, _solution: &Self::Solution, _language: Language) -> Option<String> {
        None
    }
    /// Texts for the slots of the formula beyond the outputs, which fill the slots of their names.
    fn slots(_params: &Self::Params, _solution: &Self::Solution, _language: Language) -> Vec<(&'static str, String)> {
        Vec::new()
    }
    /// The caption of a figure.
    fn caption(figure: usize, params: &Self::Params, solution: &Self::Solution, language: Language) -> String;
    /// Draws a figure. It computes no statistic: all numbers come with the solution.
    fn draw(figure: usize, scene: &Scene<'_, Self>, sheet: &mut Sheet);
    /// The data of the figures as a table, for whoever cannot see them.
    fn table(params: &Self::Params, solution: &Self::Solution, language: Language) -> Table;

    /// Makes any parameters legal: numbers inside their limits, whole where they must be, and in agreement.
    #[must_use]
    fn clamped(params: Self::Params) -> Self::Params {
        let mut legal = params;
        // Twice, because the limits of a number may depend on one that comes after it.
        for control in Self::controls().iter().chain(Self::controls()) {
            control.clamp(&mut legal, &Self::Params::default());
        }
        Self::reconciled(legal)
    }

    /// Runs the whole computation at once.
    #[must_use]
    fn solve(params: &Self::Params) -> Self::Solution {
        let mut job = Self::start(params);
        while job.step() {}
        job.solution()
    }
}

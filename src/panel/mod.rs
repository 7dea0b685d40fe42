//! What every panel of the lecture declares about itself. The page and the tests know panels only through this.

mod action;
mod choice;
mod control;
mod declare;
mod figure;
mod interlude;
mod job;
mod lesson;
mod number;
mod output;
mod scene;

pub use action::{Action, ActionFace, Preset};
pub use choice::{Choice, ChoiceAt, Field, Options};
pub use control::{Control, ControlFace, Kind, KindFace};
pub use figure::{Figure, FigureFace};
pub use interlude::{
    Body, Column, Flow, Interlude, InterludeName, Lead, Point, Row, Side, interlude_count, interlude_names,
};
pub use job::{Immediate, Job};
pub use lesson::{Cue, GUESS, GUESS_LABEL, Goal, Guess, Lesson, Question, Scenario, Stage, Step, guess_in_words};
pub use number::{Legal, Number, NumberFace, Refusal, Unit};
pub use output::{Output, Rank, Table};
pub use scene::Scene;

use std::fmt::Debug;

use serde::{Serialize, de::DeserializeOwned};

use crate::language::{Language, Words};

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
    /// The formula as `MathML`. `<mn data-slot="x">` is filled with the live text of `x` (see [`Speaks::slots`]),
    /// an element with `data-mark="x"` lights the mark `x` of the figures.
    pub formula: &'static str,
}

/// A panel: one idea of the lecture, as a pure function from its parameters to numbers, words and pictures. What never
/// changes is a constant; what depends on parameters is a function, here and in [`Speaks`].
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
    /// What it is called where there is no room for its question: a word or two.
    const SHORT_NAME: Words;
    /// Its fixed words.
    const TEXT: &'static PanelText;
    /// Its controls: one for each parameter (those without a place on the page are never `shown`).
    const CONTROLS: &'static [Control<Self::Params>];
    /// Its presets.
    const PRESETS: &'static [Preset];
    /// Its buttons beside presets.
    const ACTIONS: &'static [Action<Self::Params>] = &[];
    /// Its figures, the most important first.
    const FIGURES: &'static [Figure<Self>];
    /// What it brings to the lecture.
    const LESSON: &'static Lesson<Self::Params, Self::Solution>;

    /// Begins the computation for legal parameters. Same parameters, same solution, bit for bit.
    fn start(params: &Self::Params) -> Self::Job;

    /// Whether it lives in time, as a network that learns: what it has computed stays when the reader's hand changes
    /// something, and it [goes on](Self::goes_on) from there.
    ///
    /// How far it is to go is among its parameters (say `steps`), so that a link without a change on the way leads to
    /// the same solution; the action that can be played moves it on, as fast as the panel likes: the computation
    /// follows in slices. Presets, steps of the lecture, the address and a reset begin anew.
    const LIVES: bool = false;

    /// Takes parameters that the reader's hand has changed into a computation that has begun, or was done; `false`
    /// where it must begin anew. Called only for a panel that [lives](Self::LIVES).
    fn goes_on(_job: &mut Self::Job, _params: &Self::Params) -> bool {
        false
    }

    /// The parameters of what a computation has reached that is paused on its way. Called only for a panel that
    /// [lives](Self::LIVES).
    fn reached(_job: &Self::Job, params: Self::Params) -> Self::Params {
        params
    }

    /// Brings parameters that are each legal into agreement with each other.
    fn reconciled(params: Self::Params) -> Self::Params {
        params
    }

    /// Makes any parameters legal: numbers inside their limits, whole where they must be, and in agreement.
    #[must_use]
    fn clamped(params: Self::Params) -> Self::Params {
        let mut legal = params;
        // Twice, because the limits of a number may depend on one that comes after it.
        for control in Self::CONTROLS.iter().chain(Self::CONTROLS) {
            control.clamp(&mut legal, &Self::Params::default());
        }
        Self::reconciled(legal)
    }
}

/// What a panel says of a solution, in both languages.
pub trait Speaks: Panel {
    /// The numbers under the picture, always the same ones in the same order.
    fn outputs(params: &Self::Params, solution: &Self::Solution, language: Language) -> Vec<Output>;
    /// What the picture shows, in one sentence with its numbers.
    fn sentence(params: &Self::Params, solution: &Self::Solution, language: Language) -> String;
    /// The data of the figures as a table, for those who cannot see them.
    fn table(params: &Self::Params, solution: &Self::Solution, language: Language) -> Table;

    /// What the reader must know about these parameters (no shortest interval, a limit met), if anything.
    fn notice(_params: &Self::Params, _solution: &Self::Solution, _language: Language) -> Option<String> {
        None
    }

    /// Texts for the slots of the formula beyond the outputs, which fill the slots of their names.
    fn slots(_params: &Self::Params, _solution: &Self::Solution, _language: Language) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

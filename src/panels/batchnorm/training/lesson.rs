//! The panel in the lecture: its scenarios, its question, its goal.

use super::params::Params;
use super::solution::Solution;
use super::stories::SCENARIOS;
use crate::language::Words;
use crate::nn::training::Normalization;
use crate::panel::{Goal, Lesson, NumberFace, Question, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
pub const BEFORE: &str = "norm=before&steps=0";
/// The picture of the answer.
pub const AFTER: &str = "norm=before&scale=10&steps=0";
/// A learning rate at which only one of the two networks learns.
pub const LARGE: &str = "rate=2&steps=1000";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "Перед каждой функцией активации стоит BatchNorm. Первый шаг SGD меняет веса на 0,952\u{a0}% их длины. А если начальные веса этих слоёв в\u{a0}10\u{a0}раз больше?",
        "BatchNorm precedes each activation. The first SGD step moves the weights by 0.952% of their length. And if the initial weights of these layers are ten times as large?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "first_step",
    output: "relative_step",
    guess: NumberFace { slider: Some((1e-6, 1.0)), spacing: Spacing::Logarithmic, step: 0.01, unit: Unit::Percent },
    start: 0.05,
};

/// The losses of the goal, in nats.
const FAILED: f64 = 0.6;
const LEARNT: f64 = 0.2;

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Меняйте только learning rate и число шагов. Найдите такой, чтобы за 1000 шагов с самого начала loss на обучающих примерах с BN до активации стал меньше 0,2, а без BN остался больше 0,6 (или сеть разошлась).",
        "Change the learning rate and the number of steps alone. Find one at which after 1000 steps from the beginning the loss on the training set is below 0.2 with BN before the activation, and above 0.6 without BN (or diverged).",
    ),
    insight: Words::new(
        "С BN пригодный диапазон learning rate шире. Но лучший loss из двух\u{a0}— не у BN: на этой маленькой задаче он расширяет выбор, а не улучшает итог.",
        "With BN the usable range of learning rates is wider. But the lower of the two best losses is not BN’s: on this small task it widens the choice and does not improve the result.",
    ),
    is_reached: |params, solution| {
        let Params { rate, speed, sweep, steps, .. } = *params;
        let is_rate_alone = *params == Params { rate, speed, sweep, steps, ..Params::default() };
        let loss = |kind| solution.network(kind).map_or(f64::NAN, super::solution::Network::loss);
        let is_whole = solution.changes.is_empty() && solution.steps() == 1000;
        is_rate_alone && is_whole && loss(Normalization::None) > FAILED && loss(Normalization::Before) < LEARNT
    },
    example: LARGE,
};

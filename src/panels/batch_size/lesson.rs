//! The panel in the lecture: its scenarios, its question, its goal.

use super::{Params, Solution};
use crate::language::Words;
use crate::panels::contract::{Cue, Goal, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The stories told with this panel.
pub const SCENARIOS: &[Scenario] = &[Scenario { title: Words::new("A", "A"), steps: &[
  Step { headline: Words::new("Один", "One"), notes: Words::new("A", "A"), params: "", figure: 0, controls: &[], cue: Cue::Show },
  Step { headline: Words::new("Два", "Two"), notes: Words::new("A", "A"), params: "", figure: 2, controls: &[], cue: Cue::Ask },
  Step { headline: Words::new("Три", "Three"), notes: Words::new("A", "A"), params: "seed=1", figure: 2, controls: &[], cue: Cue::Reveal },
] }];
/// The question.
pub const QUESTION: Question = Question { prompt: Words::new("Сколько?", "How much?"), before: "", after: "", figure: 2, output: "gap",
  guess: NumberFace { slider: Some((0.01, 1000.0)), spacing: Spacing::Logarithmic, step: 0.01, unit: Unit::Plain }, start: 0.1 };
/// The goal.
pub const GOAL: Goal<Params, Solution> = Goal { task: Words::new("A", "A"), insight: Words::new("A", "A"), is_reached: |_, _| false, example: "" };

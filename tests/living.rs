//! A panel that lives in time: what it has computed stays when the reader's hand changes something.

use lectern::language::{Language, Words};
use lectern::machine::{Machine, PanelMachine, Progress};
use lectern::panel::{
    Action, ActionFace, Control, Goal, Job, Lesson, NumberFace, Output, Panel, PanelText, Part, Preset, Question,
    Speaks, Table, Unit,
};
use lectern::plot::Spacing;
use serde::{Deserialize, Serialize};

const NO_WORDS: Words = Words::new("", "");

/// Adds `rate` to a sum `steps` times.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Params {
    steps: f64,
    rate: f64,
    seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self { steps: 0.0, rate: 1.0, seed: 0.0 }
    }
}

/// The sum, and how many steps were computed for it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Sum {
    params: Params,
    total: f64,
    steps: f64,
}

impl Job<Sum> for Sum {
    fn step(&mut self) -> bool {
        if self.steps < self.params.steps {
            self.steps += 1.0;
            self.total += self.params.rate;
        }
        self.steps < self.params.steps
    }

    fn progress(&self) -> f64 {
        if self.params.steps > 0.0 { self.steps / self.params.steps } else { 1.0 }
    }

    fn is_presentable(&self) -> bool {
        true
    }

    fn solution(&self) -> Sum {
        self.clone()
    }
}

/// The panel, living or not.
struct Adder<const LIVES: bool>;

impl<const LIVES: bool> Panel for Adder<LIVES> {
    type Params = Params;
    type Solution = Sum;
    type Job = Sum;

    const ID: &'static str = "adder";
    const PART: Part = Part::BatchNorm;
    const SHORT_NAME: Words = NO_WORDS;
    const TEXT: &'static PanelText = &PanelText { title: NO_WORDS, lede: NO_WORDS, assumptions: NO_WORDS, formula: "" };
    const CONTROLS: &'static [Control<Params>] = &[
        Control::count("steps", NO_WORDS, |p: &mut Params| &mut p.steps).legal(0.0, 1000.0),
        Control::number("rate", NO_WORDS, |p: &mut Params| &mut p.rate).legal(0.0, 100.0),
        Control::count("seed", NO_WORDS, |p: &mut Params| &mut p.seed).legal(0.0, 9.0),
    ];
    const PRESETS: &'static [Preset] = &[Preset { label: NO_WORDS, setting: "steps=5" }];
    const ACTIONS: &'static [Action<Params>] = &[Action {
        face: ActionFace { name: "step", label: NO_WORDS, steps_per_second: 60.0 },
        next: |p| Some(Params { steps: p.steps + 10.0, ..*p }),
        shown: |_| true,
    }];
    const FIGURES: &'static [lectern::panel::Figure<Self>] = &[];
    const LESSON: &'static Lesson<Params, Sum> = &Lesson {
        scenarios: &[],
        question: Question {
            prompt: NO_WORDS,
            before: "",
            after: "",
            figure: "",
            output: "sum",
            guess: NumberFace { slider: None, spacing: Spacing::Linear, step: 1.0, unit: Unit::Plain },
            start: 0.0,
        },
        goal: Goal { task: NO_WORDS, insight: NO_WORDS, is_reached: |_, _| false, example: "" },
    };
    const LIVES: bool = LIVES;

    fn start(params: &Params) -> Sum {
        Sum { params: *params, ..Sum::default() }
    }

    fn goes_on(job: &mut Sum, params: &Params) -> bool {
        let is_the_same = job.params.seed.to_bits() == params.seed.to_bits() && params.steps >= job.steps;
        if is_the_same {
            job.params = *params;
        }
        is_the_same
    }

    fn reached(job: &Sum, params: Params) -> Params {
        Params { steps: job.steps, ..params }
    }
}

impl<const LIVES: bool> Speaks for Adder<LIVES> {
    fn outputs(_: &Params, solution: &Sum, _: Language) -> Vec<Output> {
        vec![Output::main("sum", NO_WORDS, solution.total, String::new())]
    }

    fn sentence(_: &Params, _: &Sum, _: Language) -> String {
        String::new()
    }

    fn table(_: &Params, _: &Sum, _: Language) -> Table {
        Table::default()
    }
}

/// The sum that is shown.
fn sum(machine: &dyn Machine) -> f64 {
    machine.report().unwrap().outputs(Language::English)[0].value
}

fn finish(machine: &mut dyn Machine) {
    assert_eq!(machine.work(&mut || true), Progress::Done);
}

/// Ten steps at rate 1, then ten more at rate 3.
fn faster_on_the_way<const LIVES: bool>() -> PanelMachine<Adder<LIVES>> {
    let mut machine = PanelMachine::<Adder<LIVES>>::default();
    assert!(machine.act(0));
    finish(&mut machine);
    machine.take(1, 3.0).unwrap();
    assert!(machine.act(0));
    finish(&mut machine);
    machine
}

#[test]
fn a_panel_that_lives_keeps_what_it_has_computed() {
    assert!((sum(&faster_on_the_way::<true>()) - 40.0).abs() < 1e-12);
    // Any other is a function of its parameters alone.
    assert!((sum(&faster_on_the_way::<false>()) - 60.0).abs() < 1e-12);
}

#[test]
fn it_goes_on_in_the_middle_of_a_computation() {
    let mut machine = PanelMachine::<Adder<true>>::default();
    machine.act(0);
    for _ in 0..4 {
        machine.work(&mut || false);
    }
    machine.take(1, 3.0).unwrap();
    finish(&mut machine);
    assert!((sum(&machine) - (4.0 + 6.0 * 3.0)).abs() < 1e-12);
}

#[test]
fn it_begins_anew_where_it_cannot_go_on_and_where_all_is_set_at_once() {
    /// What changes, how, and the sum that follows.
    type Case = (&'static str, fn(&mut dyn Machine), f64);
    let begin_anew: [Case; 4] = [
        ("seed", |machine| machine.take(2, 1.0).unwrap(), 60.0),
        ("preset", |machine| machine.apply_preset(0), 5.0),
        ("reset", |machine| machine.reset(), 0.0),
        ("address", |machine| _ = machine.read_address("steps=20&rate=3"), 60.0),
    ];
    for (name, change, expected) in begin_anew {
        let mut machine = faster_on_the_way::<true>();
        change(&mut machine);
        finish(&mut machine);
        assert!((sum(&machine) - expected).abs() < 1e-12, "{name}");
    }
}

#[test]
fn a_pause_leaves_it_where_it_is() {
    let mut machine = PanelMachine::<Adder<true>>::default();
    machine.act(0);
    for _ in 0..3 {
        machine.work(&mut || false);
    }
    machine.pause();
    finish(&mut machine);
    assert!((sum(&machine) - 3.0).abs() < 1e-12);
    assert_eq!(machine.address(), "steps=3");
    machine.act(0);
    finish(&mut machine);
    assert!((sum(&machine) - 13.0).abs() < 1e-12);

    let mut other = PanelMachine::<Adder<false>>::default();
    other.act(0);
    other.work(&mut || false);
    other.pause();
    finish(&mut other);
    assert!((sum(&other) - 10.0).abs() < 1e-12);
}

//! What a panel brings to the lecture holds together: steps that can be shown, a question with an answer, a goal that
//! can be reached.

use std::collections::BTreeSet;

use lectern::language::Language;
use lectern::machine::Machine;
use lectern::machine::page_address::OF_PAGE;
use lectern::machine::registry::AnyPanel;
use lectern::panel::{ControlFace, Cue, GUESS, KindFace, Stage, Step};
use lectern::plot::{AxisMemory, Sheet, ThemeName};

use crate::shown::report;

/// What the address says, or may say one day, of a panel beside its parameters.
const BESIDE_PARAMETERS: [&str; 5] = ["step", "question", "guess", "ghost", "r"];

/// All steps of a panel.
pub fn steps(panel: &dyn AnyPanel) -> Vec<&'static Step> {
    panel.machine().scenarios().iter().flat_map(|scenario| scenario.steps).collect()
}

fn solved(mut machine: Box<dyn Machine>) -> Box<dyn Machine> {
    machine.work(&mut || true);
    machine
}

#[test]
fn no_parameter_has_a_name_of_the_page() {
    for panel in crate::chosen::panels() {
        for control in panel.controls("") {
            let is_taken = OF_PAGE.contains(&control.name) || BESIDE_PARAMETERS.contains(&control.name);
            assert!(!is_taken, "{}: {}", panel.id(), control.name);
        }
    }
}

#[test]
fn every_step_can_be_shown() {
    for panel in crate::chosen::panels() {
        let scenarios = panel.machine().scenarios();
        assert!((2..=3).contains(&scenarios.len()), "{}: two or three scenarios are told", panel.id());
        for step in steps(panel) {
            let place = format!("{}: {}", panel.id(), step.headline.get(Language::English));
            assert_eq!(panel.normalized(step.params), (step.params.to_owned(), Vec::new()), "{place}");
            assert!(panel.figures().iter().any(|figure| figure.name == step.figure), "{place}: {}", step.figure);
            assert!(step.controls.len() <= 2, "{place}");
            let outputs = panel.outputs(step.params, Language::English);
            assert!(outputs.iter().any(|output| output.name == step.output), "{place}: {}", step.output);
            let shown: BTreeSet<&str> = panel
                .controls(step.params)
                .into_iter()
                .filter(|control| control.is_shown)
                .map(|control| control.name)
                .collect();
            assert!(step.controls.iter().all(|name| shown.contains(name)), "{place}: {:?} of {shown:?}", step.controls);
            // A hall moves sliders and chooses; nobody types at a projector.
            let faces = panel.machine().controls();
            let is_typed_only = |name: &&str| {
                let typed =
                    |face: &ControlFace| matches!(face.kind, KindFace::Number(number) if number.slider.is_none());
                faces.iter().any(|face| face.name == *name && typed(face))
            };
            assert!(!step.controls.iter().any(is_typed_only), "{place}: {:?}", step.controls);
            if step.cue == Cue::Play {
                let machine = panel.at(step.params);
                let actions = machine.actions();
                let played = actions.iter().position(|action| action.steps_per_second > 0.0);
                assert!(played.is_some_and(|action| machine.is_action_shown(action)), "{place}");
            }
            for (language, longest) in [(Language::Russian, 70), (Language::English, 65)] {
                let headline = step.headline.get(language);
                assert!((1..=longest).contains(&headline.chars().count()), "{place}: {headline}");
                assert!(step.notes.get(language).chars().count() > 40, "{place}");
            }
        }
    }
}

#[test]
fn a_question_is_asked_and_answered_in_the_lecture() {
    for panel in crate::chosen::panels() {
        let steps = steps(panel);
        let question = panel.machine().question();
        let asked: Vec<usize> = (0..steps.len()).filter(|&index| steps[index].cue == Cue::Ask).collect();
        assert_eq!(asked.len(), 1, "{}: a panel has one question", panel.id());
        let (ask, reveal) = (steps[asked[0]], steps[asked[0] + 1]);
        assert_eq!((ask.params, ask.figure), (question.before, question.figure), "{}", panel.id());
        assert_eq!((reveal.cue, reveal.params), (Cue::Reveal, question.after), "{}", panel.id());
        assert_eq!((ask.output, reveal.output), (question.output, question.output), "{}", panel.id());
        assert_eq!(steps.iter().filter(|step| step.cue == Cue::Reveal).count(), 1, "{}", panel.id());
    }
}

#[test]
fn a_question_has_an_answer_that_can_be_guessed() {
    for panel in crate::chosen::panels() {
        let question = panel.machine().question();
        let output = |query: &str| {
            let outputs = panel.outputs(query, Language::English);
            outputs.into_iter().find(|output| output.name == question.output).map(|output| output.value)
        };
        let (before, after) = (output(question.before), output(question.after));
        let (low, high) = question.guess.slider.expect("a guess has a slider");
        let truth = after.expect("the answer is an output");
        assert!(low < truth && truth < high, "{}: {truth} in {low}..{high}", panel.id());
        assert!(low < question.start && question.start < high, "{}", panel.id());
        assert!(before.is_some_and(|before| (before / truth - 1.0).abs() > 0.3), "{}: nothing changes", panel.id());
    }
}

#[test]
fn a_guess_is_kept_until_the_answer_and_told() {
    for panel in crate::chosen::panels() {
        let truth = panel.machine().question();
        let mut machine = panel.machine();
        machine.set_stage(Stage::Asked);
        assert_eq!(machine.standing().guess, None);
        machine.guess(f64::NAN);
        assert_eq!(machine.standing().guess, None, "{}", panel.id());
        machine.guess(truth.start);
        machine.set_stage(Stage::Revealed);
        let machine = solved(machine);
        assert_eq!(machine.standing().guess, Some(truth.start));
        for language in Language::ALL {
            let miss = machine.miss(language).expect("a guess that was made is told");
            let outputs = report(&*machine).outputs(language);
            let answer = outputs.iter().find(|output| output.name == truth.output).expect("the answer");
            assert!(miss.contains(&answer.text), "{}: {miss}", panel.id());
        }
    }
}

#[test]
fn while_the_room_guesses_nothing_else_can_be_set_or_seen() {
    for panel in crate::chosen::panels() {
        let mut machine = panel.solved("");
        machine.freeze();
        machine.set_stage(Stage::Asked);
        machine.work(&mut || true);
        let before = machine.address();
        for control in 0..machine.controls().len() {
            if let Some((low, high)) = machine.legal(control) {
                machine.take_nearest(control, low);
                machine.take_nearest(control, high);
            }
            machine.select(control, 1);
        }
        for action in 0..machine.actions().len() {
            machine.act(action);
        }
        assert_eq!(machine.address(), before, "{}", panel.id());
        assert!(machine.report().is_none() && machine.miss(Language::English).is_none());
        let mut memory = AxisMemory::default();
        let mut sheet = Sheet::new((900.0, 500.0), ThemeName::Light.theme(), Language::English, &mut memory);
        let named = machine.figures().iter().position(|figure| figure.name == machine.question().figure);
        machine.draw(named.expect("the question names a figure"), &mut sheet);
        let picture = sheet.finish();
        assert!(picture.handles.iter().all(|handle| handle.control == GUESS), "{}", panel.id());
        assert!(!picture.handles.is_empty(), "{}: the guess can be pulled", panel.id());
        assert!(picture.shapes.iter().all(|(mark, _)| *mark != "ghost"), "{}", panel.id());
    }
}

#[test]
fn a_goal_is_reached_by_its_example_and_not_by_the_first_view() {
    for panel in crate::chosen::panels() {
        assert!(!panel.is_goal_reached(""), "{}", panel.id());
        let example = panel.machine().goal_example();
        assert_eq!(panel.normalized(example), (example.to_owned(), Vec::new()), "{}", panel.id());
        assert!(panel.is_goal_reached(example), "{}: {example}", panel.id());
    }
}

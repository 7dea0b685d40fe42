//! What a panel brings to the lecture holds together: steps that can be shown, a question with an answer, a goal that
//! can be reached; and the address says where the lecture stands and what is frozen.

use std::collections::BTreeSet;

use lectern::language::Language;
use lectern::machine::page_address::OF_PAGE;
use lectern::machine::registry::AnyPanel;
use lectern::machine::{MOST_GHOSTS, Machine, step_count, step_of};
use lectern::panel::{ControlFace, Cue, GUESS, KindFace, Stage, Step};
use lectern::plot::{AxisMemory, Sheet, ThemeName};

use crate::shown::report;

/// What the address says, or may say one day, of a panel beside its parameters.
const BESIDE_PARAMETERS: [&str; 5] = ["step", "question", "guess", "ghost", "r"];

fn steps(panel: &dyn AnyPanel) -> Vec<&'static Step> {
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

#[test]
fn the_address_says_where_the_lecture_stands() {
    for panel in crate::chosen::panels() {
        let count = step_count(panel.machine().scenarios());
        for step in (0..count).chain((0..count).rev()) {
            let mut machine = panel.machine();
            machine.go_to(step);
            machine.guess(machine.question().start);
            let address = machine.address();
            let again = panel.at(&address);
            assert_eq!(again.standing(), machine.standing(), "{}: {address}", panel.id());
            assert_eq!(panel.normalized(&address), (address.clone(), Vec::new()), "{}", panel.id());
            let params = step_of(machine.scenarios(), step).expect("a step").params;
            machine.leave();
            assert_eq!(machine.address(), params, "{}: step {step}", panel.id());
        }
    }
}

#[test]
fn a_control_that_is_moved_in_the_lecture_stands_in_the_address() {
    for panel in crate::chosen::panels() {
        for (number, step) in steps(panel).into_iter().enumerate() {
            let mut machine = panel.machine();
            machine.go_to(number);
            let faces = machine.controls();
            let moved = faces.iter().position(|face| step.controls.contains(&face.name));
            let Some((control, (low, high))) = moved.and_then(|control| Some((control, machine.legal(control)?)))
            else {
                continue;
            };
            for value in [low, high] {
                machine.take_nearest(control, value);
                let again = panel.at(&machine.address());
                let same = again.number(control).to_bits() == machine.number(control).to_bits();
                assert!(same && again.standing() == machine.standing(), "{}: {}", panel.id(), machine.address());
            }
            machine.reset();
            machine.leave();
            assert_eq!(machine.address(), step.params, "{}: a reset goes back to the step", panel.id());
        }
    }
}

#[test]
fn a_step_a_guess_or_a_ghost_that_is_none_is_told_and_passed_over() {
    for panel in crate::chosen::panels() {
        let count = step_count(panel.machine().scenarios());
        let beyond = format!("step={}", count + 1);
        let nonsense = [
            beyond.as_str(),
            "step=0",
            "step=-1",
            "step=1.5",
            "step=NaN",
            "step=",
            "guess=1",
            "question=maybe",
            "question=asked&guess=NaN",
            "question=asked&guess=1e300",
            "question=revealed&guess=x",
            "ghost=n",
            "ghost=nonsense*1",
            "ghost=seed*x",
            "ghost=*",
            "ghost=**",
            "ghost=seed*1*seed*2",
        ];
        for query in nonsense {
            let (_, complaints) = panel.normalized(query);
            assert_eq!(complaints.len(), 1, "{}?{query}: {complaints:?}", panel.id());
            assert!(complaints[0].used.is_none());
            assert!(Language::ALL.iter().all(|language| complaints[0].text(*language).contains(&complaints[0].name)));
        }
    }
}

#[test]
fn four_settings_are_frozen_and_stand_in_the_address() {
    for panel in crate::chosen::panels() {
        let mut machine = panel.machine();
        let mut wanted = Vec::new();
        for (number, step) in steps(panel).into_iter().enumerate() {
            machine.go_to(number);
            machine.work(&mut || true);
            let is_new = !wanted.contains(&step.params);
            assert_eq!(machine.freeze(), is_new && wanted.len() < MOST_GHOSTS, "{}: {}", panel.id(), step.params);
            if is_new && wanted.len() < MOST_GHOSTS {
                wanted.push(step.params);
            }
        }
        machine.leave();
        let address = machine.address();
        assert_eq!(panel.normalized(&address), (address.clone(), Vec::new()), "{}", panel.id());
        let again = panel.solved(&address);
        let (frozen, same) = (machine.frozen(Language::English), again.frozen(Language::English));
        assert_eq!(frozen.len(), wanted.len() + 1, "the last is what is shown");
        assert_eq!(frozen, same, "{}: {address}", panel.id());
        assert!(frozen.iter().all(|row| !row.outputs.is_empty()));
        let fifth = format!("{address}&ghost=");
        let complaints = panel.normalized(&fifth).1;
        assert_eq!(complaints.len(), usize::from(wanted.len() == MOST_GHOSTS), "{fifth}");
        machine.thaw(0);
        machine.thaw(99);
        assert_eq!(machine.frozen(Language::English).len(), wanted.len());
    }
}

//! What was guessed before the lecture comes to the question of its panel, and stands beside the answer.

use lectern::language::Language;
use lectern::machine::{Answer, step_of};
use lectern::panel::{Cue, Stage};

#[test]
fn a_guess_from_before_stands_where_the_question_is_asked_and_answered() {
    for panel in crate::chosen::panels() {
        let id = panel.id();
        let mut machine = panel.machine();
        let start = machine.question().start;
        machine.recall(start);
        assert_eq!(machine.standing().guess, None, "{id}: nothing is asked");
        for stage in [Stage::Asked, Stage::Revealed] {
            machine.set_stage(Stage::Quiet);
            machine.set_stage(stage);
            machine.recall(start);
            assert_eq!(machine.standing().guess, Some(start), "{id}: {stage:?}");
        }
        let steps = (0..).map_while(|index| step_of(machine.scenarios(), index));
        let reveal = steps.enumerate().find(|(_, step)| step.cue == Cue::Reveal).map(|(index, _)| index);
        machine.leave();
        machine.go_to(reveal.expect("the lecture answers the question"));
        machine.recall(start);
        machine.work(&mut || true);
        assert!(machine.miss(Language::English).is_some(), "{id}: jumped to the answer");
    }
}

#[test]
fn a_guess_made_at_the_question_counts_and_nonsense_does_not() {
    for panel in crate::chosen::panels() {
        let id = panel.id();
        let mut machine = panel.machine();
        let question = machine.question();
        let (low, high) = question.guess.slider.expect("a guess has a slider");
        machine.set_stage(Stage::Asked);
        machine.recall(f64::NAN);
        assert_eq!(machine.standing().guess, None, "{id}");
        machine.guess(question.start);
        machine.recall(low);
        assert_eq!(machine.standing().guess, Some(question.start), "{id}");
        for (given, taken) in [(f64::MAX, high), (f64::MIN, low)] {
            machine.set_stage(Stage::Asked);
            machine.recall(given);
            assert_eq!(machine.standing().guess, Some(taken), "{id}");
        }
    }
}

#[test]
fn an_answer_stands_without_its_picture() {
    for panel in crate::chosen::panels() {
        let mut machine = panel.machine();
        let question = machine.question();
        machine.set_stage(Stage::Asked);
        machine.guess(question.start);
        machine.work(&mut || true);
        assert!(Answer::of(machine.as_ref()).is_none(), "{}: it is withheld", panel.id());
        machine.set_stage(Stage::Revealed);
        machine.work(&mut || true);
        let answer = Answer::of(machine.as_ref()).expect("it is revealed");
        for language in Language::ALL {
            let truth = panel.outputs(question.after, language);
            let truth = truth.iter().find(|output| output.name == question.output).expect("an output");
            assert_eq!(answer.text(language), truth.text, "{}", panel.id());
            assert_eq!(answer.label().get(language), truth.label.get(language), "{}", panel.id());
            assert!(!answer.prompt().get(language).contains(&truth.text), "{}: the question tells it", panel.id());
            assert_eq!(Some(answer.miss(question.start, language)), machine.miss(language), "{}", panel.id());
        }
    }
}

//! The address says where the lecture is and what is frozen, and what it says in vain is reported.

use lectern::language::Language;
use lectern::machine::{MOST_GHOSTS, Progress, step_count, step_of};

use crate::lesson::steps;

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

#[test]
fn what_is_frozen_in_the_midst_of_a_run_shows_what_its_address_does() {
    const SLICES: usize = 3;
    let mut tried = 0;
    for panel in crate::chosen::panels() {
        for query in panel.presets().into_iter().chain([String::new()]) {
            let mut machine = panel.at(&query);
            let is_run = (0..SLICES).all(|_| machine.work(&mut || false) != Progress::Done);
            if !is_run || !machine.freeze() {
                continue;
            }
            while machine.work(&mut || true) != Progress::Done {}
            let again = panel.solved(&machine.address());
            let (frozen, same) = (machine.frozen(Language::English), again.frozen(Language::English));
            assert!(!frozen[0].outputs.is_empty(), "{}: {query}", panel.id());
            assert_eq!(frozen[0], same[0], "{}: {query}", panel.id());
            tried += 1;
        }
    }
    assert!(tried > 0, "no computation takes longer than {SLICES} slices");
}

//! Whatever a reader sets stands in the address and can be sent to someone else.

use std::collections::BTreeSet;

use lectern::language::Language;
use lectern::machine::Machine;
use lectern::machine::registry::AnyPanel;
use lectern::panel::{ControlFace, KindFace, NumberFace, Unit};
use lectern::plot::Spacing;

use crate::is_snake_case;
use crate::settings::{fields, queries, set_values, values, work};
use crate::shown::Shown;

/// A way to set a control: of a number the value, of a choice the index.
#[derive(Clone, Copy, Debug)]
enum Setting {
    Value(f64),
    Option(usize),
}

/// Every way to set a control that is worth a try now.
fn settings(machine: &dyn Machine, control: usize, face: &ControlFace) -> Vec<Setting> {
    match &face.kind {
        KindFace::Choice(options) => (0..options.count()).map(Setting::Option).collect(),
        KindFace::Number(number) => {
            let legal = machine.legal(control).expect("a number has a legal region");
            values(number, legal).into_iter().map(Setting::Value).collect()
        }
    }
}

fn set(machine: &mut dyn Machine, control: usize, setting: Setting) {
    match setting {
        Setting::Value(value) => machine.take_nearest(control, value),
        Setting::Option(option) => machine.select(control, option),
    }
}

/// Does something with a machine at every setting of every control that is shown at a query.
fn for_each_setting(panel: &dyn AnyPanel, query: &str, mut look: impl FnMut(Box<dyn Machine>, &str)) {
    let machine = panel.at(query);
    for (control, face) in machine.controls().iter().enumerate() {
        if !machine.is_control_shown(control) {
            continue;
        }
        for setting in settings(machine.as_ref(), control, face) {
            let mut machine = panel.at(query);
            set(machine.as_mut(), control, setting);
            look(machine, &format!("{}?{query}: {} set to {setting:?}", panel.id(), face.name));
        }
    }
}

#[test]
fn names_of_controls_and_options_are_unique() {
    for panel in crate::chosen::panels() {
        let controls = panel.controls("");
        let names: BTreeSet<&str> = controls.iter().map(|control| control.name).collect();
        assert_eq!(names.len(), controls.len(), "{}: {names:?}", panel.id());
        for control in &controls {
            let options: BTreeSet<&&str> = control.options.iter().collect();
            assert_eq!(options.len(), control.options.len(), "{}: {}", panel.id(), control.name);
            assert!(options.into_iter().chain([&control.name]).all(|name| is_snake_case(name)), "{control:?}");
        }
    }
}

/// A number without a slider may be another way to set a field (the number of errors for their share): it is then
/// typed only, and the address says what it has set.
#[test]
fn a_control_is_a_field_of_the_address() {
    for panel in crate::chosen::panels() {
        let (first, fields) = (panel.machine(), fields(panel));
        for (control, face) in first.controls().iter().enumerate() {
            let is_typed_only = matches!(face.kind, KindFace::Number(number) if number.slider.is_none());
            let mut machine = panel.machine();
            machine.take_nearest(control, machine.legal(control).map_or(0.0, |legal| legal.1));
            let is_another_way = is_typed_only && !machine.address().is_empty();
            assert!(fields.contains(face.name) || is_another_way, "{}: {}", panel.id(), face.name);
        }
    }
}

#[test]
fn whatever_is_set_returns_from_the_address() {
    for panel in crate::chosen::panels() {
        for query in queries(panel) {
            for_each_setting(panel, &query, |machine, what| {
                let mut other = panel.machine();
                let complaints = other.read_address(&machine.address());
                assert_eq!(complaints, [], "{what}");
                assert_eq!(other.address(), machine.address(), "{what}");
                assert_eq!(set_values(other.as_ref()), set_values(machine.as_ref()), "{what}");
            });
        }
    }
}

#[test]
fn whatever_is_set_shows_the_same_from_the_address() {
    for panel in crate::chosen::panels() {
        for_each_setting(panel, "", |mut machine, what| {
            let mut other = panel.at(&machine.address());
            let done = [work(machine.as_mut()), work(other.as_mut())];
            let [one, two] = [&machine, &other].map(|machine| Shown::of(machine.as_ref(), Language::Russian));
            assert!(done[0] == done[1] && one == two, "{what}");
        });
    }
}

#[test]
fn the_slider_covers_legal_values_only() {
    for panel in crate::chosen::panels() {
        let machine = panel.machine();
        for (control, face) in machine.controls().iter().enumerate() {
            let KindFace::Number(number) = face.kind else { continue };
            let (low, high) = machine.legal(control).expect("a number has a legal region");
            let (first, last) = number.slider.unwrap_or((low, high));
            assert!(low <= first && first <= last && last <= high, "{}: {}", panel.id(), face.name);
            assert!(number.step > 0.0 && machine.number(control).is_finite(), "{}: {}", panel.id(), face.name);
        }
    }
}

#[test]
fn a_number_that_is_not_legal_is_refused_and_changes_nothing() {
    for panel in crate::chosen::panels() {
        let mut machine = panel.machine();
        let before = set_values(machine.as_ref());
        for control in 0..machine.controls().len() {
            let (low, high) = machine.legal(control).unwrap_or((0.0, 0.0));
            for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, low - 1.0, high + high.abs() + 1.0] {
                assert!(machine.take(control, value).is_err(), "{}: {value}", panel.id());
                assert_eq!(set_values(machine.as_ref()), before, "{}: {value}", panel.id());
            }
        }
    }
}

#[test]
fn a_step_moves_whole_numbers_by_one_at_least_and_endless_steps_lead_to_the_ends() {
    let examples =
        NumberFace { slider: Some((1.0, 1e7)), spacing: Spacing::Logarithmic, step: 0.05, unit: Unit::Count };
    let after = |value: f64, steps: f64| examples.stepped(value, steps).to_string();
    assert_eq!(after(2.0, 1.0), "3");
    assert_eq!(after(2.0, -1.0), "1");
    assert_eq!(after(1000.0, 10.0), "3160");
    assert_eq!(after(1000.0, f64::INFINITY), "10000000");
    assert_eq!(after(1000.0, f64::NEG_INFINITY), "1");
}

/// What paces an action shows nothing by itself; the action goes elsewhere with every option.
#[test]
fn what_paces_an_action_changes_how_far_it_goes() {
    for panel in crate::chosen::panels() {
        for pace in panel.controls("").iter().filter(|control| control.is_pace) {
            let at = |option: &&'static str| panel.at(&format!("{}={option}", pace.name));
            let played = panel.machine().actions().iter().position(|action| action.steps_per_second > 0.0);
            let played = played.unwrap_or_else(|| panic!("{}: nothing is played", panel.id()));
            let shown = |mut machine: Box<dyn Machine>| {
                work(machine.as_mut());
                Shown::of(machine.as_ref(), Language::English)
            };
            let reached = |option: &&'static str| {
                let mut machine = at(option);
                assert!(machine.act(played), "{}?{}={option}", panel.id(), pace.name);
                let values = set_values(machine.as_ref());
                let others = values.into_iter().filter(|(name, _)| *name != pace.name);
                others.collect::<Vec<_>>()
            };
            for pair in pace.options.windows(2) {
                let what = format!("{}: {} {pair:?}", panel.id(), pace.name);
                assert!(shown(at(&pair[0])) == shown(at(&pair[1])), "{what} show something else");
                assert_ne!(reached(&pair[0]), reached(&pair[1]), "{what} go as far");
            }
        }
    }
}

//! The address says all that is set, and nothing but that.

use std::collections::BTreeSet;

use lectern::language::Language;

use crate::settings::{fields, queries, set_values, worked};
use crate::shown::Shown;

#[test]
fn the_first_view_has_an_empty_address() {
    for panel in crate::chosen::panels() {
        let mut machine = panel.machine();
        assert_eq!(machine.address(), "", "{}", panel.id());
        assert_eq!(panel.normalized(""), (String::new(), Vec::new()), "{}", panel.id());
        let first = set_values(machine.as_ref());
        machine.read_address(queries(panel).last().map_or("", String::as_str));
        machine.reset();
        assert_eq!(set_values(machine.as_ref()), first, "{}", panel.id());
    }
}

#[test]
fn a_preset_and_its_address_are_the_same_setting() {
    for panel in crate::chosen::panels() {
        let addresses = panel.presets();
        let distinct: BTreeSet<&String> = addresses.iter().collect();
        assert_eq!(distinct.len(), addresses.len(), "{}: twins in {addresses:?}", panel.id());
        for (index, address) in addresses.iter().enumerate() {
            assert_eq!(panel.normalized(address), (address.clone(), Vec::new()), "{}", panel.id());
            assert!(panel.at(address).is_at_preset(index), "{}: {address}", panel.id());
        }
    }
}

#[test]
fn every_setting_returns_from_its_address() {
    for panel in crate::chosen::panels() {
        for query in queries(panel) {
            let machine = panel.at(&query);
            let address = machine.address();
            let mut other = panel.machine();
            assert_eq!(other.read_address(&address), [], "{}: {query}", panel.id());
            assert_eq!(other.address(), address, "{}: {query}", panel.id());
            assert_eq!(set_values(other.as_ref()), set_values(machine.as_ref()), "{}: {query}", panel.id());
        }
    }
}

#[test]
fn every_name_in_an_address_is_a_control() {
    for panel in crate::chosen::panels() {
        let controls: BTreeSet<String> = panel.controls("").iter().map(|control| control.name.to_owned()).collect();
        assert!(fields(panel).is_subset(&controls), "{}: {:?} in {controls:?}", panel.id(), fields(panel));
    }
}

#[test]
fn an_action_leads_to_an_address() {
    for panel in crate::chosen::panels() {
        for query in queries(panel) {
            let mut machine = panel.at(&query);
            for action in 0..machine.actions().len() {
                if machine.is_action_shown(action) && machine.act(action) {
                    let again = panel.at(&machine.address());
                    assert_eq!(set_values(again.as_ref()), set_values(machine.as_ref()), "{}: {query}", panel.id());
                }
            }
        }
    }
}

#[test]
fn the_same_address_shows_the_same_to_the_last_bit() {
    for panel in crate::chosen::panels() {
        for (index, query) in queries(panel).iter().enumerate() {
            let language = Language::ALL[index % 2];
            let [once, again] = [worked(panel, query), worked(panel, query)];
            let same = Shown::of(once.0.as_ref(), language) == Shown::of(again.0.as_ref(), language);
            assert!(same && once.1 == again.1, "{}: {query}", panel.id());
        }
    }
}

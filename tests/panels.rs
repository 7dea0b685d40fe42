//! What every panel keeps, whoever wrote it: panels come from the registry, so that a new one is tested by being
//! registered.
//!
//! A panel may be a simulation of seconds. Where its numbers need not be whole, it works a fixed number of slices
//! (never a fixed time, so that a run is the same on every machine) and what it shows by then is looked at.

#[path = "panels/addresses.rs"]
mod addresses;
#[path = "panels/cards.rs"]
mod cards;
#[path = "panels/chance.rs"]
mod chance;
#[path = "support/chosen.rs"]
mod chosen;
#[path = "panels/controls.rs"]
mod controls;
#[path = "panels/counted.rs"]
mod counted;
#[path = "panels/goals.rs"]
mod goals;
#[path = "panels/guesses.rs"]
mod guesses;
#[path = "panels/hidden.rs"]
mod hidden;
#[path = "panels/hostile.rs"]
mod hostile;
#[path = "panels/interludes.rs"]
mod interludes;
#[path = "panels/label_placing.rs"]
mod label_placing;
#[path = "panels/labels.rs"]
mod labels;
#[path = "panels/lesson.rs"]
mod lesson;
#[path = "panels/lesson_address.rs"]
mod lesson_address;
#[path = "panels/levels.rs"]
mod levels;
#[path = "panels/outputs.rs"]
mod outputs;
#[path = "panels/page_words.rs"]
mod page_words;
#[path = "panels/pictures.rs"]
mod pictures;
#[path = "support/rust_files.rs"]
mod rust_files;
#[path = "panels/settings.rs"]
mod settings;
#[path = "panels/shown.rs"]
mod shown;
#[path = "panels/slices.rs"]
mod slices;
#[path = "panels/stated.rs"]
mod stated;
#[path = "panels/typography.rs"]
mod typography;
#[path = "panels/words.rs"]
mod words;

use std::collections::BTreeSet;

use lectern::panel::Part;

/// A name in the address: lower-case words joined by `_`.
fn is_snake_case(name: &str) -> bool {
    let is_fit = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_';
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.chars().all(is_fit) && !name.contains("__")
}

#[test]
fn ids_are_unique_names() {
    let panels = lectern::panels::all();
    let ids: BTreeSet<&str> = panels.iter().map(|panel| panel.id()).collect();
    assert_eq!(ids.len(), panels.len(), "{ids:?}");
    assert!(!ids.is_empty());
    for id in ids {
        assert!(is_snake_case(id), "{id}");
    }
}

#[test]
fn panels_stand_in_the_order_of_the_lecture() {
    let parts: Vec<u8> = lectern::panels::all().iter().map(|panel| panel.part().number()).collect();
    assert!(parts.is_sorted(), "{parts:?}");
    assert!(parts.iter().all(|part| (1..=Part::ALL.len() as u8).contains(part)));
}

#[test]
fn every_panel_has_a_figure_of_a_sane_shape() {
    for panel in crate::chosen::panels() {
        let machine = panel.machine();
        assert!(!machine.figures().is_empty(), "{}", panel.id());
        for figure in machine.figures() {
            let sane = 0.2..=2.0;
            assert!(
                sane.contains(&figure.aspect) && sane.contains(&figure.narrow_aspect),
                "{}: {figure:?}",
                panel.id()
            );
        }
    }
}

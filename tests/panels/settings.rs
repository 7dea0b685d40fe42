//! Settings of a panel that tests go through: the first view, the presets, every option, both ends of every number.

use crate::shown::report;
use std::collections::BTreeSet;

use lectern::language::Language;
use lectern::machine::address::pairs;
use lectern::machine::registry::AnyPanel;
use lectern::machine::{Machine, Progress};
use lectern::panel::{KindFace, NumberFace};

/// A computation that takes longer is looked at as far as it is then.
const MOST_SLICES: usize = 40;

/// Queries for all that a panel can be set to, one thing at a time.
pub fn queries(panel: &dyn AnyPanel) -> Vec<String> {
    let controls = panel.controls("");
    let mut queries = vec![String::new()];
    queries.extend(panel.presets());
    for control in &controls {
        queries.extend(control.options.iter().map(|option| format!("{}={option}", control.name)));
    }
    for extreme in ["-1e300", "1e300"] {
        let numbers = controls.iter().filter(|control| control.legal.is_some());
        let all: Vec<String> = numbers.map(|control| format!("{}={extreme}", control.name)).collect();
        queries.push(all.join("&"));
    }
    queries
}

/// The names that stand in addresses: all parameters.
pub fn fields(panel: &dyn AnyPanel) -> BTreeSet<String> {
    let addresses = queries(panel).into_iter().map(|query| panel.at(&query).address());
    addresses.flat_map(|address| pairs(&address)).map(|(name, _)| name).collect()
}

/// The machine of a query after some slices; `true` if it is done.
pub fn worked(panel: &dyn AnyPanel, query: &str) -> (Box<dyn Machine>, bool) {
    let mut machine = panel.at(query);
    let is_done = work(machine.as_mut());
    (machine, is_done)
}

/// Works some slices, and more while there is nothing to show that may be shown; `true` if all is done.
pub fn work(machine: &mut dyn Machine) -> bool {
    let mut slices = 1;
    let mut may_go_on = || {
        slices += 1;
        slices <= MOST_SLICES
    };
    let mut progress = machine.work(&mut may_go_on);
    while progress != Progress::Done
        && !machine.is_withheld()
        && report(&*machine).sentence(Language::English).is_empty()
    {
        progress = machine.work(&mut || false);
    }
    progress == Progress::Done
}

/// Values that the page would set on a slider or in a box: some places of the slider, the ends of the legal region.
pub fn values(number: &NumberFace, (low, high): (f64, f64)) -> Vec<f64> {
    let mut values = vec![low, high, low + (high - low) * 0.37];
    if let Some((first, last)) = number.slider {
        let (first, last) = (number.to_slider(first), number.to_slider(last));
        let places = [0.0, 0.21, 0.5, 0.84, 1.0].map(|share| first + share * (last - first));
        values.extend(places.into_iter().filter(|place| place.is_finite()).map(|place| number.from_slider(place)));
    }
    values
}

/// Everything that is set, to the last bit: the numbers and the chosen options.
pub fn set_values(machine: &dyn Machine) -> Vec<(&'static str, u64)> {
    let value = |(index, control): (usize, lectern::panel::ControlFace)| match control.kind {
        KindFace::Number(_) => (control.name, machine.number(index).to_bits()),
        KindFace::Choice(_) => (control.name, machine.selected(index) as u64),
    };
    machine.controls().into_iter().enumerate().map(value).collect()
}

//! No address is too strange: it becomes legal parameters, numbers that are written, and pictures that can be drawn.

use std::collections::{BTreeMap, BTreeSet};

use lectern::language::Language;
use lectern::machine::Machine;
use lectern::machine::address::{Complaint, pairs};
use lectern::machine::registry::{AnyPanel, ControlInfo};
use lectern::panel::{KindFace, Unit};
use lectern::plot::{AxisMemory, ThemeName};

use crate::chance::Random;
use crate::pictures::faults;
use crate::settings::{fields, set_values, work};
use crate::shown::{draw_after, faults_at, report, words};
use crate::words::wrongly_written;

const READ: usize = 1500;
/// Fewer are computed: some panels are simulations.
const COMPUTED: usize = 150;
/// A screen and a phone.
const SIZES: [(f64, f64); 2] = [(900.0, 500.0), (320.0, 260.0)];
/// What is wrong after a query was read; nothing is computed for parameters that are not legal.
fn faults_of_reading(panel: &dyn AnyPanel, query: &str) -> Vec<String> {
    let mut machine = panel.machine();
    let complaints = machine.read_address(query);
    let mut faults = illegal_values(machine.as_ref());
    if complaints
        .iter()
        .any(|complaint| Language::ALL.iter().any(|language| complaint.text(*language).chars().count() > 200))
    {
        faults.push("a complaint of no use".to_owned());
    }
    let address = machine.address();
    let (again, complaints) = panel.normalized(&address);
    if again != address || !complaints.is_empty() {
        faults.push(format!("{address} is read as {again} with {complaints:?}"));
    }
    if set_values(panel.at(&address).as_ref()) != set_values(machine.as_ref()) {
        faults.push(format!("{address} is another setting"));
    }
    faults
}

fn illegal_values(machine: &dyn Machine) -> Vec<String> {
    let mut found = Vec::new();
    for (index, control) in machine.controls().iter().enumerate() {
        let KindFace::Number(number) = control.kind else { continue };
        let (value, (low, high)) = (machine.number(index), machine.legal(index).unwrap_or((f64::NAN, f64::NAN)));
        let is_whole = number.unit != Unit::Count || value.fract() == 0.0;
        if !(low <= value && value <= high && high.is_finite() && is_whole) {
            found.push(format!("{}={value}, legal is {low} to {high}", control.name));
        }
    }
    found
}

/// Whether the complaints say all that was changed, and truly: what they say is used is what is set.
fn faults_of_complaints(
    machine: &dyn Machine,
    query: &str,
    complaints: &[Complaint],
    fields: &BTreeSet<String>,
) -> Vec<String> {
    let mut found = Vec::new();
    let given = pairs(query);
    for (index, control) in machine.controls().iter().enumerate() {
        let asked = given.iter().rev().find(|(name, _)| name == control.name).map_or("", |(_, value)| value);
        let complaint = complaints.iter().find(|complaint| complaint.name == control.name);
        let (is_true, is_silent) = match &control.kind {
            KindFace::Number(_) => {
                let is_set = |text: &str| text.parse() == Ok(machine.number(index));
                (
                    complaint.is_none_or(|complaint| complaint.used.as_deref().is_some_and(is_set)),
                    asked.parse::<f64>().is_ok() && !is_set(asked),
                )
            }
            KindFace::Choice(options) => {
                let set = options.get(machine.selected(index)).map_or("", |option| option.0);
                (
                    complaint.is_none_or(|complaint| complaint.used.as_deref() == Some(set)),
                    !asked.is_empty() && asked != set,
                )
            }
        };
        // What is no field of the address is an unknown name there.
        let is_silent = is_silent && complaint.is_none() && fields.contains(control.name);
        if !is_true || is_silent {
            found.push(format!(
                "{}: {asked:.20} was asked, {complaint:?} is said, {} is set",
                control.name,
                machine.address()
            ));
        }
    }
    found
}

/// What is wrong with numbers and pictures at a query. The axes remember the queries before, as on the page.
fn faults_of_showing(panel: &dyn AnyPanel, query: &str, turn: usize, memory: &mut [AxisMemory]) -> Vec<String> {
    let mut machine = panel.at(query);
    work(machine.as_mut());
    let mut found = Vec::new();
    let names = |machine: &dyn Machine| {
        report(machine).outputs(Language::English).iter().map(|output| output.name).collect::<Vec<_>>()
    };
    let must_say = if machine.is_withheld() { Vec::new() } else { names(panel.solved("").as_ref()) };
    if names(machine.as_ref()) != must_say {
        found.push(format!("other outputs: {:?}", names(machine.as_ref())));
    }
    for output in Language::ALL.iter().flat_map(|language| report(&*machine).outputs(*language)) {
        // "> 1,000,000,000": beyond what is looked for.
        let is_beyond = output.value == f64::INFINITY && output.text.starts_with('>');
        let is_written_as_none = is_beyond || ["–", "∞", "−∞"].contains(&output.text.as_str());
        if !output.value.is_finite() && !is_written_as_none {
            found.push(format!("{} is {} and written {:?}", output.name, output.value, output.text));
        }
    }
    for language in Language::ALL {
        found.extend(wrongly_written(&words(machine.as_ref(), language), language));
    }
    for (step, size_px) in SIZES.into_iter().enumerate() {
        let theme = [ThemeName::Light, ThemeName::Dark][(turn + step) % 2];
        let language = Language::ALL[(turn / 2 + step) % 2];
        for (figure, kept) in memory.iter_mut().enumerate() {
            let picture = draw_after(machine.as_ref(), figure, size_px, (theme, language), kept);
            let wrong = faults(&picture, machine.as_ref(), theme);
            found.extend(wrong.into_iter().take(2).map(|what| format!("figure {figure}, {size_px:?}: {what}")));
        }
    }
    found
}

/// Looks at so many queries of every panel; fails with the first faults of each, its long queries cut.
fn try_queries(seed: u64, count: usize, look: impl FnMut(&dyn AnyPanel, &str, usize) -> Vec<String>) {
    try_each(seed, count, Random::query, look);
}

/// The same for queries that are made in another way.
fn try_each(
    seed: u64,
    count: usize,
    make: impl Fn(&mut Random, &[ControlInfo]) -> String,
    mut look: impl FnMut(&dyn AnyPanel, &str, usize) -> Vec<String>,
) {
    let mut found = Vec::new();
    for (index, panel) in crate::chosen::panels().into_iter().enumerate() {
        let (mut random, controls) = (Random(seed + index as u64), panel.controls(""));
        let mut of_panel = Vec::new();
        for turn in 0..count {
            let query = make(&mut random, &controls);
            let short: String = query.chars().take(160).collect();
            let faults = faults_at(|| look(panel, &query, turn));
            of_panel.extend(faults.into_iter().map(|fault| format!("{}?{short}\n    {fault}", panel.id())));
            if of_panel.len() >= 8 {
                break;
            }
        }
        found.extend(of_panel);
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_address_becomes_legal_parameters() {
    try_queries(1, READ, |panel, query, _| faults_of_reading(panel, query));
}

#[test]
fn complaints_tell_the_truth() {
    let mut known: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    try_queries(2, READ, |panel, query, _| {
        let fields = known.entry(panel.id()).or_insert_with(|| fields(panel));
        let mut machine = panel.machine();
        let complaints = machine.read_address(query);
        faults_of_complaints(machine.as_ref(), query, &complaints, fields)
    });
}

#[test]
fn every_address_gives_numbers_and_pictures() {
    let mut memories: BTreeMap<&str, Vec<AxisMemory>> = BTreeMap::new();
    try_queries(3, COMPUTED, |panel, query, turn| {
        let memory = memories.entry(panel.id()).or_insert_with(|| vec![AxisMemory::default(); panel.figures().len()]);
        // What is not legal is a fault of reading, and could be work without end.
        let is_legal = illegal_values(panel.at(query).as_ref()).is_empty();
        if is_legal { faults_of_showing(panel, query, turn, memory) } else { Vec::new() }
    });
}

#[test]
fn every_address_in_the_lecture_is_read_and_shows_what_it_may() {
    try_each(4, READ / 3, Random::query_in_the_lecture, |panel, query, _| faults_of_reading(panel, query));
    let mut memories: BTreeMap<&str, Vec<AxisMemory>> = BTreeMap::new();
    try_each(5, COMPUTED / 3, Random::query_in_the_lecture, |panel, query, turn| {
        let memory = memories.entry(panel.id()).or_insert_with(|| vec![AxisMemory::default(); panel.figures().len()]);
        faults_of_showing(panel, query, turn, memory)
    });
}

#[test]
fn a_huge_address_is_cut_and_read() {
    for panel in crate::chosen::panels() {
        for junk in ["&", "=", "%", "a=1&", "ё", "seed=1&"] {
            let query = junk.repeat(200_000);
            assert_eq!(faults_at(|| faults_of_reading(panel, &query)), Vec::<String>::new(), "{}: {junk}", panel.id());
        }
    }
}

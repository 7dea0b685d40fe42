//! No word lies on a word: no label of a figure covers another, none is cut off at the edge of the sheet, at any
//! setting, step, size, theme and language.

use std::collections::BTreeMap;

use lectern::language::Language;
use lectern::machine::Machine;
use lectern::machine::registry::AnyPanel;
use lectern::panel::KindFace;
use lectern::plot::{Align, AxisMemory, Label, Picture, Shape, Sheet, Theme, ThemeName};
use proptest::prelude::any;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::settings::{queries, work, worked};

/// A page with room, a small frame, two phones.
const USUAL_SIZES: [(f64, f64); 4] = [(900.0, 504.0), (560.0, 300.0), (390.0, 340.0), (340.0, 272.0)];
/// The lecture on screens of 1920 and 1280 pixels, alone and beside its controls, and a low one.
const HALL_SIZES: [(f64, f64); 4] = [(1840.0, 800.0), (1380.0, 780.0), (1200.0, 640.0), (830.0, 430.0)];
/// Random settings of each panel.
const CASES: u32 = 16;
/// Rounding is no overlap.
const TOLERANCE_PX: f64 = 0.01;
/// The height of a line of text, in sizes of its letters: from the top of a capital to the foot of a comma.
const LINE: f64 = 1.0;

/// Left, top, right, bottom of what a label covers.
fn covered(label: &Label) -> [f64; 4] {
    let (width, half) = (label.width_px(), 0.5 * LINE * label.size_px);
    let left = match label.align {
        Align::Start => label.at.0,
        Align::Middle => label.at.0 - 0.5 * width,
        Align::End => label.at.0 - width,
    };
    [left, label.at.1 - half, left + width, label.at.1 + half]
}

/// What is wrong with the labels of a picture.
pub fn faults(picture: &Picture) -> Vec<String> {
    let labels: Vec<&Label> = picture
        .shapes
        .iter()
        .filter_map(|(_, shape)| if let Shape::Text(label) = shape { Some(label) } else { None })
        .collect();
    let mut found: Vec<String> = picture.left_out.iter().map(|text| format!("{text:?} is left out")).collect();
    for (index, label) in labels.iter().enumerate() {
        let [left, top, right, bottom] = covered(label);
        let beyond = [-left, -top, right - picture.width_px, bottom - picture.height_px];
        if beyond.iter().any(|px| *px > TOLERANCE_PX) {
            found.push(format!("{:?} is cut off: {beyond:?}", label.text));
        }
        for other in &labels[..index] {
            let [other_left, other_top, other_right, other_bottom] = covered(other);
            let across = right.min(other_right) - left.max(other_left);
            let down = bottom.min(other_bottom) - top.max(other_top);
            if across > TOLERANCE_PX && down > TOLERANCE_PX {
                found.push(format!("{:?} lies on {:?}", label.text, other.text));
            }
        }
    }
    found
}

/// A figure as it is drawn in a theme.
fn draw(
    machine: &dyn Machine,
    figure: usize,
    size_px: (f64, f64),
    theme: &'static Theme,
    language: Language,
) -> Picture {
    let mut memory = AxisMemory::default();
    let mut sheet = Sheet::new(size_px, theme, language, &mut memory);
    machine.draw(figure, &mut sheet);
    sheet.finish()
}

/// What is wrong with the labels of a machine's figures, each in all sizes and both languages. The two looks have the same
/// sizes (`tests/look.rs`), so that one of them is enough.
fn faults_of(machine: &dyn Machine) -> BTreeMap<String, String> {
    let usual = USUAL_SIZES.map(|size| (size, ThemeName::Light.theme()));
    let hall = HALL_SIZES.map(|size| (size, ThemeName::Light.hall()));
    let mut found = BTreeMap::new();
    for (figure, face) in machine.figures().iter().enumerate() {
        for (size_px, theme) in usual.into_iter().chain(hall) {
            for language in Language::ALL {
                if let Some(fault) = faults(&draw(machine, figure, size_px, theme, language)).first() {
                    let place = format!("{}, {}, {size_px:?}", machine.id(), face.name);
                    found.insert(place, format!("{} {fault}", language.code()));
                }
            }
        }
    }
    found
}

/// Addresses of all steps, and of the question with the ends of what can be guessed.
fn taught(panel: &dyn AnyPanel) -> Vec<String> {
    let machine = panel.machine();
    let steps: usize = machine.scenarios().iter().map(|scenario| scenario.steps.len()).sum();
    let mut addresses: Vec<String> = (1..=steps).map(|step| format!("step={step}")).collect();
    let question = machine.question();
    let (low, high) = question.guess.slider.unwrap_or((question.start, question.start));
    for guess in [low, question.start, high] {
        addresses.push(format!("question=asked&{}&guess={guess}", question.before));
        addresses.push(format!("question=revealed&{}&guess={guess}", question.after));
    }
    addresses
}

fn assert_none(found: &BTreeMap<String, String>) {
    let lines: Vec<String> = found.iter().map(|(place, fault)| format!("{place} {fault}")).collect();
    assert!(found.is_empty(), "\n{}", lines.join("\n"));
}

#[test]
fn no_label_covers_another_or_is_cut_off() {
    let mut found = BTreeMap::new();
    for panel in crate::chosen::panels() {
        for query in queries(panel).into_iter().chain(taught(panel)) {
            let (machine, _) = worked(panel, &query);
            let faults = faults_of(machine.as_ref());
            found.extend(faults.into_iter().map(|(place, fault)| (place, format!("?{query} {fault}"))));
        }
    }
    assert_none(&found);
}

#[test]
fn no_label_covers_one_of_what_is_frozen() {
    let mut found = BTreeMap::new();
    for panel in crate::chosen::panels() {
        let mut machine = panel.machine();
        for preset in 0..machine.preset_labels().len() {
            machine.apply_preset(preset);
            work(machine.as_mut());
            found.extend(faults_of(machine.as_ref()));
            machine.freeze();
        }
    }
    assert_none(&found);
}

/// Sets each control somewhere in its legal region, most often where its slider is.
fn set(machine: &mut dyn Machine, places: &[(f64, u8)]) {
    for (index, (control, (share, turn))) in machine.controls().iter().zip(places).enumerate() {
        match &control.kind {
            KindFace::Choice(options) => machine.select(index, usize::from(*turn) % options.count()),
            KindFace::Number(number) => {
                let legal = machine.legal(index).unwrap_or((0.0, 1.0));
                let on_slider = number.slider.filter(|_| turn % 4 > 0);
                let value = match on_slider {
                    Some((first, last)) => {
                        let (first, last) = (number.to_slider(first), number.to_slider(last));
                        number.from_slider(first + share * (last - first))
                    }
                    None => legal.0 + share * share * share * (legal.1 - legal.0),
                };
                machine.take_nearest(index, value);
            }
        }
    }
}

#[test]
fn no_label_covers_another_wherever_the_controls_stand() {
    for panel in crate::chosen::panels() {
        let controls = panel.machine().controls().len();
        let places = proptest::collection::vec((0.0..=1.0, any::<u8>()), controls);
        let config = Config { cases: CASES, failure_persistence: None, max_shrink_iters: 60, ..Config::default() };
        // The same settings on every machine.
        let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let outcome = runner.run(&(places.clone(), places), |(first, second)| {
            let mut machine = panel.machine();
            set(machine.as_mut(), &first);
            work(machine.as_mut());
            machine.freeze();
            set(machine.as_mut(), &second);
            work(machine.as_mut());
            let found = faults_of(machine.as_ref());
            if found.is_empty() {
                Ok(())
            } else {
                Err(TestCaseError::fail(format!("?{}: {found:?}", machine.address())))
            }
        });
        assert!(outcome.is_ok(), "{}: {outcome:?}", panel.id());
    }
}

#[test]
fn labels_on_each_other_and_beyond_the_edge_are_found() {
    let mut memory = AxisMemory::default();
    let theme = ThemeName::Light.theme();
    let mut sheet = Sheet::new((200.0, 100.0), theme, Language::English, &mut memory);
    sheet.soft_label((100.0, 50.0), Align::Middle, "one".to_owned());
    let picture = sheet.finish();
    assert_eq!(faults(&picture), Vec::<String>::new());

    let moved = |right_px: f64, down_px: f64| {
        let mut bad = picture.clone();
        for (_, shape) in &mut bad.shapes {
            if let Shape::Text(label) = shape {
                label.at = (label.at.0 + right_px, label.at.1 + down_px);
            }
        }
        bad
    };
    for (right_px, down_px) in [(-90.0, 0.0), (95.0, 0.0), (0.0, -45.0), (0.0, 45.0)] {
        assert_eq!(faults(&moved(right_px, down_px)).len(), 1, "moved by {right_px}, {down_px}");
    }
    let mut double = picture.clone();
    double.shapes.extend(moved(20.0, 10.0).shapes);
    assert_eq!(faults(&double), ["\"one\" lies on \"one\""]);
    double = picture.clone();
    double.shapes.extend(moved(20.0, 16.0).shapes);
    assert_eq!(faults(&double), Vec::<String>::new());
}

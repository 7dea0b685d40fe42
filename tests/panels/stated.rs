//! The numbers in the words of a lesson are those of its panel: each stands in both languages as the panel gives it, and
//! no number with a fraction, and none of three digits or more, stands there that is not accounted for.
//!
//! A panel is held to this by its table below; a panel without a table is a failure.

use std::collections::BTreeSet;

use lectern::language::{Language, Words, count, fixed};
use lectern::machine::Machine;
use lectern::panel::Step;

pub use crate::outputs::Outputs;
use crate::outputs::{is_chosen, panel};

use self::Place::{Insight, Prompt, Task};
use self::Style::{Hundredths, Plain};

mod tables {
    pub mod activations;
    pub mod batch_content;
    pub mod batch_size;
    pub mod bias_variance;
    pub mod compare;
    pub mod constraints;
    pub mod coverage;
    pub mod gaps;
    pub mod one_number;
    pub mod posterior;
    pub mod quality;
    pub mod running;
    pub mod selection;
    pub mod tracking;
    pub mod training;
    pub mod transform;
    pub mod width;
}

/// Where a number is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// In the headline and the notes of a step; the first is 1.
    Step(usize),
    /// In the question.
    Prompt,
    /// In the task of the goal.
    Task,
    /// In what is learnt by it.
    Insight,
}

/// How a number is written, with so many decimals.
#[derive(Clone, Copy, Debug)]
pub enum Style {
    /// A share in per cent, or in percentage points.
    Hundredths(usize),
    /// As it is.
    Plain(usize),
}

/// A number that is said: how it follows from outputs, and how it is written.
pub type Stated = (fn(&Outputs) -> f64, Style);

/// What is said at a place, and what is only quoted there: settings, thresholds, sources, as they stand in English.
pub type Row = (Place, &'static [Stated], &'static [&'static str]);

/// A panel with its table.
pub type Table = (&'static str, &'static [Row]);

const TABLES: [Table; 17] = [
    tables::bias_variance::TABLE,
    tables::selection::TABLE,
    tables::gaps::TABLE,
    tables::quality::TABLE,
    tables::posterior::TABLE,
    tables::width::TABLE,
    tables::coverage::TABLE,
    tables::compare::TABLE,
    tables::tracking::TABLE,
    tables::one_number::TABLE,
    tables::constraints::TABLE,
    tables::activations::TABLE,
    tables::transform::TABLE,
    tables::batch_size::TABLE,
    tables::batch_content::TABLE,
    tables::running::TABLE,
    tables::training::TABLE,
];

/// The numbers of a text as they are written in a language, without signs.
pub fn numbers(text: &str, language: Language) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let mut found: Vec<String> = Vec::new();
    let mut place = 0;
    while place < characters.len() {
        let mut number = String::new();
        while let Some(character) = characters.get(place) {
            let digits = || characters[place + 1..].iter().take_while(|next| next.is_ascii_digit()).count();
            let is_inside = match (character, language) {
                (digit, _) if digit.is_ascii_digit() => true,
                (',', Language::Russian) | ('.', Language::English) => !number.is_empty() && digits() > 0,
                ('\u{a0}', Language::Russian) | (',', Language::English) => !number.is_empty() && digits() == 3,
                _ => false,
            };
            if !is_inside {
                break;
            }
            number.push(*character);
            place += 1;
        }
        found.extend((!number.is_empty()).then_some(number));
        place += 1;
    }
    found
}

fn written(value: f64, style: Style, language: Language) -> String {
    match style {
        Hundredths(decimals) => fixed((value * 100.0).abs(), decimals, language),
        Plain(0) => count(value.abs(), language),
        Plain(decimals) => fixed(value.abs(), decimals, language),
    }
}

fn words_at(machine: &dyn Machine, place: Place) -> Vec<Words> {
    let steps: Vec<&Step> = machine.scenarios().iter().flat_map(|scenario| scenario.steps).collect();
    let (task, insight) = machine.goal();
    match place {
        Place::Step(number) => vec![steps[number - 1].headline, steps[number - 1].notes],
        Prompt => vec![machine.question().prompt],
        Task => vec![task],
        Insight => vec![insight],
    }
}

fn numbers_at(machine: &dyn Machine, place: Place, language: Language) -> Vec<String> {
    words_at(machine, place).iter().flat_map(|words| numbers(words.get(language), language)).collect()
}

/// Whether a number must be accounted for: it has a fraction, or three digits or more.
fn is_telling(number: &str, language: Language) -> bool {
    let sign = if language == Language::English { '.' } else { ',' };
    number.contains(sign) || number.chars().filter(char::is_ascii_digit).count() >= 3
}

/// The telling numbers at a place, as a machine writes them.
fn telling_at(machine: &dyn Machine, place: Place, language: Language) -> BTreeSet<String> {
    let said = numbers_at(machine, place, language).into_iter().filter(|number| is_telling(number, language));
    match language {
        Language::English => said.map(|number| number.replace(',', "")).collect(),
        Language::Russian => said.map(|number| number.replace('\u{a0}', "").replace(',', ".")).collect(),
    }
}

#[test]
fn numbers_are_found_in_both_languages() {
    let russian = numbers("При N\u{a0}=\u{a0}10\u{a0}000 ±1,96; 39; 11,9 и 2⁸\u{a0}=\u{a0}256.", Language::Russian);
    assert_eq!(russian, ["10\u{a0}000", "1,96", "39", "11,9", "2", "256"]);
    let english = numbers("At N = 10,000, 3.72 and 1.18. In 1000, 0.5–0.6", Language::English);
    assert_eq!(english, ["10,000", "3.72", "1.18", "1000", "0.5", "0.6"]);
    let is_telling = |number| is_telling(number, Language::English);
    assert!(is_telling("0.5") && is_telling("100") && !is_telling("95"));
}

#[test]
fn every_panel_has_a_table() {
    let held: Vec<&str> = TABLES.iter().map(|table| table.0).collect();
    let all: Vec<&str> = lectern::panels::all().iter().map(|panel| panel.id()).collect();
    assert_eq!(held, all, "in the order of the lecture");
}

/// The numbers that a table states of a place and the words do not say.
fn unsaid(outputs: &Outputs, machine: &dyn Machine, (place, stated, _): &Row) -> Vec<String> {
    let of_language = |language: Language| {
        let said = numbers_at(machine, *place, language);
        let written = stated.iter().map(move |(value, style)| written(value(outputs), *style, language));
        let missing = written.filter(|number| !said.contains(number)).collect::<Vec<_>>();
        missing.into_iter().map(move |number| format!("{place:?}: {number} is not among {said:?}"))
    };
    Language::ALL.into_iter().flat_map(of_language).collect()
}

/// The telling numbers of the words at a place that no row accounts for, and those of one language alone.
fn strange(outputs: &Outputs, machine: &dyn Machine, rows: &[Row], place: Place) -> Vec<String> {
    let here = || rows.iter().filter(|row| row.0 == place);
    let stated = here().flat_map(|row| row.1);
    let mut known: Vec<String> =
        stated.map(|(value, style)| written(value(outputs), *style, Language::English)).collect();
    known.extend(here().flat_map(|row| row.2).map(|quoted| (*quoted).to_owned()));
    let said = numbers_at(machine, place, Language::English);
    let telling = said.into_iter().filter(|number| is_telling(number, Language::English));
    let strange = telling.filter(|number| !known.contains(number));
    let mut found: Vec<String> = strange.map(|number| format!("{place:?}: {number} is not accounted for")).collect();
    let [russian, english] = Language::ALL.map(|language| telling_at(machine, place, language));
    found.extend((russian != english).then(|| format!("{place:?}: {russian:?} in Russian, {english:?} in English")));
    found
}

/// Complaints about the words of all panels that have a table and are looked at now.
fn complaints(look: impl Fn(&Outputs, &dyn Machine, &[Row]) -> Vec<String>) -> String {
    let of_panel = |(id, rows): Table| {
        let found = look(&Outputs::of(id), panel(id).machine().as_ref(), rows);
        found.into_iter().map(move |complaint| format!("{id}, {complaint}"))
    };
    TABLES.into_iter().filter(|(id, _)| is_chosen(id)).flat_map(of_panel).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_lesson_says_the_numbers_of_its_panel() {
    let found =
        complaints(|outputs, machine, rows| rows.iter().flat_map(|row| unsaid(outputs, machine, row)).collect());
    assert!(found.is_empty(), "\n{found}");
}

#[test]
fn a_lesson_says_no_other_numbers() {
    let found = complaints(|outputs, machine, rows| {
        let steps = machine.scenarios().iter().map(|scenario| scenario.steps.len()).sum::<usize>();
        let places = (1..=steps).map(Place::Step).chain([Prompt, Task, Insight]);
        places.flat_map(|place| strange(outputs, machine, rows, place)).collect()
    });
    assert!(found.is_empty(), "\n{found}");
}

//! The numbers in the words of a lesson are those of its panel: each stands in both languages as the panel gives it, and
//! no number with a fraction, and none of three digits or more, stands there that is not accounted for.
//!
//! A panel is held to this by its table below; a panel without a table is not.

use std::collections::BTreeSet;

use lectern::language::{Language, Words, count, fixed};
use lectern::machine::Machine;
use lectern::machine::registry::AnyPanel;
use lectern::panel::Step;

use self::Place::{Insight, Prompt, Task};
use self::Style::{Hundredths, Plain};

mod tables {
    pub mod activations;
    pub mod batch_size;
    pub mod bias_variance;
    pub mod gaps;
    pub mod posterior;
    pub mod quality;
    pub mod selection;
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

const TABLES: [Table; 8] = [
    tables::bias_variance::TABLE,
    tables::selection::TABLE,
    tables::gaps::TABLE,
    tables::quality::TABLE,
    tables::posterior::TABLE,
    tables::width::TABLE,
    tables::activations::TABLE,
    tables::batch_size::TABLE,
];

/// Reads the outputs of a panel.
pub struct Outputs(&'static dyn AnyPanel);

impl Outputs {
    /// Those of a panel.
    ///
    /// # Panics
    /// Where there is no such panel.
    pub fn of(id: &str) -> Self {
        Self(panel(id))
    }

    /// An output at a query.
    ///
    /// # Panics
    /// Where there is no such output.
    pub fn at(&self, query: &str, name: &str) -> f64 {
        let outputs = self.0.outputs(query, Language::English);
        let output = outputs.into_iter().find(|output| output.name == name);
        output.unwrap_or_else(|| panic!("{}?{query} has no output {name}", self.0.id())).value
    }
}

/// The numbers of a text as they are written in a language, without signs.
fn numbers(text: &str, language: Language) -> Vec<String> {
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

fn panel(id: &str) -> &'static dyn AnyPanel {
    lectern::panels::all().into_iter().find(|panel| panel.id() == id).unwrap_or_else(|| panic!("no panel {id}"))
}

fn is_chosen(id: &str) -> bool {
    crate::chosen::panels().iter().any(|panel| panel.id() == id)
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
fn a_lesson_says_the_numbers_of_its_panel() {
    for (id, rows) in TABLES.into_iter().filter(|(id, _)| is_chosen(id)) {
        let (outputs, machine) = (Outputs::of(id), panel(id).machine());
        for (place, stated, _) in rows {
            for language in Language::ALL {
                let said = numbers_at(machine.as_ref(), *place, language);
                for (value, style) in *stated {
                    let number = written(value(&outputs), *style, language);
                    assert!(said.contains(&number), "{id}, {place:?}: {number} is not among {said:?}");
                }
            }
        }
    }
}

#[test]
fn a_lesson_says_no_other_numbers() {
    for (id, rows) in TABLES.into_iter().filter(|(id, _)| is_chosen(id)) {
        let (outputs, machine) = (Outputs::of(id), panel(id).machine());
        let steps = machine.scenarios().iter().map(|scenario| scenario.steps.len()).sum::<usize>();
        let places = (1..=steps).map(Place::Step).chain([Prompt, Task, Insight]);
        for place in places {
            let here = || rows.iter().filter(|row| row.0 == place);
            let stated =
                here().flat_map(|row| row.1).map(|(value, style)| written(value(&outputs), *style, Language::English));
            let mut known: Vec<String> = stated.collect();
            known.extend(here().flat_map(|row| row.2).map(|quoted| (*quoted).to_owned()));
            let said = numbers_at(machine.as_ref(), place, Language::English);
            let telling = said.iter().filter(|number| is_telling(number, Language::English));
            let strange: Vec<&String> = telling.filter(|number| !known.contains(number)).collect();
            assert!(strange.is_empty(), "{id}, {place:?}: {strange:?} is not accounted for");
            let [russian, english] = Language::ALL.map(|language| telling_at(machine.as_ref(), place, language));
            assert_eq!(russian, english, "{id}, {place:?}: both languages say the same numbers");
        }
    }
}

/// A goal accepts what it says, and refuses the nearest thing that is not it.
#[test]
fn a_goal_accepts_what_it_says_and_nothing_else() {
    let cases: [(&str, &[&str], &[&str]); 8] = [
        (
            "bias_variance",
            &["degree=7", "degree=7&resamples=1"],
            &["degree=6", "degree=8", "degree=9", "degree=7&n=31", "degree=7&noise=0.31"],
        ),
        (
            "selection",
            &["models=4", "view=dev&models=4&retest=0&seed=2"],
            &[
                "models=3",
                "models=5",
                "models=4&n=1001",
                "models=4&error=0.101",
                "models=4&rho=0.01",
                "models=4&spread=0.001",
                "view=attack&models=4",
            ],
        ),
        (
            "gaps",
            &["dev=0.139", "human=0.3&train=0.02&dev=0.139&n_test=10", "dev=0.1391"],
            &[
                "dev=0.138",
                "dev=0.14",
                "dev=0.139&n_dev=1001",
                "dev=0.139&n_train_dev=999",
                "dev=0.139&level=0.94",
                "train_dev=0.111&dev=0.139",
                "dev=0.139&hide_train_dev=yes",
                "view=experiment&dev=0.139",
            ],
        ),
        (
            "quality",
            &["noise=0.25", "noise=0.2505&test=noisy", "noise=0.249&seed=2"],
            &[
                "",
                "noise=0.247",
                "noise=0.253",
                "noise=0.25&cost=4.01",
                "noise=0.25&n=101",
                "noise=0.25&dims=21",
                "noise=0.25&kind=systematic",
            ],
        ),
        (
            "posterior",
            &["n=13831", "n=20000", "n=14000&level=0.951"],
            &["n=13830", "n=20001", "n=14000&level=0.949", "n=14000&prior=jeffreys", "n=14000&error=0.0999", "n=0"],
        ),
        (
            "width",
            &["error=0.5&target=0.01", "n=10&error=0.5&target=0.01"],
            &[
                "error=0.49&target=0.01",
                "error=0.51&target=0.01",
                "error=0.5&target=0.02",
                "error=0.5&level=0.9&target=0.01",
                "error=0.5&target=0.01&method=wilson",
                "error=0.5&target=0.01&relative=yes",
            ],
        ),
        (
            "activations",
            &["gain=1.23", "gain=1.41", "gain=1.48"],
            &["gain=1.22", "gain=1.5", "gain=1.41&place=after", "depth=7&gain=1.41", "gain=1.41&seed=2"],
        ),
        ("batch_size", &["m=10", "m=10&input=heavy"], &["m=9", "m=11"]),
    ];
    for (id, accepted, refused) in cases.into_iter().filter(|(id, ..)| is_chosen(id)) {
        for query in accepted {
            assert!(panel(id).is_goal_reached(query), "{id}?{query}");
        }
        for query in refused {
            assert!(!panel(id).is_goal_reached(query), "{id}?{query}");
        }
    }
}

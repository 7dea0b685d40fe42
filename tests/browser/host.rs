//! What the page must show, computed on this machine.

use std::cell::RefCell;

use lectern::language::Language;
use lectern::machine::Machine;
use lectern::machine::address;
use lectern::panel::{GUESS, Output};
use lectern::panels;

use super::failure::{Failure, Outcome, WrongNumber, wrong};
use super::look::{Look, Readout};
use super::scope::AnyPanelRef;

/// A machine with all that it says of a query.
struct Solved {
    panel: &'static str,
    query: String,
    machine: Box<dyn Machine>,
}

thread_local! {
    /// A page that is waited for is compared again and again with what is computed once.
    static LAST: RefCell<Option<Solved>> = const { RefCell::new(None) };
}

/// A panel in a language.
#[derive(Clone, Copy)]
pub struct Case {
    /// The panel.
    pub panel: AnyPanelRef,
    /// The language.
    pub language: Language,
}

/// The panel that an address names, if there is one of that name.
pub fn named_panel(query: &str) -> Option<AnyPanelRef> {
    let id = last_value(query, "panel")?;
    panels::all().into_iter().find(|panel| panel.id() == id)
}

/// What counts of a name that is given more than once.
fn last_value(query: &str, name: &str) -> Option<String> {
    address::pairs(query).into_iter().rfind(|(given, _)| given == name).map(|(_, value)| value)
}

impl Case {
    /// The panel that an address opens, in the language it asks for.
    pub fn of_address(query: &str) -> Option<Self> {
        let panel = named_panel(query).or_else(|| panels::all().first().copied())?;
        let language = last_value(query, "lang").and_then(|code| Language::from_code(&code));
        Some(Self { panel, language: language.unwrap_or(Language::English) })
    }

    /// Compares heading, numbers, texts and sentence with those of this machine for a query.
    pub fn compare(&self, look: &Look, query: &str) -> Outcome {
        LAST.with_borrow_mut(|last| {
            let panel = self.panel.id();
            let known = last.take().filter(|solved| solved.panel == panel && solved.query == query);
            let solve = || Solved { panel, query: query.to_owned(), machine: self.panel.solved(query) };
            let solved = last.insert(known.unwrap_or_else(solve));
            self.compare_with(look, &*solved.machine)
        })
    }

    /// Compares them with those of a machine: while it withholds them, the page must too.
    pub fn compare_with(&self, look: &Look, machine: &dyn Machine) -> Outcome {
        let Self { panel, language } = *self;
        if look.language != language.code() {
            return wrong(format!("<html lang> is {:?}, not {:?}", look.language, language.code()));
        }
        if look.heading != panel.title(language) {
            return wrong(format!("the heading is {:?}, not {:?}", look.heading, panel.title(language)));
        }
        let Some(report) = machine.report() else {
            return expect_silent(look);
        };
        let expected = report.outputs(language);
        let names: Vec<&str> = expected.iter().map(|output| output.name).collect();
        let found: Vec<&str> = look.outputs.iter().map(|output| output.name.as_str()).collect();
        if names != found {
            return wrong(format!("the outputs are {found:?}, not {names:?}"));
        }
        for (ours, page) in expected.iter().zip(&look.outputs) {
            compare_number(ours, page).map_err(|reason| Failure::Page {
                reason,
                number: Some(WrongNumber { panel: panel.id(), output: ours.name.to_owned(), language }),
            })?;
        }
        let sentence = report.sentence(language);
        if look.sentence != sentence {
            return wrong(format!("the sentence is {:?}, not {sentence:?}", look.sentence));
        }
        Ok(())
    }

    /// Every figure is there and painted.
    pub fn painted(&self, look: &Look) -> Outcome {
        let count = self.panel.figures().len();
        if look.pictures.len() != count {
            return wrong(format!("there are {} figures, not {count}", look.pictures.len()));
        }
        match look.pictures.iter().position(|picture| picture.is_blank) {
            Some(index) => wrong(format!("figure {index} is blank")),
            None => Ok(()),
        }
    }

    /// Queries with which each of the controls can be seen, the first view first. A control that has no place on the
    /// page is in none of them.
    pub fn queries_with_controls(&self) -> Vec<(String, Vec<&'static str>)> {
        let panel = self.panel;
        let choices: Vec<_> = panel.controls("").into_iter().filter(|control| !control.options.is_empty()).collect();
        let single = choices.iter().flat_map(|control| {
            control.options.iter().map(|option| format!("{}={option}", control.name)).collect::<Vec<_>>()
        });
        let candidates: Vec<String> = std::iter::once(String::new()).chain(panel.presets()).chain(single).collect();
        let mut plan: Vec<(String, Vec<&'static str>)> = Vec::new();
        for control in panel.controls("") {
            let shows = |query: &&String| {
                panel.controls(query.as_str()).iter().any(|other| other.name == control.name && other.is_shown)
            };
            let Some(query) = candidates.iter().find(shows) else { continue };
            match plan.iter_mut().find(|(planned, _)| planned == query) {
                Some((_, names)) => names.push(control.name),
                None => plan.push((query.clone(), vec![control.name])),
            }
        }
        plan
    }
}

/// No number and no sentence is told, but for the guess itself.
pub fn expect_silent(look: &Look) -> Outcome {
    let is_told = |output: &&Readout| output.name != GUESS && !(output.text.is_empty() && output.value.is_empty());
    match look.outputs.iter().find(is_told) {
        Some(output) => wrong(format!("output {} says {:?}", output.name, output.text)),
        None if look.sentence.is_empty() => Ok(()),
        None => wrong(format!("the sentence is {:?}", look.sentence)),
    }
}

/// The same bits, and the same text for people.
fn compare_number(ours: &Output, page: &Readout) -> Result<(), String> {
    let name = ours.name;
    let value: f64 = page.value.parse().map_err(|_| format!("output {name}: value {:?} is no number", page.value))?;
    let is_same = value.to_bits() == ours.value.to_bits() || (value.is_nan() && ours.value.is_nan());
    if !is_same {
        return Err(format!("output {name} is {value:?} on the page and {:?} on this machine", ours.value));
    }
    if page.text != ours.text {
        return Err(format!("output {name} reads {:?} on the page and {:?} on this machine", page.text, ours.text));
    }
    Ok(())
}

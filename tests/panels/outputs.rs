//! What a panel says at an address. Each address is solved once, however many tests ask for it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use lectern::language::Language;
use lectern::machine::registry::AnyPanel;

use crate::stated::numbers;

/// What a panel says in English at an address.
#[derive(Default)]
struct Said {
    outputs: Vec<(&'static str, f64)>,
    rows: Vec<Vec<String>>,
    sentence: String,
}

type Memory = BTreeMap<(&'static str, String), Arc<OnceLock<Said>>>;

static MEMORY: Mutex<Memory> = Mutex::new(BTreeMap::new());

/// The panel of a name.
///
/// # Panics
/// Where there is no such panel.
pub fn panel(id: &str) -> &'static dyn AnyPanel {
    lectern::panels::all().into_iter().find(|panel| panel.id() == id).unwrap_or_else(|| panic!("no panel {id}"))
}

/// Whether a panel is among those that the tests go through now.
pub fn is_chosen(id: &str) -> bool {
    crate::chosen::panels().iter().any(|panel| panel.id() == id)
}

/// Whether a panel reads all of a query as it stands there: what it does not know, it leaves out or corrects.
pub fn is_understood(id: &str, query: &str) -> bool {
    panel(id).normalized(query).1.is_empty()
}

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
        let found = self.read(query, |said| said.outputs.iter().find(|output| output.0 == name).map(|output| output.1));
        found.unwrap_or_else(|| panic!("{}?{query} has no output {name}", self.0.id()))
    }

    /// The number in a cell of the table at a query, row and column from 0.
    ///
    /// # Panics
    /// Where there is no such cell, or no number in it.
    pub fn cell(&self, query: &str, row: usize, column: usize) -> f64 {
        let found = self.read(query, |said| said.rows.get(row).and_then(|row| row.get(column)?.parse().ok()));
        found.unwrap_or_else(|| panic!("{}?{query} has no number in row {row}, column {column}", self.0.id()))
    }

    /// A number of the sentence at a query, counted from its end: the last is 0.
    ///
    /// # Panics
    /// Where the sentence says fewer numbers.
    pub fn said(&self, query: &str, place: usize) -> f64 {
        let number = |said: &Said| numbers(&said.sentence, Language::English).iter().rev().nth(place)?.parse().ok();
        let found = self.read(query, number);
        found.unwrap_or_else(|| panic!("the sentence of {}?{query} has no number {place}", self.0.id()))
    }

    fn read<T>(&self, query: &str, read: impl FnOnce(&Said) -> T) -> T {
        let place = {
            let mut memory = MEMORY.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            Arc::clone(memory.entry((self.0.id(), query.to_owned())).or_default())
        };
        read(place.get_or_init(|| {
            assert!(is_understood(self.0.id(), query), "{}?{query}", self.0.id());
            self.0.report(query, |report| Said {
                outputs: report.outputs(Language::English).iter().map(|output| (output.name, output.value)).collect(),
                rows: report.table(Language::English).rows,
                sentence: report.sentence(Language::English),
            })
        }))
    }
}

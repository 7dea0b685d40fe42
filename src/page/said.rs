//! What a panel says of what it shows.

use crate::language::Language;
use crate::machine::Machine;
use crate::panel::Output;

/// What a panel says of what it shows, in the language of the page: nothing while that is withheld.
#[derive(Clone, Default, PartialEq)]
pub struct Said {
    /// The numbers; none until the first solution is there.
    pub outputs: Vec<Output>,
    /// The sentence.
    pub sentence: String,
    /// What the reader must know.
    pub notice: Option<String>,
    /// Texts of the formula beyond the numbers.
    slots: Vec<(&'static str, String)>,
}

impl Said {
    /// What a panel says now.
    pub fn of(machine: &dyn Machine, language: Language) -> Self {
        machine.report().map_or_else(Self::default, |report| Self {
            outputs: report.outputs(language),
            sentence: report.sentence(language),
            notice: report.notice(language),
            slots: report.slots(language),
        })
    }

    /// The text in the slot of a formula: one of its own or that of a number.
    pub fn slot(&self, name: &str) -> Option<&str> {
        let own = self.slots.iter().find(|(slot, _)| *slot == name).map(|(_, text)| text.as_str());
        let number = || self.outputs.iter().find(|output| output.name == name).map(|output| output.text.as_str());
        own.or_else(number)
    }
}

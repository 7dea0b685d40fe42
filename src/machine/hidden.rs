//! What a lesson leaves out: panels, controls, steps and interludes that `hide=` in the address names.
//!
//! An entry is the name of a panel or an interlude, of a control (in every panel that has it), `panel.control`, or the
//! number of a step, `panel.3`, or of several, `panel.3-5`. Where a panel and a control have the same name, the panel
//! is meant.

use super::address::{Complaint, last};
use super::card::Card;
use super::step_ranges;
use crate::panel::InterludeName;

/// The name of the parameter in the address.
const HIDE: &str = "hide";
/// No lesson needs more entries; what comes after them is passed over.
const MOST_ENTRIES: usize = 256;
/// A reader needs no longer list of what was passed over.
const MOST_COMPLAINTS: usize = 8;

/// A panel and its controls, by their names in the address; or an interlude.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelNames {
    /// The name of the panel.
    pub id: &'static str,
    /// The names of its controls.
    pub controls: Vec<&'static str>,
    /// How many steps of the lecture it has.
    pub step_count: usize,
    /// Whether it is an interlude, which has neither controls nor a picture of its own.
    pub is_interlude: bool,
}

impl PanelNames {
    /// The names of a panel.
    #[must_use]
    pub fn of(card: &Card) -> Self {
        Self { id: card.id, controls: card.controls.to_vec(), step_count: card.step_count, is_interlude: false }
    }

    /// The name of an interlude.
    #[must_use]
    pub const fn of_interlude(name: &InterludeName) -> Self {
        Self { id: name.id, controls: Vec::new(), step_count: 0, is_interlude: true }
    }
}

/// Which of the panels, interludes, controls and steps are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    known: Vec<PanelNames>,
    /// Panels and interludes.
    panels: Vec<&'static str>,
    controls: Vec<(&'static str, &'static str)>,
    /// Steps of panels, counted from 1.
    steps: Vec<(&'static str, usize)>,
}

impl Hidden {
    /// Nothing is left out.
    #[must_use]
    pub const fn nothing(known: Vec<PanelNames>) -> Self {
        Self { known, panels: Vec::new(), controls: Vec::new(), steps: Vec::new() }
    }

    /// Reads the address. Unknown entries are passed over with a complaint; so is one that would hide the panel that
    /// the address names, or the last one there is.
    #[must_use]
    pub fn read(pairs: &[(String, String)], known: Vec<PanelNames>) -> (Self, Vec<Complaint>) {
        let mut hidden = Self::nothing(known);
        let mut complaints = Vec::new();
        let entries = last(pairs, HIDE).unwrap_or_default().split(',').map(str::trim).filter(|entry| !entry.is_empty());
        for (index, entry) in entries.enumerate().take(MOST_ENTRIES + 1) {
            let is_taken = index < MOST_ENTRIES && hidden.take(entry);
            if !is_taken && complaints.len() < MOST_COMPLAINTS {
                complaints.push(Complaint::ignored(HIDE, entry));
            }
        }
        let named = hidden.known.iter().map(|panel| panel.id).find(|id| Some(*id) == last(pairs, "panel"));
        hidden.keep(named.unwrap_or_else(|| hidden.first_shown()), &mut complaints);
        // The one that is named may be an interlude.
        hidden.keep(hidden.first_shown(), &mut complaints);
        let Self { panels, controls, steps, .. } = &mut hidden;
        controls.retain(|(panel, _)| !panels.contains(panel));
        steps.retain(|(panel, _)| !panels.contains(panel));
        (hidden, complaints)
    }

    /// Shows what must not be left out, and says so.
    fn keep(&mut self, id: &'static str, complaints: &mut Vec<Complaint>) {
        if self.is_panel_hidden(id) {
            self.show_panel(id, true);
            complaints.push(Complaint::ignored(HIDE, id));
        }
    }

    /// The first panel that is not left out; the first one if all are.
    #[must_use]
    pub fn first_shown(&self) -> &'static str {
        let panels = || self.known.iter().filter(|known| !known.is_interlude).map(|panel| panel.id);
        panels().find(|id| !self.is_panel_hidden(id)).or_else(|| panels().next()).unwrap_or_default()
    }

    /// Whether it is a panel, and not an interlude.
    #[must_use]
    pub fn is_panel(&self, id: &str) -> bool {
        self.known.iter().any(|known| known.id == id && !known.is_interlude)
    }

    /// All panels and interludes there are, left out or not.
    #[must_use]
    pub fn known(&self) -> &[PanelNames] {
        &self.known
    }

    /// Whether a panel or an interlude is left out.
    #[must_use]
    pub fn is_panel_hidden(&self, panel: &str) -> bool {
        self.panels.contains(&panel)
    }

    /// Whether a control of a panel is left out; that its panel is left out does not count.
    #[must_use]
    pub fn is_control_hidden(&self, panel: &str, control: &str) -> bool {
        self.controls.contains(&(panel, control))
    }

    /// Whether a step of a panel, counted from 1, is left out.
    #[must_use]
    pub fn is_step_hidden(&self, panel: &str, number: usize) -> bool {
        self.steps.contains(&(panel, number))
    }

    /// Shows a panel or an interlude, or leaves it out.
    pub fn show_panel(&mut self, panel: &'static str, is_shown: bool) {
        self.panels.retain(|other| *other != panel);
        if !is_shown {
            self.panels.push(panel);
        }
    }

    /// Shows a control of a panel or leaves it out.
    pub fn show_control(&mut self, panel: &'static str, control: &'static str, is_shown: bool) {
        self.controls.retain(|other| *other != (panel, control));
        if !is_shown {
            self.controls.push((panel, control));
        }
    }

    /// Shows a step of a panel, counted from 1, or leaves it out.
    pub fn show_step(&mut self, panel: &'static str, number: usize, is_shown: bool) {
        self.steps.retain(|other| *other != (panel, number));
        if !is_shown {
            self.steps.push((panel, number));
        }
    }

    /// The entries for the address, the shortest that say the same; empty when nothing is left out.
    #[must_use]
    pub fn write(&self) -> String {
        let panels = self.known.iter().map(|panel| panel.id);
        let mut entries: Vec<String> = panels.filter(|id| self.is_panel_hidden(id)).map(str::to_owned).collect();
        let shown: Vec<&PanelNames> = self.known.iter().filter(|panel| !self.is_panel_hidden(panel.id)).collect();
        self.write_controls(&shown, &mut entries);
        for panel in &shown {
            let runs = step_ranges::write(panel.step_count, |number| self.is_step_hidden(panel.id, number));
            entries.extend(runs.into_iter().map(|run| format!("{}.{run}", panel.id)));
        }
        entries.join(",")
    }

    /// The entries for an address that shows one panel alone.
    #[must_use]
    pub fn write_alone(&self, panel: &str) -> String {
        let shown: Vec<&PanelNames> = self.known.iter().filter(|known| known.id == panel).collect();
        let mut entries = Vec::new();
        self.write_controls(&shown, &mut entries);
        entries.join(",")
    }

    /// Adds the controls that are left out of panels that are not.
    fn write_controls(&self, shown: &[&PanelNames], entries: &mut Vec<String>) {
        for panel in shown {
            for control in panel.controls.iter().filter(|control| self.is_control_hidden(panel.id, control)) {
                let is_panel = self.known.iter().any(|known| known.id == *control);
                let has_it = |panel: &&&PanelNames| panel.controls.contains(control);
                let is_everywhere = shown.iter().filter(has_it).all(|panel| self.is_control_hidden(panel.id, control));
                let entry =
                    if is_everywhere && !is_panel { (*control).to_owned() } else { format!("{}.{control}", panel.id) };
                if !entries.contains(&entry) {
                    entries.push(entry);
                }
            }
        }
    }

    /// Leaves out what an entry names; `false` if it names nothing.
    fn take(&mut self, entry: &str) -> bool {
        if let Some(id) = self.known.iter().map(|panel| panel.id).find(|id| *id == entry) {
            self.show_panel(id, false);
            return true;
        }
        let (of, name) = entry.split_once('.').map_or((None, entry), |(panel, control)| (Some(panel), control));
        if self.take_steps(of, name) {
            return true;
        }
        let of_panel = self.known.iter().filter(|panel| of.is_none_or(|of| of == panel.id));
        let of_name = |panel: &PanelNames| {
            let control = panel.controls.iter().find(|control| **control == name)?;
            Some((panel.id, *control))
        };
        let named: Vec<(&'static str, &'static str)> = of_panel.filter_map(of_name).collect();
        for (panel, control) in &named {
            self.show_control(panel, control, false);
        }
        !named.is_empty()
    }

    /// Leaves out the steps of a panel that an entry names; `false` if it names none.
    fn take_steps(&mut self, of: Option<&str>, numbers: &str) -> bool {
        let panel = self.known.iter().find(|panel| Some(panel.id) == of).map(|panel| (panel.id, panel.step_count));
        let steps = panel.and_then(|(id, count)| Some((id, step_ranges::read(numbers, count)?)));
        let Some((id, numbers)) = steps else { return false };
        for number in numbers {
            self.show_step(id, number, false);
        }
        true
    }
}

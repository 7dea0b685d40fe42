//! What a lesson leaves out: panels and controls that `hide=` in the address names.
//!
//! An entry is the name of a panel, of a control (in every panel that has it) or `panel.control`. Where a panel and a
//! control have the same name, the panel is meant.

use super::address::{Note, last};
use super::card::Card;

/// The name of the parameter in the address.
const HIDE: &str = "hide";
/// No lesson needs more entries; what comes after them is passed over.
const MOST_ENTRIES: usize = 128;
/// A reader needs no longer list of what was passed over.
const MOST_NOTES: usize = 8;

/// A panel and its controls, by their names in the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelNames {
    /// The name of the panel.
    pub id: &'static str,
    /// The names of its controls.
    pub controls: Vec<&'static str>,
}

impl PanelNames {
    /// The names of a panel.
    #[must_use]
    pub fn of(card: &Card) -> Self {
        Self { id: card.id, controls: card.controls.to_vec() }
    }
}

/// Which of the panels and controls are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    known: Vec<PanelNames>,
    panels: Vec<&'static str>,
    controls: Vec<(&'static str, &'static str)>,
}

impl Hidden {
    /// Nothing is left out.
    #[must_use]
    pub const fn nothing(known: Vec<PanelNames>) -> Self {
        Self { known, panels: Vec::new(), controls: Vec::new() }
    }

    /// Reads the address. Unknown entries are passed over with a note; so is one that would hide the panel that the
    /// address names, or the last one there is.
    #[must_use]
    pub fn read(pairs: &[(String, String)], known: Vec<PanelNames>) -> (Self, Vec<Note>) {
        let mut hidden = Self::nothing(known);
        let mut notes = Vec::new();
        let entries = last(pairs, HIDE).unwrap_or_default().split(',').map(str::trim).filter(|entry| !entry.is_empty());
        for (index, entry) in entries.enumerate().take(MOST_ENTRIES + 1) {
            let is_taken = index < MOST_ENTRIES && hidden.take(entry);
            if !is_taken && notes.len() < MOST_NOTES {
                notes.push(Note::ignored(HIDE, entry));
            }
        }
        let named = hidden.known.iter().map(|panel| panel.id).find(|id| Some(*id) == last(pairs, "panel"));
        let front = named.unwrap_or_else(|| hidden.first_shown());
        if hidden.is_panel_hidden(front) {
            hidden.show_panel(front, true);
            notes.push(Note::ignored(HIDE, front));
        }
        let Self { panels, controls, .. } = &mut hidden;
        controls.retain(|(panel, _)| !panels.contains(panel));
        (hidden, notes)
    }

    /// The first panel that is not left out; the first one if all are.
    #[must_use]
    pub fn first_shown(&self) -> &'static str {
        let shown = self.known.iter().find(|panel| !self.is_panel_hidden(panel.id));
        shown.or(self.known.first()).map_or("", |panel| panel.id)
    }

    /// All panels there are, left out or not.
    #[must_use]
    pub fn known(&self) -> &[PanelNames] {
        &self.known
    }

    /// Whether a panel is left out.
    #[must_use]
    pub fn is_panel_hidden(&self, panel: &str) -> bool {
        self.panels.contains(&panel)
    }

    /// Whether a control of a panel is left out; the controls of a panel that is left out are not asked for.
    #[must_use]
    pub fn is_control_hidden(&self, panel: &str, control: &str) -> bool {
        self.controls.contains(&(panel, control))
    }

    /// Shows a panel or leaves it out.
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

    /// The entries for the address, the shortest that say the same; empty when nothing is left out.
    #[must_use]
    pub fn write(&self) -> String {
        let panels = self.known.iter().map(|panel| panel.id);
        let hidden = panels.filter(|id| self.is_panel_hidden(id)).map(str::to_owned).collect();
        let shown: Vec<&PanelNames> = self.known.iter().filter(|panel| !self.is_panel_hidden(panel.id)).collect();
        self.write_controls(&shown, hidden)
    }

    /// The entries for an address that shows one panel alone.
    #[must_use]
    pub fn write_alone(&self, panel: &str) -> String {
        let shown: Vec<&PanelNames> = self.known.iter().filter(|known| known.id == panel).collect();
        self.write_controls(&shown, Vec::new())
    }

    /// Adds the controls that are left out of panels that are not.
    fn write_controls(&self, shown: &[&PanelNames], mut entries: Vec<String>) -> String {
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
        entries.join(",")
    }

    /// Leaves out what an entry names; `false` if it names nothing.
    fn take(&mut self, entry: &str) -> bool {
        if let Some(id) = self.known.iter().map(|panel| panel.id).find(|id| *id == entry) {
            self.show_panel(id, false);
            return true;
        }
        let (of, name) = entry.split_once('.').map_or((None, entry), |(panel, control)| (Some(panel), control));
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
}

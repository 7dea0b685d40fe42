//! What the address asks of the page as a whole, beyond the parameters of its panels.

use super::address::Note;
use super::hidden::PanelNames;
use crate::language::Language;
use crate::plot::ThemeName;

/// Whether a value makes sense for one of the names of the page; `None` for a name that is not the page's.
fn makes_sense(name: &str, value: &str, panels: &[PanelNames]) -> Option<bool> {
    match name {
        "lang" => Some(Language::from_code(value).is_some()),
        "theme" => Some(ThemeName::from_code(value).is_some()),
        "panel" => Some(panels.iter().any(|panel| panel.id == value)),
        "embed" | "notes" | "present" => Some(matches!(value, "0" | "1")),
        _ => None,
    }
}

/// What of it makes no sense and is passed over; of several values for one name the last counts.
#[must_use]
pub fn notes(pairs: &[(String, String)], panels: &[PanelNames]) -> Vec<Note> {
    let is_last =
        |(index, (name, _)): &(usize, &(String, String))| !pairs.iter().skip(index + 1).any(|(later, _)| later == name);
    pairs
        .iter()
        .enumerate()
        .filter(is_last)
        .filter(|(_, (name, value))| makes_sense(name, value, panels) == Some(false))
        .map(|(_, (name, value))| Note::ignored(name, value))
        .collect()
}

//! The panels that the tests go through.

use std::env;

use lectern::machine::registry::AnyPanel;
use lectern::panels;

/// All panels of the registry, or the one that `LECTERN_PANEL` names while somebody works on it.
///
/// # Panics
/// Where there is no panel of that name, so that nothing passes for want of one.
pub fn panels() -> Vec<&'static dyn AnyPanel> {
    let mut panels = panels::all();
    if let Some(id) = env::var("LECTERN_PANEL").ok().filter(|id| !id.is_empty()) {
        panels.retain(|panel| panel.id() == id);
        assert!(!panels.is_empty(), "LECTERN_PANEL is {id:?}, and there is no such panel");
    }
    panels
}

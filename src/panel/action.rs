//! Presets and buttons: ways to change several parameters at once.

use crate::language::Words;

/// A ready setting from the lecture.
#[derive(Debug)]
pub struct Preset {
    /// What the button says.
    pub label: Words,
    /// The whole setting as the address writes it, so that nothing stale is left behind: what is not named has its
    /// default.
    pub setting: &'static str,
}

/// A button that changes the parameters, once or again and again.
#[derive(Debug)]
pub struct Action<P> {
    /// What the page shows of it.
    pub face: ActionFace,
    /// The next parameters; `None` when there is no further step.
    pub next: fn(&P) -> Option<P>,
    /// Whether it makes sense now.
    pub shown: fn(&P) -> bool,
}

/// A button as the page sees it.
#[derive(Clone, Copy, Debug)]
pub struct ActionFace {
    /// Its name in `data-action`.
    pub name: &'static str,
    /// What the button says.
    pub label: Words,
    /// How often it is done per second while it is played; 0 for one that is done once per press.
    pub steps_per_second: f64,
}

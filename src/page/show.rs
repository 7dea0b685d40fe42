//! Shows a step of the lecture on the page: its panel is set to it and comes into sight.

use leptos::prelude::*;

use super::live::LivePanel;
use super::scroll::bring_into_sight;
use super::session::Session;
use super::{question, reveal};
use crate::machine::step_of;
use crate::panel::{Cue, Stage};

/// Shows a step of a panel, counted from 0; a step that asks opens the question. An index beyond the last does nothing.
pub fn show(session: Session, panel: LivePanel, index: usize) {
    let Some(step) = panel.untracked(|machine| step_of(machine.scenarios(), index)) else {
        return;
    };
    let way = panel.build();
    panel.is_playing.set(false);
    let figure = if step.cue == Cue::Ask {
        question::go_to(session, panel, Stage::Asked);
        panel.untracked(|machine| machine.question().figure)
    } else {
        panel.renew(|machine| machine.show_step(index));
        step.figure
    };
    if let Some(figure) = reveal::figure_of(panel.id, figure) {
        bring_into_sight(&figure, way);
    }
}

//! What the hall sees, in small, beside the speaker's notes: the picture with the guess as it is set, and the number.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::page::element::{El, el};
use crate::page::figure::figure_view;
use crate::page::live::LivePanel;
use crate::page::session::Session;

/// The picture and the number of the step at which a panel is. Nothing on it can be moved.
pub fn picture(session: Session, panel: impl Fn() -> Option<LivePanel> + Copy + Send + Sync + 'static) -> El {
    // A figure is made once and follows its panel by itself; the step says which of them is looked at.
    let made: RefCell<Vec<(String, El)>> = RefCell::default();
    let owner = Owner::current();
    let make = move |panel: LivePanel, index: usize| {
        untrack(|| owner.as_ref().map(|owner| owner.with(|| figure_view(session, panel, index))))
    };
    let staged = Memo::new(move |_| panel().and_then(|panel| Some((panel.id, panel.step()?.figure))));
    let figure = move || {
        let panel = staged.get().and_then(|(_, name)| Some((untrack(panel)?, name)));
        let Some((panel, name)) = panel else { return Vec::new() };
        let mut made = made.borrow_mut();
        let key = format!("{}/{name}", panel.id);
        if let Some((_, figure)) = made.iter().find(|(known, _)| *known == key) {
            return vec![figure.clone()];
        }
        let index = panel.untracked(|machine| machine.figures().iter().position(|figure| figure.name == name));
        let figure = index.and_then(|index| make(panel, index));
        made.extend(figure.clone().map(|figure| (key, figure)));
        figure.into_iter().collect()
    };
    let number = move || {
        let panel = panel()?;
        let step = panel.step()?;
        let output = panel.said.with(|said| said.outputs.iter().find(|output| output.name == step.output).cloned())?;
        Some(format!("{} {}", output.text, output.label.get(session.language.get())))
    };
    el("div")
        .class("hall")
        .child(el("div").attr("inert", "").live_children(figure))
        .child(el("p").live_text(move || number().unwrap_or_default()))
}

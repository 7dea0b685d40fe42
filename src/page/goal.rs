//! The goal of a panel: a task with a mark that fills when it is reached, and then what was learnt by it.

use leptos::prelude::*;

use super::element::{El, el};
use super::live::LivePanel;
use super::session::Session;
use crate::language::Words;
use crate::machine::{Report, Teaching};

const TASK: Words = Words::new("Задача", "Task");
const REACHED: Words = Words::new(" решена", " solved");

/// The task in one line. Reached once, it stays so, whatever the slider does.
pub fn goal_view(session: Session, panel: LivePanel) -> El {
    let (task, insight) = panel.untracked(Teaching::goal);
    let is_reached = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || panel.reported(|machine| machine.report().is_some_and(Report::is_goal_reached))
    });
    let learnt = move || if is_reached.get() { insight.get(session.language.get()) } else { "" };
    let reached = move || if is_reached.get() { REACHED.get(session.language.get()) } else { "" };
    el("div")
        .class("goal")
        .live_attr("data-reached", move || is_reached.get())
        .child(el("span").class("mark").attr("aria-hidden", "true"))
        .child(
            el("p")
                .child(el("b").live_text(session.words(TASK)).live_text(reached).text(". "))
                .live_text(session.words(task)),
        )
        .child(el("p").class("insight").attr("role", "status").live_text(learnt))
}

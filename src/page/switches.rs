//! The switches in the head of the page.

use leptos::prelude::*;
use web_sys::Event;

use super::element::{El, el};
use super::session::Session;
use super::words;
use crate::language::Words;

/// A switch without words.
pub fn switch() -> El {
    el("button").attr("type", "button").class("switch")
}

/// A switch with a sign in place of words.
pub fn icon_switch(session: Session, name: Words, icon: &str) -> El {
    switch().live_attr("aria-label", session.words(name)).live_attr("title", session.words(name)).text(icon)
}

/// Switches to the other language.
pub fn language_switch(session: Session) -> El {
    switch()
        .live_attr("lang", move || session.language.get().other().code())
        .live_attr("title", session.words(words::SWITCH_LANGUAGE))
        .on("click", move |_: &Event| session.switch_language())
        .live_text(session.words(words::OTHER_LANGUAGE))
}

/// Switches to the other theme.
pub fn theme_switch(session: Session) -> El {
    icon_switch(session, words::SWITCH_THEME, "◐").on("click", move |_: &Event| session.switch_theme())
}

//! Links from this page to other views of it, which keep what the reader has chosen and guessed.

use leptos::prelude::*;

use super::session::Session;
use crate::machine::guesses::Guesses;
use crate::machine::page_address::PageAddress;

/// The query of a view with its `?`; `parameters` are those of its panel. Subscribes to all that it keeps.
pub fn query_of(session: Session, view: &PageAddress, parameters: &str) -> String {
    let address = PageAddress {
        language: Some(session.language.get()).filter(|_| session.is_language_chosen.get()),
        theme: session.chosen_theme.get(),
        minutes: session.minutes,
        parts: Some(session.parts),
        guesses: session.guesses().with(Guesses::write),
        ..view.clone()
    };
    address.write(&session.hidden.write(), parameters)
}

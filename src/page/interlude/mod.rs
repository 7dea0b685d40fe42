//! What surrounds the panels: how the lecture opens, what begins and ends its parts, and the pauses. The same places
//! are sections of the page, paragraphs of the notes view, and stops of the lecture.

mod code;
mod columns;
mod flows;
mod frames;
mod lead;
mod questions;
mod words;

use std::cell::RefCell;
use std::collections::VecDeque;

use leptos::prelude::*;

use super::browser;
use super::element::{El, effect, el};
use super::scroll::make_up_for_growth;
use super::session::Session;
use crate::panel::{Body, Interlude};
use crate::panels;

/// Adds all interludes that are shown, and fills their places: the one on the screen at once, the others when the
/// browser is idle. A panel alone has nothing around it.
pub fn add_all(session: Session) {
    if session.is_embedded {
        return;
    }
    frames::add_frames(session);
    let shown = panels::interludes().filter(|interlude| !session.hidden.is_panel_hidden(interlude.id));
    let unfilled = StoredValue::new_local(RefCell::new(shown.collect::<VecDeque<_>>()));
    let owner = Owner::current();
    let fill = move |interlude: &'static Interlude| {
        let fill = || fill(session, interlude);
        untrack(|| owner.as_ref().map_or((), |owner| owner.with(fill)));
    };
    let fill_named = fill.clone();
    effect(Box::new(move || {
        let named = session.panel.get();
        let found = unfilled.with_value(|unfilled| {
            let mut unfilled = unfilled.borrow_mut();
            let index = unfilled.iter().position(|interlude| interlude.id == named)?;
            unfilled.remove(index)
        });
        if let Some(interlude) = found {
            fill_named(interlude);
        }
    }));
    // All heights are known from now on: places may be filled before the browser reports them.
    make_up_for_growth();
    fill_when_idle(unfilled, fill);
}

fn fill_when_idle(
    unfilled: StoredValue<RefCell<VecDeque<&'static Interlude>>, LocalStorage>,
    fill: impl Fn(&'static Interlude) + 'static,
) {
    browser::when_idle(Box::new(move || {
        let next = unfilled.try_with_value(|unfilled| unfilled.borrow_mut().pop_front()).flatten();
        if let Some(interlude) = next {
            fill(interlude);
            fill_when_idle(unfilled, fill);
        }
    }));
}

/// Fills the place of an interlude.
fn fill(session: Session, interlude: &'static Interlude) {
    let Some(place) = browser::find(&format!("#{}", interlude.id)) else { return };
    let notes = el("p").class("script").live_text(session.words(interlude.notes));
    // All pauses have one headline: the part distinguishes them.
    let name = move || {
        let language = session.language.get();
        let part = interlude.part.map(|part| format!("{}: ", part.title().get(language))).unwrap_or_default();
        part + interlude.headline.get(language)
    };
    El::of(place.into())
        .attr("role", "region")
        .live_attr("aria-label", name)
        .child(el("h2").live_text(session.words(interlude.headline)))
        .children_while(move || session.is_reading.get(), [notes])
        .child(body(session, interlude));
    if session.panel.get_untracked() == interlude.id {
        browser::say_ready();
    }
}

fn body(session: Session, interlude: &'static Interlude) -> El {
    match interlude.body {
        Body::Flows(flows) => flows::flows(session, flows),
        Body::Columns(columns) => columns::columns(session, columns),
        Body::Questions => questions::questions(session, interlude),
        Body::Invitation => code::invitation(session),
        Body::Misses => questions::misses(session),
    }
}

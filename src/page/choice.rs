//! One of a few: radio buttons, or a list where there are many.

use leptos::prelude::*;

use super::live::LivePanel;
use super::session::Session;
use crate::panels::contract::{ControlFace, Options};

/// More options than this stand in a list.
const MOST_RADIOS: usize = 4;

/// A choice with its label.
pub fn choice_control(
    session: Session,
    panel: LivePanel,
    index: usize,
    face: ControlFace,
    options: Options,
) -> AnyView {
    if options.len() > MOST_RADIOS {
        list(session, panel, index, face, options).into_any()
    } else {
        radios(session, panel, index, face, options).into_any()
    }
}

fn radios(session: Session, panel: LivePanel, index: usize, face: ControlFace, options: Options) -> impl IntoView {
    let selected = panel.selected(index);
    let radio = move |(option, (value, words)): (usize, &'static (&'static str, crate::language::Words))| {
        let select = move |_| {
            panel.change(|machine| machine.select(index, option));
        };
        view! {
            <label class="radio">
                <input
                    type="radio"
                    name=face.name
                    value=*value
                    prop:checked=move || selected.get() == option
                    on:change=select
                />
                <span>{session.words(*words)}</span>
            </label>
        }
    };
    let radios = options.iter().enumerate().map(radio).collect_view();
    view! {
        <fieldset class="choice">
            <legend>{session.words(face.label)}</legend>
            <div class="chips">{radios}</div>
        </fieldset>
    }
}

fn list(session: Session, panel: LivePanel, index: usize, face: ControlFace, options: Options) -> impl IntoView {
    let selected = panel.selected(index);
    let id = format!("{}-{}", panel.id, face.name);
    let labels = id.clone();
    let entry = move |(option, (value, words)): (usize, &'static (&'static str, crate::language::Words))| {
        view! {
            <option value=*value prop:selected=move || selected.get() == option>
                {session.words(*words)}
            </option>
        }
    };
    let entries = options.iter().enumerate().map(entry).collect_view();
    let changed = move |event: leptos::ev::Event| {
        let value = event_target_value(&event);
        if let Some(option) = options.iter().position(|(option, _)| *option == value) {
            panel.change(|machine| machine.select(index, option));
        }
    };
    view! {
        <label for=labels>{session.words(face.label)}</label>
        <select id=id name=face.name on:change=changed>{entries}</select>
    }
}

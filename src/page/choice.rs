//! One of a few: radio buttons, or a list where there are many.

use std::rc::Rc;

use leptos::prelude::*;

use super::live::LiveControl;
use super::session::Session;
use crate::panels::contract::Options;

/// More options than this stand in a list.
const MOST_RADIOS: usize = 4;

/// A choice with its label.
#[component]
pub fn ChoiceControl(
    session: Session,
    panel: &'static str,
    control: LiveControl,
    options: Options,
    selected: Memo<usize>,
    select: Rc<dyn Fn(usize)>,
) -> impl IntoView {
    if options.len() > MOST_RADIOS {
        list(session, panel, &control, options, selected, select).into_any()
    } else {
        radios(session, &control, options, selected, &select).into_any()
    }
}

fn radios(
    session: Session,
    control: &LiveControl,
    options: Options,
    selected: Memo<usize>,
    select: &Rc<dyn Fn(usize)>,
) -> impl IntoView + use<> {
    let language = session.language;
    let (name, label) = (control.name, control.label);
    let radios = options
        .iter()
        .enumerate()
        .map(|(index, (value, words))| {
            let select = Rc::clone(select);
            view! {
                <label class="radio">
                    <input
                        type="radio"
                        name=name
                        value=*value
                        prop:checked=move || selected.get() == index
                        on:change=move |_| select(index)
                    />
                    <span>{move || words.get(language.get())}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choice">
            <legend>{move || label.get(language.get())}</legend>
            <div class="chips">{radios}</div>
        </fieldset>
    }
}

fn list(
    session: Session,
    panel: &'static str,
    control: &LiveControl,
    options: Options,
    selected: Memo<usize>,
    select: Rc<dyn Fn(usize)>,
) -> impl IntoView + use<> {
    let language = session.language;
    let (name, label) = (control.name, control.label);
    let id = format!("{panel}-{name}");
    let entries = options
        .iter()
        .enumerate()
        .map(|(index, (value, words))| {
            view! { <option value=*value prop:selected=move || selected.get() == index>{move || words.get(language.get())}</option> }
        })
        .collect_view();
    let changed = move |event: leptos::ev::Event| {
        let value = event_target_value(&event);
        if let Some(index) = options.iter().position(|(option, _)| *option == value) {
            select(index);
        }
    };
    view! {
        <label for=id.clone()>{move || label.get(language.get())}</label>
        <select id=id name=name on:change=changed>{entries}</select>
    }
}

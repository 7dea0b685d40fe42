//! One panel on the page.

use leptos::prelude::*;

use super::actions::action_row;
use super::choice::choice_control;
use super::figure::figure_view;
use super::formula::formula_view;
use super::live::LivePanel;
use super::number::number_control;
use super::readouts::{live_sentence, readouts};
use super::session::Session;
use super::words;
use crate::panels::contract::{ControlFace, KindFace};
use crate::panels::machine::Machine;

/// A panel: heading, figures, controls, numbers, words.
pub fn panel_section(session: Session, panel: LivePanel) -> AnyView {
    panel.start();
    let text = panel.fixed(super::super::panels::machine::Machine::text);
    let heading = format!("{}-title", panel.id);
    let (labelled_by, form_labelled_by) = (heading.clone(), heading.clone());
    let figure_count = panel.fixed(|machine| machine.figures().len());
    let other_figures = (1..figure_count).map(|index| figure_view(session, panel, index)).collect_view();
    let faces = panel.fixed(Machine::controls);
    let controls =
        faces.into_iter().enumerate().map(|(index, face)| control(session, panel, index, face)).collect_view();
    view! {
        <section id=panel.id aria-labelledby=labelled_by>
            <div class="opening">
                <h2 id=heading>{session.words(text.title)}</h2>
                <p class="lede">{session.words(text.lede)}</p>
                {notes(session, panel)}
            </div>
            <div class="pictures">
                {figure_view(session, panel, 0)}
                {progress(session, panel)}
                {notice(session, panel)}
                {readouts(session, panel)}
                {live_sentence(panel)}
            </div>
            <form
                class="controls"
                aria-labelledby=form_labelled_by
                on:submit=|event| event.prevent_default()
            >
                {presets(session, panel)}
                {controls}
                {action_row(session, panel)}
                {formula_view(session, panel)}
            </form>
            <div class="more">
                {other_figures}
                <details class="assumptions">
                    <summary>{session.words(words::ASSUMPTIONS)}</summary>
                    <p>{session.words(text.assumptions)}</p>
                </details>
                {table(session, panel)}
            </div>
        </section>
    }
    .into_any()
}

fn control(session: Session, panel: LivePanel, index: usize, face: ControlFace) -> impl IntoView {
    let is_shown = panel.whether(index, super::super::panels::machine::Machine::is_control_shown);
    let inner = match face.kind {
        KindFace::Number(number) => number_control(session, panel, index, face, number),
        KindFace::Choice(options) => choice_control(session, panel, index, face, options),
    };
    view! { <div class="control" hidden=move || !is_shown.get()>{inner}</div> }
}

fn presets(session: Session, panel: LivePanel) -> impl IntoView {
    let chip = |(index, label)| {
        let is_pressed = panel.whether(index, super::super::panels::machine::Machine::is_at_preset);
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || if is_pressed.get() { "true" } else { "false" }
                on:click=move |_| {
                    panel.change(|machine| machine.apply_preset(index));
                }
            >
                {session.words(label)}
            </button>
        }
    };
    let chips = panel.fixed(Machine::presets).into_iter().enumerate().map(chip).collect_view();
    view! { <div class="chips presets" role="group" aria-label=session.words(words::PRESETS)>{chips}</div> }
}

/// What the address said that could not be taken.
fn notes(session: Session, panel: LivePanel) -> impl IntoView {
    let lines = move || {
        let language = session.language.get();
        let notes = panel.notes.get();
        (!notes.is_empty()).then(|| {
            let lines = notes.iter().map(|note| view! { <li>{note.text(language)}</li> }).collect_view();
            view! { <ul class="notes">{lines}</ul> }
        })
    };
    view! { <div role="status">{lines}</div> }
}

fn notice(session: Session, panel: LivePanel) -> impl IntoView {
    let notice = Memo::new(move |_| panel.shown(|machine| machine.notice(session.language.get())));
    let text = move || notice.get().map(|text| view! { <p class="notice">{text}</p> });
    view! { <div role="status">{text}</div> }
}

/// A bar and a way to stop, while a computation takes longer than a frame.
fn progress(session: Session, panel: LivePanel) -> impl IntoView {
    let is_running = Memo::new(move |_| panel.progress.get().is_some());
    let bar = move || {
        is_running.get().then(|| {
            view! {
                <progress
                    aria-label=session.words(words::COMPUTING)
                    max="1"
                    prop:value=move || panel.progress.get().unwrap_or(1.0)
                ></progress>
                <button type="button" class="chip" data-action="stop" on:click=move |_| panel.stop()>
                    {session.words(words::STOP)}
                </button>
            }
        })
    };
    view! { <div class="progress">{bar}</div> }
}

/// The data of the figures, made only when it is opened.
fn table(session: Session, panel: LivePanel) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let contents = move || {
        is_open.get().then(|| {
            let table = panel.shown(|machine| machine.table(session.language.get()));
            let head = table.columns.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
            let row = |row: Vec<String>| {
                view! { <tr>{row.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }
            };
            let rows = table.rows.into_iter().map(row).collect_view();
            view! { <table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table> }
        })
    };
    let opened = move |event: leptos::ev::Event| {
        let details: web_sys::HtmlDetailsElement = event_target(&event);
        is_open.set(details.open());
    };
    view! {
        <details class="data" on:toggle=opened>
            <summary>{session.words(words::DATA_TABLE)}</summary>
            <div class="scroll" tabindex="0" role="group" aria-label=session.words(words::DATA_TABLE)>{contents}</div>
        </details>
    }
}

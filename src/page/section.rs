//! One panel on the page.

use leptos::prelude::*;

use super::actions::ActionRow;
use super::choice::ChoiceControl;
use super::figure::FigureView;
use super::formula::FormulaView;
use super::live::{LiveControl, LiveKind, LivePanel};
use super::number::NumberControl;
use super::readouts::{LiveSentence, Readouts};
use super::session::Session;
use super::words;

/// A panel: heading, figures, controls, numbers, words.
#[component]
pub fn PanelSection(session: Session, panel: LivePanel) -> impl IntoView {
    (panel.start)();
    let language = session.language;
    let text = panel.text;
    let heading = format!("{}-title", panel.id);
    let labelled_by = heading.clone();
    let figures = (0..panel.figures.len())
        .map(|index| view! { <FigureView session panel=panel.clone() index/> })
        .collect::<Vec<_>>();
    let mut figures = figures.into_iter();
    let first_figure = figures.next();
    let other_figures = figures.collect_view();
    let controls = panel
        .controls
        .iter()
        .map(|control| control_view(session, panel.id, control.clone()))
        .collect_view();
    view! {
        <section id=panel.id aria-labelledby=labelled_by>
            <div class="opening">
                <h2 id=heading>{move || text.title.get(language.get())}</h2>
                <p class="lede">{move || text.lede.get(language.get())}</p>
                {notes(session, &panel)}
            </div>
            <div class="pictures">
                {first_figure}
                <LiveSentence panel=panel.clone()/>
                {progress(session, &panel)}
                {notice(&panel)}
                {(panel.figures.len() > 1).then(|| view! { <div class="more-figures">{other_figures}</div> })}
            </div>
            <form class="controls" aria-label=move || words::CONTROLS.get(language.get()) on:submit=|event| event.prevent_default()>
                {presets(session, &panel)}
                {controls}
                <ActionRow session panel=panel.clone()/>
            </form>
            <div class="results">
                <Readouts session panel=panel.clone()/>
                <FormulaView session panel=panel.clone()/>
                <details class="assumptions">
                    <summary>{move || words::ASSUMPTIONS.get(language.get())}</summary>
                    <p>{move || text.assumptions.get(language.get())}</p>
                </details>
                {table(session, &panel)}
            </div>
        </section>
    }
}

fn control_view(session: Session, panel: &'static str, control: LiveControl) -> impl IntoView {
    let is_shown = control.is_shown;
    view! {
        <div class="control" hidden=move || !is_shown.get()>
            {match control.kind.clone() {
                LiveKind::Number(number) => view! { <NumberControl session panel control number/> }.into_any(),
                LiveKind::Choice { options, selected, select } => {
                    view! { <ChoiceControl session panel control options selected select/> }.into_any()
                }
            }}
        </div>
    }
}

fn presets(session: Session, panel: &LivePanel) -> impl IntoView + use<> {
    let language = session.language;
    let chips = panel
        .presets
        .iter()
        .cloned()
        .map(|preset| {
            let apply = preset.apply;
            view! {
                <button
                    type="button"
                    class="chip"
                    aria-pressed=move || preset.is_pressed.get().to_string()
                    on:click=move |_| apply()
                >
                    {move || preset.label.get(language.get())}
                </button>
            }
        })
        .collect_view();
    view! { <div class="chips presets" role="group" aria-label=move || words::PRESETS.get(language.get())>{chips}</div> }
}

/// What the address said that could not be taken.
fn notes(session: Session, panel: &LivePanel) -> impl IntoView + use<> {
    let notes = panel.notes;
    let lines = move || {
        let language = session.language.get();
        let notes = notes.get();
        (!notes.is_empty()).then(|| {
            let lines = notes
                .iter()
                .map(|note| view! { <li>{note.text(language)}</li> })
                .collect_view();
            view! { <ul class="notes">{lines}</ul> }
        })
    };
    view! { <div role="status">{lines}</div> }
}

fn notice(panel: &LivePanel) -> impl IntoView + use<> {
    let notice = panel.notice;
    view! { <div role="status">{move || notice.get().map(|text| view! { <p class="notice">{text}</p> })}</div> }
}

/// A bar and a way to stop, while a computation takes longer than a frame.
fn progress(session: Session, panel: &LivePanel) -> impl IntoView + use<> {
    let language = session.language;
    let progress = panel.progress;
    let stop = StoredValue::new_local(panel.stop.clone());
    let is_running = Memo::new(move |_| progress.get().is_some());
    view! {
        <div class="progress">
            {move || {
                is_running.get().then(|| view! {
                    <progress aria-label=move || words::COMPUTING.get(language.get()) max="1" prop:value=move || progress.get().unwrap_or(1.0)></progress>
                    <button type="button" class="chip" data-action="stop" on:click=move |_| stop.with_value(|stop| stop())>
                        {move || words::STOP.get(language.get())}
                    </button>
                })
            }}
        </div>
    }
}

/// The data of the figures, made only when it is opened.
fn table(session: Session, panel: &LivePanel) -> impl IntoView + use<> {
    let is_open = RwSignal::new(false);
    let make = StoredValue::new_local(panel.table.clone());
    let contents = move || {
        is_open.get().then(|| {
            let table = make.with_value(|make| make());
            let head = table.columns.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
            let rows = table
                .rows
                .into_iter()
                .map(|row| view! { <tr>{row.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> })
                .collect_view();
            view! { <table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table> }
        })
    };
    let opened = move |event: leptos::ev::Event| {
        let details: web_sys::HtmlDetailsElement = event_target(&event);
        is_open.set(details.open());
    };
    view! {
        <details class="data" on:toggle=opened>
            <summary>{move || words::DATA_TABLE.get(session.language.get())}</summary>
            <div class="scroll" tabindex="0" role="group" aria-label=move || words::DATA_TABLE.get(session.language.get())>{contents}</div>
        </details>
    }
}

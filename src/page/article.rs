//! The notes view: the lecture as an article to read, each paragraph with its picture, before the panel that it speaks
//! of.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::element::{El, effect, el};
use super::live::LivePanel;
use super::printer::opened_on_paper;
use super::scroll::LOOKED_AT;
use super::session::Session;
use super::show::show;
use super::{browser, question, roster, step_picture};
use crate::language::{Language, Words};
use crate::machine::Machine;
use crate::panel::{Cue, Question, Scenario, Step};

const SHOW: Words = Words::new("показать на графике", "show on the plot");
const ANSWER: Words = Words::new("Ответ", "Answer");

/// What the notes view shows before a panel; empty in other views. Steps that the lesson leaves out are skipped.
pub fn write(session: Session, panel: LivePanel, article: El) {
    let (part, scenarios, question) =
        panel.untracked(|machine| (machine.part(), machine.scenarios(), machine.question()));
    let is_first = roster::first_of(part).is_some_and(|first| first.card.id == panel.id);
    let contents = move || {
        if !session.is_reading.get() {
            return Vec::new();
        }
        let language = session.language.get();
        let part_title = is_first.then(|| {
            let number = el("span").class("part-number").text(&part.number().to_string());
            el("h2").class("part-title").child(number).text(part.title().get(language))
        });
        let mut first_step = 0;
        let mut blocks = Vec::from_iter(part_title);
        for scenario in scenarios {
            blocks.extend(story(session, panel, scenario, first_step, question));
            first_step += scenario.steps.len();
        }
        blocks
    };
    let title = panel.untracked(Machine::text).title;
    let node: Element = article.node();
    article
        .attr("id", &format!("{}-notes", panel.id))
        .live_attr("aria-label", session.words(title))
        .live_attr("hidden", move || !session.is_reading.get())
        .on("click", move |event: &Event| pressed(session, panel, event))
        .live_children(contents);
    effect(Box::new(move || {
        // The article is made anew in another language.
        let _ = (session.language.get(), session.screen_theme());
        if let Some(seat) = roster::named(panel.id).filter(|_| session.is_reading.get()) {
            step_picture::fill_places(session, seat.card, &format!("#{}-notes", panel.id));
        }
    }));
    // A reader of its article is at the panel.
    browser::on_visibility(&node, LOOKED_AT, move |is_there| {
        if is_there {
            session.in_sight.set(panel.id);
        }
    });
}

/// A scenario: its title, and its steps as paragraphs.
fn story(
    session: Session,
    panel: LivePanel,
    scenario: &'static Scenario,
    first_step: usize,
    question: &Question,
) -> Vec<El> {
    let language = session.language.get_untracked();
    let is_shown = |index: usize| !session.hidden.is_step_hidden(panel.id, first_step + index + 1);
    if !(0..scenario.steps.len()).any(is_shown) {
        return Vec::new();
    }
    let mut blocks = vec![el("h3").text(scenario.title.get(language))];
    // What comes after the answer gives it away, too: readers open all of it when they have guessed or do not want to.
    let mut answer: Option<El> = None;
    for (index, step) in scenario.steps.iter().enumerate().filter(|(index, _)| is_shown(*index)) {
        if step.cue == Cue::Reveal {
            let folded = opened_on_paper(session, el("details").class("answer"));
            let folded = folded.child(el("summary").text(ANSWER.get(language)));
            blocks.push(folded.clone());
            answer = Some(folded);
        }
        let paragraph = paragraph(session, panel, (first_step + index, step), question);
        match &answer {
            Some(answer) => drop(answer.clone().child(paragraph)),
            None => blocks.push(paragraph),
        }
    }
    blocks
}

fn paragraph(session: Session, panel: LivePanel, (index, step): (usize, &'static Step), question: &Question) -> El {
    let language = session.language.get_untracked();
    let note = el("div").class("note").child(el("p").text(step.notes.get(language)));
    match step.cue {
        Cue::Show | Cue::Withhold | Cue::Play | Cue::Reveal => {
            let show = button(SHOW, index, language).class("show");
            note.child(picture(session, panel, (index, step), Some(show)))
        }
        Cue::Ask => {
            let quote = el("blockquote")
                .child(el("p").text(question.prompt.get(language)))
                .child(button(question::ASK, index, language).class("chip"));
            note.child(picture(session, panel, (index, step), None)).child(quote)
        }
    }
}

/// The picture of a step with its headline below, and whatever else belongs there.
fn picture(session: Session, panel: LivePanel, (index, step): (usize, &'static Step), more: Option<El>) -> El {
    let headline = el("b").text(step.headline.get(session.language.get_untracked()));
    let caption = el("figcaption").child(headline).text(" ").children(more);
    let face = panel.untracked(|machine| step_picture::face_of(machine, step));
    el("figure").child(step_picture::place(face, index)).child(caption)
}

/// A button that sets the panel to a step. One handler on the article hears all of them: they are made anew with the
/// language.
fn button(label: Words, step: usize, language: Language) -> El {
    el("button").attr("type", "button").attr("data-step", &step.to_string()).text(label.get(language))
}

fn pressed(session: Session, panel: LivePanel, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let index = target.and_then(|target| target.get_attribute("data-step")).and_then(|index| index.parse().ok());
    if let Some(index) = index {
        show(session, panel, index);
    }
}

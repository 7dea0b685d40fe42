//! The numbers of a panel, and its sentence.

use std::time::Duration;

use leptos::prelude::*;

use super::element::{El, effect, el};
use super::live::LivePanel;
use super::pace::Lull;
use super::session::Session;
use crate::panel::{Output, Rank};

/// The sentence is spoken when nothing has changed for so long: not during a drag.
const SPEAK_AFTER: Duration = Duration::from_millis(700);

/// The numbers; their elements are made once and only their texts change.
pub fn readouts(session: Session, panel: LivePanel) -> El {
    let list = el("dl").class("readouts");
    let rows = list.clone();
    let mut made = 0;
    // Panels always have the same numbers in the same order: elements are made when the first numbers come.
    effect(Box::new(move || {
        while let Some(row) = panel.said.with(|said| Some(said.outputs.get(made)?.clone())) {
            rows.clone().child(readout(session, panel, made, &row));
            made += 1;
        }
    }));
    list
}

fn readout(session: Session, panel: LivePanel, index: usize, first: &Output) -> El {
    let of = move |read: fn(&Output) -> String| {
        move || panel.said.with(|said| said.outputs.get(index).map(read).unwrap_or_default())
    };
    let data = el("data").live_attr("value", of(Output::machine_value)).live_text(of(|output| output.text.clone()));
    let output = el("output").attr("name", first.name).attr("aria-live", "off").child(data);
    let (name, first_label) = (first.name, first.label);
    // A number may have another name at other parameters.
    let label = move || panel.said.with(|said| said.outputs.get(index).map_or(first_label, |output| output.label));
    el("div")
        .live_attr("data-staged", move || panel.step().is_some_and(|step| step.output == name))
        // Another view of a panel may lead with another number.
        .live_attr("class", move || panel.said.with(|said| class_of(said.outputs.get(index))))
        .child(el("dt").live_text(move || label().get(session.language.get())))
        .child(el("dd").child(output))
}

fn class_of(output: Option<&Output>) -> &'static str {
    if output.is_some_and(|output| output.rank == Rank::Main) { "readout main" } else { "readout" }
}

/// The sentence below the picture: seen at once, spoken when the hand rests.
pub fn live_sentence(panel: LivePanel) -> [El; 2] {
    let sentence = move || panel.said.with(|said| said.sentence.clone());
    let spoken = el("p").class("spoken").attr("aria-live", "polite");
    let voice: web_sys::Element = spoken.node();
    let hushed = voice.clone();
    let speak = move || {
        let sentence = panel.said.with_untracked(|said| said.sentence.clone());
        if voice.text_content().as_deref() != Some(&sentence) {
            voice.set_text_content(Some(&sentence));
        }
    };
    // What is there at first is read with the page; only changes are spoken.
    speak();
    let speaker = Lull::new(SPEAK_AFTER, Box::new(speak));
    let mut is_first = true;
    effect(Box::new(move || {
        // What is withheld now is silenced at once.
        if panel.said.with(|said| said.sentence.is_empty()) {
            hushed.set_text_content(None);
        }
        if !std::mem::take(&mut is_first) {
            speaker.moved();
        }
    }));
    [el("p").class("sentence").attr("aria-hidden", "true").live_text(sentence), spoken]
}

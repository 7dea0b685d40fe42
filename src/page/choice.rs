//! One of a few: radio buttons, or a list where there are many.

use leptos::prelude::*;
use web_sys::Event;

use super::element::{El, el};
use super::live::LivePanel;
use super::session::Session;
use crate::panel::{ControlFace, Options};

/// More options than this go into a list.
const MOST_RADIOS: usize = 4;

/// A choice with its label.
pub fn choice_control(
    session: Session,
    panel: LivePanel,
    index: usize,
    face: ControlFace,
    options: Options,
) -> Vec<El> {
    if options.count() > MOST_RADIOS {
        list(session, panel, index, face, options)
    } else {
        vec![radios(session, panel, index, face, options)]
    }
}

fn radios(session: Session, panel: LivePanel, index: usize, face: ControlFace, options: Options) -> El {
    let radios = options.iter().enumerate().map(|(option, (value, words))| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", face.name)
            .attr("value", value)
            .live_prop("checked", move || panel.params(|machine| machine.selected(index)) == option)
            .on("change", move |_: &Event| {
                panel.change(|machine| machine.select(index, option));
            });
        el("label").class("radio").child(input).child(el("span").live_text(session.words(words)))
    });
    el("fieldset")
        .class("choice")
        .child(el("legend").live_text(session.words(face.label)))
        .child(el("div").class("chips").children(radios))
}

fn list(session: Session, panel: LivePanel, index: usize, face: ControlFace, options: Options) -> Vec<El> {
    let id = format!("{}-{}", panel.id, face.name);
    let entries = options.iter().enumerate().map(|(option, (value, words))| {
        el("option")
            .attr("value", value)
            .live_text(session.words(words))
            .live_prop("selected", move || panel.params(|machine| machine.selected(index)) == option)
    });
    let changed = move |event: &Event| {
        let value = event_target_value(event);
        if let Some(option) = options.iter().position(|(option, _)| option == value) {
            panel.change(|machine| machine.select(index, option));
        }
    };
    let select = el("select").attr("id", &id).attr("name", face.name).children(entries).on("change", changed);
    vec![el("label").attr("for", &id).live_text(session.words(face.label)), select]
}

//! The link as a code for the cameras of a hall: dark on white in every theme, as cameras expect it.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use web_sys::{Event, HtmlDialogElement, KeyboardEvent};

use super::words;
use crate::language::Words;
use crate::page::element::{El, el};
use crate::page::session::Session;

/// The white border that a reader of codes needs, in modules (ISO/IEC 18004).
const QUIET_ZONE: i32 = 4;
/// A code of a higher version (this one has 117 modules a side) is too fine for a camera in the hall.
const FINEST: u8 = 25;

/// The code of a link with the host beneath it; it opens the large one. Nothing for a link that is empty.
pub fn code(session: Session, link: Memo<String>) -> El {
    let is_large = RwSignal::new(false);
    let large = large(session, link, is_large);
    let dialog: HtmlDialogElement = large.node();
    let open = move |_: &Event| {
        is_large.set(true);
        // Fails only for one that is not connected to the document; ours is.
        let _ = dialog.show_modal();
    };
    let button = el("button")
        .attr("type", "button")
        .class("code")
        .attr("data-action", "enlarge")
        .live_attr("title", session.words(words::ENLARGE))
        .on("click", open)
        .live_children(move || picture(session, link, words::ENLARGE));
    let hint = move || if link.with(|link| svg(link)).is_some() { words::CODE_HINT } else { words::TOO_LONG };
    el("div")
        .class("code-place")
        .child(button)
        .child(el("p").attr("role", "status").live_text(move || hint().get(session.language.get())))
        .child(large)
}

/// The code alone, as large as the screen lets it be. A click or a key closes it.
fn large(session: Session, link: Memo<String>, is_large: RwSignal<bool>) -> El {
    let picture = move || if is_large.get() { picture(session, link, words::SHRINK) } else { Vec::new() };
    let button = el("button").class("code").live_children(picture);
    let dialog = el("dialog");
    let node: HtmlDialogElement = dialog.node();
    let pressed = move |event: &KeyboardEvent| {
        event.prevent_default();
        node.close();
    };
    dialog
        .on("keydown", pressed)
        .class("code-hall")
        .live_attr("aria-label", session.words(words::CODE))
        .on("close", move |_: &Event| is_large.set(false))
        .child(el("form").attr("method", "dialog").child(button))
}

/// The code with what pressing it does, for those who cannot see it, and the host; nothing for a link that is too long.
fn picture(session: Session, link: Memo<String>, does: Words) -> Vec<El> {
    let does = does.get(session.language.get());
    let host = window().location().host().unwrap_or_default();
    let Some(svg) = link.with(|link| svg(link)) else {
        return Vec::new();
    };
    vec![
        el("span").class("modules").inner_html(&svg),
        el("span").class("spoken").text(does),
        el("span").class("host").text(&host),
    ]
}

/// The code as an SVG of one path, one unit per module; `None` for a link that is too long.
fn svg(link: &str) -> Option<String> {
    if link.is_empty() {
        return None;
    }
    let segments = [QrSegment::make_bytes(link.as_bytes())];
    // Nothing soils a screen: the coarsest code is the one that is read from afar. What is left over corrects errors.
    let (low, finest) = (QrCodeEcc::Low, Version::new(FINEST));
    let code = QrCode::encode_segments_advanced(&segments, low, Version::MIN, finest, None, true).ok()?;
    let side = code.size() + 2 * QUIET_ZONE;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let begin = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > begin {
                // Writing to a string cannot fail.
                let length = x - begin;
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", begin + QUIET_ZONE, y + QUIET_ZONE);
            }
            x += 1;
        }
    }
    Some(format!(
        "<svg viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>"
    ))
}

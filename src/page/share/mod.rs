//! Sharing a panel: the link to exactly this picture, its code for the hall, the HTML that embeds it, and the lesson
//! that leaves out what is in the way. All of it is made when it is opened for the first time.

mod code;
mod copied;
mod embed;
mod length;
mod lesson;
mod link;
mod order;
mod steps;
mod words;

use std::cell::OnceCell;

use leptos::prelude::*;
use web_sys::{Event, HtmlDialogElement};

use self::link::{FRAME_SIZES, FrameSize, Surroundings};
use super::element::{El, chip, el};
use super::live::LivePanel;
use super::roster;
use super::session::Session;
use super::words::CLOSE;
use crate::machine::hidden::Hidden;
use crate::panel::Part;
pub use code::code;
pub use link::here;

thread_local! {
    static OPENED: OnceCell<(Sharing, HtmlDialogElement)> = const { OnceCell::new() };
}

/// What is shared; cheap to copy.
#[derive(Clone, Copy)]
pub struct Sharing {
    session: Session,
    /// The panel and its parameters, as they were when the dialog was opened.
    subject: RwSignal<(&'static str, String)>,
    /// What the lesson leaves out.
    lesson: RwSignal<Hidden>,
    /// How long the lecture with it is to take, in minutes.
    minutes: RwSignal<Option<u16>>,
    /// The order of its parts.
    parts: RwSignal<[Part; 4]>,
    /// The size of the frame.
    frame: RwSignal<FrameSize>,
    is_open: RwSignal<bool>,
}

impl Sharing {
    /// The panel that is shared.
    fn panel(self) -> &'static str {
        self.subject.with(|(panel, _)| *panel)
    }

    /// Its heading.
    fn title(self) -> &'static str {
        let seat = roster::named(self.panel());
        seat.map_or("", |seat| seat.card.title.get(self.session.language.get()))
    }
}

/// The button that opens the dialog for a panel.
pub fn share_button(session: Session, panel: LivePanel) -> El {
    let owner = Owner::current();
    let open = move |_: &Event| match &owner {
        Some(owner) => owner.with(|| open(session, panel)),
        None => open(session, panel),
    };
    chip("share").attr("aria-haspopup", "dialog").on("click", open).live_text(session.words(words::SHARE))
}

fn open(session: Session, panel: LivePanel) {
    OPENED.with(|opened| {
        let (sharing, dialog) = opened.get_or_init(|| made(session));
        sharing.is_open.set(true);
        sharing.subject.set((panel.id, panel.address()));
        sharing.lesson.update(|lesson| lesson.show_panel(panel.id, true));
        // Fails only for one that is not connected to the document; ours is.
        let _ = dialog.show_modal();
    });
}

/// The dialog, put at the end of the page.
fn made(session: Session) -> (Sharing, HtmlDialogElement) {
    let sharing = Sharing {
        session,
        subject: RwSignal::new(("", String::new())),
        lesson: RwSignal::new(session.hidden.clone()),
        minutes: RwSignal::new(session.minutes),
        parts: RwSignal::new(session.parts),
        frame: RwSignal::new(FRAME_SIZES[0]),
        is_open: RwSignal::new(true),
    };
    let dialog = dialog(sharing);
    let node = dialog.node();
    if let Some(body) = document().body() {
        El::of(body.into()).child(dialog);
    }
    (sharing, node)
}

fn dialog(sharing: Sharing) -> El {
    let session = sharing.session;
    let close = el("button").class("chip").attr("data-action", "close").live_text(session.words(CLOSE));
    let head = el("form")
        .class("share-head")
        .attr("method", "dialog")
        .child(el("h2").attr("id", "share-title").live_text(session.words(words::TITLE)))
        .child(close);
    let link = move || sharing.link(Surroundings::Lesson);
    // A link that nobody looks at has no code.
    let coded = Memo::new(move |_| if sharing.is_open.get() { link() } else { String::new() });
    let body = el("div").class("share-body").child(code(session, coded)).child(
        el("div")
            .class("share-words")
            .child(el("p").class("share-subject").live_text(move || sharing.title()))
            .child(copied::copied_text(sharing, "input", "share-link", words::LINK, link))
            .child(lesson::ticks(sharing))
            .child(embed::embedding(sharing)),
    );
    el("dialog")
        .attr("id", "share")
        .class("share")
        .attr("aria-labelledby", "share-title")
        .on("close", move |_: &Event| sharing.is_open.set(false))
        .child(head)
        .child(body)
}

//! The part of the page that nobody needs before the first picture: controls, the lecture, the notes, sharing, keys. It
//! is a separate piece of the program, fetched when that picture is painted.

use leptos::prelude::*;
use web_sys::Event;

use super::element::{El, el};
use super::live::LivePanel;
use super::section::Piece;
use super::session::Session;
use super::wanted::{Fetch, Wanted};
use super::{
    address_bar, article, article_contents, browser, contents, details, help, interlude, keys, lecture, quiz, recall,
    roster, scroll, turn, words,
};
use crate::machine::card::{NotLoaded, fetched};

/// The rest of the page, as functions: their callers need nothing of what they need.
#[derive(Clone, Copy)]
pub struct Rest {
    /// Builds what a section has beside its picture, one piece each.
    pub details: [Piece; 3],
    /// Writes what is read before a panel in the notes view.
    pub write_article: fn(Session, LivePanel, El),
    /// Listens to keys and history, and lets the address follow.
    pub follow: fn(Session),
    /// Builds what goes around the panels; only the place for the headline of the lecture is there already.
    pub surround: fn(Session, El, El),
    /// Adds what goes around the panels, whose places are there.
    pub add_interludes: fn(Session),
    /// Goes on with the lecture where the address says.
    pub resume_lecture: fn(Session),
    /// Enters the lecture.
    pub enter_lecture: fn(Session),
    /// Opens the list of keys, or closes it.
    pub toggle_keys: fn(),
    /// Opens the list of all panels.
    pub open_contents: fn(),
    /// Builds the speaker's notes of the lecture of this name.
    pub mount_speaker: fn(Session, &str, El),
    /// Builds the page of all questions.
    pub mount_quiz: fn(Session, El),
}

fetched! {
    /// The rest of the page.
    pub fn rest() -> Result<Rest, NotLoaded> {
        Ok(Rest {
            details: details::DETAILS,
            write_article: article::write,
            follow,
            surround,
            add_interludes: interlude::add_all,
            resume_lecture: lecture::resume,
            enter_lecture: |session| {
                if !session.is_presenting.get_untracked() {
                    lecture::enter(session);
                }
            },
            toggle_keys: || {
                help::open();
            },
            open_contents: || {
                contents::open();
            },
            mount_speaker: lecture::mount_speaker,
            mount_quiz,
        })
    }
}

thread_local! {
    static REST: &'static Wanted<Rest> = Box::leak(Box::new(Wanted::new(Box::new(|| Box::pin(fetched_rest())))));
}

/// The rest of the page when it is there with its style; nothing if one of them does not come.
async fn fetched_rest() -> Option<Rest> {
    let style = browser::later_style();
    // Both are waited for, whatever became of the first: the next try must not find the other one on its way.
    let (rest, style) = (rest().await, style.await);
    let (rest, _) = (rest.ok()?, style.ok()?);
    let _ = turn::turn().await;
    Some(rest)
}

/// Fetches the rest of the page if it is not there, and calls back when it is; with nothing if it does not come. Each
/// call tries anew what has failed before.
pub fn with_rest(then: impl FnOnce(Option<Rest>) + 'static) {
    REST.with(|rest| rest.with(then));
}

/// The rest of the page, if it is there; subscribes to its coming.
pub fn get() -> Option<Rest> {
    REST.with(|rest| rest.get())
}

/// How far the rest of the page is; subscribes to it.
pub fn fetch() -> Fetch {
    REST.with(|rest| rest.fetch())
}

fn follow(session: Session) {
    recall::follow(session);
    address_bar::follow(session);
    address_bar::follow_history(session, move |before| lecture::follow_history(session, before));
    keys::listen(session);
    // At the beginning of the page the reader stays there; the lecture and a panel alone have nothing above.
    scroll::stay_in_other_widths(move || {
        let is_page = !session.is_embedded && !session.is_presenting.get_untracked();
        let has_left_the_beginning = session.in_sight.get_untracked() != roster::seats().first()?.card.id;
        (is_page && has_left_the_beginning).then(|| document().get_element_by_id(session.in_sight.get_untracked()))?
    });
}

/// The quiz has an address of its own and its history, and no keys: it is typed into.
fn mount_quiz(session: Session, root: El) {
    recall::follow(session);
    address_bar::follow(session);
    address_bar::follow_history(session, |_| {});
    quiz::mount(session, root);
}

/// In a frame too small for all of a panel: shows the rest of it, or puts it away again.
fn more_button(session: Session) -> El {
    let words = move || if session.is_compact.get() { words::MORE } else { words::LESS };
    el("button")
        .attr("type", "button")
        .class("chip more-button")
        .attr("data-action", "more")
        .live_attr("aria-expanded", move || if session.is_compact.get() { "false" } else { "true" })
        .on("click", move |_: &Event| session.is_compact.update(|is_compact| *is_compact = !*is_compact))
        .live_text(move || words().get(session.language.get()))
}

fn surround(session: Session, root: El, headline: El) {
    if !session.is_embedded {
        lecture::fill_top(session, headline);
        article_contents::add(session);
        let footer = el("footer").child(el("p").live_text(session.words(words::FOOTER)));
        root.clone().children([lecture::bar(session), footer, contents::dialog(session)]);
    } else if let Some(main) = browser::find("main") {
        El::of(main.into()).child(more_button(session));
    }
    root.child(help::dialog(session));
}

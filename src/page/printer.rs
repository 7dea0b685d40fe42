//! What a printer gets: light colours, every figure drawn, and what is folded away opened.

use leptos::prelude::*;
use web_sys::{Element, Event};

use super::browser;
use super::element::{El, listen};
use super::session::Session;

/// What a reader unfolds on the screen, and what the paper shows: assumptions, and answers in the notes.
const FOLDED: &str = "details:is(.assumptions, .answer)";
/// Marks what was opened for the printer alone.
const OPENED: &str = "data-opened-to-print";

/// Makes the page ready whenever it is printed, and takes back afterwards what was done for that.
pub fn follow(session: Session, finish: impl Fn() + 'static) {
    let before = move |_: Event| {
        finish();
        session.is_printing.set(true);
        each(&format!("{FOLDED}:not([open])"), |details| {
            let _ = details.set_attribute("open", "").and_then(|()| details.set_attribute(OPENED, ""));
        });
    };
    let after = move |_: Event| {
        session.is_printing.set(false);
        each(&format!("[{OPENED}]"), |details| {
            let _ = details.remove_attribute("open").and_then(|()| details.remove_attribute(OPENED));
        });
    };
    listen(&window(), "beforeprint", Box::new(before));
    listen(&window(), "afterprint", Box::new(after));
}

/// Something folded that is built just now: on paper it is open at once.
pub fn opened_on_paper(session: Session, details: El) -> El {
    let is_printing = session.is_printing.get_untracked();
    if is_printing { details.attr("open", "").attr(OPENED, "") } else { details }
}

/// Does something with every element that a selector matches; the names are legal, so that none of it fails.
fn each(selector: &str, act: impl Fn(&Element)) {
    for element in browser::find_all(selector) {
        act(&element);
    }
}

//! Full screen, which a browser may refuse: the lecture then goes on in its window.

use leptos::prelude::*;

use super::words;
use crate::page::browser;
use crate::page::session::Session;

/// Requests full screen; a refusal is shown. It comes a while after the key: where the lecture was left meanwhile, it ends
/// at once, since some browsers keep F from a page that fills the screen.
pub fn request(session: Session) {
    let granted = move || {
        if !session.is_presenting.get_untracked() {
            end();
        }
    };
    let refused = move || session.remark.set(Some(words::NO_FULLSCREEN));
    // The binding would drop the promise, and a refusal would then be an error that nobody has handled.
    let requested = browser::root().and_then(|root| browser::method(&root, "requestFullscreen")?.call0(&root).ok());
    match requested {
        Some(promise) => browser::on_outcome(&promise, granted, refused),
        None => refused(),
    }
}

/// Ends full screen, if it is on.
pub fn end() {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    }
}

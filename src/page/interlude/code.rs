//! Links for the cameras of a hall.

use leptos::prelude::*;

use super::words;
use crate::machine::page_address::PageAddress;
use crate::page::element::{El, el};
use crate::page::session::Session;
use crate::page::share;

/// The code of a link to this page.
pub fn code(session: Session, address: impl Fn() -> PageAddress + Send + Sync + 'static) -> El {
    let link = Memo::new(move |_| share::here() + &address().write(&session.hidden.write(), ""));
    share::code(session, link)
}

/// The page as it is, without the lecture: what a student opens.
pub fn page_address(session: Session) -> PageAddress {
    PageAddress { language: Some(session.language.get()), parts: Some(session.parts), ..PageAddress::default() }
}

/// The link to all questions, with what is promised.
pub fn invitation(session: Session) -> El {
    let points = words::PROMISES.into_iter().map(|promise| el("li").live_text(session.words(promise)));
    let address = move || PageAddress { is_quiz: true, ..page_address(session) };
    el("div").class("invitation").child(el("ul").children(points)).child(code(session, address))
}

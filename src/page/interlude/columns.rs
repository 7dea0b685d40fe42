//! Points under headings.

use super::lead::point;
use crate::language::{Language, Words};
use crate::page::element::{El, el};
use crate::page::session::Session;
use crate::panel::Column;

/// The columns beside one another, where there is room.
pub fn columns(session: Session, columns: &'static [Column]) -> El {
    el("div").class("columns").children(columns.iter().map(|one| column(session, one)))
}

fn column(session: Session, column: &'static Column) -> El {
    let has_words = |words: Words| !words.get(Language::English).is_empty();
    let title =
        has_words(column.title).then(|| el("p").class("interlude-title").live_text(session.words(column.title)));
    let lede = has_words(column.lede).then(|| el("p").live_text(session.words(column.lede)));
    let points = column.points.iter().map(|one| el("li").child(point(session, one)));
    el("div").children(title).child(el("ul").children(points)).children(lede)
}

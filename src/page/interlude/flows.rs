//! Pictures of boxes and arrows, in which the content of each box leads on.

use super::lead::point;
use crate::page::element::{El, el};
use crate::page::session::Session;
use crate::panel::{Flow, Row};

/// The pictures one below the other.
pub fn flows(session: Session, flows: &'static [Flow]) -> El {
    el("div").class("flows").children(flows.iter().map(|one| flow(session, one)))
}

/// A picture: rows of boxes, with signs ≠ between one row and the next.
fn flow(session: Session, flow: &'static Flow) -> El {
    let mut rows = Vec::new();
    for one in flow.rows {
        if !rows.is_empty() {
            let signs = one.boxes.iter().map(|_| el("span").text("≠"));
            rows.push(el("div").class("unequal").attr("aria-hidden", "true").children(signs));
        }
        rows.push(row(session, one, flow.rows.len() > 1));
    }
    el("div").class("flow").child(el("p").class("interlude-title").live_text(session.words(flow.title))).children(rows)
}

fn row(session: Session, row: &'static Row, has_title: bool) -> El {
    let title = has_title.then(|| el("p").class("interlude-title").live_text(session.words(row.title)));
    let mut boxes = Vec::new();
    for one in row.boxes {
        if !boxes.is_empty() {
            boxes.push(el("span").class("arrow").attr("aria-hidden", "true"));
        }
        boxes.push(point(session, one));
    }
    el("div").class("flow-row").children(title).child(el("div").class("flow-boxes").children(boxes))
}

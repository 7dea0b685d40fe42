//! What is built when: for a reader who was led to a panel what is near it, for one who does something all of it.

use lectern::panels;
use serde_json::json;

use crate::failure::{Outcome, wrong};
use crate::faults::{Fault, FaultyPath};
use crate::page::Page;

/// So many panels at most are near the one to which the address leads, that one among them.
const MOST_NEAR: usize = 4;

/// How many sections are not whole yet.
const UNBUILT: &str = "return document.querySelectorAll('section[data-unbuilt]').length";

/// Waits until the page would have built several sections in advance: it adds a piece whenever the browser is idle.
const IDLE: &str = "await (async () => {
    const whenIdle = globalThis.requestIdleCallback ?? ((done) => setTimeout(done, 30));
    for (let turns = 0; turns < 60; turns += 1) await new Promise((done) => whenIdle(done));
})()";

/// An address that leads to a panel is no deed of the reader: nothing is built in advance. Scrolling is one.
pub fn is_built_in_advance_for_who_scrolls(page: &Page) -> Outcome {
    let panels = panels::all();
    let middle = panels[panels.len() / 2].id();
    page.open("", &format!("panel={middle}"), middle)?;
    page.wait_for_all_programs()?;
    page.session.await_script(IDLE, &[])?;
    let unbuilt = page.session.script(UNBUILT, &[])?;
    if unbuilt.as_u64().is_none_or(|unbuilt| (unbuilt as usize) + MOST_NEAR < panels.len()) {
        return wrong(format!("only {unbuilt} of {} panels wait for the reader", panels.len()));
    }
    page.session.script("scrollBy({ top: -60, behavior: 'instant' })", &[])?;
    page.wait_for("all sections must be built", UNBUILT, &[], &json!(0))?;
    page.expect_silence()
}

/// Lets the page look as in a tab that lies under another one: it is not seen, and no frame comes.
const HIDE: &str = "Object.defineProperty(document, 'hidden', { get: () => true });
    globalThis.requestAnimationFrame = () => 0;";

/// What is fetched in advance comes, too, when nobody sees the page any more: a lecture that was opened in one tab and
/// left for another survives the loss of the network.
pub fn is_fetched_in_advance_when_nobody_looks(page: &Page) -> Outcome {
    let panels = panels::all();
    let (Some(first), Some(last)) = (panels.first(), panels.last()) else { return wrong("there are no panels") };
    let path = FaultyPath::new(Fault::Late, last.id());
    page.open(path.as_str(), "", first.id())?;
    let fetch = format!("return document.querySelector('#{} .absence')?.dataset.fetch ?? null", last.id());
    page.wait_for("the last panel must be asked for", &fetch, &[], &json!("underway"))?;
    page.session.script(HIDE, &[])?;
    page.server.mend(&path);
    page.wait_for("its program must come", &fetch, &[], &json!(null))?;
    page.expect_silence()
}

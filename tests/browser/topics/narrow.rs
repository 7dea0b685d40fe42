//! The narrowest window there is, and a page at twice its size: nothing is cut off, and nothing is to be scrolled
//! sideways.

use serde_json::json;

use crate::failure::{Outcome, wrong};
use crate::host::Case;
use crate::page::Page;

/// The width that the Web Content Accessibility Guidelines ask for (criterion 1.4.10), and a laptop at 200 %.
const WIDTHS_PX: [u32; 2] = [320, 640];

/// The page in a frame of a width, since windows of some browsers cannot be so narrow: what in it is too wide or cut.
/// Its own policy allows no frames, so the frame stands in the page of checks, which comes from the same host.
/// What may be scrolled by itself (tables, formulas) is not the page's fault.
const CROWDED: &str = "await (async (width, address) => {
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { position: 'fixed', inset: '0', border: '0', width: `${width}px`, height: '800px' });
    frame.src = address;
    document.body.append(frame);
    const begin = performance.now();
    const isWhole = () => frame.contentDocument?.documentElement?.dataset.ready === '1'
        && frame.contentDocument.querySelector('.more-button') && frame.contentDocument.querySelector('.control')
        && frame.contentDocument.querySelector('.readout') && !frame.contentDocument.querySelector('section[data-unbuilt]');
    while (!isWhole() && performance.now() - begin < 60000) await nextFrame();
    if (!isWhole()) return ['it is not built'];
    const page = frame.contentDocument, root = page.documentElement, closed = page.querySelectorAll('details');
    if (!closed.length) return ['there is nothing to open'];
    closed.forEach((details) => { details.open = true; });
    for (let frames = 0; frames < 12; frames += 1) await nextFrame();
    const name = (element) => `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 40)}`;
    const all = [...page.querySelectorAll('body *')].filter((element) => element.getClientRects().length);
    const scrolls = (element) => element.closest('.scroll, .formula, nav, .spoken');
    const found = [];
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
    for (const element of all.filter((element) => !scrolls(element))) {
        const { left, right } = element.getBoundingClientRect();
        if (right > root.clientWidth + 1 || left < -1) found.push(`${name(element)} spans ${left} to ${right}`);
        const style = frame.contentWindow.getComputedStyle(element);
        if (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) found.push(`${name(element)} is cut`);
    }
    frame.remove();
    return found.slice(0, 5);
})(...given)";

/// A panel in narrow windows, with everything opened.
pub fn is_whole(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    page.session.open(&format!("{}checks/", page.server.address))?;
    let address = format!("/?lang={}&panel={id}&embed=1", case.language.code());
    for width in WIDTHS_PX {
        let found = page.session.await_script(CROWDED, &[json!(width), json!(address)])?;
        if found != json!([]) {
            return wrong(format!("{width} px: {found}"));
        }
    }
    page.expect_silence()
}

/// The table of the data is one click away.
pub fn the_table_opens(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    page.open_panel(case.panel, case.language, "")?;
    let summary = format!("#{id} .data summary");
    let show = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })";
    page.session.script(show, &[json!(summary)])?;
    page.session.script("document.querySelector(arguments[0]).click()", &[json!(summary)])?;
    page.settle(id)?;
    let rows = "return lecternTest.section(arguments[0]).querySelectorAll('.data tbody tr').length";
    let rows = page.session.script(rows, &[json!(id)])?;
    if rows.as_f64().is_some_and(|rows| rows > 0.0) {
        page.expect_silence()
    } else {
        wrong(format!("it has {rows} rows"))
    }
}

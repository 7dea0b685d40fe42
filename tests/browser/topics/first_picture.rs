//! The picture that stands in index.html is the first view, as far as it goes: its words, and where they stand.

use lectern::language::Language;
use serde_json::json;

use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::page::Page;

/// A projector, a laptop, a tablet, two phones, in CSS pixels.
const WINDOWS_PX: [(u32, u32); 5] = [(320, 640), (390, 844), (800, 1000), (1920, 1080), (1280, 720)];

/// Where the picture says or places something otherwise than the page that has taken its place. It is put there again,
/// from the address of this page.
const DIFFERENCES: &str = "(async () => {
    const text = await (await fetch(location.href)).text();
    const picture = new DOMParser().parseFromString(text, 'text/html').querySelector('.first-picture');
    if (!picture) return ['there is no picture in index.html'];
    document.body.append(picture);
    document.documentElement.dataset.picture = '1';
    const isShown = (element) => element.getClientRects().length > 0;
    const found = [];
    for (const selector of ['header', '.brand', '.part', '.switch', 'h1', '.introduction p', 'h2', '.lede', '.plot', 'figcaption']) {
        const page = [...document.querySelectorAll(`#app ${selector}`)].filter(isShown);
        const before = [...picture.querySelectorAll(selector)].filter(isShown);
        if (!before.length) found.push(`there is no ${selector}`);
        for (const [index, element] of before.entries()) {
            const live = page[index];
            if (!live) { found.push(`the page has no ${selector} of number ${index}`); continue; }
            const [one, other] = [element, live].map((each) => each.getBoundingClientRect());
            const away = Math.max(...['x', 'y', 'width', 'height'].map((side) => Math.abs(one[side] - other[side])));
            if (away > 1) found.push(`${selector} of number ${index} moves by ${away} px`);
            const [words, wanted] = [element, live].map((each) => each.innerText.replace(/\\s/g, ''));
            // A live picture has no words, and the header has more buttons.
            if (words !== wanted && !['header', '.plot'].includes(selector)) found.push(`${JSON.stringify(words)} becomes ${JSON.stringify(wanted)}`);
        }
    }
    picture.remove();
    document.documentElement.removeAttribute('data-picture');
    return found;
})()";

/// By how much what stands was moved by what came after, without any input of the reader: the browser has noted it since
/// the page was opened.
const MOVED: &str = "await new Promise((done) => {
    const observer = new PerformanceObserver((list) => done(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(observer.takeRecords())));
}).then((shifts) => shifts.filter((shift) => !shift.hadRecentInput && shift.value > 0).map((shift) =>
    `${shift.value} by ${shift.sources.map(({ node }) => node?.className || node?.nodeName)}`))";

/// Whether it was seen before the page stood, and whether anything of it is left.
const SEEN: &str = "return [lecternTest.hadPicture(), document.querySelector('.first-picture') !== null,
    document.documentElement.hasAttribute('data-picture')]";

/// What is read keeps its place while the rest of the page and all panels are built.
///
/// Where the address names a panel in the middle, what grows above it is made up for by scrolling in the same frame. The
/// browser counts that as moved, though nobody sees it.
pub fn what_is_built_moves_nothing(page: &Page, case: Case) -> Outcome {
    page.open("", &format!("lang={}", case.language.code()), lectern::panels::all()[0].id())?;
    page.wait_for_all_programs()?;
    let moved = page.session.await_script(MOVED, &[])?;
    if moved != json!([]) {
        return wrong(moved.to_string());
    }
    page.expect_silence()
}

/// The files for which the browser put off its first frame.
const WAITED_FOR: &str = "return performance.getEntriesByType('resource')
    .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking').map(({ name }) => new URL(name).pathname)";

/// What is seen first waits for no file but the HTML; what the tests put into it shows that the browser would say so.
pub fn waits_for_the_html_alone(page: &Page, case: Case) -> Outcome {
    page.open_panel(case.panel, case.language, "")?;
    let files = page.session.script(WAITED_FOR, &[])?;
    if files != json!(["/__spy.js"]) {
        return wrong(format!("it waits for {files}"));
    }
    page.expect_silence()
}

/// Nothing moves and nothing is said otherwise when the page takes its place.
pub fn becomes_the_page_in_its_place(page: &Page) -> Outcome {
    let first = lectern::panels::all()[0];
    for language in Language::ALL {
        page.open("", &format!("lang={}", language.code()), first.id())?;
        page.look(first.id())?;
        for size_px in WINDOWS_PX {
            page.resize(size_px)?;
            page.settle(first.id())?;
            let found = page.session.await_script(DIFFERENCES, &[])?;
            if found != json!([]) {
                return wrong(found.to_string()).within(format_args!("{size_px:?}, {}", language.code()));
            }
        }
        page.expect_silence()?;
    }
    Ok(())
}

/// It is seen where the address asks for the first view alone.
pub fn is_seen_of_the_first_view_alone(page: &Page) -> Outcome {
    let first = lectern::panels::all()[0].id();
    let last = lectern::panels::all().last().map_or(first, |panel| panel.id());
    let [of_first, of_last] = [first, last].map(|id| format!("panel={id}"));
    let addresses = [
        ("lang=en", first, true),
        (of_first.as_str(), first, true),
        (of_last.as_str(), last, false),
        ("n=20", first, false),
        ("embed=1", first, false),
    ];
    for (query, id, is_seen) in addresses {
        page.open("", query, id)?;
        let found = page.session.script(SEEN, &[])?;
        if found != json!([is_seen, false, false]) {
            return wrong(format!("?{query}: seen, still there, and said to be seen is {found}"));
        }
        page.expect_silence().within(format_args!("?{query}"))?;
    }
    Ok(())
}

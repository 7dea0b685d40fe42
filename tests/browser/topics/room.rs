//! What fits where there is little room: the first screen of a laptop, and frames in other pages.

use lectern::language::Language;
use serde_json::{Value, json};

use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::page::Page;

/// Two laptops, in CSS pixels; the one with less room last.
const SCREENS_PX: [(u32, u32); 2] = [(1366, 768), (1280, 720)];
/// The frames that the page offers to other pages.
const FRAMES_PX: [(u32, u32); 3] = [(900, 500), (640, 400), (360, 560)];

/// What of question, figure, main number and the first two controls is not inside the window, and which words take more than
/// two lines. They are set a little wider for that, as browsers do not break lines at quite the same letters.
const OUTSIDE: &str = "const [panel] = arguments, section = document.getElementById(panel), found = [];
    section.scrollIntoView({ behavior: 'instant' });
    const isShown = (element) => element.getClientRects().length > 0;
    const controls = [...section.querySelectorAll('.control')].filter(isShown).slice(0, 2);
    const must = { question: section.querySelector('h2'), figure: section.querySelector('.plot'),
        number: section.querySelector('.readout.main'), first: controls[0], second: controls[1] ?? controls[0] };
    for (const [name, element] of Object.entries(must)) {
        if (!element) { found.push(`there is no ${name}`); continue; }
        const { top, bottom, height } = element.getBoundingClientRect();
        if (height < 1 || top < 0 || bottom > innerHeight + 1) found.push(`${name} spans ${top} to ${bottom} of ${innerHeight}`);
    }
    for (const name of ['.lede', 'figcaption']) {
        const words = section.querySelector(name), range = document.createRange();
        range.selectNodeContents(words);
        words.style.letterSpacing = '0.012em';
        const lines = range.getBoundingClientRect().height / parseFloat(getComputedStyle(words).lineHeight);
        words.style.removeProperty('letter-spacing');
        if (!(lines < 2.5)) found.push(`${name} has ${lines} lines: ${words.textContent}`);
    }
    return found";

/// A panel in a frame of a size: what of it does not fit, and what is missing. The frame stands in the page of checks,
/// which comes from the same host.
const IN_FRAME: &str = "await (async (width, height, address) => {
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { position: 'fixed', inset: '0', border: '0', width: `${width}px`, height: `${height}px` });
    frame.src = address;
    document.body.append(frame);
    const begin = performance.now(), found = [];
    const isWhole = () => frame.contentDocument?.documentElement?.dataset.ready === '1'
        && frame.contentDocument.querySelector('.more-button') && frame.contentDocument.querySelector('.control')
        && frame.contentDocument.querySelector('.readout') && !frame.contentDocument.querySelector('section[data-unbuilt]');
    while (!isWhole() && performance.now() - begin < 60000) await nextFrame();
    if (!isWhole()) return ['it is not built'];
    for (let frames = 0; frames < 6; frames += 1) await nextFrame();
    const page = frame.contentDocument, root = page.documentElement;
    const all = (selector) => [...page.querySelectorAll(selector)].filter((element) => element.getClientRects().length);
    if (root.scrollHeight > root.clientHeight || root.scrollWidth > root.clientWidth)
        found.push(`its content is ${root.scrollWidth} × ${root.scrollHeight}`);
    const parts = { heading: all('h2'), figure: all('.plot'), number: all('.readout'), control: all('.control') };
    for (const [name, elements] of Object.entries(parts)) {
        const [least, most] = name === 'control' ? [1, 2] : [1, 1];
        if (elements.length < least || elements.length > most) found.push(`${elements.length} of ${name}`);
        for (const element of elements) {
            const { left, top, right, bottom } = element.getBoundingClientRect();
            if (left < 0 || top < 0 || right > width + 1 || bottom > height + 1)
                found.push(`${name} spans ${left} to ${right} and ${top} to ${bottom}`);
        }
    }
    const lines = (element) => { const range = page.createRange(); range.selectNodeContents(element);
        return new Set([...range.getClientRects()].map((line) => Math.round(line.bottom))).size; };
    if (parts.heading[0] && lines(parts.heading[0]) !== 1) found.push('the heading is not one line');
    const plot = parts.figure[0]?.getBoundingClientRect();
    if (plot && plot.height < height * 0.3) found.push(`the figure is ${plot.height} px high`);
    page.querySelector('.more-button').click();
    for (let frames = 0; frames < 6; frames += 1) await nextFrame();
    if (!all('.sentence').length || !all('.lede').length) found.push('the button shows no more');
    frame.remove();
    return found.slice(0, 6);
})(...given)";

/// Question, figure, main number and two controls are seen without scrolling; where there is less room in both languages.
pub fn first_screen_holds_the_panel(page: &Page, case: Case) -> Outcome {
    page.open_panel(case.panel, case.language, "")?;
    page.look(case.panel.id())?;
    let expect_room = |words: &str| -> Outcome {
        page.settle(case.panel.id())?;
        let outside = page.session.script(OUTSIDE, &[json!(case.panel.id())])?;
        expect_none(&outside).within(words)
    };
    for size_px in SCREENS_PX {
        page.resize(size_px)?;
        expect_room(&format!("{size_px:?}"))?;
    }
    page.press("l")?;
    let language = "return document.documentElement.lang";
    page.wait_for("the language must change", language, &[], &json!(case.language.other().code()))?;
    expect_room("in the other language")?;
    page.expect_silence()
}

/// A frame that is high enough shows all of the panel at once, and no button for more. Wide enough to lay figure and
/// controls beside each other, as in a blog.
const IN_HIGH_FRAME: &str = "await (async (address) => {
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { position: 'fixed', inset: '0', border: '0', width: '900px', height: '1200px' });
    frame.src = address;
    document.body.append(frame);
    const all = (selector) => [...(frame.contentDocument?.querySelectorAll(selector) ?? [])]
        .filter((element) => element.getClientRects().length).length;
    const begin = performance.now();
    const isWhole = () => all('.sentence') && frame.contentDocument.querySelector('.more-button')
        && !frame.contentDocument.querySelector('section[data-unbuilt]');
    while (!isWhole() && performance.now() - begin < 60000) await new Promise((done) => requestAnimationFrame(done));
    if (!isWhole()) return ['it is not built'];
    const shown = { lede: all('.lede'), figcaption: all('figcaption'), sentence: all('.sentence'), button: all('.more-button') };
    frame.remove();
    return [shown.lede === 1, shown.figcaption > 0, shown.sentence === 1, shown.button === 0, JSON.stringify(shown)];
})(...given)";

/// The panel in a high frame is all there.
pub fn a_high_frame_shows_more(page: &Page, case: Case) -> Outcome {
    page.session.open(&format!("{}checks/", page.server.address))?;
    let address = format!("/?lang={}&panel={}&embed=1", case.language.code(), case.panel.id());
    let shown = page.session.await_script(IN_HIGH_FRAME, &[json!(address)])?;
    if (0..4).all(|index| shown[index] == json!(true)) {
        return page.expect_silence();
    }
    wrong(format!("lede, caption and sentence must be seen, the button not: {shown}"))
}

/// The panel in small frames, in both languages, without any scrolling.
pub fn small_frames_hold_the_panel(page: &Page, case: Case) -> Outcome {
    page.session.open(&format!("{}checks/", page.server.address))?;
    for language in Language::ALL {
        let address = format!("/?lang={}&panel={}&embed=1", language.code(), case.panel.id());
        for (width, height) in FRAMES_PX {
            let found = page.session.await_script(IN_FRAME, &[json!(width), json!(height), json!(address)])?;
            expect_none(&found).within(format_args!("{width} × {height}, {}", language.code()))?;
        }
    }
    page.expect_silence()
}

fn expect_none(found: &Value) -> Outcome {
    if *found == json!([]) { Ok(()) } else { wrong(found.to_string()) }
}

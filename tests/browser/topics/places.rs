//! Where the page can stand: below any path, inside another page, in a browser that lacks something.

use lectern::language::Language;
use serde_json::json;

use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::page::Page;
use crate::wait;

/// The page works below any path, and asks no other host for anything.
pub fn any_path_and_no_other_host(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    for path in ["", "a/b/"] {
        page.open(path, &format!("lang={}&panel={id}", case.language.code()), id)?;
        let look = page.look(id)?;
        case.compare(&look, "").and_then(|()| case.painted(&look)).within(format_args!("below /{path}"))?;
        let foreign: Vec<String> = page.hand("foreign", &[])?;
        if !foreign.is_empty() {
            return wrong(format!("below /{path}: other hosts were asked: {foreign:?}"));
        }
        page.expect_silence().within(format_args!("below /{path}"))?;
    }
    Ok(())
}

/// `embed=1` shows one panel and nothing around it.
pub fn embedded_panel_stands_alone(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let query = format!("lang={}&panel={id}&embed=1", case.language.code());
    page.open("", &query, id)?;
    let look = page.look(id)?;
    case.compare(&look, "")?;
    case.painted(&look)?;
    let around = "return [...document.querySelectorAll('body header, body footer, section[id]')]
        .filter(lecternTest.isShown).filter((element) => element.id !== arguments[0]).map((element) => element.id || element.tagName)";
    let around = page.session.script(around, &[json!(id)])?;
    if around != json!([]) {
        return wrong(format!("embed=1 shows more than the panel: {around}"));
    }
    page.expect_silence()
}

/// A slider of a frame is let go of: how often the page around is given the focus, and what has it in the frame. The frame
/// stands in the page of checks, which comes from the same host.
const LET_GO_IN_FRAME: &str = "await (async (address) => {
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { width: '900px', height: '500px' });
    frame.src = address;
    document.body.append(frame);
    const until = async (holds) => {
        const begin = performance.now();
        while (!holds() && performance.now() - begin < 60000) await new Promise((done) => requestAnimationFrame(done));
    };
    const sliders = () => [...(frame.contentDocument?.querySelectorAll('input[type=range]') ?? [])];
    const seen = () => sliders().find((slider) => slider.getClientRects().length);
    await until(() => frame.contentDocument?.documentElement?.dataset.ready === '1' && seen());
    let given = 0;
    window.focus = () => { given += 1; };
    const slider = seen(), { PointerEvent } = frame.contentWindow;
    slider.focus();
    const hadFocus = frame.contentDocument.activeElement === slider;
    for (const kind of ['pointerdown', 'pointerup']) slider.dispatchEvent(new PointerEvent(kind, { bubbles: true, isPrimary: true }));
    await until(() => given > 0);
    const focused = frame.contentDocument.activeElement?.tagName;
    frame.remove();
    return [hadFocus, given, focused];
})(...given)";

/// Whoever has moved a slider in a frame on a slide goes on with the keys of the slides.
pub fn a_frame_gives_the_keys_back(page: &Page, case: Case) -> Outcome {
    page.session.open(&format!("{}checks/", page.server.address))?;
    let address = format!("/?lang={}&panel={}&embed=1", case.language.code(), case.panel.id());
    let seen = page.session.await_script(LET_GO_IN_FRAME, &[json!(address)])?;
    if seen != json!([true, 1, "BODY"]) {
        return wrong(format!("slider had the focus, surroundings were given it, who has it now: {seen}"));
    }
    page.expect_silence()
}

/// Where there is no WebAssembly the page says so in words.
pub fn without_webassembly_it_says_so(page: &Page) -> Outcome {
    for language in Language::ALL {
        let query = format!("?lang={}", language.code());
        page.session.open(&format!("{}without-webassembly/{query}", page.server.address))?;
        let text = wait::until(&format!("{query}: without WebAssembly the page must say so"), || {
            let text = page.session.script("return document.querySelector('.trouble')?.innerText ?? ''", &[])?;
            let text: String = text.as_str().unwrap_or_default().chars().take(400).collect();
            if text.contains("WebAssembly") { Ok(text) } else { wrong(format!("it says only {text:?}")) }
        })?;
        let is_cyrillic = text.chars().any(|letter| ('а'..='я').contains(&letter));
        if language == Language::Russian && !is_cyrillic {
            return wrong(format!("{query}: without WebAssembly the page does not speak Russian: {text:?}"));
        }
    }
    // It may well write to the console what it missed.
    page.forget_what_was_said()
}

/// A program that has stopped says so in words, keeps the settings for whoever wants them, and lets go of them when
/// they have stopped it twice.
pub fn after_a_panic_it_says_so(page: &Page, case: Case) -> Outcome {
    let panel = case.panel;
    let words = "const shown = [...document.querySelectorAll('.trouble [data-when]')].filter(lecternTest.isShown);
        const links = [...document.querySelectorAll('.trouble a')].filter(lecternTest.isShown);
        return [shown.length > 0, document.querySelector('.trouble code').textContent,
            ...links.map((link) => new URL(link.href).search), document.querySelector('.trouble').dataset.reason]";
    for (reason, language) in [("panic", "ru"), ("panic-again", "ru"), ("panic", "en")] {
        page.open("", &format!("lang={language}&panel={}&theme=dark", panel.id()), panel.id())?;
        page.session.script("lecternPanic('a test')", &[])?;
        let found = page.session.script(words, &[])?;
        let same = format!("?lang={language}&panel={}&theme=dark", panel.id());
        let expected =
            json!([true, "a test", same, format!("?lang={language}&theme=dark&panel={}", panel.id()), reason]);
        if found != expected {
            return wrong(format!("after a panic the page shows {found}, not {expected}"));
        }
    }
    page.expect_silence()
}

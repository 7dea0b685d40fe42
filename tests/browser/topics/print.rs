//! On paper: light colours, every figure drawn and none cut, nothing that can only be pressed.

use serde_json::json;

use crate::extension::Extension;
use crate::failure::Outcome;
use crate::host::Case;
use crate::kind::BrowserKind;
use crate::page::Page;

/// The height of an A4 page between margins of a centimetre, in CSS pixels.
const PAPER_PX: f64 = 1047.0;

/// What is wrong with the page as it is printed, while the printer is being served.
const WRONG_ON_PAPER: &str = "const [most] = arguments, found = [];
    if (document.documentElement.dataset.theme !== 'light') found.push('it is not light');
    for (const canvas of document.querySelectorAll('figure canvas')) {
        const name = canvas.closest('figure').dataset.figure;
        if (!lecternTest.isShown(canvas)) { found.push(`${name} is not there`); continue; }
        if (lecternTest.isBlank(canvas)) found.push(`${name} is blank`);
        if (canvas.getBoundingClientRect().height > most) found.push(`${name} is higher than a page`);
    }
    for (const details of document.querySelectorAll('.assumptions')) if (!details.open) found.push('assumptions are folded');
    return found.slice(0, 6)";
/// What can only be pressed, and is printed.
const PRESSED: &str = "return [...document.querySelectorAll('button, select, input, summary ~ .scroll')]
    .filter((element) => element.getClientRects().length > 0).map((element) => element.outerHTML.slice(0, 80)).slice(0, 6)";
const PRINT: &str = "dispatchEvent(new Event(arguments[0]))";

/// In the dark, before anybody has scrolled; and as paper where the driver can show that.
pub fn is_a_handout(page: &Page, case: Case) -> Outcome {
    for more in ["", "&notes=1"] {
        let query = format!("lang={}&panel={}&theme=dark{more}", case.language.code(), case.panel.id());
        page.open("", &query, case.panel.id())?;
        page.wait_for_all_panels()?;
        page.session.script(PRINT, &[json!("beforeprint")])?;
        page.settle(case.panel.id())?;
        expect_none(page, WRONG_ON_PAPER)?;
        if page.session.kind == BrowserKind::Chromium {
            let paper = |media: &str| Extension::Debug("Emulation.setEmulatedMedia", json!({ "media": media }));
            page.session.extension(paper("print"))?;
            let printed = expect_none(page, PRESSED).and_then(|()| expect_none(page, WRONG_ON_PAPER));
            page.session.extension(paper(""))?;
            printed?;
        }
        page.session.script(PRINT, &[json!("afterprint")])?;
        let is_dark = "return document.documentElement.dataset.theme";
        page.wait_for("after printing it must be dark again", is_dark, &[], &json!("dark"))?;
    }
    page.expect_silence()
}

fn expect_none(page: &Page, script: &str) -> Outcome {
    page.wait_for("on paper", script, &[json!(PAPER_PX)], &json!([]))
}

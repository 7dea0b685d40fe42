//! On paper: light colours, every figure drawn and none cut, nothing that can only be pressed.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::extension::Extension;
use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::kind::BrowserKind;
use crate::page::Page;

/// The height of an A4 page between margins of a centimetre, in CSS pixels.
const PAPER_PX: f64 = 1047.0;

/// What is wrong with the page as it is printed, while the printer is being served.
const WRONG_ON_PAPER: &str = "const [most, count] = arguments, found = [];
    const drawn = document.querySelectorAll('section figure canvas').length;
    if (drawn !== count) found.push(`${drawn} figures of ${count} are there`);
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

/// What is added to the address: nothing for the page, and something for its notes, which take most of a minute.
fn views(with_notes: bool) -> &'static [&'static str] {
    if with_notes { &["", "&notes=1"] } else { &[""] }
}

/// Opens a view in the dark, with the programs of all panels, and begins to print before anybody has scrolled: nothing is
/// wrong on the paper at once, since a printer waits for no frame, nor when the page has come to rest.
fn begin_to_print(page: &Page, case: Case, more: &str) -> Outcome {
    let id = case.panel.id();
    page.open("", &format!("lang={}&panel={id}&theme=dark{more}", case.language.code()), id)?;
    page.wait_for_all_programs()?;
    let at_once = page.session.await_script(&at_once(WRONG_ON_PAPER), &[json!(PAPER_PX), json!(count_figures())])?;
    if at_once != json!([]) {
        return wrong(format!("to the printer, which waits for no frame, {at_once}"));
    }
    page.settle(id)?;
    expect_none(page, WRONG_ON_PAPER)
}

/// In the dark, before anybody has scrolled; and as paper where the driver can show that.
pub fn is_a_handout(page: &Page, case: Case) -> Outcome {
    let is_thorough = page.is_whole_run || page.session.kind == BrowserKind::Chromium;
    for more in views(is_thorough) {
        begin_to_print(page, case, more)?;
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

/// How many pictures are printed.
const PICTURES: &str =
    "return [...document.querySelectorAll('figure canvas, figure img')].filter(lecternTest.isShown).length";

/// Each picture of the page, and of its notes, lies on one page of the paper. Chromium's printer says of each on which it
/// begins, and of its parts when they are on others.
pub fn no_page_cuts_a_figure(page: &Page, case: Case) -> Outcome {
    for more in views(page.is_whole_run) {
        begin_to_print(page, case, more)?;
        let count = page.session.script(PICTURES, &[])?;
        let on_a4 = json!({ "generateTaggedPDF": true, "paperWidth": 8.27, "paperHeight": 11.69 });
        let printed = page.session.extension(Extension::Debug("Page.printToPDF", on_a4))?;
        page.session.script(PRINT, &[json!("afterprint")])?;
        let bytes = STANDARD.decode(printed["data"].as_str().unwrap_or_default()).map_err(|error| error.to_string())?;
        expect_whole_pictures(&String::from_utf8_lossy(&bytes), count.as_u64().unwrap_or_default())
            .within(format_args!("with {more:?} in the address"))?;
    }
    page.expect_silence()
}

/// A picture is an element with words for who does not see it. It says on which page it is, and of each part that is on
/// another one on which.
fn expect_whole_pictures(paper: &str, count: u64) -> Outcome {
    let is_picture = |object: &&str| object.contains("/S /Figure") && object.contains("/Alt ");
    let pictures: Vec<&str> = paper.split("endobj").filter(is_picture).collect();
    // In the notes further ones may have been painted since they were counted.
    if count == 0 || (pictures.len() as u64) < count {
        return wrong(format!("{count} pictures are on the page, {} on the paper", pictures.len()));
    }
    let pages = |picture: &str| -> BTreeSet<String> {
        let after = picture.split("/Pg ").skip(1);
        after.map(|text| text.chars().take_while(char::is_ascii_digit).collect()).collect()
    };
    match pictures.into_iter().map(pages).find(|pages| pages.len() != 1) {
        None => Ok(()),
        Some(pages) => wrong(format!("a picture is on the pages {pages:?}")),
    }
}

fn count_figures() -> usize {
    lectern::panels::all().iter().map(|panel| panel.figures().len()).sum()
}

/// Begins to print, and runs a script when all is done that was put off to the end of the task: then a browser lays its
/// paper out.
fn at_once(script: &str) -> String {
    format!(
        "(async () => {{
            dispatchEvent(new Event('beforeprint'));
            for (let putOff = 0; putOff < 1000; putOff += 1) await null;
            return (function () {{ {script} }})(...given);
        }})()"
    )
}

fn expect_none(page: &Page, script: &str) -> Outcome {
    page.wait_for("on paper", script, &[json!(PAPER_PX), json!(count_figures())], &json!([]))
}

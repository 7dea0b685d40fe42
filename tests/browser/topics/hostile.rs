//! No address can blank or freeze the page. Hundreds for each panel are read, computed and drawn natively
//! (`tests/panels/hostile.rs`); what only a browser can do with them is tried here on some.

use std::time::{Duration, Instant};

use lectern::machine::page_address::parameters_of;
use lectern::panel::{GUESS, Stage};
use rand::{Rng, RngExt, SeedableRng};
use rand_pcg::Pcg64;
use serde_json::json;

use crate::failure::{Outcome, Within, wrong};
use crate::host::{Case, named_panel};
use crate::kind::BrowserKind;
use crate::page::Page;
use crate::stops::{Hall, go_on, stops, wait_for};

/// The same addresses on every run.
const SEED: u64 = 20_190_216;
/// A page that is alive is drawn, and answers a slider, within this time, also on a machine that has much else to do.
const ALIVE: Duration = Duration::from_secs(20);

/// Values that have broken such pages before.
const VALUES: &[&str] = &[
    "",
    "0",
    "-0",
    "-1",
    "1",
    "0.5",
    "1e9",
    "1e10",
    "1e308",
    "1e309",
    "-1e308",
    "1e-320",
    "-1e-9",
    "NaN",
    "nan",
    "inf",
    "-Infinity",
    "Infinity",
    "null",
    "undefined",
    "true",
    "0x10",
    "1_000",
    "1,5",
    "1.5.2",
    "9007199254740993",
    "%",
    "%zz",
    "%00",
    "%F0%9F%92%A5",
    "%ED%A0%80",
    "1%2B1",
    "+5",
    " 5 ",
    "1e",
    "--",
    "[]",
    "{}",
    "<b>x</b>",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "'",
    "\"",
    "\\",
    "/../..",
    "0.999999999999",
    "0.9999999999999999",
    "1.0000000000000002",
    "4294967296",
    "18446744073709551616",
    "0.1e1e1",
    "٣",
    "½",
    "−1",
    "1;2",
    "a,b,c",
    "density",
    "uniform",
    "constructor",
    "__proto__",
];

/// Parts that make sense and lead elsewhere, so that the nonsense meets the lecture, the question and the notes, too.
const PLACES: &[&str] =
    &["present=1", "present=1&step=3", "step=2", "question=asked", "question=revealed", "notes=1", "guess=0.1"];

/// Opens many addresses. The page must draw, show what this machine computes from the same address, and be alive.
pub fn addresses_never_blank_or_freeze(page: &Page, case: Case) -> Outcome {
    // In a whole run each browser does it on several panels.
    let count = match (page.session.kind, page.is_whole_run) {
        (BrowserKind::Chromium, false) => 30,
        (BrowserKind::Chromium, true) => 12,
        (BrowserKind::Firefox | BrowserKind::Webkit, false) => 8,
        (BrowserKind::Firefox | BrowserKind::Webkit, true) => 4,
    };
    let seed = case.panel.id().bytes().fold(SEED, |seed, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let mut random = Pcg64::seed_from_u64(seed);
    for _ in 0..count {
        let query = hostile_query(case, &mut random);
        survive(page, &query).within(format_args!("?{}", shortened(&query)))?;
    }
    Ok(())
}

fn survive(page: &Page, query: &str) -> Outcome {
    let begin = Instant::now();
    let expected = Case::of_address(query).ok_or("there are no panels")?;
    let id = expected.panel.id();
    page.begin_to_open("", query)?;
    page.wait_for("it must be drawn", "return document.documentElement.dataset.ready === '1'", &[], &json!(true))?;
    if begin.elapsed() > ALIVE {
        return wrong(format!("it took {:?} to draw", begin.elapsed()));
    }
    // What is computed for long says how far it is meanwhile.
    page.settle(id)?;
    let look = page.look(id)?;
    if !look.is_ready {
        return wrong("the page is not ready");
    }
    // The address as the browser reads it: it escapes some characters.
    let opened = page.session.script("return performance.getEntriesByType('navigation')[0].name", &[])?;
    let opened = opened.as_str().and_then(|address| address.split_once('?')).map_or("", |(_, query)| query);
    let opened = opened.split('#').next().unwrap_or_default();
    let mut machine = expected.panel.at(opened);
    let is_lecture = page.hand::<Hall>("hall", &[])?.is_on;
    if is_lecture && named_panel(opened).is_none() && parameters_of(opened).is_empty() {
        // It begins with what stands before all panels.
        wait_for(page, stops()[0], expected.language)?;
        return page.expect_silence();
    }
    if is_lecture && machine.standing().step.is_none() {
        machine.go_to(0);
    }
    machine.work(&mut || true);
    expected.compare_with(&look, &*machine)?;
    expected.painted(&look)?;
    let (_, complaints) = expected.panel.normalized(opened);
    if look.complaints != complaints.len() {
        return wrong(format!(
            "{} complaints about the address on the page, {} on this machine",
            look.complaints,
            complaints.len()
        ));
    }
    match machine.standing().step {
        Some(step) if is_lecture => go_on(page, id, step, expected.language)?,
        _ if machine.standing().stage == Stage::Asked => answer(page, id, &[GUESS])?,
        _ => {
            let controls = expected.panel.controls("").into_iter();
            let numbers = controls.filter(|info| info.is_shown && info.legal.is_some()).map(|info| info.name);
            answer(page, id, &numbers.collect::<Vec<_>>())?;
        }
    }
    page.expect_silence()
}

/// One of these that has a slider still moves the numbers or the picture, unless none has: the others may be held by a
/// limit that hostile parameters leave no room under.
fn answer(page: &Page, id: &str, names: &[&str]) -> Outcome {
    let mut held = Vec::new();
    for name in names {
        if page.control(id, name)?.slider.is_none() {
            continue;
        }
        let begin = Instant::now();
        page.slide(id, name, 0.3)?;
        let before = page.look(id)?;
        page.slide(id, name, 0.7)?;
        let after = page.look(id)?;
        if begin.elapsed() > ALIVE {
            return wrong(format!("control {name}: two moves took {:?}", begin.elapsed()));
        }
        if before.outputs != after.outputs || before.pictures != after.pictures {
            return Ok(());
        }
        held.push(*name);
    }
    wrong(format!("of {names:?} there are the sliders {held:?}, and moving them changes nothing any more"))
}

/// Names of this panel and of the page with values that they do not expect, and names that nobody knows.
fn hostile_query(case: Case, random: &mut impl Rng) -> String {
    let controls = case.panel.controls("");
    let mut parts: Vec<String> = Vec::new();
    if random.random_ratio(9, 10) {
        parts.push(format!("panel={}", case.panel.id()));
    }
    // Without it the language would be that of the browser.
    parts.push(format!("lang={}", case.language.code()));
    for _ in 0..random.random_range(1..8) {
        let name = match random.random_range(0..10) {
            0 => {
                pick(&["panel", "theme", "embed", "hide", "present", "lang", "", "=", "&", "zzz", "n[]", "%6e"], random)
                    .to_owned()
            }
            1 => pick(&["step", "question", "guess", "ghost", "notes", "present"], random).to_owned(),
            _ => controls
                .get(random.random_range(0..controls.len().max(1)))
                .map_or("n", |control| control.name)
                .to_owned(),
        };
        // Two languages would leave open which one counts; embed=1 is tested elsewhere.
        let value = value(random);
        if name != "lang" && !(name == "embed" && value == "1") {
            parts.push(format!("{name}={value}"));
        }
    }
    if random.random_ratio(1, 6) {
        parts.push(pick(PLACES, random).to_owned());
    }
    if random.random_ratio(1, 20) {
        parts.push(format!("{}={}", pick(&["n", "zzz", "theme"], random), "9".repeat(random.random_range(400..3_000))));
    }
    let sign = pick(&["&", "&&", ";&", "&=&"], random);
    parts.join(if random.random_ratio(4, 5) { "&" } else { sign })
}

fn value(random: &mut impl Rng) -> String {
    match random.random_range(0..4) {
        0 => format!("{:e}", f64::from_bits(random.random())),
        1 => {
            let bytes = (0..random.random_range(1..20)).map(|_| format!("%{:02X}", random.random_range(0_u8..=255)));
            bytes.collect::<Vec<_>>().concat()
        }
        _ => pick(VALUES, random).to_owned(),
    }
}

fn pick<'a>(from: &[&'a str], random: &mut impl Rng) -> &'a str {
    from[random.random_range(0..from.len())]
}

fn shortened(query: &str) -> String {
    query.chars().take(400).collect()
}

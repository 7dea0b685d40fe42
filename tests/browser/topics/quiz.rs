//! The quiz: every question on one page and no answer, guesses that stand in the address alone and come beside the answers,
//! and the misses when they are asked for.

use lectern::language::{Language, write_typed};
use lectern::machine::address::pairs;
use lectern::machine::guesses::Guesses;
use lectern::machine::hidden::PanelNames;
use lectern::panel::{Cue, GUESS, Stage, guess_in_words};
use lectern::panels;
use serde_json::{Value, json};

use super::{access, predict};
use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::page::Page;
use crate::scope::AnyPanelRef;
use crate::stops::{Stop, go_on, stops_of, wait_for};
use crate::wait;

/// A key that the page has no use for: browsers pass over entries of the history of a page that nobody has touched.
const MEANS_NOTHING: &str = "x";
const SEARCH: &str = "return location.search";
/// The panels whose questions have come, in the order of the page.
const QUESTIONS: &str = "return [...document.querySelectorAll('.quiz > ol > li')].filter((place) => place.querySelector('input[type=text]')).map((place) => place.id)";
const PROMPT: &str = "return document.querySelector(`#${arguments[0]} label`).textContent";
const GUESSED: &str = "return document.querySelector(`#${arguments[0]} output[name=guess]`).textContent";
const MISSED: &str = "return [...document.querySelectorAll('.misses li')].filter(lecternTest.isShown).map((miss) => miss.querySelector('.missed').textContent)";
/// What the page says about its address.
const COMPLAINTS: &str = "return document.querySelectorAll('.page-complaints li').length";

fn open(page: &Page, language: Language, more: &str) -> Outcome {
    let all = panels::all();
    let ids: Vec<&str> = all.iter().map(|panel| panel.id()).collect();
    page.open("", &format!("lang={}&quiz=1{more}", language.code()), ids[0])?;
    page.wait_for("all questions must come", QUESTIONS, &[], &json!(ids))
}

/// Every question stands there in its words, no answer stands anywhere, and the checker finds nothing.
pub fn has_every_question_and_no_answer(page: &Page) -> Outcome {
    for (language, theme) in [(Language::Russian, "light"), (Language::English, "dark")] {
        open(page, language, &format!("&theme={theme}"))?;
        for panel in panels::all() {
            let prompt = panel.machine().question().prompt.get(language);
            let told = text(page, PROMPT, panel.id())?;
            if !told.starts_with(prompt) {
                return wrong(format!("{}: the question is {told:?}, not {prompt:?}", panel.id()));
            }
            predict::expect_withheld(page, Case { panel, language }).within(panel.id())?;
        }
        access::check(page)?;
    }
    let is_shown = "return lecternTest.isShown(document.querySelector('.quiz-clock'))";
    for is_wanted in [false, true] {
        page.session.script("document.querySelector('[data-action=clock]').click()", &[])?;
        page.wait_for("the clock must be hidden, and shown again", is_shown, &[], &json!(is_wanted))?;
    }
    page.expect_silence()
}

/// A guess by slider and by typing stands in the address, survives a reload, comes back through the history, and stands
/// beside the answer in the lecture, where it can be made anew.
pub fn a_guess_stands_beside_the_answer(page: &Page, case: Case) -> Outcome {
    let Case { panel, language } = case;
    let id = panel.id();
    open(page, language, "")?;
    page.session.press(&[], MEANS_NOTHING)?;
    page.slide(id, GUESS, 0.3)?;
    wait_for_guess(page, panel, "the slider", |guess| guess.is_some())?;
    let (typed, value) = typed_guess(case)?;
    page.fill(id, GUESS, "x1")?;
    if page.control(id, GUESS)?.problem.is_empty() {
        return wrong("nonsense is taken without a word");
    }
    page.fill(id, GUESS, &typed)?;
    let is_value = |guess: Option<f64>| guess.map(f64::to_bits) == Some(value.to_bits());
    wait_for_guess(page, panel, "what is typed", is_value)?;
    if !page.control(id, GUESS)?.problem.is_empty() {
        return wrong(format!("{typed} is refused"));
    }
    reload(page, id)?;
    let machine = panel.machine();
    let words = guess_in_words(value, machine.question().guess.unit, language);
    let stands = |page: &Page| -> Outcome {
        wait::until("the guess must stand at its question", || {
            let told = text(page, GUESSED, id)?;
            if told.ends_with(&words) { Ok(()) } else { wrong(format!("it says {told:?}, not {words:?}")) }
        })
    };
    stands(page).within("after a reload")?;
    page.session.press(&[], MEANS_NOTHING)?;
    page.press_button(id, "take-back")?;
    wait_for_guess(page, panel, "what is taken back", |guess| guess.is_none())?;
    page.session.back()?;
    wait_for_guess(page, panel, "going back", is_value)?;
    stands(page).within("after going back")?;
    stands_in_the_lecture(page, case, value)?;
    page.expect_silence()
}

/// The link to the lecture takes the guess along.
fn stands_in_the_lecture(page: &Page, case: Case, value: f64) -> Outcome {
    let Case { panel, language } = case;
    let id = panel.id();
    let link = "return document.querySelector('[data-to=lecture]').getAttribute('href')";
    let link = page.session.script(link, &[])?.as_str().unwrap_or_default().trim_start_matches('?').to_owned();
    let is_at = |stop: &Stop, cue: Cue| stop.step.is_some_and(|(_, step)| step.cue == cue);
    let at = |cue: Cue| stops_of(panel).into_iter().find(|stop| is_at(stop, cue)).ok_or("no such step");
    let reveal = at(Cue::Reveal)?;
    // At once at the answer, as a late reader comes to it.
    page.open("", &format!("{link}&panel={id}&step={}", reveal.number), id)?;
    wait_for(page, reveal, language)?;
    expect_miss(page, id, &miss(panel, value, language)?)?;
    page.press("\u{e00e}")?;
    let ask = at(Cue::Ask)?;
    wait_for(page, ask, language)?;
    page.slide(id, GUESS, 0.8)?;
    wait_for_guess(page, panel, "a guess made anew", |guess| {
        guess.is_some_and(|guess| guess.to_bits() != value.to_bits())
    })?;
    go_on(page, id, ask.number - 1, language)
}

/// A number within reach of the slider, as somebody types it.
fn typed_guess(case: Case) -> Outcome<(String, f64)> {
    let number = case.panel.machine().question().guess;
    let (low, high) = number.slider.ok_or("a guess has a slider")?;
    let (from, to) = (number.to_slider(low), number.to_slider(high));
    let value = number.from_slider(0.61f64.mul_add(to - from, from));
    let typed = write_typed(number.unit.to_shown(value), case.language);
    let value = number.unit.read(&typed, case.language).map_err(|refusal| format!("{typed}: {refusal:?}"))?;
    Ok((typed, value))
}

fn reload(page: &Page, id: &str) -> Outcome {
    page.reload(id)?;
    page.wait_for(
        "its question must come",
        "return Boolean(lecternTest.box(...arguments))",
        &[json!(id), json!(GUESS)],
        &json!(true),
    )
}

/// What the address says was guessed for a panel.
fn wait_for_guess(page: &Page, panel: AnyPanelRef, what: &str, holds: impl Fn(Option<f64>) -> bool) -> Outcome {
    let names: Vec<PanelNames> = panels::cards().map(PanelNames::of).collect();
    wait::until(&format!("{what} must stand in the address"), || {
        let search = page.session.script(SEARCH, &[])?;
        let search = search.as_str().unwrap_or_default();
        let guess = Guesses::read(&pairs(search), &names).0.of(panel.id());
        if holds(guess) { Ok(()) } else { wrong(format!("it is {search}")) }
    })
}

/// The miss as this machine says it.
fn miss(panel: AnyPanelRef, guess: f64, language: Language) -> Outcome<String> {
    let mut machine = panel.machine();
    machine.set_stage(Stage::Revealed);
    machine.recall(guess);
    machine.work(&mut || true);
    Ok(machine.miss(language).ok_or("nothing is missed")?)
}

fn expect_miss(page: &Page, id: &str, wanted: &str) -> Outcome {
    let told = "return document.querySelector(`#${arguments[0]} .miss`)?.textContent ?? ''";
    page.wait_for("the guess must stand beside the answer", told, &[json!(id)], &json!(wanted))
}

/// The misses stand in the order of the lecture when they are asked for, follow the language and what is taken back, and
/// each leads to its panel.
pub fn tells_answers_when_it_is_asked(page: &Page) -> Outcome {
    let all = panels::all();
    let (Some(&first), Some(&last)) = (all.first(), all.last()) else { return wrong("there are no panels") };
    let start = |panel: AnyPanelRef| panel.machine().question().start;
    let guesses = format!("&guesses={}.{},{}.{}", last.id(), start(last), first.id(), start(first));
    open(page, Language::English, &guesses)?;
    if page.session.script(MISSED, &[])? != json!([]) {
        return wrong("the misses are told before anybody has asked");
    }
    // Answers are computed where the reader looks.
    let ask = "const button = document.querySelector('[data-action=misses]');
        button.scrollIntoView({ behavior: 'instant', block: 'start' }); button.click()";
    page.session.script(ask, &[])?;
    for language in [Language::English, Language::Russian] {
        let both = [miss(first, start(first), language)?, miss(last, start(last), language)?];
        page.wait_for("both misses must be told", MISSED, &[], &json!(both))?;
        access::check(page)?;
        page.session.script("document.querySelector('.switches [lang]').click()", &[])?;
    }
    page.press_button(first.id(), "take-back")?;
    let missed = miss(last, start(last), Language::English)?;
    page.wait_for("one miss must be left", MISSED, &[], &json!([missed]))?;
    let follow = "document.querySelector(`.misses [data-panel=${arguments[0]}]`).click()";
    page.session.script(follow, &[json!(last.id())])?;
    let is_there = "return Boolean(globalThis.lecternTest?.section(arguments[0])?.matches('section'))";
    page.wait_for("the link must lead to the panel", is_there, &[json!(last.id())], &json!(true))?;
    page.settle(last.id())?;
    expect_miss(page, last.id(), &missed)?;
    page.expect_silence()
}

/// Nonsense is passed over with a complaint, what no answer can be is corrected with one, and all questions stand
/// there.
pub fn hostile_guesses_are_told(page: &Page) -> Outcome {
    let first = panels::all().first().ok_or("there are no panels")?.id();
    let many = "x,".repeat(3000);
    let cases: [(String, u32); 7] = [
        (format!("{first}.1e99"), 1),
        (format!("{first}.-1e300,other.1"), 2),
        (format!("{first}.nan,{first}.inf,{first}.1e400,{first},.,"), 5),
        ("%F0%9F%92%A5,%00,%3Cscript%3E".to_owned(), 3),
        ("__proto__.1,constructor.2".to_owned(), 2),
        (many, 8),
        (String::new(), 0),
    ];
    for (guesses, count) in cases {
        open(page, Language::English, &format!("&guesses={guesses}"))?;
        page.wait_for(&format!("the complaints about {guesses:.40}"), COMPLAINTS, &[], &json!(count))?;
        page.expect_silence().within(format_args!("{guesses:.40}"))?;
    }
    page.open("", "quiz=2&guesses=other.1", first)?;
    page.wait_for("the page must say so, too", COMPLAINTS, &[], &json!(2))?;
    page.expect_silence()
}

fn text(page: &Page, script: &str, id: &str) -> Outcome<String> {
    match page.session.script(script, &[json!(id)])? {
        Value::String(text) => Ok(text),
        other => wrong(format!("{script}: {other}")),
    }
}

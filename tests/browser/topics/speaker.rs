//! The speaker's notes: a second window that follows the lecture, leads it, and costs nothing else when it is gone.

use std::time::{Duration, Instant};

use lectern::language::Language;
use serde_json::json;

use super::access::check;
use super::lecture::{self, Stage, places, press, wait_for};
use crate::page::Page;
use crate::session::Outcome;

/// Both windows are in step, whichever of them leads; nonsense from one is told in the other.
pub fn follows_the_lecture(page: &Page) -> Outcome {
    let language = Language::English;
    let (session, places) = (page.session, places());
    let known = session.windows()?;
    lecture::open(page, places[0], language, "")?;
    wait_for(page, places[0], language)?;
    press(page, "n")?;
    let opened =
        wait("no window of notes opens", || Ok(session.windows()?.into_iter().find(|window| !known.contains(window))))?;
    let outcome = lead_and_follow(page, &places, language, &known[0], &opened);
    // The other tests have one window.
    session.switch_to(&opened).and_then(|()| session.close_window()).and_then(|()| session.switch_to(&known[0]))?;
    outcome?;
    wait("that the notes are closed is not told", || {
        let stage: Stage = page.hand("stage", &[])?;
        Ok((!stage.remark.is_empty()).then_some(()))
    })?;
    press(page, "\u{e00f}")?;
    wait_for(page, places[2], language)?;
    page.expect_silence()
}

fn lead_and_follow(
    page: &Page,
    places: &[lecture::Place],
    language: Language,
    hall: &fantoccini::wd::WindowHandle,
    notes: &fantoccini::wd::WindowHandle,
) -> Outcome {
    let session = page.session;
    session.switch_to(notes)?;
    let follow = |index: usize| {
        let (headline, script) = (places[index].step.headline.get(language), places[index].step.notes.get(language));
        wait(&format!("the notes do not follow to {headline:?}"), || {
            let text = session.script("return document.body?.innerText ?? ''", &[])?;
            let text = text.as_str().unwrap_or_default().replace('\u{a0}', " ");
            let is_there = text.contains(headline) && text.contains(&script.replace('\u{a0}', " "));
            Ok(is_there.then_some(()))
        })
    };
    follow(0)?;
    check(page)?;
    session.switch_to(hall)?;
    press(page, "\u{e00f}")?;
    wait_for(page, places[1], language)?;
    session.switch_to(notes)?;
    follow(1)?;
    // The notes lead, too.
    session.script("document.querySelector('[data-action=back]').click()", &[])?;
    follow(0)?;
    session.switch_to(hall)?;
    wait_for(page, places[0], language)?;
    session.switch_to(notes)?;
    session.script("document.querySelector('[data-action=next]').click()", &[])?;
    follow(1)?;
    // Another window of the same lecture talks nonsense to both.
    let nonsense = "const id = new URLSearchParams(location.search).get('speaker');
        const channel = new BroadcastChannel(`lectern-${id}`);
        for (const word of ['at xx nowhere 7', 'do nothing', '', { at: 1 }]) channel.postMessage(word);";
    session.switch_to(notes)?;
    session.script(nonsense, &[])?;
    let told = "return document.querySelector('.remark').textContent";
    for window in [notes, hall] {
        session.switch_to(window)?;
        wait("nonsense is not told", || Ok((session.script(told, &[])? != json!("")).then_some(())))?;
    }
    wait_for(page, places[1], language).map(drop)
}

/// Asks again and again until there is an answer.
fn wait<T>(what: &str, ask: impl Fn() -> Outcome<Option<T>>) -> Outcome<T> {
    let begin = Instant::now();
    loop {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        if begin.elapsed() > Duration::from_secs(10) {
            return Err(format!("{what}, even after 10 s"));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

//! What is known about a failure while the page still stands there as it failed.

use serde_json::{Value, json};

use super::failure::Failure;
use super::look::Look;
use super::page::Page;

/// A failure of the page with its address, the engine's version and what the page says if it has stopped for good; for a
/// wrong number also with the value that the same page gives when it computes once more.
pub fn added(page: &Page, failure: Failure) -> Failure {
    let Failure::Page { reason, number } = failure else { return failure };
    let address = page.session.script("return location.href", &[]);
    let address = address.map_or_else(|failure| failure.to_string(), |address| text_of(&address));
    let version = page.session.version().unwrap_or_else(|failure| failure.to_string());
    let second = number.as_ref().map(|number| second_value(page, number.panel, &number.output));
    let failure = Failure::Page { reason, number }.and(format_args!("at {address}")).and(version);
    let failure = match last_words(page) {
        Some(words) => failure.and(format_args!("the page says: {words}")),
        None => failure,
    };
    match second {
        Some(second) => failure.and(format_args!("computed again in the same page: {second}")),
        None => failure,
    }
}

/// What stands on the page when its program has stopped for good, with the place in the program where that panicked, and
/// how large its memory is: engines have been seen to lose their place in it.
fn last_words(page: &Page) -> Option<String> {
    const ASK: &str = "const words = document.querySelector('[data-reason]')?.textContent;
        return words ? `${words} (${globalThis.lecternMemory?.()} bytes of memory)` : null";
    let words = page.session.script(ASK, &[]);
    words.map_or_else(|failure| Some(failure.to_string()), |words| words.as_str().map(str::to_owned))
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Moves the panel elsewhere and back, and reads the number again.
fn second_value(page: &Page, panel: &str, output: &str) -> String {
    let look: Result<Look, Failure> = page.hand("again", &[json!(panel)]);
    match look {
        Ok(look) => match look.outputs.iter().find(|readout| readout.name == output) {
            Some(readout) => format!("{output} is {}, {:?}, at {}", readout.value, readout.text, look.search),
            None => format!("{output} is not told any more, at {}", look.search),
        },
        Err(failure) => failure.to_string(),
    }
}

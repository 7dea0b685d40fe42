//! What an engine writes to its console about the page, beyond what the page writes itself.

use std::fs;

use serde_json::Value;

use super::extension::Extension;
use super::failure::Outcome;
use super::kind::BrowserKind;
use super::session::Session;

/// The engine's messages since the browser was started or since this was last asked.
pub fn messages(session: &Session) -> Outcome<Vec<String>> {
    match session.kind {
        BrowserKind::Chromium => {
            let log = session.extension(Extension::ConsoleLog)?;
            let entries = log.as_array().cloned().unwrap_or_default();
            Ok(entries.iter().map(|entry| text_of(&entry["message"])).collect())
        }
        BrowserKind::Firefox | BrowserKind::Webkit => {
            let log = fs::read(&session.log).map_err(|error| format!("{}: {error}", session.log.display()))?;
            let seen = session.log_seen.get().min(log.len());
            // What is written of a line that has no end yet is read when it has one.
            let whole = log[seen..].iter().rposition(|byte| *byte == b'\n').map_or(seen, |end| seen + end + 1);
            session.log_seen.set(whole);
            let text = String::from_utf8_lossy(&log[seen..whole]);
            Ok(text.lines().filter(|line| is_about_a_page(line)).map(str::to_owned).collect())
        }
    }
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Drivers and browsers also write about themselves.
fn is_about_a_page(line: &str) -> bool {
    let is_engine = ["JavaScript error:", "JavaScript warning:", "JavaScript strict warning:", "CONSOLE "]
        .iter()
        .any(|start| line.trim_start().starts_with(start));
    // Firefox's own modules. What the page itself writes to the console is heard in the page, by `spy.js`.
    let is_of_the_browser = line.contains("chrome://") || line.contains("resource://");
    is_engine && !is_of_the_browser
}

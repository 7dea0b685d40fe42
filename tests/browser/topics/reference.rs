//! The numerical checks run inside the browser, and agree with this machine to the last bit.

use std::fs;

use serde::Deserialize;
use serde_json::json;

use crate::numerical;
use crate::page::Page;
use crate::session::Outcome;

#[derive(Debug, Deserialize, PartialEq)]
struct Report {
    rows: usize,
    worst_error: String,
    worst_row: String,
    failures: Vec<String>,
}

const CHECK: &str = "await (async () => {
    const answer = await fetch(`/reference/${given[0]}`);
    if (!answer.ok) throw new Error(`${given[0]} cannot be fetched`);
    return lecternChecks.check(given[0], await answer.text()) ?? null;
})()";

/// Every file of reference data, and the digest.
pub fn checks_pass_and_digests_agree(page: &Page) -> Outcome {
    page.session.open(&format!("{}checks/", page.server.address))?;
    let started = "await (async () => {
        for (let wait = 0; wait < 400 && !globalThis.lecternChecks; wait += 1) await new Promise((done) => setTimeout(done, 50));
        return Boolean(globalThis.lecternChecks);
    })()";
    if page.session.await_script(started, &[])? != json!(true) {
        return Err("the page of numerical checks does not start".to_owned());
    }
    let folder = &page.session.reference;
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<String> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| [".csv", ".json"].iter().any(|ending| name.ends_with(ending)));
    names.sort();
    for name in &names {
        check_file(page, name).map_err(|reason| format!("{name}: {reason}"))?;
    }
    let digest = page.session.await_script("lecternChecks.digest()", &[]).map_err(|reason| explained(page, reason))?;
    let here = numerical::digest();
    if digest != json!(here) {
        return Err(format!("the digest of results is {digest} in the browser and {here:?} on this machine"));
    }
    page.expect_silence()
}

fn check_file(page: &Page, name: &str) -> Outcome {
    let answer = page.session.await_script(CHECK, &[json!(name)]).map_err(|reason| explained(page, reason))?;
    let answer = answer.as_str().ok_or("no check knows this file")?;
    let there: Report = serde_json::from_str(answer).map_err(|error| error.to_string())?;
    if !there.failures.is_empty() {
        let (rows, failures) = (there.rows, &there.failures);
        let first: Vec<&String> = failures.iter().take(3).collect();
        return Err(format!("{} of {rows} rows fail in the browser, first {first:?}", failures.len()));
    }
    let text = fs::read_to_string(page.session.reference.join(name)).map_err(|error| error.to_string())?;
    let here = numerical::report_as_json(name, &text).ok_or("no check knows this file")?;
    let here: Report = serde_json::from_str(&here).map_err(|error| error.to_string())?;
    if there != here {
        return Err(format!("the browser finds {there:?}, this machine {here:?}"));
    }
    Ok(())
}

/// A panic leaves its words behind.
fn explained(page: &Page, reason: String) -> String {
    let panic = page.session.script("return globalThis.lecternPanicMessage ?? ''", &[]);
    format!("{reason}; {}", panic.unwrap_or_default())
}

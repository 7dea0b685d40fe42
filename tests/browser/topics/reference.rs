//! The numerical checks run inside the browser, and agree with this machine to the last bit.

use std::fs;

use serde::Deserialize;
use serde_json::json;

use crate::failure::{Failure, Outcome, Within, wrong};
use crate::numerical;
use crate::page::Page;

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
    let starts = "return Boolean(globalThis.lecternChecks)";
    page.wait_for("the page of numerical checks must start", starts, &[], &json!(true))?;
    let folder = &page.session.reference;
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<String> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| [".csv", ".json"].iter().any(|ending| name.ends_with(ending)));
    names.sort();
    for name in &names {
        check_file(page, name).within(format_args!("{name}"))?;
    }
    let digest =
        page.session.await_script("lecternChecks.digest()", &[]).map_err(|failure| explained(page, failure))?;
    let here = numerical::digest();
    if digest != json!(here) {
        return wrong(format!("the digest of results is {digest} in the browser and {here:?} on this machine"));
    }
    page.expect_silence()
}

fn check_file(page: &Page, name: &str) -> Outcome {
    let answer = page.session.await_script(CHECK, &[json!(name)]).map_err(|failure| explained(page, failure))?;
    let answer = answer.as_str().ok_or("no check knows this file")?;
    let there: Report = serde_json::from_str(answer).map_err(|error| error.to_string())?;
    if !there.failures.is_empty() {
        let (rows, failures) = (there.rows, &there.failures);
        let first: Vec<&String> = failures.iter().take(3).collect();
        return wrong(format!("{} of {rows} rows fail in the browser, first {first:?}", failures.len()));
    }
    let text = fs::read_to_string(page.session.reference.join(name)).map_err(|error| error.to_string())?;
    let here = numerical::report_as_json(name, &text).ok_or("no check knows this file")?;
    let here: Report = serde_json::from_str(&here).map_err(|error| error.to_string())?;
    if there != here {
        return wrong(format!("the browser finds {there:?}, this machine {here:?}"));
    }
    Ok(())
}

/// A panic leaves its words behind.
fn explained(page: &Page, failure: Failure) -> Failure {
    let panic = page.session.script("return globalThis.lecternPanicMessage ?? ''", &[]);
    failure.and(panic.unwrap_or_default())
}

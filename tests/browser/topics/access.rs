//! An accessibility checker finds nothing, in any language and theme.

use lectern::language::Language;
use lectern::panels;
use serde::Deserialize;
use serde_json::json;

use crate::page::Page;
use crate::session::Outcome;

#[derive(Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    target: serde_json::Value,
    #[serde(rename = "failureSummary", default)]
    summary: String,
}

/// Loads the checker as a script of the same host, which the page's policy allows, and runs it.
const CHECK: &str = r#"await (async () => {
    if (!globalThis.axe) {
        await new Promise((done, fail) => {
            const script = Object.assign(document.createElement("script"), { src: "/__axe.js", onload: done, onerror: fail });
            document.head.append(script);
        });
    }
    const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
    const { violations } = await axe.run(document, { ...rules, resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) }));
})()"#;

/// Checks the whole page in one language and theme, with everything opened that can be.
pub fn checker_finds_nothing(page: &Page, language: Language, theme: &str) -> Outcome {
    let Some(first) = panels::all().first().copied() else { return Ok(()) };
    let query = format!("lang={}&theme={theme}", language.code());
    page.open("", &query, first.id())?;
    let sections = format!("return document.querySelectorAll('section[id]').length === {}", panels::all().len());
    page.wait_until(first.id(), "all panels must come", |_| {
        let is_whole = page.session.script(&sections, &[])? == json!(true);
        if is_whole { Ok(()) } else { Err("some are missing".to_owned()) }
    })?;
    check(page)?;
    page.session.script("document.querySelectorAll('details').forEach((details) => { details.open = true; })", &[])?;
    page.settle(first.id())?;
    check(page).map_err(|reason| format!("with everything opened: {reason}"))?;
    page.expect_silence()
}

/// What the checker finds in the page as it stands.
pub fn check(page: &Page) -> Outcome {
    let found = page.session.await_script(CHECK, &[])?;
    let violations: Vec<Violation> = serde_json::from_value(found).map_err(|error| error.to_string())?;
    let lines: Vec<String> = violations.iter().map(line).collect();
    if lines.is_empty() { Ok(()) } else { Err(format!("axe-core finds: {}", lines.join("; "))) }
}

fn line(violation: &Violation) -> String {
    let nodes: Vec<String> =
        violation.nodes.iter().take(5).map(|node| format!("{} ({})", node.target, node.summary)).collect();
    let more = violation.nodes.len().saturating_sub(5);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}: {} at {}{more}", violation.id, violation.help, nodes.join(", "))
}

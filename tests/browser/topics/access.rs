//! An accessibility checker finds nothing, in any language and theme.

use lectern::language::Language;
use lectern::panels;
use serde::Deserialize;
use serde_json::json;

use crate::failure::{Outcome, Within, wrong};
use crate::page::Page;

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

/// Loads the checker as a script of the same host, which the page's policy allows, and runs it. At the top of the page
/// its head, which stays while it scrolls, covers nothing; elsewhere it may cover half of a handle.
const CHECK: &str = r#"await (async (selector) => {
    if (!globalThis.axe) {
        await new Promise((done, fail) => {
            const script = Object.assign(document.createElement("script"), { src: "/__axe.js", onload: done, onerror: fail });
            document.head.append(script);
        });
    }
    const before = scrollY;
    scrollTo({ top: 0, behavior: "instant" });
    const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
    const { violations } = await axe.run(selector, { ...rules, resultTypes: ["violations"] });
    scrollTo({ top: before, behavior: "instant" });
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) }));
})(...given)"#;

/// Checks the whole page in one language and theme, with everything opened that can be.
pub fn finds_nothing(page: &Page, language: Language, theme: &str) -> Outcome {
    page.session.open(&format!("{}?lang={}&theme={theme}", page.server.address, language.code()))?;
    page.wait_for_all_panels()?;
    let first = panels::all().first().ok_or("there are no panels")?.id();
    page.settle(first)?;
    check(page)?;
    page.session.script("document.querySelectorAll('details').forEach((details) => { details.open = true; })", &[])?;
    page.settle(first)?;
    check(page).within("with everything opened")?;
    page.expect_silence()
}

/// Runs the checker on the page as it stands.
pub fn check(page: &Page) -> Outcome {
    check_in(page, "html")
}

/// Runs the checker on a part of the page.
pub fn check_in(page: &Page, selector: &str) -> Outcome {
    let found = page.session.await_script(CHECK, &[json!(selector)])?;
    let violations: Vec<Violation> = serde_json::from_value(found).map_err(|error| error.to_string())?;
    let lines: Vec<String> = violations.iter().map(line).collect();
    if lines.is_empty() { Ok(()) } else { wrong(format!("axe-core finds: {}", lines.join("; "))) }
}

fn line(violation: &Violation) -> String {
    let nodes: Vec<String> =
        violation.nodes.iter().take(5).map(|node| format!("{} ({})", node.target, node.summary)).collect();
    let more = violation.nodes.len().saturating_sub(5);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}: {} at {}{more}", violation.id, violation.help, nodes.join(", "))
}

//! The goal of a panel is reached by what the panel says reaches it, and not before.

use serde_json::{Value, json};

use super::access;
use crate::failure::{Outcome, wrong};
use crate::host::Case;
use crate::page::Page;

/// Whether the mark is filled, and what was learnt.
const GOAL: &str = "const goal = document.querySelector(`#${arguments[0]} .goal`);
    return [goal.hasAttribute('data-reached'), goal.querySelector('.insight').textContent]";

/// The page agrees with this machine about first view and example; what is reached stays so.
pub fn is_reached_by_its_example(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let machine = case.panel.machine();
    let insight = machine.goal().1.get(case.language);
    expect(page, case, "", insight)?;
    expect(page, case, machine.goal_example(), insight)?;
    let reached = page.session.script(GOAL, &[json!(id)])?;
    access::check_in(page, &format!("#{id}"))?;
    page.press_button(id, "reset")?;
    if page.session.script(GOAL, &[json!(id)])? != reached {
        return wrong("what was reached is forgotten");
    }
    page.expect_silence()
}

fn expect(page: &Page, case: Case, query: &str, insight: &str) -> Outcome {
    let is_reached = case.panel.is_goal_reached(query);
    let wanted: Value = json!([is_reached, if is_reached { insight } else { "" }]);
    page.open_panel(case.panel, case.language, query)?;
    page.wait_for(&format!("?{query}: the goal"), GOAL, &[json!(case.panel.id())], &wanted)
}

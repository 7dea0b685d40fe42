//! The numbers on the page are those of this machine, bit for bit, and so are their texts.

use crate::failure::{Outcome, Within};
use crate::host::Case;
use crate::page::Page;

/// Opens the first view, every preset, every choice and the ends of every number.
pub fn equal_those_of_this_machine(page: &Page, case: Case) -> Outcome {
    page.open_panel(case.panel, case.language, "")?;
    for query in queries(case) {
        page.go_to(case.panel, case.language, &query)?;
        let place = format!("?{query}");
        let look = page.wait_until(case.panel.id(), &place, |look| case.compare(look, &query))?;
        case.painted(&look).within(&place)?;
        page.expect_silence().within(&place)?;
    }
    Ok(())
}

fn queries(case: Case) -> Vec<String> {
    let panel = case.panel;
    let mut queries = vec![String::new()];
    queries.extend(panel.presets());
    for control in panel.controls("") {
        queries.extend(control.options.iter().skip(1).map(|option| format!("{}={option}", control.name)));
        if let Some((low, high)) = control.legal {
            queries.extend([format!("{}={low}", control.name), format!("{}={high}", control.name)]);
        }
    }
    queries.dedup();
    queries
}

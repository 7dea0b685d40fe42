//! The rules for panels: each stands alone, is listed, and has the form of all.

use std::collections::BTreeSet;

use super::{complaint, lists_panels};
use crate::sources::Source;

/// What in the room of the panels is no part of the lecture.
const SHARED_BY_PANELS: &str = "shared";

/// The files that every panel has; what it computes may have more beside `solution.rs`.
const FORM: [&str; 7] = ["mod.rs", "params.rs", "solution.rs", "controls.rs", "text.rs", "lesson.rs", "figures/mod.rs"];

/// The part and the panel whose folder a path below `panels` lies in.
fn home(names: &[&str]) -> Option<(String, String)> {
    let is_module = |name: &&str| name.starts_with(char::is_lowercase);
    let [part, panel, ..] = names else { return None };
    (*part != SHARED_BY_PANELS && is_module(panel)).then(|| ((*part).to_owned(), (*panel).to_owned()))
}

/// A panel can be deleted: no file outside its folder names it, but for the list of its part.
pub fn panels_stand_alone(source: &Source) -> Vec<String> {
    let names = |path: &str| -> Vec<String> {
        path.split(['/', ':']).filter(|name| !name.is_empty()).map(str::to_owned).collect()
    };
    let home_of = |path: &str| {
        let all = names(path);
        let below: Vec<&str> = all.iter().skip_while(|name| *name != "panels").skip(1).map(String::as_str).collect();
        home(&below)
    };
    let here = home_of(source.path.strip_suffix("/mod.rs").unwrap_or(&source.path).trim_end_matches(".rs"));
    let objection = |(line, path): (usize, String)| {
        let there = home_of(&path)?;
        let is_other = Some(&there) != here.as_ref();
        is_other.then(|| complaint(source, line, &format!("`{path}` may belong to another panel")))
    };
    source.references().into_iter().filter_map(objection).collect()
}

/// Compares the lists of the parts with the folders of panels: every panel that is listed says its name, and every
/// folder of a panel is listed.
pub fn registration(all: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    let parts = all.iter().filter(|source| source.path.split('/').count() == 3 && lists_panels(source));
    for part in parts.filter(|source| source.path.starts_with("panels/") && source.path != "panels/shared/mod.rs") {
        let folder = part.path.trim_end_matches("mod.rs");
        let entries = part.code.split("part! {").skip(1).flat_map(|list| list.split(','));
        let listed: BTreeSet<&str> = entries.filter_map(|entry| Some(entry.split_once("::")?.0.trim())).collect();
        for name in &listed {
            let id = format!("const ID: &'static str = \"{name}\";");
            let path = format!("{folder}{name}/mod.rs");
            if !all.iter().any(|source| source.path == path && source.text.contains(&id)) {
                complaints.push(complaint(part, 1, &format!("src/{path} does not say `{id}`")));
            }
        }
        let below = all.iter().filter_map(|source| source.path.strip_prefix(folder)?.split_once('/'));
        let folders: BTreeSet<&str> = below.map(|(name, _)| name).collect();
        let strays = folders.into_iter().filter(|name| !listed.contains(name));
        complaints.extend(strays.map(|name| complaint(part, 1, &format!("the panel `{name}` is not listed"))));
    }
    complaints
}

/// Every panel has the same form.
pub fn form(all: &[Source]) -> Vec<String> {
    let panels = all.iter().filter(|source| source.path.starts_with("panels/") && source.text.contains("const ID: &"));
    let lacking = |panel: &Source| {
        let folder = panel.path.trim_end_matches("mod.rs").to_owned();
        let is_there = |name: &str| all.iter().any(|source| source.path == format!("{folder}{name}"));
        let missing = FORM.into_iter().filter(|name| !is_there(name));
        missing.map(|name| complaint(panel, 1, &format!("{name} is missing"))).collect::<Vec<_>>()
    };
    panels.flat_map(lacking).collect()
}

/// A figure computes no statistic: it draws what the solution has.
pub fn figures_only_draw(source: &Source) -> Vec<String> {
    let is_figure = source.path.contains("/figures/");
    let computes = |path: &String| ["stats", "nn", "tracking"].contains(&path.split("::").next().unwrap_or_default());
    let objection = |(line, path): (usize, String)| complaint(source, line, &format!("a figure must not use `{path}`"));
    source.references().into_iter().filter(|(_, path)| is_figure && computes(path)).map(objection).collect()
}

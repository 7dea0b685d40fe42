//! The rules of the house, held by reading its sources: which room may import which, what a room must not use, what
//! must not stand in code that a reader's browser runs, how long a file may be, and that every panel is registered.
//!
//! A rule is a function from a file to complaints. Beside each stands a bad example that it must find, so that a rule
//! is not kept merely because its checker is blind.

#[path = "support/house_rules.rs"]
mod house_rules;
#[path = "support/sources.rs"]
mod sources;

use std::collections::BTreeSet;

use house_rules::{ROOMS, Rule};
use sources::{Source, sources, sources_in};

fn hold(rule: Rule) {
    let complaints: Vec<String> = sources().iter().flat_map(rule).collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// How often a rule complains about a file.
fn complaints(rule: Rule, path: &str, text: &str) -> usize {
    rule(&Source::new(path, text)).len()
}

/// Each of the lines is a bad example of its own.
fn finds_each(rule: Rule, path: &str, lines: &[&str]) {
    for line in lines {
        assert_eq!(complaints(rule, path, line), 1, "{line} in {path}");
    }
}

/// None of the lines breaks the rule.
fn passes_all(rule: Rule, path: &str, lines: &[&str]) {
    for line in lines {
        assert_eq!(rule(&Source::new(path, line)), Vec::<String>::new(), "{line} in {path}");
    }
}

#[test]
fn the_rooms_are_those_of_the_table_and_of_the_folders() {
    let sources = sources();
    let library = sources.iter().find(|source| source.path == "lib.rs").expect("src/lib.rs");
    assert_eq!(house_rules::rooms_of_the_table(&library.text), ROOMS);
    let folders: BTreeSet<&str> = sources.iter().map(Source::room).filter(|room| !room.is_empty()).collect();
    assert_eq!(folders, BTreeSet::from(ROOMS));
    assert!(sources.len() > 60, "no rule is kept because nothing was read");
}

#[test]
fn a_room_imports_only_rooms_above_it() {
    let rule = house_rules::imports_go_up;
    finds_each(
        rule,
        "stats/normal.rs",
        &["use crate::nn::Dense;", "use super::super::plot::Sheet;", "use crate::{nn};"],
    );
    finds_each(rule, "stats/mod.rs", &["use super::page::run;", "let x = crate::panels::all();", "use super::{nn};"]);
    finds_each(rule, "plot/axes.rs", &["use crate::stats::Beta;", "use crate::nn::random::Random;"]);
    finds_each(rule, "page/live.rs", &["use crate::stats::Beta;", "fn x(rule: crate::nn::Dense) {}"]);
    finds_each(rule, "panel/job.rs", &["use crate::stats::Beta;", "use crate::machine::Machine;"]);
    finds_each(rule, "machine/state.rs", &["use crate::nn::Dense;", "use crate::panels::all;"]);
    finds_each(rule, "panels/testset/width/mod.rs", &["use crate::machine::Machine;", "use crate::page::run;"]);
    passes_all(rule, "panels/testset/mod.rs", &["crate::machine::card::part! {"]);
    passes_all(
        rule,
        "panels/testset/posterior/mod.rs",
        &["use crate::stats::Beta;", "use crate::panel::Job;", "use super::{x};"],
    );
    passes_all(
        rule,
        "stats/normal.rs",
        &["// use crate::nn;", "let x = \"crate::nn\";", "use crate::language::Words;"],
    );
    hold(rule);
}

#[test]
fn a_file_of_the_page_imports_only_those_of_a_lower_rank() {
    let rule = house_rules::page_imports_go_down;
    let bad = ["use super::live::LivePanel;", "use super::{address_bar, browser};", "crate::page::app::mount();"];
    finds_each(rule, "page/session.rs", &bad);
    finds_each(
        rule,
        "page/address_bar.rs",
        &["use super::{browser, lecture};", "use super::{\n    lecture::{self},\n};"],
    );
    finds_each(rule, "page/lecture/mod.rs", &["use super::keys::listen;", "use super::question;"]);
    finds_each(rule, "page/lecture/speaker.rs", &["use crate::page::keys::listen;", "use super::super::{keys};"]);
    finds_each(rule, "page/new.rs", &["use super::browser;"]);
    passes_all(rule, "page/mod.rs", &["use super::page::app;", "use crate::page::app;"]);
    passes_all(rule, "page/lecture/speaker.rs", &["use super::{Walk, channel};", "use crate::page::typing::whose;"]);
    passes_all(
        rule,
        "page/address_bar.rs",
        &["use super::{browser, roster::{self, named}};", "use super::pace::Lull;"],
    );
    let sources = sources();
    let files: BTreeSet<&str> = sources.iter().filter_map(|source| house_rules::page_file(&source.path)).collect();
    let ranked = house_rules::PAGE_RANKS.iter().flat_map(|names| names.iter().copied()).chain(["mod"]);
    assert_eq!(files, ranked.collect());
    hold(rule);
}

#[test]
fn a_panel_is_named_in_its_own_folder_only() {
    let rule = house_rules::panels_stand_alone;
    let bad = ["use crate::panels::testset::width::Width;", "use super::super::width::{Width};"];
    finds_each(rule, "panels/testset/posterior/text.rs", &bad);
    finds_each(rule, "panels/batchnorm/activations/mod.rs", &["use super::super::testset::width::Width;"]);
    finds_each(rule, "panels/shared/level.rs", &["use crate::panels::testset::width::Width;"]);
    finds_each(rule, "page/app.rs", &["use crate::panels::testset::posterior::Posterior;"]);
    let good = ["use super::Params;", "use crate::panels::shared::draw_level;", "use super::{Line};"];
    passes_all(rule, "panels/testset/width/text.rs", &good);
    passes_all(rule, "page/app.rs", &["use crate::panel::Panel;", "crate::panels::all();"]);
    hold(rule);
}

#[test]
fn the_browser_clocks_chance_and_panics_stay_out() {
    let rule = house_rules::banned_words_are_absent;
    finds_each(rule, "plot/svg.rs", &["use leptos::prelude::*;", "web_sys::window()", "fn x(now: Instant) {}"]);
    finds_each(rule, "stats/normal.rs", &["use serde::Serialize;", "use rand::Rng;", "use std::time::Duration;"]);
    finds_each(rule, "nn/input.rs", &["rand::rng().random()", "use std::{time::SystemTime};"]);
    finds_each(
        rule,
        "page/app.rs",
        &["x.unwrap()", "x.expect(\"it is there\")", "panic!(\"no\")", "dbg!(x)", "unsafe { x }"],
    );
    finds_each(rule, "main.rs", &["todo!()", "println!(\"hello\")"]);
    let good =
        ["x.unwrap_or(0)", "/// # Panics: panic!", "#[expect(dead_code)]", "let brand = operand;", "use rand::Rng;"];
    passes_all(rule, "nn/random.rs", &good);
    passes_all(rule, "nn/random.rs", &["fn x() {}\n#[cfg(test)]\nmod tests {\n    x.unwrap()\n}\n"]);
    hold(rule);
}

#[test]
fn elementary_functions_come_from_libm() {
    let rule = house_rules::elementary_functions_are_of_libm;
    for path in ["stats/a.rs", "nn/a.rs", "plot/a.rs", "machine/a.rs", "panels/testset/posterior/a.rs"] {
        finds_each(rule, path, &["x.exp()", "(1.0 + x)\n    .ln()", "x.powi(2)", "x.map(f64::tanh)", "x.log10()"]);
        passes_all(rule, path, &["libm::exp(x)", "x.sqrt().abs().floor()", "x.explain()", "// x.sin()", "x.expm1"]);
    }
    hold(rule);
}

#[test]
fn a_file_can_be_read_at_one_sitting() {
    let rule = house_rules::files_are_short;
    assert_eq!(complaints(rule, "page/app.rs", &"\n".repeat(251)), 1);
    assert_eq!(complaints(rule, "stats/beta/mod.rs", &"\n".repeat(400)), 0);
    assert_eq!(complaints(rule, "stats/beta/mod.rs", &"\n".repeat(401)), 1);
    hold(rule);
    let tests = sources_in("tests");
    let found: Vec<String> = tests.iter().flat_map(rule).collect();
    assert!(tests.len() > 60 && found.is_empty(), "of the tests, not of `src`:\n{}", found.join("\n"));
}

#[test]
fn every_file_says_at_its_top_what_it_is() {
    let rule = house_rules::files_say_what_they_are;
    finds_each(rule, "page/app.rs", &["use leptos;", "/// Says it.", "", "//!\n"]);
    hold(rule);
}

#[test]
fn every_file_can_be_read_by_these_rules() {
    let tests = "#[cfg(test)]\nmod tests {\n    fn x() {}\n}\n";
    let hidden = format!("{tests}fn later() {{ x.unwrap() }}\n");
    let bad = ["fn x() { /* y */ }", "let x = r#\"a\"#;", "#[cfg(test)]\nfn x() {}", hidden.as_str()];
    finds_each(house_rules::files_are_readable, "page/app.rs", &bad);
    passes_all(
        house_rules::files_are_readable,
        "page/app.rs",
        &[tests, "let x = ('\\'', '\"', \"/*\", 'a', x / y); // /*"],
    );
    hold(house_rules::files_are_readable);
}

#[test]
fn main_mounts_the_page_and_does_nothing_else() {
    let bad = ["fn main() {\n    lectern::page::run();\n    more();\n}\n", "fn main() {}\n"];
    finds_each(house_rules::main_only_mounts, "main.rs", &bad);
    hold(house_rules::main_only_mounts);
}

#[test]
fn every_panel_is_listed_and_every_listed_panel_is_there() {
    assert_eq!(house_rules::registration(&sources()), Vec::<String>::new());

    let list = "use x;\ncrate::machine::card::part! {\n    here::Here,\n    gone::Gone,\n    other::Other,\n}\n";
    let part = Source::new("panels/testset/mod.rs", list);
    let id = |name: &str| format!("const ID: &'static str = \"{name}\";");
    let [here, stray] = ["here", "stray"].map(|name| Source::new(&format!("panels/testset/{name}/mod.rs"), &id(name)));
    let other = Source::new("panels/testset/other/mod.rs", &id("another"));
    let complaints = house_rules::registration(&[part, here, stray, other]);
    assert_eq!(complaints.len(), 3, "{complaints:?}");
    assert!(["gone", "other", "stray"].iter().all(|name| complaints.iter().any(|what| what.contains(name))));
}

#[test]
fn every_panel_has_the_same_form() {
    assert_eq!(house_rules::form(&sources()), Vec::<String>::new());
    let lonely = Source::new("panels/testset/here/mod.rs", "const ID: &'static str = \"here\";");
    assert_eq!(house_rules::form(&[lonely]).len(), 6);
}

#[test]
fn a_figure_computes_no_statistic() {
    let rule = house_rules::figures_only_draw;
    let bad = [
        "use crate::stats::Beta;",
        "fn x() { crate::nn::input::x() }",
        "use super::super::super::super::super::stats::Beta;",
    ];
    finds_each(rule, "panels/testset/width/figures/width.rs", &bad);
    passes_all(rule, "panels/testset/width/solution.rs", &bad);
    passes_all(
        rule,
        "panels/testset/width/figures/width.rs",
        &["use crate::plot::Sheet;", "use super::super::Solution;"],
    );
    hold(rule);
}

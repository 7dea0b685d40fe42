//! What is said at the end of a run: what failed, what was tried again, and where the time went.

use std::collections::BTreeMap;
use std::time::Duration;

use super::run::{Done, MOST_RETRIES};

/// So long a visit of a panel may take.
const LONGEST_VISIT: Duration = Duration::from_secs(15);

/// So much of a reason is said at the end.
const MOST_LETTERS: usize = 500;

/// Tells of a test as soon as it is done.
pub fn tell(done: &Done) {
    let seconds = done.took.as_secs_f64();
    let outcome = if done.failure.is_none() { "ok" } else { "FAILED" };
    let retried = if done.retried.is_some() { ", at the second try" } else { "" };
    println!("test {} ({seconds:.1} s{retried}) ... {outcome}", done.test.name);
    if let Some(reason) = &done.retried {
        println!("    first the browser or its driver failed: {reason}");
    }
    if let Some(failure) = &done.failure {
        println!("    {failure}");
    }
}

/// Tells of all; whether the run has passed.
pub fn conclude(all: &[Done], took: Duration) -> bool {
    let failed: Vec<&Done> = all.iter().filter(|done| done.failure.is_some()).collect();
    let retried = all.iter().filter(|done| done.retried.is_some()).count();
    println!("\ntime by topic, slowest first, in seconds:");
    for (topic, seconds) in slowest_first(all, |done| done.test.topic.to_owned()) {
        println!("  {seconds:7.1}  {topic}");
    }
    println!("time by browser, in seconds:");
    for (browser, seconds) in slowest_first(all, |done| done.browser.name().to_owned()) {
        println!("  {seconds:7.1}  {browser}");
    }
    tell_what_a_panel_costs(all);
    // One line each, with its reason: scripts/test.sh repeats them at the end of everything.
    for (done, failure) in failed.iter().filter_map(|done| Some((done, done.failure.as_ref()?))) {
        let reason: String =
            failure.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MOST_LETTERS).collect();
        println!("error: {}: {reason}", done.test.name);
    }
    let is_driven = retried <= MOST_RETRIES;
    if !is_driven {
        println!("browsers failed {retried} times, more than {MOST_RETRIES}: the run fails for that alone ... FAILED");
    }
    let is_passed = failed.is_empty() && is_driven;
    let (passed, minutes) = (all.len() - failed.len(), took.as_secs_f64() / 60.0);
    println!(
        "test result: {}. {passed} passed; {} failed; {retried} tried again because of the browser; {minutes:.1} min",
        if is_passed { "ok" } else { "FAILED" },
        failed.len()
    );
    is_passed
}

/// What each panel brings by being there.
fn tell_what_a_panel_costs(all: &[Done]) {
    let visits: Vec<&Done> = all.iter().filter(|done| done.test.visited.is_some()).collect();
    let mut of_browser: BTreeMap<&str, BTreeMap<&str, Duration>> = BTreeMap::new();
    for done in visits {
        let panels = of_browser.entry(done.browser.name()).or_default();
        *panels.entry(done.test.visited.unwrap_or_default()).or_default() += done.took;
    }
    for (browser, panels) in of_browser {
        let mean = panels.values().sum::<Duration>().as_secs_f64() / panels.len() as f64;
        let longest = panels.iter().max_by_key(|(_, took)| **took).map(|(panel, took)| (*panel, *took));
        let (panel, longest) = longest.unwrap_or_default();
        let is_long = if longest > LONGEST_VISIT { ", which is more than a visit should take" } else { "" };
        println!(
            "a visit in {browser} takes {mean:.1} s, the longest is {panel} with {:.1} s{is_long}",
            longest.as_secs_f64()
        );
    }
}

fn slowest_first(all: &[Done], group: impl Fn(&Done) -> String) -> Vec<(String, f64)> {
    let mut sums: BTreeMap<String, f64> = BTreeMap::new();
    for done in all {
        *sums.entry(group(done)).or_default() += done.took.as_secs_f64();
    }
    let mut sums: Vec<(String, f64)> = sums.into_iter().collect();
    sums.sort_by(|one, other| other.1.total_cmp(&one.1));
    sums
}

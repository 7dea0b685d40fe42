//! Drives the built page in real browsers, over `WebDriver`.
//!
//! Plain `cargo test` leaves these tests out, because they want the built page and three browsers. `make test` and
//! `make test-all` run them; by hand it is
//!
//! ```text
//! make build && scripts/build-checks.sh
//! cargo test --test browser                                 # what `make test` runs
//! LECTERN_TESTS=all cargo test --test browser               # everything
//! LECTERN_BROWSERS=firefox LECTERN_PANEL=<id> cargo test --test browser -- "back and forward"
//! ```
//!
//! [`suite`] is the table of the tests: shared code is proved on one panel, each panel is visited, the page is asked
//! once. A browser or driver that is missing fails its tests with a sentence; none is passed over in silence. Pictures
//! of the page are left in `tests/screenshots`, with a sheet of all of them, `index.html`.

mod engine;
mod evidence;
mod extension;
mod failure;
mod faults;
mod fits;
mod host;
mod kind;
mod listener;
mod look;
mod numerical;
mod page;
mod process;
mod report;
mod run;
mod scope;
mod server;
mod session;
mod settings;
mod sheet;
mod stops;
mod suite;
mod topics;
mod wait;

use std::process::exit;
use std::time::Instant;

use libtest_mimic::Arguments;

/// On a machine of two cores two browsers side by side take less time than one after the other.
const BROWSERS_AT_A_TIME: usize = 2;

fn main() {
    match run() {
        Ok(true) => {}
        Ok(false) => exit(1),
        Err(sentence) => {
            eprintln!("{sentence}");
            exit(1);
        }
    }
}

/// Runs the tests that the arguments ask for; whether all has passed.
fn run() -> Result<bool, String> {
    let begin = Instant::now();
    let arguments = Arguments::from_args();
    let settings = settings::Settings::from_environment()?;
    let scope = &settings.scope;
    let of_browser = |&browser: &kind::BrowserKind| {
        let mut tests = suite::tests_in(browser, &settings.browsers, scope);
        tests.retain(|test| is_asked_for(&arguments, &test.name));
        (browser, tests)
    };
    let tests: Vec<_> = settings.browsers.iter().map(of_browser).collect();
    let count: usize = tests.iter().map(|(_, tests)| tests.len()).sum();
    if arguments.list {
        tests.iter().flat_map(|(_, tests)| tests).for_each(|test| println!("{}: test", test.name));
        return Ok(true);
    }
    if count == 0 {
        return Err("No test has such a name.".to_owned());
    }
    scope.words.iter().for_each(|words| println!("{words}"));
    let at_a_time = arguments.test_threads.unwrap_or(BROWSERS_AT_A_TIME);
    println!("running {count} tests in {} browsers, {at_a_time} at a time", tests.len());
    if arguments.filter.is_none() {
        sheet::clear(&settings.screenshots);
    }
    let done = run::run(&settings, tests, at_a_time, report::tell)?;
    let panels: Vec<&str> = scope.panels.iter().map(|panel| panel.id()).collect();
    let pictures = sheet::write(&settings.screenshots, &panels)?;
    println!("{pictures} pictures are in {}", settings.screenshots.join("index.html").display());
    Ok(report::conclude(&done, begin.elapsed()))
}

fn is_asked_for(arguments: &Arguments, name: &str) -> bool {
    let is_meant = |wanted: &String| if arguments.exact { name == wanted } else { name.contains(wanted.as_str()) };
    arguments.filter.as_ref().is_none_or(is_meant) && !arguments.skip.iter().any(is_meant)
}

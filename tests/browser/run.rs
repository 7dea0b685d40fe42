//! Runs the tests: two at a time, each in another browser, and those of one browser one after the other.

use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::evidence;
use super::failure::{Failure, Outcome};
use super::kind::BrowserKind;
use super::page::Page;
use super::server::Server;
use super::session::Session;
use super::settings::Settings;
use super::suite::Test;

/// A browser on a busy machine may fail now and then. More often than this in a run, something is wrong with it.
pub const MOST_RETRIES: usize = 3;

/// What has become of a test.
pub struct Done {
    /// The test.
    pub test: Test,
    /// The browser it ran in.
    pub browser: BrowserKind,
    /// How long it took, with a second try.
    pub took: Duration,
    /// Why the first try in the browser was no try.
    pub retried: Option<String>,
    /// What the page did wrong, or why there is no browser.
    pub failure: Option<String>,
}

/// A browser with its server and the tests that wait for it. It is started when the first of them asks for it.
struct Lane<'a> {
    browser: BrowserKind,
    settings: &'a Settings,
    server: Server,
    session: Option<Session>,
    waiting: std::vec::IntoIter<Test>,
}

/// Runs tests in so many browsers at a time; tells of each when it is done.
///
/// # Errors
/// A sentence that says why nothing can be run.
pub fn run(
    settings: &Settings,
    tests: Vec<(BrowserKind, Vec<Test>)>,
    at_a_time: usize,
    tell: impl Fn(&Done) + Sync,
) -> Result<Vec<Done>, String> {
    let lanes = tests.into_iter().map(|(browser, tests)| {
        let server = Server::start(settings)?;
        Ok(Lane { browser, settings, server, session: None, waiting: tests.into_iter() })
    });
    let idle: Mutex<Vec<Lane>> = Mutex::new(lanes.collect::<Result<_, String>>()?);
    let done = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..at_a_time.max(1) {
            scope.spawn(|| {
                while let Some((mut lane, test)) = next(&idle) {
                    let one = lane.run(test);
                    tell(&one);
                    done.lock().unwrap_or_else(PoisonError::into_inner).push(one);
                    idle.lock().unwrap_or_else(PoisonError::into_inner).push(lane);
                }
            });
        }
    });
    Ok(done.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Of the browsers that are free, the one with most tests left: all of them then end at about the same time.
fn next<'a>(idle: &Mutex<Vec<Lane<'a>>>) -> Option<(Lane<'a>, Test)> {
    let mut idle = idle.lock().unwrap_or_else(PoisonError::into_inner);
    let place = (0..idle.len()).max_by_key(|&place| idle[place].waiting.len())?;
    let test = idle[place].waiting.next()?;
    Some((idle.swap_remove(place), test))
}

impl Lane<'_> {
    /// Runs a test, and once more in a fresh browser if the browser or its driver failed.
    fn run(&mut self, test: Test) -> Done {
        let begin = Instant::now();
        let (mut outcome, mut retried) = (self.try_once(&test), None);
        if let Err(Failure::Driver(reason)) = outcome {
            self.session = None;
            retried = Some(reason.chars().take(600).collect());
            outcome = self.try_once(&test);
        }
        if outcome.is_err() {
            // What is frozen, or has another size, is not the next test's.
            self.session = None;
        }
        let failure = outcome.err().map(|failure| failure.to_string());
        Done { test, browser: self.browser, took: begin.elapsed(), retried, failure }
    }

    fn try_once(&mut self, test: &Test) -> Outcome {
        let session = match self.session.take() {
            Some(session) => session,
            None => Session::start(self.browser, self.settings).map_err(Failure::Driver)?,
        };
        let session = self.session.insert(session);
        let page = Page { session, server: &self.server, is_whole_run: self.settings.scope.is_whole };
        // What the last test left behind is not this one's.
        page.forget_what_was_said()?;
        test.run(&page).map_err(|failure| evidence::added(&page, failure))
    }
}

//! Why a test failed: the driver or the browser broke down, or the page was wrong. Only the first is worth a second try.

use std::fmt::{Display, Formatter, Result as Written};

use fantoccini::error::{CmdError, ErrorStatus};
use lectern::language::Language;

/// What a step of a test gives, or why it failed.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why a test failed.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The connection, the session or the browser itself: nothing is known about the page.
    Driver(String),
    /// The page did something else than it should.
    Page {
        /// What it did.
        reason: String,
        /// The number that was not this machine's, if that is what is wrong.
        number: Option<WrongNumber>,
    },
}

/// A number on the page that this machine computes otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct WrongNumber {
    /// The panel that shows it.
    pub panel: &'static str,
    /// The name of the output.
    pub output: String,
    /// The language of the page.
    pub language: Language,
}

/// The page is wrong, in these words.
pub fn wrong<T>(reason: impl Into<String>) -> Outcome<T> {
    Err(Failure::from(reason.into()))
}

impl From<String> for Failure {
    fn from(reason: String) -> Self {
        Self::Page { reason, number: None }
    }
}

impl From<&str> for Failure {
    fn from(reason: &str) -> Self {
        reason.to_owned().into()
    }
}

impl Display for Failure {
    fn fmt(&self, out: &mut Formatter<'_>) -> Written {
        match self {
            Self::Driver(reason) => write!(out, "the browser or its driver failed: {reason}"),
            Self::Page { reason, .. } => out.write_str(reason),
        }
    }
}

impl Failure {
    /// The failure of a command that a driver was given.
    pub fn of_command(what: &str, error: &CmdError) -> Self {
        let words = format!("{what}: {error}");
        match error {
            CmdError::Standard(error) if is_about_the_page(&error.error) => words.into(),
            _ => Self::Driver(words),
        }
    }

    /// The same failure with other words.
    fn reworded(self, reword: impl FnOnce(String) -> String) -> Self {
        match self {
            Self::Driver(reason) => Self::Driver(reword(reason)),
            Self::Page { reason, number } => Self::Page { reason: reword(reason), number },
        }
    }

    /// The same failure with something added at its end.
    pub fn and(self, more: impl Display) -> Self {
        self.reworded(|reason| format!("{reason}; {more}"))
    }
}

/// Whether the page has answered, and not as it should, or is frozen while it loads. What is left is about the session or
/// the browser.
fn is_about_the_page(status: &ErrorStatus) -> bool {
    use ErrorStatus as Status;
    matches!(
        status,
        Status::JavascriptError
            | Status::ScriptTimeout
            | Status::Timeout
            | Status::NoSuchElement
            | Status::StaleElementReference
            | Status::ElementNotInteractable
            | Status::ElementClickIntercepted
            | Status::NoSuchFrame
            | Status::UnexpectedAlertOpen
    )
}

/// Says where something failed.
pub trait Within {
    /// The same, and a failure begins with this place.
    #[must_use]
    fn within(self, place: impl Display) -> Self;
}

impl<T> Within for Outcome<T> {
    fn within(self, place: impl Display) -> Self {
        self.map_err(|failure| failure.reworded(|reason| format!("{place}: {reason}")))
    }
}

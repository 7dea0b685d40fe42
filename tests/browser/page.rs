//! The page under test: what it shows, and how its controls are moved.

use std::time::{Duration, Instant};

use lectern::language::Language;
use lectern::machine::registry::AnyPanel;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::engine;
use super::server::Server;
use super::session::{Outcome, Session};

/// The page in one browser, on one server.
pub struct Page<'a> {
    /// The browser.
    pub session: &'a Session,
    /// Where the page comes from.
    pub server: &'a Server,
}

/// A number on the page: `<output name><data value>text</data></output>`.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Readout {
    /// The name of the output.
    pub name: String,
    /// The exact value as it stands in the attribute.
    pub value: String,
    /// The text for people.
    pub text: String,
}

/// What the pixels of a canvas are.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Pixels {
    /// Two pictures with the same number are the same.
    pub hash: String,
    /// Whether all pixels are alike; one that is not displayed is not asked.
    pub is_blank: bool,
}

/// What the page and one of its panels show.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct Look {
    /// Whether a first figure is drawn.
    pub is_ready: bool,
    /// The language of the document.
    pub language: String,
    /// The theme of the document.
    pub theme: String,
    /// The query of the address.
    pub search: String,
    /// The panel's heading.
    pub heading: String,
    /// The panel's numbers.
    pub outputs: Vec<Readout>,
    /// The panel's sentence.
    pub sentence: String,
    /// How many notes on the address there are.
    pub notes: usize,
    /// The panel's figures.
    pub pictures: Vec<Pixels>,
    /// Whether something is being computed.
    pub is_busy: bool,
}

/// A slider.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
pub struct SliderLook {
    /// Its left end.
    pub min: f64,
    /// Its right end.
    pub max: f64,
    /// Where it stands.
    pub place: f64,
}

/// A number box.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct BoxLook {
    /// What is written in it.
    pub text: String,
    /// Whether it is marked as wrong.
    pub is_invalid: bool,
}

/// A control of a panel.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct ControlLook {
    /// Whether it is there, shown or not.
    pub exists: bool,
    /// Whether it can be seen.
    pub is_shown: bool,
    /// The slider of a number.
    pub slider: Option<SliderLook>,
    /// The box of a number.
    #[serde(rename = "box")]
    pub number_box: Option<BoxLook>,
    /// The values of a choice.
    pub options: Vec<String>,
    /// The message beside it.
    pub problem: String,
    /// Whether the box names the message as its description.
    pub is_problem_tied: bool,
}

impl Page<'_> {
    /// Opens the page below a path of the server (`""` or `"a/b/"`) with a query, and waits until it is drawn.
    pub fn open(&self, path: &str, query: &str, panel: &str) -> Outcome {
        self.session.open(&format!("{}{path}?{query}", self.server.address))?;
        self.settle(panel)
    }

    /// Opens a panel in a language with parameters.
    pub fn open_panel(&self, panel: &dyn AnyPanel, language: Language, query: &str) -> Outcome {
        let joint = if query.is_empty() { "" } else { "&" };
        let query = format!("lang={}&panel={}{joint}{query}", language.code(), panel.id());
        self.open("", &query, panel.id())
    }

    /// Waits until nothing is computed and all that has changed is drawn.
    pub fn settle(&self, panel: &str) -> Outcome {
        self.hand("settle", &[json!(panel)]).map(|_: Value| ())
    }

    /// Calls one of the functions in `spy.js`.
    pub fn hand<T: DeserializeOwned>(&self, function: &str, arguments: &[Value]) -> Outcome<T> {
        let value = self.session.await_script(&format!("await lecternTest.{function}(...given)"), arguments)?;
        serde_json::from_value(value).map_err(|error| format!("{function} gave something unexpected: {error}"))
    }

    /// What the page and a panel show now.
    pub fn look(&self, panel: &str) -> Outcome<Look> {
        self.hand("look", &[json!(panel)])
    }

    /// What they show in words and numbers; figures that are out of sight stay as they are.
    pub fn look_at_words(&self, panel: &str) -> Outcome<Look> {
        self.hand("words", &[json!(panel)])
    }

    /// What a control shows now.
    pub fn control(&self, panel: &str, name: &str) -> Outcome<ControlLook> {
        self.hand("control", &[json!(panel), json!(name)])
    }

    /// Puts a slider at a share of its length, as a drag does, and waits.
    pub fn slide(&self, panel: &str, name: &str, share: f64) -> Outcome {
        self.hand::<Value>("move", &[json!(panel), json!(name), json!(share)])?;
        self.settle(panel)
    }

    /// Puts a text into a number box and waits.
    pub fn fill(&self, panel: &str, name: &str, text: &str) -> Outcome {
        self.hand::<Value>("type", &[json!(panel), json!(name), json!(text)])?;
        self.settle(panel)
    }

    /// Picks one of a few and waits.
    pub fn choose(&self, panel: &str, name: &str, value: &str) -> Outcome {
        self.hand::<Value>("choose", &[json!(panel), json!(name), json!(value)])?;
        self.settle(panel)
    }

    /// Looks again and again until something holds; the address, for one, follows a change after a rest.
    pub fn wait_until(&self, panel: &str, what: &str, holds: impl Fn(&Look) -> Result<(), String>) -> Outcome<Look> {
        let begin = Instant::now();
        loop {
            let look = self.look(panel)?;
            match holds(&look) {
                Ok(()) => return Ok(look),
                Err(reason) if begin.elapsed() > Duration::from_secs(5) => {
                    return Err(format!("{what}, even after 5 s: {reason}"));
                }
                Err(_) => std::thread::sleep(Duration::from_millis(40)),
            }
        }
    }

    /// Nothing may have been said since the page was opened, by the page or by the engine about it.
    pub fn expect_silence(&self) -> Outcome {
        let mut heard: Vec<String> =
            serde_json::from_value(self.session.script("return globalThis.lecternTest?.messages ?? []", &[])?)
                .map_err(|error| error.to_string())?;
        heard.extend(engine::messages(self.session)?);
        heard.extend(self.server.take_missing().into_iter().map(|path| format!("missing: {path}")));
        if heard.is_empty() {
            Ok(())
        } else {
            Err(format!("the page must be silent, but there is: {}", heard.join(" | ")))
        }
    }
}

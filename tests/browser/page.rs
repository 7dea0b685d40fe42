//! The page under test: how it is opened and waited for, and how its controls are moved.

use lectern::language::Language;
use lectern::machine::registry::AnyPanel;
use lectern::panels;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::engine;
use super::extension::Extension;
use super::failure::{Outcome, wrong};
use super::kind::BrowserKind;
use super::look::{ControlLook, Look};
use super::server::Server;
use super::session::Session;
use super::wait;

/// For so many half minutes a run that moves on is waited for: machines are busy at times.
const LONGEST_RUN: u32 = 12;

/// As wide as a laptop, in CSS pixels, and so high that all figures of a panel are in sight: none must be brought there.
pub const TALL: (u32, u32) = (1366, 2200);

/// The page in one browser, on one server.
pub struct Page<'a> {
    /// The browser.
    pub session: &'a Session,
    /// Where the page comes from.
    pub server: &'a Server,
    /// Whether everything is tested, as long as it takes.
    pub is_whole_run: bool,
}

impl Page<'_> {
    /// Opens the page below a path of the server (`""` or `"a/b/"`) with a query, and waits until it is drawn.
    pub fn open(&self, path: &str, query: &str, panel: &str) -> Outcome {
        self.begin_to_open(path, query)?;
        self.settle(panel)
    }

    /// Opens an address, and waits for nothing.
    pub fn begin_to_open(&self, path: &str, query: &str) -> Outcome {
        self.session.open(&format!("{}{path}?{query}", self.server.address))
    }

    /// Opens a panel in a language with parameters.
    pub fn open_panel(&self, panel: &dyn AnyPanel, language: Language, query: &str) -> Outcome {
        let joint = if query.is_empty() { "" } else { "&" };
        let query = format!("lang={}&panel={}{joint}{query}", language.code(), panel.id());
        self.open("", &query, panel.id())
    }

    /// Loads the address anew, and waits until the new document is drawn as far as a panel or an interlude goes.
    pub fn reload(&self, id: &str) -> Outcome {
        self.session.script("document.documentElement.dataset.old = '1'; location.reload()", &[])?;
        self.wait_for(
            "it must be loaded anew",
            "return Boolean(globalThis.lecternTest && document.documentElement && !document.documentElement.dataset.old)",
            &[],
            &json!(true),
        )?;
        self.settle(id)
    }

    /// Goes to other parameters of a panel as back and forward do, which takes less time than opening the page anew.
    pub fn go_to(&self, panel: &dyn AnyPanel, language: Language, query: &str) -> Outcome {
        let search = format!("?lang={}&panel={}&{query}", language.code(), panel.id());
        self.hand::<Value>("go", &[json!(panel.id()), json!(search), Value::Null])?;
        self.settle(panel.id())
    }

    /// Waits until nothing is computed and all that has changed is drawn; on a long run as long as it moves on.
    pub fn settle(&self, panel: &str) -> Outcome {
        let mut before = None;
        for _ in 0..LONGEST_RUN {
            let progress: Option<f64> = self.hand("settle", &[json!(panel)])?;
            match progress {
                None => return Ok(()),
                Some(progress) if before == Some(progress) => {
                    return wrong(format!("{panel} has computed nothing for half a minute: it stands at {progress}"));
                }
                Some(_) => before = progress,
            }
        }
        wrong(format!("{panel} is still computing after {LONGEST_RUN} half minutes"))
    }

    /// Calls one of the functions in `spy.js`.
    pub fn hand<T: DeserializeOwned>(&self, function: &str, arguments: &[Value]) -> Outcome<T> {
        let value = self.session.await_script(&format!("await lecternTest.{function}(...given)"), arguments)?;
        serde_json::from_value(value).map_err(|error| format!("{function} gave something unexpected: {error}").into())
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
    pub fn wait_until(&self, panel: &str, what: &str, holds: impl Fn(&Look) -> Outcome) -> Outcome<Look> {
        wait::until(what, || {
            let look = self.look(panel)?;
            holds(&look).map(|()| look)
        })
    }

    /// The same for words and numbers alone: figures that are out of sight stay as they are.
    pub fn wait_until_told(&self, panel: &str, what: &str, holds: impl Fn(&Look) -> Outcome) -> Outcome<Look> {
        wait::until(what, || {
            let look = self.look_at_words(panel)?;
            holds(&look).map(|()| look)
        })
    }

    /// Waits until all panels are on the page: the one that is asked for comes first.
    pub fn wait_for_all_panels(&self) -> Outcome {
        let sections = "return document.querySelectorAll('section[id]').length";
        self.wait_for("all panels must come", sections, &[], &json!(panels::all().len()))
    }

    /// Waits until the programs of all panels are there: the page fetches them when it has nothing else to do.
    pub fn wait_for_all_programs(&self) -> Outcome {
        self.wait_for_all_panels()?;
        let absent = "return document.querySelectorAll('section .absence').length";
        self.wait_for("the programs of all panels must come", absent, &[], &json!(0))
    }

    /// Presses keys where no input has the focus.
    pub fn press(&self, keys: &str) -> Outcome {
        self.session.script("document.activeElement?.blur?.()", &[])?;
        self.session.press(&[], keys)
    }

    /// Presses the button for the other language.
    pub fn change_language(&self) -> Outcome {
        self.session.script("document.querySelector('header [lang]').click()", &[]).map(drop)
    }

    /// Presses a button of a panel, and waits.
    pub fn press_button(&self, panel: &str, action: &str) -> Outcome {
        let button = "const button = document.querySelector(`#${arguments[0]} [data-action=\"${arguments[1]}\"]`);
            button?.click(); return Boolean(button)";
        if self.session.script(button, &[json!(panel), json!(action)])? != json!(true) {
            return wrong(format!("there is no button {action}"));
        }
        self.settle(panel)
    }

    /// Waits until the next move is a gesture of its own.
    pub fn rest(&self) -> Outcome {
        self.hand("rest", &[]).map(|_: Value| ())
    }

    /// Gives the page a size; says how wide it has become, since windows of some browsers cannot be as narrow as a phone.
    pub fn resize(&self, (width, height): (u32, u32)) -> Outcome<f64> {
        let session = self.session;
        if session.kind == BrowserKind::Chromium {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            session.extension(Extension::Debug("Emulation.setDeviceMetricsOverride", size))?;
        } else {
            session.set_window(width, height)?;
            let inner = session.script("return [innerWidth, innerHeight]", &[])?;
            let missing =
                |index: usize, wanted: u32| (f64::from(wanted) - inner[index].as_f64().unwrap_or(0.0)).max(0.0) as u32;
            session.set_window(width + missing(0, width), height + missing(1, height))?;
        }
        let inner = session.script("return innerWidth", &[])?;
        inner.as_f64().ok_or_else(|| format!("innerWidth is {inner}").into())
    }

    /// Waits until a script of the page gives something.
    pub fn wait_for(&self, what: &str, script: &str, arguments: &[Value], wanted: &Value) -> Outcome {
        wait::until(what, || match self.session.script(script, arguments)? {
            found if found == *wanted => Ok(()),
            found => wrong(format!("it is {found}, not {wanted}")),
        })
    }

    /// What has been said so far counts no more.
    pub fn forget_what_was_said(&self) -> Outcome {
        self.session.script("globalThis.lecternTest?.messages.splice(0)", &[])?;
        engine::messages(self.session)?;
        self.server.take_missing();
        Ok(())
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
            wrong(format!("the page must be silent, but there is: {}", heard.join(" | ")))
        }
    }
}

//! A browser under the control of a test, one command after the other.

use std::cell::Cell;
use std::future::Future;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::{TimeoutConfiguration, WindowHandle};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use tokio::runtime::{Builder, Runtime};

use super::extension::Extension;
use super::failure::{Failure, Outcome, wrong};
use super::kind::{BrowserKind, on_path};
use super::process::{Process, free_port};
use super::settings::Settings;
use super::wait;

/// No command of a test takes longer in a browser that is alive.
const PATIENCE: Duration = Duration::from_secs(120);
/// A driver is there after so long, even on a busy machine.
const START: Duration = Duration::from_secs(60);
/// No script of a test takes longer in a page that is alive.
const SCRIPT: Duration = Duration::from_secs(100);

/// A browser with one window.
pub struct Session {
    /// Which browser it is.
    pub kind: BrowserKind,
    /// Its name in messages and in the names of files.
    pub name: &'static str,
    /// Where its driver writes what the engine says.
    pub log: PathBuf,
    /// Where pictures of the page are kept.
    pub screenshots: PathBuf,
    /// The reference data of the numerical checks.
    pub reference: PathBuf,
    /// How much of the log has been read.
    pub log_seen: Cell<usize>,
    runtime: Runtime,
    client: Client,
    // Ended in this order.
    _driver: Process,
    _display: Option<Process>,
}

impl Session {
    /// Starts a browser and its driver.
    ///
    /// # Errors
    /// A sentence that says what is missing or what went wrong.
    pub fn start(kind: BrowserKind, settings: &Settings) -> Result<Self, String> {
        let name = kind.name();
        let binary = kind.binary()?;
        let driver = on_path(kind.driver())
            .ok_or_else(|| format!("{name} cannot be tested: {} is not on the search path.", kind.driver()))?;
        let log = settings.logs.join(format!("{name}.log"));
        let port = free_port()?;
        let mut command = Command::new(driver);
        command.args(kind.driver_arguments(port));
        let mut display = None;
        if kind.needs_display() {
            let (process, screen) = Process::start_display()?;
            // Its sandbox cannot be built inside a container; it opens no page but ours.
            command.env("DISPLAY", screen).env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            command.env_remove("WAYLAND_DISPLAY");
            // Without a language of its own the page would speak Russian; the other browsers speak English here.
            command.env("LANG", "en_US.UTF-8").env("LANGUAGE", "en").env_remove("LC_ALL");
            // While another of its threads compiles WebAssembly, WebKitGTK 2.50 now and then computes something wrong, in
            // a program that calls nothing outside itself, too (see the README), and never where the thread that runs it
            // compiles it. What is tested here is the page.
            command.env("JSC_useConcurrentJIT", "0");
            display = Some(process);
        }
        let driver = Process::start(&mut command, &log)?;
        let runtime = Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(kind.capabilities(&binary));
        let address = format!("http://127.0.0.1:{port}");
        let client = runtime.block_on(async {
            let begin = Instant::now();
            while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
                if begin.elapsed() > START {
                    return Err(format!("{} does not answer; see {}.", kind.driver(), log.display()));
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            let connected = tokio::time::timeout(PATIENCE, builder.connect(&address)).await;
            let connected = connected.map_err(|_| format!("{name} does not start in time."))?;
            connected.map_err(|error| format!("{name} does not start: {error}; see {}.", log.display()))
        })?;
        let limits = TimeoutConfiguration::new(Some(SCRIPT), Some(PATIENCE), None);
        let limited = runtime.block_on(client.update_timeouts(limits));
        limited.map_err(|error| format!("{name} takes no limits: {error}."))?;
        Ok(Self {
            kind,
            name,
            log,
            screenshots: settings.screenshots.clone(),
            reference: settings.reference.clone(),
            log_seen: Cell::new(0),
            runtime,
            client,
            _driver: driver,
            _display: display,
        })
    }

    /// The engine and its version, in the browser's own words.
    pub fn version(&self) -> Outcome<String> {
        self.script("return navigator.userAgent", &[]).map(|version| version.as_str().unwrap_or_default().to_owned())
    }

    fn wait<T>(&self, what: &str, command: impl Future<Output = Result<T, CmdError>>) -> Outcome<T> {
        let answer = self.runtime.block_on(async { tokio::time::timeout(PATIENCE, command).await });
        match answer {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) => Err(Failure::of_command(what, &error)),
            Err(_) => Err(Failure::Driver(format!("{what}: no answer in {} s", PATIENCE.as_secs()))),
        }
    }

    /// Opens an address and waits until it is loaded.
    pub fn open(&self, address: &str) -> Outcome {
        // Every document has an origin of its own in time. A script that begins in the one before is lost with it.
        let born = || self.script("return performance.timeOrigin", &[]);
        let before = born()?;
        self.wait("opening the address", self.client.goto(address))?;
        wait::until("the page before must be gone", || {
            if born()? == before { wrong("it is still there") } else { Ok(()) }
        })?;
        if self.kind == BrowserKind::Webkit { self.park_pointer() } else { Ok(()) }
    }

    /// Takes the pointer of the screen out of the way: at rest in its middle it lights whatever symbol of a formula is
    /// scrolled under it, and the picture changes. The other browsers have no screen and no pointer.
    fn park_pointer(&self) -> Outcome {
        let corner = PointerAction::MoveTo { duration: None, x: 1.0, y: 1.0 };
        let actions = MouseActions::new("mouse".to_owned()).then(corner);
        self.wait("moving the pointer", self.client.perform_actions(actions))
    }

    /// Turns to the page in the first frame.
    pub fn enter_frame(&self) -> Outcome {
        self.wait("entering the frame", self.client.enter_frame(0))
    }

    /// Turns back to the page around it.
    pub fn leave_frame(&self) -> Outcome {
        self.wait("leaving the frame", self.client.enter_parent_frame())
    }

    /// Goes back in the history.
    pub fn back(&self) -> Outcome {
        self.wait("going back", self.client.back())
    }

    /// Goes forward in the history.
    pub fn forward(&self) -> Outcome {
        self.wait("going forward", self.client.forward())
    }

    /// Runs the body of a function in the page.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Outcome<Value> {
        self.wait(body, self.client.execute(body, arguments.to_vec()))
    }

    /// Awaits an expression in the page.
    pub fn await_script(&self, expression: &str, arguments: &[Value]) -> Outcome<Value> {
        let body = format!(
            "const done = arguments[arguments.length - 1];\
             (async (...given) => ({expression}))(...arguments).then((value) => done([value ?? null]), (error) => done(String(error)));"
        );
        match self.wait(expression, self.client.execute_async(&body, arguments.to_vec()))? {
            Value::Array(mut values) if values.len() == 1 => Ok(values.remove(0)),
            other => Err(format!("{expression}: {other}").into()),
        }
    }

    /// The first element that a selector names.
    pub fn find(&self, selector: &str) -> Outcome<Element> {
        self.wait(selector, self.client.find(Locator::Css(selector)))
    }

    /// Gives an element the focus and presses keys.
    pub fn press_in(&self, selector: &str, keys: &str) -> Outcome {
        let element = self.find(selector)?;
        self.wait(selector, element.send_keys(keys))
    }

    /// Presses keys one after the other wherever the focus is, with others held down.
    pub fn press(&self, held: &[char], keys: &str) -> Outcome {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in held {
            actions = actions.then(KeyAction::Down { value });
        }
        for value in keys.chars() {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        for &value in held {
            actions = actions.then(KeyAction::Up { value });
        }
        // All are up again: there is nothing to release.
        self.wait(keys, self.client.perform_actions(actions))
    }

    /// The handles of all windows.
    pub fn windows(&self) -> Outcome<Vec<WindowHandle>> {
        self.wait("listing the windows", self.client.windows())
    }

    /// Speaks to another window from now on.
    pub fn switch_to(&self, window: &WindowHandle) -> Outcome {
        self.wait("switching to a window", self.client.switch_to_window(window.clone()))
    }

    /// Closes the window it speaks to; another must be switched to.
    pub fn close_window(&self) -> Outcome {
        self.wait("closing a window", self.client.close_window())
    }

    /// A picture of the window's contents.
    pub fn screenshot(&self) -> Outcome<Vec<u8>> {
        self.wait("taking a picture", self.client.screenshot())
    }

    /// Sets the outer size of the window.
    pub fn set_window(&self, width: u32, height: u32) -> Outcome {
        self.wait("sizing the window", self.client.set_window_size(width, height))
    }

    /// Asks the driver something of its own.
    pub fn extension(&self, extension: Extension) -> Outcome<Value> {
        self.wait("asking the driver", self.client.issue_cmd(extension))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let closing = self.client.clone().close();
        // A browser that does not close is ended with its driver.
        let _ = self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(10), closing).await });
    }
}

//! The browsers: how each is started and what it must be told.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

/// A browser that the page must work in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrowserKind {
    /// Blink.
    Chromium,
    /// Gecko.
    Firefox,
    /// `WebKit`, in its GTK port.
    Webkit,
}

impl BrowserKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Its name in `LECTERN_BROWSERS`, in messages and in the names of files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// The program that speaks `WebDriver` for it.
    pub const fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::Webkit => "WebKitWebDriver",
        }
    }

    /// The arguments of the driver.
    pub fn driver_arguments(self, port: u16) -> Vec<String> {
        let mut arguments = vec![format!("--port={port}")];
        if self == Self::Firefox {
            // Its second port would be the same for every driver on the machine.
            arguments.push("--websocket-port=0".to_owned());
        }
        arguments
    }

    /// Whether it needs a screen.
    pub fn needs_display(self) -> bool {
        self == Self::Webkit
    }

    /// The browser itself, the first that is there.
    ///
    /// # Errors
    /// A sentence that names what was looked for.
    pub fn binary(self) -> Result<PathBuf, String> {
        let names: &[&str] = match self {
            Self::Chromium => &["chromium", "chromium-browser", "google-chrome"],
            Self::Firefox => &["firefox-esr", "firefox"],
            Self::Webkit => &["MiniBrowser"],
        };
        let found = names.iter().find_map(|name| on_path(name)).or_else(|| match self {
            Self::Webkit => mini_browser(),
            Self::Chromium | Self::Firefox => None,
        });
        found.ok_or_else(|| {
            let what = names.join(" or ");
            format!("{self:?} cannot be tested: there is no {what} on this machine.")
        })
    }

    /// What the driver is asked for.
    pub fn capabilities(self, binary: &Path) -> Map<String, Value> {
        let capabilities = match self {
            Self::Chromium => json!({
                "goog:chromeOptions": {
                    "binary": binary,
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-dev-shm-usage",
                        "--hide-scrollbars", "--enable-precise-memory-info", "--js-flags=--expose-gc",
                    ],
                },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Self::Firefox => json!({
                "moz:firefoxOptions": {
                    "binary": binary,
                    "args": ["-headless"],
                    "prefs": {
                        // All that the page and the engine say about it goes to the log.
                        "devtools.console.stdout.content": true,
                        "browser.dom.window.dump.enabled": true,
                        // A phone is narrower than its windows may be.
                        "layout.css.devPixelsPerPx": "1.0",
                    },
                },
            }),
            Self::Webkit => json!({
                "webkitgtk:browserOptions": {
                    "binary": binary,
                    "args": ["--automation", "--enable-write-console-messages-to-stdout=true"],
                },
            }),
        };
        match capabilities {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }
}

/// A program on the search path.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The test browser of `WebKitGTK`, which lies beside its libraries.
fn mini_browser() -> Option<PathBuf> {
    let library_folders = ["/usr/lib", "/usr/libexec", "/usr/lib64"];
    let below = |folder: &Path| -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    library_folders
        .iter()
        .flat_map(|folder| below(Path::new(folder)))
        .flat_map(|folder| [vec![folder.clone()], below(&folder)].concat())
        .filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit")))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|file| file.is_file())
}

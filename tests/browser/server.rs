//! The one server of the tests: the built page under several paths, and what is needed to watch it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::faults::{Fault, FaultyPath};
use super::listener::Listener;
use super::settings::Settings;

const SPY: &str = concat!(include_str!("drawn.js"), include_str!("spy.js"));
const WITHOUT_WEBASSEMBLY: &str = "delete globalThis.WebAssembly;\n";
/// As browsers do where a reader has forbidden pages to keep anything.
const WITHOUT_STORAGE: &str =
    "for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(globalThis, name,
    { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });\n";
/// The path of a page of somebody else.
const HOST_PAGE: &str = "/__host";
const CHECKS_PAGE: &str = r#"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Checks</title><link rel="icon" href="data:,"></head>
<body><script type="module">
import start from "./checks.js";
await start();
document.documentElement.dataset.ready = "1";
</script></body></html>
"#;

/// A folder below a path of the server.
struct Mount {
    path: &'static str,
    folder: PathBuf,
    /// Scripts that run before all others in `index.html`.
    scripts: &'static [&'static str],
}

/// Serves as long as the tests run.
pub struct Server {
    /// The address of the page, with a slash at its end.
    pub address: String,
    /// The same from another port, which is another origin: where the pages of others lie.
    pub elsewhere: String,
    site: Arc<Site>,
}

impl Server {
    /// Starts on a port that is free.
    ///
    /// # Errors
    /// A sentence that says why it cannot.
    pub fn start(settings: &Settings) -> Result<Self, String> {
        let axe = fs::read(&settings.axe).map_err(|error| format!("{}: {error}.", settings.axe.display()))?;
        let site =
            Arc::new(Site { mounts: mounts(settings), axe, missing: Mutex::default(), mended: Mutex::default() });
        let [address, elsewhere] = [Listener::start(&site)?, Listener::start(&site)?].map(|listener| listener.address);
        Ok(Self { address, elsewhere, site })
    }

    /// From now on the piece below this path is as it should be.
    pub fn mend(&self, path: &FaultyPath) {
        self.site.mended.lock().unwrap_or_else(PoisonError::into_inner).push(path.clone());
    }

    /// The paths that were asked for and are not there, since the last call.
    pub fn take_missing(&self) -> Vec<String> {
        std::mem::take(&mut *self.site.missing.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// All that can be asked for.
pub struct Site {
    mounts: Vec<Mount>,
    axe: Vec<u8>,
    /// The paths that were asked for and are not there.
    missing: Mutex<Vec<String>>,
    /// The faulty paths that are so no longer.
    mended: Mutex<Vec<FaultyPath>>,
}

/// What a server says when it is asked for a path.
pub enum Answer {
    /// The kind and contents of what is there.
    Found(&'static str, Vec<u8>),
    /// There is nothing.
    NotFound,
    /// It will say so later.
    NotYet,
}

fn mounts(settings: &Settings) -> Vec<Mount> {
    let page = |path, scripts| Mount { path, folder: settings.dist.clone(), scripts };
    vec![
        Mount { path: "/checks/", folder: settings.checks.clone(), scripts: &[] },
        Mount { path: "/reference/", folder: settings.reference.clone(), scripts: &[] },
        page("/a/b/", &["/__spy.js"]),
        page("/without-webassembly/", &["/__without_webassembly.js", "/__spy.js"]),
        page("/without-storage/", &["/__without_storage.js", "/__spy.js"]),
        page("/", &["/__spy.js"]),
    ]
}

/// The page of somebody else with the HTML in it that its query says.
fn host_page(query: &str) -> (&'static str, Vec<u8>) {
    let html: String = url::form_urlencoded::parse(query.as_bytes()).map(|(html, _)| html.into_owned()).collect();
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A course</title>\
         <link rel=\"icon\" href=\"data:,\"></head><body><h1>A course</h1>{html}</body></html>"
    );
    (media_type("html"), page.into_bytes())
}

impl Site {
    /// What is asked for by a path and its query.
    pub fn answer(&self, path: &str, query: &str) -> Answer {
        if let Some((faulty, fault, file)) = FaultyPath::split(path) {
            let is_mended = self.mended.lock().unwrap_or_else(PoisonError::into_inner).contains(&faulty);
            let found = self.find(&format!("/{file}"));
            return match (found, fault.filter(|_| !is_mended)) {
                (_, Some(Fault::Late)) => Answer::NotYet,
                (Some((kind, contents)), Some(fault)) => {
                    fault.spoil(contents).map_or(Answer::NotFound, |spoilt| Answer::Found(kind, spoilt))
                }
                (Some((kind, contents)), None) => Answer::Found(kind, contents),
                (None, _) => Answer::NotFound,
            };
        }
        let found = if path == HOST_PAGE { Some(host_page(query)) } else { self.find(path) };
        if found.is_none() {
            self.missing.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        }
        found.map_or(Answer::NotFound, |(kind, contents)| Answer::Found(kind, contents))
    }

    /// The kind and contents of what lies at a path.
    fn find(&self, path: &str) -> Option<(&'static str, Vec<u8>)> {
        match path {
            "/__spy.js" => return Some((media_type("js"), SPY.into())),
            "/__without_webassembly.js" => return Some((media_type("js"), WITHOUT_WEBASSEMBLY.into())),
            "/__without_storage.js" => return Some((media_type("js"), WITHOUT_STORAGE.into())),
            "/__axe.js" => return Some((media_type("js"), self.axe.clone())),
            "/checks/" => return Some((media_type("html"), CHECKS_PAGE.into())),
            _ => {}
        }
        let mount = self.mounts.iter().find(|mount| path.starts_with(mount.path))?;
        let below = &path[mount.path.len()..];
        if below.split('/').any(|part| part == "..") {
            return None;
        }
        let file = mount.folder.join(if below.is_empty() { "index.html" } else { below });
        let body = fs::read(&file).ok()?;
        let extension = Path::new(&file).extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let body = if extension == "html" { inject(&body, mount.scripts) } else { body };
        Some((media_type(extension), body))
    }
}

/// Puts scripts before everything else in the head, as files of the same host, which the page's own policy allows. A
/// minified page has no head tag: the first element of the head is a `meta`.
fn inject(html: &[u8], scripts: &[&str]) -> Vec<u8> {
    let html = String::from_utf8_lossy(html);
    let tags: Vec<String> = scripts.iter().map(|script| format!("<script src=\"{script}\"></script>")).collect();
    let tags = tags.concat();
    html.replacen("<meta", &format!("{tags}<meta"), 1).into_bytes()
}

fn media_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" | "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

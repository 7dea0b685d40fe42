//! The one server of the tests: the built page under several paths, and what is needed to watch it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use tiny_http::{Header, Request, Response};

use super::settings::Settings;

const SPY: &str = include_str!("spy.js");
const WITHOUT_WEBASSEMBLY: &str = "delete globalThis.WebAssembly;\n";
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

/// Serves until it is dropped.
pub struct Server {
    /// The address of the page, with a slash at its end.
    pub address: String,
    /// The same from another port, which is another origin: where the pages of others lie.
    pub elsewhere: String,
    missing: Arc<Mutex<Vec<String>>>,
    listeners: Vec<Listener>,
}

impl Server {
    /// Starts on a port that is free.
    ///
    /// # Errors
    /// A sentence that says why it cannot.
    pub fn start(settings: &Settings) -> Result<Self, String> {
        let missing = Arc::new(Mutex::new(Vec::new()));
        let axe = fs::read(&settings.axe).map_err(|error| format!("{}: {error}.", settings.axe.display()))?;
        let site = Arc::new(Site { mounts: mounts(settings), axe });
        let (page, others) = (Listener::start(&site, &missing)?, Listener::start(&site, &missing)?);
        let (address, elsewhere) = (page.address.clone(), others.address.clone());
        Ok(Self { address, elsewhere, missing, listeners: vec![page, others] })
    }

    /// The paths that were asked for and are not there, since the last call.
    pub fn take_missing(&self) -> Vec<String> {
        std::mem::take(&mut *self.missing.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listeners.clear();
    }
}

/// Listens on a port that is free, until it is dropped.
struct Listener {
    address: String,
    http: Arc<tiny_http::Server>,
    worker: Option<JoinHandle<()>>,
}

impl Listener {
    fn start(site: &Arc<Site>, missing: &Arc<Mutex<Vec<String>>>) -> Result<Self, String> {
        let http = tiny_http::Server::http("127.0.0.1:0").map_err(|error| format!("No server: {error}."))?;
        let http = Arc::new(http);
        let port = http.server_addr().to_ip().map_or(0, |address| address.port());
        let worker = {
            let (http, site, missing) = (Arc::clone(&http), Arc::clone(site), Arc::clone(missing));
            std::thread::spawn(move || {
                for request in http.incoming_requests() {
                    let (site, missing) = (Arc::clone(&site), Arc::clone(&missing));
                    // A browser that goes elsewhere may stop reading an answer without saying so: that must hold up no
                    // other answer.
                    std::thread::spawn(move || answer(request, &site, &missing));
                }
            })
        };
        Ok(Self { address: format!("http://127.0.0.1:{port}/"), http, worker: Some(worker) })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(worker) = self.worker.take() {
            // A worker that panicked has said so already.
            let _ = worker.join();
        }
    }
}

struct Site {
    mounts: Vec<Mount>,
    axe: Vec<u8>,
}

fn mounts(settings: &Settings) -> Vec<Mount> {
    let page = |path, scripts| Mount { path, folder: settings.dist.clone(), scripts };
    vec![
        Mount { path: "/checks/", folder: settings.checks.clone(), scripts: &[] },
        Mount { path: "/reference/", folder: settings.reference.clone(), scripts: &[] },
        page("/a/b/", &["/__spy.js"]),
        page("/without-webassembly/", &["/__without_webassembly.js", "/__spy.js"]),
        page("/", &["/__spy.js"]),
    ]
}

fn answer(request: Request, site: &Site, missing: &Mutex<Vec<String>>) {
    let (path, query) = request.url().split_once('?').unwrap_or((request.url(), ""));
    let (path, query) = (path.to_owned(), query.to_owned());
    let found = if path == HOST_PAGE { Some(host_page(&query)) } else { site.find(&path) };
    if found.is_none() {
        missing.lock().unwrap_or_else(PoisonError::into_inner).push(path);
    }
    // A browser that has already gone to another page does not wait for the answer.
    let _ = match found {
        Some((kind, body)) => {
            let mut response = Response::from_data(body);
            for (name, value) in [("Content-Type", kind), ("Cache-Control", "no-cache")] {
                if let Ok(header) = Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            request.respond(response)
        }
        None => request.respond(Response::empty(404)),
    };
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
    /// The kind and contents of what lies at a path.
    fn find(&self, path: &str) -> Option<(&'static str, Vec<u8>)> {
        match path {
            "/__spy.js" => return Some((media_type("js"), SPY.into())),
            "/__without_webassembly.js" => return Some((media_type("js"), WITHOUT_WEBASSEMBLY.into())),
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
    let tags: String = scripts.iter().map(|script| format!("<script src=\"{script}\"></script>")).collect();
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

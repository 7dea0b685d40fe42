//! A port that answers, each connection by itself: a browser that keeps one open holds up no other.

use std::convert::Infallible;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;

use super::server::{Answer, Site};

/// So often it is looked whether what comes late may come.
const OFTEN: Duration = Duration::from_millis(20);

/// Listens on a port that is free as long as the program runs.
pub struct Listener {
    /// The address, with a slash at its end.
    pub address: String,
}

impl Listener {
    /// Starts to listen.
    ///
    /// # Errors
    /// A sentence that says why it cannot.
    pub fn start(site: &Arc<Site>) -> Result<Self, String> {
        let no_server = |error: std::io::Error| format!("No server: {error}.");
        let listener = TcpListener::bind("127.0.0.1:0").map_err(no_server)?;
        listener.set_nonblocking(true).map_err(no_server)?;
        let address = format!("http://{}/", listener.local_addr().map_err(no_server)?);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(no_server)?;
        let site = Arc::clone(site);
        std::thread::spawn(move || runtime.block_on(listen(listener, site)));
        Ok(Self { address })
    }
}

async fn listen(listener: TcpListener, site: Arc<Site>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    while let Ok((stream, _)) = listener.accept().await {
        let site = Arc::clone(&site);
        let service = service_fn(move |request| {
            let site = Arc::clone(&site);
            async move { Ok::<_, Infallible>(answer(&request, &site).await) }
        });
        // A browser that goes elsewhere may break off: that is no fault of the page.
        tokio::spawn(async move { http1::Builder::new().serve_connection(TokioIo::new(stream), service).await });
    }
}

async fn answer(request: &Request<Incoming>, site: &Site) -> Response<Full<Bytes>> {
    let uri = request.uri();
    let (status, kind, body) = loop {
        match site.answer(uri.path(), uri.query().unwrap_or_default()) {
            Answer::Found(kind, contents) => break (StatusCode::OK, kind, contents),
            Answer::NotFound => break (StatusCode::NOT_FOUND, "text/plain", Vec::new()),
            Answer::NotYet => tokio::time::sleep(OFTEN).await,
        }
    };
    let response = Response::builder().status(status).header(CONTENT_TYPE, kind).header(CACHE_CONTROL, "no-cache");
    response.body(Full::from(body)).unwrap_or_default()
}

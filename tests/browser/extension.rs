//! Commands that only Chromium's driver has.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command outside the standard.
#[derive(Clone, Debug)]
pub enum Extension {
    /// Everything the engine has written to its console since the last call.
    ConsoleLog,
    /// A command of the debugging protocol.
    Debug(&'static str, Value),
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        let path = match self {
            Self::ConsoleLog => "se/log",
            Self::Debug(..) => "goog/cdp/execute",
        };
        base_url.join(&format!("session/{}/{path}", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _request_url: &Url) -> (http::Method, Option<String>) {
        let body = match self {
            Self::ConsoleLog => json!({ "type": "browser" }),
            Self::Debug(command, parameters) => json!({ "cmd": command, "params": parameters }),
        };
        (http::Method::POST, Some(body.to_string()))
    }
}

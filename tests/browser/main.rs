//! Drives the built page in real browsers, over `WebDriver`.
//!
//! Plain `cargo test` leaves these tests out, because they want the built page and three browsers. `make test` runs
//! them; by hand it is
//!
//! ```text
//! make build && scripts/build-checks.sh
//! cargo test --test browser                                 # everything
//! LECTERN_BROWSERS=firefox cargo test --test browser -- posterior
//! ```
//!
//! Every panel of the registry gets its tests for being registered. A browser or driver that is missing fails its
//! tests with a sentence; none is passed over in silence. Pictures of the page are left in `tests/screenshots`.

mod engine;
mod extension;
mod host;
mod kind;
mod listener;
mod numerical;
mod page;
mod process;
mod server;
mod session;
mod settings;
mod suite;
mod topics;

use std::process::exit;
use std::sync::Arc;

use libtest_mimic::Arguments;

fn main() {
    let mut arguments = Arguments::from_args();
    // One browser at a time, so that none slows down what another is timed at.
    arguments.test_threads.get_or_insert(1);
    let conclusion = prepared().map(|(settings, server)| {
        let trials = suite::trials(&settings, &server);
        libtest_mimic::run(&arguments, trials)
    });
    match conclusion {
        Ok(conclusion) => conclusion.exit(),
        Err(sentence) => {
            eprintln!("{sentence}");
            exit(1);
        }
    }
}

fn prepared() -> Result<(Arc<settings::Settings>, Arc<server::Server>), String> {
    let settings = Arc::new(settings::Settings::from_environment()?);
    let server = Arc::new(server::Server::start(&settings)?);
    Ok((settings, server))
}

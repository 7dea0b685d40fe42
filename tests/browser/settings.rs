//! What to test and where it lies, from the environment.

use std::env;
use std::path::{Path, PathBuf};

use super::kind::BrowserKind;
use super::scope::Scope;

/// Where everything is that the tests need.
pub struct Settings {
    /// The browsers to test.
    pub browsers: Vec<BrowserKind>,
    /// How much is tested.
    pub scope: Scope,
    /// The built page.
    pub dist: PathBuf,
    /// The built page of numerical checks.
    pub checks: PathBuf,
    /// The accessibility checker, one script.
    pub axe: PathBuf,
    /// The reference data of the numerical checks.
    pub reference: PathBuf,
    /// Where pictures of the page are kept.
    pub screenshots: PathBuf,
    /// Where drivers write what they have to say.
    pub logs: PathBuf,
}

impl Settings {
    /// Reads what [`Scope`] reads, and `LECTERN_BROWSERS`, `LECTERN_DIST`, `LECTERN_CHECKS` and `LECTERN_AXE`; each has a default.
    ///
    /// # Errors
    /// A sentence that says what is missing and what to do about it.
    pub fn from_environment() -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let settings = Self {
            browsers: browsers(&env::var("LECTERN_BROWSERS").unwrap_or_default())?,
            scope: Scope::from_environment(root)?,
            dist: path_or("LECTERN_DIST", || root.join("dist")),
            checks: path_or("LECTERN_CHECKS", || root.join("target/checks")),
            axe: path_or("LECTERN_AXE", || root.join("node_modules/axe-core/axe.min.js")),
            reference: root.join("tests/reference"),
            screenshots: root.join("tests/screenshots"),
            logs: Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser-logs"),
        };
        must_exist(&settings.dist.join("index.html"), "The page is not built: run `make build` first")?;
        must_exist(
            &settings.checks.join("checks.js"),
            "The page of numerical checks is not built: run `scripts/build-checks.sh` first",
        )?;
        must_exist(&settings.axe, "axe-core is not installed: run `scripts/setup.sh test` first")?;
        Ok(settings)
    }
}

fn path_or(variable: &str, default: impl FnOnce() -> PathBuf) -> PathBuf {
    env::var_os(variable).map_or_else(default, PathBuf::from)
}

fn must_exist(path: &Path, otherwise: &str) -> Result<(), String> {
    if path.is_file() { Ok(()) } else { Err(format!("{otherwise} ({} is missing).", path.display())) }
}

/// The names in a list with commas; all browsers if it is empty.
fn browsers(list: &str) -> Result<Vec<BrowserKind>, String> {
    let names: Vec<&str> = list.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        return Ok(BrowserKind::ALL.to_vec());
    }
    let all: Vec<&str> = BrowserKind::ALL.iter().map(|browser| browser.name()).collect();
    let known = |name: &str| BrowserKind::ALL.into_iter().find(|browser| browser.name() == name);
    let found = |name: &str| {
        known(name).ok_or_else(|| format!("LECTERN_BROWSERS names {name}, which is not one of {}.", all.join(", ")))
    };
    names.into_iter().map(found).collect()
}

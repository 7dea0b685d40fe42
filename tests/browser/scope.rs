//! How much is tested: shared code on one panel or on all, and which panels are visited in every browser.

use std::env;
use std::path::Path;
use std::process::Command;

use lectern::machine::registry::AnyPanel;
use lectern::panels;

/// A panel of the registry.
pub type AnyPanelRef = &'static dyn AnyPanel;

/// So many commits back a panel counts as touched, where there is no main branch of elsewhere to compare with.
const LAST_COMMITS: usize = 5;

/// So many panels are visited in every browser at most, if it is no whole run: a change may touch all of them, and the
/// budget of a run does not grow with it. Those that follow the chosen one in the lecture are taken, other ones with every
/// commit.
const MOST_VISITED_EVERYWHERE: usize = 2;

/// What a run tests.
#[derive(Clone)]
pub struct Scope {
    /// Everything, in all browsers.
    pub is_whole: bool,
    /// All panels, beginning with the one on which shared code is proved in a quick run.
    pub panels: Vec<AnyPanelRef>,
    /// The ids of the panels that are visited in every browser; the others are visited in Chromium.
    pub visited_everywhere: Vec<&'static str>,
    /// What was decided, and why, for people.
    pub words: Vec<String>,
}

impl Scope {
    /// Reads `LECTERN_TESTS` (`quick` or `all`) and `LECTERN_PANEL`, and asks git for the rest.
    ///
    /// # Errors
    /// A sentence that says what makes no sense.
    pub fn from_environment(root: &Path) -> Result<Self, String> {
        let is_whole = match env::var("LECTERN_TESTS").unwrap_or_default().as_str() {
            "" | "quick" => false,
            "all" => true,
            other => return Err(format!("LECTERN_TESTS is {other:?}, not quick or all.")),
        };
        let mut panels = panels::all();
        if panels.is_empty() {
            return Err("There are no panels.".to_owned());
        }
        let (chosen, why) = chosen(root, &panels)?;
        panels.rotate_left(chosen);
        let all: Vec<&'static str> = panels.iter().map(|panel| panel.id()).collect();
        let mut words = vec![format!("shared code is proved first on {}, {why}", all[0])];
        let visited_everywhere = if is_whole {
            words.push(
                "everything is tested: every panel is visited in every browser, and shared code on it in one of them"
                    .to_owned(),
            );
            all
        } else {
            let (touched, why) = touched(root, &all);
            words.push(why);
            let visited = all.iter().copied().filter(|id| *id == all[0] || touched.contains(id));
            visited.take(MOST_VISITED_EVERYWHERE).collect()
        };
        words.push(format!("visited in every browser: {}; the others in Chromium", visited_everywhere.join(", ")));
        Ok(Self { is_whole, panels, visited_everywhere, words })
    }
}

/// The place of the panel on which shared code is proved, and why it is that one: another one with every commit, of those
/// whose numbers rest while nothing is touched.
fn chosen(root: &Path, panels: &[AnyPanelRef]) -> Result<(usize, String), String> {
    if let Some(id) = env::var("LECTERN_PANEL").ok().filter(|id| !id.is_empty()) {
        let place = panels.iter().position(|panel| panel.id() == id);
        let place = place.ok_or_else(|| format!("LECTERN_PANEL is {id:?}, and there is no such panel."))?;
        return Ok((place, "as LECTERN_PANEL says".to_owned()));
    }
    let resting: Vec<usize> = (0..panels.len()).filter(|place| !panels[*place].lives()).collect();
    let turn = |number: usize| resting.get(number.checked_rem(resting.len())?).copied();
    let none = || "There is no panel whose numbers rest.".to_owned();
    // A clone without its history has the same number of commits for ever.
    let is_shallow = git(root, &["rev-parse", "--is-shallow-repository"]).is_some_and(|answer| answer == "true");
    let number = git(root, &["rev-list", "--count", "HEAD"]).and_then(|number| number.parse::<usize>().ok());
    let (number, why) = match number.filter(|_| !is_shallow) {
        Some(number) => (number, format!("the turn of commit number {number}")),
        None => match git(root, &["rev-parse", "HEAD"]) {
            Some(hash) => (hash.bytes().map(usize::from).sum(), format!("the turn of commit {hash:.8}")),
            None => (0, "because git does not say which commit this is".to_owned()),
        },
    };
    Ok((turn(number).ok_or_else(none)?, why))
}

/// The panels whose folders have changed since the main branch of elsewhere, or else in the last commits; changes that
/// are not committed count. Where git says nothing, none.
fn touched(root: &Path, all: &[&'static str]) -> (Vec<&'static str>, String) {
    let head = git(root, &["rev-parse", "HEAD"]);
    let main = git(root, &["merge-base", "HEAD", "origin/main"]).filter(|base| Some(base) != head.as_ref());
    let before = (1..=LAST_COMMITS).rev().find_map(|back| {
        git(root, &["rev-parse", "--verify", "--quiet", &format!("HEAD~{back}")])
            .map(|base| (base, format!("in the last {back} commits")))
    });
    let Some((base, since)) = main.map(|base| (base, "since origin/main".to_owned())).or(before) else {
        return (Vec::new(), "git does not say what has changed: no panel counts as touched".to_owned());
    };
    let Some(files) = git(root, &["diff", "--name-only", &base, "--", "src/panels"]) else {
        return (Vec::new(), format!("git does not say what has changed {since}: no panel counts as touched"));
    };
    // src/panels/<part>/<panel>/…
    let folders: Vec<&str> = files.lines().filter_map(|file| file.split('/').nth(3)).collect();
    let found: Vec<&'static str> = all.iter().copied().filter(|id| folders.contains(id)).collect();
    let names = if found.is_empty() { "none".to_owned() } else { found.join(", ") };
    (found, format!("panels touched {since}: {names}"))
}

/// What git says, without the line's end; nothing where it fails or is missing.
fn git(root: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").arg("-C").arg(root).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

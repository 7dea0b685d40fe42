//! Every figure of every panel looks as it looked: SVG documents in `tests/snapshots/<panel>/`, compared letter by
//! letter, because all numbers under a figure are the same on every machine.
//!
//! A panel gets its cases by being registered: its first view in both themes and once as on a phone, and its first two
//! presets with languages and themes in turn (a theme is colours and nothing more, and some figures are large). `MORE`
//! adds queries. After a wanted change look at the new documents:
//!
//! ```sh
//! UPDATE_SNAPSHOTS=1 cargo test --test snapshots && git diff --stat tests/snapshots
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use lectern::language::Language;
use lectern::machine::registry::AnyPanel;
use lectern::plot::{ThemeName, to_svg};

/// Queries beside the first view and the presets.
const MORE: [(&str, &[&str]); 7] = [
    (
        "posterior",
        &["view=both", "view=ridge", "view=arrivals&n=50", "interval=hdi&error=0", "curves=all&prior=custom"],
    ),
    ("gaps", &["hide_train_dev=yes", "view=experiment", "view=experiment&shift=0"]),
    ("selection", &["view=dev&models=100&opened=20", "view=attack&models=1000"]),
    ("quality", &["noise=0.15&kind=systematic", "noise=0.3&test=noisy"]),
    ("running", &["view=learn", "view=learn&rate=2"]),
    (
        "tracking",
        &[
            "tool=blink&people=10",
            "scene=simulated&people=6&ghosts=3&crossings=2",
            "tool=none&edits=c1.33_c1.66_c2.33_c2.66",
            "scene=simulated&frames=300&people=20&crossings=6",
        ],
    ),
    ("transform", &["view=batch", "view=layer", "view=group&groups=8", "gamma=-2&count=8&stage=scaled"]),
];
const PRESETS: usize = 2;
const WIDE_PX: (f64, f64) = (900.0, 504.0);
const PHONE_PX: (f64, f64) = (360.0, 320.0);

/// One picture: all that decides how it looks.
struct Case {
    query: String,
    size_px: (f64, f64),
    theme: ThemeName,
    language: Language,
    figure: usize,
}

impl Case {
    /// Its file below the panel's folder, such as `view-both-en-0-dark.svg`.
    fn file(&self) -> String {
        let is_kept = |character: char| character.is_ascii_alphanumeric() || "._".contains(character);
        let name: String = self.query.chars().map(|letter| if is_kept(letter) { letter } else { '-' }).collect();
        let name = if name.is_empty() { "first" } else { &name };
        let size = if self.size_px == PHONE_PX { "-phone" } else { "" };
        format!("{name}{size}-{}-{}-{}.svg", self.language.code(), self.figure, self.theme.code())
    }

    fn svg(&self, panel: &dyn AnyPanel) -> String {
        let picture = panel.picture(self.figure, &self.query, self.size_px, self.theme, self.language);
        to_svg(&picture, self.theme.theme().paper)
    }
}

/// The queries of a panel, each once; the first view is the first.
fn queries(panel: &dyn AnyPanel) -> Vec<String> {
    let more = MORE.iter().filter(|(id, _)| *id == panel.id()).flat_map(|(_, queries)| queries.iter());
    let presets = panel.presets().into_iter().filter(|query| !query.is_empty()).take(PRESETS);
    let mut queries = vec![String::new()];
    queries.extend(presets.chain(more.map(|query| (*query).to_owned())));
    queries
}

fn cases(panel: &dyn AnyPanel) -> Vec<Case> {
    let figures = || 0..panel.figures().len();
    let wide = |query: &str, theme, language| {
        let query = query.to_owned();
        figures().map(move |figure| Case { query: query.clone(), size_px: WIDE_PX, theme, language, figure })
    };
    let themes = [ThemeName::Light, ThemeName::Dark];
    let mut cases: Vec<Case> = Vec::new();
    for (turn, query) in queries(panel).iter().enumerate() {
        let language = Language::ALL[turn % 2];
        let themes = if turn == 0 { themes.to_vec() } else { vec![themes[turn / 2 % 2]] };
        cases.extend(themes.into_iter().flat_map(|theme| wide(query, theme, language)));
    }
    let phone = wide("", ThemeName::Light, Language::Russian).map(|case| Case { size_px: PHONE_PX, ..case });
    cases.extend(phone);
    cases
}

/// The documents of a panel by file. A picture that is the same as one before (a figure that a preset does not change)
/// has no file of its own: once it differs, its file is missing.
fn documents(panel: &dyn AnyPanel) -> BTreeMap<String, String> {
    let mut known = BTreeSet::new();
    let all = cases(panel).into_iter().map(|case| (case.file(), case.svg(panel)));
    all.filter(|(_, svg)| known.insert(svg.clone())).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots")
}

/// Where a document is put that is not as it was.
fn folder_of_new() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("snapshots")
}

fn write(path: &Path, text: &str) {
    let folder = path.parent().unwrap_or(path);
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(path, text));
    written.unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
}

/// The names in a folder; none if there is no such folder.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// Compares one document; what is not as it was is written beside the build and described.
fn compare(file: &str, svg: &str) -> Option<String> {
    let (old, new) = (folder().join(file), folder_of_new().join(file));
    let text = std::fs::read_to_string(&old).ok();
    if text.as_deref() == Some(svg) {
        return None;
    }
    write(&new, svg);
    let what = text.map_or_else(|| "is missing".to_owned(), |text| first_difference(&text, svg));
    Some(format!("{} {what}\n    new: {}", old.display(), new.display()))
}

fn first_difference(old: &str, new: &str) -> String {
    let same = old.lines().zip(new.lines()).take_while(|(old, new)| old == new).count();
    let line = |text: &str| text.lines().nth(same).unwrap_or("(nothing)").chars().take(160).collect::<String>();
    format!("differs from line {} on\n    was: {}\n    is:  {}", same + 1, line(old), line(new))
}

/// Files that no case names: of a panel, a preset or a figure that is gone.
fn stale(wanted: &BTreeMap<String, String>) -> Vec<PathBuf> {
    let panels = names(&folder());
    let files = panels
        .iter()
        .flat_map(|panel| names(&folder().join(panel)).into_iter().map(move |file| format!("{panel}/{file}")));
    files.filter(|file| !wanted.contains_key(file)).map(|file| folder().join(file)).collect()
}

/// Writes all documents anew and removes those that no case names.
fn update(wanted: &BTreeMap<String, String>) {
    for (file, svg) in wanted {
        write(&folder().join(file), svg);
    }
    for path in stale(wanted) {
        std::fs::remove_file(&path).unwrap_or_else(|error| panic!("cannot remove {}: {error}", path.display()));
    }
    let bytes: usize = wanted.values().map(String::len).sum();
    println!("{} documents, {} kB in {}", wanted.len(), bytes / 1000, folder().display());
}

#[test]
fn every_figure_looks_as_it_looked() {
    let mut wanted = BTreeMap::new();
    for panel in lectern::panels::all() {
        wanted.extend(documents(panel).into_iter().map(|(file, svg)| (format!("{}/{file}", panel.id()), svg)));
    }
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some_and(|value| value == "1") {
        update(&wanted);
    }
    let mut found: Vec<String> = wanted.iter().filter_map(|(file, svg)| compare(file, svg)).collect();
    found.extend(stale(&wanted).iter().map(|path| format!("{} belongs to no case", path.display())));
    let advice = "Open both in a browser. If the new ones are right: UPDATE_SNAPSHOTS=1 cargo test --test snapshots";
    assert!(found.is_empty(), "\n{}\n{} differences. {advice}", found.join("\n"), found.len());
}

#[test]
fn files_of_a_panel_have_names_of_their_own() {
    for panel in lectern::panels::all() {
        let cases = cases(panel);
        let files: BTreeSet<String> = cases.iter().map(Case::file).collect();
        assert_eq!(files.len(), cases.len(), "{}", panel.id());
        assert!(MORE.iter().all(|(id, _)| lectern::panels::all().iter().any(|panel| panel.id() == *id)));
    }
}

#[test]
fn every_query_is_in_its_shortest_form() {
    for panel in lectern::panels::all() {
        for query in queries(panel) {
            let (shortest, complaints) = panel.normalized(&query);
            assert!(complaints.is_empty() && shortest.len() == query.len(), "{}: {query} is {shortest}", panel.id());
        }
    }
}

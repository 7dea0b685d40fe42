//! The rules of the house, each a function from a file to complaints about it.

use crate::sources::Source;

#[path = "panel_rules.rs"]
mod panels;

pub use panels::{figures_only_draw, form, panels_stand_alone, registration};

/// The rooms in the order of lib.rs: a room imports only rooms before it.
pub const ROOMS: [&str; 9] = ["language", "stats", "nn", "tracking", "plot", "panel", "machine", "panels", "page"];

/// Rooms that must not be imported although they stand above: a figure computes no statistic, the page no formula, and
/// what is declared or driven is the same for all panels.
const CLOSED: [(&str, &str); 13] = [
    ("plot", "stats"),
    ("plot", "nn"),
    ("plot", "tracking"),
    ("panel", "stats"),
    ("panel", "nn"),
    ("panel", "tracking"),
    ("machine", "stats"),
    ("machine", "nn"),
    ("machine", "tracking"),
    ("panels", "machine"),
    ("page", "stats"),
    ("page", "nn"),
    ("page", "tracking"),
];

/// The files and folders of the page by rank, the lowest first: each imports only those of a lower rank. The session
/// knows no panel, the address no lecture; `app` alone knows them all and wires them.
pub const PAGE_RANKS: [&[&str]; 19] = [
    &["browser", "brush", "element", "said", "stride", "typing", "wanted", "words"],
    &["canvas", "pace", "scroll", "session", "turn"],
    &["absent", "links", "printer", "schedule", "switches"],
    &["help", "live", "off_screen"],
    &["seat"],
    &["choice", "compare", "formula", "goal", "readouts", "reveal", "roster", "slider"],
    &["address_bar", "answers", "grips", "number", "pointer", "recall"],
    &["figure", "share"],
    &["actions"],
    &["lecture"],
    &["contents", "step_picture"],
    &["keys", "question"],
    &["show"],
    &["article", "article_contents", "interlude", "section"],
    &["details", "quiz"],
    &["rest"],
    &["header", "place"],
    &["places"],
    &["app"],
];

/// Words that must not stand in the code of some rooms.
struct Ban {
    rooms: &'static [&'static str],
    words: &'static [&'static str],
    why: &'static str,
}

const BANS: [Ban; 6] = [
    Ban {
        rooms: &["language", "stats", "nn", "tracking", "plot", "panel", "machine", "panels"],
        words: &["leptos", "web_sys", "js_sys", "wasm_bindgen", "plotters_canvas"],
        why: "only the page knows a browser",
    },
    Ban {
        rooms: &["language", "stats", "nn", "tracking", "plot", "panel", "machine", "panels"],
        words: &["std::time", "Instant", "SystemTime"],
        why: "the same parameters give the same solution at any time",
    },
    Ban { rooms: &["stats"], words: &["serde", "rand", "rand_pcg"], why: "statistics are pure numbers" },
    Ban {
        rooms: &["language", "stats", "nn", "tracking", "plot", "panel", "machine", "panels"],
        words: &["statrs::function"],
        why: "its functions call std's, take our own",
    },
    Ban {
        rooms: &["nn", "panels"],
        words: &["rand::rng", "rand::random", "thread_rng", "ThreadRng", "SysRng", "getrandom"],
        why: "random numbers come from a named seeded generator",
    },
    Ban {
        rooms: &["", "language", "stats", "nn", "tracking", "plot", "panel", "machine", "panels", "page"],
        words: &[
            "unsafe",
            ".unwrap()",
            ".expect(",
            "panic!",
            "todo!",
            "unimplemented!",
            "unreachable!",
            "dbg!",
            "print!",
            "println!",
            "eprint!",
            "eprintln!",
        ],
        why: "nothing that an address or a reader can say stops the page",
    },
];

/// Methods of `f64` that std takes from the host's C library: their last bit differs between machines.
const ELEMENTARY: [&str; 26] = [
    "exp", "exp2", "exp_m1", "ln", "ln_1p", "log", "log2", "log10", "sin", "cos", "tan", "sin_cos", "asin", "acos",
    "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "powf", "powi", "cbrt", "hypot",
];
/// The rooms whose numbers are the same on every machine.
const EXACT_ROOMS: [&str; 8] = ["language", "stats", "nn", "tracking", "plot", "panel", "machine", "panels"];

const LONGEST: usize = 250;
/// Numerics that belong together are not torn apart.
const LONGEST_OF_STATS: usize = 400;
const LONGEST_MAIN: usize = 10;

/// Says what a file does against the rule.
pub type Rule = fn(&Source) -> Vec<String>;

fn complaint(source: &Source, line: usize, what: &str) -> String {
    format!("src/{}:{line}: {what}", source.path)
}

/// A room imports only rooms above it, and none that is closed to it.
pub fn imports_go_up(source: &Source) -> Vec<String> {
    let rank = |room: &str| ROOMS.iter().position(|known| *known == room);
    let from = source.room();
    let objection = |(line, path): (usize, String)| {
        let to = path.split("::").next().unwrap_or_default();
        // A file of its own room may be named in any way; a group of rooms hides which they are.
        let is_open = !CLOSED.contains(&(from, to)) || (to == "machine" && lists_panels(source));
        let may = to == from || (rank(to) < rank(from) && rank(to).is_some() && is_open);
        (!may).then(|| complaint(source, line, &format!("`{from}` must not import `{path}`")))
    };
    let is_in_a_room = rank(from).is_some();
    source.references().into_iter().filter(|_| is_in_a_room).filter_map(objection).collect()
}

/// A file of the page imports only files of a lower rank, so that none of them waits for itself in a circle.
pub fn page_imports_go_down(source: &Source) -> Vec<String> {
    let rank = |name: &str| PAGE_RANKS.iter().position(|names| names.contains(&name));
    let Some(from) = page_file(&source.path).filter(|name| *name != "mod") else {
        return Vec::new();
    };
    let imports = source.references().into_iter().flat_map(|(line, path)| {
        let names = match path.strip_prefix("page::") {
            Some("{") => source.group_at(line),
            Some(below) => below.split("::").take(1).map(str::to_owned).collect(),
            None => Vec::new(),
        };
        names.into_iter().map(move |name| (line, name))
    });
    imports
        .filter(|(_, to)| to != from && rank(to) >= rank(from).filter(|_| rank(to).is_some()))
        .map(|(line, to)| complaint(source, line, &format!("`{from}` of the page must not import `{to}`")))
        .collect()
}

/// The file or folder of the page that a path below `src` lies in.
pub fn page_file(path: &str) -> Option<&str> {
    path.strip_prefix("page/")?.split('/').next().map(|name| name.trim_end_matches(".rs"))
}

/// The lists of panels, which hand them to machine and page: `panels/mod.rs` and that of each part.
fn lists_panels(source: &Source) -> bool {
    source.path.ends_with("mod.rs") && source.path.split('/').count() <= 3
}

/// No banned word stands in the code.
pub fn banned_words_are_absent(source: &Source) -> Vec<String> {
    let bans = BANS.iter().filter(|ban| ban.rooms.contains(&source.room()));
    bans.flat_map(|ban| ban.words.iter().map(move |word| (word, ban.why)))
        .flat_map(|(word, why)| source.lines_with(word).into_iter().map(move |line| (line, format!("`{word}`: {why}"))))
        .map(|(line, what)| complaint(source, line, &what))
        .collect()
}

/// Elementary functions come from `libm`.
pub fn elementary_functions_are_of_libm(source: &Source) -> Vec<String> {
    let forms =
        ELEMENTARY.iter().flat_map(|name| [format!(".{name}("), format!("f64::{name}"), format!("f32::{name}")]);
    forms
        .filter(|_| EXACT_ROOMS.contains(&source.room()))
        .flat_map(|form| source.lines_with(&form).into_iter().map(move |line| (line, form.clone())))
        .map(|(line, form)| complaint(source, line, &format!("`{form}` is std's, take libm's")))
        .collect()
}

/// A file can be read at one sitting.
pub fn files_are_short(source: &Source) -> Vec<String> {
    let (longest, lines) =
        (if source.room() == "stats" { LONGEST_OF_STATS } else { LONGEST }, source.text.lines().count());
    let what = format!("{lines} lines, no more than {longest} are wanted");
    if lines > longest { vec![complaint(source, lines, &what)] } else { Vec::new() }
}

/// Every file says at its top what it is.
pub fn files_say_what_they_are(source: &Source) -> Vec<String> {
    let says = source.text.starts_with("//! ");
    if says { Vec::new() } else { vec![complaint(source, 1, "no `//!` at the top")] }
}

/// What these rules could not see: block comments, raw strings, tests that other code follows, other tests.
pub fn files_are_readable(source: &Source) -> Vec<String> {
    let odd = [("/*", "a block comment"), ("r#\"\"", "a raw string"), ("cfg(test)", "a test outside `mod tests`")];
    let mut found: Vec<String> = odd
        .iter()
        .flat_map(|(word, name)| source.lines_with(word).into_iter().map(move |line| complaint(source, line, name)))
        .collect();
    let tests = source.text.split_once("#[cfg(test)]\nmod tests {").map_or("", |(_, tests)| tests);
    if tests.split_once("\n}\n").is_some_and(|(_, after)| !after.is_empty()) {
        found.push(complaint(source, source.text.lines().count(), "code after the tests"));
    }
    found
}

/// main.rs mounts the page.
pub fn main_only_mounts(source: &Source) -> Vec<String> {
    let code: Vec<&str> = source.code.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mounts = ["fn main() {", "#[cfg(target_arch = \"\")]", "lectern::page::run();", "}"];
    let is_short = source.text.lines().count() <= LONGEST_MAIN;
    if source.path != "main.rs" || (code == mounts && is_short) {
        return Vec::new();
    }
    vec![complaint(source, 1, "main.rs mounts the page and does nothing else")]
}

/// The rooms that the table of lib.rs names, in its order.
pub fn rooms_of_the_table(text: &str) -> Vec<&str> {
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! | ")).filter(|row| row.contains('`'));
    rows.filter_map(|row| row.split('`').nth(1)).collect()
}

//! The Rust files of the project, for tests that read them.

use std::path::{Path, PathBuf};

/// The files below a folder of the project in the order of their paths: the path in that folder, with `/` between names,
/// and the text.
pub fn rust_files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    let file = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let names: Vec<_> =
            path.strip_prefix(&root).unwrap_or(path).iter().map(|name| name.to_string_lossy()).collect();
        (names.join("/"), text)
    };
    paths.iter().map(file).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

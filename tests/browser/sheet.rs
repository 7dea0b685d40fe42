//! All pictures of a run on one sheet, `index.html` beside them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Where a picture goes: a folder for each browser or topic, a name of panel, what is seen and size.
pub struct Shot<'a> {
    /// The browser, or what the pictures are about.
    pub group: &'a str,
    /// The panel.
    pub panel: &'a str,
    /// What is seen, with the size at its end.
    pub what: &'a str,
}

/// Keeps a picture.
///
/// # Errors
/// A sentence that names the file.
pub fn keep(folder: &Path, shot: &Shot, png: &[u8]) -> Result<(), String> {
    let folder = folder.join(shot.group);
    let file = folder.join(format!("{}-{}.png", shot.panel, shot.what));
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&file, png));
    written.map_err(|error| format!("{}: {error}", file.display()))
}

/// Takes the pictures of an earlier run away, so that the sheet shows one run.
pub fn clear(folder: &Path) {
    // There may be none.
    let _ = fs::remove_dir_all(folder);
}

/// Writes the sheet of all pictures there are, grouped by folder and panel; says how many there are.
///
/// # Errors
/// A sentence that names what cannot be read or written.
pub fn write(folder: &Path, panels: &[&str]) -> Result<usize, String> {
    let says = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut groups: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for group in folders(folder) {
        for entry in fs::read_dir(folder.join(&group)).map_err(says)?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_of = |panel: &&&str| name.starts_with(&format!("{panel}-"));
            let panel = panels.iter().filter(is_of).max_by_key(|panel| panel.len()).map_or("", |panel| *panel);
            groups.entry((panel.to_owned(), group.clone())).or_default().push(name);
        }
    }
    let count = groups.values().map(Vec::len).sum();
    let sections: String = groups.into_iter().map(|((panel, group), names)| section(&panel, &group, names)).collect();
    let page = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Pictures of the tests</title>\n\
         <style>body {{ font: 16px/1.5 sans-serif; margin: 24px }} figure {{ display: inline-block; margin: 8px; \
         vertical-align: top }} img {{ width: 440px; border: 1px solid #999 }} img.tall {{ width: 200px }}</style>\n\
         </head><body><h1>Pictures of the tests</h1>\n{sections}</body></html>\n"
    );
    fs::create_dir_all(folder).and_then(|()| fs::write(folder.join("index.html"), page)).map_err(says)?;
    Ok(count)
}

fn folders(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

fn section(panel: &str, group: &str, mut names: Vec<String>) -> String {
    names.sort();
    let figure = |name: &String| {
        let class = if name.contains("-390x") { " class=\"tall\"" } else { "" };
        format!(
            "<figure><a href=\"{group}/{name}\"><img{class} loading=\"lazy\" src=\"{group}/{name}\" alt=\"\"></a>\
             <figcaption>{name}</figcaption></figure>\n"
        )
    };
    let figures: String = names.iter().map(figure).collect();
    format!("<h2>{panel}, {group}</h2>\n{figures}")
}

//! The sources of the project as text, and the code among it, for tests that hold rules about them.

#[path = "rust_files.rs"]
mod rust_files;

use rust_files::rust_files;

/// A source file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Where it is below `src`, with `/` between folders.
    pub path: String,
    /// All of it.
    pub text: String,
    /// The same lines without comments, without what stands in quotes, and without the tests at the end.
    pub code: String,
}

impl Source {
    /// A file of this path and text.
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned(), code: code(text) }
    }

    /// The folder directly below `src`; empty for a file that stands in none.
    pub fn room(&self) -> &str {
        self.path.split_once('/').map_or("", |(room, _)| room)
    }

    /// The lines (from 1) where a word stands in the code, not merely as a part of a longer one.
    pub fn lines_with(&self, word: &str) -> Vec<usize> {
        let lines = self.code.lines().enumerate();
        lines.filter(|(_, line)| !places(line, word).is_empty()).map(|(index, _)| index + 1).collect()
    }

    /// Every path in the code that begins with `crate` or `super`, as a path from the root of the crate, with its line
    /// (from 1). A group of paths ends in `{`.
    pub fn references(&self) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for (index, line) in self.code.lines().enumerate() {
            for place in ["crate::", "super::"].iter().flat_map(|start| places(line, start)) {
                // The second `super` of `super::super` belongs to the first.
                if !line[..place].ends_with("::") {
                    found.push((index + 1, self.absolute(&line[place..])));
                }
            }
        }
        found
    }

    /// The names that a group of paths which begins in this line (from 1) takes from its module.
    pub fn group_at(&self, line: usize) -> Vec<String> {
        let text: String = self.code.lines().skip(line - 1).collect::<Vec<_>>().join(" ");
        let group = text.split_once("::{").map_or("", |(_, group)| group);
        let mut names = vec![String::new()];
        let mut depth = 0;
        for character in group.chars() {
            match character {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => names.push(String::new()),
                _ if depth == 0 => names.iter_mut().next_back().map_or((), |name| name.push(character)),
                _ => {}
            }
        }
        let first = |name: &String| name.trim().split("::").next().unwrap_or_default().to_owned();
        names.iter().map(first).filter(|name| !name.is_empty()).collect()
    }

    fn absolute(&self, line: &str) -> String {
        let end = line.find(|character: char| !is_of_name(character) && character != ':').unwrap_or(line.len());
        let mut path = &line[..end];
        let mut module: Vec<&str> = self.path.trim_end_matches(".rs").split('/').collect();
        if module.last().is_some_and(|name| matches!(*name, "mod" | "lib" | "main")) {
            module.pop();
        }
        if let Some(rest) = path.strip_prefix("crate::") {
            (path, module) = (rest, Vec::new());
        }
        while let Some(rest) = path.strip_prefix("super::") {
            path = rest;
            module.pop();
        }
        let group = if line[end..].starts_with('{') { "{" } else { "" };
        module.push(path);
        module.join("::") + group
    }
}

/// All files below `src`, by path.
pub fn sources() -> Vec<Source> {
    sources_in("src")
}

/// All files below a folder of the project, by their paths in it.
pub fn sources_in(folder: &str) -> Vec<Source> {
    rust_files(folder).into_iter().map(|(path, text)| Source::new(&path, &text)).collect()
}

fn is_of_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Where `word` begins in a line; an end of it that could be a part of a longer name must not be one.
fn places(line: &str, word: &str) -> Vec<usize> {
    let is_whole = |place: &usize| {
        let (before, after) = (&line[..*place], &line[place + word.len()..]);
        !(word.starts_with(is_of_name) && before.ends_with(is_of_name)
            || word.ends_with(is_of_name) && after.starts_with(is_of_name))
    };
    line.match_indices(word).map(|(place, _)| place).filter(is_whole).collect()
}

/// The code of a file. Line breaks stay, so that every line keeps its number; a literal leaves its two quotes.
fn code(text: &str) -> String {
    let mut rest = text.find("#[cfg(test)]\nmod tests {").map_or(text, |tests| &text[..tests]);
    let mut code = String::with_capacity(rest.len());
    while let Some(place) = rest.find(['/', '"', '\'']) {
        code.push_str(&rest[..place]);
        rest = &rest[place..];
        let skipped = length_without_code(rest);
        if skipped == 0 {
            code.push_str(&rest[..1]);
            rest = &rest[1..];
            continue;
        }
        if !rest.starts_with('/') {
            code.push_str("\"\"");
        }
        code.extend(rest[..skipped].chars().filter(|character| *character == '\n'));
        rest = &rest[skipped..];
    }
    code + rest
}

/// How long the comment or literal is that begins here, in bytes; 0 for a division or a lifetime.
fn length_without_code(text: &str) -> usize {
    let is_character = text.starts_with("'\\") || text.chars().nth(2) == Some('\'');
    if text.starts_with("//") {
        text.find('\n').unwrap_or(text.len())
    } else if text.starts_with('"') || text.starts_with('\'') && is_character {
        let mut is_escaped = false;
        let closing = text.char_indices().skip(1).find(|(_, character)| {
            let closes = !is_escaped && text.starts_with(*character);
            is_escaped = !is_escaped && *character == '\\';
            closes
        });
        closing.map_or(text.len(), |(place, _)| place + 1)
    } else {
        0
    }
}

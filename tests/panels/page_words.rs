//! What the page says by itself keeps the typography of its language, too: its words are read out of its sources, since
//! the page is compiled for the browser alone.

use lectern::language::Language;

use crate::rust_files::rust_files;
use crate::typography::handwritten_faults;

/// The texts between quotation marks in a source, comments left out, with what its escapes stand for.
fn literals(source: &str) -> Vec<String> {
    let code: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let mut letters = code.chars().peekable();
    let mut found = Vec::new();
    while let Some(letter) = letters.next() {
        match letter {
            // A letter between apostrophes may be a quotation mark.
            '\'' if letters.peek() == Some(&'"') => drop(letters.nth(1)),
            '"' => found.push(literal(&mut letters)),
            _ => {}
        }
    }
    found
}

/// The text up to the quotation mark that ends it.
fn literal(letters: &mut impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    while let Some(letter) = letters.next().filter(|letter| *letter != '"') {
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        match letters.next() {
            Some('u') => {
                let code: String = letters.by_ref().skip(1).take_while(|letter| *letter != '}').collect();
                text.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
            }
            Some('n') => text.push('\n'),
            Some(other) => text.push(other),
            None => {}
        }
    }
    text
}

fn is_russian(text: &str) -> bool {
    text.chars().any(|letter| matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'))
}

/// Texts with their languages: the one after a Russian text is its English.
fn texts(source: &str) -> Vec<(String, Language)> {
    let literals = literals(source);
    let before = std::iter::once(None).chain(literals.iter().map(Some));
    let language = |(before, text): (Option<&String>, &String)| {
        if is_russian(text) {
            Some((text.clone(), Language::Russian))
        } else {
            before.filter(|before| is_russian(before)).map(|_| (text.clone(), Language::English))
        }
    };
    before.zip(&literals).filter_map(language).collect()
}

#[test]
fn texts_are_read_out_of_a_source() {
    let source = "// \"не текст\"\nWords::new(\"Ширина\\u{a0}— это\", \"The width is \\\"x\\\"\"), '\"', \"name\"";
    let wanted = [("Ширина\u{a0}— это", Language::Russian), ("The width is \"x\"", Language::English)];
    assert_eq!(texts(source), wanted.map(|(text, language)| (text.to_owned(), language)));
}

#[test]
fn what_the_page_says_is_set_well() {
    let mut found = Vec::new();
    let mut count = 0;
    for (path, source) in rust_files("src/page") {
        for (text, language) in texts(&source) {
            count += 1;
            let faults = handwritten_faults(&text, language);
            found.extend(faults.into_iter().map(|fault| format!("src/page/{path}: {fault}: {text:?}")));
        }
    }
    assert!(count > 200, "only {count} texts were found");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

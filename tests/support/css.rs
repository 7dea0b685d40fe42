//! Style sheets as far as a test must read them: declarations with their selectors, and the literals in them.

use std::collections::BTreeSet;

/// `property: value` inside a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// The selector of the rule.
    pub selector: String,
    /// The property or variable.
    pub property: String,
    /// All that stands after the colon.
    pub value: String,
}

/// The units of a fixed size; em, ch, vh and % follow something.
const FIXED_UNITS: [&str; 7] = ["px", "rem", "pt", "pc", "cm", "mm", "in"];
const COLOR_FUNCTIONS: [&str; 8] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "color("];
const COLOR_NAMES: [&str; 9] = ["black", "white", "gray", "grey", "red", "blue", "green", "orange", "purple"];

/// All declarations of a style sheet, in its order.
pub fn declarations(text: &str) -> Vec<Declaration> {
    let text = without_comments(text);
    let mut selectors: Vec<String> = Vec::new();
    let mut found = Vec::new();
    // Each piece ends with the character that says what it was.
    for piece in text.split_inclusive(['{', '}', ';']) {
        let words = piece.trim_end_matches(['{', '}', ';']).trim();
        if piece.ends_with('{') {
            selectors.push(words.to_owned());
            continue;
        }
        if let Some((property, value)) = words.split_once(':') {
            let selector = selectors.last().cloned().unwrap_or_default();
            found.push(Declaration { selector, property: property.trim().to_owned(), value: value.trim().to_owned() });
        }
        if piece.ends_with('}') {
            selectors.pop();
        }
    }
    found
}

/// The colours and fixed sizes that stand in declarations; 1px hides what is only spoken.
pub fn literals(text: &str) -> Vec<String> {
    let is_literal = |declaration: &Declaration| {
        let hides = declaration.selector == ".spoken" && declaration.value == "1px";
        !hides && words(&declaration.value).any(|word| is_color(word) || is_fixed_size(word))
    };
    let found = declarations(text).into_iter().filter(is_literal);
    found.map(|Declaration { selector, property, value }| format!("{selector} {{ {property}: {value} }}")).collect()
}

/// The variables that a style sheet uses.
pub fn variables(text: &str) -> BTreeSet<String> {
    let uses = text.split("var(").skip(1);
    uses.filter_map(|rest| rest.split([')', ',']).next()).map(|name| name.trim().to_owned()).collect()
}

fn without_comments(text: &str) -> String {
    let mut code = String::new();
    for (index, piece) in text.split("/*").enumerate() {
        let (_, after) = piece.split_once("*/").unwrap_or(("", ""));
        code.push_str(if index == 0 { piece } else { after });
    }
    code
}

/// The words of a value; a function keeps its opening bracket.
fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split_inclusive('(').flat_map(|piece| piece.split([' ', ',', ')', '\n', '/'])).filter(|word| !word.is_empty())
}

fn is_color(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    word.starts_with('#')
        || COLOR_FUNCTIONS.iter().any(|name| word.ends_with(name))
        || COLOR_NAMES.contains(&word.as_str())
}

fn is_fixed_size(word: &str) -> bool {
    let number = FIXED_UNITS.iter().find_map(|unit| word.strip_suffix(unit));
    number.and_then(|number| number.parse::<f64>().ok()).is_some_and(|number| number != 0.0)
}

//! Every text of every panel keeps the typography of its language: dashes, spaces that must not break, decimal signs,
//! quotation marks.

use lectern::language::Language;
use lectern::machine::Machine;

use crate::settings::worked;
use crate::words::{drawn_words, faults_of_all, fixed_words, says};

const NO_BREAK: char = '\u{a0}';
/// After a number these are units.
const UNITS: [&str; 7] = ["%", "п.", "раз", "σ", "pp", "млн", "мс"];

/// What is black in both themes.
const BLACK_SCREEN: [&str; 4] = ["чёрный экран", "экран в зале чёрный", "black screen", "screen in the room is black"];

/// How words begin that call ink or paper by the colour it has in one theme.
const INK: [&str; 6] = ["чёрн", "белы", "белая", "белой", "black", "white"];

/// Who wrote a text: its author, or a formatter that put numbers into it.
#[derive(Clone, Copy, PartialEq)]
enum Written {
    ByHand,
    Computed,
}

/// What is wrong with a text that is written by hand.
pub fn handwritten_faults(text: &str, language: Language) -> Vec<&'static str> {
    faults(text, language, Written::ByHand)
}

/// What is wrong with a text, in a few words.
fn faults(text: &str, language: Language, written: Written) -> Vec<&'static str> {
    let characters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    for place in 0..characters.len() {
        let before = place.checked_sub(1).map(|index| characters[index]);
        let after = &characters[place + 1..];
        let next = after.first().copied();
        match (characters[place], language) {
            ('—', Language::Russian) if before.is_some() && before != Some(NO_BREAK) => {
                found.push("a breakable space, or none, before an em dash");
            }
            ('–', Language::Russian) if characters.len() > 1 && !is_range(before, next) => {
                found.push("an en dash that is not in a range");
            }
            (' ', _) if before.is_some_and(|before| before.is_ascii_digit()) => {
                found.extend(after_number(after, language));
            }
            (' ', Language::Russian) if is_beside_equals(before, after) => {
                found.push("a breakable space at an equals sign");
            }
            (' ', Language::Russian) if before == Some('.') && after.starts_with(&['п', '.']) => {
                found.push("a breakable space in «п. п.»");
            }
            (' ', _) if before == Some(',') && next == Some('%') => {
                found.push("a breakable space before a per-cent sign that is a unit");
            }
            (NO_BREAK, Language::English) if written == Written::ByHand && before != Some(',') && next == Some('%') => {
                found.push("a space before a per-cent sign");
            }
            (',', Language::English) if is_decimal_comma(before, after) => found.push("a decimal comma"),
            (',', Language::Russian) if is_between_decimals(&characters[..place], after) => {
                found.push("a comma between numbers of which one has a decimal comma");
            }
            ('"', _) | ('“' | '”', Language::Russian) | ('«' | '»', Language::English) => {
                found.push("quotation marks of another language");
            }
            _ => {}
        }
    }
    let is_word = |wanted: &str| text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == wanted);
    if language == Language::English && is_word("sd") {
        found.push("“sd” in small letters");
    }
    let about_figures = BLACK_SCREEN.iter().fold(text.to_lowercase(), |text, screen| text.replace(screen, ""));
    if INK.iter().any(|ink| about_figures.split_whitespace().any(|word| word.starts_with(ink))) {
        found.push("a colour that is another one in the other theme");
    }
    found
}

fn is_range(before: Option<char>, after: Option<char>) -> bool {
    let is_end = |end: Option<char>| end.is_some_and(|end| end.is_ascii_digit() || "%σ±−".contains(end));
    is_end(before) && is_end(after)
}

/// What is wrong after a number and a space that breaks.
fn after_number(after: &[char], language: Language) -> Option<&'static str> {
    let rest: String = after.iter().take(8).collect();
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    if digits == 3 {
        return Some("a breakable space inside a number");
    }
    let mut units = UNITS.iter().filter(|unit| language == Language::Russian || **unit != "п.");
    units.any(|unit| rest.starts_with(unit)).then_some("a breakable space between a number and its unit")
}

/// A space before or after the equals sign of «N = 10».
fn is_beside_equals(before: Option<char>, after: &[char]) -> bool {
    let is_number = |rest: &[char]| rest.iter().find(|letter| **letter != '−').is_some_and(char::is_ascii_digit);
    let rest_after_space = |rest: &'_ [char]| matches!(rest, [' ' | NO_BREAK, rest @ ..] if is_number(rest));
    match after {
        ['=', rest @ ..] => rest_after_space(rest),
        _ => before == Some('=') && is_number(after),
    }
}

/// A comma between digits that does not group thousands.
fn is_decimal_comma(before: Option<char>, after: &[char]) -> bool {
    let digits = after.iter().take_while(|letter| letter.is_ascii_digit()).count();
    before.is_some_and(|before| before.is_ascii_digit()) && digits > 0 && digits != 3
}

/// A comma that parts two numbers where one of them has a comma of its own: «1000, 0,5».
fn is_between_decimals(before: &[char], after: &[char]) -> bool {
    let is_in_number = |letter: &&char| letter.is_ascii_digit() || **letter == ',';
    let [' ' | NO_BREAK, after @ ..] = after else { return false };
    let number_before: String = before.iter().rev().take_while(is_in_number).collect();
    let number_after: String = after.iter().take_while(is_in_number).collect();
    let is_number = |number: &str| number.chars().any(|letter| letter.is_ascii_digit());
    let has_decimals = |number: &str| number.trim_matches(',').contains(',');
    is_number(&number_before)
        && is_number(&number_after)
        && (has_decimals(&number_before) || has_decimals(&number_after))
}

/// Everything a lesson says.
fn lesson_words(machine: &dyn Machine, language: Language) -> Vec<String> {
    let scenarios = machine.scenarios();
    let mut words = vec![machine.question().prompt, machine.goal().0, machine.goal().1];
    words.extend(scenarios.iter().map(|scenario| scenario.title));
    let steps = scenarios.iter().flat_map(|scenario| scenario.steps);
    words.extend(steps.flat_map(|step| [step.headline, step.notes]));
    words.iter().map(|words| words.get(language).to_owned()).collect()
}

fn told(texts: &[String], language: Language, written: Written) -> Vec<String> {
    let of = |text: &String| faults(text, language, written).first().map(|fault| format!("{fault}: {text:?}"));
    texts.iter().filter_map(of).collect()
}

#[test]
fn what_is_wrong_is_found() {
    use Language::{English, Russian};
    let is_wrong = |text: &str, language| !faults(text, language, Written::ByHand).is_empty();
    for text in [
        "Ширина – это",
        "Ширина — это",
        "10\u{a0}% – это",
        "95 %",
        "10 000 примеров",
        "в 26 раз",
        "3 п.\u{a0}п.",
        "3\u{a0}п. п.",
        "N = 10",
        "N\u{a0}= 10",
        "m =\u{a0}4",
        "ε = −1",
        "“слово”",
        "\"слово\"",
        "1000, 0,5 или 1e5",
        "0,1, 1000\u{a0}раз",
    ] {
        assert!(is_wrong(text, Russian), "{text}");
    }
    for text in [
        "Ширина\u{a0}— это",
        "19–20\u{a0}%",
        "–",
        "N\u{a0}=\u{a0}10",
        "10, 100 и 1000\u{a0}раз\u{a0}— «да»",
        "x = y",
        "0,5",
    ] {
        assert!(!is_wrong(text, Russian), "{text}: {:?}", faults(text, Russian, Written::ByHand));
    }
    for text in ["95\u{a0}%", "95 %", "10 000", "0,5", "1,23", "«word»", "the sd is", "3 pp"] {
        assert!(is_wrong(text, English), "{text}");
    }
    for text in ["95%", "10,000", "0.5 – 3", "N = 10", "“word”", "SD", "±19–20%", "(0.5, 2)", "1,595, 13,832"]
    {
        assert!(!is_wrong(text, English), "{text}: {:?}", faults(text, English, Written::ByHand));
    }
    assert!(faults("95\u{a0}%", English, Written::Computed).is_empty());
}

#[test]
fn what_is_written_by_hand_keeps_the_typography_of_its_language() {
    for panel in crate::chosen::panels() {
        let machine = panel.machine();
        for language in Language::ALL {
            let mut texts = lesson_words(machine.as_ref(), language);
            texts.extend(fixed_words(machine.as_ref()).iter().map(|words| words.get(language).to_owned()));
            let found = told(&texts, language, Written::ByHand);
            assert!(found.is_empty(), "{}\n{}", panel.id(), found.join("\n"));
        }
    }
}

#[test]
fn what_is_computed_keeps_the_typography_of_its_language() {
    let found = faults_of_all(|_, machine| {
        let of = |language| {
            let mut texts = says(machine, language);
            texts.extend(drawn_words(machine, language));
            told(&texts, language, Written::Computed)
        };
        Language::ALL.into_iter().flat_map(of).collect()
    });
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The steps of the lecture are settings of their own.
#[test]
fn the_steps_say_nothing_else() {
    for panel in crate::chosen::panels() {
        let steps = panel.machine().scenarios().iter().flat_map(|scenario| scenario.steps);
        for step in steps {
            let (machine, _) = worked(panel, step.params);
            for language in Language::ALL {
                let found = told(&says(machine.as_ref(), language), language, Written::Computed);
                assert!(found.is_empty(), "{}?{}\n{}", panel.id(), step.params, found.join("\n"));
            }
        }
    }
}

//! Both languages say everything, each in its own letters and with its own decimal sign; the numbers have the same
//! names in both; the formula's slots are filled.

use lectern::language::{Language, Words};
use lectern::machine::Machine;
use lectern::machine::registry::AnyPanel;
use lectern::panel::KindFace;
use lectern::plot::ThemeName;

use crate::is_snake_case;
use crate::settings::{queries, worked};
use crate::shown::{draw, labels, report, words};

fn is_cyrillic(character: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&character)
}

/// Whether a decimal point stands between two digits; the numbers of arXiv have one in every language.
fn has_decimal_point(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| !word.contains("arXiv:"));
    words.into_iter().any(|word| {
        let bytes = word.as_bytes();
        bytes.windows(3).any(|three| three[0].is_ascii_digit() && three[1] == b'.' && three[2].is_ascii_digit())
    })
}

/// Words with letters or decimal signs of the other language, or with a number that is none spelled as Rust does.
pub fn wrongly_written(words: &[String], language: Language) -> Vec<String> {
    let is_wrong = |text: &&String| {
        let is_foreign = match language {
            Language::Russian => has_decimal_point(text),
            Language::English => text.contains(is_cyrillic),
        };
        is_foreign || text.contains("NaN") || text.split_whitespace().any(|word| word == "inf" || word == "-inf")
    };
    words.iter().filter(is_wrong).cloned().collect()
}

/// The words that no parameter changes.
pub fn fixed_words(machine: &dyn Machine) -> Vec<Words> {
    let text = machine.text();
    let mut words = vec![text.title, text.lede, text.assumptions, machine.part().title()];
    words.extend(machine.figures().iter().map(|figure| figure.title));
    words.extend(machine.preset_labels());
    words.extend(machine.actions().iter().map(|action| action.label));
    for control in machine.controls() {
        words.extend([control.label, control.hint]);
        if let KindFace::Choice(options) = control.kind {
            words.extend(options.iter().map(|option| option.1));
        }
    }
    words
}

/// Everything that a panel says of its numbers at the machine's parameters.
pub fn says(machine: &dyn Machine, language: Language) -> Vec<String> {
    let mut said = words(machine, language);
    said.extend(report(machine).table(language).columns);
    said.extend(report(machine).outputs(language).iter().map(|output| output.label.get(language).to_owned()));
    said
}

/// Everything that is read in a language at the machine's parameters.
fn all_words(machine: &dyn Machine, language: Language) -> Vec<String> {
    let mut all: Vec<String> = fixed_words(machine).iter().map(|words| words.get(language).to_owned()).collect();
    all.extend(says(machine, language));
    all.extend(drawn_words(machine, language));
    all
}

/// The labels of all figures, on a wide sheet and on a narrow one.
pub fn drawn_words(machine: &dyn Machine, language: Language) -> Vec<String> {
    let sizes = [(900.0, 504.0), (340.0, 300.0)];
    let pictures = sizes.into_iter().flat_map(|size| {
        (0..machine.figures().len()).map(move |figure| draw(machine, figure, size, ThemeName::Light, language))
    });
    pictures.flat_map(|picture| labels(&picture).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// What is wrong with all panels at all their settings, each once.
pub fn faults_of_all(look: impl Fn(&dyn AnyPanel, &dyn Machine) -> Vec<String>) -> Vec<String> {
    let mut found = Vec::new();
    for panel in crate::chosen::panels() {
        for query in queries(panel) {
            let (machine, _) = worked(panel, &query);
            let new = look(panel, machine.as_ref()).into_iter().map(|what| format!("{}?{query}: {what}", panel.id()));
            found.extend(new.take(3));
        }
    }
    found
}

#[test]
fn what_is_wrongly_written_is_found() {
    let is_wrong = |text: &str, language| !wrongly_written(&[text.to_owned()], language).is_empty();
    assert!(is_wrong("0.5", Language::Russian) && !is_wrong("0.5", Language::English));
    assert!(is_wrong("при", Language::English) && !is_wrong("при", Language::Russian));
    assert!(is_wrong("± NaN %", Language::English) && is_wrong("n is inf", Language::English));
    assert!(!is_wrong("inference", Language::English));
    assert!(has_decimal_point("от 0.5 до 1") && has_decimal_point("12.3\u{a0}%"));
    assert!(!has_decimal_point("от 0,5 до 1. 2 из 3.") && !has_decimal_point("arXiv:1803.08494."));
}

#[test]
fn each_language_is_written_in_its_own_way() {
    let found = faults_of_all(|_, machine| {
        let of = |language| wrongly_written(&all_words(machine, language), language);
        Language::ALL.into_iter().flat_map(of).collect()
    });
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn the_formula_belongs_to_no_language() {
    for panel in crate::chosen::panels() {
        assert!(!panel.machine().text().formula.contains(is_cyrillic), "{}", panel.id());
    }
}

#[test]
fn russian_is_written_in_russian() {
    let found = faults_of_all(|_, machine| {
        let text = machine.text();
        let fixed = [text.title, text.lede, text.assumptions].map(|words| words.get(Language::Russian).to_owned());
        let captions = (0..machine.figures().len()).map(|figure| report(&*machine).caption(figure, Language::Russian));
        let wanted = fixed.into_iter().chain([report(machine).sentence(Language::Russian)]).chain(captions);
        wanted.filter(|words| !words.contains(is_cyrillic)).map(|words| format!("{words:?}")).collect()
    });
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn nothing_that_must_be_said_is_empty() {
    let found = faults_of_all(|_, machine| {
        let of = |language: Language| {
            let text = machine.text();
            let mut words =
                [text.title, text.lede, text.assumptions].map(|words| words.get(language).to_owned()).to_vec();
            words.push(report(&*machine).sentence(language));
            words.extend((0..machine.figures().len()).map(|figure| report(&*machine).caption(figure, language)));
            words.extend(machine.controls().iter().map(|control| control.label.get(language).to_owned()));
            words.extend(report(&*machine).outputs(language).into_iter().map(|output| output.text));
            words.into_iter().filter(|words| words.trim().is_empty()).collect::<Vec<_>>()
        };
        Language::ALL.into_iter().flat_map(of).collect()
    });
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn outputs_have_the_same_names_in_both_languages_and_at_all_parameters() {
    for panel in crate::chosen::panels() {
        let names = |machine: &dyn Machine, language| -> Vec<&str> {
            report(machine).outputs(language).iter().map(|output| output.name).collect()
        };
        let first = names(panel.solved("").as_ref(), Language::Russian);
        assert!(!first.is_empty() && first.iter().all(|name| is_snake_case(name)), "{}: {first:?}", panel.id());
        for query in queries(panel) {
            let (machine, _) = worked(panel, &query);
            for language in Language::ALL {
                assert_eq!(names(machine.as_ref(), language), first, "{}?{query}", panel.id());
            }
        }
    }
}

#[test]
fn every_row_of_a_table_has_all_columns() {
    let found = faults_of_all(|_, machine| {
        let [russian, english] = Language::ALL.map(|language| report(&*machine).table(language));
        let odd =
            [&russian, &english].map(|table| table.rows.iter().filter(|row| row.len() != table.columns.len()).count());
        let fits = odd == [0, 0] && russian.rows.len() == english.rows.len() && !russian.rows.is_empty();
        if fits { Vec::new() } else { vec![format!("{odd:?} odd rows of {}", russian.rows.len())] }
    });
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_slot_of_the_formula_is_filled() {
    let found = faults_of_all(|_, machine| {
        let slots = machine.text().formula.split("data-slot=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let outputs = report(machine).outputs(Language::Russian);
        let more = report(machine).slots(Language::Russian);
        let is_filled = |slot: &&str| {
            outputs.iter().any(|output| output.name == *slot) || more.iter().any(|other| other.0 == *slot)
        };
        slots.filter(|slot| !is_filled(slot)).map(|slot| format!("nothing fills the slot {slot}")).collect()
    });
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_mark_of_the_formula_is_a_mark_of_a_figure() {
    for panel in crate::chosen::panels() {
        let mut drawn: Vec<&str> = Vec::new();
        for query in queries(panel) {
            let (machine, _) = worked(panel, &query);
            for figure in 0..machine.figures().len() {
                let picture = draw(machine.as_ref(), figure, (900.0, 504.0), ThemeName::Light, Language::Russian);
                drawn.extend(picture.shapes.iter().map(|(mark, _)| *mark));
            }
        }
        let marks = panel.machine().text().formula.split("data-mark=\"").skip(1);
        for mark in marks.filter_map(|rest| rest.split('"').next()) {
            assert!(drawn.contains(&mark), "{}: no figure has the mark {mark}", panel.id());
        }
    }
}

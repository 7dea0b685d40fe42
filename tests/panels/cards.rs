//! What the page knows of a panel before it is loaded is what the panel says when it is.

use lectern::language::Language;
use lectern::machine::lecture_time::word_count;
use lectern::machine::step_count;
use lectern::panels;

#[test]
fn a_card_says_what_its_panel_says() {
    let cards: Vec<_> = panels::cards().collect();
    assert_eq!(cards.len(), panels::all().len());
    for (card, panel) in cards.into_iter().zip(panels::all()) {
        let machine = panel.machine();
        assert_eq!(card.id, machine.id());
        assert_eq!(card.part, machine.part());
        assert_eq!(card.title, machine.text().title);
        let (names, labels): (Vec<_>, Vec<_>) = machine.controls().iter().map(|face| (face.name, face.label)).unzip();
        assert_eq!((card.controls, panels::control_labels(card.id)), (&*names, &*labels), "{}", card.id);
        assert_eq!(card.step_count, step_count(machine.scenarios()), "{}", card.id);
        let notes = machine.scenarios().iter().flat_map(|scenario| scenario.steps).map(|step| step.notes);
        let languages = [Language::Russian, Language::English];
        let words: Vec<[u16; 2]> = notes.map(|notes| languages.map(|of| word_count(notes.get(of)))).collect();
        assert_eq!(panels::step_words(card.id), words, "{}", card.id);
        let figures = machine.figures();
        let wide: f64 = figures.iter().map(|figure| figure.aspect).sum();
        let narrow: f64 = figures.iter().map(|figure| figure.narrow_aspect).sum();
        assert_eq!(card.aspects, (wide, narrow), "{}", card.id);
    }
}

/// The loader asks for the program of the first panel before anything else can say which that is.
#[test]
fn index_names_the_first_panel() {
    let first = panels::cards().next().map(|card| card.id).unwrap_or_default();
    let index = include_str!("../../index.html");
    assert!(index.contains(&format!("data-panel=\"{first}\"")), "index.html must name `{first}`");
}

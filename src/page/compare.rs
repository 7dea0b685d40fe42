//! Freeze and compare: the button that freezes what is shown, and a table of what is frozen beside what is shown now.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::browser;
use super::element::{El, chip, el};
use super::live::LivePanel;
use super::session::Session;
use super::words::value_with_unit;
use crate::language::{Language, Words};
use crate::machine::{Comparing, Frozen, MOST_GHOSTS, Machine, Setting};
use crate::panel::{ControlFace, KindFace, Output, Rank, Stage};
use crate::plot::Theme;

const PIN: Words = Words::new("Закрепить", "Freeze");
const COMPARISON: Words = Words::new("Сравнение закреплённых кривых", "Comparison of what is frozen");
const NOW: Words = Words::new("сейчас", "now");
const CURVE: Words = Words::new("Кривая", "Curve");
const REMOVE: Words = Words::new("Убрать", "Remove");
const FULL: Words = Words::new(
    "Закреплены уже четыре кривые, больше не различить. Уберите одну в таблице под графиком.",
    "Four are frozen already; more could not be told apart. Remove one in the table below the figure.",
);
const KNOWN: Words = Words::new(
    "Это уже закреплено. Измените что-нибудь, чтобы сравнить.",
    "This is frozen already. Change something to compare it with.",
);

/// More numbers than the main one and these do not fit beside each other.
const MOST_SIDE_OUTPUTS: usize = 3;

/// The button that freezes, and why it did not.
pub fn pin_button(session: Session, panel: LivePanel) -> [El; 2] {
    // The refusal stays as long as nothing has changed.
    let refused: RwSignal<Option<(Words, String)>> = RwSignal::new(None);
    let pin = move |_: &Event| {
        // Checked before freezing: the fourth is accepted, and leaves no room.
        let why = if panel.untracked(Comparing::is_full) { FULL } else { KNOWN };
        let is_frozen = panel.change(Comparing::freeze) == Some(true);
        refused.set((!is_frozen).then(|| (why, panel.untracked(Machine::address))));
    };
    let message = move || {
        let (why, address) = refused.get()?;
        let is_unchanged = panel.params(Machine::address) == address;
        is_unchanged.then(|| why.get(session.language.get()))
    };
    [
        chip("pin")
            .live_attr("hidden", move || {
                panel.stage() == Stage::Asked || panel.reported(|machine| machine.report().is_none())
            })
            .on("click", pin)
            .live_text(session.words(PIN)),
        el("p").class("problem").attr("role", "status").live_text(move || message().unwrap_or_default()),
    ]
}

/// The table, while something is frozen.
pub fn compare_table(session: Session, panel: LivePanel) -> El {
    let comparison = Memo::new(move |_| {
        let language = session.language.get();
        let frozen = panel.reported(|machine| machine.frozen(language));
        Comparison::of(&frozen, &panel.untracked(Machine::controls), language)
    });
    let removed = move |event: &Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let ghost = target.and_then(|target| target.get_attribute("data-ghost"));
        if let Some(ghost) = ghost.and_then(|ghost| ghost.parse().ok()) {
            panel.change(|machine| machine.thaw(ghost));
            // The button that had the focus is gone with its row.
            let _ = browser::find(&format!("#{} [data-action=pin]", panel.id)).map(|pin| pin.focus());
        }
    };
    el("div")
        .class("compare")
        .attr("tabindex", "0")
        .attr("role", "group")
        .live_attr("aria-label", session.words(COMPARISON))
        .live_attr("hidden", move || comparison.with(Comparison::is_empty))
        .on("click", removed)
        .live_children(move || comparison.with(|comparison| comparison.table(session.language.get())))
}

/// The text of a number, and its exact value.
type Number = (String, String);

/// The texts of the table.
#[derive(Clone, PartialEq)]
struct Comparison {
    columns: Vec<&'static str>,
    /// The settings that differ, and the numbers with their exact values.
    rows: Vec<(Vec<String>, Vec<Number>)>,
}

impl Comparison {
    fn of(frozen: &[Frozen], controls: &[ControlFace], language: Language) -> Self {
        let differs = |index: &usize| {
            let first = frozen.first().map(|row| row.settings.get(*index));
            frozen.iter().any(|row| Some(row.settings.get(*index)) != first)
        };
        let differing: Vec<usize> = (0..controls.len()).filter(differs).collect();
        let shown = frozen.last().map(|row| worth_showing(&row.outputs)).unwrap_or_default();
        let labels = differing.iter().map(|index| controls[*index].label.get(language));
        let columns = labels.chain(shown.iter().map(|(_, output)| output.label.get(language))).collect();
        let row = |row: &Frozen| {
            let setting = |index: &usize| in_words(row.settings.get(*index), &controls[*index], language);
            let number = |(place, _): &(usize, &Output)| {
                let output = row.outputs.get(*place);
                output.map_or_else(
                    || ("…".to_owned(), String::new()),
                    |output| (output.text.clone(), output.machine_value()),
                )
            };
            (differing.iter().map(setting).collect(), shown.iter().map(number).collect())
        };
        Self { columns, rows: frozen.iter().map(row).collect() }
    }

    fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn table(&self, language: Language) -> Vec<El> {
        if self.is_empty() {
            return Vec::new();
        }
        let head = |text: &str| el("th").attr("scope", "col").text(text);
        let columns = self.columns.iter().map(|name| head(name));
        let first = head("").child(el("span").class("spoken").text(CURVE.get(language)));
        let head = el("tr").child(first).children(columns).child(el("td"));
        let now = self.rows.len().saturating_sub(1);
        let rows = self.rows.iter().enumerate().map(|(index, (settings, numbers))| {
            let is_now = index == now;
            let sign = if is_now { NOW.get(language) } else { Theme::ghost_sign(index) };
            let row = el("tr")
                .class(if is_now { "now" } else { ["ghost-0", "ghost-1", "ghost-2", "ghost-3"][index % MOST_GHOSTS] })
                .child(el("th").attr("scope", "row").text(sign))
                .children(settings.iter().map(|text| el("td").text(text)))
                .children(
                    numbers.iter().map(|(text, value)| el("td").child(el("data").attr("value", value).text(text))),
                );
            if is_now { row.child(el("td")) } else { row.child(el("td").child(remove_button(index, language))) }
        });
        vec![el("table").child(el("thead").child(head)).child(el("tbody").children(rows))]
    }
}

/// The button of a row. One handler on the table hears all of them, since the rows are made anew at every change.
fn remove_button(index: usize, language: Language) -> El {
    el("button")
        .attr("type", "button")
        .class("remove")
        .attr("data-ghost", &index.to_string())
        .attr("aria-label", &format!("{} {}", REMOVE.get(language), Theme::ghost_sign(index)))
        .text("×")
}

/// The main number and the first of the others, with their places.
fn worth_showing(outputs: &[Output]) -> Vec<(usize, &Output)> {
    let of_rank = |rank: Rank| outputs.iter().enumerate().filter(move |(_, output)| output.rank == rank);
    of_rank(Rank::Main).chain(of_rank(Rank::Side).take(MOST_SIDE_OUTPUTS)).collect()
}

fn in_words(setting: Option<&Setting>, control: &ControlFace, language: Language) -> String {
    match (setting, control.kind) {
        (Some(Setting::Number(value)), KindFace::Number(number)) => value_with_unit(*value, number.unit, language),
        (Some(Setting::Option(index)), KindFace::Choice(options)) => {
            options.get(*index).map(|(_, label)| label.get(language).to_owned()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

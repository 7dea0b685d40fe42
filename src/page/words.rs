//! The words of the page around the panels.

use crate::language::{Language, Words, count, significant, with_percent_sign};
use crate::panel::{Refusal, Unit};

pub const DOCUMENT_TITLE: Words =
    Words::new("Lectern: данные, размер теста, BatchNorm", "Lectern: data, test-set size, BatchNorm");
pub const HEADLINE: Words = Words::new("Данные, метрики, BatchNorm", "Data, metrics, BatchNorm");
pub const INTRODUCTION: Words = Words::new(
    "Лекция, которую можно потрогать: двигайте ползунки и кольца на графиках.",
    "A hands-on lecture: move the sliders and the rings on the plots.",
);
pub const PARTS: Words = Words::new("Части лекции", "Parts of the lecture");
pub const PANELS: Words = Words::new("Графики этой части", "Plots of this part");
pub const CONTENTS: Words = Words::new("Содержание", "Contents");
pub const OPEN_CONTENTS: Words = Words::new("Содержание и поиск (/)", "Contents and search (/)");
pub const FIND: Words = Words::new("Найти по слову", "Search");
pub const NOTHING_FOUND: Words = Words::new(
    "Такого слова нет ни в одном вопросе. Попробуйте короче: «батч», «MOTA», «интервал».",
    "No title has this word. Try a shorter one: “batch”, “MOTA”, “interval”.",
);
pub const MORE: Words = Words::new("Ещё", "More");
pub const LESS: Words = Words::new("Короче", "Less");
pub const OTHER_LANGUAGE: Words = Words::new("English", "Русский");
pub const SWITCH_LANGUAGE: Words = Words::new("Switch to English", "Переключить на русский");
pub const SWITCH_THEME: Words = Words::new("Светлая или тёмная тема", "Light or dark theme");
pub const LECTURE: Words = Words::new("Лекция", "Lecture");
pub const START_LECTURE: Words = Words::new("Лекция во весь экран (F)", "Lecture, full screen (F)");
pub const NOTES: Words = Words::new("Конспект", "Notes");
pub const SWITCH_NOTES: Words =
    Words::new("Лекция как статья, с графиками по ходу", "The lecture as an article, with its plots");
pub const KEYS: Words = Words::new("Клавиши", "Keys");
pub const CLOSE: Words = Words::new("Закрыть", "Close");
pub const PRESETS: Words = Words::new("Примеры", "Examples");
pub const PLAY: Words = Words::new("Пуск", "Play");
pub const PAUSE: Words = Words::new("Пауза", "Pause");
pub const RESET: Words = Words::new("Сбросить", "Reset");
pub const STOP: Words = Words::new("Остановить расчёт", "Stop computing");
pub const COMPUTING: Words = Words::new("Идёт расчёт", "Computing");
pub const DATA_TABLE: Words = Words::new("Данные таблицей", "Data as a table");
pub const ASSUMPTIONS: Words = Words::new("Предположения", "Assumptions");
/// What is said where something is not there.
#[derive(Clone, Copy)]
pub struct Absence {
    /// While it is on its way.
    pub underway: Words,
    /// When it did not come.
    pub failed: Words,
}

/// What is shown where a panel will be.
pub const PANEL_ABSENT: Absence = Absence {
    underway: Words::new("Этот график загружается…", "This plot is loading…"),
    failed: Words::new(
        "Этот график не загрузился: пропала сеть, или на сайте вышла новая версия страницы. Всё, что уже загружено, работает дальше.",
        "This plot did not load: the network is gone, or the page has been updated. What is already loaded goes on working.",
    ),
};
/// What is shown below the first picture until the rest of the page is there.
pub const REST_ABSENT: Absence = Absence {
    underway: Words::new("Страница загружается…", "The page is loading…"),
    failed: Words::new(
        "Ползунки, лекция и остальные графики не загрузились: пропала сеть, или на сайте вышла новая версия страницы.",
        "The sliders, the lecture and the other plots did not load: the network is gone, or the page has been updated.",
    ),
};
pub const FOOTER: Words = Words::new(
    "По лекции Ивана Карпухина «Данные и метрики, BatchNorm». Всё считается прямо на этой странице, ничего никуда не отправляется.",
    "After Ivan Karpukhin’s lecture “Data and metrics, BatchNorm”. Everything is computed on this page; nothing is sent anywhere.",
);

/// The keys of the page, each with what it does.
pub const KEY_LIST: &[(&str, Words)] = &[
    ("1 … 4", Words::new("к части лекции", "to a part of the lecture")),
    ("/ C", Words::new("содержание и поиск", "contents and search")),
    ("P", Words::new("пуск или пауза", "play or pause")),
    ("S", Words::new("шаг", "step")),
    ("R", Words::new("сбросить панель", "reset the panel")),
    ("L", Words::new("язык", "language")),
    ("T", Words::new("тема", "theme")),
    ("F", Words::new("лекция во весь экран", "lecture, full screen")),
    ("→ ← PageDown PageUp Space", Words::new("шаг лекции вперёд и назад", "next or previous step")),
    ("Home End", Words::new("первый и последний шаг лекции", "first and last step of the lecture")),
    ("O", Words::new("все шаги лекции", "all steps of the lecture")),
    ("Q", Words::new("QR-код на весь экран, где он есть", "fill the screen with the QR code, where there is one")),
    (". B", Words::new("чёрный экран; любая клавиша вернёт картинку", "black screen; any key brings the picture back")),
    ("Esc", Words::new("закончить лекцию", "leave the lecture")),
    ("N", Words::new("заметки лектора в отдельном окне", "speaker notes in a window")),
    ("G", Words::new("закрепить кривую для сравнения", "freeze the curve to compare")),
    (
        "← →",
        Words::new(
            "точная подстройка ползунка, с Shift\u{a0}— в\u{a0}10\u{a0}раз крупнее",
            "fine-tune a slider; with Shift, ten times coarser",
        ),
    ),
    ("?", Words::new("этот список", "this list")),
];

/// What follows where the picture shows something else than what was typed.
pub const STILL_THE_PREVIOUS: Words =
    Words::new(" На графике пока прежнее.", " The plot still shows the previous value.");

/// Why a typed number was not taken, and what to type instead.
pub fn refusal(refusal: Refusal, unit: Unit, language: Language) -> String {
    match (refusal, language) {
        (Refusal::NotANumber, Language::Russian) => "Нужно одно число, например 1000; 0,5 или 1e5.".to_owned(),
        (Refusal::NotANumber, Language::English) => "Enter one number, such as 1000, 0.5 or 1e5.".to_owned(),
        (Refusal::NotWhole, Language::Russian) => "Нужно целое число.".to_owned(),
        (Refusal::NotWhole, Language::English) => "Enter a whole number.".to_owned(),
        (Refusal::PercentSign, Language::Russian) => "Это число не в процентах: нужно без знака %.".to_owned(),
        (Refusal::PercentSign, Language::English) => "This number is not a percentage: leave the % out.".to_owned(),
        (Refusal::Outside(low, high), _) => {
            let (low, high) = (limit(low, unit, language), limit(high, unit, language));
            match language {
                Language::Russian => {
                    format!("Допустимы значения от {low} до {high}.")
                }
                Language::English => {
                    format!("Allowed: {low} to {high}.")
                }
            }
        }
    }
}

/// A number in all its digits.
fn limit(value: f64, unit: Unit, language: Language) -> String {
    let shown = unit.to_shown(value);
    // As many as a typed level has: 99.9999999 % is not 100 %.
    let text = significant(shown, 12, language);
    let sign = if language == Language::Russian { ',' } else { '.' };
    let text = match text.rsplit_once(sign) {
        Some((whole, fraction)) if fraction.chars().all(|digit| digit.is_ascii_digit()) => {
            let fraction = fraction.trim_end_matches('0');
            if fraction.is_empty() { whole.to_owned() } else { format!("{whole}{sign}{fraction}") }
        }
        _ => text,
    };
    if unit == Unit::Percent { with_percent_sign(&text, language) } else { text }
}

/// A value as a slider speaks it.
pub fn value_with_unit(value: f64, unit: Unit, language: Language) -> String {
    if unit == Unit::Count { count(value, language) } else { limit(value, unit, language) }
}

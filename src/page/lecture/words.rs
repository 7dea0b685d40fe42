//! The words of the lecture mode and of the speaker's window.

use std::cmp::Ordering;

use crate::language::{Language, Words};

pub const LECTURE: Words = Words::new("Лекция", "Lecture");
pub const LEAVE: Words = Words::new("Закончить лекцию", "Leave the lecture");
pub const BACK: Words = Words::new("Назад", "Back");
pub const NEXT: Words = Words::new("Дальше", "Next");
pub const SPEAKER: Words = Words::new("Заметки в отдельном окне (N)", "Speaker notes in a window (N)");
pub const SPEAKER_TITLE: Words = Words::new("Заметки лектора", "Speaker notes");
pub const OVERVIEW: Words = Words::new("Все шаги лекции", "All steps of the lecture");
pub const STEP_NUMBER: Words = Words::new("Номер шага и Enter", "Step number, then Enter");
pub const OVERVIEW_KEY: Words = Words::new("Все шаги (O)", "All steps (O)");
pub const UP_NEXT: Words = Words::new("Дальше:", "Next:");
pub const ELAPSED: Words = Words::new("идёт", "elapsed");
pub const PAUSED: Words = Words::new("пауза", "paused");
pub const PAUSE_CLOCK: Words = Words::new("Остановить время на вопрос", "Stop the clock for a question");
pub const RESTART_CLOCK: Words = Words::new("Обнулить время", "Restart the clock");
pub const LAST_STEP: Words = Words::new("Это последний шаг лекции.", "This is the last step of the lecture.");
pub const NO_FULLSCREEN: Words = Words::new(
    "Браузер не разрешил полный экран. Лекция работает и в окне; попробуйте F11.",
    "The browser refused full screen. The lecture works in the window too; try F11.",
);
pub const NO_CHANNEL: Words = Words::new(
    "В этом браузере окна не могут обмениваться сообщениями (нет BroadcastChannel), поэтому заметок в отдельном окне не будет. Всё остальное работает.",
    "In this browser windows cannot talk to each other (there is no BroadcastChannel), so there are no notes in a window. Everything else works.",
);
pub const NO_WINDOW: Words = Words::new(
    "Браузер не открыл окно заметок. Разрешите всплывающие окна для этой страницы и нажмите N ещё раз.",
    "The browser did not open the notes. Allow pop-up windows for this page and press N again.",
);
pub const SPEAKER_GONE: Words =
    Words::new("Окно заметок закрыто. N откроет его снова.", "The notes are closed. N opens them again.");
pub const SCREEN_IS_BLACK: Words = Words::new(
    "Экран в зале чёрный: любая клавиша вернёт картинку.",
    "The screen in the room is black: any key brings the picture back.",
);
pub const STRANGE_MESSAGE: Words = Words::new(
    "Другое окно прислало сообщение, которое здесь непонятно; оно пропущено.",
    "Another window sent a message that makes no sense here; it was ignored.",
);
pub const LOADING: Words = Words::new("Загружается следующий шаг…", "The next step is loading…");
pub const NOT_LOADED: Words = Words::new(
    "Этот шаг не загрузился: нет сети? Всё показанное осталось; нажмите ещё раз, чтобы попробовать снова.",
    "This step did not load: is the network gone? Nothing shown is lost; press again to try again.",
);
pub const NOTES_NOT_LOADED: Words = Words::new(
    "Заметки к этому шагу не загрузились: нет сети?",
    "The notes of this step did not load: is the network gone?",
);
pub const TRY_AGAIN: Words = Words::new("Загрузить ещё раз", "Load them again");
pub const WAITING: Words = Words::new(
    "Жду окно лекции. Откройте эти заметки из него клавишей N.",
    "Waiting for the lecture. Open these notes from its window with the key N.",
);
pub const LECTURE_GONE: Words = Words::new(
    "Лекция закончена, или её окно закрыто. Заметки показывают последний шаг.",
    "The lecture is over, or its window was closed. The notes show its last step.",
);

/// Where the lecture is among all its steps.
pub fn place(step: usize, count: usize, language: Language) -> String {
    match language {
        Language::Russian => format!("{step} из {count}"),
        Language::English => format!("{step} of {count}"),
    }
}

/// How the clock compares with the plan: the minutes of the whole lecture, when the step begins and ends by them, and
/// how far the clock is behind that (before it, if that is negative).
pub fn plan(minutes: u16, (from, to): (&str, &str), behind_ms: f64, difference: &str, language: Language) -> String {
    let pace = match (language, behind_ms.total_cmp(&0.0)) {
        (Language::Russian, Ordering::Greater) => format!("отстаём на {difference}"),
        (Language::Russian, Ordering::Less) => format!("опережаем на {difference}"),
        (Language::Russian, Ordering::Equal) => "идём по плану".to_owned(),
        (Language::English, Ordering::Greater) => format!("{difference} behind"),
        (Language::English, Ordering::Less) => format!("{difference} ahead"),
        (Language::English, Ordering::Equal) => "on time".to_owned(),
    };
    match language {
        Language::Russian => format!("План на {minutes}\u{a0}мин: этот шаг с\u{a0}{from} до\u{a0}{to}, {pace}."),
        Language::English => format!("Plan of {minutes} min: this step from {from} to {to}, {pace}."),
    }
}

/// There is no step of the number that was typed.
pub fn no_step(count: usize, language: Language) -> String {
    match language {
        Language::Russian => format!("Нужен номер шага от 1 до {count}."),
        Language::English => format!("Enter a step number, 1 to {count}."),
    }
}

//! The words of the page of all questions.

use crate::language::{Language, Words};
use crate::page::words::Absence;
use crate::panel::Unit;

pub const DOCUMENT_TITLE: Words = Words::new("Lectern: прогнозы до лекции", "Lectern: guesses before the lecture");
pub const HEADLINE: Words = Words::new("Прогнозы до лекции", "Guess before the lecture");
pub const PROMISE: Words = Words::new(
    "Три минуты, анонимно. Это не экзамен: прикиньте число и двигайтесь дальше, ошибаться здесь полезно. Прогнозы остаются в адресе этой страницы, их никто не собирает.",
    "Three minutes, anonymous. This is no exam: name a number and go on; it helps to be wrong here. Your guesses are in the address of this page, and nobody collects them.",
);
pub const TIME_LEFT: Words = Words::new("Осталось времени", "Time left");
pub const TIME_IS_UP: Words = Words::new("Время вышло, но отвечать можно и дальше.", "Time is up, but you may go on.");
pub const HIDE_CLOCK: Words = Words::new("Скрыть время", "Hide the clock");
pub const SHOW_CLOCK: Words = Words::new("Показать время", "Show the clock");
pub const NOT_ANSWERED: Words = Words::new("Прогноза пока нет", "Not answered yet");
pub const YOUR_GUESS: Words = Words::new("Ваш прогноз", "Your guess");
pub const TAKE_BACK: Words = Words::new("Убрать прогноз", "Take it back");
pub const THEN: Words = Words::new("А теперь\u{a0}— лекция", "And now the lecture");
pub const THEN_LEDE: Words = Words::new(
    "Ссылки ниже уносят прогнозы с собой: когда графики дойдут до ответа, рядом встанет ваше число.",
    "The links below take your guesses along: when the plots come to an answer, your number is beside it.",
);
pub const TO_THE_PAGE: Words = Words::new("К графикам", "To the plots");
pub const TO_THE_LECTURE: Words = Words::new("К началу лекции", "To the start of the lecture");
pub const MY_MISSES: Words = Words::new("Мои промахи", "My misses");
pub const MISSES_HINT: Words = Words::new(
    "Здесь ответы: откройте, когда лекция кончится.",
    "The answers are here: open them when the lecture is over.",
);
pub const QUESTION_ABSENT: Absence = Absence {
    underway: Words::new("Вопрос загружается…", "The question is loading…"),
    failed: Words::new(
        "Вопрос не загрузился: пропала сеть, или на сайте вышла новая версия страницы.",
        "The question did not load: the network is gone, or the page has been updated.",
    ),
};

/// How the answer is written, in words; empty for a plain number.
pub const fn hint(unit: Unit) -> Words {
    match unit {
        Unit::Count => Words::new("целое число", "a whole number"),
        Unit::Percent => Words::new("в процентах", "in per cent"),
        Unit::Points => Words::new("в процентных пунктах", "in percentage points"),
        Unit::Plain => Words::new("", ""),
    }
}

/// How many questions have a guess.
pub fn answered(guesses: usize, questions: usize, language: Language) -> String {
    match language {
        Language::Russian => format!("Прогнозов: {guesses} из {questions}"),
        Language::English => format!("Guesses: {guesses} of {questions}"),
    }
}

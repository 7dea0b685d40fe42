//! The words that all interludes share.

use crate::language::Words;

/// What the page of all questions promises.
pub const PROMISES: [Words; 3] = [
    Words::new("3\u{a0}минуты: по одному числу на вопрос", "3 minutes: one number for each question"),
    Words::new(
        "Анонимно: прогнозы остаются в адресе вашей страницы",
        "Anonymous: the guesses stay in the address of your own page",
    ),
    Words::new("Обсудим, когда дойдём до ответов", "We discuss them when we come to the answers"),
];

/// Opens and closes what comes before the first panel.
pub const OPENING: Words = Words::new("Начало лекции", "How it opens");

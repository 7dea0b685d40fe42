//! The words of the dialog for sharing.

use crate::language::Words;

pub const SHARE: Words = Words::new("Поделиться", "Share");
pub const TITLE: Words = Words::new("Поделиться панелью", "Share this panel");
pub const LINK: Words = Words::new("Ссылка на эту картинку", "Link to exactly this picture");
pub const COPY: Words = Words::new("Скопировать", "Copy");
pub const COPIED: Words = Words::new("Скопировано.", "Copied.");
pub const PRESS: Words = Words::new(
    "Браузер не дал скопировать. Текст выделен: нажмите Ctrl+C (на Mac\u{a0}— ⌘C).",
    "The browser refused to copy. The text is selected: press Ctrl+C (⌘C on a Mac).",
);
pub const CODE: Words = Words::new("QR-код ссылки", "QR code of the link");
pub const ENLARGE: Words = Words::new("Показать QR-код на весь экран", "Fill the screen with the QR code");
pub const SHRINK: Words = Words::new("Убрать QR-код с экрана", "Close the large QR code");
pub const CODE_HINT: Words = Words::new(
    "Для зала: нажмите на код, и он займёт весь экран.",
    "For the room: press the code and it fills the screen.",
);
pub const TOO_LONG: Words = Words::new(
    "Ссылка слишком длинная: такой код из зала не прочесть. Скройте меньше или уберите закреплённые кривые.",
    "The link is too long for a code that the room could read. Hide less, or remove frozen curves.",
);
pub const LESSON: Words = Words::new("Собрать занятие", "Build a lesson");
pub const LESSON_HINT: Words = Words::new(
    "Снимите галочки с лишнего: по ссылке будет только отмеченное.",
    "Untick what you don’t need: the link shows only what is ticked.",
);
pub const LENGTH: Words = Words::new(
    "Сколько минут длится лекция (по ним сверяются часы лектора; пусто\u{a0}— без плана)",
    "Length of the lecture in minutes (the speaker’s clock is checked against it; leave empty for no plan)",
);
pub const NO_LENGTH: Words =
    Words::new("Нужно целое число минут от 1 до 600.", "Enter a whole number of minutes, 1 to 600.");
pub const ONLY_THIS: Words = Words::new("Только эта панель", "Only this panel");
pub const EVERYTHING: Words = Words::new("Показать всё", "Show everything");
pub const SHOW_PANEL: Words = Words::new("Показывать панель", "Show the panel");
pub const STEPS: Words = Words::new("Шаги лекции", "Steps of the lecture");
pub const AROUND: Words = Words::new("Начало, итоги и паузы", "Openings, summaries and pauses");
pub const ORDER: Words = Words::new("Порядок частей", "Order of the parts");
pub const EARLIER: Words = Words::new("раньше", "earlier");
pub const NOT_LOADED: Words = Words::new(
    "Шаги не загрузились: нет сети? Закройте и откройте список, чтобы попробовать ещё раз.",
    "The steps did not load: is the network gone? Close the list and open it again to retry.",
);
pub const EMBED: Words = Words::new("Вставить в свою страницу", "Embed in a page of your own");
pub const SNIPPET: Words = Words::new("HTML-код для вставки", "HTML to paste");
pub const FRAME_SIZE: Words = Words::new("Размер рамки, пикселей", "Size of the frame, pixels");
pub const PREVIEW: Words = Words::new("Как это будет выглядеть", "What it will look like");

//! Plural forms, which Russian has three of.

use super::Language;

/// The forms of a noun after a whole number: Russian "1 ошибка, 2 ошибки, 5 ошибок", English "1 error, 2 errors".
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// Russian after 1, 21, 31, …
    pub russian_one: &'static str,
    /// Russian after 2, 3, 4, 22, …
    pub russian_few: &'static str,
    /// Russian after 0, 5 … 20, 25, …
    pub russian_many: &'static str,
    /// English after 1.
    pub english_one: &'static str,
    /// English after every other number.
    pub english_many: &'static str,
}

/// The form that follows the whole number `count`.
#[must_use]
pub fn plural(count: f64, forms: &Plural, language: Language) -> &'static str {
    let last_two = (count.abs().round() % 100.0) as u32;
    match (language, last_two % 10, last_two / 10) {
        (Language::English, _, _) if (count.abs() - 1.0).abs() < 1e-9 => forms.english_one,
        (Language::English, _, _) => forms.english_many,
        (Language::Russian, 1, tens) if tens != 1 => forms.russian_one,
        (Language::Russian, 2..=4, tens) if tens != 1 => forms.russian_few,
        (Language::Russian, _, _) => forms.russian_many,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ERRORS: Plural = Plural {
        russian_one: "ошибка",
        russian_few: "ошибки",
        russian_many: "ошибок",
        english_one: "error",
        english_many: "errors",
    };

    #[test]
    fn russian_agrees_with_its_number() {
        for (count, form) in [
            (0.0, "ошибок"),
            (1.0, "ошибка"),
            (3.0, "ошибки"),
            (11.0, "ошибок"),
            (12.0, "ошибок"),
            (21.0, "ошибка"),
            (104.0, "ошибки"),
        ] {
            assert_eq!(plural(count, &ERRORS, Language::Russian), form, "{count}");
        }
    }

    #[test]
    fn english_has_two_forms() {
        assert_eq!(plural(1.0, &ERRORS, Language::English), "error");
        assert_eq!(plural(21.0, &ERRORS, Language::English), "errors");
    }
}

//! How wide a text is, without a browser: measuring it there would make it lay the page out again.

use super::picture::Weight;

/// The width of a text of one CSS pixel's size: at least what any of our fonts makes of it. The widest of them, and
/// what many Linux browsers draw, is `DejaVu` Sans, by whose advances the classes are made (version 2.37).
pub(super) fn width_in_sizes(text: &str, weight: Weight) -> f64 {
    let width = |letter: char| {
        let (regular, bold) = advance(letter);
        if weight == Weight::Bold { bold } else { regular }
    };
    text.chars().map(width).sum()
}

/// The advance of a letter, regular and bold.
fn advance(letter: char) -> (f64, f64) {
    match letter {
        // Marks above the letter before them.
        '\u{300}'..='\u{36f}' => (0.0, 0.0),
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '·' | '/' | 'i' | 'j' | 'l' | 'I' | 'J' => (0.34, 0.4),
        'f' | 'r' | 't' | '(' | ')' | '-' | '²' | '³' | '¹' | '⁰'..='⁹' => (0.42, 0.5),
        'c' | 's' | 'z' | 'г' | 'з' | 'к' | 'с' | 'т' | 'ч' | 'э' | 'ь' => (0.61, 0.69),
        'w' | 'Д' | 'М' | 'O' | 'О' | 'Q' | 'M' | '①'..='④' | 'ы' | 'ю' | 'Ц' => (0.9, 1.04),
        'm' | '%' | '½' | '…' | '—' | 'W' | 'ж' | 'ф' | 'ш' | 'щ' | 'Ф' | 'Ы' | 'Ъ' => (1.0, 1.11),
        'Ж' | 'Ш' | 'Щ' | 'Ю' => (1.1, 1.33),
        'д' | 'л' | 'м' | 'ц' | 'ъ' => (0.76, 0.82),
        '0'..='9' => (0.64, 0.7),
        'a'..='z' | 'а'..='я' | 'ё' => (0.66, 0.72),
        _ => (0.84, 0.85),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts of the figures with their widths in `DejaVu` Sans, regular and bold, from its table of advances.
    const MEASURED: [(&str, f64, f64); 9] = [
        ("N = 10\u{a0}000\u{a0}000", 7.95, 8.63),
        ("вероятность ошибки p", 11.94, 13.06),
        ("правдоподобие", 8.24, 9.16),
        ("training, m = 1,024", 9.82, 10.94),
        ("групповая нормировка", 12.15, 13.26),
        ("0,0001\u{a0}%", 4.77, 5.21),
        ("±12.5 %", 4.33, 4.66),
        ("without normalization", 10.93, 12.45),
        ("Шаг ×4 → ½", 6.44, 6.88),
    ];

    #[test]
    fn no_text_is_wider_than_it_is_taken_for_and_none_much_narrower() {
        for (text, regular, bold) in MEASURED {
            for (weight, measured) in [(Weight::Regular, regular), (Weight::Bold, bold)] {
                let taken = width_in_sizes(text, weight);
                assert!((measured..1.12 * measured).contains(&taken), "{text}, {weight:?}: {taken} for {measured}");
            }
        }
    }
}

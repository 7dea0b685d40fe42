//! Phrases: differences in points, chances near 1, captions, the table.

use super::params::Params;
use super::solution::{Gap, Solution};
use super::text::needed;
use crate::language::{Language, POINTS, Plural, Words, count, fixed, percent, percent_exact, plural, significant};
use crate::panel::Table;
use crate::panels::shared::level_in_words;

/// A model's name on a curve.
pub const MODEL_A: Words = Words::new("модель A", "model A");
/// The other's.
pub const MODEL_B: Words = Words::new("модель B", "model B");
/// The side of the difference on which A errs more often.
pub const B_BETTER: Words = Words::new("B лучше", "B is better");
/// The other side.
pub const A_BETTER: Words = Words::new("A лучше", "A is better");
/// The axis of the difference.
pub const GAP: Words =
    Words::new("ошибка A минус ошибка B, процентные пункты", "error of A minus error of B, percentage points");
/// The same where there is little room.
pub const GAP_SHORT: Words = Words::new("A минус B, п.\u{a0}п.", "A − B, percentage points");
/// The axis of the error probability.
pub const ERROR: Words = Words::new("вероятность ошибки p", "error probability p");
/// The axis of the examples.
pub const EXAMPLES: Words = Words::new("число примеров N", "number of examples N");
/// The axis of the power.
pub const POWER: Words = Words::new("вероятность увидеть разницу", "probability of seeing the difference");
/// Separate tests, on a curve.
pub const APART: Words = Words::new("разные тесты", "separate tests");
/// A common test, on a curve.
pub const TOGETHER: Words = Words::new("общий тест", "common test");
/// The exact test, on a curve.
pub const EXACT: Words = Words::new("точный критерий", "exact test");

/// Names of rows and columns of the table of outcomes.
pub const A_RIGHT: Words = Words::new("A права", "A right");
/// Names of rows and columns of the table of outcomes.
pub const A_WRONG: Words = Words::new("A ошиблась", "A wrong");
/// Names of rows and columns of the table of outcomes.
pub const B_RIGHT: Words = Words::new("B права", "B right");
/// Names of rows and columns of the table of outcomes.
pub const B_WRONG: Words = Words::new("B ошиблась", "B wrong");
/// The discordant examples against B.
pub const ONLY_B: Words = Words::new("ошиблась только B", "only B erred");
/// The discordant examples against A.
pub const ONLY_A: Words = Words::new("ошиблась только A", "only A erred");
/// Where equally good models would split them, on average.
pub const HALF: Words = Words::new("пополам, если модели одинаковы", "half and half if equally good");

const DISCORDANT: Plural = Plural {
    russian_one: "таких примеров только",
    russian_few: "таких примеров только",
    russian_many: "таких примеров только",
    english_one: "example",
    english_many: "examples",
};

/// An end of an interval in percentage points, without the unit: with two decimals, or as many as show a hundredth of
/// the interval's width.
pub fn bare_points(end: f64, (low, high): (f64, f64), language: Language) -> String {
    let hundredth = high - low;
    let decimals = (2..12).find(|decimals| hundredth * libm::pow(10.0, f64::from(*decimals)) >= 1.0).unwrap_or(12);
    fixed(100.0 * end, decimals as usize, language)
}

/// An end of an interval in percentage points.
pub fn points(end: f64, interval: (f64, f64), language: Language) -> String {
    format!("{}\u{a0}{}", bare_points(end, interval, language), POINTS.get(language))
}

/// A p value; one that is 0 as a number is not 0.
pub fn p_value(value: f64, language: Language) -> String {
    if value < 1e-300 { "<\u{a0}10⁻³⁰⁰".to_owned() } else { significant(value, 2, language) }
}

/// A probability, with that of the contrary: near 1 and near 0 it is rounded to neither.
pub fn chance(probability: f64, contrary: f64, language: Language) -> String {
    const NEAR: f64 = 5e-5;
    if contrary < NEAR {
        format!(">\u{a0}{}", percent(0.9999, language))
    } else if probability < NEAR {
        format!("<\u{a0}{}", percent(0.0001, language))
    } else {
        percent(probability, language)
    }
}

/// Says that no outcome of so few discordant examples is significant.
pub fn too_few(discordant: f64, fewest: f64, language: Language) -> String {
    let (seen, least) = (count(discordant, language), count(fewest, language));
    let few = plural(discordant, &DISCORDANT, language);
    match language {
        Language::Russian => format!(
            "Примеров, на которых ошиблась ровно одна модель, меньше {least}: {few} {seen}. Критерий Макнемара при выбранном уровне не отвергнет равенство, как бы они ни распределились."
        ),
        Language::English => format!(
            "Exactly one model errs on {seen} {few}. With fewer than {least}, McNemar’s test does not reject equality at this level, whichever way they fall."
        ),
    }
}

/// The caption of the figure of the difference.
pub fn caption_of_difference(params: &Params, _solution: &Solution, language: Language) -> String {
    let level = level_in_words(params.level, language);
    let other = match (language, params.is_paired()) {
        (Language::Russian, false) => "на общем тесте",
        (Language::Russian, true) => "на разных тестах",
        (Language::English, false) => "on a common test",
        (Language::English, true) => "on separate tests",
    };
    match language {
        Language::Russian => format!(
            "Площадь справа от нуля\u{a0}— вероятность, что B лучше; скобка\u{a0}— интервал {level}. Пунктир\u{a0}— то же {other}. Кольцо можно двигать."
        ),
        Language::English => format!(
            "The area right of zero is the probability that B is better, the bracket the {level} interval. Dashed: the same {other}. The ring can be dragged."
        ),
    }
}

/// The caption of the figure of the two models.
pub fn caption_of_models(params: &Params, _solution: &Solution, language: Language) -> String {
    let level = level_in_words(params.level, language);
    match language {
        Language::Russian => format!(
            "Апостериорные плотности и интервалы {level}. Интервалы могут пересекаться и тогда, когда разница видна: на разных тестах складываются дисперсии, а не длины интервалов. Кольца можно двигать."
        ),
        Language::English => format!(
            "Posterior densities and {level} intervals. The intervals may overlap although the difference is clear: on separate tests variances add up, not lengths of intervals. The rings can be dragged."
        ),
    }
}

/// The caption of the figure of the power.
pub fn caption_of_power(params: &Params, solution: &Solution, language: Language) -> String {
    let exact = solution.needed.exact_power.map(|power| percent(power, language));
    let wanted = percent_exact(params.power, language);
    let paired = needed(solution.needed.paired, language);
    match (language, exact) {
        (Language::Russian, Some(exact)) => format!(
            "Кривые\u{a0}— для z-критерия. При N\u{a0}=\u{a0}{paired} на общем тесте его мощность {wanted}, а у точного критерия Макнемара (зелёные точки)\u{a0}— {exact}."
        ),
        (Language::English, Some(exact)) => format!(
            "The curves are for the z test. On a common test of N\u{a0}=\u{a0}{paired} its power is {wanted}, that of McNemar’s exact test (green dots) {exact}."
        ),
        (_, None) => Words::new(
            "Кривые\u{a0}— для z-критерия. Точному критерию Макнемара нужно немного больше примеров; его кривая посчитана там, где расхождений не больше 4000.",
            "The curves are for the z test. McNemar’s exact test needs a few more examples; its curve is computed for up to 4000 discordant ones.",
        )
        .get(language)
        .to_owned(),
    }
}

/// The caption of the table of outcomes.
pub fn caption_of_outcomes(params: &Params, solution: &Solution, language: Language) -> String {
    let discordant = count(solution.counts.discordant(), language);
    let n = count(params.n, language);
    let first = match (language, params.is_paired()) {
        (Language::Russian, false) => "Сейчас тесты разные; так выглядел бы общий. ",
        (_, true) => "",
        (Language::English, false) => "The tests are separate now; this is what a common one would show. ",
    };
    match language {
        Language::Russian => format!(
            "{first}Там, где обе модели правы или обе ошибаются, сравнивать нечего. Из {n} остаётся {discordant}, и, если модели одинаковы, каждый из этих примеров\u{a0}— бросок честной монеты."
        ),
        Language::English => format!(
            "{first}Where both models are right or both err there is nothing to compare. Of {n}, {discordant} remain, and if the models are equally good each of these is the toss of a fair coin."
        ),
    }
}

/// Both ways side by side, and the table of outcomes.
pub fn table(params: &Params, solution: &Solution, language: Language) -> Table {
    let columns = [Words::new("величина", "quantity"), APART, TOGETHER].map(|words| words.get(language).to_owned());
    let (apart, together) =
        if params.is_paired() { (&solution.other, &solution.gap) } else { (&solution.gap, &solution.other) };
    let row = |words: Words, apart: String, together: String| vec![words.get(language).to_owned(), apart, together];
    let of_gap = |words, write: &dyn Fn(&Gap) -> String| row(words, write(apart), write(together));
    let only_together = |words, number: f64| row(words, "–".to_owned(), count(number, language));
    let [a, b] = [&solution.models[0], &solution.models[1]].map(|model| count(model.errors, language));
    let needed_n = |n| needed(n, language);
    let p_value = p_value(solution.p_value, language);
    let (p_apart, p_together) =
        if params.is_paired() { ("–".to_owned(), p_value) } else { (p_value, "–".to_owned()) };
    let rows = vec![
        of_gap(Words::new("вероятность, что B лучше", "probability that B is better"), &|gap| {
            chance(gap.b_better, gap.a_better, language)
        }),
        of_gap(Words::new("разность: от", "difference: from"), &|gap| points(gap.ends.0, gap.ends, language)),
        of_gap(Words::new("разность: до", "difference: to"), &|gap| points(gap.ends.1, gap.ends, language)),
        row(Words::new("p-value", "p-value"), p_apart, p_together),
        row(
            Words::new("нужно примеров", "examples needed"),
            needed_n(solution.needed.unpaired),
            needed_n(solution.needed.paired),
        ),
        row(Words::new("ошибок у A", "errors of A"), a.clone(), a),
        row(Words::new("ошибок у B", "errors of B"), b.clone(), b),
        only_together(Words::new("ошиблись обе", "both erred"), solution.counts.both),
        only_together(Words::new("ошиблась только A", "only A erred"), solution.counts.only_a),
        only_together(Words::new("ошиблась только B", "only B erred"), solution.counts.only_b),
        only_together(Words::new("не ошиблась ни одна", "neither erred"), solution.counts.neither),
    ];
    Table { columns: columns.to_vec(), rows }
}

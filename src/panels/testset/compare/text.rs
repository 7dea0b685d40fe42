//! The panel's words in both languages.

use super::job::MOST_EXAMPLES;
use super::params::{Params, TestChoice};
use super::solution::{Gap, Solution};
use super::{Compare, words};
use crate::language::{Language, Plural, Words, count, percent_exact, plural};
use crate::panel::{Output, PanelText, Speaks, Table};
use crate::panels::shared::level_in_words;
use crate::stats::mcnemar::fewest_discordant;

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Какая из двух моделей лучше?", "Which of two models is better?"),
    lede: Words::new(
        "У одной модели ошибок чуть меньше. Она лучше или ей повезло? На общем тесте решают примеры, где ошиблась ровно одна.",
        "One model has slightly fewer errors. Is it better, or lucky? On a common test, only examples on which exactly one erred count.",
    ),
    assumptions: Words::new(
        "Примеры независимы и не участвовали ни в обучении, ни в выборе моделей. Числа ошибок округлены до целых. На разных тестах апостериорные распределения обеих вероятностей ошибки\u{a0}— Beta(N₁\u{a0}+\u{a0}1; N₀\u{a0}+\u{a0}1), независимые; распределение разности посчитано интегралом. На общем тесте у четырёх долей (ошиблись обе, только A, только B, ни одна) априорное распределение Dirichlet(½; ½; ½; ½): для каждой модели отдельно оно равномерное, как в лекции. p-value двустороннее: для разных тестов\u{a0}— приближённый z-критерий с общей дисперсией, для общего\u{a0}— критерий Макнемара. Нужное N посчитано так, будто заданные доли\u{a0}— истинные вероятности: по наблюдённой разности его оценивать нельзя. Формулы (Fleiss; Connor, 1987)\u{a0}— для z-критерия, без дальнего хвоста: z₁ и z₂\u{a0}— квантили нормального распределения для (1\u{a0}+\u{a0}α)/2 и для мощности, p̄\u{a0}— среднее p_A и p_B, q\u{a0}=\u{a0}1\u{a0}−\u{a0}p, d\u{a0}— доля расхождений; на разных тестах N\u{a0}— для каждой модели. Точному критерию нужно немного больше, это показывает кривая из точек. «Вероятность, что B лучше» и p-value отвечают на разные вопросы.",
        "Examples are independent and were used neither to train nor to choose the models. Numbers of errors are rounded. On separate tests the posteriors of the two error probabilities are Beta(N₁\u{a0}+\u{a0}1, N₀\u{a0}+\u{a0}1), independent of each other; the distribution of the difference is an integral. On a common test the four shares (both erred, only A, only B, neither) have the prior Dirichlet(½, ½, ½, ½), which is uniform for each model alone, as in the lecture. The p-value is two-sided: for separate tests of the approximate z test with a pooled variance, for a common one of McNemar’s test. The N needed takes the shares set here for the true probabilities: it cannot be read off an observed difference. The formulas (Fleiss; Connor 1987) are for the z test without its far tail: z₁ and z₂ are normal quantiles at (1\u{a0}+\u{a0}α)/2 and at the power, p̄ is the mean of p_A and p_B, q\u{a0}=\u{a0}1\u{a0}−\u{a0}p, d the share of disagreement; on separate tests N is for each model. The exact test needs a little more, which the dotted curve shows. “The probability that B is better” and a p-value answer different questions.",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"better\"><mi mathvariant=\"normal\">P</mi><mo>(</mo><msub><mi>p</mi><mi mathvariant=\"normal\">B</mi></msub>",
        "<mo>&lt;</mo><msub><mi>p</mi><mi mathvariant=\"normal\">A</mi></msub><mo>)</mo></mrow><mo>=</mo><mn data-slot=\"p_better\"></mn></math>",
        "<math display=\"block\"><mi>N</mi><mo>≥</mo><mrow data-mark=\"unpaired\"><msup><mrow><mo>(</mo><mfrac><mrow><msub><mi>z</mi><mn>1</mn></msub><msqrt><mrow><mn>2</mn><mover><mi>p</mi><mo>¯</mo></mover><mo>(</mo><mn>1</mn><mo>−</mo><mover><mi>p</mi><mo>¯</mo></mover><mo>)</mo></mrow></msqrt>",
        "<mo>+</mo><msub><mi>z</mi><mn>2</mn></msub><msqrt><mrow><msub><mi>p</mi><mi mathvariant=\"normal\">A</mi></msub><msub><mi>q</mi><mi mathvariant=\"normal\">A</mi></msub><mo>+</mo><msub><mi>p</mi><mi mathvariant=\"normal\">B</mi></msub><msub><mi>q</mi><mi mathvariant=\"normal\">B</mi></msub></mrow></msqrt></mrow>",
        "<mrow><msub><mi>p</mi><mi mathvariant=\"normal\">A</mi></msub><mo>−</mo><msub><mi>p</mi><mi mathvariant=\"normal\">B</mi></msub></mrow></mfrac><mo>)</mo></mrow><mn>2</mn></msup></mrow></math>",
        "<math display=\"block\"><mo>⇒</mo><mi>N</mi><mo>=</mo><mn data-slot=\"unpaired\"></mn></math>",
        "<math display=\"block\"><mi>N</mi><mo>≥</mo><mrow data-mark=\"paired\"><msup><mrow><mo>(</mo><mfrac><mrow><msub><mi>z</mi><mn>1</mn></msub><msqrt><mi>d</mi></msqrt><mo>+</mo><msub><mi>z</mi><mn>2</mn></msub>",
        "<msqrt><mrow><mi>d</mi><mo>−</mo><msup><mrow><mo>(</mo><msub><mi>p</mi><mi mathvariant=\"normal\">A</mi></msub><mo>−</mo><msub><mi>p</mi><mi mathvariant=\"normal\">B</mi></msub><mo>)</mo></mrow><mn>2</mn></msup></mrow></msqrt></mrow>",
        "<mrow><msub><mi>p</mi><mi mathvariant=\"normal\">A</mi></msub><mo>−</mo><msub><mi>p</mi><mi mathvariant=\"normal\">B</mi></msub></mrow></mfrac><mo>)</mo></mrow><mn>2</mn></msup></mrow></math>",
        "<math display=\"block\"><mo>⇒</mo><mi>N</mi><mo>=</mo><mn data-slot=\"paired\"></mn></math>",
    ),
};

const NEEDED: Plural = Plural {
    russian_one: "нужен",
    russian_few: "нужно",
    russian_many: "нужно",
    english_one: "takes",
    english_many: "takes",
};
const EXAMPLES: Plural = Plural {
    russian_one: "пример",
    russian_few: "примера",
    russian_many: "примеров",
    english_one: "example",
    english_many: "examples",
};

/// A number of examples needed; none can be said where even 10⁹ would not do.
pub fn needed(n: f64, language: Language) -> String {
    if n.is_finite() { count(n, language) } else { format!(">\u{a0}{}", count(MOST_EXAMPLES, language)) }
}

/// What seeing the difference costs, verb and noun in agreement with the number.
fn cost(params: &Params, solution: &Solution, language: Language) -> String {
    let n = solution.needed_now(params);
    let number = n.min(MOST_EXAMPLES);
    let more = if n.is_finite() { Words::new("", "") } else { Words::new("больше ", "more than ") };
    let each = match (params.is_paired(), language) {
        (true, _) => "",
        (false, Language::Russian) => " на каждую модель",
        (false, Language::English) => " for each model",
    };
    let (takes, examples) = (plural(number, &NEEDED, language), plural(number, &EXAMPLES, language));
    format!("{takes} {}{}\u{a0}{examples}{each}", more.get(language), count(number, language))
}

impl Speaks for Compare {
    /// The numbers under the picture.
    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let better = Words::new("вероятность, что B лучше", "probability that B is better");
        let low = Words::new("ошибка A минус ошибка B: нижняя граница", "error of A minus that of B: lower end");
        let high = Words::new("ошибка A минус ошибка B: верхняя граница", "error of A minus that of B: upper end");
        let p_value = Words::new("p-value", "p-value");
        let needed_n = if params.is_paired() {
            Words::new("нужно примеров (общий тест)", "examples needed (common test)")
        } else {
            Words::new("нужно примеров (каждой модели)", "examples needed (each model)")
        };
        let Gap { b_better, a_better, ends, .. } = &solution.gap;
        let chance = words::chance(*b_better, *a_better, language);
        let n = solution.needed_now(params);
        vec![
            Output::main("p_better", better, *b_better, chance),
            Output::side("diff_low", low, ends.0, words::points(ends.0, *ends, language)),
            Output::side("diff_high", high, ends.1, words::points(ends.1, *ends, language)),
            Output::side("p_value", p_value, solution.p_value, words::p_value(solution.p_value, language)),
            Output::side("needed_n", needed_n, n, needed(n, language)),
        ]
    }

    /// Who is better, by how much, and what would show it.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let n = count(params.n, language);
        let [a, b] = [&solution.models[0], &solution.models[1]].map(|model| count(model.errors, language));
        let chance = words::chance(solution.gap.b_better, solution.gap.a_better, language);
        let level = level_in_words(params.level, language);
        let ends = solution.gap.ends;
        let (low, high) = (words::bare_points(ends.0, ends, language), words::points(ends.1, ends, language));
        let power = percent_exact(params.power, language);
        let cost = cost(params, solution, language);
        let is_same = params.gap() == 0.0;
        match language {
            Language::Russian => {
                let tests = if params.is_paired() { "Общий тест" } else { "Разные тесты" };
                let seen = if is_same {
                    "Если истинные вероятности ошибки равны, различать нечего.".to_owned()
                } else {
                    format!(
                        "Если истинные вероятности таковы, то, чтобы увидеть разницу с вероятностью {power}, {cost}."
                    )
                };
                format!(
                    "{tests}, N\u{a0}=\u{a0}{n}: у A ошибок {a}, у B\u{a0}— {b}. B лучше с вероятностью {chance}; разность от {low} до {high} (уровень {level}). {seen}"
                )
            }
            Language::English => {
                let tests = if params.is_paired() { "A common test" } else { "Separate tests" };
                let seen = if is_same {
                    "If the true error probabilities are equal, there is nothing to tell apart.".to_owned()
                } else {
                    format!(
                        "If these are the true probabilities, seeing the difference with probability {power} {cost}."
                    )
                };
                format!(
                    "{tests}, N\u{a0}=\u{a0}{n}: errors: {a} for A, {b} for B. B is better with probability {chance}; the difference is {low} to {high} (level {level}). {seen}"
                )
            }
        }
    }

    /// A test that cannot reject, intervals that mislead, an approximation that fails.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        let discordant = solution.counts.discordant();
        // The mid-p value of m on one side is half of the exact one.
        let fewest = f64::from(match params.test {
            TestChoice::Exact => fewest_discordant(1.0 - params.level),
            TestChoice::MidP => fewest_discordant((2.0 * (1.0 - params.level)).min(1.0)),
        });
        let [a, b] = &solution.models;
        let few =
            [a.errors, b.errors, params.n - a.errors, params.n - b.errors].into_iter().fold(f64::INFINITY, f64::min);
        if params.is_paired() && discordant < fewest {
            return Some(words::too_few(discordant, fewest, language));
        }
        let words = if solution.do_intervals_overlap() && solution.are_models_distinguishable() {
            Words::new(
                "Интервалы A и B пересекаются, но интервал их разности не содержит 0: пересечение ещё не значит «разницы нет».",
                "The intervals of A and B overlap, and yet that of their difference excludes 0: overlapping does not mean “no difference”.",
            )
        } else if !params.is_paired() && few < 5.0 {
            Words::new(
                "У одной из моделей меньше пяти ошибок или верных ответов: p-value z-критерия здесь грубое.",
                "One of the models has fewer than five errors or correct answers: the p-value of the z test is crude here.",
            )
        } else {
            return None;
        };
        Some(words.get(language).to_owned())
    }

    /// The examples needed in both ways, rounded upwards.
    fn slots(_params: &Params, solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        let all = [("unpaired", solution.needed.unpaired), ("paired", solution.needed.paired)];
        all.map(|(name, n)| (name, needed(n, language))).to_vec()
    }

    /// Both ways side by side, and the table of outcomes.
    fn table(params: &Params, solution: &Solution, language: Language) -> Table {
        words::table(params, solution, language)
    }
}

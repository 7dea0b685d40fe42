//! The panel's words in both languages.

use super::params::Params;
use super::solution::Solution;
use super::words::{CLEAN, EXAMPLES, NOISY, cheaper, compared, price_in_words, rate_in_words};
use super::{Quality, job};
use crate::language::{Language, Words, count, percent, significant};
use crate::panel::{Output, PanelText, Speaks, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Собрать новые данные или почистить имеющиеся?", "Collect new data or clean the old?"),
    lede: Words::new(
        "Шумных данных нужно больше, но количество может заменить качество\u{a0}— если метку портят с одной и той же вероятностью, каким бы ни был пример. Сколько шумных меток стоит одна чистая? И какой шум количеством не лечится?",
        "Noisy data are needed in larger numbers, but quantity can make up for quality, if a label is spoilt with the same probability whatever the example. How many noisy labels is a clean one worth? And which noise does no quantity cure?",
    ),
    assumptions: Words::new(
        "Два класса равновероятны. Признаки нормальны, независимы, с дисперсией 1; средние классов различаются вдоль одного направления, на ±μ, μ\u{a0}=\u{a0}1,28, так что наименьшая возможная ошибка\u{a0}— 10\u{a0}%. Классификатор\u{a0}— линейный дискриминант: знак w·x, где w\u{a0}— сумма примеров, умноженных на их метки ±1; это упрощение: ковариация и порог считаются известными. Ошибка на тесте\u{a0}— точная, Φ(−μ·cos\u{a0}θ), где θ\u{a0}— угол между w и истинным направлением. Независимый шум меняет каждую метку с вероятностью η. Систематический меняет все метки в одной части одного класса: у примеров класса −1, у которых один из признаков, классы не различающий, выше порога. Порог таков, что неверна та же доля η всех меток, то есть 2η этого класса. Формула 1/(1\u{a0}−\u{a0}2η)²\u{a0}— предел при больших n для этого классификатора; распределение ошибки при конечном n\u{a0}— один интеграл: для чистых меток точный, при шуме\u{a0}— с приближением Эджворта (погрешность меньше 0,1\u{a0}% превышения над 10\u{a0}%). При систематическом шуме точен только предел, остальное\u{a0}— по обученным моделям. Другой метод обучения даст другое число: наименьшие квадраты при больших n требуют (1\u{a0}−\u{a0}ρ²R²)/(ρ²(1\u{a0}−\u{a0}R²)) меток, ρ\u{a0}=\u{a0}1\u{a0}−\u{a0}2η, R²\u{a0}=\u{a0}μ²/(1\u{a0}+\u{a0}μ²), то есть больше. Цена\u{a0}— только за метки, сами примеры бесплатны.",
        "The two classes are equally frequent. Features are normal, independent, with variance 1; the means of the classes differ along one direction, by ±μ, μ = 1.28, so that the best possible error is 10%. The classifier is the linear discriminant: the sign of w·x, where w is the sum of the examples times their labels ±1; it is a simplification that covariance and threshold are taken as known. The test error is exact, Φ(−μ·cos θ), where θ is the angle between w and the true direction. Independent noise changes each label with probability η. Systematic noise changes all labels in one part of one class: of the examples of class −1 in which one of the features that do not tell the classes apart is above a threshold. It is such that the same share η of all labels is wrong, that is 2η of this class. The formula 1/(1 − 2η)² is the limit for large n with this classifier; the law at finite n is one integral: exact for clean labels, with noise by Edgeworth’s approximation (off by less than 0.1% of the excess over 10%). With systematic noise only the limit is exact, the rest comes from trained models. Another way of learning gives another number: least squares needs (1 − ρ²R²)/(ρ²(1 − R²)) labels for large n, ρ = 1 − 2η, R² = μ²/(1 + μ²), which is more. The price is that of labels only; examples themselves are free.",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"rate\"><mfrac><msub><mi>n</mi><mi>η</mi></msub><mi>n</mi></mfrac></mrow><mo>≈</mo>",
        "<mrow data-mark=\"formula\"><mfrac><mn>1</mn><msup><mrow><mo>(</mo><mn>1</mn><mo>−</mo><mn>2</mn><mi>η</mi><mo>)</mo></mrow><mn>2</mn></msup></mfrac></mrow>",
        "<mo>=</mo><mrow data-mark=\"formula\"><mn data-slot=\"leading_rate\"></mn></mrow><mtext data-slot=\"independent\"></mtext></math>",
        "<math display=\"block\"><msub><mi>p</mi><mi mathvariant=\"normal\">test</mi></msub><mo>=</mo><mi>p</mi><mo>(</mo><mn>1</mn><mo>−</mo><mn>2</mn><mi>η</mi><mo>)</mo><mo>+</mo><mi>η</mi>",
        "<mo>=</mo><mrow data-mark=\"measured\"><mn data-slot=\"measured_error\"></mn></mrow></math>",
    ),
};

impl Speaks for Quality {
    /// The rate, the same as measured and by the formula; the errors; which labels are cheaper.
    fn outputs(_params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let rate = Words::new("шумных меток вместо одной чистой", "noisy labels that replace a clean one");
        let measured = Words::new(
            "шумных меток вместо чистой\u{a0}— по обученным моделям",
            "noisy labels for a clean one, from trained models",
        );
        let leading = Words::new("1/(1\u{a0}−\u{a0}2η)² для независимого шума", "1/(1 − 2η)² for independent noise");
        let clean = Words::new("ошибка на n чистых метках, медиана", "error with n clean labels, median");
        let noisy = Words::new("ошибка на n шумных метках, медиана", "error with n noisy labels, median");
        let floor = Words::new("предел ошибки на шумных метках", "limit of the error with noisy labels");
        let shown = Words::new(
            "ошибка на n шумных метках, как её покажет шумный тест",
            "error with n noisy labels as a noisy test shows it",
        );
        let price = Words::new("цена шумных ÷ цена чистых", "price of noisy ÷ price of clean");
        let share = |name, label, value: f64| Output::side(name, label, value, percent(value, language));
        let times = |value: f64| rate_in_words(value, language);
        vec![
            Output::main("exchange_rate", rate, solution.exchange_rate, times(solution.exchange_rate)),
            share("error_clean", clean, solution.error_clean),
            share("error_noisy", noisy, solution.error_noisy),
            Output::side("cheaper", price, solution.price, compared(solution.price, language)),
            Output::side("leading_rate", leading, solution.leading_rate, times(solution.leading_rate)),
            Output::side("measured_rate", measured, solution.measured_rate, times(solution.measured_rate)),
            share("floor", floor, solution.floor),
            share("measured_error", shown, solution.measured_error),
        ]
    }

    /// Both errors, the rate, and which labels to buy.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let [clean, noisy, floor] =
            [solution.error_clean, solution.error_noisy, solution.floor].map(|error| percent(error, language));
        let (n, share) = (count(params.n, language), percent(params.noise, language));
        let errors = match language {
            Language::Russian => format!(
                "Чистых меток n\u{a0}=\u{a0}{n}: медиана ошибки {clean}; шумных столько же (η\u{a0}=\u{a0}{share}): {noisy}"
            ),
            Language::English => format!(
                "With n = {n} clean labels the median error is {clean}, with as many noisy ones (η = {share}) it is {noisy}"
            ),
        };
        let rate = rate_in_words(solution.exchange_rate, language);
        let rest = if solution.is_hopeless() {
            match language {
                Language::Russian => format!("; с любым числом шумных остаётся {floor}, и чистых они не заменят"),
                Language::English => {
                    format!("; however many there are, {floor} remains, and they do not replace the clean ones")
                }
            }
        } else if solution.exchange_rate.is_nan() {
            let most = significant(job::MOST_ONE_BY_ONE / params.n, 3, language);
            match language {
                Language::Russian => format!("; одну чистую не заменяют и {most} шумных, больше не проверялось"),
                Language::English => format!("; {most} of them do not replace a clean one; more were not tried"),
            }
        } else {
            let (price, which) = (price_in_words(params.cost, language), cheaper(solution.price).get(language));
            match language {
                Language::Russian => {
                    format!("; вместо одной чистой нужно шумных: {rate}, цена чистой в шумных: {price}, {which}")
                }
                Language::English => {
                    format!(
                        "; {rate} noisy ones replace a clean one, which costs {price} times as much as a noisy one: {which}"
                    )
                }
            }
        };
        format!("{errors}{rest}.")
    }

    /// What the formula is about where the noise is of another kind.
    fn slots(params: &Params, _solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        let independent = Words::new("\u{a0}(независимый шум)", "\u{a0}(independent noise)");
        let remark = if params.is_systematic() { independent.get(language) } else { "" };
        vec![("independent", remark.to_owned())]
    }

    /// The median errors by the number of examples, from the models.
    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        let columns = [EXAMPLES, CLEAN, NOISY].map(|words| words.get(language).to_owned());
        let rows = solution.clean.iter().zip(&solution.noisy).map(|(clean, noisy)| {
            vec![count(clean.n, language), percent(clean.median, language), percent(noisy.median, language)]
        });
        Table { columns: columns.to_vec(), rows: rows.collect() }
    }

    /// Noise that no quantity cures.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        let is_hopeless = solution.is_hopeless() && params.is_systematic();
        is_hopeless.then(|| {
            Words::new(
                "Предел ошибки на шумных метках выше ошибки на n чистых: сколько шумных ни возьми, при любой цене они чистых не заменят.",
                "The limit of the error with noisy labels is above the error with n clean ones: no number of noisy labels, at any price, replaces them.",
            )
            .get(language)
            .to_owned()
        })
    }
}

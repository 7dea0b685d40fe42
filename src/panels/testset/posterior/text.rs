//! The panel's words in both languages.

use super::params::{Curves, Params, PriorChoice, View};
use super::{Posterior, Solution};
use crate::language::{Language, Plural, Words, count, fixed, list_separator, percent, plural, points, significant};
use crate::panel::{Output, PanelText, Speaks, Table};
use crate::panels::shared::{around, level_in_words};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new(
        "Что тестовый корпус говорит о вероятности ошибки?",
        "What does the test set say about the error probability?",
    ),
    lede: Words::new(
        "Примем, что до теста все значения p равновозможны. После N примеров и N₁ ошибок плотность собирается вокруг доли ошибок N₁/N: чем больше тест, тем она у́же.",
        "Take every p to be equally likely before the test. After N examples with N₁ errors the density gathers around the error rate N₁/N: the larger the test, the narrower it is.",
    ),
    assumptions: Words::new(
        "Примеры независимы и взяты из рабочего распределения, модель по ним не выбирали (об этом\u{a0}— часть\u{a0}1), на каждом она ошибается с вероятностью p: Error ~ Bernoulli(p). Равномерное априорное распределение\u{a0}— тоже допущение. Доверительный интервал здесь байесовский (credible interval): при выбранном априорном распределении p лежит в нём с апостериорной вероятностью α. Это и есть уровень доверия; его не надо путать с уровнем значимости 0,05. Интервал с равными хвостами отсекает с каждой стороны по (1\u{a0}−\u{a0}α)/2, кратчайший собирает значения с наибольшей плотностью. Правдоподобие нормировано так, что площадь под ним равна 1.",
        "Examples are independent, come from the working distribution and were not used to choose the model (see part 1); on each the model errs with probability p: Error ~ Bernoulli(p). The uniform prior is an assumption, too. The interval is Bayesian (credible): under the chosen prior, p lies in it with posterior probability α, the confidence level, which is not the significance level 0.05. The equal-tailed interval cuts off (1 − α)/2 on each side; the shortest one holds the values of highest density. The likelihood is scaled to area 1.",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow><mi>P</mi><mo>(</mo><mi>x</mi><mo>∣</mo><msub><mi>N</mi><mn>1</mn></msub><mo>,</mo><msub><mi>N</mi><mn>0</mn></msub><mo>)</mo></mrow>",
        "<mo>∝</mo><mrow data-mark=\"likelihood\"><msup><mi>x</mi><msub><mi>N</mi><mn>1</mn></msub></msup>",
        "<msup><mrow><mo>(</mo><mn>1</mn><mo>−</mo><mi>x</mi><mo>)</mo></mrow><msub><mi>N</mi><mn>0</mn></msub></msup></mrow>",
        "<mo>·</mo><mrow data-mark=\"prior\"><mi>P</mi><mo>(</mo><mi>x</mi><mo>)</mo></mrow></math>",
        "<math display=\"block\"><mrow><mi>p</mi><mo>∣</mo><msub><mi>N</mi><mn>1</mn></msub><mo>,</mo><msub><mi>N</mi><mn>0</mn></msub>",
        "<mo>∼</mo><mrow data-mark=\"posterior\"><mi mathvariant=\"normal\">Beta</mi><mo>(</mo>",
        "<msub><mi>N</mi><mn>1</mn></msub><mo>+</mo><mn data-slot=\"prior_a\"></mn><mo data-slot=\"separator\"></mo>",
        "<msub><mi>N</mi><mn>0</mn></msub><mo>+</mo><mn data-slot=\"prior_b\"></mn><mo>)</mo></mrow></mrow></math>",
        "<math display=\"block\"><mrow><mo>=</mo><mi mathvariant=\"normal\">Beta</mi><mo>(</mo>",
        "<mn data-slot=\"alpha\"></mn><mo data-slot=\"separator\"></mo><mn data-slot=\"beta\"></mn><mo>)</mo></mrow></math>",
        "<math display=\"block\"><mrow><mi mathvariant=\"normal\" data-mark=\"interval\">Δ</mi><mo>=</mo>",
        "<mn data-slot=\"high\"></mn><mo>−</mo><mn data-slot=\"low\"></mn><mo>=</mo><mn data-slot=\"width\"></mn></mrow></math>",
    ),
};

/// The first box of the process.
pub const EXAMPLE: Words = Words::new("пример x", "example x");
/// What answers.
pub const MODEL: Words = Words::new("модель", "model");
/// Where right answers come from.
pub const LABELLING: Words = Words::new("разметка", "labelling");
/// What the model says.
pub const MODEL_ANSWER: Words = Words::new("ответ Y", "answer Y");
/// What is right.
pub const RIGHT_ANSWER: Words = Words::new("верный ответ Y*", "right answer Y*");
/// What is counted.
pub const COMPARISON: Words = Words::new("Y\u{a0}=\u{a0}Y*\u{a0}?", "Y\u{a0}=\u{a0}Y*\u{a0}?");

/// After «от … до …», which takes the genitive.
const ERRORS: Plural = Plural {
    russian_one: "ошибки",
    russian_few: "ошибок",
    russian_many: "ошибок",
    english_one: "error",
    english_many: "errors",
};

impl Speaks for Posterior {
    /// The numbers under the picture.
    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let Solution { interval, errors, mean, alpha, beta, .. } = solution;
        let mode = solution.mode.unwrap_or(f64::NAN);
        let share = |value: f64| if value.is_nan() { "–".to_owned() } else { percent(value, language) };
        let width = Words::new("ширина интервала Δ", "width of the interval Δ");
        vec![
            Output::main("width", width, interval.width, points(interval.width, language)),
            Output::side("low", Words::new("нижняя граница", "lower end"), interval.low, share(interval.low)),
            Output::side("high", Words::new("верхняя граница", "upper end"), interval.high, share(interval.high)),
            Output::side("mean", Words::new("среднее", "mean"), *mean, share(*mean)),
            Output::side("mode", Words::new("мода", "mode"), mode, share(mode)),
            Output::side("errors", Words::new("ошибок N₁", "errors N₁"), *errors, errors_of(params, *errors, language)),
            Output::side(
                "alpha",
                Words::new("первый параметр Beta", "first parameter of Beta"),
                *alpha,
                shape(*alpha, language),
            ),
            Output::side(
                "beta",
                Words::new("второй параметр Beta", "second parameter of Beta"),
                *beta,
                shape(*beta, language),
            ),
        ]
    }

    /// What the picture shows: the interval, and what it means in errors.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let interval = solution.interval;
        let level = level_in_words(params.level, language);
        let (low, high) = (percent(interval.low, language), percent(interval.high, language));
        if params.is_before_test() {
            return match language {
                Language::Russian => format!(
                    "Теста ещё не было: по одному априорному распределению p лежит между {low} и {high} с вероятностью {level}."
                ),
                Language::English => {
                    format!(
                        "No test yet: by the prior alone, p lies between {low} and {high} with probability {level}."
                    )
                }
            };
        }
        let per = examples_to_count_in(interval.high);
        let (few, many) = ((interval.low * per).round(), (interval.high * per).round());
        let errors = plural(many, &ERRORS, language);
        let (few, many, per) = (count(few, language), count(many, language), count(per, language));
        match language {
            Language::Russian => format!(
                "Доверительный интервал уровня {level}\u{a0}— от {low} до {high}; в пересчёте на {per}\u{a0}примеров\u{a0}— от {few} до {many}\u{a0}{errors}."
            ),
            Language::English => {
                format!("{level} interval from {low} to {high}; that is {few} to {many} {errors} per {per} examples.")
            }
        }
    }

    /// The prior's parameters in the formula.
    fn slots(params: &Params, _solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        let (a, b) = match params.prior {
            PriorChoice::Uniform => (1.0, 1.0),
            PriorChoice::Jeffreys => (0.5, 0.5),
            PriorChoice::Custom => (params.prior_a, params.prior_b),
        };
        let separator = list_separator(language).to_owned();
        vec![("prior_a", shape(a, language)), ("prior_b", shape(b, language)), ("separator", separator)]
    }

    /// The density at some forty places.
    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        let columns = [AXIS, DENSITY].iter().map(|words| words.get(language).to_owned()).collect();
        let stride = (solution.density.points().len() / 40).max(1);
        let rows = solution
            .density
            .points()
            .iter()
            .step_by(stride)
            .map(|&(place, density)| vec![percent(place, language), significant(density, 4, language)])
            .collect();
        Table { columns, rows }
    }
}

/// In how many examples the errors are counted: a thousand, or the power of ten in which the upper end is some errors.
fn examples_to_count_in(high: f64) -> f64 {
    const THOUSAND: f64 = 1000.0;
    const SOME_ERRORS: f64 = 10.0;
    let powers = std::iter::successors(Some(THOUSAND), |per| Some(10.0 * per)).take(10);
    powers.into_iter().find(|per| high * per >= SOME_ERRORS).unwrap_or(1e12)
}

fn errors_of(params: &Params, errors: f64, language: Language) -> String {
    match language {
        Language::Russian => format!("{} из {}", count(errors, language), count(params.n, language)),
        Language::English => format!("{} of {}", count(errors, language), count(params.n, language)),
    }
}

/// A shape parameter: whole, or with the fraction that the prior gave it.
fn shape(value: f64, language: Language) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    let decimals = [0, 1].into_iter().find(|&decimals| {
        let scale = [1.0, 10.0][decimals];
        (rounded * scale).fract() == 0.0
    });
    fixed(value, decimals.unwrap_or(2), language)
}

/// The caption: what the view shows.
pub fn caption(params: &Params, solution: &Solution, language: Language) -> String {
    let words = match params.view {
        View::Density | View::Both if params.curves == Curves::Factors => Words::new(
            "Два множителя формулы Байеса: априорная плотность (точки) и правдоподобие (штрихи). Апостериорная плотность\u{a0}— их произведение, нормированное на площадь 1.",
            "The two factors of Bayes’ rule: prior density (dotted) and likelihood (dashed). Their product, scaled to area 1, is the posterior density.",
        ),
        View::Density if params.is_before_test() => Words::new(
            "Данных нет, и плотность\u{a0}— априорная. Закрашенная площадь равна уровню доверия, короткая засечка\u{a0}— среднее.",
            "There are no data, and the density is that of the prior. The shaded area equals the confidence level; the short tick is the mean.",
        ),
        View::Density => Words::new(
            "Закрашенная площадь\u{a0}— уровень доверия; засечки\u{a0}— среднее (короткая) и мода; кольцо\u{a0}— N₁/N.",
            "The shaded area is the confidence level; ticks: the mean (short) and the mode; the ring: N₁/N.",
        ),
        View::Both => Words::new(
            "Внизу\u{a0}— функция распределения. Пунктир ведёт от крайних отметок на её оси (для равных хвостов это (1\u{a0}−\u{a0}α)/2 и (1\u{a0}+\u{a0}α)/2) к кривой и от неё\u{a0}— к границам интервала.",
            "Below, the distribution function. Dashed lines lead from the outer marks on its axis (for equal tails, (1 − α)/2 and (1 + α)/2) to the curve and on to the ends of the interval.",
        ),
        View::Ridge => Words::new(
            "Доля ошибок одна и та же (число ошибок округлено), N разные. Вертикальный масштаб у каждой кривой свой: сравнивайте ширину.",
            "The same error rate (the number of errors is rounded) at different N. Each curve has its own vertical scale: compare the widths.",
        ),
        View::Arrivals => Words::new(
            "Модель с известной p (пунктир) отвечает на пример за примером. Вверху\u{a0}— последние ответы: высокие оранжевые\u{a0}— ошибки.",
            "A model with known p (dashed) answers one example after another. At the top, its latest answers: the tall orange ones are errors.",
        ),
    };
    let prior = prior_name(params, language);
    format!("{} {prior}{}", words.get(language), relative_interval(params, solution, language))
}

/// How far the ends are from the share of errors, relative to it.
fn relative_interval(params: &Params, solution: &Solution, language: Language) -> String {
    if params.is_before_test() || solution.errors < 0.5 {
        return String::new();
    }
    let interval = &solution.interval;
    let rate = solution.errors / params.n;
    let ends = around(rate, solution.errors, (interval.low, interval.high), language);
    match language {
        Language::Russian => format!(" Относительно доли ошибок\u{a0}— {ends}."),
        Language::English => format!(" Relative to the error rate the interval is {ends}."),
    }
}

fn prior_name(params: &Params, language: Language) -> String {
    let (a, b) = (shape(params.prior_a, language), shape(params.prior_b, language));
    match (params.prior, language) {
        (PriorChoice::Uniform, Language::Russian) => "Априорное распределение равномерное.".to_owned(),
        (PriorChoice::Uniform, Language::English) => "Uniform prior.".to_owned(),
        (PriorChoice::Jeffreys, Language::Russian) => {
            "Априорное распределение\u{a0}— Джеффриса, Beta(½; ½).".to_owned()
        }
        (PriorChoice::Jeffreys, Language::English) => "Jeffreys prior, Beta(½, ½).".to_owned(),
        (PriorChoice::Custom, Language::Russian) => format!("Априорное распределение\u{a0}— Beta({a}; {b})."),
        (PriorChoice::Custom, Language::English) => format!("Prior Beta({a}, {b})."),
    }
}

/// The caption of the process.
pub fn caption_of_process(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Error\u{a0}— случайная величина Bernoulli(p): 1, если модель ошиблась, и 0, если нет. Саму p не видно, видны только N₁ ошибок и N₀ верных ответов.",
        "Error is a Bernoulli(p) random variable: 1 if the model errs, 0 if it does not. The probability p itself is hidden; only N₁ errors and N₀ right answers are seen.",
    )
    .get(language)
    .to_owned()
}

const AXIS: Words = Words::new("вероятность ошибки p", "error probability p");
const DENSITY: Words = Words::new("плотность", "density");

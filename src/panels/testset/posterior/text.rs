//! The panel's words in both languages.

use super::params::{IntervalChoice, Params, PriorChoice, View};
use super::{Posterior, Solution};
use crate::language::{
    Language, Plural, Words, count, fixed, list_separator, percent, percent_exact, plural, significant,
};
use crate::panel::{Output, PanelText, Speaks, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new(
        "Что тестовый корпус говорит о вероятности ошибки?",
        "What does the test set say about the error probability?",
    ),
    lede: Words::new(
        "До теста все значения p равновозможны. После N примеров и N₁ ошибок плотность собирается вокруг доли ошибок N₁/N: чем больше тест, тем она уже.",
        "Before the test every p is equally likely. After N examples with N₁ errors the density gathers around the error rate N₁/N: the larger the test, the narrower it is.",
    ),
    assumptions: Words::new(
        "Примеры независимы, на каждом модель ошибается с вероятностью p: Error ~ Bernoulli(p). Доверительный интервал здесь байесовский (credible interval): при выбранном априорном распределении p лежит в нём с апостериорной вероятностью α, это и есть уровень доверия. Интервал с равными хвостами отсекает с каждой стороны по (1 − α)/2, кратчайший собирает значения с наибольшей плотностью. Правдоподобие нормировано так, что площадь под ним равна 1.",
        "Examples are independent, and on each the model errs with probability p: Error ~ Bernoulli(p). The interval is Bayesian (credible): under the chosen prior, p lies in it with posterior probability α, the confidence level. The equal-tailed interval cuts off (1 − α)/2 on each side; the shortest one holds the values of highest density. The likelihood is scaled to area 1.",
    ),
    formula: concat!(
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

/// After «от … до …», which takes the genitive, and after "between … and …".
const ERRORS: Plural = Plural {
    russian_one: "ошибки",
    russian_few: "ошибок",
    russian_many: "ошибок",
    english_one: "errors",
    english_many: "errors",
};
const EXAMPLES: Plural = Plural {
    russian_one: "пример",
    russian_few: "примера",
    russian_many: "примеров",
    english_one: "example",
    english_many: "examples",
};

impl Speaks for Posterior {
    /// The numbers under the picture.
    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let Solution { interval, errors, mean, alpha, beta, .. } = solution;
        let mode = solution.mode.unwrap_or(f64::NAN);
        let share = |value: f64| if value.is_nan() { "–".to_owned() } else { percent(value, language) };
        let width = Words::new("ширина интервала Δ", "width of the interval Δ");
        vec![
            Output::main("width", width, interval.width, share(interval.width)),
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
        let level = percent_exact(params.level, language);
        let (low, high) = (percent(interval.low, language), percent(interval.high, language));
        let (few, many) = ((interval.low * params.n).round(), (interval.high * params.n).round());
        let (errors, examples) = (plural(many, &ERRORS, language), plural(params.n, &EXAMPLES, language));
        let (few, many, n) = (count(few, language), count(many, language), count(params.n, language));
        match language {
            Language::Russian => format!(
                "Доверительный интервал уровня {level}: от {low} до {high}, то есть в среднем от {few} до {many}\u{a0}{errors} на {n}\u{a0}{examples}."
            ),
            Language::English => format!(
                "{level} interval from {low} to {high}: on average between {few} and {many} {errors} in {n} {examples}."
            ),
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
        View::Density => Words::new(
            "Закрашенная площадь равна уровню доверия. Короткая засечка – среднее, высокая серая – мода, оранжевый кружок – доля ошибок N₁/N, его можно двигать.",
            "The shaded area equals the confidence level. Short tick: mean; tall grey tick: mode; orange ring: error rate N₁/N, which can be dragged.",
        ),
        View::Both => Words::new(
            "Внизу – функция распределения. Пунктир ведёт от крайних отметок на её оси (для равных хвостов это (1 − α)/2 и (1 + α)/2) к кривой и от неё – к границам интервала. Это и есть PPF.",
            "Below, the distribution function. Dashed lines lead from the outer marks on its axis (for equal tails, (1 − α)/2 and (1 + α)/2) to the curve and on to the ends of the interval. That is the PPF.",
        ),
        View::Ridge => Words::new(
            "Доля ошибок одна и та же (число ошибок округлено), N разные. Вертикальный масштаб у каждой кривой свой: сравнивайте ширину.",
            "The same error rate (the number of errors is rounded) at different N. Each curve has its own vertical scale: compare the widths.",
        ),
        View::Arrivals => Words::new(
            "Модель с известной p (пунктир) отвечает на пример за примером. Вверху – последние ответы: высокие оранжевые – ошибки.",
            "A model with known p (dashed) answers one example after another. At the top, its latest answers: the tall orange ones are errors.",
        ),
    };
    let prior = prior_name(params, language);
    let per_error = if solution.errors > 0.0 && params.interval == IntervalChoice::EqualTailed {
        let half = solution.interval.width / 2.0 / (solution.errors / params.n);
        format!(" ±{}.", significant(half * 100.0, 2, language) + "\u{a0}%")
    } else {
        String::new()
    };
    let relative = match (language, per_error.is_empty()) {
        (_, true) => String::new(),
        (Language::Russian, false) => format!(" Полуширина относительно доли ошибок:{per_error}"),
        (Language::English, false) => format!(" Half-width relative to the error rate:{per_error}"),
    };
    format!("{} {prior}{relative}", words.get(language))
}

fn prior_name(params: &Params, language: Language) -> String {
    let (a, b) = (shape(params.prior_a, language), shape(params.prior_b, language));
    match (params.prior, language) {
        (PriorChoice::Uniform, Language::Russian) => "Априорное распределение – равномерное.".to_owned(),
        (PriorChoice::Uniform, Language::English) => "Uniform prior.".to_owned(),
        (PriorChoice::Jeffreys, Language::Russian) => "Априорное распределение – Джеффриса, Beta(½; ½).".to_owned(),
        (PriorChoice::Jeffreys, Language::English) => "Jeffreys prior, Beta(½, ½).".to_owned(),
        (PriorChoice::Custom, Language::Russian) => format!("Априорное распределение – Beta({a}; {b})."),
        (PriorChoice::Custom, Language::English) => format!("Prior Beta({a}, {b})."),
    }
}

const AXIS: Words = Words::new("вероятность ошибки p", "error probability p");
const DENSITY: Words = Words::new("плотность", "density");

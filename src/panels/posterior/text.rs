//! The panel's words in both languages.

use super::{IntervalChoice, Params, PriorChoice, Solution, View};
use crate::language::{Language, Plural, Words, count, fixed, percent, plural, significant};
use crate::panels::contract::{FigureInfo, Output, PanelText, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new(
        "Что тестовый корпус говорит о вероятности ошибки?",
        "What does the test set say about the error probability?",
    ),
    lede: Words::new(
        "До опыта все значения p равновозможны. После N примеров и N₁ ошибок плотность собирается вокруг доли ошибок, и тем уже, чем больше тест.",
        "Before the test every p is equally likely. After N examples with N₁ errors the density gathers around their share, the narrower the larger the test.",
    ),
    assumptions: Words::new(
        "Примеры независимы, каждый даёт ошибку с вероятностью p: Error ~ Bernoulli(p). Доверительный интервал здесь байесовский (credible interval): при выбранном априорном распределении p лежит в нём с указанной вероятностью. «Равные хвосты» отсекают с каждой стороны по (1 − α)/2, «кратчайший» содержит самые плотные значения.",
        "Examples are independent, each is an error with probability p: Error ~ Bernoulli(p). The interval is Bayesian (credible): under the chosen prior, p lies in it with the stated probability. “Equal tails” cuts (1 − α)/2 off each side, “shortest” holds the densest values.",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow><mi>p</mi><mo>∣</mo><msub><mi>N</mi><mn>1</mn></msub><mo>,</mo><msub><mi>N</mi><mn>0</mn></msub>",
        "<mo>∼</mo><mrow data-mark=\"posterior\"><mi mathvariant=\"normal\">Beta</mi><mo>(</mo>",
        "<msub><mi>N</mi><mn>1</mn></msub><mo>+</mo><mn data-slot=\"prior_a\"></mn><mo>,</mo>",
        "<msub><mi>N</mi><mn>0</mn></msub><mo>+</mo><mn data-slot=\"prior_b\"></mn><mo>)</mo></mrow></mrow></math>",
        "<math display=\"block\"><mrow><mo>=</mo><mi mathvariant=\"normal\">Beta</mi><mo>(</mo>",
        "<mn data-slot=\"alpha\"></mn><mo>,</mo><mn data-slot=\"beta\"></mn><mo>)</mo></mrow></math>",
        "<math display=\"block\"><mrow><mi mathvariant=\"normal\" data-mark=\"interval\">Δ</mi><mo>=</mo>",
        "<mn data-slot=\"high\"></mn><mo>−</mo><mn data-slot=\"low\"></mn><mo>=</mo><mn data-slot=\"width\"></mn></mrow></math>",
    ),
};

/// The figure, which the view changes.
pub const FIGURES: &[FigureInfo] = &[FigureInfo {
    title: Words::new("Апостериорная плотность вероятности ошибки", "Posterior density of the error probability"),
    aspect: 0.56,
    narrow_aspect: 0.86,
}];

/// Said when a shortest interval was asked for and there is none.
pub const LACKS_SHORTEST: Words = Words::new(
    "У такой плотности нет единственного кратчайшего интервала (она плоская или U-образная): показан интервал с равными хвостами.",
    "This density has no unique shortest interval (it is flat or U-shaped): the interval with equal tails is shown.",
);

const ERRORS: Plural = Plural {
    russian_one: "ошибки",
    russian_few: "ошибок",
    russian_many: "ошибок",
    english_one: "error",
    english_many: "errors",
};

/// The numbers under the picture.
pub fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
    let Solution { posterior, interval, errors, .. } = solution;
    let mode = posterior.mode().unwrap_or(f64::NAN);
    let share = |value: f64| if value.is_nan() { "–".to_owned() } else { percent(value, language) };
    let width = Words::new("ширина интервала Δ", "width of the interval Δ");
    vec![
        Output::main("width", width, interval.width, share(interval.width)),
        Output::side("low", Words::new("нижняя граница", "lower end"), interval.low, share(interval.low)),
        Output::side("high", Words::new("верхняя граница", "upper end"), interval.high, share(interval.high)),
        Output::side("mean", Words::new("среднее", "mean"), posterior.mean(), share(posterior.mean())),
        Output::side("mode", Words::new("мода", "mode"), mode, share(mode)),
        Output::side("errors", Words::new("ошибок N₁", "errors N₁"), *errors, errors_of(params, *errors, language)),
        Output::side("alpha", Words::new("первый параметр Beta", "first parameter of Beta"), posterior.a(), shape(posterior.a(), language)),
        Output::side("beta", Words::new("второй параметр Beta", "second parameter of Beta"), posterior.b(), shape(posterior.b(), language)),
    ]
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

/// What the picture shows: the interval, and what it means in errors.
pub fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
    let interval = solution.interval;
    let level = percent(params.level, language);
    let (low, high) = (percent(interval.low, language), percent(interval.high, language));
    let (few, many) = ((interval.low * params.n).round(), (interval.high * params.n).round());
    let errors = plural(many, &ERRORS, language);
    let (few, many, n) = (count(few, language), count(many, language), count(params.n, language));
    match language {
        Language::Russian => format!("{level} доверительный интервал: от {low} до {high}, то есть от {few} до {many} {errors} на {n}."),
        Language::English => format!("{level} interval {low} to {high}: between {few} and {many} {errors} in {n}."),
    }
}

/// The caption: what the view shows.
pub fn caption(params: &Params, solution: &Solution, language: Language) -> String {
    let words = match params.view {
        View::Density => Words::new(
            "Закрашено столько вероятности, сколько задаёт уровень доверия. Чёрная засечка – среднее, серая – мода, оранжевая точка – доля ошибок N₁/N, её можно двигать.",
            "The shaded area holds the confidence level. Black tick: mean; grey: mode; orange dot: share of errors N₁/N, which can be dragged.",
        ),
        View::Both => Words::new(
            "Снизу функция распределения: от долей (1 − α)/2 и (1 + α)/2 на её оси пунктир идёт к кривой и вниз, к границам. Это и есть PPF.",
            "Below, the distribution function: from (1 − α)/2 and (1 + α)/2 on its axis the dashes run across to the curve and down to the bounds. That is the PPF.",
        ),
        View::Ridge => Words::new(
            "Одна и та же доля ошибок при разных N. Высота каждой строки своя, важна ширина.",
            "The same share of errors at different N. Each row has its own height; what matters is the width.",
        ),
        View::Arrivals => Words::new(
            "Модель с известной p (пунктир) отвечает на пример за примером; сверху последние ответы, высокие оранжевые – ошибки.",
            "A model of known p (dashed) answers example after example; on top its latest answers, tall and orange where wrong.",
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
        (Language::English, false) => format!(" Half-width relative to the share of errors:{per_error}"),
    };
    format!("{} {prior}{relative}", words.get(language))
}

fn prior_name(params: &Params, language: Language) -> String {
    let (a, b) = (shape(params.prior_a, language), shape(params.prior_b, language));
    match (params.prior, language) {
        (PriorChoice::Uniform, Language::Russian) => "Априорное распределение равномерное.".to_owned(),
        (PriorChoice::Uniform, Language::English) => "Uniform prior.".to_owned(),
        (PriorChoice::Jeffreys, Language::Russian) => "Априорное распределение Джеффриса, Beta(½, ½).".to_owned(),
        (PriorChoice::Jeffreys, Language::English) => "Jeffreys prior, Beta(½, ½).".to_owned(),
        (PriorChoice::Custom, Language::Russian) => format!("Априорное распределение Beta({a}; {b})."),
        (PriorChoice::Custom, Language::English) => format!("Prior Beta({a}, {b})."),
    }
}

/// The prior's parameters in the formula.
pub fn slots(params: &Params, _solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
    let (a, b) = match params.prior {
        PriorChoice::Uniform => (1.0, 1.0),
        PriorChoice::Jeffreys => (0.5, 0.5),
        PriorChoice::Custom => (params.prior_a, params.prior_b),
    };
    vec![("prior_a", shape(a, language)), ("prior_b", shape(b, language))]
}

/// The density at some forty places.
pub fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
    let columns = [AXIS, DENSITY].iter().map(|words| words.get(language).to_owned()).collect();
    let stride = (solution.density.len() / 40).max(1);
    let rows = solution
        .density
        .iter()
        .step_by(stride)
        .map(|&(place, density)| vec![percent(place, language), significant(density, 4, language)])
        .collect();
    Table { columns, rows }
}

const AXIS: Words = Words::new("вероятность ошибки p", "error probability p");
const DENSITY: Words = Words::new("плотность", "density");

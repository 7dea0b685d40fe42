//! The panel's words in both languages.

use super::params::Params;
use super::{Coverage, Solution};
use crate::language::{Language, Plural, Words, count, percent, plural};
use crate::panel::{Choice, Output, PanelText, Speaks, Table};
use crate::panels::shared::{MethodChoice, level_in_words};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Что обещают 95\u{a0}%?", "What does 95% promise?"),
    lede: Words::new(
        "Повторим тест много раз: каждый даст свой интервал, и часть интервалов промахнётся мимо истинной p. Доля попаданий, покрытие,\u{a0}— свойство способа строить интервалы. Для байесовского интервала это не то же самое, что апостериорные 95\u{a0}%.",
        "Repeat the test many times: each gives an interval of its own, and some miss the true p. The share of hits, the coverage, belongs to the way of making intervals. For a Bayesian interval it is not the same as the posterior 95%.",
    ),
    assumptions: Words::new(
        "Истинная p известна только нам, поэтому попадание можно проверить. Примеры независимы, число ошибок распределено биномиально. Точное покрытие\u{a0}— сумма вероятностей тех чисел ошибок, чей интервал содержит p (границы включены); оно скачет, потому что число ошибок целое. Байесовский интервал обещает уровень α в среднем, если p каждый раз берётся из его априорного распределения; при фиксированной p покрытие может быть и больше, и меньше. Для интервалов, у которых априорного распределения нет, p берётся равномерно. Нормальное приближение обрезано по 0 и 1.",
        "The true p is known to us alone, so that a hit can be checked. Examples are independent, and the number of errors is binomial. The exact coverage is the sum of the probabilities of those numbers of errors whose interval contains p, ends included; it jumps because the number of errors is whole. A Bayesian interval promises the level α on average, when p is drawn each time from its prior; at a fixed p the coverage may be larger or smaller. For intervals that have no prior, p is drawn uniformly. The normal approximation is cut off at 0 and 1.",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"exact\"><mi mathvariant=\"normal\">P</mi><mo>(</mo><msub><mi>p</mi><mi mathvariant=\"normal\">low</mi></msub><mo>≤</mo><mi>p</mi><mo>≤</mo>",
        "<msub><mi>p</mi><mi mathvariant=\"normal\">high</mi></msub><mo>)</mo></mrow></math>",
        "<math display=\"block\"><mo>=</mo><munder><mo>∑</mo><mrow><mi>k</mi><mo>:</mo><mspace width=\"0.2em\"></mspace><msub><mi>p</mi><mi mathvariant=\"normal\">low</mi></msub><mo>(</mo><mi>k</mi><mo>)</mo>",
        "<mo>≤</mo><mi>p</mi><mo>≤</mo><msub><mi>p</mi><mi mathvariant=\"normal\">high</mi></msub><mo>(</mo><mi>k</mi><mo>)</mo></mrow></munder>",
        "<mi mathvariant=\"normal\">Bin</mi><mo>(</mo><mi>k</mi><mo>;</mo><mi>N</mi><mo data-slot=\"separator\"></mo><mi>p</mi><mo>)</mo></math>",
        "<math display=\"block\"><mo>=</mo><mrow data-mark=\"exact\"><mn data-slot=\"exact_coverage\"></mn></mrow></math>",
    ),
};

/// The axis of the error probability.
pub const ERROR_PROBABILITY: Words = Words::new("вероятность ошибки p", "error probability p");
/// The axis of the true error probability.
pub const TRUE_PROBABILITY: Words = Words::new("истинная вероятность ошибки p", "true error probability p");
/// The true error probability.
pub const TRUTH: Words = Words::new("истинная p", "true p");
/// The axis of the tests.
pub const TESTS: Words = Words::new("сколько тестов", "number of tests");
/// The axis of the share of hits.
pub const HITS_SHARE: Words = Words::new("доля интервалов, накрывших p", "share of intervals that contain p");
/// The axis of the exact coverage.
pub const COVERAGE: Words = Words::new("покрытие", "coverage");
/// The exact coverage as a line.
pub const EXACT: Words = Words::new("точно", "exact");
/// The level.
pub const PROMISED: Words = Words::new("обещано", "promised");

const METHOD: Words = Words::new("интервал", "interval");

const TESTS_MADE: Plural = Plural {
    russian_one: "теста",
    russian_few: "тестов",
    russian_many: "тестов",
    english_one: "test",
    english_many: "tests",
};

impl Speaks for Coverage {
    /// The exact coverage, and what became of the simulated intervals.
    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let exact = Words::new("точное покрытие", "exact coverage");
        let hits = Words::new("накрыли p", "contain p");
        let low = Words::new("промахнулись: интервал ниже p", "missed: interval below p");
        let high = Words::new("промахнулись: интервал выше p", "missed: interval above p");
        let of_all = |value: f64| match language {
            Language::Russian => format!("{} из {}", count(value, language), count(params.repeats, language)),
            Language::English => format!("{} of {}", count(value, language), count(params.repeats, language)),
        };
        vec![
            Output::main("exact_coverage", exact, solution.exact, percent(solution.exact, language)),
            Output::side("hits", hits, solution.hits, of_all(solution.hits)),
            Output::side("missed_low", low, solution.missed_low, of_all(solution.missed_low)),
            Output::side("missed_high", high, solution.missed_high, of_all(solution.missed_high)),
        ]
    }

    /// How many intervals are right, how many must be, and how many were promised.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let tests = plural(params.repeats, &TESTS_MADE, language);
        let (hits, repeats) = (count(solution.hits, language), count(params.repeats, language));
        let (exact, level) = (percent(solution.exact, language), level_in_words(params.level, language));
        match (language, params.is_from_prior()) {
            (Language::Russian, false) => format!(
                "В {hits} из {repeats}\u{a0}{tests} интервал накрыл p; точная вероятность этого {exact}, а обещано {level}."
            ),
            (Language::Russian, true) => format!(
                "В {hits} из {repeats}\u{a0}{tests} интервал накрыл p, каждый раз новую; в среднем по априорному распределению это {exact}, а обещано {level}."
            ),
            (Language::English, false) => format!(
                "In {hits} of {repeats} {tests} the interval contains p; the exact probability is {exact}, and {level} was promised."
            ),
            (Language::English, true) => format!(
                "In {hits} of {repeats} {tests} the interval contains p, a new one each time; on average over the prior it is {exact}, and {level} was promised."
            ),
        }
    }

    /// All methods at this truth.
    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        let columns = [METHOD, COVERAGE].iter().map(|words| words.get(language).to_owned()).collect();
        let methods = MethodChoice::OPTIONS.iter().zip(&solution.by_method);
        let rows = methods.map(|((_, _, name), hit)| vec![name.get(language).to_owned(), percent(*hit, language)]);
        Table { columns, rows: rows.collect() }
    }

    /// A promise that is not kept.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        let is_normal = params.method == MethodChoice::Normal;
        let few = (params.n * params.truth).min(params.n * (1.0 - params.truth));
        let is_worse = solution.exact < params.level - 0.02;
        (is_normal && few < 10.0 && is_worse && !params.is_from_prior()).then(|| {
            Words::new(
                "Ошибок (или верных ответов) ожидается меньше десяти: нормальное приближение здесь обещает больше, чем держит. Когда ошибок нет совсем, его ширина равна 0.",
                "Fewer than ten errors (or correct answers) are expected: the normal approximation promises more here than it keeps. With no errors at all its width is 0.",
            )
            .get(language)
            .to_owned()
        })
    }

    /// What separates the arguments in the formula.
    fn slots(_params: &Params, _solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        vec![("separator", crate::language::list_separator(language).to_owned())]
    }
}

/// The caption of the figure of the intervals.
pub fn caption_of_intervals(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = if params.is_from_prior() {
        Words::new(
            "Строка\u{a0}— один тест (видны последние сто), засечка\u{a0}— его собственная p. Оранжевые интервалы промахнулись.",
            "A row is a test (the latest hundred are shown), the upright stroke its own p. The orange intervals missed it.",
        )
    } else {
        Words::new(
            "Строка\u{a0}— один тест (видны последние сто). Синие интервалы накрыли истинную p, оранжевые промахнулись; кольцо можно двигать.",
            "A row is a test (the latest hundred are shown). Blue intervals contain the true p, orange ones missed it; the ring can be dragged.",
        )
    };
    words.get(language).to_owned()
}

/// The caption of the figure of the running share.
pub fn caption_of_running(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Чем больше тестов, тем ближе доля попаданий к точному покрытию\u{a0}— не к обещанному уровню. Ось тестов логарифмическая.",
        "The more tests, the closer the share of hits comes to the exact coverage, not to the promised level. The axis of the tests is logarithmic.",
    )
    .get(language)
    .to_owned()
}

/// The caption of the figure of the exact coverage.
pub fn caption_of_exact(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Покрытие точное, без моделирования. Пила\u{a0}— оттого, что число ошибок целое: p выходит за границу одного из интервалов, и его вероятность пропадает.",
        "The coverage is exact, not simulated. The teeth come from the number of errors being whole: p leaves one of the intervals, and its probability is lost.",
    )
    .get(language)
    .to_owned()
}

//! The panel's words in both languages.

use super::curves::{Line, MOST_EXAMPLES};
use super::params::Params;
use super::{Solution, Width};
use crate::language::{Language, Plural, Words, count, percent, plural, points, with_percent_sign};
use crate::panel::{Output, PanelText, Speaks, Table};
use crate::panels::shared::{MethodChoice, level_in_words};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Сколько примеров нужно в тестовом корпусе?", "How many examples does a test set need?"),
    lede: Words::new(
        "Ширина доверительного интервала убывает примерно как 1/√N: чтобы сузить его вдвое, нужно вчетверо больше примеров. Двигайте N и смотрите на ширину или задайте ширину и смотрите, во сколько примеров она обойдётся.",
        "The width of the interval falls roughly as 1/√N: halving it takes four times as many examples. Move N and read off the width, or set a width and read off how many examples it takes.",
    ),
    assumptions: Words::new(
        "Примеры независимы. Если не выбран другой интервал, он байесовский (credible interval), с равными хвостами и равномерным априорным распределением. Число ошибок берётся ровно N·p, пусть и дробное, поэтому кривые гладкие; при p\u{a0}=\u{a0}0 ширина убывает быстрее, как 1/N. Нужное N\u{a0}— наименьшее, начиная с которого ширина уже не больше заданной. Абсолютная ширина\u{a0}— в процентных пунктах, относительная\u{a0}— в процентах от p. Полуширина на втором рисунке\u{a0}— это Δ/2, делённая на p. Интервалы Уилсона и Клоппера\u{a0}— Пирсона и нормальное приближение не байесовские: при повторении теста они должны накрывать истинную p с частотой α (интервал Клоппера\u{a0}— Пирсона не реже, остальные приближённо).",
        "Examples are independent. Unless another one is chosen, the interval is Bayesian (credible), with equal tails and a uniform prior. The number of errors is exactly N·p, whole or not, so the curves are smooth; at p = 0 the width falls faster, as 1/N. The N needed is the smallest beyond which the width never exceeds the target. An absolute width is in percentage points, a relative one in per cent of p. The half-width in the second figure is Δ/2 divided by p. The Wilson and Clopper–Pearson intervals and the normal approximation are not Bayesian: over repeated tests they are meant to cover the true p with frequency α (Clopper–Pearson at least that often, the others approximately).",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"width\"><mi mathvariant=\"normal\">Δ</mi></mrow><mo>=</mo><mi mathvariant=\"normal\">PPF</mi><mo>(</mo>",
        "<mi>α</mi><mo>+</mo><mfrac><mrow><mn>1</mn><mo>−</mo><mi>α</mi></mrow><mn>2</mn></mfrac><mo>)</mo></math>",
        "<math display=\"block\"><mspace width=\"1em\"></mspace><mo>−</mo><mi mathvariant=\"normal\">PPF</mi><mo>(</mo><mfrac><mrow><mn>1</mn><mo>−</mo><mi>α</mi></mrow><mn>2</mn></mfrac><mo>)</mo></math>",
        "<math display=\"block\"><mo>=</mo><mi mathvariant=\"normal\">PPF</mi><mo>(</mo><mn data-slot=\"upper_level\"></mn><mo>)</mo><mo>−</mo>",
        "<mi mathvariant=\"normal\">PPF</mi><mo>(</mo><mn data-slot=\"lower_level\"></mn><mo>)</mo></math>",
        "<math display=\"block\"><mo>=</mo><mrow data-mark=\"sample\"><mn data-slot=\"width\"></mn></mrow></math>",
        "<math display=\"block\"><mi mathvariant=\"normal\">Δ</mi><mo>≤</mo><mrow data-mark=\"wanted\"><mn data-slot=\"target\"></mn></mrow>",
        "<mspace width=\"0.4em\"></mspace><mo>⟸</mo><mspace width=\"0.4em\"></mspace>",
        "<mi>N</mi><mo>≥</mo><mrow data-mark=\"wanted\"><mn data-slot=\"needed_n\"></mn></mrow></math>",
    ),
};

/// The axis of the examples.
pub const EXAMPLES: Words = Words::new("число примеров N", "number of examples N");
/// The axis of the widths.
pub const WIDTH: Words = Words::new("ширина интервала Δ, п.\u{a0}п.", "width of the interval Δ, percentage points");
/// The axis of the relative widths.
pub const RELATIVE_WIDTH: Words =
    Words::new("относительная ширина интервала Δ/p", "relative width of the interval Δ/p");
/// The axis of the errors.
pub const ERRORS_SEEN: Words = Words::new("число ошибок N·p", "number of errors N·p");
/// The axis of the relative half-widths.
pub const HALF_WIDTH: Words = Words::new("полуширина относительно p", "half-width relative to p");

const ERRORS: Plural = Plural {
    russian_one: "ошибка",
    russian_few: "ошибки",
    russian_many: "ошибок",
    english_one: "error",
    english_many: "errors",
};
/// «Нужен 21 пример», but «нужно 22 примера».
const TAKES: Plural = Plural {
    russian_one: "нужен",
    russian_few: "нужно",
    russian_many: "нужно",
    english_one: "takes",
    english_many: "takes",
};
const NEEDED: Plural = Plural {
    russian_one: "пример",
    russian_few: "примера",
    russian_many: "примеров",
    english_one: "example",
    english_many: "examples",
};

/// A share in whole per cent.
pub fn whole_percent(share: f64, language: Language) -> String {
    with_percent_sign(&count(share * 100.0, language), language)
}

fn needed(solution: &Solution, language: Language) -> String {
    if solution.needed_n.is_finite() {
        count(solution.needed_n, language)
    } else {
        format!(">\u{a0}{}", count(MOST_EXAMPLES, language))
    }
}

/// What the wanted width takes, verb and noun in agreement with the number.
fn cost(solution: &Solution, language: Language) -> String {
    let number = solution.needed_n.min(MOST_EXAMPLES);
    let more =
        if solution.needed_n.is_finite() { Words::new("", "") } else { Words::new("больше ", "more than ") };
    let (takes, examples) = (plural(number, &TAKES, language), plural(number, &NEEDED, language));
    format!("{takes} {}{}\u{a0}{examples}", more.get(language), count(number, language))
}

/// A width in the unit that is shown: in percentage points, or as a percentage of p.
pub fn width_in_words(params: &Params, width: f64, language: Language) -> String {
    if params.is_relative() { percent(width, language) } else { points(width, language) }
}

/// The target width in its unit.
fn target(params: &Params, language: Language) -> String {
    let text = width_in_words(params, params.target, language);
    match (params.is_relative(), language) {
        (false, _) => text,
        (true, Language::Russian) => format!("{text} от p"),
        (true, Language::English) => format!("{text} of p"),
    }
}

impl Speaks for Width {
    /// The numbers under the picture.
    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let width = Words::new("ширина интервала Δ", "width of the interval Δ");
        let relative = Words::new("относительно p: Δ/p", "relative to p: Δ/p");
        let needed_label = Words::new("примеров для нужной ширины", "examples for the target width");
        let errors_label = Words::new("ошибок N·p", "errors N·p");
        let errors = params.n * params.error;
        vec![
            Output::main("width", width, solution.width, points(solution.width, language)),
            Output::side(
                "relative_width",
                relative,
                solution.relative_width,
                percent(solution.relative_width, language),
            ),
            Output::side("needed_n", needed_label, solution.needed_n, needed(solution, language)),
            Output::side("errors", errors_label, errors, number_of_errors(errors, language)),
        ]
    }

    /// What the picture shows.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let errors = params.n * params.error;
        let (n, share) = (count(params.n, language), percent(params.error, language));
        let (width, wanted) = (points(solution.width, language), target(params, language));
        let (seen, cost) = (errors_in_words(errors, language), cost(solution, language));
        let relative = (solution.relative_width.is_finite() && solution.width > 0.0)
            .then(|| percent(solution.relative_width, language));
        match language {
            Language::Russian => {
                let relative = relative.map_or_else(String::new, |share| format!(", или {share} от p"));
                format!(
                    "При N\u{a0}=\u{a0}{n} и p\u{a0}=\u{a0}{share} ({seen}) ширина интервала {width}{relative}. Чтобы она была не больше {wanted}, {cost}."
                )
            }
            Language::English => {
                let relative = relative.map_or_else(String::new, |share| format!(", or {share} of p"));
                format!(
                    "At N\u{a0}=\u{a0}{n} and p\u{a0}=\u{a0}{share} ({seen}) the interval is {width} wide{relative}. A width of at most {wanted} {cost}."
                )
            }
        }
    }

    /// What the reader must know about these parameters.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        let errors = params.n * params.error;
        let fewer = errors.min(params.n - errors);
        let words = if params.method == MethodChoice::Normal && solution.width == 0.0 {
            Words::new(
                "Если ошибок нет или ошибочны все ответы, нормальное приближение даёт ширину 0, будто p известна точно. Верить ему здесь нельзя.",
                "With no errors, or nothing but errors, the normal approximation has width 0, as if p were known exactly. It cannot be trusted here.",
            )
        } else if params.method == MethodChoice::Normal && fewer < 10.0 {
            Words::new(
                "Ошибок или верных ответов меньше десяти. Нормальное приближение здесь грубое, а за 0 и 1 оно обрезано: сравните с серой кривой.",
                "There are fewer than ten errors or fewer than ten correct answers. The normal approximation is crude here and is cut off at 0 and 1: compare the grey curve.",
            )
        } else if solution.needed_n.is_infinite() {
            Words::new(
                "Для такой ширины не хватит и миллиарда примеров.",
                "Not even a billion examples are enough for this width.",
            )
        } else {
            return None;
        };
        Some(words.get(language).to_owned())
    }

    /// The levels of the two quantiles, and the wanted width.
    fn slots(params: &Params, _solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        let lower = 0.5 * (1.0 - params.level);
        let level = |value: f64| level_in_words(value, language);
        vec![("upper_level", level(1.0 - lower)), ("lower_level", level(lower)), ("target", target(params, language))]
    }

    /// The widths at every second power of √10.
    fn table(params: &Params, solution: &Solution, language: Language) -> Table {
        let lines: Vec<&Line> = solution.lecture.iter().chain([&solution.mine]).collect();
        let mut columns = vec![EXAMPLES.get(language).to_owned()];
        columns.extend(lines.iter().map(|line| format!("p\u{a0}=\u{a0}{}", percent(line.error, language))));
        let at = |line: &Line, n: f64| {
            line.curve.points().iter().find(|point| point.0 >= n * (1.0 - 1e-9)).map(|point| point.1)
        };
        let text = |width: f64| width_in_words(params, width, language);
        let rows = (2..=18).map(|half_decade| libm::pow(10.0, f64::from(half_decade) * 0.5)).map(|n| {
            let widths = lines.iter().map(|line| at(line, n).map_or("–".to_owned(), text));
            std::iter::once(count(n, language)).chain(widths).collect()
        });
        Table { columns, rows: rows.collect() }
    }
}

/// Whether a number of errors is written with a fraction.
fn has_fraction(errors: f64) -> bool {
    errors < 10.0 && (errors - errors.round()).abs() > 1e-9
}

fn number_of_errors(errors: f64, language: Language) -> String {
    if has_fraction(errors) { crate::language::significant(errors, 2, language) } else { count(errors, language) }
}

/// A number of errors with its noun: after a fraction Russian has the genitive singular, «0,5 ошибки».
fn errors_in_words(errors: f64, language: Language) -> String {
    let noun = match language {
        Language::Russian if has_fraction(errors) => ERRORS.russian_few,
        _ => plural(errors.round_ties_even(), &ERRORS, language),
    };
    format!("{}\u{a0}{noun}", number_of_errors(errors, language))
}

/// The caption of the figure of the widths.
pub fn caption_of_examples(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = match params.method {
        MethodChoice::Uniform => Words::new(
            "Обе оси логарифмические. Синий путь\u{a0}— от N к ширине, оранжевый\u{a0}— обратно; кольца можно двигать. Уголок\u{a0}— вчетверо больше примеров. Справа\u{a0}— p.",
            "Both axes are logarithmic. Blue: from N to the width; orange: from the target width to N; drag the rings. The corner: what four times as many examples buy. On the right: p.",
        ),
        _ => Words::new(
            "Обе оси логарифмические. Синяя кривая\u{a0}— выбранный интервал, тонкая серая\u{a0}— байесовский, как в лекции; кольца можно двигать. Справа\u{a0}— p.",
            "Both axes are logarithmic. Blue curve: the chosen interval; thin grey: the Bayesian one of the lecture; drag the rings. On the right: p.",
        ),
    };
    words.get(language).to_owned()
}

/// The caption of the figure of the errors.
pub fn caption_of_errors(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Если по оси отложить не число примеров, а число ошибок, кривые малых p почти совпадут: при α\u{a0}=\u{a0}95\u{a0}% сто ошибок дают ±19–20\u{a0}% и при p\u{a0}=\u{a0}1\u{a0}%, и при p\u{a0}=\u{a0}10\u{a0}%.",
        "Plotted against the number of errors instead of examples, the curves of small p almost coincide: at α = 95% a hundred errors give ±19–20%, both at p = 1% and at p = 10%.",
    )
    .get(language)
    .to_owned()
}

//! The panel's words in both languages.

use super::{Line, MethodChoice, Params, Solution};
use crate::language::{Language, Plural, Words, count, percent, percent_of_step, plural};
use crate::panels::contract::{FigureInfo, Output, PanelText, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Сколько примеров нужно тестовому корпусу?", "How many examples does a test set need?"),
    lede: Words::new(
        "Ширина доверительного интервала убывает как 1/√N: чтобы сузить его вдвое, нужно вчетверо больше примеров. Двигайте N и смотрите на ширину или задайте ширину и смотрите, сколько примеров она стоит.",
        "The width of the interval falls like 1/√N: half the width costs four times the examples. Move N and read the width, or set the width and read the number of examples it costs.",
    ),
    assumptions: Words::new(
        "Примеры независимы, доверительный интервал байесовский (credible interval) с равными хвостами и равномерным априорным распределением, если не выбран другой. Число ошибок берётся ровно N·p, в том числе дробное, поэтому кривые гладкие. Нужное N – наименьшее, начиная с которого ширина уже не превышает заданной. Полуширина у второго рисунка – Δ/2, делённая на p. Интервалы Уилсона и Клоппера – Пирсона и нормальное приближение не байесовские: они обещают накрывать истинную p в доле α повторений.",
        "Examples are independent; the interval is Bayesian (credible), with equal tails and a uniform prior, unless another one is chosen. The number of errors is exactly N·p, a whole number or not, so that the curves are smooth. The N that a width needs is the smallest from which on the width is never above the wanted one. The half-width of the second figure is Δ/2 divided by p. The intervals of Wilson and of Clopper and Pearson and the normal approximation are not Bayesian: they promise to cover the true p in a share α of repetitions.",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"width\"><mi mathvariant=\"normal\">Δ</mi></mrow><mo>=</mo><mi mathvariant=\"normal\">PPF</mi><mo>(</mo>",
        "<mi>α</mi><mo>+</mo><mfrac><mrow><mn>1</mn><mo>−</mo><mi>α</mi></mrow><mn>2</mn></mfrac><mo>)</mo><mo>−</mo>",
        "<mi mathvariant=\"normal\">PPF</mi><mo>(</mo><mfrac><mrow><mn>1</mn><mo>−</mo><mi>α</mi></mrow><mn>2</mn></mfrac><mo>)</mo></math>",
        "<math display=\"block\"><mo>=</mo><mi mathvariant=\"normal\">PPF</mi><mo>(</mo><mn data-slot=\"upper_level\"></mn><mo>)</mo><mo>−</mo>",
        "<mi mathvariant=\"normal\">PPF</mi><mo>(</mo><mn data-slot=\"lower_level\"></mn><mo>)</mo><mo>=</mo>",
        "<mrow data-mark=\"sample\"><mn data-slot=\"width\"></mn></mrow></math>",
        "<math display=\"block\"><mi mathvariant=\"normal\">Δ</mi><mo>≤</mo><mrow data-mark=\"wanted\"><mn data-slot=\"target\"></mn></mrow>",
        "<mspace width=\"0.4em\"></mspace><mo>⟸</mo><mspace width=\"0.4em\"></mspace>",
        "<mi>N</mi><mo>≥</mo><mrow data-mark=\"wanted\"><mn data-slot=\"needed_n\"></mn></mrow></math>",
    ),
};

/// The figures.
pub const FIGURES: &[FigureInfo] = &[
    FigureInfo {
        title: Words::new("Ширина интервала при разных N", "Width of the interval by N"),
        aspect: 0.56,
        narrow_aspect: 0.92,
    },
    FigureInfo {
        title: Words::new("Важно число ошибок", "What counts is the number of errors"),
        aspect: 0.5,
        narrow_aspect: 0.85,
    },
];

/// The axis of the examples.
pub const EXAMPLES: Words = Words::new("число примеров N", "number of examples N");
/// The axis of the widths.
pub const WIDTH: Words = Words::new("ширина интервала Δ", "width of the interval Δ");
/// The axis of the relative widths.
pub const RELATIVE_WIDTH: Words =
    Words::new("ширина интервала относительно p: Δ/p", "width of the interval relative to p: Δ/p");
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
const NEEDED: Plural = Plural {
    russian_one: "пример",
    russian_few: "примера",
    russian_many: "примеров",
    english_one: "example",
    english_many: "examples",
};

/// A share in whole per cent.
pub fn whole_percent(share: f64, language: Language) -> String {
    format!("{}\u{a0}%", count(share * 100.0, language))
}

fn needed(solution: &Solution, language: Language) -> String {
    if solution.needed_n.is_finite() {
        count(solution.needed_n, language)
    } else {
        format!(">\u{a0}{}", count(super::MOST_EXAMPLES, language))
    }
}

/// The wanted width in its unit.
fn target(params: &Params, language: Language) -> String {
    let share = percent(params.target, language);
    match (params.is_relative(), language) {
        (false, _) => share,
        (true, Language::Russian) => format!("{share} от p"),
        (true, Language::English) => format!("{share} of p"),
    }
}

/// The numbers under the picture.
pub fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
    let width = Words::new("ширина интервала Δ", "width of the interval Δ");
    let relative = Words::new("относительно p: Δ/p", "relative to p: Δ/p");
    let needed_label = Words::new("примеров для нужной ширины", "examples for the wanted width");
    let errors_label = Words::new("ошибок N·p", "errors N·p");
    let errors = params.n * params.error;
    vec![
        Output::main("width", width, solution.width, percent(solution.width, language)),
        Output::side("relative_width", relative, solution.relative_width, percent(solution.relative_width, language)),
        Output::side("needed_n", needed_label, solution.needed_n, needed(solution, language)),
        Output::side("errors", errors_label, errors, number_of_errors(errors, language)),
    ]
}

fn number_of_errors(errors: f64, language: Language) -> String {
    if errors < 10.0 && errors.fract() != 0.0 {
        crate::language::significant(errors, 2, language)
    } else {
        count(errors, language)
    }
}

/// What the picture shows.
pub fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
    let errors = params.n * params.error;
    let (n, share) = (count(params.n, language), percent(params.error, language));
    let (width, wanted, needed_n) =
        (percent(solution.width, language), target(params, language), needed(solution, language));
    let seen = format!("{} {}", number_of_errors(errors, language), plural(errors, &ERRORS, language));
    let plus_minus = if solution.relative_width.is_finite() {
        format!(", ±{}", whole_or_finer(0.5 * solution.relative_width, language))
    } else {
        String::new()
    };
    let examples = plural(solution.needed_n, &NEEDED, language);
    match language {
        Language::Russian => {
            let relative = if plus_minus.is_empty() { "" } else { " от p" };
            format!(
                "При N\u{a0}=\u{a0}{n} и p\u{a0}=\u{a0}{share} ({seen}) ширина интервала {width}{plus_minus}{relative}. Чтобы она была не больше {wanted}, нужно {needed_n} {examples}."
            )
        }
        Language::English => {
            let relative = if plus_minus.is_empty() { "" } else { " of p" };
            format!(
                "At N\u{a0}=\u{a0}{n} and p\u{a0}=\u{a0}{share} ({seen}) the interval is {width} wide{plus_minus}{relative}. For at most {wanted} it takes {needed_n} {examples}."
            )
        }
    }
}

fn whole_or_finer(share: f64, language: Language) -> String {
    if share >= 0.095 { whole_percent(share, language) } else { percent_of_step(share, 0.001, language) }
}

/// What the reader must know about these parameters.
pub fn notice(params: &Params, solution: &Solution) -> Option<Words> {
    let errors = params.n * params.error;
    let fewer = errors.min(params.n - errors);
    if params.method == MethodChoice::Normal && solution.width == 0.0 {
        Some(Words::new(
            "Без ошибок нормальное приближение даёт ширину 0, будто p известна точно. Верить ему здесь нельзя.",
            "Without errors the normal approximation has the width 0, as if p were known exactly. It cannot be trusted here.",
        ))
    } else if params.method == MethodChoice::Normal && fewer < 10.0 {
        Some(Words::new(
            "Ошибок так мало, что нормальное приближение выходит за 0 и обрезано: сравните с серой кривой.",
            "With so few errors the normal approximation reaches below 0 and is cut there: compare the grey curve.",
        ))
    } else if solution.needed_n.is_infinite() {
        Some(Words::new(
            "Для такой ширины не хватит и миллиарда примеров.",
            "Not even a billion examples are enough for this width.",
        ))
    } else {
        None
    }
}

/// The levels of the two quantiles, and the wanted width.
pub fn slots(params: &Params, language: Language) -> Vec<(&'static str, String)> {
    let lower = 0.5 * (1.0 - params.level);
    let level = |value: f64| percent(value, language);
    vec![("upper_level", level(1.0 - lower)), ("lower_level", level(lower)), ("target", target(params, language))]
}

/// The caption of a figure.
pub fn caption(figure: usize, params: &Params, language: Language) -> String {
    let words = match (figure, params.method) {
        (0, MethodChoice::Uniform) => Words::new(
            "Обе оси логарифмические. Синее: от N к ширине, оранжевое: от нужной ширины к N; кружки на осях можно двигать. Уголок: вчетверо больше примеров – вдвое уже интервал. Справа – вероятность ошибки p.",
            "Both axes are logarithmic. Blue: from N to the width; orange: from the wanted width to N; the rings on the axes can be dragged. The corner: four times the examples, half the width. On the right, the error probability p.",
        ),
        (0, _) => Words::new(
            "Обе оси логарифмические. Синее – выбранный интервал, тонкая серая – байесовский из лекции; кружки на осях можно двигать. Справа – вероятность ошибки p.",
            "Both axes are logarithmic. Blue: the chosen interval; thin grey: the lecture's Bayesian one; the rings on the axes can be dragged. On the right, the error probability p.",
        ),
        _ => Words::new(
            "Если отложить число ошибок вместо числа примеров, кривые разных p почти совпадают: сто ошибок дают около ±19 % и при p = 1 %, и при p = 10 %.",
            "Plotted by the number of errors instead of examples, the curves of different p almost coincide: a hundred errors give about ±19 % at p = 1 % as well as at p = 10 %.",
        ),
    };
    words.get(language).to_owned()
}

/// The widths at every second power of √10.
pub fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
    let lines: Vec<&Line> = solution.lecture.iter().chain([&solution.mine]).collect();
    let mut columns = vec![EXAMPLES.get(language).to_owned()];
    columns.extend(lines.iter().map(|line| format!("p = {}", percent(line.error, language))));
    let at = |line: &Line, n: f64| line.curve.iter().find(|point| point.0 >= n * (1.0 - 1e-9)).map(|point| point.1);
    let rows = (2..=18).map(|half_decade| libm::pow(10.0, f64::from(half_decade) * 0.5)).map(|n| {
        let widths = lines.iter().map(|line| at(line, n).map_or("–".to_owned(), |width| percent(width, language)));
        std::iter::once(count(n, language)).chain(widths).collect()
    });
    Table { columns, rows: rows.collect() }
}

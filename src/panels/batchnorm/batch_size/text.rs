//! The panel's words in both languages.

use super::bars::Bars;
use super::{BatchSize, Params, Solution};
use crate::language::{Language, Plural, Words, count, fixed, list_separator, plural, significant};
use crate::panel::{Output, PanelText, Speaks, Table};
use crate::panels::shared::InputChoice;

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Что делает размер батча?", "What does the batch size do?"),
    lede: Words::new(
        "При обучении нейрон нормируют по среднему и STD его батча, в inference\u{a0}— по среднему и STD всего train. Чем меньше батч, тем сильнее различается то, что видит следующий слой.",
        "In training a unit is normalized by the mean and SD of its batch, at inference by those of the whole training set. The smaller the batch, the more the next layer’s input differs between the two.",
    ),
    assumptions: Words::new(
        "Нейрон один; его значения x независимы, среднее 0, дисперсия σ²\u{a0}=\u{a0}1. Дисперсия батча смещённая (с делением на m), ε\u{a0}=\u{a0}0, γ\u{a0}=\u{a0}1, β\u{a0}=\u{a0}0. В inference среднее и дисперсия известны точно, так что распределение у x̂ то же, что у входа. Расхождение\u{a0}— расстояние Колмогорова: наибольшая разность вероятностей P(x̂\u{a0}≤\u{a0}x) при обучении и в inference. Для нормального входа (распределение Томпсона, 1935) и для m\u{a0}=\u{a0}2 оно точное, иначе измерено на показанных батчах и не опускается ниже случайного шума, порядка 1/√(m\u{a0}·\u{a0}число батчей). Расхождение сравнивает распределения по всем примерам; один и тот же пример при этом дрожит от батча к батчу, при больших m и нормальном входе с STD √((1\u{a0}+\u{a0}x²/2)/m). Опубликованные кривые: Wu, He, 2018, arXiv:1803.08494.",
        "One unit; its values x are independent, with mean 0 and variance σ² = 1. The batch variance is biased (divisor m), ε = 0, γ = 1, β = 0. At inference the mean and variance are known exactly, so x̂ has the distribution of the input. The gap is the Kolmogorov distance: the largest difference between the probabilities P(x̂ ≤ x) in training and at inference. It is exact for normal input (Thompson’s distribution, 1935) and for m = 2; otherwise it is measured on the batches shown and cannot fall below their noise, of order 1/√(m · number of batches). The gap compares the distributions over all examples; one and the same example still jitters from batch to batch, for large m and normal input with SD √((1 + x²/2)/m). The published curves: Wu and He, 2018, arXiv:1803.08494.",
    ),
    // A root is written as a sign with brackets: its bar is drawn only where there is a math font.
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"training\"><msub><mover accent=\"true\"><mi>x</mi><mo>^</mo></mover><mi>i</mi></msub></mrow><mo>=</mo>",
        "<mfrac><mrow><msub><mi>x</mi><mi>i</mi></msub><mo>−</mo><msub><mi>μ</mi><mi mathvariant=\"normal\">B</mi></msub></mrow>",
        "<msub><mi>σ</mi><mi mathvariant=\"normal\">B</mi></msub></mfrac></math>",
        "<math display=\"block\"><mrow data-mark=\"training\"><mfrac><mn>1</mn><mn>2</mn></mfrac><mrow><mo>(</mo><mfrac><msub><mover accent=\"true\"><mi>x</mi><mo>^</mo></mover><mi>i</mi></msub>",
        "<mrow><mo>√</mo><mrow><mo>(</mo><mi>m</mi><mo>−</mo><mn>1</mn><mo>)</mo></mrow></mrow></mfrac><mo>+</mo><mn>1</mn><mo>)</mo></mrow></mrow><mo>∼</mo>",
        "<mi mathvariant=\"normal\">Beta</mi><mo>(</mo><mfrac><mrow><mi>m</mi><mo>−</mo><mn>2</mn></mrow><mn>2</mn></mfrac><mo data-slot=\"separator\"></mo>",
        "<mfrac><mrow><mi>m</mi><mo>−</mo><mn>2</mn></mrow><mn>2</mn></mfrac><mo>)</mo></math>",
        "<math display=\"block\"><mtext data-slot=\"law\"></mtext></math>",
        "<math display=\"block\"><mrow data-mark=\"mean\"><mi mathvariant=\"normal\" data-slot=\"deviation\"></mi><mo>(</mo><msub><mi>μ</mi><mi mathvariant=\"normal\">B</mi></msub><mo>)</mo></mrow><mo>=</mo>",
        "<mfrac><mi>σ</mi><mrow><mo>√</mo><mi>m</mi></mrow></mfrac><mo>=</mo><mn data-slot=\"sd_mean_expected\"></mn></math>",
    ),
};

/// The law in training.
pub const TRAINING: Words = Words::new("обучение", "training");
/// The law at inference.
pub const INFERENCE: Words = Words::new("inference", "inference");
/// The axis of the normalized values.
pub const NORMALIZED_VALUE: Words = Words::new("нормированное значение x̂", "normalized value x̂");
/// The axis of the distances of one example.
pub const DISTANCE_OF_EXAMPLE: Words =
    Words::new("где пример до нормировки, x/σ", "the example before normalization, x/σ");
/// The values of the batches.
pub const BEFORE: Words = Words::new("x до", "x before");
/// The normalized values of the batches.
pub const AFTER: Words = Words::new("x̂ после", "x̂ after");
/// The axis of the batch sizes.
pub const BATCH_SIZE: Words = Words::new("размер батча m", "batch size m");
/// The curve of the mean.
pub const MEAN_DEVIATION: Words = Words::new("STD среднего по батчу, σ/√m", "SD of the batch mean, σ/√m");
/// In fewer words.
pub const SHORT_MEAN_DEVIATION: Words = Words::new("STD среднего", "SD of the mean");
/// The curve of the gap.
pub const DISTANCE: Words = Words::new("расхождение обучения и inference", "gap between training and inference");
/// The same, when the input is another.
pub const DISTANCE_NORMAL: Words = Words::new("расхождение при нормальном входе", "gap for normal input");
/// The same in fewer words.
pub const SHORT_DISTANCE: Words = Words::new("расхождение", "gap");
/// The axis of the published errors.
pub const VALIDATION_ERROR: Words = Words::new("ошибка на validation", "validation error");
/// The axis of the published batch sizes.
pub const IMAGES: Words = Words::new("изображений на GPU", "images per GPU");
/// A published curve, in both languages.
pub const BATCH_NORM: &str = "BatchNorm";
/// A published curve, in both languages.
pub const GROUP_NORM: &str = "GroupNorm";

/// Batches, counted.
pub const BATCHES: Plural = Plural {
    russian_one: "батч",
    russian_few: "батча",
    russian_many: "батчей",
    english_one: "batch",
    english_many: "batches",
};

fn number(value: f64, language: Language) -> String {
    if value.is_nan() { "–".to_owned() } else { significant(value, 3, language) }
}

impl Speaks for BatchSize {
    /// The numbers under the picture.
    fn outputs(_params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let gap = Words::new("расхождение обучения и inference", "gap between training and inference");
        let observed = Words::new("STD среднего по батчу, измерено", "SD of the batch mean, measured");
        let expected = Words::new("STD среднего по батчу, σ/√m", "SD of the batch mean, σ/√m");
        let kurtosis = Words::new("куртозис x̂ (у нормального 3), измерен", "kurtosis of x̂ (normal: 3), measured");
        let jitter = Words::new("STD x̂ примера с x\u{a0}=\u{a0}σ, точное", "SD of x̂ at x = σ, exact");
        let largest = Words::new("наибольшее возможное |x̂|, √(m\u{a0}−\u{a0}1)", "largest possible |x̂|, √(m − 1)");
        let side = |name, label, value: f64| Output::side(name, label, value, number(value, language));
        vec![
            Output::main("gap", gap, solution.gap, number(solution.gap, language)),
            side("sd_mean", observed, solution.sd_mean),
            side("sd_mean_expected", expected, solution.expected_sd_mean),
            side("jitter", jitter, solution.jitter),
            side("largest", largest, solution.largest),
            side("kurtosis", kurtosis, solution.kurtosis),
            side("kurtosis_exact", Words::new("куртозис x̂, точный", "kurtosis of x̂, exact"), solution.exact_kurtosis),
        ]
    }

    /// What the picture shows.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let (m, gap) = (count(params.m, language), number(solution.gap, language));
        let (mean, jitter) = (solution.expected_sd_mean, solution.jitter);
        let [mean, jitter_shown] = [mean, jitter].map(|value| significant(value, 2, language));
        let shape = shape_in_words(params).map_or(String::new(), |words| format!(" {}", words.get(language)));
        // The laws of all examples together may agree while each example still jitters: the one must not be said alone.
        match (language, jitter.is_nan()) {
            (Language::Russian, false) => format!(
                "При m\u{a0}=\u{a0}{m} функции распределения x̂ при обучении и в inference расходятся не больше чем на {gap}, но x̂ примера с x\u{a0}=\u{a0}σ меняется от батча к батчу с STD\u{a0}{jitter_shown}.{shape}"
            ),
            (Language::English, false) => format!(
                "At m\u{a0}=\u{a0}{m} the distribution functions of x̂ in training and at inference differ by up to {gap}, but x̂ of an example at x\u{a0}=\u{a0}σ changes from batch to batch with an SD of {jitter_shown}.{shape}"
            ),
            (Language::Russian, true) => format!(
                "При m\u{a0}=\u{a0}{m} функции распределения x̂ при обучении и в inference расходятся не больше чем на {gap}; STD среднего по батчу равно {mean}\u{a0}σ.{shape}"
            ),
            (Language::English, true) => format!(
                "At m\u{a0}=\u{a0}{m} the distribution functions of x̂ in training and at inference differ by up to {gap}; the batch mean has an SD of {mean}\u{a0}σ.{shape}"
            ),
        }
    }

    /// A simulation that is still running, or was limited.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        if solution.batches >= params.batches {
            return None;
        }
        let (requested, limited) = (count(params.batches, language), count(solution.batches, language));
        Some(match language {
            Language::Russian => format!(
                "Вместо {requested} берётся {limited}\u{a0}{}: предел\u{a0}— около 4\u{a0}млн значений.",
                plural(solution.batches, &BATCHES, language)
            ),
            Language::English => format!(
                "{limited} {} are used instead of {requested}: the limit is about 4\u{a0}million values.",
                plural(solution.batches, &BATCHES, language)
            ),
        })
    }

    /// The law with its numbers.
    fn slots(params: &Params, _solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        let half = 0.5 * (params.m - 2.0);
        let shape = fixed(half, usize::from(half.fract() != 0.0), language);
        let separator = list_separator(language);
        let law = match (params.input, params.m as u32) {
            (_, 2) => Words::new("m\u{a0}=\u{a0}2: только ±1", "m\u{a0}=\u{a0}2: ±1 only").get(language).to_owned(),
            (InputChoice::Normal, _) => format!("= Beta({shape}{separator} {shape})"),
            _ => Words::new("(для нормального входа)", "(for normal input)").get(language).to_owned(),
        };
        let deviation = Words::new("STD", "SD").get(language).to_owned();
        vec![("law", law), ("separator", separator.to_owned()), ("deviation", deviation)]
    }

    /// The histogram and both laws at every second bin.
    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        let columns = [
            NORMALIZED_VALUE,
            Words::new("плотность при обучении, измерена", "density in training, measured"),
            Words::new("плотность в inference", "density at inference"),
        ];
        let nearest = |x: f64| {
            let curve = solution.inference.points();
            let after = curve.partition_point(|point| point.0 < x);
            curve.get(after.min(curve.len().saturating_sub(1))).map_or(f64::NAN, |point| point.1)
        };
        let bins = solution.after.densities.iter().enumerate().step_by(2);
        let rows = bins.map(|(bin, density)| {
            let middle = 0.5 * (Bars::edge(bin) + Bars::edge(bin + 1));
            vec![fixed(middle, 2, language), number(*density, language), number(nearest(middle), language)]
        });
        Table { columns: columns.iter().map(|words| words.get(language).to_owned()).collect(), rows: rows.collect() }
    }
}

/// The shape of the law, where it has a name.
fn shape_in_words(params: &Params) -> Option<Words> {
    match (params.m as u32, params.input) {
        (2, _) => Some(Words::new(
            "Батч из двух примеров превращает любой вход в +1 и −1: от самих значений ничего не остаётся.",
            "A batch of two turns any input into +1 and −1: nothing is left of the values themselves.",
        )),
        (3, InputChoice::Normal) => Some(Words::new(
            "Это закон арксинуса: чаще всего встречаются значения у краёв, вблизи ±√2.",
            "This is the arcsine law: values near the ends ±√2 are the most frequent.",
        )),
        (4, InputChoice::Normal) => Some(Words::new(
            "Распределение x̂ равномерное, от −√3 до √3.",
            "The distribution of x̂ is uniform, from −√3 to √3.",
        )),
        _ => None,
    }
}

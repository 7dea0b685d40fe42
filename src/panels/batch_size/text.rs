//! The panel's words in both languages.

use super::{InputChoice, Params, Solution};
use crate::language::{Language, Plural, Words, count, fixed, plural, significant};
use crate::panels::contract::{FigureInfo, Output, PanelText, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Что делает размер батча?", "What does the batch size do?"),
    lede: Words::new(
        "Во время тренировки нейрон нормируется статистиками своего батча, при inference – средними по всему train. Чем меньше батч, тем сильнее отличается то, что видит следующий слой.",
        "In training a unit is normalized by the statistics of its batch, at inference by those of the whole training set. The smaller the batch, the more what the next layer sees differs.",
    ),
    assumptions: Words::new(
        "Один нейрон; значения x независимы, со средним 0 и дисперсией σ² = 1. Дисперсия батча смещённая (делится на m), ε = 0, γ = 1, β = 0. При inference среднее и дисперсия известны точно, так что закон x̂ – это закон входа. Расхождение – расстояние Колмогорова: наибольшая разность вероятностей P(x̂ ≤ x) в тренировке и при inference. Для нормального входа оно точное (закон Томпсона, 1935), для других входов измерено на показанных батчах и не бывает меньше случайного шума, примерно 1/√(m · число батчей). Опубликованная кривая: Wu, He 2018, arXiv:1803.08494.",
        "One unit; its values x are independent, of mean 0 and variance σ² = 1. The variance of a batch is the biased one (divided by m), ε = 0, γ = 1, β = 0. At inference mean and variance are known exactly, so that x̂ has the law of the input. The gap is the Kolmogorov distance: the largest difference of the probabilities P(x̂ ≤ x) in training and at inference. For normal input it is exact (Thompson's law, 1935); for other inputs it is measured on the batches shown and cannot be smaller than their noise, about 1/√(m · number of batches). The published curve: Wu, He 2018, arXiv:1803.08494.",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"training\"><msub><mover accent=\"true\"><mi>x</mi><mo>^</mo></mover><mi>i</mi></msub></mrow><mo>=</mo>",
        "<mfrac><mrow><msub><mi>x</mi><mi>i</mi></msub><mo>−</mo><msub><mi>μ</mi><mi mathvariant=\"normal\">B</mi></msub></mrow>",
        "<msub><mi>σ</mi><mi mathvariant=\"normal\">B</mi></msub></mfrac></math>",
        "<math display=\"block\"><mrow data-mark=\"training\"><mfrac><mn>1</mn><mn>2</mn></mfrac><mrow><mo>(</mo><mfrac><msub><mover accent=\"true\"><mi>x</mi><mo>^</mo></mover><mi>i</mi></msub>",
        "<msqrt><mi>m</mi><mo>−</mo><mn>1</mn></msqrt></mfrac><mo>+</mo><mn>1</mn><mo>)</mo></mrow></mrow><mo>∼</mo>",
        "<mi mathvariant=\"normal\">Beta</mi><mo>(</mo><mfrac><mrow><mi>m</mi><mo>−</mo><mn>2</mn></mrow><mn>2</mn></mfrac><mo>,</mo>",
        "<mfrac><mrow><mi>m</mi><mo>−</mo><mn>2</mn></mrow><mn>2</mn></mfrac><mo>)</mo></math>",
        "<math display=\"block\"><mtext data-slot=\"law\"></mtext></math>",
        "<math display=\"block\"><mrow data-mark=\"mean\"><mi mathvariant=\"normal\">sd</mi><mo>(</mo><msub><mi>μ</mi><mi mathvariant=\"normal\">B</mi></msub><mo>)</mo></mrow><mo>=</mo>",
        "<mfrac><mi>σ</mi><msqrt><mi>m</mi></msqrt></mfrac><mo>=</mo><mn data-slot=\"sd_mean_expected\"></mn></math>",
    ),
};

/// The figures.
pub const FIGURES: &[FigureInfo] = &[
    FigureInfo {
        title: Words::new("Закон нормированного значения x̂", "The law of a normalized value x̂"),
        aspect: 0.54,
        narrow_aspect: 0.8,
    },
    FigureInfo {
        title: Words::new("До и после нормировки", "Before and after normalization"),
        aspect: 0.54,
        narrow_aspect: 1.0,
    },
    FigureInfo {
        title: Words::new("Тренировка и inference расходятся", "Training and inference differ"),
        aspect: 0.5,
        narrow_aspect: 0.85,
    },
    FigureInfo {
        title: Words::new("ResNet-50 на ImageNet", "ResNet-50 on ImageNet"),
        aspect: 0.48,
        narrow_aspect: 0.8,
    },
];

/// The law in training.
pub const TRAINING: Words = Words::new("тренировка", "training");
/// The law at inference.
pub const INFERENCE: Words = Words::new("inference", "inference");
/// The axis of the normalized values.
pub const NORMALIZED_VALUE: Words = Words::new("нормированное значение x̂", "normalized value x̂");
/// The values of the batches.
pub const BEFORE: Words = Words::new("x до", "x before");
/// The normalized values of the batches.
pub const AFTER: Words = Words::new("x̂ после", "x̂ after");
/// The axis of the batch sizes.
pub const BATCH_SIZE: Words = Words::new("размер батча m", "batch size m");
/// The curve of the mean.
pub const MEAN_DEVIATION: Words = Words::new("разброс среднего батча σ/√m", "sd of the batch mean, σ/√m");
/// The same in fewer words.
pub const SHORT_MEAN_DEVIATION: Words = Words::new("STD среднего", "sd of the mean");
/// The curve of the gap.
pub const DISTANCE: Words = Words::new("расхождение тренировки и inference", "gap between training and inference");
/// The same, when the input is another.
pub const DISTANCE_NORMAL: Words = Words::new("расхождение при нормальном входе", "gap for normal input");
/// The same in fewer words.
pub const SHORT_DISTANCE: Words = Words::new("расхождение", "gap");
/// The axis of the published errors.
pub const VALIDATION_ERROR: Words = Words::new("ошибка на validation", "validation error");
/// The axis of the published batch sizes.
pub const IMAGES: Words = Words::new("изображений на GPU", "images per GPU");
/// A published curve.
pub const BATCH_NORM: Words = Words::new("BatchNorm", "BatchNorm");
/// A published curve.
pub const GROUP_NORM: Words = Words::new("GroupNorm ≈ 24 %", "GroupNorm ≈ 24 %");

const BATCHES: Plural = Plural {
    russian_one: "батч",
    russian_few: "батча",
    russian_many: "батчей",
    english_one: "batch",
    english_many: "batches",
};

fn number(value: f64, language: Language) -> String {
    if value.is_nan() { "–".to_owned() } else { significant(value, 3, language) }
}

/// The numbers under the picture.
pub fn outputs(_params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
    let gap = Words::new("расхождение тренировки и inference", "gap between training and inference");
    let observed = Words::new("STD среднего батча, измерено", "sd of the batch mean, observed");
    let expected = Words::new("STD среднего батча, σ/√m", "sd of the batch mean, σ/√m");
    let kurtosis = Words::new("куртозис x̂ (у нормального 3), измерен", "kurtosis of x̂ (normal: 3), observed");
    let exact = Words::new("куртозис x̂, точный", "kurtosis of x̂, exact");
    let side = |name, label, value: f64| Output::side(name, label, value, number(value, language));
    vec![
        Output::main("gap", gap, solution.gap, number(solution.gap, language)),
        side("sd_mean", observed, solution.sd_mean),
        side("sd_mean_expected", expected, solution.expected_sd_mean),
        side("kurtosis", kurtosis, solution.kurtosis),
        side("kurtosis_exact", exact, solution.exact_kurtosis),
    ]
}

/// What the picture shows.
pub fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
    let (m, gap) = (count(params.m, language), number(solution.gap, language));
    let mean = significant(solution.expected_sd_mean, 2, language);
    let shape = shape_in_words(params).map_or(String::new(), |words| format!(" {}", words.get(language)));
    match language {
        Language::Russian => format!(
            "При m\u{a0}=\u{a0}{m} вероятности P(x̂\u{a0}≤\u{a0}x) в тренировке и при inference различаются на величину до {gap}; среднее батча имеет STD {mean}\u{a0}σ.{shape}"
        ),
        Language::English => format!(
            "At m\u{a0}=\u{a0}{m} the probabilities P(x̂\u{a0}≤\u{a0}x) in training and at inference differ by up to {gap}; the mean of a batch has an sd of {mean}\u{a0}σ.{shape}"
        ),
    }
}

/// The shape of the law, where it has a name.
fn shape_in_words(params: &Params) -> Option<Words> {
    match (params.m as u32, params.input) {
        (2, _) => Some(Words::new(
            "В батче из двух любой вход превращается в +1 и −1: от самих значений ничего не остаётся.",
            "A batch of two turns any input into +1 and −1: nothing is left of the values themselves.",
        )),
        (3, InputChoice::Normal) => Some(Words::new(
            "Закон арксинуса: чаще всего встречаются крайние значения ±√2.",
            "The arcsine law: the extremes ±√2 are the most frequent.",
        )),
        (4, InputChoice::Normal) => {
            Some(Words::new("Закон равномерный на отрезке ±√3.", "The law is uniform between ±√3."))
        }
        _ => None,
    }
}

/// A simulation that is still running, or was limited.
pub fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
    if solution.batches >= params.batches {
        return None;
    }
    let (asked, limited) = (count(params.batches, language), count(solution.batches, language));
    Some(match language {
        Language::Russian => format!(
            "Вместо {asked} берётся {limited} {}: всего не больше 4 млн значений.",
            plural(solution.batches, &BATCHES, language)
        ),
        Language::English => format!(
            "{limited} {} are taken instead of {asked}: no more than 4 million values in all.",
            plural(solution.batches, &BATCHES, language)
        ),
    })
}

/// The law with its numbers.
pub fn slots(params: &Params, _solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
    let half = 0.5 * (params.m - 2.0);
    let shape = fixed(half, usize::from(half.fract() != 0.0), language);
    let separator = match language {
        Language::Russian => ";",
        Language::English => ",",
    };
    let law = match (params.input, params.m as u32) {
        (_, 2) => Words::new("m = 2: только ±1", "m = 2: ±1 only").get(language).to_owned(),
        (InputChoice::Normal, _) => format!("= Beta({shape}{separator} {shape})"),
        _ => Words::new("(для нормального входа)", "(for normal input)").get(language).to_owned(),
    };
    vec![("law", law)]
}

/// The caption of a figure.
pub fn caption(figure: usize, params: &Params, solution: &Solution, language: Language) -> String {
    let words = match (figure, params.input) {
        (0, InputChoice::Normal) => Words::new(
            "Столбцы – нормированные значения; сплошная линия – точный закон в тренировке, пунктир – закон при inference. Посчитано:",
            "Bars: normalized values; solid line: the exact law in training; dashed: the law at inference. Done:",
        ),
        (0, _) => Words::new(
            "Столбцы – нормированные значения, пунктир – закон при inference. Посчитано:",
            "Bars: normalized values; dashed: the law at inference. Done:",
        ),
        (1, _) => Words::new(
            "Вход один и тот же, после нормировки он тем ближе к пунктиру (inference), чем больше батч. Под осью по строкам – пять батчей, длинный штрих – среднее батча: до нормировки оно гуляет, после неё всегда нуль.",
            "The input is the same; the larger the batch, the nearer its normalized values come to the dashes (inference). Below the axis five batches, one a row; the long stroke is the batch's mean, which wanders before normalization and is zero after it.",
        ),
        (2, InputChoice::Normal) => Words::new(
            "Обе оси логарифмические. Расхождение убывает как 1/m, разброс среднего – как 1/√m. Кружок можно двигать; оранжевая точка измерена.",
            "Both axes are logarithmic. The gap falls like 1/m, the sd of the mean like 1/√m. The ring can be dragged; the orange dot is measured.",
        ),
        (2, _) => Words::new(
            "Обе оси логарифмические. Линия – точное расхождение для нормального входа, кружок – измеренное для выбранного; его можно двигать.",
            "Both axes are logarithmic. The line is the exact gap for normal input, the ring the measured one for the chosen input; it can be dragged.",
        ),
        _ => Words::new(
            "Ошибка на validation в зависимости от числа изображений на GPU. Источник: Wu, He 2018, arXiv:1803.08494. В свёрточной сети среднее и дисперсия берутся по N·H·W значениям, поэтому ось – не m первых рисунков.",
            "Validation error by the number of images per GPU. Source: Wu, He 2018, arXiv:1803.08494. In a convolutional net mean and variance are taken over N·H·W values, so this axis is not the m of the figures above.",
        ),
    };
    if figure > 0 {
        return words.get(language).to_owned();
    }
    let done = count(solution.done, language);
    format!("{} {done} {}.", words.get(language), plural(solution.done, &BATCHES, language))
}

/// The histogram and both laws at every second bin.
pub fn table(solution: &Solution, language: Language) -> Table {
    let columns = [
        NORMALIZED_VALUE,
        Words::new("плотность в тренировке, измерена", "density in training, observed"),
        Words::new("плотность при inference", "density at inference"),
    ];
    let nearest = |x: f64| {
        let curve = &solution.inference;
        let after = curve.partition_point(|point| point.0 < x);
        curve.get(after.min(curve.len().saturating_sub(1))).map_or(f64::NAN, |point| point.1)
    };
    let bins = solution.after.densities.iter().enumerate().step_by(2);
    let rows = bins.map(|(bin, density)| {
        let middle = 0.5 * (super::Bars::edge(bin) + super::Bars::edge(bin + 1));
        vec![fixed(middle, 2, language), number(*density, language), number(nearest(middle), language)]
    });
    Table { columns: columns.iter().map(|words| words.get(language).to_owned()).collect(), rows: rows.collect() }
}

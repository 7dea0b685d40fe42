//! The panel's words in both languages.

use super::params::{Mix, Params};
use super::{BatchContent, Solution};
use crate::language::{Language, Plural, Words, count, fixed, list_separator, plural, significant};
use crate::panel::{Output, PanelText, Speaks, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Зависит ли ответ от соседей по батчу?", "Does the answer depend on the neighbours?"),
    lede: Words::new(
        "Пример не меняется, меняются соседи по батчу. При обучении вместе с ними меняются μ, σ и выход; в inference он стоит на месте.",
        "The example stays, its neighbours in the batch change. In training μ, σ and the output change with them; at inference it stands still.",
    ),
    assumptions: Words::new(
        "Один нейрон; его значения по всему train распределены нормально, среднее 0, дисперсия 1; γ\u{a0}=\u{a0}1, β\u{a0}=\u{a0}0, ε\u{a0}=\u{a0}0, дисперсия батча смещённая (с делением на m). В inference среднее и дисперсия известны точно, поэтому x̂\u{a0}=\u{a0}x. Классов много: средние классов распределены нормально с дисперсией ½, значения внутри класса\u{a0}— тоже, так что вместе дисперсия 1. В перемешанном батче класс каждого соседа выбирается независимо. В отсортированном\u{a0}— два класса, среднее второго каждый раз новое. Для перемешанного батча и для одного класса распределение x̂ точное (нецентральное распределение Стьюдента), для двух классов STD и квантили оценены по 4000 батчей и потому приблизительны. √((1\u{a0}+\u{a0}z²/2)/m)\u{a0}— только приближение при больших m. При m\u{a0}=\u{a0}2 выход всегда ±1, здесь m не меньше 3.",
        "One unit; its values over the whole training set are normal with mean 0 and variance 1; γ\u{a0}=\u{a0}1, β\u{a0}=\u{a0}0, ε\u{a0}=\u{a0}0; the batch variance is biased (divisor m). At inference mean and variance are known exactly, so that x̂\u{a0}=\u{a0}x. There are many classes: their means are normal with variance ½, and so are the values within a class, which makes a variance of 1 together. In a mixed batch the class of each neighbour is drawn independently. A sorted batch has two classes, and the mean of the second is drawn anew each time. For a mixed batch and for one class the distribution of x̂ is exact (noncentral Student’s t); for two classes the SD and the quantiles are estimated from 4000 batches and so are approximate. √((1\u{a0}+\u{a0}z²/2)/m) is only an approximation for large m. At m\u{a0}=\u{a0}2 the output is always ±1; here m is at least 3.",
    ),
    // A root is written as a sign with brackets: its bar is drawn only where there is a math font.
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"training\"><mover accent=\"true\"><mi>x</mi><mo>^</mo></mover></mrow><mo>=</mo>",
        "<mfrac><mrow><mi>x</mi><mo>−</mo><msub><mi>μ</mi><mi mathvariant=\"normal\">B</mi></msub></mrow>",
        "<msub><mi>σ</mi><mi mathvariant=\"normal\">B</mi></msub></mfrac><mtext data-slot=\"law\"></mtext></math>",
        "<math display=\"block\"><mtext data-slot=\"standard_value\"></mtext></math>",
        "<math display=\"block\"><mrow data-mark=\"training\"><mi mathvariant=\"normal\" data-slot=\"deviation\"></mi><mo>(</mo><mover accent=\"true\"><mi>x</mi><mo>^</mo></mover><mo>)</mo></mrow>",
        "<mo>=</mo><mn data-slot=\"sd_output\"></mn></math>",
        "<math display=\"block\"><mrow data-mark=\"limit\"><mrow><mo>√</mo><mrow><mo>(</mo><mo>(</mo><mn>1</mn><mo>+</mo><mfrac><msup><mi>z</mi><mn>2</mn></msup><mn>2</mn></mfrac><mo>)</mo><mo>/</mo><mi>m</mi><mo>)</mo></mrow></mrow>",
        "<mo>=</mo><mn data-slot=\"limit\"></mn></mrow></math>",
    ),
};

/// The law in training.
pub const TRAINING: Words = Words::new("при обучении", "in training");
/// The output at inference.
pub const INFERENCE: Words = Words::new("inference", "inference");
/// The axis of the values.
pub const VALUE: Words = Words::new("x соседей и x̂ примера", "x of the neighbours, x̂ of the example");
/// What the small dots are.
pub const NEIGHBOURS: Words = Words::new("соседи", "neighbours");
/// What the small dots are, where classes play a part.
pub const OF_ITS_CLASS: Words = Words::new("соседи того же класса", "neighbours of its class");
/// What the other small dots are.
pub const OF_OTHER_CLASSES: Words = Words::new("из другого класса", "of another class");
/// What the large dots are.
pub const OUTPUT: Words = Words::new("x̂ примера", "x̂ of the example");
/// The axis of the batch sizes.
pub const BATCH_SIZE: Words = Words::new("размер батча m", "batch size m");
/// The curve of the deviation.
pub const DEVIATION: Words = Words::new("STD выхода x̂ одного примера", "SD of the output x̂ for one example");
/// The same in fewer words.
pub const SHORT_DEVIATION: Words = Words::new("STD выхода", "SD of the output");
/// The limit of the deviation.
pub const LIMIT: Words = Words::new("асимптотика", "large-m value");
/// The curve of the gap.
pub const GAP: Words = Words::new("расхождение распределений x̂", "gap between the distributions of x̂");
/// The same in fewer words.
pub const SHORT_GAP: Words = Words::new("расхождение", "gap");

const BATCHES: Plural = Plural {
    russian_one: "батчу",
    russian_few: "батчам",
    russian_many: "батчам",
    english_one: "batch",
    english_many: "batches",
};

/// What is nothing but rounding is written as zero.
fn number(value: f64, language: Language) -> String {
    const ROUNDING: f64 = 1e-12;
    if (ROUNDING..0.01).contains(&value.abs()) { significant(value, 2, language) } else { fixed(value, 3, language) }
}

impl Speaks for BatchContent {
    /// How far the output wanders, between which ends, and where it is at inference.
    fn outputs(_params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let deviation = Words::new("STD выхода x̂ при обучении", "SD of the output x̂ in training");
        let low = Words::new("при обучении: квантиль 2,5\u{a0}%", "in training: 2.5% quantile");
        let high = Words::new("при обучении: квантиль 97,5\u{a0}%", "in training: 97.5% quantile");
        let mean = Words::new("среднее выхода при обучении", "mean output in training");
        let inference = Words::new("выход в inference", "output at inference");
        let gap = Words::new("расхождение распределений x̂", "gap between the distributions of x̂");
        let summary = &solution.summary;
        let side = |name, label, value: f64| Output::side(name, label, value, number(value, language));
        vec![
            Output::main("sd_output", deviation, summary.deviation, number(summary.deviation, language)),
            side("train_output_low", low, summary.low),
            side("train_output_high", high, summary.high),
            side("inference_output", inference, solution.inference),
            side("train_output_mean", mean, summary.mean),
            side("gap", gap, solution.gap),
        ]
    }

    /// Where the output lies in training, and where at inference.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let text = |value: f64| fixed(value, 2, language);
        let (x, m) = (text(params.x), count(params.m, language));
        let (low, high) = (text(solution.summary.low), text(solution.summary.high));
        let (mean, deviation) = (text(solution.summary.mean), number(solution.summary.deviation, language));
        match language {
            Language::Russian => format!(
                "При обучении с m\u{a0}=\u{a0}{m} выход для x\u{a0}=\u{a0}{x} в 95\u{a0}% батчей лежит от {low} до {high} (среднее {mean}, STD {deviation}); в inference он всегда {x}."
            ),
            Language::English => format!(
                "In training at m\u{a0}=\u{a0}{m} the output for x\u{a0}=\u{a0}{x} lies between {low} and {high} in 95% of batches (mean {mean}, SD {deviation}); at inference it is always {x}."
            ),
        }
    }

    /// The mean of a class is gone, or the numbers are measured.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        let done = count(solution.done, language);
        let batches = plural(solution.done, &BATCHES, language);
        Some(match (params.content(), language) {
            (Mix::Mixed, _) => return None,
            (Mix::OneClass, Language::Russian) => {
                "Весь батч одного класса: среднее класса вычтено вместе со средним батча, и по x̂ уже не узнать, какой это класс.".to_owned()
            }
            (Mix::OneClass, Language::English) => {
                "All of the batch is of one class: the class mean is subtracted with the batch mean, and x̂ no longer tells which class it is.".to_owned()
            }
            (Mix::Sorted, Language::Russian) => {
                format!("В батче два класса, точной формулы здесь нет: STD и квантили измерены по {done}\u{a0}{batches}.")
            }
            (Mix::Sorted, Language::English) => {
                format!("The batch has two classes, and no exact formula is used: SD and quantiles are measured on {done} {batches}.")
            }
        })
    }

    /// The law with its numbers.
    fn slots(params: &Params, solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        let separator = list_separator(language);
        let law = |value: &str| {
            let root = "√(m\u{a0}−\u{a0}1)\u{a0}T/√(m(m\u{a0}−\u{a0}2)\u{a0}+\u{a0}T²)";
            (
                format!("\u{a0}=\u{a0}{root}"),
                format!("T\u{a0}∼\u{a0}t(m\u{a0}−\u{a0}2{separator} z√(m\u{a0}−\u{a0}1)), z\u{a0}=\u{a0}{value}"),
            )
        };
        let (law, standard_value) = match params.content() {
            Mix::Mixed => law("x"),
            Mix::OneClass => law("√2\u{a0}(x\u{a0}−\u{a0}c)"),
            Mix::Sorted => (String::new(), "z\u{a0}=\u{a0}x".to_owned()),
        };
        let deviation = Words::new("STD", "SD").get(language).to_owned();
        let limit = number(solution.limits.height_at(params.m), language);
        vec![("law", law), ("standard_value", standard_value), ("deviation", deviation), ("limit", limit)]
    }

    /// The batches one by one, or by size.
    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        let columns = [BATCH_SIZE, SHORT_DEVIATION, LIMIT, SHORT_GAP];
        let points = solution.deviations.points().iter().zip(solution.limits.points()).zip(solution.gaps.points());
        let rows = points.step_by(3).map(|(((size, deviation), (_, limit)), (_, gap))| {
            let numbers = [*deviation, *limit, *gap].map(|value| significant(value, 3, language));
            std::iter::once(count(*size, language)).chain(numbers).collect()
        });
        Table { columns: columns.iter().map(|words| words.get(language).to_owned()).collect(), rows: rows.collect() }
    }
}

/// The caption of the figure of the output.
pub fn caption_of_output(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = if params.content() == Mix::Sorted {
        Words::new(
            "Вверху\u{a0}— где оказывается x̂ (измерено), полоса\u{a0}— центральные 95\u{a0}%. Ниже 12 батчей, до 48 соседей каждого цвета. Кольцо двигает x.",
            "Above: where x̂ lands (measured); the bar beneath is the middle 95%. Below: 12 batches, a row each, at most 48 neighbours of each colour. The ring moves x.",
        )
    } else {
        Words::new(
            "Вверху\u{a0}— где оказывается x̂: линия точная, столбцы измерены, полоса\u{a0}— центральные 95\u{a0}%. Ниже 12 батчей, до 48 соседей. Кольцо двигает x.",
            "Above: where x̂ lands; the line is exact, the bars measured, the thick rule the middle 95%. Below: 12 batches, up to 48 neighbours each. The ring moves x.",
        )
    };
    words.get(language).to_owned()
}

/// The caption of the figure by batch size.
pub fn caption_of_sizes(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = match params.content() {
        Mix::Mixed => Words::new(
            "Обе оси логарифмические. STD выхода\u{a0}— точное; приближение √((1\u{a0}+\u{a0}x²/2)/m) годится при больших m. Расхождение распределений\u{a0}— разность вероятностей, а не расстояние по x: это величины разного рода. Кольцо двигает m.",
            "Both axes are logarithmic. The SD of the output is exact; the approximation √((1\u{a0}+\u{a0}x²/2)/m) is good for large m. The gap between the distributions is a difference of probabilities, not a distance along x: two quantities of different kinds. The ring moves m.",
        ),
        Mix::OneClass => Words::new(
            "Обе оси логарифмические. STD выхода\u{a0}— точное, для батча из одного класса. Расхождение распределений всех x̂ в таком батче то же: x̂ не замечает ни среднего класса, ни его STD. Кольцо двигает m.",
            "Both axes are logarithmic. The SD of the output is exact, for a batch of one class. The gap between the distributions of all x̂ in such a batch is the same: x̂ notices neither the mean of the class nor its SD. The ring moves m.",
        ),
        Mix::Sorted => Words::new(
            "Обе оси логарифмические. Линии\u{a0}— для перемешанного батча, кольцо\u{a0}— измерено для двух классов; оно двигает m.",
            "Both axes are logarithmic. The lines are for a mixed batch; the ring is measured for two classes, and moves m.",
        ),
    };
    words.get(language).to_owned()
}

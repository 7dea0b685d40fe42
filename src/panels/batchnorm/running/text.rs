//! The panel's words in both languages.

use super::params::Params;
use super::words::{
    BATCH_NUMBER, BY_BATCH, BY_RUNNING, STEP, loss_in_words, momentum_in_words, share_in_words, value_in_words,
};
use super::{Running, Solution};
use crate::language::{Language, Plural, Words, count, percent, plural};
use crate::panel::{Output, PanelText, Speaks, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Откуда в inference берутся μ и σ?", "Where do μ and σ come from at inference?"),
    lede: Words::new(
        "При обучении сеть нормирует по батчу, а для inference копит скользящие средние. Сначала в них видны начальные значения, потом они отстают от весов.",
        "In training a network normalizes by the batch, and collects running averages for inference. They remember the start, then lag behind the weights.",
    ),
    assumptions: Words::new(
        "Один нейрон, значения нормальные, истинное среднее 3 (плюс дрейф), дисперсия 4. Скользящие начинают со «среднего в начале» и с дисперсии 1. Momentum\u{a0}— вес нового значения, как в PyTorch; в Keras так называют единицу минус этот вес. Усредняют дисперсии, а не STD: квадрат среднего STD меньше дисперсии. Копят несмещённую дисперсию (деление на m\u{a0}−\u{a0}1), а нормируют при обучении по смещённой (на m), тоже как в PyTorch. Дрейф\u{a0}— упрощение: настоящие веса двигают среднее не равномерно. Пересчёт: 50 новых батчей при неподвижных весах, все учтены поровну. «Учимся на них»: две сети 6\u{a0}×\u{a0}32 с одинаковыми начальными весами и батчами (спирали, m\u{a0}=\u{a0}32, SGD, momentum скользящих средних 0,1; 1000 шагов); одна нормирует по батчу и пропускает градиент через μ и σ, вторая берёт скользящие средние как константы. Это одна маленькая сеть, а не закон для всех.",
        "One unit with normal values, true mean 3 (plus the drift), variance 4. The running averages begin with “mean at the start” and variance 1. Momentum is the weight of the new value, as in PyTorch; Keras calls one minus that weight momentum. Variances are averaged, not SDs: the square of a mean SD is less than the variance. What is collected is the unbiased variance (divisor m\u{a0}−\u{a0}1), while training normalizes by the biased one (divisor m), again as in PyTorch. The drift is a simplification: real weights do not move a mean evenly. Recomputed: from 50 new batches with the weights at rest, all weighted equally. “Learn by them”: two networks of 6\u{a0}×\u{a0}32 with the same initial weights and the same batches (spirals, m\u{a0}=\u{a0}32, SGD, momentum of the running averages 0.1, 1000 steps); one normalizes by the batch and lets the gradient through μ and σ, the other takes running averages for constants. That is one small network, not a law for all.",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"mean\"><mi>r</mi></mrow><mo>←</mo><mo>(</mo><mn>1</mn><mo>−</mo><mi>a</mi><mo>)</mo><mi>r</mi><mo>+</mo><mi>a</mi><msub><mi>μ</mi><mi mathvariant=\"normal\">B</mi></msub></math>",
        "<math display=\"block\"><mrow data-mark=\"variance\"><mi>v</mi></mrow><mo>←</mo><mo>(</mo><mn>1</mn><mo>−</mo><mi>a</mi><mo>)</mo><mi>v</mi><mo>+</mo><mi>a</mi>",
        "<mfrac><mi>m</mi><mrow><mi>m</mi><mo>−</mo><mn>1</mn></mrow></mfrac><msubsup><mi>σ</mi><mi mathvariant=\"normal\">B</mi><mn>2</mn></msubsup></math>",
        "<math display=\"block\"><mi>a</mi><mo>=</mo><mn data-slot=\"momentum\"></mn><mtext data-slot=\"keras\"></mtext></math>",
        "<math display=\"block\"><mrow data-mark=\"until\"><msup><mrow><mo>(</mo><mn>1</mn><mo>−</mo><mi>a</mi><mo>)</mo></mrow><mi>t</mi></msup></mrow><mo>≤</mo><mtext data-slot=\"share\"></mtext></math>",
        "<math display=\"block\"><mi>t</mi><mo>≥</mo><mn data-slot=\"batches_until\"></mn></math>",
    ),
};

/// After «после», which takes the genitive.
const AFTER_BATCHES: Plural = Plural {
    russian_one: "батча",
    russian_few: "батчей",
    russian_many: "батчей",
    english_one: "batch",
    english_many: "batches",
};
const NOT_A_NUMBER: Words = Words::new("не число", "not a number");

impl Speaks for Running {
    /// How long the start is remembered, what is collected so far, and how the networks fare.
    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let mut outputs = outputs_of_averages(solution, language);
        outputs.extend(outputs_of_learning(solution, language));
        let main = if params.learns() { "loss_running" } else { "batches_until" };
        Output::with_main(outputs, main)
    }

    /// What is collected so far, or how the networks fare.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        if params.learns() {
            return sentence_of_learning(params, solution, language);
        }
        let batches = count(params.batches, language);
        let [mean, var, truth] = [solution.running_mean, solution.running_var, solution.true_mean]
            .map(|value| value_in_words(value, language));
        let var = if solution.running_var.is_nan() { NOT_A_NUMBER.get(language) } else { &var };
        let left = percent(solution.start_weight, language);
        let noun = plural(params.batches, &AFTER_BATCHES, language);
        match language {
            Language::Russian => format!(
                "После {batches}\u{a0}{noun} скользящее среднее {mean} (истинное {truth}), скользящая дисперсия {var} (истинная 4,00); от начала осталось {left}."
            ),
            Language::English => format!(
                "After {batches} {noun} the running mean is {mean} (truth: {truth}), the running variance {var} (truth: 4.00); {left} of the start is left."
            ),
        }
    }

    /// A batch of one, a start that is still there, or averages that lag.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        const FORGOTTEN: f64 = 0.01;
        if params.learns() {
            return None;
        }
        let left = percent(solution.start_weight, language);
        if params.m < 2.0 {
            let words = Words::new(
                "m\u{a0}=\u{a0}1: несмещённой дисперсии нет, это 0/0. PyTorch в этом случае останавливается с ошибкой «Expected more than 1 value per channel when training»; если просто посчитать, скользящая дисперсия перестанет быть числом и останется такой навсегда.",
                "m\u{a0}=\u{a0}1: there is no unbiased variance, it is 0/0. PyTorch stops here with the error “Expected more than 1 value per channel when training”; if one simply carries on, the running variance is no longer a number, and never will be one again.",
            );
            return Some(words.get(language).to_owned());
        }
        (solution.start_weight > FORGOTTEN).then(|| match language {
            Language::Russian => {
                format!("Разогрев не кончен: начальные значения входят в скользящие средние с весом {left}.")
            }
            Language::English => {
                format!("Still warming up: the initial values have a weight of {left} in the running averages.")
            }
        })
    }

    /// The averages batch by batch, or the networks step by step.
    fn table(params: &Params, solution: &Solution, language: Language) -> Table {
        if params.learns() { table_of_learning(solution, language) } else { table_of_stream(solution, language) }
    }

    /// The numbers of the formula that are no outputs.
    fn slots(params: &Params, _solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        let momentum = momentum_in_words(params.momentum, language);
        let keras = format!("\u{a0}(Keras:\u{a0}{})", momentum_in_words(1.0 - params.momentum, language));
        let share = Words::new("1\u{a0}%", "1%").get(language).to_owned();
        vec![("momentum", momentum), ("keras", keras), ("share", share)]
    }
}

fn sentence_of_learning(params: &Params, solution: &Solution, language: Language) -> String {
    let (by_batch, by_running) = (&solution.by_batch, &solution.by_running);
    if by_batch.last_loss().is_nan() || by_running.last_loss().is_nan() {
        let steps = count(by_batch.losses.len() as f64, language);
        return match language {
            Language::Russian => format!("Сети ещё учатся: шаг {steps} из 1000."),
            Language::English => format!("The networks are still learning: step {steps} of 1000."),
        };
    }
    let rate = momentum_in_words(params.rate, language);
    let [batch, running] = [by_batch, by_running].map(|course| loss_in_words(course.last_loss(), language));
    let [along_batch, along] = [by_batch, by_running].map(|course| share_in_words(course.along_weights, language));
    let end = match (by_running.diverged, language) {
        (Some(step), Language::Russian) => format!("по скользящим средним сеть разошлась на шаге {step}"),
        (Some(step), Language::English) => format!("by running averages the network diverged at step {step}"),
        (None, Language::Russian) => format!("по скользящим средним\u{a0}— {running}"),
        (None, Language::English) => format!("by running averages it comes to {running}"),
    };
    match language {
        Language::Russian => format!(
            "Learning rate {rate}: у сети, которая училась по батчу, loss в inference\u{a0}— {batch}; {end}. Доля первого градиента вдоль весов: {along_batch} по батчу, {along} по скользящим средним."
        ),
        Language::English => format!(
            "Learning rate {rate}: trained by the batch, the network comes to a loss of {batch} at inference; {end}. Share of the first gradient along the weights: {along_batch} by the batch, {along} by running averages."
        ),
    }
}

/// The rows of a long list that a table has, about forty.
fn stride(length: usize) -> usize {
    const MOST_ROWS: usize = 40;
    length.div_ceil(MOST_ROWS).max(1)
}

fn table_of_stream(solution: &Solution, language: Language) -> Table {
    let columns = [
        BATCH_NUMBER,
        Words::new("среднее батча", "batch mean"),
        Words::new("скользящее среднее", "running mean"),
        Words::new("дисперсия батча", "batch variance"),
        Words::new("скользящая дисперсия", "running variance"),
    ];
    let seen = solution.seen.means.iter().zip(&solution.seen.variances);
    let collected = solution.collected.means.iter().zip(&solution.collected.variances).skip(1);
    let rows = seen.zip(collected).step_by(stride(solution.seen.means.len())).map(|((mean, variance), running)| {
        let values = [mean.1, running.0.1, variance.1, running.1.1];
        let texts = values.map(|value| value_in_words(value, language));
        std::iter::once(count(mean.0, language)).chain(texts).collect()
    });
    Table { columns: columns.iter().map(|words| words.get(language).to_owned()).collect(), rows: rows.collect() }
}

/// What has been collected, and what it gives at inference.
fn outputs_of_averages(solution: &Solution, language: Language) -> Vec<Output> {
    let until = Words::new("батчей, пока от начала не останется 1\u{a0}%", "batches until 1% of the start is left");
    let mean = Words::new("скользящее среднее", "running mean");
    let var = Words::new("скользящая дисперсия", "running variance");
    let bias = Words::new(
        "смещение скользящего среднего (ожидание минус истина)",
        "bias of the running mean (expectation minus truth)",
    );
    let left = Words::new("от начала осталось", "share of the start left");
    let output =
        Words::new("выход в inference для x, равного истинному среднему", "output at inference for x at the true mean");
    let recounted_mean =
        Words::new("среднее, пересчитанное при неподвижных весах", "mean recomputed with the weights at rest");
    let recounted_var = Words::new("дисперсия, пересчитанная", "variance recomputed");
    let value = |name, label, value: f64| Output::side(name, label, value, value_in_words(value, language));
    vec![
        Output::side("batches_until", until, solution.batches_until, count(solution.batches_until, language)),
        value("running_mean", mean, solution.running_mean),
        value("running_var", var, solution.running_var),
        value("bias", bias, solution.bias),
        Output::side("start_weight", left, solution.start_weight, percent(solution.start_weight, language)),
        value("eval_output", output, solution.eval_output),
        value("recounted_mean", recounted_mean, solution.recounted_mean),
        value("recounted_var", recounted_var, solution.recounted_var),
    ]
}

/// How the two networks fare.
fn outputs_of_learning(solution: &Solution, language: Language) -> [Output; 4] {
    let by_batch = Words::new("loss в inference, учились по батчу", "loss at inference, trained by the batch");
    let by_running =
        Words::new("loss в inference, учились по скользящим средним", "loss at inference, trained by running averages");
    let growth_batch = Words::new("рост нормы весов, по батчу", "growth of the weights, by the batch");
    let growth_running =
        Words::new("рост нормы весов, по скользящим средним", "growth of the weights, by running averages");
    let learnt = |name, label, value: f64| Output::side(name, label, value, loss_in_words(value, language));
    let (first, second) = (&solution.by_batch, &solution.by_running);
    [
        learnt("loss_running", by_running, second.last_loss()),
        learnt("loss_batch", by_batch, first.last_loss()),
        learnt("growth_running", growth_running, second.last_growth()),
        learnt("growth_batch", growth_batch, first.last_growth()),
    ]
}

fn table_of_learning(solution: &Solution, language: Language) -> Table {
    let columns = [STEP, BY_BATCH, BY_RUNNING];
    let longest = solution.by_batch.losses.len().max(solution.by_running.losses.len());
    let rows = (0..longest).step_by(stride(longest)).map(|index| {
        let loss = |losses: &[(f64, f64)]| losses.get(index).map_or(f64::NAN, |point| point.1);
        let losses = [loss(&solution.by_batch.losses), loss(&solution.by_running.losses)];
        let texts = losses.map(|loss| loss_in_words(loss, language));
        std::iter::once(count((index + 1) as f64, language)).chain(texts).collect()
    });
    Table { columns: columns.iter().map(|words| words.get(language).to_owned()).collect(), rows: rows.collect() }
}

/// The caption of the figure of the averages, or of the networks.
pub fn caption_of_running(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = if params.learns() {
        Words::new(
            "Начальные веса и батчи одни и те же; по скользящим средним\u{a0}— μ и σ для градиента константы. Оси логарифмические; что вышло за край, лежит на краю; loss усреднён по соседним шагам. Loss сети, которая учится по батчу,\u{a0}— вместе с шумом соседей, в inference он ниже.",
            "Initial weights and batches are the same; by running averages, μ and σ are constants for the gradient. The axes are logarithmic; what goes beyond them lies on their edge; losses are averaged over neighbouring steps. The loss of the network that learns by the batch has the noise of neighbours in it; at inference it is lower.",
        )
    } else {
        Words::new(
            "Точки\u{a0}— батчи, синяя линия\u{a0}— скользящее среднее, оранжевая линия из точек\u{a0}— его ожидание, штрихи\u{a0}— истина. Кольцо двигает начало.",
            "Dots: batches; blue line: running average; orange dotted line: its expectation; dashes: the truth. The ring moves the start.",
        )
    };
    words.get(language).to_owned()
}

/// The caption of the figure by momentum.
pub fn caption_of_until(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Обе оси логарифмические: вес нового значения в десять раз меньше\u{a0}— помнит примерно в десять раз дольше. Кольцо двигает momentum.",
        "Both axes are logarithmic: a tenth of the weight for the new value remembers about ten times as long. The ring moves momentum.",
    )
    .get(language)
    .to_owned()
}

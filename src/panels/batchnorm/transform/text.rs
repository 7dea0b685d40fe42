//! The panel's words in both languages.

use super::params::{MOST_DOTS, Norm, Params, Stage, View};
use super::words::{added_in_words, averaged_over, name_of, size_in_words, value_in_words, variance_in_words};
use super::{Slab, Solution, Transform};
use crate::language::{Language, Words, count, fixed};
use crate::panel::{Output, PanelText, Speaks, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Что BatchNorm делает с батчем?", "What does BatchNorm do to a batch?"),
    lede: Words::new(
        "BatchNorm вычитает среднее батча и делит на его STD: прежние сдвиг и масштаб забыты. Новые задают обучаемые β и γ. Точки можно двигать.",
        "BatchNorm subtracts the batch mean and divides by the batch SD: shift and scale are forgotten. The learnt β and γ set new ones. Drag the dots.",
    ),
    assumptions: Words::new(
        "Режим обучения: среднее и дисперсия\u{a0}— самого батча. Дисперсия смещённая, с делением на m. Так как под корнем стоит σ²\u{a0}+\u{a0}ε, STD у x̂ равно √(σ²/(σ²\u{a0}+\u{a0}ε)): меньше 1, но лишь чуть-чуть, пока σ² гораздо больше ε. Если заменить вход x на a·x\u{a0}+\u{a0}b с a\u{a0}>\u{a0}0, то при ε\u{a0}=\u{a0}0 выход не изменится; при ε\u{a0}>\u{a0}0 не изменится почти, пока σ² батча гораздо больше ε. При a\u{a0}<\u{a0}0 x̂ меняет знак. Свёртка: H и W сложены в одну ось из H·W положений; рёбра не в масштабе друг друга, но толщина закрашенной части\u{a0}— верная доля каналов и примеров. По чему усредняют LayerNorm, InstanceNorm и GroupNorm\u{a0}— как у Wu, He, 2018, arXiv:1803.08494; в трансформерах LayerNorm усредняет по признакам каждого токена. Алгоритм: Ioffe, Szegedy, 2015, arXiv:1502.03167.",
        "Training mode: mean and variance are those of the batch itself. The variance is biased, with divisor m. Because σ²\u{a0}+\u{a0}ε stands under the root, the SD of x̂ is √(σ²/(σ²\u{a0}+\u{a0}ε)): just below 1 as long as σ² is much larger than ε. When the input x is replaced by a·x\u{a0}+\u{a0}b with a\u{a0}>\u{a0}0, the output does not change at ε\u{a0}=\u{a0}0; at ε\u{a0}>\u{a0}0 it hardly changes while the variance σ² of the batch is much larger than ε. With a\u{a0}<\u{a0}0 x̂ changes its sign. Convolution: H and W are put together into one axis of H·W positions; the edges are not to scale with each other, but the thickness of a slab is the true share of channels and examples. What LayerNorm, InstanceNorm and GroupNorm average over follows Wu and He, 2018, arXiv:1803.08494; in transformers LayerNorm averages over the features of each token. Algorithm: Ioffe and Szegedy, 2015, arXiv:1502.03167.",
    ),
    // A root is written as a sign with brackets: its bar is drawn only where there is a math font.
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"mean\"><mi>μ</mi></mrow><mo>=</mo><mfrac><mn>1</mn><mi>m</mi></mfrac><munder><mo>∑</mo><mi>i</mi></munder><msub><mi>x</mi><mi>i</mi></msub>",
        "<mo>=</mo><mn data-slot=\"mean\"></mn></math>",
        "<math display=\"block\"><mrow data-mark=\"deviation\"><msup><mi>σ</mi><mn>2</mn></msup></mrow><mo>=</mo><mfrac><mn>1</mn><mi>m</mi></mfrac><munder><mo>∑</mo><mi>i</mi></munder>",
        "<msup><mrow><mo>(</mo><msub><mi>x</mi><mi>i</mi></msub><mo>−</mo><mi>μ</mi><mo>)</mo></mrow><mn>2</mn></msup><mo>=</mo><mn data-slot=\"variance\"></mn></math>",
        "<math display=\"block\"><mrow data-mark=\"normalized\"><msub><mover accent=\"true\"><mi>x</mi><mo>^</mo></mover><mi>i</mi></msub></mrow><mo>=</mo>",
        "<mfrac><mrow><msub><mi>x</mi><mi>i</mi></msub><mo>−</mo><mi>μ</mi></mrow><mrow><mo>√</mo><mrow><mo>(</mo><msup><mi>σ</mi><mn>2</mn></msup><mo>+</mo><mi>ε</mi><mo>)</mo></mrow></mrow></mfrac>",
        "<mo>=</mo><mfrac><mrow><msub><mi>x</mi><mi>i</mi></msub><mtext data-slot=\"less_mean\"></mtext></mrow><mn data-slot=\"divisor\"></mn></mfrac></math>",
        "<math display=\"block\"><mrow data-mark=\"shifted\"><msub><mi>y</mi><mi>i</mi></msub></mrow><mo>=</mo><mi>γ</mi><msub><mover accent=\"true\"><mi>x</mi><mo>^</mo></mover><mi>i</mi></msub><mo>+</mo><mi>β</mi>",
        "<mo>=</mo><mn data-slot=\"gamma\"></mn><mo>·</mo><msub><mover accent=\"true\"><mi>x</mi><mo>^</mo></mover><mi>i</mi></msub><mtext data-slot=\"more_beta\"></mtext></math>",
    ),
};

/// The names of the rows of dots.
pub const ROWS: [&str; 5] = ["x", "x − μ", "x̂", "γ·x̂", "y"];
/// The horizontal axis.
pub const VALUE: Words = Words::new("значение", "value");
/// How many means there are, before their number.
pub const MEANS: Words = Words::new("средних:", "means:");

const OUTPUTS: [(&str, Words); MOST_DOTS] = [
    ("y1", Words::new("выход y₁ закрашенной точки", "output y₁ of the painted dot")),
    ("y2", Words::new("y₂", "y₂")),
    ("y3", Words::new("y₃", "y₃")),
    ("y4", Words::new("y₄", "y₄")),
    ("y5", Words::new("y₅", "y₅")),
    ("y6", Words::new("y₆", "y₆")),
    ("y7", Words::new("y₇", "y₇")),
    ("y8", Words::new("y₈", "y₈")),
];

/// The slab of the view; that of batch normalization where dots are shown.
pub fn slab_in_view<'a>(params: &Params, solution: &'a Solution) -> &'a Slab {
    let norm = params.view.norm().unwrap_or(Norm::Batch);
    solution.slabs.iter().find(|slab| slab.norm == norm).unwrap_or(&solution.slabs[0])
}

impl Speaks for Transform {
    /// Where the dots land, mean and variance, and what a mean of the convolution is taken over.
    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let slab = slab_in_view(params, solution);
        let side = |name, label, value: f64| Output::side(name, label, value, value_in_words(value, language));
        let whole = |name, label, value: f64| Output::side(name, label, value, count(value, language));
        let mut outputs = vec![
            side("mean", Words::new("среднее батча μ", "batch mean μ"), solution.mean),
            Output {
                text: variance_in_words(solution.variance, language),
                ..side("variance", Words::new("дисперсия батча σ²", "batch variance σ²"), solution.variance)
            },
        ];
        let values = Words::new("значений на одно среднее в свёртке", "values that share a mean in the convolution");
        outputs.push(whole("values_per_mean", values, slab.values));
        outputs.push(whole("means", Words::new("средних в свёртке", "means in the convolution"), slab.means));
        let dots = OUTPUTS.iter().enumerate().map(|(dot, (name, label))| side(name, *label, solution.output(dot)));
        outputs.splice(0..0, dots.clone().take(1));
        outputs.extend(dots.skip(1));
        let main = if params.shows_dots() { "y1" } else { "values_per_mean" };
        Output::with_main(outputs, main)
    }

    /// Where the painted dot goes, or what a mean of the convolution is taken over.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        if !params.shows_dots() {
            let slab = slab_in_view(params, solution);
            let (name, size) = (name_of(slab.norm).0, size_in_words(slab, language));
            let (means, channels) = (count(slab.means, language), count(params.c, language));
            return match (language, slab.norm) {
                (Language::Russian, Norm::Batch) => format!(
                    "{name}: значений на одно среднее {size}, средних и дисперсий по\u{a0}{means}, обучаемых γ и β тоже по\u{a0}{channels}\u{a0}— по одной паре на канал."
                ),
                (Language::English, Norm::Batch) => format!(
                    "{name}: values per mean: {size}; means and variances: {means} each; pairs of learnt γ and β: {channels}, one per channel."
                ),
                (Language::Russian, _) => format!(
                    "{name}: значений на одно среднее {size}, средних и дисперсий по\u{a0}{means}; выход для примера не зависит от других примеров батча."
                ),
                (Language::English, _) => format!(
                    "{name}: values per mean: {size}; means and variances: {means} each; the output for an example does not depend on the others in the batch."
                ),
            };
        }
        let text = |value: f64| value_in_words(value, language);
        let (mean, deviation) = (text(solution.mean), text(solution.variance.sqrt()));
        let at = |stage: Stage| text(solution.row(stage).values.first().copied().unwrap_or(f64::NAN));
        let (x, normalized, y) = (at(Stage::Input), at(Stage::Normalized), at(Stage::Shifted));
        match language {
            Language::Russian => format!(
                "У батча среднее {mean} и STD {deviation}; закрашенная точка переходит из x\u{a0}=\u{a0}{x} в x̂\u{a0}=\u{a0}{normalized} и y\u{a0}=\u{a0}{y}."
            ),
            Language::English => format!(
                "The batch has mean {mean} and SD {deviation}; the painted dot goes from x\u{a0}=\u{a0}{x} to x̂\u{a0}=\u{a0}{normalized} and y\u{a0}=\u{a0}{y}."
            ),
        }
    }

    /// A division by zero, or an ε that is not small.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        const SMALL: f64 = 0.99;
        let deviation = solution.row(Stage::Normalized).deviation;
        let words = if !params.shows_dots() {
            return None;
        } else if solution.divisor <= 0.0 {
            Words::new(
                "Все x равны, и ε\u{a0}=\u{a0}0: x̂\u{a0}— это 0/0. Здесь x̂ принято за 0, поэтому y\u{a0}=\u{a0}β.",
                "All x are equal and ε\u{a0}=\u{a0}0: x̂ is 0/0. Here x̂ is taken as 0, so that y\u{a0}=\u{a0}β.",
            )
        } else if solution.variance <= 0.0 {
            Words::new(
                "Все x равны: x̂\u{a0}=\u{a0}0 у всех, и y\u{a0}=\u{a0}β, каким бы ни был вход.",
                "All x are equal: every x̂ is 0 and y\u{a0}=\u{a0}β, whatever the input.",
            )
        } else if deviation < SMALL {
            let text = fixed(deviation, 2, language);
            return Some(match language {
                Language::Russian => format!("ε не мало рядом с σ²: STD у x̂ равно {text}, а не 1."),
                Language::English => format!("ε is not small beside σ²: the SD of x̂ is {text}, not 1."),
            });
        } else {
            return None;
        };
        Some(words.get(language).to_owned())
    }

    /// The numbers of the formula that are no outputs.
    fn slots(params: &Params, solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        let text = |value: f64| value_in_words(value, language);
        vec![
            ("less_mean", format!("\u{a0}{}", added_in_words(-solution.mean, language))),
            ("divisor", text(solution.divisor)),
            ("gamma", text(params.gamma)),
            ("more_beta", format!("\u{a0}{}", added_in_words(params.beta, language))),
        ]
    }

    /// The dots at each stage, or the normalizations side by side.
    fn table(params: &Params, solution: &Solution, language: Language) -> Table {
        if params.shows_dots() { table_of_dots(solution, language) } else { table_of_slabs(solution, language) }
    }
}

fn table_of_dots(solution: &Solution, language: Language) -> Table {
    let columns = std::iter::once("i").chain(ROWS).map(str::to_owned).collect();
    let dots = solution.rows[0].values.len();
    let row = |dot: usize| {
        let values = solution.rows.iter().filter_map(|row| row.values.get(dot));
        let texts = values.map(|value| value_in_words(*value, language));
        std::iter::once(count((dot + 1) as f64, language)).chain(texts).collect()
    };
    Table { columns, rows: (0..dots).map(row).collect() }
}

fn table_of_slabs(solution: &Solution, language: Language) -> Table {
    let columns = [
        Words::new("нормировка", "normalization"),
        Words::new("усредняет по", "averages over"),
        Words::new("значений на одно среднее", "values that share a mean"),
        Words::new("средних", "means"),
    ];
    let row = |slab: &Slab| {
        vec![
            name_of(slab.norm).0.to_owned(),
            averaged_over(slab.norm).to_owned(),
            count(slab.values, language),
            count(slab.means, language),
        ]
    };
    Table {
        columns: columns.iter().map(|words| words.get(language).to_owned()).collect(),
        rows: solution.slabs.iter().map(row).collect(),
    }
}

/// The caption of the figure.
pub fn caption(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = match params.view {
        View::Dots => Words::new(
            "Строка\u{a0}— один шаг, полоса\u{a0}— среднее\u{a0}±\u{a0}STD. Кольца вверху можно двигать. Если x велики, у строк x и x\u{a0}−\u{a0}μ своя шкала, вверху.",
            "A row is a step; the bar is the mean\u{a0}±\u{a0}SD. The rings at the top can be dragged. Where x is large, the rows x and x\u{a0}−\u{a0}μ have a scale of their own, at the top.",
        ),
        View::Batch => Words::new(
            "Закрашены значения, у которых одно общее среднее и одна дисперсия: канал во всех примерах и положениях. Кольцо выбирает канал.",
            "Painted: the values that share one mean and one variance, a channel in all examples and positions. The ring chooses the channel.",
        ),
        View::Layer => Words::new(
            "Закрашены значения с общим средним: все каналы и положения одного примера. Кольцо выбирает пример.",
            "Painted: the values that share a mean, all channels and positions of one example. The ring chooses the example.",
        ),
        View::Instance => Words::new(
            "Закрашены значения с общим средним: один канал одного примера, во всех положениях. Кольца выбирают канал и пример.",
            "Painted: the values that share a mean, one channel of one example in all positions. The rings choose channel and example.",
        ),
        View::Group => Words::new(
            "Закрашены значения с общим средним: одна группа каналов одного примера, во всех положениях. Кольца выбирают канал и пример.",
            "Painted: the values that share a mean, one group of channels of one example in all positions. The rings choose channel and example.",
        ),
    };
    words.get(language).to_owned()
}

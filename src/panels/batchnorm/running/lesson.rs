//! The panel in the lecture: its scenarios, its question, its goal.

use super::job::SHARE_LEFT;
use super::params::Params;
use super::solution::Solution;
use crate::language::Words;
use crate::nn::running::start_weight;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "momentum=0.01";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Копим для inference", "Collecting for inference"),
        steps: &[
            Step {
                headline: Words::new(
                    "В inference соседей нет. Откуда взять μ и σ?",
                    "No neighbours at inference. Where do μ and σ come from?",
                ),
                notes: Words::new(
                    "Каждый батч даёт своё среднее и свою дисперсию\u{a0}— это точки. Сеть их копит: девять десятых старого плюс одна десятая нового. Синяя линия начинает с 0, хотя истинное среднее 3.",
                    "Each batch gives a mean and a variance of its own: the dots. The network collects them: nine tenths of the old plus one tenth of the new. The blue line begins at 0, though the true mean is 3.",
                ),
                params: "batches=1",
                figure: "running",
                output: "running_mean",
                controls: &[],
                cue: Cue::Play,
            },
            Step {
                headline: Words::new(
                    "Десять батчей: от начала осталась треть",
                    "Ten batches: a third of the start is left",
                ),
                notes: Words::new(
                    "0,9 в десятой степени\u{a0}— 0,349. Поэтому скользящее среднее в среднем меньше истинного на 0,349·3\u{a0}=\u{a0}1,05. Это разогрев: пока он не кончен, в inference идёт смесь данных и начальных значений: 0 у среднего, 1 у дисперсии.",
                    "0.9 to the tenth power is 0.349. So the running mean is on average 0.349·3\u{a0}=\u{a0}1.05 below the truth. This is the warm-up: until it is over, inference gets a mixture of data and initial values, 0 for the mean and 1 for the variance.",
                ),
                params: "batches=10",
                figure: "running",
                output: "bias",
                controls: &["batches", "momentum"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "0,1: от начала 1\u{a0}% через 44 батча. А при 0,01?",
                    "At 0.1, 1% of the start is left after 44. At 0.01?",
                ),
                notes: Words::new(
                    "PyTorch по умолчанию берёт momentum 0,1\u{a0}— вес нового значения. Через 44 батча от начала остаётся меньше процента. Keras называет momentum вес старого и берёт 0,99: вес нового 0,01. Сколько батчей нужно теперь?",
                    "PyTorch takes a momentum of 0.1 by default, the weight of the new value. After 44 batches less than one per cent of the start is left. Keras calls the weight of the old one momentum and takes 0.99: the new one weighs 0.01. How many batches does it take now?",
                ),
                params: BEFORE,
                figure: "until",
                output: "batches_until",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new("459 батчей против 44", "459 batches against 44"),
                notes: Words::new(
                    "Вес нового в десять раз меньше\u{a0}— помнит примерно в десять раз дольше. Умолчания двух фреймворков отличаются вдесятеро, а слово momentum в них значит противоположное. Зато длинная память меньше шумит.",
                    "A tenth of the weight for the new value, about ten times the memory. By default the two frameworks differ by a factor of ten, and the word momentum means opposite things in them. In return, a long memory is less noisy.",
                ),
                params: AFTER,
                figure: "until",
                output: "batches_until",
                controls: &["momentum"],
                cue: Cue::Reveal,
            },
        ],
    },
    Scenario {
        title: Words::new("Когда им не верить", "When not to trust them"),
        steps: &[
            Step {
                headline: Words::new(
                    "Веса меняются\u{a0}— скользящее среднее отстаёт",
                    "The weights move, the running mean lags",
                ),
                notes: Words::new(
                    "Истинное среднее растёт на 4 за 100 батчей, по 0,04 за батч. При momentum 0,1 скользящее отстаёт на девять батчей, то есть на 0,36. Поставьте 0,01\u{a0}— отставание вырастет. Лекарство: заморозить веса и пересчитать среднее и дисперсию заново.",
                    "The true mean grows by 4 in 100 batches, 0.04 a batch. At momentum 0.1 the running mean lags nine batches behind, which is 0.36. Set 0.01 and the lag grows. The cure: freeze the weights and recompute mean and variance.",
                ),
                params: "batches=200&drift=4",
                figure: "running",
                output: "bias",
                controls: &["momentum", "drift"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Два примера в батче: дисперсии скачут",
                    "Two examples a batch: the variances jump",
                ),
                notes: Words::new(
                    "При m\u{a0}=\u{a0}2 одна дисперсия почти ничего не говорит, но в среднем они верны: копят несмещённую, с делением на m\u{a0}−\u{a0}1. Смещённая была бы в среднем вдвое меньше. И копят именно дисперсии: квадрат среднего STD дал бы 2/π\u{a0}≈\u{a0}0,64 дисперсии.",
                    "At m\u{a0}=\u{a0}2 a single variance says next to nothing, but on average they are right: the unbiased one is collected, with divisor m\u{a0}−\u{a0}1. The biased one would be half as large on average. And it is variances that are collected: the square of the mean SD would give 2/π\u{a0}≈\u{a0}0.64 of the variance.",
                ),
                params: "m=2",
                figure: "running",
                output: "running_var",
                controls: &["m", "momentum"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("А если в батче один пример?", "And with one example in a batch?"),
                notes: Words::new(
                    "Среднее ещё есть, несмещённой дисперсии нет: 0/0. PyTorch останавливается с ошибкой. Если не остановиться, скользящая дисперсия перестанет быть числом, и дальше уже никакой батч её не исправит. В свёртках так не будет: там у канала H·W\u{a0}значений и в одном изображении.",
                    "There still is a mean, but no unbiased variance: 0/0. PyTorch stops with an error. If nothing stops it, the running variance is no longer a number, and no batch will ever mend it. A convolution is spared: there a channel has H·W values even in one image.",
                ),
                params: "m=1",
                figure: "running",
                output: "running_var",
                controls: &["m"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Почему не учиться на них", "Why not learn by them"),
        steps: &[
            Step {
                headline: Words::new(
                    "Может, сразу учиться по скользящим средним?",
                    "Why not train by running averages from the start?",
                ),
                notes: Words::new(
                    "Тогда обучение и inference не отличались бы. Learning rate 0,1, сеть маленькая. Надо честно сказать: она учится, и loss в inference здесь даже ниже: 0,06 против 0,14. Но градиент теперь не знает, что μ и σ сами зависят от весов. Увеличим learning rate.",
                    "Then training and inference would not differ. At a learning rate of 0.1 this small network does learn, to be honest, and its loss at inference is even lower here, 0.06 against 0.14. But the gradient no longer knows that μ and σ depend on the weights themselves. Let us raise the learning rate.",
                ),
                params: "view=learn",
                figure: "running",
                output: "loss_running",
                controls: &["rate"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Learning rate 2: по батчу учится, по средним\u{a0}— взрыв",
                    "Learning rate 2: it learns by the batch, not by averages",
                ),
                notes: Words::new(
                    "С учётом μ и σ градиент перпендикулярен весам нейрона (точно при ε\u{a0}=\u{a0}0): масштаб весов не влияет на выход. Без них градиент толкает веса и вдоль них самих, а средние отстают. Пять запусков: при learning rate 1 четыре разошлись, при 2\u{a0}— все пять, не позже шестого шага; по батчу\u{a0}— ни один.",
                    "Through μ and σ the gradient is perpendicular to the weights of a unit (exactly so at ε\u{a0}=\u{a0}0): their scale has no influence on the output. Without them it pushes the weights along themselves as well, and the averages lag behind. Of five runs, four diverged at learning rate 1, and all five at 2, by the sixth step at the latest; by the batch, none.",
                ),
                params: "view=learn&rate=2",
                figure: "running",
                output: "growth_running",
                controls: &["rate"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "При весе нового значения 0,1 от начала остаётся не больше 1\u{a0}% через 44 батча. Сколько батчей нужно при весе 0,01 (Keras, 0,99)?",
        "With a weight of 0.1 for the new value at most 1% of the start is left after 44 batches. How many does it take with a weight of 0.01 (Keras, 0.99)?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "until",
    output: "batches_until",
    guess: NumberFace { slider: Some((1.0, 5000.0)), spacing: Spacing::Logarithmic, step: 0.02, unit: Unit::Count },
    start: 100.0,
};

/// How many batches the goal allows.
const WITHIN: f64 = 100.0;
/// The momentum is wanted to a thousandth.
const THOUSANDTH: f64 = 1e-3;

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Найдите с точностью до тысячной наименьший вес нового значения, при котором через 100 батчей от начала остаётся не больше 1\u{a0}%.",
        "Find, to a thousandth, the least weight of the new value at which at most 1% of the start is left after 100 batches.",
    ),
    insight: Words::new(
        "0,046: 0,954¹⁰⁰\u{a0}≈\u{a0}0,9\u{a0}%. Чем короче обучение, тем больше должен быть вес нового\u{a0}— или пересчитайте статистики в конце.",
        "0.046: 0.954¹⁰⁰\u{a0}≈\u{a0}0.9%. The shorter the training, the larger the weight of the new value must be; or recompute the statistics at the end.",
    ),
    is_reached: |params, _| {
        let thousandths = params.momentum / THOUSANDTH;
        let is_round = (thousandths - thousandths.round()).abs() < 1e-9;
        let is_enough = |momentum: f64| start_weight(momentum, WITHIN) <= SHARE_LEFT;
        params.collects() && is_round && is_enough(params.momentum) && !is_enough(params.momentum - THOUSANDTH)
    },
    example: "momentum=0.046",
};

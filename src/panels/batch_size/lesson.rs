//! The panel in the lecture: its scenarios, its question, its goal.

use super::{InputChoice, Params, Solution};
use crate::language::Words;
use crate::panels::contract::{Cue, Goal, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question stands.
const BEFORE: &str = "m=64";
/// The picture of the answer.
const AFTER: &str = "";

/// The stories told with this panel.
pub const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Батч всё меньше", "Ever smaller batches"),
        steps: &[
            Step {
                headline: Words::new(
                    "Что меняется, если уменьшить батч?",
                    "What changes when the batch shrinks?",
                ),
                notes: Words::new(
                    "В тренировке из x вычитают среднее батча и делят на STD батча, в inference берут статистики всего train. При m = 64 распределения почти совпадают: расхождение 0,0022.",
                    "In training x is normalized by the mean and sd of its batch, at inference by those of the whole training set. At m = 64 the two distributions almost coincide: the gap is 0.0022.",
                ),
                params: "m=64",
                figure: 0,
                controls: &["m"],
                output: "gap",
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Восемь примеров в батче", "Eight examples in a batch"),
                notes: Words::new(
                    "Хвосты пропали: в батче из m примеров x̂ по модулю не больше √(m − 1), для восьми это 2,65.",
                    "The tails are gone: in a batch of m examples |x̂| is at most √(m − 1), which is 2.65 for eight.",
                ),
                params: "m=8",
                figure: 0,
                controls: &["m"],
                output: "gap",
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Четыре примера", "Four examples"),
                notes: Words::new(
                    "На входе был колокол, а после нормировки по четырём примерам получилось равномерное распределение от −√3 до √3.",
                    "The input was a bell; normalized in fours it has become uniform, from −√3 to √3.",
                ),
                params: "",
                figure: 0,
                controls: &["m"],
                output: "gap",
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Два примера", "Two examples"),
                notes: Words::new(
                    "Батч из двух примеров превращает любой вход в +1 и −1: остаётся только то, какой из двух больше.",
                    "A batch of two turns any input into +1 and −1: all that is left is which of the two was larger.",
                ),
                params: "m=2",
                figure: 0,
                controls: &["m"],
                output: "gap",
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Удваиваем батч", "Doubling the batch"),
                notes: Words::new(
                    "С каждым удвоением распределение в тренировке всё ближе к пунктиру – тому, что будет в inference.",
                    "With every doubling the distribution in training comes closer to the dashed one, which inference will see.",
                ),
                params: "m=2",
                figure: 0,
                controls: &[],
                output: "gap",
                cue: Cue::Play,
            },
        ],
    },
    Scenario {
        title: Words::new("Разница между train и test", "The gap between training and inference"),
        steps: &[
            Step {
                headline: Words::new(
                    "Батч в 16 раз меньше. Насколько больше расхождение?",
                    "A batch 16 times smaller. How much larger the gap?",
                ),
                notes: Words::new(
                    "При m = 64 вероятности в тренировке и в inference расходятся не больше чем на 0,0022. А при m = 4?",
                    "At m = 64 the probabilities in training and at inference differ by at most 0.0022. And at m = 4?",
                ),
                params: BEFORE,
                figure: 2,
                controls: &[],
                output: "gap",
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new("Расхождение растёт быстрее, чем 1/m", "The gap grows faster than 1/m"),
                notes: Words::new(
                    "Расхождение 0,057: батч меньше в 16 раз, а расхождение больше в 26. При больших m оно убывает как 1/m.",
                    "The gap is 0.057: the batch is 16 times smaller, the gap 26 times larger. For large m it falls as 1/m.",
                ),
                params: AFTER,
                figure: 2,
                controls: &["m"],
                output: "gap",
                cue: Cue::Reveal,
            },
            Step {
                headline: Words::new("Среднее по батчу гуляет", "The batch mean wanders"),
                notes: Words::new(
                    "Маленький, средний и большой батч до и после нормировки. Среднее по батчу гуляет с STD σ/√m: при m = 4 это половина σ. Этот шум иногда на пользу – он работает как регуляризация.",
                    "A small, a middle and a large batch before and after. The batch mean wanders with an sd of σ/√m: half of σ at m = 4. This noise is sometimes welcome, as a regularizer.",
                ),
                params: "",
                figure: 1,
                controls: &["m"],
                output: "sd_mean",
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("На настоящей сети", "In a real network"),
        steps: &[
            Step {
                headline: Words::new("ResNet-50 на ImageNet", "ResNet-50 on ImageNet"),
                notes: Words::new(
                    "Ошибка ResNet-50 с BatchNorm: 23,6\u{a0}% при 32 изображениях на GPU и 34,7\u{a0}% при двух. У GroupNorm, которая от батча не зависит, – около 24\u{a0}% при любом размере (Wu, He, 2018).",
                    "The error of ResNet-50 with BatchNorm: 23.6\u{a0}% at 32 images per GPU, 34.7\u{a0}% at two. GroupNorm, which does not depend on the batch, stays near 24\u{a0}% throughout (Wu and He, 2018).",
                ),
                params: "",
                figure: 3,
                controls: &[],
                output: "gap",
                cue: Cue::Withhold,
            },
        ],
    },
];

/// What the room predicts.
pub const QUESTION: Question = Question {
    prompt: Words::new(
        "При m = 64 вероятности P(x̂ ≤ x) в тренировке и в inference расходятся не больше чем на 0,0022. На сколько они разойдутся при m = 4?",
        "At m = 64 the probabilities P(x̂ ≤ x) in training and at inference differ by at most 0.0022. By how much at m = 4?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: 2,
    output: "gap",
    guess: NumberFace { slider: Some((0.0003, 0.5)), spacing: Spacing::Logarithmic, step: 0.02, unit: Unit::Plain },
    start: 0.01,
};

/// What a student finds out alone.
pub const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Найдите наименьший батч, с которого тренировка и inference при нормальном входе расходятся не больше чем на 0,01.",
        "Find the smallest batch at which training and inference differ by no more than 0.01 for normal input.",
    ),
    insight: Words::new(
        "Это m = 16: меньше – и следующий слой в тренировке видит заметно другое, чем в inference.",
        "It is m = 16: below it, the next layer sees something noticeably different in training and at inference.",
    ),
    is_reached: |params, solution| {
        params.input == InputChoice::Normal && params.m <= 18.0 && solution.gap <= 0.01
    },
    example: "m=16",
};

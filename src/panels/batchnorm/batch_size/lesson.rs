//! The panel in the lecture: its scenarios, its question, its goal.

use super::{Params, Solution};
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::panels::shared::InputChoice;
use crate::plot::Spacing;

/// The picture while the question stands.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "m=64";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories told with this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Маленькие батчи", "Small batches"),
        steps: &[
            Step {
                headline: Words::new(
                    "Важно ли, сколько примеров в батче?",
                    "Does it matter how many examples share a batch?",
                ),
                notes: Words::new(
                    "Один нейрон, вход – нормальный. В тренировке из x вычитают среднее батча и делят на STD батча, в inference берут среднее и STD по всему train. Столбцы – то, что выходит в тренировке при m = 32, пунктир – inference.",
                    "One unit with normal input. In training x is normalized by the mean and sd of its batch, at inference by those of the whole training set. Bars: what training gives at m = 32; dashed: inference.",
                ),
                params: "m=32",
                figure: "law",
                output: "gap",
                controls: &[],
                cue: Cue::Withhold,
            },
            Step {
                headline: Words::new(
                    "На входе колокол, в батче четыре примера. Что выйдет?",
                    "A bell goes in, four to a batch. What comes out?",
                ),
                notes: Words::new(
                    "От колокола ничего не осталось: x̂ распределён равномерно от −√3 до √3, хвостов нет. В батче из m примеров x̂ по модулю не превышает √(m − 1), какой бы выброс ни был на входе.",
                    "Nothing is left of the bell: x̂ is uniform from −√3 to √3, without tails. In a batch of m examples |x̂| never exceeds √(m − 1), whatever outlier goes in.",
                ),
                params: "",
                figure: "law",
                output: "gap",
                controls: &[],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("А если в батче только двое?", "And if there are only two in a batch?"),
                notes: Words::new(
                    "Батч из двух примеров превращает любой вход в +1 и −1: от самих значений ничего не остаётся, известно только, какое из двух больше. Вероятности в тренировке и в inference расходятся на 0,34.",
                    "A batch of two turns any input into +1 and −1: nothing is left of the values themselves, only which of the two was larger. The probabilities in training and at inference differ by up to 0.34.",
                ),
                params: "m=2",
                figure: "law",
                output: "gap",
                controls: &["input"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Разница между train и test", "The gap between training and inference"),
        steps: &[
            Step {
                headline: Words::new(
                    "Батч в 16 раз больше. Каким станет расхождение?",
                    "A batch 16 times as large. What is the gap?",
                ),
                notes: Words::new(
                    "Расхождение – наибольшая разность вероятностей P(x̂ ≤ x) в тренировке и в inference. При m = 4 оно 0,0572, а шум среднего с ростом батча падает как 1/√m. Каким будет расхождение при m = 64?",
                    "The gap is the largest difference between the probabilities P(x̂ ≤ x) in training and at inference. At m = 4 it is 0.0572, and the noise of the batch mean falls as 1/√m. What is the gap at m = 64?",
                ),
                params: BEFORE,
                figure: "distance",
                output: "gap",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new(
                    "Сравните расхождение и шум среднего",
                    "Compare the gap with the noise of the mean",
                ),
                notes: Words::new(
                    "Расхождение упало до 0,0022 – в 26 раз, тогда как шум среднего уменьшился только вчетверо, с 0,5σ до 0,125σ. При больших m расхождение убывает как 1/m.",
                    "The gap has dropped to 0.0022, by a factor of 26, while the noise of the mean is only four times smaller, 0.125σ instead of 0.5σ. For large m the gap falls as 1/m.",
                ),
                params: AFTER,
                figure: "distance",
                output: "gap",
                controls: &["m"],
                cue: Cue::Reveal,
            },
            Step {
                headline: Words::new("Удваиваем батч: от двух до 1024", "Doubling the batch, from 2 to 1024"),
                notes: Words::new(
                    "С каждым удвоением столбцы всё ближе к пунктиру – к тому, что следующий слой увидит в inference. Уже при m = 32 на глаз их не различить.",
                    "With every doubling the bars come closer to the dashed line, which is what the next layer will see at inference. From m = 32 on the eye can hardly tell them apart.",
                ),
                params: "m=2",
                figure: "law",
                output: "gap",
                controls: &[],
                cue: Cue::Play,
            },
            Step {
                headline: Words::new(
                    "При больших батчах разница меньше",
                    "The larger the batch, the smaller the difference",
                ),
                notes: Words::new(
                    "При m = 256 расхождение 0,00054, а STD среднего по батчу – 0,0625σ: статистики устойчивы. Это вывод лекции: при больших batch size разница между train и test меньше.",
                    "At m = 256 the gap is 0.00054 and the sd of the batch mean 0.0625σ: the statistics are stable. That is the lecture’s conclusion: large batches, small difference between training and inference.",
                ),
                params: "m=256",
                figure: "distance",
                output: "gap",
                controls: &["m"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Шум батча на практике", "Batch noise in practice"),
        steps: &[
            Step {
                headline: Words::new("Откуда берётся разница?", "Where does the difference come from?"),
                notes: Words::new(
                    "Под каждой гистограммой пять батчей, длинный штрих – среднее по батчу. До нормировки среднее гуляет с STD σ/√m: 0,5σ при m = 4 и 0,0625σ при m = 256. Нормировка вычитает этот шум вместе с сигналом; иногда он на пользу – вносит регуляризацию.",
                    "Below each histogram are five batches; the long stroke is the batch mean. Before normalization it wanders with an sd of σ/√m: 0.5σ at m = 4, 0.0625σ at m = 256. Normalization subtracts this noise along with the signal; sometimes it helps, as regularization.",
                ),
                params: "",
                figure: "sizes",
                output: "sd_mean",
                controls: &["input"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("А если вход – не колокол?", "And if the input is no bell?"),
                notes: Words::new(
                    "Скошенный вход, m = 8: столбцы далеки от пунктира, расхождение около 0,11 вместо 0,02 при нормальном входе. BatchNorm выравнивает среднее и STD, но не форму распределения.",
                    "Skewed input at m = 8: the bars are far from the dashed line, with a gap of about 0.11 instead of 0.02 for normal input. BatchNorm fixes the mean and the sd, not the shape of the distribution.",
                ),
                params: "m=8&input=skewed",
                figure: "law",
                output: "gap",
                controls: &["m", "input"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Настоящая сеть: ResNet-50 и маленький батч",
                    "A real network: ResNet-50 and a small batch",
                ),
                notes: Words::new(
                    "Опубликованный опыт: ResNet-50 на ImageNet, чем левее, тем меньше изображений на GPU. Две кривые – BatchNorm и GroupNorm, которая от батча не зависит (Wu, He, 2018).",
                    "A published experiment: ResNet-50 on ImageNet, with ever fewer images per GPU. The two curves are BatchNorm and GroupNorm, which does not depend on the batch (Wu and He, 2018).",
                ),
                params: "",
                figure: "published",
                output: "gap",
                controls: &[],
                cue: Cue::Withhold,
            },
            Step {
                headline: Words::new("BN вносит разницу между train и test", "BN makes training and inference differ"),
                notes: Words::new(
                    "С BatchNorm ошибка 23,6\u{a0}% при 32 изображениях на GPU, 24,8\u{a0}% при 8 и 34,7\u{a0}% при двух; с GroupNorm – около 24\u{a0}% при любом размере. Если большой батч не помещается в память, нормировать лучше не по батчу.",
                    "With BatchNorm the error is 23.6\u{a0}% at 32 images per GPU, 24.8\u{a0}% at 8 and 34.7\u{a0}% at two; with GroupNorm it stays near 24\u{a0}%. If a large batch does not fit into memory, it is better not to normalize by the batch.",
                ),
                params: "",
                figure: "published",
                output: "gap",
                controls: &[],
                cue: Cue::Withhold,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "При m = 4 вероятности P(x̂ ≤ x) в тренировке и в inference расходятся не больше чем на 0,0572. На сколько они разойдутся при m = 64?",
        "At m = 4 the probabilities P(x̂ ≤ x) in training and at inference differ by at most 0.0572. By how much at m = 64?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "distance",
    output: "gap",
    guess: NumberFace { slider: Some((1e-4, 0.5)), spacing: Spacing::Logarithmic, step: 0.02, unit: Unit::Plain },
    start: 0.01,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Найдите наименьший батч, при котором тренировка и inference при нормальном входе расходятся не больше чем на 0,01.",
        "Find the smallest batch at which training and inference differ by no more than 0.01 for normal input.",
    ),
    insight: Words::new(
        "Хватает m = 16, расхождение 0,0096. При m = 8 оно больше чем вдвое выше, 0,022: с уменьшением батча расхождение растёт быстрее, чем 1/m.",
        "m = 16 is enough, with a gap of 0.0096. At m = 8 it is more than twice as large, 0.022: as the batch shrinks, the gap grows faster than 1/m.",
    ),
    is_reached: |params, solution| params.input == InputChoice::Normal && params.m <= 18.0 && solution.gap <= 0.01,
    example: "m=16",
};

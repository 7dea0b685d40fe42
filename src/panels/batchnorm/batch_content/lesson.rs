//! The panel in the lecture: its scenarios, its question, its goal.

use super::params::{Mix, Params};
use super::solution::Solution;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "m=8";
/// The picture of the answer.
const AFTER: &str = "";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Один пример, разные соседи", "One example, other neighbours"),
        steps: &[
            Step {
                headline: Words::new(
                    "Пример не менялся. Почему меняется выход?",
                    "The example did not change. Why does the output?",
                ),
                notes: Words::new(
                    "Пример стоит в x\u{a0}=\u{a0}1, в батче ещё 7\u{a0}соседей. Каждая строка\u{a0}— один батч: синие\u{a0}— соседи, оранжевая точка\u{a0}— куда попало x̂ нашего примера. Пунктир\u{a0}— inference: там x̂ всегда 1.",
                    "The example stands at x\u{a0}=\u{a0}1, with 7 neighbours in its batch. Each row is a batch: blue dots are neighbours, the orange dot is where x̂ of our example went. Dashed: inference, where x̂ is always 1.",
                ),
                params: BEFORE,
                figure: "output",
                output: "inference_output",
                controls: &["x"],
                cue: Cue::Withhold,
            },
            Step {
                headline: Words::new("Меняем соседей, пример не трогаем", "Change the neighbours, leave the example"),
                notes: Words::new(
                    "При каждом нажатии\u{a0}— другие соседи. Оранжевые точки прыгают, пунктир стоит. Вместе с соседями меняются среднее и STD батча, а по ним и нормируют наш пример.",
                    "Every press brings other neighbours. The orange dots jump, the dashed line stays put. With the neighbours the mean and the SD of the batch change, and by these our example is normalized.",
                ),
                params: BEFORE,
                figure: "output",
                output: "inference_output",
                controls: &[],
                cue: Cue::Play,
            },
            Step {
                headline: Words::new(
                    "m\u{a0}=\u{a0}8: STD выхода 0,41. Каким оно станет при m\u{a0}=\u{a0}32?",
                    "At m\u{a0}=\u{a0}8 the output has SD 0.41. And at m\u{a0}=\u{a0}32?",
                ),
                notes: Words::new(
                    "При m\u{a0}=\u{a0}8 STD выхода для x\u{a0}=\u{a0}1 равно 0,414. Батч вчетверо больше. Напомню: распределения всех x̂ при обучении и в inference при m\u{a0}=\u{a0}32 расходятся только на 0,0045. А выход одного примера?",
                    "At m\u{a0}=\u{a0}8 the output for x\u{a0}=\u{a0}1 has an SD of 0.414. Make the batch four times as large. Remember: at m\u{a0}=\u{a0}32 the distributions of all x̂ in training and at inference differ by no more than 0.0045. And the output for one example?",
                ),
                params: BEFORE,
                figure: "sizes",
                output: "sd_output",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new(
                    "0,219: распределения почти совпали, а выход дрожит",
                    "0.219: the distributions almost agree, the output still jitters",
                ),
                notes: Words::new(
                    "Примерно вдвое меньше: STD падает почти как 1/√m, а расхождение распределений\u{a0}— как 1/m. Распределения говорят обо всех примерах сразу; выход одного примера при m\u{a0}=\u{a0}32 в 95\u{a0}% батчей лежит от 0,62 до 1,47. При больших m STD почти равно √((1\u{a0}+\u{a0}x²/2)/m), здесь это 0,217.",
                    "About half as much: the SD falls almost as 1/√m, the gap between the distributions as 1/m. The distributions speak of all examples at once; the output for one example at m\u{a0}=\u{a0}32 lies between 0.62 and 1.47 in 95% of batches. For large m the SD is close to √((1\u{a0}+\u{a0}x²/2)/m), here 0.217.",
                ),
                params: AFTER,
                figure: "sizes",
                output: "sd_output",
                controls: &["m", "x"],
                cue: Cue::Reveal,
            },
        ],
    },
    Scenario {
        title: Words::new("Кто сидит в батче", "Who sits in the batch"),
        steps: &[
            Step {
                headline: Words::new("Данные отсортированы: в батче два класса", "Sorted data: two classes in a batch"),
                notes: Words::new(
                    "Забыли перемешать: данные идут класс за классом. Зелёные\u{a0}— 15 соседей того же класса, синие\u{a0}— 16 из следующего класса, среднее которого каждый раз новое. Выход разбросан гораздо шире, чем в перемешанном батче, и распределён несимметрично: всё зависит от того, какой класс попался рядом.",
                    "Nobody shuffled: the data come class by class. The 15 green neighbours are of the same class, the 16 blue of the next, whose mean is different each time. The output is spread much wider than in a mixed batch, and lopsidedly: it all depends on which class comes next.",
                ),
                params: "mix=sorted",
                figure: "output",
                output: "sd_output",
                controls: &["tracked", "x"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Один класс в батче: среднее класса исчезло",
                    "One class a batch: the class mean is gone",
                ),
                notes: Words::new(
                    "Теперь весь батч одного класса, и пример ровно равен среднему своего класса: x\u{a0}=\u{a0}1. При обучении x̂ в среднем 0, в inference 1. Чем класс отличался от других, то и вычли. Сеть учится на одном, а работает на другом.",
                    "Now all of the batch is of one class, and the example stands exactly at the mean of its class, x\u{a0}=\u{a0}1. In training x̂ is 0 on average, at inference it is 1. What told the class from the others has been subtracted. The network learns on one thing and works on another.",
                ),
                params: "mix=one_class",
                figure: "output",
                output: "train_output_mean",
                controls: &["class_mean", "x"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Перемешайте\u{a0}— и возьмите батч побольше", "Shuffle, and take a larger batch"),
                notes: Words::new(
                    "Перемешанный батч из 512: STD выхода 0,054, в 95\u{a0}% батчей x̂ лежит от 0,90 до 1,11. Это ещё одна причина перемешивать данные. А в inference соседей не спрашивают вовсе: берут накопленные среднее и дисперсию. Шум соседей при обучении бывает полезен как регуляризация.",
                    "A mixed batch of 512: the SD of the output is 0.054, and in 95% of batches x̂ lies between 0.90 and 1.11. That is one more reason to shuffle. And at inference nobody asks the neighbours: mean and variance come from what was collected. In training the noise of the neighbours may help as regularization.",
                ),
                params: "m=512",
                figure: "output",
                output: "sd_output",
                controls: &["m", "x"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "Пример x\u{a0}=\u{a0}1 в перемешанном батче из m\u{a0}=\u{a0}32. Соседи каждый раз новые. Каким будет STD его выхода x̂?",
        "The example x\u{a0}=\u{a0}1 in a mixed batch of m\u{a0}=\u{a0}32. The neighbours are new each time. What is the SD of its output x̂?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "sizes",
    output: "sd_output",
    guess: NumberFace { slider: Some((1e-3, 1.0)), spacing: Spacing::Logarithmic, step: 0.02, unit: Unit::Plain },
    start: 0.02,
};

/// What the goal allows.
const WANTED: f64 = 0.1;

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Батч перемешан, x\u{a0}=\u{a0}1. Найдите наименьшее m, при котором STD выхода не больше 0,1.",
        "The batch is mixed and x\u{a0}=\u{a0}1. Find the smallest m at which the SD of the output is at most 0.1.",
    ),
    insight: Words::new(
        "Нужно m\u{a0}=\u{a0}151; приближение √(1,5/m) обещало бы 150. Вдвое меньшее STD стоит вчетверо большего батча.",
        "It takes m\u{a0}=\u{a0}151; the approximation √(1.5/m) would promise 150. Half the SD costs four times the batch.",
    ),
    is_reached: |params, solution| {
        let smaller = Params { m: params.m - 1.0, ..*params };
        let keeps_the_settings = params.mix == Mix::Mixed && (params.x - 1.0).abs() < 1e-9;
        keeps_the_settings && solution.summary.deviation <= WANTED && deviation(&smaller) > WANTED
    },
    example: "m=151",
};

/// The standard deviation of the output; not a number where it is not known exactly.
fn deviation(params: &Params) -> f64 {
    super::neighbours::exact_law(params, params.m).map_or(f64::NAN, |law| law.mean_and_deviation().1)
}

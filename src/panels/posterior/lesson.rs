//! The panel in the lecture: its scenarios, its question, its goal.

use super::{Params, Solution};
use crate::language::Words;
use crate::panels::contract::{Cue, Goal, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question stands.
const BEFORE: &str = "n=100";
/// The picture of the answer.
const AFTER: &str = "";

/// The stories told with this panel.
pub const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("До теста и после него", "Before the test and after it"),
        steps: &[
            Step {
                headline: Words::new("Как часто ошибается модель?", "How often does the model err?"),
                notes: Words::new(
                    "Модель ошибается с вероятностью p, которой мы не знаем. Пока примеров нет, все значения p равновозможны; первый же ответ слегка наклоняет плотность, но сказать по нему ещё ничего нельзя.",
                    "The model errs with a probability p that we do not know. Before the test every p is equally likely; the first answer tilts the density a little, but it says next to nothing yet.",
                ),
                params: "n=1&view=arrivals",
                figure: 0,
                controls: &[],
                output: "width",
                cue: Cue::Withhold,
            },
            Step {
                headline: Words::new("Примеры приходят по одному", "Examples arrive one by one"),
                notes: Words::new(
                    "Каждый пример – правильный ответ или ошибка, ошибки отмечены оранжевым. Плотность собирается около доли ошибок и становится всё уже. Пунктир – истинная p: на настоящем тесте её не видно.",
                    "Each example is a correct answer or an error; errors are orange. The density gathers around the error rate and keeps getting narrower. The dashed line is the true p, which no real test shows.",
                ),
                params: "n=1&view=arrivals",
                figure: 0,
                controls: &[],
                output: "width",
                cue: Cue::Play,
            },
            Step {
                headline: Words::new("1000 примеров, из них 100 ошибок", "1000 examples, 100 of them errors"),
                notes: Words::new(
                    "Апостериорное распределение – Beta(101; 901). Доверительный интервал уровня 95\u{a0}% тянется от 8,29\u{a0}% до 12,02\u{a0}%: даже тысяча примеров не называет p с точностью до процента.",
                    "The posterior is Beta(101, 901). The 95\u{a0}% interval reaches from 8.29\u{a0}% to 12.02\u{a0}%: even a thousand examples do not pin p down to within one per cent.",
                ),
                params: "",
                figure: 0,
                controls: &["n", "error"],
                output: "width",
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Что даёт больший тест", "What a larger test buys"),
        steps: &[
            Step {
                headline: Words::new(
                    "В десять раз больше примеров. Насколько уже интервал?",
                    "Ten times the examples. How much narrower?",
                ),
                notes: Words::new(
                    "Из 100 примеров 10 оказались ошибками, и интервал получился шириной 11,9\u{a0}%. Возьмём тест в десять раз больше с той же долей ошибок – какой станет ширина?",
                    "Of 100 examples 10 were errors, and the interval is 11.9\u{a0}% wide. Take a test ten times as large with the same error rate: how wide will the interval be?",
                ),
                params: BEFORE,
                figure: 0,
                controls: &[],
                output: "width",
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new("Ширина убывает как 1/√N", "The width falls as 1/√N"),
                notes: Words::new(
                    "Было 11,9\u{a0}%, стало 3,72\u{a0}%: в 3,2 раза уже, а вовсе не в 10. Ширина убывает как корень из числа примеров, поэтому каждое сужение вдвое стоит вчетверо большего теста.",
                    "From 11.9\u{a0}% to 3.72\u{a0}%: 3.2 times narrower, not 10 times. The width falls with the square root of the number of examples, so every halving costs a test four times as large.",
                ),
                params: AFTER,
                figure: 0,
                controls: &[],
                output: "width",
                cue: Cue::Reveal,
            },
            Step {
                headline: Words::new("Доля ошибок одна, N разные", "One error rate, different N"),
                notes: Words::new(
                    "N = 10, 100, 1000 и 10 000 при одной и той же доле ошибок 10\u{a0}%. Интервал сужается с 39\u{a0}% до 1,18\u{a0}%.",
                    "N = 10, 100, 1000 and 10,000 at the same error rate of 10\u{a0}%. The interval narrows from 39\u{a0}% to 1.18\u{a0}%.",
                ),
                params: "n=10000&view=ridge",
                figure: 0,
                controls: &["error"],
                output: "width",
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Примеры лекции", "The lecture’s examples"),
        steps: &[
            Step {
                headline: Words::new("Ошибки редки: 10 на 1000", "Rare errors: 10 in 1000"),
                notes: Words::new(
                    "При доле ошибок 1\u{a0}% интервал идёт от 0,55\u{a0}% до 1,83\u{a0}%. Его ширина 1,28\u{a0}% больше самой величины, которую мы измеряем.",
                    "At an error rate of 1\u{a0}% the interval reaches from 0.55\u{a0}% to 1.83\u{a0}%. Its width, 1.28\u{a0}%, exceeds the very quantity that is being measured.",
                ),
                params: "error=0.01",
                figure: 0,
                controls: &["n", "error"],
                output: "width",
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Ошибки часты: 300 на 1000", "Frequent errors: 300 in 1000"),
                notes: Words::new(
                    "При доле ошибок 30\u{a0}% ширина уже 5,67\u{a0}%. В процентных пунктах это больше, чем при 1\u{a0}%, зато относительно самой p – гораздо меньше.",
                    "At an error rate of 30\u{a0}% the width is 5.67\u{a0}%. In points that is more than at 1\u{a0}%, but relative to p itself it is far less.",
                ),
                params: "error=0.3",
                figure: 0,
                controls: &["n", "error"],
                output: "width",
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Ни одной ошибки на 1000. Модель идеальна?",
                    "No errors in 1000. Is the model perfect?",
                ),
                notes: Words::new(
                    "Ноль ошибок на тысячу примеров не доказывает, что p = 0: верхняя граница интервала – 0,37\u{a0}%. На миллионе запросов это ещё до 3700 ошибок.",
                    "No errors in a thousand examples do not prove that p = 0: the interval ends at 0.37\u{a0}%. In a million requests that still allows some 3,700 errors.",
                ),
                params: "error=0",
                figure: 0,
                controls: &["n"],
                output: "width",
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
pub const QUESTION: Question = Question {
    prompt: Words::new(
        "На 100 примерах с 10 ошибками ширина интервала 11,9\u{a0}%. Какой она будет на 1000 примерах со 100 ошибками?",
        "With 10 errors in 100 examples the interval is 11.9\u{a0}% wide. How wide is it with 100 errors in 1000?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: 0,
    output: "width",
    guess: NumberFace { slider: Some((0.001, 0.3)), spacing: Spacing::Logarithmic, step: 0.01, unit: Unit::Percent },
    start: 0.06,
};

/// What a student finds out alone.
pub const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Подберите N, при котором интервал уровня 95\u{a0}% при доле ошибок 10\u{a0}% у́же одного процента (но не больше 20 000 примеров).",
        "Find an N, at most 20,000, at which the 95\u{a0}% interval at an error rate of 10\u{a0}% is narrower than one per cent.",
    ),
    insight: Words::new(
        "Хватает примерно 13 900 примеров: почти в 14 раз больше тысячи, а интервал сузился всего в 3,7 раза.",
        "About 13,900 examples are enough: almost 14 times a thousand, for an interval that is only 3.7 times narrower.",
    ),
    is_reached: |params, solution| {
        let is_tenth = (solution.errors / params.n - 0.1).abs() < 0.001;
        is_tenth && params.level >= 0.95 && params.n <= 20_000.0 && solution.interval.width < 0.01
    },
    example: "n=14000",
};

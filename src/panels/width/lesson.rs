//! The panel in the lecture: its scenarios, its question, its goal.

use super::{Params, Solution};
use crate::language::Words;
use crate::panels::contract::{Cue, Goal, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question stands.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "target=0.01";

/// The stories told with this panel.
pub const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("От размера теста к ширине", "From the size of the test to the width"),
        steps: &[
            Step {
                headline: Words::new(
                    "Сколько примеров нужно в тестовом корпусе?",
                    "How many examples does a test set need?",
                ),
                notes: Words::new(
                    "По горизонтали – размер теста N, по вертикали – ширина доверительного интервала Δ, обе оси логарифмические. Кривые – примеры лекции: средняя ошибка 1, 10 и 30\u{a0}%.",
                    "Across is the test-set size N, upwards the width Δ of the interval; both axes are logarithmic. The curves are the lecture’s examples: mean errors of 1, 10 and 30\u{a0}%.",
                ),
                params: "",
                figure: 0,
                controls: &[],
                output: "width",
                cue: Cue::Withhold,
            },
            Step {
                headline: Words::new("От N вверх до кривой и влево", "From N up to the curve and left"),
                notes: Words::new(
                    "При N = 1000 и p = 10\u{a0}% ширина 3,72\u{a0}%. Кружок на оси можно двигать: ширина читается слева.",
                    "At N = 1000 and p = 10\u{a0}% the width is 3.72\u{a0}%. The ring on the axis can be moved; the width is read on the left.",
                ),
                params: "",
                figure: 0,
                controls: &["n", "error"],
                output: "width",
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Вчетверо больше примеров", "Four times the examples"),
                notes: Words::new(
                    "С 1000 до 4000 примеров ширина падает с 3,72\u{a0}% до 1,86\u{a0}% – ровно вдвое. На логарифмических осях это прямая с наклоном −1/2.",
                    "From 1000 to 4000 examples the width drops from 3.72\u{a0}% to 1.86\u{a0}%, to one half. On logarithmic axes that is a straight line of slope −1/2.",
                ),
                params: "n=4000",
                figure: 0,
                controls: &["n"],
                output: "width",
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("От ширины к размеру теста", "From the width to the size of the test"),
        steps: &[
            Step {
                headline: Words::new(
                    "Интервал в один процент. Сколько примеров?",
                    "An interval of one per cent. How many examples?",
                ),
                notes: Words::new(
                    "При p = 10\u{a0}% и N = 1000 ширина интервала 3,72\u{a0}%. Сколько примеров понадобится, чтобы она стала 1\u{a0}%?",
                    "At p = 10\u{a0}% and N = 1000 the interval is 3.72\u{a0}% wide. How many examples make it 1\u{a0}% wide?",
                ),
                params: BEFORE,
                figure: 0,
                controls: &[],
                output: "needed_n",
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new("Почти четырнадцать тысяч", "Almost fourteen thousand"),
                notes: Words::new(
                    "Нужно 13 832 примера. Сузить интервал надо в 3,7 раза, а примеров для этого требуется в 3,7², то есть почти в 14 раз больше.",
                    "It takes 13,832 examples. The interval must become 3.7 times narrower, and that takes 3.7², almost 14 times as many examples.",
                ),
                params: AFTER,
                figure: 0,
                controls: &["target"],
                output: "needed_n",
                cue: Cue::Reveal,
            },
        ],
    },
    Scenario {
        title: Words::new("Считать примеры или ошибки?", "Count examples or errors?"),
        steps: &[
            Step {
                headline: Words::new(
                    "Чем реже ошибки, тем больше тест",
                    "The rarer the errors, the larger the test",
                ),
                notes: Words::new(
                    "Пусть интервал должен быть не шире пятой части самой p. При p = 30\u{a0}% хватит 894 примеров, при 10\u{a0}% нужно 3460, при 1\u{a0}% – уже 38 107.",
                    "Let the interval be no wider than a fifth of p itself. At p = 30\u{a0}% it takes 894 examples, at 10\u{a0}% 3,460, at 1\u{a0}% as many as 38,107.",
                ),
                params: "error=0.01&target=0.2&relative=yes",
                figure: 0,
                controls: &["error", "target"],
                output: "needed_n",
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Важно число ошибок, а не примеров",
                    "What counts is the number of errors",
                ),
                notes: Words::new(
                    "По горизонтали теперь число ошибок, по вертикали – полуширина интервала относительно p, и кривые почти сливаются. Сто ошибок при p = 10\u{a0}% дают ±19\u{a0}% – это правило легко запомнить.",
                    "Across is now the number of errors, upwards the half-width relative to p, and the curves almost coincide. A hundred errors at p = 10\u{a0}% give ±19\u{a0}%: a rule that is easy to remember.",
                ),
                params: "",
                figure: 1,
                controls: &["n", "error"],
                output: "relative_width",
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
pub const QUESTION: Question = Question {
    prompt: Words::new(
        "При p = 10\u{a0}% и N = 1000 ширина интервала 3,72\u{a0}%. Сколько примеров нужно, чтобы она стала 1\u{a0}%?",
        "At p = 10\u{a0}% and N = 1000 the interval is 3.72\u{a0}% wide. How many examples make it 1\u{a0}% wide?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: 0,
    output: "needed_n",
    guess: NumberFace { slider: Some((10.0, 1e7)), spacing: Spacing::Logarithmic, step: 0.01, unit: Unit::Count },
    start: 2000.0,
};

/// What a student finds out alone.
pub const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Модель ошибается в 1\u{a0}% случаев. Подберите N, при котором интервал уровня 95\u{a0}% не шире пятой части p, но не берите лишнего: не больше 40 000.",
        "The model errs in 1\u{a0}% of cases. Find an N at which the 95\u{a0}% interval is no wider than a fifth of p, and do not waste examples: at most 40,000.",
    ),
    insight: Words::new(
        "Нужно 38 107 примеров. Ошибок среди них – около 381, а при p = 10\u{a0}% хватило бы 346: примеров в 11 раз меньше, ошибок почти столько же.",
        "It takes 38,107 examples with about 381 errors among them. At p = 10\u{a0}% 346 errors would do: 11 times fewer examples, almost as many errors.",
    ),
    is_reached: |params, solution| {
        let is_hundredth = (params.error - 0.01).abs() < 1e-9;
        is_hundredth && params.level >= 0.95 && params.n <= 40_000.0 && solution.relative_width <= 0.2
    },
    example: "n=39000&error=0.01",
};

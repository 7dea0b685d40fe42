//! The panel in the lecture: its scenarios, its question, its goal.

use super::Solution;
use super::params::Params;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::panels::shared::MethodChoice;
use crate::plot::Spacing;

/// The picture while the question stands.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "target=0.005";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories told with this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Сколько нужно примеров", "How many examples"),
        steps: &[
            Step {
                headline: Words::new(
                    "Сколько примеров нужно в тестовом корпусе?",
                    "How many examples does a test set need?",
                ),
                notes: Words::new(
                    "По горизонтали – размер теста N, по вертикали – ширина доверительного интервала Δ; обе оси логарифмические. Кривые – примеры лекции: вероятность ошибки 1, 10 и 30\u{a0}%.",
                    "Across is the test-set size N, upwards the width Δ of the interval; both axes are logarithmic. The curves are the lecture’s examples: error probabilities of 1, 10 and 30\u{a0}%.",
                ),
                params: "",
                figure: "examples",
                output: "width",
                controls: &[],
                cue: Cue::Withhold,
            },
            Step {
                headline: Words::new(
                    "Интервал шириной в полпроцента. Сколько примеров?",
                    "An interval half a point wide. How many examples?",
                ),
                notes: Words::new(
                    "При p = 10\u{a0}% и N = 1000 ширина интервала 3,72\u{a0}%. Хотим 0,5\u{a0}%, чтобы p была известна примерно до ±0,25\u{a0}%. Во сколько примеров это обойдётся?",
                    "At p = 10\u{a0}% and N = 1000 the interval is 3.72\u{a0}% wide. We want 0.5\u{a0}%, so that p is known to about ±0.25 points. How many examples does that take?",
                ),
                params: BEFORE,
                figure: "examples",
                output: "needed_n",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new(
                    "От нужной ширины – к размеру теста",
                    "From the width wanted to the size of the test",
                ),
                notes: Words::new(
                    "Нужно 55 320 примеров. Интервал надо сузить в 7,4 раза, значит, примеров нужно больше в 7,4², то есть в 55 раз. Оранжевый путь на рисунке так и читается: от ширины на оси до кривой и вниз, к N.",
                    "It takes 55,320 examples. The interval must become 7.4 times narrower, so the test must grow by 7.4², or 55 times. That is how the orange path is read: from the width on the axis to the curve, and down to N.",
                ),
                params: AFTER,
                figure: "examples",
                output: "needed_n",
                controls: &["target"],
                cue: Cue::Reveal,
            },
            Step {
                headline: Words::new(
                    "Вчетверо больше примеров – интервал вдвое у́же",
                    "Four times the examples, half the width",
                ),
                notes: Words::new(
                    "С 1000 до 4000 примеров ширина падает с 3,72\u{a0}% до 1,86\u{a0}%. На логарифмических осях это прямая с наклоном −1/2, и наклон у всех трёх кривых один.",
                    "From 1000 to 4000 examples the width drops from 3.72\u{a0}% to 1.86\u{a0}%. On logarithmic axes that is a straight line of slope −1/2, and all three curves share the slope.",
                ),
                params: "n=4000",
                figure: "examples",
                output: "width",
                controls: &["n"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Редкие ошибки", "Rare errors"),
        steps: &[
            Step {
                headline: Words::new(
                    "Где интервал у́же: при p = 1\u{a0}% или при p = 30\u{a0}%?",
                    "Which interval is narrower: at p = 1\u{a0}% or p = 30\u{a0}%?",
                ),
                notes: Words::new(
                    "При N = 1000 ширина 1,28\u{a0}% для p = 1\u{a0}%, 3,72\u{a0}% для p = 10\u{a0}% и 5,67\u{a0}% для p = 30\u{a0}%. Кажется, что для хорошей модели хватит и маленького теста.",
                    "At N = 1000 the width is 1.28\u{a0}% for p = 1\u{a0}%, 3.72\u{a0}% for p = 10\u{a0}% and 5.67\u{a0}% for p = 30\u{a0}%. It looks as if a good model could do with a small test.",
                ),
                params: "error=0.01",
                figure: "examples",
                output: "width",
                controls: &["error"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "А если мерить ширину в долях самой p?",
                    "And measured as a multiple of p itself?",
                ),
                notes: Words::new(
                    "Теперь Δ делим на p. При том же N = 1000 ширина составляет 19\u{a0}% от p для p = 30\u{a0}%, 37\u{a0}% для p = 10\u{a0}% и 128\u{a0}% для p = 1\u{a0}%: порядок кривых перевернулся. Чтобы Δ была не больше 0,2·p, при p = 30\u{a0}% нужно 894 примера, при p = 10\u{a0}% – 3460.",
                    "Now Δ is divided by p. At the same N = 1000 the width is 19\u{a0}% of p for p = 30\u{a0}%, 37\u{a0}% for p = 10\u{a0}% and 128\u{a0}% for p = 1\u{a0}%: the order of the curves is reversed. A width of at most 0.2·p takes 894 examples at p = 30\u{a0}% and 3,460 at p = 10\u{a0}%.",
                ),
                params: "target=0.2&relative=yes",
                figure: "examples",
                output: "relative_width",
                controls: &["error"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Отложим не примеры, а ошибки. Что станет с кривыми?",
                    "Count errors, not examples. What will the curves do?",
                ),
                notes: Words::new(
                    "По горизонтали теперь число ошибок N·p, по вертикали – полуширина относительно p. Кривые для p = 1\u{a0}% и p = 10\u{a0}% почти сливаются, и для p = 30\u{a0}% она проходит рядом.",
                    "Across is now the number of errors N·p, upwards the half-width relative to p. The curves of p = 1\u{a0}% and p = 10\u{a0}% almost merge, and that of p = 30\u{a0}% runs close by.",
                ),
                params: "",
                figure: "errors",
                output: "relative_width",
                controls: &["error"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Решает число ошибок, а не число примеров",
                    "What counts is the number of errors, not of examples",
                ),
                notes: Words::new(
                    "Сто ошибок дают ±20\u{a0}% при p = 1\u{a0}%, ±19\u{a0}% при p = 10\u{a0}% и ±16\u{a0}% при p = 30\u{a0}%. Но при p = 1\u{a0}% ради ста ошибок нужно 10 000 примеров: чем лучше модель, тем больше тест.",
                    "A hundred errors give ±20\u{a0}% at p = 1\u{a0}%, ±19\u{a0}% at p = 10\u{a0}% and ±16\u{a0}% at p = 30\u{a0}%. But at p = 1\u{a0}% a hundred errors take 10,000 examples: the better the model, the larger the test.",
                ),
                params: "n=10000&error=0.01",
                figure: "errors",
                output: "relative_width",
                controls: &["n", "error"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Когда работает простая формула", "When the simple formula works"),
        steps: &[
            Step {
                headline: Words::new(
                    "Одна ошибка на сто примеров. Годится ли ±1,96 STD?",
                    "One error in a hundred. Will ±1.96 sd do?",
                ),
                notes: Words::new(
                    "Нормальное приближение – это доля ошибок ±1,96 её STD. Здесь его нижний конец отрицательный и обрезан нулём, ширина выходит 2,95\u{a0}%, а у байесовского интервала – 5,15\u{a0}%: приближение обещает лишнее.",
                    "The normal approximation is the error rate ±1.96 of its standard deviations. Here its lower end is negative and cut off at zero; the width comes out as 2.95\u{a0}%, against 5.15\u{a0}% for the Bayesian interval: it promises too much.",
                ),
                params: "n=100&error=0.01&method=normal",
                figure: "examples",
                output: "width",
                controls: &["method"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("А если ошибок не было совсем?", "And if there were no errors at all?"),
                notes: Words::new(
                    "При нуле ошибок на 1000 примеров нормальное приближение даёт ширину 0, как будто p известна точно. Байесовский интервал честнее: его ширина 0,37\u{a0}%.",
                    "With no errors in 1000 examples the normal approximation has width 0, as if p were known exactly. The Bayesian interval is more honest: it is 0.37\u{a0}% wide.",
                ),
                params: "error=0&method=normal",
                figure: "examples",
                output: "width",
                controls: &["method"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Ошибок много. Есть ли теперь разница?",
                    "Plenty of errors. Is there a difference now?",
                ),
                notes: Words::new(
                    "При 100 ошибках на 1000 оба интервала шириной 3,72\u{a0}%. Простой формулой можно пользоваться, когда и ошибок, и верных ответов хотя бы несколько десятков.",
                    "With 100 errors in 1000 both intervals are 3.72\u{a0}% wide. The simple formula will do once there are at least a few dozen errors and as many correct answers.",
                ),
                params: "method=normal",
                figure: "examples",
                output: "width",
                controls: &["n", "method"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "При p = 10\u{a0}% и N = 1000 ширина интервала 3,72\u{a0}%. Сколько нужно примеров, чтобы она стала 0,5\u{a0}%?",
        "At p = 10\u{a0}% and N = 1000 the interval is 3.72\u{a0}% wide. How many examples make it 0.5\u{a0}% wide?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "examples",
    output: "needed_n",
    guess: NumberFace { slider: Some((10.0, 1e7)), spacing: Spacing::Logarithmic, step: 0.01, unit: Unit::Count },
    start: 10_000.0,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Модель ошибается в 1\u{a0}% случаев. Подберите N, при котором интервал уровня 95\u{a0}% не шире 0,2·p, но лишнего не размечайте: не больше чем на 5\u{a0}% сверх нужного.",
        "The model errs in 1\u{a0}% of cases. Find an N at which the 95\u{a0}% interval is no wider than 0.2·p, without waste: at most 5\u{a0}% more examples than needed.",
    ),
    insight: Words::new(
        "Нужно 38 107 примеров, среди них около 381 ошибки. При p = 10\u{a0}% хватило бы 3460 примеров с 346 ошибками: примеров в 11 раз меньше, ошибок почти столько же.",
        "It takes 38,107 examples, with about 381 errors among them. At p = 10\u{a0}% it would be 3,460 examples with 346 errors: 11 times fewer examples, almost as many errors.",
    ),
    is_reached: |params, solution| {
        // 38 107 examples are needed by the lecture's method at the level 95 %.
        let is_a_hundredth = (params.error - 0.01).abs() < 1e-9 && params.level >= 0.95;
        let is_lecture_method = params.method == MethodChoice::Uniform;
        is_a_hundredth && is_lecture_method && params.n <= 40_000.0 && solution.relative_width <= 0.2
    },
    example: "n=39000&error=0.01",
};

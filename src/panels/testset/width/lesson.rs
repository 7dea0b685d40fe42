//! The panel in the lecture: its scenarios, its question, its goal.

use super::Solution;
use super::params::Params;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::panels::shared::MethodChoice;
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "target=0.2&relative=yes";
/// The picture of the answer.
const AFTER: &str = "error=0.01&target=0.2&relative=yes";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario { title: Words::new("Сколько нужно примеров", "How many examples"), steps: EXAMPLES },
    Scenario {
        title: Words::new("Абсолютная и относительная ширина", "Absolute and relative width"), steps: RELATIVE
    },
    Scenario {
        title: Words::new("Решает число ошибок", "What counts is the number of errors"), steps: ERRORS
    },
];

/// The width by the number of examples.
const EXAMPLES: &[Step] = &[
    Step {
        headline: Words::new("Сколько примеров нужно в тестовом корпусе?", "How many examples does a test set need?"),
        notes: Words::new(
            "По горизонтали\u{a0}— размер теста N, по вертикали\u{a0}— ширина доверительного интервала Δ; обе оси логарифмические. Кривые\u{a0}— примеры лекции: вероятность ошибки 1, 10 и 30\u{a0}%.",
            "The test-set size N runs across, the width Δ of the interval upwards; both axes are logarithmic. The curves are the lecture’s examples: error probabilities of 1%, 10% and 30%.",
        ),
        params: "",
        figure: "examples",
        output: "width",
        controls: &[],
        cue: Cue::Withhold,
    },
    Step {
        headline: Words::new(
            "Вчетверо больше примеров\u{a0}— интервал вдвое у́же",
            "Four times the examples, half the width",
        ),
        notes: Words::new(
            "От 1000 к 4000\u{a0}примеров ширина падает с 3,72 до 1,86\u{a0}п.\u{a0}п. На логарифмических осях это прямая с наклоном −1/2. Наклон у всех трёх кривых один, начиная примерно с десяти ошибок: при p\u{a0}=\u{a0}1\u{a0}%, если взять вчетверо больше примеров, ширина умножится на 0,345 при N\u{a0}=\u{a0}10, на 0,413 при N\u{a0}=\u{a0}100 и на 0,486 при N\u{a0}=\u{a0}1000.",
            "From 1000 to 4000 examples the width drops from 3.72 to 1.86 percentage points. On logarithmic axes that is a straight line of slope −1/2. All three curves share the slope from some ten errors on: at p = 1% four times the examples change the width by a factor of 0.345 from N = 10, of 0.413 from N = 100 and of 0.486 from N = 1000.",
        ),
        params: "n=4000",
        figure: "examples",
        output: "width",
        controls: &["n"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new(
            "Интервал шириной в половину процентного пункта",
            "An interval half a percentage point wide",
        ),
        notes: Words::new(
            "При p\u{a0}=\u{a0}10\u{a0}% и N\u{a0}=\u{a0}1000 ширина 3,72\u{a0}п.\u{a0}п. Хотим 0,5\u{a0}п.\u{a0}п., чтобы знать p с точностью примерно ±0,25\u{a0}п.\u{a0}п. Интервал надо сузить в 7,4\u{a0}раза, значит, примеров нужно больше в 7,4², то есть в 55\u{a0}раз: 55\u{a0}320. Оранжевый путь на рисунке так и читается: от ширины на оси до кривой и вниз, к N.",
            "At p = 10% and N = 1000 the interval is 3.72 percentage points wide. We want 0.5 percentage points, so that p is known to within about 0.25 points either way. The interval must become 7.4 times narrower, so the test must grow by 7.4², or 55 times: to 55,320. That is how the orange path is read: from the width on the axis to the curve, and down to N.",
        ),
        params: "target=0.005",
        figure: "examples",
        output: "needed_n",
        controls: &["target"],
        cue: Cue::Show,
    },
];

/// The order of the curves turns over where widths are measured relative to p.
const RELATIVE: &[Step] = &[
    Step {
        headline: Words::new(
            "Где интервал у́же: при p\u{a0}=\u{a0}1\u{a0}% или при p\u{a0}=\u{a0}30\u{a0}%?",
            "Which interval is narrower: at p = 1% or p = 30%?",
        ),
        notes: Words::new(
            "При N\u{a0}=\u{a0}1000 ширина 1,28\u{a0}п.\u{a0}п. для p\u{a0}=\u{a0}1\u{a0}%, 3,72 для 10\u{a0}% и 5,67 для 30\u{a0}%. Для абсолютной ширины в 1\u{a0}п.\u{a0}п. нужно 1595, 13\u{a0}832 и 32\u{a0}266 примеров: кажется, что хорошей модели хватит и маленького теста.",
            "At N = 1000 the width is 1.28 percentage points for p = 1%, 3.72 for 10% and 5.67 for 30%. An absolute width of 1 percentage point takes 1595, 13,832 and 32,266 examples: it looks as if a good model could do with a small test.",
        ),
        params: "error=0.01&target=0.01",
        figure: "examples",
        output: "needed_n",
        controls: &["error"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new("А если мерить ширину в долях p?", "What if we measure the width relative to p?"),
        notes: Words::new(
            "Теперь Δ делим на p. Модели с p\u{a0}=\u{a0}10\u{a0}% для Δ\u{a0}=\u{a0}0,2·p нужно 3460 примеров. Сколько нужно модели, которая ошибается в 1\u{a0}% случаев? Сначала предскажите.",
            "Now Δ is divided by p. A model with p = 10% needs 3460 examples for Δ = 0.2·p. How many does a model need that is wrong 1% of the time? Guess before you look.",
        ),
        params: BEFORE,
        figure: "examples",
        output: "needed_n",
        controls: &[],
        cue: Cue::Ask,
    },
    Step {
        headline: Words::new("Порядок кривых перевернулся", "The order of the curves is reversed"),
        notes: Words::new(
            "38\u{a0}107 примеров, в 11\u{a0}раз больше; при p\u{a0}=\u{a0}30\u{a0}% хватит 894. При одном и том же N\u{a0}=\u{a0}1000 ширина составляет 19\u{a0}% от p для p\u{a0}=\u{a0}30\u{a0}%, 37\u{a0}% для 10\u{a0}% и 128\u{a0}% для 1\u{a0}%. Чем лучше модель, тем больше тест\u{a0}— если нужна одна и та же относительная точность.",
            "38,107 examples, 11 times as many; at p\u{a0}=\u{a0}30%, 894 are enough. At the same N = 1000 the width is 19% of p for p = 30%, 37% for 10% and 128% for 1%. The better the model, the larger the test, if the same relative precision is wanted.",
        ),
        params: AFTER,
        figure: "examples",
        output: "needed_n",
        controls: &["error"],
        cue: Cue::Reveal,
    },
];

/// The number of errors explains it; and what the normal approximation makes of it.
const ERRORS: &[Step] = &[
    Step {
        headline: Words::new(
            "Отложим не примеры, а ошибки. Что станет с кривыми?",
            "Count errors, not examples. What will the curves do?",
        ),
        notes: Words::new(
            "По горизонтали теперь число ошибок N·p, по вертикали\u{a0}— полуширина относительно p. Кривые для p\u{a0}=\u{a0}1\u{a0}% и p\u{a0}=\u{a0}10\u{a0}% почти сливаются, а кривая для p\u{a0}=\u{a0}30\u{a0}% проходит рядом.",
            "Now the number of errors N·p runs across, the half-width relative to p upwards. The curves of p = 1% and p = 10% almost merge, and that of p = 30% runs close by.",
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
            "Сто ошибок дают ±20\u{a0}% при p\u{a0}=\u{a0}1\u{a0}%, ±19\u{a0}% при p\u{a0}=\u{a0}10\u{a0}% и ±16\u{a0}% при p\u{a0}=\u{a0}30\u{a0}%: относительная полуширина\u{a0}— примерно 1,96·√((1\u{a0}−\u{a0}p)/N₁). Но при p\u{a0}=\u{a0}1\u{a0}%, чтобы набрать сто ошибок, нужно 10\u{a0}000 примеров.",
            "A hundred errors give ±20% at p = 1%, ±19% at p = 10% and ±16% at p = 30%: the relative half-width is about 1.96·√((1 − p)/N₁). But at p = 1% it takes 10,000 examples to collect a hundred errors.",
        ),
        params: "n=10000&error=0.01",
        figure: "errors",
        output: "relative_width",
        controls: &["n", "error"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new("Годится ли ±1,96 стандартной ошибки?", "Is ±1.96 standard errors good enough?"),
        notes: Words::new(
            "Одна ошибка на сто примеров. У нормального приближения нижняя граница отрицательна и обрезана нулём, ширина 2,95\u{a0}п.\u{a0}п. против 5,15 у байесовского интервала: оно обещает больше точности, чем есть. Без единой ошибки его ширина 0. При 100 ошибках на 1000 ширины совпадают, 3,72\u{a0}п.\u{a0}п., но не сами интервалы: от 8,14 до 11,86 и от 8,29 до 12,02\u{a0}%. Как часто такие интервалы накрывают p\u{a0}— следующий вопрос.",
            "One error in a hundred examples. The lower end of the normal approximation is negative and cut off at zero; it is 2.95 percentage points wide, against 5.15 for the Bayesian interval: it claims more precision than the data support. With no error at all its width is 0. With 100 errors in 1000 the widths agree, 3.72 percentage points, but the intervals do not: 8.14% to 11.86% and 8.29% to 12.02%. How often such intervals contain p is the next question.",
        ),
        params: "n=100&error=0.01&method=normal",
        figure: "examples",
        output: "width",
        controls: &["method", "n"],
        cue: Cue::Show,
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "При p\u{a0}=\u{a0}10\u{a0}% для ширины Δ\u{a0}=\u{a0}0,2·p нужно 3460 примеров. Сколько нужно при p\u{a0}=\u{a0}1\u{a0}%?",
        "At p = 10% a width of Δ = 0.2·p takes 3460 examples. How many does it take at p = 1%?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "examples",
    output: "needed_n",
    guess: NumberFace { slider: Some((10.0, 1e7)), spacing: Spacing::Logarithmic, step: 0.01, unit: Unit::Count },
    start: 1000.0,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Нужна абсолютная ширина ровно 1\u{a0}п.\u{a0}п.: интервал лекции, уровень 95\u{a0}%. При какой p для неё нужно больше всего примеров?",
        "An absolute width of exactly 1 percentage point is wanted: the lecture’s interval, level 95%. At which p does it take the most examples?",
    ),
    insight: Words::new(
        "При p\u{a0}=\u{a0}50\u{a0}%: нужно 38\u{a0}412 примеров, больше не понадобится ни при какой p. Для той же относительной ширины, 0,2·p, худшей p нет: чем она меньше, тем больше тест.",
        "At p = 50% it takes 38,412 examples, and no p takes more. For a fixed relative width, 0.2·p, there is no worst p: the smaller it is, the larger the test.",
    ),
    is_reached: |params, _| {
        let is_lecture_method = params.method == MethodChoice::Uniform && (params.level - 0.95).abs() < 1e-9;
        let is_one_point = !params.is_relative() && (params.target - 0.01).abs() < 1e-9;
        is_lecture_method && is_one_point && (params.error - 0.5).abs() < 1e-9
    },
    example: "error=0.5&target=0.01",
};

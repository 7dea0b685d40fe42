//! The panel in the lecture: its scenarios, its question, its goal.

use super::params::{Mean, Params};
use super::solution::Solution;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "mean=harmonic";
/// The limits of the room's guess.
pub const GUESSES: (f64, f64) = (-0.3, 0.3);

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Среднее\u{a0}— это цена", "A mean is a price"),
        steps: &[
            Step {
                headline: Words::new(
                    "Три системы, у каждой два числа. Какая лучше?",
                    "Three systems, two numbers each. Which is best?",
                ),
                notes: Words::new(
                    "По горизонтали\u{a0}— доля верно классифицированных сотрудников, по вертикали\u{a0}— посторонних. C хуже B по обеим долям: её не выберет никакое среднее. А вот A и B не сравнить: одна лучше с сотрудниками, другая с посторонними. Кто лучше, решает способ сделать одно число.",
                    "Across: the share of employees classified correctly; up: that of strangers. C is worse than B in both, and no mean will ever choose it. But A and B cannot be compared: one is better with employees, the other with strangers. Which is best is decided by how one number is made.",
                ),
                params: "count=3",
                figure: "plane",
                output: "winner",
                controls: &["a_stranger", "b_stranger"],
                cue: Cue::Withhold,
            },
            Step {
                headline: Words::new(
                    "По арифметическому A впереди. А по гармоническому?",
                    "By the arithmetic mean A leads. By the harmonic?",
                ),
                notes: Words::new(
                    "A\u{a0}— это 0,99 и 0,50; B\u{a0}— 0,75 и 0,72. Среднее арифметическое: 0,745 против 0,735, A впереди на 0,010. Теперь возьмём среднее гармоническое, как в F-мере. На сколько A будет впереди\u{a0}— или позади?",
                    "A has 0.99 and 0.50, B has 0.75 and 0.72. The arithmetic means are 0.745 and 0.735: A leads by 0.010. Now take the harmonic mean, as in the F measure. By how much will A lead, or trail?",
                ),
                params: BEFORE,
                figure: "winners",
                output: "lead",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new(
                    "Гармоническое выбирает B: 0,735 против 0,664",
                    "The harmonic mean chooses B: 0.735 against 0.664",
                ),
                notes: Words::new(
                    "A теперь позади на 0,070, хотя ни одна система не изменилась. Среднее гармоническое тянет к худшему из двух чисел, минимум признаёт только его. Выбрать среднее\u{a0}— значит выбрать победителя.",
                    "Now A trails by 0.070, although no system has changed. The harmonic mean is drawn to the worse of the two numbers, and the minimum knows nothing else. To choose a mean is to choose a winner.",
                ),
                params: AFTER,
                figure: "winners",
                output: "lead",
                controls: &["mean", "a_stranger"],
                cue: Cue::Reveal,
            },
            Step {
                headline: Words::new(
                    "Наклон линии\u{a0}— цена: сколько одного за пункт другого",
                    "The slope is the price of one rate in the other",
                ),
                notes: Words::new(
                    "В точке A по гармоническому среднему один пункт по посторонним стоит 3,92 пункта по сотрудникам: (0,99/0,50)². По арифметическому\u{a0}— ровно один, по геометрическому\u{a0}— 1,98, а по минимуму сотрудники в этой точке не стоят ничего. Заказчик эту цену не называл.",
                    "At A one point of strangers is worth 3.92 points of employees by the harmonic mean: (0.99/0.50)². By the arithmetic mean it is exactly one, by the geometric 1.98, and by the minimum employees are worth nothing at this point. The customer never named that price.",
                ),
                params: AFTER,
                figure: "plane",
                output: "price",
                controls: &["mean", "a_stranger"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("F-мера и доля посторонних", "F measure and share of strangers"),
        steps: &[
            Step {
                headline: Words::new("F₁, посторонних 1\u{a0}%: выигрывает A", "F₁ with 1% strangers: A wins"),
                notes: Words::new(
                    "F-мера усредняет полноту с точностью, а точность зависит от того, как часто приходят посторонние. На сто проходов один посторонний: у B на 72 найденных посторонних\u{a0}— 2475 ложных тревог, точность 2,8\u{a0}%. Поэтому A выигрывает: 0,402 против 0,054.",
                    "The F measure averages recall with precision, and precision depends on how often strangers come. With one stranger in a hundred who pass, B has 2475 false alarms for 72 strangers found: a precision of 2.8%. So A wins, 0.402 against 0.054.",
                ),
                params: "mean=f_beta",
                figure: "change",
                output: "score_b",
                controls: &["share", "beta"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Те же системы, посторонних половина: выигрывает B",
                    "The same systems, half are strangers: B wins",
                ),
                notes: Words::new(
                    "Если в тесте посторонних столько же, сколько сотрудников, точность B\u{a0}— 74\u{a0}%, и B выигрывает: 0,731 против 0,662. Меняются местами они при 34,9\u{a0}%. F-мера с теста, где классов поровну, для вашей камеры не годится: пересчитайте её на свою долю посторонних.",
                    "If the test has as many strangers as employees, the precision of B is 74%, and B wins: 0.731 against 0.662. They change places at 34.9%. An F measure from a balanced test is not that of your camera: compute it anew for your own share of strangers.",
                ),
                params: "mean=f_beta&share=0.5",
                figure: "change",
                output: "score_b",
                controls: &["share", "beta"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Полнота весит в β²\u{a0}раз больше точности",
                    "Recall weighs β² times as much as precision",
                ),
                notes: Words::new(
                    "В F_β полнота весит β²: при β\u{a0}=\u{a0}10 в сто раз больше точности. При 1\u{a0}% посторонних победитель меняется, если β больше 7,28. Линии равной F на плоскости прямые, и цена вдоль каждой постоянна.",
                    "In F_β recall weighs β²: at β\u{a0}=\u{a0}10, a hundred times as much as precision. With 1% strangers the winner changes where β exceeds 7.28. The lines of equal F are straight in the plane, and the price is constant along each.",
                ),
                params: "mean=f_beta&beta=10",
                figure: "plane",
                output: "winner",
                controls: &["beta", "share"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("А быстродействие?", "And the speed?"),
        steps: &[
            Step {
                headline: Words::new("Добавим скорость в кадрах в секунду", "Let us add the speed in frames a second"),
                notes: Words::new(
                    "A тратит на кадр 130\u{a0}мс, B\u{a0}— 120\u{a0}мс. Усредним арифметически три числа: две доли и скорость. Скорости\u{a0}— 7,69 и 8,33 кадра в секунду, рядом с ними доли незаметны: 3,061 против 3,268, выигрывает B.",
                    "A takes 130\u{a0}ms a frame, B 120\u{a0}ms. Take the arithmetic mean of three numbers, the two rates and the speed. The speeds are 7.69 and 8.33 frames a second, beside which the rates hardly show: 3.061 against 3.268, B wins.",
                ),
                params: "speed=per_second",
                figure: "winners",
                output: "winner",
                controls: &["speed", "a_ms"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Другая единица\u{a0}— другой победитель", "Another unit, another winner"),
                notes: Words::new(
                    "Те же скорости в кадрах в миллисекунду\u{a0}— 0,0077 и 0,0083. Теперь они почти ничего не весят, и выигрывает A: 0,499 против 0,493. Победитель зависит от единицы измерения, значит, по такому числу системы не сравнить.",
                    "The same speeds in frames a millisecond are 0.0077 and 0.0083. Now they weigh next to nothing, and A wins: 0.499 against 0.493. The winner depends on the unit, so such a number cannot rank systems.",
                ),
                params: "speed=per_millisecond",
                figure: "winners",
                output: "winner",
                controls: &["speed", "a_ms"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Миллисекунды не усреднить. Их ограничивают",
                    "Milliseconds do not average. Limit them",
                ),
                notes: Words::new(
                    "По среднему геометрическому порядок систем от единицы не зависит, но оно назначает странную цену: вдвое быстрее\u{a0}— то же, что вдвое больше найденных посторонних, даже если и так всё успевает. На самом деле нужно успевать, и только. Поэтому скорость\u{a0}— не слагаемое, а ограничение: об этом\u{a0}— следующая панель.",
                    "By the geometric mean the order of the systems does not depend on the unit, but it names an odd price: twice as fast is as good as twice as many strangers found, even where everything is in time already. What is really needed is to be in time, no more. So speed is not a term of a mean but a constraint: see the next panel.",
                ),
                params: "mean=geometric&speed=per_second",
                figure: "winners",
                output: "winner",
                controls: &["speed", "b_ms"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "A: 0,99 и 0,50; B: 0,75 и 0,72. По среднему арифметическому A впереди на 0,010 (0,745 против 0,735). На сколько A впереди по гармоническому? (Минус\u{a0}— позади.)",
        "A has 0.99 and 0.50, B has 0.75 and 0.72. By the arithmetic mean A leads by 0.010 (0.745 against 0.735). By how much does A lead by the harmonic mean? (A minus sign: it trails.)",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "winners",
    output: "lead",
    guess: NumberFace { slider: Some(GUESSES), spacing: Spacing::Linear, step: 0.01, unit: Unit::Plain },
    start: 0.02,
};

/// How near the scores must come in the goal.
const NEAR: f64 = 0.001;

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Две системы, A и B, на прежних местах, β\u{a0}=\u{a0}1. Найдите долю посторонних, при которой F-меры A и B отличаются не больше чем на 0,001.",
        "Two systems, A and B, stay where they were, β\u{a0}=\u{a0}1. Find the share of strangers at which the F measures of A and B differ by no more than 0.001.",
    ),
    insight: Words::new(
        "Около 34,9\u{a0}%: реже\u{a0}— лучше A, чаще\u{a0}— B. Победитель по F-мере\u{a0}— свойство не только систем, но и потока людей.",
        "About 34.9%: with fewer strangers A is better, with more B. The winner by the F measure is a property not of the systems alone but of who passes.",
    ),
    is_reached: |params, solution| {
        let first = Params::default();
        let stays = [
            (params.a_employee, first.a_employee),
            (params.a_stranger, first.a_stranger),
            (params.b_employee, first.b_employee),
            (params.b_stranger, first.b_stranger),
            (params.beta, 1.0),
            (params.count, 2.0),
        ];
        let is_same = stays.into_iter().all(|(now, then)| now.to_bits() == then.to_bits());
        is_same && params.mean == Mean::FBeta && solution.ranking().lead().abs() <= NEAR
    },
    example: "mean=f_beta&share=0.349",
};

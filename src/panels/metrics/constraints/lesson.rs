//! The panel in the lecture: its scenarios, its question, its goal.

use super::params::{Params, Per};
use super::solution::Solution;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "per=frame";
/// One false alarm a day.
const DAILY: &str = "limit_per_hour=0.0417&system=b";
/// The limits of the room's guess.
pub const GUESSES: (f64, f64) = (1e-6, 0.1);

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Остаётся одно число", "One number is left"),
        steps: &[
            Step {
                headline: Words::new(
                    "Тревог не больше одной в час. Сколько посторонних найдём?",
                    "At most one alarm an hour. How many strangers are found?",
                ),
                notes: Words::new(
                    "За час проходит сто сотрудников, и ложная тревога разрешена одна. Это задаёт порог каждой системы, и остаётся одно число\u{a0}— вероятность обнаружить постороннего. D нашла бы больше всех, но ей нужно 450\u{a0}мс на кадр, а можно 200. Среди остальных на этом тесте лучшая\u{a0}— A: 93,8\u{a0}%.",
                    "A hundred employees pass in an hour, and one false alarm is allowed. That sets the threshold of each system, and one number is left: the probability of detecting a stranger. D would find the most, but takes 450\u{a0}ms a frame where 200 are allowed. Of the others A is the best on this test: 93.8%.",
                ),
                params: "",
                figure: "tradeoff",
                output: "detection",
                controls: &["limit_per_hour", "limit_ms"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Одна тревога в сутки\u{a0}— другой победитель",
                    "One alarm a day: another winner",
                ),
                notes: Words::new(
                    "Кривые пересекаются. Предел «одна тревога в сутки» сдвигает пороги вправо, и A находит только 74,0\u{a0}% посторонних, а B\u{a0}— 84,6\u{a0}%. Спрашивать, какая система лучше вообще, бессмысленно: сначала назовите предел.",
                    "The curves cross. A limit of one alarm a day moves the thresholds to the right, and A detects only 74.0% of the strangers, B 84.6%. It makes no sense to ask which system is better as such: first name the limit.",
                ),
                params: DAILY,
                figure: "tradeoff",
                output: "detection",
                controls: &["limit_per_hour", "limit_ms"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "100 проходов и 1 тревога в час. А если решать по кадрам?",
                    "100 passages, 1 alarm an hour. And frame by frame?",
                ),
                notes: Words::new(
                    "Сто проходов в час и одна тревога в час\u{a0}— это ошибка не чаще чем на одном проходе из ста. А если система решает заново на каждом кадре, пять раз в секунду? С какой вероятностью ей можно ошибиться на одном кадре?",
                    "A hundred passages and one alarm an hour: it may err on one passage in a hundred. And if the system decides anew at each frame, five times a second? How likely may it be to err on one frame?",
                ),
                params: BEFORE,
                figure: "budget",
                output: "allowed_rate",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new("Одна на 18\u{a0}000 кадров: 0,0056\u{a0}%", "One in 18,000 frames: 0.0056%"),
                notes: Words::new(
                    "В часе 18\u{a0}000 кадров, и ошибиться можно на одном: 0,0056\u{a0}%, в\u{a0}180\u{a0}раз реже, чем на проходе. На деле кадры одного прохода похожи и тревоги идут пачками, поэтому точного пересчёта нет, но порядок такой. Договоритесь с заказчиком, что такое одна тревога.",
                    "An hour has 18,000 frames, of which one may be an error: 0.0056%, 180 times less often than on a passage. In truth frames of a passage are alike and alarms come in clumps, so the conversion is not exact, but that is the order of magnitude. Agree with the customer on what one alarm is.",
                ),
                params: AFTER,
                figure: "budget",
                output: "allowed_rate",
                controls: &["fps", "visits_per_hour"],
                cue: Cue::Reveal,
            },
        ],
    },
    Scenario {
        title: Words::new("Кто победил", "Who has won"),
        steps: &[
            Step {
                headline: Words::new(
                    "По среднему первой была бы D, которая не успевает",
                    "By the mean, D would be first, and it is too slow",
                ),
                notes: Words::new(
                    "Справа\u{a0}— рейтинг по среднему двух долей, при лучшем пороге для каждой. Первая там D: среднее не знает о миллисекундах. E по среднему обходит B, хотя при одной тревоге в час находит меньше посторонних: среднее выбирает порог, не спросив о пределе.",
                    "On the right, the ranking by the mean of the two rates, at the best threshold for each. D is first there: a mean knows nothing of milliseconds. By the mean E passes B, although at one alarm an hour it detects fewer strangers: the mean chooses a threshold without asking for the limit.",
                ),
                params: "",
                figure: "ranking",
                output: "winner",
                controls: &["limit_per_hour", "limit_ms"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "На 20\u{a0}000 посторонних A и C уже различимы",
                    "With 20,000 strangers A can be told from C",
                ),
                notes: Words::new(
                    "На тысяче посторонних интервал парной разности A и C содержал 0: неразличимы. Посторонние общие, поэтому решают только те, кого нашла ровно одна из двух систем. На двадцати тысячах нуля в интервале нет.",
                    "With a thousand strangers the interval of the paired difference between A and C contained 0: not distinguishable. The strangers are the same for both, so what counts is those whom exactly one of the two detected. With twenty thousand the interval excludes 0.",
                ),
                params: "n_test=20000",
                figure: "ranking",
                output: "margin_low",
                controls: &["n_test", "limit_per_hour"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Сколько часов мерить", "How many hours to measure"),
        steps: &[
            Step {
                headline: Words::new(
                    "Одна тревога в час: сколько часов тишины нужно?",
                    "One alarm an hour: how many quiet hours does it take?",
                ),
                notes: Words::new(
                    "Если тревог не было вовсе, то через 3,00 часа (ln\u{a0}20) можно сказать, что в среднем их не больше одной в час: вероятность этого 95\u{a0}%. Это правило трёх, 3/T. Для одной в сутки нужно почти 72 часа тишины. На рисунке C: за три часа нового видео ни одной тревоги. Но уверенность не гарантия: на самом деле их 1,09 в час.",
                    "If there was no alarm at all, then after 3.00 hours (ln\u{a0}20) one may say that there is at most one an hour on average: the probability of that is 95%. This is the rule of three, 3/T. For one a day it takes nearly 72 quiet hours. The picture shows C: not one alarm in three fresh hours. But 95% is no guarantee: in truth there are 1.09 an hour.",
                ),
                params: "hours=3&system=c",
                figure: "rate",
                output: "hours_needed",
                controls: &["hours", "limit_per_hour"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Порог проверяют не на тех данных, где его выбрали",
                    "A threshold is not judged where it was chosen",
                ),
                notes: Words::new(
                    "Порог выбран по суткам видео: ложная тревога там ровно одна, и предел, одна в сутки, вроде бы выполнен. Но порог так и выбирали: чтобы за эти сутки их было не больше. На самом деле у B с этим порогом 2,98 тревоги в сутки. За новые сутки их ноль\u{a0}— повезло: интервал доходит до 3,7 в сутки. Чем меньше данных, тем оптимистичнее порог\u{a0}— как с выбором модели на тесте.",
                    "The threshold was chosen on a day of video: there is exactly one false alarm there, and the limit of one a day seems to be kept. But that is how the threshold was chosen: so that this day has no more. In truth B has 2.98 alarms a day at this threshold. A fresh day has none, by luck: the interval reaches to 3.7 a day. The fewer the data, the more optimistic the threshold, just as with choosing a model on the test set.",
                ),
                params: "limit_per_hour=0.0417&hours=24&system=b",
                figure: "rate",
                output: "rate_high",
                controls: &["hours", "limit_per_hour"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "В час 100 проходов, допустима 1 ложная тревога в час: ошибаться можно на 1\u{a0}% проходов. Система решает на каждом кадре, 5 кадров в секунду. Какая вероятность ошибки на кадре допустима?",
        "100 passages an hour, 1 false alarm an hour allowed: one may err on 1% of the passages. The system decides at each frame, 5 frames a second. What probability of an error on a frame is allowed?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "budget",
    output: "allowed_rate",
    guess: NumberFace { slider: Some(GUESSES), spacing: Spacing::Logarithmic, step: 0.05, unit: Unit::Percent },
    start: 0.002,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Не меняя пределов и потока людей (1 в час, 200\u{a0}мс, 100 проходов), добейтесь, чтобы интервал разности победителя и второго не содержал 0.",
        "Without changing the limits or the flow of people (1 an hour, 200\u{a0}ms, 100 passages), make the interval of the difference between the winner and the second exclude 0.",
    ),
    insight: Words::new(
        "Нужно больше посторонних в тесте: тысячи, потому что системы различаются всего на один п.\u{a0}п. Новая выборка того же размера тоже может «помочь», но это везение, а не доказательство.",
        "It takes more strangers in the test: thousands, because the systems differ by only about one percentage point. Another sample of the same size may “help”, too, but that is luck and no proof.",
    ),
    is_reached: |params, solution| {
        let first = Params::default();
        let stays = [
            (params.limit_per_hour, first.limit_per_hour),
            (params.limit_ms, first.limit_ms),
            (params.visits_per_hour, first.visits_per_hour),
        ];
        let is_same = stays.into_iter().all(|(now, then)| now.to_bits() == then.to_bits());
        is_same && params.per == Per::Visit && solution.margin.is_some_and(|margin| margin.is_distinguishable())
    },
    example: "n_test=20000",
};

//! The panel in the lecture: its scenarios, its question, its goal.

use super::params::Params;
use super::solution::Solution;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "noise=0";
/// The picture of the answer.
const AFTER: &str = "noise=0.3";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Количество вместо качества", "Quantity for quality"),
        steps: &[
            Step {
                headline: Words::new(
                    "Собрать новых данных? Почистить имеющиеся?",
                    "Collect new data? Clean what you have?",
                ),
                notes: Words::new(
                    "Хотим улучшить модель за счёт данных. Вот простая модель: линейный классификатор, 20 признаков, два класса. Ниже 10\u{a0}% ошибку не опустит никто. На ста чистых метках медиана ошибки\u{a0}— 11,21\u{a0}%, и с каждым новым примером она ближе к пределу.",
                    "We want to improve the model through its data. Here is a simple model: a linear classifier, 20 features, two classes. Nobody gets the error below 10%. With a hundred clean labels the median error is 11.21%, and every new example brings it nearer to the limit.",
                ),
                params: "noise=0",
                figure: "curves",
                output: "error_clean",
                controls: &["n", "dims"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "30\u{a0}% меток неверны. Сколько их заменит одну чистую?",
                    "30% of labels are wrong. How many replace a clean one?",
                ),
                notes: Words::new(
                    "Разметчик устал: каждая метка неверна с вероятностью 30\u{a0}%, независимо от остального. Таких меток можно купить больше. Во сколько раз больше их нужно, чтобы обучиться так же хорошо, как на ста чистых?",
                    "The annotator is tired: each label is wrong with probability 30%, independently of everything else. One can buy more of such labels. How many times as many does it take to learn as well as from a hundred clean ones?",
                ),
                params: BEFORE,
                figure: "curves",
                output: "exchange_rate",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new("Не 1,43, а больше шести", "Not 1.43 but more than six"),
                notes: Words::new(
                    "Если бы неверные метки просто пропадали, хватило бы 1/0,7\u{a0}=\u{a0}1,43. Но каждая тянет в обратную сторону и гасит верную: полезными остаются 70\u{a0}−\u{a0}30\u{a0}=\u{a0}40\u{a0}%. А шум выборки падает как 1/√n, поэтому 0,4 входит в квадрате: 1/0,4²\u{a0}=\u{a0}6,25. Здесь, на ста метках,\u{a0}— 6,26: формула\u{a0}— предел при больших n для этого классификатора; наименьшим квадратам понадобилось бы 14,9.",
                    "If wrong labels were merely lost, 1/0.7 = 1.43 would do. But each pulls the other way and cancels a right one: 70 − 30 = 40% remain useful. And the noise of a sample falls as 1/√n, so 0.4 enters squared: 1/0.4² = 6.25. Here, at a hundred labels, it is 6.26: the formula is the limit for large n, for this classifier; least squares would need 14.9.",
                ),
                params: AFTER,
                figure: "curves",
                output: "exchange_rate",
                controls: &["noise", "n"],
                cue: Cue::Reveal,
            },
            Step {
                headline: Words::new(
                    "Чистая метка вчетверо дороже. Что покупать?",
                    "A clean label costs four times as much. Which to buy?",
                ),
                notes: Words::new(
                    "Пусть чистая метка стоит как четыре шумных: её ставит эксперт. При шуме 30\u{a0}% она заменяет больше шести шумных, значит, выгоднее чистые. При шуме 10\u{a0}% шумных нужно всего 1,56 на одну\u{a0}— выгоднее шумные. Граница там, где кривая пересекает цену: около 25\u{a0}%.",
                    "Let a clean label cost as much as four noisy ones: it is set by an expert. With 30% noise it is worth more than six noisy ones, so clean ones pay off. With 10% noise only 1.56 noisy ones are needed for one, and noisy ones pay off. The boundary is where the curve crosses the price: at about 25%.",
                ),
                params: "noise=0.3",
                figure: "noise",
                output: "cheaper",
                controls: &["cost", "noise"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Когда количество не помогает", "When quantity does not help"),
        steps: &[
            Step {
                headline: Words::new(
                    "Разметчик ошибается в одном и том же",
                    "The annotator always makes the same mistake",
                ),
                notes: Words::new(
                    "Неверны 15\u{a0}% меток, но все в одной части одного класса: скажем, тёмные фотографии, 30\u{a0}% этого класса, отнесены к чужому. Модель честно выучивает и это. При независимом шуме той же силы хватило бы 2,04 метки вместо одной, а здесь, сколько примеров ни собери, остаётся 11,61\u{a0}%: сотню чистых меток такие не заменят ни при какой цене.",
                    "Now 15% of labels are wrong, but all in one part of one class: say, dark photographs, 30% of this class, were put into the other. The model faithfully learns that, too. With independent noise of the same strength, 2.04 labels would do instead of one; here 11.61% remains, however many examples one collects: at no price do such labels replace a hundred clean ones.",
                ),
                params: "noise=0.15&kind=systematic",
                figure: "curves",
                output: "floor",
                controls: &["noise", "kind"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Даже немного систематического шума\u{a0}— уже предел",
                    "Even a little systematic noise sets a limit",
                ),
                notes: Words::new(
                    "Независимый шум только замедляет обучение, систематический сдвигает цель. При 5\u{a0}% таких меток предел\u{a0}— 10,26\u{a0}%, при 15\u{a0}%\u{a0}— 11,61\u{a0}%. Где кривая выше зелёной линии, чистые метки не заменить никаким числом шумных. Поэтому важно не только сколько в данных ошибок, но и какие они.",
                    "Independent noise only slows learning down; systematic noise shifts the target. With 5% of such labels the limit is 10.26%, with 15% it is 11.61%. Where the curve is above the green line, no number of noisy labels replaces the clean ones. So what matters is not only how many mistakes there are in the data but which.",
                ),
                params: "noise=0.15&kind=systematic",
                figure: "noise",
                output: "floor",
                controls: &["noise", "n"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Шумный тест завышает ошибку при любом числе примеров",
                    "A noisy test overstates the error, however many examples",
                ),
                notes: Words::new(
                    "Если и в тесте неверны 30\u{a0}% меток, он покажет p(1\u{a0}−\u{a0}2η)\u{a0}+\u{a0}η: даже у лучшего классификатора, с ошибкой 10\u{a0}%, это 34\u{a0}%. Больше примеров в тесте\u{a0}— точнее те же 34\u{a0}%. Порядок моделей сохранится, но разница между ними сожмётся в 2,5\u{a0}раза: на общем тесте примеров нужно раз в\u{a0}6 больше, на разных\u{a0}— раз в\u{a0}16. Поэтому тест чистят первым.",
                    "If 30% of the labels in the test are wrong, too, it shows p(1 − 2η) + η: even for the best classifier, with an error of 10%, that is 34%. More examples in the test give the same 34% more precisely. The order of models is kept, but the difference between them shrinks by a factor of 2.5: to see it takes some 6 times the examples on a common test, some 16 times on separate ones. That is why the test is cleaned first.",
                ),
                params: "noise=0.3&test=noisy",
                figure: "curves",
                output: "measured_error",
                controls: &["noise", "test"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "30\u{a0}% меток неверны; какие\u{a0}— от примера не зависит. Сколько таких меток заменяют одну чистую, если чистых сто?",
        "30% of labels are wrong, independently of the example. How many of them replace one clean label, where there are a hundred clean ones?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "curves",
    output: "exchange_rate",
    guess: NumberFace { slider: Some((1.0, 100.0)), spacing: Spacing::Logarithmic, step: 0.02, unit: Unit::Plain },
    start: 1.5,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "n\u{a0}=\u{a0}100, d\u{a0}=\u{a0}20, независимый шум, чистая метка вчетверо дороже. Найдите шум, при котором чистые и шумные метки обходятся одинаково (с точностью до 1\u{a0}%).",
        "n = 100, d = 20, independent noise, a clean label costs four times as much. Find the noise at which clean and noisy labels cost the same (to within 1%).",
    ),
    insight: Words::new(
        "Около 25\u{a0}%: 1/(1\u{a0}−\u{a0}2·0,25)²\u{a0}=\u{a0}4. При 30\u{a0}% шумная метка всё так же вчетверо дешевле, а нужно их в шесть с лишним раз больше.",
        "About 25%: 1/(1 − 2·0.25)² = 4. At 30% a noisy label still costs a quarter, but it takes more than six times as many.",
    ),
    is_reached: |params, solution| {
        let keeps_the_settings = (params.n - 100.0).abs() < 0.5
            && (params.dims - 20.0).abs() < 0.5
            && (params.cost - 4.0).abs() < 1e-9
            && !params.is_systematic();
        keeps_the_settings && (solution.price - 1.0).abs() <= 0.01
    },
    example: "noise=0.25",
};

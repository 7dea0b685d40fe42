//! The panel in the lecture: its scenarios, its question, its goal.

use super::params::Params;
use super::solution::Solution;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "n=100&retest=0";
/// The picture of the answer.
const AFTER: &str = "models=100&retest=0";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Отбираем по тесту", "Selecting on the test"),
        steps: &[
            Step {
                headline: Words::new(
                    "Зачем нужен test: одна модель, одно измерение",
                    "Why a test set: one model, one measurement",
                ),
                notes: Words::new(
                    "Причина первая: алгоритм переобучается под train, и судить о нём надо по независимым примерам. Причина вторая: train бывает большой, но из другого домена, а test\u{a0}— от заказчика. Модель одна, тест один: оценка шумная, но честная. Примерно в 95\u{a0}% случаев она попадает в полосу вокруг истинной p.",
                    "The first reason: an algorithm overfits to train, so it has to be judged by independent examples. The second: train may be large but from another domain, while the test comes from the customer. One model and one test give a noisy but honest estimate: in about 95% of cases it falls into the band around the true p.",
                ),
                params: "models=1&n=100&retest=0",
                figure: "selection",
                output: "best_observed",
                controls: &[],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Пробуем ещё и ещё. Следите за лучшей",
                    "Try another, and another. Watch the best",
                ),
                notes: Words::new(
                    "Все эти модели одинаково хороши, истинная p у каждой 10\u{a0}%, только ошибаются они на разных примерах. Оранжевая линия\u{a0}— лучшая на этом тесте. Модели лучше не становятся, а рекорд падает.",
                    "All these models are equally good: the true p of each is 10%, only they err on different examples. The orange line is the best on this test. The models get no better, and yet the record falls.",
                ),
                params: "models=1&n=100&retest=0",
                figure: "selection",
                output: "best_observed",
                controls: &[],
                cue: Cue::Play,
            },
            Step {
                headline: Words::new(
                    "Сто моделей, p\u{a0}=\u{a0}10\u{a0}%, N\u{a0}=\u{a0}1000. Что у\u{a0}лучшей?",
                    "A hundred equally good models, p = 10%, N = 1000. The best?",
                ),
                notes: Words::new(
                    "Сто одинаково хороших моделей ошибаются независимо, каждая на 10\u{a0}% примеров. Тест из 1000 примеров. Какую долю ошибок в среднем покажет лучшая?",
                    "A hundred equally good models err independently, each on 10% of examples. The test has 1000 examples. What error rate does the best show, on average?",
                ),
                params: BEFORE,
                figure: "selection",
                output: "expected_best",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new(
                    "В среднем 7,70\u{a0}%: отбирая, переобучились под тест",
                    "7.70% on average: selection overfits to the test",
                ),
                notes: Words::new(
                    "Лучшая из ста в среднем показывает 7,70\u{a0}%, хотя все они ошибаются в 10\u{a0}% случаев. Разница, 2,30\u{a0}п.\u{a0}п.,\u{a0}— оптимизм отбора: она больше, чем полуширина полосы одного измерения. Никто не обучался, мы только выбирали.",
                    "The best of a hundred shows 7.70% on average, although all of them err on 10%. The difference of 2.30 percentage points is the optimism of selection, larger than half the width of the band of one measurement. Nothing was trained: all we did was choose.",
                ),
                params: AFTER,
                figure: "selection",
                output: "expected_best",
                controls: &["models", "n"],
                cue: Cue::Reveal,
            },
        ],
    },
    Scenario {
        title: Words::new("Увеличить test?", "Enlarge the test?"),
        steps: &[
            Step {
                headline: Words::new(
                    "Победитель на новом тесте: рекорд не повторился",
                    "The winner on a fresh test: no record this time",
                ),
                notes: Words::new(
                    "Возьмём того же победителя и новый тест того же размера. На нём его никто не отбирал, и в среднем он показывает истинные 10\u{a0}%. Кнопка «Новый тест» повторяет это сколько угодно раз.",
                    "Take the same winner and a fresh test set of the same size. It was not selected there, and on average it shows its true 10%. The button “Fresh test set” does this again, as often as you like.",
                ),
                params: "models=100",
                figure: "selection",
                output: "fresh",
                controls: &["models"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Увеличить test? Сперва оценим степень переобучения",
                    "Enlarge the test? First measure the overfitting",
                ),
                notes: Words::new(
                    "Вот оптимизм в зависимости от размера теста. При ста попытках и 1000 примеров это 2,30\u{a0}п.\u{a0}п., при 4000\u{a0}— 1,17: вчетверо больше примеров\u{a0}— примерно вдвое меньше оптимизм. А от числа попыток он зависит слабо: десять тысяч вместо ста\u{a0}— всего в полтора раза больше.",
                    "This is the optimism against the size of the test. With a hundred tries it is 2.30 percentage points at 1000 examples and 1.17 at 4000: four times the examples, about half the optimism. It depends little on the number of tries: ten thousand instead of a hundred make it only one and a half times as large.",
                ),
                params: "models=100",
                figure: "sizes",
                output: "optimism",
                controls: &["n", "models"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Похожие модели: рекорд падает меньше", "Models alike: the record falls less"),
                notes: Words::new(
                    "На деле модели похожи и ошибаются на одних и тех же примерах. Пусть на 80\u{a0}% примеров исход у всех общий: лучшая в среднем показывает 9,02\u{a0}%, оптимизм\u{a0}— 0,98\u{a0}п.\u{a0}п. Поэтому его и надо измерять, а не вычитать по таблице.",
                    "In practice models are alike and err on the same examples. Say all share the outcome on 80% of examples: the best shows 9.02% on average, and the optimism is 0.98 percentage points. That is why it has to be measured, not looked up.",
                ),
                params: "models=100&rho=0.8",
                figure: "selection",
                output: "optimism",
                controls: &["rho", "n"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Модели разные: победитель лучше, но переоценён",
                    "Models differ: the winner is better, yet overrated",
                ),
                notes: Words::new(
                    "Пусть истинные ошибки разные: в среднем 10\u{a0}%, STD\u{a0}— 1\u{a0}п.\u{a0}п. Тогда отбор полезен: истинная p победителя в среднем 8,31\u{a0}%. Но показывает он 6,79\u{a0}%. Отбирать так можно, верить рекорду нельзя.",
                    "Let the true errors differ: 10% on average with an SD of 1 percentage point. Then selection helps: the true p of the winner is 8.31% on average. But what it shows is 6.79%. To select like this is fine; to believe the record is not.",
                ),
                params: "models=100&spread=0.01",
                figure: "selection",
                output: "expected_true",
                controls: &["spread", "models"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Решение: dev", "The solution: dev"),
        steps: &[
            Step {
                headline: Words::new("Отбираем на dev, test открываем один раз", "Choose on dev, open the test once"),
                notes: Words::new(
                    "Заводим отдельный корпус, dev, и все модели сравниваем на нём: под него и переобучимся. Test открываем один раз, для победителя. Сколько бы моделей ни испытали на dev, эта оценка остаётся честной.",
                    "Set up a separate set, dev, and compare all models on it: it is dev that we overfit to. The test is opened once, for the winner. However many models were tried on dev, that estimate stays honest.",
                ),
                params: "view=dev&models=100",
                figure: "selection",
                output: "fresh",
                controls: &["models", "n"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Открыли test двадцать раз: он стал вторым dev",
                    "Open the test twenty times: it is a second dev",
                ),
                notes: Words::new(
                    "Теперь открываем test для двадцати лучших на dev и в отчёт пишем лучший результат. В среднем там 8,27\u{a0}% вместо 10\u{a0}%: это опять отбор, только теперь на test.",
                    "Now open the test for the twenty best on dev and report the best result. On average it is 8.27% instead of 10%: this is selection again, only now on the test.",
                ),
                params: "view=dev&models=100&opened=20",
                figure: "selection",
                output: "expected_fresh",
                controls: &["opened", "n"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Тест можно победить и совсем без модели",
                    "A test can be beaten with no model at all",
                ),
                notes: Words::new(
                    "Тысяча вопросов с двумя вариантами ответа. Отвечаем наугад тысячу раз, смотрим только на результат, голосуем: кто угадал меньше половины, голосует наоборот. В среднем верны 79,0\u{a0}% ответов (а если худших выбрасывать, то 71,6\u{a0}%). На новом тесте\u{a0}— в среднем 50\u{a0}%.",
                    "A thousand questions with two possible answers. Answer at random a thousand times, look at the score alone, and vote; whoever got less than half votes the other way round. On average 79.0% of the answers are right (71.6% if the losers are dropped). On a fresh test it is 50% on average.",
                ),
                params: "view=attack&models=1000",
                figure: "selection",
                output: "attack_expected",
                controls: &["models", "flip"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Dev и test время от времени меняют", "Change dev and test from time to time"),
                notes: Words::new(
                    "Переобучаемся не только под train, но и под dev, и даже под test. После десяти тысяч попыток лучшая из равных показывает в среднем 6,54\u{a0}% вместо 10\u{a0}%. Новый корпус возвращает честную оценку, пока и по нему не начали отбирать.",
                    "We overfit not only to train but also to dev, and even to the test. After ten thousand tries the best of equal models shows 6.54% on average instead of 10%. A fresh set gives an honest estimate again, until one begins to select on that, too.",
                ),
                params: "models=10000&retest=2",
                figure: "selection",
                output: "fresh",
                controls: &["models", "n"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "Сто одинаково хороших моделей ошибаются независимо, p\u{a0}=\u{a0}10\u{a0}%, в тесте 1000 примеров. Какую долю ошибок в среднем покажет лучшая?",
        "A hundred equally good models err independently, p = 10%, and the test has 1000 examples. What error rate does the best show, on average?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "selection",
    output: "expected_best",
    guess: NumberFace { slider: Some((0.0, 0.2)), spacing: Spacing::Linear, step: 0.1, unit: Unit::Percent },
    start: 0.1,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "N\u{a0}=\u{a0}1000, p\u{a0}=\u{a0}10\u{a0}%, модели равны и независимы (ρ\u{a0}=\u{a0}0, разброс 0). Найдите наибольшее K, при котором оптимизм в среднем не больше 1\u{a0}п.\u{a0}п.",
        "N = 1000, p = 10%, the models are equal and independent (ρ = 0, spread 0). Find the largest K for which the mean optimism is at most 1 percentage point.",
    ),
    insight: Words::new(
        "Четыре: 0,97\u{a0}п.\u{a0}п. Уже пятая попытка даёт 1,09. Первые попытки на одном тесте обходятся дороже всего.",
        "Four: 0.97 percentage points. The fifth try already makes it 1.09. The first tries on one test set cost the most.",
    ),
    is_reached: |params, solution| {
        let keeps_the_settings =
            params.has_models() && (params.n - 1000.0).abs() < 0.5 && (params.error - 0.1).abs() < 1e-9;
        let is_equal = params.rho <= 0.0 && params.spread <= 0.0;
        // The optimism grows with K; that of five is 1.09 points.
        keeps_the_settings && is_equal && params.models > 3.5 && solution.expected_now().optimism() <= 0.01
    },
    example: "models=4",
};

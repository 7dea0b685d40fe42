//! The scenarios: what a large learning rate does, why, and what does not show here.

use super::lesson::{AFTER, BEFORE, LARGE};
use crate::language::Words;
use crate::panel::{Cue, Scenario, Step};

/// Both networks before their first step.
const START: &str = "steps=0";
/// The comparison of learning rates.
const SWEEP: &str = "sweep=yes";
/// What is not batch normalization beside it, where all four learn.
const FOUR: &str = "norm=none_before_after_moving&steps=1000";
/// The same where it is not batch normalization that fails.
const FOUR_LARGE: &str = "norm=none_before_after_moving&rate=2&steps=1000";
/// Batches too small for batch normalization.
const SMALL: &str = "batch=4&steps=1000";

/// The stories of this panel.
pub const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Большой learning rate", "A large learning rate"),
        steps: &[
            Step {
                headline: Words::new(
                    "Те же веса, те же батчи, и только у одной сети BN",
                    "Same weights, same batches, and only one network has BN",
                ),
                notes: Words::new(
                    "Две сети с шестью скрытыми слоями по 32 нейрона учатся разделять две спирали. Learning rate 0,1. По вертикали\u{a0}— loss на батче, ось логарифмическая; 0,693\u{a0}— это угадывание монеткой. Сеть с BN уходит вниз сразу, сеть без BN долго стоит на месте, но в этом запуске к тысячному шагу обгоняет: 0,0516 против 0,143 на обучающих примерах. В других запусках бывает и наоборот.",
                    "Two networks with six hidden layers of 32 units learn to separate two spirals. The learning rate is 0.1. The vertical axis is the loss of a batch, logarithmic; 0.693 is a coin toss. The network with BN goes down at once, the one without is slow to start, but in this run it is ahead by the thousandth step: 0.0516 against 0.143 on the training set. In other runs it may be the other way round.",
                ),
                params: START,
                figure: "loss",
                output: "loss",
                controls: &["rate", "speed"],
                cue: Cue::Play,
            },
            Step {
                headline: Words::new(
                    "Learning rate в\u{a0}20\u{a0}раз больше: одна разошлась, другая учится",
                    "A learning rate 20 times as large: one diverges, one learns",
                ),
                notes: Words::new(
                    "То же самое при learning rate 2. Без BN сеть разошлась: крест стоит на последнем батче, loss которого ещё был числом. С BN до активации за ту же тысячу шагов loss на обучающих примерах\u{a0}— 0,188.",
                    "The same at learning rate 2. Without BN the network has diverged: the cross stands at the last batch whose loss still was a number. With BN before the activation, the same thousand steps bring the loss on the training set to 0.188.",
                ),
                params: LARGE,
                figure: "loss",
                output: "loss",
                controls: &["rate", "norm"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Сравнивать надо при лучшем learning rate каждой сети",
                    "Compare each network at its own best learning rate",
                ),
                notes: Words::new(
                    "Двенадцать learning rate, по три запуска на каждый. Loss не больше 0,2 медианный запуск даёт без BN при learning rate от 0,1 до 0,5, с BN\u{a0}— от 0,02 до 2: края диапазона различаются в\u{a0}100\u{a0}раз, а без BN\u{a0}— в\u{a0}5. Запусков мало, и сами края ненадёжны, но вывод устойчив: BatchNorm позволяет брать больший learning rate. А лучший результат не у него: 0,0718 без BN при 0,1 и 0,149 с BN при 0,2.",
                    "Twelve learning rates, three runs of each. The median run comes to a loss of at most 0.2 without BN at learning rates from 0.1 to 0.5, with BN from 0.02 to 2: the ends differ by a factor of 100 instead of 5. The runs are few and the ends themselves uncertain, but the conclusion holds: BatchNorm allows a larger learning rate. The best result, though, is not its own: 0.0718 without BN at 0.1, and 0.149 with BN at 0.2.",
                ),
                params: SWEEP,
                figure: "sweep",
                output: "best_rate",
                controls: &["rate", "norm"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Почему", "Why"),
        steps: &[
            Step {
                headline: Words::new(
                    "Веса перед BN в\u{a0}10\u{a0}раз больше. Каким станет первый шаг?",
                    "Weights before BN ten times as large. And the first step?",
                ),
                notes: Words::new(
                    "Сейчас первый шаг SGD меняет веса скрытых слоёв на 0,952\u{a0}% их длины. Умножим все эти веса на 10; learning rate прежний. BN вычтет среднее и поделит на STD. Что будет с выходом сети? С градиентом? С шагом относительно весов?",
                    "Now the first SGD step moves the weights of the hidden layers by 0.952% of their length. Multiply all these weights by 10 and keep the learning rate. BN subtracts the mean and divides by the SD. What becomes of the output? Of the gradient? Of the step relative to the weights?",
                ),
                params: BEFORE,
                figure: "first_step",
                output: "relative_step",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new(
                    "Выход\u{a0}×\u{a0}1, градиент\u{a0}×\u{a0}1/10, относительный шаг\u{a0}×\u{a0}1/100",
                    "Output ×\u{a0}1, gradient ×\u{a0}1/10, relative step ×\u{a0}1/100",
                ),
                notes: Words::new(
                    "Масштаб весов на выход не влияет, поэтому градиент в\u{a0}10\u{a0}раз меньше, а сами веса в\u{a0}10\u{a0}раз больше: 0,00952\u{a0}%. Отсюда устойчивость: если шаг слишком велик, веса вырастают, и следующие шаги относительно них становятся короче. Так у SGD; у Adam длина шага от градиента почти не зависит, и там множитель около 1/10.",
                    "The scale of the weights does not matter to the output, so the gradient is a tenth while the weights are ten times as long: 0.00952%. Hence the stability: if a step is too long, the weights grow, and the next steps become shorter relative to them. That is SGD; with Adam the length of a step hardly depends on the gradient, and the factor is about 1/10.",
                ),
                params: AFTER,
                figure: "first_step",
                output: "relative_step",
                controls: &["scale", "optimizer"],
                cue: Cue::Reveal,
            },
        ],
    },
    Scenario {
        title: Words::new("Чего здесь не видно", "What does not show here"),
        steps: &[
            Step {
                headline: Words::new(
                    "При обычном learning rate BN здесь не лучше",
                    "At a usual learning rate BN is no better here",
                ),
                notes: Words::new(
                    "Все четыре сети при learning rate 0,1: без BN\u{a0}— 0,0516; BN до активации\u{a0}— 0,143; BN после неё\u{a0}— 0,109; скользящие средние вместо статистик батча\u{a0}— 0,0629. Скользящие средние в этом запуске не хуже настоящего BN. Вывод статьи про глубокие сети на такой задаче не проверишь.",
                    "All four networks at learning rate 0.1: no BN 0.0516, BN before the activation 0.143, BN after it 0.109, running averages instead of the batch’s statistics 0.0629. In this run running averages are no worse than real BN. What the paper says of deep networks cannot be tested on such a task.",
                ),
                params: FOUR,
                figure: "regions",
                output: "loss",
                controls: &["rate", "batch"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Скользящие средние большого learning rate не выдерживают",
                    "Running averages cannot take a large learning rate",
                ),
                notes: Words::new(
                    "Тот же learning rate 2, что и раньше. Обе сети с настоящим BN учатся, а скользящие средние расходятся, как и сеть без BN: градиент не знает, что среднее и дисперсия зависят от весов, и шаг вдоль весов ничем не сдерживается.",
                    "The same learning rate 2 as before. Both networks with real BN learn, while running averages diverge like the network without BN: the gradient does not know that mean and variance depend on the weights, and nothing holds back a step along them.",
                ),
                params: FOUR_LARGE,
                figure: "loss",
                output: "loss",
                controls: &["rate", "norm"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "В батче четыре примера: статистики слишком шумные",
                    "Four examples in a batch: the statistics are too noisy",
                ),
                notes: Words::new(
                    "При m\u{a0}=\u{a0}4 сеть с BN спиралей за 1000 шагов не выучила: loss на обучающих примерах 0,676, ошибок 40,92\u{a0}%. Примеров она увидела в\u{a0}8\u{a0}раз меньше, чем при m\u{a0}=\u{a0}32; без BN при тех же батчах loss 0,613, тоже недалеко от монетки. Но с BN ещё хуже: среднее и дисперсия по четырём примерам шумят уже при обучении, и нормировка по точной статистике после обучения не помогла бы.",
                    "At m\u{a0}=\u{a0}4 the network with BN has not learnt the spirals in 1000 steps: the loss on the training set is 0.676, the errors 40.92%. It has seen an eighth of the examples that m\u{a0}=\u{a0}32 has; without BN the same batches lead to 0.613, not far from a coin either. But with BN it is worse still: mean and variance of four examples are noisy in training itself, and normalizing by exact statistics afterwards would not help.",
                ),
                params: SMALL,
                figure: "regions",
                output: "loss",
                controls: &["batch", "norm"],
                cue: Cue::Show,
            },
        ],
    },
];

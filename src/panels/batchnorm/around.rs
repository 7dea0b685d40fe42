//! How part 4 begins and ends.

use crate::language::Words;
use crate::panel::{Body, Column, Interlude, Lead, Part, Point, Side};

/// Where no words are needed.
const NOTHING: Words = Words::new("", "");

/// Before the panels of the part.
pub const OPENERS: &[Interlude] = &[Interlude {
    id: "batchnorm_opener",
    part: Some(Part::BatchNorm),
    side: Side::Before,
    headline: Words::new("Что доходит до последнего слоя?", "What reaches the last layer?"),
    notes: Words::new(
        "Последняя часть\u{a0}— внутри сети. Каждый слой получает то, что выдал предыдущий, а тот во время обучения всё время меняется. Идея BatchNorm на удивление проста: нормировать прямо по батчу. Но у неё есть цена: при обучении ответ на пример начинает зависеть от соседей, а когда соседей нет, среднее и STD надо где-то взять. Пойдём от проблемы к формуле, потом к цене, а в конце обучим настоящие сети и посмотрим, что она даёт.",
        "The last part is inside the network. Each layer receives what the one before it gave out, and that one keeps changing during training. The idea of BatchNorm is surprisingly simple: normalize by the batch itself. But it has a price: in training the answer for an example begins to depend on its neighbours, and where there are no neighbours, mean and SD have to come from somewhere. We go from the problem to the formula and on to the price, and in the end train real networks to see what it buys.",
    ),
    body: Body::Columns(&[
        Column {
            title: Words::new("Проблема", "The problem"),
            lede: Words::new(
                "Каждый слой видит только то, что оставил ему предыдущий.",
                "Each layer sees only what the one before has left.",
            ),
            points: &[Point {
                words: Words::new("Что с активациями в глубине?", "What of activations deep down?"),
                more: NOTHING,
                to: Lead::Step("activations", 1),
            }],
        },
        Column {
            title: Words::new("Batch normalization", "Batch normalization"),
            lede: NOTHING,
            points: &[
                Point {
                    words: Words::new("Что BN делает с батчем?", "What does BN do to a batch?"),
                    more: NOTHING,
                    to: Lead::Step("transform", 1),
                },
                Point {
                    words: Words::new("Что делает размер батча?", "What does the batch size do?"),
                    more: NOTHING,
                    to: Lead::Step("batch_size", 1),
                },
                Point {
                    words: Words::new("Зависит ли ответ от соседей?", "Does the answer depend on neighbours?"),
                    more: NOTHING,
                    to: Lead::Step("batch_content", 2),
                },
                Point {
                    words: Words::new("Откуда в inference μ и σ?", "μ and σ at inference: where from?"),
                    more: NOTHING,
                    to: Lead::Step("running", 1),
                },
                Point {
                    words: Words::new("Что BN даёт при обучении?", "What does BN buy in training?"),
                    more: NOTHING,
                    to: Lead::Step("training", 1),
                },
            ],
        },
    ]),
}];

/// After them, in order.
pub const CLOSERS: &[Interlude] = &[
    Interlude {
        id: "batchnorm_closer",
        part: Some(Part::BatchNorm),
        side: Side::After,
        headline: Words::new("Batchnorm summary", "BatchNorm: the summary"),
        notes: Words::new(
            "Сами строки\u{a0}— со слайда, их пишут в любом обзоре. А под каждой\u{a0}— что мы видели сегодня своими глазами, и это не совсем одно и то же. Что с BN можно брать больший learning rate, видно хорошо; что итог от этого лучше, на наших сетях не видно. Так и читайте подобные списки: не «BN помогает», а при каком learning rate, при каком батче и по сравнению с чем.",
            "The lines themselves are those of the slide, and any survey has them. Below each is what we saw today with our own eyes, which is not quite the same. That BN allows a larger learning rate is plain to see; that the result is better for it does not show in our networks. That is how to read such lists: not “BN helps” but at which learning rate, with which batch, and compared with what.",
        ),
        body: Body::Columns(&[Column {
            title: NOTHING,
            lede: NOTHING,
            points: &[
                Point {
                    words: Words::new(
                        "BN ускоряет обучение CNN и FC сетей",
                        "BN speeds up the training of CNNs and FC networks",
                    ),
                    more: Words::new(
                        "в этом запуске\u{a0}— только вначале; сеть маленькая, FC, а CNN мы не обучали",
                        "in this run only at first; the network is a small FC one, no CNN was trained",
                    ),
                    to: Lead::Step("training", 1),
                },
                Point {
                    words: Words::new(
                        "BN позволяет использовать больший Learning Rate",
                        "BN allows a larger learning rate",
                    ),
                    more: Words::new(
                        "на этих сетях с SGD; но лучший loss здесь\u{a0}— без BN",
                        "in these networks with SGD; the best loss here, though, is without BN",
                    ),
                    to: Lead::Step("training", 3),
                },
                Point {
                    words: Words::new(
                        "BN вносит разницу между train и test",
                        "BN brings a difference between train and test",
                    ),
                    more: Words::new(
                        "при обучении выход зависит от соседей, в inference\u{a0}— нет",
                        "in training the output depends on the neighbours, at inference it does not",
                    ),
                    to: Lead::Step("batch_content", 2),
                },
                Point {
                    words: Words::new(
                        "При больших batch size разница меньше, а статистики устойчивые",
                        "With large batches the difference is smaller and the statistics are stable",
                    ),
                    more: Words::new(
                        "при m\u{a0}=\u{a0}256 расхождение 0,00054, но пример с x\u{a0}=\u{a0}σ ещё дрожит: STD 0,077",
                        "at m = 256 the gap is 0.00054, but an example at x = σ still jitters, with an SD of 0.077",
                    ),
                    to: Lead::Step("batch_size", 9),
                },
            ],
        }]),
    },
    Interlude {
        id: "batchnorm_pause",
        part: Some(Part::BatchNorm),
        side: Side::After,
        headline: Words::new("Вопросы. Спасибо за внимание", "Questions. Thank you for your attention"),
        notes: Words::new(
            "На этом всё. Спасибо за внимание и за то, что не побоялись угадывать: спорить с картинкой\u{a0}— лучший способ её понять. Спрашивайте и про BatchNorm, и про всё, что было раньше. Страница остаётся у вас: код на экране, все панели открываются и двигаются без меня. А если делали прогнозы, загляните на последний экран\u{a0}— там они рядом с ответами.",
            "That is all. Thank you for your attention, and for daring to guess: arguing with a picture is the best way to understand it. Ask about BatchNorm and about anything that came before. The page is yours to keep: the code is on the screen, and all panels open and move without me. And if you made guesses, look at the last screen, where they stand beside the answers.",
        ),
        body: Body::Questions,
    },
];

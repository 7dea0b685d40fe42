//! What belongs to the whole lecture: how it opens and how it ends.

use crate::language::Words;
use crate::panel::{Body, Flow, Interlude, Lead, Part, Point, Row, Side};

/// Before the first part, in order.
pub const OPENING: &[Interlude] = &[
    Interlude {
        id: "quiz_call",
        part: None,
        side: Side::Before,
        headline: Words::new("Задание: 3\u{a0}минуты, анонимно", "Exercise: 3 minutes, anonymous"),
        notes: Words::new(
            "Прежде чем начать, три минуты на задание. Наведите телефон на код: откроется страница со всеми вопросами сегодняшней лекции, и на каждый надо ответить числом. Считать и искать ничего не нужно, интересна ваша интуиция. Это и правда анонимно: прогнозы остаются в адресе вашей же страницы, никто их не собирает, и я их тоже не увижу. Не закрывайте её: когда дойдём до ответа, ваш прогноз окажется рядом с ним.",
            "Before we begin, three minutes for an exercise. Point your phone at the code: it opens a page with all the questions of today’s lecture, and each asks for a number. There is nothing to calculate or look up; what counts is your intuition. It really is anonymous: the guesses stay in the address of your own page, nobody collects them, and I will not see them either. Keep the page open: when we come to an answer, your guess will be beside it.",
        ),
        body: Body::Invitation,
    },
    Interlude {
        id: "opening",
        part: None,
        side: Side::Before,
        headline: Words::new("ML сложнее, чем кажется", "ML is harder than it looks"),
        notes: Words::new(
            "В теории всё просто: есть данные, есть модель, она даёт ответ. На практике за каждым из трёх слов стоит несколько разных вещей. Учимся на одном, проверяем на другом, работать приходится на третьем, и оно ещё меняется. Сеть с BatchNorm при обучении и в inference считает по-разному. И хорошим ответ называют по разным причинам: инженер ищет слабое место, авторы статьи сравнивают, заказчику нужно одно число. Об этих несовпадениях и пойдёт речь.",
            "In theory it is simple: there are data, there is a model, and it gives an answer. In practice each of the three words stands for several different things. We learn from one, check on another and have to work on a third, which changes besides. A network with BatchNorm computes differently in training and at inference. And an answer is called good for different reasons: the engineer looks for the weak spot, the authors of a paper compare, the customer wants one number. These mismatches are what the lecture is about.",
        ),
        body: Body::Flows(&[
            Flow {
                title: Words::new("В теории", "In theory"),
                rows: &[Row {
                    title: Words::new("Одна цепочка", "One chain"),
                    boxes: &[
                        Point {
                            words: Words::new("Данные", "Data"),
                            more: Words::new("одно распределение", "one distribution"),
                            to: Lead::Part(Part::Data),
                        },
                        Point {
                            words: Words::new("Модель", "Model"),
                            more: Words::new("всегда одна и та же", "always the same"),
                            to: Lead::Part(Part::BatchNorm),
                        },
                        Point {
                            words: Words::new("Ответ", "Answer"),
                            more: Words::new("верен или нет", "right or wrong"),
                            to: Lead::Part(Part::TestSet),
                        },
                    ],
                }],
            },
            Flow {
                title: Words::new("На практике", "In practice"),
                rows: &[
                    Row {
                        title: Words::new("Обучение", "Training"),
                        boxes: &[
                            Point {
                                words: Words::new("Train", "Train"),
                                more: Words::new(
                                    "большой, бывает из другого источника",
                                    "large, perhaps from another source",
                                ),
                                to: Lead::Part(Part::Data),
                            },
                            Point {
                                words: Words::new("Сеть при обучении", "Network in training"),
                                more: Words::new(
                                    "нормирует по статистикам батча",
                                    "normalizes by the batch’s statistics",
                                ),
                                to: Lead::Part(Part::BatchNorm),
                            },
                            Point {
                                words: Words::new("Технические метрики", "Technical metrics"),
                                more: Words::new("показывают, что улучшить", "show what to improve"),
                                to: Lead::Part(Part::Metrics),
                            },
                        ],
                    },
                    Row {
                        title: Words::new("Оценка", "Evaluation"),
                        boxes: &[
                            Point {
                                words: Words::new("Dev и test", "Dev and test"),
                                more: Words::new("обычно меньше, зато несмещённые", "mostly smaller, but unbiased"),
                                to: Lead::Part(Part::Data),
                            },
                            Point {
                                words: Words::new("Вероятность ошибки", "Error probability"),
                                more: Words::new("известна только вместе с интервалом", "known only with an interval"),
                                to: Lead::Part(Part::TestSet),
                            },
                            Point {
                                words: Words::new("Метрики из статей", "Metrics from papers"),
                                more: Words::new(
                                    "и стандартов: сравнивают с конкурентами",
                                    "and standards: compare with competitors",
                                ),
                                to: Lead::Part(Part::Metrics),
                            },
                        ],
                    },
                    Row {
                        title: Words::new("Работа", "At work"),
                        boxes: &[
                            Point {
                                words: Words::new("Рабочие данные", "Live data"),
                                more: Words::new("меняются со временем (drift)", "change with time (drift)"),
                                to: Lead::Part(Part::Data),
                            },
                            Point {
                                words: Words::new("Сеть в inference", "Network at inference"),
                                more: Words::new(
                                    "нормирует по накопленным статистикам",
                                    "normalizes by accumulated statistics",
                                ),
                                to: Lead::Part(Part::BatchNorm),
                            },
                            Point {
                                words: Words::new("Продуктовая метрика", "Product metric"),
                                more: Words::new("одно число на всю систему", "one number for the whole"),
                                to: Lead::Part(Part::Metrics),
                            },
                        ],
                    },
                ],
            },
        ]),
    },
];

/// After the last part, in order.
pub const ENDING: &[Interlude] = &[Interlude {
    id: "misses",
    part: None,
    side: Side::After,
    headline: Words::new("Ваши прогнозы и ответы", "Your guesses and the answers"),
    notes: Words::new(
        "Вот ваши прогнозы рядом с ответами. Промахнуться здесь не стыдно: вопросы для того и выбраны, чтобы интуиция могла подвести. Возьмите самый далёкий и попробуйте своими словами объяснить соседу, почему ответ именно такой. Не выходит\u{a0}— вернитесь к этой панели и подвигайте её сами. А там, где попали, спросите себя честно: знали или повезло?",
        "Here are your guesses beside the answers. There is no shame in a miss: the questions were chosen so that intuition may fail. Take the farthest one and try to explain to your neighbour, in your own words, why the answer is what it is. If that does not work, go back to the panel and move things yourself. And where you were right, ask yourself honestly: did you know, or were you lucky?",
    ),
    body: Body::Misses,
}];

//! How part 1 begins and ends.

use crate::language::Words;
use crate::panel::{Body, Column, Interlude, Lead, Part, Point, Side};

/// Where no words are needed.
const NOTHING: Words = Words::new("", "");

/// Before the panels of the part.
pub const OPENERS: &[Interlude] = &[Interlude {
    id: "data_opener",
    part: Some(Part::Data),
    side: Side::Before,
    headline: Words::new("Три вопроса о данных", "Three questions about data"),
    notes: Words::new(
        "Первая часть\u{a0}— про корпуса. Начнём с того, что вы уже слышали, с bias и variance, только внимательнее к словам. А потом три вопроса, на которые отвечают в любом проекте, даже если вслух их никто не задал: какие корпуса завести, сколько в них примеров и откуда эти примеры взялись. Третий легко забыть. Посмотрим, чего это стоит.",
        "The first part is about data sets. We begin with what you have heard before, bias and variance, only with more care for the words. Then come three questions that are answered in every project, even if nobody asks them aloud: which sets to make, how many examples to put into them, and where those examples come from. The third is easily forgotten. We shall see what that costs.",
    ),
    body: Body::Columns(&[Column {
        title: NOTHING,
        lede: NOTHING,
        points: &[
            Point {
                words: Words::new("Какие корпуса нужны?", "Which sets are needed?"),
                more: Words::new("и от чего бережёт каждый", "and what each protects from"),
                to: Lead::Step("selection", 1),
            },
            Point {
                words: Words::new("Какого размера?", "How large?"),
                more: Words::new(
                    "таблица лекции; подробно\u{a0}— в части\u{a0}2",
                    "the lecture’s table; more in part 2",
                ),
                to: Lead::Step("gaps", 8),
            },
            Point {
                words: Words::new("Из какого распределения?", "From which distribution?"),
                more: Words::new("train бывает смещён, dev не должен", "train may be biased, dev should not"),
                to: Lead::Step("gaps", 1),
            },
        ],
    }]),
}];

/// After them, in order.
pub const CLOSERS: &[Interlude] = &[
    Interlude {
        id: "data_closer",
        part: Some(Part::Data),
        side: Side::After,
        headline: Words::new("Итоги про данные", "Data: the summary"),
        notes: Words::new(
            "Если унести отсюда одну привычку, пусть будет такая: увидели хорошее число\u{a0}— спросите, на каких данных оно получено и сколько раз на эти данные уже смотрели. За каждой строкой здесь стоит картинка, к которой можно вернуться. А размеры в таблице\u{a0}— ориентир, а не закон: сколько примеров нужно именно вам, зависит от того, какую разницу вы хотите увидеть. Как это посчитать, расскажет следующая часть.",
            "If you take one habit home, let it be this: whenever you see a good number, ask from which data it comes and how often somebody has looked at those data already. Behind each line here is a picture to go back to. And the sizes in the table are a guide and not a law: how many examples you need depends on the difference that you want to see. How to work that out is the next part.",
        ),
        body: Body::Columns(&[
            Column {
                title: Words::new("Выводы", "Conclusions"),
                lede: NOTHING,
                points: &[
                    Point {
                        words: Words::new("Dataset size is not all you need", "Dataset size is not all you need"),
                        more: Words::new(
                            "систематический шум меток числом примеров не лечится",
                            "no number of examples cures systematic label noise",
                        ),
                        to: Lead::Step("quality", 5),
                    },
                    Point {
                        words: Words::new("Распределение данных важно", "The distribution of the data matters"),
                        more: Words::new(
                            "в нашем опыте train вырос, а сдвиг остался",
                            "in our experiment train grew and the mismatch stayed",
                        ),
                        to: Lead::Step("gaps", 11),
                    },
                    Point {
                        words: Words::new("Quality / dataset size trade-off", "Quality / dataset size trade-off"),
                        more: Words::new(
                            "при независимом шуме решают его доля и цена метки",
                            "with independent noise its share and the price of a label decide",
                        ),
                        to: Lead::Step("quality", 4),
                    },
                    Point {
                        words: Words::new(
                            "Переобучаемся не только под train, но и под dev (и даже под test)",
                            "We overfit not only to train but also to dev (and even to test)",
                        ),
                        more: Words::new(
                            "достаточно отбирать, обучать не обязательно",
                            "selecting is enough, no training needed",
                        ),
                        to: Lead::Step("selection", 10),
                    },
                    Point {
                        words: Words::new("Dev и Test стоит иногда менять", "Dev and test should be changed at times"),
                        more: Words::new(
                            "новый честен, пока и по нему не отбирают",
                            "a fresh set is honest until one selects on it",
                        ),
                        to: Lead::Step("selection", 12),
                    },
                    Point {
                        words: Words::new(
                            "Если train и dev из разных источников, можно выделить train-dev",
                            "If train and dev come from different sources, a train-dev can be set aside",
                        ),
                        more: Words::new(
                            "он отделяет переобучение от сдвига, если примеров хватает",
                            "it separates overfitting from mismatch, given enough examples",
                        ),
                        to: Lead::Step("gaps", 2),
                    },
                ],
            },
            Column {
                title: Words::new("Корпуса", "The sets"),
                lede: Words::new(
                    "В некоторых задачах, особенно unsupervised и NLP, размер может заметно отличаться.",
                    "In some tasks, above all unsupervised ones and NLP, the sizes may differ noticeably.",
                ),
                points: &[
                    Point {
                        words: Words::new("Train: 10\u{a0}000–10\u{a0}000\u{a0}000", "Train: 10,000–10,000,000"),
                        more: Words::new("может быть смещён; для обучения", "may be biased; for learning"),
                        to: Lead::Step("gaps", 8),
                    },
                    Point {
                        words: Words::new("Dev: 1000–100\u{a0}000", "Dev: 1000–100,000"),
                        more: Words::new(
                            "несмещённый; для отбора модели. 1000 примеров при p\u{a0}=\u{a0}10\u{a0}%\u{a0}— интервал шириной 3,72\u{a0}п.\u{a0}п.",
                            "unbiased; to choose the model. 1000 examples at p = 10% give an interval 3.72 percentage points wide",
                        ),
                        to: Lead::Step("width", 2),
                    },
                    Point {
                        words: Words::new("Test: 1000–100\u{a0}000", "Test: 1000–100,000"),
                        more: Words::new(
                            "несмещённый; для оценки модели. Интервал шириной 0,5\u{a0}п.\u{a0}п. при p\u{a0}=\u{a0}10\u{a0}%\u{a0}— это 55\u{a0}320 примеров",
                            "unbiased; to judge the model. An interval 0.5 percentage points wide at p = 10% takes 55,320 examples",
                        ),
                        to: Lead::Step("width", 3),
                    },
                ],
            },
        ]),
    },
    Interlude {
        id: "data_pause",
        part: Some(Part::Data),
        side: Side::After,
        headline: Words::new("Вопросы", "Questions"),
        notes: Words::new(
            "Остановимся и поговорим. На экране то, что мы угадывали в этой части, теперь с ответами, и код: по нему откроется эта же страница, картинки на ней можно двигать. Если что-то не сходится с вашим опытом, скажите: чаще всего дело в допущении, которое у вас не выполнено, и разобраться в этом интереснее всего. Потом перейдём к размеру тестового корпуса.",
            "Let us stop and talk. On the screen is what we guessed in this part, now with the answers, and a code: it opens this same page, whose pictures you can move. If something does not agree with your experience, say so: more often than not it is an assumption that does not hold for you, and that is the most interesting thing to find out. After that we go on to the size of the test set.",
        ),
        body: Body::Questions,
    },
];

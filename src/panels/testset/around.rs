//! How part 2 begins and ends.

use crate::language::Words;
use crate::panel::{Body, Column, Interlude, Lead, Part, Point, Side};

/// Where no words are needed.
const NOTHING: Words = Words::new("", "");

/// Before the panels of the part.
pub const OPENERS: &[Interlude] = &[Interlude {
    id: "testset_opener",
    part: Some(Part::TestSet),
    side: Side::Before,
    headline: Words::new(
        "Модель отвечает, ответ сверяют. Что мы узнали?",
        "A model answers, we check. What have we learnt?",
    ),
    notes: Words::new(
        "Вторая часть почти вся про одно число\u{a0}— вероятность ошибки. Оценка устроена просто: показали пример, получили ответ, сверили с верным. Но саму вероятность так не увидеть, видно только, сколько раз модель ошиблась на этом тесте; на другом вышло бы другое число. Что же можно сказать по одному тесту и сколько для этого нужно примеров? А в конце\u{a0}— то же самое про две модели.",
        "The second part is almost all about one number, the probability of an error. Evaluation is simple: show an example, take the answer, check it against the right one. But the probability itself is not seen that way; what is seen is how often the model was wrong on this test, and on another it might be another number. So what can be said from one test, and how many examples does that take? In the end, the same about two models.",
    ),
    body: Body::Columns(&[
        Column {
            title: Words::new("Процесс оценки", "How a model is evaluated"),
            lede: Words::new(
                "x\u{a0}→ модель\u{a0}→ Y; Y сравнивают с верным ответом Y*",
                "x → model → Y; Y is compared with the right answer Y*",
            ),
            points: &[
                Point {
                    words: Words::new(
                        "Error\u{a0}=\u{a0}0, если Y\u{a0}=\u{a0}Y*, иначе\u{a0}1",
                        "Error is 0 if Y = Y*, else 1",
                    ),
                    more: Words::new("на каждом примере", "on each example"),
                    to: Lead::Step("posterior", 1),
                },
                Point {
                    words: Words::new("Error\u{a0}~ Bernoulli(p)", "Error ~ Bernoulli(p)"),
                    more: Words::new(
                        "p\u{a0}— вероятность ошибки, её не видно",
                        "p is the error probability, which is hidden",
                    ),
                    to: Lead::Step("posterior", 1),
                },
                Point {
                    words: Words::new("P(p\u{a0}=\u{a0}x\u{a0}|\u{a0}N₀,\u{a0}N₁)?", "P(p = x | N₀, N₁)?"),
                    more: Words::new("что N₁ ошибок говорят о p", "what N₁ errors say about p"),
                    to: Lead::Step("posterior", 2),
                },
            ],
        },
        Column {
            title: Words::new("Вопросы части", "The questions of this part"),
            lede: NOTHING,
            points: &[
                Point {
                    words: Words::new("Между какими границами лежит p?", "Between what bounds does p lie?"),
                    more: NOTHING,
                    to: Lead::Step("posterior", 7),
                },
                Point {
                    words: Words::new("Сколько нужно примеров?", "How many examples does it take?"),
                    more: NOTHING,
                    to: Lead::Step("width", 2),
                },
                Point {
                    words: Words::new("Что обещают 95\u{a0}%?", "What does 95% promise?"),
                    more: NOTHING,
                    to: Lead::Step("coverage", 1),
                },
                Point {
                    words: Words::new("Какая из двух моделей лучше?", "Which of two models is better?"),
                    more: NOTHING,
                    to: Lead::Step("compare", 1),
                },
            ],
        },
    ]),
}];

/// After them, in order.
pub const CLOSERS: &[Interlude] = &[
    Interlude {
        id: "testset_closer",
        part: Some(Part::TestSet),
        side: Side::After,
        headline: Words::new("Итоги про размер теста", "Test-set size: the summary"),
        notes: Words::new(
            "Практический вывод такой: прежде чем собирать тест, решите, какую разницу он должен показать, и посчитайте, сколько для этого нужно примеров. Часто выходит больше, чем хотелось бы, и тогда помогает общий тест для обеих моделей. И помните, на чём всё это держится: примеры независимы, взяты из рабочего распределения, и модель по ним не выбирали. Если выбирали, интервал об этом не знает.",
            "The practical conclusion: before you collect a test set, decide which difference it has to show, and work out how many examples that takes. Often it is more than one would like, and then a common test for both models helps. And remember what all this rests on: the examples are independent, come from the working distribution, and the model was not chosen on them. If it was, the interval knows nothing of it.",
        ),
        body: Body::Columns(&[Column {
            title: NOTHING,
            lede: NOTHING,
            points: &[
                Point {
                    words: Words::new("Доля ошибок\u{a0}— ещё не p", "The error rate is not p"),
                    more: Words::new("рядом с ней нужен интервал", "it needs an interval beside it"),
                    to: Lead::Step("posterior", 8),
                },
                Point {
                    words: Words::new(
                        "Вчетверо больше примеров\u{a0}— интервал вдвое у́же",
                        "Four times the examples, half the width",
                    ),
                    more: Words::new("примерно: начиная с десятка ошибок", "roughly, from some ten errors on"),
                    to: Lead::Step("width", 2),
                },
                Point {
                    words: Words::new(
                        "Решает число ошибок, а не число примеров",
                        "What counts is the number of errors, not of examples",
                    ),
                    more: Words::new(
                        "для ширины относительно p, пока p невелика",
                        "for the width relative to p, while p is small",
                    ),
                    to: Lead::Step("width", 8),
                },
                Point {
                    words: Words::new(
                        "Обещано 95\u{a0}%, на деле бывает и 63\u{a0}%",
                        "95% was promised, 63% may be kept",
                    ),
                    more: Words::new(
                        "±1,96 стандартной ошибки, когда ошибок почти нет",
                        "±1.96 standard errors, where there are hardly any errors",
                    ),
                    to: Lead::Step("coverage", 5),
                },
                Point {
                    words: Words::new("Смотрите на интервал разности", "Look at the interval of the difference"),
                    more: Words::new(
                        "два интервала пересеклись\u{a0}— ещё не «разницы нет»",
                        "two that overlap do not yet mean “no difference”",
                    ),
                    to: Lead::Step("compare", 3),
                },
                Point {
                    words: Words::new("Сравнивайте модели на общем тесте", "Compare models on a common test"),
                    more: Words::new(
                        "при той же разнице: чем реже расходятся, тем меньше нужно примеров",
                        "for the same difference: the less they disagree, the fewer examples it takes",
                    ),
                    to: Lead::Step("compare", 6),
                },
            ],
        }]),
    },
    Interlude {
        id: "testset_pause",
        part: Some(Part::TestSet),
        side: Side::After,
        headline: Words::new("Вопросы", "Questions"),
        notes: Words::new(
            "Вот здесь самое место поспорить. Если вы привыкли к другому интервалу, спросите: несколько способов на странице уже есть, и видно, как часто каждый держит слово. Назовите размер своего теста и число ошибок\u{a0}— введём их и увидим, что по такому тесту можно утверждать. Код для телефона тут же. А дальше зададим вопрос, который пока откладывали: что вообще считать хорошим ответом.",
            "This is the place to argue. If you are used to another interval, ask: the page has several, and shows how often each keeps its word. Tell me the size of your own test and the number of errors; we enter them and see what such a test allows one to claim. The code for your phone is here, too. After that comes the question that we have put off so far: what is a good answer at all?",
        ),
        body: Body::Questions,
    },
];

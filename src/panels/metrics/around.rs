//! How part 3 begins and ends.

use crate::language::Words;
use crate::panel::{Body, Column, Interlude, Lead, Part, Point, Side};

/// Where no words are needed.
const NOTHING: Words = Words::new("", "");

/// Before the panels of the part.
pub const OPENERS: &[Interlude] = &[Interlude {
    id: "metrics_opener",
    part: Some(Part::Metrics),
    side: Side::Before,
    headline: Words::new("Три вида метрик", "Three kinds of metrics"),
    notes: Words::new(
        "До сих пор ответ был просто верным или неверным. В настоящей системе чисел много, и у каждого свой хозяин: по одним разработчик ищет, что чинить, по другим статьи сравнивают методы, а заказчику нужно понять, брать ли систему. Лишних тут нет, но путать их нельзя: хорошая техническая метрика ещё не значит, что работает продукт. Пойдём по этой карте на одном примере: камера, сотрудники и посторонние.",
        "So far an answer was simply right or wrong. A real system has many numbers, and each belongs to somebody: some show a developer what to fix, others let papers compare methods, and the customer has to decide whether to take the system. None of them is superfluous, but they must not be confused: a good technical metric does not yet mean that the product works. We follow this map with one example: a camera, employees and strangers.",
    ),
    body: Body::Columns(&[
        Column {
            title: Words::new("Технические", "Technical"),
            lede: NOTHING,
            points: &[
                Point {
                    words: Words::new("Оценивают подсистемы", "Judge subsystems"),
                    more: Words::new("детектор, трекер", "the detector, the tracker"),
                    to: Lead::Step("tracking", 8),
                },
                Point {
                    words: Words::new("Показывают, что улучшить", "Show what to improve"),
                    more: Words::new("пропуски, обрывы, смены ID", "misses, fragmentations, ID switches"),
                    to: Lead::Step("tracking", 7),
                },
            ],
        },
        Column {
            title: Words::new("Продуктовые", "Product"),
            lede: NOTHING,
            points: &[
                Point {
                    words: Words::new("Связаны с бизнесом", "Tied to the business"),
                    more: Words::new("что обещано заказчику", "what the customer was promised"),
                    to: Lead::Step("constraints", 1),
                },
                Point {
                    words: Words::new("Оценивают систему целиком", "Judge the whole system"),
                    more: Words::new("вместе с быстродействием", "its speed included"),
                    to: Lead::Step("constraints", 5),
                },
                Point {
                    words: Words::new("Одно число", "One number"),
                    more: Words::new("и оно назначает цену", "and it names a price"),
                    to: Lead::Step("one_number", 4),
                },
            ],
        },
        Column {
            title: Words::new("Из статей и стандартов", "From papers and standards"),
            lede: NOTHING,
            points: &[Point {
                words: Words::new("Сравнение с конкурентами", "Comparison with competitors"),
                more: Words::new("если считать одинаково", "if all compute them alike"),
                to: Lead::Step("tracking", 9),
            }],
        },
    ]),
}];

/// After them, in order.
pub const CLOSERS: &[Interlude] = &[
    Interlude {
        id: "metrics_closer",
        part: Some(Part::Metrics),
        side: Side::After,
        headline: Words::new("Итоги про метрики", "Metrics: the summary"),
        notes: Words::new(
            "Заметьте: главного математика здесь за нас не решила. Она только показала, какой вопрос мы на самом деле задаём, когда выбираем метрику: чем готовы платить, чего терпеть нельзя, кто и как часто проходит мимо камеры. Отвечает на него заказчик, и спросить лучше до того, как системы сравнили: потом слишком легко подобрать метрику под ту, что уже понравилась.",
            "Note that mathematics did not settle what matters most. It only showed which question we are really asking when we choose a metric: what we are ready to pay, what cannot be tolerated, who passes the camera and how often. The customer answers that, and it is better to ask before the systems are compared: afterwards it is too easy to find a metric for the one that is liked already.",
        ),
        body: Body::Columns(&[Column {
            title: NOTHING,
            lede: NOTHING,
            points: &[
                Point {
                    words: Words::new("Одна и та же MOTA\u{a0}— разная польза", "The same MOTA, a different use"),
                    more: Words::new("смотрите и на обрывы, ML, FP", "look at fragmentations, ML and FP, too"),
                    to: Lead::Step("tracking", 7),
                },
                Point {
                    words: Words::new(
                        "Выбрать среднее\u{a0}— значит назначить цену",
                        "To choose a mean is to set a price",
                    ),
                    more: Words::new(
                        "сколько пунктов одной доли стоит пункт другой",
                        "what a point of one rate is worth in the other",
                    ),
                    to: Lead::Step("one_number", 4),
                },
                Point {
                    words: Words::new(
                        "F-мера зависит от доли посторонних",
                        "The F measure depends on the share of strangers",
                    ),
                    more: Words::new("пересчитайте её на свою долю", "compute it anew for your own share"),
                    to: Lead::Step("one_number", 6),
                },
                Point {
                    words: Words::new(
                        "Скорость\u{a0}— ограничение, а не слагаемое",
                        "Speed is a constraint, not a term of a mean",
                    ),
                    more: Words::new("если нужно успевать, и только", "where being in time is all that is needed"),
                    to: Lead::Step("one_number", 10),
                },
                Point {
                    words: Words::new(
                        "Пределы заданы\u{a0}— осталось одно число",
                        "With limits set, one number is left",
                    ),
                    more: Words::new("вероятность обнаружить постороннего", "the probability of detecting a stranger"),
                    to: Lead::Step("constraints", 1),
                },
                Point {
                    words: Words::new("Сначала предел, потом победитель", "First the limit, then the winner"),
                    more: Words::new(
                        "одна тревога в сутки\u{a0}— и первый уже другой",
                        "at one alarm a day another is first",
                    ),
                    to: Lead::Step("constraints", 2),
                },
            ],
        }]),
    },
    Interlude {
        id: "metrics_pause",
        part: Some(Part::Metrics),
        side: Side::After,
        headline: Words::new("Вопросы", "Questions"),
        notes: Words::new(
            "Вопросы по метрикам. Если у вас есть свой пример, давайте разберём его: какие числа вы измеряете, какое показываете заказчику и кто решил, что главное именно оно? Точки и пределы можно передвинуть прямо на экране и посмотреть, удержится ли победитель. Кто хочет попробовать сам, наведите телефон на код. А после этого оставим систему в покое и заглянем внутрь сети.",
            "Questions about metrics. If you have an example of your own, let us look at it: which numbers do you measure, which one does the customer see, and who decided that it is the one that counts? Points and limits can be moved right here on the screen, to see whether the winner stays the winner. If you want to try it yourself, point your phone at the code. After that we leave the system alone and look inside the network.",
        ),
        body: Body::Questions,
    },
];

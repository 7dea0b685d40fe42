//! The panel in the lecture: its scenarios, its question, its goal.

use super::params::Params;
use super::solution::Solution;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "tool=none";
/// The picture of the answer.
const AFTER: &str = "";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[ONE_SWAP, EQUAL_MOTA, REAL_TRACKER];

const ONE_SWAP: Scenario = Scenario {
    title: Words::new("Один обмен", "One swap"),
    steps: &[
        Step {
            headline: Words::new(
                "Два человека, сто кадров, ни одной ошибки",
                "Two people, a hundred frames, not one error",
            ),
            notes: Words::new(
                "Дорожка\u{a0}— человек, время идёт вправо. Цвет и номер\u{a0}— ID, который дал трекер. Рамок людей 200, все найдены, и каждый всё время под своим ID: MOTA и IDF1 равны 1.",
                "A lane is a person, time goes to the right. Colour and number are the ID that the tracker gave. There are 200 boxes of people, all are found, and each person has one ID throughout: MOTA and IDF1 are 1.",
            ),
            params: BEFORE,
            figure: "lanes",
            output: "mota",
            controls: &[],
            cue: Cue::Show,
        },
        Step {
            headline: Words::new(
                "После 50-го кадра трекер перепутал людей. IDF1?",
                "After frame 50 the tracker mixes them up. IDF1?",
            ),
            notes: Words::new(
                "Двое разошлись, и их ID поменялись местами\u{a0}— до конца видео. Рамки все на месте, лишних нет. MOTA сосчитает две смены ID на 200 рамок и опустится с 1 до 0,99. А IDF1?",
                "The two part, and their IDs are exchanged until the end of the video. All boxes are there and none is false. MOTA counts two ID switches in 200 boxes and falls from 1 to 0.99. And IDF1?",
            ),
            params: BEFORE,
            figure: "scores",
            output: "idf1",
            controls: &[],
            cue: Cue::Ask,
        },
        Step {
            headline: Words::new("MOTA 0,99, а IDF1\u{a0}— 0,5", "MOTA is 0.99, and IDF1 is 0.5"),
            notes: Words::new(
                "IDF1 закрепляет за каждым один ID на всё видео. Верной остаётся половина рамок: 100 из 200. MOTA платит за обмен один раз, в одном кадре\u{a0}— сколько бы потом ни шёл чужой ID.",
                "IDF1 gives each person one ID for the whole video. Half of the boxes remain right: 100 of 200. MOTA pays for the swap once, in one frame, however long the wrong ID goes on.",
            ),
            params: AFTER,
            figure: "scores",
            output: "idf1",
            controls: &["at"],
            cue: Cue::Reveal,
        },
        Step {
            headline: Words::new("Сдвиньте обмен: MOTA не заметит", "Move the swap: MOTA does not notice"),
            notes: Words::new(
                "Обмен после 80-го кадра: MOTA всё те же 0,99, IDF1 уже 0,8. Потяните кольцо. Чтобы знать, кто есть кто, нужен IDF1; чтобы посчитать, сколько людей в зале, он не нужен.",
                "With the swap after frame 80, MOTA is still 0.99 and IDF1 is 0.8. Pull the ring. To know who is who one wants IDF1; to count how many people are in a room, one does not.",
            ),
            params: "at=80",
            figure: "lanes",
            output: "idf1",
            controls: &["at"],
            cue: Cue::Show,
        },
    ],
};

const EQUAL_MOTA: Scenario = Scenario {
    title: Words::new("Одна и та же MOTA", "One and the same MOTA"),
    steps: &[
        Step {
            headline: Words::new("MOTA 0,9: дальнего не видели ни разу", "MOTA 0.9: the far person is never seen"),
            notes: Words::new(
                "Десять человек, сто кадров, тысяча рамок. Девять прослежены безупречно, десятого, самого дальнего, нет вовсе: пропущено 100 рамок из 1000. Если он и есть нарушитель, система бесполезна.",
                "Ten people, a hundred frames, a thousand boxes. Nine are tracked without a fault; the tenth, the farthest away, is not there at all: 100 boxes of 1000 are missed. If that one is the intruder, the system is useless.",
            ),
            params: "tool=lose&who=10&at=0&until=100&people=10",
            figure: "lanes",
            output: "mota",
            controls: &["who"],
            cue: Cue::Show,
        },
        Step {
            headline: Words::new("Снова 0,9: видит то, чего нет", "0.9 again: it sees what is not there"),
            notes: Words::new(
                "Все десять прослежены, но трекер всё видео ведёт плакат на стене: 100 ложных рамок. MOTA та же, 0,9. Счётчик людей ошибается на одного, охрана бежит к плакату.",
                "All ten are tracked, but for the whole video the tracker also follows a poster on the wall: 100 false boxes. MOTA is the same, 0.9. A people counter is off by one, and the guards run to a poster.",
            ),
            params: "tool=ghost&at=0&until=100&people=10",
            figure: "lanes",
            output: "mota",
            controls: &["until"],
            cue: Cue::Show,
        },
        Step {
            headline: Words::new("И опять 0,9: все мигают", "And 0.9 once more: everybody blinks"),
            notes: Words::new(
                "Каждого теряют в одном кадре из десяти: снова 100 пропусков из 1000, но никто не потерян надолго. Обрывы заполнит простая интерполяция. Три системы, одна MOTA, польза разная\u{a0}— смотрите на обрывы, ML и ложные рамки (FP).",
                "Each person is lost in one frame of ten: 100 misses of 1000 again, yet nobody is lost for long. Simple interpolation fills the gaps. Three systems, one MOTA, different use: look at fragmentations, ML and false boxes (FP).",
            ),
            params: "tool=blink&people=10",
            figure: "lanes",
            output: "fragmentations",
            controls: &["every"],
            cue: Cue::Show,
        },
    ],
};

const REAL_TRACKER: Scenario = Scenario {
    title: Words::new("Настоящий трекер", "A real tracker"),
    steps: &[
        Step {
            headline: Words::new("Детектор мигает, люди пересекаются", "The detector blinks and people cross"),
            notes: Words::new(
                "Маленький трекер работает прямо на странице: предсказывает место по скорости и выбирает рамки с наибольшим IoU. Две пары идут навстречу друг другу и закрывают одна другую. Меняйте долю пропусков.",
                "A small tracker at work in the page: it predicts places by speed and picks the boxes with the greatest IoU. Two pairs walk towards each other and cover each other. Change the share of misses.",
            ),
            params: "scene=simulated&people=6&crossings=2",
            figure: "lanes",
            output: "mota",
            controls: &["miss", "ghosts"],
            cue: Cue::Show,
        },
        Step {
            headline: Words::new(
                "Под трекером\u{a0}— детектор с порогом",
                "Below the tracker: a detector with a threshold",
            ),
            notes: Words::new(
                "Снижаем порог уверенности: полнота не убывает, а точность в целом падает, но пилой. Площадь под кривой\u{a0}— AP. Считать её можно ступеньками или под огибающей, и второе число не меньше первого. Чужую AP сравнивайте только с тем же способом и тем же порогом IoU.",
                "As the score threshold is lowered, recall never falls, and precision drops on the whole, but not steadily. The area under the curve is AP. It can be taken by steps or under the envelope, and the second is never less than the first. Compare somebody’s AP only with one of the same kind and the same IoU threshold.",
            ),
            params: "scene=simulated&people=6&ghosts=3&crossings=2",
            figure: "precision_recall",
            output: "average_precision",
            controls: &["iou", "ghosts"],
            cue: Cue::Show,
        },
        Step {
            headline: Words::new(
                "Ошибка раз на 1000\u{a0}рамок\u{a0}— это часто?",
                "One error in 1000 boxes: is that often?",
            ),
            notes: Words::new(
                "Два человека по 1000 кадров, 2 пропуска на 2000 рамок: ошибка 1/1000, MOTA 0,999. При 25 кадрах в секунду это 90 ошибок в час на каждого человека в кадре. И не равномерно: обычно они идут пачкой, как здесь, подряд.",
                "Two people for 1000 frames each, 2 misses in 2000 boxes: an error rate of 1/1000, MOTA 0.999. At 25 frames a second that is 90 errors an hour for each person in view. And not evenly: they mostly come in clumps, as here, one after the other.",
            ),
            params: "tool=lose&at=499&until=501&frames=1000",
            figure: "lanes",
            output: "errors_per_hour",
            controls: &["fps"],
            cue: Cue::Show,
        },
    ],
};

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "Два человека, 100 кадров. После 50-го кадра трекер поменял местами их ID, других ошибок нет. MOTA опустилась с 1 до 0,99. А IDF1?",
        "Two people, 100 frames. After frame 50 the tracker exchanges their IDs and makes no other error. MOTA falls from 1 to 0.99. And IDF1?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "scores",
    output: "idf1",
    guess: NumberFace { slider: Some((0.0, 1.0)), spacing: Spacing::Linear, step: 0.01, unit: Unit::Plain },
    start: 0.9,
};

/// At most this much IDF1, at least this much MOTA.
const GOAL_IDF1: f64 = 0.35;
const GOAL_MOTA: f64 = 0.98;
/// A sum of rounded shares may miss a round number by this.
const ROUNDING: f64 = 1e-9;

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Портите вручную, не теряя и не добавляя рамок: MOTA не меньше 0,98, а IDF1 не больше 0,35. Людей двое, кадров 100.",
        "Spoil by hand without losing or adding a box: MOTA at least 0.98 and IDF1 at most 0.35, with two people and 100 frames.",
    ),
    insight: Words::new(
        "Четырёх новых ID в нужных местах хватает: каждый сменил ID дважды, и под одним ID остаётся около трети его рамок. MOTA заметила 4 ошибки на 200 рамок.",
        "Four new IDs in the right places suffice: each person changes ID twice, and about a third of the boxes are left under one ID. MOTA noticed 4 errors in 200 boxes.",
    ),
    is_reached: |params, solution| {
        let keeps_the_settings =
            params.is_by_hand() && (params.people - 2.0).abs() < 0.5 && (params.frames - 100.0).abs() < 0.5;
        let is_whole = solution.found.missed() == 0 && solution.found.ghosts() == 0;
        let is_far = solution.idf1 <= GOAL_IDF1 + ROUNDING && solution.mota >= GOAL_MOTA - ROUNDING;
        keeps_the_settings && is_whole && is_far
    },
    example: "tool=none&edits=c1.33_c1.66_c2.33_c2.66",
};

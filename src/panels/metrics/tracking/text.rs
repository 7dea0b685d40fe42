//! The panel's words in both languages.

use super::edits::MOST_EDITS;
use super::params::{Params, Tool};
use super::words::{DIFFERENT_IDS, FOLLOWED, ID_SWITCHES, PERSON, least_overlap};
use super::{Solution, Tracking};
use crate::language::{Language, Words, count, fixed, percent, significant};
use crate::panel::{Output, PanelText, Speaks, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("MOTA считает людей или кадры?", "Does MOTA count people or frames?"),
    lede: Words::new(
        "Каждая дорожка\u{a0}— человек, цвет и номер\u{a0}— ID, который дал ему трекер. Испортите треки и смотрите, какая метрика это заметит.",
        "Each lane is a person, colour and number are the ID that the tracker gave. Spoil the tracks and see which metric notices.",
    ),
    assumptions: Words::new(
        "Рамка трекера и человек могут совпасть, если IoU не меньше порога. В каждом кадре человек сначала сохраняет последний известный ID, если тот ещё рядом; остальных сопоставляем так, чтобы пар было как можно больше, а сумма расстояний 1\u{a0}−\u{a0}IoU\u{a0}— как можно меньше (правила пакета motmetrics; TrackEval помнит только предыдущий кадр). MOTP здесь\u{a0}— среднее расстояние 1\u{a0}−\u{a0}IoU совпавших пар: чем меньше, тем лучше; другие называют так средний IoU. Прослежен почти всё время\u{a0}— не меньше 80\u{a0}% своих кадров, почти потерян\u{a0}— меньше 20\u{a0}%, как в motmetrics; в описании MOTChallenge потерян и тот, у кого ровно 20\u{a0}%, а код TrackEval требует больше 80\u{a0}%. Обрыв\u{a0}— человека нашли, потеряли и снова нашли. Сцена смоделирована и проще жизни: люди идут по прямой, детектор ошибается независимо от кадра к кадру, из двух перекрывшихся видит переднего. Рамку детектора считаем верной, если она\u{a0}— первая по уверенности на ещё свободном человеке (порядок COCO).",
        "A box of the tracker and a person may be matched if their IoU is at least the threshold. In every frame a person first keeps the last known ID if that is still within reach; the others are matched to give as many pairs, and as small a sum of distances 1\u{a0}−\u{a0}IoU, as possible (the rules of the package motmetrics; TrackEval remembers only the previous frame). MOTP is the mean distance 1\u{a0}−\u{a0}IoU of the matches here, smaller is better; others give the mean IoU this name. Mostly tracked means in at least 80% of the person’s frames, mostly lost in less than 20%, as in motmetrics; the text of MOTChallenge counts exactly 20% as lost, and TrackEval’s code wants more than 80%. A fragmentation is a person found, lost and found again. The scene is simulated and simpler than life: people walk straight, the detector errs independently from frame to frame, and of two who cover each other it sees the one in front. A box of the detector is right if it is the most confident one on a person who is still free (COCO’s order).",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"mota\"><mi mathvariant=\"normal\">MOTA</mi></mrow><mo>=</mo><mn>1</mn><mo>−</mo>",
        "<mfrac><mrow><mi mathvariant=\"normal\">FN</mi><mo>+</mo><mi mathvariant=\"normal\">FP</mi><mo>+</mo><mi mathvariant=\"normal\">IDSW</mi></mrow>",
        "<mi mathvariant=\"normal\">GT</mi></mfrac></math>",
        "<math display=\"block\"><mo>=</mo><mn>1</mn><mo>−</mo><mfrac><mrow><mrow data-mark=\"missed\"><mn data-slot=\"missed\"></mn></mrow><mo>+</mo>",
        "<mrow data-mark=\"ghosts\"><mn data-slot=\"false_boxes\"></mn></mrow><mo>+</mo><mrow data-mark=\"switches\"><mn data-slot=\"switches\"></mn></mrow></mrow>",
        "<mn data-slot=\"truths\"></mn></mfrac><mo>=</mo><mn data-slot=\"mota\"></mn></math>",
        "<math display=\"block\"><mrow data-mark=\"idf1\"><mi mathvariant=\"normal\">IDF1</mi></mrow><mo>=</mo>",
        "<mfrac><mrow><mn>2</mn><mo>·</mo><mn data-slot=\"identified\"></mn></mrow><mrow><mn data-slot=\"truths\"></mn><mo>+</mo>",
        "<mn data-slot=\"hypotheses\"></mn></mrow></mfrac><mo>=</mo><mn data-slot=\"idf1\"></mn></math>",
    ),
};

impl Speaks for Tracking {
    /// The accuracy first, then who is who, then what both are made of.
    fn outputs(_params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let found = &solution.found;
        let rate = |name, label, value| Output::side(name, label, value, fixed(value, 3, language));
        let whole =
            |name, label, value: u32| Output::side(name, label, f64::from(value), count(f64::from(value), language));
        let hourly = solution.errors_per_hour;
        vec![
            Output::main("mota", Words::new("MOTA", "MOTA"), solution.mota, fixed(solution.mota, 3, language)),
            rate("idf1", Words::new("IDF1", "IDF1"), solution.idf1),
            whole("switches", Words::new("смен ID (IDSW)", "ID switches (IDSW)"), found.switches),
            whole("missed", Words::new("пропущено рамок (FN)", "boxes missed (FN)"), found.missed()),
            whole("false_boxes", Words::new("ложных рамок (FP)", "false boxes (FP)"), found.ghosts()),
            whole("fragmentations", Words::new("обрывов (Frag)", "fragmentations (Frag)"), found.fragmentations),
            whole(
                "mostly_tracked",
                Words::new("прослежены почти всё время (MT)", "mostly tracked (MT)"),
                found.mostly_tracked,
            ),
            whole("partly_tracked", Words::new("прослежены отчасти (PT)", "partly tracked (PT)"), found.partly_tracked),
            whole("mostly_lost", Words::new("почти потеряны (ML)", "mostly lost (ML)"), found.mostly_lost),
            rate("motp", Words::new("MOTP: среднее 1\u{a0}−\u{a0}IoU", "MOTP: mean 1\u{a0}−\u{a0}IoU"), solution.motp),
            rate(
                "average_precision",
                Words::new("AP детектора, ступеньками", "detector’s AP, by steps"),
                solution.average_precision,
            ),
            rate(
                "interpolated_precision",
                Words::new("AP детектора, под огибающей", "detector’s AP, under the envelope"),
                solution.interpolated_precision,
            ),
            Output::side(
                "errors_per_hour",
                Words::new("ошибок в час на человека в кадре", "errors an hour for a person in view"),
                hourly,
                if hourly >= 100.0 { count(hourly, language) } else { significant(hourly, 3, language) },
            ),
        ]
    }

    /// What went wrong, and what each metric makes of it.
    fn sentence(_params: &Params, solution: &Solution, language: Language) -> String {
        let found = &solution.found;
        let whole = |value: u32| count(f64::from(value), language);
        let (truths, missed, ghosts) = (whole(found.truths), whole(found.missed()), whole(found.ghosts()));
        let switches = whole(found.switches);
        let (mota, idf1) = (fixed(solution.mota, 3, language), fixed(solution.idf1, 3, language));
        match language {
            Language::Russian => format!(
                "Рамок людей {truths}; пропущено {missed}, ложных {ghosts}, смен ID {switches}: MOTA\u{a0}=\u{a0}{mota}, IDF1\u{a0}=\u{a0}{idf1}."
            ),
            Language::English => format!(
                "Boxes of people: {truths}; missed: {missed}, false: {ghosts}, ID switches: {switches}; so MOTA is {mota} and IDF1 is {idf1}."
            ),
        }
    }

    /// The people one by one.
    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        let columns = [PERSON, FOLLOWED, DIFFERENT_IDS, ID_SWITCHES].iter();
        let whole = |value: usize| count(value as f64, language);
        let rows = solution.lanes.people.iter().enumerate().map(|(index, lane)| {
            let followed = percent(f64::from(lane.matched()) / f64::from(solution.frames), language);
            vec![whole(index + 1), followed, whole(lane.tracks()), whole(lane.switches.len())]
        });
        Table { columns: columns.map(|words| words.get(language).to_owned()).collect(), rows: rows.collect() }
    }

    /// What the hand cannot do.
    fn notice(params: &Params, _solution: &Solution, language: Language) -> Option<String> {
        if !params.is_by_hand() {
            return None;
        }
        if params.tool == Tool::Swap && params.edit().is_none() {
            let alone = Words::new(
                "В кадре один человек: обменяться ID ему не с кем.",
                "There is only one person, with nobody to swap IDs with.",
            );
            return Some(alone.get(language).to_owned());
        }
        (params.edits.iter().count() == MOST_EDITS).then(|| {
            let most = count(MOST_EDITS as f64, language);
            match language {
                Language::Russian => format!("Правок уже {most}, больше не сохранить. Отмените какую-нибудь."),
                Language::English => format!("There are {most} edits already, and no more can be kept. Undo some."),
            }
        })
    }

    /// What the two rates are divided by.
    fn slots(_params: &Params, solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        let whole = |value: u32| count(f64::from(value), language);
        let found = &solution.found;
        vec![
            ("truths", whole(found.truths)),
            ("hypotheses", whole(found.hypotheses)),
            ("identified", whole(found.identified)),
        ]
    }
}

/// The caption of the lanes.
pub fn caption_of_lanes(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = if params.has_moment() {
        Words::new(
            "Точки на дорожке\u{a0}— человека не нашли; поперечная черта\u{a0}— смена ID. Кольцо внизу двигает правку.",
            "Dots on a lane: the person is not found; a stroke across it: the ID is switched. The ring below moves the edit.",
        )
    } else {
        Words::new(
            "Точки на дорожке\u{a0}— человека не нашли; поперечная черта\u{a0}— смена ID. Внизу\u{a0}— рамки, в которых никого нет.",
            "Dots on a lane: the person is not found; a stroke across it: the ID is switched. At the bottom, boxes with nobody in them.",
        )
    };
    words.get(language).to_owned()
}

/// The caption of the bars.
pub fn caption_of_scores(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "MOTA, полнота и точность считают ошибки по кадрам; смена ID\u{a0}— одна ошибка в одном кадре. IDF1 даёт человеку один ID на всё видео и считает рамки под ним.",
        "MOTA, recall and precision count errors frame by frame; a switch of ID is one error in one frame. IDF1 gives each person one ID for the whole video and counts the boxes under it.",
    )
    .get(language)
    .to_owned()
}

/// The caption of the precision by recall.
pub fn caption_of_precision_recall(params: &Params, _solution: &Solution, language: Language) -> String {
    let iou = least_overlap(params, language);
    match language {
        Language::Russian => format!(
            "Порог уверенности детектора снижается слева направо; рамка верна при IoU не меньше {iou}. Пунктир\u{a0}— лучшая точность при такой полноте или большей."
        ),
        Language::English => format!(
            "The detector’s score threshold falls from left to right; a box is right if its IoU is at least {iou}. Dashed: the best precision at that recall or beyond."
        ),
    }
}

//! Names of what the figures and the table show.

use super::params::Params;
use crate::language::{Language, Words, count, significant, write_typed};

/// The axis of time, with how long the film is.
pub fn time_axis(params: &Params, language: Language) -> String {
    let seconds = params.frames / params.fps;
    let seconds = if seconds.fract() == 0.0 { count(seconds, language) } else { significant(seconds, 3, language) };
    match language {
        Language::Russian => format!("кадр; всё видео\u{a0}— {seconds}\u{a0}с"),
        Language::English => format!("frame; the video lasts {seconds}\u{a0}s"),
    }
}

/// A person, before the number.
pub const PERSON: Words = Words::new("человек", "person");
/// The lane of boxes where nobody is.
pub const FALSE_TRACKS: Words = Words::new("ложные", "false");
/// The axis of the rates.
pub const RATE: Words = Words::new("метрика", "metric");
/// Share of the people's boxes that are found.
pub const RECALL: Words = Words::new("полнота", "recall");
/// The overlap from which on a box is right.
pub fn least_overlap(params: &Params, language: Language) -> String {
    write_typed((1000.0 * params.iou).round() / 1000.0, language)
}

/// The axis of the detector's recall, with the overlap from which on a box is right, where there is a detector.
pub fn recall_axis(params: &Params, language: Language) -> String {
    let (recall, threshold) = (RECALL.get(language), least_overlap(params, language));
    match language {
        _ if params.is_by_hand() => recall.to_owned(),
        Language::Russian => format!("{recall} при IoU\u{a0}≥\u{a0}{threshold}"),
        Language::English => format!("{recall} at IoU\u{a0}≥\u{a0}{threshold}"),
    }
}

/// Share of the tracker's boxes that are right.
pub const PRECISION: Words = Words::new("точность", "precision");
/// Average precision without interpolation.
pub const BY_STEPS: Words = Words::new("AP, ступеньками", "AP, by steps");
/// Average precision under the envelope.
pub const ENVELOPE: Words = Words::new("AP, под огибающей", "AP, under the envelope");
/// Why there is no curve.
pub const NO_DETECTOR: Words = Words::new("детектора нет: правки вручную", "no detector: the hand spoils tracks");
/// The column of the matched share.
pub const FOLLOWED: Words = Words::new("прослежен", "followed");
/// The column of how many tracks a person has.
pub const DIFFERENT_IDS: Words = Words::new("разных ID", "different IDs");
/// The column of the switches.
pub const ID_SWITCHES: Words = Words::new("смен ID", "ID switches");

//! How a sheet places its labels: one makes way for another, or is left out, and interrupts a line that it lies on.

use lectern::language::Language;
use lectern::plot::{Align, AxisMemory, Shape, Sheet, Stroke, ThemeName};

use crate::labels::faults;

#[test]
fn a_label_makes_way_and_one_that_may_be_left_out_is() {
    let mut memory = AxisMemory::default();
    let theme = ThemeName::Light.theme();
    let mut sheet = Sheet::new((100.0, 60.0), theme, Language::English, &mut memory);
    let at = (50.0, 30.0);
    let droppable = sheet.soft(at, Align::Middle, "may".to_owned()).droppable();
    sheet.tag(droppable);
    sheet.soft_label(at, Align::Middle, "must".to_owned());
    sheet.soft_label(at, Align::Middle, "too".to_owned());
    let longer = sheet.soft(at, Align::Middle, "much too long for this".to_owned()).or_shorter("short".to_owned());
    sheet.tag(longer);
    sheet.soft_label(at, Align::Middle, "wider than the whole sheet".to_owned());
    let picture = sheet.finish();
    assert_eq!(crate::shown::labels(&picture).collect::<Vec<_>>(), ["must", "too", "short"]);
    assert_eq!(faults(&picture), ["\"wider than the whole sheet\" is left out"]);
}

#[test]
fn a_label_that_lies_on_a_line_interrupts_it() {
    let theme = ThemeName::Light.theme();
    let plates = |line_at: f64| {
        let mut memory = AxisMemory::default();
        let mut sheet = Sheet::new((100.0, 60.0), theme, Language::English, &mut memory);
        let area = sheet.area();
        sheet.mark("line");
        sheet.rule(&area, (0.0, line_at), (100.0, line_at), Stroke::solid(theme.ink, 1.0));
        sheet.soft_label((50.0, 30.0), Align::Middle, "word".to_owned());
        let picture = sheet.finish();
        let text = picture.shapes.iter().position(|(_, shape)| matches!(shape, Shape::Text(_))).expect("a label");
        let below: Vec<_> =
            picture.shapes[..text].iter().filter(|(_, shape)| matches!(shape, Shape::Bar(..))).collect();
        assert!(below.iter().all(|(mark, _)| *mark == "line"));
        below.len()
    };
    assert_eq!((plates(30.0), plates(5.0)), (1, 0));
}
